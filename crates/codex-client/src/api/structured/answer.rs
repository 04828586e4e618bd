//! The final answer as a value of a Rust type.

use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::api::turn::TurnResult;
use crate::error::{Error, Result};

/// Why a final answer is not of the type that was asked for. The answer's text is at [`Error::answer_text`], the whole turn in
/// [`Error::Answer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnswerProblem {
    /// The turn was interrupted; what there is of an answer may be half of it.
    Interrupted,
    /// There is no final answer: the model refused, or said nothing but commentary.
    Missing,
    /// The answer is an empty text.
    Empty,
    /// The answer is no JSON, or not of the type. The error's [`source`](std::error::Error::source) says where and why.
    Unfit,
}

impl fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Interrupted => "the turn was interrupted before its answer was done",
            Self::Missing => "the turn has no final answer: the model refused, or said nothing but commentary",
            Self::Empty => "the final answer is empty",
            Self::Unfit => "the final answer does not fit the type that was asked for",
        })
    }
}

impl TurnResult {
    /// The [final answer](Self::final_response) as JSON, read as a `T`: for turns that were given a schema.
    ///
    /// One Markdown fence around the whole answer is taken off: some model providers ignore schemas and write one, and no JSON
    /// begins with a backtick. That the values keep to limits and patterns of the schema is left to the model service: here
    /// they are read by `T`'s own `Deserialize`.
    ///
    /// # Errors
    /// [`Error::Answer`], with this result in it.
    pub fn answer_as<T: DeserializeOwned>(self) -> Result<T> {
        let read = match self.final_response() {
            _ if self.is_interrupted() => Err((AnswerProblem::Interrupted, None)),
            None => Err((AnswerProblem::Missing, None)),
            Some(text) if text.trim().is_empty() => Err((AnswerProblem::Empty, None)),
            Some(text) => read(text).map_err(|source| (AnswerProblem::Unfit, Some(Arc::new(source)))),
        };
        read.map_err(|(problem, source)| Error::Answer { problem, source, result: Box::new(self) })
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(unfenced(text.trim()).unwrap_or(text))
}

/// What is inside of the one fence that the text consists of.
fn unfenced(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("```")?.strip_suffix("```")?;
    let (_language, inside) = inside.split_once('\n')?;
    (!inside.contains("\n```")).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fence_around_all_of_it_is_taken_off() {
        let table = [
            ("```json\n{\"a\":1}\n```", Some("{\"a\":1}\n")),
            ("```\n{}\n```", Some("{}\n")),
            ("```json\n[]```", Some("[]")),
            ("{\"a\":\"```\"}", None),
            ("Here:\n```json\n{}\n```", None),
            ("```json\n{}\n```\nor\n```json\n[]\n```", None),
            ("```json {} ```", None),
        ];
        for (text, inside) in table {
            assert_eq!(unfenced(text), inside, "{text}");
        }
    }
}

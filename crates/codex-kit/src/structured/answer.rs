//! The final answer as a value of a Rust type.

use std::sync::Arc;

use codex_client::{AnswerProblem, Error, Result, TurnResult};
use serde::de::DeserializeOwned;

/// Reads the final answer of a turn as a value of a Rust type.
///
/// With the feature `structured`.
pub trait AnswerExt {
    /// Reads the [final answer](TurnResult::final_response), which must be JSON, as a `T`: for turns that were given a schema.
    ///
    /// One Markdown fence around the whole answer is taken off: some model providers ignore schemas and write one, and no JSON
    /// begins with a backtick. The model service is trusted to keep to limits and patterns of the schema: the values are read by
    /// `T`'s own `Deserialize`.
    ///
    /// # Errors
    /// [`Error::Answer`], with this result in it.
    fn answer_as<T: DeserializeOwned>(self) -> Result<T>;
}

impl AnswerExt for TurnResult {
    fn answer_as<T: DeserializeOwned>(self) -> Result<T> {
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

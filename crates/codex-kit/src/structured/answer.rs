//! The final answer as a value of a Rust type.

use std::sync::Arc;

use codex_client::{AnswerProblem, Error, Result, Shared, TurnResult};
use serde::de::DeserializeOwned;

/// Reads the final answer of a turn as a value of a Rust type.
///
/// With the feature `structured`.
pub trait AnswerExt {
    /// Reads the [final answer](TurnResult::final_response) as a `T`. The answer must be JSON, so the turn needs a schema.
    ///
    /// One Markdown fence around the whole answer is removed, because some model providers ignore schemas and write a fence. The
    /// limits and patterns of the schema are not checked again; only the `Deserialize` of `T` reads the values.
    ///
    /// # Errors
    /// [`Error::Answer`], which contains this result.
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
        read.map_err(|(problem, source)| Error::Answer { problem, source, result: Shared::new(self) })
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(unfenced(text.trim()).unwrap_or(text))
}

/// Returns the content of the one fence that the text consists of.
fn unfenced(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("```")?.strip_suffix("```")?;
    let (_language, inside) = inside.split_once('\n')?;
    (!inside.contains("\n```")).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fence_around_the_whole_answer_is_removed() {
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

//! Logs values that do not fit the types, through `tracing`.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use codex_types::{DecodeProblem, Turn, TurnStartResponse};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::essentials;
use crate::error::{Error, Result};
use crate::rpc::call::ResultLine;

/// The largest number of paths that are logged for one connection.
const AT_MOST: usize = 256;

/// The parts of messages that did not fit. Each is logged once for a connection.
#[derive(Debug, Default)]
pub(crate) struct DecodeLog {
    told: Mutex<HashSet<Box<str>>>,
}

impl DecodeLog {
    /// Logs parts that were left out, or kept as they came, while the rest of the message was read.
    pub(crate) fn left_out(&self, method: &str, problems: &[DecodeProblem]) {
        for problem in problems {
            if self.is_new(method, problem.path()) {
                tracing::warn!(
                    method,
                    path = problem.path(),
                    "a part of a message does not fit this version's types; the rest was read"
                );
            }
        }
    }

    /// Logs a message that could not be read as its type.
    #[cold]
    pub(crate) fn unreadable(&self, method: &str, path: &str) {
        if self.is_new(method, path) {
            tracing::warn!(method, path, "a message does not fit this version's types");
        }
    }

    /// Logs an answer that could not be read as its type.
    #[cold]
    pub(crate) fn unreadable_answer(&self, error: &Error) {
        if let Error::Decode { method, source, .. } = error {
            self.unreadable(method, source.path());
        }
    }

    /// Reads the result of an answer. Values that do not fit are left out and logged.
    pub(crate) fn decode<T: DeserializeOwned>(&self, method: &str, answer: &ResultLine) -> Result<T> {
        match codex_types::decode_str(answer.result()) {
            Ok(decoded) => {
                self.left_out(method, &decoded.problems);
                Ok(decoded.value)
            }
            Err(source) => Err(Error::Decode { method: method.to_owned(), source, raw: answer.line().into() }),
        }
    }

    /// Reads the result of an answer. If the answer does not fit as a whole, reads only the fields that the client needs.
    pub(crate) fn decode_essentials<T: DeserializeOwned>(&self, method: &str, answer: &ResultLine) -> Result<T> {
        self.decode(method, answer).or_else(|error| {
            let essentials = essentials::of_answer(&error).ok_or_else(|| error.clone())?;
            self.unreadable_answer(&error);
            Ok(essentials)
        })
    }

    /// Reads the turn of an answer (`turn`). If the turn does not fit as a whole, reads only the fields that the client needs.
    pub(crate) fn decode_turn(&self, answer: &ResultLine) -> Option<Turn> {
        let error = match self.decode::<TurnStartResponse>("a turn", answer) {
            Ok(started) => return Some(started.turn),
            Err(error) => error,
        };
        self.unreadable_answer(&error);
        let result = codex_types::from_str::<Value>(answer.result()).ok()?;
        codex_types::from_value(&essentials::turn(&result["turn"])?).ok()
    }

    /// Forgets the logged paths, because another connection follows.
    pub(crate) fn clear(&self) {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    #[cold]
    fn is_new(&self, method: &str, path: &str) -> bool {
        let key = format!("{method} {}", without_indices(path)).into_boxed_str();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() > AT_MOST || !told.insert(key) {
            return false;
        }
        if told.len() > AT_MOST {
            drop(told);
            tracing::warn!(limit = AT_MOST, "more parts of messages do not fit this version's types than are told");
            return false;
        }
        true
    }
}

/// `items[3].text` is the same place as `items[4].text`.
fn without_indices(path: &str) -> String {
    let mut parts = path.split('[');
    let mut place = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        place.push('[');
        place.push_str(part.trim_start_matches(|character: char| character.is_ascii_digit()));
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_once_and_not_more_places_than_the_limit() {
        let log = DecodeLog::default();
        assert!(log.is_new("thread/read", "thread.turns[0].items[12].text"));
        assert!(!log.is_new("thread/read", "thread.turns[7].items[0].text"));
        assert!(log.is_new("thread/list", "thread.turns[7].items[0].text"));
        let told = (0..2 * AT_MOST).filter(|number| log.is_new("a/b", &format!("key{number}"))).count();
        assert_eq!(told, AT_MOST - 2);
        assert!(!log.is_new("a/c", ""));
        log.clear();
        assert!(log.is_new("a/b", "key0"), "another connection");
    }
}

//! Decoding with errors that say where.
//!
//! serde_json's errors name a line and a column. A message is one line, so what helps is the path to the field: each reader
//! adds its step on the way out of a failure, and it costs nothing before.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::read::{self, Failure};

/// Why a message could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    problem: String,
}

impl DecodeError {
    pub(crate) fn new(path: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { path: path.into(), problem: problem.into() }
    }

    /// The path to the field, for example `item.content[0].text`; empty if the text as a whole is at fault.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.problem) } else { write!(f, "{}: {}", self.path, self.problem) }
    }
}

impl std::error::Error for DecodeError {}

/// Reads `text` as a `T`.
///
/// # Errors
/// If it is no JSON or does not fit, with the path to the field. The path begins at the protocol's type: where `T` is a type
/// of yours that holds one, it begins inside.
///
/// ```
/// let error = codex_types::from_str::<codex_types::ThreadItem>(
///     r#"{"type":"userMessage","id":"1","content":[{"type":"text","text":7}]}"#,
/// ).unwrap_err();
/// assert_eq!(error.path(), "content[0].text");
/// ```
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| match read::is_no_json(text) {
        true => DecodeError::new("", format!("not JSON: {error}")),
        false => Failure::parse(&error),
    })
}

/// Reads a value as a `T`.
///
/// # Errors
/// If it does not fit, with the path to the field, as [`from_str`].
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    T::deserialize(value).map_err(|error| Failure::parse(&error))
}

//! Decodes messages, with errors that contain the path to the problem.
//!
//! This module owns the public decoding functions and their results. It depends on [`crate::read`]. Decoding by method
//! name belongs in [`crate::rpc`].
//!
//! serde_json reports a line and a column, which do not help because a message is one line. So each reader adds its
//! step to the path when the reader returns an error. A message is first read strictly. If this fails, the message is
//! read again, and the parts that do not fit are left out (`read::tolerance`).

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::read::Failure;
use crate::read::tolerance::{Strict, Tolerant};

/// The reason why a message could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    problem: String,
}

impl DecodeError {
    pub(crate) fn new(path: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { path: path.into(), problem: problem.into() }
    }

    /// Returns the path to the field, for example `item.content[0].text`.
    ///
    /// The path is empty if the whole text is at fault.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the problem at this path.
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

/// A decoded value, and the parts of the message that did not fit.
///
/// Parts that do not fit are left out: see the [documentation of the crate](crate#what-does-not-fit). So `value` may
/// contain less than the message, and a message that is written from `value` may be shorter. An optional field that did
/// not fit is absent or null, and a list or map is shorter. [`DecodeProblem::value`] returns the omitted JSON. A union
/// that did not fit is `Unrecognized`, and is written back unchanged.
///
/// ```
/// use codex_types::{ThreadItem, decode_str};
///
/// let text = r#"{"type":"agentMessage","id":"1","text":"Done.","phase":{"name":"final"}}"#;
/// let decoded = decode_str::<ThreadItem>(text)?;
/// assert!(matches!(&decoded.value, ThreadItem::AgentMessage(message) if message.text == "Done." && message.phase.is_none()));
/// assert_eq!(decoded.problems[0].path(), "phase");
/// assert_eq!(decoded.problems[0].value()["name"], "final");
/// # Ok::<(), codex_types::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<T> {
    /// The decoded value.
    pub value: T,
    /// The parts that did not fit, in the order of the message. Empty if the whole message fits.
    pub problems: Vec<DecodeProblem>,
}

impl<T> Decoded<T> {
    pub(crate) fn complete(value: T) -> Self {
        Self { value, problems: Vec::new() }
    }

    /// Returns the value if the whole message was decoded. Use this method if the program must not miss any data.
    ///
    /// # Errors
    /// Returns the first problem, if there is one.
    pub fn into_complete(self) -> Result<T, DecodeError> {
        match self.problems.into_iter().next() {
            None => Ok(self.value),
            Some(problem) => Err(problem.error),
        }
    }
}

/// A part of a message that did not fit its type, while the rest was decoded.
#[derive(Clone, PartialEq)]
pub struct DecodeProblem {
    error: DecodeError,
    value_path: String,
    value: Value,
}

impl DecodeProblem {
    #[cold]
    pub(crate) fn new(path: String, problem: String, value_path: String, value: Value) -> Self {
        Self { error: DecodeError { path, problem }, value_path, value }
    }

    /// Returns the path to the part that does not fit, for example `item.content[0].text`.
    pub fn path(&self) -> &str {
        self.error.path()
    }

    /// Returns the problem at this path.
    pub fn problem(&self) -> &str {
        self.error.problem()
    }

    /// Returns the path to the omitted [`value`](Self::value).
    ///
    /// The path is a prefix of [`path`](Self::path): if a required field does not fit, the value that contains the
    /// field is omitted. The path is empty for the message as a whole.
    pub fn value_path(&self) -> &str {
        &self.value_path
    }

    /// Returns the omitted JSON: a field, an item or an entry that was left out, or a value that became `Unrecognized`.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

impl fmt::Display for DecodeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

/// Omits the value, because it may contain a secret.
impl fmt::Debug for DecodeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeProblem")
            .field("path", &self.error.path)
            .field("problem", &self.error.problem)
            .field("value_path", &self.value_path)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeProblem {}

impl From<DecodeProblem> for DecodeError {
    fn from(problem: DecodeProblem) -> Self {
        problem.error
    }
}

/// Decodes `text` as a `T`, and leaves out the parts that do not fit: see [`Decoded`].
///
/// [`decode_str`] also reports these parts. `serde_json::from_str` is strict: any part that does not fit is an error.
///
/// # Errors
/// Returns an error if `text` is not JSON, or if the part that does not fit cannot be left out. The error contains the
/// path, which starts at the protocol's type. If `T` is a type of your own around a protocol type, the path starts
/// inside your type.
///
/// ```
/// let error = codex_types::from_str::<codex_types::TurnStartParams>(r#"{"threadId":7,"input":[]}"#).unwrap_err();
/// assert_eq!(error.path(), "threadId");
/// ```
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    decode_str(text).map(|decoded| decoded.value)
}

/// Decodes a value as a `T`, and leaves out the parts that do not fit: see [`Decoded`].
///
/// [`decode_value`] also reports these parts.
///
/// # Errors
/// Returns an error, with the path, if the part that does not fit cannot be left out.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    decode_value(value).map(|decoded| decoded.value)
}

/// Decodes `text` as a `T`, and reports the parts that were left out.
///
/// The text is read once, and a second time only if some part does not fit.
///
/// # Errors
/// Returns an error if `text` is not JSON, or if the part that does not fit cannot be left out. The error contains the
/// path.
pub fn decode_str<T: DeserializeOwned>(text: &str) -> Result<Decoded<T>, DecodeError> {
    let strict = Strict::begin();
    let read = serde_json::from_str(text);
    drop(strict);
    read.map(Decoded::complete).or_else(|error| decode_again(&parse(text)?, &error))
}

/// Decodes a value as a `T`, and reports the parts that were left out.
///
/// # Errors
/// Returns an error, with the path, if the part that does not fit cannot be left out.
pub fn decode_value<T: DeserializeOwned>(value: &Value) -> Result<Decoded<T>, DecodeError> {
    let strict = Strict::begin();
    let read = T::deserialize(value);
    drop(strict);
    read.map(Decoded::complete).or_else(|error| decode_again(value, &error))
}

/// Decodes a message tolerantly, after the strict read failed with `error`.
#[cold]
fn decode_again<T: DeserializeOwned>(value: &Value, error: &serde_json::Error) -> Result<Decoded<T>, DecodeError> {
    let tolerant = Tolerant::begin();
    match T::deserialize(value) {
        Ok(read) => {
            Ok(Decoded { value: read, problems: problems_or_whole(tolerant.end(), Failure::parse(error), value) })
        }
        Err(error) => Err(Failure::parse(&error)),
    }
}

/// Returns `problems`, or the strict error for the whole message if the tolerant read found no problem.
///
/// Only a duplicate key fails the strict read without a problem in the tolerant read.
#[cold]
pub(crate) fn problems_or_whole(problems: Vec<DecodeProblem>, error: DecodeError, whole: &Value) -> Vec<DecodeProblem> {
    if problems.is_empty() {
        vec![DecodeProblem::new(error.path, error.problem, String::new(), whole.clone())]
    } else {
        problems
    }
}

/// Parses JSON text. Half of a surrogate pair, which a Rust string cannot contain, becomes U+FFFD.
#[cold]
pub(crate) fn parse(text: &str) -> Result<Value, DecodeError> {
    serde_json::from_str(text).or_else(|error| {
        let whole = replace_lone_surrogates(text).and_then(|whole| serde_json::from_str(&whole).ok());
        whole.ok_or_else(|| DecodeError::new("", format!("the text is not JSON: {error}")))
    })
}

/// Returns the JSON text with `\ufffd` in the place of each lone surrogate, or `None` if there is none.
fn replace_lone_surrogates(text: &str) -> Option<String> {
    let unit = |at: usize| {
        let digits = text.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut whole = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(found) = text.get(at..)?.find('\\') {
        at += found;
        at += match (unit(at), unit(at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                whole.push_str(text.get(kept..at)?);
                whole.push_str("\\ufffd");
                kept = at + 6;
                6
            }
            // The next character belongs to the escape sequence.
            _ => 1 + text.get(at + 1..)?.chars().next().map_or(0, char::len_utf8),
        };
    }
    (kept > 0).then(|| whole + text.get(kept..).unwrap_or_default())
}

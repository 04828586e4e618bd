//! Decoding with errors that say where.
//!
//! serde_json's errors name a line and a column. A message is one line, so what helps is the path to the field: each reader
//! adds its step on the way out of a failure, and it costs nothing before.
//!
//! A message is read strictly first. If that fails, it is read again and what does not fit is left out (`read::tolerance`).

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::read::Failure;
use crate::read::tolerance::{Strict, Tolerant};

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

/// A value that was read, and what in it did not fit.
///
/// What cannot be read costs itself and nothing around it: see the [documentation of the crate](crate#what-does-not-fit). So
/// `value` may lack something that the message had. Writing it back then writes less than was read: an optional field that did
/// not fit is absent or null, and a list or a map is shorter. What was given up is in [`DecodeProblem::value`]. A union that did not
/// fit is `Unrecognized`, and is written as it was read.
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
    /// What could be read.
    pub value: T,
    /// What did not fit, in the order of the message; empty if everything did.
    pub problems: Vec<DecodeProblem>,
}

impl<T> Decoded<T> {
    pub(crate) fn complete(value: T) -> Self {
        Self { value, problems: Vec::new() }
    }

    /// Returns the value if all of it was read: for programs that must not miss anything.
    ///
    /// # Errors
    /// The first problem, if there is one.
    pub fn into_complete(self) -> Result<T, DecodeError> {
        match self.problems.into_iter().next() {
            None => Ok(self.value),
            Some(problem) => Err(problem.error),
        }
    }
}

/// A part of a message that did not fit its type, while the rest was read.
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

    /// The path to what does not fit, for example `item.content[0].text`.
    pub fn path(&self) -> &str {
        self.error.path()
    }

    /// What is wrong there.
    pub fn problem(&self) -> &str {
        self.error.problem()
    }

    /// The path to [`value`](Self::value): where a required field does not fit, what holds it is given up with it. A
    /// beginning of [`path`](Self::path); empty for the message as a whole.
    pub fn value_path(&self) -> &str {
        &self.value_path
    }

    /// The JSON that was given up: a field, an item or an entry that was left out, or what became `Unrecognized`.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

impl fmt::Display for DecodeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

/// Without the value, which may be a secret.
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

/// Reads `text` as a `T`, and leaves out what does not fit: see [`Decoded`]. [`decode_str`] tells what was left out.
///
/// `serde_json::from_str` reads strictly: whatever does not fit is an error there.
///
/// # Errors
/// If it is no JSON, or what does not fit cannot be left out: with the path to it. The path begins at the protocol's type:
/// where `T` is a type of yours that holds one, it begins inside.
///
/// ```
/// let error = codex_types::from_str::<codex_types::TurnStartParams>(r#"{"threadId":7,"input":[]}"#).unwrap_err();
/// assert_eq!(error.path(), "threadId");
/// ```
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    decode_str(text).map(|decoded| decoded.value)
}

/// Reads a value as a `T`, and leaves out what does not fit, as [`from_str`] does. [`decode_value`] tells what was left out.
///
/// # Errors
/// If what does not fit cannot be left out, with the path to it, as [`from_str`].
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    decode_value(value).map(|decoded| decoded.value)
}

/// Reads `text` as a `T`, and tells what was left out because it does not fit.
///
/// The text is read once, and a second time only if something in it does not fit.
///
/// # Errors
/// As [`from_str`].
pub fn decode_str<T: DeserializeOwned>(text: &str) -> Result<Decoded<T>, DecodeError> {
    let strict = Strict::begin();
    let read = serde_json::from_str(text);
    drop(strict);
    read.map(Decoded::complete).or_else(|error| decode_again(&parse(text)?, &error))
}

/// Reads a value as a `T`, and tells what was left out because it does not fit.
///
/// # Errors
/// As [`from_value`].
pub fn decode_value<T: DeserializeOwned>(value: &Value) -> Result<Decoded<T>, DecodeError> {
    let strict = Strict::begin();
    let read = T::deserialize(value);
    drop(strict);
    read.map(Decoded::complete).or_else(|error| decode_again(value, &error))
}

/// Reads a message tolerantly that could not be read strictly.
#[cold]
fn decode_again<T: DeserializeOwned>(value: &Value, error: &serde_json::Error) -> Result<Decoded<T>, DecodeError> {
    let tolerant = Tolerant::begin();
    match T::deserialize(value) {
        Ok(read) => Ok(Decoded { value: read, problems: or_whole(tolerant.end(), Failure::parse(error), value) }),
        Err(error) => Err(Failure::parse(&error)),
    }
}

/// What made the strict reading fail, where the tolerant one found nothing: a key that is there twice.
#[cold]
pub(crate) fn or_whole(problems: Vec<DecodeProblem>, error: DecodeError, whole: &Value) -> Vec<DecodeProblem> {
    if problems.is_empty() {
        vec![DecodeProblem::new(error.path, error.problem, String::new(), whole.clone())]
    } else {
        problems
    }
}

/// The value that `text` is. Half of a surrogate pair, which no text of Rust can hold, becomes U+FFFD.
#[cold]
pub(crate) fn parse(text: &str) -> Result<Value, DecodeError> {
    serde_json::from_str(text).or_else(|error| {
        let whole = with_whole_characters(text).and_then(|whole| serde_json::from_str(&whole).ok());
        whole.ok_or_else(|| DecodeError::new("", format!("not JSON: {error}")))
    })
}

/// The JSON text with `\ufffd` for each half of a surrogate pair that stands alone; `None` where there is none.
fn with_whole_characters(text: &str) -> Option<String> {
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
            // The character after it is of the escape, whatever it is.
            _ => 1 + text.get(at + 1..)?.chars().next().map_or(0, char::len_utf8),
        };
    }
    (kept > 0).then(|| whole + text.get(kept..).unwrap_or_default())
}

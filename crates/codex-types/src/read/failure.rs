//! The error of a reader: the problem, and the path to the value.
//!
//! This module owns the path of an error and its transport through serde's errors. The public form is [`DecodeError`].

use std::fmt::{self, Write as _};

use serde::de::Unexpected;
use serde_json::Value;

use super::Token;
use crate::DecodeError;

/// A boxed reason, so that the result of every reader is one word.
#[derive(Debug)]
pub(crate) struct Failure(Box<Reason>);

#[derive(Debug)]
struct Reason {
    /// The steps of the path, innermost first. Each enclosing reader appends its own step.
    steps: Vec<Step>,
    problem: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

impl Failure {
    #[cold]
    pub(crate) fn new(problem: impl Into<String>) -> Self {
        Self(Box::new(Reason { steps: Vec::new(), problem: problem.into() }))
    }

    /// Creates a failure from an error of the input itself.
    #[cold]
    pub(crate) fn from_error(error: &impl fmt::Display) -> Self {
        let text = error.to_string();
        Self::new(without_position(&text))
    }

    #[cold]
    pub(super) fn wrong_type(token: &Token<'_, '_>, expected: &str) -> Self {
        Self::new(format!("invalid type: {}, expected {expected}", unexpected(token)))
    }

    #[cold]
    pub(crate) fn out_of_range(number: impl fmt::Display, expected: &str) -> Self {
        Self::new(format!("invalid value: integer `{number}`, expected {expected}"))
    }

    #[cold]
    pub(crate) fn missing(key: &str) -> Self {
        Self::new(format!("missing field `{key}`"))
    }

    #[cold]
    pub(crate) fn duplicate(key: &str) -> Self {
        Self::new(format!("duplicate field `{key}`"))
    }

    /// Adds the key of the enclosing object to the path.
    #[cold]
    pub(crate) fn at_key(mut self, key: &str) -> Self {
        self.0.steps.push(Step::Key(key.to_owned()));
        self
    }

    /// Adds the index in the enclosing array to the path.
    #[cold]
    pub(crate) fn at_index(mut self, index: usize) -> Self {
        self.0.steps.push(Step::Index(index));
        self
    }

    /// Writes the path into the message of a serde error, which has no path. [`Failure::parse`] is the inverse.
    #[cold]
    pub(crate) fn into_serde<E: serde::de::Error>(self) -> E {
        let DecodeErrorParts { path, problem } = self.parts();
        if path.is_empty() { E::custom(problem) } else { E::custom(format_args!("{AT}{path}{PROBLEM}{problem}")) }
    }

    /// Restores the path and the problem from a serde error.
    #[cold]
    pub(crate) fn parse(error: &impl fmt::Display) -> DecodeError {
        let text = error.to_string();
        let text = without_position(&text);
        match text.strip_prefix(AT).and_then(|text| text.split_once(PROBLEM)) {
            Some((path, problem)) => DecodeError::new(path, problem),
            None => DecodeError::new("", text),
        }
    }

    fn parts(self) -> DecodeErrorParts {
        DecodeErrorParts { path: render(self.0.steps.iter().rev()), problem: self.0.problem }
    }

    /// Returns the steps, innermost first, and the problem.
    pub(super) fn into_parts(self) -> (Vec<Step>, String) {
        (self.0.steps, self.0.problem)
    }
}

/// Renders a path, for example `item.content[0].text`.
pub(super) fn render<'s>(steps: impl Iterator<Item = &'s Step>) -> String {
    let mut path = String::new();
    for step in steps {
        let _ = match step {
            Step::Key(key) if path.is_empty() => write!(path, "{key}"),
            Step::Key(key) => write!(path, ".{key}"),
            Step::Index(index) => write!(path, "[{index}]"),
        };
    }
    path
}

const AT: &str = "at `";
const PROBLEM: &str = "`: ";

struct DecodeErrorParts {
    path: String,
    problem: String,
}

impl From<Failure> for DecodeError {
    fn from(failure: Failure) -> Self {
        let DecodeErrorParts { path, problem } = failure.parts();
        Self::new(path, problem)
    }
}

/// Removes the line and column that serde_json appends, because a message is one line and the path is more precise.
fn without_position(text: &str) -> &str {
    let position = text.rfind(" at line ").and_then(|at| {
        let mut words = text[at + 1..].split(' ').skip(2);
        let is_number = |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        let found = is_number(words.next()) && words.next() == Some("column") && is_number(words.next());
        (found && words.next().is_none()).then_some(at)
    });
    position.map_or(text, |at| &text[..at])
}

fn unexpected<'t>(token: &'t Token<'_, '_>) -> Unexpected<'t> {
    match token {
        Token::Null => Unexpected::Other("null"),
        Token::Bool(flag) => Unexpected::Bool(*flag),
        Token::I64(number) => Unexpected::Signed(*number),
        Token::U64(number) => Unexpected::Unsigned(*number),
        Token::F64(number) => Unexpected::Float(*number),
        Token::Text(text) => Unexpected::Str(text),
        Token::Wide(_) => Unexpected::Other("an integer"),
        Token::Seq(_) => Unexpected::Seq,
        Token::Map(_) => Unexpected::Map,
        Token::Json(value) => match value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(flag) => Unexpected::Bool(*flag),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(number), _, _) => Unexpected::Signed(number),
                (_, Some(number), _) => Unexpected::Unsigned(number),
                (_, _, Some(number)) => Unexpected::Float(number),
                _ => Unexpected::Other("a number"),
            },
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        },
    }
}

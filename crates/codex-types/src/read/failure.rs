//! Why a value could not be read, and where it stands.

use std::fmt::{self, Write as _};

use serde::de::Unexpected;
use serde_json::Value;

use super::Token;
use crate::DecodeError;

/// A box, so that what every reader returns is one word.
#[derive(Debug)]
pub(crate) struct Failure(Box<Reason>);

#[derive(Debug)]
struct Reason {
    /// The innermost first: each reader on the way out adds its own.
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

    /// An error of the input itself.
    #[cold]
    pub(crate) fn of(error: &impl fmt::Display) -> Self {
        let text = error.to_string();
        Self::new(without_position(&text))
    }

    #[cold]
    pub(super) fn wrong(token: &Token<'_, '_>, expected: &str) -> Self {
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
    pub(crate) fn twice(key: &str) -> Self {
        Self::new(format!("duplicate field `{key}`"))
    }

    /// The failure, told from the object around.
    #[cold]
    pub(crate) fn under(mut self, key: &str) -> Self {
        self.0.steps.push(Step::Key(key.to_owned()));
        self
    }

    /// The failure, told from the array around.
    #[cold]
    pub(crate) fn at(mut self, index: usize) -> Self {
        self.0.steps.push(Step::Index(index));
        self
    }

    /// Puts the path into an error of serde, which has none; [`Failure::parse`] takes it out again.
    #[cold]
    pub(crate) fn into_serde<E: serde::de::Error>(self) -> E {
        let DecodeErrorParts { path, problem } = self.parts();
        if path.is_empty() { E::custom(problem) } else { E::custom(format_args!("{AT}{path}{PROBLEM}{problem}")) }
    }

    /// The error as it was before it went through serde.
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

    /// The steps, the innermost first, and what is wrong.
    pub(super) fn into_parts(self) -> (Vec<Step>, String) {
        (self.0.steps, self.0.problem)
    }
}

/// A path as it is written: `item.content[0].text`.
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

/// serde_json ends its errors with a line and a column; a message is one line, and the path says more.
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

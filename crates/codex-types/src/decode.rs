//! Decoding with errors that say where.
//!
//! serde_json's errors name a line and a column. A message is one line, so what helps is the path to the field. It costs
//! nothing until something fails: then the text is read a second time, into a value that remembers where it is.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

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
/// If it is no JSON or does not fit, with the path to the field.
///
/// ```
/// let error = codex_types::from_str::<codex_types::ThreadItem>(
///     r#"{"type":"userMessage","id":"1","content":[{"type":"text","text":7}]}"#,
/// ).unwrap_err();
/// assert_eq!(error.path(), "content[0].text");
/// ```
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    read(text, PhantomData::<T>)
}

/// Reads a value as a `T`.
///
/// # Errors
/// If it does not fit, with the path to the field.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    let place = Place::default();
    T::deserialize(At { value, place: &place }).map_err(|error| place.describe(&error))
}

/// Reads the branch of a union whose value was buffered.
pub(crate) fn branch<T: DeserializeOwned, E: serde::de::Error>(value: &Value) -> Result<T, E> {
    T::deserialize(value).map_err(|error| match from_value::<T>(value) {
        Err(DecodeError { path, problem }) if !path.is_empty() => below(&path, &problem),
        _ => E::custom(error),
    })
}

/// An error from inside a buffer, which does not know where it stands: the path from there goes into the text, and
/// [`Place`] takes it out again.
pub(crate) fn below<E: serde::de::Error>(path: &str, problem: &dyn fmt::Display) -> E {
    E::custom(format_args!("{BELOW}{path}{PROBLEM}{problem}"))
}

const BELOW: &str = "at `";
const PROBLEM: &str = "`: ";

/// Reads `text` with a seed; where that fails, once more to find the place.
pub(crate) fn read<T>(
    text: &str,
    seed: impl Clone + for<'de> DeserializeSeed<'de, Value = T>,
) -> Result<T, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let error = match seed.clone().deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Err(DecodeError::new("", format!("not JSON: {error}")));
    };
    let place = Place::default();
    match seed.deserialize(At { value: &value, place: &place }) {
        Err(error) => Err(place.describe(&error)),
        Ok(_) => Err(DecodeError::new("", error.to_string())),
    }
}

/// Where the reader is, and where it first failed.
#[derive(Default)]
struct Place {
    steps: RefCell<Vec<Step>>,
    failed: RefCell<Option<DecodeError>>,
}

enum Step {
    Key(String),
    Index(usize),
}

impl Place {
    fn enter<T>(&self, step: Step, read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        self.steps.borrow_mut().push(step);
        let result = read();
        if let Err(error) = &result
            && self.failed.borrow().is_none()
        {
            let found = self.found(error);
            *self.failed.borrow_mut() = Some(found);
        }
        self.steps.borrow_mut().pop();
        result
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.borrow().iter() {
            let _ = match step {
                Step::Key(key) if path.is_empty() => write!(path, "{key}"),
                Step::Key(key) => write!(path, ".{key}"),
                Step::Index(index) => write!(path, "[{index}]"),
            };
        }
        path
    }

    /// The error and where it is: here, or below here if it says so.
    fn found(&self, error: &Error) -> DecodeError {
        let (mut path, mut problem) = (self.path(), error.to_string());
        while let Some((below, rest)) = problem.strip_prefix(BELOW).and_then(|text| text.split_once(PROBLEM)) {
            if !path.is_empty() && !below.starts_with('[') {
                path.push('.');
            }
            path.push_str(below);
            problem = rest.to_owned();
        }
        DecodeError { path, problem }
    }

    fn describe(&self, error: &Error) -> DecodeError {
        self.failed.borrow().clone().unwrap_or_else(|| self.found(error))
    }
}

/// A value that knows its place.
struct At<'v> {
    value: &'v Value,
    place: &'v Place,
}

impl<'de> Deserializer<'de> for At<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => visitor.visit_seq(AtItems { items: items.iter().enumerate(), place: self.place }),
            Value::Object(object) => {
                let entries = object.iter().collect::<Vec<_>>().into_iter();
                visitor.visit_map(AtEntries { entries, value: None, place: self.place })
            }
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match (self.value, fields) {
            // The tag first: what stands before it is buffered by its union, and a buffer does not know its place.
            (Value::Object(object), [tag]) => {
                let (tags, rest): (Vec<_>, Vec<_>) = object.iter().partition(|(key, _)| key == tag);
                let entries = tags.into_iter().chain(rest).collect::<Vec<_>>().into_iter();
                visitor.visit_map(AtEntries { entries, value: None, place: self.place })
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map enum identifier ignored_any
    }
}

struct AtItems<'v> {
    items: std::iter::Enumerate<std::slice::Iter<'v, Value>>,
    place: &'v Place,
}

impl<'de> SeqAccess<'de> for AtItems<'de> {
    type Error = Error;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some((index, value)) = self.items.next() else { return Ok(None) };
        self.place.enter(Step::Index(index), || seed.deserialize(At { value, place: self.place })).map(Some)
    }
}

struct AtEntries<'v> {
    entries: std::vec::IntoIter<(&'v String, &'v Value)>,
    value: Option<(&'v String, &'v Value)>,
    place: &'v Place,
}

impl<'de> MapAccess<'de> for AtEntries<'de> {
    type Error = Error;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.value = self.entries.next();
        let Some((key, _)) = self.value else { return Ok(None) };
        seed.deserialize(serde::de::value::BorrowedStrDeserializer::new(key)).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.value.take().ok_or_else(|| Error::custom("a value was read before its key"))?;
        self.place.enter(Step::Key(key.clone()), || seed.deserialize(At { value, place: self.place }))
    }
}

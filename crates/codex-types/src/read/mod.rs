//! Reads JSON into the protocol types, with one compiled reader per type for every kind of input.
//!
//! This module owns the traits [`Read`], [`Map`], [`Seq`] and [`Sink`], and the readers of basic types. It depends on
//! serde and serde_json only. Readers of structs belong in [`crate::object`], and readers of enums and unions in
//! [`crate::open`].
//!
//! serde's readers are generic over their input. A program would contain a reader of every type for text, for buffered
//! values and for the rest of an object after its tag. Every crate that uses a reader would contain another copy. Here
//! a reader takes a [`Token`], whose objects and arrays are trait objects, so the reader is compiled once, in this
//! crate. Only the module [`input`] is generic: it makes tokens from any serde deserializer. docs/performance.md has
//! the measurement.

mod failure;
mod input;
mod json;
mod plain;
pub(crate) mod tolerance;

use std::borrow::Cow;

use serde_json::Value;

pub(crate) use failure::Failure;
pub(crate) use input::{deserialize, from_str, text};
#[allow(unused_imports)]
pub(crate) use json::from_value_strict;
pub(crate) use json::{EmptyMap, Members, emit, from_value};

/// One value of the input. The contents of objects and arrays are not read yet.
pub(crate) enum Token<'a, 'de> {
    Null,
    Bool(bool),
    I64(i64),
    U64(u64),
    F64(f64),
    Text(&'a str),
    /// The digits of an integer that does not fit 64 bits, for types with a 128-bit integer.
    Wide(&'a str),
    Seq(&'a mut dyn Seq),
    Map(&'a mut dyn Map<'de>),
    /// A complete value, for readers that request [`Kind::Json`].
    Json(Value),
}

/// An array whose items are not read yet.
pub(crate) trait Seq {
    /// Passes the next item to `sink`. Returns false at the end of the array.
    fn next(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<bool, Failure>;
}

/// An object whose members are not read yet.
pub(crate) trait Map<'de> {
    /// Returns the next key. The caller must take the value before the next key.
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure>;
    /// Returns the value of the current key, which must be a string.
    fn text(&mut self) -> Result<Cow<'de, str>, Failure>;
    /// Passes the value of the current key to `sink`.
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure>;
}

/// Receives one value.
pub(crate) trait Sink {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure>;
}

/// The kind of value that a reader requests from serde.
///
/// JSON alone would need no hint. Numbers need a hint, because the feature `arbitrary_precision` of serde_json presents
/// numbers to readers without a hint in another form. Values that are kept as JSON also need a hint.
pub(crate) struct Hint {
    pub(crate) kind: Kind,
    /// Whether the value may be null.
    pub(crate) optional: bool,
    /// The expected type, for error messages.
    pub(crate) expected: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Any,
    I64,
    U64,
    F64,
    I128,
    U128,
    Json,
    /// The value is skipped, and null is passed to the sink.
    Skip,
}

impl Hint {
    pub(crate) const fn any(expected: &'static str) -> Self {
        Self { kind: Kind::Any, optional: false, expected }
    }

    pub(crate) const fn of(kind: Kind, expected: &'static str) -> Self {
        Self { kind, optional: false, expected }
    }
}

/// A type that can be read from a token.
///
/// The macros mark `read` as `#[inline]`, so that a program compiles and contains only the readers of types that the program reads.
pub(crate) trait Read: Sized {
    const HINT: Hint;
    fn read(token: Token<'_, '_>) -> Result<Self, Failure>;

    /// Reads into an empty place.
    ///
    /// A union is as large as its largest branch, so this function avoids moving whole unions.
    fn read_into(token: Token<'_, '_>, place: &mut Option<Self>) -> Result<(), Failure> {
        *place = Some(Self::read(token)?);
        Ok(())
    }
}

impl<T: Read> Sink for Option<T> {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure> {
        T::read_into(token, self)
    }
}

/// Returns the value that `read` writes into an empty place.
pub(crate) fn placed<T>(read: impl FnOnce(&mut Option<T>) -> Result<(), Failure>) -> Result<T, Failure> {
    let mut place = None;
    read(&mut place)?;
    place.ok_or_else(|| Failure::new("the input contains no value"))
}

/// A sink that ignores its value.
struct Discard;

impl Sink for Discard {
    fn take(&mut self, _: Token<'_, '_>) -> Result<(), Failure> {
        Ok(())
    }
}

const SKIP: Hint = Hint::of(Kind::Skip, "anything");

/// Skips the value of the current key.
pub(crate) fn skip<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<(), Failure> {
    map.value(&SKIP, &mut Discard)
}

/// Returns the value of the current key as JSON.
pub(crate) fn keep<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<Value, Failure> {
    let mut kept: Option<Value> = None;
    map.value(&Value::HINT, &mut kept)?;
    Ok(kept.unwrap_or_default())
}

/// Returns the remaining members of an object as JSON, added to `kept`.
pub(crate) fn keep_all<'de>(
    map: &mut (dyn Map<'de> + '_),
    mut kept: serde_json::Map<String, Value>,
) -> Result<serde_json::Map<String, Value>, Failure> {
    while let Some(key) = map.key()? {
        let value = keep(map).map_err(|failure| failure.at_key(&key))?;
        kept.insert(key.into_owned(), value);
    }
    Ok(kept)
}

/// Skips the remaining members of an object.
pub(crate) fn skip_all<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<(), Failure> {
    while map.key()?.is_some() {
        skip(map)?;
    }
    Ok(())
}

impl Token<'_, '_> {
    /// Returns the error for a token of an unexpected type.
    #[cold]
    pub(crate) fn wrong_type(&self, expected: &str) -> Failure {
        Failure::wrong_type(self, expected)
    }

    /// Reads the unread contents of the token to their end.
    pub(crate) fn skip(self) -> Result<(), Failure> {
        match self {
            Self::Map(map) => skip_all(map),
            Self::Seq(seq) => {
                while seq.next(&SKIP, &mut Discard)? {}
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// Implements serde's `Deserialize` for a type that implements [`Read`].
macro_rules! impl_deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::read::deserialize(deserializer)
            }
        }
    };
}

/// Checks that a place is empty. The check lets the compiler omit the code that drops an old value.
macro_rules! must_be_empty {
    ($place:ident) => {
        if $place.is_some() {
            return Err(crate::read::Failure::new("the value was read twice"));
        }
    };
}

pub(crate) use {impl_deserialize, must_be_empty};

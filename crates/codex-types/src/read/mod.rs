//! Reading JSON into the types: one reader for each type, whatever it reads from.
//!
//! serde's readers are generic over their input, and a program ends up with a reader of every type for every form of input:
//! text, a buffered value, the rest of an object behind its tag; once more in every crate that asks for one. Here a reader
//! takes a [`Token`], whose objects and arrays stand behind a `dyn`, so that it is compiled once, in this crate. What is
//! generic is the small [`Input`](input) that makes tokens from any serde deserializer. (docs/performance.md has what it
//! gave.)

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
pub(crate) use json::value;
pub(crate) use json::{EmptyMap, Members, give, value_here};

/// One value of the input; what an object or an array holds is still to be read.
pub(crate) enum Token<'a, 'de> {
    Null,
    Bool(bool),
    I64(i64),
    U64(u64),
    F64(f64),
    Text(&'a str),
    /// The digits of an integer that no 64 bits hold, for types that asked for one.
    Wide(&'a str),
    Seq(&'a mut dyn Seq),
    Map(&'a mut dyn Map<'de>),
    /// A whole value, for those who asked for it with [`Kind::Json`].
    Json(Value),
}

/// An array whose items are to be read.
pub(crate) trait Seq {
    /// Hands over the next item; false at the end.
    fn next(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<bool, Failure>;
}

/// An object whose members are to be read.
pub(crate) trait Map<'de> {
    /// The next key; its value is to be taken before the next one.
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure>;
    /// The key's value, which must be a string.
    fn text(&mut self) -> Result<Cow<'de, str>, Failure>;
    /// Hands over the key's value.
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure>;
}

/// Who takes a value.
pub(crate) trait Sink {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure>;
}

/// What a value is asked for as. JSON alone would not need it: it is for numbers, which serde_json hides from those who ask
/// for anything once a program turns on its feature `arbitrary_precision`, and for what is kept as it is.
pub(crate) struct Hint {
    pub(crate) kind: Kind,
    /// Whether it may be null.
    pub(crate) optional: bool,
    /// What to call it in an error.
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
    /// Not asked for at all; null is handed over.
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

/// A type that can be read.
pub(crate) trait Read: Sized {
    const HINT: Hint;
    fn read(token: Token<'_, '_>) -> Result<Self, Failure>;

    /// Reads into an empty place. A union is as large as its largest branch; written in place, only the branch is moved.
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

/// What was read into a place.
pub(crate) fn placed<T>(read: impl FnOnce(&mut Option<T>) -> Result<(), Failure>) -> Result<T, Failure> {
    let mut place = None;
    read(&mut place)?;
    place.ok_or_else(|| Failure::new("the input has no value"))
}

/// Takes nothing.
struct Nothing;

impl Sink for Nothing {
    fn take(&mut self, _: Token<'_, '_>) -> Result<(), Failure> {
        Ok(())
    }
}

const SKIP: Hint = Hint::of(Kind::Skip, "anything");

/// Passes over the value of a key.
pub(crate) fn skip<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<(), Failure> {
    map.value(&SKIP, &mut Nothing)
}

/// The value of a key, as it is.
pub(crate) fn keep<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<Value, Failure> {
    let mut kept: Option<Value> = None;
    map.value(&Value::HINT, &mut kept)?;
    Ok(kept.unwrap_or_default())
}

/// The rest of an object, as it is.
pub(crate) fn keep_all<'de>(
    map: &mut (dyn Map<'de> + '_),
    mut kept: serde_json::Map<String, Value>,
) -> Result<serde_json::Map<String, Value>, Failure> {
    while let Some(key) = map.key()? {
        let value = keep(map).map_err(|failure| failure.under(&key))?;
        kept.insert(key.into_owned(), value);
    }
    Ok(kept)
}

/// Passes over what is left of an object.
pub(crate) fn skip_all<'de>(map: &mut (dyn Map<'de> + '_)) -> Result<(), Failure> {
    while map.key()?.is_some() {
        skip(map)?;
    }
    Ok(())
}

impl Token<'_, '_> {
    /// The error for a token of another kind than expected.
    #[cold]
    pub(crate) fn wrong(&self, expected: &str) -> Failure {
        Failure::wrong(self, expected)
    }

    /// Reads what was not asked for to its end.
    pub(crate) fn skip(self) -> Result<(), Failure> {
        match self {
            Self::Map(map) => skip_all(map),
            Self::Seq(seq) => {
                while seq.next(&SKIP, &mut Nothing)? {}
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// serde's reading of a type that has a reader of its own.
macro_rules! for_serde {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::read::deserialize(deserializer)
            }
        }
    };
}

/// Said once, it spares the code that drops what a place may hold.
macro_rules! must_be_empty {
    ($place:ident) => {
        if $place.is_some() {
            return Err(crate::read::Failure::new("read twice"));
        }
    };
}

pub(crate) use {for_serde, must_be_empty};

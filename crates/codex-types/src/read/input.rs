//! Makes tokens from any serde deserializer. Only this module is generic over the input.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::{Failure, Hint, Kind, Map, Read, Seq, Sink, Token, emit, tolerance};
use crate::DecodeError;
use crate::open::Text;

/// Reads a `T` from a serde deserializer.
pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut found: Option<T> = None;
    deserialize_into(deserializer, &T::HINT, &mut found)?;
    found.ok_or_else(|| D::Error::custom("the input contains no value"))
}

fn deserialize_into<'de, D: Deserializer<'de>>(
    deserializer: D,
    hint: &'static Hint,
    sink: &mut dyn Sink,
) -> Result<(), D::Error> {
    if tolerance::is_requested() {
        return deserialize_buffered(deserializer, hint, sink);
    }
    let mut failure = None;
    ValueSeed { hint, sink, failure: &mut failure }
        .deserialize(deserializer)
        .map_err(|error| failure.map_or(error, Failure::into_serde))
}

/// Buffers the value first, because only a value in memory can be read further after a failure.
#[cold]
fn deserialize_buffered<'de, D: Deserializer<'de>>(
    deserializer: D,
    hint: &'static Hint,
    sink: &mut dyn Sink,
) -> Result<(), D::Error> {
    let value = Value::deserialize(deserializer)?;
    let root = tolerance::Root::begin(value);
    emit(&root.value, hint, sink).map_err(Failure::into_serde)
}

/// Reads a `T` from JSON text.
pub(crate) fn from_str<T: Read>(text: &str) -> serde_json::Result<T> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut found: Option<T> = None;
    let strict = tolerance::Strict::begin();
    deserialize_into(&mut deserializer, &T::HINT, &mut found)?;
    drop(strict);
    deserializer.end()?;
    found.ok_or_else(|| serde_json::Error::custom("the input contains no value"))
}

/// Passes the value of JSON text to `sink`.
pub(crate) fn text(text: &str, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut failure = None;
    let read = ValueSeed { hint, sink, failure: &mut failure }.deserialize(&mut deserializer);
    read.and_then(|()| deserializer.end()).map_err(|error| match failure {
        _ if is_invalid_json(text) => DecodeError::new("", format!("the text is not JSON: {error}")),
        Some(failure) => failure.into(),
        None => Failure::from_error(&error).into(),
    })
}

#[cold]
fn is_invalid_json(text: &str) -> bool {
    crate::decode::parse(text).is_err()
}

/// Requests a value from a deserializer and passes it to the sink.
///
/// serde's error cannot carry a [`Failure`], so the failure is stored beside the error.
struct ValueSeed<'s> {
    hint: &'static Hint,
    sink: &'s mut dyn Sink,
    failure: &'s mut Option<Failure>,
}

impl ValueSeed<'_> {
    fn pass_token<E: Error>(self, token: Token<'_, '_>) -> Result<(), E> {
        self.sink.take(token).map_err(|failure| {
            *self.failure = Some(failure);
            E::custom("")
        })
    }

    fn value<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.hint.kind {
            Kind::Any => deserializer.deserialize_any(self),
            Kind::I64 => deserializer.deserialize_i64(self),
            Kind::U64 => deserializer.deserialize_u64(self),
            Kind::F64 => deserializer.deserialize_f64(self),
            Kind::I128 => deserializer.deserialize_i128(self),
            Kind::U128 => deserializer.deserialize_u128(self),
            Kind::Json => {
                let value = Value::deserialize(deserializer)?;
                self.pass_token(Token::Json(value))
            }
            Kind::Skip => {
                IgnoredAny::deserialize(deserializer)?;
                self.pass_token(Token::Null)
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // A reader without a hint handles null itself.
        if self.hint.optional && self.hint.kind != Kind::Any {
            deserializer.deserialize_option(self)
        } else {
            self.value(deserializer)
        }
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.hint.expected)
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.pass_token(Token::Null)
    }
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.pass_token(Token::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.value(deserializer)
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.value(deserializer)
    }
    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.pass_token(Token::Bool(flag))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.pass_token(Token::I64(number))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.pass_token(Token::U64(number))
    }
    fn visit_i128<E: Error>(self, number: i128) -> Result<(), E> {
        self.pass_token(Token::Wide(&number.to_string()))
    }
    fn visit_u128<E: Error>(self, number: u128) -> Result<(), E> {
        self.pass_token(Token::Wide(&number.to_string()))
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.pass_token(Token::F64(number))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.pass_token(Token::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.pass_token(Token::Seq(&mut Items(seq)))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.pass_token(Token::Map(&mut Entries(map)))
    }
}

struct Items<A>(A);

impl<'de, A: SeqAccess<'de>> Seq for Items<A> {
    fn next(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<bool, Failure> {
        let mut failure = None;
        let found = self.0.next_element_seed(ValueSeed { hint, sink, failure: &mut failure });
        found.map(|found| found.is_some()).map_err(|error| failure.unwrap_or_else(|| Failure::from_error(&error)))
    }
}

struct Entries<A>(A);

impl<'de, A: MapAccess<'de>> Map<'de> for Entries<A> {
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure> {
        match self.0.next_key::<Text<'de>>() {
            Ok(key) => Ok(key.map(|Text(key)| key)),
            Err(error) => Err(Failure::from_error(&error)),
        }
    }
    fn text(&mut self) -> Result<Cow<'de, str>, Failure> {
        match self.0.next_value::<Text<'de>>() {
            Ok(Text(text)) => Ok(text),
            Err(error) => Err(Failure::from_error(&error)),
        }
    }
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
        let mut failure = None;
        self.0
            .next_value_seed(ValueSeed { hint, sink, failure: &mut failure })
            .map_err(|error| failure.unwrap_or_else(|| Failure::from_error(&error)))
    }
}

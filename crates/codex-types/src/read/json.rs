//! Makes tokens from a value in memory.

use std::borrow::Cow;
use std::iter::Enumerate;

use serde_json::Value;

use super::{Failure, Hint, Kind, Map, Read, Seq, Sink, Token, placed, tolerance};

/// Reads a `T` from a value strictly, even during a tolerant read.
///
/// Unions that try several branches need this function. No release so far has such a union.
#[allow(dead_code)]
pub(crate) fn from_value_strict<T: Read>(value: &Value) -> Result<T, Failure> {
    let _strict = tolerance::Strict::begin();
    from_value(value)
}

/// Reads a `T` from a value in the mode of the current read.
pub(crate) fn from_value<T: Read>(value: &Value) -> Result<T, Failure> {
    placed(|place| emit(value, &T::HINT, place))
}

/// Passes a value to `sink`.
pub(crate) fn emit(value: &Value, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
    match (hint.kind, value) {
        (Kind::Skip, _) => sink.take(Token::Null),
        (Kind::Json, _) => sink.take(Token::Json(value.clone())),
        (_, Value::Null) => sink.take(Token::Null),
        (_, Value::Bool(flag)) => sink.take(Token::Bool(*flag)),
        (_, Value::String(text)) => sink.take(Token::Text(text)),
        (_, Value::Number(number)) => {
            let signed = number.as_i64().map(Token::I64);
            let found = signed.or_else(|| number.as_u64().map(Token::U64)).or_else(|| number.as_f64().map(Token::F64));
            sink.take(found.unwrap_or_else(|| Token::Json(value.clone())))
        }
        (_, Value::Array(items)) => sink.take(Token::Seq(&mut Items(items.iter().enumerate()))),
        (_, Value::Object(object)) => sink.take(Token::Map(&mut Members::of(object))),
    }
}

struct Items<'v>(Enumerate<std::slice::Iter<'v, Value>>);

impl Seq for Items<'_> {
    fn next(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<bool, Failure> {
        let Some((index, item)) = self.0.next() else { return Ok(false) };
        let _path = tolerance::PathGuard::index(index);
        emit(item, hint, sink).map(|()| true)
    }
}

/// The members of an object in memory.
pub(crate) struct Members<'v> {
    rest: serde_json::map::Iter<'v>,
    member: Option<(&'v String, &'v Value)>,
}

impl<'v> Members<'v> {
    pub(crate) fn of(object: &'v serde_json::Map<String, Value>) -> Self {
        Self { rest: object.iter(), member: None }
    }
}

impl<'v> Map<'v> for Members<'v> {
    fn key(&mut self) -> Result<Option<Cow<'v, str>>, Failure> {
        self.member = self.rest.next();
        Ok(self.member.map(|(key, _)| Cow::Borrowed(key.as_str())))
    }
    fn text(&mut self) -> Result<Cow<'v, str>, Failure> {
        match self.member.take().map(|(_, value)| value) {
            Some(Value::String(text)) => Ok(Cow::Borrowed(text)),
            other => Err(Token::Json(other.cloned().unwrap_or_default()).wrong_type("a string")),
        }
    }
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
        let Some((key, value)) = self.member.take() else { return emit(&Value::Null, hint, sink) };
        let _path = tolerance::PathGuard::key(key);
        emit(value, hint, sink)
    }
}

/// An object without members.
pub(crate) struct EmptyMap;

impl<'de> Map<'de> for EmptyMap {
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure> {
        Ok(None)
    }
    fn text(&mut self) -> Result<Cow<'de, str>, Failure> {
        Ok(Cow::Borrowed(""))
    }
    fn value(&mut self, _: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
        sink.take(Token::Null)
    }
}

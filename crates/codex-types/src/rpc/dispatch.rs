//! Reads messages of one direction into the enum of all methods.
//!
//! This module owns the [`MethodUnion`] trait, strict and tolerant decoding of messages, and the [`method_union`]
//! macro. It depends on [`crate::read`] and [`crate::decode`]. The envelopes belong in [`super::message`] and
//! [`super::envelopes`].

use serde_json::Value;
use serde_json::value::RawValue;

use crate::decode::{self, DecodeError, DecodeProblem, Decoded};
use crate::read::tolerance::{self, Tolerant};
use crate::read::{self, EmptyMap, Failure, Hint, Sink, Token};

/// An enum over all methods of one direction.
pub(crate) trait MethodUnion: Sized {
    /// Returns whether absent params of `method` are read as an empty object. Otherwise they are read as null.
    fn takes_object(method: &str) -> bool;
    /// Reads the params of `method` into the empty `place`.
    fn read(method: &str, params: Token<'_, '_>, place: &mut Option<Self>) -> Result<(), Failure>;
}

/// Reads the params of `method` strictly.
pub(crate) fn decode<T: MethodUnion>(method: &str, params: Option<&RawValue>) -> Result<T, DecodeError> {
    let mut place = None;
    let mut found = Params { method, place: &mut place };
    match params {
        Some(params) => read::text(params.get(), &PARAMS, &mut found)?,
        None => found.take_absent()?,
    }
    place.ok_or_else(|| DecodeError::new("", "the input contains no value"))
}

/// Reads the params of `method` tolerantly, after the strict read failed with `error`.
#[cold]
pub(crate) fn decode_again<T: MethodUnion>(
    method: &str,
    params: Option<&RawValue>,
    error: DecodeError,
) -> Result<Decoded<T>, DecodeError> {
    let Some(params) = params else { return Err(error) };
    decode_params_again(method, decode::parse(params.get())?, error)
}

/// Reads a whole message tolerantly, after the strict read failed with `error`. Paths in errors start at the params.
#[cold]
pub(crate) fn decode_line_again<T: MethodUnion>(
    line: &str,
    error: &serde_json::Error,
) -> Result<Decoded<T>, DecodeError> {
    let (error, mut message) = (Failure::parse(error), decode::parse(line)?);
    let params = message.get_mut("params").map(Value::take);
    let (Some(Value::String(method)), Some(params)) = (message.get("method"), params) else { return Err(error) };
    decode_params_again(method, params, error)
}

fn decode_params_again<T: MethodUnion>(
    method: &str,
    params: Value,
    error: DecodeError,
) -> Result<Decoded<T>, DecodeError> {
    let mut place = None;
    let problems = emit_tolerantly(params, &mut Params { method, place: &mut place }, error)?;
    let value = place.ok_or_else(|| DecodeError::new("", "the input contains no value"))?;
    Ok(Decoded { value, problems })
}

/// Reads `params` tolerantly into `sink`, and returns the parts that did not fit.
#[cold]
fn emit_tolerantly(params: Value, sink: &mut dyn Sink, error: DecodeError) -> Result<Vec<DecodeProblem>, DecodeError> {
    let tolerant = Tolerant::begin();
    let root = tolerance::Root::begin(params);
    read::emit(&root.value, &PARAMS, sink)?;
    let params = root.value.clone();
    drop(root);
    Ok(decode::problems_or_whole(tolerant.end(), error, &params))
}

const PARAMS: Hint = Hint::any("params");

/// A sink that reads the params of one method.
struct Params<'m, T> {
    method: &'m str,
    place: &'m mut Option<T>,
}

impl<T: MethodUnion> Params<'_, T> {
    fn take_absent(&mut self) -> Result<(), Failure> {
        if T::takes_object(self.method) { self.take(Token::Map(&mut EmptyMap)) } else { self.take(Token::Null) }
    }
}

impl<T: MethodUnion> Sink for Params<'_, T> {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure> {
        T::read(self.method, token, self.place)
    }
}

pub(crate) const MESSAGE: &str = "an object with the key `method`";

/// Reads `{"method", "params"}` in any order. The runtime writes the method first, so params are rarely buffered.
pub(crate) fn message<T: MethodUnion>(token: Token<'_, '_>, place: &mut Option<T>) -> Result<(), Failure> {
    let Token::Map(map) = token else { return Err(token.wrong_type(MESSAGE)) };
    let mut method = None;
    let mut early = None;
    while let Some(key) = map.key()? {
        match (&*key, &method) {
            ("method", _) => method = Some(map.text().map_err(|failure| failure.at_key("method"))?),
            ("params", Some(method)) => {
                *place = None;
                map.value(&PARAMS, &mut Params { method, place }).map_err(|failure| failure.at_key("params"))?;
            }
            ("params", None) => early = Some(read::keep(map).map_err(|failure| failure.at_key("params"))?),
            _ => read::skip(map)?,
        }
    }
    let method = method.ok_or_else(|| Failure::missing("method"))?;
    if place.is_some() {
        return Ok(());
    }
    let mut params = Params { method: &method, place };
    match early {
        Some(early) => {
            let _path = tolerance::PathGuard::key("params");
            read::emit(&early, &PARAMS, &mut params)
        }
        None => params.take_absent(),
    }
    .map_err(|failure| failure.at_key("params"))
}

macro_rules! method_union {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident $(($kind:ident))?,)* }) => {
        impl $name {
            /// Returns the method's name on the wire.
            pub fn method(&self) -> &str {
                match self {
                    $($(#[$meta])* Self::$variant { .. } => $wire,)*
                    Self::Unrecognized(message) => &message.method,
                }
            }

            /// Reads a whole message in one pass.
            ///
            /// Only `method` and `params` are read; other keys of the envelope are skipped. Parts that do not fit are
            /// left out, as by [`decode`](Self::decode). The function is not generic, so the readers of all types are
            /// compiled once, in this crate.
            ///
            /// # Errors
            /// Returns an error if `line` is not JSON, or if the method is known and its params as a whole do not fit.
            pub fn from_line(line: &str) -> Result<Self, crate::DecodeError> {
                crate::read::from_str(line)
                    .or_else(|error| crate::rpc::decode_line_again(line, &error).map(|decoded| decoded.value))
            }

            /// Reads a whole message as [`from_line`](Self::from_line) does, and reports the parts that were left out.
            ///
            /// Paths in the problems start at the params.
            ///
            /// # Errors
            /// Returns an error if `line` is not JSON, or if the method is known and its params as a whole do not fit.
            pub fn decode_line(line: &str) -> Result<crate::Decoded<Self>, crate::DecodeError> {
                crate::read::from_str(line)
                    .map(crate::Decoded::complete)
                    .or_else(|error| crate::rpc::decode_line_again(line, &error))
            }

            /// Reads the params of `method`.
            ///
            /// Absent params are read as null, or as an empty object if the method requires an object. Parts that do
            /// not fit are left out where that is possible: see [`Decoded`](crate::Decoded).
            ///
            /// # Errors
            /// Returns an error, with the path to the field, if the method is known and its params as a whole do not
            /// fit.
            pub fn decode(
                method: &str,
                params: Option<&serde_json::value::RawValue>,
            ) -> Result<Self, crate::DecodeError> {
                crate::rpc::decode(method, params)
                    .or_else(|error| crate::rpc::decode_again(method, params, error).map(|decoded| decoded.value))
            }

            /// Reads the params of `method` as [`decode`](Self::decode) does, and reports the parts that were left out.
            ///
            /// # Errors
            /// Returns an error, with the path to the field, if the method is known and its params as a whole do not
            /// fit.
            pub fn decode_with_problems(
                method: &str,
                params: Option<&serde_json::value::RawValue>,
            ) -> Result<crate::Decoded<Self>, crate::DecodeError> {
                crate::rpc::decode(method, params)
                    .map(crate::Decoded::complete)
                    .or_else(|error| crate::rpc::decode_again(method, params, error))
            }
        }

        impl crate::rpc::MethodUnion for $name {
            fn takes_object(method: &str) -> bool {
                match method {
                    $($(#[$meta])* $wire => crate::rpc::takes_object!($($kind)?),)*
                    _ => false,
                }
            }

            fn read(
                method: &str,
                params: crate::read::Token<'_, '_>,
                place: &mut Option<Self>,
            ) -> Result<(), crate::read::Failure> {
                crate::read::must_be_empty!(place);
                *place = Some(match method {
                    $($(#[$meta])* $wire => crate::rpc::method_branch!(params, $variant $(($kind))?),)*
                    _ => Self::Unrecognized(crate::rpc::UnrecognizedMethod {
                        method: method.to_owned(),
                        params: crate::read::Read::read(params)?,
                    }),
                });
                Ok(())
            }
        }

        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(crate::rpc::MESSAGE);

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::read::placed(|place| crate::rpc::message(token, place))
            }

            fn read_into(
                token: crate::read::Token<'_, '_>,
                place: &mut Option<Self>,
            ) -> Result<(), crate::read::Failure> {
                crate::rpc::message(token, place)
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

macro_rules! takes_object {
    (params) => {
        true
    };
    ($(optional)?) => {
        false
    };
}

macro_rules! method_branch {
    ($params:ident, $variant:ident) => {{
        $params.skip()?;
        Self::$variant
    }};
    ($params:ident, $variant:ident($kind:ident)) => {
        Self::$variant(crate::read::Read::read($params)?)
    };
}

pub(crate) use {method_branch, method_union, takes_object};

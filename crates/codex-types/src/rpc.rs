//! The JSON-RPC side: methods as types, and the envelopes.
//!
//! The runtime speaks one JSON message a line (or a WebSocket text frame), without a `jsonrpc` member:
//! `{"id", "method", "params"}`, `{"id", "result"}`, `{"id", "error"}`, and `{"method", "params", "emittedAtMs"}`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::RequestId;
use crate::decode::{self, DecodeError, DecodeProblem, Decoded};
use crate::open::Text;
use crate::read::tolerance::{self, Tolerant};
use crate::read::{self, EmptyMap, Failure, Hint, Sink, Token};

/// A method with an answer: in [`crate::request`] those of the client, in [`crate::server_request`] those of the server.
///
/// ```
/// use codex_types::rpc::Request;
/// use codex_types::request::ThreadStart;
///
/// assert_eq!(ThreadStart::METHOD, "thread/start");
/// fn answer<M: Request>(line: &str) -> serde_json::Result<M::Response> {
///     serde_json::from_str(line)
/// }
/// ```
pub trait Request {
    /// What it takes; `()` for none, `Option<…>` where the runtime takes null as well.
    type Params: Serialize + DeserializeOwned + Send + 'static;
    /// What it gives.
    type Response: Serialize + DeserializeOwned + Send + 'static;
    /// Its name on the wire.
    const METHOD: &'static str;
    /// Whether the runtime refuses it without `experimentalApi`.
    const EXPERIMENTAL: bool;
}

/// A method without an answer: in [`crate::notification`] those of the server, in [`crate::client_notification`] those of
/// the client.
pub trait Notification {
    /// What it carries; `()` for nothing.
    type Params: Serialize + DeserializeOwned + Send + 'static;
    /// Its name on the wire.
    const METHOD: &'static str;
    /// Whether it is only sent with `experimentalApi`.
    const EXPERIMENTAL: bool;
}

/// Work that is written once for every [`Request`], and done for one that is known by name only: see
/// [`crate::request::dispatch`].
pub trait RequestVisitor {
    /// What the work gives.
    type Output;
    /// The work for the method `M`.
    fn visit<M: Request>(self) -> Self::Output;
}

/// The same for every [`Notification`].
pub trait NotificationVisitor {
    /// What the work gives.
    type Output;
    /// The work for the method `M`.
    fn visit<M: Notification>(self) -> Self::Output;
}

/// A method that this version of the crate does not know.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnrecognizedMethod {
    /// Its name on the wire.
    pub method: String,
    /// Its params as they were read; null for none.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub params: Value,
}

/// The error member of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct RpcError {
    /// -32600 for most, -32001 for overload, -32603 for internal errors.
    pub code: i64,
    /// For people.
    pub message: String,
    /// For programs, where there is any.
    pub data: Option<Value>,
}

crate::object::object! { RpcError {
    "code" => code: required,
    "message" => message: required,
    "data" => data: option,
} }

impl fmt::Display for RpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.message, self.code)
    }
}

impl std::error::Error for RpcError {}

/// One message of either side, its payload still text.
///
/// ```
/// use codex_types::rpc::Message;
/// use codex_types::ServerNotification;
///
/// let line = r#"{"method":"turn/started","params":{"threadId":"t","turn":{"id":"u","items":[],"status":"inProgress"}}}"#;
/// match Message::parse(line)? {
///     Message::Notification { method, params, .. } => {
///         let event = ServerNotification::decode(&method, params)?;
///         assert_eq!(event.ids().turn, Some("u"));
///     }
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), codex_types::DecodeError>(())
/// ```
#[derive(Clone, Debug)]
pub enum Message<'a> {
    /// Wants an answer.
    Request {
        /// To be repeated in the answer, with the same type.
        id: RequestId,
        /// The method.
        method: Cow<'a, str>,
        /// Its params.
        params: Option<&'a RawValue>,
    },
    /// Wants none.
    Notification {
        /// The method.
        method: Cow<'a, str>,
        /// Its payload.
        params: Option<&'a RawValue>,
        /// When the runtime sent it, in milliseconds since the Unix epoch.
        emitted_at_ms: Option<i64>,
    },
    /// The answer to a request.
    Response {
        /// Whose answer.
        id: RequestId,
        /// The result.
        result: &'a RawValue,
    },
    /// The refusal of a request.
    Error {
        /// Whose answer; none where the other side could not read the request's id.
        id: Option<RequestId>,
        /// Why.
        error: RpcError,
    },
}

impl<'a> Message<'a> {
    /// Reads one line. Keys that the envelope does not have (`jsonrpc`) do no harm.
    ///
    /// # Errors
    /// If the text is no JSON object, or none of the four forms.
    pub fn parse(line: &'a str) -> Result<Self, DecodeError> {
        // serde reads structs from arrays as well, key after key.
        if line.trim_start().starts_with('[') {
            return Err(DecodeError::new("", "an array; Codex has no batches"));
        }
        let envelope: Envelope<'a> = serde_json::from_str(line)
            .or_else(|error| Envelope::without_time(line).ok_or_else(|| DecodeError::new("", error.to_string())))?;
        let Envelope { id, method, params, result, error, emitted_at_ms } = envelope;
        let id = id.flatten();
        Ok(match (method, id, result, error) {
            (Some(Text(method)), Some(id), None, None) => Self::Request { id, method, params },
            (Some(Text(method)), None, None, None) => Self::Notification { method, params, emitted_at_ms },
            (None, Some(id), Some(result), None) => Self::Response { id, result },
            (None, id, None, Some(error)) => Self::Error { id, error },
            _ => {
                return Err(DecodeError::new(
                    "",
                    "neither a request (id, method), a notification (method), an answer (id, result) nor an error (id, error)",
                ));
            }
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<'a> {
    #[serde(default)]
    id: Option<Option<RequestId>>,
    #[serde(borrow, default)]
    method: Option<Text<'a>>,
    #[serde(borrow, default)]
    params: Option<&'a RawValue>,
    // A result of null is a result.
    #[serde(borrow, default, deserialize_with = "present")]
    result: Option<&'a RawValue>,
    #[serde(default)]
    error: Option<RpcError>,
    #[serde(default)]
    emitted_at_ms: Option<i64>,
}

impl<'a> Envelope<'a> {
    /// Reads a line whose time has a form that is not known: it says nothing of the message.
    #[cold]
    fn without_time(line: &'a str) -> Option<Self> {
        let members: BTreeMap<String, &'a RawValue> = serde_json::from_str(line).ok()?;
        members.get("emittedAtMs")?;
        let member = |key: &str| members.get(key).copied();
        Some(Self {
            id: read_member(member("id"))?,
            method: read_member(member("method"))?.flatten(),
            params: member("params").filter(|params| params.get() != "null"),
            result: member("result"),
            error: read_member(member("error"))?.flatten(),
            emitted_at_ms: None,
        })
    }
}

/// `None` where it does not fit.
fn read_member<'a, T: Deserialize<'a>>(member: Option<&'a RawValue>) -> Option<Option<T>> {
    member.map(|member| serde_json::from_str(member.get())).transpose().ok()
}

fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&'de RawValue>::deserialize(deserializer).map(Some)
}

/// A request as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct RequestEnvelope<'a, P> {
    /// Unique among the requests that wait for an answer.
    pub id: &'a RequestId,
    /// The method.
    pub method: &'a str,
    /// Its params; `()` writes null, which the runtime takes for none.
    pub params: P,
}

/// An answer as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct ResponseEnvelope<'a, R> {
    /// The id of the request, with its type.
    pub id: &'a RequestId,
    /// The result.
    pub result: R,
}

/// A refusal as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorEnvelope<'a> {
    /// The id of the request, with its type.
    pub id: &'a RequestId,
    /// Why.
    pub error: &'a RpcError,
}

/// A notification as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificationEnvelope<'a, P> {
    /// The method.
    pub method: &'a str,
    /// Its payload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub params: Option<P>,
    /// When it was sent, in milliseconds since the Unix epoch; the runtime's notifications have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emitted_at_ms: Option<i64>,
}

/// An enum over all methods of one direction.
pub(crate) trait MethodUnion: Sized {
    /// Whether absent params of `method` are an empty object; else they are null.
    fn takes_object(method: &str) -> bool;
    /// Reads the params of `method` into an empty place.
    fn read(method: &str, params: Token<'_, '_>, place: &mut Option<Self>) -> Result<(), Failure>;
}

/// Reads params that stand alone, strictly.
pub(crate) fn decode<T: MethodUnion>(method: &str, params: Option<&RawValue>) -> Result<T, DecodeError> {
    let mut place = None;
    let mut found = Params { method, place: &mut place };
    match params {
        Some(params) => read::text(params.get(), &PARAMS, &mut found)?,
        None => found.absent()?,
    }
    place.ok_or_else(|| DecodeError::new("", "the input has no value"))
}

/// Reads params tolerantly that could not be read strictly.
#[cold]
pub(crate) fn decode_again<T: MethodUnion>(
    method: &str,
    params: Option<&RawValue>,
    error: DecodeError,
) -> Result<Decoded<T>, DecodeError> {
    let Some(params) = params else { return Err(error) };
    decode_params_again(method, decode::parse(params.get())?, error)
}

/// Reads a whole message tolerantly that could not be read strictly. The paths begin at the params.
#[cold]
pub(crate) fn line_again<T: MethodUnion>(line: &str, error: &serde_json::Error) -> Result<Decoded<T>, DecodeError> {
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
    let problems = give_tolerantly(params, &mut Params { method, place: &mut place }, error)?;
    let value = place.ok_or_else(|| DecodeError::new("", "the input has no value"))?;
    Ok(Decoded { value, problems })
}

/// Hands over params that could not be read strictly, and returns what of them did not fit.
#[cold]
fn give_tolerantly(params: Value, sink: &mut dyn Sink, error: DecodeError) -> Result<Vec<DecodeProblem>, DecodeError> {
    let tolerant = Tolerant::begin();
    let root = tolerance::Root::begin(params);
    read::give(&root.value, &PARAMS, sink)?;
    let params = root.value.clone();
    drop(root);
    Ok(decode::or_whole(tolerant.end(), error, &params))
}

const PARAMS: Hint = Hint::any("params");

/// Takes the params of a method.
struct Params<'m, T> {
    method: &'m str,
    place: &'m mut Option<T>,
}

impl<T: MethodUnion> Params<'_, T> {
    fn absent(&mut self) -> Result<(), Failure> {
        match T::takes_object(self.method) {
            true => self.take(Token::Map(&mut EmptyMap)),
            false => self.take(Token::Null),
        }
    }
}

impl<T: MethodUnion> Sink for Params<'_, T> {
    fn take(&mut self, token: Token<'_, '_>) -> Result<(), Failure> {
        T::read(self.method, token, self.place)
    }
}

pub(crate) const MESSAGE: &str = "an object with the key `method`";

/// Reads `{"method", "params"}`, with the method first as the runtime writes it, or in any other order.
pub(crate) fn message<T: MethodUnion>(token: Token<'_, '_>, place: &mut Option<T>) -> Result<(), Failure> {
    let Token::Map(map) = token else { return Err(token.wrong(MESSAGE)) };
    let mut method = None;
    let mut early = None;
    while let Some(key) = map.key()? {
        match (&*key, &method) {
            ("method", _) => method = Some(map.text().map_err(|failure| failure.under("method"))?),
            ("params", Some(method)) => {
                *place = None;
                map.value(&PARAMS, &mut Params { method, place }).map_err(|failure| failure.under("params"))?;
            }
            ("params", None) => early = Some(read::keep(map).map_err(|failure| failure.under("params"))?),
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
            let _inside = tolerance::Inside::key("params");
            read::give(&early, &PARAMS, &mut params)
        }
        None => params.absent(),
    }
    .map_err(|failure| failure.under("params"))
}

macro_rules! methods {
    ($trait:ident, $visitor:ident; $(
        $(#[doc = $doc:literal])*
        $(#[cfg($($gate:tt)*)])?
        $name:ident = $wire:literal, experimental: $experimental:literal, $params:ty $(=> $response:ty)?;
    )*) => {
        $(
            $(#[doc = $doc])*
            $(#[cfg($($gate)*)])?
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $name {}

            $(#[cfg($($gate)*)])?
            impl crate::rpc::$trait for $name {
                type Params = $params;
                $(type Response = $response;)?
                const METHOD: &'static str = $wire;
                const EXPERIMENTAL: bool = $experimental;
            }
        )*

        /// Does the visitor's work for the method with that name on the wire; `None` for one that is not known.
        #[allow(unused_variables)] // Where there are no methods.
        pub fn dispatch<V: crate::rpc::$visitor>(method: &str, visitor: V) -> Option<V::Output> {
            match method {
                $($(#[cfg($($gate)*)])? $wire => Some(visitor.visit::<$name>()),)*
                _ => None,
            }
        }

        /// The names of all methods on the wire.
        pub static METHODS: &[&str] = &[$($(#[cfg($($gate)*)])? $wire,)*];
    };
}

macro_rules! method_union {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident $(($kind:ident))?,)* }) => {
        impl $name {
            /// The name of the method on the wire.
            pub fn method(&self) -> &str {
                match self {
                    $($(#[$meta])* Self::$variant { .. } => $wire,)*
                    Self::Unrecognized(message) => &message.method,
                }
            }

            /// Reads a whole message in one pass; keys of the envelope that are not the method and the params are skipped.
            ///
            /// It is no generic function, so that what it takes to read every type is compiled once, in this crate, and not in
            /// each that reads messages. What does not fit is left out, as by [`decode`](Self::decode).
            ///
            /// # Errors
            /// If it is no JSON, or the method is known and the params as a whole do not fit it.
            pub fn from_line(line: &str) -> Result<Self, crate::DecodeError> {
                crate::read::from_str(line)
                    .or_else(|error| crate::rpc::line_again(line, &error).map(|decoded| decoded.value))
            }

            /// Reads a whole message as [`from_line`](Self::from_line) does, and tells what was left out because it does not
            /// fit. The paths begin at the params.
            ///
            /// # Errors
            /// As [`from_line`](Self::from_line).
            pub fn decode_line(line: &str) -> Result<crate::Decoded<Self>, crate::DecodeError> {
                crate::read::from_str(line)
                    .map(crate::Decoded::complete)
                    .or_else(|error| crate::rpc::line_again(line, &error))
            }

            /// Reads the params of `method`; absent ones stand for none, or for an empty object where there must be one.
            ///
            /// What does not fit is left out where it can be: see [`Decoded`](crate::Decoded).
            ///
            /// # Errors
            /// If the method is known and the params as a whole do not fit it: with the path to the field that does not.
            pub fn decode(
                method: &str,
                params: Option<&serde_json::value::RawValue>,
            ) -> Result<Self, crate::DecodeError> {
                crate::rpc::decode(method, params)
                    .or_else(|error| crate::rpc::decode_again(method, params, error).map(|decoded| decoded.value))
            }

            /// Reads the params of `method` as [`decode`](Self::decode) does, and tells what was left out because it does not
            /// fit.
            ///
            /// # Errors
            /// As [`decode`](Self::decode).
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

        crate::read::for_serde!($name);
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

pub(crate) use {method_branch, method_union, methods, takes_object};

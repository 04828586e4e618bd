//! Reads the envelope of one message and leaves its payload as text.
//!
//! This module owns [`Message`]. It depends on serde_json alone. Decoding the payload belongs in [`super::dispatch`].

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::Deserializer;
use serde_json::value::RawValue;

use super::RpcError;
use crate::open::Text;
use crate::{DecodeError, RequestId};

/// One message of either direction, with the payload still as JSON text.
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
    /// A request, which the receiver must answer.
    Request {
        /// The request's id. The response must repeat the id with the same type.
        id: RequestId,
        /// The method's name on the wire.
        method: Cow<'a, str>,
        /// The method's params. Null and absent params are both `None`.
        params: Option<&'a RawValue>,
    },
    /// A notification, which is not answered.
    Notification {
        /// The method's name on the wire.
        method: Cow<'a, str>,
        /// The method's params. Null and absent params are both `None`.
        params: Option<&'a RawValue>,
        /// The time of sending by the runtime, in milliseconds since the Unix epoch.
        emitted_at_ms: Option<i64>,
    },
    /// The successful response to a request.
    Response {
        /// The id of the request.
        id: RequestId,
        /// The method's result.
        result: &'a RawValue,
    },
    /// The error response to a request.
    Error {
        /// The id of the request, or `None` if the sender could not read the request's id.
        id: Option<RequestId>,
        /// The reason for the failure.
        error: RpcError,
    },
}

impl<'a> Message<'a> {
    /// Reads one line. Unknown keys of the envelope, for example `jsonrpc`, are ignored.
    ///
    /// # Errors
    /// Returns an error if the text is not a JSON object, or has none of the four forms.
    pub fn parse(line: &'a str) -> Result<Self, DecodeError> {
        // Serde also reads structs from arrays, so an array must be rejected here.
        if line.trim_start().starts_with('[') {
            return Err(DecodeError::new(
                "",
                "expected one JSON object, found an array: Codex does not use JSON-RPC batches",
            ));
        }
        let envelope: Envelope<'a> = serde_json::from_str(line).or_else(|error| {
            Envelope::parse_without_time(line).ok_or_else(|| DecodeError::new("", error.to_string()))
        })?;
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
                    "not a JSON-RPC message: expected `method` with or without `id`, `id` with `result`, or `id` with `error`",
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
    // A null result is a result, so null must not become `None`.
    #[serde(borrow, default, deserialize_with = "always_some")]
    result: Option<&'a RawValue>,
    #[serde(default)]
    error: Option<RpcError>,
    #[serde(default)]
    emitted_at_ms: Option<i64>,
}

impl<'a> Envelope<'a> {
    /// Reads a line whose `emittedAtMs` has an unknown form, because the rest of the message is still usable.
    #[cold]
    fn parse_without_time(line: &'a str) -> Option<Self> {
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

/// Reads a member if it is present. Returns the outer `None` if the member does not fit its type.
fn read_member<'a, T: Deserialize<'a>>(member: Option<&'a RawValue>) -> Option<Option<T>> {
    member.map(|member| serde_json::from_str(member.get())).transpose().ok()
}

fn always_some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&'de RawValue>::deserialize(deserializer).map(Some)
}

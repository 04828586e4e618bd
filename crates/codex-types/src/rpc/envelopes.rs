//! The envelopes that are written: requests, responses, error responses and notifications.
//!
//! This module owns the serializable envelopes and [`RpcError`]. Reading an envelope belongs in [`super::message`].

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::RequestId;

/// The `error` member of an error response.
#[derive(Clone, Debug, PartialEq)]
pub struct RpcError {
    /// The error code: -32600 for most errors, -32001 for overload, -32603 for internal errors.
    pub code: i64,
    /// A description for people.
    pub message: String,
    /// Details for programs, if the sender has any.
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

/// A request, as it is written.
///
/// ```
/// use codex_types::RequestId;
/// use codex_types::rpc::RequestEnvelope;
///
/// let id = RequestId::Number(1);
/// let request = RequestEnvelope { id: &id, method: "model/list", params: () };
/// assert_eq!(serde_json::to_string(&request)?, r#"{"id":1,"method":"model/list","params":null}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct RequestEnvelope<'a, P> {
    /// The request's id. The id must be unique among the requests in flight.
    pub id: &'a RequestId,
    /// The method's name on the wire.
    pub method: &'a str,
    /// The method's params. `()` writes null, which the runtime reads as no params.
    pub params: P,
}

/// A successful response, as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct ResponseEnvelope<'a, R> {
    /// The id of the request, with the type that the request used.
    pub id: &'a RequestId,
    /// The method's result.
    pub result: R,
}

/// An error response, as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorEnvelope<'a> {
    /// The id of the request, with the type that the request used.
    pub id: &'a RequestId,
    /// The reason for the failure.
    pub error: &'a RpcError,
}

/// A notification, as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NotificationEnvelope<'a, P> {
    /// The method's name on the wire.
    pub method: &'a str,
    /// The method's params.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub params: Option<P>,
    /// The time of sending, in milliseconds since the Unix epoch. Only the runtime's notifications have this member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emitted_at_ms: Option<i64>,
}

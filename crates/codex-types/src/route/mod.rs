//! Routing: the ids of the thread, turn, item, request or login that a message belongs to.
//!
//! This module owns [`Ids`], [`Route`] and the scan that finds ids without decoding the params ([`PeekedIds`],
//! [`PeekedNotification`]). It depends on [`crate::rpc`]. Subscriptions and queues belong to a client, not to this
//! crate.

mod peek;

use serde_json::Value;

pub use peek::{PeekedIds, PeekedNotification};

use crate::{RequestId, ServerNotification};

/// A request id, borrowed from a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestIdRef<'a> {
    /// A numeric id. Codex counts its request ids from 0.
    Number(i64),
    /// A string id.
    String(&'a str),
}

impl<'a> From<&'a RequestId> for Option<RequestIdRef<'a>> {
    fn from(id: &'a RequestId) -> Self {
        match id {
            RequestId::Number(number) => Some(RequestIdRef::Number(*number)),
            RequestId::String(text) => Some(RequestIdRef::String(text)),
            RequestId::Unrecognized(_) => None,
        }
    }
}

/// The ids in the params of a message. An id that the message does not carry is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ids<'a> {
    /// The thread id: `threadId`, `thread.id`, or `conversationId` in legacy requests.
    pub thread: Option<&'a str>,
    /// The turn id: `turnId` or `turn.id`.
    pub turn: Option<&'a str>,
    /// The item id: `itemId` or `item.id`.
    pub item: Option<&'a str>,
    /// The request id: `requestId`, for example in `serverRequest/resolved`.
    pub request: Option<RequestIdRef<'a>>,
    /// The login id: `loginId`.
    pub login: Option<&'a str>,
}

impl<'a> Ids<'a> {
    /// No ids.
    pub const NONE: Self = Self { thread: None, turn: None, item: None, request: None, login: None };

    /// Finds the ids in params that have no type.
    pub fn of_value(params: &'a Value) -> Self {
        let text = |key: &str| params.get(key).and_then(Value::as_str);
        let nested = |key: &str| params.get(key).and_then(|inner| inner.get("id")).and_then(Value::as_str);
        Self {
            thread: text("threadId").or_else(|| text("conversationId")).or_else(|| nested("thread")),
            turn: text("turnId").or_else(|| nested("turn")),
            item: text("itemId").or_else(|| nested("item")),
            request: match params.get("requestId") {
                Some(Value::String(text)) => Some(RequestIdRef::String(text)),
                Some(Value::Number(number)) => number.as_i64().map(RequestIdRef::Number),
                _ => None,
            },
            login: text("loginId"),
        }
    }
}

/// The positions of the ids in the params of a method, for example `threadId` or `turn.id`.
///
/// [`crate::NOTIFICATION_ROUTES`] and [`crate::SERVER_REQUEST_ROUTES`] list the routes of all methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Route {
    /// The method's name on the wire.
    pub method: &'static str,
    /// Whether the method is only sent to clients that asked for the experimental surface.
    pub experimental: bool,
    /// The position of the thread id.
    pub thread: Option<&'static str>,
    /// The position of the turn id.
    pub turn: Option<&'static str>,
    /// The position of the item id.
    pub item: Option<&'static str>,
    /// The position of the request id.
    pub request: Option<&'static str>,
    /// The position of the login id.
    pub login: Option<&'static str>,
}

impl Route {
    pub(crate) const NONE: Self =
        Self { method: "", experimental: false, thread: None, turn: None, item: None, request: None, login: None };
}

impl ServerNotification {
    /// Returns whether this is the last message of a turn (`turn/completed`).
    pub fn ends_turn(&self) -> bool {
        self.method() == "turn/completed"
    }
}

//! JSON-RPC: methods as types, and the envelopes of messages.
//!
//! This module owns the code that is independent of a particular method. It depends on the modules `read` and `decode`.
//! Sending, receiving and matching of responses belong to a client, not to this crate.
//!
//! The runtime writes one JSON message per line, or per WebSocket text frame, without a `jsonrpc` member:
//!
//! | message | members |
//! |---|---|
//! | request | `id`, `method`, `params` |
//! | response | `id`, `result` |
//! | error response | `id`, `error` |
//! | notification | `method`, `params`, `emittedAtMs` |

mod dispatch;
mod envelopes;
mod message;
mod methods;

pub(crate) use dispatch::{
    MESSAGE, MethodUnion, decode, decode_again, decode_line_again, message, method_branch, method_union, takes_object,
};
pub use envelopes::{ErrorEnvelope, NotificationEnvelope, RequestEnvelope, ResponseEnvelope, RpcError};
pub use message::Message;
pub(crate) use methods::methods;
pub use methods::{Notification, NotificationVisitor, Request, RequestVisitor, UnrecognizedMethod};

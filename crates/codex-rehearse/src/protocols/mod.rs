//! The recorded messages against the protocols of both releases: no process, no network.
//!
//! `walk` reads one value by the types of one release. `changes` picks the changes of the protocol that the recordings touch,
//! and `fate` says what the new release makes of what the program sent.

mod changes;
mod fate;
mod walk;

use std::collections::BTreeMap;

use codex_codegen::Protocol;
use codex_codegen::protocol::Method;

use crate::report::{FirstLine, Place};
use crate::session::{Kind, Message, Session, Side};
pub(crate) use changes::touched;
pub(crate) use fate::fate;

/// The types that a release has for a message.
struct Role<'p> {
    method: &'p Method,
    definition: Option<&'p str>,
    /// `params` or `result`
    root: &'static str,
}

/// The kind of a message in words, such as `answer to thread/start`.
pub(crate) fn label(message: &Message) -> String {
    let method = &message.method;
    match (message.side, message.kind) {
        (Side::Client, Kind::Request) => format!("request {method}"),
        (Side::Server, Kind::Request) => format!("the runtime's request {method}"),
        (_, Kind::Notification) => format!("notification {method}"),
        (Side::Client, _) => format!("your answer to {method}"),
        (Side::Server, _) => format!("answer to {method}"),
    }
}

/// None where the release does not have the method.
fn role<'p>(protocol: &'p Protocol, message: &Message) -> Option<Role<'p>> {
    let methods = match (message.side, message.kind) {
        (Side::Client, Kind::Request) | (Side::Server, Kind::Result) => &protocol.client_requests,
        (Side::Client, Kind::Notification) => &protocol.client_notifications,
        (Side::Server, Kind::Request) | (Side::Client, Kind::Result) => &protocol.server_requests,
        (Side::Server, Kind::Notification) => &protocol.server_notifications,
        (_, Kind::Error) => return None,
    };
    let method = methods.iter().find(|method| method.wire == message.method)?;
    let (definition, root) = match message.kind {
        Kind::Result => (&method.response, "result"),
        _ => (&method.params, "params"),
    };
    Some(Role { method, definition: definition.as_deref(), root })
}

/// Counts messages by their kind and a path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally(BTreeMap<(String, Option<String>), (usize, FirstLine)>);

impl Tally {
    pub(crate) fn add(&mut self, session: &Session, message: &Message, path: Option<&str>) {
        let first = FirstLine { file: session.name(), line: message.line };
        let key = (label(message), path.map(str::to_owned));
        self.0.entry(key).or_insert((0, first)).0 += 1;
    }

    pub(crate) fn into_places(self) -> Vec<Place> {
        let place = |((message, path), (count, first))| Place { message, path, count, first: Some(first) };
        self.0.into_iter().map(place).collect()
    }
}

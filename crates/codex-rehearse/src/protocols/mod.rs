//! Compares the recorded messages with the protocols of both releases. This module starts no process and uses no network.
//!
//! `walk` reads one value by the types of one release. `changes` picks the changes of the protocol that affect the recordings.
//! `predictions` predicts how the new release handles the messages of the program.

mod changes;
mod predictions;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use codex_codegen::Protocol;
use codex_codegen::protocol::Method;

use crate::report::{FirstLine, Place};
use crate::session::{Kind, Message, Session, Side};
pub(crate) use changes::touched;
pub(crate) use predictions::predict;

/// The types of a release for a message.
struct Role<'p> {
    method: &'p Method,
    definition: Option<&'p str>,
    /// `params` or `result`
    root: &'static str,
}

/// Returns the kind of a message in words, such as `answer to thread/start`.
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

/// Returns the types of a message, or `None` if the release does not have the method.
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

/// Counts messages by kind and path. A message counts once for each path, even if the path occurs several times in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally(BTreeMap<Counted, BTreeSet<(String, usize)>>);

/// The kind of a message, and a path in it.
type Counted = (String, Option<String>);

impl Tally {
    pub(crate) fn add(&mut self, session: &Session, message: &Message, path: Option<&str>) {
        let key = (label(message), path.map(str::to_owned));
        self.0.entry(key).or_default().insert((session.name(), message.line));
    }

    pub(crate) fn extend(&mut self, other: Self) {
        for (key, lines) in other.0 {
            self.0.entry(key).or_default().extend(lines);
        }
    }

    /// Returns the same counts, with `key` appended to each path.
    pub(crate) fn at_key(self, key: &str) -> Self {
        let longer = |path: String| format!("{path}.{key}");
        Self(self.0.into_iter().map(|((label, path), lines)| ((label, path.map(longer)), lines)).collect())
    }

    pub(crate) fn into_places(self) -> Vec<Place> {
        let place = |((message, path), lines): (_, BTreeSet<(String, usize)>)| Place {
            message,
            path,
            count: lines.len(),
            first: lines.into_iter().next().map(|(file, line)| FirstLine { file, line }),
        };
        self.0.into_iter().map(place).collect()
    }
}

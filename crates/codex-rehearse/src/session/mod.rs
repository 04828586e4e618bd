//! A recorded session: the messages of a file, paired with the requests that they answer.
//!
//! `read` knows the two file formats. Nothing else of this crate depends on how a session was written down.

mod read;

use std::path::PathBuf;

use codex_dist::Version;
use serde_json::Value;

/// The program or the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Client,
    Server,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Request,
    Notification,
    Result,
    Error,
}

/// One message of a session.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// The line of the file, counted from 1.
    pub(crate) line: usize,
    pub(crate) side: Side,
    pub(crate) kind: Kind,
    /// The method; of an answer, the method that it answers. Empty for an answer to nothing.
    pub(crate) method: String,
    /// `null` for a notification.
    pub(crate) id: Value,
    /// `params`, `result` or `error`.
    pub(crate) payload: Value,
    /// Of an answer, the index of its request.
    pub(crate) answers: Option<usize>,
}

impl Message {
    pub(crate) fn is(&self, side: Side, kind: Kind) -> bool {
        self.side == side && self.kind == kind
    }

    /// Whether it is this notification of the runtime.
    pub(crate) fn is_told(&self, method: &str) -> bool {
        self.is(Side::Server, Kind::Notification) && self.method == method
    }
}

/// The messages of one file.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) path: PathBuf,
    pub(crate) messages: Vec<Message>,
    /// The runtime release of the types of the program that recorded the session.
    types: Option<String>,
    /// Lines that are no messages of the protocol.
    pub(crate) skipped: usize,
}

impl Session {
    /// The release that the runtime named in its answer to `initialize`, else that of the recording program's types.
    pub(crate) fn version(&self) -> Option<Version> {
        let greeting = self
            .messages
            .iter()
            .find(|message| message.is(Side::Server, Kind::Result) && message.method == "initialize");
        let agent = greeting.and_then(|message| message.payload["userAgent"].as_str());
        // `name/0.169.0 (system) …`
        let named = agent.and_then(|agent| agent.split_once('/')?.1.split_whitespace().next()?.parse().ok());
        named.or_else(|| self.types.as_deref()?.parse().ok())
    }

    /// The answer to the request at `request`.
    pub(crate) fn answer_to(&self, request: usize) -> Option<&Message> {
        self.messages[request..].iter().find(|message| message.answers == Some(request))
    }

    /// The name of the file, for reports.
    pub(crate) fn name(&self) -> String {
        self.path.display().to_string()
    }
}

//! A recorded session: the messages of a file, paired with the requests that they answer.
//!
//! `read` reads the two file formats. The other modules do not depend on the format of the file.

mod read;

use std::path::PathBuf;

use codex_dist::Version;
use serde_json::Value;

/// The sender of a message: the program or the runtime.
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
    /// The line of the file. The first line is 1.
    pub(crate) line: usize,
    pub(crate) side: Side,
    pub(crate) kind: Kind,
    /// The method. An answer has the method of its request, and an answer without a request has an empty method.
    pub(crate) method: String,
    /// The id, which is `null` for a notification.
    pub(crate) id: Value,
    /// The content: `params`, `result` or `error`.
    pub(crate) payload: Value,
    /// For an answer, the index of its request.
    pub(crate) answers: Option<usize>,
}

impl Message {
    pub(crate) fn is(&self, side: Side, kind: Kind) -> bool {
        self.side == side && self.kind == kind
    }

    /// Returns whether the message is this notification of the runtime.
    pub(crate) fn is_notification(&self, method: &str) -> bool {
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
    /// The number of lines that are not messages of the protocol.
    pub(crate) skipped: usize,
}

impl Session {
    /// Returns the release that the runtime named in its answer to `initialize`, or else the release of the recording program's types.
    pub(crate) fn version(&self) -> Option<Version> {
        let greeting = self
            .messages
            .iter()
            .find(|message| message.is(Side::Server, Kind::Result) && message.method == "initialize");
        let agent = greeting.and_then(|message| message.payload["userAgent"].as_str());
        // The user agent has the form `name/0.169.0 (system) …`.
        let named = agent.and_then(|agent| agent.split_once('/')?.1.split_whitespace().next()?.parse().ok());
        named.or_else(|| self.types.as_deref()?.parse().ok())
    }

    /// Returns the answer to the request with the index `request`.
    pub(crate) fn answer_to(&self, request: usize) -> Option<&Message> {
        self.messages[request..].iter().find(|message| message.answers == Some(request))
    }

    /// Returns the name of the file, for reports.
    pub(crate) fn name(&self) -> String {
        self.path.display().to_string()
    }
}

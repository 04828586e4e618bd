//! Messages of the runtime that the client could not read.

use std::fmt;

use codex_types::RequestId;

/// A message of the runtime that the client could not read and has skipped: [`Event::Skipped`](crate::Event::Skipped).
///
/// The client has read the names from the beginning of the message. A name is `None` if the beginning does not have the name.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SkippedMessage {
    /// The method on the wire.
    pub method: Option<String>,
    /// The thread's id.
    pub thread_id: Option<String>,
    /// The turn's id.
    pub turn_id: Option<String>,
    /// Why the message was skipped.
    pub reason: SkipReason,
    /// The id of a request of the runtime.
    pub(crate) request_id: Option<RequestId>,
}

/// Why the client could not read a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkipReason {
    /// The message is longer than [`CodexConfig::max_message_bytes`](crate::CodexConfig::max_message_bytes).
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The message is not UTF-8 text.
    NotUtf8,
    /// The message is not JSON, or not a message of JSON-RPC.
    NotJson,
}

impl SkippedMessage {
    /// Reads the names from the beginning of a message. Returns `None` for a line that is not a message, such as the output of a launcher.
    pub(crate) fn read(beginning: &str, reason: SkipReason) -> Option<Self> {
        let method = text_of(beginning, "\"method\":");
        if !beginning.trim_start().starts_with('{') || method.is_none() && reason == SkipReason::NotJson {
            return None;
        }
        let head = beginning.split_once("\"params\":").map_or(beginning, |(head, _)| head);
        let number = || head.split_once("\"id\":")?.1.split([',', '}']).next()?.trim().parse().ok();
        let request_id = number().map(RequestId::Number).or_else(|| text_of(head, "\"id\":").map(RequestId::String));
        let turn_id = text_of(beginning, "\"turnId\":").or_else(|| text_of(beginning, "\"turn\":{\"id\":"));
        let thread_id = text_of(beginning, "\"threadId\":");
        Some(Self { method, thread_id, turn_id, reason, request_id })
    }

    /// Returns whether the message may be of this method.
    pub(crate) fn may_be(&self, method: &str) -> bool {
        self.method.as_deref().is_none_or(|own| own == method)
    }
}

/// The longest name that is read, in bytes. A skipped message may wait in many queues.
const LONGEST_NAME: usize = 512;

/// Returns the text behind a key.
fn text_of(json: &str, key: &str) -> Option<String> {
    let (_, rest) = json.split_once(key)?;
    let (text, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    (text.len() <= LONGEST_NAME && !text.contains('\\')).then(|| text.to_owned())
}

impl fmt::Display for SkippedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = self.method.as_deref().unwrap_or("a message");
        match self.reason {
            SkipReason::TooLong { limit } => {
                write!(f, "{method} is longer than {limit} bytes; raise CodexConfig::max_message_bytes")
            }
            SkipReason::NotUtf8 => write!(f, "{method} is not UTF-8 text"),
            SkipReason::NotJson => write!(f, "{method} is not valid JSON"),
        }
    }
}

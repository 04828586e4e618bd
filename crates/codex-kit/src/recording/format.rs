//! The lines of a recording.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The version of the format. The key of this version in the first line marks a file as a recording.
pub(super) const FORMAT: u32 = 1;

/// The first line of a recording.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Header {
    /// The version of the format.
    pub(super) codex_recording: u32,
    /// The version of this crate.
    pub(super) client: String,
    /// The version of the runtime that the types come from. The runtime reports its own version in `initialize`.
    pub(super) types: String,
    /// The start of the recording, in milliseconds since the Unix epoch.
    pub(super) started_at_ms: u64,
}

/// The sender of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    Client,
    Server,
}

/// Every other line: a message, text that is not JSON, or the end of the server's output.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line<'a> {
    /// Milliseconds since the start of the recording.
    pub(super) at_ms: u64,
    pub(super) from: Side,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<&'a RawValue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) end: bool,
}

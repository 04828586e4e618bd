//! The lines of a recording.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The version of the format, and what says that it is one.
pub(super) const FORMAT: u32 = 1;

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Header {
    /// The version of the format.
    pub(super) codex_recording: u32,
    /// The version of this crate.
    pub(super) client: String,
    /// The version of the runtime that the types are from; the runtime says its own in `initialize`.
    pub(super) types: String,
    /// When it began, in milliseconds since the Unix epoch.
    pub(super) started_at_ms: u64,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    Client,
    Server,
}

/// All other lines: a message, text that is none, or the end of what the server says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line<'a> {
    /// Milliseconds since the beginning.
    pub(super) at_ms: u64,
    pub(super) from: Side,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<&'a RawValue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) end: bool,
}

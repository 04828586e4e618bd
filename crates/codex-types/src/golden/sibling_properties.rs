// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Properties beside `oneOf` belong to every branch.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the notification `golden/happened`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenNotification {
    pub item: Item,
}

crate::object::object! { GoldenNotification {
    "item" => item: required,
} }

/// An item and its recorded times.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Item {
    #[serde(rename = "message")]
    Message(MessageItem),
    #[serde(rename = "pause")]
    Pause(PauseItem),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Item {
    /// Returns `threadId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn thread_id(&self) -> Option<&str> {
        match self {
            Self::Message(body) => Some(&body.thread_id),
            Self::Pause(body) => Some(&body.thread_id),
            Self::Unrecognized(value) => {
                value.get("threadId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `turnId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn turn_id(&self) -> Option<&str> {
        match self {
            Self::Message(body) => body.turn_id.as_deref(),
            Self::Pause(body) => body.turn_id.as_deref(),
            Self::Unrecognized(value) => {
                value.get("turnId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Message { .. } => "message",
            Self::Pause { .. } => "pause",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Item, "type" {
    "message" => Message(body),
    "pause" => Pause(body),
} }

/// The `message` branch of [`Item`].
#[derive(Clone, Debug, PartialEq)]
pub struct MessageItem {
    /// When it began.
    pub started_at: Option<i64>,
    pub thread_id: String,
    pub turn_id: Option<String>,
    pub text: String,
}

crate::object::object! { MessageItem {
    "startedAt" => started_at: option,
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "text" => text: required,
} }

/// The `pause` branch of [`Item`].
#[derive(Clone, Debug, PartialEq)]
pub struct PauseItem {
    /// When it began.
    pub started_at: Option<i64>,
    pub thread_id: String,
    pub turn_id: Option<String>,
}

crate::object::object! { PauseItem {
    "startedAt" => started_at: option,
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Names for strings, nullable values, lists, maps and other names.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

/// `Anything` of the protocol.
pub type Anything = serde_json::Value;

/// `Count` of the protocol.
pub type Count = u32;

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `anything` on the wire.
    pub anything: Anything,
    /// `count` on the wire.
    pub count: Count,
    /// `id` on the wire.
    pub id: ThreadId,
    /// `labels` on the wire.
    pub labels: Labels,
    /// `mode` on the wire.
    pub mode: Option<Mode>,
    /// `note` on the wire.
    pub note: Option<String>,
    /// `other` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<ThreadId>,
    /// `same` on the wire.
    pub same: Same,
    /// `tags` on the wire.
    pub tags: Tags,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        anything: Anything,
        count: Count,
        id: impl Into<ThreadId>,
        labels: Labels,
        same: Same,
        tags: Tags,
    ) -> Self {
        Self {
            anything,
            count,
            id: id.into(),
            labels,
            mode: Default::default(),
            note: Default::default(),
            other: Default::default(),
            same,
            tags,
        }
    }
}

crate::object::object! { GoldenParams {
    "anything" => anything: required,
    "count" => count: required,
    "id" => id: required,
    "labels" => labels: required,
    "mode" => mode: option,
    "note" => note: option,
    "other" => other: option,
    "same" => same: required,
    "tags" => tags: required,
} }

/// `Labels` of the protocol.
pub type Labels = BTreeMap<String, String>;

/// `MaybeMode` of the protocol.
pub type MaybeMode = Option<Mode>;

/// `Mode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// `read`.
    Read,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Mode {
    "read" => Read,
} }

/// `Note` of the protocol.
pub type Note = Option<String>;

/// `Same` of the protocol.
pub type Same = ThreadId;

/// `Tags` of the protocol.
pub type Tags = Vec<String>;

/// `ThreadId` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadId(pub String);

crate::open::string_newtype!(ThreadId);

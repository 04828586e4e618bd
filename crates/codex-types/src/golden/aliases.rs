// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Names for strings, nullable values, lists, maps and other names.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

pub type Anything = serde_json::Value;

pub type Count = u32;

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub anything: Anything,
    pub count: Count,
    pub id: ThreadId,
    pub labels: Labels,
    pub mode: Option<Mode>,
    pub note: Option<String>,
    pub other: Option<ThreadId>,
    pub same: Same,
    pub tags: Tags,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    "mode" => mode: nullable,
    "note" => note: nullable,
    "other" => other: option,
    "same" => same: required,
    "tags" => tags: required,
} }

pub type Labels = BTreeMap<String, String>;

pub type MaybeMode = Option<Mode>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Mode {
    Read,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Mode {
    "read" => Read,
} }

pub type Note = Option<String>;

pub type Same = ThreadId;

pub type Tags = Vec<String>;

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadId(pub String);

crate::open::string_newtype!(ThreadId);

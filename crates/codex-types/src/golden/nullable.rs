// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Null as a second type, as a second branch, inside lists and maps; `allOf` of one reference.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

/// `Detail` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Detail {
    /// `low`.
    Low,
    /// `high`.
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Detail {
    "low" => Low,
    "high" => High,
} }

/// Params of the notification `golden/happened`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenNotification {
    /// `note` on the wire.
    pub note: Option<String>,
    /// `detail` on the wire.
    pub detail: Option<Detail>,
    /// `left` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// One reference.
    pub wrapped: Detail,
    /// `list` on the wire.
    pub list: Vec<Option<String>>,
    /// `map` on the wire.
    pub map: Option<BTreeMap<String, Option<Detail>>>,
    /// `any` on the wire.
    pub any: serde_json::Value,
    /// `maybe` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe: Option<serde_json::Value>,
    /// `written` on the wire.
    pub written: Option<String>,
}

crate::object::object! { GoldenNotification {
    "note" => note: option,
    "detail" => detail: option,
    "left" => left: option,
    "wrapped" => wrapped: required,
    "list" => list: required,
    "map" => map: option,
    "any" => any: required,
    "maybe" => maybe: option,
    "written" => written: option,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `name` on the wire.
    pub name: String,
    /// `needed` on the wire.
    pub needed: Option<String>,
    /// `note` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `detail` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            needed: Default::default(),
            note: Default::default(),
            detail: Default::default(),
        }
    }
}

crate::object::object! { GoldenParams {
    "name" => name: required,
    "needed" => needed: option,
    "note" => note: option,
    "detail" => detail: option,
} }

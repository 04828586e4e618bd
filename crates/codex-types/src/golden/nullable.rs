// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Null as a second type, as a second branch, inside lists and maps; `allOf` of one reference.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Detail {
    Low,
    High,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Detail {
    "low" => Low,
    "high" => High,
} }

/// The params of the notification `golden/happened`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenNotification {
    pub note: Option<String>,
    pub detail: Option<Detail>,
    pub left: Option<String>,
    /// One reference.
    pub wrapped: Detail,
    pub list: Vec<Option<String>>,
    pub map: Option<BTreeMap<String, Option<Detail>>>,
    pub any: serde_json::Value,
    pub maybe: Option<serde_json::Value>,
    pub written: Option<String>,
}

crate::object::object! { GoldenNotification {
    "note" => note: nullable,
    "detail" => detail: nullable,
    "left" => left: option,
    "wrapped" => wrapped: required,
    "list" => list: required,
    "map" => map: nullable,
    "any" => any: required,
    "maybe" => maybe: option,
    "written" => written: nullable,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub name: String,
    pub needed: Option<String>,
    pub note: Option<String>,
    pub detail: Option<Detail>,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    "needed" => needed: nullable,
    "note" => note: option,
    "detail" => detail: option,
} }

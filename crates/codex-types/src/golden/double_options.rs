// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Absent and null mean two things where TypeScript says `| null | null`.

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effort {
    Low,
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Effort {
    "low" => Low,
    "high" => High,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldenParams {
    /// The tier.
    ///
    /// `None` leaves the value as it is (absent), `Some(None)` clears the value (`null`).
    pub service_tier: Option<Option<String>>,
    /// `None` leaves the value as it is (absent), `Some(None)` clears the value (`null`).
    pub effort: Option<Option<Effort>>,
    pub model: Option<String>,
    pub settings: Option<Settings>,
}

crate::object::object! { GoldenParams {
    "serviceTier" => service_tier: double,
    "effort" => effort: double,
    "model" => model: option,
    "settings" => settings: option,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// `None` leaves the value as it is (absent), `Some(None)` clears the value (`null`).
    pub tier: Option<Option<String>>,
    /// Keys that no schema names; kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Settings {
    "tier" => tier: double,
    .. extra: kept,
} }

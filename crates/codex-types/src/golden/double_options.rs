// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Absent and null mean two things where TypeScript says `| null | null`.

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effort {
    Low,
    High,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Effort {
    "low" => Low,
    "high" => High,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldenParams {
    /// The tier.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
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
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub tier: Option<Option<String>>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Settings {
    "tier" => tier: double,
    .. extra: kept,
} }

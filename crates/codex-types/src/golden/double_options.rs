// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Absent and null mean two things where TypeScript says `| null | null`.

#[allow(unused_imports)]
use serde::Serialize;

/// `Effort` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effort {
    /// `low`.
    Low,
    /// `high`.
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Effort {
    "low" => Low,
    "high" => High,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GoldenParams {
    /// The tier.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// `effort` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Option<Effort>>,
    /// `model` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `settings` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
}

crate::object::object! { GoldenParams {
    "serviceTier" => service_tier: double,
    "effort" => effort: double,
    "model" => model: option,
    "settings" => settings: option,
} }

/// `Settings` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Settings {
    /// `tier` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Option<String>>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Settings {
    "tier" => tier: double,
    .. extra: kept,
} }

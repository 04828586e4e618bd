// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! A string or an object with one key; the catch-all that openness makes redundant.

#[allow(unused_imports)]
use serde::Serialize;

/// The `amendment` branch of [`Approval`].
pub type Amendment = Vec<String>;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Approval {
    #[serde(rename = "never")]
    Never,
    #[serde(rename = "on-request")]
    OnRequest,
    #[serde(rename = "granular")]
    Granular(GranularApproval),
    /// With an amendment.
    #[serde(rename = "amendment")]
    Amendment(Amendment),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Approval {
    "never" => Never,
    "on-request" => OnRequest,
    "granular" => Granular(body),
    "amendment" => Amendment(body),
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Failure {
    #[serde(rename = "usageLimitExceeded")]
    UsageLimitExceeded,
    /// The stream was lost.
    #[serde(rename = "streamLost")]
    StreamLost(StreamLostFailure),
    #[serde(rename = "other")]
    Other,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Failure {
    "usageLimitExceeded" => UsageLimitExceeded,
    "streamLost" => StreamLost(body),
    "other" => Other,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub approval: Approval,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(approval: Approval) -> Self {
        Self { approval }
    }
}

crate::object::object! { GoldenParams {
    "approval" => approval: required,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub failures: Vec<Failure>,
}

crate::object::object! { GoldenResponse {
    "failures" => failures: required,
} }

/// The `granular` branch of [`Approval`].
#[derive(Clone, Debug, PartialEq)]
pub struct GranularApproval {
    pub rules: bool,
    pub mcp_prompts: bool,
    pub skills: bool,
}

impl GranularApproval {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rules: bool, mcp_prompts: bool) -> Self {
        Self {
            rules,
            mcp_prompts,
            skills: Default::default(),
        }
    }
}

crate::object::object! { GranularApproval {
    "rules" => rules: required,
    "mcp_prompts" => mcp_prompts: required,
    "skills" => skills: or_default,
} }

/// The stream was lost.
///
/// The `streamLost` branch of [`Failure`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamLostFailure {
    pub http_status_code: Option<u16>,
}

crate::object::object! { StreamLostFailure {
    "httpStatusCode" => http_status_code: nullable,
} }

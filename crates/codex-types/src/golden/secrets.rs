// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Secrets, which `Debug` does not show, and what only sounds like one.

#[allow(unused_imports)]
use serde::Serialize;

/// Params of the request `golden/call`.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GoldenParams {
    /// `apiKey` on the wire.
    pub api_key: String,
    /// `session_token` on the wire.
    #[serde(rename = "session_token", skip_serializing_if = "Option::is_none")]
    pub session_token: Option<String>,
    /// `refreshToken` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<bool>,
    /// `totalTokens` on the wire.
    pub total_tokens: i64,
    /// `credentialId` on the wire.
    pub credential_id: String,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        api_key: impl Into<String>,
        total_tokens: i64,
        credential_id: impl Into<String>,
    ) -> Self {
        Self {
            api_key: api_key.into(),
            session_token: Default::default(),
            refresh_token: Default::default(),
            total_tokens,
            credential_id: credential_id.into(),
            extra: Default::default(),
        }
    }
}

crate::object::object! { GoldenParams {
    "apiKey" => api_key: required,
    "session_token" => session_token: option,
    "refreshToken" => refresh_token: option,
    "totalTokens" => total_tokens: required,
    "credentialId" => credential_id: required,
    .. extra: kept,
} }

crate::secret::debug! { GoldenParams {
    api_key: hidden,
    session_token: hidden,
    refresh_token: shown,
    total_tokens: shown,
    credential_id: shown,
    extra: shown,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Secrets, which `Debug` does not show, and what only sounds like one.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the request `golden/call`.
#[derive(Clone, PartialEq)]
pub struct GoldenParams {
    pub api_key: String,
    pub session_token: Option<String>,
    pub refresh_token: Option<bool>,
    pub total_tokens: i64,
    pub credential_id: String,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

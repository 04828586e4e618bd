// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Keys that are no Rust names: keywords, marks, digits, capitals.

#[allow(unused_imports)]
use serde::Serialize;

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GoldenParams {
    /// `$schema` on the wire.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// `2fa` on the wire.
    #[serde(rename = "2fa")]
    pub x2fa: bool,
    /// `SessionEnd` on the wire.
    #[serde(rename = "SessionEnd")]
    pub session_end: String,
    /// `URL` on the wire.
    #[serde(rename = "URL")]
    pub url: String,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
    /// `crate` on the wire.
    pub crate_: String,
    /// `dot.ted` on the wire.
    #[serde(rename = "dot.ted")]
    pub dot_ted: String,
    /// `httpStatusCode` on the wire.
    pub http_status_code: u16,
    /// `match` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub match_: Option<String>,
    /// `self` on the wire.
    pub self_: String,
    /// `snake_case` on the wire.
    #[serde(rename = "snake_case")]
    pub snake_case: String,
    /// `type` on the wire.
    pub type_: String,
    /// `x-header` on the wire.
    #[serde(rename = "x-header")]
    pub x_header: String,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        schema: impl Into<String>,
        x2fa: bool,
        session_end: impl Into<String>,
        url: impl Into<String>,
        crate_: impl Into<String>,
        dot_ted: impl Into<String>,
        http_status_code: u16,
        self_: impl Into<String>,
        snake_case: impl Into<String>,
        type_: impl Into<String>,
        x_header: impl Into<String>,
    ) -> Self {
        Self {
            schema: schema.into(),
            x2fa,
            session_end: session_end.into(),
            url: url.into(),
            meta: Default::default(),
            crate_: crate_.into(),
            dot_ted: dot_ted.into(),
            http_status_code,
            match_: Default::default(),
            self_: self_.into(),
            snake_case: snake_case.into(),
            type_: type_.into(),
            x_header: x_header.into(),
        }
    }
}

crate::object::object! { GoldenParams {
    "$schema" => schema: required,
    "2fa" => x2fa: required,
    "SessionEnd" => session_end: required,
    "URL" => url: required,
    "_meta" => meta: option,
    "crate" => crate_: required,
    "dot.ted" => dot_ted: required,
    "httpStatusCode" => http_status_code: required,
    "match" => match_: option,
    "self" => self_: required,
    "snake_case" => snake_case: required,
    "type" => type_: required,
    "x-header" => x_header: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Keys that are no Rust names: keywords, marks, digits, capitals.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub schema: String,
    pub x2fa: bool,
    pub session_end: String,
    pub url: String,
    pub meta: Option<serde_json::Value>,
    pub crate_: String,
    pub dot_ted: String,
    pub http_status_code: u16,
    pub match_: Option<String>,
    pub self_: String,
    pub snake_case: String,
    pub type_: String,
    pub x_header: String,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

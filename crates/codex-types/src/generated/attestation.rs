// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the domain `attestation`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Params of the server request `attestation/generate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttestationGenerateParams {}

crate::object::object! { AttestationGenerateParams {
} }

/// Answer to the server request `attestation/generate`.
#[derive(Clone, PartialEq)]
pub struct AttestationGenerateResponse {
    /// Opaque client attestation token.
    pub token: String,
}

impl AttestationGenerateResponse {
    /// Sets the required fields; all others are left out or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into() }
    }
}

crate::object::object! { AttestationGenerateResponse {
    "token" => token: required,
} }

crate::secret::debug! { AttestationGenerateResponse {
    token: hidden,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `attestation`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the server request `attestation/generate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttestationGenerateParams {}

crate::object::object! { AttestationGenerateParams {
} }

/// The response to the server request `attestation/generate`.
#[derive(Clone, PartialEq)]
pub struct AttestationGenerateResponse {
    /// Opaque client attestation token.
    pub token: String,
}

impl AttestationGenerateResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

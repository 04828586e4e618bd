// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `user_verification`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The `cancelled` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct CancelledVerificationError {
    pub reason: UserVerificationCancellationReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { CancelledVerificationError {
    "reason" => reason: required,
} }

/// The `failed` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct FailedVerificationError {
    pub reason: UserVerificationFailureReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { FailedVerificationError {
    "reason" => reason: required,
} }

/// The `invalidRequest` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidRequestVerificationError {
    pub reason: UserVerificationInvalidRequestReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { InvalidRequestVerificationError {
    "reason" => reason: required,
} }

/// The `unavailable` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UnavailableVerificationError {
    pub reason: UserVerificationUnavailableReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { UnavailableVerificationError {
    "reason" => reason: required,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationBiometricType {
    Fingerprint,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationBiometricType {
    "fingerprint" => Fingerprint,
} }

/// Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh request ID for each operation and a distinct ID for this cancellation RPC.
///
/// The params of the request `userVerification/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationCancelParams {
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl UserVerificationCancelParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationCancelParams {
    "requestId" => request_id: required,
} }

/// Acknowledges the cancellation signal; native work may still be finishing. Unknown or finished requests are a no-op, and completed effects are not rolled back.
///
/// The response to the request `userVerification/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationCancelResponse {
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationCancellationReason {
    UserCancelled,
    Interrupted,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationCancellationReason {
    "userCancelled" => UserCancelled,
    "interrupted" => Interrupted,
} }

/// The params of the request `userVerification/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationDeleteParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationDeleteParams {
} }

/// The response to the request `userVerification/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationDeleteResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationDeleteResponse {
} }

/// The params of the request `userVerification/enroll`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationEnrollParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationEnrollParams {
} }

/// Public metadata for a created or reused local credential. The caller completes backend registration; this response does not establish server enrollment. Older app-servers omit the metadata fields; callers must check both before registration.
///
/// The response to the request `userVerification/enroll`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationEnrollResponse {
    pub credential_id: String,
    pub algorithm: Option<String>,
    /// Unpadded base64url of the SubjectPublicKeyInfo DER encoding.
    pub public_key: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationEnrollResponse {
    "credentialId" => credential_id: required,
    "algorithm" => algorithm: nullable,
    "publicKey" => public_key: nullable,
} }

/// Closed error categories; native diagnostic payloads must not cross this boundary.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum UserVerificationErrorDetails {
    #[serde(rename = "invalidRequest")]
    InvalidRequest(InvalidRequestVerificationError),
    #[serde(rename = "unavailable")]
    Unavailable(UnavailableVerificationError),
    #[serde(rename = "cancelled")]
    Cancelled(CancelledVerificationError),
    #[serde(rename = "failed")]
    Failed(FailedVerificationError),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
impl UserVerificationErrorDetails {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InvalidRequest { .. } => "invalidRequest",
            Self::Unavailable { .. } => "unavailable",
            Self::Cancelled { .. } => "cancelled",
            Self::Failed { .. } => "failed",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

#[cfg(feature = "experimental")]
crate::open::tagged_union! { UserVerificationErrorDetails, "type" {
    "invalidRequest" => InvalidRequest(body),
    "unavailable" => Unavailable(body),
    "cancelled" => Cancelled(body),
    "failed" => Failed(body),
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationFailureReason {
    AuthenticationFailed,
    Timeout,
    ProviderError,
    ServiceError,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationFailureReason {
    "authenticationFailed" => AuthenticationFailed,
    "timeout" => Timeout,
    "providerError" => ProviderError,
    "serviceError" => ServiceError,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationInvalidRequestReason {
    InvalidParams,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationInvalidRequestReason {
    "invalidParams" => InvalidParams,
} }

/// A signature over the exact decoded challenge. The verifier validates and consumes it.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationProof {
    pub credential_id: String,
    /// Unpadded base64url DER ECDSA signature using P-256 and SHA-256.
    pub signature: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationProof {
    "credentialId" => credential_id: required,
    "signature" => signature: required,
} }

/// The error object inside the normal JSON-RPC envelope.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationRpcError {
    pub code: i64,
    pub message: String,
    pub data: UserVerificationErrorDetails,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationRpcError {
    "code" => code: required,
    "message" => message: required,
    "data" => data: required,
} }

/// The params of the request `userVerification/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationStatusParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationStatusParams {
} }

/// Local readiness only; this neither prompts nor queries server registration.
///
/// The response to the request `userVerification/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserVerificationStatusResponse {
    pub credential_id: Option<String>,
    pub unavailable_reason: Option<UserVerificationUnavailableReason>,
    pub unavailable_message: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationStatusResponse {
    "credentialId" => credential_id: nullable,
    "unavailableReason" => unavailable_reason: nullable,
    "unavailableMessage" => unavailable_message: nullable,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationUnavailableReason {
    CredentialMissing,
    BiometricsUnavailable,
    ProviderUnavailable,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationUnavailableReason {
    "credentialMissing" => CredentialMissing,
    "biometricsUnavailable" => BiometricsUnavailable,
    "providerUnavailable" => ProviderUnavailable,
} }

/// Local signing primitive, independent of any pending elicitation.
///
/// The params of the request `userVerification/verify`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationVerifyParams {
    /// Unpadded base64url encoding of 1–4096 challenge bytes.
    pub challenge: String,
    /// Display context already approved by the UI; 1–256 UTF-8 bytes.
    pub title: String,
    /// Additional display context; at most 4096 UTF-8 bytes.
    pub description: String,
}

#[cfg(feature = "experimental")]
impl UserVerificationVerifyParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        challenge: impl Into<String>,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            challenge: challenge.into(),
            title: title.into(),
            description: description.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationVerifyParams {
    "challenge" => challenge: required,
    "title" => title: required,
    "description" => description: required,
} }

/// The response to the request `userVerification/verify`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct UserVerificationVerifyResponse {
    pub proof: UserVerificationProof,
    /// Native-reported authentication method for this signature. Older servers omit it. This is approval context, not part of the signed proof.
    pub biometric_type: Option<UserVerificationBiometricType>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationVerifyResponse {
    "proof" => proof: required,
    "biometricType" => biometric_type: nullable,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `mock`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the request `mock/experimentalMethod`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MockExperimentalMethodParams {
    /// Test-only payload field.
    pub value: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MockExperimentalMethodParams {
    "value" => value: option,
} }

/// The response to the request `mock/experimentalMethod`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MockExperimentalMethodResponse {
    /// Echoes the input `value`.
    pub echoed: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MockExperimentalMethodResponse {
    "echoed" => echoed: nullable,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the domain `mock`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Params of the request `mock/experimentalMethod`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
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

/// Answer to the request `mock/experimentalMethod`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
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

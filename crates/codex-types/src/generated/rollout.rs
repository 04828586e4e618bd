// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `rollout`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Acknowledges the compression trigger, not completion. Existing maintenance locks and cooldowns can cause the background pass to skip without doing work.
///
/// The response to the request `rollout/compress`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RolloutCompressResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { RolloutCompressResponse {
} }

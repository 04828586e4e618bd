// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the domain `rollout`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Acknowledges the compression trigger, not completion. Existing maintenance locks and cooldowns can cause the background pass to skip without doing work.
///
/// Answer to the request `rollout/compress`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RolloutCompressResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { RolloutCompressResponse {
} }

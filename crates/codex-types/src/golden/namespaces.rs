// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Definitions at the root and in `v2`, with references across.

#[allow(unused_imports)]
use serde::Serialize;

/// `Both` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Both {
    /// `same`.
    Same,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Both {
    "same" => Same,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `both` on the wire.
    pub both: Both,
    /// `inner` on the wire.
    pub inner: Inner,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(both: Both, inner: Inner) -> Self {
        Self { both, inner }
    }
}

crate::object::object! { GoldenParams {
    "both" => both: required,
    "inner" => inner: required,
} }

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenResponse {
    /// `both` on the wire.
    pub both: Both,
    /// `inner` on the wire.
    pub inner: Inner,
}

crate::object::object! { GoldenResponse {
    "both" => both: required,
    "inner" => inner: required,
} }

/// `Inner` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inner {
    /// `name` on the wire.
    pub name: String,
}

impl Inner {
    /// A `Inner` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { Inner {
    "name" => name: required,
} }

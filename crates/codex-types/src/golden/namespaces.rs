// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Definitions at the root and in `v2`, with references across.

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Both {
    Same,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Both {
    "same" => Same,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub both: Both,
    pub inner: Inner,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(both: Both, inner: Inner) -> Self {
        Self { both, inner }
    }
}

crate::object::object! { GoldenParams {
    "both" => both: required,
    "inner" => inner: required,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub both: Both,
    pub inner: Inner,
}

crate::object::object! { GoldenResponse {
    "both" => both: required,
    "inner" => inner: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Inner {
    pub name: String,
}

impl Inner {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { Inner {
    "name" => name: required,
} }

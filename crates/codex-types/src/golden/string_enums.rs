// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Single-value string enums under `oneOf`, each with a description; a plain enum; a value of the experimental surface.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub phase: Phase,
    pub levels: Vec<Level>,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(phase: Phase, levels: Vec<Level>) -> Self {
        Self { phase, levels }
    }
}

crate::object::object! { GoldenParams {
    "phase" => phase: required,
    "levels" => levels: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    Unknown,
    OnRequest,
    Available,
    VeryHigh,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Level {
    "unknown" => Unknown,
    "on-request" => OnRequest,
    "AVAILABLE" => Available,
    "very high" => VeryHigh,
} }

/// Where a message stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// The last word.
    FinalAnswer,
    /// On the way.
    Commentary,
    /// Beside the point.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    Aside,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Phase {
    "final_answer" => FinalAnswer,
    "commentary" => Commentary,
    #[cfg(feature = "experimental")] "aside" => Aside,
} }

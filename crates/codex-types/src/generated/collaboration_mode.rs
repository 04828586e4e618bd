// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `collaboration_mode`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Collaboration mode for a Codex session.
#[derive(Clone, Debug, PartialEq)]
pub struct CollaborationMode {
    pub mode: ModeKind,
    pub settings: Settings,
}

impl CollaborationMode {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(mode: ModeKind, settings: Settings) -> Self {
        Self { mode, settings }
    }
}

crate::object::object! { CollaborationMode {
    "mode" => mode: required,
    "settings" => settings: required,
} }

/// EXPERIMENTAL - list collaboration mode presets.
///
/// The params of the request `collaborationMode/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollaborationModeListParams {}

#[cfg(feature = "experimental")]
crate::object::object! { CollaborationModeListParams {
} }

/// EXPERIMENTAL - collaboration mode presets response.
///
/// The response to the request `collaborationMode/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct CollaborationModeListResponse {
    pub data: Vec<CollaborationModeMask>,
}

#[cfg(feature = "experimental")]
crate::object::object! { CollaborationModeListResponse {
    "data" => data: required,
} }

/// EXPERIMENTAL - collaboration mode preset metadata for clients.
#[derive(Clone, Debug, PartialEq)]
pub struct CollaborationModeMask {
    pub name: String,
    pub mode: Option<ModeKind>,
    pub model: Option<String>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub reasoning_effort: Option<Option<ReasoningEffort>>,
}

crate::object::object! { CollaborationModeMask {
    "name" => name: required,
    "mode" => mode: nullable,
    "model" => model: nullable,
    "reasoning_effort" => reasoning_effort: double,
} }

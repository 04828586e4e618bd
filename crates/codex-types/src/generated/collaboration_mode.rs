// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the domain `collaboration_mode`.

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
    /// Sets the required fields; all others are left out or have their default.
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
/// Params of the request `collaborationMode/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollaborationModeListParams {}

#[cfg(feature = "experimental")]
crate::object::object! { CollaborationModeListParams {
} }

/// EXPERIMENTAL - collaboration mode presets response.
///
/// Answer to the request `collaborationMode/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
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
    /// `None` leaves the value as it is (absent), `Some(None)` clears the value (`null`).
    pub reasoning_effort: Option<Option<ReasoningEffort>>,
}

crate::object::object! { CollaborationModeMask {
    "name" => name: required,
    "mode" => mode: nullable,
    "model" => model: nullable,
    "reasoning_effort" => reasoning_effort: double,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `windows`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxImplementation {
    Elevated,
    Unelevated,
    Mxc,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxImplementation {
    "elevated" => Elevated,
    "unelevated" => Unelevated,
    "mxc" => Mxc,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxReadiness {
    Ready,
    NotConfigured,
    UpdateRequired,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxReadiness {
    "ready" => Ready,
    "notConfigured" => NotConfigured,
    "updateRequired" => UpdateRequired,
} }

/// The response to the request `windowsSandbox/readiness`.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowsSandboxReadinessResponse {
    pub status: WindowsSandboxReadiness,
}

crate::object::object! { WindowsSandboxReadinessResponse {
    "status" => status: required,
} }

/// The params of the notification `windowsSandbox/setupCompleted`.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowsSandboxSetupCompletedNotification {
    pub mode: WindowsSandboxSetupMode,
    pub success: bool,
    pub error: Option<String>,
}

crate::object::object! { WindowsSandboxSetupCompletedNotification {
    "mode" => mode: required,
    "success" => success: required,
    "error" => error: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxSetupMode {
    Elevated,
    Unelevated,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxSetupMode {
    "elevated" => Elevated,
    "unelevated" => Unelevated,
} }

/// The params of the request `windowsSandbox/setupStart`.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowsSandboxSetupStartParams {
    pub mode: WindowsSandboxSetupMode,
    pub cwd: Option<AbsolutePathBuf>,
}

impl WindowsSandboxSetupStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(mode: WindowsSandboxSetupMode) -> Self {
        Self {
            mode,
            cwd: Default::default(),
        }
    }
}

crate::object::object! { WindowsSandboxSetupStartParams {
    "mode" => mode: required,
    "cwd" => cwd: option,
} }

/// The response to the request `windowsSandbox/setupStart`.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowsSandboxSetupStartResponse {
    pub started: bool,
}

crate::object::object! { WindowsSandboxSetupStartResponse {
    "started" => started: required,
} }

/// The params of the notification `windows/worldWritableWarning`.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowsWorldWritableWarningNotification {
    pub sample_paths: Vec<String>,
    pub extra_count: u64,
    pub failed_scan: bool,
}

crate::object::object! { WindowsWorldWritableWarningNotification {
    "samplePaths" => sample_paths: required,
    "extraCount" => extra_count: required,
    "failedScan" => failed_scan: required,
} }

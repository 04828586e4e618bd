//! The sandbox of commands.

use codex_types::{ReadOnlySandboxPolicy, SandboxMode, SandboxPolicy, WorkspaceWriteSandboxPolicy};

/// The sandbox of a turn's commands: the presets of the runtime.
///
/// A turn also takes a whole [`SandboxPolicy`], with writable roots and network access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sandbox {
    /// Reading only; no writes, no network.
    ReadOnly,
    /// Writes in the working directory and in the configured writable roots.
    WorkspaceWrite,
    /// No restrictions.
    FullAccess,
}

impl From<Sandbox> for SandboxMode {
    fn from(sandbox: Sandbox) -> Self {
        match sandbox {
            Sandbox::ReadOnly => Self::ReadOnly,
            Sandbox::WorkspaceWrite => Self::WorkspaceWrite,
            Sandbox::FullAccess => Self::DangerFullAccess,
        }
    }
}

impl From<Sandbox> for SandboxPolicy {
    fn from(sandbox: Sandbox) -> Self {
        match sandbox {
            Sandbox::ReadOnly => Self::ReadOnly(ReadOnlySandboxPolicy::default()),
            Sandbox::WorkspaceWrite => Self::WorkspaceWrite(WorkspaceWriteSandboxPolicy::default()),
            Sandbox::FullAccess => Self::DangerFullAccess,
        }
    }
}

//! What a turn may do to files.

use codex_types::{ReadOnlySandboxPolicy, SandboxMode, SandboxPolicy, WorkspaceWriteSandboxPolicy};

/// How far the commands of a turn reach into the file system: the presets of the runtime.
///
/// On a turn, a whole [`SandboxPolicy`] can stand in its place, with writable roots and network access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sandbox {
    /// Reads; no writes, no network.
    ReadOnly,
    /// Writes in the working directory and the configured writable roots. The usual choice.
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

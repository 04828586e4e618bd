//! The sandbox of commands.

use std::fmt;
use std::str::FromStr;

use codex_types::{ReadOnlySandboxPolicy, SandboxMode, SandboxPolicy, WorkspaceWriteSandboxPolicy};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The sandbox of a turn's commands: the presets of the runtime.
///
/// A turn also takes a whole [`SandboxPolicy`], with writable roots and network access.
///
/// `Display`, `FromStr` and serde use the names of the protocol: `read-only`, `workspace-write` and `danger-full-access`. The short name
/// `full-access` is read too.
///
/// ```
/// use codex_client::Sandbox;
///
/// let sandbox: Sandbox = "workspace-write".parse()?;
/// assert_eq!(sandbox, Sandbox::WorkspaceWrite);
/// assert_eq!(Sandbox::FullAccess.to_string(), "danger-full-access");
/// # Ok::<(), codex_client::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sandbox {
    /// Reading only; no writes, no network.
    ReadOnly,
    /// Writes in the working directory and in the configured writable roots.
    WorkspaceWrite,
    /// No restrictions.
    #[serde(rename = "danger-full-access", alias = "full-access")]
    FullAccess,
}

impl fmt::Display for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::ReadOnly => "read-only",
            Self::WorkspaceWrite => "workspace-write",
            Self::FullAccess => "danger-full-access",
        })
    }
}

impl FromStr for Sandbox {
    type Err = Error;

    /// Reads a name.
    ///
    /// # Errors
    /// [`Error::InvalidInput`] with the valid names.
    fn from_str(name: &str) -> Result<Self> {
        match name {
            "read-only" => Ok(Self::ReadOnly),
            "workspace-write" => Ok(Self::WorkspaceWrite),
            "danger-full-access" | "full-access" => Ok(Self::FullAccess),
            _ => Err(Error::invalid(
                "the sandbox",
                format!("there is no sandbox {name:?}; use read-only, workspace-write or danger-full-access"),
            )),
        }
    }
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

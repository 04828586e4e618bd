//! A verified runtime, the only value of this crate that can be executed.
//!
//! The module owns the type and the command that starts a runtime. Only verification (`fetch::verify`) and opening an
//! installation ([`BinDir`](crate::BinDir)) may create values of the type.

use std::path::{Path, PathBuf};

use crate::command::{PATH_DIR, path_with};
#[cfg(feature = "lock")]
use crate::digest::Digest;
use crate::source_kind::SourceKind;
#[cfg(not(feature = "lock"))]
use crate::stamp::Digest;
use crate::stamp::Stamp;
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

/// A runtime with the promised digest, layout, machine and version.
#[derive(Clone, Debug)]
pub struct Runtime {
    pub(crate) root: PathBuf,
    pub(crate) target: Target,
    pub(crate) version: Version,
    /// The source and the digest of the archive. A staged folder has neither.
    pub(crate) origin: Option<(SourceKind, Digest)>,
    #[cfg_attr(not(feature = "lock"), expect(dead_code, reason = "nothing reads digests without the feature"))]
    pub(crate) unpacked: Digest,
    /// The differences between the package and the known layout.
    pub(crate) deviations: Vec<String>,
    /// The temporary folder that holds the runtime until its installation.
    #[cfg(feature = "fetch")]
    pub(crate) staging: Option<std::sync::Arc<tempfile::TempDir>>,
}

impl Runtime {
    /// The runtime of an installation whose files were compared with their stamp.
    pub(crate) fn installed(root: PathBuf, target: Target, version: Version, stamp: &Stamp) -> Result<Self> {
        let Some(source) = SourceKind::from_name(&stamp.source) else {
            let reason = format!("its stamp names the source {:?}, which is not known", stamp.source);
            return Err(Error::Broken { path: root, reason });
        };
        Ok(Self {
            root,
            target,
            version,
            origin: Some((source, stamp.asset.clone())),
            unpacked: stamp.unpacked.clone(),
            deviations: Vec::new(),
            #[cfg(feature = "fetch")]
            staging: None,
        })
    }

    /// Returns the runtime's folder: the root of the package's layout.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the target that the runtime is built for.
    #[must_use]
    pub fn target(&self) -> Target {
        self.target
    }

    /// Returns the verified version.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Returns the differences between the downloaded package and the known layout: a newer layout version, a renamed folder, a
    /// missing or extra file.
    ///
    /// The executable, its target and its version were verified also in this case. The list of an opened installation
    /// is empty.
    #[must_use]
    pub fn deviations(&self) -> &[String] {
        &self.deviations
    }

    /// Returns the source that published the runtime; `None` for a folder that [`stage_runtime`](crate::stage_runtime) prepared.
    #[must_use]
    pub fn source(&self) -> Option<SourceKind> {
        self.origin.as_ref().map(|(source, _)| *source)
    }

    /// Returns the digest of the archive that held the runtime; `None` for a staged folder. Needs the feature `lock`.
    #[cfg(feature = "lock")]
    #[must_use]
    pub fn asset_digest(&self) -> Option<&Digest> {
        self.origin.as_ref().map(|(_, digest)| digest)
    }

    /// Returns the digest of the unpacked files. Needs the feature `lock`.
    #[cfg(feature = "lock")]
    #[must_use]
    pub fn unpacked_digest(&self) -> &Digest {
        &self.unpacked
    }

    /// Returns the path of the executable.
    #[must_use]
    pub fn executable(&self) -> PathBuf {
        self.root.join("bin").join(self.target.exe_name())
    }

    /// Returns the folder of the runtime's own tools, which belongs at the start of its `PATH`. Returns `None` for a
    /// package without such a folder.
    #[must_use]
    pub fn path_dir(&self) -> Option<PathBuf> {
        Some(self.root.join(PATH_DIR)).filter(|path| path.is_dir())
    }

    /// Returns a command that starts the runtime, with the runtime's own tools at the start of `PATH`.
    ///
    /// # Errors
    /// Returns [`Error::ForeignTarget`] for the runtime of another machine.
    pub fn command(&self) -> Result<std::process::Command> {
        if Target::host().ok() != Some(self.target) {
            return Err(Error::ForeignTarget { target: self.target });
        }
        let mut command = std::process::Command::new(self.executable());
        if let Some(front) = self.path_dir()
            && let Some((key, value)) = path_with(&front, std::env::vars_os())
        {
            command.env(key, value);
        }
        Ok(command)
    }
}

//! The folder that runtimes are installed in, and how an installed runtime is opened.
//!
//! The module only reads. Installation and the lock on the folder are in `fetch::install`.

use std::path::{Path, PathBuf};

#[cfg(feature = "lock")]
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::stamp::{Stamp, Strictness};
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

/// A folder of installed runtimes.
///
/// `<triple>/` holds a runtime in its own layout, which has its resources beside the executable. `codex` (on Windows `codex.exe`)
/// is this machine's runtime, as a link into that folder.
#[derive(Clone, Debug)]
pub struct BinDir {
    path: PathBuf,
    /// The folder whose files a transaction may replace.
    #[cfg(feature = "fetch")]
    scope: PathBuf,
}

impl BinDir {
    /// Names a folder, which need not exist.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = absolute(path.into());
        Self {
            #[cfg(feature = "fetch")]
            scope: path.clone(),
            path,
        }
    }

    /// Lets a [`Transaction`](crate::Transaction) replace all files below `scope`. Default: the files in this folder only.
    ///
    /// The recovery from an interrupted transaction has the same limit. Needs the feature `fetch`.
    #[cfg(feature = "fetch")]
    #[must_use]
    pub fn scope(self, scope: impl Into<PathBuf>) -> Self {
        Self { scope: absolute(scope.into()), ..self }
    }

    #[cfg(feature = "fetch")]
    pub(crate) fn scope_path(&self) -> &Path {
        &self.scope
    }

    /// Returns the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the folder of a target's runtime: `<path>/<triple>`.
    #[must_use]
    pub fn home(&self, target: Target) -> PathBuf {
        self.path.join(target.triple())
    }

    /// Opens the installed runtime that the lock pins.
    ///
    /// Compares the size, the modification time and the executable mark of each file with the stamp. Needs the feature `lock`.
    ///
    /// # Errors
    /// Returns [`Error::NotInstalled`], [`Error::OtherVersion`] or [`Error::Broken`]. The function never returns another runtime instead.
    #[cfg(feature = "lock")]
    pub fn open(&self, lock: &Lock, target: Target) -> Result<Runtime> {
        let runtime = self.open_any(target)?;
        self.refuse_other_version(&runtime, &lock.version)?;
        lock.check_runtime(&runtime)?;
        Ok(runtime)
    }

    /// Opens the installed runtime of any version.
    ///
    /// Compares the size, the modification time and the executable mark of each file with the stamp.
    ///
    /// # Errors
    /// Returns [`Error::NotInstalled`] or [`Error::Broken`].
    pub fn open_any(&self, target: Target) -> Result<Runtime> {
        self.open_with(target, Strictness::InPlace)
    }

    /// Opens the installed runtime of exactly one version, in the folder of its installation or in a copy of that folder.
    ///
    /// Compares the size of each file with the stamp. Modification times are not compared, because a copy has other
    /// times. A program that ships the runtime beside its executable opens the runtime with this function.
    ///
    /// ```no_run
    /// use codex_dist::{BinDir, Target};
    ///
    /// # fn main() -> codex_dist::Result<()> {
    /// let runtime = BinDir::new("codex-runtime").open_version(&"0.171.0".parse()?, Target::host()?)?;
    /// let child = runtime.command()?.args(["app-server", "--listen", "stdio://"]).spawn();
    /// # let _ = child;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Returns [`Error::NotInstalled`], [`Error::OtherVersion`] or [`Error::Broken`]. The function never returns another runtime instead.
    pub fn open_version(&self, version: &Version, target: Target) -> Result<Runtime> {
        let runtime = self.open_with(target, Strictness::Copied)?;
        self.refuse_other_version(&runtime, version)?;
        Ok(runtime)
    }

    fn refuse_other_version(&self, runtime: &Runtime, wanted: &Version) -> Result<()> {
        if runtime.version() == wanted {
            return Ok(());
        }
        Err(Error::OtherVersion {
            path: self.home(runtime.target()),
            found: runtime.version().clone(),
            wanted: wanted.clone(),
        })
    }

    fn open_with(&self, target: Target, strictness: Strictness) -> Result<Runtime> {
        let home = self.home(target);
        if !home.is_dir() {
            return Err(Error::NotInstalled { target, path: self.path.clone() });
        }
        let broken = |reason: String| Error::Broken { path: home.clone(), reason };
        let stamp = Stamp::read(&home)?;
        if stamp.target != target.triple() {
            return Err(broken(format!("its stamp is for the target {}", stamp.target)));
        }
        let version = Version::strict(&stamp.version)
            .ok_or_else(|| broken(format!("its stamp has {:?} as the version", stamp.version)))?;
        stamp.files.check(&home, strictness)?;
        Runtime::installed(home, target, version, &stamp)
    }
}

/// Makes the path absolute, because a runtime is started in another folder.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    const TARGET: Target = Target::LinuxX64;

    /// Writes a copy of an installation: one file with another modification time than in its stamp.
    fn copy_of_an_installation(version: &str) -> (tempfile::TempDir, BinDir) {
        let folder = tempfile::tempdir().unwrap();
        let bin = BinDir::new(folder.path());
        let home = bin.home(TARGET);
        fs::create_dir_all(home.join("bin")).unwrap();
        fs::write(home.join("bin/codex"), "program").unwrap();
        let stamp = json!({
            "format": 1,
            "version": version,
            "target": TARGET.triple(),
            "source": "npm",
            "asset": format!("sha256:{}", "00".repeat(32)),
            "unpacked": format!("sha256:{}", "00".repeat(32)),
            "files": {"bin/codex": {"size": 7, "modified": "1", "executable": true}},
        });
        fs::write(home.join(crate::stamp::STAMP), stamp.to_string()).unwrap();
        (folder, bin)
    }

    #[test]
    fn a_copy_of_an_installation_is_opened_by_its_version() {
        let (_folder, bin) = copy_of_an_installation("0.2.0");
        let runtime = bin.open_version(&"0.2.0".parse().unwrap(), TARGET).unwrap();
        assert_eq!(runtime.executable(), bin.home(TARGET).join("bin/codex"));
        assert_eq!(runtime.source(), Some(crate::SourceKind::Npm));
        assert!(matches!(bin.open_any(TARGET), Err(Error::Broken { .. })), "the modification time is another");
        let other = bin.open_version(&"0.3.0".parse().unwrap(), TARGET).unwrap_err();
        assert!(matches!(other, Error::OtherVersion { .. }), "{other}");
        let other = bin.open_version(&"0.2.0".parse().unwrap(), Target::MacArm64).unwrap_err();
        assert!(matches!(other, Error::NotInstalled { .. }), "{other}");
    }

    #[test]
    fn a_changed_missing_or_extra_file_is_named() {
        for (path, content, says) in [
            ("bin/codex", Some("another program"), "bin/codex was changed"),
            ("bin/codex", None, "bin/codex is missing"),
            ("bin/extra", Some(""), "bin/extra"),
        ] {
            let (_folder, bin) = copy_of_an_installation("0.2.0");
            let path = bin.home(TARGET).join(path);
            match content {
                Some(content) => fs::write(path, content).unwrap(),
                None => fs::remove_file(path).unwrap(),
            }
            let error = bin.open_version(&"0.2.0".parse().unwrap(), TARGET).unwrap_err().to_string();
            assert!(error.contains(says) && error.contains("hint: "), "{error}");
        }
    }
}

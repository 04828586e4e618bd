//! The folder runtimes are installed in, and the lock on it.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

use crate::lock::Lock;
use crate::report::Reporter;
use crate::runtime::Runtime;
use crate::stamp::Stamp;
use crate::target::Target;
use crate::transaction::{self, Transaction};
use crate::version::Version;
use crate::{Error, Result};

const STAGING: &str = ".staging";
const LOCK_FILE: &str = ".lock";

/// A folder of installed runtimes.
///
/// `<triple>/` holds a runtime in its own layout, which finds its resources beside itself; `codex` (on Windows
/// `codex.exe`) is this machine's, as a link into that folder.
#[derive(Clone, Debug)]
pub struct BinDir {
    path: PathBuf,
}

impl BinDir {
    /// A folder, which need not exist yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        // The runtime is started in another folder, from where a relative path would lead nowhere.
        Self { path: std::path::absolute(&path).unwrap_or(path) }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn home(&self, target: Target) -> PathBuf {
        self.path.join(target.triple())
    }

    /// The installed runtime that the lock pins, after a look at the size and time of each of its files.
    ///
    /// # Errors
    /// [`Error::NotInstalled`], [`Error::OtherVersion`], or [`Error::Broken`]. It never falls back to another one.
    pub fn open(&self, lock: &Lock, target: Target) -> Result<Runtime> {
        let runtime = self.open_any(target)?;
        if *runtime.version() != lock.version {
            return Err(Error::OtherVersion {
                path: self.home(target),
                found: runtime.version().clone(),
                pinned: lock.version.clone(),
            });
        }
        lock.check_runtime(&runtime)?;
        Ok(runtime)
    }

    /// The installed runtime, whichever version it is; its files must look as when they were verified.
    ///
    /// # Errors
    /// [`Error::NotInstalled`] or [`Error::Broken`].
    pub fn open_any(&self, target: Target) -> Result<Runtime> {
        let home = self.home(target);
        if !home.is_dir() {
            return Err(Error::NotInstalled { target, path: self.path.clone() });
        }
        let broken = |reason: &str| Error::Broken { path: home.clone(), reason: reason.to_owned() };
        let stamp = Stamp::read(&home)?;
        if stamp.target != target.triple() {
            return Err(broken("its stamp is for another target"));
        }
        let version = Version::strict(&stamp.version).ok_or_else(|| broken("its stamp holds no version"))?;
        stamp.check(&home)?;
        Runtime::installed(home, target, version, &stamp)
    }

    /// Goes back to where a run began that was killed in the middle of its last step.
    ///
    /// Does nothing, and waits for nobody, when there was none. What is read from disk is read after this.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub async fn recover(&self, reporter: &dyn Reporter) -> Result<()> {
        match transaction::is_open(&self.path.join(STAGING)) {
            true => self.lock(reporter).await.map(drop),
            false => Ok(()),
        }
    }

    /// Waits for other runs on this folder, and cleans up what a killed one left.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub async fn lock(&self, reporter: &dyn Reporter) -> Result<BinLock> {
        fs::create_dir_all(&self.path).map_err(Error::io("make the folder", &self.path))?;
        let path = self.path.join(LOCK_FILE);
        let file =
            File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io("open", &path))?;
        let file = match file.try_lock() {
            Ok(()) => file,
            Err(TryLockError::WouldBlock) => {
                reporter.note(&format!("another run is working in {}; waiting for it", self.path.display()));
                wait_for(file, &path).await?
            }
            Err(TryLockError::Error(source)) => return Err(Error::io("lock", &path)(source)),
        };
        let staging = self.path.join(STAGING);
        if transaction::recover(&staging)? {
            reporter.note("an earlier run was ended in mid-change; its change was undone");
        }
        if staging.exists() {
            fs::remove_dir_all(&staging).map_err(Error::io("clean up", &staging))?;
        }
        fs::create_dir(&staging).map_err(Error::io("make the folder", &staging))?;
        Ok(BinLock { dir: self.clone(), staging, _file: file })
    }
}

/// A thread of its own waits, as the wait may be long and cannot be interrupted; when nobody wants the lock any more,
/// it is let go.
async fn wait_for(file: File, path: &Path) -> Result<File> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let result = file.lock();
        let _ = sender.send(result.map(|()| file));
    });
    let internal = Error::Internal { action: "waiting for the lock" };
    receiver.await.map_err(|_| internal)?.map_err(Error::io("lock", path))
}

/// The right to change a [`BinDir`]. Dropping it lets the next run in.
#[derive(Debug)]
pub struct BinLock {
    dir: BinDir,
    staging: PathBuf,
    _file: File,
}

impl BinLock {
    /// The folder it locks.
    #[must_use]
    pub fn dir(&self) -> &BinDir {
        &self.dir
    }

    /// Where to prepare things: on the same file system, and cleaned by whoever locks next.
    #[must_use]
    pub fn staging(&self) -> &Path {
        &self.staging
    }

    /// A temporary folder in the staging folder.
    pub(crate) fn temp(&self) -> Result<TempDir> {
        tempfile::tempdir_in(&self.staging).map_err(Error::io("make a temporary folder in", &self.staging))
    }

    /// Puts a verified runtime in its place, at once or not at all.
    ///
    /// # Errors
    /// [`Error::Io`]; then everything is as it was.
    pub fn install(&self, runtime: Runtime) -> Result<Runtime> {
        let temp = self.temp()?;
        let mut transaction = Transaction::new(&self.staging);
        let deviations = runtime.deviations().to_vec();
        let installed = self.stage(runtime, &mut transaction, &temp)?;
        transaction.commit()?;
        Ok(installed.open()?.with_deviations(deviations))
    }

    /// Prepares the installation as a part of a larger change.
    pub(crate) fn stage(&self, runtime: Runtime, transaction: &mut Transaction, temp: &TempDir) -> Result<Staged> {
        let target = runtime.target();
        let Some((root, guard)) = runtime.into_staged() else {
            // It is installed already.
            return Ok(Staged { dir: self.dir.clone(), target, _guard: None });
        };
        transaction.replace(root.clone(), self.dir.home(target));
        if Target::host().ok() == Some(target) {
            let link = temp.path().join(target.exe_name());
            link_executable(&root, target, &link)?;
            transaction.replace(link, self.dir.path.join(target.exe_name()));
        }
        Ok(Staged { dir: self.dir.clone(), target, _guard: Some(guard) })
    }
}

impl Drop for BinLock {
    fn drop(&mut self) {
        // Only when it is empty; what cannot be removed now is for the next run.
        let _ = fs::remove_dir(&self.staging);
    }
}

/// A runtime whose installation waits for the transaction.
pub(crate) struct Staged {
    dir: BinDir,
    target: Target,
    _guard: Option<Arc<TempDir>>,
}

impl Staged {
    pub(crate) fn open(&self) -> Result<Runtime> {
        self.dir.open_any(self.target)
    }
}

/// `bin/codex`, so that a person finds it.
#[cfg(unix)]
fn link_executable(_root: &Path, target: Target, link: &Path) -> Result<()> {
    let inside = Path::new(target.triple()).join("bin").join(target.exe_name());
    std::os::unix::fs::symlink(inside, link).map_err(Error::io("make the link", link))
}

/// `bin/codex.exe`. Links need a right that few have there: another name for the same file will do.
#[cfg(not(unix))]
fn link_executable(root: &Path, target: Target, link: &Path) -> Result<()> {
    let file = root.join("bin").join(target.exe_name());
    fs::hard_link(&file, link).or_else(|_| fs::copy(&file, link).map(drop)).map_err(Error::io("make the link", link))
}

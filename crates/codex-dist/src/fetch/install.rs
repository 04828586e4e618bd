//! The lock on the folder of runtimes, and installation under that lock.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::bin_dir::BinDir;
use crate::fetch::folder;
use crate::fetch::report::Reporter;
use crate::fetch::transaction::{self, Transaction};
use crate::runtime::Runtime;
use crate::{Error, Result};

const STAGING: &str = ".staging";
const LOCK_FILE: &str = ".lock";

impl BinDir {
    /// Undoes the transaction of a process that was killed during [`Transaction::commit`].
    ///
    /// Returns at once if there is no such transaction. Files that a transaction may replace are read after this call. Needs the
    /// feature `fetch`.
    ///
    /// # Errors
    /// Returns [`Error::Io`].
    pub async fn recover(&self, reporter: &dyn Reporter) -> Result<()> {
        if transaction::is_open(&self.path().join(STAGING)) {
            self.lock(reporter).await?;
        }
        Ok(())
    }

    /// Locks the folder, and removes what a killed process left.
    ///
    /// Waits without a limit for other processes that hold the lock, and tells `reporter` about the wait. Cancel safe:
    /// dropping the future never leaves the lock held. Needs the feature `fetch`.
    ///
    /// # Errors
    /// Returns [`Error::Io`].
    pub async fn lock(&self, reporter: &dyn Reporter) -> Result<BinLock> {
        folder::create_all(self.path())?;
        let path = self.path().join(LOCK_FILE);
        let file =
            File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io("open", &path))?;
        let file = match file.try_lock() {
            Ok(()) => file,
            Err(TryLockError::WouldBlock) => {
                reporter.note(&format!("another process is working in {}; waiting for it", self.path().display()));
                wait_for(file, &path).await?
            }
            Err(TryLockError::Error(source)) => return Err(Error::io("lock", &path)(source)),
        };
        let staging = self.path().join(STAGING);
        if transaction::recover(&staging, self.scope_path())? {
            reporter.note("an earlier run was killed during a change; the change was undone");
        }
        match fs::symlink_metadata(&staging) {
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(&staging).map_err(Error::io("remove", &staging))?,
            // This crate makes only a folder at this path, so another program made the file or link.
            Ok(_) => fs::remove_file(&staging).map_err(Error::io("remove", &staging))?,
            Err(_) => {}
        }
        folder::create(&staging)?;
        Ok(BinLock { dir: self.clone(), staging, _file: file })
    }
}

/// Waits in a separate thread, because the wait cannot be interrupted. If the caller stops waiting, the thread releases
/// the lock.
async fn wait_for(file: File, path: &Path) -> Result<File> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let result = file.lock();
        let _ = sender.send(result.map(|()| file));
    });
    let internal = Error::Internal { action: "waiting for the lock" };
    receiver.await.map_err(|_| internal)?.map_err(Error::io("lock", path))
}

/// The lock on a [`BinDir`]: the right to change the folder. Dropping the value releases the lock. Needs the feature `fetch`.
#[derive(Debug)]
pub struct BinLock {
    dir: BinDir,
    staging: PathBuf,
    _file: File,
}

impl BinLock {
    /// Returns the locked folder.
    #[must_use]
    pub fn dir(&self) -> &BinDir {
        &self.dir
    }

    /// Returns the folder for temporary files. The folder is on the same file system, and the next process that locks
    /// empties it.
    #[must_use]
    pub fn staging(&self) -> &Path {
        &self.staging
    }

    /// Begins a transaction.
    ///
    /// # Errors
    /// Returns [`Error::Io`].
    pub fn transaction(&self) -> Result<Transaction<'_>> {
        Transaction::new(self)
    }

    /// Installs a verified runtime, completely or not at all, and returns the installed runtime.
    ///
    /// # Errors
    /// Returns [`Error::Io`]; the runtime that was installed before is then still there.
    pub fn install(&self, runtime: Runtime) -> Result<Runtime> {
        let (target, deviations) = (runtime.target(), runtime.deviations().to_vec());
        let mut transaction = self.transaction()?;
        transaction.install(runtime)?;
        transaction.commit()?;
        Ok(Runtime { deviations, ..self.dir.open_any(target)? })
    }
}

impl Drop for BinLock {
    fn drop(&mut self) {
        // Removes an empty folder only. The next process that locks removes the rest.
        let _ = fs::remove_dir(&self.staging);
    }
}

//! The replacement of several files and folders, together or not at all.
//!
//! A process that is killed between two renames leaves a journal. The next process that locks the folder of runtimes
//! restores the state before the transaction. All paths of a transaction are on one file system.

mod journal;
mod moves;
mod sync;
#[cfg(test)]
mod tests;

#[cfg(not(unix))]
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

use crate::fetch::install::BinLock;
use crate::runtime::Runtime;
use crate::target::Target;
use crate::{Error, Result};

pub(crate) use journal::{is_open, recover};
use moves::{Move, exists};

/// Replacements of installed runtimes and other files that happen together, or not at all. Needs the feature `fetch`.
///
/// [`BinLock::transaction`] begins a transaction. A dropped transaction changes nothing. If the process is killed during
/// [`Transaction::commit`], the next process that calls [`BinDir::recover`](crate::BinDir::recover) or
/// [`BinDir::lock`](crate::BinDir::lock) undoes all replacements.
///
/// The folder of runtimes and each replaced path must be on one file system, because each replacement is a rename. Each replaced path
/// must be below the [`scope`](crate::BinDir::scope) of the folder of runtimes.
///
/// A replaced file exists at any moment, with its old or its new content. A replaced folder is absent for the time of one rename.
///
/// ```no_run
/// # async fn example(runtime: codex_dist::Runtime) -> Result<(), Box<dyn std::error::Error>> {
/// let bin = codex_dist::BinDir::new("bin").scope(".").lock(&codex_dist::Silent).await?;
/// let mut transaction = bin.transaction()?;
/// transaction.install(runtime)?;
/// let staged = transaction.folder().join("version.txt");
/// std::fs::write(&staged, "0.171.0")?;
/// transaction.replace(staged, "version.txt");
/// transaction.commit()?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use]
pub struct Transaction<'a> {
    held: &'a BinLock,
    folder: TempDir,
    moves: Vec<Move>,
    /// The temporary folders of the runtimes, which must exist until the commit.
    runtimes: Vec<Arc<TempDir>>,
}

impl<'a> Transaction<'a> {
    pub(crate) fn new(held: &'a BinLock) -> Result<Self> {
        let folder =
            tempfile::tempdir_in(held.staging()).map_err(Error::io("create a temporary folder in", held.staging()))?;
        Ok(Self { held, folder, moves: Vec::new(), runtimes: Vec::new() })
    }

    /// Returns a temporary folder for the new files, on the file system of the folder of runtimes.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces the file or folder at `place` with the one at `staged`. `place` need not exist.
    pub fn replace(&mut self, staged: impl Into<PathBuf>, place: impl Into<PathBuf>) {
        let place = place.into();
        let place = std::path::absolute(&place).unwrap_or(place);
        let backup = self.held.staging().join(format!("backup-{}", self.moves.len()));
        self.moves.push(Move { staged: staged.into(), occupied: exists(&place), place, backup });
    }

    /// Installs a runtime in the locked folder. A runtime that is installed already needs no change.
    ///
    /// # Errors
    /// Returns [`Error::Io`].
    pub fn install(&mut self, runtime: Runtime) -> Result<()> {
        let Some(guard) = runtime.staging else { return Ok(()) };
        let (root, target) = (runtime.root, runtime.target);
        self.replace(root.clone(), self.held.dir().home(target));
        if Target::host().ok() == Some(target) {
            let link = self.folder().join(target.exe_name());
            link_executable(&root, target, &link)?;
            self.replace(link, self.held.dir().path().join(target.exe_name()));
        }
        self.runtimes.push(guard);
        Ok(())
    }

    /// Makes all replacements. The new content is on the disk when the function returns.
    ///
    /// # Errors
    /// Returns [`Error::Io`], or [`Error::OutsideOfScope`] for a path that is not below the scope. All paths then have their old content.
    pub fn commit(self) -> Result<()> {
        commit(self.held.staging(), self.held.dir().scope_path(), &self.moves)
    }
}

fn commit(staging: &Path, scope: &Path, moves: &[Move]) -> Result<()> {
    for step in moves {
        let outside = |(path, scope): (&Path, &Path)| Error::OutsideOfScope { path: path.into(), scope: scope.into() };
        step.check(staging, scope).map_err(outside)?;
        sync::tree(&step.staged)?;
    }
    journal::write(staging, moves)?;
    let done = moves.iter().try_for_each(Move::apply);
    if done.is_err() {
        moves::roll_back(moves)?;
    }
    for step in moves {
        sync::parent(&step.place)?;
    }
    // Without the journal, the replacements are final.
    journal::remove(staging)?;
    for step in moves {
        moves::remove(&step.backup);
    }
    done
}

/// Makes `bin/codex`, a link into the folder of the target.
#[cfg(unix)]
fn link_executable(_root: &Path, target: Target, link: &Path) -> Result<()> {
    let inside = Path::new(target.triple()).join("bin").join(target.exe_name());
    std::os::unix::fs::symlink(inside, link).map_err(Error::io("create the link", link))
}

/// Makes `bin/codex.exe`. On Windows, few users have the right to make symbolic links, so the file is a hard link, or
/// else a copy.
#[cfg(not(unix))]
fn link_executable(root: &Path, target: Target, link: &Path) -> Result<()> {
    let file = root.join("bin").join(target.exe_name());
    fs::hard_link(&file, link).or_else(|_| fs::copy(&file, link).map(drop)).map_err(Error::io("create the link", link))
}

//! The replacement of several files and folders, together or not at all.
//!
//! The module owns the journal: a process that is killed between two renames leaves the journal, and the next process that locks
//! the folder of runtimes goes back to the state before. All paths of a transaction are on one file system.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use crate::fetch::install::BinLock;
use crate::runtime::Runtime;
use crate::target::Target;
use crate::{Error, Result};

const JOURNAL: &str = "journal.json";

/// Replacements of installed runtimes and other files that happen together, or not at all. Needs the feature `fetch`.
///
/// [`BinLock::transaction`] begins a transaction. A dropped transaction changes nothing. If the process is killed during
/// [`Transaction::commit`], the next process that calls [`BinDir::recover`](crate::BinDir::recover) or
/// [`BinDir::lock`](crate::BinDir::lock) undoes all replacements.
///
/// The folder of runtimes and each replaced path must be on one file system, because each replacement is a rename.
///
/// ```no_run
/// # async fn example(runtime: codex_dist::Runtime) -> Result<(), Box<dyn std::error::Error>> {
/// let bin = codex_dist::BinDir::new("bin").lock(&codex_dist::Silent).await?;
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

/// One replacement.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Move {
    /// The new file or folder.
    staged: PathBuf,
    /// The path that is replaced.
    place: PathBuf,
    /// Where the old file or folder is kept until the end.
    backup: PathBuf,
    /// Whether there is an old file or folder.
    occupied: bool,
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
    /// [`Error::Io`].
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

    /// Makes all replacements.
    ///
    /// # Errors
    /// [`Error::Io`]. All paths then have their old content.
    pub fn commit(self) -> Result<()> {
        commit(self.held.staging(), &self.moves)
    }
}

fn commit(staging: &Path, moves: &[Move]) -> Result<()> {
    let journal = staging.join(JOURNAL);
    let text = serde_json::to_vec(moves).map_err(|_| Error::Internal { action: "writing the journal" })?;
    let draft = staging.join("journal.draft");
    fs::write(&draft, text).map_err(Error::io("write", &draft))?;
    fs::rename(&draft, &journal).map_err(Error::io("write", &journal))?;
    let done = moves.iter().try_for_each(Move::apply);
    if done.is_err() {
        roll_back(moves)?;
    }
    // Without the journal, the replacements are final.
    fs::remove_file(&journal).map_err(Error::io("remove", &journal))?;
    for step in moves {
        remove(&step.backup);
    }
    done
}

impl Move {
    fn apply(&self) -> Result<()> {
        if let Some(parent) = self.place.parent() {
            fs::create_dir_all(parent).map_err(Error::io("create the folder", parent))?;
        }
        if self.occupied {
            self.back_up()?;
        }
        fs::rename(&self.staged, &self.place).map_err(Error::io("replace", &self.place))
    }

    /// Keeps the old file or folder. A file gets a second name, so that its path exists at any moment: the renaming over the path is
    /// atomic. A folder and a link are moved away.
    fn back_up(&self) -> Result<()> {
        if is_file(&self.place) && fs::hard_link(&self.place, &self.backup).is_ok() {
            return Ok(());
        }
        fs::rename(&self.place, &self.backup).map_err(Error::io("move away", &self.place))
    }
}

/// Undoes the replacements that were made, the last one first.
fn roll_back(moves: &[Move]) -> Result<()> {
    for step in moves.iter().rev() {
        if step.occupied {
            // Without a backup, this replacement had not begun.
            if exists(&step.backup) {
                // A rename replaces a file, and does nothing if both names belong to one file.
                if !(is_file(&step.place) && is_file(&step.backup)) {
                    remove(&step.place);
                }
                fs::rename(&step.backup, &step.place).map_err(Error::io("restore", &step.place))?;
            }
        } else if !exists(&step.staged) {
            remove(&step.place);
        }
    }
    Ok(())
}

/// Returns whether a transaction is in progress, or was when its process was killed.
pub(crate) fn is_open(staging: &Path) -> bool {
    exists(&staging.join(JOURNAL))
}

/// Undoes the transaction of a killed process, and returns whether there was one. The caller holds the lock.
pub(crate) fn recover(staging: &Path) -> Result<bool> {
    let journal = staging.join(JOURNAL);
    let Ok(text) = fs::read(&journal) else {
        return Ok(false);
    };
    if let Ok(moves) = serde_json::from_slice::<Vec<Move>>(&text) {
        roll_back(&moves)?;
    }
    fs::remove_file(&journal).map_err(Error::io("remove", &journal))?;
    Ok(true)
}

/// Returns whether a file, a folder or a link exists, also a link without a target.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns whether a plain file exists; `false` for a link.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Removes a file, a link or a folder. What cannot be removed now is removed with the staging folder.
fn remove(path: &Path) {
    let is_dir = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let _ = if is_dir { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

/// Makes `bin/codex`, a link into the folder of the target.
#[cfg(unix)]
fn link_executable(_root: &Path, target: Target, link: &Path) -> Result<()> {
    let inside = Path::new(target.triple()).join("bin").join(target.exe_name());
    std::os::unix::fs::symlink(inside, link).map_err(Error::io("create the link", link))
}

/// Makes `bin/codex.exe`. Symbolic links need a right that few users have on Windows, so this is a hard link, else a copy.
#[cfg(not(unix))]
fn link_executable(root: &Path, target: Target, link: &Path) -> Result<()> {
    let file = root.join("bin").join(target.exe_name());
    fs::hard_link(&file, link).or_else(|_| fs::copy(&file, link).map(drop)).map_err(Error::io("create the link", link))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with `staging/new/file`, and `old/file` to be replaced.
    struct Room(tempfile::TempDir);

    impl Room {
        fn new() -> Self {
            let room = Self(tempfile::tempdir().unwrap());
            for folder in ["staging", "staging/new", "old"] {
                fs::create_dir(room.at(folder)).unwrap();
            }
            fs::write(room.at("staging/new/file"), "new").unwrap();
            fs::write(room.at("old/file"), "old").unwrap();
            room
        }

        fn at(&self, path: &str) -> PathBuf {
            self.0.path().join(path)
        }

        fn content(&self, path: &str) -> Option<String> {
            fs::read_to_string(self.at(path)).ok()
        }

        /// `old` is replaced with `staging/new`, and `other`, which does not exist, with `staging/<second>`.
        fn moves(&self, second: &str) -> [Move; 2] {
            let step = |at: usize, staged: &str, place: &str| Move {
                staged: self.at("staging").join(staged),
                place: self.at(place),
                backup: self.at("staging").join(format!("backup-{at}")),
                occupied: exists(&self.at(place)),
            };
            [step(0, "new", "old"), step(1, second, "other")]
        }

        fn commit(&self, second: &str) -> Result<()> {
            commit(&self.at("staging"), &self.moves(second))
        }
    }

    #[test]
    fn all_replacements_are_made() {
        let room = Room::new();
        fs::write(room.at("staging/second"), "second").unwrap();
        room.commit("second").unwrap();
        assert_eq!(room.content("old/file").unwrap(), "new");
        assert_eq!(room.content("other").unwrap(), "second");
        assert_eq!(fs::read_dir(room.at("staging")).unwrap().count(), 0);
    }

    #[test]
    fn a_failed_replacement_undoes_the_others() {
        let room = Room::new();
        let error = room.commit("missing").unwrap_err();
        assert!(matches!(error, Error::Io { .. }), "{error}");
        assert_eq!(room.content("old/file").unwrap(), "old");
        assert!(!exists(&room.at("other")));
        assert!(!exists(&room.at("staging/journal.json")));
    }

    /// A killed process stops after the back-up, or after the renaming.
    #[test]
    fn a_replaced_file_exists_at_any_moment_and_is_restored() {
        for is_renamed in [false, true] {
            let room = Room::new();
            fs::write(room.at("staging/file"), "new").unwrap();
            let step = Move {
                staged: room.at("staging/file"),
                place: room.at("old/file"),
                backup: room.at("staging/backup-0"),
                occupied: true,
            };
            fs::write(room.at("staging/journal.json"), serde_json::to_vec(&[&step]).unwrap()).unwrap();
            step.back_up().unwrap();
            assert_eq!(room.content("old/file").unwrap(), "old");
            if is_renamed {
                fs::rename(&step.staged, &step.place).unwrap();
                assert_eq!(room.content("old/file").unwrap(), "new");
            }
            assert!(recover(&room.at("staging")).unwrap());
            assert_eq!(room.content("old/file").unwrap(), "old", "renamed: {is_renamed}");
        }
    }

    /// Stops after each number of renames, as a killed process would, and recovers.
    #[test]
    fn the_run_after_a_kill_at_any_rename_restores_everything() {
        for renames in 0..=3 {
            let room = Room::new();
            fs::write(room.at("staging/second"), "second").unwrap();
            let journal = serde_json::to_vec(&room.moves("second")).unwrap();
            fs::write(room.at("staging/journal.json"), journal).unwrap();
            let steps = [("old", "staging/backup-0"), ("staging/new", "old"), ("staging/second", "other")];
            for (from, to) in &steps[..renames] {
                fs::rename(room.at(from), room.at(to)).unwrap();
            }
            assert!(recover(&room.at("staging")).unwrap());
            assert_eq!(room.content("old/file").unwrap(), "old", "{renames}");
            assert!(!exists(&room.at("other")), "{renames}");
            assert!(!recover(&room.at("staging")).unwrap());
        }
    }
}

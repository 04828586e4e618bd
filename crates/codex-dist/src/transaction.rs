//! Several folders replaced together, or none of them, whenever the process ends.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{Error, Result};

const JOURNAL: &str = "journal.json";

/// Renames to be done together. All paths are on one file system.
#[derive(Debug)]
pub(crate) struct Transaction {
    staging: PathBuf,
    moves: Vec<Move>,
}

/// One place: what comes there, and where what is there goes meanwhile.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Move {
    staged: PathBuf,
    place: PathBuf,
    backup: PathBuf,
    /// Whether there was something before.
    occupied: bool,
}

impl Transaction {
    pub(crate) fn new(staging: &Path) -> Self {
        Self { staging: staging.to_owned(), moves: Vec::new() }
    }

    /// Puts what is at `staged` to `place`, in the stead of what is there.
    pub(crate) fn replace(&mut self, staged: PathBuf, place: PathBuf) {
        let backup = self.staging.join(format!("backup-{}", self.moves.len()));
        self.moves.push(Move { staged, occupied: exists(&place), place, backup });
    }

    /// Does all of it. After an error everything is as it was.
    ///
    /// A journal makes this hold for a process that is killed in between: the next run finds it and goes back.
    pub(crate) fn commit(self) -> Result<()> {
        let journal = self.staging.join(JOURNAL);
        let text = serde_json::to_vec(&self.moves).map_err(|_| Error::Internal { action: "writing the journal" })?;
        let draft = self.staging.join("journal.draft");
        fs::write(&draft, text).map_err(Error::io("write", &draft))?;
        fs::rename(&draft, &journal).map_err(Error::io("write", &journal))?;
        let done = self.moves.iter().try_for_each(Move::apply);
        if done.is_err() {
            roll_back(&self.moves)?;
        }
        // From here on it has happened.
        fs::remove_file(&journal).map_err(Error::io("remove", &journal))?;
        for step in &self.moves {
            remove(&step.backup);
        }
        done
    }
}

impl Move {
    fn apply(&self) -> Result<()> {
        if let Some(parent) = self.place.parent() {
            fs::create_dir_all(parent).map_err(Error::io("make the folder", parent))?;
        }
        if self.occupied {
            fs::rename(&self.place, &self.backup).map_err(Error::io("move away", &self.place))?;
        }
        fs::rename(&self.staged, &self.place).map_err(Error::io("put in its place", &self.place))
    }
}

/// Undoes what was done of it, the last first.
fn roll_back(moves: &[Move]) -> Result<()> {
    for step in moves.iter().rev() {
        if step.occupied {
            // Without a backup this step had not begun.
            if exists(&step.backup) {
                remove(&step.place);
                fs::rename(&step.backup, &step.place).map_err(Error::io("put back", &step.place))?;
            }
        } else if !exists(&step.staged) {
            remove(&step.place);
        }
    }
    Ok(())
}

/// Whether a transaction is under way, or was when its process was killed.
pub(crate) fn is_open(staging: &Path) -> bool {
    exists(&staging.join(JOURNAL))
}

/// Goes back to where a killed run began. Only under the lock.
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

/// Whether something is there, be it a link to nothing.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Removes a file, a link or a folder; what cannot be removed now is removed with the staging folder.
pub(crate) fn remove(path: &Path) {
    let is_dir = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let _ = if is_dir { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

#[cfg(test)]
mod tests {
    use super::*;

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

        fn transaction(&self, second: &str) -> Transaction {
            let mut transaction = Transaction::new(&self.at("staging"));
            transaction.replace(self.at("staging/new"), self.at("old"));
            transaction.replace(self.at("staging").join(second), self.at("other"));
            transaction
        }
    }

    #[test]
    fn all_is_done() {
        let room = Room::new();
        fs::write(room.at("staging/second"), "second").unwrap();
        room.transaction("second").commit().unwrap();
        assert_eq!(room.content("old/file").unwrap(), "new");
        assert_eq!(room.content("other").unwrap(), "second");
        assert_eq!(fs::read_dir(room.at("staging")).unwrap().count(), 0);
    }

    #[test]
    fn a_failed_step_undoes_the_others() {
        let room = Room::new();
        let error = room.transaction("missing").commit().unwrap_err();
        assert!(matches!(error, Error::Io { .. }), "{error}");
        assert_eq!(room.content("old/file").unwrap(), "old");
        assert!(!exists(&room.at("other")));
        assert!(!exists(&room.at("staging/journal.json")));
    }

    /// Stops after each number of renames, as a killed process would, and recovers.
    #[test]
    fn whenever_it_is_killed_the_next_run_goes_back() {
        for renames in 0..=3 {
            let room = Room::new();
            fs::write(room.at("staging/second"), "second").unwrap();
            let transaction = room.transaction("second");
            let journal = serde_json::to_vec(&transaction.moves).unwrap();
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

//! The journal of a transaction. A journal is refused if another user can write the journal, or if the journal names
//! paths outside of its folders.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use super::moves::{Move, exists, roll_back};
use super::sync;
use crate::fetch::trust::Trust;
use crate::{Error, Result};

const JOURNAL: &str = "journal.json";

/// Returns whether a transaction is in progress, or was in progress when its process was killed.
pub(crate) fn is_open(staging: &Path) -> bool {
    exists(&staging.join(JOURNAL))
}

/// Writes the journal. The complete journal is on the disk before the first replacement.
pub(super) fn write(staging: &Path, moves: &[Move]) -> Result<()> {
    let text = serde_json::to_vec(moves).map_err(|_| Error::Internal { action: "writing the journal" })?;
    let (draft, journal) = (staging.join("journal.draft"), staging.join(JOURNAL));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft).map_err(Error::io("write", &draft))?;
    file.write_all(&text).and_then(|()| file.sync_all()).map_err(Error::io("write", &draft))?;
    fs::rename(&draft, &journal).map_err(Error::io("write", &journal))?;
    sync::parent(&journal)
}

/// Removes the journal, and waits for the disk. A loss of power cannot bring back the journal after its backups are
/// gone.
pub(super) fn remove(staging: &Path) -> Result<()> {
    let journal = staging.join(JOURNAL);
    fs::remove_file(&journal).map_err(Error::io("remove", &journal))?;
    sync::parent(&journal)
}

/// Undoes the transaction of a killed process, and returns whether there was one. The caller holds the lock.
///
/// # Errors
/// Returns [`Error::UnsafeJournal`]. No file was moved.
pub(crate) fn recover(staging: &Path, scope: &Path) -> Result<bool> {
    let journal = staging.join(JOURNAL);
    if !exists(&journal) {
        return Ok(false);
    }
    let refuse = |reason: String| Error::UnsafeJournal { path: journal.clone(), reason };
    for path in [staging, &journal] {
        let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
        if is_link {
            return Err(refuse(format!("{} is a link", path.display())));
        }
        if let Trust::Others(reason) | Trust::Everybody(reason) = Trust::of_entry(path) {
            return Err(refuse(reason));
        }
    }
    let text = fs::read(&journal).map_err(Error::io("read", &journal))?;
    // A journal that cannot be read was never complete, so no replacement was made.
    if let Ok(moves) = serde_json::from_slice::<Vec<Move>>(&text) {
        for step in &moves {
            step.check(staging, scope).map_err(|(path, folder)| {
                refuse(format!("it names {}, which is not below {}", path.display(), folder.display()))
            })?;
        }
        roll_back(&moves)?;
        for step in &moves {
            sync::parent(&step.place)?;
        }
    }
    remove(staging)?;
    Ok(true)
}

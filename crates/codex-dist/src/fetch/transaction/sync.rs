//! Writes files and folders to the disk, so that a loss of power cannot undo a part of a transaction.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::{Error, Result};

/// Waits until a file, or a folder with its whole content, is on the disk.
pub(super) fn tree(path: &Path) -> Result<()> {
    let mut paths = vec![path.to_owned()];
    while let Some(path) = paths.pop() {
        let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
        if metadata.is_dir() {
            for entry in fs::read_dir(&path).map_err(Error::io("list", &path))? {
                paths.push(entry.map_err(Error::io("list", &path))?.path());
            }
            one(&path)?;
        } else if metadata.is_file() {
            one(&path)?;
        }
    }
    Ok(())
}

/// Waits until the names in the folder of a path are on the disk.
pub(super) fn parent(path: &Path) -> Result<()> {
    match path.parent() {
        Some(parent) if parent.is_dir() => one(parent),
        _ => Ok(()),
    }
}

/// Syncs one file or folder. Does nothing on Windows, which cannot sync a folder, and syncs only files that are open
/// for writing.
fn one(path: &Path) -> Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(path).and_then(|file| file.sync_all()) {
        // Some network file systems cannot sync a folder.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result.map_err(Error::io("write to the disk", path)),
    }
}

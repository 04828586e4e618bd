//! Folders of text files as values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::tree::walk;
use crate::{Error, Result};

/// Files by their path with `/` between its parts.
pub(super) type Files = BTreeMap<String, String>;

/// All files below a folder; none when there is no folder.
pub(super) fn read_files(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    if !folder.exists() {
        return Ok(files);
    }
    walk(folder, &mut |path, _| {
        let full = folder.join(path);
        let bytes = fs::read(&full).map_err(Error::io("read", &full))?;
        files.insert(path.to_owned(), String::from_utf8_lossy(&bytes).into_owned());
        Ok(())
    })?;
    Ok(files)
}

/// Writes them into a new folder.
pub(super) fn write_files(folder: &Path, files: &Files) -> Result<()> {
    fs::create_dir(folder).map_err(Error::io("make the folder", folder))?;
    for (path, text) in files {
        let full = folder.join(path);
        if let Some(parent) = full.parent() {
            fs::create_dir_all(parent).map_err(Error::io("make the folder", parent))?;
        }
        fs::write(&full, text).map_err(Error::io("write", &full))?;
    }
    Ok(())
}

/// The paths that one side lacks, or that differ.
pub(super) fn differences(folder: &str, old: &Files, new: &Files) -> Vec<String> {
    let paths: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    paths.into_iter().filter(|path| old.get(*path) != new.get(*path)).map(|path| format!("{folder}/{path}")).collect()
}

/// Those of the files that are not there as they should be.
pub(super) fn only_changed(root: &Path, files: Files) -> Result<Files> {
    let mut changed = Files::new();
    for (path, text) in files {
        let full = root.join(&path);
        let current = match fs::read(&full) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io("read", &full)(error)),
        };
        if current.as_deref() != Some(text.as_bytes()) {
            changed.insert(path, text);
        }
    }
    Ok(changed)
}

//! One replacement of a transaction, and the function that undoes a replacement.

use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::fetch::folder;
use crate::{Error, Result};

/// One replacement.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Move {
    /// The new file or folder.
    #[serde(with = "any_path")]
    pub(super) staged: PathBuf,
    /// The path that is replaced.
    #[serde(with = "any_path")]
    pub(super) place: PathBuf,
    /// The path that keeps the old file or folder until the end.
    #[serde(with = "any_path")]
    pub(super) backup: PathBuf,
    /// Whether an old file or folder exists.
    pub(super) occupied: bool,
}

impl Move {
    pub(super) fn apply(&self) -> Result<()> {
        if let Some(parent) = self.place.parent() {
            folder::create_all(parent)?;
        }
        if self.occupied {
            self.back_up()?;
        }
        fs::rename(&self.staged, &self.place).map_err(Error::io("replace", &self.place))
    }

    /// Keeps the old file or folder. A file gets a second name or a copy. Its path therefore exists at any moment,
    /// because a rename over the path is atomic. A folder or a link is moved away.
    pub(super) fn back_up(&self) -> Result<()> {
        if !is_file(&self.place) {
            return fs::rename(&self.place, &self.backup).map_err(Error::io("move away", &self.place));
        }
        // Not every file system has hard links.
        fs::hard_link(&self.place, &self.backup)
            .or_else(|_| self.copy())
            .map_err(Error::io("keep a copy of", &self.place))
    }

    /// Copies the old file. The copy gets its name when it is complete.
    fn copy(&self) -> std::io::Result<()> {
        let draft = self.backup.with_extension("draft");
        fs::copy(&self.place, &draft)?;
        fs::File::options().write(true).open(&draft)?.sync_all()?;
        fs::rename(&draft, &self.backup)
    }

    /// Refuses a place that is not below the scope, and new or old files that are not below the staging folder.
    ///
    /// The returned path is the refused one, with the folder that it is not in. Folders may be links, so the real paths count.
    pub(super) fn check<'a>(&'a self, staging: &'a Path, scope: &'a Path) -> Result<(), (&'a Path, &'a Path)> {
        for (path, folder) in [(&self.place, scope), (&self.staged, staging), (&self.backup, staging)] {
            if !is_below(path, folder) {
                return Err((path, folder));
            }
        }
        Ok(())
    }
}

fn is_below(path: &Path, folder: &Path) -> bool {
    let is_plain = |component: Component<'_>| !matches!(component, Component::ParentDir | Component::CurDir);
    // The caller names the folder, and the name may contain `..`.
    let below = path.strip_prefix(folder).unwrap_or(path);
    if !path.is_absolute() || !below.components().all(is_plain) {
        return false;
    }
    let Ok(real_folder) = folder.canonicalize() else { return false };
    // The last part may be a link, which is then replaced itself. Folders above may be missing.
    let nearest = path.ancestors().skip(1).find_map(|above| above.canonicalize().ok());
    nearest.is_some_and(|nearest| nearest.starts_with(&real_folder))
}

/// Paths in the journal: text, or on Unix the bytes of a path that is not UTF-8.
mod any_path {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serialize as _, Serializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Form {
        Text(PathBuf),
        #[cfg(unix)]
        Bytes(Vec<u8>),
    }

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        #[cfg(unix)]
        if path.to_str().is_none() {
            return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).serialize(serializer);
        }
        path.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        Ok(match Form::deserialize(deserializer)? {
            Form::Text(path) => path,
            #[cfg(unix)]
            Form::Bytes(bytes) => <std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes).into(),
        })
    }
}

/// Undoes the replacements that were made, the last one first.
pub(super) fn roll_back(moves: &[Move]) -> Result<()> {
    for step in moves.iter().rev() {
        if step.occupied {
            // Without a backup, this replacement had not begun.
            if exists(&step.backup) {
                // A file is not removed first, because the rename replaces the file at once. A rename does nothing if
                // both names belong to the same file.
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

/// Returns whether a file, a folder or a link exists, also a link without a target.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns whether a plain file exists; `false` for a link.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Removes a file, a link or a folder. After a failure, the path is removed together with the staging folder.
pub(super) fn remove(path: &Path) {
    let is_dir = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let _ = if is_dir { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

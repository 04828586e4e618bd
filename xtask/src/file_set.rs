//! A set of files as a value: written, compared with the disk, or replaced in a transaction.
//!
//! The commands `update-artifacts`, `generate-types` and `check` all make such a value, so that a check can never
//! differ from a generation. The code that makes the texts does not belong here.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{Drift, Tree};
use codex_dist::Transaction;

/// Files by their path below the root of the workspace, and the paths that must not have other files.
#[derive(Clone, Debug, Default)]
pub struct FileSet {
    files: Tree,
    folders: Vec<OwnedFolder>,
    absent: Vec<String>,
}

/// A folder whose files all belong to the set.
#[derive(Clone, Debug)]
struct OwnedFolder {
    path: &'static str,
    /// A file that is neither compared nor changed.
    kept: Option<&'static str>,
}

/// A change that [`FileSet::write`] made to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The file was written.
    Wrote(String),
    /// The file was removed.
    Removed(String),
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Wrote(path) => write!(f, "wrote {path}"),
            Self::Removed(path) => write!(f, "removed {path}"),
        }
    }
}

impl FileSet {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path, text);
    }

    /// Adds the files of a folder. Other files in the folder are stale.
    pub fn own(&mut self, folder: &'static str, files: &Tree) {
        self.own_except(folder, files, None);
    }

    /// Adds the files of a folder. Other files in the folder are stale, except the file `kept`.
    pub fn own_except(&mut self, folder: &'static str, files: &Tree, kept: Option<&'static str>) {
        for (path, text) in files.iter() {
            self.insert(format!("{folder}/{path}"), text);
        }
        self.folders.push(OwnedFolder { path: folder, kept });
    }

    /// Adds a file, or demands that the file does not exist if `text` is empty.
    pub fn insert_unless_empty(&mut self, path: &str, text: String) {
        if text.is_empty() {
            self.absent.push(path.to_owned());
        } else {
            self.insert(path, text);
        }
    }

    /// Returns the text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path)
    }

    /// Returns the number of files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns whether the set has no file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Adds all files of another set.
    pub fn extend(&mut self, other: Self) {
        for (path, text) in other.files {
            self.files.insert(path, text);
        }
        self.folders.extend(other.folders);
        self.absent.extend(other.absent);
    }

    /// Changes the text of each file.
    #[must_use]
    pub fn map(mut self, change: impl Fn(&str, String) -> String) -> Self {
        self.files = self.files.into_iter().map(|(path, text)| (path.clone(), change(&path, text))).collect();
        self
    }

    /// Compares the set with the files below `root`.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read.
    pub fn drift(&self, root: &Path) -> Result<Drift> {
        let mut found = Tree::new();
        for folder in &self.folders {
            for (path, text) in read_tree(&root.join(folder.path))? {
                if folder.kept != Some(path.as_str()) {
                    found.insert(format!("{}/{path}", folder.path), text);
                }
            }
        }
        let others = self.files.iter().map(|(path, _)| path).chain(self.absent.iter().map(String::as_str));
        for path in others.filter(|path| self.folder_of(path).is_none()) {
            if let Some(text) = read_file(&root.join(path))? {
                found.insert(path, text);
            }
        }
        Ok(self.files.drift_of(&found))
    }

    fn folder_of(&self, path: &str) -> Option<&OwnedFolder> {
        self.folders.iter().find(|folder| below(folder.path, path).is_some())
    }

    /// Writes the files that differ, removes the stale files, and returns the changes.
    ///
    /// Each file is complete or untouched at any moment. A second run completes an interrupted run.
    ///
    /// # Errors
    /// Returns an error if a file cannot be written or removed.
    pub fn write(&self, root: &Path) -> Result<Vec<Change>> {
        let drift = self.drift(root)?;
        let mut changes = Vec::new();
        for path in drift.missing.iter().chain(drift.changed.iter().map(|change| &change.path)) {
            write_file(&root.join(path), self.get(path).unwrap_or_default())?;
            changes.push(Change::Wrote(path.clone()));
        }
        for path in drift.stale {
            fs::remove_file(root.join(&path)).with_context(|| format!("cannot remove {path}"))?;
            changes.push(Change::Removed(path));
        }
        Ok(changes)
    }

    /// Adds the replacement of all files that differ to a transaction. An owned folder is replaced as a whole, so that
    /// the folder is never half old and half new.
    ///
    /// `drift` is the result of [`FileSet::drift`] with the same `root`.
    ///
    /// # Errors
    /// Returns an error if a file cannot be written to the folder of the transaction.
    pub fn stage(&self, root: &Path, drift: &Drift, transaction: &mut Transaction<'_>) -> Result<()> {
        let differing = paths(drift);
        let staging = transaction.folder().join("files");
        for folder in &self.folders {
            if !differing.iter().any(|path| below(folder.path, path).is_some()) {
                continue;
            }
            let staged = staging.join(folder.path);
            fs::create_dir_all(&staged).with_context(|| format!("cannot create {}", staged.display()))?;
            for (path, text) in self.files.iter().filter(|(path, _)| below(folder.path, path).is_some()) {
                write_file(&staging.join(path), text)?;
            }
            if let Some(kept) = folder.kept
                && let Some(text) = read_file(&root.join(folder.path).join(kept))?
            {
                write_file(&staged.join(kept), &text)?;
            }
            transaction.replace(staged, root.join(folder.path));
        }
        for path in differing.iter().filter(|path| self.folder_of(path).is_none()) {
            let staged = staging.join(path);
            write_file(&staged, self.get(path).unwrap_or_default())?;
            transaction.replace(staged, root.join(path));
        }
        Ok(())
    }
}

/// Returns all paths that differ, in order.
#[must_use]
pub fn paths(drift: &Drift) -> Vec<&str> {
    let changed = drift.changed.iter().map(|change| &change.path);
    let mut paths: Vec<&str> = drift.missing.iter().chain(&drift.stale).chain(changed).map(String::as_str).collect();
    paths.sort_unstable();
    paths
}

/// Returns the path of a file in a folder, from that folder.
#[must_use]
pub fn below<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
}

/// Returns the part of a drift that is in a folder, with the paths from that folder.
#[must_use]
pub fn drift_below(folder: &str, drift: &Drift) -> Drift {
    let inside = |paths: &[String]| -> Vec<String> {
        paths.iter().filter_map(|path| below(folder, path)).map(str::to_owned).collect()
    };
    let changed = drift.changed.iter().filter_map(|change| {
        let path = below(folder, &change.path)?.to_owned();
        Some(codex_codegen::Changed { path, ..change.clone() })
    });
    Drift { missing: inside(&drift.missing), stale: inside(&drift.stale), changed: changed.collect() }
}

/// Reads all files below a folder, by their path from that folder. A folder that does not exist has no files.
///
/// # Errors
/// Returns an error if a file cannot be read as text.
pub fn read_tree(folder: &Path) -> Result<Tree> {
    let mut tree = Tree::new();
    if folder.is_dir() {
        read_into(folder, folder, &mut tree)?;
    }
    Ok(tree)
}

fn read_into(root: &Path, folder: &Path, tree: &mut Tree) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        if path.is_dir() {
            read_into(root, &path, tree)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            tree.insert(name, text);
        }
    }
    Ok(())
}

/// Reads a file; `None` if it does not exist.
fn read_file(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Makes the file at `target` have the content `text`. At any moment the file is complete or untouched.
///
/// # Errors
/// Returns an error if the file cannot be written.
pub fn write_file(target: &Path, text: &str) -> Result<()> {
    let parent = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("cannot create the folder {}", parent.display()))?;
    let mut temporary =
        tempfile::NamedTempFile::new_in(parent).with_context(|| format!("cannot write in {}", parent.display()))?;
    temporary.write_all(text.as_bytes()).with_context(|| format!("cannot write in {}", parent.display()))?;
    make_readable(temporary.as_file()).with_context(|| format!("cannot write {}", target.display()))?;
    temporary.persist(target).with_context(|| format!("cannot write {}", target.display()))?;
    Ok(())
}

/// Gives a temporary file, which is private, the mode of a source file.
fn make_readable(file: &fs::File) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    let _ = file;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> FileSet {
        let mut set = FileSet::default();
        set.own_except("owned", &[("a".to_owned(), "1".to_owned())].into_iter().collect(), Some("README.md"));
        set.insert("other", "2");
        set.insert_unless_empty("owned/gone", String::new());
        set.insert_unless_empty("absent", String::new());
        set
    }

    #[test]
    fn writing_a_set_leaves_no_drift() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("owned")).unwrap();
        for path in ["owned/README.md", "owned/stale", "absent", "foreign"] {
            fs::write(root.join(path), "old").unwrap();
        }
        let drift = set().drift(root).unwrap();
        assert_eq!(paths(&drift), ["absent", "other", "owned/a", "owned/stale"]);
        assert_eq!(paths(&drift_below("owned", &drift)), ["a", "stale"]);
        let changes: Vec<String> = set().write(root).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(changes, ["wrote other", "wrote owned/a", "removed absent", "removed owned/stale"]);
        assert!(set().drift(root).unwrap().is_empty());
        assert!(root.join("owned/README.md").is_file() && root.join("foreign").is_file());
        assert!(set().write(root).unwrap().is_empty());
    }
}

//! The content of a runtime's folder, and one digest of the whole content.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::digest::{Digest, hex};
use crate::stamp::{FileMetadata, FilesMetadata};
use crate::walk::{executable_bit, walk};
use crate::{Error, Result};

/// One file or link of an unpacked runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TreeEntry {
    File { size: u64, executable: bool, sha256: [u8; 32] },
    Symlink { target: String },
}

/// The files of an unpacked runtime, by their path with `/` between its parts.
///
/// Empty folders do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree(pub(crate) BTreeMap<String, TreeEntry>);

impl Tree {
    /// Computes the digest that the lock pins: over one line for each entry, in the order of the paths.
    ///
    /// A line is `<x|-> <sha256 of the file> <path>`, or `l <sha256 of the link's target> <path>`. Paths have no control
    /// characters, so the lines are unambiguous.
    pub(crate) fn digest(&self) -> Digest {
        let mut hasher = Sha256::new();
        hasher.update("codex-tree 1\n");
        for (path, entry) in &self.0 {
            let line = match entry {
                TreeEntry::File { executable, sha256, .. } => {
                    format!("{} {} {path}\n", if *executable { 'x' } else { '-' }, hex(sha256))
                }
                TreeEntry::Symlink { target } => {
                    format!("l {} {path}\n", hex(&Sha256::digest(target)))
                }
            };
            hasher.update(line);
        }
        Digest::Sha256(hasher.finalize().into())
    }

    /// Returns the files that are marked executable.
    pub(crate) fn executables(&self) -> Vec<&str> {
        let marked = |entry: &TreeEntry| matches!(entry, TreeEntry::File { executable: true, .. });
        self.0.iter().filter(|(_, entry)| marked(entry)).map(|(path, _)| &**path).collect()
    }

    /// Reads a folder. `executable` decides on systems whose files have no executable mark.
    pub(crate) fn read(root: &Path, executable: &dyn Fn(&str) -> bool) -> Result<Self> {
        let mut tree = Self::default();
        walk(root, &mut |path, metadata| {
            let full = root.join(path);
            let entry = if metadata.is_symlink() {
                let target = fs::read_link(&full).map_err(Error::io("read the link", &full))?;
                TreeEntry::Symlink { target: target.to_string_lossy().replace('\\', "/") }
            } else {
                let (size, sha256) = hash_file(&full)?;
                TreeEntry::File {
                    size,
                    executable: executable_bit(metadata).unwrap_or_else(|| executable(path)),
                    sha256,
                }
            };
            tree.0.insert(path.to_owned(), entry);
            Ok(())
        })?;
        Ok(tree)
    }
}

/// Returns the metadata of a tree's files. The files were written or read just before.
pub(crate) fn files_metadata(root: &Path, tree: &Tree) -> Result<FilesMetadata> {
    let mut files = BTreeMap::new();
    for (path, entry) in &tree.0 {
        let full = root.join(path);
        let metadata = fs::symlink_metadata(&full).map_err(Error::io("read the metadata of", &full))?;
        let executable = matches!(entry, TreeEntry::File { executable: true, .. });
        files.insert(path.clone(), FileMetadata::new(&metadata, executable));
    }
    Ok(FilesMetadata(files))
}

fn hash_file(path: &Path) -> Result<(u64, [u8; 32])> {
    let mut file = File::open(path).map_err(Error::io("open", path))?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    let mut size = 0;
    loop {
        let count = file.read(&mut buffer).map_err(Error::io("read", path))?;
        if count == 0 {
            return Ok((size, hasher.finalize().into()));
        }
        size += count as u64;
        hasher.update(&buffer[..count]);
    }
}

//! What a folder holds, and one digest for all of it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::digest::{Digest, hex};
use crate::{Error, Result};

/// One file or link of an unpacked runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TreeEntry {
    File { size: u64, executable: bool, sha256: [u8; 32] },
    Symlink { target: String },
}

/// The files of an unpacked runtime, by their path with `/` between its parts.
///
/// Folders count only by what they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree(pub(crate) BTreeMap<String, TreeEntry>);

impl Tree {
    /// The digest that the lock pins: over one line for each entry, in the order of the paths.
    ///
    /// A line is `<x|-> <sha256 of the file> <path>`, or `l <sha256 of the link's target> <path>`. Paths hold no
    /// control characters, so lines cannot be confused.
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

    /// The files that are marked executable.
    pub(crate) fn executables(&self) -> Vec<&str> {
        let marked = |entry: &TreeEntry| matches!(entry, TreeEntry::File { executable: true, .. });
        self.0.iter().filter(|(_, entry)| marked(entry)).map(|(path, _)| &**path).collect()
    }

    /// Reads a folder. `executable` answers for platforms whose files have no such mark.
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

/// Whether the file may be executed, on systems that mark that.
pub(crate) fn executable_bit(metadata: &fs::Metadata) -> Option<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        Some(metadata.permissions().mode() & 0o100 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        None
    }
}

/// Visits all files and links below a folder, by relative path, following no link.
pub(crate) fn walk(root: &Path, visit: &mut dyn FnMut(&str, &fs::Metadata) -> Result<()>) -> Result<()> {
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let full = root.join(&folder);
        for entry in fs::read_dir(&full).map_err(Error::io("list", &full))? {
            let entry = entry.map_err(Error::io("list", &full))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let metadata = entry.metadata().map_err(Error::io("look at", entry.path()))?;
            if metadata.is_dir() {
                folders.push(path);
            } else {
                visit(&path, &metadata)?;
            }
        }
    }
    Ok(())
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

//! What stands beside an installed runtime: where it came from, and how its files looked when they were verified.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::source::SourceKind;
use crate::tree::{Tree, TreeEntry, executable_bit, walk};
use crate::{Error, Result};

/// The stamp's name; it is no part of the runtime's tree.
pub(crate) const STAMP: &str = ".codex-dist.json";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stamp {
    pub(crate) format: u32,
    pub(crate) version: String,
    pub(crate) target: String,
    pub(crate) source: String,
    /// The digest of the archive it was unpacked from.
    pub(crate) asset: Digest,
    /// The digest of the unpacked files.
    pub(crate) unpacked: Digest,
    pub(crate) files: Looks,
}

/// How the files of a folder looked, by their path with `/` between its parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Looks(BTreeMap<String, Seen>);

/// How a file looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    size: u64,
    /// Nanoseconds since 1970, as text: JSON numbers are not exact up there.
    modified: String,
    executable: bool,
}

fn look(metadata: &fs::Metadata, executable: bool) -> Seen {
    let modified = metadata
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or_else(String::new, |time| time.as_nanos().to_string());
    Seen { size: metadata.len(), modified, executable }
}

impl Looks {
    /// Looks at the files of a tree, which were read a moment ago.
    pub(crate) fn of(root: &Path, tree: &Tree) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (path, entry) in &tree.0 {
            let full = root.join(path);
            let metadata = fs::symlink_metadata(&full).map_err(Error::io("look at", &full))?;
            let executable = matches!(entry, TreeEntry::File { executable: true, .. });
            files.insert(path.clone(), look(&metadata, executable));
        }
        Ok(Self(files))
    }

    /// Compares sizes, times and marks: a few stats, no reading.
    pub(crate) fn check(&self, root: &Path) -> Result<()> {
        let broken = |reason: String| Error::Broken { path: root.to_owned(), reason };
        let mut missing = self.0.clone();
        walk(root, &mut |path, metadata| {
            if path == STAMP {
                return Ok(());
            }
            let Some(known) = missing.remove(path) else {
                return Err(broken(format!("{path} does not belong there")));
            };
            // A link has a mode that means nothing.
            let bit = executable_bit(metadata).filter(|_| metadata.is_file());
            let now = look(metadata, bit.unwrap_or(known.executable));
            if now == known { Ok(()) } else { Err(broken(format!("{path} was changed"))) }
        })?;
        match missing.keys().next() {
            Some(path) => Err(broken(format!("{path} is missing"))),
            None => Ok(()),
        }
    }
}

impl Stamp {
    /// Looks at freshly verified files.
    pub(crate) fn new(
        root: &Path,
        tree: &Tree,
        version: String,
        target: String,
        source: SourceKind,
        asset: Digest,
    ) -> Result<Self> {
        Ok(Self {
            format: 1,
            version,
            target,
            source: source.as_str().to_owned(),
            asset,
            unpacked: tree.digest(),
            files: Looks::of(root, tree)?,
        })
    }

    pub(crate) fn write(&self, root: &Path) -> Result<()> {
        let path = root.join(STAMP);
        let text = serde_json::to_vec_pretty(self).map_err(|_| Error::Internal { action: "writing the stamp" })?;
        fs::write(&path, text).map_err(Error::io("write", &path))
    }

    pub(crate) fn read(root: &Path) -> Result<Self> {
        let broken = |reason: String| Error::Broken { path: root.to_owned(), reason };
        let text = fs::read(root.join(STAMP)).map_err(|_| broken(format!("its stamp {STAMP} is missing")))?;
        let stamp: Self = serde_json::from_slice(&text)
            .map_err(|error| broken(format!("its stamp {STAMP} cannot be read ({error})")))?;
        if stamp.format != 1 {
            return Err(broken(format!("its stamp has format {}", stamp.format)));
        }
        Ok(stamp)
    }

    /// Compares sizes, times and marks: a few stats, no reading.
    pub(crate) fn check(&self, root: &Path) -> Result<()> {
        self.files.check(root)
    }

    /// Reads every file anew and compares the digest.
    pub(crate) fn check_content(&self, root: &Path) -> Result<()> {
        let mut tree = Tree::read(root, &|path| self.files.0.get(path).is_some_and(|seen| seen.executable))?;
        tree.0.remove(STAMP);
        if tree.digest() == self.unpacked {
            return Ok(());
        }
        Err(Error::Broken { path: root.to_owned(), reason: "the content of its files has changed".to_owned() })
    }
}

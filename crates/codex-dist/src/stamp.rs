//! The stamp beside an installed runtime: its origin, and the metadata of its files at the time of their verification.
//!
//! Installation writes the stamp last. Opening a runtime compares the files on disk with the stamp, and reads no file's content.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

#[cfg(feature = "lock")]
use crate::digest::Digest;
use crate::walk::{executable_bit, walk};
use crate::{Error, Result};

/// A digest of the stamp. Without the feature `lock` no code reads digests, so they stay text.
#[cfg(not(feature = "lock"))]
pub(crate) type Digest = String;

/// The file name of the stamp. The stamp is not one of the runtime's own files.
pub(crate) const STAMP: &str = ".codex-dist.json";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stamp {
    pub(crate) format: u32,
    pub(crate) version: String,
    pub(crate) target: String,
    pub(crate) source: String,
    /// The digest of the archive that the runtime was unpacked from.
    pub(crate) asset: Digest,
    /// The digest of the unpacked files.
    pub(crate) unpacked: Digest,
    pub(crate) files: FilesMetadata,
}

/// The metadata of the files of a folder, by their path with `/` between its parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct FilesMetadata(pub(crate) BTreeMap<String, FileMetadata>);

/// The metadata of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileMetadata {
    size: u64,
    /// Nanoseconds since 1970, as text: JSON numbers are not exact in this range.
    modified: String,
    pub(crate) executable: bool,
}

impl FileMetadata {
    pub(crate) fn new(metadata: &fs::Metadata, executable: bool) -> Self {
        let modified = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
            .map_or_else(String::new, |time| time.as_nanos().to_string());
        Self { size: metadata.len(), modified, executable }
    }
}

/// The part of the metadata that must be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Size, modification time and executable mark: the folder in which the runtime was installed.
    InPlace,
    /// Sizes: a copy of an installed folder has other modification times.
    Copied,
}

impl FilesMetadata {
    /// Compares the files of a folder with this metadata. Reads no content.
    pub(crate) fn check(&self, root: &Path, strictness: Strictness) -> Result<()> {
        let broken = |reason: String| Error::Broken { path: root.to_owned(), reason };
        let mut missing = self.0.clone();
        walk(root, &mut |path, metadata| {
            if path == STAMP {
                return Ok(());
            }
            let Some(known) = missing.remove(path) else {
                return Err(broken(format!("{path} is not part of the installation")));
            };
            let is_same = match strictness {
                Strictness::Copied => metadata.len() == known.size,
                Strictness::InPlace => {
                    // The mode of a link has no effect.
                    let executable = executable_bit(metadata).filter(|_| metadata.is_file());
                    FileMetadata::new(metadata, executable.unwrap_or(known.executable)) == known
                }
            };
            if is_same { Ok(()) } else { Err(broken(format!("{path} was changed after its installation"))) }
        })?;
        match missing.keys().next() {
            Some(path) => Err(broken(format!("{path} is missing"))),
            None => Ok(()),
        }
    }
}

impl Stamp {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let broken = |reason: String| Error::Broken { path: root.to_owned(), reason };
        let text = fs::read(root.join(STAMP)).map_err(|_| broken(format!("its stamp {STAMP} is missing")))?;
        let stamp: Self = serde_json::from_slice(&text)
            .map_err(|error| broken(format!("its stamp {STAMP} cannot be read ({error})")))?;
        if stamp.format != 1 {
            return Err(broken(format!("its stamp has format {}, and only format 1 is known", stamp.format)));
        }
        Ok(stamp)
    }
}

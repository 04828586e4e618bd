//! The headers of a tar archive that describe the next entry: long names, and the records of POSIX (PAX).
//!
//! The crate `tar` would read such a header into memory, even a very large one.

use std::fs::File;
use std::io::{self, BufReader, Read};

use flate2::bufread::GzDecoder;
use tar::{Entry, EntryType, PaxExtensions};

use super::Job;
use crate::Error;

/// The largest content of such a header, in bytes. A header of a real package has some hundred bytes.
const LARGEST: u64 = 64 << 10;

/// The properties of the next entry, from the headers so far.
#[derive(Default)]
pub(super) struct Extensions {
    pub(super) path: Option<Vec<u8>>,
    pub(super) link: Option<Vec<u8>>,
    pub(super) size: Option<u64>,
    found: bool,
}

/// The reason for the refusal of a header.
pub(super) enum Problem {
    Input(io::Error),
    Refused(&'static str),
}

impl Problem {
    /// Returns the error for a header after the entry `last`.
    pub(super) fn into_error(self, job: &Job<'_>, last: &str, failed: &dyn Fn(&str, io::Error) -> Error) -> Error {
        match self {
            Self::Input(error) => failed(last, error),
            Self::Refused(reason) => job.refuse(&format!("the header after {last}"), reason),
        }
    }
}

impl Extensions {
    /// Reads an entry that describes the next entry. Returns `false` for an entry with a file, a folder or a link.
    pub(super) fn take(&mut self, entry: &mut Entry<'_, impl Read>) -> Result<bool, Problem> {
        let twice = Problem::Refused("two headers describe the same entry");
        match entry.header().entry_type() {
            EntryType::GNULongName if self.path.is_some() => return Err(twice),
            EntryType::GNULongLink if self.link.is_some() => return Err(twice),
            EntryType::GNULongName => self.path = Some(name(content(entry)?)),
            EntryType::GNULongLink => self.link = Some(name(content(entry)?)),
            EntryType::XHeader => self.take_records(&content(entry)?)?,
            _ => return Ok(false),
        }
        self.found = true;
        Ok(true)
    }

    fn take_records(&mut self, text: &[u8]) -> Result<(), Problem> {
        for record in PaxExtensions::new(text) {
            let record = record.map_err(|_| Problem::Refused("its records cannot be read"))?;
            let value = record.value_bytes().to_vec();
            let twice = match record.key_bytes() {
                b"path" => self.path.replace(value).is_some(),
                b"linkpath" => self.link.replace(value).is_some(),
                b"size" => {
                    let size = std::str::from_utf8(&value).ok().and_then(|size| size.parse().ok());
                    let size = size.ok_or(Problem::Refused("its size is not a number"))?;
                    self.size.replace(size).is_some()
                }
                key if key.starts_with(b"GNU.sparse") => {
                    return Err(Problem::Refused("it describes a sparse file, which a package never contains"));
                }
                // Times, owners and attributes have no effect on an installation.
                _ => false,
            };
            if twice {
                return Err(Problem::Refused("two headers describe the same entry"));
            }
        }
        Ok(())
    }

    /// Returns whether there was no header since the last entry.
    pub(super) fn is_empty(&self) -> bool {
        !self.found
    }
}

fn content(entry: &mut Entry<'_, impl Read>) -> Result<Vec<u8>, Problem> {
    if entry.size() > LARGEST {
        return Err(Problem::Refused("a header for a long name or for attributes has more than 64 KiB"));
    }
    let mut content = Vec::new();
    entry.take(LARGEST).read_to_end(&mut content).map_err(Problem::Input)?;
    Ok(content)
}

/// Returns the name before the zero that ends it.
fn name(mut content: Vec<u8>) -> Vec<u8> {
    if let Some(end) = content.iter().position(|byte| *byte == 0) {
        content.truncate(end);
    }
    content
}

/// Returns the name of the first entry. The name distinguishes npm's tarball from the package of a release.
pub(crate) fn first_name(file: File) -> Option<String> {
    /// The headers that may stand before the first entry.
    const HEADERS: usize = 8;
    let mut archive = tar::Archive::new(GzDecoder::new(BufReader::new(file)));
    let mut extensions = Extensions::default();
    for entry in archive.entries().ok()?.raw(true).take(HEADERS) {
        let mut entry = entry.ok()?;
        if !extensions.take(&mut entry).ok()? {
            let path = extensions.path.unwrap_or_else(|| entry.path_bytes().into_owned());
            return Some(String::from_utf8_lossy(&path).into_owned());
        }
    }
    None
}

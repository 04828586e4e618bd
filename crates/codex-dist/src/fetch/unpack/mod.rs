//! The unpacking of archives that may be hostile.
//!
//! No unpacked file is executable: all files have mode 0600 until the archive's digest has been verified.

mod names;
mod stream;
mod writer;

use std::fs::File;
use std::io::{self, BufRead, Read};
use std::path::Path;

use flate2::bufread::GzDecoder;
use tar::EntryType;

use crate::fetch::source::Shape;
use crate::fetch::tree::Tree;
use crate::target::Target;
use crate::{Error, Result};

use names::{Names, Placement};
pub(crate) use stream::{Feed, Part, feed};
use writer::Writer;

/// The limits for the content of an archive. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The size of all files together, in bytes. Default: 4 GiB.
    pub total: u64,
    /// The number of files, folders and links. Default: 20,000.
    pub entries: usize,
    /// The size of the content divided by the size of the archive. Default: 100.
    pub ratio: u64,
}

impl Default for Limits {
    /// Returns a multiple of what real packages have (400 MB, 50 entries, ratio 3).
    fn default() -> Self {
        Self { total: 4 << 30, entries: 20_000, ratio: 100 }
    }
}

/// The archive and the folder of one unpacking.
#[derive(Clone, Debug)]
pub(crate) struct Job<'a> {
    pub(crate) name: &'a str,
    pub(crate) shape: Shape,
    pub(crate) target: Target,
    pub(crate) into: &'a Path,
    pub(crate) limits: &'a Limits,
}

impl Job<'_> {
    fn refuse(&self, entry: &str, reason: impl Into<String>) -> Error {
        Error::Archive { archive: self.name.to_owned(), entry: entry.to_owned(), reason: reason.into() }
    }

    fn damaged(&self, source: io::Error) -> Error {
        Error::Undecodable { archive: self.name.to_owned(), source }
    }
}

/// Compares the unpacked content with the limits.
struct Meter<'a> {
    job: &'a Job<'a>,
    entries: usize,
    unpacked: u64,
}

impl Meter<'_> {
    fn entry(&mut self, name: &str, size: u64) -> Result<()> {
        self.entries += 1;
        if self.entries > self.job.limits.entries {
            let reason = format!("there are more than {} entries", self.job.limits.entries);
            return Err(self.job.refuse(name, reason));
        }
        if self.unpacked.saturating_add(size) > self.job.limits.total {
            return Err(self.too_large(name));
        }
        Ok(())
    }

    fn too_large(&self, name: &str) -> Error {
        let reason = format!("the content is larger than {} bytes", self.job.limits.total);
        self.job.refuse(name, reason)
    }

    /// Counts unpacked bytes. `packed` bytes of the archive have been read so far.
    fn bytes(&mut self, name: &str, count: u64, packed: u64) -> Result<()> {
        // A small archive may contain long runs of the same byte.
        const HARMLESS: u64 = 16 << 20;
        self.unpacked += count;
        if self.unpacked > self.job.limits.total {
            return Err(self.too_large(name));
        }
        if self.unpacked > HARMLESS && self.unpacked / self.job.limits.ratio > packed {
            let reason = format!("the content is more than {} times larger than the archive", self.job.limits.ratio);
            return Err(self.job.refuse(name, reason));
        }
        Ok(())
    }
}

/// A reader that counts the bytes that were read from it.
pub(crate) trait Counted: BufRead {
    /// Returns how many bytes were read.
    fn given(&self) -> u64;
    /// Reads to the end, so that the sender of the bytes can finish.
    fn drain(&mut self);
}

/// Unpacks a `.tar.gz` while it arrives.
pub(crate) fn tar_gz(job: &Job<'_>, input: &mut dyn Counted) -> Result<Tree> {
    let mut names = Names::new(job);
    let mut meter = Meter { job, entries: 0, unpacked: 0 };
    let writer = Writer::start(job.into)?;
    let walked = walk_tar(job, input, &mut names, &mut meter, &writer);
    let written = writer.finish();
    let mut tree = match (walked, written) {
        (Ok(()), written) => written?,
        // The writer failed first, and its error is the cause.
        (Err(Error::Internal { .. }), Err(why)) => return Err(why),
        (Err(why), _) => return Err(why),
    };
    names.make_links(job.into, &mut tree)?;
    Ok(tree)
}

fn walk_tar(
    job: &Job<'_>,
    input: &mut dyn Counted,
    names: &mut Names<'_>,
    meter: &mut Meter<'_>,
    writer: &Writer,
) -> Result<()> {
    let counter = std::cell::Cell::new(0);
    let input = CountedRead { input, counter: &counter };
    let mut archive = tar::Archive::new(GzDecoder::new(input));
    let entries = archive.entries().map_err(|error| job.damaged(error))?;
    for entry in entries {
        let mut entry = entry.map_err(|error| job.damaged(error))?;
        let raw = entry.path_bytes().into_owned();
        let link = entry.link_name_bytes().map(std::borrow::Cow::into_owned);
        let shown = String::from_utf8_lossy(&raw).into_owned();
        let size = entry.size();
        let kind = entry.header().entry_type();
        meter.entry(&shown, if kind.is_file() { size } else { 0 })?;
        let link = || String::from_utf8(link.unwrap_or_default()).unwrap_or_else(|_| "\\".into());
        match kind {
            EntryType::Directory => names.folder(&raw)?,
            EntryType::Symlink => names.symlink(&raw, &link())?,
            EntryType::Link => names.hard_link(&raw, &link())?,
            EntryType::Regular => {
                let place = names.file(&raw)?;
                let executable = entry.header().mode().unwrap_or(0) & 0o100 != 0;
                if let Placement::At(path) = &place {
                    let executable = match job.shape {
                        // On Windows the mark has no meaning, and the two sources set it differently.
                        _ if job.target.is_windows() => false,
                        Shape::Package | Shape::NpmPackage => executable,
                        Shape::SingleTarGz | Shape::SingleZip => true,
                    };
                    writer.open(path, executable)?;
                }
                loop {
                    let mut buffer = writer.buffer();
                    let count = fill(&mut entry, &mut buffer).map_err(|e| job.damaged(e))?;
                    if count == 0 {
                        break;
                    }
                    meter.bytes(&shown, count as u64, counter.get())?;
                    buffer.truncate(count);
                    if let Placement::At(_) = place {
                        writer.data(buffer)?;
                    }
                }
            }
            other => {
                let reason = format!("it is {}, which a package never contains", kind_name(other));
                return Err(job.refuse(&shown, reason));
            }
        }
    }
    // The rest of the archive is a part of the digest, and the gzip trailer must be valid.
    let mut decoder = archive.into_inner();
    let mut rest = vec![0; 64 * 1024];
    loop {
        let count = decoder.read(&mut rest).map_err(|e| job.damaged(e))?;
        if count == 0 {
            break;
        }
        if rest[..count].iter().any(|byte| *byte != 0) {
            return Err(job.refuse("the end", "data follows the end of the archive"));
        }
        meter.bytes("the end", count as u64, counter.get())?;
    }
    decoder.into_inner().input.drain();
    Ok(())
}

fn kind_name(kind: EntryType) -> &'static str {
    match kind {
        EntryType::Char | EntryType::Block => "a device",
        EntryType::Fifo => "a fifo",
        EntryType::GNUSparse => "a sparse file",
        _ => "of an unknown kind",
    }
}

/// Fills the buffer as far as the input has bytes.
fn fill(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

/// A reader that shares the count of its bytes while a decoder owns the reader.
struct CountedRead<'a> {
    input: &'a mut dyn Counted,
    counter: &'a std::cell::Cell<u64>,
}

impl Read for CountedRead<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.counter.set(self.input.given());
        Ok(count)
    }
}

impl BufRead for CountedRead<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.input.consume(count);
        self.counter.set(self.input.given());
    }
}

/// Unpacks a zip file whose digest was verified.
pub(crate) fn zip(job: &Job<'_>, file: File) -> Result<Tree> {
    let damaged = |error: zip::result::ZipError| job.damaged(io::Error::other(error));
    let packed = file.metadata().map_err(Error::io("read the metadata of", job.into))?.len();
    let mut archive = zip::ZipArchive::new(file).map_err(damaged)?;
    let mut names = Names::new(job);
    let mut meter = Meter { job, entries: 0, unpacked: 0 };
    let writer = Writer::start(job.into)?;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(damaged)?;
        let raw = entry.name_raw().to_vec();
        let shown = String::from_utf8_lossy(&raw).into_owned();
        meter.entry(&shown, entry.size())?;
        if entry.is_dir() {
            names.folder(&raw)?;
            continue;
        }
        if !entry.is_file() || entry.encrypted() {
            return Err(job.refuse(&shown, "it is not a plain file"));
        }
        let place = names.file(&raw)?;
        if let Placement::At(path) = &place {
            writer.open(path, !job.target.is_windows())?;
        }
        loop {
            let mut buffer = writer.buffer();
            let count = fill(&mut entry, &mut buffer).map_err(|e| job.damaged(e))?;
            if count == 0 {
                break;
            }
            meter.bytes(&shown, count as u64, packed)?;
            buffer.truncate(count);
            if let Placement::At(_) = place {
                writer.data(buffer)?;
            }
        }
    }
    writer.finish()
}

/// Makes the files executable that the archive marks as executable. The caller has verified the files.
#[cfg(unix)]
pub(crate) fn set_modes(root: &Path, tree: &Tree) -> Result<()> {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    for (path, entry) in &tree.0 {
        if let crate::fetch::tree::TreeEntry::File { executable, .. } = entry {
            let mode = if *executable { 0o755 } else { 0o644 };
            let full = root.join(path);
            set_permissions(&full, Permissions::from_mode(mode)).map_err(Error::io("set the mode of", &full))?;
        }
    }
    Ok(())
}

/// Does nothing, because on Windows the name of a file decides.
#[cfg(not(unix))]
pub(crate) fn set_modes(_root: &Path, _tree: &Tree) -> Result<()> {
    Ok(())
}

//! Archives, which are hostile until proven otherwise, into a folder.
//!
//! Nothing written here can be executed: files stay at mode 0600 until the archive's digest has been verified.

mod names;
mod stream;
mod writer;

use std::fs::File;
use std::io::{self, BufRead, Read};
use std::path::Path;

use flate2::bufread::GzDecoder;
use tar::EntryType;

use crate::source::Shape;
use crate::target::Target;
use crate::tree::Tree;
use crate::{Error, Result};

use names::{Names, Place};
pub(crate) use stream::{Feed, Part, feed};
use writer::Writer;

/// The most that an archive may hold.
#[derive(Clone, Debug)]
pub struct Limits {
    /// All files together, in bytes.
    pub total: u64,
    /// Files, folders and links.
    pub entries: usize,
    /// How many times larger than the archive its content may be.
    pub ratio: u64,
}

impl Default for Limits {
    /// A few times what the real packages hold (400 MB, 50 entries, ratio 3).
    fn default() -> Self {
        Self { total: 4 << 30, entries: 20_000, ratio: 100 }
    }
}

/// What is being unpacked, and where to.
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

/// Counts what is unpacked against the limits.
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

    /// `packed` bytes of the archive have been read so far.
    fn bytes(&mut self, name: &str, count: u64, packed: u64) -> Result<()> {
        // A short archive may well hold long runs of the same byte.
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

/// A reader that knows how many bytes it has given.
pub(crate) trait Counted: BufRead {
    fn given(&self) -> u64;
    /// Reads to the end, so that whoever feeds it can finish.
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
        // The walk ended because nobody wrote any more: why that was, is what counts.
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
    let tap = Tap { input, counter: &counter };
    let mut archive = tar::Archive::new(GzDecoder::new(tap));
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
                if let Place::At(path) = &place {
                    let executable = match job.shape {
                        // The mark is meaningless there, and the two sources set it differently.
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
                    if let Place::At(_) = place {
                        writer.data(buffer)?;
                    }
                }
            }
            other => {
                let reason = format!("it is {}, which a package never holds", kind_name(other));
                return Err(job.refuse(&shown, reason));
            }
        }
    }
    // The rest belongs to the digest; the gzip trailer has to be right too.
    let mut decoder = archive.into_inner();
    let mut rest = vec![0; 64 * 1024];
    loop {
        let count = decoder.read(&mut rest).map_err(|e| job.damaged(e))?;
        if count == 0 {
            break;
        }
        if rest[..count].iter().any(|byte| *byte != 0) {
            return Err(job.refuse("the end", "something follows the archive's end"));
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

/// Fills as much of the buffer as there is.
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

/// Shares the count of bytes read, while the decoder owns the reader.
struct Tap<'a> {
    input: &'a mut dyn Counted,
    counter: &'a std::cell::Cell<u64>,
}

impl Read for Tap<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.counter.set(self.input.given());
        Ok(count)
    }
}

impl BufRead for Tap<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.input.consume(count);
        self.counter.set(self.input.given());
    }
}

/// Unpacks a zip file that is on disk, and verified.
pub(crate) fn zip(job: &Job<'_>, file: File) -> Result<Tree> {
    let damaged = |error: zip::result::ZipError| job.damaged(io::Error::other(error));
    let packed = file.metadata().map_err(Error::io("look at", job.into))?.len();
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
            return Err(job.refuse(&shown, "it is no plain file"));
        }
        let place = names.file(&raw)?;
        if let Place::At(path) = &place {
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
            if let Place::At(_) = place {
                writer.data(buffer)?;
            }
        }
    }
    writer.finish()
}

/// Makes the files executable that the archive marks so. Only for what has been verified.
#[cfg(unix)]
pub(crate) fn set_modes(root: &Path, tree: &Tree) -> Result<()> {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    for (path, entry) in &tree.0 {
        if let crate::tree::TreeEntry::File { executable, .. } = entry {
            let mode = if *executable { 0o755 } else { 0o644 };
            let full = root.join(path);
            set_permissions(&full, Permissions::from_mode(mode)).map_err(Error::io("set the mode of", &full))?;
        }
    }
    Ok(())
}

/// Windows goes by the files' names.
#[cfg(not(unix))]
pub(crate) fn set_modes(_root: &Path, _tree: &Tree) -> Result<()> {
    Ok(())
}

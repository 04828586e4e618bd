//! The unpacking of archives that may be hostile.
//!
//! No unpacked file is executable: all files have mode 0600 until the caller has verified them. Every decoded byte of
//! every entry passes the [`Meter`], so that an archive can use only a bounded amount of memory, disk and time.

mod entries;
mod meter;
mod names;
mod writer;

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::bufread::GzDecoder;
use tar::EntryType;

use crate::fetch::source::Shape;
use crate::fetch::tree::Tree;
use crate::target::Target;
use crate::{Error, Result};

use entries::Extensions;
use meter::{Meter, MeteredRead};
use names::{Names, Placement};
use writer::Writer;

pub(crate) use entries::first_name;

/// The limits for the content of an archive. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The size of all files together, in bytes. A hard link counts as much as its file. Default: 4 GiB.
    pub total: u64,
    /// The number of files, folders, links and further headers. Default: 20,000.
    pub entries: usize,
    /// The size of the content divided by the size of the archive. Default: 100.
    pub ratio: u64,
}

impl Default for Limits {
    /// Returns limits far above the values of real packages (400 MB, 50 entries, ratio 3).
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
    /// Set by a caller that no longer wants the files.
    pub(crate) cancelled: &'a AtomicBool,
}

impl Job<'_> {
    fn refuse(&self, entry: &str, reason: impl Into<String>) -> Error {
        Error::Archive { archive: self.name.to_owned(), entry: entry.to_owned(), reason: reason.into() }
    }

    fn damaged(&self, source: io::Error) -> Error {
        Error::Undecodable { archive: self.name.to_owned(), source }
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Unpacks a `.tar.gz`.
pub(crate) fn tar_gz(job: &Job<'_>, input: &mut dyn Read) -> Result<Tree> {
    let mut names = Names::new(job);
    let meter = Meter::new(job);
    let writer = Writer::start(job.into)?;
    let walked = walk_tar(job, input, &mut names, &meter, &writer);
    let written = writer.finish();
    let mut tree = first_failure(walked, written)?;
    names.make_links(job.into, &mut tree)?;
    Ok(tree)
}

fn first_failure(walked: Result<()>, written: Result<Tree>) -> Result<Tree> {
    match (walked, written) {
        (Ok(()), written) => written,
        // The error of the writer is the cause, because the writer failed first.
        (Err(Error::Internal { .. }), Err(why)) => Err(why),
        (Err(why), _) => Err(why),
    }
}

fn walk_tar(
    job: &Job<'_>,
    input: &mut dyn Read,
    names: &mut Names<'_>,
    meter: &Meter<'_>,
    writer: &Writer,
) -> Result<()> {
    let packed = Cell::new(0);
    let input = CountedRead { inner: BufReader::with_capacity(256 * 1024, input), packed: &packed };
    let mut archive = tar::Archive::new(MeteredRead { inner: GzDecoder::new(input), meter, packed: &packed });
    let mut extensions = Extensions::default();
    let mut last = String::from("the start");
    let failed = |entry: &str, error: io::Error| meter.excess(entry).unwrap_or_else(|| job.damaged(error));
    for entry in archive.entries().map_err(|error| failed("the start", error))?.raw(true) {
        let mut entry = entry.map_err(|error| failed(&last, error))?;
        meter.entry(&last)?;
        if extensions.take(&mut entry).map_err(|problem| problem.into_error(job, &last, &failed))? {
            continue;
        }
        let extended = std::mem::take(&mut extensions);
        let raw = extended.path.unwrap_or_else(|| entry.path_bytes().into_owned());
        let link = extended.link.or_else(|| entry.link_name_bytes().map(std::borrow::Cow::into_owned));
        let shown = names::shown(&raw);
        last.clone_from(&shown);
        let (size, kind) = (entry.size(), entry.header().entry_type());
        if extended.size.is_some_and(|other| other != size) {
            return Err(job.refuse(&shown, "its two headers name different sizes"));
        }
        if size > 0 && !kind.is_file() {
            return Err(job.refuse(&shown, format!("it is {} with content", kind_name(kind))));
        }
        let link = || String::from_utf8(link.unwrap_or_default()).unwrap_or_else(|_| "\\".into());
        match kind {
            EntryType::Directory => names.folder(&raw)?,
            EntryType::Symlink => names.symlink(&raw, &link())?,
            EntryType::Link => {
                // The link becomes a copy of the file.
                let size = names.hard_link(&raw, &link())?;
                meter.file(&shown, size)?;
                meter.bytes(&shown, size, packed.get())?;
            }
            EntryType::Regular => {
                meter.file(&shown, size)?;
                let place = names.file(&raw, size)?;
                let executable = entry.header().mode().unwrap_or(0) & 0o100 != 0;
                if let Placement::At(path) = &place {
                    let executable = match job.shape {
                        // On Windows the mark has no effect, and the two sources set the mark differently.
                        _ if job.target.is_windows() => false,
                        Shape::Package | Shape::NpmPackage => executable,
                        Shape::SingleTarGz | Shape::SingleZip => true,
                    };
                    writer.open(path, executable)?;
                }
                let mut rest = size;
                while rest > 0 {
                    let mut buffer = writer.buffer();
                    let count = fill(&mut entry, &mut buffer).map_err(|error| failed(&shown, error))?;
                    if count == 0 {
                        return Err(job.damaged(io::ErrorKind::UnexpectedEof.into()));
                    }
                    rest = rest.saturating_sub(count as u64);
                    meter.bytes(&shown, count as u64, packed.get())?;
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
    if !extensions.is_empty() {
        return Err(job.refuse("the end", "a header describes an entry that does not follow"));
    }
    // Reading to the end checks the gzip trailer.
    let mut decoder = archive.into_inner();
    refuse_rest(job, &mut decoder, &failed)?;
    let mut input = decoder.inner.into_inner().inner;
    refuse_rest(job, &mut input, &failed)
}

/// Reads to the end of the archive, and refuses bytes other than zero.
fn refuse_rest(job: &Job<'_>, input: &mut impl Read, failed: &dyn Fn(&str, io::Error) -> Error) -> Result<()> {
    let mut rest = vec![0; 64 * 1024];
    loop {
        match input.read(&mut rest).map_err(|error| failed("the end", error))? {
            0 => return Ok(()),
            count if rest[..count].iter().all(|byte| *byte == 0) => {}
            _ => return Err(job.refuse("the end", "data follows the end of the archive")),
        }
    }
}

fn kind_name(kind: EntryType) -> &'static str {
    match kind {
        EntryType::Char | EntryType::Block => "a device",
        EntryType::Fifo => "a fifo",
        EntryType::GNUSparse => "a sparse file",
        EntryType::Directory => "a folder",
        EntryType::Symlink | EntryType::Link => "a link",
        _ => "of an unknown kind",
    }
}

/// Reads until the buffer is full or the input ends.
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
struct CountedRead<'a, R> {
    inner: BufReader<R>,
    packed: &'a Cell<u64>,
}

impl<R: Read> Read for CountedRead<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.packed.set(self.packed.get() + count as u64);
        Ok(count)
    }
}

impl<R: Read> BufRead for CountedRead<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.inner.consume(count);
        self.packed.set(self.packed.get() + count as u64);
    }
}

/// Unpacks a zip file.
pub(crate) fn zip(job: &Job<'_>, file: File) -> Result<Tree> {
    let writer = Writer::start(job.into)?;
    let walked = walk_zip(job, file, &writer);
    // The thread that writes ends before the caller removes the folder.
    let written = writer.finish();
    first_failure(walked, written)
}

fn walk_zip(job: &Job<'_>, file: File, writer: &Writer) -> Result<()> {
    let damaged = |error: zip::result::ZipError| job.damaged(io::Error::other(error));
    let packed = file.metadata().map_err(Error::io("read the metadata of", job.into))?.len();
    let mut archive = zip::ZipArchive::new(file).map_err(damaged)?;
    let mut names = Names::new(job);
    let meter = Meter::new(job);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(damaged)?;
        let raw = entry.name_raw().to_vec();
        let shown = names::shown(&raw);
        meter.entry(&shown)?;
        if entry.is_dir() {
            names.folder(&raw)?;
            continue;
        }
        if !entry.is_file() || entry.encrypted() {
            return Err(job.refuse(&shown, "it is not a plain file"));
        }
        meter.file(&shown, entry.size())?;
        let place = names.file(&raw, entry.size())?;
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
    Ok(())
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

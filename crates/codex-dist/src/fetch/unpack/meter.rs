//! The comparison of an archive's content with the limits.

use std::cell::Cell;
use std::io::{self, Read};

use super::Job;
use crate::{Error, Result};

/// The number of bytes up to which the ratio is not checked, because a small archive may contain long runs of the same
/// byte.
const HARMLESS: u64 = 16 << 20;

/// The number of bytes that an archive may have beside its files: headers and padding.
const HEADERS: u64 = 64 << 20;

/// Counts entries, the bytes of files, and all decoded bytes.
pub(super) struct Meter<'a> {
    job: &'a Job<'a>,
    entries: Cell<usize>,
    /// The bytes of files and of copies of files.
    unpacked: Cell<u64>,
    /// All bytes that the decoder gave, headers and padding included.
    decoded: Cell<u64>,
    exceeded: Cell<Option<String>>,
}

impl<'a> Meter<'a> {
    pub(super) fn new(job: &'a Job<'a>) -> Self {
        Self { job, entries: Cell::new(0), unpacked: Cell::new(0), decoded: Cell::new(0), exceeded: Cell::new(None) }
    }

    /// Counts one header.
    pub(super) fn entry(&self, name: &str) -> Result<()> {
        self.entries.set(self.entries.get() + 1);
        if self.entries.get() > self.job.limits.entries {
            let reason = format!("there are more than {} entries", self.job.limits.entries);
            return Err(self.job.refuse(name, reason));
        }
        Ok(())
    }

    /// Refuses a file that does not fit, before its content is read.
    pub(super) fn file(&self, name: &str, size: u64) -> Result<()> {
        if self.unpacked.get().saturating_add(size) > self.job.limits.total {
            return Err(self.job.refuse(name, self.too_large()));
        }
        Ok(())
    }

    /// Counts unpacked bytes. `packed` bytes of the archive have been read so far.
    pub(super) fn bytes(&self, name: &str, count: u64, packed: u64) -> Result<()> {
        if self.job.is_cancelled() {
            return Err(Error::Internal { action: "unpacking" });
        }
        self.unpacked.set(self.unpacked.get().saturating_add(count));
        if self.unpacked.get() > self.job.limits.total {
            return Err(self.job.refuse(name, self.too_large()));
        }
        if self.is_too_dense(self.unpacked.get(), packed) {
            return Err(self.job.refuse(name, self.too_dense()));
        }
        Ok(())
    }

    /// Counts decoded bytes of any kind.
    fn decoded(&self, count: u64, packed: u64) -> io::Result<()> {
        let decoded = self.decoded.get().saturating_add(count);
        self.decoded.set(decoded);
        let reason = if self.job.is_cancelled() {
            "the unpacking was cancelled".to_owned()
        } else if decoded > self.job.limits.total.saturating_add(HEADERS) {
            self.too_large()
        } else if self.is_too_dense(decoded, packed) {
            self.too_dense()
        } else {
            return Ok(());
        };
        self.exceeded.set(Some(reason));
        Err(io::Error::other("a limit for the content of archives was exceeded"))
    }

    /// Returns the error for an exceeded limit, which the decoders report as an error of the input.
    pub(super) fn excess(&self, entry: &str) -> Option<Error> {
        self.exceeded.take().map(|reason| self.job.refuse(entry, reason))
    }

    fn is_too_dense(&self, content: u64, packed: u64) -> bool {
        content > HARMLESS && content / self.job.limits.ratio.max(1) > packed
    }

    fn too_large(&self) -> String {
        format!("the content is larger than {} bytes", self.job.limits.total)
    }

    fn too_dense(&self) -> String {
        format!("the content is more than {} times larger than the archive", self.job.limits.ratio)
    }
}

/// A reader that counts its bytes for the meter. Skipped entries are counted too.
pub(super) struct MeteredRead<'a, R> {
    pub(super) inner: R,
    pub(super) meter: &'a Meter<'a>,
    /// The bytes of the archive that were read so far.
    pub(super) packed: &'a Cell<u64>,
}

impl<R: Read> Read for MeteredRead<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.meter.decoded(count as u64, self.packed.get())?;
        Ok(count)
    }
}

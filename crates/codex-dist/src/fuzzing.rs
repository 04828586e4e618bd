//! Access to internals for the fuzz targets. The module is not part of the public API.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::fetch::source::{self, Shape};
use crate::fetch::tree::{Tree, TreeEntry};
use crate::fetch::unpack::{self, Job};
use crate::{Error, Limits, Lock, Release, Result, Target, Wanted};

/// The way in which an archive is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// A `.tar.gz` with the runtime's layout.
    Package,
    /// A `.tar.gz` with the runtime's layout below npm's folders.
    Npm,
    /// A `.tar.gz` with one executable.
    SingleTarGz,
    /// A zip with one executable.
    SingleZip,
}

/// The unpacked files.
#[derive(Debug)]
pub struct Content(Tree);

impl Content {
    /// Returns the paths of files and links.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.0.keys().map(String::as_str)
    }

    /// Makes the files executable that the archive marks as executable.
    ///
    /// # Errors
    /// Returns [`Error::Io`].
    pub fn set_modes(&self, root: &Path) -> Result<()> {
        unpack::set_modes(root, &self.0)
    }

    /// Refuses a folder with other content.
    ///
    /// # Errors
    /// Returns [`Error::Broken`].
    pub fn check(&self, root: &Path) -> Result<()> {
        let marked = |path: &str| matches!(self.0.0.get(path), Some(TreeEntry::File { executable: true, .. }));
        let found = Tree::read(root, &marked)?;
        if found.0 == self.0.0 && found.digest() == self.0.digest() {
            return Ok(());
        }
        Err(Error::Broken { path: root.to_owned(), reason: format!("{found:?} is not {:?}", self.0) })
    }
}

/// Unpacks an archive that arrives in pieces.
///
/// # Errors
/// Returns the reason for the refusal of the archive.
pub fn unpack(
    archive: &[u8],
    piece: usize,
    packing: Packing,
    target: Target,
    limits: &Limits,
    into: &Path,
) -> Result<Content> {
    let shape = match packing {
        Packing::Package => Shape::Package,
        Packing::Npm => Shape::NpmPackage,
        Packing::SingleTarGz => Shape::SingleTarGz,
        Packing::SingleZip => Shape::SingleZip,
    };
    let cancelled = AtomicBool::new(false);
    let job = Job { name: "archive", shape, target, into, limits, cancelled: &cancelled };
    if packing == Packing::SingleZip {
        return unpack::zip(&job, on_disk(archive).map_err(Error::io("write", "archive"))?).map(Content);
    }
    unpack::tar_gz(&job, &mut Pieces { rest: archive, piece: piece.max(1) }).map(Content)
}

fn on_disk(archive: &[u8]) -> io::Result<File> {
    use std::io::{Seek as _, Write as _};
    let mut file = tempfile::tempfile()?;
    file.write_all(archive)?;
    file.rewind()?;
    Ok(file)
}

/// Reads GitHub's list of releases and a list of digests.
#[must_use]
pub fn github(page: &[u8], sums: &[u8], wanted: &Wanted, host: Target) -> Option<Release> {
    source::read_github(page, sums, wanted, host)
}

/// Reads npm's document of a package.
#[must_use]
pub fn npm(document: &[u8], wanted: &Wanted, host: Target) -> Option<Release> {
    source::read_npm(document, wanted, host)
}

/// Adds the promises of a release to a lock.
///
/// # Errors
/// Returns [`Error::PromiseChanged`].
pub fn learn(lock: &mut Lock, release: &Release) -> Result<()> {
    lock.add_promises(release)
}

/// An archive that arrives in pieces.
struct Pieces<'a> {
    rest: &'a [u8],
    piece: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.rest.len().min(self.piece).min(buffer.len());
        buffer[..count].copy_from_slice(&self.rest[..count]);
        self.rest = &self.rest[count..];
        Ok(count)
    }
}

//! A release package checked and laid out anew, for one target.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::digest::Digest;
use crate::layout::{self, METADATA};
use crate::source::Shape;
use crate::target::Target;
use crate::tree::Tree;
use crate::unpack::{self, Counted, Job, Limits};
use crate::version::Version;
use crate::{Error, Result, binary};

/// What describes a staged runtime, beside its layout.
pub const STAGED_MANIFEST: &str = "codex-runtime.json";

/// Checks a release package, a folder or a `.tar.gz`, and lays it out in `dir`: a new folder, an empty one, or one that was staged
/// before, whose old content goes.
///
/// Nothing of the package is executed: nobody has promised a digest for it. Answers the digest of its files.
///
/// # Errors
/// [`Error::Layout`], [`Error::Archive`], [`Error::WrongTarget`] or [`Error::WrongVersion`] by name, and
/// [`Error::StagingFolder`] for a folder that is worked in or holds other things; `dir` is as it was then.
pub fn stage_runtime(
    dir: &Path,
    package: &Path,
    version: &Version,
    target: Target,
    platform_tag: &str,
) -> Result<Digest> {
    let dir = std::path::absolute(dir).map_err(Error::io("look at", dir))?;
    refuse_dangerous(&dir, package)?;
    let parent = dir.parent().unwrap_or(&dir);
    fs::create_dir_all(parent).map_err(Error::io("make the folder", parent))?;
    let prefix = format!(".{}.stage-", dir.file_name().unwrap_or_default().to_string_lossy());
    remove_leftovers(parent, &prefix);
    let temp = tempfile::Builder::new()
        .prefix(&prefix)
        .tempdir_in(parent)
        .map_err(Error::io("make a temporary folder in", parent))?;
    let root = temp.path().join("runtime");
    fs::create_dir(&root).map_err(Error::io("make the folder", &root))?;

    let name = package.display().to_string();
    let tree = if package.is_dir() {
        copy_folder(&name, package, target, &root)?
    } else {
        unpack_file(&name, package, target, &root)?
    };
    let metadata = fs::read(root.join(METADATA)).ok();
    let shape = Shape::Package;
    let found = layout::check(&name, &tree, metadata.as_deref(), shape, target, version)?;
    layout::refuse_all(&name, found)?;
    for path in layout::executables(&tree, shape, target) {
        binary::check(&root.join(&path), &format!("{path} in {name}"), target)?;
    }
    unpack::set_modes(&root, &tree)?;
    let digest = tree.digest();
    let manifest = json!({
        "version": version.to_string(),
        "target": target.triple(),
        "platformTag": platform_tag,
        "unpacked": digest.to_string(),
        // Not every system marks its files so, and the digest counts the marks.
        "executables": tree.executables(),
    });
    let path = root.join(STAGED_MANIFEST);
    fs::write(&path, format!("{manifest:#}\n")).map_err(Error::io("write", &path))?;

    let old = temp.path().join("old");
    let replaced = dir.exists();
    if replaced {
        fs::rename(&dir, &old).map_err(Error::io("move away", &dir))?;
    }
    fs::rename(&root, &dir).map_err(|error| {
        if replaced {
            let _ = fs::rename(&old, &dir);
        }
        Error::io("put in its place", &dir)(error)
    })?;
    Ok(digest)
}

/// What a killed run for the same folder has left.
fn remove_leftovers(parent: &Path, prefix: &str) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The folder is replaced, so it must not be one that somebody works in, nor hold the package or anything but what was staged.
fn refuse_dangerous(dir: &Path, package: &Path) -> Result<()> {
    let refuse = |reason| Err(Error::StagingFolder { path: dir.to_owned(), reason });
    let Ok(real) = dir.canonicalize() else {
        return Ok(());
    };
    let holds = |path: &Path| path.canonicalize().is_ok_and(|path| path.starts_with(&real));
    if !real.is_dir() {
        return refuse("it is a file");
    }
    if holds(package) {
        return refuse("it would be replaced, and holds the package");
    }
    let is_empty = fs::read_dir(&real).is_ok_and(|mut entries| entries.next().is_none());
    if !is_empty && !real.join(STAGED_MANIFEST).is_file() {
        return refuse("it would be replaced, and holds what was not staged");
    }
    if real.join(".git").exists() || std::env::current_dir().is_ok_and(|cwd| holds(&cwd)) {
        return refuse("it would be replaced, and is one that is worked in");
    }
    Ok(())
}

fn job<'a>(name: &'a str, shape: Shape, target: Target, into: &'a Path, limits: &'a Limits) -> Job<'a> {
    Job { name, shape, target, into, limits }
}

fn unpack_file(name: &str, package: &Path, target: Target, root: &Path) -> Result<Tree> {
    let open = || File::open(package).map_err(Error::io("open", package));
    let limits = Limits::default();
    fs::metadata(package).map_err(Error::io("open", package))?;
    if !(name.ends_with(".tar.gz") || name.ends_with(".tgz")) {
        return Err(Error::Layout {
            package: name.to_owned(),
            entry: "the file's name".to_owned(),
            reason: "a package is a folder, a .tar.gz or a .tgz".to_owned(),
        });
    }
    let shape = match first_name(open()?) {
        Some(first) if first.starts_with("package/") => Shape::NpmPackage,
        _ => Shape::Package,
    };
    let mut input = Counting { inner: BufReader::with_capacity(256 * 1024, open()?), given: 0 };
    unpack::tar_gz(&job(name, shape, target, root, &limits), &mut input)
}

/// The first entry tells npm's tarball from the release's.
fn first_name(file: File) -> Option<String> {
    let decoder = flate2::bufread::GzDecoder::new(BufReader::new(file));
    let mut archive = tar::Archive::new(decoder);
    let first = archive.entries().ok()?.next()?.ok()?;
    Some(String::from_utf8_lossy(&first.path_bytes()).into_owned())
}

/// Folders pass through the same gate as archives: they are packed and unpacked on the way.
fn copy_folder(name: &str, package: &Path, target: Target, root: &Path) -> Result<Tree> {
    let vendored = package.join("vendor").join(target.triple());
    if package.join("vendor").is_dir() && !vendored.is_dir() {
        return Err(Error::Layout {
            package: name.to_owned(),
            entry: format!("vendor/{target}"),
            reason: "it is missing: the package is for another target".to_owned(),
        });
    }
    let package = if vendored.is_dir() { &vendored } else { package };
    let (reader, writer) = std::io::pipe().map_err(Error::io("make a pipe for", package))?;
    let from: PathBuf = package.to_owned();
    let packing = std::thread::spawn(move || {
        let fast = flate2::write::GzEncoder::new(writer, flate2::Compression::none());
        let mut builder = tar::Builder::new(fast);
        builder.follow_symlinks(false);
        builder.append_dir_all("", &from)?;
        builder.into_inner()?.finish().map(drop)
    });
    let limits = Limits::default();
    let mut input = Counting { inner: BufReader::with_capacity(256 * 1024, reader), given: 0 };
    let job = job(name, Shape::Package, target, root, &limits);
    let result = unpack::tar_gz(&job, &mut input);
    // Closing our end first: a packer in mid-write would wait for ever.
    drop(input);
    let packed = packing.join().unwrap_or(Ok(()));
    match (result, packed) {
        (Ok(tree), Ok(())) => Ok(tree),
        (Err(Error::Undecodable { .. }), Err(error)) | (Ok(_), Err(error)) => Err(Error::io("read", package)(error)),
        (Err(error), _) => Err(error),
    }
}

struct Counting<R> {
    inner: BufReader<R>,
    given: u64,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.given += count as u64;
        Ok(count)
    }
}

impl<R: Read> BufRead for Counting<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.inner.consume(count);
        self.given += count as u64;
    }
}

impl<R: Read> Counted for Counting<R> {
    fn given(&self) -> u64 {
        self.given
    }

    fn drain(&mut self) {
        let _ = std::io::copy(&mut self.inner, &mut std::io::sink());
    }
}

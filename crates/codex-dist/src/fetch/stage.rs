//! Staging: a release package is checked and laid out in a folder, for a machine without a network.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use serde_json::json;

use crate::digest::Digest;
use crate::fetch::source::Shape;
use crate::fetch::tree::Tree;
use crate::fetch::unpack::{self, Job, Limits};
use crate::fetch::{binary, folder, layout};
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

/// The name of the file that describes a staged runtime. Needs the feature `fetch`.
pub const STAGED_MANIFEST: &str = "codex-runtime.json";

/// Checks a release package (a folder, a `.tar.gz` or a `.tgz`), lays it out in `dir`, and returns the digest of its files. Needs the
/// feature `fetch`.
///
/// `dir` is a new folder, an empty folder, or a folder of an earlier staging, whose old content is deleted. The
/// function executes nothing of the package, because no source has promised a digest for it.
///
/// # Errors
/// Returns [`Error::Layout`], [`Error::Archive`], [`Error::WrongTarget`] or [`Error::WrongVersion`] for the package, and
/// [`Error::StagingFolder`] for a folder with other content. `dir` then has its old content.
pub fn stage_runtime(
    dir: &Path,
    package: &Path,
    version: &Version,
    target: Target,
    platform_tag: &str,
) -> Result<Digest> {
    let dir = std::path::absolute(dir).map_err(Error::io("open", dir))?;
    let parent = dir.parent().unwrap_or(&dir);
    // The folder is checked before any folder is made, and again when no other staging can change the folder.
    refuse_dangerous(&dir, package)?;
    folder::create_all(parent)?;
    let _locked = lock(parent);
    refuse_dangerous(&dir, package)?;
    let prefix = format!(".{}.stage-", dir.file_name().unwrap_or_default().to_string_lossy());
    remove_leftovers(parent, &prefix);
    let temp = tempfile::Builder::new()
        .prefix(&prefix)
        .tempdir_in(parent)
        .map_err(Error::io("create a temporary folder in", parent))?;
    let root = temp.path().join("runtime");
    folder::create(&root)?;

    let name = package.display().to_string();
    let tree = if package.is_dir() {
        copy_folder(&name, package, target, &root)?
    } else {
        unpack_file(&name, package, target, &root)?
    };
    let metadata = layout::read_metadata(&root);
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
        // Not every system has executable marks, and the digest contains the marks.
        "executables": tree.executables(),
    });
    let path = root.join(STAGED_MANIFEST);
    folder::create_file(&path, format!("{manifest:#}\n").as_bytes())?;

    let old = temp.path().join("old");
    let replaced = dir.exists();
    if replaced {
        fs::rename(&dir, &old).map_err(Error::io("move away", &dir))?;
    }
    fs::rename(&root, &dir).map_err(|error| {
        if replaced {
            let _ = fs::rename(&old, &dir);
        }
        Error::io("replace", &dir)(error)
    })?;
    Ok(digest)
}

/// Waits for other stagings in the same folder, if the system can lock a folder. The temporary folders of a running
/// staging look like the folders that a killed run left.
fn lock(parent: &Path) -> Option<File> {
    File::open(parent).ok().filter(|folder| folder.lock().is_ok())
}

/// Removes the temporary folders of a killed run for the same folder.
fn remove_leftovers(parent: &Path, prefix: &str) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Refuses a folder that must not be replaced: a current folder, a git checkout, or a folder with the package or with
/// other files.
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
        return refuse("the folder would be replaced, and contains the package");
    }
    let is_empty = fs::read_dir(&real).is_ok_and(|mut entries| entries.next().is_none());
    if !is_empty && !real.join(STAGED_MANIFEST).is_file() {
        return refuse("the folder would be replaced, and contains files that were not staged");
    }
    if real.join(".git").exists() || std::env::current_dir().is_ok_and(|cwd| holds(&cwd)) {
        return refuse("the folder would be replaced, and is a git checkout or a current folder");
    }
    Ok(())
}

fn job<'a>(name: &'a str, shape: Shape, target: Target, into: &'a Path, limits: &'a Limits) -> Job<'a> {
    static NEVER: AtomicBool = AtomicBool::new(false);
    Job { name, shape, target, into, limits, cancelled: &NEVER }
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
    let shape = match unpack::first_name(open()?) {
        Some(first) if first.starts_with("package/") => Shape::NpmPackage,
        _ => Shape::Package,
    };
    unpack::tar_gz(&job(name, shape, target, root, &limits), &mut open()?)
}

/// Copies a folder by packing and unpacking it, so that folders pass the same checks as archives.
fn copy_folder(name: &str, package: &Path, target: Target, root: &Path) -> Result<Tree> {
    let vendored = package.join("vendor").join(target.triple());
    if package.join("vendor").is_dir() && !vendored.is_dir() {
        return Err(Error::Layout {
            package: name.to_owned(),
            entry: format!("vendor/{target}"),
            reason: "it is missing, because the package is for another target".to_owned(),
        });
    }
    let package = if vendored.is_dir() { &vendored } else { package };
    let (reader, writer) = std::io::pipe().map_err(Error::io("create a pipe for", package))?;
    let from: PathBuf = package.to_owned();
    let packing = std::thread::spawn(move || {
        let fast = flate2::write::GzEncoder::new(writer, flate2::Compression::none());
        let mut builder = tar::Builder::new(fast);
        builder.follow_symlinks(false);
        builder.append_dir_all("", &from)?;
        builder.into_inner()?.finish().map(drop)
    });
    let limits = Limits::default();
    let job = job(name, Shape::Package, target, root, &limits);
    let mut reader = reader;
    let result = unpack::tar_gz(&job, &mut reader);
    // The reading end must be closed first, because otherwise a packer that still writes would wait for ever.
    drop(reader);
    let packed = packing.join().unwrap_or(Ok(()));
    match (result, packed) {
        (Ok(tree), Ok(())) => Ok(tree),
        (Err(Error::Undecodable { .. }), Err(error)) | (Ok(_), Err(error)) => Err(Error::io("read", package)(error)),
        (Err(error), _) => Err(error),
    }
}

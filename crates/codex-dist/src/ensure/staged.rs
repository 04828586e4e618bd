//! A folder that `stage_runtime` has laid out, used where it is.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::layout::{self, METADATA};
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::source::Shape;
use crate::stage::STAGED_MANIFEST;
use crate::stamp::Looks;
use crate::target::Target;
use crate::tree::Tree;
use crate::version::Version;
use crate::{Error, Result, binary};

/// What `stage_runtime` writes beside the layout.
#[derive(Deserialize)]
struct Manifest {
    version: String,
    target: String,
    unpacked: Digest,
    #[serde(default)]
    executables: BTreeSet<String>,
}

/// What the cache keeps of a folder that was read once.
#[derive(Serialize, Deserialize)]
struct Known {
    unpacked: Digest,
    files: Looks,
}

/// The runtime in the folder, once its files were found to be those that it was staged with.
pub(super) async fn open(folder: &Path, lock: &Lock, target: Target, cache: Option<&Path>) -> Result<Runtime> {
    // The runtime is started in another folder, from where a relative path would lead nowhere.
    let root = std::path::absolute(folder).map_err(Error::io("look at", folder))?;
    let manifest = promised(&root, lock, target)?;
    let kept = cache.map(|cache| place_of(cache, &root));
    let version = lock.version.clone();
    let runtime = Runtime::staged(root.clone(), target, version.clone(), manifest.unpacked.clone());
    if kept.as_deref().is_some_and(|path| is_as_it_was(path, &root, &manifest)) {
        return Ok(runtime);
    }
    let reading = tokio::task::spawn_blocking(move || read(&root, &manifest, target, &version));
    let known = reading.await.map_err(|_| Error::Internal { action: "checking the staged folder" })??;
    runtime.check_version().await?;
    if let Some(path) = kept {
        keep(&path, &known);
    }
    Ok(runtime)
}

/// The manifest, where it is one of the pinned release.
fn promised(root: &Path, lock: &Lock, target: Target) -> Result<Manifest> {
    let package = root.display().to_string();
    let refuse = |reason: String| Error::Layout { package: package.clone(), entry: STAGED_MANIFEST.to_owned(), reason };
    let text = fs::read(root.join(STAGED_MANIFEST))
        .map_err(|error| refuse(format!("it cannot be read ({error}); is this a folder that was staged?")))?;
    let manifest: Manifest =
        serde_json::from_slice(&text).map_err(|error| refuse(format!("it cannot be understood ({error})")))?;
    if manifest.version != lock.version.to_string() {
        return Err(Error::WrongVersion { expected: lock.version.clone(), found: manifest.version });
    }
    if manifest.target != target.triple() {
        let found = format!("a runtime for {}", manifest.target);
        return Err(Error::WrongTarget { file: package, expected: target, found });
    }
    match lock.unpacked(target) {
        Some(pinned) if *pinned != manifest.unpacked => Err(different(root, pinned, &manifest.unpacked)),
        _ => Ok(manifest),
    }
}

/// Whether the files look as they did when they were read.
fn is_as_it_was(kept: &Path, root: &Path, manifest: &Manifest) -> bool {
    let known = fs::read(kept).ok().and_then(|text| serde_json::from_slice::<Known>(&text).ok());
    known.is_some_and(|known| known.unpacked == manifest.unpacked && known.files.check(root).is_ok())
}

/// Reads all of it, and answers how it looked.
fn read(root: &Path, manifest: &Manifest, target: Target, version: &Version) -> Result<Known> {
    let mut tree = Tree::read(root, &|path| manifest.executables.contains(path))?;
    let files = Looks::of(root, &tree)?;
    tree.0.remove(STAGED_MANIFEST);
    let name = root.display().to_string();
    let metadata = fs::read(root.join(METADATA)).ok();
    let found = layout::check(&name, &tree, metadata.as_deref(), Shape::Package, target, version)?;
    layout::refuse_all(&name, found)?;
    for path in layout::executables(&tree, Shape::Package, target) {
        binary::check(&root.join(&path), &format!("{path} in {name}"), target)?;
    }
    let unpacked = tree.digest();
    match unpacked == manifest.unpacked {
        true => Ok(Known { unpacked, files }),
        false => Err(different(root, &manifest.unpacked, &unpacked)),
    }
}

fn different(root: &Path, expected: &Digest, actual: &Digest) -> Error {
    Error::StagedMismatch { path: root.to_owned(), expected: expected.to_string(), actual: actual.to_string() }
}

/// Where the cache keeps how this folder looked: by a digest of its path, which may be no name for a file.
fn place_of(cache: &Path, root: &Path) -> PathBuf {
    let name = Digest::sha256(root.as_os_str().as_encoded_bytes()).to_string();
    cache.join("staged").join(format!("{}.json", name.trim_start_matches("sha256:")))
}

/// A cache that cannot be written costs time, and is no reason to fail.
fn keep(path: &Path, known: &Known) {
    let Some(folder) = path.parent() else { return };
    let written = fs::create_dir_all(folder).and_then(|()| {
        let text = serde_json::to_vec(known)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&text)?;
        file.persist(path).map(drop).map_err(|error| error.error)
    });
    if let Err(error) = written {
        tracing::debug!(%error, "how a staged runtime looked could not be kept");
    }
}

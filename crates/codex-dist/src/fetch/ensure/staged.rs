//! A folder that `stage_runtime` prepared, used in place.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::fetch::binary;
use crate::fetch::layout;
use crate::fetch::source::Shape;
use crate::fetch::stage::STAGED_MANIFEST;
use crate::fetch::tree::{Tree, files_metadata};
use crate::fetch::trust::Trust;
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::stamp::{FilesMetadata, Strictness};
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

/// The file that `stage_runtime` writes beside the layout.
#[derive(Deserialize)]
struct Manifest {
    version: String,
    target: String,
    unpacked: Digest,
    #[serde(default)]
    executables: BTreeSet<String>,
}

/// The data that the cache keeps about a folder that was read once.
#[derive(Serialize, Deserialize)]
struct Known {
    unpacked: Digest,
    files: FilesMetadata,
}

/// Returns the runtime in the folder, after a comparison of its files with the files of the staging.
pub(super) async fn open(folder: &Path, lock: &Lock, target: Target, cache: Option<&Path>) -> Result<Runtime> {
    // A runtime is started in another folder, where a relative path has another meaning.
    let root = std::path::absolute(folder).map_err(Error::io("open", folder))?;
    let trust = Trust::of_place(&root).and(Trust::of_tree(&root)).refuse_everybody(&root)?;
    let manifest = promised(&root, lock, target)?;
    // Metadata proves nothing about files that another user can change, or about a cache that another user can change.
    let kept = cache.filter(|_| trust == Trust::Owner).map(|cache| cache_file_of(cache, &root));
    let kept = kept.filter(|path| Trust::of_place(path).and(Trust::of_tree(path)) == Trust::Owner);
    let version = lock.version.clone();
    let runtime = Runtime {
        root: root.clone(),
        target,
        version: version.clone(),
        origin: None,
        unpacked: manifest.unpacked.clone(),
        deviations: Vec::new(),
        staging: None,
    };
    if kept.as_deref().is_some_and(|path| is_unchanged(path, &root, &manifest)) {
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

/// Reads the manifest, which must belong to the pinned release.
fn promised(root: &Path, lock: &Lock, target: Target) -> Result<Manifest> {
    let package = root.display().to_string();
    let refuse = |reason: String| Error::Layout { package: package.clone(), entry: STAGED_MANIFEST.to_owned(), reason };
    let text = fs::read(root.join(STAGED_MANIFEST))
        .map_err(|error| refuse(format!("it cannot be read ({error}); the folder may not be a staged one")))?;
    let manifest: Manifest =
        serde_json::from_slice(&text).map_err(|error| refuse(format!("it is not a manifest ({error})")))?;
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

/// Returns whether the files have the metadata that the cache keeps.
fn is_unchanged(kept: &Path, root: &Path, manifest: &Manifest) -> bool {
    let known = fs::read(kept).ok().and_then(|text| serde_json::from_slice::<Known>(&text).ok());
    known.is_some_and(|known| {
        known.unpacked == manifest.unpacked && known.files.check(root, Strictness::InPlace).is_ok()
    })
}

/// Reads and checks all files, and returns their metadata.
fn read(root: &Path, manifest: &Manifest, target: Target, version: &Version) -> Result<Known> {
    let mut tree = Tree::read(root, &|path| manifest.executables.contains(path))?;
    let files = files_metadata(root, &tree)?;
    tree.0.remove(STAGED_MANIFEST);
    let name = root.display().to_string();
    let metadata = layout::read_metadata(root);
    let found = layout::check(&name, &tree, metadata.as_deref(), Shape::Package, target, version)?;
    layout::refuse_all(&name, found)?;
    for path in layout::executables(&tree, Shape::Package, target) {
        binary::check(&root.join(&path), &format!("{path} in {name}"), target)?;
    }
    let unpacked = tree.digest();
    if unpacked != manifest.unpacked {
        return Err(different(root, &manifest.unpacked, &unpacked));
    }
    Ok(Known { unpacked, files })
}

fn different(root: &Path, expected: &Digest, actual: &Digest) -> Error {
    Error::StagedMismatch { path: root.to_owned(), expected: expected.to_string(), actual: actual.to_string() }
}

/// Returns the file of the cache for a folder. Its name is a digest of the path, because a path cannot be a file name.
fn cache_file_of(cache: &Path, root: &Path) -> PathBuf {
    let name = Digest::sha256(root.as_os_str().as_encoded_bytes()).to_string();
    cache.join("staged").join(format!("{}.json", name.trim_start_matches("sha256:")))
}

/// Writes the file of the cache. A failure costs time at the next run, and is not an error.
fn keep(path: &Path, known: &Known) {
    let Some(folder) = path.parent() else { return };
    let made = crate::fetch::folder::create_all(folder).map_err(std::io::Error::other);
    let written = made.and_then(|()| {
        let text = serde_json::to_vec(known)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&text)?;
        file.persist(path).map(drop).map_err(|error| error.error)
    });
    if let Err(error) = written {
        tracing::debug!(%error, "the metadata of a staged runtime could not be written to the cache");
    }
}

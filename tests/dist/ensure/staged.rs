//! `Ensure::staged`: a staged folder instead of the cache.

use std::path::{Path, PathBuf};

use codex_dist::{Digest, Error, STAGED_MANIFEST, stage_runtime};

use super::*;

/// Stages a package, and returns the folder.
fn stage(world: &World, package: &Package) -> PathBuf {
    let (archive, folder) = (world.path("package.tar.gz"), world.path("staged"));
    std::fs::write(&archive, package.tar_gz()).unwrap();
    let version = package.version.parse().unwrap();
    stage_runtime(&folder, &archive, &version, package.target, "tag").unwrap();
    folder
}

fn open(world: &World, folder: &Path, lock: Lock) -> Result<Runtime, Error> {
    block_on(wanted(world).lock(lock).staged(folder).run())
}

#[test]
fn a_staged_folder_is_used_in_place_without_a_network() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let folder = stage(&world, &package());
    for _ in 0..2 {
        let runtime = open(&world, &folder, lock()).unwrap();
        assert_eq!(runtime.root(), folder);
        assert_eq!(runtime.source(), None);
        assert_eq!(runtime.path_dir(), Some(folder.join("codex-path")));
        block_on(runtime.check_version()).unwrap();
    }
    let kept = std::fs::read_dir(world.path("cache/staged")).unwrap().count();
    assert_eq!(kept, 1, "the cache must keep the metadata, so that the files are read once");
    assert!(!home(&world).exists());
}

#[test]
fn a_changed_folder_is_refused_until_its_files_are_restored() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let folder = stage(&world, &package());
    let notes = folder.join("codex-resources/notes.txt");
    let extra = folder.join("bin/extra");
    for (path, text) in [(&notes, "NOTES"), (&extra, "")] {
        open(&world, &folder, lock()).unwrap();
        let before = std::fs::read(path).ok();
        std::fs::write(path, text).unwrap();
        let error = open(&world, &folder, lock()).unwrap_err();
        assert!(matches!(error, Error::StagedMismatch { .. }), "{error}");
        match before {
            Some(before) => std::fs::write(path, before).unwrap(),
            None => std::fs::remove_file(path).unwrap(),
        }
    }
    // The modification times have changed, so the files are read again.
    open(&world, &folder, lock()).unwrap();
    std::fs::remove_file(folder.join("bin/codex-code-mode-host")).unwrap();
    let error = open(&world, &folder, lock()).unwrap_err().to_string();
    assert!(error.contains("bin/codex-code-mode-host") && error.contains("missing"), "{error}");
}

#[test]
fn a_staged_folder_must_have_the_pinned_version_target_and_digest() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let error = open(&world, &stage(&world, &Package::new(TARGET, "0.3.0")), lock()).unwrap_err();
    assert!(matches!(error, Error::WrongVersion { .. }), "{error}");
    let error = open(&world, &stage(&world, &Package::new(Target::MacArm64, VERSION)), lock()).unwrap_err();
    assert!(matches!(error, Error::WrongTarget { .. }), "{error}");

    let folder = stage(&world, &package());
    let mut other = lock();
    other.targets.get_mut(&TARGET).unwrap().unpacked = Some(Digest::sha256(b"other"));
    let error = open(&world, &folder, other).unwrap_err();
    assert!(matches!(error, Error::StagedMismatch { .. }), "{error}");
    open(&world, &folder, lock()).unwrap();

    let error = open(&world, world.folder.path(), lock()).unwrap_err().to_string();
    assert!(error.contains(STAGED_MANIFEST), "{error}");
}

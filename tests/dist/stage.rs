//! Staging: a package is checked and laid out in a folder.

use std::path::Path;

use codex_dist::{Error, STAGED_MANIFEST, Target, stage_runtime};

use super::packages::Package;
use super::world::{World, is_executable};

const VERSION: &str = "0.2.0";
const TARGET: Target = Target::LinuxArm64;

fn stage(world: &World, package: &Path) -> Result<(), Error> {
    let version = VERSION.parse().unwrap();
    stage_runtime(&world.path("out/staged"), package, &version, TARGET, "linux-arm64").map(drop)
}

/// Writes the package as a folder.
fn unpacked(world: &World, package: &Package) -> std::path::PathBuf {
    let root = world.path("package");
    for entry in &package.entries {
        let path = root.join(&entry.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &entry.body).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::Permissions::from_mode(entry.mode);
            std::fs::set_permissions(&path, mode).unwrap();
        }
    }
    root
}

fn check(world: &World) {
    let staged = world.path("out/staged");
    assert!(staged.join("codex-resources/notes.txt").exists());
    assert!(is_executable(&staged.join("bin/codex")));
    let manifest = std::fs::read_to_string(staged.join(STAGED_MANIFEST)).unwrap();
    for part in [VERSION, TARGET.triple(), "linux-arm64", "sha256:"] {
        assert!(manifest.contains(part), "{manifest}");
    }
    let rest = std::fs::read_dir(world.path("out")).unwrap().count();
    assert_eq!(rest, 1, "no temporary folder is left");
}

#[test]
fn archives_of_both_sources_and_folders_give_the_same_files() {
    let package = Package::new(TARGET, VERSION);
    let mut manifests = Vec::new();
    for (name, bytes) in [("a.tar.gz", package.tar_gz()), ("b.tgz", package.npm())] {
        let world = World::new();
        std::fs::write(world.path(name), bytes).unwrap();
        stage(&world, &world.path(name)).unwrap();
        check(&world);
        manifests.push(std::fs::read(world.path("out/staged").join(STAGED_MANIFEST)).unwrap());
    }
    #[cfg(unix)]
    {
        let world = World::new();
        stage(&world, &unpacked(&world, &package)).unwrap();
        check(&world);
        manifests.push(std::fs::read(world.path("out/staged").join(STAGED_MANIFEST)).unwrap());
    }
    assert!(manifests.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn the_old_content_of_the_folder_is_removed() {
    let world = World::new();
    std::fs::create_dir_all(world.path("out/staged")).unwrap();
    std::fs::write(world.path("a.tar.gz"), Package::new(TARGET, VERSION).tar_gz()).unwrap();
    stage(&world, &world.path("a.tar.gz")).unwrap();
    std::fs::write(world.path("out/staged/stale"), "").unwrap();
    stage(&world, &world.path("a.tar.gz")).unwrap();
    assert!(!world.path("out/staged/stale").exists());
    check(&world);
}

#[cfg(unix)]
#[test]
fn several_stagings_of_one_folder_at_once_all_succeed() {
    let world = World::new();
    std::fs::write(world.path("a.tar.gz"), Package::new(TARGET, VERSION).tar_gz()).unwrap();
    let together = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                together.wait();
                for _ in 0..5 {
                    stage(&world, &world.path("a.tar.gz")).unwrap();
                }
            });
        }
    });
    check(&world);
}

#[test]
fn the_error_about_an_incomplete_package_names_the_file_and_changes_nothing() {
    let good = Package::new(TARGET, VERSION);
    for path in ["bin/codex", "bin/codex-code-mode-host", "codex-path/rg", "codex-package.json"] {
        let world = World::new();
        std::fs::create_dir_all(world.path("out/staged")).unwrap();
        std::fs::write(world.path("out/staged/old"), "").unwrap();
        std::fs::write(world.path("out/staged").join(STAGED_MANIFEST), "{}").unwrap();
        let folder = unpacked(&world, &good.clone().without(path));
        let error = stage(&world, &folder).unwrap_err().to_string();
        assert!(error.contains(path) && error.contains("missing"), "{error}");
        assert!(world.path("out/staged/old").exists());
    }
}

#[test]
fn a_package_of_another_version_or_target_is_refused() {
    let world = World::new();
    for (package, other) in
        [(Package::new(TARGET, "0.3.0"), "0.3.0"), (Package::new(Target::MacArm64, VERSION), "aarch64-apple-darwin")]
    {
        std::fs::write(world.path("a.tar.gz"), package.tar_gz()).unwrap();
        let error = stage(&world, &world.path("a.tar.gz")).unwrap_err().to_string();
        assert!(error.contains(other), "{error}");
    }
}

#[test]
fn the_folder_of_npm_is_accepted_for_its_own_target_only() {
    let world = World::new();
    let vendor = world.path("npm/vendor");
    std::fs::create_dir_all(&vendor).unwrap();
    std::fs::rename(unpacked(&world, &Package::new(TARGET, VERSION)), vendor.join(Target::MacX64.triple())).unwrap();
    let error = stage(&world, &world.path("npm")).unwrap_err().to_string();
    assert!(error.contains(&format!("vendor/{TARGET}")), "{error}");
    #[cfg(unix)]
    {
        std::fs::rename(vendor.join(Target::MacX64.triple()), vendor.join(TARGET.triple())).unwrap();
        stage(&world, &world.path("npm")).unwrap();
        check(&world);
    }
}

#[test]
fn folders_with_other_content_are_refused() {
    let world = World::new();
    let package = unpacked(&world, &Package::new(TARGET, VERSION));
    let version = VERSION.parse().unwrap();
    std::fs::create_dir_all(world.path("work")).unwrap();
    std::fs::write(world.path("work/thesis.tex"), "years").unwrap();
    for dir in [world.folder.path().to_owned(), package.clone(), std::env::current_dir().unwrap(), world.path("work")] {
        let error = stage_runtime(&dir, &package, &version, TARGET, "linux-arm64").unwrap_err();
        let error = error.to_string();
        assert!(error.contains("would be replaced") && error.contains("hint: name a new folder"), "{error}");
    }
    assert!(world.path("work/thesis.tex").exists());
    let file = world.path("package.zip");
    let error = stage(&world, &file).unwrap_err();
    assert!(error.to_string().starts_with("cannot open "), "the package does not exist: {error}");
    std::fs::write(&file, "").unwrap();
    let error = stage(&world, &file).unwrap_err();
    assert!(error.to_string().contains(".tar.gz"), "{error}");
}

//! The installation of pinned runtimes, and the opening of installed runtimes.

use codex_dist::{Digest, Error, Fetched, Lock, Promise, SourceChoice, SourceKind, Target, TargetLock};

use super::packages::{Entry, Package};
use super::world::{Registry, Signal, World, block_on, empty_lock, is_executable, testable};

const VERSION: &str = "0.2.0";

fn package() -> Package {
    Package::new(testable(), VERSION)
}

/// Returns a lock with npm's promises of the packages.
fn lock(packages: &[Package]) -> Lock {
    let mut lock = empty_lock(VERSION);
    for package in packages {
        let tarball = package.npm();
        let promise = Promise {
            asset: "tarball".into(),
            size: Some(tarball.len() as u64),
            digest: super::packages::integrity(&tarball).parse().unwrap(),
        };
        let known = TargetLock { npm: Some(promise), ..TargetLock::default() };
        lock.targets.insert(package.target, known);
    }
    lock
}

fn fetch(world: &World, lock: &Lock, targets: &[Target]) -> Result<Vec<Fetched>, Error> {
    block_on(world.dist().fetch(&world.bin(), lock, targets, SourceChoice::Auto))
}

#[test]
fn a_pinned_runtime_is_installed_once_and_then_opened() {
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let lock = lock(&[package()]);
    let fetched = fetch(&world, &lock, &[testable()]).unwrap();
    assert!(fetched[0].installed);
    let runtime = &fetched[0].runtime;
    assert_eq!(runtime.root(), world.path("bin").join(testable().triple()));
    assert!(is_executable(&runtime.executable()));
    runtime.verify_content().unwrap();

    let asked = server.seen().len();
    let fetched = fetch(&world, &lock, &[testable()]).unwrap();
    assert!(!fetched[0].installed);
    assert_eq!(server.seen().len(), asked, "the second opening must not send a request");
    assert_eq!(world.bin().open(&lock, testable()).unwrap().version().to_string(), VERSION);
}

#[test]
fn all_six_targets_are_installed_beside_each_other() {
    let packages = Target::ALL.map(|target| Package::new(target, VERSION));
    let mut registry = Registry::default();
    for package in &packages {
        registry = registry.with(package);
    }
    let world = World::new().npm(&registry.serve());
    let fetched = fetch(&world, &lock(&packages), &Target::ALL).unwrap();
    for one in fetched {
        let target = one.runtime.target();
        assert!(world.path("bin").join(target.triple()).join("bin").join(target.exe_name()).exists());
        if Target::host().ok() != Some(target) {
            let error = one.runtime.command().unwrap_err();
            assert!(matches!(error, Error::ForeignTarget { .. }), "{error}");
        }
    }
    // bin/ has a link to the runtime of this machine.
    if let Ok(host @ Target::LinuxX64) = Target::host() {
        let output =
            std::process::Command::new(world.path("bin").join(host.exe_name())).arg("--version").output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), "codex-cli 0.2.0\n");
    }
}

#[test]
fn a_changed_installation_is_broken_and_installed_again() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    let lock = lock(&[package()]);
    fetch(&world, &lock, &[testable()]).unwrap();
    let root = world.path("bin").join(testable().triple());
    let notes = root.join("codex-resources/notes.txt");
    let why = || match world.bin().open(&lock, testable()) {
        Err(Error::Broken { reason, .. }) => reason,
        other => panic!("{other:?}"),
    };

    std::fs::write(&notes, "other notes").unwrap();
    assert_eq!(why(), "codex-resources/notes.txt was changed after its installation");
    fetch(&world, &lock, &[testable()]).unwrap();
    assert!(
        world.notes.all()[0].contains("notes.txt was changed after its installation; installing the runtime again")
    );

    std::fs::remove_file(&notes).unwrap();
    assert_eq!(why(), "codex-resources/notes.txt is missing");
    fetch(&world, &lock, &[testable()]).unwrap();

    std::fs::write(root.join("bin/extra"), "").unwrap();
    assert_eq!(why(), "bin/extra is not part of the installation");
    fetch(&world, &lock, &[testable()]).unwrap();

    std::fs::remove_file(root.join(".codex-dist.json")).unwrap();
    assert!(why().contains("stamp"));
    fetch(&world, &lock, &[testable()]).unwrap();
    world.bin().open(&lock, testable()).unwrap();
}

#[test]
fn verify_content_finds_a_change_that_keeps_size_and_time() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    let fetched = fetch(&world, &lock(&[package()]), &[testable()]).unwrap();
    let runtime = &fetched[0].runtime;
    let notes = runtime.root().join("codex-resources/notes.txt");
    let time = std::fs::metadata(&notes).unwrap().modified().unwrap();
    std::fs::write(&notes, "NOTES").unwrap();
    std::fs::File::options().write(true).open(&notes).unwrap().set_modified(time).unwrap();
    world.bin().open_any(testable()).unwrap();
    let error = runtime.verify_content().unwrap_err();
    assert!(matches!(error, Error::Broken { .. }), "{error}");
}

#[test]
fn an_installed_runtime_of_another_version_is_an_error() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    fetch(&world, &lock(&[package()]), &[testable()]).unwrap();
    let mut newer = lock(&[package()]);
    newer.version = "0.3.0".parse().unwrap();
    let error = world.bin().open(&newer, testable()).unwrap_err();
    assert!(matches!(error, Error::OtherVersion { .. }), "{error}");
    let error = world.bin().open(&newer, Target::LinuxArm64).unwrap_err();
    assert!(matches!(error, Error::NotInstalled { .. }), "{error}");
    assert!(error.to_string().contains("cargo xtask fetch-runtime"), "{error}");
}

#[test]
fn the_files_of_a_source_without_a_pinned_promise_must_have_the_pinned_digest() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    let digest = world.install(SourceKind::Npm, VERSION, testable()).unwrap().unpacked_digest().clone();

    let mut lock = empty_lock(VERSION);
    let fetch_new = |lock: &Lock| {
        let world = World::new().npm(&Registry::default().with(&package()).serve());
        fetch(&world, lock, &[testable()]).map(drop)
    };
    let error = fetch_new(&lock).unwrap_err();
    assert!(matches!(error, Error::NotPinned { .. }), "{error}");

    lock.targets.entry(testable()).or_default().unpacked = Some(digest);
    fetch_new(&lock).unwrap();

    lock.targets.entry(testable()).or_default().unpacked = Some(Digest::sha256(b"other"));
    let error = fetch_new(&lock).unwrap_err();
    assert!(matches!(error, Error::TreeMismatch { .. }), "{error}");
}

#[test]
fn a_source_that_promises_another_digest_is_refused_without_a_download() {
    let other = package().with(Entry::file("codex-resources/more", "x", 0o644));
    let server = Registry::default().with(&other).serve();
    let world = World::new().npm(&server);
    let error = fetch(&world, &lock(&[package()]), &[testable()]).unwrap_err();
    assert!(matches!(error, Error::PromiseChanged { .. }), "{error}");
    assert_eq!(server.count("/tar/"), 0);
}

#[test]
fn the_other_source_is_taken_with_a_note_if_one_cannot_be_reached() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    let mut lock = lock(&[package()]);
    let known = lock.targets.get_mut(&testable()).unwrap();
    known.github = known.npm.clone();
    let fetched = fetch(&world, &lock, &[testable()]).unwrap();
    assert_eq!(fetched[0].runtime.source(), Some(SourceKind::Npm));
    let notes = world.notes.all();
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("no connection") && notes[0].ends_with("taking npm instead"));
}

#[test]
fn a_second_run_waits_for_the_first() {
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let lock = lock(&[package()]);
    let held = block_on(world.bin().lock(&*world.notes)).unwrap();
    let (sender, lines) = std::sync::mpsc::channel();
    let dist = codex_dist::Dist::new(world.options.clone(), std::sync::Arc::new(Signal(sender))).unwrap();
    let bin = world.bin();
    std::thread::scope(|scope| {
        let second = scope.spawn(|| block_on(dist.fetch(&bin, &lock, &[testable()], SourceChoice::Auto)));
        let line = lines.recv().unwrap();
        assert!(line.contains("another process is working in"), "{line}");
        assert!(server.seen().is_empty(), "the second run must not send a request while it waits");
        drop(held);
        assert!(second.join().unwrap().unwrap()[0].installed);
    });
}

#[test]
fn the_next_run_removes_the_files_of_a_killed_run() {
    let world = World::new().npm(&Registry::default().with(&package()).serve());
    let left = world.path("bin/.staging/download-x/runtime");
    std::fs::create_dir_all(&left).unwrap();
    std::fs::write(left.join("codex"), "half").unwrap();
    fetch(&world, &lock(&[package()]), &[testable()]).unwrap();
    assert!(!left.exists());
}

/// Row A10 of docs/parity.md.
#[test]
fn the_tools_of_the_runtime_are_first_in_path_and_only_once() {
    if Target::host().ok() != Some(Target::LinuxX64) {
        return;
    }
    let mut package = package();
    let script = format!("{} || echo \"$PATH\"", super::packages::prints_version(VERSION));
    package.at("bin/codex").body = super::packages::runtime(package.target, &script);
    let world = World::new().npm(&Registry::default().with(&package).serve());
    let runtime = world.install(SourceKind::Npm, VERSION, testable()).unwrap();
    let output = runtime.command().unwrap().arg("path").output().unwrap();
    let path = String::from_utf8(output.stdout).unwrap();
    let own = runtime.path_dir().unwrap();
    let folders: Vec<_> = std::env::split_paths(path.trim()).collect();
    assert_eq!(folders[0], own);
    assert_eq!(folders.iter().filter(|folder| **folder == own).count(), 1);
    assert!(folders.len() > 1, "the other folders must stay in PATH");
}

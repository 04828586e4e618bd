//! Two commands at once in one repository.

use std::sync::{Arc, mpsc};

use codex_dist::Dist;

use super::repository::update_with;
use super::*;
use crate::dist::world::Signal;

/// Starts `work` while the folder of runtimes is locked. Calls `change` and releases the lock when the work waits.
/// Returns the result of the work.
fn overtaken<T: Send>(world: &World, change: impl FnOnce(), work: impl FnOnce(&Dist) -> T + Send) -> T {
    let held = block_on(world.bin().lock(&*world.notes)).unwrap();
    let (sender, lines) = mpsc::channel();
    let dist = Dist::new(world.options.clone(), Arc::new(Signal(sender))).unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| work(&dist));
        let line = lines.recv().expect("the second command ended without waiting");
        assert!(line.contains("another process is working in"), "{line}");
        change();
        drop(held);
        waiting.join().unwrap()
    })
}

#[test]
fn an_update_that_waited_for_another_update_starts_from_its_files() {
    if !can_run() {
        return;
    }
    let server = registry(&["0.1.0", "0.2.0"]);
    let first = world(&registry(&["0.1.0"]));
    update(&first).unwrap();
    let first = first.npm(&server);
    // These files are the result of the update that has the lock.
    let other = world(&registry(&["0.1.0"]));
    update(&other).unwrap();
    let other = other.npm(&server);
    update(&other).unwrap();
    let change = || {
        for path in ["schemas", "crates", "README.md", "CHANGELOG.md", "Cargo.toml", "Cargo.lock", "tests"] {
            let _ = fs::remove_dir_all(first.path(path));
            fs::rename(other.path(path), first.path(path)).unwrap();
        }
    };
    let npm = SourceChoice::Only(SourceKind::Npm);
    let outcome = overtaken(&first, change, |dist| update_with(&first, dist, npm, Mode::Write)).unwrap();
    assert_eq!(outcome.previous.unwrap().to_string(), "0.2.0");
    assert!(outcome.changed.is_empty(), "{:?}", outcome.changed);
}

#[test]
fn an_installation_that_waited_for_an_update_takes_the_new_lock_file() {
    if !can_run() {
        return;
    }
    let server = registry(&["0.1.0", "0.2.0"]);
    let first = world(&registry(&["0.1.0"]));
    update(&first).unwrap();
    let other = world(&server);
    update(&other).unwrap();
    let first = first.npm(&server);
    fs::remove_dir_all(first.path("bin").join(Target::LinuxX64.triple())).unwrap();
    let change = || fs::rename(other.path("schemas/codex.lock.toml"), first.path("schemas/codex.lock.toml")).unwrap();
    let work = |dist: &Dist| {
        let npm = SourceChoice::Only(SourceKind::Npm);
        block_on(xtask::pinned::install(&workspace(&first), dist, &[Target::LinuxX64], npm))
    };
    let fetched = overtaken(&first, change, work).unwrap();
    assert_eq!(fetched[0].runtime.version().to_string(), "0.2.0");
}

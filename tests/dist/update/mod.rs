//! The whole update: from a release on a scripted server to the files of a small repository.

mod concurrent;
mod repository;

use std::fs;
use std::path::Path;

use codex_dist::{Channel, Error, Lock, SourceChoice, SourceKind, Target, Wanted};
use serde_json::json;
use xtask::update::Mode;

use super::packages::Package;
use super::server::{Reply, Server};
use super::world::{Registry, World, block_on};
use repository::{bundle, emitting, package, registry, update, update_as, with_script, workspace};

/// The runtimes of these tests run on one kind of machine only.
fn can_run() -> bool {
    Target::host().ok() == Some(Target::LinuxX64)
}

/// A folder with the repository, and a source.
fn world(server: &Server) -> World {
    let world = World::new().npm(server);
    repository::write(&world);
    world
}

fn read(world: &World, path: &str) -> String {
    fs::read_to_string(world.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_first_update_writes_all_files() {
    if !can_run() {
        return;
    }
    let server = registry(&["0.1.0", "0.2.0"]);
    let world = world(&server);
    fs::write(world.path("schemas/stale.json"), "This file is removed.").unwrap();
    let outcome = update(&world).unwrap();
    assert_eq!(outcome.previous, None);
    assert_eq!(outcome.version.to_string(), "0.2.0");
    assert_eq!(outcome.installed, [Target::LinuxX64]);
    assert!(outcome.report.starts_with("ready"), "{}", outcome.report);
    assert!(outcome.report.contains("3 client requests, 1 server requests"), "{}", outcome.report);
    for path in [
        "README.md",
        "crates/codex-types/src/since.rs",
        "crates/codex-dist/codex.lock.toml",
        "crates/codex-types/src/generated/mod.rs",
        "schemas/codex.lock.toml",
        "schemas/experimental.ts",
        "schemas/history.txt",
        "schemas/stable.schemas.json",
    ] {
        assert!(outcome.changed.iter().any(|changed| changed == path), "{path} is missing in {:?}", outcome.changed);
    }

    assert!(read(&world, "schemas/stable.schemas.json").contains("thread/delete"));
    assert!(read(&world, "crates/codex-types/src/generated/mod.rs").contains("0.2.0"));
    assert!(read(&world, "README.md").contains("Codex <!-- codex:version -->0.2.0<!-- / -->, "));
    assert!(read(&world, "README.md").contains("<!-- codex:requests -->3<!-- / -->"));
    assert_eq!(read(&world, "schemas/README.md"), "This file is kept.\n");
    assert_eq!(read(&world, "crates/codex-dist/codex.lock.toml"), read(&world, "schemas/codex.lock.toml"));
    assert!(!world.path("schemas/stale.json").exists());
    assert!(
        !outcome.changed.contains(&"docs/plain.md".to_owned()) && !outcome.changed.contains(&"Cargo.toml".to_owned())
    );

    let lock = Lock::read(&workspace(&world).lock_file()).unwrap();
    assert!(lock.schemas.digest.starts_with("sha256:"));
    let host = &lock.targets[&Target::LinuxX64];
    assert!(host.unpacked.is_some() && host.npm.as_ref().unwrap().size.is_some());
    // The promises for other targets are pinned without a download.
    let other = &lock.targets[&Target::MacArm64];
    assert!(other.unpacked.is_none() && other.npm.is_some());
    assert_eq!(server.count("/tar/"), 1);
    world.bin().open(&lock, Target::LinuxX64).unwrap();
}

#[test]
fn a_newer_release_steps_the_version_and_extends_changelog_history_and_ratchet() {
    if !can_run() {
        return;
    }
    let world = world(&registry(&["0.1.0"]));
    update(&world).unwrap();
    let world = world.npm(&registry(&["0.1.0", "0.2.0"]));
    let outcome = update(&world).unwrap();
    assert_eq!(outcome.previous.as_ref().map(ToString::to_string).as_deref(), Some("0.1.0"));
    assert!(outcome.report.contains("thread/delete"), "{}", outcome.report);
    assert!(outcome.report.ends_with("codex-types: 0.1.0 → 0.1.1"), "{}", outcome.report);
    assert!(read(&world, "CHANGELOG.md").contains("→ 0.2.0"));
    assert!(read(&world, "schemas/history.txt").contains("0.2.0\n  + thread/delete: threadId"));
    for path in
        ["Cargo.toml", "crates/codex-types/Cargo.toml", "Cargo.lock", "tests/fuzz/Cargo.lock", "xtask/peers/Cargo.lock"]
    {
        assert!(read(&world, path).contains("\"0.1.1\""), "{path}");
        assert!(outcome.changed.iter().any(|changed| changed == path), "{path} is missing in {:?}", outcome.changed);
    }
    let ratchet: serde_json::Value = serde_json::from_str(&read(&world, "tests/traffic/ratchet.json")).unwrap();
    assert_eq!(ratchet["0.2.0"]["stable"], json!({"methods called": 3, "notifications": 1}));
}

#[test]
fn an_update_without_changes_downloads_and_writes_nothing() {
    if !can_run() {
        return;
    }
    let server = registry(&["0.2.0"]);
    let world = world(&server);
    update(&world).unwrap();
    let before = world.snapshot();
    assert!(update(&world).unwrap().is_nothing());
    assert_eq!(world.snapshot(), before);
    assert_eq!(server.count("/tar/"), 1);
}

#[test]
fn an_edited_file_is_written_again_without_a_download() {
    if !can_run() {
        return;
    }
    let server = registry(&["0.2.0"]);
    let world = world(&server);
    update(&world).unwrap();
    let before = world.snapshot();
    let edited = "crates/codex-types/src/generated/mod.rs";
    fs::write(world.path(edited), "// edited").unwrap();
    let outcome = update(&world).unwrap();
    assert_eq!(outcome.changed, [edited]);
    assert!(outcome.installed.is_empty());
    assert_eq!(world.snapshot(), before);
    assert_eq!(server.count("/tar/"), 1);
}

#[test]
fn a_failure_in_any_step_changes_nothing() {
    if !can_run() {
        return;
    }
    let registry_of = |package: &Package| Registry::default().with(package).serve();
    let complete = Registry::default().with(&package("0.2.0"));
    let missing_archive =
        Server::start(
            move |request| {
                if request.path.starts_with("/tar/") { Reply::status(404) } else { complete.reply(request) }
            },
        );
    let mut without_request_id = bundle(&[]);
    without_request_id["definitions"].as_object_mut().unwrap().remove("RequestId");
    for (step, server, removed, says) in [
        ("download", missing_archive, "", "404"),
        ("emit", registry_of(&with_script("0.2.0", "*) echo odd >&2;;")), "", "stderr: odd"),
        ("schemas", registry_of(&emitting("0.2.0", &json!({}))), "", "the schemas of Codex 0.2.0 cannot be used"),
        ("types", registry_of(&emitting("0.2.0", &without_request_id)), "", "the definition `RequestId` is missing"),
        ("ratchet", registry_of(&package("0.2.0")), "tests/traffic/ratchet.json", "ratchet.json"),
        ("version", registry_of(&package("0.2.0")), "tests/fuzz/Cargo.lock", "cannot read tests/fuzz/Cargo.lock"),
    ] {
        let world = world(&registry(&["0.1.0"]));
        update(&world).unwrap();
        if !removed.is_empty() {
            fs::remove_file(world.path(removed)).unwrap();
        }
        let before = world.snapshot();
        let world = world.npm(&server);
        let error = format!("{:#}", update(&world).unwrap_err());
        assert!(error.contains(says), "{step}: {error}");
        assert!(world.snapshot() == before, "{step}: files were changed");
    }
}

#[test]
fn an_update_from_unreadable_schemas_only_lacks_the_comparison() {
    if !can_run() {
        return;
    }
    let world = world(&registry(&["0.1.0"]));
    update(&world).unwrap();
    fs::write(world.path("schemas/stable.schemas.json"), "{}").unwrap();
    let world = world.npm(&registry(&["0.2.0"]));
    let outcome = update(&world).unwrap();
    assert!(outcome.report.contains("There is no comparison"), "{}", outcome.report);
    assert!(read(&world, "schemas/stable.schemas.json").contains("thread/delete"));
}

#[test]
fn a_dry_run_returns_the_same_outcome_and_changes_nothing() {
    if !can_run() {
        return;
    }
    let world = world(&registry(&["0.2.0"]));
    let npm = SourceChoice::Only(SourceKind::Npm);
    let before = world.snapshot();
    let dry = update_as(&world, npm, Mode::DryRun).unwrap();
    assert!(world.snapshot() == before, "files were changed");
    assert_eq!(update_as(&world, npm, Mode::Write).unwrap(), dry);
}

#[test]
fn auto_takes_npm_if_github_cannot_be_reached() {
    if !can_run() {
        return;
    }
    let world = world(&registry(&["0.2.0"]));
    let outcome = update_as(&world, SourceChoice::Auto, Mode::Write).unwrap();
    assert_eq!(outcome.source, SourceKind::Npm);
    let notes = world.notes.all();
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("the list of releases"), "{notes:?}");
    assert!(notes[0].ends_with("taking npm instead"), "{notes:?}");
}

#[test]
fn auto_reports_an_error_status_of_github() {
    let limited = Server::start(|_| Reply::status(429).with("retry-after", "3600"));
    let world = World::new().npm(&registry(&["0.2.0"])).github(&limited);
    let wanted = Wanted::Newest(Channel::Stable);
    let resolved = block_on(world.dist().resolve(SourceChoice::Auto, &wanted, Target::LinuxX64));
    let text = resolved.unwrap_err().to_string();
    assert!(text.contains("the limit ends in 60 min"), "{text}");
}

#[test]
fn a_published_version_with_another_digest_is_refused() {
    if !can_run() {
        return;
    }
    let world = world(&registry(&["0.2.0"]));
    update(&world).unwrap();
    let before = world.snapshot();
    let other = package("0.2.0").without("codex-resources/notes.txt");
    let world = world.npm(&Registry::default().with(&other).serve());
    let error = update(&world).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(Error::PromiseChanged { .. })), "{error}");
    assert_eq!(world.snapshot(), before);
}

/// Moves away `place`, as a process does that is killed between the two renames of one replacement.
fn kill_during_a_replacement(world: &World, place: &str) {
    let staging = world.path("bin/.staging");
    fs::create_dir(&staging).unwrap();
    let replacement = |at: usize, place: &Path, occupied: bool| {
        json!({
            "staged": staging.join("new").join(at.to_string()),
            "place": place,
            "backup": staging.join(format!("backup-{at}")),
            "occupied": occupied,
        })
    };
    let journal = json!([replacement(0, &world.path(place), true), replacement(1, &world.path("later"), false)]);
    fs::create_dir(staging.join("new")).unwrap();
    fs::write(staging.join("new/1"), "a file that was not moved yet").unwrap();
    fs::write(staging.join("journal.json"), journal.to_string()).unwrap();
    fs::rename(world.path(place), staging.join("backup-0")).unwrap();
}

#[test]
fn a_killed_update_is_undone_before_anything_is_read() {
    if !can_run() {
        return;
    }
    for place in ["schemas", "crates/codex-types/src/generated", "README.md"] {
        let world = world(&registry(&["0.2.0"]));
        update(&world).unwrap();
        let before = world.snapshot();
        kill_during_a_replacement(&world, place);
        let outcome = update(&world).unwrap();
        assert!(outcome.is_nothing(), "{place}: {outcome:?}");
        assert!(world.snapshot() == before, "{place}: the files are not as before");
        let notes = world.notes.all();
        assert!(notes.len() == 1 && notes[0].contains("was undone"), "{notes:?}");
    }
}

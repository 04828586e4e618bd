//! The whole way, with a generator that is as simple as can be.

use std::collections::BTreeMap;
use std::sync::Mutex;

use codex_dist::{
    Channel, Derived, EmittedSchemas, Error, Generator, GeneratorError, Lock, Places, SourceChoice, SourceKind, Target,
    Update, UpdateOutcome, Version, VersionedFiles, Wanted,
};

use super::packages::{Package, runtime};
use super::server::{Reply, Server};
use super::world::{Registry, World, block_on, told};

type Files = BTreeMap<String, String>;

/// Copies; fails where it is told to.
#[derive(Default)]
struct Copying {
    fails_at: Mutex<&'static str>,
    others: Mutex<Files>,
    current: bool,
}

impl Copying {
    fn at(&self, step: &str) -> Result<(), GeneratorError> {
        match *self.fails_at.lock().unwrap() == step {
            true => Err(format!("no {step} today").into()),
            false => Ok(()),
        }
    }
}

impl Generator for Copying {
    fn derive(
        &self,
        emitted: &EmittedSchemas,
        version: &Version,
        before: Option<VersionedFiles<'_>>,
    ) -> Result<Derived, GeneratorError> {
        self.at("schemas")?;
        let mut schemas = Files::from([
            ("stable.json".to_owned(), emitted.stable_json.clone()),
            ("experimental.json".to_owned(), emitted.experimental_json.clone()),
        ]);
        for (path, text) in &emitted.typescript {
            schemas.insert(format!("ts/{path}"), text.clone());
        }
        self.at("code")?;
        let code = format!("// {version}: {}", schemas["stable.json"]);
        self.at("report")?;
        let old = before.map_or("nothing".to_owned(), |(_, version)| version.to_string());
        Ok(Derived {
            report: format!("{old} → {version} with {} files", schemas.len()),
            schemas,
            digest: "the digest".to_owned(),
            code: Files::from([("mod.rs".to_owned(), code)]),
            others: self.others.lock().unwrap().clone(),
        })
    }

    fn is_current(&self, _: &Places, _: &Lock) -> bool {
        self.current
    }
}

/// A runtime that emits schemas which name its version and its flags.
fn package(version: &str) -> Package {
    let mut package = Package::new(Target::LinuxX64, version);
    let script = format!(
        "case \"$1 $2\" in
        --version*) echo 'codex-cli {version}';;
        *generate-json-schema) mkdir out; echo \"{version} $5\" >out/codex_app_server_protocol.schemas.json;;
        *generate-ts) mkdir -p out/v2; echo ts >out/v2/Thread.ts;;
        esac"
    );
    package.at("bin/codex").body = runtime(Target::LinuxX64, &script);
    package
}

fn places(world: &World) -> Places {
    Places {
        root: world.folder.path().to_owned(),
        bin: world.path("bin"),
        schemas: world.path("schemas"),
        generated: world.path("src/generated"),
        lock_copy: world.path("lock-copy.toml"),
    }
}

fn newest(world: &World, generator: &Copying) -> Result<UpdateOutcome, Error> {
    run(world, generator, SourceChoice::Only(SourceKind::Npm), false)
}

fn run(world: &World, generator: &Copying, source: SourceChoice, dry_run: bool) -> Result<UpdateOutcome, Error> {
    let update = Update { wanted: Wanted::Newest(Channel::Stable), source, all_platforms: false, dry_run };
    block_on(update.run(&world.dist(), &places(world), generator))
}

fn registry(versions: &[&str]) -> Server {
    let with = |registry: Registry, version: &&str| {
        registry.with(&package(version)).with(&Package::new(Target::MacArm64, version))
    };
    versions.iter().fold(Registry::default(), with).serve()
}

/// The runtimes made for these tests run on one kind of machine only.
fn here() -> bool {
    Target::host().ok() == Some(Target::LinuxX64)
}

#[test]
fn from_nothing_to_committed_files() {
    if !here() {
        return;
    }
    let server = registry(&["0.1.0", "0.2.0"]);
    let world = World::new().npm(&server);
    std::fs::create_dir(world.path("schemas")).unwrap();
    std::fs::write(world.path("schemas/README.md"), "kept").unwrap();
    std::fs::write(world.path("schemas/stale.json"), "goes").unwrap();
    let outcome = newest(&world, &Copying::default()).unwrap();
    assert_eq!(outcome.previous, None);
    assert_eq!(outcome.version.to_string(), "0.2.0");
    assert_eq!(outcome.installed, [Target::LinuxX64]);
    assert_eq!(outcome.report, "nothing → 0.2.0 with 3 files");
    let expected = [
        "schemas/experimental.json",
        "schemas/stable.json",
        "schemas/stale.json",
        "schemas/ts/v2/Thread.ts",
        "schemas/codex.lock.toml",
        "generated/mod.rs",
    ];
    assert_eq!(outcome.changed, expected);

    let read = |path: &str| std::fs::read_to_string(world.path(path)).unwrap();
    assert_eq!(read("schemas/stable.json"), "0.2.0 \n");
    assert_eq!(read("schemas/experimental.json"), "0.2.0 --experimental\n");
    assert_eq!(read("src/generated/mod.rs"), "// 0.2.0: 0.2.0 \n");
    assert_eq!(read("schemas/README.md"), "kept");
    assert_eq!(read("lock-copy.toml"), read("schemas/codex.lock.toml"));
    assert!(!world.path("schemas/stale.json").exists());

    let lock = Lock::read(&places(&world).lock_file()).unwrap();
    assert_eq!(lock.schemas.digest, "the digest");
    let host = &lock.targets[&Target::LinuxX64];
    assert!(host.unpacked.is_some() && host.npm.as_ref().unwrap().size.is_some());
    // The other targets' promises are pinned without a download.
    let other = &lock.targets[&Target::MacArm64];
    assert!(other.unpacked.is_none() && other.npm.is_some());
    assert_eq!(server.count("/tar/"), 1);
    world.bin().open(&lock, Target::LinuxX64).unwrap();
}

#[test]
fn with_nothing_to_do_nothing_is_done() {
    if !here() {
        return;
    }
    let server = registry(&["0.2.0"]);
    let world = World::new().npm(&server);
    let mut generator = Copying::default();
    newest(&world, &generator).unwrap();
    let before = world.snapshot();
    // Even when it has to look closer: no download, no change.
    assert!(newest(&world, &generator).unwrap().is_nothing());
    generator.current = true;
    *generator.fails_at.lock().unwrap() = "schemas";
    assert!(newest(&world, &generator).unwrap().is_nothing());
    assert_eq!(world.snapshot(), before);
    assert_eq!(server.count("/tar/"), 1);
}

#[test]
fn a_failure_at_any_step_leaves_everything_as_it_was() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.1.0"]));
    newest(&world, &Copying::default()).unwrap();
    let before = world.snapshot();

    let silent = |version: &str| {
        let mut package = package(version);
        let script = format!("[ $1 = --version ] && echo 'codex-cli {version}' || echo odd >&2");
        package.at("bin/codex").body = runtime(Target::LinuxX64, &script);
        Registry::default().with(&package).serve()
    };
    let cut = Registry::default().with(&package("0.2.0"));
    let cut = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => Reply::status(404),
        false => cut.reply(request),
    });
    let newer = || registry(&["0.2.0"]);
    for (server, step, says) in [
        (cut, "", "404"),
        (silent("0.2.0"), "", "stderr: odd"),
        (newer(), "schemas", "no schemas today"),
        (newer(), "code", "no code today"),
        (newer(), "report", "no report today"),
    ] {
        let generator = Copying { fails_at: Mutex::new(step), ..Copying::default() };
        let mut options = world.options.clone();
        options.npm = Some(codex_dist::NpmConfig::with_registry(&server.url).unwrap());
        let dist = codex_dist::Dist::silent(options).unwrap();
        let update = Update {
            wanted: Wanted::Newest(Channel::Stable),
            source: SourceChoice::Only(SourceKind::Npm),
            all_platforms: false,
            dry_run: false,
        };
        let error = block_on(update.run(&dist, &places(&world), &generator)).unwrap_err();
        assert!(told(&error).contains(says), "{}", told(&error));
        assert_eq!(world.snapshot(), before, "{says}");
    }
}

#[test]
fn other_files_are_written_with_the_rest_and_only_where_they_differ() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.2.0"]));
    std::fs::create_dir(world.path("docs")).unwrap();
    std::fs::write(world.path("docs/same.md"), "same").unwrap();
    std::fs::write(world.path("README.md"), "old").unwrap();
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let others = Files::from([file("README.md", "new"), file("docs/same.md", "same"), file("src/table.rs", "table")]);
    let generator = Copying { others: Mutex::new(others), ..Copying::default() };
    let outcome = newest(&world, &generator).unwrap();
    let changed: Vec<&str> =
        outcome.changed.iter().map(String::as_str).filter(|path| !path.contains("schemas")).collect();
    assert_eq!(changed, ["generated/mod.rs", "README.md", "src/table.rs"]);
    assert_eq!(std::fs::read_to_string(world.path("README.md")).unwrap(), "new");
    assert_eq!(std::fs::read_to_string(world.path("src/table.rs")).unwrap(), "table");
    assert!(newest(&world, &generator).unwrap().is_nothing());
}

#[test]
fn a_dry_run_says_the_same_and_changes_nothing() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.2.0"]));
    let npm = SourceChoice::Only(SourceKind::Npm);
    let dry = run(&world, &Copying::default(), npm, true).unwrap();
    assert!(world.snapshot().is_empty(), "{:?}", world.snapshot().keys());
    assert_eq!(run(&world, &Copying::default(), npm, false).unwrap(), dry);
}

#[test]
fn auto_takes_npm_when_github_cannot_be_reached() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.2.0"]));
    let outcome = run(&world, &Copying::default(), SourceChoice::Auto, false).unwrap();
    assert_eq!(outcome.source, SourceKind::Npm);
    let notes = world.notes.all();
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("the list of releases"), "{notes:?}");
    assert!(notes[0].ends_with("taking npm instead"), "{notes:?}");
}

#[test]
fn auto_does_not_hide_what_github_answers() {
    let limited = Server::start(|_| Reply::status(429).with("retry-after", "3600"));
    let world = World::new().npm(&registry(&["0.2.0"])).github(&limited);
    let wanted = Wanted::Newest(Channel::Stable);
    let resolved = block_on(world.dist().resolve(SourceChoice::Auto, &wanted, Target::LinuxX64));
    let text = resolved.unwrap_err().to_string();
    assert!(text.contains("the limit lifts in 60 min"), "{text}");
}

#[test]
fn a_published_version_that_changes_is_refused() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.2.0"]));
    newest(&world, &Copying::default()).unwrap();
    let before = world.snapshot();
    let other = package("0.2.0").without("codex-resources/notes.txt");
    let world = world.npm(&Registry::default().with(&other).serve());
    let error = newest(&world, &Copying::default()).unwrap_err();
    assert!(matches!(error, Error::PromiseChanged { .. }), "{error}");
    assert_eq!(world.snapshot(), before);
}

/// The state of a process that was killed between two renames: the schemas are away, and their successor is not there.
#[test]
fn a_killed_update_is_undone_before_anything_is_read() {
    if !here() {
        return;
    }
    let world = World::new().npm(&registry(&["0.2.0"]));
    let generator = Copying { current: true, ..Copying::default() };
    newest(&world, &generator).unwrap();
    let before = world.snapshot();
    let staging = world.path("bin/.staging");
    std::fs::create_dir(&staging).unwrap();
    let step = serde_json::json!({
        "staged": staging.join("new/schemas"),
        "place": world.path("schemas"),
        "backup": staging.join("backup-0"),
        "occupied": true,
    });
    std::fs::write(staging.join("journal.json"), serde_json::json!([step]).to_string()).unwrap();
    std::fs::rename(world.path("schemas"), staging.join("backup-0")).unwrap();

    let outcome = newest(&world, &generator).unwrap();
    assert!(outcome.is_nothing(), "{outcome:?}");
    assert_eq!(world.snapshot(), before);
    let notes = world.notes.all();
    assert!(notes.len() == 1 && notes[0].contains("was undone"), "{notes:?}");
}

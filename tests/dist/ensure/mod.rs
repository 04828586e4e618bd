//! `Ensure`: the runtime is downloaded on first use, and only once for all processes.

#[cfg(unix)]
mod client;
mod staged;
#[cfg(unix)]
mod trust;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::time::Duration;

use codex_dist::{Ensure, Error, Lock, NpmConfig, Options, Promise, Reporter, Runtime, Target, TargetLock};

use super::packages::{Package, integrity};
use super::server::Server;
use super::world::{Registry, World, block_on, empty_lock};

const VERSION: &str = "0.2.0";
const TARGET: Target = Target::LinuxX64;

/// The runtimes of these tests run on one kind of machine only.
fn can_run() -> bool {
    Target::host().ok() == Some(TARGET)
}

fn package() -> Package {
    Package::new(TARGET, VERSION)
}

/// Returns a lock with npm's promise of the package.
fn lock() -> Lock {
    let digest = integrity(&package().npm()).parse().unwrap();
    let npm = Some(Promise { asset: "tarball".into(), size: None, digest });
    let mut lock = empty_lock(VERSION);
    lock.targets.insert(TARGET, TargetLock { npm, ..TargetLock::default() });
    lock
}

fn wanted(world: &World) -> Ensure {
    Ensure::new().cache(world.path("cache")).lock(lock()).options(world.options.clone()).reporter(world.notes.clone())
}

fn ensure(world: &World) -> Result<Runtime, Error> {
    block_on(wanted(world).run())
}

fn home(world: &World) -> PathBuf {
    world.path("cache").join(VERSION).join(TARGET.triple())
}

#[test]
fn the_lock_that_is_compiled_in_is_the_committed_lock() {
    let pinned = include_str!("../../../schemas/codex.lock.toml");
    let built_in = include_str!("../../../crates/codex-dist/codex.lock.toml");
    assert!(
        pinned == built_in,
        "the compiled copy of the lock differs from the committed lock; run: cargo xtask generate-types"
    );
    assert_eq!(Lock::built_in().unwrap(), Lock::parse(pinned).unwrap());
    assert_eq!(Lock::built_in().unwrap().version.to_string(), codex_types::CODEX_VERSION);
}

/// A reporter that keeps the events of a download.
#[derive(Default)]
struct Heard(Mutex<Vec<&'static str>>);

impl Reporter for Heard {
    fn download_started(&self, _: &str, _: Option<u64>) {
        self.0.lock().unwrap().push("started");
    }

    fn download_advanced(&self, _: &str, _: u64) {
        self.0.lock().unwrap().push("advanced");
    }

    fn download_finished(&self, _: &str) {
        self.0.lock().unwrap().push("finished");
    }
}

#[test]
fn the_first_use_downloads_and_the_second_needs_no_network() {
    if !can_run() {
        return;
    }
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let heard = Arc::new(Heard::default());
    let runtime = block_on(wanted(&world).reporter(heard.clone()).run()).unwrap();
    assert_eq!(runtime.root(), home(&world));
    runtime.verify_content().unwrap();
    block_on(runtime.check_version()).unwrap();
    let heard = heard.0.lock().unwrap();
    assert!(heard.contains(&"started") && heard.contains(&"advanced"), "{heard:?}");
    assert_eq!(heard.last(), Some(&"finished"));

    // No server answers at this address, so that a request would be an error.
    let nowhere = NpmConfig::with_registry(&Server::nowhere()).unwrap();
    let options = Options { npm: Some(nowhere), ..world.options.clone() };
    let again = block_on(wanted(&world).options(options).run()).unwrap();
    assert_eq!(again.executable(), runtime.executable());
    assert_eq!(server.count("/tar/"), 1);
}

#[test]
fn another_release_is_checked_against_its_source_and_kept_beside_the_pinned_one() {
    if !can_run() {
        return;
    }
    let other = Package::new(TARGET, "0.3.0");
    let server = Registry::default().with(&package()).with(&other).serve();
    let world = World::new().npm(&server);
    let release = |version: &str| block_on(wanted(&world).release(version.parse().unwrap()).run());
    let runtime = release("0.3.0").unwrap();
    assert_eq!(runtime.version().to_string(), "0.3.0");
    assert_eq!(runtime.root(), world.path("cache").join("0.3.0").join(TARGET.triple()));
    assert_eq!(release("0.3.0").unwrap().executable(), runtime.executable());
    assert_eq!(server.count("/tar/"), 1);
    // The pins count for the pinned release.
    assert_eq!(release(VERSION).unwrap().root(), home(&world));
    assert!(matches!(release("0.4.0"), Err(Error::NoRelease { .. })));
}

#[test]
fn a_first_use_without_a_network_is_an_error_and_leaves_no_file() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let error = ensure(&world).unwrap_err();
    assert!(error.is_unreachable(), "{error}");
    assert!(world.snapshot().is_empty(), "{:?}", world.snapshot().keys());
}

#[test]
fn an_archive_with_other_content_is_an_error_and_leaves_no_file() {
    if !can_run() {
        return;
    }
    let honest = Registry::default().with(&package());
    let mut tampered = honest.clone();
    let other = package().with(super::packages::Entry::file("codex-resources/more", "x", 0o644));
    tampered.tarballs.values_mut().for_each(|tarball| *tarball = other.npm());
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => tampered.reply(request),
        false => honest.reply(request),
    });
    let world = World::new().npm(&server);
    let error = ensure(&world).unwrap_err();
    assert!(matches!(error, Error::DigestMismatch { .. }), "{error}");
    assert_eq!(server.count("/tar/"), 1);
    assert!(world.snapshot().is_empty(), "{:?}", world.snapshot().keys());
}

#[test]
fn a_broken_installation_in_the_cache_is_replaced_with_a_note() {
    if !can_run() {
        return;
    }
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    ensure(&world).unwrap();
    let stamp = home(&world).join(".codex-dist.json");
    type Breaks<'a> = &'a dyn Fn(&Path);
    let breaks: [(&str, Breaks<'_>); 3] = [
        ("bin/codex is missing", &|home| std::fs::remove_file(home.join("bin/codex")).unwrap()),
        ("notes.txt was changed", &|home| std::fs::write(home.join("codex-resources/notes.txt"), "other").unwrap()),
        ("cannot be read", &|_| std::fs::write(&stamp, "{").unwrap()),
    ];
    for (count, (says, broken)) in breaks.into_iter().enumerate() {
        broken(&home(&world));
        ensure(&world).unwrap().verify_content().unwrap();
        assert_eq!(server.count("/tar/"), count + 2);
        let notes = world.notes.all();
        assert!(notes[count].contains(says) && notes[count].ends_with("installing the runtime again"), "{notes:?}");
    }
}

#[test]
fn several_threads_download_once() {
    if !can_run() {
        return;
    }
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let together = Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                together.wait();
                ensure(&world).unwrap().verify_content().unwrap();
            });
        }
    });
    assert_eq!(server.count("/tar/"), 1);
}

const REGISTRY: &str = "CODEX_TESTS_ENSURE_REGISTRY";
const CACHE: &str = "CODEX_TESTS_ENSURE_CACHE";

/// A reporter that prints its notes.
struct Printing;

impl Reporter for Printing {
    fn note(&self, line: &str) {
        println!("{line}");
    }
}

/// A process of [`several_processes_download_once`], which sets environment variables. Without them the test does nothing.
#[test]
fn one_of_the_processes() {
    let (Ok(registry), Some(cache)) = (std::env::var(REGISTRY), std::env::var_os(CACHE)) else {
        return;
    };
    let mut options = Options::new(&cache);
    options.npm = Some(NpmConfig::with_registry(&registry).unwrap());
    options.http.idle_timeout = Duration::from_secs(3600);
    let ensure = Ensure::new().cache(cache).lock(lock()).options(options).reporter(Arc::new(Printing));
    block_on(ensure.run()).unwrap().verify_content().unwrap();
}

#[test]
fn several_processes_download_once() {
    if !can_run() {
        return;
    }
    let registry = Registry::default().with(&package());
    let (asked, happened) = mpsc::channel();
    let ended = asked.clone();
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let may_go_on = Mutex::new(may_go_on);
    let server = Server::start(move |request| {
        if request.path.starts_with("/tar/") {
            let _ = asked.send("asked");
            // The first process has the lock, and gets the archive when the second process waits for the lock.
            let _ = may_go_on.lock().unwrap().recv();
        }
        registry.reply(request)
    });
    let world = World::new();
    let start = || -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "dist::ensure::one_of_the_processes", "--nocapture"])
            .env(REGISTRY, &server.url)
            .env(CACHE, world.path("cache"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut first = start();
    let said = first.stdout.take().unwrap();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut { said }, &mut std::io::sink());
        let _ = ended.send("ended");
    });
    assert_eq!(happened.recv().unwrap(), "asked", "the first process must request the archive");
    let mut second = start();
    let mut lines = BufReader::new(second.stdout.take().unwrap()).lines().map_while(Result::ok);
    let waits = lines.any(|line| line.contains("another process is working in"));
    // From now on the server answers at once.
    drop(go_on);
    let ends = [first.wait().unwrap(), second.wait().unwrap()];
    assert!(waits, "the second process must wait for the first process");
    assert!(ends.iter().all(std::process::ExitStatus::success), "{ends:?}");
    assert_eq!(server.count("/tar/"), 1);
}

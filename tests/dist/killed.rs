//! A real process that is killed during a download.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use codex_dist::{BinDir, Dist, NpmConfig, Options, Silent, SourceKind, Wanted};

use super::packages::Package;
use super::server::Server;
use super::world::{Registry, World, block_on, testable};

const VERSION: &str = "0.2.0";
const REGISTRY: &str = "CODEX_TESTS_REGISTRY";
const FOLDER: &str = "CODEX_TESTS_FOLDER";

/// The process that is killed. The other test starts this test with environment variables. Without the variables, this
/// test does nothing.
#[test]
fn the_killed_process() {
    let (Ok(registry), Some(folder)) = (std::env::var(REGISTRY), std::env::var_os(FOLDER)) else {
        return;
    };
    let mut options = Options::new(&folder);
    options.npm = Some(NpmConfig::with_registry(&registry).unwrap());
    options.http.idle_timeout = Duration::from_secs(3600);
    block_on(async {
        let dist = Dist::silent(options).unwrap();
        let wanted = Wanted::Exactly(VERSION.parse().unwrap());
        let release = dist.resolve_from(SourceKind::Npm, &wanted, testable()).await.unwrap();
        let held = BinDir::new(folder).lock(&Silent).await.unwrap();
        // The process has the lock now. The download never ends.
        println!("locked");
        let _ = dist.download(&release.select(testable()).unwrap(), &held).await;
    });
}

#[test]
fn the_next_run_removes_what_a_killed_process_left() {
    let package = Package::new(testable(), VERSION);
    let registry = Registry::default().with(&package);
    let stalling = registry.clone();
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => stalling.reply(request).stall_after(300),
        false => stalling.reply(request),
    });
    let world = World::new();
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "dist::killed::the_killed_process", "--nocapture"])
        .env(REGISTRY, &server.url)
        .env(FOLDER, world.bin().path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let locked = lines.map_while(Result::ok).find(|line| line.ends_with("locked"));
    assert!(locked.is_some(), "the process ended before it had the lock");
    while server.count("/tar/") == 0 {
        std::thread::yield_now();
    }
    process.kill().unwrap();
    process.wait().unwrap();
    let staging = world.bin().path().join(".staging");
    assert_eq!(std::fs::read_dir(&staging).unwrap().count(), 1, "the process was killed during the download");

    // The system released the lock with the process. The next run removes the files and succeeds.
    let world = world.npm(&registry.serve());
    world.install(SourceKind::Npm, VERSION, testable()).unwrap();
    assert!(!staging.exists());
    assert_eq!(world.notes.all(), [""; 0]);
}

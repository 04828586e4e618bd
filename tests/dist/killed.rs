//! A process that is killed in the middle of a download, for real.

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

/// The process that is killed: the other test starts this one, with an environment. Alone it does nothing.
#[test]
fn the_victim() {
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
        // By now it has the lock. The download never ends.
        println!("locked");
        let _ = dist.download(&release.select(testable()).unwrap(), &held).await;
    });
}

#[test]
fn a_killed_process_leaves_nothing_in_the_way() {
    let package = Package::new(testable(), VERSION);
    let registry = Registry::default().with(&package);
    let stalling = registry.clone();
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => stalling.reply(request).stall_after(300),
        false => stalling.reply(request),
    });
    let world = World::new();
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "dist::killed::the_victim", "--nocapture"])
        .env(REGISTRY, &server.url)
        .env(FOLDER, world.bin().path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(victim.stdout.take().unwrap()).lines();
    let locked = lines.map_while(Result::ok).find(|line| line.ends_with("locked"));
    assert!(locked.is_some(), "the victim did not get as far as the lock");
    while server.count("/tar/") == 0 {
        std::thread::yield_now();
    }
    victim.kill().unwrap();
    victim.wait().unwrap();
    let staging = world.bin().path().join(".staging");
    assert_eq!(std::fs::read_dir(&staging).unwrap().count(), 1, "it was in mid-download");

    // The lock went with the process; the next run cleans up and succeeds.
    let world = world.npm(&registry.serve());
    world.install(SourceKind::Npm, VERSION, testable()).unwrap();
    assert!(!staging.exists());
    assert_eq!(world.notes.all(), [""; 0]);
}

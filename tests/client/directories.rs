//! A program that changes its directory while its client lives. The program is this test binary, started again with a variable that
//! names its folder.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use codex_client::{Codex, CodexConfig, Event};
use codex_kit::RestartPolicy;
use codex_kit::prelude::*;

use super::support::{signal, soon};

/// Names the folder of the program.
const FOLDER: &str = "CODEX_TEST_DIRECTORIES";

/// Starts a client in the folder `one`, changes to the folder `two`, kills the runtime, and waits for the restart.
async fn change_and_restart(folder: &Path, change: fn(CodexConfig) -> CodexConfig) {
    std::env::set_current_dir(folder.join("one")).expect("a directory");
    let policy = RestartPolicy::new().attempts(1).delays(Duration::ZERO, Duration::ZERO);
    let codex = Codex::start_with(change(CodexConfig::new()).restart(policy)).await.expect("the client starts");
    let mut events = codex.events();
    std::env::set_current_dir(folder.join("two")).expect("a directory");
    signal(codex.metadata().process_id.expect("a process"), "KILL");
    soon("the restart", async {
        while !matches!(events.next().await.expect("the client lives").expect("an event"), Event::Restarted(_)) {}
    })
    .await;
    codex.close().await.expect("closed");
}

#[tokio::test]
async fn a_restart_finds_relative_paths_after_a_change_of_the_directory() {
    if let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) {
        change_and_restart(&folder, |config| config.codex_bin("codex").cwd("work")).await;
        change_and_restart(&folder, |config| config.codex_bin("./codex")).await;
        change_and_restart(&folder, |config| config.env("CODEX_BIN", "codex")).await;
        std::process::exit(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().canonicalize().expect("a path");
    for name in ["one/work", "two"] {
        std::fs::create_dir_all(path.join(name)).expect("a directory");
    }
    let fake = env!("CARGO_BIN_EXE_fake-app-server");
    let script = format!("#!/bin/sh\npwd >> '{}'\nexec '{fake}'\n", path.join("log").display());
    std::fs::write(path.join("one/codex"), script).expect("written");
    std::fs::set_permissions(path.join("one/codex"), std::fs::Permissions::from_mode(0o755)).expect("a mode");
    let mut program = Command::new(std::env::current_exe().expect("this program has a path"));
    let test = "client::directories::a_restart_finds_relative_paths_after_a_change_of_the_directory";
    let output = program.args([test, "--exact", "--nocapture"]).env(FOLDER, &path).output().expect("it can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let log = std::fs::read_to_string(path.join("log")).expect("a log");
    let expected =
        ["one/work", "one/work", "one", "one", "one", "one"].map(|name| path.join(name).display().to_string());
    assert_eq!(log.lines().collect::<Vec<_>>(), expected);
}

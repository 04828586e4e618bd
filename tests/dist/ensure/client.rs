//! The client with `CodexConfig::download`, and the real runtime.

use codex_kit::prelude::*;
use std::error::Error as _;
use std::fs;
use std::os::unix::fs::symlink;

use codex_client::{Codex, CodexConfig, ErrorKind};
use codex_testkit::TestHome;
use tempfile::TempDir;

use super::*;
use crate::contract::runtime::pinned_runtime;

/// Returns the folder of the installed runtime.
fn installed() -> PathBuf {
    pinned_runtime().root().canonicalize().expect("cannot find the folder of the runtime")
}

/// Starts a client that finds a runtime only through `ensure`, and returns the version of the started runtime.
fn start(config: CodexConfig, ensure: Ensure) -> codex_client::Result<String> {
    let home = TestHome::new(None, &Server::nowhere()).expect("cannot make the private home");
    let config = config.env_remove("CODEX_BIN").envs(home.environment()).cwd(home.workspace()).download(ensure);
    block_on(async {
        let codex = Codex::start_with(config).await?;
        let version = codex.metadata().version.as_ref().map(ToString::to_string);
        codex.close().await?;
        Ok(version.unwrap_or_default())
    })
}

/// The blocking client runs without a tokio runtime of the caller, so the client must provide the runtime for the
/// download.
#[test]
fn the_blocking_client_starts_a_download_outside_of_tokio() {
    let world = World::new();
    let error =
        codex_client::blocking::Codex::start_with(without(&world).env_remove("CODEX_BIN").download(offline(&world)));
    let error = error.expect_err("a client without a runtime must not start");
    assert!(error.source().expect("the error has no cause").to_string().contains("no connection"), "{error:?}");
}

/// Returns a configuration whose folder of runtimes is empty.
fn without(world: &World) -> CodexConfig {
    CodexConfig::new().env("CODEX_RUNTIME_DIR", world.path("empty"))
}

fn offline(world: &World) -> Ensure {
    Ensure::new().cache(world.path("cache")).options(world.options.clone())
}

#[test]
fn the_client_starts_the_runtime_in_the_cache() {
    let world = World::new();
    let lock = Lock::built_in().unwrap();
    let home = world.path("cache").join(lock.version.to_string());
    fs::create_dir_all(&home).unwrap();
    symlink(installed(), home.join(installed().file_name().unwrap())).unwrap();
    assert_eq!(start(without(&world), offline(&world)).unwrap(), lock.version.to_string());
}

#[test]
fn the_client_starts_a_staged_folder_with_the_real_files() {
    let world = World::new();
    let lock = Lock::built_in().unwrap();
    let target = Target::host().unwrap();
    let Some(unpacked) = lock.unpacked(target) else {
        // The lock has no digest of the unpacked files for this machine.
        return;
    };
    // Hard links avoid a copy of 400 MB, and must be on the same file system.
    let folder = TempDir::with_prefix_in(".test-staged-", installed().parent().unwrap()).unwrap();
    let mut executables = Vec::new();
    link_all(&installed(), folder.path(), "", &mut executables);
    let manifest = serde_json::json!({
        "version": lock.version.to_string(),
        "target": target.triple(),
        "unpacked": unpacked.to_string(),
        "executables": executables,
    });
    fs::write(folder.path().join(codex_dist::STAGED_MANIFEST), manifest.to_string()).unwrap();
    let ensure = offline(&world).staged(folder.path());
    assert_eq!(start(without(&world), ensure).unwrap(), lock.version.to_string());
}

fn link_all(from: &Path, to: &Path, below: &str, executables: &mut Vec<String>) {
    use std::os::unix::fs::PermissionsExt as _;
    for entry in fs::read_dir(from).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let (path, place) = (format!("{below}{name}"), to.join(&name));
        let metadata = entry.metadata().unwrap();
        if metadata.is_dir() {
            fs::create_dir(&place).unwrap();
            link_all(&entry.path(), &place, &format!("{path}/"), executables);
        } else if path != ".codex-dist.json" {
            fs::hard_link(entry.path(), &place).unwrap();
            if metadata.permissions().mode() & 0o100 != 0 {
                executables.push(path);
            }
        }
    }
}

#[test]
fn an_installed_runtime_comes_before_the_cache() {
    let world = World::new();
    let config = CodexConfig::new().env("CODEX_RUNTIME_DIR", installed().parent().unwrap());
    assert!(!start(config, offline(&world)).unwrap().is_empty());
    assert!(!world.path("cache").exists(), "the cache must not be used");
}

#[test]
fn the_error_without_a_network_names_the_failed_connection() {
    let world = World::new();
    let error = start(without(&world), offline(&world)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Runtime);
    assert!(error.to_string().contains("make the pinned runtime ready"), "{error}");
    let cause = error.source().expect("the error has no cause").to_string();
    assert!(cause.contains("no connection"), "{cause}");
}

//! The client with `CodexConfig::download`, on the real runtime.

use codex_kit::prelude::*;
use std::error::Error as _;
use std::fs;
use std::os::unix::fs::symlink;

use codex_client::{Codex, CodexConfig, ErrorKind};
use codex_testkit::TestHome;
use tempfile::TempDir;

use super::*;
use crate::contract::runtime::pinned_runtime;

/// The folder of the installed runtime.
fn installed() -> PathBuf {
    pinned_runtime().root().canonicalize().expect("a folder")
}

/// Starts a client that finds no runtime but by `ensure`, and says which it started.
fn start(config: CodexConfig, ensure: Ensure) -> codex_client::Result<String> {
    let home = TestHome::new(None, &Server::nowhere()).expect("folders");
    let config = config.env_remove("CODEX_BIN").envs(home.environment()).cwd(home.workspace()).download(ensure);
    block_on(async {
        let codex = Codex::start_with(config).await?;
        let version = codex.metadata().version.as_ref().map(ToString::to_string);
        codex.close().await?;
        Ok(version.unwrap_or_default())
    })
}

/// The same without an asynchronous runtime: what the download needs of one must be there.
#[test]
fn the_blocking_client_does_the_same() {
    let world = World::new();
    let error =
        codex_client::blocking::Codex::start_with(without(&world).env_remove("CODEX_BIN").download(offline(&world)));
    let error = error.expect_err("nothing to start");
    assert!(error.source().expect("a cause").to_string().contains("no connection"), "{error:?}");
}

/// Nothing is installed where the client looks.
fn without(world: &World) -> CodexConfig {
    CodexConfig::new().env("CODEX_RUNTIME_DIR", world.path("empty"))
}

fn offline(world: &World) -> Ensure {
    Ensure::new().cache(world.path("cache")).options(world.options.clone())
}

#[test]
fn it_starts_what_is_in_the_cache() {
    let world = World::new();
    let lock = Lock::built_in().unwrap();
    let home = world.path("cache").join(lock.version.to_string());
    fs::create_dir_all(&home).unwrap();
    symlink(installed(), home.join(installed().file_name().unwrap())).unwrap();
    assert_eq!(start(without(&world), offline(&world)).unwrap(), lock.version.to_string());
}

#[test]
fn it_starts_a_staged_folder_with_the_real_files() {
    let world = World::new();
    let lock = Lock::built_in().unwrap();
    let target = Target::host().unwrap();
    let Some(unpacked) = lock.unpacked(target) else {
        // The pins of this machine know the archive alone.
        return;
    };
    // Other names for the same files: half a gigabyte is not copied. They must be on the same file system.
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
fn what_is_installed_comes_first() {
    let world = World::new();
    let config = CodexConfig::new().env("CODEX_RUNTIME_DIR", installed().parent().unwrap());
    assert!(!start(config, offline(&world)).unwrap().is_empty());
    assert!(!world.path("cache").exists(), "nothing was fetched, and nothing looked for");
}

#[test]
fn without_a_network_the_error_says_what_could_not_be_reached() {
    let world = World::new();
    let error = start(without(&world), offline(&world)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Runtime);
    assert!(error.to_string().contains("make the pinned runtime ready"), "{error}");
    let cause = error.source().expect("a cause").to_string();
    assert!(cause.contains("no connection"), "{cause}");
}

//! Which runtime a client starts, and what it says of one that it does not start.

use std::fs;
use std::path::{Path, PathBuf};

use codex_client::types::CODEX_VERSION;
use codex_client::{Codex, CodexConfig, Error, ErrorKind};
use codex_dist::Target;
use serde_json::json;

/// Writes an installation as codex-dist does, whose program is a text.
fn install(folder: &Path, version: &str) -> PathBuf {
    let target = Target::host().expect("a target");
    let home = folder.join(target.triple());
    fs::create_dir_all(home.join("bin")).expect("a folder");
    let program = format!("bin/{}", target.exe_name());
    fs::write(home.join(&program), "program").expect("a file");
    let digest = format!("sha256:{}", "00".repeat(32));
    let stamp = json!({
        "format": 1, "version": version, "target": target.triple(), "source": "npm", "asset": digest, "unpacked": digest,
        "files": { program: { "size": 7, "modified": "1", "executable": true } },
    });
    fs::write(home.join(".codex-dist.json"), stamp.to_string()).expect("a file");
    home
}

fn config(folder: &Path) -> CodexConfig {
    CodexConfig::new().env("CODEX_RUNTIME_DIR", folder).env_remove("CODEX_BIN")
}

async fn refused(config: CodexConfig) -> Error {
    Codex::start_with(config).await.expect_err("no runtime is started")
}

#[tokio::test]
async fn a_broken_installation_is_an_error_and_never_replaced_by_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = install(folder.path(), CODEX_VERSION);
    // The installation is accepted; the text in it is no program.
    let error = refused(config(folder.path())).await;
    assert!(error.to_string().starts_with("cannot start "), "{error}");
    fs::write(home.join("bin").join(Target::host().expect("a target").exe_name()), "another program").expect("written");
    let provided = config(folder.path()).runtime_provider(async || panic!("the installation is broken, not missing"));
    let error = refused(provided).await;
    assert!(matches!(error, Error::BrokenRuntime { .. }) && error.to_string().contains("was changed"), "{error}");
    install(folder.path(), "0.1.0");
    let error = refused(config(folder.path())).await;
    assert!(error.kind() == ErrorKind::Runtime && error.to_string().contains("version 0.1.0"), "{error}");
}

#[tokio::test]
async fn a_missing_installation_is_reported_with_its_folder_and_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = refused(config(folder.path())).await;
    assert!(matches!(error, Error::RuntimeNotFound(_)), "{error:?}");
    let error = error.to_string();
    assert!(error.contains(&folder.path().display().to_string()), "{error}");
    assert!(error.contains("CODEX_BIN") && error.contains("fetch-runtime"), "{error}");
    // A program without a clone of this repository has this way.
    assert!(error.contains("CodexConfig::download") && error.contains("feature `download`"), "{error}");
}

#[tokio::test]
async fn a_named_executable_comes_before_an_installed_one_and_must_be_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    install(folder.path(), CODEX_VERSION);
    let named = folder.path().join("mine");
    let error = refused(config(folder.path()).codex_bin(&named)).await;
    assert!(error.to_string().contains("is no file"), "{error}");
    fs::write(&named, "").expect("written");
    for config in [config(folder.path()).codex_bin(&named), config(folder.path()).env("CODEX_BIN", &named)] {
        let error = refused(config).await.to_string();
        assert!(error.contains("/mine"), "{error}");
    }
}

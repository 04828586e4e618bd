//! The staged crates stand on their own feet.

use std::fs;
use std::process::Command;

use super::workspace;

/// A program of somebody who has the staged crates and nothing else of this repository.
const PROGRAM: &str = r#"
use codex_types::rpc::Request;

const _: () = assert!(!codex_types::CODEX_VERSION.is_empty());

pub fn method() -> &'static str {
    codex_types::request::ThreadStart::METHOD
}

pub async fn answer() -> codex_client::Result<Option<String>> {
    let codex = codex_client::Codex::start().await?;
    let result = codex.thread_start().await?.run("Describe this project.").await?;
    codex.close().await?;
    Ok(result.final_response().map(str::to_owned))
}
"#;

#[test]
fn staged_crates_build_outside_the_workspace() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sdk = folder.path().join("sdk");
    let staged = xtask::sdk::stage(&workspace(), &sdk).expect("staged crates");
    for name in ["codex-types", "codex-dist", "codex-client"] {
        assert!(staged.iter().any(|one| one.name == name), "{staged:?}");
    }
    for file in [
        "codex.lock.toml",
        "LICENSE",
        "NOTICE",
        "codex-types/src/generated/mod.rs",
        "codex-types/README.md",
        "codex-client/README.md",
        "codex-dist/README.md",
        "codex-dist/codex.lock.toml",
    ] {
        assert!(sdk.join(file).is_file(), "{file} is not staged");
    }

    let program = folder.path().join("program");
    fs::create_dir_all(program.join("src")).expect("a folder");
    fs::write(program.join("src/lib.rs"), PROGRAM).expect("a program");
    fs::write(
        program.join("Cargo.toml"),
        "[package]\nname = \"program\"\nedition = \"2024\"\n\n[dependencies]\n\
         codex-types = { path = \"../sdk/codex-types\" }\ncodex-client = { path = \"../sdk/codex-client\" }\n\n\
         [patch.crates-io]\ncodex-types = { path = \"../sdk/codex-types\" }\n\
         codex-dist = { path = \"../sdk/codex-dist\" }\n\n[workspace]\n",
    )
    .expect("a manifest");
    fs::copy(workspace().join("Cargo.lock"), program.join("Cargo.lock")).expect("the versions that are here already");
    let output = Command::new(env!("CARGO"))
        .current_dir(&program)
        .env("CARGO_TARGET_DIR", folder.path().join("target"))
        .args(["check", "--quiet"])
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    // Replaced, never merged into; and nothing is replaced that was not staged.
    fs::write(sdk.join("left-over"), "").expect("a left-over");
    xtask::sdk::stage(&workspace(), &sdk).expect("staged crates");
    assert!(!sdk.join("left-over").exists());
    let error = xtask::sdk::stage(&workspace(), &program).expect_err("a folder that was not staged");
    assert!(error.to_string().contains("stage-sdk has not made it"), "{error}");
    assert!(program.join("src/lib.rs").is_file());
}

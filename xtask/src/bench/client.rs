//! The rows of the client: the build of a program that uses the client, and the client's own benchmark.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};

use super::{Args, Samples, cpu, row, succeed};
use crate::workspace;

/// The smallest useful program.
const HELLO: &str = r#"
use codex_client::{Codex, Sandbox};

#[tokio::main]
async fn main() -> codex_client::Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).await?;
    let result = thread.run("Describe this project.").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}
"#;

const MANIFEST: &str = r#"[package]
name = "hello"
edition = "2024"

[dependencies]
codex-client = { path = "@client@" }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[profile.release]
strip = true

[workspace]
"#;

/// Measures a cold release build of the smallest program: CPU seconds, crates, and the size of the executable.
pub(super) fn hello() -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in(workspace().root().join("target")).context("cannot create a temporary folder")?;
    let program = folder.path();
    std::fs::create_dir(program.join("src"))?;
    std::fs::write(program.join("src/main.rs"), HELLO)?;
    let client = workspace().root().join("crates/codex-client");
    std::fs::write(program.join("Cargo.toml"), MANIFEST.replace("@client@", &client.display().to_string()))?;
    std::fs::copy(workspace().root().join("Cargo.lock"), program.join("Cargo.lock"))?;
    let mut build = cargo(program);
    build.args(["build", "--release", "--quiet"]).env("CARGO_TARGET_DIR", program.join("target"));
    let samples = Samples(vec![cpu::of(|| succeed(&mut build))?]);
    let exe = program.join("target/release").join(if cfg!(windows) { "hello.exe" } else { "hello" });
    let size = std::fs::metadata(exe)?.len() as f64 / 1e6;
    let beside = format!("{} crates, {size:.1} MB stripped", crates(program)?);
    row("cold release build of the smallest program (CPU)", &samples, &beside, "< 75 s, < 60 crates, < 3 MB");
    Ok(())
}

fn crates(program: &Path) -> anyhow::Result<usize> {
    let output = cargo(program).args(["tree", "--edges", "normal,build", "--prefix", "none"]).output()?;
    if !output.status.success() {
        bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = text.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
    Ok(names.collect::<std::collections::BTreeSet<_>>().len())
}

/// Installs the runtime that the rows of the client need, and checks the given Python.
pub(super) fn prepare(args: &Args) -> anyhow::Result<()> {
    let runtime = workspace().bin().join(if cfg!(windows) { "codex.exe" } else { "codex" });
    if !runtime.is_file() {
        if args.offline {
            bail!(
                "the pinned runtime is not installed in {}\nhint: run `cargo xtask fetch-runtime`, or leave out the client with --no-client",
                workspace().bin().display()
            );
        }
        crate::fetch_runtime::ensure_host()?;
    }
    check_python(args)
}

/// Checks that the given Python has the official SDK.
pub(super) fn check_python(args: &Args) -> anyhow::Result<()> {
    if let Some(python) = &args.python {
        let output = Command::new(python).args(["-c", "import openai_codex"]).output();
        if !output.with_context(|| format!("cannot run {}", python.display()))?.status.success() {
            bail!(
                "{} has no openai-codex\nhint: install it in a virtual environment with `{} -m pip install openai-codex`",
                python.display(),
                python.display()
            );
        }
    }
    Ok(())
}

/// Runs the benchmark of the client, which prints its own table.
pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let mut bench = cargo(workspace().root());
    bench.args(["bench", "--quiet", "--package", "codex-client", "--bench", "client", "--", "--runs"]);
    bench.arg(args.runs.to_string());
    if let Some(python) = &args.python {
        bench.arg("--python").arg(std::path::absolute(python)?);
    }
    println!();
    if !bench.status().context("cannot run cargo")?.success() {
        bail!("the benchmark of the client failed");
    }
    Ok(())
}

fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    command
}

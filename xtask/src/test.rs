//! `cargo xtask test`.

use std::process::Command;

use anyhow::{Context as _, bail};

use crate::workspace;

/// Install the pinned runtime if it is missing, then run all tests of the workspace.
///
/// The arguments after `--` go to `cargo test`.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/     the pinned runtime, if it is missing
  target/  the build

Examples:
  cargo xtask test
  cargo xtask test -- --test all contract::"
)]
pub(crate) struct Args {
    /// Arguments for `cargo test`.
    #[arg(last = true)]
    cargo: Vec<String>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    crate::fetch_runtime::ensure_host()?;
    // The second run tests codex-types as most users have the crate: without the experimental surface.
    cargo_test(&["--workspace", "--all-features"], &args.cargo)?;
    if args.cargo.is_empty() {
        cargo_test(&["--package", "codex-types"], &[])?;
    }
    Ok(())
}

fn cargo_test(scope: &[&str], rest: &[String]) -> anyhow::Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(workspace().root())
        .arg("test")
        .args(scope)
        .args(rest)
        .status()
        .context("cannot run cargo")?;
    if !status.success() {
        bail!("cargo test {} failed; the output above says why", scope.join(" "));
    }
    Ok(())
}

//! `cargo xtask check`.

use anyhow::bail;
use codex_dist::Target;
use xtask::contract::{Committed, Mismatch, check_golden, check_offline, check_runtime};
use xtask::derive;

use crate::{run, workspace};

/// Check that the committed files agree: lock ↔ schemas ↔ code, and runtime ↔ schemas if a runtime is installed.
///
/// For each layer whose sides differ, the command prints the files and the command that repairs them.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  nothing; with --runtime the pinned runtime in bin/, if it is missing

Examples:
  cargo xtask check
  cargo xtask check --runtime"
)]
pub(crate) struct Args {
    /// Compare with the runtime in any case: fetch the pinned runtime if it is not installed.
    #[arg(long)]
    runtime: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let workspace = workspace();
    eprintln!("comparing the lock, the schemas and the generated files");
    let committed = Committed::read(&workspace)?;
    let mut found = check_offline(&workspace, &committed, &derive::files)?;
    found.extend(check_golden(&workspace)?);
    if found.is_empty() {
        println!("ok: lock ↔ schemas ↔ code");
    }
    if args.runtime {
        crate::fetch_runtime::ensure_host()?;
    }
    match workspace.bin_dir().open(&committed.lock, Target::host()?) {
        Ok(runtime) => {
            let version = runtime.version().to_string();
            let emitted = run::block_on(async {
                runtime.check_version().await?;
                Ok(runtime.emit_schemas().await?)
            })?;
            match check_runtime(&committed, &emitted, &version)? {
                None => println!("ok: runtime ↔ schemas ({version})"),
                Some(mismatch) => found.push(mismatch),
            }
        }
        Err(codex_dist::Error::NotInstalled { .. }) if !args.runtime => {
            println!(
                "not checked: runtime ↔ schemas (no runtime is installed; cargo xtask fetch-runtime installs one)"
            );
        }
        Err(error) => return Err(error.into()),
    }
    if found.is_empty() {
        return Ok(());
    }
    for mismatch in &found {
        println!("\n{mismatch}");
    }
    bail!(
        "the committed files do not agree: {} layers differ, as shown above\nhint: {}",
        found.len(),
        commands(&found)
    );
}

/// Returns the commands that repair the mismatches, each once.
pub(crate) fn commands(found: &[Mismatch]) -> String {
    let mut commands: Vec<&str> = found.iter().map(|mismatch| mismatch.repair.as_str()).collect();
    commands.dedup();
    format!("to repair this, run: {}", commands.join("; "))
}

//! `cargo xtask update-artifacts`: the command line and the printed outcome of `xtask::update`.

use codex_dist::{Channel, SourceChoice, Version, Wanted};
use xtask::update::{self, Mode, Outcome, Request, Targets};

use crate::{dist, run, workspace};

/// Update to a release: runtime in bin/, schemas, generated types, tables, documents and lock file.
///
/// Everything is prepared in temporary folders and replaced in one transaction at the end: a run that fails or is stopped
/// changes nothing. The command ends with what changed in the protocol, and which programs that breaks.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/                               the runtime, verified
  schemas/                           what the runtime emits, and codex.lock.toml, which pins the runtime
  crates/codex-types/src/generated   the types
  crates/codex-dist/codex.lock.toml  the copy of the lock for programs outside of this repository
  crates/codex-types/src/since.rs, CHANGELOG.md, numbers in documents, versions in manifests
  tests/traffic/ratchet.json         the counts that the traffic tests demand

Examples:
  cargo xtask update-artifacts --channel stable
  cargo xtask update-artifacts --codex-version 0.169.0 --dry-run
  cargo xtask update-artifacts --source npm --bundle-all-platforms"
)]
pub(crate) struct Args {
    /// The channel whose newest release is taken: stable or alpha.
    #[arg(long, default_value = "stable", conflicts_with = "codex_version")]
    channel: Channel,
    /// Exactly this version: 0.169.0, rust-v0.169.0, 0.162.0-alpha.15.
    #[arg(long, value_name = "V")]
    codex_version: Option<Version>,
    /// The source of the release: auto (github, then npm if github cannot be reached), github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
    /// Install the runtimes of all six targets.
    #[arg(long)]
    bundle_all_platforms: bool,
    /// Print what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let request = Request {
        wanted: match args.codex_version {
            Some(version) => Wanted::Exactly(version),
            None => Wanted::Newest(args.channel),
        },
        source: args.source,
        targets: if args.bundle_all_platforms { Targets::All } else { Targets::Host },
        mode: if args.dry_run { Mode::DryRun } else { Mode::Write },
    };
    let workspace = workspace();
    let dist = dist(&workspace)?;
    let outcome = run::block_on(update::run(&request, &workspace, &dist))?;
    print(&outcome, request.mode);
    Ok(())
}

fn print(outcome: &Outcome, mode: Mode) {
    let Outcome { previous, version, source, installed, changed, report } = outcome;
    if outcome.is_nothing() {
        println!("nothing to do: {version} is pinned, installed and generated");
        return;
    }
    match previous {
        Some(previous) if previous != version => println!("{previous} → {version} (from {source})"),
        _ => println!("{version} (from {source})"),
    }
    let would = if mode == Mode::DryRun { "would be " } else { "" };
    for target in installed {
        println!("{would}installed for {target}");
    }
    println!("{} files {would}changed", changed.len());
    const SHOWN: usize = 20;
    for path in changed.iter().take(SHOWN) {
        println!("  {path}");
    }
    if changed.len() > SHOWN {
        println!("  and {} more", changed.len() - SHOWN);
    }
    if !report.is_empty() {
        println!("\n{report}");
    }
    if mode == Mode::Write {
        println!("\nnext: cargo xtask test, then commit the changed files");
    }
}

//! `cargo xtask update-artifacts`.

use codex_dist::{Channel, SourceChoice, Update, UpdateOutcome, Version, Wanted};

use crate::{generator, run, workspace};

/// Go the whole way: newest release, runtime in bin/, schemas, generated types, lock file.
///
/// Everything is prepared beside its place, and put there at the end: a run that fails or is stopped changes nothing.
/// It ends with what has changed in the protocol, and whom that breaks.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/                               the runtime, verified
  schemas/                           what it emits, and codex.lock.toml, which pins it
  crates/codex-types/src/generated   the types
  crates/codex-dist/codex.lock.toml  the copy of the lock for programs outside of this repository

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
    /// Where to take it from: auto (github, then npm when github cannot be reached), github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
    /// Install the runtimes of all six targets.
    #[arg(long)]
    bundle_all_platforms: bool,
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let update = Update {
        wanted: match args.codex_version {
            Some(version) => Wanted::Exactly(version),
            None => Wanted::Newest(args.channel),
        },
        source: args.source,
        all_platforms: args.bundle_all_platforms,
        dry_run: args.dry_run,
    };
    let dist = workspace::dist()?;
    let places = workspace::places();
    let generator = generator::connected();
    let outcome = run::block_on(async { Ok(update.run(&dist, &places, &*generator).await?) })?;
    print(&outcome, args.dry_run);
    Ok(())
}

fn print(outcome: &UpdateOutcome, dry_run: bool) {
    let UpdateOutcome { previous, version, source, installed, changed, report } = outcome;
    if outcome.is_nothing() {
        println!("nothing to do: {version} is pinned, installed and generated");
        return;
    }
    match previous {
        Some(previous) if previous == version => println!("{version} (from {source})"),
        Some(previous) => println!("{previous} → {version} (from {source})"),
        None => println!("{version} (from {source})"),
    }
    let would = if dry_run { "would be " } else { "" };
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
}

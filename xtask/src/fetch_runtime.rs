//! `cargo xtask fetch-runtime`.

use anyhow::Context as _;
use codex_dist::{BinDir, Lock, SourceChoice, Target};

use crate::{run, workspace};

/// Install exactly the runtime that schemas/codex.lock.toml pins, verified.
///
/// Nothing is asked of the network where it is installed already; a broken one is replaced.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/TARGET  the runtime of each target
  bin/codex   leads to the one of this machine

Examples:
  cargo xtask fetch-runtime
  cargo xtask fetch-runtime --target aarch64-apple-darwin --source npm"
)]
pub(crate) struct Args {
    /// A target to install for, instead of this machine (can be given several times).
    #[arg(long = "target", value_name = "TRIPLE", conflicts_with = "all")]
    targets: Vec<Target>,
    /// Install for all six targets.
    #[arg(long)]
    all: bool,
    /// Where to take it from: auto, github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
}

/// Installs the pinned runtime for this machine, if it is not installed.
pub(crate) fn ensure_host() -> anyhow::Result<()> {
    run(Args { targets: Vec::new(), all: false, source: SourceChoice::Auto })
        .context("the pinned runtime is needed, and could not be made ready in bin/")
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let places = workspace::places();
    let dist = workspace::dist()?;
    let bin = BinDir::new(&places.bin);
    // Before the lock file is read: it may be one of the files that a killed run has to give back.
    run::block_on(async { Ok(bin.recover(dist.reporter()).await?) })?;
    let lock = Lock::read(&places.lock_file())?;
    let targets = match (args.all, args.targets) {
        (true, _) => Target::ALL.to_vec(),
        (false, targets) if targets.is_empty() => vec![Target::host()?],
        (false, targets) => targets,
    };
    let fetched = run::block_on(async { Ok(dist.fetch(&bin, &lock, &targets, args.source).await?) })?;
    for one in fetched {
        let (version, target) = (one.runtime.version(), one.runtime.target());
        match one.installed {
            true => {
                let source = one.runtime.source().map_or_else(String::new, |source| format!(" from {source}"));
                println!("installed {version} for {target}{source}");
            }
            false => println!("{version} for {target} is installed"),
        }
    }
    Ok(())
}

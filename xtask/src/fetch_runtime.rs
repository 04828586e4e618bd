//! `cargo xtask fetch-runtime`.

use anyhow::Context as _;
use codex_dist::{Runtime, SourceChoice, Target};
use xtask::pinned;

use crate::{dist, run, workspace};

/// Install exactly the runtime that schemas/codex.lock.toml pins, verified.
///
/// An installed runtime needs no network. A broken installation is replaced.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/TARGET  the runtime of each target
  bin/codex   a link to the runtime of this machine

Examples:
  cargo xtask fetch-runtime
  cargo xtask fetch-runtime --target aarch64-apple-darwin --source npm"
)]
pub(crate) struct Args {
    /// A target to install for, instead of this machine. The option can be repeated.
    #[arg(long = "target", value_name = "TRIPLE", conflicts_with = "all")]
    targets: Vec<Target>,
    /// Install for all six targets.
    #[arg(long)]
    all: bool,
    /// The source of the download: auto, github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
}

/// Installs the pinned runtime of this machine if it is not installed.
pub(crate) fn ensure_host() -> anyhow::Result<()> {
    install(Args { targets: Vec::new(), all: false, source: SourceChoice::Auto })
        .map(|lines| run::print(&lines))
        .context("the pinned runtime is needed in bin/, and cannot be installed")
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    run::print(&format!("{}\nnext: cargo xtask test", install(args)?));
    Ok(())
}

/// Installs the missing runtimes, and returns a line for each target.
fn install(args: Args) -> anyhow::Result<String> {
    let workspace = workspace();
    let dist = dist(&workspace)?;
    let targets = match (args.all, args.targets) {
        (true, _) => Target::ALL.to_vec(),
        (false, targets) if targets.is_empty() => vec![Target::host()?],
        (false, targets) => targets,
    };
    let fetched = run::block_on(pinned::install(&workspace, &dist, &targets, args.source))?;
    Ok(fetched.iter().map(|one| line(&one.runtime, one.installed)).collect::<Vec<_>>().join("\n"))
}

fn line(runtime: &Runtime, installed: bool) -> String {
    let (version, target, folder) = (runtime.version(), runtime.target(), runtime.root().display());
    if installed {
        let source = runtime.source().map_or_else(String::new, |source| format!(" from {source}"));
        format!("installed {version} for {target}{source} in {folder}")
    } else {
        format!("{version} for {target} is already installed in {folder}")
    }
}

//! `cargo xtask matrix`.

mod cell;
mod page;
mod release;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use codex_codegen::History;
use codex_dist::Version;

use crate::checkout::Checkout;
use crate::workspace;
use cell::Cell;
use release::{Release, Workshop};

/// The page that the command writes.
const PAGE: &str = "docs/version-matrix.md";

/// Show how a program that was compiled for one release works with another release, for every pair of the last stable
/// releases.
///
/// For each release, the command records the runtime and makes messages from the schemas. In a copy of this commit, the
/// command compiles a small program (tests/matrix) with the types of the release. Each program then reads the messages of each release,
/// and drives each runtime through a fixed set of turns with a mock model. The command fails if an answer is lost or a turn has
/// a wrong result.
///
/// Downloads and recordings are kept. Programs are kept while their sources stay the same. Uncommitted changes are ignored,
/// because the programs are compiled in a copy of the commit.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  target/matrix           runtimes (400 MB each), recordings, made messages, programs, measurements
  docs/version-matrix.md  the tables, with --write; updated after each row

Examples:
  cargo xtask matrix --write
  cargo xtask matrix --releases 3
  cargo xtask matrix --resume --write"
)]
pub(crate) struct Args {
    /// The number of newest releases of schemas/history.txt to pair.
    #[arg(long, value_name = "N", default_value_t = 10)]
    releases: usize,
    /// Write the tables into docs/version-matrix.md.
    #[arg(long)]
    write: bool,
    /// Keep the pairs that an earlier run measured with the same programs.
    #[arg(long)]
    resume: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let workspace = workspace();
    let root = workspace.root();
    let base = root.join("target/matrix");
    let versions = newest(root, args.releases)?;
    let workshop = Workshop::open(Checkout::make(root, &base)?, &base)?;
    let mut releases = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        println!("preparing {} of {}: {version}", at + 1, versions.len());
        releases.push(workshop.prepare(version)?);
    }
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (at, types) in releases.iter().enumerate() {
        println!("row {} of {}: types of {}", at + 1, releases.len(), types.version);
        let mut row = Vec::new();
        for runtime in &releases {
            let cell = workshop.cell(types, runtime, args.resume)?;
            println!("  {}: {}", runtime.version, cell.summary());
            row.push(cell);
        }
        rows.push(row);
        if args.write {
            xtask::file_set::write_file(&root.join(PAGE), &page::page(&releases, &rows))?;
        }
    }
    if args.write {
        println!("wrote {PAGE}");
    } else {
        println!("\n{}", page::page(&releases, &rows));
    }
    let lost = lost(&releases, &rows);
    if !lost.is_empty() {
        bail!("these programs lost required values:\n  {}", lost.join("\n  "));
    }
    Ok(())
}

/// Returns the newest stable releases, the oldest first.
fn newest(root: &Path, count: usize) -> Result<Vec<Version>> {
    let path = root.join("schemas").join(History::FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let versions: Vec<Version> =
        History::parse(&text)?.releases().map(|release| release.parse()).collect::<Result<_, _>>()?;
    if count < 1 || versions.len() < count {
        bail!("schemas/{} has {} releases: choose --releases between 1 and that number", History::FILE, versions.len());
    }
    Ok(versions[versions.len() - count..].to_vec())
}

/// Returns the losses of all pairs.
fn lost(releases: &[Release], rows: &[Vec<Cell>]) -> Vec<String> {
    let mut lost = Vec::new();
    for (types, row) in releases.iter().zip(rows) {
        for (runtime, cell) in releases.iter().zip(row) {
            let pair = format!("types of {}, messages of {}", types.version, runtime.version);
            lost.extend(cell.losses().into_iter().map(|loss| format!("{pair}: {loss}")));
        }
    }
    lost
}

//! `cargo xtask replay`: a copy of the repository that moves through all releases.

use std::fmt::{self, Write as _};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use codex_codegen::History;
use codex_dist::Version;
use xtask::file_set::write_file;
use xtask::workspace::SCHEMAS;

use crate::checkout::Checkout;
use crate::workspace;

/// Move a copy of this commit through each stable release with the update command, to show that releases need no hand edit.
///
/// For each release of schemas/history.txt after the first one: `update-artifacts`, `cargo check` of codex-types and codex-client
/// with all features, and `check --runtime`. Each step is a commit in the copy, so that the copy has only files of the command.
/// The command ends with a table.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  target/replay   the copy, with the runtime of the last release (400 MB), and its build
  docs/updates.md the table, with --write

Examples:
  cargo xtask replay
  cargo xtask replay --from 0.166.0 --write
  cargo xtask replay --each 0.150.0,0.162.0-alpha.15"
)]
pub(crate) struct Args {
    /// The release that the copy starts at.
    #[arg(long, value_name = "V", default_value = "0.155.1")]
    from: Version,
    /// Update this commit to each of these releases, instead of from one release to the next.
    #[arg(long, value_name = "V,…", value_delimiter = ',', conflicts_with_all = ["from", "to", "write"])]
    each: Vec<Version>,
    /// The release that the copy ends at. Default: the newest of the history.
    #[arg(long, value_name = "V")]
    to: Option<Version>,
    /// Write the table to docs/updates.md, after each release.
    #[arg(long)]
    write: bool,
}

/// The measurements of one update.
struct Row {
    version: String,
    update: Duration,
    files: usize,
    breaking: String,
    raw: usize,
    notes: usize,
    compiles: bool,
    checks: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let workspace = workspace();
    let root = workspace.root();
    if !args.each.is_empty() {
        return each(root, &args.each);
    }
    let history = fs::read_to_string(root.join(SCHEMAS).join(History::FILE)).unwrap_or_default();
    let history = History::parse(&history)?;
    let versions: Vec<Version> = history.releases().map(|release| release.parse()).collect::<Result<_, _>>()?;
    let is_wanted = |version: &&Version| **version > args.from && args.to.as_ref().is_none_or(|to| *version <= to);
    let wanted: Vec<&Version> = versions.iter().filter(is_wanted).collect();
    if wanted.is_empty() {
        bail!(
            "schemas/{} has no stable release after {}\nhint: name an earlier release with --from",
            History::FILE,
            args.from
        );
    }
    println!("copying the repository to target/replay");
    let copy = Copy(Checkout::make(root, &root.join("target/replay"))?);
    println!("moving the copy to {}, where the updates start", args.from);
    copy.start_at(&args.from)?;
    let mut rows = Vec::new();
    for (at, version) in wanted.iter().enumerate() {
        println!("{} of {}: {version}", at + 1, wanted.len());
        let row = copy.update(version)?;
        println!("  {row}");
        rows.push(row);
        if args.write {
            // The page is written after each row, so that a stopped run keeps its measurements.
            write_file(&root.join("docs/updates.md"), &page(&args.from, &rows, wanted.len()))?;
        }
    }
    if args.write {
        println!("wrote docs/updates.md");
    } else {
        println!("\n{}", page(&args.from, &rows, wanted.len()));
    }
    verdict(&rows)
}

/// Updates this commit to each of the releases, in a copy that is reset after each release.
fn each(root: &Path, releases: &[Version]) -> Result<()> {
    let copy = Copy(Checkout::make(root, &root.join("target/replay"))?);
    let commit = copy.0.git(&["rev-parse", "HEAD"])?;
    let mut rows = Vec::new();
    for (at, version) in releases.iter().enumerate() {
        println!("{} of {}: {version}", at + 1, releases.len());
        let row = copy.update(version)?;
        println!("  {row}");
        rows.push(row);
        copy.0.git(&["reset", "--quiet", "--hard", commit.trim()])?;
    }
    verdict(&rows)
}

fn verdict(rows: &[Row]) -> Result<()> {
    let failed = rows.iter().filter(|row| !row.compiles || !row.checks).count();
    if failed > 0 {
        bail!(
            "{failed} of {} updates do not compile or do not pass the check\nhint: the copy is in target/replay/checkout",
            rows.len()
        );
    }
    Ok(())
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} s, {} files, {} breaking, {} raw, {} notes, compiles: {}, check: {}",
            self.update.as_secs(),
            self.files,
            self.breaking,
            self.raw,
            self.notes,
            yes(self.compiles),
            yes(self.checks)
        )
    }
}

fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

/// A clone of the current commit below `target/replay`.
struct Copy(Checkout);

impl Copy {
    /// Resets the copy to the state in which `version` is the newest release.
    fn start_at(&self, version: &Version) -> Result<()> {
        self.0.cut_history(version)?;
        self.0.xtask(&["update-artifacts", "--codex-version", &version.to_string()])?;
        self.commit(&format!("The state at {version}"))
    }

    fn update(&self, version: &Version) -> Result<Row> {
        let begin = Instant::now();
        let output = self.0.xtask(&["update-artifacts", "--codex-version", &version.to_string()])?;
        let update = begin.elapsed();
        let report = String::from_utf8_lossy(&output.stdout).into_owned();
        let files = self.0.git(&["status", "--porcelain"])?.lines().count();
        let notes = fs::read_to_string(self.0.folder.join("schemas").join(xtask::derive::NOTES)).unwrap_or_default();
        let breaking = report.lines().find_map(|line| line.strip_prefix("Breaking: ")).unwrap_or("0").to_owned();
        let compiles = self.compiles();
        let checks = self.0.run_xtask(&["check", "--runtime"])?.status.success();
        self.commit(&format!("Update to Codex {version}"))?;
        Ok(Row {
            version: version.to_string(),
            update,
            files,
            breaking: breaking.split(' ').next().unwrap_or("0").to_owned(),
            raw: notes.matches("effect = \"raw\"").count(),
            notes: notes.matches("[[note]]").count(),
            compiles,
            checks,
        })
    }

    fn compiles(&self) -> bool {
        let mut cargo = self.0.cargo();
        cargo.args(["check", "--quiet", "--package", "codex-types", "--package", "codex-client", "--all-features"]);
        cargo.status().is_ok_and(|status| status.success())
    }

    fn commit(&self, subject: &str) -> Result<()> {
        self.0.git(&["add", "--all"])?;
        self.0.git(&["commit", "--quiet", "--allow-empty", "--message", subject])?;
        Ok(())
    }
}

fn page(from: &Version, rows: &[Row], wanted: usize) -> String {
    let unfinished = match wanted - rows.len() {
        0 => String::new(),
        missing => format!("The run was stopped {missing} releases before its end.\n\n"),
    };
    let mut out = format!(
        "# Updates\n\n<!-- Made by `cargo xtask replay --from {from} --write`. -->\n\n\
         A copy of the repository starts at Codex {from} and moves through every stable release that the history knows, with one\n\
         command each and no hand edit. *Compiles* is `cargo check` of codex-types and codex-client with all features; *check* is\n\
         `cargo xtask check --runtime`. The seconds are those of the update: download, verification, schemas, code.\n\n\
         {unfinished}\
         | Codex | seconds | files | breaking changes | raw places | notes | hand edits | compiles | check |\n\
         |---|---|---|---|---|---|---|---|---|\n"
    );
    for row in rows {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | 0 | {} | {} |",
            row.version,
            row.update.as_secs(),
            row.files,
            row.breaking,
            row.raw,
            row.notes,
            yes(row.compiles),
            yes(row.checks)
        );
    }
    out
}

//! `cargo xtask bench --peers`: this client beside the other clients, on the same fake app-server.
//!
//! The programs are in the workspace `xtask/peers`. This module builds and runs them, and makes the tables and the plots.

mod hello;
mod page;
mod plot;
mod report;
mod rows;
mod table;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context as _;

use self::report::{COLUMNS, Cell, Column, Growth, Line, Report, Unit};
use self::rows::{Cost, GROWING, Value, WORKS};
use super::{Args, machine, succeed};
use crate::workspace;

/// The workspace of the programs, from the root.
const PEERS: &str = "xtask/peers";

/// Measures all rows, prints the tables, and writes them if `--write` is given.
pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let root = workspace().root().to_owned();
    if args.write {
        page::check(&root)?;
    }
    let machine = machine::line();
    let stage = Stage::build(&root, args)?;
    let mut lines = Vec::new();
    for work in &WORKS {
        let costs = stage.runs(work.row, work.count, args)?;
        lines.extend(work.values.iter().map(|value| line(value, work.count, &costs)));
    }
    // The memory rows stand together, in the order of the works.
    let (memory, mut lines): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.unit == Unit::Memory);
    lines.extend(memory);
    let mut growth = Vec::new();
    for growing in &GROWING {
        let measured = growing
            .counts
            .iter()
            .map(|count| Ok((*count, stage.runs(growing.row, *count, args)?)))
            .collect::<anyhow::Result<Vec<_>>>()?;
        growth.extend(growing.values.iter().map(|value| Growth {
            title: value.title,
            axis: growing.axis,
            points: measured.iter().map(|(count, costs)| (*count, line(value, *count, costs))).collect(),
        }));
    }
    lines.extend(if args.no_builds {
        hello::left_out()
    } else {
        eprintln!("building the smallest programs");
        hello::run(&root.join(PEERS), args)?
    });
    let report =
        Report { machine, versions: versions(&root.join(PEERS), args)?, runs: args.runs.max(1), lines, growth };
    println!("{}\n{}", table::comparison(&report), table::growth(&report));
    if args.write {
        page::write(&root, &report)?;
    }
    Ok(())
}

/// Returns the versions of the crates from the lock file, and the version of the Python SDK from its installation.
fn versions(peers: &Path, args: &Args) -> anyhow::Result<String> {
    let lock = std::fs::read_to_string(peers.join("Cargo.lock")).context("cannot read the lock file of the peers")?;
    let mut versions: Vec<String> =
        ["codex-codes", "codex-sdk-rs"].iter().filter_map(|name| locked(&lock, name)).collect();
    if let Some(python) = &args.python {
        let code = "import importlib.metadata as m, platform; print('openai-codex', m.version('openai-codex'), 'on Python', platform.python_version())";
        let output = Command::new(python).args(["-c", code]).output().context("cannot run Python")?;
        versions.push(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    Ok(versions.join(", "))
}

/// Returns the name and the version of a package in a lock file.
fn locked(lock: &str, name: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    Some(format!("{name} {}", rest.split_once('"')?.0))
}

/// The costs of each run, by column.
type Costs = Vec<Vec<Result<Cost, String>>>;

fn line(value: &Value, count: u64, costs: &Costs) -> Line {
    let cell = |runs: &Vec<Result<Cost, String>>| {
        let values: Vec<_> =
            runs.iter().map(|cost| cost.as_ref().map(|cost| (value.of)(cost, count)).map_err(Clone::clone)).collect();
        Cell::of(&values)
    };
    Line { title: value.title.to_owned(), unit: value.unit, cells: costs.iter().map(cell).collect() }
}

/// The built programs, and a folder for scripts and homes.
struct Stage {
    peers: PathBuf,
    release: PathBuf,
    folder: tempfile::TempDir,
}

impl Stage {
    fn build(root: &Path, args: &Args) -> anyhow::Result<Self> {
        let (peers, target) = (root.join(PEERS), root.join("target/peers"));
        eprintln!("building the programs of {PEERS}");
        let packages = ["peers-fake"].into_iter().chain(COLUMNS.iter().filter_map(|column| column.package));
        for package in packages {
            let mut build = cargo(&peers, args.offline, &["build", "--release", "--quiet", "--package", package]);
            succeed(build.env("CARGO_TARGET_DIR", &target))?;
        }
        let folder = tempfile::tempdir().context("cannot create a temporary folder")?;
        Ok(Self { peers, release: target.join("release"), folder })
    }

    fn program(&self, package: &str) -> PathBuf {
        self.release.join(format!("{package}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Runs the work with all programs. The programs alternate.
    fn runs(&self, row: &str, count: u64, args: &Args) -> anyhow::Result<Costs> {
        eprintln!("measuring {row}, {}", table::thousands(count));
        let script = self.folder.path().join("script.json");
        let mut make = Command::new(self.program("peers-fake"));
        succeed(make.args(["script", row, &count.to_string()]).arg(&script))?;
        let mut costs: Costs = COLUMNS.iter().map(|_| Vec::new()).collect();
        for _ in 0..args.runs.max(1) {
            for (column, costs) in COLUMNS.iter().zip(&mut costs) {
                costs.push(self.run(column, row, count, &script, args));
            }
        }
        Ok(costs)
    }

    fn run(&self, column: &Column, row: &str, count: u64, script: &Path, args: &Args) -> Result<Cost, String> {
        let mut command = match (column.package, &args.python) {
            (Some(package), _) => Command::new(self.program(package)),
            (None, Some(python)) => {
                let mut command = Command::new(python);
                command.arg(self.peers.join("sdk.py"));
                command
            }
            (None, None) => return Err("needs --python PATH".to_owned()),
        };
        let home = self.folder.path().join("home");
        std::fs::create_dir_all(&home).map_err(|error| error.to_string())?;
        let output = command
            .args([row, &count.to_string(), column.threads.word()])
            .env("PEERS_APP_SERVER", self.program("peers-fake"))
            // The fake reads its script from this variable: `codex_testkit::fake::SCRIPT_VARIABLE`.
            .env("CODEX_FAKE_SCRIPT", script)
            .env("HOME", &home)
            .env("CODEX_HOME", &home)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(short(String::from_utf8_lossy(&output.stderr).trim()));
        }
        serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
    }
}

/// Returns a command of cargo in a folder.
fn cargo(folder: &Path, offline: bool, words: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder).args(words);
    if offline {
        command.arg("--offline");
    }
    command
}

/// Returns the last line of an error, at most 80 characters, for a cell of the table.
fn short(error: &str) -> String {
    let last = error.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("failed without a message");
    last.trim().chars().take(80).collect()
}

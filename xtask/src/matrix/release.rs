//! Prepares a release for the matrix: its runtime, its messages, and the program with its types.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use codex_codegen::{Protocol, Sample, Schemas, samples, samples::Carrier};
use codex_dist::{BinDir, Target, Version};
use serde_json::{Value, json};
use xtask::file_set::{FileSet, read_tree, write_file};

use super::cell::Cell;
use crate::checkout::{Checkout, succeed};

/// The package that is compiled with the types of each release.
const PROGRAM: &str = "codex-matrix";

/// The sources of the programs. A change in one of them makes the programs outdated.
const SOURCES: [&str; 9] = [
    "crates/codex-types",
    "crates/codex-dist",
    "crates/codex-client",
    "crates/codex-kit",
    "crates/codex-codegen",
    "crates/codex-testkit",
    "tests/matrix",
    "tests/recorder",
    "Cargo.lock",
];

/// The folder of schemas in the copy.
const SCHEMAS: &str = "schemas";

/// A release with its runtime, its messages and its program.
pub(super) struct Release {
    pub(super) version: Version,
    runtime: PathBuf,
    program: PathBuf,
    recording: PathBuf,
    made: PathBuf,
}

/// The folders in which releases are prepared.
pub(super) struct Workshop {
    checkout: Checkout,
    base: PathBuf,
    commit: String,
    /// The digests of [`SOURCES`], as the name of a folder.
    state: String,
}

impl Workshop {
    pub(super) fn open(checkout: Checkout, base: &Path) -> Result<Self> {
        let commit = checkout.git(&["rev-parse", "HEAD"])?.trim().to_owned();
        let mut arguments = vec!["rev-parse".to_owned()];
        arguments.extend(SOURCES.map(|path| format!("HEAD:{path}")));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let digests = checkout.git(&arguments)?;
        let state = digests.lines().map(|digest| digest.get(..8).unwrap_or(digest)).collect::<Vec<_>>().join("-");
        let workshop = Self { checkout, base: base.to_owned(), commit, state };
        for folder in ["programs", "cells"] {
            workshop.keep_only_this_state(&base.join(folder))?;
        }
        Ok(workshop)
    }

    fn keep_only_this_state(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder.join(&self.state)).with_context(|| format!("cannot make {}", folder.display()))?;
        for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            if *entry.file_name() != *self.state {
                fs::remove_dir_all(entry.path())
                    .with_context(|| format!("cannot remove {}", entry.path().display()))?;
            }
        }
        Ok(())
    }

    /// Prepares the missing parts of a release.
    pub(super) fn prepare(&self, version: &Version) -> Result<Release> {
        let folder = self.base.join("releases").join(version.to_string());
        let program = self.base.join("programs").join(&self.state).join(version.to_string());
        let is_fetched = folder.join(SCHEMAS).is_dir();
        if !is_fetched || !program.is_file() {
            self.move_checkout(version, &folder)?;
        }
        if !program.is_file() {
            println!("  compiling the program with the types of the release");
            self.build(&program)?;
        }
        let host = Target::host()?;
        let runtime = BinDir::new(folder.join("bin")).open_any(host)?.executable();
        let recording = folder.join("recorded.jsonl");
        if !recording.is_file() {
            println!("  recording the runtime");
            self.record(&program, &runtime, &recording)?;
        }
        let made = folder.join("made.jsonl");
        let count = write_samples(&folder.join(SCHEMAS), version, &made)?;
        println!("  {count} messages made from the schemas");
        Ok(Release { version: version.clone(), runtime, program, recording, made })
    }

    /// Moves the copy to the types of a release. The first time, the release is downloaded, and its runtime and schemas are kept.
    fn move_checkout(&self, version: &Version, kept: &Path) -> Result<()> {
        self.checkout.git(&["reset", "--quiet", "--hard", &self.commit])?;
        if kept.join(SCHEMAS).is_dir() {
            copy_schemas(kept, &self.checkout.folder)?;
            self.checkout.xtask(&["generate-types"])?;
            return Ok(());
        }
        println!("  downloading the runtime, and generating the types");
        self.checkout.cut_history(version)?;
        self.checkout.xtask(&["update-artifacts", "--codex-version", &version.to_string()])?;
        let target = Target::host()?.to_string();
        let bin = kept.join("bin").join(&target);
        if bin.exists() {
            fs::remove_dir_all(&bin).with_context(|| format!("cannot remove {}", bin.display()))?;
        }
        fs::create_dir_all(kept.join("bin")).with_context(|| format!("cannot make {}", kept.display()))?;
        let installed = self.checkout.folder.join("bin").join(&target);
        fs::rename(&installed, &bin).with_context(|| format!("cannot move {}", installed.display()))?;
        copy_schemas(&self.checkout.folder, kept)
    }

    fn build(&self, program: &Path) -> Result<()> {
        let mut cargo = self.checkout.cargo();
        cargo
            .args(["build", "--quiet", "--package", PROGRAM])
            .envs([("CARGO_PROFILE_DEV_DEBUG", "0"), ("CARGO_INCREMENTAL", "0")]);
        succeed(&mut cargo, "cargo build")?;
        let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
        let built = self.checkout.target.join("debug").join(name);
        fs::copy(&built, program).with_context(|| format!("cannot copy {}", built.display()))?;
        Ok(())
    }

    fn record(&self, program: &Path, runtime: &Path, recording: &Path) -> Result<()> {
        let unfinished = recording.with_extension("part");
        let mut record = Command::new(program);
        record.arg("record").arg(runtime).arg(self.homes()?).arg(&unfinished);
        let output = succeed(&mut record, "recording")?;
        print!("{}", indented(&String::from_utf8_lossy(&output.stderr)));
        fs::rename(&unfinished, recording).with_context(|| format!("cannot write {}", recording.display()))
    }

    /// Returns the folder of the runtimes' private homes.
    fn homes(&self) -> Result<PathBuf> {
        let homes = self.base.join("homes");
        fs::create_dir_all(&homes).with_context(|| format!("cannot make {}", homes.display()))?;
        Ok(homes)
    }

    /// Measures one pair. With `resume`, an earlier measurement is used.
    pub(super) fn cell(&self, types: &Release, runtime: &Release, resume: bool) -> Result<Cell> {
        let folder = self.base.join("cells").join(&self.state).join(types.version.to_string());
        let path = folder.join(format!("{}.json", runtime.version));
        if let Some(kept) = fs::read_to_string(&path).ok().filter(|_| resume) {
            return Cell::parse(&kept);
        }
        let mut read = Command::new(&types.program);
        read.arg("read").arg(&runtime.recording).arg(&runtime.made);
        let mut drive = Command::new(&types.program);
        drive.arg("drive").arg(&runtime.runtime).arg(self.homes()?);
        let text = json!({ "read": report(&mut read)?, "drive": report(&mut drive)? }).to_string();
        write_file(&path, &text)?;
        Cell::parse(&text)
    }
}

/// Runs the program, and returns the JSON that it prints.
fn report(command: &mut Command) -> Result<Value> {
    let output = succeed(command, "the program of the matrix")?;
    serde_json::from_slice(&output.stdout).context("the program of the matrix did not print JSON")
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// Makes the schemas folder below `to` equal to the schemas folder below `from`.
fn copy_schemas(from: &Path, to: &Path) -> Result<()> {
    let mut files = FileSet::default();
    files.own(SCHEMAS, &read_tree(&from.join(SCHEMAS))?);
    files.write(to).map(drop)
}

/// Writes the messages that a client reads, as the lines of a transcript.
fn write_samples(schemas: &Path, version: &Version, target: &Path) -> Result<usize> {
    let schemas = Schemas::from_files(read_tree(schemas)?)?;
    let protocol = Protocol::from_schemas(&schemas, &version.to_string())?;
    let samples = samples(&protocol);
    let lines: Vec<Value> = samples.iter().filter(|sample| sample.carrier.is_read_by_clients()).map(line).collect();
    if lines.is_empty() {
        bail!("the schemas of {version} have no messages");
    }
    let file = fs::File::create(target).with_context(|| format!("cannot write {}", target.display()))?;
    let mut file = std::io::BufWriter::new(file);
    for line in &lines {
        writeln!(file, "{line}")?;
    }
    file.flush()?;
    Ok(lines.len())
}

fn line(sample: &Sample) -> Value {
    let Sample { carrier, method, payload, .. } = sample;
    let (kind, raw) = match carrier {
        Carrier::ServerRequest => ("request", json!({ "id": 0, "method": method, "params": payload })),
        Carrier::ServerResponse => ("response", json!({ "id": 0, "result": payload })),
        _ => ("notification", json!({ "method": method, "params": payload })),
    };
    json!({ "dir": "in", "kind": kind, "method": method, "raw": raw })
}

//! The smallest program of each client: the cold build, the number of crates, the size, and the build after a change.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

use super::report::{COLUMNS, Cell, Line, Unit};
use crate::bench::{Args, cpu, succeed, timed};

const ROWS: [(&str, Unit); 4] = [
    ("smallest program: cold release build, CPU", Unit::Time),
    ("smallest program: crates", Unit::Count),
    ("smallest program: stripped size", Unit::Size),
    ("smallest program: rebuild after one changed line", Unit::Time),
];

/// Returns the rows without values, for a run without builds.
pub(super) fn left_out() -> Vec<Line> {
    lines(|_, _| Cell::Absent("left out by --no-builds".to_owned()))
}

/// Measures the builds. The programs alternate.
pub(super) fn run(peers: &Path, args: &Args) -> anyhow::Result<Vec<Line>> {
    let folder = tempfile::tempdir_in(crate::workspace().root().join("target")).context("cannot create a folder")?;
    let mut programs = Vec::new();
    for name in COLUMNS.iter().filter_map(|column| column.hello.ok()) {
        programs.push(Program::copy(peers, name, folder.path(), args.offline)?);
    }
    for _ in 0..args.runs.max(1) {
        for program in &mut programs {
            program.cold_build();
        }
    }
    for program in &mut programs {
        program.count_crates();
        program.first_debug_build();
    }
    for run in 0..args.runs.max(1) {
        for program in &mut programs {
            program.rebuild(run);
        }
    }
    Ok(lines(|row, column| match COLUMNS[column].hello {
        Ok(name) => programs
            .iter()
            .find(|program| program.name == name)
            .map_or_else(|| Cell::Absent("no run".to_owned()), |program| Cell::of(&program.values[row])),
        Err(reason) => Cell::Absent(reason.to_owned()),
    }))
}

fn lines(cell: impl Fn(usize, usize) -> Cell) -> Vec<Line> {
    let line = |(row, (title, unit)): (usize, &(&str, Unit))| Line {
        title: (*title).to_owned(),
        unit: *unit,
        cells: (0..COLUMNS.len()).map(|column| cell(row, column)).collect(),
    };
    ROWS.iter().enumerate().map(line).collect()
}

/// A copy of one program, which is built and changed.
struct Program {
    name: &'static str,
    folder: PathBuf,
    offline: bool,
    /// The values of each run, by the index in [`ROWS`].
    values: [Vec<Result<f64, String>>; 4],
}

impl Program {
    /// Copies a program out of the workspace, so that a change does not touch the checkout.
    fn copy(peers: &Path, name: &'static str, to: &Path, offline: bool) -> anyhow::Result<Self> {
        let (from, folder) = (peers.join("hello").join(name), to.join(name));
        std::fs::create_dir_all(folder.join("src"))?;
        std::fs::copy(from.join("src/main.rs"), folder.join("src/main.rs"))?;
        // The lock file has more packages than the program, and cargo leaves them out.
        std::fs::copy(peers.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let manifest = std::fs::read_to_string(from.join("Cargo.toml"))?;
        let crates = crate::workspace().root().join("crates");
        let manifest = manifest.replace("../../../../crates", &crates.display().to_string().replace('\\', "/"));
        std::fs::write(
            folder.join("Cargo.toml"),
            format!("{manifest}\n[profile.release]\nstrip = true\n\n[workspace]\n"),
        )?;
        Ok(Self { name, folder, offline, values: Default::default() })
    }

    fn cargo(&self, words: &[&str]) -> Command {
        let mut command = super::cargo(&self.folder, self.offline, words);
        command.env("CARGO_TARGET_DIR", self.folder.join("target"));
        command
    }

    fn cold_build(&mut self) {
        let target = self.folder.join("target");
        let build = || {
            if target.exists() {
                std::fs::remove_dir_all(&target)?;
            }
            let time = cpu::of(|| succeed(&mut self.cargo(&["build", "--release", "--quiet", "--jobs", "1"])))?;
            let exe = target.join("release").join(format!("hello-{}{}", self.name, std::env::consts::EXE_SUFFIX));
            Ok((time.as_secs_f64(), std::fs::metadata(exe)?.len() as f64))
        };
        let built = text(build());
        self.values[0].push(built.clone().map(|(time, _)| time));
        self.values[2].push(built.map(|(_, size)| size));
    }

    fn count_crates(&mut self) {
        let count = || {
            let output = self.cargo(&["tree", "--edges", "normal,build", "--prefix", "none"]).output()?;
            if !output.status.success() {
                bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
            }
            let tree = String::from_utf8_lossy(&output.stdout).into_owned();
            let names = tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
            Ok(names.collect::<std::collections::BTreeSet<_>>().len() as f64)
        };
        let counted = text(count());
        self.values[1].push(counted);
    }

    /// Builds once, so that the next build is incremental.
    fn first_debug_build(&mut self) {
        if let Err(reason) = text(succeed(self.cargo(&["build", "--quiet"]).env("CARGO_INCREMENTAL", "1"))) {
            self.values[3].push(Err(reason));
        }
    }

    /// Changes the text of the prompt, which is one line, and builds.
    fn rebuild(&mut self, run: usize) {
        let build = || {
            let path = self.folder.join("src/main.rs");
            let source = std::fs::read_to_string(&path)?;
            let Some((before, after)) = source.split_once("Describe this project") else {
                bail!("{} has no text `Describe this project`", path.display());
            };
            let after = after.split_once('.').map_or(after, |(_, after)| after);
            std::fs::write(&path, format!("{before}Describe this project in {} words.{after}", run + 10))?;
            let build = timed(|| succeed(self.cargo(&["build", "--quiet"]).env("CARGO_INCREMENTAL", "1")))?;
            Ok(build.0.as_secs_f64())
        };
        let built = text(build());
        self.values[3].push(built);
    }
}

/// Returns the first line of an error, which becomes the reason in the table.
fn text<T>(result: anyhow::Result<T>) -> Result<T, String> {
    result.map_err(|error| super::short(&format!("{error:#}")))
}

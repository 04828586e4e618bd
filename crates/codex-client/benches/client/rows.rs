//! The table.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measure::{Cost, percentile, spread};
use crate::{python, scripts};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// What the table is made of.
pub(crate) struct Options {
    runs: usize,
    python: Option<PathBuf>,
    only: Option<String>,
}

impl Options {
    pub(crate) fn parse(words: &[&str]) -> Done<Self> {
        let mut options = Self { runs: 5, python: None, only: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match *word {
                "--runs" => options.runs = value()?.parse()?,
                "--python" => options.python = Some(value()?.into()),
                row if !row.starts_with('-') => options.only = Some(row.to_owned()),
                other => return Err(format!("{other} is none of --runs N, --python PATH, ROW").into()),
            }
        }
        Ok(options)
    }
}

/// Measures all rows and prints them.
pub(crate) fn all(options: &Options) -> Done {
    let folder = tempfile::tempdir()?;
    println!("| row | program | median | lowest … highest | CPU | peak memory |");
    println!("|---|---|---|---|---|---|");
    for row in ["start", "round trips", "deltas", "items"] {
        if options.only.as_deref().is_some_and(|only| only != row) {
            continue;
        }
        let script = scripts::write(row, folder.path())?;
        let mut programs = vec!["floor", "ours"];
        if matches!(row, "deltas" | "items") {
            programs.push("blocking");
        }
        if options.python.is_some() {
            programs.push("python");
        }
        let mut costs: Vec<Vec<Cost>> = vec![Vec::new(); programs.len()];
        for _ in 0..options.runs {
            for (program, costs) in programs.iter().zip(&mut costs) {
                costs.push(match (*program, &options.python) {
                    ("python", Some(python)) => python::run(python, row, &script)?,
                    _ => worker(row, program, &script)?,
                });
            }
        }
        for (program, costs) in programs.iter().zip(&costs) {
            print(row, program, costs);
        }
    }
    Ok(())
}

fn worker(row: &str, program: &str, script: &Path) -> Done<Cost> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["worker", row, program]);
    run(command, script).map_err(|error| format!("{row} by {program}: {error}").into())
}

/// Runs a worker to its end, and reads what it cost.
pub(crate) fn run(mut command: Command, script: &Path) -> Done<Cost> {
    let output = command.env(codex_testkit::fake::SCRIPT_VARIABLE, script).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn print(row: &str, program: &str, costs: &[Cost]) {
    let (median, lowest, highest, unit) = match row {
        "start" => {
            let (median, lowest, highest) = spread(costs.iter().map(|cost| cost.wall as f64 / 1e6).collect());
            (median, lowest, highest, "ms")
        }
        "round trips" => {
            for part in [0.5, 0.99] {
                let times = costs.iter().map(|cost| percentile(&cost.times, part) / 1e3).collect();
                let (median, lowest, highest) = spread(times);
                let name = format!("{row}, p{}", part * 100.0);
                line(&name, program, costs, (median, lowest, highest, "µs"));
            }
            return;
        }
        _ => {
            let rate = |cost: &Cost| cost.count as f64 / (cost.wall as f64 / 1e9) / 1e3;
            let (median, lowest, highest) = spread(costs.iter().map(rate).collect());
            (median, lowest, highest, "k/s")
        }
    };
    line(row, program, costs, (median, lowest, highest, unit));
}

fn line(row: &str, program: &str, costs: &[Cost], (median, lowest, highest, unit): (f64, f64, f64, &str)) {
    let (cpu, _, _) = spread(costs.iter().map(|cost| cost.cpu as f64 / cost.count.max(1) as f64 / 1e3).collect());
    let (peak, _, _) = spread(costs.iter().map(|cost| cost.peak_kib as f64 / 1024.0).collect());
    println!(
        "| {row} | {program} | {median:.1} {unit} | {lowest:.1} … {highest:.1} | {cpu:.2} µs each | {peak:.1} MiB |"
    );
}

//! The rows and their targets. docs/performance.md has the reasons for the targets.

use std::path::PathBuf;
use std::process::Command;

use crate::measure::{Cost, percentile};
use crate::stage::Stage;
use crate::table::{self, Line, Target};
use crate::{decode, python};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A row: programs that run alternately. The other programs are compared with the first program.
struct Row {
    name: &'static str,
    programs: &'static [&'static str],
    lines: &'static [Line],
}

fn rate(cost: &Cost) -> f64 {
    cost.count as f64 / (cost.wall as f64 / 1e9) / 1e3
}

/// Returns the rate by CPU time, for a row that only computes.
fn cpu_rate(cost: &Cost) -> f64 {
    cost.count as f64 / (cost.cpu as f64 / 1e9) / 1e3
}

fn time(cost: &Cost, at: usize) -> f64 {
    cost.times.get(at).map_or(f64::NAN, |time| *time as f64 / 1e6)
}

fn whole_cpu(cost: &Cost) -> f64 {
    cost.whole_cpu as f64 / 1e6
}

fn peak(cost: &Cost) -> f64 {
    cost.peak_kib as f64 / 1024.0
}

const fn line(title: &'static str, unit: &'static str, value: fn(&Cost) -> f64, targets: &'static [Target]) -> Line {
    Line { title, unit, value, targets }
}

const ROWS: [Row; 8] = [
    Row {
        name: "start",
        programs: &["floor", "ours", "ours, one thread", "blocking"],
        lines: &[
            line("start to ready", "ms", |cost| time(cost, 0), &[Target::OverFloor(3.0)]),
            line("close", "ms", |cost| time(cost, 1), &[Target::OverFloor(3.0)]),
        ],
    },
    Row {
        name: "round trips",
        programs: &["floor", "ours", "ours, one thread", "blocking"],
        lines: &[
            line("round trip, p50", "µs", |cost| percentile(&cost.times, 0.5) / 1e3, &[Target::TimesFloor(1.3)]),
            line("round trip, p99", "µs", |cost| percentile(&cost.times, 0.99) / 1e3, &[Target::TimesFloor(1.3)]),
        ],
    },
    Row {
        name: "deltas",
        programs: &["floor", "ours", "ours, one thread", "blocking"],
        // The fastest comparable client reads 348,000 per second.
        lines: &[line("200,000 deltas", "k/s", rate, &[Target::AtLeast(870.0), Target::PythonTimes(20.0)])],
    },
    Row {
        name: "items",
        programs: &["floor", "ours", "ours, one thread", "blocking"],
        // The fastest comparable client reads 108,000 per second.
        lines: &[line("50,000 mixed items", "k/s", rate, &[Target::AtLeast(216.0), Target::PythonTimes(15.0)])],
    },
    Row {
        name: "decode deltas",
        programs: &["`Value`", "ours"],
        lines: &[line("decode alone, deltas", "k/s", cpu_rate, &[Target::FloorTimes(1.0), Target::AtLeast(2000.0)])],
    },
    Row {
        name: "decode mixed",
        programs: &["`Value`", "ours"],
        lines: &[line("decode alone, mixed items", "k/s", cpu_rate, &[Target::FloorTimes(1.0)])],
    },
    Row {
        name: "runtime, one thread",
        programs: &["floor", "ours", "ours, one thread", "blocking"],
        lines: &[
            line("real runtime, 20,000 deltas: CPU", "ms", whole_cpu, &[Target::TimesFloor(1.5)]),
            line("real runtime, 20,000 deltas: memory", "MiB", peak, &[Target::AtMost(6.0)]),
        ],
    },
    Row {
        name: "runtime, many threads",
        programs: &["floor", "ours", "ours, one thread"],
        lines: &[
            line("real runtime, 100 threads × 50 deltas: CPU", "ms", whole_cpu, &[Target::TimesFloor(3.0)]),
            line("real runtime, 100 threads × 50 deltas: memory", "MiB", peak, &[Target::AtMost(12.0)]),
        ],
    },
];

/// The selected rows, and the number of runs.
pub(crate) struct Options {
    runs: usize,
    python: Option<PathBuf>,
    runtime: bool,
    only: Option<String>,
}

impl Options {
    pub(crate) fn parse(words: &[&str]) -> Done<Self> {
        let mut options = Self { runs: 5, python: None, runtime: true, only: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match *word {
                "--runs" => options.runs = value()?.parse()?,
                // The workers have a working directory of their own.
                "--python" => options.python = Some(std::path::absolute(value()?)?),
                "--no-runtime" => options.runtime = false,
                row if ROWS.iter().any(|known| known.name == row) => options.only = Some(row.to_owned()),
                other => {
                    let rows = ROWS.map(|row| format!("{:?}", row.name)).join(", ");
                    return Err(format!("the argument {other} is unknown; the arguments are --runs N, --python PATH, --no-runtime and {rows}").into());
                }
            }
        }
        Ok(options)
    }

    fn wants(&self, row: &Row) -> bool {
        (self.runtime || !row.name.starts_with("runtime")) && self.only.as_deref().is_none_or(|only| only == row.name)
    }
}

/// Measures all rows and prints them.
pub(crate) fn all(options: &Options) -> Done {
    let folder = tempfile::tempdir()?;
    let rows: Vec<&Row> = ROWS.iter().filter(|row| options.wants(row)).collect();
    // The programs are prepared first, so that a missing program is reported before any measurement.
    let stages = rows.iter().map(|row| Stage::of(row.name, folder.path())).collect::<Done<Vec<_>>>()?;
    table::head();
    for (row, stage) in rows.into_iter().zip(stages) {
        measure(row, &stage, options)?;
    }
    Ok(())
}

fn measure(row: &Row, stage: &Stage, options: &Options) -> Done {
    let mut programs: Vec<(&str, Vec<Cost>)> = row.programs.iter().map(|program| (*program, Vec::new())).collect();
    if options.python.is_some() && !decode::ROWS.contains(&row.name) {
        programs.push(("python", Vec::new()));
    }
    for _ in 0..options.runs.max(1) {
        for (program, costs) in &mut programs {
            let command = match (&options.python, *program) {
                (Some(python), "python") => python::command(python, row.name, stage.runtime())?,
                _ => {
                    let mut command = Command::new(std::env::current_exe()?);
                    command.args(["worker", row.name, program]);
                    command
                }
            };
            costs.push(stage.run(command).map_err(|error| format!("{} by {program}: {error}", row.name))?);
        }
    }
    table::print(row.lines, &programs);
    Ok(())
}

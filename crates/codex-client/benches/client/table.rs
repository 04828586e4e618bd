//! The table: one line for each program and each measured value.

use crate::measure::{Cost, Spread};

/// A value of a run.
pub(crate) struct Line {
    pub(crate) title: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) value: fn(&Cost) -> f64,
    pub(crate) targets: &'static [Target],
}

/// A target for this client.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// At most this many times the floor.
    TimesFloor(f64),
    /// At most this much more than the floor.
    OverFloor(f64),
    /// At least this many times the floor.
    FloorTimes(f64),
    /// At least this many times the official SDK.
    PythonTimes(f64),
    AtMost(f64),
    AtLeast(f64),
}

impl Target {
    /// Returns the target as text, and whether it was met.
    fn judge(self, ours: f64, floor: f64, python: Option<f64>, unit: &str) -> String {
        let (words, met) = match self {
            Self::TimesFloor(times) => (format!("≤ {times}× floor"), ours <= floor * times),
            Self::OverFloor(over) => (format!("≤ floor + {over} {unit}"), ours <= floor + over),
            Self::FloorTimes(times) => (format!("≥ {times}× floor"), ours >= floor * times),
            Self::PythonTimes(times) => match python {
                Some(python) => (format!("≥ {times}× Python ({:.0}×)", ours / python), ours >= python * times),
                None => return format!("≥ {times}× Python: not measured"),
            },
            Self::AtMost(most) => (format!("≤ {most} {unit}"), ours <= most),
            Self::AtLeast(least) => (format!("≥ {least} {unit}"), ours >= least),
        };
        format!("{words}: {}", if met { "met" } else { "**missed**" })
    }
}

pub(crate) fn head() {
    println!("| row | program | median | lowest … highest | beside the floor | CPU | peak memory | target |");
    println!("|---|---|---|---|---|---|---|---|");
}

/// Prints the values of the runs of one row. The first program is the floor.
pub(crate) fn print(lines: &[Line], programs: &[(&str, Vec<Cost>)]) {
    for line in lines {
        let spread = |costs: &[Cost]| Spread::of(costs.iter().map(line.value));
        let of =
            |name: &str| programs.iter().find(|(program, _)| *program == name).map(|(_, costs)| spread(costs).median);
        let floor = programs.first().map_or(f64::NAN, |(_, costs)| spread(costs).median);
        for (at, (program, costs)) in programs.iter().enumerate() {
            let Spread { median, lowest, highest } = spread(costs);
            let is_ours = at > 0 && *program != "python";
            let targets: Vec<String> = if is_ours {
                line.targets.iter().map(|target| target.judge(median, floor, of("python"), line.unit)).collect()
            } else {
                Vec::new()
            };
            let times = if at == 0 { String::new() } else { format!("{:.2}×", median / floor) };
            let digits = if highest < 100.0 { 1 } else { 0 };
            println!(
                "| {} | {program} | {median:.digits$} {} | {lowest:.digits$} … {highest:.digits$} | {times} | {} | {:.1} MiB | {} |",
                line.title,
                line.unit,
                cpu(costs),
                Spread::of(costs.iter().map(|cost| cost.peak_kib as f64 / 1024.0)).median,
                targets.join("; "),
            );
        }
    }
}

fn cpu(costs: &[Cost]) -> String {
    let each = Spread::of(costs.iter().map(|cost| cost.cpu as f64 / cost.count.max(1) as f64 / 1e3)).median;
    if each < 1000.0 { format!("{each:.2} µs each") } else { format!("{:.1} ms", each / 1e3) }
}

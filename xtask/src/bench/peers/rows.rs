//! The rows: the work of the programs, and the values that are read off their costs.

use serde::Deserialize;

use super::report::Unit;

/// The cost of one run, as the programs below `xtask/peers` print it.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Cost {
    /// The elapsed time in nanoseconds.
    pub(super) wall: u64,
    /// The CPU time of the program in nanoseconds.
    pub(super) cpu: u64,
    /// The single times in nanoseconds.
    pub(super) times: Vec<u64>,
    /// The memory without pages of files: before the work and at its peak, in kibibytes.
    pub(super) base_kib: u64,
    pub(super) peak_kib: u64,
}

/// A value of a row, from the cost and the number of events.
pub(super) struct Value {
    pub(super) title: &'static str,
    pub(super) unit: Unit,
    pub(super) of: fn(&Cost, u64) -> f64,
}

/// One work of all programs.
pub(super) struct Work {
    pub(super) row: &'static str,
    pub(super) count: u64,
    pub(super) values: &'static [Value],
}

const fn value(title: &'static str, unit: Unit, of: fn(&Cost, u64) -> f64) -> Value {
    Value { title, unit, of }
}

pub(super) const WORKS: [Work; 4] = [
    Work { row: "start", count: 1, values: &[value("memory after the start", Unit::Memory, peak)] },
    Work {
        row: "deltas",
        count: 200_000,
        values: &[
            value("200,000 deltas, elapsed", Unit::Time, wall),
            value("200,000 deltas, CPU for each", Unit::Time, cpu_each),
            value("memory after the deltas", Unit::Memory, peak),
        ],
    },
    Work {
        row: "items",
        count: 50_000,
        values: &[
            value("50,000 mixed items, elapsed", Unit::Time, wall),
            value("memory after the items", Unit::Memory, peak),
        ],
    },
    Work {
        row: "round-trips",
        count: 5_000,
        values: &[
            value("round trip, p50", Unit::Time, |cost, _| percentile(&cost.times, 0.5)),
            value("round trip, p99", Unit::Time, |cost, _| percentile(&cost.times, 0.99)),
        ],
    },
];

/// A work that is repeated with growing numbers. Its values are costs for each thread or item.
pub(super) struct Growing {
    pub(super) row: &'static str,
    pub(super) axis: &'static str,
    pub(super) counts: &'static [u64],
    pub(super) values: &'static [Value],
}

pub(super) const GROWING: [Growing; 2] = [
    Growing {
        row: "threads",
        axis: "threads",
        counts: &[10, 100, 1_000],
        values: &[
            value("CPU time for each thread", Unit::Time, cpu_each),
            value("memory for each thread", Unit::Memory, memory_each),
        ],
    },
    Growing {
        row: "history",
        axis: "items",
        counts: &[10, 100, 1_000, 10_000, 100_000],
        values: &[
            value("CPU time for each item", Unit::Time, cpu_each),
            value("memory for each item", Unit::Memory, memory_each),
        ],
    },
];

fn wall(cost: &Cost, _: u64) -> f64 {
    cost.wall as f64 / 1e9
}

fn cpu_each(cost: &Cost, count: u64) -> f64 {
    cost.cpu as f64 / 1e9 / count as f64
}

fn peak(cost: &Cost, _: u64) -> f64 {
    cost.peak_kib as f64 * 1024.0
}

fn memory_each(cost: &Cost, count: u64) -> f64 {
    cost.peak_kib.saturating_sub(cost.base_kib) as f64 * 1024.0 / count as f64
}

/// Returns the time in seconds below which this fraction of the times lies.
fn percentile(times: &[u64], part: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = ((times.len() as f64 - 1.0) * part).round().max(0.0) as usize;
    times.get(at).map_or(f64::NAN, |time| *time as f64 / 1e9)
}

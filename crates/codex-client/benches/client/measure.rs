//! Time, CPU time and memory of this process.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// The cost of one run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// The number of events that were read, or of requests that were answered.
    pub(crate) count: u64,
    /// The elapsed time in nanoseconds.
    pub(crate) wall: u64,
    /// The CPU time of this process during the measurement, in nanoseconds.
    pub(crate) cpu: u64,
    /// The CPU time of this process since its start, in nanoseconds.
    pub(crate) whole_cpu: u64,
    /// Peak memory of this process, in kibibytes.
    pub(crate) peak_kib: u64,
    /// The single times in nanoseconds, if the row has any.
    pub(crate) times: Vec<u64>,
}

/// A running measurement.
pub(crate) struct Meter {
    wall: Instant,
    cpu: Duration,
}

impl Meter {
    pub(crate) fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu_time() }
    }

    pub(crate) fn stop(self, count: u64, times: Vec<Duration>) -> Cost {
        let (wall, cpu) = (self.wall.elapsed(), cpu_time());
        Cost {
            count,
            wall: nanoseconds(wall),
            cpu: nanoseconds(cpu.saturating_sub(self.cpu)),
            whole_cpu: nanoseconds(cpu),
            peak_kib: peak_kib(),
            times: times.into_iter().map(nanoseconds).collect(),
        }
    }
}

impl Cost {
    /// Adds the CPU time of the whole process. Call this method last, because the end of the program also takes CPU time.
    pub(crate) fn at_the_end(mut self) -> Self {
        self.whole_cpu = nanoseconds(cpu_time());
        self.peak_kib = peak_kib();
        self
    }
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(unix)]
fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap_or_default(), time.tv_nsec.try_into().unwrap_or_default())
}

#[cfg(not(unix))]
fn cpu_time() -> Duration {
    Duration::ZERO
}

/// Returns zero where the system does not report the memory.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// The median of several runs, and their range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) lowest: f64,
    pub(crate) highest: f64,
}

impl Spread {
    pub(crate) fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |at: usize| values.get(at).copied().unwrap_or(f64::NAN);
        Self { median: at(values.len() / 2), lowest: at(0), highest: at(values.len().saturating_sub(1)) }
    }
}

/// Returns the value below which this fraction of the times lies.
pub(crate) fn percentile(times: &[u64], part: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = ((times.len() as f64 - 1.0) * part).round().max(0.0) as usize;
    times.get(at).map_or(f64::NAN, |time| *time as f64)
}

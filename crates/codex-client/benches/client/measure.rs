//! Time, CPU time and memory of this process.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// What one run cost.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// How many things were done: events read, requests answered.
    pub(crate) count: u64,
    /// In nanoseconds.
    pub(crate) wall: u64,
    /// CPU time of this process, in nanoseconds.
    pub(crate) cpu: u64,
    /// Peak memory of this process, in kibibytes.
    pub(crate) peak_kib: u64,
    /// Single times in nanoseconds, where there are any.
    pub(crate) times: Vec<u64>,
}

/// A measurement that has begun.
pub(crate) struct Meter {
    wall: Instant,
    cpu: Duration,
}

impl Meter {
    pub(crate) fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu_time() }
    }

    pub(crate) fn stop(self, count: u64, times: Vec<Duration>) -> Cost {
        let nanoseconds = |duration: Duration| u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX);
        Cost {
            count,
            wall: nanoseconds(self.wall.elapsed()),
            cpu: nanoseconds(cpu_time().saturating_sub(self.cpu)),
            peak_kib: peak_kib(),
            times: times.into_iter().map(nanoseconds).collect(),
        }
    }
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

/// Zero where the system does not say.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// The middle, and how far the runs lie apart: the lowest and the highest.
pub(crate) fn spread(mut values: Vec<f64>) -> (f64, f64, f64) {
    values.sort_by(f64::total_cmp);
    let middle = values.get(values.len() / 2).copied().unwrap_or(f64::NAN);
    (middle, values.first().copied().unwrap_or(f64::NAN), values.last().copied().unwrap_or(f64::NAN))
}

/// The value below which this part of the times lies.
pub(crate) fn percentile(times: &[u64], part: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = ((times.len() as f64 - 1.0) * part).round().max(0.0) as usize;
    times.get(at).map_or(f64::NAN, |time| *time as f64)
}

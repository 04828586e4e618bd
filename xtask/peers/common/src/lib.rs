//! The part that all programs share: the command line, the measurement, and the printed result.
//!
//! A program is called as `PROGRAM ROW COUNT THREADS`. The variable `PEERS_APP_SERVER` names the app-server to start. The program prints
//! one line of JSON, a [`Cost`]. The sums are checked here, so that a program cannot be fast by losing events.

use std::future::Future;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde::Serialize;

/// The result of a step. Errors are printed for people.
pub type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The work of one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// Starts the client, and does nothing else.
    Start,
    /// Calls `model/list` this many times, one call after the other.
    RoundTrips(u64),
    /// Reads a turn of this many deltas.
    Deltas(u64),
    /// Reads a turn of this many completed items, and of the completed item of the user.
    Items(u64),
    /// Starts this many threads, keeps all of them, and runs one short turn on each.
    Threads(u64),
    /// Reads a thread with this many items (`thread/read`), and keeps the result.
    History(u64),
}

/// The cost of one run.
#[derive(Debug, Serialize)]
pub struct Cost {
    /// The elapsed time in nanoseconds.
    wall: u64,
    /// The CPU time of this process in nanoseconds.
    cpu: u64,
    /// The single times in nanoseconds, if the row has any.
    times: Vec<u64>,
    /// The memory at the beginning of the measurement, in kibibytes, without pages of files.
    base_kib: u64,
    /// The peak memory of the process, in kibibytes, without pages of files.
    peak_kib: u64,
}

/// A running measurement.
pub struct Meter {
    wall: Instant,
    cpu: Duration,
    base_kib: u64,
}

impl Meter {
    /// Starts the measurement.
    #[must_use]
    pub fn start() -> Self {
        let base_kib = anonymous_kib();
        Self { wall: Instant::now(), cpu: cpu_time(), base_kib }
    }

    /// Ends the measurement.
    #[must_use]
    pub fn stop(self, times: Vec<Duration>) -> Cost {
        let (wall, cpu) = (self.wall.elapsed(), cpu_time());
        Cost {
            wall: nanoseconds(wall),
            cpu: nanoseconds(cpu.saturating_sub(self.cpu)),
            times: times.into_iter().map(nanoseconds).collect(),
            base_kib: self.base_kib,
            peak_kib: peak_kib(),
        }
    }
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap_or_default(), time.tv_nsec.try_into().unwrap_or_default())
}

/// Returns the pages that belong to no file, now, in kibibytes.
fn anonymous_kib() -> u64 {
    field("/proc/self/smaps_rollup", "Anonymous:")
}

/// Returns the peak of the resident memory less the pages of files, which are the code of the program and of shared libraries. The kernel
/// counts the peak in batches of pages, so the present value counts where it is higher.
fn peak_kib() -> u64 {
    let status = |name| field("/proc/self/status", name);
    status("VmHWM:").saturating_sub(status("RssFile:")).max(anonymous_kib())
}

/// Returns a field of a file in `/proc`. The result is zero where the system has no such file.
fn field(path: &str, name: &str) -> u64 {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// Returns the app-server that the programs start.
///
/// # Errors
/// Fails if the variable `PEERS_APP_SERVER` is not set.
pub fn app_server() -> Done<PathBuf> {
    Ok(std::env::var_os("PEERS_APP_SERVER").ok_or("PEERS_APP_SERVER is not set")?.into())
}

/// The number of events of a turn, compared with the number that the row expects.
#[derive(Debug, Default)]
pub struct Seen {
    deltas: u64,
    items: u64,
    out_of_order: u64,
}

impl Seen {
    /// Counts a delta. The text of each delta is its number.
    pub fn delta(&mut self, text: &str) {
        self.out_of_order += u64::from(text.trim_end().parse() != Ok(self.deltas));
        self.deltas += 1;
    }

    /// Counts a completed item.
    pub fn item(&mut self) {
        self.items += 1;
    }

    /// Compares the sums.
    ///
    /// # Errors
    /// Fails if an event is missing or out of order.
    pub fn check(&self, row: Row) -> Done {
        let (read, expected) = match row {
            Row::Deltas(count) => (self.deltas, count),
            // The input of the user is an item too.
            Row::Items(count) => (self.items, count + 1),
            // The input of the user, and the answer.
            Row::Threads(_) => (self.items, 2),
            _ => (0, 0),
        };
        if read != expected {
            return Err(format!("read {read} of {expected} events").into());
        }
        // The deltas of a short answer are no numbers.
        if matches!(row, Row::Deltas(_)) && self.out_of_order > 0 {
            return Err(format!("{} of {expected} events are out of order", self.out_of_order).into());
        }
        Ok(())
    }
}

/// Compares the number of items of a history.
///
/// # Errors
/// Fails if an item is missing.
pub fn check_history(expected: u64, read: usize) -> Done {
    if read as u64 == expected { Ok(()) } else { Err(format!("{read} of {expected} items").into()) }
}

/// Runs a blocking program.
pub fn main(run: impl FnOnce(Row) -> Done<Cost>) -> ExitCode {
    exit(parse().and_then(|(row, _)| run(row)))
}

/// Runs an asynchronous program on the tokio runtime that the command line asks for: `one` thread or `several`.
pub fn tokio_main<F: Future<Output = Done<Cost>>>(run: impl FnOnce(Row) -> F) -> ExitCode {
    let work = || {
        let (row, threads) = parse()?;
        let mut builder = match threads.as_str() {
            "one" => tokio::runtime::Builder::new_current_thread(),
            _ => tokio::runtime::Builder::new_multi_thread(),
        };
        builder.enable_all().build()?.block_on(run(row))
    };
    exit(work())
}

fn parse() -> Done<(Row, String)> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [row, count, threads] = words.as_slice() else {
        return Err("usage: PROGRAM ROW COUNT one|several".into());
    };
    let count = count.parse()?;
    let row = match row.as_str() {
        "start" => Row::Start,
        "round-trips" => Row::RoundTrips(count),
        "deltas" => Row::Deltas(count),
        "items" => Row::Items(count),
        "threads" => Row::Threads(count),
        "history" => Row::History(count),
        other => return Err(format!("there is no row {other}").into()),
    };
    Ok((row, threads.clone()))
}

fn exit(cost: Done<Cost>) -> ExitCode {
    let printed = cost.and_then(|cost| {
        println!("{}", serde_json::to_string(&cost)?);
        Ok(())
    });
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

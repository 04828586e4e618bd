//! Measures the resources of a client while the client is idle.

use std::fmt::Write as _;
use std::time::Instant;

use tokio::runtime::Runtime;

use crate::faults::support::{Client, memory, open_files, soon, tasks_of_blocking_clients};

/// How much the memory may grow after the warm-up. The allocator needs this much for the same objects in another order. A leak of some
/// two hundred bytes in each of 10,000 turns is above this limit.
const MORE: u64 = 2 << 20;

#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    taken: Instant,
    tasks: usize,
    files: usize,
    threads: usize,
    memory: u64,
}

/// Returns the number of threads of this process, or a constant where the number is not available.
fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

/// Takes a sample when there are no more tasks, files and threads than in an earlier sample. Dropped objects may take a moment to end,
/// so this function waits.
pub(super) fn settle(runtime: &Runtime, client: &Client, idle: Option<Sample>) -> Sample {
    let tasks = || match client {
        Client::Async(_) => runtime.metrics().num_alive_tasks(),
        Client::Blocking(codex) => tasks_of_blocking_clients(Some(codex)),
    };
    if let Some(idle) = idle {
        runtime.block_on(async {
            soon("the end of all tasks but the client's own", || tasks() <= idle.tasks).await;
            soon("the end of all files but the client's own", || open_files() <= idle.files).await;
            soon("the end of all threads but the client's own", || threads() <= idle.threads).await;
        });
    }
    let taken = Instant::now();
    Sample { taken, tasks: tasks(), files: open_files(), threads: threads(), memory: memory().unwrap_or_default() }
}

/// One sample before all turns, and one sample after each round.
pub(super) struct Samples(Vec<Sample>);

impl Samples {
    pub(super) fn new(idle: Sample) -> Self {
        Self(vec![idle])
    }

    pub(super) fn idle(&self) -> Sample {
        self.0[0]
    }

    pub(super) fn add(&mut self, sample: Sample) {
        self.0.push(sample);
    }

    /// Returns a table with a line for the beginning and for about every tenth part.
    pub(super) fn table(&self, title: &str, turns: usize) -> String {
        let mut text = format!("{title}\n   turns  seconds  tasks  files  threads  memory (KiB)\n");
        let step = self.0.len().div_ceil(12);
        for (number, sample) in self.0.iter().enumerate() {
            if number % step == 0 || number + 1 == self.0.len() {
                let Sample { taken, tasks, files, threads, memory } = sample;
                let seconds = (*taken - self.0[0].taken).as_secs_f64();
                let turns = number * turns;
                let memory = memory >> 10;
                let _ = writeln!(text, "{turns:>8} {seconds:>8.1} {tasks:>6} {files:>6} {threads:>8} {memory:>13}");
            }
        }
        text
    }

    /// Checks that the memory does not grow after the warm-up rounds. One round may need more memory, because its turns overlap in another
    /// way, so the least of the last three rounds counts. The other resources were checked after every round.
    pub(super) fn are_flat(&self, warm_up: usize) {
        let memory: Vec<u64> = self.0.iter().map(|sample| sample.memory).collect();
        let last = memory[memory.len() - 3..].iter().min();
        assert!(last <= Some(&(memory[warm_up] + MORE)), "bytes after each round: {memory:?}");
    }
}

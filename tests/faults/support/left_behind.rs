//! What a client could leave behind: tasks, files, processes.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use codex_client::blocking;
use serde::{Serialize, Serializer};
use serde_json::json;
use tokio::runtime::Handle;

use super::within;

/// The processes that clients of one run started.
#[derive(Debug, Default)]
pub(crate) struct Processes(Mutex<Vec<u32>>);

impl Processes {
    pub(crate) fn add(&self, process: Option<u32>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(process);
    }

    /// Waits until they are gone, with all that was in their groups.
    pub(crate) async fn are_gone(&self) {
        let all = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for process in all {
            soon("the end of a process", || !is_alive(process)).await;
            soon("the end of a process group", || members(process).is_empty()).await;
        }
    }
}

/// Waits for a condition that nobody tells of.
pub(crate) async fn soon(what: &str, mut condition: impl FnMut() -> bool) {
    let mut looks = tokio::time::interval(Duration::from_millis(1));
    within(what, async {
        while !condition() {
            looks.tick().await;
        }
    })
    .await;
}

/// Whether a process is there, be it as a zombie.
pub(crate) fn is_alive(process: u32) -> bool {
    std::path::Path::new(&format!("/proc/{process}")).exists()
}

/// Who lives in a process group: `/proc` says it on Linux, and elsewhere nobody is seen. Those that have ended and wait to be
/// collected are not the client's to collect: their parent is gone.
pub(crate) fn members(group: u32) -> Vec<u32> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.filter(|process| group_of(*process) == Some(group)).collect()
}

/// The process group of a process that lives.
pub(crate) fn group_of(process: u32) -> Option<u32> {
    let text = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name before it is in brackets, and may hold anything.
    let (_, rest) = text.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let state = fields.next()?;
    let group = fields.nth(1)?.parse().ok()?;
    (state != "Z").then_some(group)
}

/// How many files this process has open; always the same where it cannot be told.
pub(crate) fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

/// How much memory of its own this process has, in bytes, the program's text not counted; `None` where it cannot be told.
pub(crate) fn memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The runtime on which the tasks of all blocking clients run. The client does not give it away; what it is given to send is
/// written while it stands in it.
fn blocking_runtime(codex: &blocking::Codex) -> &'static Handle {
    static HANDLE: OnceLock<Handle> = OnceLock::new();
    struct Witness;
    impl Serialize for Witness {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let _ = HANDLE.set(Handle::current());
            json!({}).serialize(serializer)
        }
    }
    codex.call_raw("account/read", Witness).expect("the call is answered");
    HANDLE.get().expect("it was written")
}

/// How many tasks blocking clients have; a first one has to be there to find out.
pub(crate) fn tasks_of_blocking_clients(first: Option<&blocking::Codex>) -> usize {
    static HANDLE: OnceLock<&'static Handle> = OnceLock::new();
    if let Some(codex) = first {
        HANDLE.get_or_init(|| blocking_runtime(codex));
    }
    HANDLE.get().map_or(0, |handle| handle.metrics().num_alive_tasks())
}

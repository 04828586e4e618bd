//! Resources that a client could leave behind: tasks, files, processes.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use codex_client::blocking;
use serde::{Serialize, Serializer};
use serde_json::json;
use tokio::runtime::Handle;

use super::within;

/// The processes that the clients of one run have started.
#[derive(Debug, Default)]
pub(crate) struct Processes(Mutex<Vec<u32>>);

impl Processes {
    pub(crate) fn add(&self, process: Option<u32>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(process);
    }

    /// Waits until these processes and their groups are gone.
    pub(crate) async fn are_gone(&self) {
        let all = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for process in all {
            soon("the end of a process", || !is_alive(process)).await;
            soon("the end of a process group", || members(process).is_empty()).await;
        }
    }
}

/// Waits for a condition by polling, because no event reports it.
pub(crate) async fn soon(what: &str, mut condition: impl FnMut() -> bool) {
    let mut looks = tokio::time::interval(Duration::from_millis(1));
    within(what, async {
        while !condition() {
            looks.tick().await;
        }
    })
    .await;
}

/// Returns whether a process exists, also as a zombie.
pub(crate) fn is_alive(process: u32) -> bool {
    std::path::Path::new(&format!("/proc/{process}")).exists()
}

/// Returns the living processes of a group, from `/proc` on Linux; empty on other systems. Zombies are not counted: their parent is gone,
/// so the client cannot collect them.
pub(crate) fn members(group: u32) -> Vec<u32> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.filter(|process| group_of(*process) == Some(group)).collect()
}

/// Returns the process group of a living process.
pub(crate) fn group_of(process: u32) -> Option<u32> {
    let text = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name before it is in parentheses, and may contain any character.
    let (_, rest) = text.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let state = fields.next()?;
    let group = fields.nth(1)?.parse().ok()?;
    (state != "Z").then_some(group)
}

/// Returns the number of files that this process has open, or a constant where the number is not available.
pub(crate) fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

/// Returns the private memory of this process in bytes, without the program's code, or `None` where it is not available.
pub(crate) fn memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Returns the tokio runtime of the tasks of all blocking clients. The client does not expose this runtime, but it serialises params
/// inside it, so a value that is being serialised can get the handle.
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
    HANDLE.get().expect("the handle was written")
}

/// Returns the number of tasks of blocking clients. The first call needs a client to find the tokio runtime.
pub(crate) fn tasks_of_blocking_clients(first: Option<&blocking::Codex>) -> usize {
    static HANDLE: OnceLock<&'static Handle> = OnceLock::new();
    if let Some(codex) = first {
        HANDLE.get_or_init(|| blocking_runtime(codex));
    }
    HANDLE.get().map_or(0, |handle| handle.metrics().num_alive_tasks())
}

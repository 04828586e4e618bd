//! How long a play waits for messages of the runtime.
//!
//! Each wait has the limit that the user gave. A message that cannot be provoked costs the whole limit, and often all later messages
//! of its thread stay away too. So a thread that was waited for in vain gets short waits from then on, and after several such threads
//! all of them do: a long recording ends in minutes.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// After so many threads were waited for in vain, all waits are short.
const SILENT_THREADS: usize = 5;

/// A short wait is the limit divided by this.
const SHORT: u32 = 20;

pub(super) struct Patience {
    limit: Duration,
    silent: Mutex<BTreeSet<String>>,
}

impl Patience {
    pub(super) fn new(limit: Duration) -> Self {
        Self { limit, silent: Mutex::default() }
    }

    /// The limit that the user gave.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Waits for something of a thread; `thread` is empty for messages of no thread.
    pub(super) async fn wait<T>(&self, thread: &str, message: impl Future<Output = T>) -> Option<T> {
        match tokio::time::timeout(self.limit_of(thread), message).await {
            Ok(found) => Some(found),
            Err(_) => {
                self.silent.lock().unwrap_or_else(PoisonError::into_inner).insert(thread.to_owned());
                None
            }
        }
    }

    fn limit_of(&self, thread: &str) -> Duration {
        let silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        let is_short = silent.len() >= SILENT_THREADS || silent.contains(thread);
        if is_short { self.limit / SHORT } else { self.limit }
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_silent_thread_gets_short_waits_and_several_make_all_waits_short() {
        let patience = Patience::new(Duration::from_secs(20));
        assert_eq!(patience.wait("a", async { 1 }).await, Some(1));
        assert_eq!(patience.limit_of("a"), Duration::from_secs(20));
        assert_eq!(patience.wait::<()>("a", pending()).await, None);
        assert_eq!(patience.limit_of("a"), Duration::from_secs(1));
        assert_eq!(patience.limit_of("b"), Duration::from_secs(20));
        for thread in ["b", "c", "d", "e"] {
            patience.wait::<()>(thread, pending()).await;
        }
        assert_eq!(patience.limit_of("f"), Duration::from_secs(1));
    }
}

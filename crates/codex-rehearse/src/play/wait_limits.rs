//! The time limits of a play's waits for messages of the runtime.
//!
//! Each wait has the limit that the user gave. A message that never arrives costs the whole limit, and often all later messages of its
//! thread are missing too. A thread whose wait has timed out therefore gets a short limit from then on. After time-outs in several
//! threads, all threads get the short limit, so a long recording still ends in minutes.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The number of threads with a time-out after which all limits are short.
const SILENT_THREADS: usize = 5;

/// The divisor of the limit for a short limit.
const SHORT: u32 = 20;

pub(super) struct WaitLimits {
    limit: Duration,
    silent: Mutex<BTreeSet<String>>,
}

impl WaitLimits {
    pub(super) fn new(limit: Duration) -> Self {
        Self { limit, silent: Mutex::default() }
    }

    /// Returns the limit that the user gave.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Waits for a message of a thread. `thread` is empty for messages without a thread.
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
    async fn after_time_outs_of_several_threads_all_waits_are_short() {
        let wait_limits = WaitLimits::new(Duration::from_secs(20));
        assert_eq!(wait_limits.wait("a", async { 1 }).await, Some(1));
        assert_eq!(wait_limits.limit_of("a"), Duration::from_secs(20));
        assert_eq!(wait_limits.wait::<()>("a", pending()).await, None);
        assert_eq!(wait_limits.limit_of("a"), Duration::from_secs(1));
        assert_eq!(wait_limits.limit_of("b"), Duration::from_secs(20));
        for thread in ["b", "c", "d", "e"] {
            wait_limits.wait::<()>(thread, pending()).await;
        }
        assert_eq!(wait_limits.limit_of("f"), Duration::from_secs(1));
    }
}

//! A client whose runtime is started again when it has ended.
//!
//! [`Supervisor`] is the task that does it. What comes back is in [`InUse`]: the threads that were opened, with the settings that
//! they had last, and the watches. What was under way is lost, and fails with [`Error::Restarted`](crate::Error::Restarted);
//! calls that are made meanwhile wait for the new runtime.

mod in_use;
mod settings;
mod supervisor;

use std::sync::Arc;
use std::time::Duration;

pub(crate) use in_use::{Held, InUse};
pub(crate) use supervisor::{Connector, Source, Supervisor, tap};

use crate::api::retry::Backoff;
use crate::error::{Closed, Error};

/// Whether and how often a runtime that has ended is started again: see [`CodexConfig::restart`](crate::CodexConfig::restart).
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct RestartPolicy {
    pub(crate) attempts: u32,
    pub(crate) backoff: Backoff,
    pub(crate) stable_after: Duration,
}

impl Default for RestartPolicy {
    fn default() -> Self {
        Self {
            attempts: 5,
            backoff: Backoff { first: Duration::from_millis(100), longest: Duration::from_secs(10), jitter: 0.2 },
            stable_after: Duration::from_secs(60),
        }
    }
}

impl RestartPolicy {
    /// Five attempts in a row, with pauses before each from 0.1 s, doubled each time up to 10 s, ±20 %. A runtime that has lived
    /// for a minute begins a new row.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many attempts in a row, one at least: those that fail to start a runtime, and those that start one that does not
    /// live [long enough](Self::stable_after).
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The pauses before an attempt: the first, and the longest.
    pub fn delays(mut self, first: Duration, longest: Duration) -> Self {
        self.backoff = Backoff { first, longest, ..self.backoff };
        self
    }

    /// By how much a pause is made longer or shorter at random, as a part of it from 0 to 1.
    pub fn jitter(mut self, part: f64) -> Self {
        self.backoff.jitter = part.clamp(0.0, 1.0);
        self
    }

    /// How long a runtime has to live for its end to begin a new row of attempts.
    pub fn stable_after(mut self, life: Duration) -> Self {
        self.stable_after = life;
        self
    }
}

/// The runtime has ended, and another was started in its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Restarted {
    /// How the earlier one ended.
    pub closed: Arc<Closed>,
    /// How many attempts in a row it took.
    pub attempts: u32,
}

/// A thread that was in use, and is not any more: it was ephemeral or had no turn yet, so that nothing of it was saved, or the new
/// runtime refuses it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NotResumed {
    /// The thread's id.
    pub thread_id: String,
    /// What `thread/resume` failed with.
    pub error: Error,
}

//! A client whose runtime is started again when it has ended.
//!
//! The client itself replaces the connection ([`Reconnect`](codex_client::Reconnect)). This layer decides how often, and restores what was in use: the threads
//! that were opened, with the settings that they had last, and the watches. They are in the registry.

mod layer;
mod registry;
mod settings;

use std::time::Duration;

use codex_client::{Backoff, CodexConfig};

pub use layer::RestartLayer;

/// Has a lost runtime started again.
///
/// With the feature `restart`.
pub trait RestartExt {
    /// Starts the runtime again when it has ended by itself, was killed or crashed; off by default.
    ///
    /// What was under way fails with [`Error::Restarted`](codex_client::Error::Restarted): calls, turns, commands and logins. It is not
    /// asked again, as nobody knows how far it came. Calls that are made meanwhile wait for the new runtime, for no longer than
    /// they may take. Subscriptions go on, and have [`Event::Restarted`](codex_client::Event::Restarted) between what is of the one
    /// runtime and of the other; watches of files begin again.
    ///
    /// Threads that the program has a [`Thread`](codex_client::Thread) of, or is subscribed to, are resumed (`thread/resume`) before the
    /// first call goes through, with the settings that they had last; others that this client has opened, when they are called for,
    /// until they are archived, deleted or unsubscribed from.
    /// A goal is pursued on. What was not saved cannot be resumed: an ephemeral thread, or one without a turn, of which
    /// [`Event::NotResumed`](codex_client::Event::NotResumed) and each later call tell. Tools, handlers and limits stay as they are.
    ///
    /// `thread/settings/updated` is never opted out of then: a thread must not get rights back that were taken from it.
    ///
    /// When the policy's attempts are used up, the client is closed: [`Closed::gave_up`](codex_client::Closed::gave_up) says why.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig, Error};
    /// use codex_kit::RestartPolicy;
    /// use codex_kit::prelude::*;
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().restart(RestartPolicy::new())).await?;
    /// let thread = codex.thread_start().await?;
    /// let result = loop {
    ///     match thread.run("Go on, or begin.").await {
    ///         Err(Error::Restarted(closed)) => eprintln!("{closed}; once more"),
    ///         result => break result?,
    ///     }
    /// };
    /// # let _ = result;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    fn restart(self, policy: RestartPolicy) -> Self;
}

impl RestartExt for CodexConfig {
    fn restart(self, policy: RestartPolicy) -> Self {
        self.layer_with(move || RestartLayer::new(policy))
    }
}

/// Whether and how often a runtime that has ended is started again: see [`RestartExt::restart`].
///
/// With the feature `restart`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct RestartPolicy {
    attempts: u32,
    backoff: Backoff,
    stable_after: Duration,
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

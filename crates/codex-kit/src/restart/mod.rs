//! Restarts the runtime when it has ended.
//!
//! The client itself replaces the connection ([`Reconnect`](codex_client::Reconnect)). The layer of this module decides on the
//! number of attempts. The layer also restores watches, and threads with their last settings. The registry holds these threads and
//! watches.

mod layer;
mod registry;
mod rights;
mod settings;

use std::time::Duration;

use codex_client::CodexConfig;

pub use layer::RestartLayer;

use crate::retry::{Backoff, backoff_setters};

/// Restarts a lost runtime.
///
/// With the feature `restart`.
pub trait RestartExt {
    /// Restarts the runtime when it has exited by itself, crashed, or was killed. Default: off.
    ///
    /// - **Work in flight** (calls, turns, commands, logins) fails with [`Error::Restarted`](codex_client::Error::Restarted). The
    ///   client sends nothing twice, because the client cannot know how much of the work was done.
    /// - **New calls** wait for the new runtime, within their time limit.
    /// - **Subscriptions** continue. [`Event::Restarted`](codex_client::Event::Restarted) separates the events of the two runtimes.
    /// - **Threads** with a [`Thread`](codex_client::Thread) value or a subscription are resumed (`thread/resume`) with their last
    ///   settings, before the first call is sent. Other threads that this client opened are resumed when a call names them, until
    ///   they are archived, deleted or unsubscribed from.
    /// - **Unsaved threads** (ephemeral, or without a turn) cannot be resumed. [`Event::NotResumed`](codex_client::Event::NotResumed)
    ///   reports them, and later calls for them fail.
    /// - **Goals** of resumed threads continue. **File watches** begin again.
    /// - **Tools, handlers and limits** stay as they are.
    ///
    /// A thread never regains rights that were taken from the thread. The client cannot opt out of `thread/settings/updated`. If a
    /// turn narrows the rights of its thread, the narrower rights apply from the moment of the request. When the new runtime
    /// resumes a thread with more rights than the thread had, the client leaves the thread: [`Event::NotResumed`](codex_client::Event::NotResumed) and each later call have
    /// [`Error::MoreRights`](codex_client::Error::MoreRights).
    ///
    /// When all attempts of the policy have failed, the client is closed, and [`Closed::gave_up`](codex_client::Closed::gave_up) says
    /// why.
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

/// The policy of restarts: how many attempts are made, and the pauses between them. See [`RestartExt::restart`].
///
/// Only consecutive failed attempts count. An attempt fails if the runtime does not start, or ends before it has lived
/// [long enough](RestartPolicy::stable_after).
///
/// With the feature `restart`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct RestartPolicy {
    attempts: u32,
    backoff: Backoff,
    stable_after: Duration,
    attempt_time_limit: Option<Duration>,
}

impl Default for RestartPolicy {
    fn default() -> Self {
        Self {
            attempts: 5,
            backoff: Backoff { first: Duration::from_millis(100), longest: Duration::from_secs(10), jitter: 0.2 },
            stable_after: Duration::from_secs(60),
            attempt_time_limit: Some(Duration::from_secs(60)),
        }
    }
}

impl RestartPolicy {
    /// Returns the default policy: five consecutive attempts. The pause before an attempt is 0.1 s at first and doubles up to 10 s,
    /// ±20 %. When a runtime has lived for a minute, the count starts again.
    pub fn new() -> Self {
        Self::default()
    }

    backoff_setters!();

    /// Sets how long a runtime must live before the count of attempts starts again.
    pub fn stable_after(mut self, life: Duration) -> Self {
        self.stable_after = life;
        self
    }

    /// Sets how long one attempt may take, from its beginning to the answer to `initialize`: 60 seconds by default, `None` for no limit. An
    /// attempt that takes longer is given up, and the next attempt begins. A function of
    /// [`Codex::connect_with`](codex_client::Codex::connect_with) that waits forever is dropped.
    ///
    /// Without [`CodexConfig::time_limit`], the same limit applies to each call that resumes a thread or begins a watch again.
    pub fn attempt_time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt_time_limit = limit.into();
        self
    }
}

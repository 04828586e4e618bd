//! The builder of a goal (`thread/goal/set`).

use std::future::IntoFuture;
use std::pin::Pin;

use codex_client::{CallOptions, Error, Result, Thread, Topic, blocking};
use codex_types::{ThreadGoalClearParams, ThreadGoalSetParams, ThreadGoalStatus, ThreadStatus, request};

use super::handle::{GoalHandle, GoalStreams};
use crate::options::{setters, with_params};

/// The builder that [`GoalExt::goal`] returns. Awaiting the builder (or calling `send` on the blocking client) sets the goal
/// (`thread/goal/set`) and returns its handle.
///
/// With the feature `goals`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
pub struct GoalStart<T = Thread> {
    pub(crate) thread: T,
    pub(crate) params: ThreadGoalSetParams,
    pub(crate) options: CallOptions,
    pub(crate) interrupt_on_drop: bool,
}

impl<T> GoalStart<T> {
    fn new(thread: T, thread_id: &str, objective: String) -> Self {
        let mut params = ThreadGoalSetParams::new(thread_id);
        params.objective = Some(objective);
        params.status = Some(ThreadGoalStatus::Active);
        Self { thread, params, options: CallOptions::new(), interrupt_on_drop: false }
    }

    /// Moves the options to another thread value. The blocking client uses this method to run the same builder.
    pub(crate) fn on<U>(self, thread: U) -> GoalStart<U> {
        let Self { params, options, interrupt_on_drop, .. } = self;
        GoalStart { thread, params, options, interrupt_on_drop }
    }

    setters! {
        /// Sets how many tokens the goal may use. At the limit, the goal ends with the status `budgetLimited`.
        token_budget(tokens: i64) => params.token_budget = Some(tokens);
        /// Pauses the goal and interrupts its turn if the handle and all streams are dropped before the goal has ended.
        interrupt_on_drop(interrupt: bool) => interrupt_on_drop = interrupt;
    }

    with_params!(ThreadGoalSetParams);
}

impl GoalStart<Thread> {
    async fn start(self) -> Result<GoalHandle> {
        let Self { thread, params, options, interrupt_on_drop } = self;
        let codex = thread.codex();
        let info = thread.read(false).await?.thread;
        if !matches!(info.status, ThreadStatus::Idle) {
            let problem = "its thread is busy or not open; start or resume it, and wait for its turn";
            return Err(invalid(problem));
        }
        if info.ephemeral || info.path.is_none() {
            return Err(invalid("its thread is ephemeral; the runtime keeps goals only for saved threads"));
        }
        codex.call::<request::ThreadGoalClear>(ThreadGoalClearParams::new(thread.id())).await?;
        let streams = GoalStreams {
            first: codex.thread_events(thread.id()),
            watched: codex.subscribe_kept(Topic::thread(thread.id())),
        };
        // The watcher starts before the call, so that a caller that drops this future can still have the goal interrupted.
        let handle = GoalHandle::new(codex.clone(), thread.id().to_owned(), streams, interrupt_on_drop);
        codex.call_with::<request::ThreadGoalSet>(params, options).await?;
        Ok(handle)
    }
}

/// Returns the error of a goal that cannot be set or steered.
pub(super) fn invalid(problem: &str) -> Error {
    Error::InvalidInput { what: "the goal".to_owned(), problem: problem.to_owned() }
}

impl IntoFuture for GoalStart<Thread> {
    type Output = Result<GoalHandle>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.start())
    }
}

/// Sets goals. The threads of both clients implement this trait.
///
/// With the feature `goals`.
pub trait GoalExt: Sized {
    /// Sets a goal. The runtime then starts turns until the agent reports that the objective is reached, or until the goal is
    /// paused, cleared, blocked, or out of budget. The thread must be saved and idle. The goal replaces an earlier goal.
    ///
    /// ```no_run
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// use codex_kit::prelude::*;
    ///
    /// let goal = thread.goal("Make all tests pass.").token_budget(200_000).await?;
    /// let result = goal.run().await?;
    /// println!("{:?} after {} turns", result.goal.status, result.turns.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When awaited: [`Error::InvalidInput`] when the thread is busy or ephemeral, and every error of a call.
    fn goal(&self, objective: impl Into<String>) -> GoalStart<Self>;
}

impl GoalExt for Thread {
    fn goal(&self, objective: impl Into<String>) -> GoalStart {
        GoalStart::new(self.clone(), self.id(), objective.into())
    }
}

impl GoalExt for blocking::Thread {
    fn goal(&self, objective: impl Into<String>) -> GoalStart<Self> {
        GoalStart::new(self.clone(), self.id(), objective.into())
    }
}

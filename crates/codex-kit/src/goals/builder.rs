//! A goal that is about to be set, with its options.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_client::{CallOptions, Error, Result, Thread, Topic, blocking};
use codex_types::{ThreadGoalClearParams, ThreadGoalSetParams, ThreadGoalStatus, ThreadStatus, request};

use super::handle::{GoalHandle, GoalStreams};
use crate::options::{setters, with_params};

/// [`GoalExt::goal`]: sets a goal when it is awaited (`thread/goal/set`), and gives its handle.
///
/// On the asynchronous client it is awaited; on the blocking one, `send` does it.
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

    /// Moves the options to another thread value: the blocking client hands them over with it.
    pub(crate) fn on<U>(self, thread: U) -> GoalStart<U> {
        let Self { params, options, interrupt_on_drop, .. } = self;
        GoalStart { thread, params, options, interrupt_on_drop }
    }

    setters! {
        /// How many tokens it may take; at the limit the goal comes to rest as `budgetLimited`.
        token_budget(tokens: i64) => params.token_budget = Some(tokens);
        /// Has the goal paused and its turn interrupted when its handle and streams are dropped before it is at rest.
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
            return Err(invalid("its thread is ephemeral; the runtime keeps goals of saved threads alone"));
        }
        codex.call::<request::ThreadGoalClear>(ThreadGoalClearParams::new(thread.id())).await?;
        let streams = GoalStreams {
            first: codex.thread_events(thread.id()),
            watched: codex.subscribe_kept(Topic::thread(thread.id())),
        };
        // Before it is set: from now on it is watched, and a caller that goes away can have it interrupted.
        let handle = GoalHandle::new(codex.clone(), thread.id().to_owned(), streams, interrupt_on_drop);
        codex.call_with::<request::ThreadGoalSet>(params, options).await?;
        Ok(handle)
    }
}

/// The error of a goal that cannot be set or steered.
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

/// Sets goals: for threads of both clients.
///
/// With the feature `goals`.
pub trait GoalExt: Sized {
    /// Sets a goal: the runtime starts turns by itself until the agent says that the objective is reached, or the goal is
    /// paused, cleared, blocked, or out of budget. The thread must be saved and idle; an earlier goal is replaced.
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
    /// When awaited: [`Error::InvalidInput`] when the thread is busy or ephemeral, and all that a call can fail with.
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

//! Goals of the blocking client.

use std::future::IntoFuture as _;

use codex_client::blocking::{Thread, park, wait};
use codex_client::{Event, Input, Result};
use codex_types::ThreadGoal;

use crate::goals::{GoalResult, GoalStart};

impl GoalStart<Thread> {
    /// Sets the goal.
    ///
    /// # Errors
    /// As [`GoalExt::goal`](crate::GoalExt::goal).
    pub fn send(self) -> Result<GoalHandle> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(|inner| GoalHandle { inner })
    }
}

/// A goal that is pursued: see [`codex_kit::GoalHandle`](crate::GoalHandle).
///
/// With the feature `goals`.
#[derive(Debug)]
pub struct GoalHandle {
    inner: crate::GoalHandle,
}

impl GoalHandle {
    /// [`GoalHandle::thread_id`](crate::GoalHandle::thread_id).
    pub fn thread_id(&self) -> &str {
        self.inner.thread_id()
    }

    /// [`GoalHandle::goal`](crate::GoalHandle::goal).
    pub fn goal(&self) -> Option<ThreadGoal> {
        self.inner.goal()
    }

    /// [`GoalHandle::turn_id`](crate::GoalHandle::turn_id).
    pub fn turn_id(&self) -> Option<String> {
        self.inner.turn_id()
    }

    /// [`GoalHandle::is_finished`](crate::GoalHandle::is_finished).
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// [`GoalHandle::stream`](crate::GoalHandle::stream).
    pub fn stream(&self) -> GoalStream {
        GoalStream { inner: self.inner.stream() }
    }

    /// [`GoalHandle::run`](crate::GoalHandle::run).
    pub fn run(self) -> Result<GoalResult> {
        wait(self.inner.run())?
    }

    /// [`GoalHandle::steer`](crate::GoalHandle::steer).
    pub fn steer(&self, input: impl Into<Input>) -> Result<String> {
        wait(self.inner.steer(input))?
    }

    /// [`GoalHandle::interrupt`](crate::GoalHandle::interrupt).
    pub fn interrupt(&self) -> Result<()> {
        wait(self.inner.interrupt())?
    }

    /// [`GoalHandle::pause`](crate::GoalHandle::pause).
    pub fn pause(&self) -> Result<ThreadGoal> {
        wait(self.inner.pause())?
    }

    /// [`GoalHandle::clear`](crate::GoalHandle::clear).
    pub fn clear(&self) -> Result<()> {
        wait(self.inner.clear())?
    }
}

/// [`codex_kit::GoalStream`](crate::GoalStream) as an iterator: each step waits for the next event.
///
/// With the feature `goals`.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct GoalStream {
    inner: crate::GoalStream,
}

impl Iterator for GoalStream {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}

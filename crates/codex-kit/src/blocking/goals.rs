//! Goals for the blocking client.

use std::future::IntoFuture as _;

use codex_client::blocking::{Thread, wait, wait_next};
use codex_client::{Event, Input, Result};
use codex_types::ThreadGoal;

use crate::goals::{GoalResult, GoalStart};

impl GoalStart<Thread> {
    /// Sets the goal and returns its handle.
    ///
    /// # Errors
    /// Fails with the same errors as [`GoalExt::goal`](crate::GoalExt::goal).
    pub fn send(self) -> Result<GoalHandle> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(|inner| GoalHandle { inner })
    }
}

/// The handle of an active goal. See [`codex_kit::GoalHandle`](crate::GoalHandle).
///
/// With the feature `goals`.
#[derive(Debug)]
pub struct GoalHandle {
    inner: crate::GoalHandle,
}

impl GoalHandle {
    /// Returns the id of the goal's thread: [`GoalHandle::thread_id`](crate::GoalHandle::thread_id).
    pub fn thread_id(&self) -> &str {
        self.inner.thread_id()
    }

    /// Returns the goal as last reported: [`GoalHandle::goal`](crate::GoalHandle::goal).
    pub fn goal(&self) -> Option<ThreadGoal> {
        self.inner.goal()
    }

    /// Returns the turn that works on the goal: [`GoalHandle::turn_id`](crate::GoalHandle::turn_id).
    pub fn turn_id(&self) -> Option<String> {
        self.inner.turn_id()
    }

    /// Returns whether the goal has ended: [`GoalHandle::is_finished`](crate::GoalHandle::is_finished).
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// Returns the events of the goal: [`GoalHandle::stream`](crate::GoalHandle::stream).
    pub fn stream(&self) -> GoalStream {
        GoalStream { inner: self.inner.stream() }
    }

    /// Waits until the goal has ended, and returns its result: [`GoalHandle::run`](crate::GoalHandle::run).
    pub fn run(self) -> Result<GoalResult> {
        wait(self.inner.run())?
    }

    /// Sends input to the turn that works on the goal: [`GoalHandle::steer`](crate::GoalHandle::steer).
    pub fn steer(&self, input: impl Into<Input>) -> Result<String> {
        wait(self.inner.steer(input))?
    }

    /// Pauses the goal and interrupts its turn: [`GoalHandle::interrupt`](crate::GoalHandle::interrupt).
    pub fn interrupt(&self) -> Result<()> {
        wait(self.inner.interrupt())?
    }

    /// Pauses the goal: [`GoalHandle::pause`](crate::GoalHandle::pause).
    pub fn pause(&self) -> Result<ThreadGoal> {
        wait(self.inner.pause())?
    }

    /// Clears the goal: [`GoalHandle::clear`](crate::GoalHandle::clear).
    pub fn clear(&self) -> Result<()> {
        wait(self.inner.clear())?
    }
}

/// The events of a goal as an iterator, which waits for each next event: [`codex_kit::GoalStream`](crate::GoalStream).
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
        wait_next(self.inner.next())
    }
}

//! Turns of the blocking client.

use std::future::IntoFuture as _;

use codex_types::Turn;

use super::background::wait;
use super::{Thread, TurnStream};
use crate::api::input::Input;
use crate::api::review::ReviewStart;
use crate::api::turn::{Run, TurnResult, TurnStart};
use crate::error::Result;

/// A turn that was started: see [`codex_client::TurnHandle`](crate::TurnHandle).
#[derive(Debug)]
pub struct TurnHandle {
    inner: crate::TurnHandle,
}

impl TurnHandle {
    /// [`TurnHandle::id`](crate::TurnHandle::id).
    pub fn id(&self) -> &str {
        self.inner.id()
    }

    /// [`TurnHandle::thread_id`](crate::TurnHandle::thread_id).
    pub fn thread_id(&self) -> &str {
        self.inner.thread_id()
    }

    /// [`TurnHandle::turn`](crate::TurnHandle::turn).
    pub fn turn(&self) -> &Turn {
        self.inner.turn()
    }

    /// [`TurnHandle::is_complete`](crate::TurnHandle::is_complete).
    pub fn is_complete(&self) -> bool {
        self.inner.is_complete()
    }

    /// [`TurnHandle::stream`](crate::TurnHandle::stream).
    pub fn stream(&self) -> TurnStream {
        TurnStream::new(self.inner.stream())
    }

    /// [`TurnHandle::run`](crate::TurnHandle::run).
    ///
    /// # Errors
    /// As there.
    pub fn run(self) -> Result<TurnResult> {
        wait(self.inner.run())?
    }

    /// [`TurnHandle::steer`](crate::TurnHandle::steer).
    ///
    /// # Errors
    /// As there.
    pub fn steer(&self, input: impl Into<Input>) -> Result<String> {
        wait(self.inner.steer(input))?
    }

    /// [`TurnHandle::interrupt`](crate::TurnHandle::interrupt).
    ///
    /// # Errors
    /// As there.
    pub fn interrupt(&self) -> Result<()> {
        wait(self.inner.interrupt())?
    }
}

impl TurnStart<Thread> {
    /// Starts the turn.
    ///
    /// # Errors
    /// All that a call can fail with.
    pub fn send(self) -> Result<TurnHandle> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(|inner| TurnHandle { inner })
    }
}

impl Run<Thread> {
    /// Runs the turn to its end.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed), and all that a call can fail with.
    pub fn send(self) -> Result<TurnResult> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?
    }
}

#[cfg(feature = "schemars")]
impl<A: serde::de::DeserializeOwned + 'static> crate::RunAs<A, Thread> {
    /// Runs the turn to its end, and reads its final answer. With the feature `schemars`.
    ///
    /// # Errors
    /// As [`Thread::run_as`](crate::Thread::run_as).
    pub fn send(self) -> Result<A> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?
    }
}

impl ReviewStart<Thread> {
    /// Starts the review.
    ///
    /// # Errors
    /// All that a call can fail with.
    pub fn send(self) -> Result<TurnHandle> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(|inner| TurnHandle { inner })
    }
}

//! Turns of the blocking client.

use std::future::IntoFuture as _;

use codex_types::Turn;

use super::background::wait;
use super::{Thread, TurnStream};
use crate::api::input::Input;
use crate::api::turn::{RunTurn, StartTurn, TurnBuilder, TurnOutcome};
use crate::error::{Result, TurnResult};

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
        self.inner.stream().into()
    }

    /// [`TurnHandle::run`](crate::TurnHandle::run).
    pub fn run(self) -> Result<TurnResult> {
        wait(self.inner.run())?
    }

    /// [`TurnHandle::steer`](crate::TurnHandle::steer).
    pub fn steer(&self, input: impl Into<Input>) -> Result<String> {
        wait(self.inner.steer(input))?
    }

    mirror! { TurnHandle:
        interrupt() -> ();
    }
}

impl From<crate::TurnHandle> for TurnHandle {
    fn from(inner: crate::TurnHandle) -> Self {
        Self { inner }
    }
}

/// What a [`TurnBuilder`] gives when the blocking client sends it.
pub trait BlockingOutcome: TurnOutcome {
    /// What `send` returns.
    type Blocking: From<Self::Output>;
}

impl BlockingOutcome for StartTurn {
    type Blocking = TurnHandle;
}

impl BlockingOutcome for RunTurn {
    type Blocking = TurnResult;
}

impl<K: BlockingOutcome> TurnBuilder<Thread, K> {
    /// Starts the turn, and waits for what the builder gives.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed) where the turn is run to its end, and all that a call can fail with.
    pub fn send(self) -> Result<K::Blocking> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(Into::into)
    }
}

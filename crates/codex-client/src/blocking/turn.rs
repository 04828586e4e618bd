//! Turns of the blocking client.

use std::future::IntoFuture as _;

use codex_types::Turn;

use super::background::wait;
use super::{Thread, TurnStream};
use crate::api::input::Input;
use crate::api::turn::{RunTurn, StartTurn, TurnBuilder, TurnOutcome};
use crate::error::{Result, TurnResult};

/// A started turn: see [`codex_client::TurnHandle`](crate::TurnHandle).
#[derive(Debug)]
pub struct TurnHandle {
    inner: crate::TurnHandle,
}

impl TurnHandle {
    forward! { TurnHandle:
        id() -> &str;
        thread_id() -> &str;
        turn() -> Option<&Turn>;
        is_complete() -> bool;
        stream() -> TurnStream;
    }

    /// [`TurnHandle::run`](crate::TurnHandle::run).
    pub fn run(self) -> Result<TurnResult> {
        wait(self.inner.run())?
    }

    mirror! { TurnHandle:
        steer(input: impl Into<Input>) -> String;
        interrupt() -> ();
    }
}

impl From<crate::TurnHandle> for TurnHandle {
    fn from(inner: crate::TurnHandle) -> Self {
        Self { inner }
    }
}

/// The output of a [`TurnBuilder`] of the blocking client.
pub trait BlockingOutcome: TurnOutcome {
    /// The result of `send`.
    type Blocking: From<Self::Output>;
}

impl BlockingOutcome for StartTurn {
    type Blocking = TurnHandle;
}

impl BlockingOutcome for RunTurn {
    type Blocking = TurnResult;
}

impl<K: BlockingOutcome> TurnBuilder<Thread, K> {
    /// Starts the turn, and waits for the output of the builder.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed) if the turn is run to its end and fails, and the errors of a call.
    pub fn send(self) -> Result<K::Blocking> {
        let thread = self.thread.asynchronous().clone();
        wait(self.on(thread).into_future())?.map(Into::into)
    }
}

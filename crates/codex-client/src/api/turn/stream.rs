//! A turn's events as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::handle::RunningTurn;
use super::text::TextStream;
use crate::error::Result;
use crate::events::EventStream;
use crate::events::event::Event;

/// The events of one turn, in order: from `turn/started` to `turn/completed`, after which it ends.
///
/// It ends with an error when the connection does. Cancel safe; dropping it unsubscribes, and leaves the turn running unless
/// [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) was asked for and the handle is gone too.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TurnStream {
    events: EventStream,
    _running: Arc<RunningTurn>,
}

impl TurnStream {
    pub(super) fn new(events: EventStream, running: Arc<RunningTurn>) -> Self {
        Self { events, _running: running }
    }

    /// The next event; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`].
    pub async fn next(&mut self) -> Option<Result<Event>> {
        self.events.next().await
    }

    /// Only what the agent says, piece by piece.
    pub fn text(self) -> TextStream {
        TextStream::new(self)
    }

    /// Polls for the next event: [`next`](Self::next) for code that is a future or a stream itself.
    pub fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        self.events.poll_event(context)
    }
}

impl Stream for TurnStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

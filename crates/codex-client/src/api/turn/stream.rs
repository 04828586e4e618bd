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

/// The events of one turn in their order, from `turn/started` to `turn/completed`.
///
/// The stream ends after `turn/completed`, or with an error if the connection ends. Reading is cancel safe. Dropping the stream
/// unsubscribes, and leaves the turn running unless [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) is set and the handle is
/// dropped too.
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

    /// Returns the next event; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`].
    pub async fn next(&mut self) -> Option<Result<Event>> {
        self.events.next().await
    }

    /// Returns the text of the agent, piece by piece.
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

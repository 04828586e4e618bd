//! A turn's events as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::handle::Running;
use crate::error::Result;
use crate::event::Event;
use crate::events::EventStream;

/// The events of one turn, in order: from `turn/started` to `turn/completed`, after which it ends.
///
/// It ends with an error when the connection does. Cancel safe; dropping it unsubscribes, and leaves the turn running unless
/// [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) was asked for and the handle is gone too.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TurnStream {
    events: EventStream,
    _running: Arc<Running>,
}

impl TurnStream {
    pub(super) fn new(events: EventStream, running: Arc<Running>) -> Self {
        Self { events, _running: running }
    }

    /// The next event; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`].
    pub async fn next(&mut self) -> Option<Result<Event>> {
        self.events.next().await
    }

    /// Only the agent's answer, piece by piece.
    pub fn text(self) -> TextStream {
        TextStream { events: self }
    }

    pub(crate) fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        self.events.poll_event(context)
    }
}

impl Stream for TurnStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

/// The text of the agent's messages in one turn, piece by piece as it is written.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TextStream {
    events: TurnStream,
}

impl TextStream {
    /// The next piece (`item/agentMessage/delta`); `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`].
    pub async fn next(&mut self) -> Option<Result<String>> {
        std::future::poll_fn(|context| self.poll_text(context)).await
    }

    pub(crate) fn poll_text(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<String>>> {
        loop {
            match ready!(self.events.poll_event(context)) {
                Some(Ok(event)) => {
                    if let Some(delta) = event.text_delta() {
                        return Poll::Ready(Some(Ok(delta.to_owned())));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl Stream for TextStream {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_text(context)
    }
}

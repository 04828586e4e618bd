//! The events of a goal as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use codex_client::{Event, EventStream, Result};
use futures_core::Stream;

use super::handle::GoalShared;
use super::state::GoalState;

/// The events of a thread that works on a goal: the events of all its turns, and the goal's own events. The stream ends when the
/// goal is at rest and its last turn has ended.
///
/// With the feature `goals`.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct GoalStream {
    events: EventStream,
    state: GoalState,
    _shared: Arc<GoalShared>,
}

impl GoalStream {
    pub(super) fn new(events: EventStream, state: GoalState, shared: Arc<GoalShared>) -> Self {
        Self { events, state, _shared: shared }
    }

    /// Returns the next event, or `None` after the last event. Cancel safe.
    ///
    /// # Errors
    /// Fails with the same errors as [`EventStream::next`].
    pub async fn next(&mut self) -> Option<Result<Event>> {
        std::future::poll_fn(|context| self.poll_event(context)).await
    }

    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        loop {
            if self.state.finished {
                return Poll::Ready(None);
            }
            let event = ready!(self.events.poll_event(context));
            match &event {
                Some(Ok(Event::Restarted(_))) => self.state.restarted(),
                // This event is the last one.
                Some(Ok(Event::NotResumed(_))) => self.state.finished = true,
                _ => {}
            }
            if let Some(Ok(event)) = &event
                && let Some(notification) = event.essential()
                && !self.state.observe(&notification)
            {
                continue;
            }
            return Poll::Ready(event);
        }
    }
}

impl Stream for GoalStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

//! A goal's events as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::handle::Pursuit;
use super::state::GoalState;
use crate::error::Result;
use crate::events::EventStream;
use crate::events::event::Event;

/// The events of a thread while it pursues a goal: all its turns, and the goal's own. It ends when the goal is at rest and its
/// last turn has ended.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct GoalStream {
    events: EventStream,
    state: GoalState,
    _pursuit: Arc<Pursuit>,
}

impl GoalStream {
    pub(super) fn new(events: EventStream, state: GoalState, pursuit: Arc<Pursuit>) -> Self {
        Self { events, state, _pursuit: pursuit }
    }

    /// The next event; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`].
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
                // It is the last.
                Some(Ok(Event::NotResumed(_))) => self.state.finished = true,
                _ => {}
            }
            if let Some(Ok(event)) = &event
                && let Some(notification) = event.notification()
                && !self.state.observe(notification)
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

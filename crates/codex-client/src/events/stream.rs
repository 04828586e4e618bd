//! A subscription as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::Subscription;
use super::event::Event;
use crate::error::Result;

/// Events in the order in which the runtime sent them.
///
/// The stream ends with its topic or with the connection. If the runtime ended the connection, the last item is an error. Reading is
/// cancel safe: a dropped `next` loses nothing. Dropping the stream unsubscribes.
///
/// ```no_run
/// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
/// let mut events = codex.events();
/// while let Some(event) = events.next().await {
///     if let Some(line) = event?.raw() {
///         println!("{line}");
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct EventStream {
    subscription: Arc<Subscription>,
}

impl EventStream {
    pub(crate) fn new(subscription: impl Into<Arc<Subscription>>) -> Self {
        Self { subscription: subscription.into() }
    }

    /// Returns the next event; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// Once, as the last item: [`Error::Closed`](crate::Error::Closed) or [`Error::Restarted`](crate::Error::Restarted) if the runtime has
    /// ended, [`Error::EventsOverflow`](crate::Error::EventsOverflow) if too many events were unread.
    pub async fn next(&mut self) -> Option<Result<Event>> {
        std::future::poll_fn(|context| self.poll_event(context)).await
    }

    /// Polls for the next event: [`next`](Self::next) for code that is a future or a stream itself.
    pub fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        let polled = self.subscription.queue().poll_next(context);
        if let Poll::Ready(Some(Ok(Event::Notification(notification)))) = &polled {
            self.subscription.log_problems(notification);
        }
        polled
    }
}

impl Stream for EventStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

//! A subscription as a stream.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Subscription;
use super::event::Event;
use super::notification::Notification;
use super::queue::Taken;
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
    /// Events that were taken from the queue.
    taken: VecDeque<Taken>,
}

impl EventStream {
    pub(crate) fn new(subscription: impl Into<Arc<Subscription>>) -> Self {
        Self { subscription: subscription.into(), taken: VecDeque::new() }
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
        if self.taken.is_empty() {
            match ready!(self.subscription.queue().poll_take(context, &mut self.taken)) {
                Some(Ok(())) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
        Poll::Ready(self.taken.pop_front().map(|taken| {
            Ok(match taken {
                Taken::Lagged(skipped) => Event::Lagged { skipped },
                Taken::Own(event) => event,
                Taken::Line(line) => {
                    Event::Notification(Notification::new(line, self.subscription.decode_log().clone()))
                }
            })
        }))
    }
}

impl Stream for EventStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

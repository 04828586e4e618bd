//! The text of the agent in a turn, as a stream.

use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use codex_types::ServerNotification;
use codex_types::notification::{ItemAgentMessageDelta as AgentMessageDelta, ItemCompleted, ItemStarted};
use codex_types::rpc::Notification as _;
use futures_core::Stream;

use super::result::TurnCollector;
use super::stream::TurnStream;
use crate::error::Result;
use crate::events::essentials::agent_message;
use crate::events::event::Event;

/// The text of the agent's messages in one turn, piece by piece (`item/agentMessage/delta`).
///
/// No text is lost: if pieces were dropped because of a slow reader, the rest of a message comes with its completion. A failed turn is an
/// error at the end, [`Error::TurnFailed`](crate::Error::TurnFailed). The stream of an interrupted turn ends without an error.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TextStream {
    /// `None` after the end.
    events: Option<TurnStream>,
    text: Text,
    collector: TurnCollector,
}

impl TextStream {
    pub(super) fn new(events: TurnStream) -> Self {
        Self { events: Some(events), text: Text::default(), collector: TurnCollector::new() }
    }

    /// Returns the next piece; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed) as the last item, and those of [`EventStream::next`](crate::EventStream::next).
    pub async fn next(&mut self) -> Option<Result<String>> {
        std::future::poll_fn(|context| self.poll_text(context)).await
    }

    pub(crate) fn poll_text(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<String>>> {
        while let Some(events) = &mut self.events {
            match ready!(events.poll_event(context)) {
                Some(Ok(event)) => {
                    let piece = self.text.piece(&event);
                    self.collector.observe(&event);
                    if let Some(piece) = piece {
                        return Poll::Ready(Some(Ok(piece)));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    self.events = None;
                    let collector = std::mem::take(&mut self.collector);
                    if collector.is_complete()
                        && let Err(error) = collector.finish()
                    {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
            }
        }
        Poll::Ready(None)
    }
}

impl Stream for TextStream {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_text(context)
    }
}

/// The returned part of each incomplete message.
#[derive(Debug, Default)]
struct Text {
    messages: HashMap<String, Given>,
    /// Whether pieces were dropped at any time. A message whose start was not seen may then lack its beginning.
    lagged: bool,
}

#[derive(Clone, Copy, Debug)]
enum Given {
    /// This number of bytes from the beginning.
    Bytes(usize),
    /// This number of bytes, before pieces were dropped. The rest comes with the completion.
    Until(usize),
    /// The pieces since the subscription.
    Late,
}

impl Text {
    fn piece(&mut self, event: &Event) -> Option<String> {
        if let Event::Lagged { .. } | Event::Skipped(_) = event {
            self.lagged = true;
            for given in self.messages.values_mut() {
                if let Given::Bytes(bytes) = *given {
                    *given = Given::Until(bytes);
                }
            }
        }
        let Event::Notification(notification) = event else { return None };
        if let Some((item, delta)) = notification.peeked_text_delta() {
            return self.delta(item, delta);
        }
        if !matches!(notification.method(), ItemStarted::METHOD | AgentMessageDelta::METHOD | ItemCompleted::METHOD) {
            return None;
        }
        match &*notification.essential() {
            ServerNotification::ItemStarted(started) => {
                if let Some(message) = agent_message(&started.item) {
                    self.messages.insert(message.id.to_owned(), Given::Bytes(0));
                }
                None
            }
            ServerNotification::ItemAgentMessageDelta(delta) => self.delta(&delta.item_id, &delta.delta),
            ServerNotification::ItemCompleted(completed) => {
                let message = agent_message(&completed.item)?;
                let given = match self.messages.remove(message.id) {
                    None | Some(Given::Bytes(0)) => 0,
                    Some(Given::Until(bytes)) => bytes,
                    Some(Given::Bytes(_) | Given::Late) => return None,
                };
                message.text.get(given..).filter(|rest| !rest.is_empty()).map(ToOwned::to_owned)
            }
            _ => None,
        }
    }

    fn delta(&mut self, item: &str, delta: &str) -> Option<String> {
        if let Some(given) = self.messages.get_mut(item) {
            match given {
                Given::Until(_) => return None,
                Given::Bytes(bytes) => *bytes += delta.len(),
                Given::Late => {}
            }
        } else {
            let unseen = if self.lagged { Given::Until(0) } else { Given::Late };
            self.messages.insert(item.to_owned(), unseen);
            if self.lagged {
                return None;
            }
        }
        Some(delta.to_owned())
    }
}

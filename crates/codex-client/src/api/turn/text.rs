//! What the agent says in a turn, as a stream of text.

use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use codex_types::ServerNotification;
use futures_core::Stream;

use super::result::TurnCollector;
use super::stream::TurnStream;
use crate::error::Result;
use crate::events::essentials::{self, agent_message};
use crate::events::event::Event;

/// The text of the agent's messages in one turn, piece by piece as it is written (`item/agentMessage/delta`).
///
/// It is whole: where pieces were dropped because it was read too late, the rest of a message comes when the message is complete.
/// A turn that fails is an error at the end, [`Error::TurnFailed`](crate::Error::TurnFailed); one that is interrupted just ends.
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

    /// The next piece; `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed), as the last; otherwise as
    /// [`EventStream::next`](crate::EventStream::next).
    pub async fn next(&mut self) -> Option<Result<String>> {
        std::future::poll_fn(|context| self.poll_text(context)).await
    }

    pub(crate) fn poll_text(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<String>>> {
        while let Some(events) = &mut self.events {
            match ready!(events.poll_event(context)) {
                Some(Ok(event)) => {
                    let piece = self.text.piece(&event);
                    self.collector.push(event);
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

/// How much of each message was given, of those that are not complete.
#[derive(Debug, Default)]
struct Text {
    messages: HashMap<String, Given>,
    /// Pieces were dropped at some time: a message whose beginning was not seen may lack it.
    lagged: bool,
}

#[derive(Clone, Copy, Debug)]
enum Given {
    /// So many bytes, from its beginning.
    Bytes(usize),
    /// So many bytes were given, and then pieces were dropped: the rest comes when the message is complete.
    Until(usize),
    /// What came of it since this was subscribed.
    Late,
}

impl Text {
    fn piece(&mut self, event: &Event) -> Option<String> {
        if let Event::Lagged { .. } = event {
            self.lagged = true;
            for given in self.messages.values_mut() {
                if let Given::Bytes(bytes) = *given {
                    *given = Given::Until(bytes);
                }
            }
        }
        match &*essentials::of(event.notification()?) {
            ServerNotification::ItemStarted(started) => {
                if let Some(message) = agent_message(&started.item) {
                    self.messages.insert(message.id.to_owned(), Given::Bytes(0));
                }
                None
            }
            ServerNotification::ItemAgentMessageDelta(delta) => {
                let unseen = if self.lagged { Given::Until(0) } else { Given::Late };
                match self.messages.entry(delta.item_id.clone()).or_insert(unseen) {
                    Given::Until(_) => return None,
                    Given::Bytes(bytes) => *bytes += delta.delta.len(),
                    Given::Late => {}
                }
                Some(delta.delta.clone())
            }
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
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::events::event::Line;

    fn event(method: &str, params: Value) -> Event {
        let text = json!({ "method": method, "params": params }).to_string();
        Event::Notification(Box::new(Line { text: text.into(), emitted_at_ms: None }.read()))
    }

    fn delta(item: &str, text: &str) -> Event {
        let params = json!({ "threadId": "t", "turnId": "u", "itemId": item, "delta": text });
        event("item/agentMessage/delta", params)
    }

    fn item(method: &str, id: &str, text: &str) -> Event {
        let item = json!({ "type": "agentMessage", "id": id, "text": text });
        let params = json!({ "threadId": "t", "turnId": "u", "item": item, "completedAtMs": 0, "startedAtMs": 0 });
        event(method, params)
    }

    fn started(id: &str) -> Event {
        item("item/started", id, "")
    }

    fn completed(id: &str, text: &str) -> Event {
        item("item/completed", id, text)
    }

    fn lagged() -> Event {
        Event::Lagged { skipped: 3 }
    }

    fn read(events: &[Event]) -> Vec<String> {
        let mut text = Text::default();
        events.iter().filter_map(|event| text.piece(event)).collect()
    }

    #[test]
    fn what_was_given_is_not_given_again() {
        let events = [started("1"), delta("1", "One, "), delta("1", "two."), completed("1", "One, two.")];
        assert_eq!(read(&events), ["One, ", "two."]);
        // Its beginning was before this.
        assert_eq!(read(&[delta("1", "two."), completed("1", "One, two.")]), ["two."]);
    }

    #[test]
    fn a_message_that_did_not_come_in_pieces_comes_as_one() {
        let events = [started("1"), completed("1", "One, two."), completed("2", "")];
        assert_eq!(read(&events), ["One, two."]);
    }

    #[test]
    fn the_rest_of_a_message_with_a_hole_comes_when_it_is_complete() {
        let first = [started("1"), delta("1", "Ein "), lagged(), delta("1", "größter")];
        let rest = [completed("1", "Ein schöner, größter"), started("2"), delta("2", "!"), completed("2", "!")];
        assert_eq!(read(&[&first[..], &rest].concat()), ["Ein ", "schöner, größter", "!"]);
    }

    #[test]
    fn what_does_not_fit_beside_the_text_hides_nothing_of_it() {
        let broken = |method: &str, params: Value| event(method, params);
        let ids = json!({ "threadId": "t", "turnId": "u", "completedAtMs": "now", "startedAtMs": "now" });
        let with = |key: &str, value: Value| {
            let mut params = ids.clone();
            params[key] = value;
            params
        };
        let item = json!({ "type": "agentMessage", "id": "1", "text": "One, two.", "phase": 7 });
        let mut delta = with("delta", json!("One, "));
        (delta["itemId"], delta["turnId"]) = (json!("1"), json!(7));
        let events = [
            broken("item/started", with("item", item.clone())),
            broken("item/agentMessage/delta", delta),
            lagged(),
            broken("item/completed", with("item", item)),
        ];
        assert_eq!(read(&events), ["One, ", "two."]);
    }

    #[test]
    fn the_hole_may_reach_into_the_next_message() {
        let first = [
            started("1"),
            delta("1", "One"),
            lagged(),
            completed("1", "One."),
            delta("2", "o."),
            completed("2", "Two."),
        ];
        let next = [started("3"), delta("3", "Three.")];
        assert_eq!(read(&[&first[..], &next].concat()), ["One", ".", "Two.", "Three."]);
    }
}

//! What a turn comes to.

use std::borrow::Cow;

use codex_types::{MessagePhase, ServerNotification, ThreadItem, ThreadTokenUsage, TurnStatus};

use crate::error::{Error, Result, TurnFailure, TurnResult};
use crate::events::essentials::{self, agent_message};
use crate::events::event::{Event, Notification};

impl TurnResult {
    /// The agent's final answer: the last message in the phase `final_answer`, else the last one that is in no phase (or in one
    /// that this version does not know). Commentary and partial answers are none; an empty text is one.
    pub fn final_response(&self) -> Option<&str> {
        final_response(&self.items)
    }

    /// Whether somebody interrupted it.
    pub fn is_interrupted(&self) -> bool {
        self.status == TurnStatus::Interrupted
    }
}

/// Finds the final answer among completed items, by the rule of [`TurnResult::final_response`].
pub fn final_response(items: &[ThreadItem]) -> Option<&str> {
    let messages = || items.iter().rev().filter_map(agent_message);
    let answer = messages().find(|message| message.phase.as_deref() == Some(&MessagePhase::FinalAnswer));
    let answer = answer.or_else(|| {
        messages().find(|message| matches!(message.phase.as_deref(), None | Some(MessagePhase::Unrecognized(_))))
    });
    answer.map(|message| message.text)
}

/// Makes a [`TurnResult`] of a turn's events, for those who read the events themselves.
///
/// ```no_run
/// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
/// let turn = thread.turn("Describe this project.").await?;
/// let mut stream = turn.stream();
/// let mut collector = codex_client::TurnCollector::new();
/// while let Some(event) = stream.next().await {
///     let event = event?;
///     print!("{}", event.text_delta().unwrap_or_default());
///     collector.observe(&event);
/// }
/// let result = collector.finish()?;
/// println!("\n{:?}", result.usage);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct TurnCollector {
    items: Vec<ThreadItem>,
    usage: Option<ThreadTokenUsage>,
    end: Option<TurnResult>,
}

impl TurnCollector {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes from an event what the result is made of.
    pub fn observe(&mut self, event: &Event) {
        if let Event::Notification(notification) = event {
            match &notification.payload {
                ServerNotification::ItemCompleted(_)
                | ServerNotification::ThreadTokenUsageUpdated(_)
                | ServerNotification::TurnCompleted(_)
                | ServerNotification::Unrecognized(_) => self.take(Notification::clone(notification)),
                _ => {}
            }
        }
    }

    /// Takes from an event what the result is made of: as [`observe`](Self::observe), without a copy.
    pub fn push(&mut self, event: Event) {
        if let Event::Notification(notification) = event {
            self.take(*notification);
        }
    }

    fn take(&mut self, notification: Notification) {
        match essentials::of(&notification.payload) {
            Cow::Owned(typed) => self.take_payload(typed),
            Cow::Borrowed(_) => self.take_payload(notification.payload),
        }
    }

    fn take_payload(&mut self, payload: ServerNotification) {
        match payload {
            ServerNotification::ItemCompleted(completed) => self.items.push(completed.item),
            ServerNotification::ThreadTokenUsageUpdated(update) => self.usage = Some(update.token_usage),
            ServerNotification::TurnCompleted(completed) => self.end = Some(completed.turn.into()),
            // What was done must not vanish, even if the item is missing.
            ServerNotification::Unrecognized(mut message) if message.method == "item/completed" => {
                self.items.push(ThreadItem::Unrecognized(message.params["item"].take()));
            }
            _ => {}
        }
    }

    /// Returns the items and the usage alone, for what spans several turns.
    pub fn into_parts(self) -> (Vec<ThreadItem>, Option<ThreadTokenUsage>) {
        (self.items, self.usage)
    }

    /// Whether the turn has ended.
    pub fn is_complete(&self) -> bool {
        self.end.is_some()
    }

    /// The result.
    ///
    /// # Errors
    /// [`Error::TurnFailed`] when the turn failed; [`Error::InvalidInput`] when its end was not among the events.
    pub fn finish(self) -> Result<TurnResult> {
        let Some(mut result) = self.end else {
            return Err(Error::invalid("the turn's events", "they end before turn/completed"));
        };
        // The end carries the final message: all there is, when the events before it were not seen.
        if !self.items.is_empty() {
            result.items = self.items;
        }
        result.usage = self.usage;
        match result.status {
            TurnStatus::Failed => Err(Error::TurnFailed(Box::new(TurnFailure { result }))),
            _ => Ok(result),
        }
    }
}

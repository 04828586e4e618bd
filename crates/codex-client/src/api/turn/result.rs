//! The result of a turn, collected from its events.

use std::sync::Arc;

use codex_types::notification::{ItemCompleted, ThreadTokenUsageUpdated, TurnCompleted};
use codex_types::rpc::Notification as _;
use codex_types::{
    ItemCompletedNotification, MessagePhase, ThreadItem, ThreadTokenUsage, ThreadTokenUsageUpdatedNotification,
    TurnCompletedNotification, TurnStatus,
};

use crate::error::{Error, Result, SkippedMessage, TurnFailure, TurnResult};
use crate::events::essentials::agent_message;
use crate::events::event::Event;
use crate::events::notification::Notification;
use crate::shared::Shared;

impl TurnResult {
    /// Returns the agent's final answer: the last message in the phase `final_answer`, else the last message in no phase or an unknown
    /// phase. Commentary is not an answer. An empty text is an answer.
    pub fn final_response(&self) -> Option<&str> {
        final_response(&self.items)
    }

    /// Returns whether the turn was interrupted.
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

/// Makes a [`TurnResult`] from a turn's events, for programs that read the events themselves.
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
    skipped: Vec<Arc<SkippedMessage>>,
}

impl TurnCollector {
    /// Creates an empty collector.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an event's part of the result. Events without such a part are not decoded.
    pub fn observe(&mut self, event: &Event) {
        match event {
            Event::Notification(notification) => self.take(notification),
            Event::Skipped(message) => self.skipped.push(message.clone()),
            _ => {}
        }
    }

    fn take(&mut self, notification: &Notification) {
        match notification.method() {
            ItemCompleted::METHOD => {
                let completed = notification.params_as::<ItemCompletedNotification>();
                // What was done must not vanish, even if the item is missing.
                let unread = || ThreadItem::Unrecognized(notification.params()["item"].take());
                self.items.push(completed.map_or_else(unread, |completed| completed.item));
            }
            ThreadTokenUsageUpdated::METHOD => {
                let updated = notification.params_as::<ThreadTokenUsageUpdatedNotification>();
                self.usage = updated.map(|update| update.token_usage).or(self.usage.take());
            }
            TurnCompleted::METHOD => {
                let completed = notification.params_as::<TurnCompletedNotification>();
                self.end = completed.map(|completed| completed.turn.into()).or(self.end.take());
            }
            _ => {}
        }
    }

    /// Returns the items and the usage alone, for collections over several turns.
    pub fn into_parts(self) -> (Vec<ThreadItem>, Option<ThreadTokenUsage>) {
        (self.items, self.usage)
    }

    /// Returns whether the turn has ended.
    pub fn is_complete(&self) -> bool {
        self.end.is_some()
    }

    /// Returns the result.
    ///
    /// # Errors
    /// [`Error::TurnFailed`] if the turn failed; [`Error::MessageSkipped`] if the turn has no answer and the client has skipped a message
    /// that may have been the answer; [`Error::InvalidInput`] if its end was not among the events.
    pub fn finish(self) -> Result<TurnResult> {
        let Some(mut result) = self.end else {
            return Err(Error::invalid("the turn's events", "they end before turn/completed"));
        };
        // `turn/completed` has the final message, which a collector that has not seen the earlier events needs.
        if !self.items.is_empty() {
            result.items = self.items;
        }
        result.usage = self.usage;
        let answer = self.skipped.iter().find(|message| message.may_be(ItemCompleted::METHOD)).cloned();
        result.skipped = self.skipped;
        match (&result.status, answer) {
            (TurnStatus::Failed, _) => Err(Error::TurnFailed(TurnFailure { result: Shared::new(result) })),
            (TurnStatus::Completed, Some(skipped)) if result.final_response().is_none() => {
                Err(Error::MessageSkipped { skipped, result: Shared::new(result) })
            }
            _ => Ok(result),
        }
    }
}

//! The result of a turn. The result is in the error layer, because the error of a failed turn has the result.

use std::sync::Arc;

use codex_types::{CodexErrorInfo, ThreadItem, ThreadTokenUsage, Turn, TurnError, TurnStatus};

use super::SkippedMessage;
use crate::shared::Shared;

/// The result of a turn.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TurnResult {
    /// The turn's id.
    pub id: String,
    /// `Completed` or `Interrupted`; `Failed` in the error of a failed turn.
    pub status: TurnStatus,
    /// The reason of a failure.
    pub error: Option<TurnError>,
    /// The start, in seconds since the Unix epoch.
    pub started_at: Option<i64>,
    /// The end, in seconds since the Unix epoch.
    pub completed_at: Option<i64>,
    /// The duration in milliseconds.
    pub duration_ms: Option<i64>,
    /// The completed items in their order. An item that does not fit its type is [`ThreadItem::Unrecognized`].
    pub items: Vec<ThreadItem>,
    /// The last report of used tokens: `total` counts all turns of the thread, and `last` the last request to the model.
    pub usage: Option<ThreadTokenUsage>,
    /// The messages that the client could not read during the turn, and that may belong to the turn.
    pub skipped: Vec<Arc<SkippedMessage>>,
}

impl From<Turn> for TurnResult {
    fn from(turn: Turn) -> Self {
        let Turn { id, status, error, started_at, completed_at, duration_ms, items, .. } = turn;
        Self { id, status, error, started_at, completed_at, duration_ms, items, usage: None, skipped: Vec::new() }
    }
}

/// A failed turn.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TurnFailure {
    /// The result until the failure, with the error.
    pub result: Shared<TurnResult>,
}

impl TurnFailure {
    /// Returns the message of the runtime.
    pub fn message(&self) -> &str {
        self.result.error.as_ref().map_or("the runtime gave no reason", |error| error.message.as_str())
    }

    /// Returns the runtime's own kind of the failure.
    pub fn codex_error_info(&self) -> Option<&CodexErrorInfo> {
        self.result.error.as_ref()?.codex_error_info.as_ref()
    }
}

/// Why a final answer is not of the requested type. [`Error::answer_text`](crate::Error::answer_text) has the text of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnswerProblem {
    /// The turn was interrupted, so that its answer may be incomplete.
    Interrupted,
    /// The model refused, or wrote only commentary.
    Missing,
    /// The answer is an empty text.
    Empty,
    /// The answer is not JSON, or not of the type. The [`source`](std::error::Error::source) has the place and the reason.
    Unfit,
}

impl std::fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Interrupted => "the turn was interrupted before its answer was done",
            Self::Missing => "the turn has no final answer: the model refused, or said nothing but commentary",
            Self::Empty => "the final answer is empty",
            Self::Unfit => "the final answer does not fit the type that was asked for",
        })
    }
}

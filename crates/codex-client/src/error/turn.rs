//! What a turn came to. It stands beside the errors because the error of a failed turn carries it.

use codex_types::{CodexErrorInfo, ThreadItem, ThreadTokenUsage, Turn, TurnError, TurnStatus};

/// What a turn came to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TurnResult {
    /// The turn's id.
    pub id: String,
    /// `Completed` or `Interrupted`; `Failed` in the error of a failed turn.
    pub status: TurnStatus,
    /// Why it failed.
    pub error: Option<TurnError>,
    /// When it began, in seconds since the Unix epoch.
    pub started_at: Option<i64>,
    /// When it ended, in seconds since the Unix epoch.
    pub completed_at: Option<i64>,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<i64>,
    /// The items that were completed, in that order. One that this version of the crate cannot read is there as
    /// [`ThreadItem::Unrecognized`].
    pub items: Vec<ThreadItem>,
    /// The tokens that were used, as last reported: `total` by the thread with all of its turns, `last` by the last request to
    /// the model.
    pub usage: Option<ThreadTokenUsage>,
}

impl From<Turn> for TurnResult {
    fn from(turn: Turn) -> Self {
        let Turn { id, status, error, started_at, completed_at, duration_ms, items, .. } = turn;
        Self { id, status, error, started_at, completed_at, duration_ms, items, usage: None }
    }
}

/// A failed turn, with all that is known of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TurnFailure {
    /// What the turn had produced until then, with its error.
    pub result: TurnResult,
}

impl TurnFailure {
    /// The runtime's words.
    pub fn message(&self) -> &str {
        self.result.error.as_ref().map_or("the runtime gave no reason", |error| error.message.as_str())
    }

    /// What kind of failure it was.
    pub fn codex_error_info(&self) -> Option<&CodexErrorInfo> {
        self.result.error.as_ref()?.codex_error_info.as_ref()
    }
}

/// Why a final answer is not of the type that was asked for. The answer's text is at
/// [`Error::answer_text`](crate::Error::answer_text), the whole turn in [`Error::Answer`](crate::Error::Answer).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnswerProblem {
    /// The turn was interrupted; what there is of an answer may be incomplete.
    Interrupted,
    /// There is no final answer: the model refused, or wrote nothing but commentary.
    Missing,
    /// The answer is an empty text.
    Empty,
    /// The answer is no JSON, or not of the type. The error's [`source`](std::error::Error::source) says where and why.
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

//! Events: subscriptions, their order, and their bounds.
//!
//! Each subscription to a [`Topic`] has a queue of its own, so that a slow reader affects no other reader. For an event without a
//! subscription, only the ids are read. This layer uses [`rpc`](crate::rpc), and does not use the types of the layers above.

mod active_turns;
pub(crate) mod decode_log;
pub(crate) mod essentials;
pub(crate) mod event;
pub(crate) mod notification;
mod queue;
mod router;
mod stream;
mod topic;

pub(crate) use active_turns::{ActiveTurns, StartingTurn};
pub(crate) use queue::{End, Queue};
pub(crate) use router::{Completion, Ended, Router, Subscription};
pub use stream::EventStream;
pub use topic::Topic;

/// The bounds of the unread events of a subscription.
///
/// Deltas, progress and status may be dropped. The oldest ones are dropped first, and [`Event::Lagged`](crate::Event::Lagged) reports their
/// number. All other events are kept (`item/completed`, `turn/started`, `turn/completed`, `error`, `serverRequest/resolved`, token usage, the ends of logins, goals,
/// processes and threads, and unknown methods). At their bound, the stream ends with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventLimits {
    /// The number of droppable events; 16,384 by default.
    pub events: usize,
    /// The bytes of droppable events; 8 MiB by default.
    pub bytes: usize,
    /// The bytes of kept events; 64 MiB by default. An event of the client itself, such as [`Event::Skipped`](crate::Event::Skipped), counts
    /// as 1 KiB, with a bound of its own.
    pub kept_bytes: usize,
}

impl Default for EventLimits {
    fn default() -> Self {
        Self { events: 16_384, bytes: 8 << 20, kept_bytes: 64 << 20 }
    }
}

/// Returns whether an unread event may be dropped: deltas, and values that are soon out of date.
pub(crate) fn may_drop(method: &str) -> bool {
    matches!(
        method,
        "item/agentMessage/delta"
            | "item/commandExecution/outputDelta"
            | "item/commandExecution/terminalInteraction"
            | "item/fileChange/outputDelta"
            | "item/fileChange/patchUpdated"
            | "item/mcpToolCall/progress"
            | "item/plan/delta"
            | "item/reasoning/summaryPartAdded"
            | "item/reasoning/summaryTextDelta"
            | "item/reasoning/textDelta"
            | "item/started"
            | "account/rateLimits/updated"
            | "account/updated"
            | "app/list/updated"
            | "command/exec/outputDelta"
            | "externalAgentConfig/import/progress"
            | "fs/changed"
            | "fuzzyFileSearch/sessionUpdated"
            | "hook/started"
            | "mcpServer/startupStatus/updated"
            | "process/outputDelta"
            | "remoteControl/status/changed"
            | "skills/changed"
            | "thread/prediction/updated"
            | "thread/queue/changed"
            | "thread/readState/changed"
            | "thread/realtime/item/transcript/delta"
            | "thread/realtime/outputAudio/delta"
            | "thread/realtime/transcript/delta"
            | "thread/settings/updated"
            | "thread/status/changed"
            | "turn/diff/updated"
            | "turn/plan/updated"
    )
}

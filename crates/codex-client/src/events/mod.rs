//! Events: who gets which, in what order, and what happens to those that nobody reads.
//!
//! A subscription is made to a [`Topic`]. Each has a queue of its own, so that a slow reader harms only itself; an event that nobody
//! subscribed to costs one look at its ids. This layer stands on [`rpc`](crate::rpc) and knows no client, thread or turn.

mod active_turns;
pub(crate) mod decode_log;
pub(crate) mod essentials;
pub(crate) mod event;
mod queue;
mod router;
mod stream;
mod topic;

pub(crate) use active_turns::StartingTurn;
pub(crate) use queue::{End, Queue};
pub(crate) use router::{Completion, Ended, Router, Subscription};
pub use stream::EventStream;
pub use topic::Topic;

/// How much a subscription keeps for a reader that is behind.
///
/// What may be dropped (deltas, progress, status) is dropped oldest first and reported as
/// [`Event::Lagged`](crate::Event::Lagged). What may not (`item/completed`, `turn/started`, `turn/completed`, `error`,
/// `serverRequest/resolved`, token usage, what ends a login, a goal, a process or a thread, and methods this crate does not
/// know) is kept, up to a bound at which the stream ends with an error instead of growing on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventLimits {
    /// How many droppable events; 16,384 by default.
    pub events: usize,
    /// How many bytes of droppable events; 8 MiB by default.
    pub bytes: usize,
    /// How many bytes of events that must not be dropped; 64 MiB by default.
    pub kept_bytes: usize,
}

impl Default for EventLimits {
    fn default() -> Self {
        Self { events: 16_384, bytes: 8 << 20, kept_bytes: 64 << 20 }
    }
}

/// Whether an event may be dropped when it is not read in time: deltas, and what is soon out of date.
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

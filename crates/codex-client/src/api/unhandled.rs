//! Decides who answers a request of the runtime that has no handler.

use std::sync::Arc;

use codex_types::request;
use codex_types::route::PeekedIds;
use codex_types::rpc::Request as _;

use crate::events::ActiveTurns;
use crate::rpc::call::Call;

/// The reaction to a request of the runtime (an approval, a tool call, a question) for which the client has no handler.
///
/// A server that several clients share sends a request to each client that follows the thread, and takes the first answer. A refusal
/// by a client without a handler would therefore overtake the answer of a client that asks its user.
///
/// | connection | default | reason |
/// |---|---|---|
/// | [`Codex::start`](crate::Codex::start) | [`Refuse`](Self::Refuse) | no other client can answer, and without an answer the turn waits for ever |
/// | [`Codex::connect`](crate::Codex::connect), [`connect_with`](crate::Codex::connect_with) | [`RefuseOwn`](Self::RefuseOwn) | a client that only watches a thread must not decide for the client that works on it |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnhandledRequests {
    /// Refuses each request.
    Refuse,
    /// Refuses requests about the client's own threads, and ignores all other requests. A client's own threads are those on which it has
    /// started work (`thread/start`, `thread/fork`, `turn/start`, `turn/steer`, `review/start`, `thread/goal/set`,
    /// `thread/compact/start`), and the threads of their sub-agents. A resumed thread is not the client's own before that.
    RefuseOwn,
    /// Ignores each request. Another client must answer, or the turn waits for ever.
    Ignore,
}

impl UnhandledRequests {
    /// Returns whether a request about this thread is refused.
    pub(crate) fn refuses(self, thread: Option<&str>, turns: &ActiveTurns) -> bool {
        match self {
            Self::Refuse => true,
            Self::RefuseOwn => thread.is_some_and(|thread| turns.is_own(thread)),
            Self::Ignore => false,
        }
    }
}

/// Methods that make the thread in their params the client's own.
const WORKS_ON: [&str; 5] = [
    request::TurnStart::METHOD,
    request::TurnSteer::METHOD,
    request::ReviewStart::METHOD,
    request::ThreadGoalSet::METHOD,
    request::ThreadCompactStart::METHOD,
];

/// Notes the thread on which a call starts work. The runtime may send a request about the work before it answers the call.
pub(crate) fn note_own_thread(call: &mut Call<'_>, turns: &Arc<ActiveTurns>) {
    if WORKS_ON.contains(&call.method) {
        if let Some(thread) = call.thread_id() {
            turns.set_own(&thread);
        }
    } else if [request::ThreadStart::METHOD, request::ThreadFork::METHOD].contains(&call.method) {
        let turns = turns.clone();
        call.observers.add(Box::new(move |answer| {
            if let Some(thread) = answer.result().map(PeekedIds::of).as_ref().and_then(|peeked| peeked.ids().thread) {
                turns.set_own(thread);
            }
        }));
    }
}

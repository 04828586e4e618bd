//! Requests of the server, each on a task of its own.

use std::sync::{Arc, PoisonError};

use codex_types::RequestId;
use codex_types::route::{PeekedIds, RequestIdRef};
use codex_types::rpc::{ErrorEnvelope, Request as _, ResponseEnvelope, RpcError};
use codex_types::server_request::ItemToolCall;
use serde_json::value::RawValue;
use tokio::sync::oneshot;
use tokio::task::AbortHandle;
use tracing::Instrument as _;

use super::Shared;
use crate::rpc::inbox::IncomingRequest;
use crate::rpc::task;

/// A request that is being answered.
pub(super) struct Handling {
    pub(super) task: AbortHandle,
    /// The turn with which the request ends, and the signal for it.
    turn: Option<(Arc<str>, oneshot::Sender<()>)>,
}

impl Shared {
    /// Starts a task that answers a request. This function does not wait.
    pub(super) fn handle(self: &Arc<Self>, id: RequestId, method: &str, params: Option<&RawValue>) {
        let Some(key) = Option::<RequestIdRef<'_>>::from(&id).map(key) else {
            tracing::warn!(method, "a request of the runtime with an id that cannot be answered was skipped");
            return;
        };
        let mut handling = self.handling.lock().unwrap_or_else(PoisonError::into_inner);
        if handling.contains_key(&key) {
            tracing::warn!(method, id = key, "a request of the runtime came twice; it is answered once");
            return;
        }
        if handling.len() >= self.limits.server_requests {
            drop(handling);
            return self.refuse_at_once(&id, method);
        }
        let peeked = params.map(PeekedIds::of);
        let ids = peeked.as_ref().map(PeekedIds::ids).unwrap_or_default();
        let request = IncomingRequest {
            id: id.clone(),
            method: method.into(),
            thread_id: ids.thread.map(Into::into),
            turn_id: ids.turn.map(Into::into),
        };
        let (end, mut turn_ended) = oneshot::channel();
        let turn = request.turn_id.clone().filter(|_| method == ItemToolCall::METHOD).map(|turn| (turn, end));
        let span = tracing::debug_span!(
            "codex.server_request",
            method,
            thread_id = request.thread_id.as_deref(),
            turn_id = request.turn_id.as_deref()
        );
        let Some(answer) = self.inbox.request(request, params.map(ToOwned::to_owned)) else { return };
        let shared = self.clone();
        let own_key = key.clone();
        let answering = async move {
            let answer = tokio::select! {
                biased;
                Ok(()) = &mut turn_ended => {
                    Err(RpcError { code: -32603, message: "the turn has ended".to_owned(), data: None })
                }
                answer = answer => answer,
            };
            shared.answer_server(&id, answer).await;
            shared.handling.lock().unwrap_or_else(PoisonError::into_inner).remove(&own_key);
        };
        let task = task::spawn(answering.instrument(span));
        // The lock is held until here, so the task is in the map before the task can remove itself.
        handling.insert(key, Handling { task: task.abort_handle(), turn });
    }

    /// Refuses a request beyond the limit, without a task and without waiting.
    fn refuse_at_once(&self, id: &RequestId, method: &str) {
        let message = "this client is busy with too many requests of the runtime".to_owned();
        self.refuse(id, &RpcError { code: -32000, message, data: None });
        tracing::warn!(method, limit = self.limits.server_requests, "too many requests of the runtime at once");
    }

    /// Refuses a request that could not be read.
    pub(super) fn refuse_unreadable(&self, id: &RequestId, problem: String) {
        self.refuse(id, &RpcError { code: -32600, message: problem, data: None });
    }

    fn refuse(&self, id: &RequestId, error: &RpcError) {
        let line = serde_json::to_string(&ErrorEnvelope { id, error }).unwrap_or_default();
        let place = self.outgoing.try_reserve(line.len());
        match place {
            Some(place) => place.send(line),
            None => tracing::warn!(?id, "the refusal of a request could not be sent"),
        }
    }

    async fn answer_server(&self, id: &RequestId, answer: Result<Box<RawValue>, RpcError>) {
        let line = match &answer {
            Ok(result) => serde_json::to_string(&ResponseEnvelope { id, result }),
            Err(error) => serde_json::to_string(&ErrorEnvelope { id, error }),
        };
        match line {
            // The connection may have ended, and nobody waits for the answer then.
            Ok(line) => drop(self.outgoing.send(line).await),
            Err(error) => tracing::error!(%error, "an answer cannot be written as JSON"),
        }
    }

    /// Drops the handler of a request that the runtime has resolved by itself.
    pub(super) fn resolved(&self, id: Option<RequestIdRef<'_>>) {
        let Some(id) = id else { return };
        let task = self.handling.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(id));
        if let Some(handling) = task {
            handling.task.abort();
        }
    }

    /// Stops and answers the tool calls of a turn that has ended, because the runtime does not withdraw these requests.
    pub(super) fn turn_ended(&self, turn: Option<&str>) {
        let mut handling = self.handling.lock().unwrap_or_else(PoisonError::into_inner);
        for handling in handling.values_mut() {
            if let Some((_, end)) = handling.turn.take_if(|(of, _)| Some(&**of) == turn) {
                let _ = end.send(());
            }
        }
    }
}

fn key(id: RequestIdRef<'_>) -> String {
    match id {
        RequestIdRef::Number(number) => number.to_string(),
        RequestIdRef::String(text) => format!("\"{text}"),
    }
}

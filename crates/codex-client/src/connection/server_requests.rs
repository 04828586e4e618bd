//! Requests of the server, each on a task of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Arc, PoisonError};
use std::task::Poll;

use codex_types::RequestId;
use codex_types::route::{PeekedIds, RequestIdRef};
use codex_types::rpc::{ErrorEnvelope, ResponseEnvelope, RpcError};
use serde_json::value::RawValue;
use tracing::Instrument as _;

use super::Shared;
use crate::handler::{HandlerError, HandlerResult, Reply, RequestContext};
use crate::refusal::refusal;

impl Shared {
    /// Has a request answered. Never waits.
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
        let handler = self.handlers.read().unwrap_or_else(PoisonError::into_inner).get(method).cloned();
        let peeked = params.map(PeekedIds::of);
        let ids = peeked.as_ref().map(PeekedIds::ids).unwrap_or_default();
        let context = RequestContext {
            id: id.clone(),
            method: method.into(),
            thread_id: ids.thread.map(Into::into),
            turn_id: ids.turn.map(Into::into),
            codex: self.codex.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        };
        let params = params.map(ToOwned::to_owned);
        let shared = self.clone();
        let own_key = key.clone();
        let span = tracing::debug_span!(
            "codex.server_request",
            method,
            thread_id = context.thread_id.as_deref(),
            turn_id = context.turn_id.as_deref()
        );
        let answering = async move {
            let method = context.method.clone();
            let answer = match handler {
                Some(handler) => match unwind(handler(params, context)).await {
                    Ok(Reply(Some(answer))) => Ok(answer),
                    Ok(Reply(None)) => refusal(&method),
                    Err(HandlerError(error)) => {
                        tracing::warn!(%method, code = error.code, "a handler failed; the runtime gets an error");
                        Err(error)
                    }
                },
                None => {
                    tracing::warn!(%method, "the runtime asks, and no handler answers: it is refused");
                    refusal(&method)
                }
            };
            shared.answer_server(&id, answer).await;
            shared.handling.lock().unwrap_or_else(PoisonError::into_inner).remove(&own_key);
        };
        let task = tokio::spawn(answering.instrument(span));
        // The lock is held until here, so the task cannot have been removed before it is in.
        handling.insert(key, task.abort_handle());
    }

    /// There are too many already: no task for one more, and no wait.
    fn refuse_at_once(&self, id: &RequestId, method: &str) {
        let message = "this client is busy with too many requests of the runtime".to_owned();
        let error = RpcError { code: -32000, message, data: None };
        let line = serde_json::to_string(&ErrorEnvelope { id, error: &error }).unwrap_or_default();
        let sent = self.outgoing.try_send(line).is_ok();
        tracing::warn!(method, sent, limit = self.limits.server_requests, "too many requests of the runtime at once");
    }

    async fn answer_server(&self, id: &RequestId, answer: Result<Box<RawValue>, RpcError>) {
        let line = match &answer {
            Ok(result) => serde_json::to_string(&ResponseEnvelope { id, result }),
            Err(error) => serde_json::to_string(&ErrorEnvelope { id, error }),
        };
        match line {
            // The connection may be gone, and the question with it.
            Ok(line) => drop(self.outgoing.send(line).await),
            Err(error) => tracing::error!(%error, "an answer cannot be written as JSON"),
        }
    }

    /// The runtime does not wait for this answer any more.
    pub(super) fn resolved(&self, id: Option<RequestIdRef<'_>>) {
        let Some(id) = id else { return };
        let task = self.handling.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(id));
        if let Some(task) = task {
            task.abort();
        }
    }
}

fn key(id: RequestIdRef<'_>) -> String {
    match id {
        RequestIdRef::Number(number) => number.to_string(),
        RequestIdRef::String(text) => format!("\"{text}"),
    }
}

/// A panic of the handler is its own, and an answer.
async fn unwind(handling: impl Future<Output = HandlerResult<Reply>>) -> HandlerResult<Reply> {
    let mut handling = pin!(handling);
    std::future::poll_fn(|context| {
        catch_unwind(AssertUnwindSafe(|| handling.as_mut().poll(context)))
            .unwrap_or_else(|_| Poll::Ready(Err(HandlerError::new("the handler panicked"))))
    })
    .await
}

//! Calls: from a typed method to the request on the connection of the moment.

use std::sync::Arc;
use std::time::Duration;

use codex_types::request;
use codex_types::route::PeekedIds;
use codex_types::rpc::Request;
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::time::Instant;
use tracing::field::Empty;
use tracing::{Instrument as _, Span};

use super::Codex;
use crate::api::call_options::CallOptions;
use crate::api::connection_handle::ConnectionHandle;
use crate::api::layer::LayerList;
use crate::api::session::Session;
use crate::api::unhandled::note_own_thread;
use crate::error::{Error, Result};
use crate::rpc::call::{Budget, Call, ResultLine};
use crate::rpc::inbox::BoxFuture;
use crate::rpc::raw;

/// Methods whose answers come when a command, a tool or a person is done.
const WITHOUT_TIME_LIMIT: [&str; 4] = ["command/exec", "mcpServer/tool/call", "thread/sample", "thread/shellCommand"];

/// Methods that end, steer or feed running work.
const CONTROL: [&str; 8] = [
    "command/exec/resize",
    "command/exec/terminate",
    "command/exec/write",
    "process/kill",
    "thread/unsubscribe",
    "turn/interrupt",
    "turn/steer",
    "account/login/cancel",
];

impl Codex {
    /// Calls any method of the protocol: `codex.call::<request::ModelList>(params)`.
    ///
    /// What in an answer does not fit `M::Response` is left out, and traced as a warning; [`call_raw`](Self::call_raw) gives the
    /// whole of it.
    ///
    /// Many calls can be made at once; answers find their calls in whatever order they come. Cancel safe: a dropped call is
    /// not sent any more, or its answer is forgotten. What the runtime does because of it is not undone.
    ///
    /// # Errors
    /// [`Error::Rpc`] when the runtime refuses, [`Error::TimedOut`], [`Error::Closed`], [`Error::Decode`] with the text when
    /// the answer does not have the form of `M::Response`, [`Error::NeedsRuntime`] when the runtime is too old for the method
    /// or for an option that is set.
    ///
    /// ```no_run
    /// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
    /// use codex_client::types::{ThreadReadParams, request};
    ///
    /// let read = codex.call::<request::ThreadRead>(ThreadReadParams::new("thread-id")).await?;
    /// println!("{}", read.thread.preview);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn call<M: Request>(&self, params: M::Params) -> Result<M::Response> {
        self.call_with::<M>(params, CallOptions::new()).await
    }

    /// Calls any method of the protocol with options: see [`call`](Self::call).
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub async fn call_with<M: Request>(&self, params: M::Params, options: CallOptions) -> Result<M::Response> {
        let call = self.prepare(M::METHOD, raw::params(M::METHOD, &params)?, options);
        let result = self.send(call).await?;
        self.router().decode_log().decode(M::METHOD, &result)
    }

    /// Calls a method that the types do not know, or with params that they do not know. Returns the result as JSON.
    ///
    /// # Errors
    /// As [`call`](Self::call); [`Error::InvalidInput`] when the params are no valid JSON text (a
    /// [`RawValue`](serde_json::value::RawValue) with half a surrogate pair, to which the runtime would never answer).
    pub async fn call_raw(&self, method: &str, params: impl Serialize + Send + Sync) -> Result<Value> {
        self.call_raw_with(method, params, CallOptions::new()).await
    }

    /// Calls a method by its name with options: see [`call_raw`](Self::call_raw).
    ///
    /// # Errors
    /// As [`call_raw`](Self::call_raw).
    pub async fn call_raw_with(
        &self,
        method: &str,
        params: impl Serialize + Send + Sync,
        options: CallOptions,
    ) -> Result<Value> {
        let call = self.prepare(method, raw::checked(method, &params)?, options);
        let result = self.send(call).await?;
        self.router().decode_log().decode(method, &result)
    }

    /// Sends a notification that the types do not know.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::InvalidInput`].
    pub async fn notify_raw(&self, method: &str, params: impl Serialize + Send + Sync) -> Result<()> {
        let params = raw::checked(method, &params)?;
        let (session, _) = self.live(method, self.inner.endpoint.config.limits.time).await?;
        session.shared().notify(method, Some(&params)).await
    }

    /// Makes a call with the time limit of its options, of its method, or of the client.
    pub(crate) fn prepare<'a>(&self, method: &'a str, params: Box<RawValue>, options: CallOptions) -> Call<'a> {
        let limit = options.limit().unwrap_or_else(|| {
            if WITHOUT_TIME_LIMIT.contains(&method) { None } else { self.inner.endpoint.config.limits.time }
        });
        let mut call = Call::new(method, params, limit);
        call.extensions = options.extensions;
        call.budget = match method {
            method if WITHOUT_TIME_LIMIT.contains(&method) => Budget::LongRunning,
            method if CONTROL.contains(&method) => Budget::Control,
            _ => Budget::Usual,
        };
        note_own_thread(&mut call, self.router().turns());
        if method == request::ThreadUnsubscribe::METHOD {
            let (router, ids) = (self.router().clone(), call.thread_id());
            call.observers.add(Box::new(move |answer| {
                if let (Some(_), Some(thread)) = (answer.result(), ids) {
                    router.unsubscribed(&thread);
                }
            }));
        }
        call
    }

    /// Sends a call through all layers, and returns its result. The future is boxed, so that it is compiled once.
    pub(crate) fn send<'a>(&'a self, call: Call<'a>) -> BoxFuture<'a, Result<ResultLine>> {
        let span = call_span(&call);
        Box::pin(self.send_unboxed(call).instrument(span))
    }

    async fn send_unboxed(&self, mut call: Call<'_>) -> Result<ResultLine> {
        let (session, limit) = self.live(call.method, call.limit).await?;
        call.limit = limit;
        session.requirements.check(call.method, &call.params).await?;
        if let (Some(variable), "command/exec") = (&session.not_text, call.method) {
            // The runtime would never answer.
            let problem = format!("{variable} is not UTF-8 text; remove the variable with CodexConfig::env_remove");
            return Err(Error::invalid("the environment of the runtime", problem));
        }
        if let Some(layers) = self.inner.endpoint.layers.get() {
            self.pass_layers(&layers, &session, &mut call).await?;
        }
        session.shared().call(call).await
    }

    async fn pass_layers(&self, layers: &LayerList, session: &Session, call: &mut Call<'_>) -> Result<()> {
        let router = self.router().clone();
        let connection = ConnectionHandle::new(session.number, session.shared().clone(), router);
        for layer in layers.iter() {
            let Some(ready) = layer.before_call(call, &connection) else { continue };
            let begun = Instant::now();
            self.inside(ready).await?;
            call.limit = call.limit.map(|limit| limit.saturating_sub(begun.elapsed()));
        }
        for layer in layers.iter() {
            if let Some(observer) = layer.on_call(call, &connection) {
                call.observers.add(observer);
            }
        }
        Ok(())
    }

    /// Polls the future of a layer on the client's tokio runtime: a layer may use timers where the caller polls on another executor.
    async fn inside<T>(&self, mut future: BoxFuture<'_, T>) -> T {
        std::future::poll_fn(|context| {
            let _inside = self.runtime().enter();
            future.as_mut().poll(context)
        })
        .await
    }

    /// Waits until calls can be made: at once, or when a lost connection is replaced, for no longer than the client's time limit.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::TimedOut`].
    pub async fn ready(&self) -> Result<()> {
        self.live("a connection", self.inner.endpoint.config.limits.time).await.map(drop)
    }

    /// Returns the connection, and the rest of the limit. Where the connection was lost and another one follows, waits for that,
    /// for no longer than the limit.
    async fn live(&self, method: &str, limit: Option<Duration>) -> Result<(Arc<Session>, Option<Duration>)> {
        let slot = &self.inner.slot;
        if slot.is_ready() {
            return Ok((slot.usable()?, limit));
        }
        let begun = Instant::now();
        match limit {
            None => slot.ready().await,
            Some(limit) => self.timeout(limit, slot.ready()).await.map_err(|_| Error::not_sent(method, limit))?,
        }
        Ok((slot.usable()?, limit.map(|limit| limit.saturating_sub(begun.elapsed()))))
    }
}

/// A span for a call, with the ids in its params; the params themselves are not in it.
fn call_span(call: &Call<'_>) -> Span {
    let span = tracing::debug_span!("codex.call", method = call.method, thread_id = Empty, turn_id = Empty);
    if !span.is_disabled() {
        let peeked = PeekedIds::of(&call.params);
        let ids = peeked.ids();
        ids.thread.map(|id| span.record("thread_id", id));
        ids.turn.map(|id| span.record("turn_id", id));
    }
    span
}

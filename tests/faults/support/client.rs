//! One interface for the asynchronous and the blocking client, so that each row is written once.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use codex_client::types::ModelListResponse;
use codex_client::{CallOptions, Closed, ClosedReason, Codex, Error, Event, Result, blocking};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Conversation, closed, failed, within};

#[derive(Clone, Debug)]
pub(crate) enum Client {
    Async(Codex),
    Blocking(blocking::Codex),
}

/// Runs the same call with either client, within the outer limit. An asynchronous call is awaited; a blocking call runs on a thread
/// that may block.
macro_rules! either {
    ($what:expr, $this:expr, |$codex:ident| $call:expr) => {
        either!($what, $this, |$codex| $call, $call)
    };
    ($what:expr, $this:expr, |$codex:ident| $asynchronous:expr, $blocking:expr) => {{
        let this = $this.clone();
        async move {
            within($what, async move {
                match this {
                    Self::Async($codex) => $asynchronous.await,
                    Self::Blocking($codex) => {
                        let called = tokio::task::spawn_blocking(move || $blocking);
                        called.await.expect("the blocking call does not panic")
                    }
                }
            })
            .await
        }
    }};
}
pub(super) use either;

impl Client {
    /// Returns an untyped call, which is made when it is awaited or spawned.
    pub(crate) fn call(
        &self,
        method: &'static str,
        params: impl Serialize + Send + Sync + 'static,
    ) -> impl Future<Output = Result<Value>> + Send + 'static {
        self.call_with(method, params, CallOptions::new())
    }

    pub(crate) fn call_with(
        &self,
        method: &'static str,
        params: impl Serialize + Send + Sync + 'static,
        options: CallOptions,
    ) -> impl Future<Output = Result<Value>> + Send + 'static {
        either!("the end of a call", self, |codex| codex.call_raw_with(method, params, options))
    }

    pub(crate) fn notify(
        &self,
        method: &'static str,
        params: impl Serialize + Send + Sync + 'static,
    ) -> impl Future<Output = Result<()>> + Send + 'static {
        either!("the end of a notification", self, |codex| codex.notify_raw(method, params))
    }

    /// Calls `model/list`.
    pub(crate) fn models(&self) -> impl Future<Output = Result<ModelListResponse>> + Send + 'static {
        either!("the end of model/list", self, |codex| codex.models())
    }

    pub(crate) fn thread(&self) -> impl Future<Output = Result<Conversation>> + Send + 'static {
        either!(
            "a new thread",
            self,
            |codex| async move { codex.thread_start().await.map(Conversation::Async) },
            codex.thread_start().send().map(Conversation::Blocking)
        )
    }

    /// Opens the gate with this name in the fake.
    pub(crate) async fn open_gate(&self, name: &str) {
        self.call("fake/openGate", json!({ "name": name })).await.expect("the gate opens");
    }

    /// Returns all events from now on, up to the first event that satisfies the predicate.
    pub(crate) fn events_until(
        &self,
        last: impl Fn(&Event) -> bool + Send + 'static,
    ) -> impl Future<Output = Vec<Event>> + Send + 'static {
        let mut stream = self.asynchronous().events();
        let mut blocking = match self {
            Self::Async(_) => None,
            Self::Blocking(codex) => Some(codex.events()),
        };
        async move {
            let mut events = Vec::new();
            within("the event that is waited for", async move {
                loop {
                    let event = match blocking.take() {
                        None => stream.next().await,
                        Some(mut stream) => {
                            let next = tokio::task::spawn_blocking(move || (stream.next(), stream)).await;
                            let (event, stream) = next.expect("the stream does not panic");
                            blocking = Some(stream);
                            event
                        }
                    };
                    events.push(event.expect("the events do not end").expect("an event"));
                    if events.last().is_some_and(&last) {
                        return events;
                    }
                }
            })
            .await
        }
    }

    /// Waits for the end of the connection, and returns its cause.
    pub(crate) async fn closed(&self) -> Arc<Closed> {
        either!(
            "the end of the connection",
            self,
            |codex| async move { codex.closed().await },
            codex.closed().expect("the background thread is there")
        )
        .await
    }

    pub(crate) async fn close(&self) {
        let closed: Result<_> = either!("the end of close", self, |codex| codex.close()).await;
        closed.expect("closing does not fail");
    }

    pub(crate) fn asynchronous(&self) -> &Codex {
        match self {
            Self::Async(codex) => codex,
            Self::Blocking(codex) => codex.asynchronous(),
        }
    }

    pub(crate) fn process_id(&self) -> Option<u32> {
        self.asynchronous().metadata().process_id
    }

    /// Checks that one more call is answered, so the connection still works.
    pub(crate) async fn is_answered(&self) -> &'static str {
        self.call("account/read", json!({})).await.expect("a later call is answered");
        "answered"
    }

    /// Checks that every later call fails with this cause at its first poll, while no other task runs. The blocking client uses the same
    /// future, and is called too.
    pub(crate) async fn fails_at_once(&self, cause: &Error) -> &'static str {
        let codex = self.asynchronous();
        let call = {
            let mut call = pin!(codex.call_raw("account/read", json!({})));
            poll_fn(|context| Poll::Ready(call.as_mut().poll(context))).await
        };
        let Poll::Ready(result) = call else { panic!("a later call waits") };
        let notified = {
            let mut notified = pin!(codex.notify_raw("fake/hello", json!({})));
            poll_fn(|context| Poll::Ready(notified.as_mut().poll(context))).await
        };
        let Poll::Ready(notified) = notified else { panic!("a later notification waits") };
        let mut later = vec![failed(result), failed(notified)];
        let mut events = codex.events();
        match within("the end of later events", events.next()).await {
            Some(event) => later.push(failed(event)),
            // This side closed the connection.
            None => assert_eq!(closed(cause).reason, ClosedReason::ByClient),
        }
        later.push(failed(self.call("account/read", json!({})).await));
        later.push(failed(self.thread().await));
        super::same_cause(cause, &later);
        assert!(codex.is_closed() && Arc::ptr_eq(closed(cause), &self.closed().await));
        "the same error, at once"
    }
}

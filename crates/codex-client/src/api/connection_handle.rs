//! One connection of a client, as layers see it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::events::event::Event;
use crate::events::{Router, Topic};
use crate::rpc::call::{AnswerObserver, Call, ResultLine};
use crate::rpc::connection::Shared;
use crate::rpc::raw;

/// One connection of a client, as a [`Layer`](crate::Layer) sees it. A clone is cheap. A handle keeps neither the client nor the
/// connection open.
#[derive(Clone)]
pub struct ConnectionHandle {
    number: u64,
    shared: Arc<Shared>,
    router: Arc<Router>,
}

impl ConnectionHandle {
    pub(crate) fn new(number: u64, shared: Arc<Shared>, router: Arc<Router>) -> Self {
        Self { number, shared, router }
    }

    /// Returns the number of the connection; the first connection of a client has the number 0.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns the client's time limit for calls.
    pub fn time_limit(&self) -> Option<Duration> {
        self.shared.limits().time
    }

    /// Calls a method on this connection, past all layers. `observer` sees the answer before the next message is read.
    ///
    /// # Errors
    /// [`Error::Rpc`], [`Error::TimedOut`], [`Error::Closed`] or [`Error::Restarted`]; [`Error::InvalidInput`] for params that are
    /// not valid JSON.
    pub async fn call(
        &self,
        method: &str,
        params: impl Serialize + Send + Sync,
        limit: Option<Duration>,
        observer: Option<AnswerObserver>,
    ) -> Result<ResultLine> {
        let mut call = Call::new(method, raw::checked(method, &params)?, limit);
        observer.into_iter().for_each(|observer| call.observers.add(observer));
        self.shared.call(call).await
    }

    /// Returns whether the program is subscribed to this topic.
    pub fn has_subscribers(&self, topic: &Topic) -> bool {
        self.router.has_subscribers(topic)
    }

    /// Puts an event into the subscriptions to this topic.
    pub fn emit(&self, topic: &Topic, event: &Event) {
        self.router.emit(topic, event);
    }

    /// Ends the subscriptions to this topic with an error.
    pub fn fail(&self, topic: &Topic, error: &Error) {
        self.router.fail(topic, error);
    }
}

impl fmt::Debug for ConnectionHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionHandle").field("number", &self.number).finish_non_exhaustive()
    }
}

//! One connection to an app-server: requests and answers, notifications, requests of the server, and the end of it all.
//!
//! Tasks: one reads, one writes and keeps time, one waits for the process, and one for each request of the server. The reading
//! one never waits for anything but bytes. The end has one place, [`Shared::finish`]; afterwards everything fails with the same
//! cause.

mod calls;
mod coalesce;
mod deadlines;
mod driver;
mod endpoint;
mod server_requests;
mod writer;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use codex_types::RequestId;
use codex_types::rpc::{NotificationEnvelope, RequestEnvelope};
use serde::Serialize;
use tokio::sync::{Semaphore, watch};

use calls::Calls;
pub(crate) use calls::{Answer, OnAnswer};
use deadlines::Deadlines;
pub(crate) use endpoint::Endpoint;
use server_requests::Handling;
use writer::Outgoing;

use crate::api::config::Limits;
use crate::error::{Closed, ClosedReason, Error, Result, RpcFailure};
use crate::events::Router;
use crate::rpc::process::Process;
use crate::rpc::transport::Transport;

/// The owner's side of a connection; dropping it ends the connection.
pub(crate) struct Connection {
    shared: Arc<Shared>,
    ended: watch::Receiver<bool>,
}

/// What the owner and the tasks share.
pub(crate) struct Shared {
    endpoint: Arc<Endpoint>,
    calls: Arc<Calls>,
    deadlines: Deadlines,
    permits: Semaphore,
    outgoing: Outgoing,
    /// The server's requests that are being handled, by id as text.
    handling: Mutex<HashMap<String, Handling>>,
    /// Whether another connection follows where this one is not ended by this side.
    followed: AtomicBool,
    /// Set to the reason when this side wants to end.
    stop: watch::Sender<Option<ClosedReason>>,
    /// Set when the connection has ended, which is before the process has.
    closed: watch::Sender<Option<Arc<Closed>>>,
}

impl Connection {
    /// Starts the tasks.
    pub(crate) fn open(
        transport: Transport,
        process: Option<Process>,
        endpoint: Arc<Endpoint>,
        followed: bool,
    ) -> Self {
        let limits = &endpoint.limits;
        let shared = Arc::new(Shared {
            calls: Arc::default(),
            deadlines: Deadlines::default(),
            permits: Semaphore::new(limits.in_flight.min(Semaphore::MAX_PERMITS)),
            outgoing: Outgoing::new(transport.writer, limits.outgoing_bytes),
            handling: Mutex::default(),
            followed: AtomicBool::new(followed),
            endpoint,
            stop: watch::Sender::new(None),
            closed: watch::Sender::new(None),
        });
        let (end, ended) = watch::channel(false);
        tokio::spawn(writer::run(shared.clone()));
        tokio::spawn(driver::run(transport.reader, process, shared.clone(), end));
        Self { shared, ended }
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Ends it, and waits until the process has ended too.
    pub(crate) async fn close(&self) {
        self.shared.stop(ClosedReason::ByClient);
        self.ended().await;
    }

    /// Waits until it has ended, and its process too.
    pub(crate) fn ended(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut ended = self.ended.clone();
        // An error means that the task is gone, and with it all there was to wait for.
        async move { drop(ended.wait_for(|ended| *ended).await.map(drop)) }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.shared.stop(ClosedReason::ByClient);
    }
}

impl Shared {
    pub(crate) fn router(&self) -> &Arc<Router> {
        &self.endpoint.router
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.endpoint.limits
    }

    /// Asks and waits for the answer's line. `on_answer` sees it before the next line is read.
    ///
    /// Cancel safe: dropped before the request is written, nothing is sent; dropped after, the answer is forgotten.
    pub(crate) async fn request(
        &self,
        method: &str,
        params: &impl Serialize,
        limit: Option<Duration>,
        on_answer: Option<OnAnswer>,
    ) -> Result<Box<str>> {
        let id = self.calls.id();
        let envelope = RequestEnvelope { id: &RequestId::Number(id), method, params };
        let line = serde_json::to_string(&envelope)
            .map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()))?;
        let answered = self.answer_to(id, line, on_answer);
        let answer = match limit {
            Some(limit) => match self.deadlines.within(limit, answered).await {
                Ok(answer) => answer,
                Err(_) => return Err(Error::TimedOut { method: method.to_owned(), limit }),
            },
            None => answered.await,
        };
        match answer.map_err(|closed| self.error_of(closed))? {
            Answer::Result(line) => Ok(line),
            Answer::Refused(error) => {
                let (code, message, data) = (error.code, error.message, error.data);
                Err(Error::Rpc(RpcFailure { method: method.to_owned(), code, message, data }))
            }
            Answer::TooLong => Err(Error::TooLong { method: method.to_owned(), limit: self.limits().message_bytes }),
        }
    }

    async fn answer_to(&self, id: i64, line: String, on_answer: Option<OnAnswer>) -> Result<Answer, Arc<Closed>> {
        let permit = self.permits.acquire().await;
        let Ok(place) = self.outgoing.reserve(line.len()).await else { return Err(self.closed().await) };
        let waiter = self.calls.wait_for(id, on_answer)?;
        place.send(line);
        let answer = waiter.answer().await;
        drop(permit);
        answer
    }

    /// Tells the server something. A server that reads nothing more makes it wait, up to the time limit.
    pub(crate) async fn notify(&self, method: &str, params: Option<&impl Serialize>) -> Result<()> {
        let line = serde_json::to_string(&NotificationEnvelope { method, params, emitted_at_ms: None })
            .map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()))?;
        if let Some(closed) = self.calls.closed() {
            return Err(self.error_of(closed));
        }
        let sending = self.outgoing.send(line);
        let sent = match self.limits().time {
            Some(limit) => match self.deadlines.within(limit, sending).await {
                Ok(sent) => sent,
                Err(_) => return Err(Error::TimedOut { method: method.to_owned(), limit }),
            },
            None => sending.await,
        };
        match sent {
            Ok(()) => Ok(()),
            Err(_) => Err(self.error_of(self.closed().await)),
        }
    }

    /// Waits for the end, and says how it was.
    pub(crate) async fn closed(&self) -> Arc<Closed> {
        let mut closed = self.closed.subscribe();
        let closed = closed.wait_for(Option::is_some).await.ok().and_then(|closed| closed.clone());
        closed.unwrap_or_default()
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.borrow().is_some()
    }

    /// From now on another connection follows this one; `false` when it has ended already, and for good.
    pub(crate) fn follow(&self) -> bool {
        let mut open = false;
        self.closed.send_if_modified(|closed| {
            open = closed.is_none();
            self.followed.store(open, Ordering::Relaxed);
            false
        });
        open
    }

    /// Whether another connection follows one that ended like this.
    fn is_followed(&self, closed: &Closed) -> bool {
        closed.reason != ClosedReason::ByClient && self.followed.load(Ordering::Relaxed)
    }

    /// What fails because the connection has ended fails with this.
    pub(crate) fn error_of(&self, closed: Arc<Closed>) -> Error {
        match self.is_followed(&closed) {
            true => Error::Restarted(closed),
            false => Error::Closed(closed),
        }
    }

    /// Whether this side's owner wants it to end.
    fn is_closing(&self) -> bool {
        *self.stop.borrow() == Some(ClosedReason::ByClient)
    }

    /// This side wants to end; the first reason counts.
    pub(crate) fn stop(&self, reason: ClosedReason) {
        self.stop.send_if_modified(|stop| {
            let first = stop.is_none();
            if first {
                *stop = Some(reason);
            }
            first
        });
    }

    /// The end: what waits fails, what is subscribed ends, what is handled is dropped, once and for all.
    fn finish(&self, closed: Closed) {
        let closed = Arc::new(closed);
        if !self.closed.send_if_modified(|slot| slot.is_none() && slot.replace(closed.clone()).is_none()) {
            return;
        }
        // The writer ends with it.
        self.stop(closed.reason.clone());
        self.calls.close(&closed);
        match self.is_followed(&closed) {
            true => self.router().interrupt(&closed),
            false => self.router().close(&closed),
        }
        let handling = std::mem::take(&mut *self.handling.lock().unwrap_or_else(PoisonError::into_inner));
        handling.into_values().for_each(|handling| handling.task.abort());
    }
}

//! One connection to an app-server: requests and answers, notifications, requests of the server, and the end of the connection.
//!
//! A connection has these tasks: one task reads, one task writes and watches the time limits, one task waits for the process, and each
//! request of the server has a task of its own. The reading task waits for bytes only. Every connection ends in [`Shared::finish`], and
//! every later call fails with the same cause.

mod calls;
mod coalesce;
mod deadlines;
mod driver;
mod server_requests;
mod writer;

use std::collections::HashMap;
use std::process::ExitStatus;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use codex_types::RequestId;
use codex_types::rpc::{NotificationEnvelope, RequestEnvelope};
use serde::Serialize;
use tokio::sync::{Semaphore, watch};

use calls::Calls;
use deadlines::Deadlines;
use server_requests::Handling;
use writer::Outgoing;

use crate::error::{Closed, ClosedReason, Error, Result, RpcFailure};
use crate::rpc::call::{Answer, Budget, Call, Observers, ResultLine};
use crate::rpc::inbox::{Inbox, Successor};
use crate::rpc::limits::Limits;
use crate::rpc::process::Process;
use crate::rpc::task;
use crate::rpc::transport::BoxTransport;

/// The owner's side of a connection; dropping it ends the connection.
pub(crate) struct Connection {
    shared: Arc<Shared>,
    ended: Ended,
}

/// Set when the connection and its process have ended, to the exit status of the process.
type Ended = watch::Receiver<Option<Option<ExitStatus>>>;

/// What the owner and the tasks share.
pub(crate) struct Shared {
    inbox: Arc<dyn Inbox>,
    limits: Limits,
    calls: Arc<Calls>,
    deadlines: Deadlines,
    permits: Permits,
    outgoing: Outgoing,
    /// The server's requests that are being handled, by id as text.
    handling: Mutex<HashMap<String, Handling>>,
    /// Whether another connection follows where this one is not ended by the client.
    has_successor: AtomicBool,
    /// The first notes about unexpected output, for the error of a start that fails.
    unexpected: Mutex<Vec<String>>,
    /// Set to the reason when the client wants to end.
    stop: watch::Sender<Option<ClosedReason>>,
    /// Set when the connection has ended, which is before the process has.
    closed: watch::Sender<Option<Arc<Closed>>>,
}

impl Connection {
    /// Starts the tasks.
    pub(crate) fn open(
        transport: BoxTransport,
        process: Option<Process>,
        inbox: Arc<dyn Inbox>,
        limits: Limits,
        successor: Successor,
    ) -> Self {
        let BoxTransport { reader, writer } = transport;
        let shared = Arc::new(Shared {
            inbox,
            calls: Arc::default(),
            deadlines: Deadlines::default(),
            permits: Permits::new(limits.in_flight),
            outgoing: Outgoing::new(writer, limits.outgoing_bytes),
            handling: Mutex::default(),
            has_successor: AtomicBool::new(successor == Successor::Follows),
            limits,
            unexpected: Mutex::default(),
            stop: watch::Sender::new(None),
            closed: watch::Sender::new(None),
        });
        let (end, ended) = watch::channel(None);
        task::spawn(writer::run(shared.clone()));
        task::spawn(driver::run(reader, process, shared.clone(), end));
        Self { shared, ended }
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Returns the exit status of the process, if the connection and the process have ended.
    pub(crate) fn exit_status(&self) -> Option<ExitStatus> {
        self.ended.borrow().flatten()
    }

    /// Ends the connection, waits until its process has ended too, and returns the exit status.
    pub(crate) async fn close(&self) -> Option<ExitStatus> {
        self.shared.stop(ClosedReason::ByClient);
        self.ended().await
    }

    /// Waits until the connection has ended, and its process too, and returns the exit status.
    pub(crate) fn ended(&self) -> impl Future<Output = Option<ExitStatus>> + Send + 'static {
        let mut ended = self.ended.clone();
        // An error means that the task has ended without a status, for example with its tokio runtime.
        async move { ended.wait_for(Option::is_some).await.ok().and_then(|ended| ended.flatten()) }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.shared.stop(ClosedReason::ByClient);
    }
}

impl Shared {
    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Sends a request and waits for its result. The observers of the call see the answer before the next message is read.
    ///
    /// Cancel safe: dropped before the request is written, nothing is sent; dropped after, the answer is forgotten.
    pub(crate) async fn call(&self, call: Call<'_>) -> Result<ResultLine> {
        let Call { method, params, limit, observers, budget, .. } = call;
        let id = self.calls.id();
        let envelope = RequestEnvelope { id: &RequestId::Number(id), method, params: &params };
        let line = serde_json::to_string(&envelope)
            .map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()))?;
        drop(params);
        let begun = std::time::Instant::now();
        let sent = AtomicBool::new(false);
        let answer = self.deadlines.within(limit, self.answer_to(id, line, observers, budget, &sent)).await;
        let answer = answer.map_err(|_| timed_out(method, limit, begun.elapsed(), sent.into_inner()))?;
        match answer.map_err(|closed| self.error_of(closed))? {
            Answer::Result(result) => Ok(result),
            Answer::Refused(error) => {
                let (code, message, data) = (error.code, error.message, error.data);
                Err(Error::Rpc(RpcFailure { method: method.to_owned(), code, message, data }))
            }
            Answer::Unreadable { line, error } => {
                Err(Error::Decode { method: method.to_owned(), source: error, raw: line.into() })
            }
            Answer::TooLong => Err(Error::TooLong { method: method.to_owned(), limit: self.limits.message_bytes }),
        }
    }

    async fn answer_to(
        &self,
        id: i64,
        line: String,
        observers: Observers,
        budget: Budget,
        sent: &AtomicBool,
    ) -> Result<Answer, Arc<Closed>> {
        let permit = self.permits.of(budget).acquire().await;
        let Ok(place) = self.outgoing.reserve(line.len()).await else { return Err(self.closed().await) };
        let waiter = self.calls.wait_for(id, observers)?;
        place.send(line);
        sent.store(true, Ordering::Relaxed);
        let answer = waiter.answer().await;
        drop(permit);
        answer
    }

    /// Sends a notification. While the runtime reads nothing, this waits, for no longer than the time limit.
    pub(crate) async fn notify(&self, method: &str, params: Option<&impl Serialize>) -> Result<()> {
        let line = serde_json::to_string(&NotificationEnvelope { method, params, emitted_at_ms: None })
            .map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()))?;
        if let Some(closed) = self.calls.closed() {
            return Err(self.error_of(closed));
        }
        let limit = self.limits.time;
        let begun = std::time::Instant::now();
        let sent = self.deadlines.within(limit, self.outgoing.send(line)).await;
        match sent.map_err(|_| timed_out(method, limit, begun.elapsed(), false))? {
            Ok(()) => Ok(()),
            Err(_) => Err(self.error_of(self.closed().await)),
        }
    }

    /// Notes unexpected output: an introduction, and the beginning of a text.
    fn note_unexpected(&self, introduction: &str, text: &str) {
        let mut unexpected = self.unexpected.lock().unwrap_or_else(PoisonError::into_inner);
        if unexpected.len() < 3 {
            unexpected.push(introduction.chars().chain(text.chars().take(200)).collect());
        }
    }

    /// Returns the first notes about unexpected output.
    pub(crate) fn unexpected(&self) -> Vec<String> {
        self.unexpected.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for the end of the connection, and returns how it ended.
    pub(crate) async fn closed(&self) -> Arc<Closed> {
        let mut closed = self.closed.subscribe();
        let closed = closed.wait_for(Option::is_some).await.ok().and_then(|closed| closed.clone());
        closed.unwrap_or_default()
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.borrow().is_some()
    }

    /// Notes that another connection follows this connection. Returns `false` if this connection has already ended for good.
    pub(crate) fn expect_successor(&self) -> bool {
        let mut open = false;
        self.closed.send_if_modified(|closed| {
            open = closed.is_none();
            self.has_successor.store(open, Ordering::Relaxed);
            false
        });
        open
    }

    /// Returns whether another connection follows after this end.
    fn successor(&self, closed: &Closed) -> Successor {
        let follows = closed.reason != ClosedReason::ByClient && self.has_successor.load(Ordering::Relaxed);
        if follows { Successor::Follows } else { Successor::None }
    }

    /// Returns the error of a call that fails because the connection has ended.
    pub(crate) fn error_of(&self, closed: Arc<Closed>) -> Error {
        match self.successor(&closed) {
            Successor::Follows => Error::Restarted(closed),
            Successor::None => Error::Closed(closed),
        }
    }

    /// Whether the client wants the connection to end.
    fn is_closing(&self) -> bool {
        *self.stop.borrow() == Some(ClosedReason::ByClient)
    }

    /// Whether the tasks were asked to end.
    fn is_stopping(&self) -> bool {
        self.stop.borrow().is_some()
    }

    /// Asks the tasks to end; the first reason counts.
    pub(crate) fn stop(&self, reason: ClosedReason) {
        self.stop.send_if_modified(|stop| {
            let first = stop.is_none();
            if first {
                *stop = Some(reason);
            }
            first
        });
    }

    /// Ends the connection, once: calls fail, subscriptions end, handlers are dropped.
    fn finish(&self, closed: Closed) {
        let closed = Arc::new(closed);
        if !self.closed.send_if_modified(|slot| slot.is_none() && slot.replace(closed.clone()).is_none()) {
            return;
        }
        // The writer ends with it.
        self.stop(closed.reason.clone());
        self.calls.close(&closed);
        self.inbox.closed(&closed, self.successor(&closed));
        let handling = std::mem::take(&mut *self.handling.lock().unwrap_or_else(PoisonError::into_inner));
        handling.into_values().for_each(|handling| handling.task.abort());
    }
}

/// The numbers of requests that may still be sent. Each budget is counted apart, so that running commands cannot keep back other calls.
struct Permits {
    usual: Semaphore,
    long_running: Semaphore,
    control: Semaphore,
}

/// The number of control calls in flight.
const CONTROL_CALLS: usize = 16;

impl Permits {
    fn new(in_flight: usize) -> Self {
        let permits = || Semaphore::new(in_flight.min(Semaphore::MAX_PERMITS));
        Self { usual: permits(), long_running: permits(), control: Semaphore::new(CONTROL_CALLS) }
    }

    fn of(&self, budget: Budget) -> &Semaphore {
        match budget {
            Budget::Usual => &self.usual,
            Budget::LongRunning => &self.long_running,
            Budget::Control => &self.control,
        }
    }
}

fn timed_out(method: &str, limit: Option<Duration>, elapsed: Duration, sent: bool) -> Error {
    let limit = limit.unwrap_or_default();
    let is_advanced = elapsed < limit / 2;
    let seen =
        is_advanced.then(|| "the tokio clock is paused or was advanced, and time limits follow that clock".into());
    Error::TimedOut { method: method.to_owned(), limit, sent, seen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_passes_too_early_names_the_clock() {
        let limit = Duration::from_nanos(4_999_996_637);
        let early = timed_out("model/list", Some(limit), Duration::from_millis(5), true).to_string();
        assert!(early.starts_with("model/list was not answered within 5 s; the tokio clock is paused"), "{early}");
        let late = timed_out("model/list", Some(Duration::from_millis(1250)), Duration::from_secs(2), true).to_string();
        assert!(late.starts_with("model/list was not answered within 1.3 s; raise the limit"), "{late}");
    }
}

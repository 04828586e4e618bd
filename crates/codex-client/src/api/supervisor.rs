//! The task that replaces a lost connection.

use std::io;
use std::sync::{Arc, Weak};

use tokio::sync::watch;
use tokio::time::Instant;

use crate::api::config::CodexConfig;
use crate::api::connection_handle::ConnectionHandle;
use crate::api::endpoint::Endpoint;
use crate::api::layer::Layer;
use crate::api::reconnect::{Attempt, ConnectionLost, Reconnect};
use crate::api::session::{Peer, Session};
use crate::api::slot::ConnectionSlot;
use crate::error::{Closed, ClosedReason, Error, GaveUp, Result};
use crate::events::event::{Event, Restarted};
use crate::rpc::guard::early_end;
use crate::rpc::inbox::BoxFuture;
use crate::rpc::transport::BoxTransport;

/// Opens a new connection at each call.
pub(crate) type Connector = Arc<dyn Fn() -> BoxFuture<'static, Result<BoxTransport>> + Send + Sync>;

/// The source of the connections of a client.
pub(crate) enum ConnectionSource {
    Launch,
    Connect(Connector),
}

impl ConnectionSource {
    async fn open(&self, config: &CodexConfig) -> Result<Peer> {
        match self {
            Self::Launch => Peer::launch(config).await,
            Self::Connect(connect) => Ok(Peer { transport: connect().await?, child: None }),
        }
    }
}

/// Replaces lost connections, as a layer decides.
pub(crate) struct Supervisor {
    pub(crate) source: ConnectionSource,
    pub(crate) endpoint: Arc<Endpoint>,
    /// The layer whose [`Layer::reconnect`] decides.
    pub(crate) layer: Arc<dyn Layer>,
    pub(crate) slot: Weak<ConnectionSlot>,
    /// The value is set, or its sender is dropped, when the client wants to end.
    pub(crate) stop: watch::Receiver<bool>,
}

impl Supervisor {
    /// Waits for the end of each session and opens the next one, until the client wants to end or the policy gives up.
    pub(crate) async fn run(self, first: Arc<Session>) {
        // Calls and streams must end even when this task is dropped.
        let mut end = EndOnDrop { slot: self.slot.clone(), endpoint: self.endpoint.clone(), closed: None };
        end.closed = Some(self.follow(first).await);
    }

    /// Returns how the last session ended.
    async fn follow(&self, first: Arc<Session>) -> Arc<Closed> {
        let (mut shared, mut ended) = (first.shared().clone(), first.connection.ended());
        drop(first);
        let mut number = 0;
        let mut attempts = 0;
        loop {
            let begun = Instant::now();
            let closed = tokio::select! {
                closed = shared.closed() => closed,
                // The client may have closed the earlier connection while this connection was opened.
                () = self.stopped() => {
                    shared.stop(ClosedReason::ByClient);
                    shared.closed().await
                }
            };
            let lived = Some(begun.elapsed());
            // Two runtimes would work in the same folders.
            ended.await;
            if closed.reason == ClosedReason::ByClient {
                return closed;
            }
            number += 1;
            let lost = ConnectionLost { closed, lived };
            let session = match self.restart(number, &mut attempts, lost).await {
                Ok(session) => Arc::new(session),
                Err(closed) => return closed,
            };
            (shared, ended) = (session.shared().clone(), session.connection.ended());
            let Some(slot) = self.slot.upgrade() else { return by_client() };
            slot.replace(session);
        }
    }

    fn policy(&self) -> Option<&dyn Reconnect> {
        self.layer.reconnect()
    }

    /// Opens a connection, with as many attempts as the policy allows, and lets the layer restore threads and watches. If there is no new
    /// connection, returns how the client ended.
    async fn restart(&self, number: u64, attempts: &mut u32, mut lost: ConnectionLost) -> Result<Session, Arc<Closed>> {
        let mut error = None;
        while let Some(attempt) = self.policy().and_then(|policy| policy.next_attempt(&lost)) {
            lost.lived = None;
            *attempts = attempt.number;
            let (closed, Attempt { number: attempt, pause }) = (&lost.closed, attempt);
            tracing::warn!(%closed, attempt, ?pause, "the runtime has ended, and is started again");
            tokio::select! {
                biased;
                () = self.stopped() => return Err(by_client()),
                () = tokio::time::sleep(pause) => {}
            }
            let restarted = Arc::new(Restarted { closed: closed.clone(), attempts: attempt });
            match self.open(number, &restarted).await {
                Ok(session) => {
                    tokio::select! {
                        biased;
                        () = self.stopped() => {
                            session.connection.close().await;
                            return Err(by_client());
                        }
                        () = self.restore(&session, &restarted) => return Ok(session),
                    }
                }
                Err(_) if self.is_stopped() => return Err(by_client()),
                Err(failed) => {
                    tracing::warn!(error = %failed, attempt, "the runtime could not be started again");
                    error = Some(Box::new(failed));
                }
            }
        }
        if self.is_stopped() {
            return Err(by_client());
        }
        tracing::error!(closed = %lost.closed, restarts = *attempts, "the runtime is not started again");
        let gave_up = Some(GaveUp { restarts: *attempts, error });
        Err(Arc::new(Closed { gave_up, ..Closed::clone(&lost.closed) }))
    }

    async fn restore(&self, session: &Session, restarted: &Arc<Restarted>) {
        let connection = ConnectionHandle::new(session.number, session.shared().clone(), self.endpoint.router.clone());
        if let Some(policy) = self.policy() {
            policy.restore(&connection, restarted).await;
        }
    }

    fn is_stopped(&self) -> bool {
        *self.stop.borrow() || self.stop.has_changed().is_err()
    }

    async fn stopped(&self) {
        // A dropped sender means that the client wants to end.
        let _ = self.stop.clone().wait_for(|stop| *stop).await;
    }

    /// Waits until an attempt that begins now is given up, and returns why.
    async fn given_up(&self) -> Error {
        let limit = self.policy().and_then(Reconnect::attempt_time_limit);
        // A limit that is too long for the clock counts as no limit.
        let Some((limit, deadline)) = limit.and_then(|limit| Some((limit, Instant::now().checked_add(limit)?))) else {
            self.stopped().await;
            return Error::Closed(by_client());
        };
        tokio::select! {
            biased;
            () = self.stopped() => Error::Closed(by_client()),
            () = tokio::time::sleep_until(deadline) => {
                let problem = format!("the attempt took longer than {limit:?}");
                Error::connect("connect to the runtime again")(io::Error::new(io::ErrorKind::TimedOut, problem))
            }
        }
    }

    async fn open(&self, number: u64, restarted: &Arc<Restarted>) -> Result<Session> {
        let mut given_up = std::pin::pin!(self.given_up());
        let peer = tokio::select! {
            peer = self.source.open(&self.endpoint.config) => peer?,
            error = &mut given_up => return Err(error),
        };
        let (router, restarted) = (self.endpoint.router.clone(), restarted.clone());
        // The read loop publishes the event, so that the event comes before all events of the new runtime.
        let observer = Box::new(move |answer: &crate::rpc::call::Answer| {
            if answer.result().is_some() {
                router.broadcast(&Event::Restarted(restarted));
            }
        });
        let session = Session::open(peer, number, Some(observer), &self.endpoint, given_up).await;
        // No call and no turn can be lost with a connection that ends before its handshake.
        session.map_err(|error| match error {
            Error::Restarted(closed) => Error::Closed(closed),
            other => other,
        })
    }
}

/// The end that the client has asked for.
fn by_client() -> Arc<Closed> {
    Arc::new(Closed::by(ClosedReason::ByClient))
}

/// Ends the client with the task, however the task ends.
struct EndOnDrop {
    slot: Weak<ConnectionSlot>,
    endpoint: Arc<Endpoint>,
    closed: Option<Arc<Closed>>,
}

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        let closed =
            self.closed.take().unwrap_or_else(|| Arc::new(Closed::by(ClosedReason::Io(early_end("supervises")))));
        self.endpoint.router.close(&closed);
        if let Some(slot) = self.slot.upgrade() {
            slot.end(closed);
        }
    }
}

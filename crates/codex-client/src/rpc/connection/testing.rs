//! A connection over memory, for tests of this layer.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_types::rpc::RpcError;
use serde_json::value::RawValue;
use tokio::io::DuplexStream;
use tokio::sync::Notify;

use super::Connection;
use crate::error::{Closed, Result};
use crate::rpc::call::Call;
use crate::rpc::inbox::{Backlog, BoxFuture, Inbox, IncomingNotification, IncomingRequest, Successor};
use crate::rpc::limits::Limits;
use crate::rpc::{raw, transport};

/// Counts notifications, and answers no request.
#[derive(Default)]
pub(super) struct Notifications {
    counts: Mutex<Counts>,
    woken: Notify,
}

#[derive(Default)]
struct Counts {
    arrived: usize,
    /// Of those that arrived: how many a reader was woken for.
    woken: usize,
}

impl Notifications {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until readers were woken for so many notifications.
    pub(super) async fn woken(&self, count: usize) {
        loop {
            let woken = self.woken.notified();
            if self.counts().woken >= count {
                return;
            }
            woken.await;
        }
    }
}

impl Inbox for Notifications {
    fn notification(&self, _: &IncomingNotification<'_>) -> Option<Arc<dyn Backlog>> {
        self.counts().arrived += 1;
        None
    }

    fn wake(&self) {
        let mut counts = self.counts();
        counts.woken = counts.arrived;
        drop(counts);
        self.woken.notify_one();
    }

    fn request(&self, _: IncomingRequest) -> BoxFuture<'static, Result<Box<RawValue>, RpcError>> {
        Box::pin(std::future::pending())
    }

    fn closing(&self, _: &Closed) -> Option<BoxFuture<'static, ()>> {
        None
    }

    fn closed(&self, _: &Arc<Closed>, _: Successor) {}
}

/// Opens a connection to a stream that takes this many bytes before its reader has to read.
pub(super) fn open(bytes: usize, limits: Limits) -> (Connection, DuplexStream, Arc<Notifications>) {
    let (client, server) = tokio::io::duplex(bytes);
    let (read, write) = tokio::io::split(client);
    let inbox = Arc::<Notifications>::default();
    let connection = Connection::open(transport::io(read, write), None, inbox.clone(), limits, Successor::None);
    (connection, server, inbox)
}

/// A call without params and without a time limit.
pub(super) fn call(method: &str) -> Call<'_> {
    Call::new(method, raw::params(method, &()).expect("params"), None)
}

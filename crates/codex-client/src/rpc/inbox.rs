//! The interface between a connection and the layers above it: what the runtime sends, apart from answers.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use codex_types::RequestId;
use codex_types::route::Ids;
use codex_types::rpc::RpcError;
use serde_json::value::RawValue;

use crate::error::{Closed, SkippedMessage};

/// A future in a box, which can be sent to another thread.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Receives what the runtime sends, apart from answers, and the end of the connection.
///
/// The read loop calls these methods before it looks at the next message, so none of them may wait.
pub(crate) trait Inbox: Send + Sync + 'static {
    /// Takes a notification. Returns the queue that it filled beyond the half, if the reader of that queue is at work.
    fn notification(&self, notification: &IncomingNotification<'_>) -> Option<Arc<dyn Backlog>>;

    /// Wakes the readers of all notifications so far.
    fn wake(&self);

    /// Returns the future that answers a request of the server. The connection runs the future on a task of its own. `None` leaves the
    /// request to other clients.
    fn request(
        &self,
        request: IncomingRequest,
        params: Option<Box<RawValue>>,
    ) -> Option<BoxFuture<'static, Result<Box<RawValue>, RpcError>>>;

    /// Takes a message that could not be read. Returns whether the client refuses it, if the message is a request.
    fn skipped(&self, message: SkippedMessage) -> bool;

    /// Takes the news that the connection is about to end. The process is ended after the returned future, which has the shutdown
    /// grace as its limit.
    fn closing(&self, closed: &Closed) -> Option<BoxFuture<'static, ()>>;

    /// Takes the news that the connection has ended, and whether another connection follows.
    fn closed(&self, closed: &Arc<Closed>, successor: Successor);
}

/// A notification of the runtime: its method and ids, with its params undecoded.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct IncomingNotification<'a> {
    /// The method on the wire.
    pub method: &'a str,
    /// The ids that the notification carries.
    pub ids: &'a Ids<'a>,
    /// The whole message, as the runtime wrote it.
    pub line: &'a str,
    /// The piece of text in the params (`delta`), if it is written without escapes.
    pub delta: Option<&'a str>,
    /// The time at which the runtime sent the notification, in milliseconds since the Unix epoch.
    pub emitted_at_ms: Option<i64>,
}

/// A request of the runtime: its method and ids.
#[derive(Clone, Debug)]
pub(crate) struct IncomingRequest {
    pub(crate) id: RequestId,
    pub(crate) method: Arc<str>,
    pub(crate) thread_id: Option<Arc<str>>,
    pub(crate) turn_id: Option<Arc<str>>,
}

/// Whether another connection follows a connection that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Successor {
    None,
    Follows,
}

/// A queue that fills up faster than its reader reads.
pub(crate) trait Backlog: Send + Sync {
    /// Whether the queue is more than half full, and was read from since [`give_up`](Self::give_up).
    fn is_filling(&self) -> bool;
    /// How many events were read from the queue.
    fn read_so_far(&self) -> u64;
    /// Returns how long the read loop has waited for the reader since the queue was empty.
    fn waited(&self) -> Duration;
    /// Adds to the time that the read loop has waited.
    fn add_waited(&self, time: Duration);
    /// Stops the waiting for the reader. The read loop waits again when a stuck reader reads again, or when a slow reader has emptied the
    /// queue.
    fn give_up(&self, reader: Reader);
}

/// Why the read loop stops waiting for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The reader makes no progress.
    Stuck,
    /// The reader makes progress, but reads more slowly than events arrive.
    Slow,
}

//! Outgoing messages. A caller writes its own message while the transport has room. If the transport is full, the writer task writes the
//! rest.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use tokio::sync::{Semaphore, SemaphorePermit};

use super::Shared;
use crate::error::ClosedReason;
use crate::rpc::transport::MessageWriter;

/// The number of messages that may wait to be written. A further caller waits.
const WAITING: usize = 64;

/// The writer of the transport, and the messages that wait for it.
///
/// A message with a place is sent even if the future of its caller is dropped, because the writer task writes the rest. A dropped call
/// therefore never leaves half a line, and messages keep the order of the calls.
pub(crate) struct Outgoing {
    state: Mutex<State>,
    places: Semaphore,
    /// A permit for each byte that may wait. `limit` is the number of permits.
    room: Semaphore,
    limit: u32,
    /// The tokio runtime of the tasks. A caller may be outside of that runtime.
    runtime: tokio::runtime::Handle,
}

struct State {
    /// `None` once the client has ended the connection.
    writer: Option<Box<dyn MessageWriter>>,
    messages: VecDeque<String>,
    /// The permits of the bytes here and in the writer, which are returned when all bytes are written.
    held: usize,
    /// Whether the writer task has to finish a write. Until then no caller writes.
    begun: bool,
    failed: Option<io::Error>,
    task: Option<Waker>,
}

/// The right to send one message.
pub(crate) struct Place<'a> {
    outgoing: &'a Outgoing,
    place: SemaphorePermit<'a>,
    room: SemaphorePermit<'a>,
}

/// The client has ended the connection, and sends no more messages.
pub(crate) struct Ended;

impl Outgoing {
    /// Must be called on the tokio runtime of the tasks.
    pub(super) fn new(writer: Box<dyn MessageWriter>, max_bytes: usize) -> Self {
        let state =
            State { writer: Some(writer), messages: VecDeque::new(), held: 0, begun: false, failed: None, task: None };
        let limit = u32::try_from(max_bytes.min(Semaphore::MAX_PERMITS)).unwrap_or(u32::MAX);
        Self {
            state: Mutex::new(state),
            places: Semaphore::new(WAITING),
            room: Semaphore::new(limit as usize),
            limit,
            runtime: tokio::runtime::Handle::current(),
        }
    }

    /// Returns the number of permits for a message of this length. A message that is longer than the limit takes all permits.
    fn room_for(&self, bytes: usize) -> u32 {
        u32::try_from(bytes).unwrap_or(u32::MAX).min(self.limit)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until there is room for a message of this length. Cancel safe.
    pub(super) async fn reserve(&self, bytes: usize) -> Result<Place<'_>, Ended> {
        let place = self.places.acquire().await.map_err(|_| Ended)?;
        let room = self.room.acquire_many(self.room_for(bytes)).await.map_err(|_| Ended)?;
        Ok(Place { outgoing: self, place, room })
    }

    /// Returns a place if one is free.
    pub(super) fn try_reserve(&self, bytes: usize) -> Option<Place<'_>> {
        let place = self.places.try_acquire().ok()?;
        let room = self.room.try_acquire_many(self.room_for(bytes)).ok()?;
        Some(Place { outgoing: self, place, room })
    }

    /// Sends a message. Cancel safe: a future that is dropped while it waits sends nothing.
    pub(super) async fn send(&self, message: String) -> Result<(), Ended> {
        self.reserve(message.len()).await?.send(message);
        Ok(())
    }

    /// Makes one attempt to write.
    fn write(&self, state: &mut State, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(writer) = &mut state.writer else { return Poll::Pending };
        let before = state.messages.len();
        let written = writer.poll_write(context, &mut state.messages);
        self.places.add_permits(before - state.messages.len());
        state.begun = written.is_pending();
        if !state.begun {
            self.room.add_permits(std::mem::take(&mut state.held));
        }
        written
    }

    /// Closes the queue: later messages get no place, and waiting messages are dropped.
    fn end(&self) -> Option<Box<dyn MessageWriter>> {
        self.places.close();
        self.room.close();
        let mut state = self.lock();
        state.messages.clear();
        state.writer.take()
    }

    /// Finishes a write for the writer task. Returns the first failure.
    fn poll_failure(&self, context: &mut Context<'_>) -> Poll<io::Error> {
        let mut state = self.lock();
        if let Some(error) = state.failed.take() {
            return Poll::Ready(error);
        }
        if state.begun
            && let Poll::Ready(Err(error)) = self.write(&mut state, context)
        {
            return Poll::Ready(error);
        }
        match &mut state.task {
            Some(task) => task.clone_from(context.waker()),
            none => *none = Some(context.waker().clone()),
        }
        Poll::Pending
    }
}

impl Place<'_> {
    /// Sends a message, and writes at once if no other message waits.
    pub(super) fn send(self, message: String) {
        let Self { outgoing, place, room } = self;
        let mut state = outgoing.lock();
        if state.writer.is_none() || state.failed.is_some() {
            return;
        }
        // `write` gives back the place when the writer has taken the message, and the permits of the bytes when the message is written.
        place.forget();
        state.held += room.num_permits();
        room.forget();
        state.messages.push_back(message);
        if state.begun {
            return;
        }
        let inside = outgoing.runtime.enter();
        match outgoing.write(&mut state, &mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(())) => return,
            Poll::Ready(Err(error)) => state.failed = Some(error),
            Poll::Pending => {}
        }
        drop(inside);
        let task = state.task.take();
        drop(state);
        if let Some(task) = task {
            task.wake();
        }
    }
}

/// Finishes the writes of callers until the end of the connection; then closes the input of the runtime.
pub(super) async fn run(shared: Arc<Shared>) {
    // The guard also works when this task is dropped with its tokio runtime.
    let guard = EndOnDrop(&shared.outgoing);
    let mut stop = shared.stop.subscribe();
    tokio::select! {
        biased;
        _ = stop.wait_for(Option::is_some) => {}
        error = std::future::poll_fn(|context| shared.outgoing.poll_failure(context)) => {
            shared.stop(ClosedReason::Io(error.to_string()));
        }
        () = shared.deadlines.keep() => {}
    }
    let Some(mut writer) = guard.0.end() else { return };
    let closing = std::future::poll_fn(|context| writer.poll_close(context));
    // A WebSocket sends its close frame behind everything that it still holds, and the server may read nothing more.
    if tokio::time::timeout(shared.limits.shutdown_grace, closing).await.is_err() {
        tracing::debug!("the server does not read; the connection ends without a close frame");
    }
}

struct EndOnDrop<'a>(&'a Outgoing);

impl Drop for EndOnDrop<'_> {
    fn drop(&mut self) {
        drop(self.0.end());
    }
}

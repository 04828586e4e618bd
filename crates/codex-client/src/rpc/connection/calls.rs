//! The requests that wait for their answers.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::futures::Notified;
use tokio::sync::{Notify, oneshot};

use crate::error::Closed;
use crate::rpc::call::{Answer, Observers};

#[derive(Default)]
pub(crate) struct Calls {
    state: Mutex<State>,
    asked: Notify,
}

#[derive(Default)]
struct State {
    next: i64,
    waiting: HashMap<i64, Waiting>,
    closed: Option<Arc<Closed>>,
}

struct Waiting {
    answer: oneshot::Sender<Answer>,
    observers: Observers,
}

impl Calls {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns an id that no other request of this connection has.
    pub(crate) fn id(&self) -> i64 {
        let mut state = self.lock();
        state.next += 1;
        state.next
    }

    /// Registers a wait for the answer to `id`.
    pub(crate) fn wait_for(self: &Arc<Self>, id: i64, observers: Observers) -> Result<Waiter, Arc<Closed>> {
        let mut state = self.lock();
        if let Some(closed) = &state.closed {
            return Err(closed.clone());
        }
        let (sender, receiver) = oneshot::channel();
        let forget = !observers.is_outliving_caller();
        state.waiting.insert(id, Waiting { answer: sender, observers });
        drop(state);
        self.asked.notify_waiters();
        Ok(Waiter { calls: self.clone(), id, receiver, forget })
    }

    /// Completes the call with this id. Returns `false` if no request of this connection had the id.
    pub(crate) fn answer(&self, id: i64, answer: Answer) -> bool {
        // Observers run without the lock: they may take other locks.
        let found = self.lock().waiting.remove(&id);
        let Some(waiting) = found else { return id > 0 && id <= self.lock().next };
        waiting.observers.observe(&answer);
        // The caller may have gone.
        let _ = waiting.answer.send(answer);
        true
    }

    /// Fails all calls that wait, and all later ones.
    pub(crate) fn close(&self, closed: &Arc<Closed>) {
        let mut state = self.lock();
        state.closed = Some(closed.clone());
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        // The observers are dropped after the lock is released, because the `Drop` of their values may use this connection.
        drop(waiting);
    }

    pub(crate) fn closed(&self) -> Option<Arc<Closed>> {
        self.lock().closed.clone()
    }

    /// Waits until the next call is registered.
    pub(crate) fn asked(&self) -> Notified<'_> {
        self.asked.notified()
    }

    /// Returns whether no call waits for an answer.
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().waiting.is_empty()
    }
}

/// Waits for one answer. Dropping the waiter forgets the answer, unless the call's observers outlive their caller.
pub(crate) struct Waiter {
    calls: Arc<Calls>,
    id: i64,
    receiver: oneshot::Receiver<Answer>,
    forget: bool,
}

impl Waiter {
    pub(crate) async fn answer(mut self) -> Result<Answer, Arc<Closed>> {
        (&mut self.receiver).await.map_err(|_| self.calls.closed().unwrap_or_default())
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        if self.forget {
            self.calls.lock().waiting.remove(&self.id);
        }
    }
}

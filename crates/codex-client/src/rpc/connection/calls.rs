//! Requests that wait for their answers.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_types::rpc::RpcError;
use tokio::sync::futures::Notified;
use tokio::sync::{Notify, oneshot};

use crate::error::Closed;

/// What came for a request.
#[derive(Debug)]
pub(crate) enum Answer {
    /// The whole line, with its result.
    Result(Box<str>),
    /// The error member.
    Refused(RpcError),
    /// A line that is longer than the limit.
    TooLong,
}

/// What is done with an answer before the next line is read.
pub(crate) struct OnAnswer {
    pub(crate) run: Box<dyn FnOnce(&Answer) + Send>,
    /// Whether it is done even when nobody waits for the answer any more.
    pub(crate) always: bool,
}

impl OnAnswer {
    /// For a result that somebody still waits for.
    pub(crate) fn result(run: impl FnOnce() + Send + 'static) -> Self {
        let run = Box::new(|answer: &Answer| {
            if let Answer::Result(_) = answer {
                run();
            }
        });
        Self { run, always: false }
    }
}

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
    on_answer: Option<OnAnswer>,
}

impl Calls {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An id that no other request has.
    pub(crate) fn id(&self) -> i64 {
        let mut state = self.lock();
        state.next += 1;
        state.next
    }

    /// From now on an answer to `id` is waited for.
    pub(crate) fn wait_for(self: &Arc<Self>, id: i64, on_answer: Option<OnAnswer>) -> Result<Waiter, Arc<Closed>> {
        let mut state = self.lock();
        if let Some(closed) = &state.closed {
            return Err(closed.clone());
        }
        let (sender, receiver) = oneshot::channel();
        let forget = !on_answer.as_ref().is_some_and(|on_answer| on_answer.always);
        state.waiting.insert(id, Waiting { answer: sender, on_answer });
        drop(state);
        self.asked.notify_waiters();
        Ok(Waiter { calls: self.clone(), id, receiver, forget })
    }

    /// Gives an answer to whoever waits; `false` when nobody ever asked.
    pub(crate) fn answer(&self, id: i64, answer: Answer) -> bool {
        // Not under the lock: it may look at other things.
        let found = self.lock().waiting.remove(&id);
        let Some(waiting) = found else { return id > 0 && id <= self.lock().next };
        if let Some(on_answer) = waiting.on_answer {
            (on_answer.run)(&answer);
        }
        // Whoever asked may have gone.
        let _ = waiting.answer.send(answer);
        true
    }

    /// Fails all that wait, and all that come later.
    pub(crate) fn close(&self, closed: &Arc<Closed>) {
        let mut state = self.lock();
        state.closed = Some(closed.clone());
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        // Dropped outside the lock: with them go what `on_answer` holds.
        drop(waiting);
    }

    pub(crate) fn closed(&self) -> Option<Arc<Closed>> {
        self.lock().closed.clone()
    }

    /// Waits until an answer is waited for, from now on.
    pub(crate) fn asked(&self) -> Notified<'_> {
        self.asked.notified()
    }

    /// Whether nobody waits for an answer.
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().waiting.is_empty()
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.lock().waiting.len()
    }
}

/// Waits for one answer. Dropping it forgets the answer, unless something is to be done with it.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_dropped_wait_leaves_nothing_and_its_answer_is_no_surprise() {
        let calls = Arc::new(Calls::default());
        let id = calls.id();
        drop(calls.wait_for(id, None).ok());
        assert_eq!(calls.len(), 0);
        assert!(calls.answer(id, Answer::TooLong), "it was asked for once");
        assert!(!calls.answer(99, Answer::TooLong), "it never was");
    }

    #[tokio::test]
    async fn an_answer_with_something_to_do_is_kept_when_the_wait_is_dropped() {
        let calls = Arc::new(Calls::default());
        let id = calls.id();
        let (sender, receiver) = oneshot::channel();
        let on_answer = OnAnswer { run: Box::new(move |_| sender.send(()).expect("it is waited for")), always: true };
        drop(calls.wait_for(id, Some(on_answer)).ok());
        assert!(calls.answer(id, Answer::TooLong));
        receiver.await.expect("it was called");
    }

    #[tokio::test]
    async fn the_end_fails_those_that_wait_and_those_that_come() {
        let calls = Arc::new(Calls::default());
        let id = calls.id();
        let waiter = calls.wait_for(id, None).expect("open");
        calls.close(&Arc::default());
        assert!(waiter.answer().await.is_err());
        assert!(calls.wait_for(calls.id(), None).is_err());
    }
}

//! The time limits of requests. One timer serves the whole connection.
//!
//! A tokio timer for each request makes a system call for each request, because each new timer may be the next one to fire. This was a
//! third of the cost of a request. Nearly all requests have the same limit, so a new request seldom has the earliest deadline, and the
//! timer is set again only for such a request.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

#[derive(Default)]
pub(crate) struct Deadlines {
    state: Mutex<State>,
    /// Notified when a deadline is earlier than the timer.
    sooner: Notify,
}

#[derive(Default)]
struct State {
    next: u64,
    waiting: BTreeMap<(Instant, u64), Waker>,
    /// The time of the timer, if it is set.
    set_to: Option<Instant>,
}

/// The error of a future whose time limit has passed.
pub(super) struct Elapsed;

impl Deadlines {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a future, and drops it when the limit passes.
    pub(super) async fn within<F: Future>(&self, limit: Option<Duration>, waiting: F) -> Result<F::Output, Elapsed> {
        let mut waiting = std::pin::pin!(waiting);
        let mut place: Option<Place<'_>> = None;
        std::future::poll_fn(|context| {
            if let Poll::Ready(output) = waiting.as_mut().poll(context) {
                return Poll::Ready(Ok(output));
            }
            let place = match &mut place {
                Some(place) => place,
                // A limit that is too long for the clock counts as no limit.
                none => match limit.and_then(|limit| Instant::now().checked_add(limit)) {
                    Some(deadline) => none.insert(self.place(deadline)),
                    None => return Poll::Pending,
                },
            };
            if place.poll(context.waker(), Instant::now()) { Poll::Ready(Err(Elapsed)) } else { Poll::Pending }
        })
        .await
    }

    fn place(&self, deadline: Instant) -> Place<'_> {
        let mut state = self.lock();
        state.next += 1;
        Place { deadlines: self, key: (deadline, state.next) }
    }

    /// Wakes each waiting future when its deadline passes. Never returns.
    pub(super) async fn keep(&self) {
        loop {
            let sooner = self.sooner.notified();
            match self.wake_due(Instant::now()) {
                Some(next) => {
                    tokio::select! {
                        () = tokio::time::sleep_until(next) => {}
                        () = sooner => {}
                    }
                }
                None => sooner.await,
            }
        }
    }

    /// Wakes the futures whose deadlines have passed, and returns the next deadline, to which the timer is then set.
    fn wake_due(&self, now: Instant) -> Option<Instant> {
        let mut due = Vec::new();
        let mut state = self.lock();
        while let Some(first) = state.waiting.first_entry()
            && first.key().0 <= now
        {
            due.push(first.remove());
        }
        state.set_to = state.waiting.first_key_value().map(|((deadline, _), _)| *deadline);
        let next = state.set_to;
        drop(state);
        due.into_iter().for_each(Waker::wake);
        next
    }
}

struct Place<'a> {
    deadlines: &'a Deadlines,
    key: (Instant, u64),
}

impl Place<'_> {
    /// Returns whether the deadline has passed; otherwise registers the waker.
    fn poll(&mut self, waker: &Waker, now: Instant) -> bool {
        let mut state = self.deadlines.lock();
        match state.waiting.get_mut(&self.key) {
            Some(waiting) => waiting.clone_from(waker),
            None if self.key.0 <= now => return true,
            None => {
                state.waiting.insert(self.key, waker.clone());
            }
        }
        let sooner = state.set_to.is_none_or(|set_to| self.key.0 < set_to);
        if sooner {
            state.set_to = Some(self.key.0);
        }
        drop(state);
        if sooner {
            self.deadlines.sooner.notify_one();
        }
        false
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.deadlines.lock().waiting.remove(&self.key);
    }
}

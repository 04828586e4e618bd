//! Time limits of requests, kept by one timer for the whole connection.
//!
//! A timer of tokio's for each request wakes the thread that waits for bytes, with a system call, since each new one may be the
//! next that is due: a third of what a request costs. Limits are nearly always alike, so here the timer stays where it is when a
//! request is answered, and is set anew only for a limit that is due before it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

#[derive(Default)]
pub(crate) struct Deadlines {
    state: Mutex<State>,
    /// One is due before the timer is.
    sooner: Notify,
}

#[derive(Default)]
struct State {
    next: u64,
    waiting: BTreeMap<(Instant, u64), Waker>,
    /// When the timer is due, if it is set.
    set_to: Option<Instant>,
}

/// The time limit came before the answer.
#[derive(Debug, PartialEq)]
pub(super) struct Elapsed;

impl Deadlines {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for this, but no longer than until the limit. It is dropped then, and with this future.
    pub(super) async fn within<F: Future>(&self, limit: Duration, waiting: F) -> Result<F::Output, Elapsed> {
        let mut waiting = std::pin::pin!(waiting);
        let mut place: Option<Place<'_>> = None;
        std::future::poll_fn(|context| {
            if let Poll::Ready(output) = waiting.as_mut().poll(context) {
                return Poll::Ready(Ok(output));
            }
            let place = match &mut place {
                Some(place) => place,
                // A limit that no clock can hold is none.
                none => match Instant::now().checked_add(limit) {
                    Some(deadline) => none.insert(self.place(deadline)),
                    None => return Poll::Pending,
                },
            };
            match place.poll(context.waker(), Instant::now()) {
                true => Poll::Ready(Err(Elapsed)),
                false => Poll::Pending,
            }
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

    /// When the next one is due, and the timer with it.
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
    /// Whether its time has come; if not, who is to be woken then.
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::task::{Context, Wake};

    use super::*;

    #[derive(Default)]
    struct Woken(AtomicBool);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    /// One that waits until then.
    fn wait(deadlines: &Deadlines, until: Instant, now: Instant) -> (Place<'_>, Arc<Woken>) {
        let woken = Arc::new(Woken::default());
        let mut place = deadlines.place(until);
        assert!(!place.poll(&woken.clone().into(), now), "it is not due");
        (place, woken)
    }

    fn is_woken(woken: &Woken) -> bool {
        woken.0.load(Ordering::Relaxed)
    }

    /// Whether the timer would be set anew.
    fn is_sooner(deadlines: &Deadlines) -> bool {
        let notified = std::pin::pin!(deadlines.sooner.notified());
        notified.poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn each_is_woken_at_its_own_limit_whatever_the_order() {
        let deadlines = Deadlines::default();
        let now = Instant::now();
        let at = |seconds| now + Duration::from_secs(seconds);
        let mut waiting: Vec<_> =
            [30, 10, 20, 10].into_iter().map(|seconds| (seconds, wait(&deadlines, at(seconds), now))).collect();
        for (seconds, next) in [(9, Some(at(10))), (10, Some(at(20))), (25, Some(at(30))), (30, None)] {
            assert_eq!(deadlines.wake_due(at(seconds)), next);
            for (limit, (place, woken)) in &mut waiting {
                assert_eq!(is_woken(woken), *limit <= seconds);
                assert_eq!(place.poll(&woken.clone().into(), at(seconds)), *limit <= seconds);
            }
        }
    }

    #[test]
    fn one_that_is_dropped_leaves_nothing() {
        let deadlines = Deadlines::default();
        let now = Instant::now();
        let (place, woken) = wait(&deadlines, now + Duration::from_secs(1), now);
        drop(place);
        assert!(deadlines.lock().waiting.is_empty());
        assert_eq!(deadlines.wake_due(now + Duration::from_secs(2)), None);
        assert!(!is_woken(&woken));
    }

    #[test]
    fn the_timer_is_set_anew_only_for_what_is_due_before_it() {
        let deadlines = Deadlines::default();
        let now = Instant::now();
        let minute = Duration::from_secs(60);
        drop(wait(&deadlines, now + minute, now));
        assert!(is_sooner(&deadlines), "it was not set");
        assert_eq!(deadlines.wake_due(now), None);
        drop(wait(&deadlines, now + minute, now));
        assert!(is_sooner(&deadlines), "it was not set, as nobody waited");
        let (_first, _) = wait(&deadlines, now + minute, now);
        assert!(!is_sooner(&deadlines), "it is set to then");
        let (_later, _) = wait(&deadlines, now + 2 * minute, now);
        assert!(!is_sooner(&deadlines), "it is looked at again when the timer goes off");
        let (_soon, _) = wait(&deadlines, now + minute / 2, now);
        assert!(is_sooner(&deadlines), "it is due before");
        assert_eq!(deadlines.wake_due(now + minute), Some(now + 2 * minute));
    }

    #[tokio::test]
    async fn a_limit_beyond_all_clocks_is_none() {
        let deadlines = Deadlines::default();
        assert_eq!(deadlines.within(Duration::MAX, async { tokio::task::yield_now().await }).await, Ok(()));
    }
}

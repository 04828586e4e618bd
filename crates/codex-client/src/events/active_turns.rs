//! The running turns, by thread. A new turn must not join a running turn unless the caller asks for it, and must never join a turn that is
//! being interrupted.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use tokio::sync::Notify;

use crate::error::{Error, Result};
use crate::rpc::inbox::IncomingNotification;

type Guard<'a> = MutexGuard<'a, HashMap<Box<str>, Activity>>;

/// The threads of one connection that are starting, running or ending a turn. Idle threads have no entry.
#[derive(Debug, Default)]
pub(crate) struct ActiveTurns {
    threads: Mutex<HashMap<Box<str>, Activity>>,
    /// The threads on which this client has started work, and the threads of their sub-agents.
    own: Mutex<HashSet<Box<str>>>,
    changed: Notify,
}

#[derive(Debug, Default)]
struct Activity {
    /// A request that starts a turn was sent, and is not answered yet.
    starting: bool,
    running: Option<Box<str>>,
    /// The running turn was interrupted, and has not ended yet.
    ending: bool,
    /// The turn that ended last while a request was not answered yet: the notification may arrive before the answer.
    ended: Option<Box<str>>,
}

impl Activity {
    fn is_idle(&self) -> bool {
        !self.starting && self.running.is_none()
    }
}

impl ActiveTurns {
    fn lock(&self) -> Guard<'_> {
        self.threads.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the entry of a thread, which is made if the thread has none.
    fn change(&self, thread: &str, change: impl FnOnce(&mut Activity)) {
        let mut threads = self.lock();
        threads.entry(thread.into()).or_default();
        self.apply(threads, thread, change);
    }

    /// Changes the entry of a thread, if the thread has one.
    fn change_known(&self, thread: &str, change: impl FnOnce(&mut Activity)) {
        self.apply(self.lock(), thread, change);
    }

    /// Changes an entry, removes the entry if the thread is idle, and wakes the callers that wait for a thread.
    fn apply(&self, mut threads: Guard<'_>, thread: &str, change: impl FnOnce(&mut Activity)) {
        let Some(activity) = threads.get_mut(thread) else { return };
        change(activity);
        if activity.is_idle() {
            threads.remove(thread);
        }
        drop(threads);
        self.changed.notify_waiters();
    }

    /// Follows the notifications about turns. The read loop calls this method.
    pub(super) fn observe(&self, notification: &IncomingNotification<'_>) {
        let IncomingNotification { method, ids, line, .. } = *notification;
        let Some(thread) = ids.thread else { return };
        match (method, ids.turn) {
            ("turn/started", Some(turn)) => self.change(thread, |activity| {
                // The end of this turn has arrived before its start.
                if activity.ended.as_deref() == Some(turn) {
                    return;
                }
                if activity.running.as_deref() != Some(turn) {
                    activity.ending = false;
                }
                activity.running = Some(turn.into());
            }),
            ("turn/completed", Some(turn)) => self.ended(thread, Some(turn)),
            // This frees the thread if `turn/completed` was skipped.
            ("thread/status/changed", _) if !is_active(line) => self.ended(thread, None),
            ("thread/closed" | "thread/deleted", _) => {
                self.own().remove(thread);
                self.ended(thread, None);
            }
            ("thread/started", _) if parent(line).is_some_and(|parent| self.is_own(&parent)) => self.set_own(thread),
            _ => {}
        }
    }

    fn own(&self) -> MutexGuard<'_, HashSet<Box<str>>> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that this client has started work on a thread.
    pub(crate) fn set_own(&self, thread: &str) {
        self.own().insert(thread.into());
    }

    /// Returns whether this client has started work on a thread, or on the thread of which it is a sub-agent.
    pub(crate) fn is_own(&self, thread: &str) -> bool {
        self.own().contains(thread)
    }

    /// Notes the end of a turn, or of any turn of the thread.
    pub(crate) fn ended(&self, thread: &str, turn: Option<&str>) {
        self.change_known(thread, |activity| {
            if turn.is_none() || activity.running.as_deref() == turn {
                (activity.running, activity.ending) = (None, false);
            }
            activity.ended = turn.map(Into::into);
        });
    }

    /// Notes that the running turn is being interrupted: new turns wait for its end.
    ///
    /// `turn` is `None` when the runtime runs the turn under another id than the one that the answer named.
    pub(crate) fn ending(&self, thread: &str, turn: Option<&str>) {
        self.change_known(thread, |activity| {
            if turn.is_none() || activity.running.as_deref() == turn {
                activity.ending = activity.running.is_some();
            }
        });
    }

    /// Notes that the interrupt of a turn failed. The turn goes on, unless the runtime says that no turn is active.
    pub(crate) fn interrupt_failed(&self, thread: &str, turn: &str, no_active_turn: bool) {
        if no_active_turn {
            return self.ended(thread, Some(turn));
        }
        self.change_known(thread, |activity| activity.ending &= activity.running.as_deref() != Some(turn));
    }

    /// Returns the running turns of one thread or of all threads, each with its thread.
    pub(crate) fn running(&self, thread: Option<&str>) -> Vec<(Box<str>, Box<str>)> {
        let threads = self.lock();
        let wanted = threads.iter().filter(|(id, _)| thread.is_none_or(|thread| thread == &***id));
        wanted.filter_map(|(id, activity)| Some((id.clone(), activity.running.clone()?))).collect()
    }

    /// Returns whether a turn of the thread is starting or running.
    pub(crate) fn is_busy(&self, thread: &str) -> bool {
        self.lock().contains_key(thread)
    }

    /// Removes all entries, because the connection has ended.
    pub(super) fn clear(&self) {
        self.lock().clear();
        self.changed.notify_waiters();
    }

    /// Waits until an interrupted turn has ended and until other requests that start a turn are answered, and reserves the thread.
    ///
    /// # Errors
    /// [`Error::ThreadBusy`] when a turn runs that is not being interrupted.
    ///
    /// Cancel safe.
    pub(crate) async fn reserve(self: &Arc<Self>, thread: &str) -> Result<StartingTurn> {
        self.when(|threads| match threads.get(thread) {
            None => {
                threads.insert(thread.into(), Activity { starting: true, ..Activity::default() });
                Some(Ok(()))
            }
            Some(Activity { starting: false, running: Some(turn), ending: false, .. }) => {
                Some(Err(busy(thread, Some(turn))))
            }
            Some(_) => None,
        })
        .await?;
        Ok(StartingTurn { turns: self.clone(), thread: thread.into(), reserved: true })
    }

    /// Waits until an interrupted turn has ended. Other turns may run. Cancel safe.
    pub(crate) async fn join(self: &Arc<Self>, thread: &str) -> StartingTurn {
        self.when(|threads| (!threads.get(thread).is_some_and(|activity| activity.ending)).then_some(())).await;
        StartingTurn { turns: self.clone(), thread: thread.into(), reserved: false }
    }

    /// Looks at the threads now and after each change, until the function returns a value.
    async fn when<T>(&self, mut look: impl FnMut(&mut HashMap<Box<str>, Activity>) -> Option<T>) -> T {
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let found = look(&mut self.lock());
            if let Some(found) = found {
                return found;
            }
            changed.await;
        }
    }

    /// Returns the error of a thread that did not become free in time.
    pub(crate) fn still_busy(&self, thread: &str) -> Error {
        let threads = self.lock();
        busy(thread, threads.get(thread).and_then(|activity| activity.running.as_deref()))
    }
}

fn busy(thread: &str, turn: Option<&str>) -> Error {
    Error::ThreadBusy { thread_id: thread.to_owned(), turn_id: turn.map(str::to_owned) }
}

/// Reads the parent of a sub-agent's thread from `thread/started`.
fn parent(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Started {
        params: Params,
    }
    #[derive(Deserialize)]
    struct Params {
        thread: Thread,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Thread {
        parent_thread_id: Option<String>,
    }
    serde_json::from_str::<Started>(line).ok()?.params.thread.parent_thread_id
}

/// Reads whether `thread/status/changed` says that the thread is active.
fn is_active(line: &str) -> bool {
    #[derive(Deserialize)]
    struct Changed<'a> {
        #[serde(borrow)]
        params: Params<'a>,
    }
    #[derive(Deserialize)]
    struct Params<'a> {
        #[serde(borrow)]
        status: Status<'a>,
    }
    #[derive(Deserialize)]
    struct Status<'a> {
        #[serde(rename = "type", borrow)]
        kind: &'a str,
    }
    serde_json::from_str::<Changed<'_>>(line).is_ok_and(|changed| changed.params.status.kind == "active")
}

/// A request that starts a turn. Dropping the value without an answer frees the thread.
#[derive(Debug)]
pub(crate) struct StartingTurn {
    turns: Arc<ActiveTurns>,
    thread: Box<str>,
    /// Whether other turns wait for this request.
    reserved: bool,
}

impl StartingTurn {
    /// Notes the turn that the answer names, and whether the turn is interrupted at once.
    pub(crate) fn answered(&mut self, turn: &str, ending: bool) {
        let reserved = std::mem::replace(&mut self.reserved, false);
        self.turns.change(&self.thread, |activity| {
            activity.starting &= !reserved;
            if activity.ended.as_deref() != Some(turn) {
                activity.running = Some(turn.into());
                activity.ending |= ending;
            }
        });
    }
}

impl Drop for StartingTurn {
    fn drop(&mut self) {
        if self.reserved {
            self.turns.change_known(&self.thread, |activity| activity.starting = false);
        }
    }
}

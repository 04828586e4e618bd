//! The queue behind one subscription.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use codex_types::rpc::Message;

use crate::error::{Closed, ClosedReason, Error};
use crate::rpc::inbox::{Backlog, Reader};

use super::EventLimits;
use super::event::Event;
use super::notification::Line;

/// Events that wait to be read. The read loop adds events and never waits; one reader takes them.
///
/// The queue has two tiers: droppable events and kept events. At the bound, the oldest droppable events are dropped and counted. The reader
/// merges the tiers by number.
#[derive(Debug)]
pub(crate) struct Queue {
    state: Mutex<State>,
    limits: EventLimits,
    /// Whether the queue leaves out events that may be dropped.
    only_kept: bool,
}

#[derive(Debug, Default)]
struct State {
    next: u64,
    droppable: VecDeque<(u64, Line)>,
    droppable_bytes: usize,
    kept: VecDeque<(u64, Line)>,
    kept_bytes: usize,
    /// The client's own events. They are kept like completions.
    own: VecDeque<(u64, Event)>,
    skipped: u64,
    /// The number of events that were read.
    read: u64,
    /// How long the read loop has waited for the reader since the queue was empty.
    waited: Duration,
    /// Why the read loop does not wait for the reader at present.
    gave_up: Option<GaveUp>,
    end: Option<End>,
    waker: Option<Waker>,
}

/// The reason why a queue has ended.
#[derive(Clone, Debug)]
pub(crate) enum End {
    /// The last event of the topic has arrived.
    Over,
    /// The connection has ended.
    Closed(Arc<Closed>),
    /// The topic has ended with its connection, and another connection follows.
    Interrupted(Arc<Closed>),
    /// The topic could not be restored on the next connection.
    Failed(Error),
    /// The unread events exceeded the bound.
    Overflow(usize),
}

/// The bytes of an event beside its text: the queue's slot, the allocation and its counts.
const OVERHEAD: usize = 64;
/// The number of bytes that each event of the client itself is counted with. A skipped message has three names of at most 512 bytes each.
const OWN_EVENT: usize = 1024;

/// The largest number of events, and of bytes, that a reader takes at one time.
const AT_ONE_TIME: usize = 32;
const BYTES_AT_ONE_TIME: usize = 32 * 1024;

impl Queue {
    pub(crate) fn new(limits: EventLimits) -> Arc<Self> {
        Arc::new(Self { state: Mutex::default(), limits, only_kept: false })
    }

    /// Creates a queue that leaves out events that may be dropped.
    pub(crate) fn only_kept(limits: EventLimits) -> Arc<Self> {
        Arc::new(Self { state: Mutex::default(), limits, only_kept: true })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether the queue takes an event of this tier.
    pub(crate) fn wants(&self, may_drop: bool) -> bool {
        !(self.only_kept && may_drop)
    }

    /// Adds the last event of a topic, ends the queue, and wakes the reader.
    pub(crate) fn push_last(&self, line: &Line) {
        let mut to_wake = Vec::new();
        self.put(line, false, &mut to_wake);
        self.end(End::Over);
        to_wake.into_iter().for_each(Waker::wake);
    }

    /// Adds an event, and adds a waiting reader to `to_wake`. Returns whether the queue fills up although its reader is at work.
    pub(crate) fn put(&self, line: &Line, may_drop: bool, to_wake: &mut Vec<Waker>) -> bool {
        if !self.wants(may_drop) {
            return false;
        }
        let mut state = self.lock();
        if state.end.is_some() {
            return false;
        }
        let number = state.next;
        state.next += 1;
        let bytes = line.text.len() + OVERHEAD;
        if may_drop {
            state.droppable.push_back((number, line.clone()));
            state.droppable_bytes += bytes;
            while state.droppable.len() > self.limits.events || state.droppable_bytes > self.limits.bytes {
                let Some((_, dropped)) = state.droppable.pop_front() else { break };
                state.droppable_bytes -= dropped.text.len() + OVERHEAD;
                state.skipped += 1;
            }
        } else {
            state.kept.push_back((number, line.clone()));
            state.kept_bytes += bytes;
            // A single message of any length is kept, because `max_message_bytes` may be larger than this limit.
            if state.kept_bytes > self.limits.kept_bytes && state.kept.len() > 1 {
                state.overflow();
            }
        }
        to_wake.extend(state.waker.take());
        may_drop && self.fills(&state)
    }

    /// Adds an event of the client's own, and wakes the reader.
    pub(crate) fn push_own(&self, event: Event) {
        self.change(|state| {
            if state.end.is_none() {
                let number = state.next;
                state.next += 1;
                state.own.push_back((number, event));
                if state.own.len().saturating_mul(OWN_EVENT) > self.limits.kept_bytes && state.own.len() > 1 {
                    state.overflow();
                }
            }
        });
    }

    /// Ends the queue. Its events can still be read.
    pub(crate) fn end(&self, end: End) {
        self.change(|state| {
            state.end.get_or_insert(end);
        });
    }

    /// Changes the state, and wakes the reader without the lock.
    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        change(&mut state);
        let waker = state.waker.take();
        drop(state);
        waker.into_iter().for_each(Waker::wake);
    }

    /// Returns whether the queue is more than half full, and its reader has read since it last counted as stuck.
    fn fills(&self, state: &State) -> bool {
        let may_wait = match state.gave_up {
            None => state.read > 0,
            Some(GaveUp::Stuck { read }) => state.read > read,
            Some(GaveUp::Slow) => false,
        };
        may_wait && (state.droppable.len() > self.limits.events / 2 || state.droppable_bytes > self.limits.bytes / 2)
    }

    pub(crate) fn is_empty(&self) -> bool {
        let state = self.lock();
        state.droppable.is_empty() && state.kept.is_empty() && state.own.is_empty()
    }

    /// Returns the last kept event, if it is of this method.
    pub(crate) fn last_kept(&self, method: &str) -> Option<Line> {
        let state = self.lock();
        let (_, line) = state.kept.back()?;
        let is =
            matches!(Message::parse(&line.text), Ok(Message::Notification { method: found, .. }) if found == method);
        is.then(|| line.clone())
    }

    /// Removes the events that do not satisfy the predicate.
    pub(crate) fn retain(&self, mut keep: impl FnMut(&Line) -> bool) {
        let mut state = self.lock();
        state.droppable.retain(|(_, line)| keep(line));
        state.kept.retain(|(_, line)| keep(line));
        let bytes = |queue: &VecDeque<(u64, Line)>| queue.iter().map(|(_, line)| line.text.len() + OVERHEAD).sum();
        state.droppable_bytes = bytes(&state.droppable);
        state.kept_bytes = bytes(&state.kept);
    }

    /// Moves the oldest events into `taken`, which is empty: one lock for many events. `None` after the last event.
    pub(crate) fn poll_take(
        &self,
        context: &mut Context<'_>,
        taken: &mut VecDeque<Taken>,
    ) -> Poll<Option<Result<(), Error>>> {
        let mut state = self.lock();
        if state.skipped > 0 {
            taken.push_back(Taken::Lagged(std::mem::take(&mut state.skipped)));
        }
        let mut bytes = 0;
        while taken.len() < AT_ONE_TIME
            && bytes < BYTES_AT_ONE_TIME
            && let Some(event) = state.pop()
        {
            bytes += event.bytes();
            taken.push_back(event);
        }
        if !taken.is_empty() {
            return Poll::Ready(Some(Ok(())));
        }
        let Some(end) = &mut state.end else {
            match &mut state.waker {
                Some(waker) => waker.clone_from(context.waker()),
                none => *none = Some(context.waker().clone()),
            }
            return Poll::Pending;
        };
        // The reader gets the error only once.
        let error = match std::mem::replace(end, End::Over) {
            End::Over => return Poll::Ready(None),
            End::Closed(closed) if closed.reason == ClosedReason::ByClient => return Poll::Ready(None),
            End::Closed(closed) => Error::Closed(closed),
            End::Interrupted(closed) => Error::Restarted(closed),
            End::Failed(error) => error,
            End::Overflow(unread) => Error::EventsOverflow { unread },
        };
        Poll::Ready(Some(Err(error)))
    }
}

impl Backlog for Queue {
    fn is_filling(&self) -> bool {
        self.fills(&self.lock())
    }

    fn read_so_far(&self) -> u64 {
        self.lock().read
    }

    fn waited(&self) -> Duration {
        self.lock().waited
    }

    fn add_waited(&self, time: Duration) {
        self.lock().waited += time;
    }

    fn give_up(&self, reader: Reader) {
        let mut state = self.lock();
        state.gave_up = Some(match reader {
            Reader::Stuck => GaveUp::Stuck { read: state.read },
            Reader::Slow => GaveUp::Slow,
        });
    }
}

/// Why the read loop does not wait for a reader.
#[derive(Clone, Copy, Debug)]
enum GaveUp {
    /// The reader made no progress since it had read this many events.
    Stuck { read: u64 },
    /// The reader made progress, and took too long. The read loop waits again when the queue has been emptied once.
    Slow,
}

/// An event that was taken from a queue.
#[derive(Debug)]
pub(crate) enum Taken {
    /// The number of events that were dropped before the next one.
    Lagged(u64),
    Own(Event),
    Line(Line),
}

impl Taken {
    fn bytes(&self) -> usize {
        match self {
            Self::Line(line) => line.text.len() + OVERHEAD,
            Self::Lagged(_) | Self::Own(_) => OVERHEAD,
        }
    }
}

impl State {
    /// Ends the queue, because the kept events have reached their bound.
    fn overflow(&mut self) {
        let unread = self.kept.len() + self.own.len();
        *self = Self { waker: self.waker.take(), end: Some(End::Overflow(unread)), ..Self::default() };
    }

    /// Takes the oldest event.
    fn pop(&mut self) -> Option<Taken> {
        let number = |of: Option<u64>| of.unwrap_or(u64::MAX);
        let droppable = number(self.droppable.front().map(|(number, _)| *number));
        let kept = number(self.kept.front().map(|(number, _)| *number));
        if number(self.own.front().map(|(number, _)| *number)) < droppable.min(kept) {
            return self.own.pop_front().map(|(_, event)| Taken::Own(event));
        }
        let (queue, bytes) = match droppable < kept {
            true => (&mut self.droppable, &mut self.droppable_bytes),
            false => (&mut self.kept, &mut self.kept_bytes),
        };
        let (_, line) = queue.pop_front()?;
        *bytes -= line.text.len() + OVERHEAD;
        self.read += 1;
        if self.droppable.is_empty() {
            self.waited = Duration::ZERO;
            if let Some(GaveUp::Slow) = self.gave_up {
                self.gave_up = None;
            }
        }
        Some(Taken::Line(line))
    }
}

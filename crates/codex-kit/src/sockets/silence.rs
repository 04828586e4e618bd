//! Keepalive: a silent server is pinged, and the connection ends when the server stays silent.

use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use tokio::time::{Instant, Sleep};

/// The time for a last look at the socket before the connection ends: bytes may wait there when the program was stopped for long.
const LAST_LOOK: Duration = Duration::from_millis(100);

/// Watches for silence. A connection on which bytes arrive pays one reading of the clock each time that its reader is woken. The timer is
/// left alone until it is due.
pub(super) struct Silence {
    interval: Duration,
    /// Made at the first wait, on the tokio runtime of the client's tasks.
    timer: Option<Pin<Box<Sleep>>>,
    /// The waker that the timer has.
    waker: Option<Waker>,
    heard: bool,
    heard_at: Instant,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Bytes arrived within the last interval.
    Quiet,
    /// A ping was sent.
    Pinged,
    LastLook,
}

/// What is to be done about the silence.
pub(super) enum Act {
    Ping,
    End(io::Error),
}

impl Silence {
    pub(super) fn new(interval: Duration) -> Self {
        Self { interval, timer: None, waker: None, heard: true, heard_at: Instant::now(), phase: Phase::Quiet }
    }

    /// Notes that bytes have arrived.
    pub(super) fn heard(&mut self) {
        self.heard = true;
    }

    /// Called when no bytes are there. Ready when there is something to do.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Act> {
        if std::mem::take(&mut self.heard) {
            self.heard_at = Instant::now();
            self.phase = Phase::Quiet;
            let is_set = self.timer.as_ref().is_some_and(|timer| self.heard_at < timer.deadline());
            if is_set && self.waker.as_ref().is_some_and(|waker| waker.will_wake(context.waker())) {
                return Poll::Pending;
            }
        }
        loop {
            let heard_at = self.heard_at;
            let timer = match &mut self.timer {
                Some(timer) => timer,
                None => {
                    // An interval that no clock can hold is none.
                    let Some(until) = heard_at.checked_add(self.interval) else { return Poll::Pending };
                    self.timer.insert(Box::pin(tokio::time::sleep_until(until)))
                }
            };
            // Without the budget of tokio, so that the timer always keeps the waker.
            let polled = pin!(tokio::task::unconstrained(timer.as_mut())).poll(context);
            self.waker = polled.is_pending().then(|| context.waker().clone());
            ready!(polled);
            let now = Instant::now();
            let quiet_until = heard_at + self.interval;
            match self.phase {
                Phase::Quiet if now < quiet_until => timer.as_mut().reset(quiet_until),
                Phase::Quiet => {
                    self.phase = Phase::Pinged;
                    timer.as_mut().reset(now + self.interval);
                    return Poll::Ready(Act::Ping);
                }
                Phase::Pinged => {
                    self.phase = Phase::LastLook;
                    timer.as_mut().reset(now + LAST_LOOK);
                }
                Phase::LastLook => {
                    let problem = format!(
                        "nothing came from the server for {:?}, not even the answer to a ping",
                        self.interval.saturating_mul(2)
                    );
                    return Poll::Ready(Act::End(io::Error::new(io::ErrorKind::TimedOut, problem)));
                }
            }
        }
    }
}

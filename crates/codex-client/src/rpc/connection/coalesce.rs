//! Coalescing: the read loop lets messages gather, so that it does not wake up for each message.
//!
//! A runtime that streams writes each delta separately, and each write wakes two threads for a microsecond of work. If deltas follow each
//! other quickly, the read loop therefore reads the pipe about once in a millisecond. The read loop reads at once while a call waits for its
//! answer and soon after an answer, and a new call ends the pause.

use std::time::Duration;

use tokio::time::Instant;

/// The time in which messages gather. The timer rounds this time up, to twice the time at most.
pub(super) const GATHER: Duration = Duration::from_millis(1);
/// The longest interval between dense messages.
const DENSE_INTERVAL: Duration = Duration::from_micros(250);
/// The number of consecutive dense readings before messages gather.
const STEADY: u32 = 16;
/// The bytes that may arrive while messages gather. A pipe holds 64 KiB, and the runtime waits for a full pipe.
const PIPE_ROOM: u32 = 32 * 1024;

/// Measures how fast messages come in.
pub(super) struct ArrivalRate {
    since: Instant,
    messages: u32,
    bytes: u32,
    steady: u32,
}

impl ArrivalRate {
    pub(super) fn new(now: Instant) -> Self {
        Self { since: now, messages: 0, bytes: 0, steady: 0 }
    }

    /// Counts a message of this length.
    pub(super) fn message(&mut self, bytes: usize) {
        self.messages = self.messages.saturating_add(1);
        self.bytes = self.bytes.saturating_add(bytes.try_into().unwrap_or(u32::MAX));
    }

    /// Returns whether messages shall gather. The read loop asks when it has read all messages that have arrived.
    pub(super) fn is_dense(&mut self, now: Instant) -> bool {
        let elapsed = now - self.since;
        let dense = elapsed <= DENSE_INTERVAL.saturating_mul(self.messages);
        let fits = (2 * GATHER).saturating_mul(self.bytes) <= elapsed.saturating_mul(PIPE_ROOM);
        let steady = if dense { self.steady.saturating_add(1) } else { 0 };
        *self = Self { steady, ..Self::new(now) };
        fits && steady >= STEADY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_many_small_messages_are_dense() {
        for (bytes, microseconds, dense) in
            [(250, 40, true), (250, 250, true), (250, 251, false), (250, 10, false), (20_000, 100, false)]
        {
            let mut now = Instant::now();
            let mut rate = ArrivalRate::new(now);
            for reading in 1..=STEADY {
                now += Duration::from_micros(microseconds);
                rate.message(bytes);
                assert_eq!(rate.is_dense(now), dense && reading == STEADY, "{bytes} bytes every {microseconds} µs");
            }
        }
    }
}

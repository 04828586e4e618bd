//! The body of an answer, with a limit for the time without data and for very slow data.

use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::Response;

use super::{classify, host, timeout};
use crate::Result;
use crate::error::NetworkErrorKind;

/// The smallest number of bytes in each window of time. Without this limit, a server that sends single bytes could hold
/// a download for ever.
const LEAST: usize = 1024;

/// The body of an answer.
pub(crate) struct Body<'a> {
    action: &'a str,
    response: Response,
    limit: Duration,
    pace: Pace,
}

impl<'a> Body<'a> {
    pub(super) fn new(action: &'a str, response: Response, limit: Duration) -> Self {
        Self { action, response, limit, pace: Pace { since: Instant::now(), bytes: 0 } }
    }

    /// Returns the next part, or `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>> {
        let (action, url) = (self.action, self.response.url().clone());
        let stalled = || timeout(action, &url, NetworkErrorKind::Stalled);
        match tokio::time::timeout(self.limit, self.response.chunk()).await {
            Ok(Ok(Some(bytes))) if !self.pace.is_enough(bytes.len(), Instant::now(), self.limit) => Err(stalled()),
            Ok(Ok(chunk)) => Ok(chunk),
            Ok(Err(error)) => Err(classify::network(action, &host(&url), error, true).into()),
            Err(_) => Err(stalled()),
        }
    }
}

/// The bytes of the current window of time.
struct Pace {
    since: Instant,
    bytes: usize,
}

impl Pace {
    /// Counts bytes, and returns `false` if a window ends with too few of them.
    fn is_enough(&mut self, bytes: usize, now: Instant, window: Duration) -> bool {
        self.bytes += bytes;
        if now.duration_since(self.since) < window {
            return true;
        }
        let is_enough = self.bytes >= LEAST;
        *self = Self { since: now, bytes: 0 };
        is_enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_with_a_few_bytes_is_a_stall() {
        let window = Duration::from_secs(30);
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let mut pace = Pace { since: start, bytes: 0 };
        assert!((1..30).all(|second| pace.is_enough(1, after(second), window)), "the window has not ended");
        assert!(!pace.is_enough(1, after(31), window));
        let mut pace = Pace { since: start, bytes: 0 };
        for second in (10..3_000).step_by(10) {
            assert!(pace.is_enough(512, after(second), window), "after {second} s");
        }
        // A reader that paused does not count as a stall if its data was there.
        assert!(pace.is_enough(64 << 10, after(10_000), window));
    }
}

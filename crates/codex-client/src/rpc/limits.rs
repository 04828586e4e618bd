//! The bounds of a connection.

use std::time::Duration;

/// The bounds of a connection. `CodexConfig` documents each of them.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    /// The longest wait for an answer to a call without a limit of its own; `None` for no limit.
    pub(crate) time: Option<Duration>,
    pub(crate) in_flight: usize,
    pub(crate) message_bytes: usize,
    pub(crate) outgoing_bytes: usize,
    pub(crate) shutdown_grace: Duration,
    pub(crate) server_requests: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Some(Duration::from_secs(60)),
            in_flight: 100,
            message_bytes: 64 << 20,
            outgoing_bytes: 64 << 20,
            shutdown_grace: Duration::from_secs(2),
            server_requests: 256,
        }
    }
}

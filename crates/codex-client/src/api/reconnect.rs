//! The decision about a new connection after the loss of a connection.

use std::sync::Arc;
use std::time::Duration;

use crate::api::connection_handle::ConnectionHandle;
use crate::error::Closed;
use crate::events::event::Restarted;
use crate::rpc::inbox::BoxFuture;

/// The part of a [`Layer`](crate::Layer) that decides whether the client replaces a lost connection, and that restores threads and watches
/// on the new connection.
///
/// The client starts the runtime again, or calls the function of [`Codex::connect_with`](crate::Codex::connect_with), and new calls wait
/// meanwhile. Calls and turns that were under way fail with [`Error::Restarted`](crate::Error::Restarted), and are not sent again.
/// Subscriptions to threads and to all events continue, and get [`Event::Restarted`](crate::Event::Restarted).
///
/// ```
/// use std::sync::atomic::{AtomicU32, Ordering};
/// use std::time::Duration;
///
/// use codex_client::{Attempt, CodexConfig, ConnectionLost, Layer, Reconnect};
///
/// /// Connects again three times, a second after each loss.
/// #[derive(Default)]
/// struct ThreeTimes(AtomicU32);
///
/// impl Reconnect for ThreeTimes {
///     fn next_attempt(&self, _lost: &ConnectionLost) -> Option<Attempt> {
///         let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
///         (number <= 3).then_some(Attempt { number, pause: Duration::from_secs(1) })
///     }
/// }
///
/// impl Layer for ThreeTimes {
///     fn reconnect(&self) -> Option<&dyn Reconnect> {
///         Some(self)
///     }
/// }
///
/// let config = CodexConfig::new().layer_with(ThreeTimes::default);
/// # let _ = config;
/// ```
pub trait Reconnect: Send + Sync {
    /// Returns the next attempt to connect; `None` closes the client.
    fn next_attempt(&self, lost: &ConnectionLost) -> Option<Attempt>;

    /// Returns how long one attempt may take, from its beginning to the answer to `initialize`: 60 seconds by default, `None` for no limit.
    /// An attempt that takes longer is given up, and counts as failed.
    fn attempt_time_limit(&self) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }

    /// Restores threads and watches, before the calls of the program use the new connection. The future is dropped when the client is
    /// closed.
    fn restore<'a>(&'a self, connection: &'a ConnectionHandle, restarted: &'a Arc<Restarted>) -> BoxFuture<'a, ()> {
        let _ = (connection, restarted);
        Box::pin(std::future::ready(()))
    }
}

/// A connection that was lost.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ConnectionLost {
    /// How the connection ended.
    pub closed: Arc<Closed>,
    /// How long the connection lived. `None` if an attempt to replace the connection has failed since.
    pub lived: Option<Duration>,
}

/// An attempt to connect again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The number of this attempt among consecutive attempts, counted from 1.
    pub number: u32,
    /// The pause before the attempt.
    pub pause: Duration,
}

//! Transports over sockets for the blocking client.

use codex_client::Result;
use codex_client::blocking::wait;
use codex_client::transport::BoxTransport;

/// [`codex_kit::websocket`](crate::websocket), for [`Codex::connect`](codex_client::blocking::Codex::connect). With the feature
/// `websocket`.
///
/// # Errors
/// As [`codex_kit::websocket`](crate::websocket).
#[cfg(feature = "websocket")]
pub fn websocket(url: &str, token: Option<codex_client::Secret>) -> Result<BoxTransport> {
    wait(crate::websocket(url, token))?
}

/// [`codex_kit::unix_socket`](crate::unix_socket), for [`Codex::connect`](codex_client::blocking::Codex::connect). On Unix, with the
/// feature `unix-socket`.
///
/// # Errors
/// As [`codex_kit::unix_socket`](crate::unix_socket).
#[cfg(all(unix, feature = "unix-socket"))]
pub fn unix_socket(path: impl AsRef<std::path::Path>) -> Result<BoxTransport> {
    wait(crate::unix_socket(path))?
}

//! Transports over sockets for the blocking client.

use codex_client::Result;
use codex_client::blocking::wait;
use codex_client::transport::BoxTransport;

use crate::sockets::SocketOptions;

/// Opens a connection for [`Codex::connect`](codex_client::blocking::Codex::connect) as
/// [`codex_kit::websocket`](crate::websocket) does. With the feature `websocket`.
///
/// # Errors
/// Fails with the errors of [`codex_kit::websocket`](crate::websocket).
#[cfg(feature = "websocket")]
pub fn websocket(url: &str, token: Option<codex_client::Secret>) -> Result<BoxTransport> {
    wait(crate::websocket(url, token))?
}

/// Opens a connection for [`Codex::connect`](codex_client::blocking::Codex::connect) as
/// [`codex_kit::websocket_with`](crate::websocket_with) does. With the feature `websocket`.
///
/// # Errors
/// Fails with the errors of [`codex_kit::websocket_with`](crate::websocket_with).
#[cfg(feature = "websocket")]
pub fn websocket_with(url: &str, options: &SocketOptions) -> Result<BoxTransport> {
    wait(crate::websocket_with(url, options))?
}

/// Opens a connection for [`Codex::connect`](codex_client::blocking::Codex::connect) as
/// [`codex_kit::unix_socket`](crate::unix_socket) does. On Unix, with the feature `unix-socket`.
///
/// # Errors
/// Fails with the errors of [`codex_kit::unix_socket`](crate::unix_socket).
#[cfg(all(unix, feature = "unix-socket"))]
pub fn unix_socket(path: impl AsRef<std::path::Path>) -> Result<BoxTransport> {
    wait(crate::unix_socket(path))?
}

/// Opens a connection for [`Codex::connect`](codex_client::blocking::Codex::connect) as
/// [`codex_kit::unix_socket_with`](crate::unix_socket_with) does. On Unix, with the feature `unix-socket`.
///
/// # Errors
/// Fails with the errors of [`codex_kit::unix_socket_with`](crate::unix_socket_with).
#[cfg(all(unix, feature = "unix-socket"))]
pub fn unix_socket_with(path: impl AsRef<std::path::Path>, options: &SocketOptions) -> Result<BoxTransport> {
    wait(crate::unix_socket_with(path, options))?
}

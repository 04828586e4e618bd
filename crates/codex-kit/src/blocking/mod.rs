//! Batteries for programs without an asynchronous runtime, on top of [`codex_client::blocking`].
//!
//! Most extension traits work with both clients. With the blocking client, methods return their result instead of a future,
//! builders end with `send`, and streams are iterators. Each method links to its asynchronous counterpart, and fails with the
//! same errors.

#[cfg(feature = "commands")]
mod commands;
#[cfg(feature = "goals")]
mod goals;
mod login;
mod retry;
#[cfg(any(feature = "websocket", all(unix, feature = "unix-socket")))]
mod sockets;
#[cfg(feature = "watches")]
mod watches;

#[cfg(feature = "commands")]
pub use commands::{CommandHandle, CommandStream};
#[cfg(feature = "goals")]
pub use goals::{GoalHandle, GoalStream};
pub use login::{ChatgptLogin, DeviceCodeLogin, LoginExt};
pub use retry::{retry_on_overload, retry_with};
#[cfg(all(unix, feature = "unix-socket"))]
pub use sockets::{unix_socket, unix_socket_with};
#[cfg(feature = "websocket")]
pub use sockets::{websocket, websocket_with};
#[cfg(feature = "watches")]
pub use watches::{FsWatch, WatchExt};

/// The extension traits of the blocking client: `use codex_kit::blocking::prelude::*`.
pub mod prelude {
    pub use super::LoginExt as _;
    #[cfg(feature = "watches")]
    pub use super::WatchExt as _;
    #[allow(unused_imports, unreachable_pub, reason = "no trait is left without features")]
    pub use crate::both_clients::*;
}

//! Batteries for programs without an asynchronous runtime, on top of [`codex_client::blocking`].
//!
//! Most extension traits work with both clients. With the blocking client, methods return their result in place of a future, builders
//! end with `send`, and streams are iterators. Each method links to its asynchronous counterpart, and fails with the same errors.

#[cfg(feature = "commands")]
mod commands;
#[cfg(feature = "goals")]
mod goals;
#[cfg(feature = "watches")]
mod watches;

#[cfg(feature = "commands")]
pub use commands::{CommandHandle, CommandStream};
#[cfg(feature = "goals")]
pub use goals::{GoalHandle, GoalStream};
#[cfg(feature = "watches")]
pub use watches::{FsWatch, WatchExt};

/// The extension traits for programs that use the blocking client: `use codex_kit::blocking::prelude::*`.
pub mod prelude {
    #[cfg(feature = "watches")]
    pub use super::WatchExt as _;
    #[allow(unused_imports, unreachable_pub, reason = "no trait is left without features")]
    pub use crate::both_clients::*;
}

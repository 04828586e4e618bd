//! The same for programs without an asynchronous runtime, beside [`codex_client::blocking`].
//!
//! Most extension traits are the same for both clients. What is awaited there returns here, builders end with `send`, and streams are
//! iterators. Each method links to the one that it mirrors, and fails with the same errors.

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
    #[cfg(feature = "structured")]
    pub use crate::AnswerExt as _;
    #[cfg(feature = "commands")]
    pub use crate::CommandExt as _;
    #[cfg(feature = "download")]
    pub use crate::DownloadExt as _;
    #[cfg(feature = "goals")]
    pub use crate::GoalExt as _;
    #[cfg(feature = "recording")]
    pub use crate::RecordExt as _;
    #[cfg(feature = "restart")]
    pub use crate::RestartExt as _;
    #[cfg(feature = "tools")]
    pub use crate::ToolsExt as _;
    #[cfg(feature = "schemars")]
    pub use crate::{OutputAsExt as _, RunAsExt as _};
    #[cfg(feature = "reviews")]
    pub use crate::{ReviewExt as _, ReviewResultExt as _};
}

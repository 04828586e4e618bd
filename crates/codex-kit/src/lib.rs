//! Batteries for [`codex_client`]: tools, structured output, restart, recording and replay, goals, reviews, commands, file watches, and a
//! runtime that is downloaded on first use.
//!
//! Everything here is written on codex-client's public API. Methods come by extension traits, which the [`prelude`] brings in:
//!
//! ```no_run
//! use codex_client::{Codex, CodexConfig};
//! use codex_kit::RestartPolicy;
//! use codex_kit::prelude::*;
//!
//! # async fn example() -> codex_client::Result<()> {
//! let codex = Codex::start_with(CodexConfig::new().restart(RestartPolicy::new()).record("session.jsonl")).await?;
//! let thread = codex.thread_start().await?;
//! let goal = thread.goal("Make all tests pass.").await?;
//! println!("{:?}", goal.run().await?.goal.status);
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//! - `commands` (on by default): [`CommandExt::command_exec`].
//! - `goals` (on by default): [`GoalExt::goal`].
//! - `recording` (on by default): [`RecordExt::record`], [`Recording`].
//! - `restart` (on by default): [`RestartExt::restart`].
//! - `reviews` (on by default): [`ReviewExt::review`].
//! - `structured` (on by default): [`AnswerExt::answer_as`].
//! - `watches` (on by default): [`WatchExt::fs_watch`].
//! - `download`: `DownloadExt::download`. It adds an HTTP client to the program.
//! - `schemars`: `RunAsExt::run_as`, and with `tools` the tools that are made of typed functions; schemas are derived with `schemars` 1.
//! - `tools`: `ToolsExt::tool`. It turns on codex-client's `experimental`.
//!
//! The [`guide`] has a chapter for each concept of both crates. [`blocking`] is for programs without an asynchronous runtime.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod blocking;
#[cfg(feature = "commands")]
mod commands;
#[cfg(feature = "download")]
mod download;
#[cfg(feature = "goals")]
mod goals;
pub mod guide;
#[cfg(any(feature = "commands", feature = "goals", feature = "reviews"))]
mod options;
#[cfg(feature = "recording")]
mod recording;
#[cfg(feature = "restart")]
mod restart;
#[cfg(feature = "reviews")]
mod reviews;
#[cfg(feature = "structured")]
mod structured;
#[cfg(feature = "tools")]
mod tools;
#[cfg(feature = "watches")]
mod watches;

/// How the runtime is fetched: [`codex_dist`], for `DownloadExt::download`. With the feature `download`.
#[cfg(feature = "download")]
pub use codex_dist as dist;

#[cfg(feature = "commands")]
pub use commands::{CommandEvent, CommandExec, CommandExt, CommandHandle, CommandOutput, CommandStream};
#[cfg(feature = "download")]
pub use download::DownloadExt;
#[cfg(feature = "goals")]
pub use goals::{GoalExt, GoalHandle, GoalResult, GoalStart, GoalStream};
#[cfg(feature = "recording")]
pub use recording::{RecordExt, RecordedMessage, Recording};
#[cfg(feature = "restart")]
pub use restart::{RestartExt, RestartLayer, RestartPolicy};
#[cfg(feature = "reviews")]
pub use reviews::{ReviewExt, ReviewResultExt, ReviewStart};
#[cfg(feature = "structured")]
pub use structured::AnswerExt;
#[cfg(feature = "schemars")]
pub use structured::{OutputAsExt, RunAs, RunAsExt, RunTurnAs};
#[cfg(feature = "tools")]
pub use tools::{Tool, ToolError, ToolOutput, ToolResult, ToolsExt};
#[cfg(feature = "watches")]
pub use watches::{FsEvent, FsWatch, WatchExt};

/// The extension traits: `use codex_kit::prelude::*`.
pub mod prelude {
    #[cfg(feature = "watches")]
    pub use crate::WatchExt as _;
    #[allow(unused_imports, unreachable_pub, reason = "no trait is left without features")]
    pub use crate::both_clients::*;
}

/// The extension traits that work with the asynchronous and with the blocking client.
mod both_clients {
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

/// The README's example, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

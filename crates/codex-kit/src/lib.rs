//! Batteries for [`codex_client`]: tools, structured output, restart, recording and replay, goals, reviews, commands, file watches, and a
//! runtime that is downloaded on first use.
//!
//! This crate uses only codex-client's public API. Extension traits add its methods, and the [`prelude`] imports these traits:
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
//! - `unix-socket`, `websocket`: connections to an app-server that is already running.
//! - `download`: `DownloadExt::download`. It adds an HTTP client to the program.
//! - `schemars`: `RunAsExt::run_as`, and with `tools` also tools from typed functions. It derives schemas with `schemars` 1.
//! - `tools`: `ToolsExt::tool`. It enables codex-client's feature `experimental`.
//!
//! Without a feature: [`LoginExt::login_chatgpt`], [`ThreadListExt::thread_list`], [`retry_on_overload`].
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
mod login;
mod options;
#[cfg(feature = "recording")]
mod recording;
#[cfg(feature = "restart")]
mod restart;
mod retry;
#[cfg(feature = "reviews")]
mod reviews;
#[cfg(any(feature = "websocket", all(unix, feature = "unix-socket")))]
mod sockets;
#[cfg(feature = "structured")]
mod structured;
mod thread_list;
#[cfg(feature = "tools")]
mod tools;
#[cfg(feature = "watches")]
mod watches;

/// The crate [`codex_dist`], whose `Ensure` is the argument of `DownloadExt::download`. It needs the feature `download`.
#[cfg(feature = "download")]
pub use codex_dist as dist;

#[cfg(feature = "commands")]
pub use commands::{CommandEvent, CommandExec, CommandExt, CommandHandle, CommandOutput, CommandStream};
#[cfg(feature = "download")]
pub use download::DownloadExt;
#[cfg(feature = "goals")]
pub use goals::{GoalExt, GoalHandle, GoalResult, GoalStart, GoalStream};
pub use login::{ChatgptLogin, DeviceCodeLogin, LoginExt};
#[cfg(feature = "recording")]
pub use recording::{RecordExt, RecordedMessage, Recording};
#[cfg(feature = "restart")]
pub use restart::{RestartExt, RestartLayer, RestartPolicy};
pub use retry::{Backoff, RetryPolicy, retry_on_overload, retry_with};
#[cfg(feature = "reviews")]
pub use reviews::{ReviewExt, ReviewResultExt, ReviewStart};
#[cfg(any(feature = "websocket", all(unix, feature = "unix-socket")))]
pub use sockets::SocketOptions;
#[cfg(all(unix, feature = "unix-socket"))]
pub use sockets::{unix_socket, unix_socket_with};
#[cfg(feature = "websocket")]
pub use sockets::{websocket, websocket_with};
#[cfg(feature = "structured")]
pub use structured::AnswerExt;
#[cfg(feature = "schemars")]
pub use structured::{OutputAsExt, RunAs, RunAsExt, RunTurnAs};
pub use thread_list::{ThreadList, ThreadListExt};
#[cfg(feature = "tools")]
pub use tools::{Tool, ToolError, ToolOutput, ToolResult, ToolsExt};
#[cfg(feature = "watches")]
pub use watches::{FsEvent, FsWatch, WatchExt};

/// The extension traits: `use codex_kit::prelude::*`.
pub mod prelude {
    pub use crate::LoginExt as _;
    #[cfg(feature = "watches")]
    pub use crate::WatchExt as _;
    #[allow(unused_imports, unreachable_pub, reason = "no trait is left without features")]
    pub use crate::both_clients::*;
}

/// The extension traits that work with both the asynchronous and the blocking client.
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
    pub use crate::ThreadListExt as _;
    #[cfg(feature = "tools")]
    pub use crate::ToolsExt as _;
    #[cfg(feature = "schemars")]
    pub use crate::{OutputAsExt as _, RunAsExt as _};
    #[cfg(feature = "reviews")]
    pub use crate::{ReviewExt as _, ReviewResultExt as _};
}

/// Compiles the example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

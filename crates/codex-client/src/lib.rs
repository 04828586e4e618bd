//! OpenAI's Codex from Rust: threads, turns, streams and approvals over the app-server protocol, async and blocking.
//!
//! ```no_run
//! use codex_client::{Codex, Sandbox};
//!
//! # async fn example() -> codex_client::Result<()> {
//! let codex = Codex::start().await?;
//! let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).await?;
//! let result = thread.run("Describe this project.").await?;
//! println!("{}", result.final_response().unwrap_or("(no answer)"));
//! codex.close().await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`Codex`] starts the runtime (`codex app-server`) and speaks its protocol. A [`Thread`] is a conversation. A turn is one input and
//! the agent's work on it: [`Thread::run`] waits for its [`TurnResult`], and [`Thread::turn`] gives a [`TurnHandle`] with events, steering
//! and interruption. Every other method of the protocol is one typed call away:
//!
//! ```no_run
//! # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
//! use codex_client::types::{SkillsListParams, request};
//!
//! let skills = codex.call::<request::SkillsList>(SkillsListParams::default()).await?;
//! # let _ = skills;
//! # Ok(())
//! # }
//! ```
//!
//! [`blocking`] is the same client without an asynchronous runtime; the protocol's types are at [`types`]. The crate `codex-kit` has the
//! batteries (tools, typed answers, restart, retry, recording, goals, reviews, commands, file watches, logins, sockets, download) and a
//! guide with a chapter for each concept.
//!
//! # Extension points
//! - [`Transport`]: messages over SSH, a container, or a channel in memory.
//! - [`Layer`]: sees calls, answers, notifications and requests of the server, and may act on them. [`Reconnect`] decides what happens
//!   after the loss of a connection.
//! - [`CallOptions::extension`], [`TurnOutcome`], [`TurnHandle::launch`], [`Topic`]: for extension traits.
//!
//! # A runtime that is newer, or older, than the program
//! - Enums and unions of the protocol are open. Unknown fields are skipped. A notification of an unknown method is kept whole, as
//!   [`Unrecognized`](types::ServerNotification::Unrecognized).
//! - A value of another type affects nothing around it ([`types::Decoded`] has the rule). [`Event::decode_problems`] and
//!   [`RequestContext::decode_problems`] list such values; for answers, `tracing` reports them.
//! - A message whose required fields do not fit is not lost. An event is `Unrecognized`, with [`Notification::decode_error`] and its text.
//!   An answer is [`Error::Decode`], with its text. The client finds ids, the ends of turns and the agent's text in these messages too.
//! - A method or an option that the runtime is too old for is refused before anything is sent ([`Error::NeedsRuntime`]). The runtime
//!   itself refuses what it no longer has.
//!
//! # Features
//! `experimental`, which is off by default, adds the methods and fields that the runtime accepts only with `experimentalApi`. The client
//! then asks for `experimentalApi`.
//!
//! # Tracing
//! Spans of `tracing`: `codex.call` for each request, and `codex.server_request` for each request of the runtime, with method, thread and
//! turn id. Warnings: skipped messages, parts of messages that do not fit the types (each path once for a connection), and requests of the
//! runtime without a handler. Params, tokens and texts are never traced. The runtime's stderr is forwarded as it is, line by line, at the
//! level `DEBUG` with the target `codex::stderr`.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod api;
pub mod blocking;
mod error;
mod events;
mod rpc;

/// The protocol's types: [`codex_types`], of this crate's version.
pub use codex_types as types;
pub use rpc::transport;

pub use api::approval::ApprovalMode;
pub use api::call_options::CallOptions;
pub use api::codex::{Codex, WeakCodex};
pub use api::config::CodexConfig;
pub use api::connection_handle::ConnectionHandle;
pub use api::handler::{HandlerError, HandlerResult, RawHandler, Reply, RequestContext, ServerRequestHandler};
pub use api::input::{ExternalMessage, Input, InputItem};
pub use api::layer::{Layer, ThreadToken};
pub use api::metadata::Metadata;
pub use api::reconnect::{Attempt, ConnectionLost, Reconnect};
pub use api::sandbox::Sandbox;
pub use api::thread::{Thread, ThreadFork, ThreadResume, ThreadStart};
pub use api::turn::{
    Run, RunTurn, StartTurn, TextStream, TurnBuilder, TurnCollector, TurnHandle, TurnLaunch, TurnOutcome, TurnStart,
    TurnStream, final_response,
};
pub use api::unhandled::UnhandledRequests;
/// The version of a runtime, from codex-dist.
pub use codex_dist::Version as RuntimeVersion;
pub use error::{
    AnswerProblem, Closed, ClosedReason, Error, ErrorKind, GaveUp, Result, RpcFailure, RuntimeNotFound, SkipReason,
    SkippedMessage, TurnFailure, TurnResult,
};
pub use events::event::{Event, NotResumed, Restarted};
pub use events::notification::Notification;
pub use events::{EventLimits, EventStream, Topic};
pub use rpc::call::{Answer, AnswerObserver, Call, ResultLine};
pub use rpc::inbox::{BoxFuture, IncomingNotification};
pub use rpc::secret::Secret;
pub use transport::Transport;

/// Compiles the example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

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
//! [`Codex`] starts the runtime (`codex app-server`) and speaks its protocol. A [`Thread`] is a conversation; a turn is one
//! input and all that the agent does with it: [`Thread::run`] waits for its [`TurnResult`], [`Thread::turn`] gives a
//! [`TurnHandle`] to read along, steer and interrupt. Every other method of the protocol is one typed call away:
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
//! batteries (tools, typed answers, restart, recording, goals, reviews, commands, file watches, download) and a guide with a chapter for
//! each concept.
//!
//! # Extension points
//! - [`Transport`]: messages over anything: SSH, a container, a channel in memory.
//! - [`Layer`]: sees calls, answers, notifications and requests of the server, and may act on them; [`Reconnect`] decides what happens
//!   when a connection is lost.
//! - [`CallOptions::extension`], [`TurnOutcome`], [`TurnHandle::launch`], [`Topic`]: what extension traits need.
//!
//! # A runtime that is newer, or older, than the program
//! What a newer runtime adds does nothing to a program that runs: enums and unions of the protocol are open, fields that the types
//! do not have are passed over, and a notification that they do not know is
//! [`Unrecognized`](types::ServerNotification::Unrecognized), whole. Where it has given a field another type, the field costs itself
//! and nothing around it: an optional field, an item of a list or an entry of a map is left out, a union is `Unrecognized`, and the
//! rest is read ([`types::Decoded`] has the rule). [`Event::decode_problems`] and [`RequestContext::decode_problems`] tell what did
//! not fit; for answers `tracing` does. A message whose required fields do not fit cannot be read as its type. It is not lost, and
//! the connection goes on: an event is given as `Unrecognized`, with [`Notification::decode_error`] and its text; an answer is
//! [`Error::Decode`], with its text. What the client needs itself (ids, the end of a turn, the agent's text) it finds in these too.
//! From 0.163.0 to 0.169.0 such fields were three: the URL of an audio input, that of a tool's audio output, and the result of a
//! generated image. And what a newer runtime has taken away it refuses, where a program still sends it.
//!
//! Where the runtime is older than a method or an option, that is refused before anything is sent ([`Error::NeedsRuntime`]).
//!
//! # Features
//! None is on unless it is asked for; what needs one says so.
//! - `experimental`: methods and fields that the runtime only accepts with `experimentalApi`, which is then asked for.
//! - `websocket`: connects to an app-server over `ws://` and `wss://`, with a bearer token.
//! - `unix-socket`: connects to one over a Unix socket.
//!
//! # Tracing
//! With the `tracing` crate: a span `codex.call` for each request and `codex.server_request` for each of the runtime's, with
//! method, thread and turn id; warnings for messages that were skipped, for parts of messages that do not fit the types (each path
//! once for a connection) and for questions of the runtime that nobody handles.
//! Params, tokens and texts are not in them.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod api;
pub mod blocking;
mod error;
mod events;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod rpc;

/// The protocol's types: [`codex_types`], of the version that this crate was made for.
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
pub use api::login::{ChatgptLogin, DeviceCodeLogin};
pub use api::metadata::Metadata;
pub use api::reconnect::{Attempt, ConnectionLost, Reconnect};
pub use api::retry::{Backoff, RetryPolicy, retry_on_overload, retry_with};
pub use api::sandbox::Sandbox;
pub use api::thread::{Thread, ThreadFork, ThreadList, ThreadResume, ThreadStart};
pub use api::turn::{
    Run, RunTurn, StartTurn, TextStream, TurnBuilder, TurnCollector, TurnHandle, TurnLaunch, TurnOutcome, TurnStart,
    TurnStream, final_response,
};
pub use api::version::{InvalidVersion, RuntimeVersion};
pub use error::{
    AnswerProblem, Closed, ClosedReason, Error, ErrorKind, GaveUp, Result, RpcFailure, RuntimeNotFound, TurnFailure,
    TurnResult,
};
pub use events::event::{Event, NotResumed, Notification, Restarted};
pub use events::{EventLimits, EventStream, Topic};
pub use rpc::call::{Answer, AnswerObserver, Call, ResultLine};
pub use rpc::inbox::{BoxFuture, IncomingNotification};
pub use rpc::secret::Secret;
pub use transport::Transport;

/// The README's example, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(test)]
mod tests {
    use super::*;

    /// Usable from many tasks and threads at once: what a program shares, and what it moves.
    #[test]
    fn what_is_shared_can_be_shared() {
        fn shared<T: Clone + Send + Sync + 'static>() {}
        fn moved<T: Send + Sync + 'static>() {}
        shared::<Codex>();
        shared::<Thread>();
        shared::<Error>();
        shared::<Event>();
        shared::<TurnResult>();
        shared::<CodexConfig>();
        shared::<blocking::Codex>();
        shared::<blocking::Thread>();
        moved::<TurnHandle>();
        moved::<TurnStream>();
        moved::<EventStream>();
        moved::<ChatgptLogin>();
        moved::<blocking::TurnHandle>();
        moved::<blocking::TurnStream>();
    }

    /// Futures can be given to `tokio::spawn`.
    #[test]
    fn futures_can_be_spawned() {
        fn spawned<F: Future + Send + 'static>(_: impl Fn() -> F) {}
        spawned(Codex::start);
        spawned(|| async {
            let codex = Codex::start().await?;
            let thread = codex.thread_start().await?;
            let turn = thread.turn("text").await?;
            turn.steer("more").await?;
            codex.call::<types::request::ModelList>(Default::default()).await?;
            turn.run().await
        });
    }
}

//! OpenAI's Codex from Rust: threads, turns, streams and approvals over the app-server protocol.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod approval;
pub mod blocking;
mod codex;
mod config;
mod connection;
mod error;
mod event;
mod events;
mod goal;
pub mod guide;
mod handler;
mod input;
mod locate;
mod login;
mod options;
mod process;
mod raw;
mod refusal;
mod requirements;
mod retry;
mod sandbox;
mod secret;
mod thread;
mod transport;
mod turn;
mod version;

/// The protocol's types: [`codex_types`], of the version that this crate was made for.
pub use codex_types as types;

pub use approval::ApprovalMode;
pub use codex::{CallOptions, Codex, Metadata};
pub use config::CodexConfig;
pub use error::{Closed, ClosedReason, Error, ErrorKind, Result, RpcFailure, RuntimeNotFound, TurnFailure};
pub use event::{Event, Notification};
pub use events::{EventLimits, EventStream};
pub use goal::{GoalHandle, GoalResult, GoalStart, GoalStream};
pub use handler::{HandlerError, HandlerResult, Reply, RequestContext, ServerRequestHandler};
pub use input::{ExternalMessage, Input, InputItem};
pub use login::{ChatgptLogin, DeviceCodeLogin};
pub use retry::{RetryPolicy, retry_on_overload, retry_with};
pub use sandbox::Sandbox;
pub use secret::Secret;
pub use thread::{Thread, ThreadFork, ThreadList, ThreadResume, ThreadStart};
pub use transport::Transport;
pub use turn::{
    Run, RunTurn, StartTurn, TextStream, TurnBuilder, TurnCollector, TurnHandle, TurnResult, TurnStart, TurnStream,
};
pub use version::{InvalidVersion, RuntimeVersion};

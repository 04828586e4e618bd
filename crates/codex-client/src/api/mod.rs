//! What a program uses: the client, its threads and turns, logins, and how they are configured.
//!
//! Stands on [`events`](crate::events) and [`rpc`](crate::rpc), which know nothing of it. What is about one connection, or about how
//! events reach their readers, belongs there.

mod account;
pub(crate) mod approval;
pub(crate) mod call_options;
pub(crate) mod codex;
pub(crate) mod config;
pub(crate) mod connection_handle;
pub(crate) mod endpoint;
pub(crate) mod handler;
pub(crate) mod input;
pub(crate) mod layer;
mod locate;
pub(crate) mod metadata;
pub(crate) mod options;
pub(crate) mod reconnect;
mod refusal;
mod requirements;
pub(crate) mod sandbox;
mod session;
mod settle;
mod slot;
mod supervisor;
pub(crate) mod thread;
pub(crate) mod turn;
pub(crate) mod unhandled;

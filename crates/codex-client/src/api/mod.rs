//! What a program uses: the client, its threads and turns, logins, and how they are configured.
//!
//! Stands on [`events`](crate::events) and [`rpc`](crate::rpc), which know nothing of it. What is about one connection, or about how
//! events reach their readers, belongs there.

pub(crate) mod approval;
pub(crate) mod codex;
pub(crate) mod command;
pub(crate) mod config;
#[cfg(feature = "download")]
mod download;
pub(crate) mod goal;
pub(crate) mod handler;
pub(crate) mod input;
mod locate;
pub(crate) mod login;
pub(crate) mod options;
pub(crate) mod recording;
pub(crate) mod refusal;
mod requirements;
pub(crate) mod retry;
pub(crate) mod review;
pub(crate) mod sandbox;
mod session;
pub(crate) mod structured;
pub(crate) mod supervision;
pub(crate) mod thread;
#[cfg(feature = "experimental")]
pub(crate) mod tool;
pub(crate) mod turn;
pub(crate) mod version;
pub(crate) mod watch;

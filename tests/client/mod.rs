//! The client on the real runtime, for each behaviour of the official SDKs.
//!
//! The mock records what reached the model, and the client returns what the runtime sent. No test sleeps: each test waits for a
//! condition. A stage that is open for too long closes its client, so every waiting call fails.

mod approval_modes;
mod blocking;
mod busy_threads;
mod commands;
#[cfg(unix)]
mod directories;
mod errors;
mod extensions;
mod goals;
mod inputs;
mod installations;
#[cfg(unix)]
mod leaving;
mod login;
mod many_turns;
mod messages;
mod options;
mod outside_tokio;
mod panics;
mod recordings;
mod restarts;
mod reviews;
mod robustness;
mod sandbox;
mod server_requests;
mod sharing;
mod skipped;
mod sockets;
mod start_and_close;
#[cfg(unix)]
mod start_errors;
mod streams;
mod structured;
mod support;
mod threads;
mod tools;
pub(crate) mod traces;
mod transports;
mod turns;
mod unhandled;
mod versions;
mod watches;

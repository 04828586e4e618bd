//! The client on the real runtime, row by row of what the official SDKs do.
//!
//! What reached the model is read off the mock's record, what came back off the client. Nothing sleeps: each test waits for a
//! condition, and a stage that is open for too long closes its client, which fails whatever still waits.

mod approval_modes;
mod blocking;
mod busy_threads;
mod commands;
mod errors;
mod extensions;
mod goals;
mod inputs;
mod installations;
mod login;
mod many_turns;
mod messages;
mod options;
mod recordings;
mod restarts;
mod reviews;
mod robustness;
mod sandbox;
mod server_requests;
mod sharing;
mod start_and_close;
mod streams;
mod structured;
mod support;
mod threads;
mod tools;
pub(crate) mod traces;
mod transports;
mod turns;
mod versions;
mod watches;

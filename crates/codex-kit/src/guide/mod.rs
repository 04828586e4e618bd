//! The guide to codex-client and codex-kit: one chapter for each concept.
//!
//! - [`threads_and_turns`]: how conversations start, continue and end, and what a turn returns.
//! - [`structured_output`]: final answers as values of a Rust type.
//! - [`tools`]: functions of this program that the model may call.
//! - [`events`]: which subscription gets which event, in which order, and what happens to unread events.
//! - [`approvals`]: who decides when the agent needs more than its sandbox allows, and the other requests of the runtime.
//! - [`errors`]: what can fail, what to do about it, and when a retry is safe.
//! - [`cancellation`]: what happens when a future, a stream or a handle is dropped.
//! - [`blocking`]: the same client for programs without an asynchronous runtime.
//! - [`restarts`]: what happens when the runtime dies, and how the client continues.
//! - [`connections`]: which runtime is started, and how to connect to a running one.

pub mod approvals;
pub mod blocking;
pub mod cancellation;
pub mod connections;
pub mod errors;
pub mod events;
pub mod restarts;
pub mod structured_output;
pub mod threads_and_turns;
pub mod tools;

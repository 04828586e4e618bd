//! The guide: a chapter for each concept.
//!
//! - [`threads_and_turns`]: what they are, how they are started, joined, steered and ended, and what a turn comes to.
//! - [`structured_output`]: answers that are values of a Rust type.
//! - [`tools`]: functions of this program that the model may call.
//! - [`events`]: who gets which event, in what order, and what happens to those that nobody reads.
//! - [`approvals`]: who says yes or no when the agent wants more than its sandbox allows, and the server's other questions.
//! - [`errors`]: what can fail, what to do about it, and when trying again is safe.
//! - [`cancellation`]: what dropping each thing does.
//! - [`blocking`]: the same client without an asynchronous runtime.
//! - [`restarts`]: what becomes of all that when the runtime dies, and how a client goes on.
//! - [`connections`]: which runtime is started, and how to reach one that runs already.

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

//! Turns. A turn is one input and the agent's work on this input.

mod builder;
mod handle;
mod result;
mod stream;
mod text;

pub use builder::{Run, RunTurn, StartTurn, TurnBuilder, TurnOutcome, TurnStart};
pub use handle::{TurnHandle, TurnLaunch};
pub use result::{TurnCollector, final_response};
pub use stream::TurnStream;
pub use text::TextStream;

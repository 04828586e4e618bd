//! Turns: one input, and all that the agent does with it.

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

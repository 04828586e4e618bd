//! Turns: one input, and all that the agent does with it.

mod builder;
mod handle;
mod result;
mod stream;
mod text;

pub use builder::{Run, RunTurn, StartTurn, TurnBuilder, TurnStart};
pub use handle::TurnHandle;
pub(crate) use handle::is_no_active_turn;
pub(crate) use result::final_response;
pub use result::{TurnCollector, TurnResult};
pub use stream::TurnStream;
pub use text::TextStream;

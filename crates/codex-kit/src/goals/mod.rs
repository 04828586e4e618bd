//! Goals: one objective that the runtime works on over several turns.

mod builder;
mod handle;
mod state;
mod stream;

pub use builder::{GoalExt, GoalStart};
pub use handle::{GoalHandle, GoalResult};
pub use stream::GoalStream;

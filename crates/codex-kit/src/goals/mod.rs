//! Goals: one objective that the runtime pursues over as many turns as it takes.

mod builder;
mod handle;
mod state;
mod stream;

pub use builder::{GoalExt, GoalStart};
pub use handle::{GoalHandle, GoalResult};
pub use stream::GoalStream;

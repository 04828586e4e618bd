//! Commands that the runtime runs in its sandbox, without a thread or a turn.

mod builder;
mod handle;
mod stream;

pub use builder::{CommandExec, CommandExt};
pub use handle::CommandHandle;
pub use stream::{CommandEvent, CommandOutput, CommandStream};

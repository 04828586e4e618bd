//! What happens when a future, a stream or a handle is dropped.
//!
//! Dropping is always safe: no message is left half written, and no other call is affected.
//!
//! | dropped | what happens |
//! |---|---|
//! | a call before it was written | nothing is sent |
//! | a call after it was written | its answer is discarded; the runtime still carries out the request |
//! | `stream.next()` | no event is lost |
//! | a stream | its subscription ends |
//! | [`Thread::run`](codex_client::Thread::run), [`TurnHandle`](codex_client::TurnHandle) and its streams | the turn continues; with [`interrupt_on_drop`](codex_client::TurnBuilder::interrupt_on_drop) it is interrupted |
//! | [`GoalHandle`](crate::GoalHandle) and its streams | the goal continues; with [`interrupt_on_drop`](crate::GoalStart::interrupt_on_drop) it is paused and its turn is interrupted |
//! | [`CommandHandle`](crate::CommandHandle) and its streams | the command is terminated |
//! | [`FsWatch`](crate::FsWatch) | the watch ends |
//! | a login's `wait` | the login continues, and `wait` can be called again |
//! | [`Codex::close`](codex_client::Codex::close) | the runtime is still ended |
//! | the last [`Codex`](codex_client::Codex), [`Thread`](codex_client::Thread) or handle | the runtime is ended in the background: its input is closed, and after a [grace period](codex_client::CodexConfig::shutdown_grace) its process group is killed |
//! | the tokio runtime | the process group is killed at once |
//!
//! ```no_run
//! # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
//! use std::time::Duration;
//!
//! // The turn is interrupted after one minute.
//! let run = thread.run("Describe this project.").interrupt_on_drop(true);
//! match tokio::time::timeout(Duration::from_secs(60), run.into_future()).await {
//!     Ok(result) => println!("{}", result?.final_response().unwrap_or("(no answer)")),
//!     Err(_) => println!("too slow"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Handlers of the runtime's requests are dropped when the runtime no longer waits for their answer. Calls of [`tools`](super::tools)
//! are dropped when their turn has ended.

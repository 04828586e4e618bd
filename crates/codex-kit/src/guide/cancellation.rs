//! What dropping does.
//!
//! Dropping a future, a stream or a handle is always safe: nothing is left half written, no other call is harmed.
//!
//! | dropped | what happens |
//! |---|---|
//! | a call before it was written | nothing is sent |
//! | a call after it was written | its answer is forgotten; what the runtime does because of it is not undone |
//! | `stream.next()` | no event is lost |
//! | a stream | it is unsubscribed |
//! | [`Thread::run`](codex_client::Thread::run), [`TurnHandle`](codex_client::TurnHandle) and its streams | the turn goes on, unless [`interrupt_on_drop`](codex_client::TurnBuilder::interrupt_on_drop) was asked for: then it is interrupted |
//! | [`GoalHandle`](crate::GoalHandle) and its streams | the goal goes on, unless [`interrupt_on_drop`](crate::GoalStart::interrupt_on_drop) was asked for: then it is paused and its turn interrupted |
//! | [`CommandHandle`](crate::CommandHandle) and its streams | the command is terminated |
//! | [`FsWatch`](crate::FsWatch) | the watch is stopped |
//! | a login's `wait` | it can be waited for again |
//! | [`Codex::close`](codex_client::Codex::close) | the runtime is ended all the same |
//! | the last [`Codex`](codex_client::Codex), [`Thread`](codex_client::Thread) or handle | the runtime is ended in the background: its input is closed, and after [a while](codex_client::CodexConfig::shutdown_grace) its process group is killed |
//! | the tokio runtime | the process group is killed at once |
//!
//! ```no_run
//! # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
//! use std::time::Duration;
//!
//! // Not longer than a minute: the turn is interrupted when the time is up.
//! let run = thread.run("Describe this project.").interrupt_on_drop(true);
//! match tokio::time::timeout(Duration::from_secs(60), run.into_future()).await {
//!     Ok(result) => println!("{}", result?.final_response().unwrap_or("(no answer)")),
//!     Err(_) => println!("too slow"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Handlers of the server's requests are dropped when the runtime does not wait for their answer any more, and calls of
//! [`tools`](super::tools) when their turn has ended.

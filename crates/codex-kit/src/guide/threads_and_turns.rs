//! Threads and turns.
//!
//! A **thread** is a conversation with an agent, with its model, working directory, sandbox and history. A **turn** is one input and
//! everything that the agent does in response: reasoning, commands, file changes, and usually an answer. The runtime saves threads
//! under `CODEX_HOME`, unless they are ephemeral.
//!
//! # Start, resume, fork
//! ```no_run
//! use codex_client::{Codex, Sandbox};
//!
//! # async fn example() -> codex_client::Result<()> {
//! let codex = Codex::start().await?;
//! let thread = codex.thread_start().model("gpt-5.5").cwd("/home/me/project").sandbox(Sandbox::WorkspaceWrite).await?;
//! let id = thread.id().to_owned();
//!
//! // Later, usually in another process:
//! let thread = codex.thread_resume(&id).await?;
//! let other = codex.thread_fork(&id).ephemeral(true).await?;
//! # Ok(())
//! # }
//! ```
//! Options that are not set are not sent. A new thread begins with [`ApprovalMode::AutoReview`](codex_client::ApprovalMode::AutoReview). A
//! resumed or forked thread keeps its settings, except its [sandbox](codex_client::Codex::thread_resume).
//! [`with`](codex_client::ThreadStart::with) sets fields that have no method.
//!
//! # `run` and `turn`
//! [`Thread::run`](codex_client::Thread::run) waits for the end of the turn and returns a [`TurnResult`](codex_client::TurnResult).
//! [`Thread::turn`](codex_client::Thread::turn) returns a [`TurnHandle`](codex_client::TurnHandle) as soon as the turn has begun. The
//! handle reads the events, sends more input ([`steer`](codex_client::TurnHandle::steer)), and stops the turn
//! ([`interrupt`](codex_client::TurnHandle::interrupt)).
//! ```no_run
//! # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
//! use codex_client::types::ServerNotification;
//!
//! let turn = thread.turn("Why does the build fail?").await?;
//! let mut events = turn.stream();
//! while let Some(event) = events.next().await {
//!     match event?.notification() {
//!         Some(ServerNotification::ItemAgentMessageDelta(delta)) => print!("{}", delta.delta),
//!         Some(ServerNotification::ItemStarted(started)) => println!("[{}]", started.item.wire_tag()),
//!         _ => {}
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//! A thread runs one turn at a time. While a turn runs, `run` and `turn` fail with
//! [`Error::ThreadBusy`](codex_client::Error::ThreadBusy), which names the running turn, and nothing is sent.
//! [`TurnBuilder::join`](codex_client::TurnBuilder::join) joins the running turn: both handles then have the same id, and both see its
//! end. A turn that follows an interrupted turn waits for the end of the interrupted turn.
//!
//! Turns of different threads run concurrently on one client.
//!
//! # The result of a turn
//! The result has the turn's status, the completed items, the token usage, and
//! [`final_response`](codex_client::TurnResult::final_response). A failed turn is
//! [`Error::TurnFailed`](codex_client::Error::TurnFailed), which contains the result so far. An interrupted turn is not an error:
//! the result has the status `interrupted`.
//!
//! # Options of a turn
//! `cwd`, `model`, `effort`, `summary`, `personality`, `sandbox`, `approval_mode` and `service_tier` apply to this turn and all later
//! turns. `output_schema`, `turn_service_tier` and `source` apply to this turn only.
//!
//! # Input
//! The input of a turn is a text, a list of [items](codex_client::InputItem) (text, images, skills, mentions), or an
//! [`ExternalMessage`](codex_client::ExternalMessage): content from a third party, with the authority of a tool.
//!
//! # Reviews
//! [`Thread::review`](crate::ReviewExt::review) starts a turn in which the agent reviews changes.
//! [`TurnResult::review`](crate::ReviewResultExt::review) returns the text of the review.
//!
//! [`Codex::command_exec`](crate::CommandExt::command_exec) and [`Codex::fs_watch`](crate::WatchExt::fs_watch) run commands and watch files
//! without a turn.
//!
//! # Goals
//! With [`Thread::goal`](crate::GoalExt::goal), the runtime starts one turn after the other until the agent reports that the objective
//! is reached. The handle of the goal spans all of these turns.

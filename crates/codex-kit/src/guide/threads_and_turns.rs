//! Threads and turns.
//!
//! A **thread** is a conversation with an agent: its model, working directory, sandbox and history. A **turn** is one input and
//! all that the agent does with it: thoughts, commands, changes of files, and as a rule an answer. The runtime saves threads
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
//! // Later, as a rule in another process:
//! let thread = codex.thread_resume(&id).await?;
//! let other = codex.thread_fork(&id).ephemeral(true).await?;
//! # Ok(())
//! # }
//! ```
//! What is not set is not sent. A new thread begins with [`ApprovalMode::AutoReview`](codex_client::ApprovalMode::AutoReview); a
//! resumed or forked one keeps what it has, but for its [sandbox](codex_client::Codex::thread_resume).
//! [`with`](codex_client::ThreadStart::with) reaches the fields that have no method.
//!
//! # Run, or turn
//! [`Thread::run`](codex_client::Thread::run) waits for the end and gives a [`TurnResult`](codex_client::TurnResult).
//! [`Thread::turn`](codex_client::Thread::turn) gives a [`TurnHandle`](codex_client::TurnHandle) as soon as the turn has begun: to read along,
//! to say more ([`steer`](codex_client::TurnHandle::steer)), to stop it ([`interrupt`](codex_client::TurnHandle::interrupt)).
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
//! A turn that is started while another one runs on the same thread joins it: both handles have the same id, and both see its
//! end. Turns of different threads run side by side on one client.
//!
//! # What it comes to
//! The result has the turn's status, the items that were completed, the tokens used, and
//! [`final_response`](codex_client::TurnResult::final_response). A turn that fails is
//! [`Error::TurnFailed`](codex_client::Error::TurnFailed), with the result so far; an interrupted one is a result of that status.
//!
//! # Options of a turn
//! `cwd`, `model`, `effort`, `summary`, `personality`, `sandbox`, `approval_mode` and `service_tier` hold from that turn on.
//! `output_schema`, `turn_service_tier` and `source` hold for that turn alone.
//!
//! # Input
//! The input of a turn is a text, a list of [items](codex_client::InputItem) (text, images, skills, mentions), or an
//! [`ExternalMessage`](codex_client::ExternalMessage): content from a third party, with the authority of a tool.
//!
//! # Reviews
//! [`Thread::review`](crate::ReviewExt::review) starts a turn in which the agent reviews changes, and
//! [`TurnResult::review`](crate::ReviewResultExt::review) returns the text of the review. For commands and files without a turn, see
//! [`Codex::command_exec`](crate::CommandExt::command_exec) and [`Codex::fs_watch`](crate::WatchExt::fs_watch).
//!
//! # Goals
//! With [`Thread::goal`](crate::GoalExt::goal) the runtime starts turns, one after the other, until the agent reports that the
//! objective is reached. The handle of the goal spans all of these turns.

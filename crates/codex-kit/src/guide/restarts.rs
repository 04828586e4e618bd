//! Restarts: the client continues when the runtime dies.
//!
//! A runtime can die: it crashes, an update replaces it, or the kernel kills it when memory is short. By default, the client ends with the
//! runtime: every call fails with [`Error::Closed`](codex_client::Error::Closed), which has the exit status and the end of stderr. With
//! [`CodexConfig::restart`](crate::RestartExt::restart), the client starts the runtime again. The same
//! [`Codex`](codex_client::Codex), threads and streams then continue to work:
//!
//! ```no_run
//! use codex_client::{Codex, CodexConfig, Event};
//! use codex_kit::RestartPolicy;
//! use codex_kit::prelude::*;
//!
//! # async fn example() -> codex_client::Result<()> {
//! let codex = Codex::start_with(CodexConfig::new().restart(RestartPolicy::new())).await?;
//! let mut events = codex.events();
//! while let Some(event) = events.next().await {
//!     match event? {
//!         Event::Restarted(restarted) => println!("{}; started again", restarted.closed),
//!         Event::NotResumed(lost) => println!("{} is lost: {}", lost.thread_id, lost.error),
//!         _ => {}
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! | before the restart | after the restart |
//! |---|---|
//! | calls, turns, reviews, commands and logins in flight | fail with [`Error::Restarted`](codex_client::Error::Restarted) |
//! | calls that are made during the restart | wait for the new runtime, within their time limit |
//! | saved threads with a [`Thread`](codex_client::Thread) value or a subscription | are resumed first, with their last settings |
//! | other saved threads that this client has opened | are resumed when a call names them |
//! | threads that are ephemeral or without a turn | are lost: [`Event::NotResumed`](codex_client::Event::NotResumed), and each call fails |
//! | goals of threads that are resumed | continue; the result does not contain the lost turn |
//! | subscriptions to a thread or to all events | continue, with [`Event::Restarted`](codex_client::Event::Restarted) between the old and the new runtime |
//! | file watches | begin again, with [`FsEvent::Restarted`](crate::FsEvent::Restarted) |
//! | approval handlers, tools, limits | stay as they are |
//! | a recording | continues in a numbered file: `session.1.jsonl` |
//!
//! The client does not repeat work that was in flight. The client cannot know how much of the work was done, and a turn that is
//! started twice may do its work twice. A thread keeps the completed work of its lost turn.
//! [`Thread::read`](codex_client::Thread::read) returns this work.
//!
//! The first attempt starts 0.1 seconds after the end of the runtime. After five consecutive failed attempts, the client is closed permanently
//! ([`Closed::gave_up`](codex_client::Closed::gave_up)). [`RestartPolicy`](crate::RestartPolicy) changes these numbers. A runtime that ends
//! because of [`close`](codex_client::Codex::close), or because the last clone was dropped, is not restarted.
//!
//! With [`Codex::connect_with`](codex_client::Codex::connect_with), the client opens a connection to a socket again. If only the network
//! failed, the runtime is still alive, and the turn may still run. The resumed thread then joins the turn, and
//! [`Thread::events`](codex_client::Thread::events) returns the remaining events.

//! A runtime that dies, and a client that goes on.
//!
//! A runtime can be killed: by the kernel when memory is short, by an update, by a crash. Without more, the client ends with it:
//! every call fails with [`Error::Closed`](codex_client::Error::Closed), which has the exit status and the end of stderr. With
//! [`CodexConfig::restart`](crate::RestartExt::restart) it is started again, and the same [`Codex`](codex_client::Codex), threads and
//! streams go on:
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
//! | what | after a restart |
//! |---|---|
//! | calls, turns, reviews, commands and logins that were under way | fail with [`Error::Restarted`](codex_client::Error::Restarted) |
//! | calls that are made meanwhile | wait for the new runtime, for no longer than their time limit |
//! | saved threads with a [`Thread`](codex_client::Thread) value or a subscription | are resumed first, with their last settings |
//! | other saved threads that this client has opened | are resumed when a call names them |
//! | threads that are ephemeral or without a turn | are lost: [`Event::NotResumed`](codex_client::Event::NotResumed), and each call fails |
//! | goals of threads that are resumed | are pursued on; the turn that was lost is not in their result |
//! | subscriptions by thread or to all | go on, with [`Event::Restarted`](codex_client::Event::Restarted) between the old and the new |
//! | watches of files | begin again, with [`FsEvent::Restarted`](crate::FsEvent::Restarted) |
//! | approval handlers, tools, limits | stay |
//! | a recording | goes on in a file of its own: `session.1.jsonl` |
//!
//! What was under way is not asked again: nobody knows how far it came, and a turn that is started twice may do its work twice.
//! A thread keeps what its lost turn had done until then; [`Thread::read`](codex_client::Thread::read) shows it.
//!
//! The first attempt is made after 0.1 seconds, five in a row before the client gives up and is closed for good
//! ([`Closed::gave_up`](codex_client::Closed::gave_up)): [`RestartPolicy`](crate::RestartPolicy) changes that. What ends by
//! [`close`](codex_client::Codex::close), or when the last clone is dropped, is not started again.
//!
//! Over a socket, [`Codex::connect_with`](codex_client::Codex::connect_with) opens the connection again. Where it was the network that
//! failed, the runtime has lived on, and so may the turn: resuming its thread joins it, and
//! [`Thread::events`](codex_client::Thread::events) tells the rest.

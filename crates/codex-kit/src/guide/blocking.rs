//! The client without an asynchronous runtime.
//!
//! [`codex_client::blocking`] has the same names and shapes. Methods return their result instead of a future, builders end with
//! `send`, streams are iterators, and handlers are plain functions on a thread of their own.
//!
//! ```no_run
//! use codex_client::blocking::Codex;
//! use codex_client::types::{
//!     CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, server_request,
//! };
//! use codex_client::{ApprovalMode, CodexConfig};
//!
//! # fn example() -> codex_client::Result<()> {
//! let config = CodexConfig::new().on_blocking::<server_request::ItemCommandExecutionRequestApproval, _>(|request| {
//!     println!("may it run {:?}? [y/N]", request.command);
//!     let mut line = String::new();
//!     std::io::stdin().read_line(&mut line)?;
//!     let decision = match line.trim() {
//!         "y" => CommandExecutionApprovalDecision::Accept,
//!         _ => CommandExecutionApprovalDecision::Decline,
//!     };
//!     Ok(CommandExecutionRequestApprovalResponse::new(decision))
//! });
//! let codex = Codex::start_with(config)?;
//! let thread = codex.thread_start().approval_mode(ApprovalMode::Ask).send()?;
//! for piece in thread.turn("Tidy up.").send()?.stream().text() {
//!     print!("{}", piece?);
//! }
//! codex.close()?;
//! # Ok(())
//! # }
//! ```
//!
//! The tasks of all blocking clients of a process run on one shared background thread. The calling thread waits for the result, so
//! an asynchronous program should call the blocking client only where blocking is allowed. The blocking client panics nowhere.
//! [`asynchronous`](codex_client::blocking::Codex::asynchronous) returns the asynchronous client inside, for programs that use both.

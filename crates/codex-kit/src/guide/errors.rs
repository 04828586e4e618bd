//! Errors, and trying again.
//!
//! There is one [`Error`](codex_client::Error). Match on it, or on its [`kind`](codex_client::Error::kind):
//!
//! | kind | what happened | what to do |
//! |---|---|---|
//! | `InvalidRequest`, `InvalidParams`, `MethodNotFound` | the runtime refuses it as it is | change it |
//! | `Busy` | the runtime is overloaded (-32001) | try again later |
//! | `Internal`, `RetryLimit`, `OtherRpc` | something failed inside the runtime or behind it | report it |
//! | `TurnFailed` | the turn ended as failed | look at its `codex_error_info` |
//! | `Answer` | the final answer is not of the type that was asked for | its text is in the error |
//! | `TimedOut` | no answer in time | the runtime may still do it |
//! | `Closed` | the connection has ended | start another client |
//! | `Restarted` | the runtime has ended, and is being [started again](super::restarts) | look how far it came, ask again |
//! | `Runtime` | no runtime could be started or reached | the message says where it looked |
//! | `NeedsRuntime` | the runtime is older than the method or option | update it, or leave the option out |
//! | `InvalidInput` | refused here, nothing was sent | change it |
//! | `Decode` | an answer of another form | the text is in the error |
//! | `Limit` | a bound was met | read faster, or raise it |
//!
//! ```no_run
//! # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
//! use codex_client::Error;
//! use codex_client::types::CodexErrorInfo;
//!
//! match thread.run("Describe this project.").await {
//!     Ok(result) => println!("{}", result.final_response().unwrap_or("(no answer)")),
//!     Err(Error::TurnFailed(failure)) => match failure.codex_error_info() {
//!         Some(CodexErrorInfo::UsageLimitExceeded) => println!("out of quota"),
//!         _ => println!("failed: {}; {} items until then", failure.message(), failure.result.items.len()),
//!     },
//!     Err(error) if error.is_closed() => {
//!         println!("{error}; exit {:?}\n{}", error.exit_status(), error.stderr_tail().unwrap_or_default());
//!     }
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Trying again
//! [`retry_on_overload`](crate::retry_on_overload) tries again while the answer is "too much to do": then nothing was begun, and
//! nothing is done twice. After [`TimedOut`](codex_client::ErrorKind::TimedOut), [`Closed`](codex_client::ErrorKind::Closed) and
//! [`Restarted`](codex_client::ErrorKind::Restarted) the request may have been carried out: reading again is safe, starting a turn again may start a second one. Read the thread first
//! ([`Thread::read`](codex_client::Thread::read)).
//!
//! The client keeps at most [100 requests in flight](codex_client::CodexConfig::max_in_flight), below the number at which the runtime
//! begins to refuse, and each has a [time limit](codex_client::CodexConfig::time_limit) (60 seconds unless told otherwise), as a runtime
//! under pressure may never answer.

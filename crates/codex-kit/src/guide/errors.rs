//! Errors and retries.
//!
//! Every method returns the same [`Error`](codex_client::Error). Match on its variants, or on its [`kind`](codex_client::Error::kind):
//!
//! | kind | what happened | what to do |
//! |---|---|---|
//! | `InvalidRequest`, `InvalidParams`, `MethodNotFound` | the runtime refused the request | change the request |
//! | `Busy` | the runtime is overloaded (-32001) | retry later |
//! | `Internal`, `RetryLimit`, `OtherRpc` | the runtime or a service behind it failed | report the error |
//! | `ThreadBusy` | the thread already runs a turn | wait for the end of the turn, or use `join` |
//! | `TurnFailed` | the turn failed | read its `codex_error_info` |
//! | `Answer` | the final answer does not fit the requested type | read the text in the error |
//! | `TimedOut` | no answer arrived in time | read the state first, because the runtime may still carry out the request |
//! | `Closed` | the connection has ended | start another client |
//! | `Restarted` | the runtime has ended, and is being [restarted](super::restarts) | check what was done, then send the request again |
//! | `Runtime` | no runtime could be started or reached | read where the client looked, in the message |
//! | `MoreRights` | a restarted runtime gave a thread more rights than the thread had | resume the thread with the rights that it may have |
//! | `NeedsRuntime` | the runtime is too old for the method or option | update the runtime, or leave the option out |
//! | `InvalidInput` | the client refused the input, and sent nothing | change the input |
//! | `Decode` | an answer has an unexpected form | read the text in the error |
//! | `Limit` | a limit of the client was reached | read faster, or raise the limit |
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
//! # Retries
//! [`retry_on_overload`](crate::retry_on_overload) retries while the runtime reports overload. An overloaded runtime refuses a
//! request before any work begins, so nothing is done twice.
//!
//! After [`TimedOut`](codex_client::ErrorKind::TimedOut), [`Closed`](codex_client::ErrorKind::Closed) and
//! [`Restarted`](codex_client::ErrorKind::Restarted), the runtime may have carried out the request. A request that only reads is safe to
//! repeat. Another `turn/start` may start a second turn, so read the thread first ([`Thread::read`](codex_client::Thread::read)).
//!
//! The client keeps at most [100 requests in flight](codex_client::CodexConfig::max_in_flight), which is below the number at which the
//! runtime refuses requests. Each request has a [time limit](codex_client::CodexConfig::time_limit), by default 60 seconds, because an
//! overloaded runtime may never answer.

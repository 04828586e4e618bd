//! Approvals, and the server's other questions.
//!
//! The [`Sandbox`](codex_client::Sandbox) says what commands may do by themselves. When the agent wants more, the
//! [`ApprovalMode`](codex_client::ApprovalMode) says who decides:
//!
//! | mode | who decides |
//! |---|---|
//! | [`DenyAll`](codex_client::ApprovalMode::DenyAll) | nobody: it does not happen |
//! | [`AutoReview`](codex_client::ApprovalMode::AutoReview), the default of new threads | the runtime's reviewer, which asks the model |
//! | [`Ask`](codex_client::ApprovalMode::Ask) | the handlers of this client |
//!
//! # Handlers
//! ```no_run
//! use codex_client::types::{
//!     CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, FileChangeApprovalDecision,
//!     FileChangeRequestApprovalResponse, server_request,
//! };
//! use codex_client::{ApprovalMode, Codex, CodexConfig};
//!
//! # async fn example() -> codex_client::Result<()> {
//! let config = CodexConfig::new()
//!     .on::<server_request::ItemCommandExecutionRequestApproval, _, _>(|request| async move {
//!         println!("may it run {:?} in {:?}?", request.command, request.cwd);
//!         Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Decline))
//!     })
//!     .on::<server_request::ItemFileChangeRequestApproval, _, _>(|_request| async move {
//!         Ok(FileChangeRequestApprovalResponse::new(FileChangeApprovalDecision::Accept))
//!     });
//! let codex = Codex::start_with(config).await?;
//! let thread = codex.thread_start().approval_mode(ApprovalMode::Ask).await?;
//! # Ok(())
//! # }
//! ```
//! [`types::server_request`](codex_client::types::server_request) has all kinds: approvals of commands, file changes and permissions,
//! questions to the user, elicitations of MCP servers, calls of dynamic tools, fresh tokens.
//! [`CodexConfig::handler`](codex_client::CodexConfig::handler) takes one [`ServerRequestHandler`](codex_client::ServerRequestHandler) for all
//! of them; [`CodexConfig::on_blocking`](codex_client::CodexConfig::on_blocking) a function that may block;
//! [`Codex::on`](codex_client::Codex::on) adds one later, with its [`RequestContext`](codex_client::RequestContext).
//!
//! - Calls of dynamic tools go to the thread's own [`tools`](super::tools) first.
//! - `Decline` lets the turn go on without; `Cancel` interrupts it.
//! - Each request is handled on a task of its own. A handler that is slow, fails, panics or calls the client harms only its own
//!   request: an error is answered, and the item fails.
//! - What in a request does not fit this version's types is left out of it, and is in
//!   [`RequestContext::decode_problems`](codex_client::RequestContext::decode_problems): a handler that accepts without asking a person
//!   should accept nothing where that is not empty. A request that cannot be read at all is answered with an error.
//! - A handler's future is dropped when the runtime does not wait for it any more (`serverRequest/resolved`): the turn was
//!   interrupted, or the connection ended.
//! - A handler that needs the client takes it from [`RequestContext::codex`](codex_client::RequestContext::codex). One that owns a
//!   clone of [`Codex`](codex_client::Codex) keeps it alive for ever.
//!
//! # Without a handler
//! the answer is no, in the words of the request's kind: declined, denied, cancelled, nothing granted, no answers, a failed
//! tool call; for what has no such word, and for what this version does not know, an error. A `tracing` warning says so. Nothing
//! is ever accepted by itself.

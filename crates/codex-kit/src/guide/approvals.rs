//! Approvals, and the other requests of the runtime.
//!
//! The [`Sandbox`](codex_client::Sandbox) limits what commands may do without an approval. When the agent needs more, the
//! [`ApprovalMode`](codex_client::ApprovalMode) determines who decides:
//!
//! | mode | who decides |
//! |---|---|
//! | [`DenyAll`](codex_client::ApprovalMode::DenyAll) | nobody: every such action is denied |
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
//! [`types::server_request`](codex_client::types::server_request) lists all kinds of requests: approvals of commands, file changes and
//! permissions, questions to the user, elicitations of MCP servers, calls of dynamic tools, and requests for fresh tokens.
//!
//! | method | handler |
//! |---|---|
//! | [`CodexConfig::on`](codex_client::CodexConfig::on) | an async function for one kind of request |
//! | [`CodexConfig::on_blocking`](codex_client::CodexConfig::on_blocking) | a function for one kind of request, which may block |
//! | [`CodexConfig::handler`](codex_client::CodexConfig::handler) | one [`ServerRequestHandler`](codex_client::ServerRequestHandler) for all kinds |
//! | [`Codex::on`](codex_client::Codex::on) | an async function with its [`RequestContext`](codex_client::RequestContext), added after the start |
//!
//! Rules:
//!
//! - Calls of dynamic tools go to the thread's own [`tools`](super::tools) first.
//! - `Decline` denies the action, and the turn continues. `Cancel` also interrupts the turn.
//! - Each request is handled on a task of its own. A handler that is slow, fails, panics or calls the client affects only its own
//!   request: the runtime gets an error, and the item fails.
//! - Parts of a request that do not fit this version's types are left out. They are listed in
//!   [`RequestContext::decode_problems`](codex_client::RequestContext::decode_problems). A handler that accepts without asking a person
//!   should accept nothing if this list is not empty. A request that cannot be read at all is answered with an error.
//! - A handler's future is dropped when the runtime no longer waits for the answer (`serverRequest/resolved`): the turn was
//!   interrupted, or the connection ended.
//! - A handler that needs the client gets it from [`RequestContext::codex`](codex_client::RequestContext::codex). A handler that owns
//!   a clone of [`Codex`](codex_client::Codex) would keep the client alive forever.
//!
//! # Without a handler
//! Without a handler, the client refuses each request in the form of its kind: declined, denied, cancelled, nothing granted, no
//! answers, or a failed tool call. Kinds without such a form, and kinds that this version does not know, get an error. The client logs a
//! `tracing` warning. The client never accepts a request by itself.

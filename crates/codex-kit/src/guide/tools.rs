//! Tools: functions of this program that the model may call.
//!
//! With the features `tools` and `schemars`, a tool is a function whose argument is a type of your program:
#![cfg_attr(all(feature = "tools", feature = "schemars"), doc = "```no_run")]
#![cfg_attr(not(all(feature = "tools", feature = "schemars")), doc = "```text")]
//! use codex_client::Codex;
//! use codex_kit::prelude::*;
//! use codex_kit::{Tool, ToolError, ToolOutput};
//! use schemars::JsonSchema; // schemars = "1"
//! use serde::Deserialize;
//!
//! #[derive(Deserialize, JsonSchema)]
//! struct Query {
//!     /// A name, or the beginning of one.
//!     name: String,
//!     limit: Option<usize>,
//! }
//!
//! # async fn search(_name: &str) -> std::io::Result<Vec<String>> { Ok(Vec::new()) }
//! # async fn example(codex: Codex) -> codex_client::Result<()> {
//! let customers = Tool::new("customers", "Finds customers by name.", |query: Query| async move {
//!     let mut found = search(&query.name).await?;
//!     found.truncate(query.limit.unwrap_or(20));
//!     if found.is_empty() { Err(ToolError::new("nobody has that name")) } else { ToolOutput::json(&found) }
//! });
//! let thread = codex.thread_start().tool(customers).await?;
//! let result = thread.run("Who of our customers is called Smith?").await?;
//! # let _ = result;
//! # Ok(())
//! # }
//! ```
//! | constructor | function |
//! |---|---|
//! | `Tool::new` | an async function of a typed argument |
//! | `Tool::with_context` | also gets the thread, the turn and the client |
//! | `Tool::blocking` | a function that may block |
//! | `Tool::raw` | gets JSON that a given JSON schema describes; needs no `schemars` |
//!
//! The blocking client uses the same tools.
//!
//! # Output
//! A function returns a text, JSON (`ToolOutput::json`), or content items (texts and images). An error is sent to the model too, so that
//! the model can correct its call: `?` converts any error to a `ToolError`. The text of the error reaches the model service.
//!
//! # Failures
//! | failure | effect |
//! |---|---|
//! | the arguments do not fit the type | the function is not called, and the model gets an error |
//! | the function fails or panics | the model gets an error |
//! | the call takes longer than its time limit (default: 60 seconds) | its future is dropped, and the model gets an error |
//! | the turn ends or is interrupted, or the connection ends | its future is dropped |
//! | the model calls an unknown tool | the handler of `item/tool/call` gets the call; without a handler, the model gets an error |
//!
//! Each call runs on a task of its own, so several calls run at once. A blocking function cannot be dropped: it runs until it returns.
//!
//! # Tools belong to threads
//! Two threads may have different tools of the same name. The runtime saves the descriptions of a thread's tools, and offers the tools
//! again when the thread is resumed or forked. The functions are part of this program, so the program adds them again:
//! `thread_resume(id).tool(…)`. The client removes the tools when the thread is archived, deleted or closed.

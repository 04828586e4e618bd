//! Functions of this program that the model may call.
//!
//! With the features `tools` and `schemars`, a tool is a function whose argument is a type of yours:
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
//!     match found.is_empty() {
//!         false => ToolOutput::json(&found),
//!         true => Err(ToolError::new("nobody has that name")),
//!     }
//! });
//! let thread = codex.thread_start().tool(customers).await?;
//! let result = thread.run("Who of our customers is called Smith?").await?;
//! # let _ = result;
//! # Ok(())
//! # }
//! ```
//! `Tool::with_context` is given the thread, the turn and the client too; `Tool::blocking` takes a function that may block;
//! `Tool::raw` takes a JSON schema in place of a type, and needs no `schemars`. The blocking client takes the same tools.
//!
//! # What is given back
//! A text, JSON (`ToolOutput::json`), or content items: texts and images. An error goes to the model as well, in its own words,
//! so that it can do better: any error becomes a `ToolError` with `?`. What is in it reaches the model service.
//!
//! # What can go wrong
//! | | what happens |
//! |---|---|
//! | the arguments do not fit the type | the function is not called, and the model is told why |
//! | the function fails or panics | the model is told |
//! | it takes longer than its time limit (60 seconds unless told otherwise) | its future is dropped, and the model is told |
//! | the turn ends or is interrupted, or the connection ends | its future is dropped |
//! | the model calls a tool that is not there | the handler of `item/tool/call` is asked, if there is one; else the model is told |
//!
//! Each call runs on a task of its own, so several run at once. A function that blocks runs on until it returns: it cannot be
//! dropped.
//!
//! # Which thread has which
//! Tools belong to the thread that they were given to: two threads may have tools of the same name. The runtime saves what they
//! look like with the thread, and offers them again when it is resumed or forked; the functions are this program's, and are
//! given again: `thread_resume(id).tool(…)`. They are forgotten when the thread is archived, deleted or closed.

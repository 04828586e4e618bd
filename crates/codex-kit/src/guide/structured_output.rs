//! Structured output: final answers as values of a Rust type.
//!
//! With the feature `schemars`, [`run_as`](crate::prelude) returns the final answer as a value of a Rust type:
#![cfg_attr(feature = "schemars", doc = "```no_run")]
#![cfg_attr(not(feature = "schemars"), doc = "```text")]
//! use codex_client::Error;
//! use codex_kit::prelude::*;
//! use schemars::JsonSchema; // schemars = "1"
//! use serde::Deserialize;
//!
//! /// What is wrong with a project.
//! #[derive(Deserialize, JsonSchema)]
//! struct Report {
//!     /// The worst first.
//!     problems: Vec<Problem>,
//! }
//!
//! #[derive(Deserialize, JsonSchema)]
//! struct Problem {
//!     file: String,
//!     line: Option<u32>,
//!     what: String,
//! }
//!
//! # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
//! match thread.run_as::<Report>("What is wrong here?").effort("high").await {
//!     Ok(report) => println!("{} problems", report.problems.len()),
//!     Err(error @ Error::Answer { .. }) => println!("{error}: {}", error.answer_text().unwrap_or("(no answer)")),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//! The schema of the type is sent with the turn (`outputSchema`), with doc comments as descriptions. The model service makes the model
//! follow the schema.
//!
//! Two other ways:
//! - [`output_as`](crate::prelude) sets the schema of a type on [`turn`](codex_client::Thread::turn) and
//!   [`run`](codex_client::Thread::run), and [`TurnResult::answer_as`](crate::AnswerExt::answer_as) reads the answer.
//! - [`output_schema`](codex_client::TurnBuilder::output_schema) takes any schema. This method does not need the feature.
//!
//! # Supported types
//! The service supports a part of JSON Schema, in which objects are closed and every property is required. The client converts a type
//! like this:
//!
//! | in the type | in the schema |
//! |---|---|
//! | a struct | a closed object with every property required |
//! | `Option<T>` | `T` or null |
//! | `#[serde(default)]` | a required property: the model always writes it |
//! | an enum | `enum`, or `anyOf` of its variants |
//! | a recursive type | `$ref` |
//! | ranges, patterns, lengths of lists | unchanged |
//!
//! Other types are refused before anything is sent, with their name and path
//! ([`InvalidInput`](codex_client::ErrorKind::InvalidInput)):
//! - maps with free keys, sets, tuples, flattened enums and any JSON
//! - string formats other than dates, times, durations, e-mail, host names, IP addresses and UUIDs
//! - a whole answer that is not a struct
//!
//! The service limits the size and depth of a schema. A turn whose schema is too large fails.
//!
//! # Errors
//! [`Error::Answer`](codex_client::Error::Answer) says why there is no value, and contains the text and the whole turn. The causes are:
//! the model refused or wrote nothing, the answer is empty or does not fit, or the turn was interrupted. With OpenAI's models, an answer
//! that does not fit is rare. Other model providers may ignore the schema.
//!
//! A Markdown fence around the whole answer is removed, because some model providers write one. Only the service enforces ranges and
//! patterns.

//! Answers that are values.
//!
//! With the feature `schemars`, [`run_as`](crate::prelude) gives the final answer as a value of a Rust type:
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
//! The schema of the type goes out with the turn (`outputSchema`), with doc comments as descriptions, and the model service
//! lets the model write nothing else. On [`turn`](codex_client::Thread::turn) and [`run`](codex_client::Thread::run),
//! [`output_as`](crate::prelude) does the same, and
//! [`TurnResult::answer_as`](crate::AnswerExt::answer_as) reads the answer; a schema that is not a type's goes to
//! [`output_schema`](codex_client::TurnBuilder::output_schema) as it is, without the feature.
//!
//! # What a type may be
//! The service takes a part of JSON Schema, and wants objects closed and every property there. So it is sent:
//!
//! | in the type | in the schema |
//! |---|---|
//! | a struct | an object that is closed, with every property required |
//! | `Option<T>` | `T` or null |
//! | `#[serde(default)]` | a property as any other: the model always writes it |
//! | an enum | `enum`, or `anyOf` of its variants |
//! | a type that holds itself | `$ref` |
//! | ranges, patterns, lengths of lists | as they are |
//!
//! What it does not take is refused before anything is sent, by name and path ([`InvalidInput`](codex_client::ErrorKind::InvalidInput)):
//! maps of free keys, sets, tuples, flattened enums, any JSON, other formats of strings than dates, times, durations, e-mail,
//! host names, IP addresses and UUIDs; and a type that is no struct as the whole answer. How large and how deep a schema may be
//! is for the service to say: a turn with one that is too large fails.
//!
//! # What can come back
//! [`Error::Answer`](codex_client::Error::Answer) says why there is no value, with the text and the whole turn in it: the model refused
//! or said nothing, the answer is empty or does not fit, or the turn was interrupted. With OpenAI's models an answer that does
//! not fit is rare; other model providers may ignore the schema. A Markdown fence around the whole answer, which some of them
//! write, is taken off. Ranges and patterns are enforced by the service alone.

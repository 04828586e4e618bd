//! The Codex app-server protocol as Rust types.
//!
//! Generated from the schemas that a Codex release emits ([`CODEX_VERSION`]), and usable alone: this crate depends on serde
//! and serde_json, does no I/O and starts nothing.
//!
//! # What is here
//! - every request, answer and notification, and everything that they carry, at the root of the crate;
//! - methods as types, each with its params and its answer: [`request`], [`server_request`], [`notification`] and
//!   [`client_notification`], behind the traits [`rpc::Request`] and [`rpc::Notification`];
//! - [`ClientRequest`], [`ServerRequest`] and [`ServerNotification`]: any message of a kind;
//! - the JSON-RPC envelopes: [`rpc::Message`];
//! - the ids that say where a message belongs: [`ServerNotification::ids`], [`route::PeekedIds`].
//!
//! # What a running program does with a new release
//! Enums and unions are open: what they do not know becomes `Unrecognized`, whole, and is written back as it was read.
//! Unknown keys are ignored, or kept where the protocol's objects are open (`extra`).
//!
//! ```
//! use codex_types::{ThreadItem, UserInput};
//!
//! let item: ThreadItem = serde_json::from_str(r#"{"type":"hologram","id":"1","depth":3}"#)?;
//! assert_eq!(item.wire_tag(), "hologram");
//! assert_eq!(item.id(), Some("1"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # What does not fit
//! A release may give a field another type. What cannot be read costs itself and nothing around it:
//! - an optional field, an item of a list or an entry of a map is left out, and the rest is read;
//! - a union with a known tag whose body does not fit becomes `Unrecognized`, whole;
//! - where a required field does not fit, what holds it does not: the nearest of these two takes effect;
//! - a message in which nothing can be left out is an error, and a method's params are such a message.
//!
//! So read [`from_str`], [`from_value`] and the methods of [`ServerNotification`] and its like. [`decode_str`],
//! [`decode_value`], [`ServerNotification::decode_with_problems`] and [`ServerNotification::decode_line`] also tell what did
//! not fit, with the path and the JSON that was given up: [`Decoded`]. Plain `serde_json::from_str` is strict, because it
//! cannot read a message twice: there everything that does not fit is an error.
//!
//! ```
//! let text = r#"{"type":"agentMessage","id":"1","text":"Done.","moderation":{"moderated":"yes"}}"#;
//! let decoded = codex_types::decode_str::<codex_types::ThreadItem>(text)?;
//! assert_eq!(decoded.value.id(), Some("1"));
//! assert_eq!(decoded.problems[0].to_string(), "moderation.moderated: invalid type: string \"yes\", expected a boolean");
//! assert!(serde_json::from_str::<codex_types::ThreadItem>(text).is_err());
//! # Ok::<(), codex_types::DecodeError>(())
//! ```
//!
//! # Making values
//! Structs without required fields have `Default`; the others have `new(required…)`. Both leave the rest to be set by
//! struct update, so that a field of the next release does not break the code:
//!
//! ```
//! use codex_types::{TextUserInput, TurnStartParams, UserInput};
//!
//! let input = UserInput::Text(TextUserInput::new("Describe this project."));
//! let params = TurnStartParams { model: Some("gpt-5.5".into()), ..TurnStartParams::new("thread-id", vec![input]) };
//! # let _ = params;
//! ```
//!
//! # Absent, null and value
//! An `Option` is `None` for absent and for null. Where the protocol means two things by them, the field is an
//! `Option<Option<T>>`: `None` is absent, `Some(None)` is null.
//!
//! # Features
//! `experimental` adds the methods, fields and variants that the runtime only accepts from a client that asked for
//! `experimentalApi`. It only ever adds, and is not on unless it is asked for; what needs it says so.
//!
//! # Where next
//! [`ServerNotification::decode`] and [`rpc::Message::parse`] are where reading begins; the example `print_session` reads a
//! whole session. The crate codex-client starts a runtime and speaks this protocol with it.

mod decode;
#[rustfmt::skip]
mod generated;
#[cfg(test)]
#[rustfmt::skip]
mod golden;
#[cfg(test)]
mod golden_tests;
mod object;
mod open;
mod read;
pub mod route;
pub mod rpc;
mod secret;

pub use decode::{DecodeError, DecodeProblem, Decoded, decode_str, decode_value, from_str, from_value};
pub use generated::methods::{ClientNotification, ClientRequest, ServerNotification, ServerRequest};
pub use generated::methods::{client_notification, notification, request, server_request};
pub use generated::*;

/// The README's example, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

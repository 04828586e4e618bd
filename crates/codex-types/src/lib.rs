//! The Codex app-server protocol as Rust types.
//!
//! The types are generated from the schemas that one Codex release emits ([`CODEX_VERSION`]). This crate is usable
//! without any other Codex crate: it depends on serde and serde_json only, does no I/O and starts no process.
//! Connections, processes and event queues belong in the crate codex-client.
//!
//! # Contents
//! - The root of the crate contains every request, response and notification, and all types inside them.
//! - [`request`], [`server_request`], [`notification`] and [`client_notification`] contain the methods as types. The
//!   traits [`rpc::Request`] and [`rpc::Notification`] connect each method with its params and its response.
//! - [`ClientRequest`], [`ServerRequest`], [`ClientNotification`] and [`ServerNotification`] are enums over all
//!   messages of one kind.
//! - [`rpc::Message`] reads the JSON-RPC envelope of a message.
//! - [`ServerNotification::ids`] and [`route::PeekedIds`] return the ids of the thread, turn, item, request or login
//!   that a message belongs to.
//!
//! # Messages of a newer release
//! Enums and unions are open: an unknown value becomes `Unrecognized`, keeps its complete JSON, and is written back
//! unchanged. Structs ignore unknown keys, or keep them in the field `extra` if the protocol's object is open.
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
//! A release may change the type of a field. A value that cannot be decoded affects as little of the message as
//! possible:
//! - An optional field, an item of a list or an entry of a map is left out, and the rest is decoded.
//! - A union with a known tag and a malformed body becomes `Unrecognized` and keeps its complete JSON.
//! - A required field that does not fit makes its struct unusable, so the nearest enclosing value of these kinds is
//!   affected.
//! - If nothing can be left out, decoding fails. The params of a method are never left out.
//!
//! These functions are tolerant in this way:
//!
//! | function | result |
//! |---|---|
//! | [`from_str`], [`from_value`], [`ServerNotification::decode`], [`ServerNotification::from_line`] | the value |
//! | [`decode_str`], [`decode_value`], [`ServerNotification::decode_with_problems`], [`ServerNotification::decode_line`] | the value, and each part that did not fit with its path and its JSON ([`Decoded`]) |
//!
//! The enums of the other kinds of messages have the same methods. Plain `serde_json::from_str` is strict, because it
//! cannot read a message twice: any part that does not fit is an error.
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
//! # Building values
//! Structs without required fields implement `Default`. All other structs that a client sends have a constructor
//! `new(required…)`. Set the remaining fields with struct update syntax, so that a field of the next release does not
//! break the code:
//!
//! ```
//! use codex_types::{TextUserInput, TurnStartParams, UserInput};
//!
//! let input = UserInput::Text(TextUserInput::new("Describe this project."));
//! let params = TurnStartParams { model: Some("gpt-5.5".into()), ..TurnStartParams::new("thread-id", vec![input]) };
//! # let _ = params;
//! ```
//!
//! # Absent and null
//! An `Option` is `None` for an absent key and for null. If the protocol gives the two different meanings, the field is
//! an `Option<Option<T>>`: `None` is absent, and `Some(None)` is null.
//!
//! # Features
//! `experimental` (off by default) adds the methods, fields and variants that the runtime accepts only from a client
//! that asked for `experimentalApi` in its `initialize` request. The feature only adds items. The documentation of each
//! such item names the feature.
//!
//! # Next steps
//! Start with [`rpc::Message::parse`] and [`ServerNotification::decode`]. The example `print_session` reads a whole
//! recorded session. The crate codex-client starts a runtime and speaks this protocol with it.

#![cfg_attr(docsrs, feature(doc_cfg))]

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
mod secret_name;
pub mod since;

pub use decode::{DecodeError, DecodeProblem, Decoded, decode_str, decode_value, from_str, from_value};
pub use generated::methods::{ClientNotification, ClientRequest, ServerNotification, ServerRequest};
pub use generated::methods::{client_notification, notification, request, server_request};
pub use generated::*;
pub use secret_name::is_secret_name;

/// Compiles the example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

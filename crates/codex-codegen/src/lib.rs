//! Turns the schemas of the Codex protocol into Rust source, as a pure function.
//!
//! This crate owns the reading of schemas, the [`Protocol`] model, the printing of Rust, and the comparison of two
//! protocols. It uses no network, process, clock or file system: the same [`Schemas`] give the same [`Tree`], byte for
//! byte. Code that reads or writes files belongs in `xtask`.
//!
//! ```text
//! Schemas ─dialect→ Nodes ─normalise→ Protocol (+ notes) ─typify→ items ─passes→ items ─print→ Tree of files
//! ```
//!
//! The generation never stops because of the shape of a schema. A place that the generator does not understand becomes
//! raw JSON, and a [`Note`] names the place and the reason.

mod canonical;
mod defaults;
mod dialect;
pub mod diff;
mod error;
mod history;
mod items;
mod names;
mod normalise;
mod notes;
mod print;
pub mod protocol;
mod recorded;
mod repairs;
pub mod samples;
mod schemas;
mod tree;
mod typescript;

pub use canonical::{canonical, canonical_text};
pub use diff::{Diff, diff};
pub use error::{Error, Result};
pub use history::History;
pub use notes::{Effect, Note};
pub use print::{generate, generate_definitions, generate_protocol};
pub use protocol::Protocol;
pub use recorded::RecordedNames;
pub use samples::{Sample, samples};
pub use schemas::Schemas;
pub use tree::{Changed, Drift, Tree};
pub use typescript::{TsField, TsType, TypeScript};

//! Codex protocol schemas to Rust source: a pure function.
//!
//! ```text
//! Schemas ─dialect→ Nodes ─normalise→ Protocol (+ notes) ─typify→ items ─passes→ items ─print→ Tree of files
//! ```
//!
//! It never stops because of a shape: a place that is not understood becomes raw JSON, and a [`Note`] says where and why.
//!
//! No network, no process, no clock, no file system: the same [`Schemas`] give the same [`Tree`], byte for byte.

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

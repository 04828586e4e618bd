//! Codex protocol schemas to Rust source: a pure function.
//!
//! ```text
//! Schemas ─normalise→ Protocol ─typify→ items ─passes→ items ─print→ Tree of files
//! ```
//!
//! No network, no process, no clock, no file system: the same [`Schemas`] give the same [`Tree`], byte for byte.

mod canonical;
pub mod diff;
mod error;
mod items;
mod normalise;
mod print;
pub mod protocol;
mod repairs;
mod schemas;
mod tree;
mod typescript;

pub use canonical::{canonical, canonical_text};
pub use diff::{Diff, diff};
pub use error::{Error, Result};
pub use print::{generate, generate_definitions, generate_protocol};
pub use protocol::Protocol;
pub use schemas::Schemas;
pub use tree::{Changed, Drift, Tree};
pub use typescript::{TsField, TsType, TypeScript};

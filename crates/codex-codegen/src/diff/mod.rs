//! Compares the protocols of two releases, and decides which programs each change breaks.
//!
//! This module owns the comparison, the verdict and the reports. It depends on [`crate::protocol`] only. Names of
//! releases and files belong to the caller.
//!
//! Each change is judged for three kinds of programs. A reader and a writer are compiled against the *old* types:
//!
//! - A **reader** decodes what the *new* runtime writes: responses, server requests and server notifications. A reader
//!   breaks if decoding fails, or if it waits for a notification that the runtime no longer sends.
//! - A **writer** sends to the *new* runtime: params of requests, client notifications, and responses to server
//!   requests. A writer breaks if the runtime rejects a message, or ignores a part of it.
//! - **Source** is a Rust program that is recompiled against the *new* codex-types.
//!
//! The direction of a definition decides which programs a change concerns: `reach` finds the definitions that are
//! reachable from what the client reads and from what it writes, for each surface. The policy of the generated types
//! decides which changes are harmless:
//!
//! | policy of codex-types | change that breaks no program |
//! |---|---|
//! | enums and tagged unions are open (`Unrecognized`) and `#[non_exhaustive]` | an added value or variant |
//! | unknown fields are ignored | a field added to a type that is read |
//! | structs that are written are built with `new(required…)` or `..Default::default()` | an added optional field |
//! | structs that are only read are not built by users | a required field added to a type that is read |
//!
//! In an untagged union, an added branch breaks a reader if the branch has the form of an old branch. Whether an object
//! forbids extra keys (`closed`) does not matter to programs that use only known keys, so this property is not
//! compared.
//!
//! ```text
//! Protocol × Protocol ─renames→ pairs ─compare→ changes ─verdict→ Diff ─render→ text | markdown | json
//! ```

mod compare;
mod definitions;
mod fields;
mod fits;
mod markdown;
mod methods;
mod outline;
mod reach;
mod renames;
mod report;
mod show;
#[cfg(test)]
mod tests;
mod text;
mod variants;
mod verdict;

pub use report::{Action, Break, Breaks, Change, Diff, Direction, Kind, Surface};
pub use verdict::{Step, Verdict};

use crate::protocol::Protocol;

/// Compares two releases. Set their names with [`Diff::between`] before a report is rendered.
pub fn diff(old: &Protocol, new: &Protocol) -> Diff {
    let (changes, docs) = compare::Comparison::of(old, new).run();
    let verdict = Verdict::of(&changes, docs);
    Diff { format: report::FORMAT, from: "old".to_owned(), to: "new".to_owned(), verdict, docs, changes }
}

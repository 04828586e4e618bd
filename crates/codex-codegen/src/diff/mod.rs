//! How the protocol of one release differs from that of another, and whom it breaks.
//!
//! Every change is judged from three sides, each with the program compiled against the *old* types:
//!
//! - a **reader** decodes what the *new* runtime writes: responses, server requests, server notifications. It breaks where
//!   decoding fails, or where it waits for a notification that never comes again.
//! - a **writer** sends to the *new* runtime: params of requests, client notifications, answers to server requests. It
//!   breaks where the runtime refuses what it sends, or no longer does what was asked.
//! - **source** is a Rust program recompiled against the *new* codex-types.
//!
//! Who is concerned follows from direction: which definitions can be reached from what the client reads and from what it
//! writes (`reach`), on the stable surface or only on the experimental one. What is harmless follows from the policy of the
//! generated types:
//!
//! | policy of codex-types | so this breaks nobody |
//! |---|---|
//! | enums and tagged unions are open (`Unrecognized`) and `#[non_exhaustive]` | an added value or variant |
//! | unknown fields do no harm | a field added to what is read |
//! | structs that are written are built with `new(required…)` or `..Default::default()` | an added field that may be left out |
//! | structs that are only read are not built by users | a required field added to what is read |
//!
//! In an untagged union an added branch breaks a reader where it has the outer form of an old one. Whether an object forbids
//! unknown keys (`closed`) concerns nobody who stays with the known ones, and is not compared.
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

/// Compares two releases. Name them with [`Diff::between`] before the result is shown.
pub fn diff(old: &Protocol, new: &Protocol) -> Diff {
    let (changes, docs) = compare::Comparison::of(old, new).run();
    let verdict = Verdict::of(&changes, docs);
    Diff { format: report::FORMAT, from: "old".to_owned(), to: "new".to_owned(), verdict, docs, changes }
}

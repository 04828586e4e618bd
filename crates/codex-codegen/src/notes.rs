//! Notes: the places that the generator could not translate exactly, and the consequence for each place.
//!
//! Reading schemas never fails because of a shape. A place that the generator does not understand becomes raw JSON, and
//! a note names the place and the reason, so that the generator can be extended later. Notes are part of
//! [`crate::Protocol`] and are committed as `schemas/notes.toml`. Only the strict mode of `generate-types` turns notes
//! into errors.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// One place that the generator could not translate exactly.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The definition and the path inside it, for example `AgentMessageDisplay/show.version`, or the method.
    pub path: String,
    /// The consequence for the place.
    pub effect: Effect,
    /// The reason.
    pub reason: String,
}

/// The consequence for a place that the generator could not translate exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The value is raw JSON (`serde_json::Value`).
    Raw,
    /// The type accepts more than the schema allows; no data is lost.
    Widened,
    /// The TypeScript bindings disagree with the schema or cannot be read, so the place does not use them.
    Distrusted,
    /// The stable and the experimental surface contradict each other; the experimental surface counts.
    Surfaces,
    /// The name in the protocol is not a valid Rust name, or is taken.
    Renamed,
    /// An entry of `repairs.rs` has nothing to repair in this version.
    Stale,
}

impl Effect {
    /// Returns the word for the effect, as reports and `notes.toml` write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Widened => "widened",
            Self::Distrusted => "distrusted",
            Self::Surfaces => "surfaces",
            Self::Renamed => "renamed",
            Self::Stale => "stale",
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.effect, self.path, self.reason)
    }
}

/// Collects notes while schemas are read. Duplicate notes are kept once.
#[derive(Debug, Default)]
pub(crate) struct Notes(RefCell<BTreeSet<Note>>);

impl Notes {
    pub(crate) fn add(&self, effect: Effect, path: impl Into<String>, reason: impl Into<String>) {
        self.0.borrow_mut().insert(Note { path: path.into(), effect, reason: reason.into() });
    }

    /// Returns all notes, ordered by path.
    pub(crate) fn into_list(self) -> Vec<Note> {
        self.0.into_inner().into_iter().collect()
    }
}

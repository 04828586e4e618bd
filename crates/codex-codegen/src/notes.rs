//! Notes: what the generator could not take as it stands, and what became of it.
//!
//! Reading schemas never fails because of a shape. A place that is not understood becomes raw JSON, and a note says where and
//! why, so that a person can teach the generator the shape later. Notes are part of [`crate::Protocol`], are committed as
//! `schemas/notes.toml`, and are errors only for a caller that wants them to be.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// One place that the generator could not take as it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Definition and path inside it, for example `AgentMessageDisplay/show.version`, or the method.
    pub path: String,
    /// What became of the place.
    pub effect: Effect,
    /// Why.
    pub reason: String,
}

/// What became of a place that the generator could not take as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The value is raw JSON (`serde_json::Value`).
    Raw,
    /// The type accepts more than the schema allows; nothing is lost.
    Widened,
    /// The TypeScript bindings disagree with the schema or cannot be read, and were not used for the place.
    Distrusted,
    /// The stable and the experimental surface contradict each other; the experimental one counts.
    Surfaces,
    /// The name in the protocol cannot be used in Rust, or is taken.
    Renamed,
    /// An entry of `repairs.rs` has nothing to repair in this version.
    Stale,
}

impl Effect {
    /// The word for the effect in reports and in `notes.toml`.
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

/// Collects notes while schemas are read. A note that is made twice is kept once.
#[derive(Debug, Default)]
pub(crate) struct Notes(RefCell<BTreeSet<Note>>);

impl Notes {
    pub(crate) fn add(&self, effect: Effect, path: impl Into<String>, reason: impl Into<String>) {
        self.0.borrow_mut().insert(Note { path: path.into(), effect, reason: reason.into() });
    }

    /// All notes, ordered by path.
    pub(crate) fn into_list(self) -> Vec<Note> {
        self.0.into_inner().into_iter().collect()
    }
}

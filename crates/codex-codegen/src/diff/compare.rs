//! The state that all comparisons share.

use std::collections::BTreeMap;

use super::fits::{Fits, Reader};
use super::reach::{Reach, Use};
use super::renames::{is_same_name, renames};
use super::report::{Action, Break, Breaks, Change, Direction, Kind, Surface};
use crate::protocol::{Protocol, Type};

pub(super) struct Comparison<'a> {
    pub(super) old: &'a Protocol,
    pub(super) new: &'a Protocol,
    pub(super) renames: BTreeMap<&'a str, &'a str>,
    old_reach: Reach<'a>,
    new_reach: Reach<'a>,
    changes: Vec<Change>,
    docs: usize,
}

/// A definition that both protocols have, and the surfaces on which clients read and write it in both.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub(super) name: String,
    pub(super) surface: Surface,
    pub(super) reader: Option<Surface>,
    pub(super) writer: Option<Surface>,
    pub(super) direction: Direction,
}

impl Subject {
    pub(super) fn change(&self, kind: Kind, name: &str, action: Action) -> Change {
        let owner = (kind != Kind::Definition).then(|| self.name.clone());
        Change {
            kind,
            owner,
            name: name.to_owned(),
            action,
            old: None,
            new: None,
            surface: self.surface,
            direction: Some(self.direction),
            breaks: Breaks::default(),
        }
    }

    /// Returns a break of readers, if any client reads the definition. `item` is the surface of the changed part.
    pub(super) fn reader(&self, item: Surface, why: impl Into<String>) -> Option<Break> {
        self.reader.map(|surface| Break { surface: surface.max(item), why: why.into() })
    }

    /// Returns a break of writers, if any client writes the definition. `item` is the surface of the changed part.
    pub(super) fn writer(&self, item: Surface, why: impl Into<String>) -> Option<Break> {
        self.writer.map(|surface| Break { surface: surface.max(item), why: why.into() })
    }

    /// Returns a break of Rust programs that use the definition. `item` is the surface of the changed part.
    pub(super) fn source(&self, item: Surface, why: impl Into<String>) -> Option<Break> {
        Some(Break { surface: self.surface.max(item), why: why.into() })
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn of(old: &'a Protocol, new: &'a Protocol) -> Self {
        Self {
            old,
            new,
            renames: renames(old, new),
            old_reach: Reach::of(old),
            new_reach: Reach::of(new),
            changes: Vec::new(),
            docs: 0,
        }
    }

    pub(super) fn run(mut self) -> (Vec<Change>, usize) {
        self.compare_methods();
        self.compare_definitions();
        // A definition precedes its parts, and values and variants stay with their definition.
        self.changes.sort_by(|a, b| {
            let key = |change: &'_ Change| {
                let group = change.kind.min(Kind::Definition);
                let owner = change.owner.clone().unwrap_or_else(|| change.name.clone());
                (group, owner, change.kind, change.name.clone(), change.action)
            };
            key(a).cmp(&key(b))
        });
        (self.changes, self.docs)
    }

    pub(super) fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    pub(super) fn count_doc(&mut self, old: Option<&str>, new: Option<&str>) {
        self.docs += usize::from(old != new);
    }

    pub(super) fn old_direction(&self, name: &str) -> Direction {
        self.old_reach.get(name).direction()
    }

    pub(super) fn new_direction(&self, name: &str) -> Direction {
        self.new_reach.get(name).direction()
    }

    pub(super) fn subject(&self, old: &str, new: &str, surface: Surface) -> Subject {
        let (before, after) = (self.old_reach.get(old), self.new_reach.get(new));
        // Old programs see a definition only if messages of both protocols carry the definition. If only one protocol
        // carries the definition, the change of the carrying message is reported.
        let both = |before: Option<Surface>, after: Option<Surface>| Some(before?.max(after?));
        let met = Use { read: both(before.read, after.read), written: both(before.written, after.written) };
        Subject { name: new.to_owned(), surface, reader: met.read, writer: met.written, direction: met.direction() }
    }

    /// Returns whether both names mean the same definition.
    pub(super) fn is_same_name(&self, old: &str, new: &str) -> bool {
        is_same_name(&self.renames, old, new)
    }

    /// Returns whether both types are the same, except for renamed definitions.
    pub(super) fn is_same_type(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Named(old), Type::Named(new)) => self.is_same_name(old, new),
            (Type::List(old), Type::List(new))
            | (Type::Map(old), Type::Map(new))
            | (Type::Nullable(old), Type::Nullable(new)) => self.is_same_type(old, new),
            (old, new) => old == new,
        }
    }

    /// Compares what the new runtime writes (first argument) with the old types (second argument).
    pub(super) fn reading(&self) -> Fits<'a, '_> {
        Fits::new(self.new, self.old, Reader::OldTypes, &self.renames)
    }

    /// Compares what old programs send (first argument) with what the new runtime accepts (second argument).
    pub(super) fn writing(&self) -> Fits<'a, '_> {
        Fits::new(self.old, self.new, Reader::NewRuntime, &self.renames)
    }
}

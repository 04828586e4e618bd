//! What all comparisons share.

use std::collections::BTreeMap;

use super::fits::Fits;
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

/// A definition that both sides have, and who meets it on both.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) surface: Surface,
    pub(super) reader: Option<Surface>,
    pub(super) writer: Option<Surface>,
    pub(super) direction: Direction,
}

impl Place {
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

    /// A break of those who read it, if anyone does. `item` is the surface of what changed inside it.
    pub(super) fn reader(&self, item: Surface, why: impl Into<String>) -> Option<Break> {
        self.reader.map(|surface| Break { surface: surface.max(item), why: why.into() })
    }

    /// As [`Place::reader`], of those who write it.
    pub(super) fn writer(&self, item: Surface, why: impl Into<String>) -> Option<Break> {
        self.writer.map(|surface| Break { surface: surface.max(item), why: why.into() })
    }

    /// A break of the Rust programs that name it.
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
        // A definition stands before what it holds, and values and variants stand with the definition that they are in.
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

    pub(super) fn place(&self, old: &str, new: &str, surface: Surface) -> Place {
        let (before, after) = (self.old_reach.get(old), self.new_reach.get(new));
        // Old programs meet what both sides carry; what only one of them carries changed where it is carried.
        let both = |before: Option<Surface>, after: Option<Surface>| Some(before?.max(after?));
        let met = Use { read: both(before.read, after.read), written: both(before.written, after.written) };
        Place { name: new.to_owned(), surface, reader: met.read, writer: met.written, direction: met.direction() }
    }

    /// Whether both names mean the same definition.
    pub(super) fn is_same_name(&self, old: &str, new: &str) -> bool {
        is_same_name(&self.renames, old, new)
    }

    /// Whether both are the same but for definitions that were renamed.
    pub(super) fn is_same_type(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Named(old), Type::Named(new)) => self.is_same_name(old, new),
            (Type::List(old), Type::List(new))
            | (Type::Map(old), Type::Map(new))
            | (Type::Nullable(old), Type::Nullable(new)) => self.is_same_type(old, new),
            (old, new) => old == new,
        }
    }

    /// Fits what the new runtime writes (the first argument of its methods) into the old types (the second).
    pub(super) fn reading(&self) -> Fits<'a, '_> {
        Fits::new(self.new, self.old, true, &self.renames)
    }

    /// Fits what old programs send (the first argument of its methods) into the new runtime (the second).
    pub(super) fn writing(&self) -> Fits<'a, '_> {
        Fits::new(self.old, self.new, false, &self.renames)
    }
}

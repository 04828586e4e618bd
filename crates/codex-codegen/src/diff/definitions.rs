//! Compares definitions: added, removed, renamed, or with a different shape.

use super::compare::{Comparison, Subject};
use super::report::{Action, Breaks, Change, Kind, Surface};
use super::show;
use crate::protocol::{Definition, Shape, Type};

impl<'a> Comparison<'a> {
    pub(super) fn compare_definitions(&mut self) {
        let (old, new) = (self.old, self.new);
        for (name, definition) in &old.definitions {
            let successor = self.renames.get(name.as_str()).copied().unwrap_or(name);
            match new.definitions.get(successor) {
                Some(other) => self.compare_definition((name, definition), (successor, other)),
                None => self.removed_definition(name, definition),
            }
        }
        for (name, definition) in &new.definitions {
            let is_successor = self.renames.values().any(|successor| successor == name);
            if is_successor || old.definitions.contains_key(name) {
                continue;
            }
            self.push(Change {
                kind: Kind::Definition,
                owner: None,
                name: name.clone(),
                action: Action::Added,
                old: None,
                new: Some(show::shape(definition)),
                surface: Surface::of(definition.experimental),
                direction: Some(self.new_direction(name)),
                breaks: Breaks::default(),
            });
        }
    }

    /// Reports a removed definition.
    ///
    /// Messages contain no type names, so the removal breaks only source. The definitions that referred to the type
    /// changed as well, and each has its own report.
    fn removed_definition(&mut self, name: &str, definition: &Definition) {
        let mut subject = self.subject(name, name, Surface::of(definition.experimental));
        subject.direction = self.old_direction(name);
        let mut change = subject.change(Kind::Definition, name, Action::Removed);
        change.old = Some(show::shape(definition));
        change.breaks.source = subject.source(Surface::Stable, "the type was removed");
        self.push(change);
    }

    fn compare_definition(&mut self, (old_name, old): (&str, &'a Definition), (name, new): (&str, &'a Definition)) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        let subject = self.subject(old_name, name, Surface::of(old.experimental));
        if old_name != name {
            let mut change = subject.change(Kind::Definition, name, Action::Renamed);
            (change.old, change.new) = (Some(old_name.to_owned()), Some(name.to_owned()));
            change.breaks.source = subject.source(Surface::Stable, "the type was renamed");
            self.push(change);
        }
        if old.experimental != new.experimental {
            let mut change = subject.change(Kind::Definition, name, Action::Surface);
            let after = Surface::of(new.experimental);
            (change.old, change.new) = (Some(subject.surface.to_string()), Some(after.to_string()));
            if new.experimental {
                change.breaks.source =
                    subject.source(Surface::Stable, "the type now requires the feature `experimental`");
            } else {
                change.surface = Surface::Stable;
            }
            self.push(change);
        }
        match (&old.shape, &new.shape) {
            (Shape::Struct(old), Shape::Struct(new)) => self.compare_structs(&subject, old, new),
            (Shape::StringEnum(old), Shape::StringEnum(new)) | (Shape::ValueEnum(old), Shape::ValueEnum(new)) => {
                self.compare_values(&subject, old, new);
            }
            (Shape::Union(old), Shape::Union(new)) => self.compare_unions(&subject, old, new),
            (Shape::Alias(old), Shape::Alias(new)) | (Shape::Newtype(old), Shape::Newtype(new)) => {
                self.compare_aliases(&subject, name, old, new)
            }
            _ => self.compare_shapes(&subject, (old_name, old), (name, new)),
        }
    }

    fn compare_aliases(&mut self, subject: &Subject, name: &str, old: &'a Type, new: &'a Type) {
        if self.is_same_type(old, new) {
            return;
        }
        let mut change = subject.change(Kind::Definition, name, Action::Type);
        (change.old, change.new) = (Some(show::ty(old)), Some(show::ty(new)));
        change.breaks = self.type_breaks(subject, subject.surface, old, new);
        self.push(change);
    }

    /// Returns the breaks that a different type in the same position causes.
    pub(super) fn type_breaks(&self, subject: &Subject, item: Surface, old: &'a Type, new: &'a Type) -> Breaks {
        let mut breaks = Breaks { source: subject.source(item, "the Rust type is different"), ..Breaks::default() };
        if !self.reading().ty(new, old) {
            breaks.reader = subject.reader(item, "old programs cannot decode every value of the new type");
        }
        if !self.writing().ty(old, new) {
            breaks.writer = subject.writer(item, "the runtime rejects some values of the old type");
        }
        breaks
    }

    fn compare_shapes(&mut self, subject: &Subject, old: (&str, &'a Definition), new: (&str, &'a Definition)) {
        let mut change = subject.change(Kind::Definition, new.0, Action::Shape);
        (change.old, change.new) = (Some(show::shape(old.1)), Some(show::shape(new.1)));
        change.breaks.source = subject.source(Surface::Stable, "the kind of Rust type is different");
        if !self.reading().shapes(&new.1.shape, &old.1.shape) {
            change.breaks.reader = subject.reader(Surface::Stable, "old programs cannot decode the new shape");
        }
        if !self.writing().shapes(&old.1.shape, &new.1.shape) {
            change.breaks.writer = subject.writer(Surface::Stable, "the runtime rejects the old shape");
        }
        self.push(change);
    }
}

//! Compares the fields of objects: added, removed, or with a different type, presence or position.

use serde_json::Value;

use super::compare::{Comparison, Subject};
use super::fits::presence_fits;
use super::report::{Action, Kind, Surface};
use super::show;
use crate::protocol::{Field, Presence, Shape, Struct, Tagging, Type};

impl<'a> Comparison<'a> {
    pub(super) fn compare_structs(&mut self, subject: &Subject, old: &'a Struct, new: &'a Struct) {
        for field in &old.fields {
            match new.fields.iter().find(|other| other.wire == field.wire) {
                Some(other) => self.compare_field(subject, field, other),
                None => self.removed_field(subject, field, new),
            }
        }
        for field in new.fields.iter().filter(|field| old.fields.iter().all(|other| other.wire != field.wire)) {
            self.added_field(subject, field, old);
        }
        self.compare_extras(subject, old.open.as_ref(), new.open.as_ref());
        self.compare_order(subject, old, new);
    }

    /// Reports a different order of required fields. Two swapped string arguments of `new` still compile.
    fn compare_order(&mut self, subject: &Subject, old: &Struct, new: &Struct) {
        let required = |body: &'_ Struct, other: &Struct| -> Vec<String> {
            let is_required = |field: &&Field| field.presence == Presence::Required;
            let is_kept = |field: &&Field| other.fields.iter().filter(is_required).any(|kept| kept.wire == field.wire);
            body.fields.iter().filter(is_required).filter(is_kept).map(|field| field.wire.clone()).collect()
        };
        let (before, after) = (required(old, new), required(new, old));
        if subject.writer.is_some() && before != after {
            let mut change = subject.change(Kind::Definition, &subject.name, Action::Order);
            (change.old, change.new) = (Some(before.join(", ")), Some(after.join(", ")));
            change.breaks.source = subject.writer(Surface::Stable, "the arguments of `new` have a different order");
            self.push(change);
        }
    }

    fn removed_field(&mut self, subject: &Subject, field: &'a Field, new: &'a Struct) {
        let item = Surface::of(field.experimental);
        let mut change = subject.change(Kind::Field, &field.wire, Action::Removed);
        change.surface = subject.surface.max(item);
        change.old = Some(show::field(field));
        change.breaks.source = subject.source(item, "the field was removed");
        if let Some(choice) = new.fields.iter().find(|other| self.offers(other, field)) {
            change.action = Action::Flatten;
            change.new = Some(format!("one of {}", show::ty(&choice.ty)));
            if field.presence == Presence::Required {
                change.breaks.reader = subject.reader(item, "the runtime can send another choice instead");
            } else if choice.presence == Presence::Required {
                change.breaks.writer = subject.writer(item, "the runtime rejects an object without any of the choices");
            }
            return self.push(change);
        }
        if field.presence == Presence::Required {
            change.breaks.reader = subject.reader(item, "old programs cannot decode an object without the field");
        }
        let is_extra_key = new.open.as_ref().is_some_and(|extras| self.writing().ty(&field.ty, extras));
        if !is_extra_key {
            let why = if new.closed { "the runtime rejects the field" } else { "the runtime ignores the field" };
            change.breaks.writer = subject.writer(item, why);
        }
        self.push(change);
    }

    /// Returns whether `choice` is a lifted union with a branch that accepts the old `field`.
    fn offers(&self, choice: &'a Field, field: &'a Field) -> bool {
        let Type::Named(name) = &choice.ty else { return false };
        match self.new.definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Union(union)) if choice.flatten && union.tagging == Tagging::External => {
                union.variants.iter().any(|variant| {
                    variant.wire == field.wire
                        && variant.body.as_ref().is_some_and(|body| self.writing().ty(&field.ty, body))
                })
            }
            _ => false,
        }
    }

    fn added_field(&mut self, subject: &Subject, field: &'a Field, old: &'a Struct) {
        let item = Surface::of(field.experimental);
        let mut change = subject.change(Kind::Field, &field.wire, Action::Added);
        change.surface = subject.surface.max(item);
        change.new = Some(show::field(field));
        if field.presence == Presence::Required {
            let is_given = |other: &'a Field| other.presence == Presence::Required && self.offers(field, other);
            if !old.fields.iter().any(is_given) {
                change.breaks.writer = subject.writer(item, "the runtime rejects an object without the field");
            }
            change.breaks.source = subject.writer(item, "`new` has an additional parameter");
        }
        // Old programs read an unknown key as an extra key, if the object has extra keys.
        if let Some(extras) = &old.open
            && !self.reading().ty(&field.ty, extras)
        {
            change.breaks.reader = subject.reader(item, "old programs decode the field as an extra key of the object");
        }
        self.push(change);
    }

    fn compare_field(&mut self, subject: &Subject, old: &'a Field, new: &'a Field) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        let item = Surface::of(old.experimental);
        let change = |action: Action, before: String, after: String| {
            let mut change = subject.change(Kind::Field, &old.wire, action);
            change.surface = subject.surface.max(item);
            (change.old, change.new) = (Some(before), Some(after));
            change
        };
        if old.experimental != new.experimental {
            let after = Surface::of(new.experimental);
            let mut moved = change(Action::Surface, item.to_string(), after.to_string());
            if new.experimental {
                moved.breaks.source = subject.source(item, "the field now requires the feature `experimental`");
                moved.breaks.writer = subject.writer(item, "the runtime rejects the field without `experimentalApi`");
                if old.presence == Presence::Required {
                    moved.breaks.reader =
                        subject.reader(item, "the runtime now sends the field only with `experimentalApi`");
                }
            } else {
                moved.surface = subject.surface;
            }
            self.push(moved);
        }
        if !self.is_same_type(&old.ty, &new.ty) {
            let mut retyped = change(Action::Type, show::ty(&old.ty), show::ty(&new.ty));
            retyped.breaks = self.type_breaks(subject, item, &old.ty, &new.ty);
            self.push(retyped);
        } else if old.allowed != new.allowed && !matches!(old.ty, Type::Named(_)) {
            // Changed constants of a definition are reported at the definition.
            let mut other = change(Action::Constant, show::constants(&old.allowed), show::constants(&new.allowed));
            if !is_subset(&old.allowed, &new.allowed) {
                other.breaks.writer = subject.writer(item, "the runtime rejects the old constants");
            }
            self.push(other);
        }
        if old.flatten != new.flatten {
            let position = |field: &Field| if field.flatten { "flattened" } else { "nested" }.to_owned();
            let mut moved = change(Action::Flatten, position(old), position(new));
            moved.breaks.reader = subject.reader(item, "old programs expect the keys of the field elsewhere");
            moved.breaks.writer = subject.writer(item, "the runtime expects the keys of the field elsewhere");
            self.push(moved);
        }
        if old.presence != new.presence {
            let mut other = change(Action::Presence, show::presence(&old.presence), show::presence(&new.presence));
            other.breaks = self.presence_breaks(subject, item, &old.presence, &new.presence);
            self.push(other);
        }
    }

    fn presence_breaks(&self, subject: &Subject, item: Surface, old: &Presence, new: &Presence) -> super::Breaks {
        let mut breaks = super::Breaks::default();
        if !presence_fits(new, old) {
            breaks.reader = subject.reader(item, "old programs cannot decode an absent or null value");
        }
        if !presence_fits(old, new) {
            breaks.writer = subject.writer(item, "the runtime rejects an absent or null value");
        }
        let is_parameter = |presence: &Presence| *presence == Presence::Required;
        if options(old) != options(new) {
            breaks.source = subject.source(item, "the number of `Option`s around the type is different");
        } else if is_parameter(old) != is_parameter(new) {
            breaks.source = subject.writer(item, "the parameters of `new` are different");
        }
        breaks
    }

    fn compare_extras(&mut self, subject: &Subject, old: Option<&'a Type>, new: Option<&'a Type>) {
        let is_same = match (old, new) {
            (Some(old), Some(new)) => self.is_same_type(old, new),
            (old, new) => old.is_none() && new.is_none(),
        };
        if is_same {
            return;
        }
        let mut change = subject.change(Kind::Definition, &subject.name, Action::Extras);
        (change.old, change.new) = (Some(show::optional_ty(old)), Some(show::optional_ty(new)));
        match (old, new) {
            (Some(old), Some(new)) => change.breaks = self.type_breaks(subject, Surface::Stable, old, new),
            (Some(_), None) => {
                change.breaks.source = subject.source(Surface::Stable, "the map of extra keys was removed");
                change.breaks.writer = subject.writer(Surface::Stable, "the runtime ignores extra keys");
            }
            _ => {}
        }
        self.push(change);
    }
}

/// Returns the number of `Option`s around the generated field.
fn options(presence: &Presence) -> u8 {
    match presence {
        Presence::Required | Presence::Default(_) => 0,
        Presence::Nullable | Presence::Optional | Presence::Present => 1,
        Presence::Double => 2,
    }
}

/// Returns whether `whole` contains all of `part`. An empty list allows any value.
fn is_subset(part: &[Value], whole: &[Value]) -> bool {
    whole.is_empty() || (!part.is_empty() && part.iter().all(|value| whole.contains(value)))
}

//! Fields of objects: added, removed, of another type, with another meaning of absent and null.

use serde_json::Value;

use super::compare::{Comparison, Place};
use super::fits::presence_fits;
use super::report::{Action, Kind, Surface};
use super::show;
use crate::protocol::{Field, Presence, Shape, Struct, Tagging, Type};

impl<'a> Comparison<'a> {
    pub(super) fn compare_structs(&mut self, place: &Place, old: &'a Struct, new: &'a Struct) {
        for field in &old.fields {
            match new.fields.iter().find(|other| other.wire == field.wire) {
                Some(other) => self.compare_field(place, field, other),
                None => self.removed_field(place, field, new),
            }
        }
        for field in new.fields.iter().filter(|field| old.fields.iter().all(|other| other.wire != field.wire)) {
            self.added_field(place, field, old);
        }
        self.compare_extras(place, old.open.as_ref(), new.open.as_ref());
        self.compare_order(place, old, new);
    }

    /// Two strings that change places still compile.
    fn compare_order(&mut self, place: &Place, old: &Struct, new: &Struct) {
        let required = |body: &'_ Struct, other: &Struct| -> Vec<String> {
            let is_required = |field: &&Field| field.presence == Presence::Required;
            let is_kept = |field: &&Field| other.fields.iter().filter(is_required).any(|kept| kept.wire == field.wire);
            body.fields.iter().filter(is_required).filter(is_kept).map(|field| field.wire.clone()).collect()
        };
        let (before, after) = (required(old, new), required(new, old));
        if place.writer.is_some() && before != after {
            let mut change = place.change(Kind::Definition, &place.name, Action::Order);
            (change.old, change.new) = (Some(before.join(", ")), Some(after.join(", ")));
            change.breaks.source = place.writer(Surface::Stable, "arguments of one type change their meaning");
            self.push(change);
        }
    }

    fn removed_field(&mut self, place: &Place, field: &'a Field, new: &'a Struct) {
        let item = Surface::of(field.experimental);
        let mut change = place.change(Kind::Field, &field.wire, Action::Removed);
        change.surface = place.surface.max(item);
        change.old = Some(show::field(field));
        change.breaks.source = place.source(item, "the field is gone");
        if let Some(choice) = new.fields.iter().find(|other| self.offers(other, field)) {
            change.action = Action::Flatten;
            change.new = Some(format!("one of {}", show::ty(&choice.ty)));
            if field.presence == Presence::Required {
                change.breaks.reader = place.reader(item, "another of these can come in its place");
            } else if choice.presence == Presence::Required {
                change.breaks.writer = place.writer(item, "the runtime refuses what has none of these");
            }
            return self.push(change);
        }
        if field.presence == Presence::Required {
            change.breaks.reader = place.reader(item, "old programs cannot decode what lacks it");
        }
        let is_extra_key = new.open.as_ref().is_some_and(|extras| self.writing().ty(&field.ty, extras));
        if !is_extra_key {
            let why = if new.closed { "the runtime refuses it" } else { "the runtime ignores it" };
            change.breaks.writer = place.writer(item, why);
        }
        self.push(change);
    }

    /// Whether `choice` is a union lifted out of the object that takes the old `field` as one of its branches.
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

    fn added_field(&mut self, place: &Place, field: &'a Field, old: &'a Struct) {
        let item = Surface::of(field.experimental);
        let mut change = place.change(Kind::Field, &field.wire, Action::Added);
        change.surface = place.surface.max(item);
        change.new = Some(show::field(field));
        if field.presence == Presence::Required {
            let is_given = |other: &'a Field| other.presence == Presence::Required && self.offers(field, other);
            if !old.fields.iter().any(is_given) {
                change.breaks.writer = place.writer(item, "the runtime refuses what lacks it");
            }
            change.breaks.source = place.writer(item, "`new` takes it as well");
        }
        // A key that old programs do not know goes to the extras, where there are any.
        if let Some(extras) = &old.open
            && !self.reading().ty(&field.ty, extras)
        {
            change.breaks.reader = place.reader(item, "old programs decode it as one of the object's other keys");
        }
        self.push(change);
    }

    fn compare_field(&mut self, place: &Place, old: &'a Field, new: &'a Field) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        let item = Surface::of(old.experimental);
        let change = |action: Action, before: String, after: String| {
            let mut change = place.change(Kind::Field, &old.wire, action);
            change.surface = place.surface.max(item);
            (change.old, change.new) = (Some(before), Some(after));
            change
        };
        if old.experimental != new.experimental {
            let after = Surface::of(new.experimental);
            let mut moved = change(Action::Surface, item.to_string(), after.to_string());
            if new.experimental {
                moved.breaks.source = place.source(item, "the field needs the feature `experimental` now");
                moved.breaks.writer = place.writer(item, "refused without `experimentalApi`");
                if old.presence == Presence::Required {
                    moved.breaks.reader = place.reader(item, "it comes only with `experimentalApi` now");
                }
            } else {
                moved.surface = place.surface;
            }
            self.push(moved);
        }
        if !self.is_same_type(&old.ty, &new.ty) {
            let mut retyped = change(Action::Type, show::ty(&old.ty), show::ty(&new.ty));
            retyped.breaks = self.type_breaks(place, item, &old.ty, &new.ty);
            self.push(retyped);
        } else if old.allowed != new.allowed && !matches!(old.ty, Type::Named(_)) {
            // Those of a definition are reported there.
            let mut other = change(Action::Constant, show::constants(&old.allowed), show::constants(&new.allowed));
            if !is_subset(&old.allowed, &new.allowed) {
                other.breaks.writer = place.writer(item, "the runtime refuses the old constants");
            }
            self.push(other);
        }
        if old.flatten != new.flatten {
            let flat = |is_flat: bool| if is_flat { "flattened" } else { "nested" }.to_owned();
            let mut moved = change(Action::Flatten, flat(old.flatten), flat(new.flatten));
            moved.breaks.reader = place.reader(item, "old programs look for its keys elsewhere");
            moved.breaks.writer = place.writer(item, "the runtime looks for its keys elsewhere");
            self.push(moved);
        }
        if old.presence != new.presence {
            let mut other = change(Action::Presence, show::presence(&old.presence), show::presence(&new.presence));
            other.breaks = self.presence_breaks(place, item, &old.presence, &new.presence);
            self.push(other);
        }
    }

    fn presence_breaks(&self, place: &Place, item: Surface, old: &Presence, new: &Presence) -> super::Breaks {
        let mut breaks = super::Breaks::default();
        if !presence_fits(new, old) {
            breaks.reader = place.reader(item, "old programs cannot decode what lacks it or is null");
        }
        if !presence_fits(old, new) {
            breaks.writer = place.writer(item, "the runtime refuses it absent or null");
        }
        let is_in_new = |presence: &Presence| *presence == Presence::Required;
        if options(old) != options(new) {
            breaks.source = place.source(item, "`Option` around its type, or no longer");
        } else if is_in_new(old) != is_in_new(new) {
            breaks.source = place.writer(item, "`new` takes it, or no longer");
        }
        breaks
    }

    fn compare_extras(&mut self, place: &Place, old: Option<&'a Type>, new: Option<&'a Type>) {
        let is_same = match (old, new) {
            (Some(old), Some(new)) => self.is_same_type(old, new),
            (old, new) => old.is_none() && new.is_none(),
        };
        if is_same {
            return;
        }
        let mut change = place.change(Kind::Definition, &place.name, Action::Extras);
        (change.old, change.new) = (Some(show::optional_ty(old)), Some(show::optional_ty(new)));
        match (old, new) {
            (Some(old), Some(new)) => change.breaks = self.type_breaks(place, Surface::Stable, old, new),
            (Some(_), None) => {
                change.breaks.source = place.source(Surface::Stable, "the map of its other keys is gone");
                change.breaks.writer = place.writer(Surface::Stable, "the runtime ignores its other keys");
            }
            _ => {}
        }
        self.push(change);
    }
}

/// How many `Option`s the generated field has.
fn options(presence: &Presence) -> u8 {
    match presence {
        Presence::Required | Presence::Default(_) => 0,
        Presence::Nullable | Presence::Optional | Presence::Present => 1,
        Presence::Double => 2,
    }
}

/// No constants at all mean any value.
fn is_subset(part: &[Value], whole: &[Value]) -> bool {
    whole.is_empty() || (!part.is_empty() && part.iter().all(|value| whole.contains(value)))
}

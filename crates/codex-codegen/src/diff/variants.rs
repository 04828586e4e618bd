//! Values of enums and branches of unions.

use super::compare::{Comparison, Place};
use super::report::{Action, Kind, Surface};
use super::show;
use crate::protocol::{Tagging, Union, Variant};

/// What tells a variant from its siblings: its tag, or its name where it has none.
pub(super) fn key(variant: &Variant) -> &str {
    if variant.wire.is_empty() { &variant.name } else { &variant.wire }
}

impl<'a> Comparison<'a> {
    pub(super) fn compare_values(&mut self, place: &Place, old: &'a [Variant], new: &'a [Variant]) {
        self.compare_variants(place, Kind::Value, &Tagging::External, old, new);
    }

    pub(super) fn compare_unions(&mut self, place: &Place, old: &'a Union, new: &'a Union) {
        // Told apart by form or by trying: the same to both sides.
        if old.tagging != new.tagging && !(old.tagging.is_by_form() && new.tagging.is_by_form()) {
            let mut change = place.change(Kind::Definition, &place.name, Action::Tag);
            (change.old, change.new) = (Some(show::tagging(&old.tagging)), Some(show::tagging(&new.tagging)));
            change.breaks.reader = place.reader(Surface::Stable, "old programs look for another tag");
            change.breaks.writer = place.writer(Surface::Stable, "the runtime looks for another tag");
            self.push(change);
        }
        self.compare_variants(place, Kind::Variant, &old.tagging, &old.variants, &new.variants);
    }

    fn compare_variants(
        &mut self,
        place: &Place,
        kind: Kind,
        tagging: &Tagging,
        old: &'a [Variant],
        new: &'a [Variant],
    ) {
        for variant in old {
            match new.iter().find(|other| key(other) == key(variant)) {
                Some(other) => self.compare_variant(place, kind, tagging, variant, other),
                None => {
                    let item = Surface::of(variant.experimental);
                    let mut change = place.change(kind, key(variant), Action::Removed);
                    change.surface = place.surface.max(item);
                    change.old = show::variant(variant);
                    change.breaks.source = place.source(item, "the variant is gone");
                    change.breaks.writer = place.writer(item, "the runtime refuses it");
                    self.push(change);
                }
            }
        }
        for variant in new.iter().filter(|variant| old.iter().all(|other| key(other) != key(variant))) {
            let item = Surface::of(variant.experimental);
            let mut change = place.change(kind, key(variant), Action::Added);
            change.surface = place.surface.max(item);
            change.new = show::variant(variant);
            let is_mistaken = |other: &'a Variant| match (&variant.body, &other.body) {
                (Some(body), Some(other)) => self.reading().looks_like(body, other) && !self.reading().ty(body, other),
                _ => false,
            };
            if tagging.is_by_form()
                && let Some(other) = old.iter().find(|other| is_mistaken(other))
            {
                let why = format!("old programs take it for `{}` and cannot decode it", other.name);
                change.breaks.reader = place.reader(item, why);
            }
            self.push(change);
        }
    }

    fn compare_variant(&mut self, place: &Place, kind: Kind, tagging: &Tagging, old: &'a Variant, new: &'a Variant) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        let item = Surface::of(old.experimental);
        let change = |action: Action, before: Option<String>, after: Option<String>| {
            let mut change = place.change(kind, key(old), action);
            change.surface = place.surface.max(item);
            (change.old, change.new) = (before, after);
            change
        };
        if old.name != new.name {
            let mut renamed = change(Action::Renamed, Some(old.name.clone()), Some(new.name.clone()));
            renamed.breaks.source = place.source(item, "the variant has another name");
            self.push(renamed);
        }
        if old.experimental != new.experimental {
            let after = Surface::of(new.experimental);
            let mut moved = change(Action::Surface, Some(item.to_string()), Some(after.to_string()));
            if new.experimental {
                moved.breaks.source = place.source(item, "the variant needs the feature `experimental` now");
                moved.breaks.writer = place.writer(item, "refused without `experimentalApi`");
            } else {
                moved.surface = place.surface;
            }
            self.push(moved);
        }
        let (before, after) = (old.body.as_ref(), new.body.as_ref());
        let is_same = match (before, after) {
            (Some(before), Some(after)) => self.is_same_type(before, after),
            (before, after) => before.is_none() && after.is_none(),
        };
        if !is_same {
            let mut other = change(Action::Type, Some(show::optional_ty(before)), Some(show::optional_ty(after)));
            other.breaks.source = place.source(item, "the variant holds another type");
            if !self.reading().bodies(tagging, after, before) {
                other.breaks.reader = place.reader(item, "old programs cannot decode what it carries");
            }
            if !self.writing().bodies(tagging, before, after) {
                other.breaks.writer = place.writer(item, "the runtime refuses what old programs put there");
            }
            self.push(other);
        }
    }
}

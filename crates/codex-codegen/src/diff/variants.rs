//! Compares the values of enums and the branches of unions.

use super::compare::{Comparison, Subject};
use super::report::{Action, Kind, Surface};
use super::show;
use crate::protocol::{Tagging, Union, Variant};

/// Returns the key that identifies a variant among its siblings: its tag, or its Rust name if it has no tag.
pub(super) fn key(variant: &Variant) -> &str {
    if variant.wire.is_empty() { &variant.name } else { &variant.wire }
}

impl<'a> Comparison<'a> {
    pub(super) fn compare_values(&mut self, subject: &Subject, old: &'a [Variant], new: &'a [Variant]) {
        self.compare_variants(subject, Kind::Value, &Tagging::External, old, new);
    }

    pub(super) fn compare_unions(&mut self, subject: &Subject, old: &'a Union, new: &'a Union) {
        // Both ways to identify branches by their form are the same on the wire.
        if old.tagging != new.tagging && !(old.tagging.is_by_form() && new.tagging.is_by_form()) {
            let mut change = subject.change(Kind::Definition, &subject.name, Action::Tag);
            (change.old, change.new) = (Some(show::tagging(&old.tagging)), Some(show::tagging(&new.tagging)));
            change.breaks.reader = subject.reader(Surface::Stable, "old programs expect a different tag");
            change.breaks.writer = subject.writer(Surface::Stable, "the runtime expects a different tag");
            self.push(change);
        }
        self.compare_variants(subject, Kind::Variant, &old.tagging, &old.variants, &new.variants);
    }

    fn compare_variants(
        &mut self,
        subject: &Subject,
        kind: Kind,
        tagging: &Tagging,
        old: &'a [Variant],
        new: &'a [Variant],
    ) {
        for variant in old {
            match new.iter().find(|other| key(other) == key(variant)) {
                Some(other) => self.compare_variant(subject, kind, tagging, variant, other),
                None => {
                    let item = Surface::of(variant.experimental);
                    let mut change = subject.change(kind, key(variant), Action::Removed);
                    change.surface = subject.surface.max(item);
                    change.old = show::variant(variant);
                    change.breaks.source = subject.source(item, "the variant was removed");
                    change.breaks.writer = subject.writer(item, "the runtime rejects the variant");
                    self.push(change);
                }
            }
        }
        for variant in new.iter().filter(|variant| old.iter().all(|other| key(other) != key(variant))) {
            let item = Surface::of(variant.experimental);
            let mut change = subject.change(kind, key(variant), Action::Added);
            change.surface = subject.surface.max(item);
            change.new = show::variant(variant);
            let is_mistaken = |other: &'a Variant| match (&variant.body, &other.body) {
                (Some(body), Some(other)) => self.reading().looks_like(body, other) && !self.reading().ty(body, other),
                _ => false,
            };
            if tagging.is_by_form()
                && let Some(other) = old.iter().find(|other| is_mistaken(other))
            {
                let why = format!("old programs read the branch as `{}` and cannot decode it", other.name);
                change.breaks.reader = subject.reader(item, why);
            }
            self.push(change);
        }
    }

    fn compare_variant(
        &mut self,
        subject: &Subject,
        kind: Kind,
        tagging: &Tagging,
        old: &'a Variant,
        new: &'a Variant,
    ) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        let item = Surface::of(old.experimental);
        let change = |action: Action, before: Option<String>, after: Option<String>| {
            let mut change = subject.change(kind, key(old), action);
            change.surface = subject.surface.max(item);
            (change.old, change.new) = (before, after);
            change
        };
        if old.name != new.name {
            let mut renamed = change(Action::Renamed, Some(old.name.clone()), Some(new.name.clone()));
            renamed.breaks.source = subject.source(item, "the variant was renamed");
            self.push(renamed);
        }
        if old.experimental != new.experimental {
            let after = Surface::of(new.experimental);
            let mut moved = change(Action::Surface, Some(item.to_string()), Some(after.to_string()));
            if new.experimental {
                moved.breaks.source = subject.source(item, "the variant now requires the feature `experimental`");
                moved.breaks.writer = subject.writer(item, "the runtime rejects the variant without `experimentalApi`");
            } else {
                moved.surface = subject.surface;
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
            other.breaks.source = subject.source(item, "the body of the variant has a different type");
            if !self.reading().bodies(tagging, after, before) {
                other.breaks.reader = subject.reader(item, "old programs cannot decode the body");
            }
            if !self.writing().bodies(tagging, before, after) {
                other.breaks.writer = subject.writer(item, "the runtime rejects the body that old programs send");
            }
            self.push(other);
        }
    }
}

//! Finds definitions that were renamed.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::variants::key;
use crate::protocol::{Definition, Method, Protocol, Shape, Type};

/// Returns the new name of each renamed definition, by the old name.
///
/// A definition counts as renamed if it is gone, and if one new definition with the same kind of shape replaces it in
/// every position. The fields of both are then compared with each other, and the use of the new name is not a change on
/// the wire.
pub(super) fn renames<'a>(old: &'a Protocol, new: &'a Protocol) -> BTreeMap<&'a str, &'a str> {
    let mut search = Search { old, new, successors: BTreeMap::new(), todo: Vec::new() };
    for (old, new) in [
        (&old.client_requests, &new.client_requests),
        (&old.client_notifications, &new.client_notifications),
        (&old.server_requests, &new.server_requests),
        (&old.server_notifications, &new.server_notifications),
    ] {
        search.methods(old, new);
    }
    search
        .todo
        .extend(old.definitions.iter().filter_map(|(name, definition)| Some((definition, new.definitions.get(name)?))));
    while let Some((old, new)) = search.todo.pop() {
        search.definitions(old, new);
    }
    let mut predecessors: BTreeMap<&str, usize> = BTreeMap::new();
    for name in search.successors.values().flatten() {
        *predecessors.entry(name).or_default() += 1;
    }
    let unique = |(name, successors): (&'a str, BTreeSet<&'a str>)| match successors.first() {
        Some(successor) if successors.len() == 1 && predecessors[successor] == 1 => Some((name, *successor)),
        _ => None,
    };
    search.successors.into_iter().filter_map(unique).collect()
}

/// Returns whether both names mean the same definition.
pub(super) fn is_same_name(renames: &BTreeMap<&str, &str>, old: &str, new: &str) -> bool {
    match renames.get(old) {
        Some(successor) => *successor == new,
        None => old == new,
    }
}

struct Search<'a> {
    old: &'a Protocol,
    new: &'a Protocol,
    successors: BTreeMap<&'a str, BTreeSet<&'a str>>,
    todo: Vec<(&'a Definition, &'a Definition)>,
}

impl<'a> Search<'a> {
    fn methods(&mut self, old: &'a [Method], new: &'a [Method]) {
        for method in old {
            let Some(other) = new.iter().find(|other| other.wire == method.wire) else { continue };
            for (name, successor) in [(&method.params, &other.params), (&method.response, &other.response)] {
                if let (Some(name), Some(successor)) = (name, successor) {
                    self.names(name, successor);
                }
            }
        }
    }

    fn definitions(&mut self, old: &'a Definition, new: &'a Definition) {
        match (&old.shape, &new.shape) {
            (Shape::Struct(old), Shape::Struct(new)) => {
                for field in &old.fields {
                    if let Some(other) = new.fields.iter().find(|other| other.wire == field.wire) {
                        self.types(&field.ty, &other.ty);
                    }
                }
            }
            (Shape::Union(old), Shape::Union(new)) => {
                for variant in &old.variants {
                    let other = new.variants.iter().find(|other| key(other) == key(variant));
                    if let (Some(body), Some(other)) = (&variant.body, other.and_then(|other| other.body.as_ref())) {
                        self.types(body, other);
                    }
                }
            }
            (Shape::Alias(old), Shape::Alias(new)) => self.types(old, new),
            _ => {}
        }
    }

    fn types(&mut self, old: &'a Type, new: &'a Type) {
        match (old, new) {
            (Type::Named(name), Type::Named(successor)) => self.names(name, successor),
            (Type::List(old), Type::List(new))
            | (Type::Map(old), Type::Map(new))
            | (Type::Nullable(old), Type::Nullable(new)) => self.types(old, new),
            _ => {}
        }
    }

    fn names(&mut self, name: &'a str, successor: &'a str) {
        if self.new.definitions.contains_key(name) || self.old.definitions.contains_key(successor) {
            return;
        }
        let (Some(old), Some(new)) = (self.old.definitions.get(name), self.new.definitions.get(successor)) else {
            return;
        };
        if discriminant(&old.shape) != discriminant(&new.shape) {
            return;
        }
        if self.successors.entry(name).or_default().insert(successor) {
            self.todo.push((old, new));
        }
    }
}

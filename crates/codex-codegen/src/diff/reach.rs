//! Finds the definitions that the client reads, and the definitions that the client writes.

use std::collections::{BTreeMap, BTreeSet};

use super::report::{Direction, Surface};
use crate::protocol::{Definition, Protocol, Shape};

/// The surfaces on which a definition is read and written.
///
/// `Stable` means that at least one path to it is stable throughout.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) read: Option<Surface>,
    pub(super) written: Option<Surface>,
}

impl Use {
    pub(super) fn direction(self) -> Direction {
        match (self.read, self.written) {
            (Some(_), Some(_)) => Direction::Both,
            (Some(_), None) => Direction::Read,
            (None, Some(_)) => Direction::Written,
            (None, None) => Direction::Unused,
        }
    }
}

/// The uses of all definitions of one release.
#[derive(Debug, Default)]
pub(super) struct Reach<'a>(BTreeMap<&'a str, Use>);

impl<'a> Reach<'a> {
    pub(super) fn of(protocol: &'a Protocol) -> Self {
        let mut uses: BTreeMap<&str, Use> = BTreeMap::new();
        // The stable surface comes first. The second pass also follows experimental fields of stable definitions.
        for surface in [Surface::Stable, Surface::Experimental] {
            let [read, written] = carried(protocol, surface);
            for name in closure(protocol, surface, read) {
                uses.entry(name).or_default().read.get_or_insert(surface);
            }
            for name in closure(protocol, surface, written) {
                uses.entry(name).or_default().written.get_or_insert(surface);
            }
        }
        Self(uses)
    }

    pub(super) fn get(&self, name: &str) -> Use {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// Returns the definitions that the methods of `surface` carry to the client, and the definitions that they carry to
/// the server.
fn carried(protocol: &Protocol, surface: Surface) -> [Vec<&str>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    for (methods, [params, response]) in [
        (&protocol.client_requests, [1, 0]),
        (&protocol.client_notifications, [1, 0]),
        (&protocol.server_requests, [0, 1]),
        (&protocol.server_notifications, [0, 1]),
    ] {
        for method in methods.iter().filter(|method| Surface::of(method.experimental) <= surface) {
            found[params].extend(method.params.as_deref());
            found[response].extend(method.response.as_deref());
        }
    }
    found
}

fn closure<'a>(protocol: &'a Protocol, surface: Surface, mut todo: Vec<&'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    while let Some(name) = todo.pop() {
        if seen.insert(name)
            && let Some(definition) = protocol.definitions.get(name)
        {
            for_each_name(definition, surface, &mut |inner| todo.push(inner));
        }
    }
    seen
}

/// Calls `visit` with the definitions that `definition` refers to on `surface`.
fn for_each_name<'a>(definition: &'a Definition, surface: Surface, visit: &mut impl FnMut(&'a str)) {
    let is_there = |experimental: bool| Surface::of(experimental) <= surface;
    match &definition.shape {
        Shape::Struct(body) => {
            for field in body.fields.iter().filter(|field| is_there(field.experimental)) {
                field.ty.for_each_name(visit);
            }
            if let Some(open) = &body.open {
                open.for_each_name(visit);
            }
        }
        Shape::Union(union) => {
            for variant in union.variants.iter().filter(|variant| is_there(variant.experimental)) {
                if let Some(body) = &variant.body {
                    body.for_each_name(visit);
                }
            }
        }
        Shape::Alias(ty) | Shape::Newtype(ty) => ty.for_each_name(visit),
        Shape::StringEnum(_) | Shape::ValueEnum(_) => {}
    }
}

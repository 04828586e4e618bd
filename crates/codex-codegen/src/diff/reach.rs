//! Which definitions the client reads and which it writes.

use std::collections::BTreeMap;

use super::report::{Direction, Surface};
use crate::protocol::{Definition, Method, Protocol, Shape};

/// How a definition is met; `Stable` where one path to it is stable all along.
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
        let mut reach = Self::default();
        // Stable first: a definition that was met on a stable path is not visited again for an experimental one.
        for surface in [Surface::Stable, Surface::Experimental] {
            let mut roots = |methods: &'a [Method], params: fn(&mut Use) -> &mut Option<Surface>, response| {
                for method in methods.iter().filter(|method| Surface::of(method.experimental) <= surface) {
                    for (name, side) in [(&method.params, params), (&method.response, response)] {
                        if let Some(name) = name {
                            reach.visit(protocol, name, surface, side);
                        }
                    }
                }
            };
            let read: fn(&mut Use) -> &mut Option<Surface> = |found| &mut found.read;
            let written: fn(&mut Use) -> &mut Option<Surface> = |found| &mut found.written;
            roots(&protocol.client_requests, written, read);
            roots(&protocol.client_notifications, written, read);
            roots(&protocol.server_requests, read, written);
            roots(&protocol.server_notifications, read, written);
        }
        reach
    }

    pub(super) fn get(&self, name: &str) -> Use {
        self.0.get(name).copied().unwrap_or_default()
    }

    fn visit(
        &mut self,
        protocol: &'a Protocol,
        name: &'a str,
        surface: Surface,
        side: fn(&mut Use) -> &mut Option<Surface>,
    ) {
        let found = side(self.0.entry(name).or_default());
        if found.is_some() {
            return;
        }
        *found = Some(surface);
        if let Some(definition) = protocol.definitions.get(name) {
            for_each_name(definition, surface, &mut |name| self.visit(protocol, name, surface, side));
        }
    }
}

/// The definitions that `definition` names on `surface`.
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
        Shape::Alias(ty) => ty.for_each_name(visit),
        Shape::StringEnum(_) => {}
    }
}

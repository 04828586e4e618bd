//! Compares small protocols that are built by hand.

mod definitions;
mod fields;
mod methods;
mod reach;
mod renders;
mod types;
mod unions;
mod verdicts;

use super::{Action, Change, Diff, Surface, diff};
use crate::protocol::{Definition, Field, Method, Presence, Protocol, Shape, Struct, Tagging, Type, Union, Variant};

/// Returns a protocol in which `written/call` has the params `Written` and the response `Read`, and `read/note` has the
/// params `Note`.
pub(super) fn protocol() -> Protocol {
    let mut protocol = Protocol::default();
    protocol.client_requests.push(method("written/call", Some("Written"), Some("Read")));
    protocol.server_notifications.push(method("read/note", Some("Note"), None));
    for name in ["Written", "Read", "Note"] {
        protocol.define(name, object([]));
    }
    protocol
}

pub(super) trait Build {
    fn define(&mut self, name: &str, shape: Shape);
    fn with(self, name: &str, shape: Shape) -> Self;
}

impl Build for Protocol {
    fn define(&mut self, name: &str, shape: Shape) {
        self.definitions.insert(name.to_owned(), Definition::new(shape));
    }

    fn with(mut self, name: &str, shape: Shape) -> Self {
        self.define(name, shape);
        self
    }
}

pub(super) fn method(wire: &str, params: Option<&str>, response: Option<&str>) -> Method {
    Method {
        wire: wire.to_owned(),
        name: wire.split('/').map(|part| part[..1].to_uppercase() + &part[1..]).collect(),
        doc: None,
        experimental: false,
        params: params.map(str::to_owned),
        params_optional: params.is_none(),
        response: response.map(str::to_owned),
    }
}

pub(super) fn object(fields: impl IntoIterator<Item = Field>) -> Shape {
    Shape::Struct(Struct { fields: fields.into_iter().collect(), open: None, closed: false })
}

pub(super) fn required(wire: &str) -> Field {
    Field::new(wire, Type::String, Presence::Required)
}

pub(super) fn optional(wire: &str) -> Field {
    Field::new(wire, Type::String, Presence::Optional)
}

pub(super) fn experimental(field: Field) -> Field {
    Field { experimental: true, ..field }
}

pub(super) fn named(name: &str) -> Type {
    Type::Named(name.to_owned())
}

pub(super) fn variant(wire: &str, body: Option<Type>) -> Variant {
    let name = wire[..1].to_uppercase() + &wire[1..];
    Variant::new(name, wire, body)
}

pub(super) fn values(wires: &[&str]) -> Shape {
    Shape::StringEnum(wires.iter().map(|wire| variant(wire, None)).collect())
}

pub(super) fn union(tagging: Tagging, variants: impl IntoIterator<Item = Variant>) -> Shape {
    Shape::Union(Union { tagging, variants: variants.into_iter().collect() })
}

pub(super) fn tagged(variants: impl IntoIterator<Item = Variant>) -> Shape {
    union(Tagging::Internal("type".to_owned()), variants)
}

/// Compares the same change of shape in a written and in a read definition.
pub(super) fn both_ways(before: Shape, after: Shape) -> Diff {
    let old = protocol().with("Written", before.clone()).with("Read", before);
    let new = protocol().with("Written", after.clone()).with("Read", after);
    diff(&old, &new)
}

/// Returns the only change with this path and action.
#[track_caller]
pub(super) fn change<'d>(diff: &'d Diff, path: &str, action: Action) -> &'d Change {
    let found: Vec<&Change> =
        diff.changes.iter().filter(|change| change.path() == path && change.action == action).collect();
    match found.as_slice() {
        [one] => one,
        _ => panic!("expected exactly one change {action:?} of {path} in {:#?}", diff.changes),
    }
}

/// Returns the broken programs, for example `writer source`, or `(writer)` if only the experimental surface breaks.
pub(super) fn breaks(change: &Change) -> String {
    let each = change.breaks.iter().map(|(name, broken)| match broken.surface {
        Surface::Stable => name.to_owned(),
        Surface::Experimental => format!("({name})"),
    });
    each.collect::<Vec<_>>().join(" ")
}

/// Returns the breaks of one change in the written and in the read definition.
#[track_caller]
pub(super) fn written_and_read(diff: &Diff, member: &str, action: Action) -> (String, String) {
    let of = |owner: &str| breaks(change(diff, &format!("{owner}{member}"), action));
    (of("Written"), of("Read"))
}

#[track_caller]
pub(super) fn assert_sides(diff: &Diff, member: &str, action: Action, written: &str, read: &str) {
    assert_eq!(written_and_read(diff, member, action), (written.to_owned(), read.to_owned()));
}

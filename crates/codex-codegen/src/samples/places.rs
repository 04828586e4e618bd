//! The place of a definition in messages: the shortest path from a method to the definition.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

use super::values::{KEY, Values, branch, put};
use crate::protocol::{Protocol, Shape, Type};

/// The place of each definition: the nearest place to a method.
pub(super) struct Places<'p> {
    /// The definitions in the order in which they were found.
    order: Vec<&'p str>,
    parents: BTreeMap<&'p str, Parent<'p>>,
}

enum Parent<'p> {
    /// The payload of a method.
    Method(&'p str),
    /// A part of another definition.
    Part(&'p str, Slot),
}

/// A part of a definition.
#[derive(Clone, Copy)]
enum Slot {
    /// The field with this index.
    Field(usize),
    /// The values of extra keys.
    Open,
    /// The branch with this index.
    Branch(usize),
    /// The type that an alias names.
    Target,
}

impl<'p> Places<'p> {
    /// Finds the definitions below `roots`. Each root is the definition of a payload, with its method.
    pub(super) fn below(protocol: &'p Protocol, roots: &[(&'p str, &'p str)]) -> Self {
        let mut places = Self { order: Vec::new(), parents: BTreeMap::new() };
        let mut queue = VecDeque::new();
        for (definition, method) in roots {
            places.add(definition, Parent::Method(method), &mut queue);
        }
        while let Some(name) = queue.pop_front() {
            let Some(definition) = protocol.definitions.get(name) else { continue };
            let mut visit = |ty: &'p Type, slot: Slot| {
                ty.for_each_name(&mut |inner| places.add(inner, Parent::Part(name, slot), &mut queue));
            };
            match &definition.shape {
                Shape::Struct(body) => {
                    body.fields.iter().enumerate().for_each(|(at, field)| visit(&field.ty, Slot::Field(at)));
                    body.open.iter().for_each(|open| visit(open, Slot::Open));
                }
                Shape::Union(union) => {
                    let bodies = union.variants.iter().enumerate();
                    let mut visit_body = |at, body| visit(body, Slot::Branch(at));
                    bodies.for_each(|(at, variant)| variant.body.iter().for_each(|body| visit_body(at, body)));
                }
                Shape::Alias(ty) | Shape::Newtype(ty) => visit(ty, Slot::Target),
                Shape::StringEnum(_) | Shape::ValueEnum(_) => {}
            }
        }
        places
    }

    fn add(&mut self, name: &'p str, parent: Parent<'p>, queue: &mut VecDeque<&'p str>) {
        if !self.parents.contains_key(name) {
            self.parents.insert(name, parent);
            self.order.push(name);
            queue.push_back(name);
        }
    }

    /// Returns the definitions. The definitions nearest to a method come first.
    pub(super) fn definitions(&self) -> impl Iterator<Item = &'p str> {
        self.order.iter().copied()
    }

    /// Returns the method, and the payload that has `value` at the place of `definition`. All other parts of the
    /// payload are as small as possible.
    pub(super) fn message(&self, values: &Values<'_>, definition: &str, value: Value) -> Option<(&'p str, Value)> {
        let (mut name, mut value) = (definition, value);
        loop {
            match self.parents.get(name)? {
                Parent::Method(method) => return Some((method, value)),
                Parent::Part(parent, slot) => {
                    value = around(values, parent, *slot, name, value)?;
                    name = parent;
                }
            }
        }
    }
}

/// Returns the smallest value of `parent` with `value`, a value of the definition `name`, in its slot.
fn around(values: &Values<'_>, parent: &str, slot: Slot, name: &str, value: Value) -> Option<Value> {
    match (values.shape(parent)?, slot) {
        (Shape::Struct(body), Slot::Field(at)) => {
            let field = body.fields.get(at)?;
            let value = inside(values, &field.ty, name, value)?;
            let mut around = values.smallest_struct(body, Some(at));
            put(around.as_object_mut()?, field, value);
            Some(around)
        }
        (Shape::Struct(body), Slot::Open) => {
            let mut around = values.smallest_struct(body, None);
            around[KEY] = inside(values, body.open.as_ref()?, name, value)?;
            Some(around)
        }
        (Shape::Union(union), Slot::Branch(at)) => {
            let variant = union.variants.get(at)?;
            let body = inside(values, variant.body.as_ref()?, name, value)?;
            Some(branch(union, variant, Some(body)))
        }
        (Shape::Alias(ty) | Shape::Newtype(ty), Slot::Target) => inside(values, ty, name, value),
        _ => None,
    }
}

/// Returns a value of `ty` that contains `value`, a value of the definition `name`.
fn inside(values: &Values<'_>, ty: &Type, name: &str, value: Value) -> Option<Value> {
    match ty {
        Type::Named(found) => (found == name).then_some(value),
        Type::Nullable(inner) => inside(values, inner, name, value),
        Type::List(inner) => Some(json!([inside(values, inner, name, value)?])),
        Type::Map(inner) => Some(json!({ KEY: inside(values, inner, name, value)? })),
        Type::Tuple(types) => {
            let mut places: Vec<Value> = types.iter().map(|ty| values.smallest_of(ty)).collect();
            let found = types.iter().enumerate();
            let (at, value) =
                found.into_iter().find_map(|(at, ty)| Some((at, inside(values, ty, name, value.clone())?)))?;
            *places.get_mut(at)? = value;
            Some(Value::Array(places))
        }
        _ => None,
    }
}

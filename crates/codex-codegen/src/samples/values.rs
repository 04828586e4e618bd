//! Values of definitions and types: the smallest value, the fullest value, and the values that differ in one place.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::protocol::{Field, Number, Presence, Protocol, Shape, Struct, Tagging, Type, Union, Variant};

/// The maximum depth of the fullest values.
const DEPTH: usize = 12;

/// The key of a made map entry, and of a made field that no schema names.
pub(super) const KEY: &str = "key";

/// Makes the values of one protocol.
pub(super) struct Values<'p> {
    protocol: &'p Protocol,
    /// The number of nested definitions in the smallest value of a definition. A definition without a finite value is absent.
    heights: BTreeMap<&'p str, usize>,
    smallest: RefCell<BTreeMap<String, Value>>,
}

impl<'p> Values<'p> {
    pub(super) fn of(protocol: &'p Protocol) -> Self {
        let mut values = Self { protocol, heights: BTreeMap::new(), smallest: RefCell::default() };
        loop {
            let is_new = |name: &&str| !values.heights.contains_key(*name);
            let names: Vec<&str> = protocol.definitions.keys().map(String::as_str).filter(is_new).collect();
            let found: Vec<(&str, usize)> = names
                .into_iter()
                .filter_map(|name| Some((name, values.shape_height(shape(protocol, name)?)?)))
                .collect();
            if found.is_empty() {
                return values;
            }
            values.heights.extend(found);
        }
    }

    pub(super) fn shape(&self, name: &str) -> Option<&'p Shape> {
        shape(self.protocol, name)
    }

    fn shape_height(&self, shape: &Shape) -> Option<usize> {
        Some(
            1 + match shape {
                Shape::Struct(body) => {
                    let needed = body.fields.iter().filter(|field| is_needed(field) && field.constant.is_none());
                    needed
                        .map(|field| self.type_height(&field.ty))
                        .try_fold(0, |most, height| Some(most.max(height?)))?
                }
                Shape::Union(union) => {
                    union.variants.iter().filter_map(|variant| self.variant_height(variant)).min()?
                }
                Shape::Alias(ty) | Shape::Newtype(ty) => self.type_height(ty)?,
                Shape::StringEnum(_) | Shape::ValueEnum(_) => 0,
            },
        )
    }

    fn variant_height(&self, variant: &Variant) -> Option<usize> {
        variant.body.as_ref().map_or(Some(0), |body| self.type_height(body))
    }

    fn type_height(&self, ty: &Type) -> Option<usize> {
        match ty {
            Type::Named(name) => self.heights.get(name.as_str()).copied(),
            Type::Tuple(places) => {
                places.iter().map(|place| self.type_height(place)).try_fold(0, |most, height| Some(most.max(height?)))
            }
            _ => Some(0),
        }
    }

    /// Returns the value with the fewest parts: only required fields, empty lists, and nulls.
    pub(super) fn smallest(&self, name: &str) -> Value {
        if let Some(value) = self.smallest.borrow().get(name) {
            return value.clone();
        }
        let value = match self.shape(name).filter(|_| self.heights.contains_key(name)) {
            Some(Shape::Struct(body)) => self.smallest_struct(body, None),
            Some(Shape::Union(union)) => {
                let branches = union.variants.iter().filter(|variant| self.variant_height(variant).is_some());
                let smallest = branches.min_by_key(|variant| self.variant_height(variant));
                smallest.map_or(Value::Null, |variant| self.smallest_branch(union, variant))
            }
            Some(Shape::Alias(ty) | Shape::Newtype(ty)) => self.smallest_of(ty),
            Some(Shape::StringEnum(variants)) => variants.first().map_or(Value::Null, |value| json!(value.wire)),
            Some(Shape::ValueEnum(variants)) => variants.first().map_or(Value::Null, constant),
            None => Value::Null,
        };
        self.smallest.borrow_mut().insert(name.to_owned(), value.clone());
        value
    }

    pub(super) fn smallest_of(&self, ty: &Type) -> Value {
        match ty {
            Type::Any | Type::Map(_) => json!({}),
            Type::Null | Type::Nullable(_) => Value::Null,
            Type::Bool => json!(false),
            Type::String => json!("x"),
            Type::Number(Number::F64) => json!(0.5),
            // Some numbers must not be 0.
            Type::Number(_) => json!(1),
            Type::Named(name) => self.smallest(name),
            Type::List(_) => json!([]),
            Type::Tuple(places) => places.iter().map(|place| self.smallest_of(place)).collect(),
        }
    }

    /// Returns the smallest value of an object, without the field at `left_out`.
    pub(super) fn smallest_struct(&self, body: &Struct, left_out: Option<usize>) -> Value {
        let mut object = Map::new();
        for (at, field) in body.fields.iter().enumerate() {
            if is_needed(field) && Some(at) != left_out {
                let value = match &field.presence {
                    Presence::Nullable => Value::Null,
                    Presence::Default(value) if field.allowed.is_empty() => value.clone(),
                    _ => fixed(field).unwrap_or_else(|| self.smallest_of(&field.ty)),
                };
                put(&mut object, field, value);
            }
        }
        Value::Object(object)
    }

    /// Returns a branch with the smallest body.
    fn smallest_branch(&self, union: &Union, variant: &Variant) -> Value {
        branch(union, variant, variant.body.as_ref().map(|body| self.smallest_of(body)))
    }

    /// Returns the value with every field and an entry in every list. The value is cut where a definition contains
    /// itself.
    pub(super) fn fullest(&self, name: &str) -> Value {
        self.full(name, &mut Vec::new())
    }

    fn full<'n>(&'n self, name: &'n str, inside: &mut Vec<&'n str>) -> Value {
        if inside.len() >= DEPTH || inside.contains(&name) {
            return self.smallest(name);
        }
        inside.push(name);
        let value = match self.shape(name) {
            Some(Shape::Struct(body)) => self.struct_with(body, |ty| self.full_of(ty, inside)),
            Some(Shape::Union(union)) => {
                let full = union.variants.iter().find(|variant| variant.body.is_some()).or(union.variants.first());
                full.map_or(Value::Null, |variant| {
                    branch(union, variant, variant.body.as_ref().map(|body| self.full_of(body, inside)))
                })
            }
            Some(Shape::Alias(ty) | Shape::Newtype(ty)) => self.full_of(ty, inside),
            Some(Shape::StringEnum(variants)) => variants.last().map_or(Value::Null, |value| json!(value.wire)),
            Some(Shape::ValueEnum(variants)) => variants.last().map_or(Value::Null, constant),
            None => Value::Null,
        };
        inside.pop();
        value
    }

    fn full_of<'n>(&'n self, ty: &'n Type, inside: &mut Vec<&'n str>) -> Value {
        match ty {
            Type::Any => json!({ KEY: [1, "text", null, true] }),
            Type::Null => Value::Null,
            Type::Bool => json!(true),
            Type::String => json!("text"),
            Type::Number(Number::F64) => json!(1.5),
            Type::Number(_) => json!(2),
            Type::Named(name) => self.full(name, inside),
            Type::List(inner) => json!([self.full_of(inner, inside)]),
            Type::Map(inner) => json!({ KEY: self.full_of(inner, inside) }),
            Type::Nullable(inner) => self.full_of(inner, inside),
            Type::Tuple(places) => places.iter().map(|place| self.full_of(place, inside)).collect(),
        }
    }

    /// Returns an object with every field.
    fn struct_with<'n>(&'n self, body: &'n Struct, mut make: impl FnMut(&'n Type) -> Value) -> Value {
        let mut object = Map::new();
        if let Some(open) = &body.open {
            object.insert(KEY.to_owned(), make(open));
        }
        for field in &body.fields {
            let value = fixed(field).unwrap_or_else(|| make(&field.ty));
            put(&mut object, field, value);
        }
        Value::Object(object)
    }

    /// Returns a value that is present, one level deeper.
    fn present(&self, ty: &Type) -> Value {
        match ty {
            Type::Bool => json!(true),
            Type::List(inner) => json!([self.smallest_of(inner)]),
            Type::Map(inner) => json!({ KEY: self.smallest_of(inner) }),
            Type::Nullable(inner) => self.present(inner),
            _ => self.smallest_of(ty),
        }
    }

    /// Returns the values of a definition that differ at its own level, each with a description of the difference.
    pub(super) fn variations(&self, name: &str) -> Vec<(String, Value)> {
        match self.shape(name) {
            Some(Shape::Struct(body)) => self.struct_variations(body),
            Some(Shape::Union(union)) => {
                let variants = union.variants.iter().filter(|variant| self.variant_height(variant).is_some());
                let mut all = Vec::new();
                for variant in variants {
                    all.push((variant.name.clone(), self.smallest_branch(union, variant)));
                    for (what, body) in variant.body.iter().flat_map(|body| self.type_variations(body)) {
                        all.push((format!("{} with {what}", variant.name), branch(union, variant, Some(body))));
                    }
                }
                all
            }
            Some(Shape::Alias(ty) | Shape::Newtype(ty)) => {
                let smallest = ("smallest".to_owned(), self.smallest_of(ty));
                let others = self.type_variations(ty).into_iter();
                std::iter::once(smallest).chain(others.map(|(what, value)| (what.to_owned(), value))).collect()
            }
            Some(Shape::StringEnum(variants)) => {
                variants.iter().map(|value| (value.name.clone(), json!(value.wire))).collect()
            }
            Some(Shape::ValueEnum(variants)) => {
                variants.iter().map(|value| (value.name.clone(), constant(value))).collect()
            }
            None => Vec::new(),
        }
    }

    fn struct_variations(&self, body: &Struct) -> Vec<(String, Value)> {
        let every = self.struct_with(body, |ty| self.present(ty));
        let mut all =
            vec![("smallest".to_owned(), self.smallest_struct(body, None)), ("every field".to_owned(), every.clone())];
        for field in body.fields.iter().filter(|field| !field.flatten) {
            let mut vary = |what: &str, value: Value| {
                let mut changed = every.clone();
                changed[field.wire.as_str()] = value;
                all.push((format!("{} {what}", field.wire), changed));
            };
            if matches!(field.presence, Presence::Nullable | Presence::Double) {
                vary("null", Value::Null);
            }
            if field.constant.is_none() {
                field.allowed.iter().for_each(|value| vary(&value.to_string(), value.clone()));
            }
            if field.allowed.is_empty() && field.constant.is_none() {
                self.type_variations(&field.ty).into_iter().for_each(|(what, value)| vary(what, value));
            }
        }
        all
    }

    /// Returns the values of a type other than the smallest one.
    fn type_variations(&self, ty: &Type) -> Vec<(&'static str, Value)> {
        match ty {
            Type::Bool => vec![("false", json!(false)), ("true", json!(true))],
            Type::List(_) => vec![("empty", json!([])), ("one entry", self.present(ty))],
            Type::Map(_) => vec![("empty", json!({})), ("one entry", self.present(ty))],
            Type::Nullable(inner) => vec![("null", Value::Null), ("value", self.present(inner))],
            _ => Vec::new(),
        }
    }
}

fn shape<'p>(protocol: &'p Protocol, name: &str) -> Option<&'p Shape> {
    protocol.definitions.get(name).map(|definition| &definition.shape)
}

/// Returns whether the smallest object has the field.
fn is_needed(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable | Presence::Default(_))
}

/// Returns the constant of a field, or the first of its constants.
fn fixed(field: &Field) -> Option<Value> {
    field.constant.clone().or_else(|| field.allowed.first().cloned())
}

fn constant(variant: &Variant) -> Value {
    serde_json::from_str(&variant.wire).unwrap_or_default()
}

/// Adds the value of a field to its object.
pub(super) fn put(object: &mut Map<String, Value>, field: &Field, value: Value) {
    match value {
        Value::Object(keys) if field.flatten => object.extend(keys),
        _ if field.flatten => {}
        value => {
            object.insert(field.wire.clone(), value);
        }
    }
}

/// Returns the value of a union that has the branch with this body.
pub(super) fn branch(union: &Union, variant: &Variant, body: Option<Value>) -> Value {
    match (&union.tagging, body) {
        (Tagging::Internal(tag), body) => {
            let mut object = Map::new();
            if let Some(Value::Object(keys)) = body {
                object.extend(keys);
            }
            object.insert(tag.clone(), json!(variant.wire));
            Value::Object(object)
        }
        (Tagging::External, Some(body)) => json!({ variant.wire.as_str(): body }),
        (Tagging::External, None) => json!(variant.wire),
        (Tagging::Untagged | Tagging::BestMatch, body) => body.unwrap_or_default(),
    }
}

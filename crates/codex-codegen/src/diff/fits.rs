//! Decides whether every value of one type is also a value of another type.

use std::collections::{BTreeMap, BTreeSet};

use super::renames::is_same_name;
use super::variants::key;
use crate::protocol::{Field, Number, Presence, Protocol, Shape, Struct, Tagging, Type, Union};

/// The reader of the values that are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// A program with the generated types, which keeps unknown values and tags.
    OldTypes,
    /// The runtime, which rejects unknown values and tags.
    NewRuntime,
}

/// Compares what one side writes with what the other side accepts.
///
/// A definition counts as fitting the definition with the same name, or its successor. Differences between these two
/// are reported at the definition, and are judged only once.
pub(super) struct Fits<'a, 'r> {
    from: &'a Protocol,
    into: &'a Protocol,
    /// The reader of the values.
    reader: Reader,
    renames: &'r BTreeMap<&'a str, &'a str>,
    assumed: BTreeSet<(&'a str, &'a str)>,
}

impl<'a, 'r> Fits<'a, 'r> {
    pub(super) fn new(
        from: &'a Protocol,
        into: &'a Protocol,
        reader: Reader,
        renames: &'r BTreeMap<&'a str, &'a str>,
    ) -> Self {
        Self { from, into, reader, renames, assumed: BTreeSet::new() }
    }

    /// Returns whether the reader accepts unknown values and tags.
    fn is_open(&self) -> bool {
        self.reader == Reader::OldTypes
    }

    pub(super) fn ty(&mut self, from: &'a Type, into: &'a Type) -> bool {
        match (from, into) {
            (_, Type::Any) => true,
            (Type::Named(from), Type::Named(into)) => self.names(from, into),
            (Type::Named(name), _) => match self.from.definitions.get(name) {
                Some(definition) => self.shape_into_type(&definition.shape, into),
                None => false,
            },
            (_, Type::Named(name)) => match self.into.definitions.get(name) {
                Some(definition) => self.type_into_shape(from, &definition.shape),
                None => false,
            },
            (Type::Nullable(from), Type::Nullable(into)) => self.ty(from, into),
            (from, Type::Nullable(into)) => self.ty(from, into),
            (Type::List(from), Type::List(into)) | (Type::Map(from), Type::Map(into)) => self.ty(from, into),
            (Type::Tuple(from), Type::Tuple(into)) if from.len() == into.len() => {
                from.iter().zip(into).all(|(from, into)| self.ty(from, into))
            }
            (Type::Tuple(from), Type::List(into)) => from.iter().all(|from| self.ty(from, into)),
            (Type::Number(from), Type::Number(into)) => widens(*from, *into),
            (from, into) => from == into,
        }
    }

    pub(super) fn names(&mut self, from: &'a str, into: &'a str) -> bool {
        // A comparison in progress counts as fitting, because only a difference in another place can change the result.
        let (old, new) = if self.is_open() { (into, from) } else { (from, into) };
        if is_same_name(self.renames, old, new) || !self.assumed.insert((from, into)) {
            return true;
        }
        match (self.from.definitions.get(from), self.into.definitions.get(into)) {
            (Some(from), Some(into)) => self.shapes(&from.shape, &into.shape),
            _ => false,
        }
    }

    pub(super) fn shapes(&mut self, from: &'a Shape, into: &'a Shape) -> bool {
        match (from, into) {
            (_, Shape::Alias(into) | Shape::Newtype(into)) => self.shape_into_type(from, into),
            (Shape::Alias(from) | Shape::Newtype(from), _) => self.type_into_shape(from, into),
            (Shape::Union(from), _) if from.tagging.is_by_form() => {
                bodies_of(from).all(|body| self.type_into_shape(body, into))
            }
            (_, Shape::Union(into)) if into.tagging.is_by_form() => {
                bodies_of(into).any(|body| self.shape_into_type(from, body))
            }
            (Shape::Struct(from), Shape::Struct(into)) => self.structs(from, into),
            (Shape::StringEnum(from), Shape::StringEnum(into)) | (Shape::ValueEnum(from), Shape::ValueEnum(into)) => {
                self.is_open() || from.iter().all(|value| into.iter().any(|other| other.wire == value.wire))
            }
            (Shape::StringEnum(from), Shape::Union(into)) if into.tagging == Tagging::External => {
                from.iter().all(|value| match into.variants.iter().find(|other| other.wire == value.wire) {
                    Some(variant) => variant.body.is_none(),
                    None => self.is_open(),
                })
            }
            (Shape::Union(from), Shape::Union(into)) => self.unions(from, into),
            _ => false,
        }
    }

    fn shape_into_type(&mut self, from: &'a Shape, into: &'a Type) -> bool {
        match (from, into) {
            (Shape::Alias(from) | Shape::Newtype(from), _) => self.ty(from, into),
            (_, Type::Any) => true,
            (_, Type::Nullable(into)) => self.shape_into_type(from, into),
            (_, Type::Named(name)) => match self.into.definitions.get(name) {
                Some(definition) => self.shapes(from, &definition.shape),
                None => false,
            },
            (Shape::StringEnum(_), Type::String) => true,
            (Shape::Struct(from), Type::Map(values)) => self.struct_into_map(from, values),
            (Shape::Union(from), _) if from.tagging.is_by_form() => bodies_of(from).all(|body| self.ty(body, into)),
            _ => false,
        }
    }

    fn type_into_shape(&mut self, from: &'a Type, into: &'a Shape) -> bool {
        match (from, into) {
            (_, Shape::Alias(into) | Shape::Newtype(into)) => self.ty(from, into),
            (Type::Named(name), _) => match self.from.definitions.get(name) {
                Some(definition) => self.shapes(&definition.shape, into),
                None => false,
            },
            (Type::String, Shape::StringEnum(_)) => self.is_open(),
            (_, Shape::Union(into)) if into.tagging.is_by_form() => bodies_of(into).any(|body| self.ty(from, body)),
            _ => false,
        }
    }

    fn structs(&mut self, from: &'a Struct, into: &'a Struct) -> bool {
        let is_met = |target: &Field| match from.fields.iter().find(|field| field.wire == target.wire) {
            Some(field) => presence_fits(&field.presence, &target.presence) && field.flatten == target.flatten,
            None => presence_fits(&Presence::Optional, &target.presence),
        };
        let refuses_more = into.closed && !self.is_open();
        into.fields.iter().all(is_met)
            && from.fields.iter().all(|field| match into.fields.iter().find(|target| target.wire == field.wire) {
                Some(target) => self.ty(&field.ty, &target.ty),
                None => match &into.open {
                    Some(open) => self.ty(&field.ty, open),
                    None => !refuses_more,
                },
            })
    }

    fn struct_into_map(&mut self, from: &'a Struct, values: &'a Type) -> bool {
        let is_nullable = |field: &Field| matches!(field.presence, Presence::Nullable | Presence::Double);
        let accepts_null = matches!(values, Type::Any | Type::Nullable(_));
        from.fields
            .iter()
            .all(|field| !field.flatten && (accepts_null || !is_nullable(field)) && self.ty(&field.ty, values))
            && from.open.as_ref().is_none_or(|open| self.ty(open, values))
    }

    fn unions(&mut self, from: &'a Union, into: &'a Union) -> bool {
        from.tagging == into.tagging
            && from.variants.iter().all(|variant| match into.variants.iter().find(|other| key(other) == key(variant)) {
                Some(other) => self.bodies(&from.tagging, variant.body.as_ref(), other.body.as_ref()),
                None => self.is_open(),
            })
    }

    /// Compares the bodies of one variant. Beside an internal tag, only the fields of the bodies matter.
    pub(super) fn bodies(&mut self, tagging: &Tagging, from: Option<&'a Type>, into: Option<&'a Type>) -> bool {
        match (from, into) {
            (None, None) => true,
            (Some(from), Some(into)) => self.ty(from, into),
            (Some(_), None) => matches!(tagging, Tagging::Internal(_)),
            (None, Some(into)) => matches!(tagging, Tagging::Internal(_)) && self.may_be_empty(into),
        }
    }

    /// Returns whether a value of `from` has the form by which untagged unions choose the branch `into`.
    ///
    /// The form is the JSON type, or the required keys of an object.
    pub(super) fn looks_like(&self, from: &Type, into: &Type) -> bool {
        let from_fields = match from {
            Type::Named(name) => match self.from.definitions.get(name).map(|definition| &definition.shape) {
                Some(Shape::Alias(target)) => return self.looks_like(target, into),
                Some(Shape::Struct(body)) => Some(&body.fields),
                _ => None,
            },
            _ => None,
        };
        match into {
            Type::Named(name) => match self.into.definitions.get(name).map(|definition| &definition.shape) {
                Some(Shape::Alias(target)) => self.looks_like(from, target),
                Some(Shape::StringEnum(_)) => *from == Type::String,
                Some(Shape::Struct(body)) => from_fields.is_some_and(|fields| {
                    let mut required = body.fields.iter().filter(|field| field.presence == Presence::Required);
                    required.all(|field| fields.iter().any(|other| other.wire == field.wire))
                }),
                _ => true,
            },
            Type::Map(_) => from_fields.is_some() || matches!(from, Type::Map(_)),
            Type::Any => true,
            Type::Nullable(inner) => self.looks_like(from, inner),
            Type::List(_) | Type::Tuple(_) => matches!(from, Type::List(_) | Type::Tuple(_)),
            Type::Number(_) => matches!(from, Type::Number(_)),
            Type::Null | Type::Bool | Type::String => from == into,
        }
    }

    /// Returns whether `{}` is a value of `into`.
    fn may_be_empty(&self, into: &Type) -> bool {
        let Type::Named(name) = into else { return matches!(into, Type::Any | Type::Map(_)) };
        match self.into.definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Struct(body)) => body.fields.iter().all(|field| field.presence != Presence::Required),
            Some(Shape::Alias(target)) => self.may_be_empty(target),
            _ => false,
        }
    }
}

fn bodies_of(union: &Union) -> impl Iterator<Item = &Type> {
    union.variants.iter().filter_map(|variant| variant.body.as_ref())
}

/// Returns whether a value written with one presence can be read with the other.
///
/// The rule is the same in both directions, because the runtime and the generated types both accept what they declare.
pub(super) fn presence_fits(from: &Presence, into: &Presence) -> bool {
    match into {
        Presence::Nullable | Presence::Optional | Presence::Present | Presence::Double => true,
        Presence::Required => matches!(from, Presence::Required | Presence::Default(_)),
        Presence::Default(_) => !matches!(from, Presence::Nullable | Presence::Double),
    }
}

/// Returns whether every number of `from` is a number of `into`. In JSON, any integer can represent a float.
fn widens(from: Number, into: Number) -> bool {
    // The sign and the number of bits. A float is wider than any integer.
    let size = |number: Number| match number {
        Number::I8 => (true, 8),
        Number::I16 => (true, 16),
        Number::I32 => (true, 32),
        Number::I64 => (true, 64),
        Number::I128 => (true, 128),
        Number::U8 => (false, 8),
        Number::U16 => (false, 16),
        Number::U32 => (false, 32),
        Number::U64 => (false, 64),
        Number::U128 => (false, 128),
        Number::F64 => (true, 256),
    };
    let ((from_signed, from_bits), (into_signed, into_bits)) = (size(from), size(into));
    match (from_signed, into_signed) {
        (true, false) => false,
        (false, true) => into_bits > from_bits,
        _ => into_bits >= from_bits,
    }
}

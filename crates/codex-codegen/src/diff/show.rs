//! Renders types as text, in a notation that resembles TypeScript.

use serde_json::Value;

use crate::protocol::{Definition, Field, Method, Number, Presence, Shape, Tagging, Type, Variant};

/// Renders a type, for example `string[]`, `{[key]: i64}` or `ThreadId | null`.
pub(super) fn ty(ty: &Type) -> String {
    match ty {
        Type::Any => "any".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::String => "string".to_owned(),
        Type::Number(number) => number_name(*number).to_owned(),
        Type::Named(name) => name.clone(),
        Type::List(inner) => match inner.as_ref() {
            Type::Nullable(_) => format!("({})[]", self::ty(inner)),
            _ => format!("{}[]", self::ty(inner)),
        },
        Type::Tuple(places) => format!("[{}]", places.iter().map(self::ty).collect::<Vec<_>>().join(", ")),
        Type::Map(inner) => format!("{{[key]: {}}}", self::ty(inner)),
        Type::Nullable(inner) => format!("{} | null", self::ty(inner)),
    }
}

fn number_name(number: Number) -> &'static str {
    match number {
        Number::I8 => "i8",
        Number::I16 => "i16",
        Number::I32 => "i32",
        Number::I64 => "i64",
        Number::I128 => "i128",
        Number::U8 => "u8",
        Number::U16 => "u16",
        Number::U32 => "u32",
        Number::U64 => "u64",
        Number::U128 => "u128",
        Number::F64 => "f64",
    }
}

pub(super) fn optional_ty(found: Option<&Type>) -> String {
    found.map_or_else(|| "nothing".to_owned(), ty)
}

pub(super) fn presence(presence: &Presence) -> String {
    match presence {
        Presence::Required => "required".to_owned(),
        Presence::Nullable => "nullable".to_owned(),
        Presence::Optional => "optional".to_owned(),
        Presence::Present => "optional, null kept".to_owned(),
        Presence::Double => "optional and nullable".to_owned(),
        Presence::Default(value) => {
            let text = value.to_string();
            match text.char_indices().nth(40) {
                None => format!("default {text}"),
                Some((end, _)) => format!("default {}…", &text[..end]),
            }
        }
    }
}

/// Renders a field, for example `string, required`.
pub(super) fn field(field: &Field) -> String {
    let ty = match field.allowed.as_slice() {
        [] => ty(&field.ty),
        _ if matches!(field.ty, Type::Named(_)) => ty(&field.ty),
        values => constants(values),
    };
    let flat = if field.flatten { ", flattened" } else { "" };
    format!("{ty}, {}{flat}", presence(&field.presence))
}

/// Renders constants, for example `"a" | "b"`.
pub(super) fn constants(values: &[Value]) -> String {
    match values {
        [] => "any value".to_owned(),
        values => values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "),
    }
}

pub(super) fn variant(variant: &Variant) -> Option<String> {
    variant.body.as_ref().map(ty)
}

/// Renders a method, for example `TurnStartParams → TurnStartResponse`.
pub(super) fn method(method: &Method) -> Option<String> {
    match (&method.params, &method.response) {
        (None, None) => None,
        (Some(_), None) => Some(params(method)),
        (None, Some(response)) => Some(format!("→ {response}")),
        (Some(_), Some(response)) => Some(format!("{} → {response}", params(method))),
    }
}

/// Renders a method's params, for example `TurnStartParams`, or `TurnStartParams (optional)` if they may be absent.
pub(super) fn params(method: &Method) -> String {
    match &method.params {
        None => "none".to_owned(),
        Some(name) if method.params_optional => format!("{name} (optional)"),
        Some(name) => name.clone(),
    }
}

/// Renders the shape of a definition, for example `struct, 3 fields`.
pub(super) fn shape(definition: &Definition) -> String {
    match &definition.shape {
        Shape::Struct(body) => format!("struct, {}", count(body.fields.len(), "field")),
        Shape::StringEnum(values) | Shape::ValueEnum(values) => format!("enum, {}", count(values.len(), "value")),
        Shape::Union(union) => format!("union, {}", count(union.variants.len(), "variant")),
        Shape::Alias(target) => format!("alias of {}", ty(target)),
        Shape::Newtype(target) => format!("newtype of {}", ty(target)),
    }
}

pub(super) fn tagging(tagging: &Tagging) -> String {
    match tagging {
        Tagging::Internal(tag) => format!("tagged by `{tag}`"),
        Tagging::External => "tagged by its only key".to_owned(),
        Tagging::Untagged | Tagging::BestMatch => "untagged".to_owned(),
    }
}

/// Renders a number with a noun, for example `1 field` or `2 fields`.
pub(super) fn count(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

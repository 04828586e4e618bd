//! Defaults of the schemas as Rust expressions.
//!
//! This module owns the translation of a JSON value into an expression of a given type. It depends on
//! [`crate::protocol`] only.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use crate::protocol::{Definition, Number, Presence, Shape, Type};

type Definitions = BTreeMap<String, Definition>;

/// The maximum nesting depth of a default.
const DEPTH: usize = 8;

/// Returns whether `value` equals `Default::default()` of the Rust type.
pub(crate) fn is_natural(definitions: &Definitions, ty: &Type, value: &Value) -> bool {
    match (ty, value) {
        (Type::Bool, Value::Bool(flag)) => !flag,
        (Type::Number(_), Value::Number(number)) => {
            number.as_f64() == Some(0.0) && !number.to_string().starts_with('-')
        }
        (Type::String, Value::String(text)) => text.is_empty(),
        (Type::List(_), Value::Array(items)) => items.is_empty(),
        (Type::Map(_), Value::Object(object)) => object.is_empty(),
        (Type::Nullable(_) | Type::Any | Type::Null, Value::Null) => true,
        (Type::Named(name), value) => match definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Alias(target)) => is_natural(definitions, target, value),
            Some(Shape::Struct(body)) => {
                let has_default = body.fields.iter().all(|field| field.presence != Presence::Required);
                let is_plain = |presence: &Presence| !matches!(presence, Presence::Default(_));
                let is_empty = matches!(value, Value::Object(object) if object.is_empty());
                has_default && is_empty && body.fields.iter().all(|field| is_plain(&field.presence))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Returns `value` as a Rust expression of type `ty`, or `None` if Rust cannot express the value.
pub(crate) fn expression(definitions: &Definitions, ty: &Type, value: &Value) -> Option<TokenStream> {
    within(definitions, ty, value, DEPTH)
}

fn within(definitions: &Definitions, ty: &Type, value: &Value, depth: usize) -> Option<TokenStream> {
    let depth = depth.checked_sub(1)?;
    Some(match (ty, value) {
        (Type::Any, value) => json(value),
        (Type::Null, Value::Null) => quote!(()),
        (Type::Nullable(_), Value::Null) => quote!(None),
        (Type::Nullable(inner), value) => {
            let inner = within(definitions, inner, value, depth)?;
            quote!(Some(#inner))
        }
        (Type::Bool, Value::Bool(flag)) => quote!(#flag),
        (Type::String, Value::String(text)) => quote!(#text.to_owned()),
        (Type::Number(Number::F64), Value::Number(number)) => {
            let number = number.as_f64()?;
            quote!(#number)
        }
        (Type::Number(number), value @ Value::Number(_)) => integer(*number, value)?,
        (Type::List(inner), Value::Array(items)) => {
            let items: Option<Vec<_>> = items.iter().map(|item| within(definitions, inner, item, depth)).collect();
            let items = items?;
            quote!(vec![#(#items),*])
        }
        (Type::Tuple(places), Value::Array(items)) if places.len() == items.len() => {
            let items: Option<Vec<_>> =
                places.iter().zip(items).map(|(place, item)| within(definitions, place, item, depth)).collect();
            let items = items?;
            quote!((#(#items,)*))
        }
        (Type::Map(inner), Value::Object(object)) => {
            let entries: Option<Vec<_>> = object
                .iter()
                .map(|(key, value)| {
                    let value = within(definitions, inner, value, depth)?;
                    Some(quote!((#key.to_owned(), #value)))
                })
                .collect();
            let entries = entries?;
            quote!(std::collections::BTreeMap::from([#(#entries),*]))
        }
        (Type::Named(name), value) => named(definitions, name, value, depth)?,
        _ => return None,
    })
}

fn named(definitions: &Definitions, name: &str, value: &Value, depth: usize) -> Option<TokenStream> {
    let ident = format_ident!("{name}");
    let constant = |variants: &[crate::protocol::Variant], wire: &str| {
        let variant = variants.iter().find(|variant| variant.wire == wire && variant.body.is_none())?;
        // A gated variant does not exist in every build.
        let variant = (!variant.experimental).then(|| format_ident!("{}", variant.name))?;
        Some(quote!(#ident::#variant))
    };
    Some(match (&definitions.get(name)?.shape, value) {
        (Shape::Alias(Type::String), Value::String(text)) => quote!(#ident(#text.to_owned())),
        (Shape::Alias(target), value) => within(definitions, target, value, depth)?,
        (Shape::StringEnum(variants), Value::String(text)) => constant(variants, text)?,
        (Shape::ValueEnum(variants), value) => constant(variants, &value.to_string())?,
        (Shape::Union(union), Value::String(text)) if !union.tagging.is_by_form() => constant(&union.variants, text)?,
        (Shape::Struct(body), Value::Object(object)) => {
            let known = |key: &String| body.fields.iter().any(|field| field.wire == *key);
            let contains_itself = reaches_itself(definitions, name);
            if body.open.is_some()
                || contains_itself
                || body.fields.iter().any(|field| field.flatten)
                || !object.keys().all(known)
            {
                return None;
            }
            let mut fields = Vec::new();
            for field in &body.fields {
                let field_ident = crate::items::field_ident(&field.name);
                let gate = field.experimental.then(crate::items::experimental_gate);
                let value = match (object.get(&field.wire), &field.presence) {
                    (Some(value), Presence::Required) => within(definitions, &field.ty, value, depth)?,
                    (Some(Value::Null), Presence::Nullable | Presence::Optional)
                    | (None, Presence::Nullable | Presence::Optional | Presence::Present | Presence::Double) => {
                        quote!(None)
                    }
                    (Some(Value::Null), Presence::Double) => quote!(Some(None)),
                    (Some(value), Presence::Nullable | Presence::Optional | Presence::Present) => {
                        let value = within(definitions, &field.ty, value, depth)?;
                        quote!(Some(#value))
                    }
                    (Some(value), Presence::Double) => {
                        let value = within(definitions, &field.ty, value, depth)?;
                        quote!(Some(Some(#value)))
                    }
                    (Some(value), Presence::Default(_)) | (None, Presence::Default(value)) => {
                        within(definitions, &field.ty, value, depth)?
                    }
                    (None, Presence::Required) => return None,
                };
                fields.push(quote!(#gate #field_ident: #value));
            }
            quote!(#ident { #(#fields),* })
        }
        _ => return None,
    })
}

fn integer(number: Number, value: &Value) -> Option<TokenStream> {
    let digits = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from))?;
    let literal = proc_macro2::Literal::i128_unsuffixed(digits);
    number.holds(value).then(|| quote!(#literal))
}

/// Returns a JSON value as an expression of type `serde_json::Value`.
fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(serde_json::Value::Null),
        Value::Bool(flag) => quote!(serde_json::Value::Bool(#flag)),
        Value::String(text) => quote!(serde_json::Value::String(#text.to_owned())),
        Value::Number(number) => {
            let number = match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(number), ..) => quote!(#number),
                (_, Some(number), _) => quote!(#number),
                (.., number) => {
                    let number = number.unwrap_or_default();
                    quote!(#number)
                }
            };
            quote!(serde_json::Value::from(#number))
        }
        Value::Array(items) => {
            let items = items.iter().map(json);
            quote!(serde_json::Value::Array(vec![#(#items),*]))
        }
        Value::Object(object) => {
            let entries = object.iter().map(|(key, value)| {
                let value = json(value);
                quote!((#key.to_owned(), #value))
            });
            quote!(serde_json::Value::Object(serde_json::Map::from_iter([#(#entries),*])))
        }
    }
}

/// Returns whether a definition contains itself, so that one of its fields is boxed.
fn reaches_itself(definitions: &Definitions, name: &str) -> bool {
    let mut queue = vec![name];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(next) = queue.pop() {
        let Some(definition) = definitions.get(next) else { continue };
        let mut found = false;
        definition.for_each_name(&mut |inner| {
            found |= inner == name;
            if seen.insert(inner.to_owned())
                && let Some((inner, _)) = definitions.get_key_value(inner)
            {
                queue.push(inner.as_str());
            }
        });
        if found {
            return true;
        }
    }
    false
}

//! Fields: declared order, short types, presence, open objects.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::visit_mut::VisitMut;
use syn::{Field as SynField, Fields, Ident, ItemStruct, LitStr, parse_quote};

use super::attributes::part_attributes;
use crate::error::{Error, Result};
use crate::protocol::{Field, Presence, Struct, Type};

/// Rewrites typify's fields (all required) into what the protocol says.
pub(super) fn shape_fields(name: &str, body: &Struct, item: &mut ItemStruct) -> Result<()> {
    item.attrs.clear();
    let from_typify = std::mem::replace(&mut item.fields, Fields::Unit);
    let mut fields: Vec<SynField> = Vec::new();
    let camel = renames_camel(body);
    for field in &body.fields {
        let found = from_typify
            .iter()
            .find(|candidate| wire_name(candidate).as_deref() == Some(&field.wire))
            .ok_or_else(|| Error::Typify(format!("{name}.{}: typify has no such field", field.wire)))?;
        fields.push(shape_field(name, field, found, camel)?);
    }
    check_distinct(name, body, &fields)?;
    if let Some(open) = &body.open {
        let ty: syn::Type = match open {
            Type::Any => parse_quote!(serde_json::Map<String, serde_json::Value>),
            other => return Err(Error::shape(name, format!("an open object whose other keys are {other:?}"))),
        };
        fields.push(parse_quote! {
            /// Keys that no schema names; kept as they were read.
            #[serde(flatten)]
            pub extra: #ty
        });
    }
    if camel {
        item.attrs.push(parse_quote!(#[serde(rename_all = "camelCase")]));
    }
    item.fields = Fields::Named(parse_quote!({ #(#fields),* }));
    item.semi_token = None;
    Ok(())
}

/// Refuses two keys that would be one field.
fn check_distinct(owner: &str, body: &Struct, fields: &[SynField]) -> Result<()> {
    for (index, (field, key)) in fields.iter().zip(&body.fields).enumerate() {
        let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        if ident == EXTRA && body.open.is_some() {
            return Err(Error::shape(
                format!("{owner}.{}", key.wire),
                "takes the name of the field for all other keys",
            ));
        }
        if let Some(twin) = fields[..index].iter().position(|other| other.ident == field.ident) {
            let twin = &body.fields[twin].wire;
            return Err(Error::shape(
                format!("{owner}.{}", key.wire),
                format!("would be the field `{ident}`, as `{twin}` is"),
            ));
        }
    }
    Ok(())
}

/// The field of an open object that holds the keys that no other field names.
const EXTRA: &str = "extra";

/// The invocation that makes a struct read its keys.
pub(super) fn object_codec(name: &str, body: &Struct, item: &ItemStruct) -> Result<String> {
    let mut out = format!("crate::object::object! {{ {name} {{\n");
    let mut rest = body.open.is_some().then(|| format!("    .. {EXTRA}: kept,\n"));
    for field in &body.fields {
        let ident = field_of(item, body, field)
            .and_then(|field| field.ident.as_ref())
            .ok_or_else(|| Error::Typify(format!("{name}.{}: lost on the way", field.wire)))?;
        if field.flatten {
            if rest.replace(format!("    .. {ident}: union,\n")).is_some() {
                return Err(Error::shape(name, "two fields that take the keys which no other field names"));
            }
            continue;
        }
        let gate = if field.experimental { "#[cfg(feature = \"experimental\")] " } else { "" };
        let kind = match &field.presence {
            Presence::Required => "required".to_owned(),
            Presence::Nullable | Presence::Optional => "option".to_owned(),
            Presence::Double => "double".to_owned(),
            Presence::Default(value) if is_natural_default(value) => "or_default".to_owned(),
            Presence::Default(_) => format!("or {name}::{}", default_name(ident)),
        };
        let _ = writeln!(out, "    {gate}{:?} => {ident}: {kind},", field.wire);
    }
    out.extend(rest);
    out.push_str("} }");
    Ok(out)
}

fn shape_field(owner: &str, field: &Field, from_typify: &SynField, camel: bool) -> Result<SynField> {
    let ident = from_typify.ident.clone().ok_or_else(|| Error::Typify(format!("{owner}: a field without a name")))?;
    let base = short_type(&from_typify.ty)?;
    let mut serde: Vec<TokenStream> = Vec::new();
    let plain = ident.to_string().trim_start_matches("r#").to_owned();
    let derived = if camel { serde_camel(&plain) } else { plain };
    if field.flatten {
        serde.push(quote!(flatten));
    } else if derived != field.wire {
        let wire = LitStr::new(&field.wire, proc_macro2::Span::call_site());
        serde.push(quote!(rename = #wire));
    }
    let ty: syn::Type = match &field.presence {
        Presence::Required => base,
        Presence::Nullable => parse_quote!(Option<#base>),
        Presence::Optional => {
            serde.push(quote!(skip_serializing_if = "Option::is_none"));
            parse_quote!(Option<#base>)
        }
        Presence::Double => {
            serde.push(quote!(skip_serializing_if = "Option::is_none"));
            parse_quote!(Option<Option<#base>>)
        }
        Presence::Default(_) => base,
    };
    let doc = field_doc(field);
    let mut attributes = part_attributes(&doc, field.experimental);
    if !serde.is_empty() {
        attributes.push(parse_quote!(#[serde(#(#serde),*)]));
    }
    Ok(SynField {
        attrs: attributes,
        vis: parse_quote!(pub),
        mutability: syn::FieldMutability::None,
        ident: Some(ident),
        colon_token: Some(Default::default()),
        ty,
    })
}

fn field_doc(field: &Field) -> String {
    let mut doc = field.doc.clone().unwrap_or_else(|| format!("`{}` on the wire.", field.wire));
    if field.presence == Presence::Double {
        doc.push_str("\n\n`None` leaves it as it is (absent), `Some(None)` clears it (`null`).");
    }
    doc
}

/// The function that gives a default which is not the type's own.
pub(super) fn default_name(field: &Ident) -> Ident {
    format_ident!("default_{}", field.to_string().trim_start_matches("r#").trim_end_matches('_'))
}

/// Whether `Default::default()` of the field's type is this value.
pub(crate) fn is_natural_default(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Null => false,
    }
}

/// Whether most fields follow camelCase, so that one attribute says it for all.
fn renames_camel(body: &Struct) -> bool {
    body.fields.iter().any(|field| field.wire.contains(char::is_uppercase))
}

/// What serde's `rename_all = "camelCase"` makes of a field.
fn serde_camel(ident: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for c in ident.chars() {
        if c == '_' {
            upper = true;
        } else if upper && !out.is_empty() {
            out.extend(c.to_uppercase());
            upper = false;
        } else {
            upper = false;
            out.push(c);
        }
    }
    out
}

/// The key that typify's field stands for.
fn wire_name(field: &SynField) -> Option<String> {
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let mut rename = None;
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                rename = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
        if rename.is_some() {
            return rename;
        }
    }
    field.ident.as_ref().map(|ident| ident.to_string().trim_start_matches("r#").to_owned())
}

/// `::std::string::String` → `String`, and so on for what the prelude and the generated header import.
pub(super) fn short_type(ty: &syn::Type) -> Result<syn::Type> {
    struct Shorten;
    impl VisitMut for Shorten {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            syn::visit_mut::visit_path_mut(self, path);
            let keep = match path.segments.first().map(|segment| segment.ident.to_string()).as_deref() {
                Some("std") => path.segments.last().cloned(),
                _ => None,
            };
            if let Some(last) = keep {
                path.leading_colon = None;
                path.segments = std::iter::once(last).collect();
            } else {
                path.leading_colon = None;
            }
        }
    }
    let mut ty = ty.clone();
    Shorten.visit_type_mut(&mut ty);
    Ok(ty)
}

/// The field of a finished struct that stands for `field` of the protocol: both have them in the same order.
pub(super) fn field_of<'i>(item: &'i ItemStruct, body: &Struct, field: &Field) -> Option<&'i SynField> {
    item.fields.iter().nth(body.fields.iter().position(|other| other.wire == field.wire)?)
}

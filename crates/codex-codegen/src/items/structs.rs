//! Structs: fields in declared order, presence, and the extra keys of open objects.

use std::fmt::Write as _;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Field as SynField, Ident, ItemStruct, LitStr, parse_quote};

use super::attributes::{deprecation, part_attributes};
use super::parse_item;
use crate::defaults;
use crate::error::{Error, Result};
use crate::protocol::{Field, Presence, Protocol, Struct, Type};

/// Builds the struct of a definition without its own attributes. `types` are the field types without presence and null.
pub(super) fn structure(name: &str, body: &Struct, types: &[syn::Type]) -> Result<ItemStruct> {
    let derives_serialize = derives_serialize(body);
    let camel = derives_serialize && renames_camel(body);
    let mut fields: Vec<SynField> = Vec::new();
    for (field, ty) in body.fields.iter().zip(types) {
        let serde = if derives_serialize { serde_attributes(field, camel) } else { Vec::new() };
        fields.push(shape_field(field, ty, &serde));
    }
    if let Some(open) = &body.open {
        let ty: syn::Type = match (open, types.get(body.fields.len())) {
            (Type::Any, _) => parse_quote!(serde_json::Map<String, serde_json::Value>),
            (_, Some(ty)) => ty.clone(),
            (_, None) => return Err(Error::Typify(format!("{name}: there is no type for the extra keys"))),
        };
        let ident = format_ident!("{}", rest_name(body));
        let flatten = derives_serialize.then(|| quote!(#[serde(flatten)]));
        fields.push(parse_quote! {
            /// Extra keys that no schema names, kept as they were read.
            #flatten
            pub #ident: #ty
        });
    }
    let ident = format_ident!("{name}");
    let rename = camel.then(|| quote!(#[serde(rename_all = "camelCase")]));
    match parse_item(quote! { #rename pub struct #ident { #(#fields),* } })? {
        syn::Item::Struct(item) => Ok(item),
        _ => Err(Error::Typify(format!("the item of `{name}` is not a struct"))),
    }
}

/// Returns the name of the field that holds the extra keys of an open object.
pub(super) fn rest_name(body: &Struct) -> String {
    crate::names::unique("extra", |name| body.fields.iter().any(|field| field.name == name))
}

/// Returns the identifier of a field.
pub(crate) fn field_ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Returns the macro invocation that reads and writes the struct's keys.
pub(super) fn object_codec(name: &str, body: &Struct, protocol: &Protocol) -> String {
    let codec = if derives_serialize(body) { "object_reader" } else { "object" };
    let mut out = format!("crate::object::{codec}! {{ {name} {{\n");
    let mut rest = body.open.as_ref().map(|open| {
        let kind = if *open == Type::Any { "kept" } else { "union" };
        format!("    .. {}: {kind},\n", rest_name(body))
    });
    for field in &body.fields {
        if field.flatten {
            rest = Some(format!("    .. {}: union,\n", field.name));
            continue;
        }
        let gate = if field.experimental { "#[cfg(feature = \"experimental\")] " } else { "" };
        let kind = match &field.presence {
            Presence::Required => "required".to_owned(),
            Presence::Nullable => "nullable".to_owned(),
            Presence::Optional => "option".to_owned(),
            Presence::Present => "present".to_owned(),
            Presence::Double => "double".to_owned(),
            Presence::Default(value) if defaults::is_natural(&protocol.definitions, &field.ty, value) => {
                "or_default".to_owned()
            }
            Presence::Default(_) => format!("or {name}::{}", default_name(field)),
        };
        let _ = writeln!(out, "    {gate}{:?} => {}: {kind},", field.wire, field.name);
    }
    out.extend(rest);
    out.push_str("} }");
    out
}

/// Returns whether serde's derive must write the struct, because flattened keys stand beside the fields.
pub(super) fn derives_serialize(body: &Struct) -> bool {
    body.fields.iter().any(|field| field.flatten) || body.open.as_ref().is_some_and(|open| *open != Type::Any)
}

/// Returns the arguments of a field's `serde` attribute.
fn serde_attributes(field: &Field, camel: bool) -> Vec<TokenStream> {
    let mut serde = Vec::new();
    let derived = if camel { serde_camel(&field.name) } else { field.name.clone() };
    if field.flatten {
        serde.push(quote!(flatten));
    } else if derived != field.wire {
        let wire = LitStr::new(&field.wire, Span::call_site());
        serde.push(quote!(rename = #wire));
    }
    if let Presence::Optional | Presence::Present | Presence::Double = field.presence {
        serde.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    serde
}

fn shape_field(field: &Field, base: &syn::Type, serde: &[TokenStream]) -> SynField {
    let ty: syn::Type = match &field.presence {
        Presence::Required | Presence::Default(_) => base.clone(),
        Presence::Nullable | Presence::Optional | Presence::Present => parse_quote!(Option<#base>),
        Presence::Double => parse_quote!(Option<Option<#base>>),
    };
    let mut attributes = part_attributes(field_doc(field).as_deref(), field.experimental);
    attributes.extend(deprecation(field.deprecated));
    if !serde.is_empty() {
        attributes.push(parse_quote!(#[serde(#(#serde),*)]));
    }
    SynField {
        attrs: attributes,
        vis: parse_quote!(pub),
        mutability: syn::FieldMutability::None,
        ident: Some(field_ident(&field.name)),
        colon_token: Some(Default::default()),
        ty,
    }
}

fn field_doc(field: &Field) -> Option<String> {
    let mut texts: Vec<String> = field.doc.iter().cloned().collect();
    if field.presence == Presence::Double {
        texts.push("`None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.".to_owned());
    }
    if let Some(constant) = &field.constant {
        texts.push(format!("Always `{constant}`. Constructors fill in this constant."));
    }
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

/// Returns the name of the function that returns a field's default.
pub(super) fn default_name(field: &Field) -> Ident {
    format_ident!("default_{}", field.name.trim_end_matches('_'))
}

/// Returns whether the struct can use `rename_all = "camelCase"`. The derive panics on some names that are not ASCII.
fn renames_camel(body: &Struct) -> bool {
    body.fields.iter().any(|field| field.wire.contains(char::is_uppercase))
        && body.fields.iter().all(|field| field.name.is_ascii())
}

/// Returns the wire name that `rename_all = "camelCase"` gives a field.
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

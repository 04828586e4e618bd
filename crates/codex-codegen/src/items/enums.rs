//! Enums and unions: `Unrecognized`, and which codec reads them.

use std::fmt::Write as _;

use quote::{format_ident, quote};
use syn::{Fields, Item, ItemEnum, parse_quote};

use super::attributes::part_attributes;
use super::parse_item;
use crate::error::{Error, Result};
use crate::protocol::{Number, Presence, Protocol, Shape, Struct, Tagging, Type, Union, Variant};

/// A string enum that keeps what it does not know.
pub(super) fn open_strings(variants: &[Variant], item: &mut ItemEnum) -> Result<()> {
    rewrite_variants(variants, item, |variant| format!("`{}`.", variant.wire))?;
    item.attrs = vec![
        parse_quote!(#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]),
        parse_quote!(#[non_exhaustive]),
    ];
    item.variants.push(parse_quote! {
        /// A value that this version of the crate does not know, as it was read.
        Unrecognized(String)
    });
    Ok(())
}

/// A union that keeps what it does not know. Reading is `codex_types::open`'s; writing is serde's own derive.
pub(super) fn open_union(name: &str, union: &Union, item: &mut ItemEnum) -> Result<()> {
    let fallback_doc = |variant: &Variant| {
        if variant.wire.is_empty() { format!("{} of a {name}.", variant.name) } else { format!("`{}`.", variant.wire) }
    };
    rewrite_variants(&union.variants, item, fallback_doc)?;
    item.attrs = vec![parse_quote!(#[derive(Clone, Debug, PartialEq, Serialize)]), parse_quote!(#[non_exhaustive])];
    match &union.tagging {
        Tagging::Internal(tag) => item.attrs.push(parse_quote!(#[serde(tag = #tag)])),
        Tagging::External => {}
        Tagging::Untagged => item.attrs.push(parse_quote!(#[serde(untagged)])),
    }
    if union.tagging != Tagging::Untagged {
        for (variant, syn_variant) in union.variants.iter().zip(&mut item.variants) {
            let wire = &variant.wire;
            syn_variant.attrs.push(parse_quote!(#[serde(rename = #wire)]));
        }
    }
    let untagged: Option<syn::Attribute> =
        (union.tagging != Tagging::Untagged).then(|| parse_quote!(#[serde(untagged)]));
    item.variants.push(parse_quote! {
        /// A value that this version of the crate does not know, as it was read.
        #untagged
        Unrecognized(serde_json::Value)
    });
    Ok(())
}

fn rewrite_variants(
    variants: &[Variant],
    item: &mut ItemEnum,
    fallback_doc: impl Fn(&Variant) -> String,
) -> Result<()> {
    let owner = item.ident.to_string();
    let mut rewritten = Vec::new();
    for variant in variants {
        let mut found = item
            .variants
            .iter()
            .find(|candidate| candidate.ident == variant.name)
            .cloned()
            .ok_or_else(|| Error::Typify(format!("{owner}/{}: typify has no such variant", variant.wire)))?;
        if let Fields::Unnamed(fields) = &mut found.fields {
            for field in &mut fields.unnamed {
                field.ty = super::structs::short_type(&field.ty)?;
                field.attrs.clear();
            }
        }
        let has_body = matches!(&found.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1);
        if has_body != variant.body.is_some() || matches!(found.fields, Fields::Named(_)) {
            return Err(Error::Typify(format!("{owner}/{}: typify gave it another body", variant.wire)));
        }
        let doc = match &variant.doc {
            Some(doc) => doc.clone(),
            None => fallback_doc(variant),
        };
        found.attrs = part_attributes(&doc, variant.experimental);
        rewritten.push(found);
    }
    item.variants = rewritten.into_iter().collect();
    Ok(())
}

fn gate(variant: &Variant) -> &'static str {
    if variant.experimental { "#[cfg(feature = \"experimental\")] " } else { "" }
}

/// The invocation that makes a string enum read and write its values.
pub(super) fn string_codec(name: &str, variants: &[Variant]) -> String {
    let mut out = format!("crate::open::string_enum! {{ {name} {{\n");
    for variant in variants {
        let _ = writeln!(out, "    {}{:?} => {},", gate(variant), variant.wire, variant.name);
    }
    out.push_str("} }");
    out
}

/// The invocation that makes a union read its branches.
pub(super) fn union_codec(name: &str, union: &Union) -> String {
    let (codec, head) = match &union.tagging {
        Tagging::Internal(tag) => ("tagged_union", format!("{name}, {tag:?}")),
        Tagging::External => ("keyed_union", name.to_owned()),
        Tagging::Untagged => ("untagged_union", name.to_owned()),
    };
    let mut out = format!("crate::open::{codec}! {{ {head} {{\n");
    for variant in &union.variants {
        let gate = gate(variant);
        let _ = match (&union.tagging, &variant.body) {
            (Tagging::Untagged, Some(body)) => {
                writeln!(out, "    {gate}{} => {},", variant.name, form(body))
            }
            (_, Some(_)) => writeln!(out, "    {gate}{:?} => {}(body),", variant.wire, variant.name),
            (_, None) => writeln!(out, "    {gate}{:?} => {},", variant.wire, variant.name),
        };
    }
    out.push_str("} }");
    out
}

/// The test that tells an untagged branch from the others.
fn form(body: &Type) -> String {
    match body {
        Type::String => "string".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::Number(Number::F64) => "number".to_owned(),
        Type::Number(Number::U64) => "unsigned".to_owned(),
        Type::Number(_) => "integer".to_owned(),
        Type::List(_) => "array".to_owned(),
        Type::Named(name) => format!("fits {name}"),
        Type::Any | Type::Map(_) | Type::Nullable(_) => "object".to_owned(),
    }
}

/// Getters for the strings that every branch of a tagged union has (`ThreadItem::id`).
pub(super) fn common_accessors(name: &str, union: &Union, protocol: &Protocol) -> Result<Vec<Item>> {
    let Tagging::Internal(tag) = &union.tagging else { return Ok(Vec::new()) };
    let bodies: Vec<&Struct> = union
        .variants
        .iter()
        .filter_map(|variant| match variant.body.as_ref()? {
            Type::Named(body) => match &protocol.definitions.get(body)?.shape {
                Shape::Struct(body) => Some(body),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let first = bodies.first().filter(|_| bodies.len() == union.variants.len() && bodies.len() > 1);
    let mut methods = Vec::new();
    let common = first.into_iter().flat_map(|first| &first.fields);
    for field in common.filter(|field| field.ty == Type::String && !field.experimental) {
        let same = |body: &&Struct| {
            body.fields.iter().any(|other| {
                other.wire == field.wire
                    && other.ty == field.ty
                    && other.presence == field.presence
                    && !other.experimental
            })
        };
        if !bodies.iter().all(same) || !matches!(field.presence, Presence::Required | Presence::Nullable) {
            continue;
        }
        use heck::ToSnakeCase;
        let snake = field.wire.to_snake_case();
        if syn::parse_str::<syn::Ident>(&snake).is_err() {
            continue;
        }
        let ident = format_ident!("{snake}");
        let wire = &field.wire;
        let arms = union.variants.iter().map(|variant| {
            let variant_ident = format_ident!("{}", variant.name);
            let gate = variant.experimental.then(super::experimental_gate);
            match field.presence {
                Presence::Required => quote!(#gate Self::#variant_ident(body) => Some(&body.#ident)),
                _ => quote!(#gate Self::#variant_ident(body) => body.#ident.as_deref()),
            }
        });
        let doc = format!(" `{wire}`, which every branch has; of an unrecognized one, if it is there.");
        methods.push(quote! {
            #[doc = #doc]
            pub fn #ident(&self) -> Option<&str> {
                match self {
                    #(#arms,)*
                    Self::Unrecognized(value) => value.get(#wire).and_then(serde_json::Value::as_str),
                }
            }
        });
    }
    let ident = format_ident!("{name}");
    let arms = union.variants.iter().map(|variant| {
        let variant_ident = format_ident!("{}", variant.name);
        let gate = variant.experimental.then(super::experimental_gate);
        let wire = &variant.wire;
        quote!(#gate Self::#variant_ident { .. } => #wire)
    });
    let doc = format!(" The value of `{tag}` on the wire; empty for an unrecognized value without one.");
    methods.push(quote! {
        #[doc = #doc]
        pub fn wire_tag(&self) -> &str {
            match self {
                #(#arms,)*
                Self::Unrecognized(value) => value.get(#tag).and_then(serde_json::Value::as_str).unwrap_or_default(),
            }
        }
    });
    Ok(vec![parse_item(quote! { impl #ident { #(#methods)* } })?])
}

//! Enums and unions: the variant `Unrecognized`, and the macro that reads each of them.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Item;

use super::attributes::{deprecation, part_attributes};
use super::parse_item;
use crate::error::Result;
use crate::protocol::{Field, Number, Presence, Protocol, Shape, Struct, Tagging, Type, Union, Variant};

/// Builds a string enum that keeps unknown values.
pub(super) fn open_strings(name: &str, variants: &[Variant]) -> Result<Item> {
    let ident = format_ident!("{name}");
    let variants = unit_variants(variants);
    parse_item(quote! {
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants,)*
            /// An unknown value, kept as it was read.
            Unrecognized(String)
        }
    })
}

/// Builds an enum of constants, not all of them strings, that keeps unknown values.
pub(super) fn open_values(name: &str, variants: &[Variant]) -> Result<Item> {
    let ident = format_ident!("{name}");
    let variants = unit_variants(variants);
    parse_item(quote! {
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants,)*
            /// An unknown value, kept as it was read.
            Unrecognized(serde_json::Value)
        }
    })
}

fn unit_variants(variants: &[Variant]) -> Vec<TokenStream> {
    let part = |variant: &Variant| {
        let attributes = attributes(variant);
        let ident = format_ident!("{}", variant.name);
        quote!(#(#attributes)* #ident)
    };
    variants.iter().map(part).collect()
}

/// Builds a union that keeps unknown values.
///
/// A macro of `codex_types::open` reads the union, and serde's derive writes it.
pub(super) fn open_union(name: &str, union: &Union, bodies: &[Option<syn::Type>]) -> Result<Item> {
    let ident = format_ident!("{name}");
    let tag = match &union.tagging {
        Tagging::Internal(tag) => Some(quote!(#[serde(tag = #tag)])),
        Tagging::External => None,
        Tagging::Untagged | Tagging::BestMatch => Some(quote!(#[serde(untagged)])),
    };
    let is_tagged = !union.tagging.is_by_form();
    let variants = union.variants.iter().zip(bodies).map(|(variant, body)| {
        let (attributes, ident, wire) = (attributes(variant), format_ident!("{}", variant.name), &variant.wire);
        let rename = is_tagged.then(|| quote!(#[serde(rename = #wire)]));
        let body = body.as_ref().map(|body| quote!((#body)));
        quote!(#(#attributes)* #rename #ident #body)
    });
    let untagged = is_tagged.then(|| quote!(#[serde(untagged)]));
    parse_item(quote! {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[non_exhaustive]
        #tag
        pub enum #ident {
            #(#variants,)*
            /// An unknown value, kept as it was read.
            #untagged
            Unrecognized(serde_json::Value)
        }
    })
}

fn attributes(variant: &Variant) -> Vec<syn::Attribute> {
    let wire = || (!follows_from_name(variant)).then(|| format!("Written `{}` on the wire.", variant.wire));
    let doc = variant.doc.clone().or_else(wire);
    let mut attributes = part_attributes(doc.as_deref(), variant.experimental);
    attributes.extend(deprecation(variant.deprecated));
    attributes
}

/// Returns whether the variant's name has the same letters as its wire name, so that documentation need not repeat it.
fn follows_from_name(variant: &Variant) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    variant.wire.is_empty() || letters(&variant.wire) == letters(&variant.name)
}

fn gate(variant: &Variant) -> &'static str {
    if variant.experimental { "#[cfg(feature = \"experimental\")] " } else { "" }
}

/// Returns the macro invocation that reads and writes a string enum.
pub(super) fn string_codec(name: &str, variants: &[Variant]) -> String {
    let mut out = format!("crate::open::string_enum! {{ {name} {{\n");
    for variant in variants {
        let _ = writeln!(out, "    {}{:?} => {},", gate(variant), variant.wire, variant.name);
    }
    out.push_str("} }");
    out
}

/// Returns the macro invocation that reads and writes an enum of constants.
pub(super) fn value_codec(name: &str, variants: &[Variant]) -> String {
    let mut out = format!("crate::open::value_enum! {{ {name} {{\n");
    for variant in variants {
        let literal = match serde_json::from_str(&variant.wire) {
            Ok(serde_json::Value::Number(number)) if number.is_i64() => format!("{number}i64"),
            Ok(serde_json::Value::Number(number)) if number.is_u64() => format!("{number}u64"),
            Ok(serde_json::Value::Number(number)) => format!("{:?}f64", number.as_f64().unwrap_or_default()),
            Ok(serde_json::Value::String(text)) => format!("{text:?}"),
            _ => variant.wire.clone(),
        };
        let _ = writeln!(out, "    {}{literal} => {},", gate(variant), variant.name);
    }
    out.push_str("} }");
    out
}

/// Returns the macro invocation that reads a union.
pub(super) fn union_codec(name: &str, union: &Union, protocol: &Protocol) -> String {
    let (codec, head) = match &union.tagging {
        Tagging::Internal(tag) => ("tagged_union", format!("{name}, {tag:?}")),
        Tagging::External => ("keyed_union", name.to_owned()),
        Tagging::Untagged => ("untagged_union", name.to_owned()),
        Tagging::BestMatch => ("best_match_union", name.to_owned()),
    };
    let mut out = format!("crate::open::{codec}! {{ {head} {{\n");
    for variant in &union.variants {
        let gate = gate(variant);
        let _ = match (&union.tagging, &variant.body) {
            (Tagging::Untagged, Some(body)) => {
                writeln!(out, "    {gate}{} => {},", variant.name, form(body))
            }
            (Tagging::BestMatch, Some(Type::Named(body))) if is_open(body, protocol) => {
                writeln!(out, "    {gate}{} unless {body},", variant.name)
            }
            (Tagging::BestMatch, _) => writeln!(out, "    {gate}{},", variant.name),
            (_, Some(_)) => writeln!(out, "    {gate}{:?} => {}(body),", variant.wire, variant.name),
            (_, None) => writeln!(out, "    {gate}{:?} => {},", variant.wire, variant.name),
        };
    }
    out.push_str("} }");
    out
}

/// Returns whether a definition has a variant for unknown values.
fn is_open(name: &str, protocol: &Protocol) -> bool {
    const MAX_CHAIN: usize = 16;
    let mut name = name;
    for _ in 0..MAX_CHAIN {
        match protocol.definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Alias(Type::Named(target))) => name = target,
            Some(Shape::StringEnum(_) | Shape::ValueEnum(_) | Shape::Union(_)) => return true,
            _ => return false,
        }
    }
    false
}

/// Returns the name of the test that distinguishes an untagged branch from the others.
fn form(body: &Type) -> String {
    match body {
        Type::String => "string".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::Number(Number::F64) => "number".to_owned(),
        Type::Number(Number::U64) => "unsigned".to_owned(),
        Type::Number(_) => "integer".to_owned(),
        Type::List(_) | Type::Tuple(_) => "array".to_owned(),
        Type::Named(name) => format!("fits {name}"),
        Type::Any | Type::Null | Type::Map(_) | Type::Nullable(_) => "object".to_owned(),
    }
}

/// Returns the string fields that every branch of a tagged union has. The union gets a getter for each of them.
pub(crate) fn common_strings<'p>(union: &'p Union, protocol: &'p Protocol) -> Vec<&'p Field> {
    if !matches!(union.tagging, Tagging::Internal(_)) {
        return Vec::new();
    }
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
    let is_common = |field: &&Field| {
        let is_in = |body: &&Struct| {
            body.fields.iter().any(|other| {
                (&other.wire, &other.name, &other.ty, &other.presence)
                    == (&field.wire, &field.name, &field.ty, &field.presence)
                    && !other.experimental
                    && !other.flatten
            })
        };
        bodies.iter().all(is_in)
    };
    let is_string =
        |field: &&Field| field.ty == Type::String && matches!(field.presence, Presence::Required | Presence::Nullable);
    // A name like `type_` would make an awkward getter.
    let is_named = |field: &&Field| !field.name.ends_with('_') && !OTHER_METHODS.contains(&field.name.as_str());
    let fields = first.into_iter().flat_map(|first| &first.fields);
    fields.filter(is_string).filter(is_named).filter(is_common).collect()
}

/// Names of methods that have another meaning on every type.
const OTHER_METHODS: [&str; 22] = [
    "add",
    "as_mut",
    "as_ref",
    "borrow",
    "clone",
    "cmp",
    "default",
    "deref",
    "drop",
    "eq",
    "fmt",
    "from_str",
    "hash",
    "index",
    "into",
    "ne",
    "neg",
    "next",
    "not",
    "to_owned",
    "to_string",
    "wire_tag",
];

/// Builds the getters for the string fields that every branch of a tagged union has, for example `ThreadItem::id`.
pub(super) fn common_accessors(name: &str, union: &Union, protocol: &Protocol) -> Result<Vec<Item>> {
    let Tagging::Internal(tag) = &union.tagging else { return Ok(Vec::new()) };
    let mut methods = Vec::new();
    for field in common_strings(union, protocol) {
        let ident = format_ident!("{}", field.name);
        let wire = &field.wire;
        let arms = union.variants.iter().map(|variant| {
            let variant_ident = format_ident!("{}", variant.name);
            let gate = variant.experimental.then(super::experimental_gate);
            match field.presence {
                Presence::Required => quote!(#gate Self::#variant_ident(body) => Some(&body.#ident)),
                _ => quote!(#gate Self::#variant_ident(body) => body.#ident.as_deref()),
            }
        });
        let doc = format!(
            " Returns `{wire}`, which every branch has. For an unrecognized value, `None` if the key is missing."
        );
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
    let doc =
        format!(" Returns the value of the tag `{tag}`, or an empty string for an unrecognized value without the tag.");
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

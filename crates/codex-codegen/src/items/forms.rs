//! Builds an `impl Fits` for each branch of an untagged union: the test that distinguishes the branch from the others.

use std::collections::{BTreeMap, BTreeSet};

use quote::{format_ident, quote};
use syn::Item;

use super::parse_item;
use crate::error::Result;
use crate::protocol::{Field, Presence, Protocol, Shape, Struct, Tagging, Type, Union};

/// For each struct, the keys whose values must be inspected as well.
type Nested = BTreeMap<String, BTreeSet<String>>;

/// Returns the impls by definition. A definition has one impl, even if it is a branch of several unions.
pub(super) fn forms(protocol: &Protocol) -> Result<BTreeMap<String, Item>> {
    let mut impls = BTreeMap::new();
    let nested = nested_keys(protocol);
    let mut queue: Vec<&str> = untagged_unions(protocol).flat_map(branch_names).collect();
    while let Some(name) = queue.pop() {
        let Some(definition) = protocol.definitions.get(name).filter(|_| !impls.contains_key(name)) else { continue };
        let form = match &definition.shape {
            Shape::Struct(body) => {
                let nested_keys = nested.get(name);
                let is_inspected = |field: &&Field| nested_keys.is_some_and(|keys| keys.contains(&field.wire));
                queue.extend(body.fields.iter().filter(is_inspected).filter_map(|field| named(&field.ty)));
                struct_form(body, nested_keys)
            }
            Shape::Union(Union { tagging: Tagging::Internal(tag), .. }) => {
                quote!(crate::open::Form { required: &[#tag], ..crate::open::Form::ANY })
            }
            // The macro of an untagged union implements `Fits` itself. Branches without a form are read by trial.
            _ => continue,
        };
        let ident = format_ident!("{name}");
        let item = parse_item(quote! {
            impl crate::open::Fits for #ident {
                fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
                    #form.fits(value, keys)
                }
            }
        })?;
        impls.insert(name.to_owned(), item);
    }
    Ok(impls)
}

fn untagged_unions(protocol: &Protocol) -> impl Iterator<Item = &Union> {
    protocol.definitions.values().filter_map(|definition| match &definition.shape {
        Shape::Union(union) if union.tagging == Tagging::Untagged => Some(union),
        _ => None,
    })
}

fn branch_names(union: &Union) -> impl Iterator<Item = &str> {
    union.variants.iter().filter_map(|variant| named(variant.body.as_ref()?))
}

fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        _ => None,
    }
}

/// Finds the required keys under which two branches of one union hold different structs.
///
/// Such a key is sometimes the only difference between the two branches.
fn nested_keys(protocol: &Protocol) -> Nested {
    let body = |name: &str| match protocol.definitions.get(name).map(|definition| &definition.shape) {
        Some(Shape::Struct(body)) => Some(body),
        _ => None,
    };
    let holds_struct = |field: &Field| {
        field.presence == Presence::Required
            && !field.flatten
            && named(&field.ty).is_some_and(|name| body(name).is_some())
    };
    let mut nested = Nested::new();
    for union in untagged_unions(protocol) {
        let branches: Vec<(&str, &Struct)> = branch_names(union).filter_map(|name| Some((name, body(name)?))).collect();
        for (name, branch) in &branches {
            for field in branch.fields.iter().filter(|field| holds_struct(field)) {
                let differs = |other: &Field| other.wire == field.wire && holds_struct(other) && other.ty != field.ty;
                if branches.iter().any(|(_, other)| other.fields.iter().any(differs)) {
                    nested.entry((*name).to_owned()).or_default().insert(field.wire.clone());
                }
            }
        }
    }
    nested
}

fn struct_form(body: &Struct, nested: Option<&BTreeSet<String>>) -> proc_macro2::TokenStream {
    let is_required = |field: &&Field| field.presence == Presence::Required && !field.flatten && !field.experimental;
    let required = body.fields.iter().filter(is_required).map(|field| field.wire.as_str());
    let allowed = || body.fields.iter().filter(|field| !field.allowed.is_empty());
    let constants = allowed().filter_map(|field| {
        let wire = &field.wire;
        let values: Option<Vec<&str>> = field.allowed.iter().map(serde_json::Value::as_str).collect();
        values.map(|values| quote!((#wire, &[#(#values),*])))
    });
    // Constants that are not strings are compared as JSON text.
    let scalars = allowed().filter(|field| !field.allowed.iter().all(serde_json::Value::is_string)).map(|field| {
        let (wire, values) = (&field.wire, field.allowed.iter().map(ToString::to_string));
        quote!((#wire, &[#(#values),*]))
    });
    let known = if body.closed {
        let keys = body.fields.iter().map(|field| field.wire.as_str());
        quote!(Some(&[#(#keys),*]))
    } else {
        quote!(None)
    };
    let inner = body.fields.iter().filter(|field| nested.is_some_and(|keys| keys.contains(&field.wire)));
    let inner: Vec<_> = inner
        .filter_map(|field| {
            let (wire, ident) = (&field.wire, format_ident!("{}", named(&field.ty)?));
            Some(quote!((#wire, <#ident as crate::open::Fits>::fits)))
        })
        .collect();
    quote!(crate::open::Form {
        required: &[#(#required),*],
        constants: &[#(#constants),*],
        scalars: &[#(#scalars),*],
        known: #known,
        nested: &[#(#inner),*],
    })
}

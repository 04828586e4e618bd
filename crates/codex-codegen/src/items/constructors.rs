//! The constructors `new(required…)` and `Default`.
//!
//! Users build structs with these constructors, so a field that a later release adds does not break their code.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, ItemStruct};

use super::attributes::{Derives, derive_struct, experimental_gate};
use super::parse_item;
use super::secrets::has_secrets;
use super::structs::{default_name, derives_serialize, field_ident, rest_name};
use crate::defaults;
use crate::error::{Error, Result};
use crate::protocol::{Field, Presence, Protocol, Shape, Struct, Type};

/// Whether clients write a struct.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Usage {
    Written,
    ReadOnly,
}

/// Adds the derives of a struct whose fields are final, and returns its impl blocks.
///
/// A struct that clients only read has no `new`.
pub(super) fn constructors(
    name: &str,
    body: &Struct,
    item: &mut ItemStruct,
    usage: Usage,
    protocol: &Protocol,
) -> Result<Vec<Item>> {
    let mut impls = Vec::new();
    let is_parameter = |field: &&Field| field.presence == Presence::Required && field.constant.is_none();
    let required: Vec<&Field> = body.fields.iter().filter(is_parameter).collect();
    let mut methods: Vec<TokenStream> = Vec::new();
    let ident = &item.ident;
    let explicit_defaults: Vec<&Field> =
        body.fields.iter().filter(|field| explicit_default(field, protocol).is_some()).collect();
    for field in &explicit_defaults {
        let Some(value) = explicit_default(field, protocol) else { continue };
        let expression = defaults::expression(&protocol.definitions, &field.ty, value)
            .ok_or_else(|| Error::Typify(format!("{name}.{}: Rust cannot express the default {value}", field.wire)))?;
        let (function, ty) = (default_name(field), &find_field(item, body, field, name)?.ty);
        let gate = field.experimental.then(experimental_gate);
        methods.push(quote! { #gate fn #function() -> #ty { #expression } });
    }
    let mut initials = Vec::new();
    for field in &body.fields {
        let field_ident = field_ident(&field.name);
        let gate = field.experimental.then(experimental_gate);
        initials.push(match (&field.presence, &field.constant) {
            (Presence::Required, Some(constant)) => {
                let value = defaults::expression(&protocol.definitions, &field.ty, constant).ok_or_else(|| {
                    Error::Typify(format!("{name}.{}: Rust cannot express the constant {constant}", field.wire))
                })?;
                quote! { #gate #field_ident: #value }
            }
            // `.into()` on a type that is already the target type would be a useless conversion.
            (Presence::Required, None) if takes_into(&field.ty, protocol) => {
                quote! { #field_ident: #field_ident.into() }
            }
            (Presence::Required, None) => quote! { #field_ident },
            _ if explicit_default(field, protocol).is_some() => {
                let function = default_name(field);
                quote! { #gate #field_ident: Self::#function() }
            }
            _ => quote! { #gate #field_ident: Default::default() },
        });
    }
    if body.open.is_some() {
        let rest = format_ident!("{}", rest_name(body));
        initials.push(quote! { #rest: Default::default() });
    }
    let has_constants = body.fields.iter().any(|field| field.constant.is_some());
    let derives_default = required.is_empty() && explicit_defaults.is_empty() && !has_constants;
    if required.is_empty() && !derives_default {
        impls.push(parse_item(quote! {
            impl Default for #ident {
                fn default() -> Self { Self { #(#initials),* } }
            }
        })?);
    } else if !required.is_empty() && usage == Usage::Written {
        let parameters = required
            .iter()
            .map(|field| {
                let (field_ident, ty) = (field_ident(&field.name), &find_field(item, body, field, name)?.ty);
                let ty: TokenStream =
                    if takes_into(&field.ty, protocol) { quote!(impl Into<#ty>) } else { quote!(#ty) };
                Ok(quote!(#field_ident: #ty))
            })
            .collect::<Result<Vec<_>>>()?;
        let doc =
            " Creates a value from the required fields. All other fields are `None`, empty or have their default.";
        methods.insert(
            0,
            quote! {
                #[doc = #doc]
                #[allow(clippy::too_many_arguments)]
                pub fn new(#(#parameters),*) -> Self { Self { #(#initials),* } }
            },
        );
    }
    if !methods.is_empty() {
        impls.insert(0, parse_item(quote! { impl #ident { #(#methods)* } })?);
    }
    let derives = Derives { default: derives_default, debug: !has_secrets(body), serialize: derives_serialize(body) };
    derive_struct(item, &derives);
    Ok(impls)
}

/// Returns the default of a field if the default differs from `Default::default()` of the field's type.
fn explicit_default<'f>(field: &'f Field, protocol: &Protocol) -> Option<&'f Value> {
    match &field.presence {
        Presence::Default(value) => (!defaults::is_natural(&protocol.definitions, &field.ty, value)).then_some(value),
        _ => None,
    }
}

fn find_field<'i>(item: &'i ItemStruct, body: &Struct, field: &Field, owner: &str) -> Result<&'i syn::Field> {
    let at = body.fields.iter().position(|other| other.wire == field.wire);
    let found = at.and_then(|at| item.fields.iter().nth(at));
    found.ok_or_else(|| Error::Typify(format!("{owner}.{}: the generated struct has no such field", field.wire)))
}

/// Returns whether the constructor takes `impl Into<T>`, as for strings and string newtypes.
fn takes_into(ty: &Type, protocol: &Protocol) -> bool {
    match ty {
        Type::String => true,
        Type::Named(name) => protocol
            .definitions
            .get(name)
            .is_some_and(|definition| matches!(&definition.shape, Shape::Alias(Type::String))),
        _ => false,
    }
}

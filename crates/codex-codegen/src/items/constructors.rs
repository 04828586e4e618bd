//! `new(required…)` and `Default`: how a client makes what it sends, now and after the next release added a field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, ItemStruct};

use super::attributes::{derive_struct, experimental_gate};
use super::parse_item;
use super::secrets::has_secrets;
use super::structs::{default_name, derives_serialize, field_ident, rest_name};
use crate::defaults;
use crate::error::{Error, Result};
use crate::protocol::{Field, Presence, Protocol, Shape, Struct, Type};

/// The constructors of a struct whose fields are final, and its derives.
pub(super) fn constructors(
    name: &str,
    body: &Struct,
    item: &mut ItemStruct,
    written: bool,
    protocol: &Protocol,
) -> Result<Vec<Item>> {
    let mut impls = Vec::new();
    let is_given = |field: &&Field| field.presence == Presence::Required && field.constant.is_none();
    let given: Vec<&Field> = body.fields.iter().filter(is_given).collect();
    let mut methods: Vec<TokenStream> = Vec::new();
    let ident = &item.ident;
    let own_defaults: Vec<&Field> = body.fields.iter().filter(|field| own_default(field, protocol).is_some()).collect();
    for field in &own_defaults {
        let Some(value) = own_default(field, protocol) else { continue };
        let expression = defaults::expression(&protocol.definitions, &field.ty, value)
            .ok_or_else(|| Error::Typify(format!("{name}.{}: the default {value} is no expression", field.wire)))?;
        let (function, ty) = (default_name(field), &find(item, body, field, name)?.ty);
        let gate = field.experimental.then(experimental_gate);
        methods.push(quote! { #gate fn #function() -> #ty { #expression } });
    }
    let mut initials = Vec::new();
    for field in &body.fields {
        let field_ident = field_ident(&field.name);
        let gate = field.experimental.then(experimental_gate);
        initials.push(match (&field.presence, &field.constant) {
            (Presence::Required, Some(constant)) => {
                let value = defaults::expression(&protocol.definitions, &field.ty, constant)
                    .ok_or_else(|| Error::Typify(format!("{name}.{}: {constant} is no expression", field.wire)))?;
                quote! { #gate #field_ident: #value }
            }
            // `.into()` on a type that is passed as it is would be a useless conversion.
            (Presence::Required, None) if takes_into(&field.ty, protocol) => {
                quote! { #field_ident: #field_ident.into() }
            }
            (Presence::Required, None) => quote! { #field_ident },
            _ if own_default(field, protocol).is_some() => {
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
    let derives_default = given.is_empty() && own_defaults.is_empty() && !has_constants;
    if given.is_empty() && !derives_default {
        impls.push(parse_item(quote! {
            impl Default for #ident {
                fn default() -> Self { Self { #(#initials),* } }
            }
        })?);
    } else if !given.is_empty() && written {
        let parameters = given
            .iter()
            .map(|field| {
                let (field_ident, ty) = (field_ident(&field.name), &find(item, body, field, name)?.ty);
                let ty: TokenStream =
                    if takes_into(&field.ty, protocol) { quote!(impl Into<#ty>) } else { quote!(#ty) };
                Ok(quote!(#field_ident: #ty))
            })
            .collect::<Result<Vec<_>>>()?;
        let doc = " Sets the required fields; all others are left out or have their default.";
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
    derive_struct(item, derives_default, !has_secrets(body), derives_serialize(body));
    Ok(impls)
}

/// The default of a field that is not its type's own.
fn own_default<'f>(field: &'f Field, protocol: &Protocol) -> Option<&'f Value> {
    match &field.presence {
        Presence::Default(value) => (!defaults::is_natural(&protocol.definitions, &field.ty, value)).then_some(value),
        _ => None,
    }
}

fn find<'i>(item: &'i ItemStruct, body: &Struct, field: &Field, owner: &str) -> Result<&'i syn::Field> {
    let at = body.fields.iter().position(|other| other.wire == field.wire);
    let found = at.and_then(|at| item.fields.iter().nth(at));
    found.ok_or_else(|| Error::Typify(format!("{owner}.{}: lost on the way", field.wire)))
}

/// Strings and names are taken as anything that becomes one.
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

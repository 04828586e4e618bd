//! `new(required…)` and `Default`: how a client makes what it sends, now and after the next release added a field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, ItemStruct};

use super::attributes::{derive_struct, experimental_gate};
use super::parse_item;
use super::secrets::has_secrets;
use super::structs::{default_name, is_natural_default};
use crate::error::{Error, Result};
use crate::protocol::{Field, Number, Presence, Protocol, Shape, Struct, Type};

/// The constructors of a struct whose fields are final.
pub(super) fn constructors(
    name: &str,
    body: &Struct,
    item: &mut ItemStruct,
    written: bool,
    protocol: &Protocol,
) -> Result<Vec<Item>> {
    let mut impls = Vec::new();
    let required: Vec<&Field> = body.fields.iter().filter(|field| field.presence == Presence::Required).collect();
    let mut methods: Vec<TokenStream> = Vec::new();
    let ident = &item.ident;
    let (mut own_default, mut derived_default) = (false, false);
    for field in &body.fields {
        let Presence::Default(value) = &field.presence else { continue };
        if is_natural_default(value) {
            continue;
        }
        own_default = true;
        let path = format!("{name}.{}", field.wire);
        let expression = default_expression(&path, &field.ty, value, protocol)?;
        let syn_field = find(item, body, field, name)?;
        let (function, ty) = (default_name(syn_field.ident.as_ref().unwrap_or(ident)), &syn_field.ty);
        let gate = field.experimental.then(experimental_gate);
        methods.push(quote! { #gate fn #function() -> #ty { #expression } });
    }
    let initial = |field: &Field, item: &ItemStruct| -> Result<TokenStream> {
        let syn_field = find(item, body, field, name)?;
        let field_ident = syn_field.ident.clone();
        let gate = field.experimental.then(experimental_gate);
        Ok(match &field.presence {
            Presence::Required => quote! { #field_ident: #field_ident.into() },
            Presence::Default(value) if !is_natural_default(value) => {
                let function = default_name(syn_field.ident.as_ref().unwrap_or(ident));
                quote! { #gate #field_ident: Self::#function() }
            }
            _ => quote! { #gate #field_ident: Default::default() },
        })
    };
    let mut initials: Vec<TokenStream> = body.fields.iter().map(|field| initial(field, item)).collect::<Result<_>>()?;
    if body.open.is_some() {
        initials.push(quote! { extra: Default::default() });
    }
    if required.is_empty() {
        if own_default {
            impls.push(parse_item(quote! {
                impl Default for #ident {
                    fn default() -> Self { Self { #(#initials),* } }
                }
            })?);
        } else {
            derived_default = true;
        }
    } else if written {
        if let Some(field) = required.iter().find(|field| field.experimental) {
            return Err(Error::shape(
                format!("{name}.{}", field.wire),
                "a required experimental field of a stable type: `new` would change with a cargo feature",
            ));
        }
        let parameters = required
            .iter()
            .map(|field| {
                let syn_field = find(item, body, field, name)?;
                let (field_ident, ty) = (&syn_field.ident, &syn_field.ty);
                let ty: TokenStream =
                    if takes_into(&field.ty, protocol) { quote!(impl Into<#ty>) } else { quote!(#ty) };
                Ok(quote!(#field_ident: #ty))
            })
            .collect::<Result<Vec<_>>>()?;
        // `.into()` on a type that is passed as it is would be a useless conversion.
        let initials = required.iter().fold(initials, |mut all, field| {
            if !takes_into(&field.ty, protocol)
                && let Some(position) = body.fields.iter().position(|other| other.wire == field.wire)
                && let Ok(found) = find(item, body, field, name)
            {
                let field_ident = &found.ident;
                all[position] = quote!(#field_ident);
            }
            all
        });
        let doc = format!(" A `{name}` of its required fields; all others as if they were left out.");
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
    derive_struct(item, derived_default, !has_secrets(body));
    Ok(impls)
}

fn find<'i>(item: &'i ItemStruct, body: &Struct, field: &Field, owner: &str) -> Result<&'i syn::Field> {
    let wanted = super::structs::field_of(item, body, field);
    wanted.ok_or_else(|| Error::Typify(format!("{owner}.{}: lost on the way", field.wire)))
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

fn default_expression(path: &str, ty: &Type, value: &Value, protocol: &Protocol) -> Result<TokenStream> {
    let refuse = || Error::shape(path, format!("the default {value} for {ty:?}"));
    Ok(match (ty, value) {
        (Type::Bool, Value::Bool(flag)) => quote!(#flag),
        (Type::String, Value::String(text)) => quote!(#text.to_owned()),
        (Type::Number(Number::F64), Value::Number(number)) => {
            let number = number.as_f64().ok_or_else(refuse)?;
            quote!(#number)
        }
        (Type::Number(_), Value::Number(number)) => {
            let literal = proc_macro2::Literal::i64_unsuffixed(number.as_i64().ok_or_else(refuse)?);
            quote!(#literal)
        }
        (Type::List(inner), Value::Array(items)) => {
            let items =
                items.iter().map(|item| default_expression(path, inner, item, protocol)).collect::<Result<Vec<_>>>()?;
            quote!(vec![#(#items),*])
        }
        (Type::Named(name), Value::String(text)) => {
            let ident = format_ident!("{name}");
            match protocol.definitions.get(name).map(|definition| &definition.shape) {
                Some(Shape::Alias(Type::String)) => quote!(#ident(#text.to_owned())),
                Some(Shape::StringEnum(variants)) => {
                    let variant = variants.iter().find(|variant| variant.wire == *text).ok_or_else(refuse)?;
                    let variant = format_ident!("{}", variant.name);
                    quote!(#ident::#variant)
                }
                Some(Shape::Union(union)) => {
                    let variant = union.variants.iter().find(|v| v.wire == *text && v.body.is_none());
                    let variant = format_ident!("{}", variant.ok_or_else(refuse)?.name);
                    quote!(#ident::#variant)
                }
                _ => return Err(refuse()),
            }
        }
        _ => return Err(refuse()),
    })
}

//! Derives, docs, `#[non_exhaustive]` and the feature gate; aliases.

use quote::{format_ident, quote};
use syn::{Attribute, Item, ItemStruct, parse_quote};

use super::docs::{Roles, doc_attributes, own_words, sentence};
use super::parse_item;
use crate::error::{Error, Result};
use crate::protocol::{Definition, Type};

const EXPERIMENTAL: &str = "*Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless \
                            `initialize` asked for `experimentalApi`.";

/// The gate of everything that is not on the stable surface.
pub(crate) fn experimental_gate() -> Attribute {
    parse_quote!(#[cfg(feature = "experimental")])
}

/// The attribute of what the schema calls deprecated.
pub(crate) fn deprecation(deprecated: bool) -> Option<Attribute> {
    deprecated.then(|| parse_quote!(#[deprecated = "the protocol calls it deprecated"]))
}

/// Docs and gate of a part of an item. A part that the schema says nothing about has no documentation.
pub(crate) fn part_attributes(doc: Option<&str>, experimental: bool) -> Vec<Attribute> {
    with_gate(doc.map(doc_attributes).unwrap_or_default(), experimental)
}

fn with_gate(mut attributes: Vec<Attribute>, experimental: bool) -> Vec<Attribute> {
    if experimental {
        if !attributes.is_empty() {
            attributes.push(parse_quote!(#[doc = ""]));
        }
        attributes.extend(doc_attributes(EXPERIMENTAL));
        attributes.push(experimental_gate());
    }
    attributes
}

pub(super) fn derive_struct(item: &mut ItemStruct, default: bool, debug: bool, serialize: bool) {
    let default = default.then(|| quote!(Default,));
    let debug = debug.then(|| quote!(Debug,));
    let serialize = serialize.then(|| quote!(, Serialize));
    item.attrs.insert(0, parse_quote!(#[derive(Clone, #debug #default PartialEq #serialize)]));
}

/// Puts the definition's words before the item; the derives stay behind them.
pub(super) fn document(name: &str, definition: &Definition, item: &mut Item, roles: &Roles) -> Result<()> {
    let texts: Vec<String> =
        definition.doc.as_deref().map(sentence).into_iter().chain(roles.role(name).map(str::to_owned)).collect();
    let mut attributes = with_gate(own_words(&texts.join("\n\n")), definition.experimental);
    attributes.extend(deprecation(definition.deprecated));
    let old = match item {
        Item::Struct(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        _ => return Err(Error::Typify(format!("{name} is no struct, enum or alias"))),
    };
    attributes.append(old);
    *old = attributes;
    Ok(())
}

/// Another name for a type: strings get a type of their own, everything else is an alias.
pub(super) fn alias(name: &str, ty: &Type, target: &syn::Type) -> Result<(Item, Option<String>)> {
    let ident = format_ident!("{name}");
    if *ty == Type::String {
        let item = parse_item(quote! {
            #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
            #[serde(transparent)]
            pub struct #ident(pub String);
        })?;
        return Ok((item, Some(format!("crate::open::string_newtype!({name});"))));
    }
    Ok((parse_item(quote! { pub type #ident = #target; })?, None))
}

/// A type of its own around another.
pub(super) fn newtype(name: &str, target: &syn::Type) -> Result<(Item, Option<String>)> {
    let ident = format_ident!("{name}");
    let item = parse_item(quote! {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(transparent)]
        pub struct #ident(pub #target);
    })?;
    Ok((item, Some(format!("crate::open::newtype!({name});"))))
}

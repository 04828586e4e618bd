//! Attributes of items: derives, documentation, the feature gate and deprecation. Also builds aliases and newtypes.

use quote::{format_ident, quote};
use syn::{Attribute, Item, ItemStruct, parse_quote};

use super::docs::{Roles, doc_attributes, escape_markdown, markdown_attributes};
use super::parse_item;
use crate::error::{Error, Result};
use crate::protocol::{Definition, Type};

/// The documentation of items that are not on the stable surface.
pub(crate) const EXPERIMENTAL: &str = "*Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the \
                            client's `initialize` request.";

/// Returns the `cfg` attribute of items that are not on the stable surface.
pub(crate) fn experimental_gate() -> Attribute {
    parse_quote!(#[cfg(feature = "experimental")])
}

/// Returns the `deprecated` attribute for an item that the schema deprecates.
pub(crate) fn deprecation(deprecated: bool) -> Option<Attribute> {
    deprecated.then(|| parse_quote!(#[deprecated = "the protocol schema marks this item as deprecated"]))
}

/// Returns the documentation and the gate of a field or variant.
///
/// Without a description in the schema there is no documentation.
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

/// The traits that a struct derives beside `Clone` and `PartialEq`.
pub(super) struct Derives {
    pub(super) default: bool,
    pub(super) debug: bool,
    pub(super) serialize: bool,
}

pub(super) fn derive_struct(item: &mut ItemStruct, derives: &Derives) {
    let default = derives.default.then(|| quote!(Default,));
    let debug = derives.debug.then(|| quote!(Debug,));
    let serialize = derives.serialize.then(|| quote!(, Serialize));
    item.attrs.insert(0, parse_quote!(#[derive(Clone, #debug #default PartialEq #serialize)]));
}

/// Adds the documentation and the gate of a definition before the other attributes of its item.
pub(super) fn document(name: &str, definition: &Definition, item: &mut Item, roles: &Roles) -> Result<()> {
    let texts: Vec<String> =
        definition.doc.as_deref().map(escape_markdown).into_iter().chain(roles.role(name).map(str::to_owned)).collect();
    let mut attributes = with_gate(markdown_attributes(&texts.join("\n\n")), definition.experimental);
    attributes.extend(deprecation(definition.deprecated));
    let old = match item {
        Item::Struct(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        _ => return Err(Error::Typify(format!("the item of `{name}` is not a struct, an enum or an alias"))),
    };
    attributes.append(old);
    *old = attributes;
    Ok(())
}

/// Builds an alias. A string alias becomes a newtype. Every other alias becomes a `type` item.
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

/// Builds a newtype around another type.
pub(super) fn newtype(name: &str, target: &syn::Type) -> Result<(Item, Option<String>)> {
    let ident = format_ident!("{name}");
    let item = parse_item(quote! {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(transparent)]
        pub struct #ident(pub #target);
    })?;
    Ok((item, Some(format!("crate::open::newtype!({name});"))))
}

//! Protocol → items: typify makes them, named passes make them right.
//!
//! typify sees every definition in the simplest form that says what its Rust type is: all fields required, nothing
//! nullable, every union as `{"Variant": body}`. What JSON Schema cannot say, or what typify reads wrongly from it, the
//! passes put in from the [`Protocol`]:
//!
//! | pass | what it does |
//! |---|---|
//! | `attributes` | derives, docs, `#[non_exhaustive]`, the feature gate |
//! | `structs` | declared order, presence, open objects |
//! | `enums` | `Unrecognized`, and which codec of `codex_types::open` reads it |
//! | `secrets` | fields that `Debug` does not show |
//! | `forms` | what tells the branches of untagged unions apart |
//! | `constructors` | `new(required…)` and `Default` |

mod attributes;
mod constructors;
mod docs;
mod enums;
mod forms;
mod secrets;
mod structs;
mod typify_input;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use syn::Item;

pub(crate) use attributes::experimental_gate;
pub(crate) use docs::sentence;
pub(crate) use structs::is_natural_default;

use crate::error::{Error, Result};
use crate::protocol::{Protocol, Shape};

/// A definition as Rust: the item, and what goes with it.
pub(crate) struct RustItem {
    /// The struct, enum or alias.
    pub(crate) item: Item,
    /// Impl blocks that follow it.
    pub(crate) impls: Vec<Item>,
    /// An invocation of one of the macros of `codex_types::open`, as text: prettyplease leaves macro bodies on one line.
    pub(crate) codec: Option<String>,
}

/// All definitions as Rust.
pub(crate) fn items(protocol: &Protocol) -> Result<BTreeMap<String, RustItem>> {
    let written = protocol.written_by_clients();
    let roles = docs::Roles::of(protocol);
    let mut forms = forms::forms(protocol)?;
    let mut from_typify = typify_items(protocol)?;
    let mut out = BTreeMap::new();
    for (name, definition) in &protocol.definitions {
        let mut item = from_typify
            .remove(name)
            .ok_or_else(|| Error::Typify(format!("{name} is not in its output under that name")))?;
        let mut impls = Vec::new();
        let codec;
        match (&definition.shape, &mut item) {
            (Shape::Struct(body), Item::Struct(item)) => {
                structs::shape_fields(name, body, item)?;
                impls.extend(constructors::constructors(name, body, item, written.contains(name.as_str()), protocol)?);
                let reader = structs::object_codec(name, body, item)?;
                let gate = if definition.experimental { "#[cfg(feature = \"experimental\")]\n" } else { "" };
                let debug = secrets::debug_codec(name, body, item)?;
                codec = Some(reader + &debug.map(|debug| format!("\n\n{gate}{debug}")).unwrap_or_default());
            }
            (Shape::StringEnum(variants), Item::Enum(item)) => {
                enums::open_strings(variants, item)?;
                codec = Some(enums::string_codec(name, variants));
            }
            (Shape::Union(union), Item::Enum(item)) => {
                enums::open_union(name, union, item)?;
                codec = Some(enums::union_codec(name, union));
                impls.extend(enums::common_accessors(name, union, protocol)?);
            }
            (Shape::Alias(ty), Item::Struct(_)) => {
                let (alias, alias_codec) = attributes::alias(name, ty, &item)?;
                item = alias;
                codec = alias_codec;
            }
            (shape, _) => return Err(Error::Typify(format!("{name}: {shape:?} became another kind of item"))),
        }
        impls.extend(forms.remove(name));
        attributes::document(name, definition, &mut item, &roles)?;
        let mut codec = codec;
        if definition.experimental {
            gate_all(&mut impls)?;
            codec = codec.map(|text| format!("#[cfg(feature = \"experimental\")]\n{text}"));
        }
        out.insert(name.clone(), RustItem { item, impls, codec });
    }
    Ok(out)
}

fn gate_all(impls: &mut [Item]) -> Result<()> {
    for item in impls {
        if let Item::Impl(item) = item {
            item.attrs.push(experimental_gate());
        }
    }
    Ok(())
}

/// What typify makes of the protocol, by definition.
fn typify_items(protocol: &Protocol) -> Result<BTreeMap<String, Item>> {
    let mut settings = typify::TypeSpaceSettings::default();
    settings.with_map_type("::std::collections::BTreeMap");
    let mut space = typify::TypeSpace::new(&settings);
    space.add_ref_types(typify_input::definitions(protocol)?).map_err(|error| Error::Typify(error.to_string()))?;
    let file: syn::File =
        syn::parse2(space.to_stream()).map_err(|error| Error::Typify(format!("its output does not parse: {error}")))?;
    let mut out = BTreeMap::new();
    for item in file.items {
        let name = match &item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            _ => continue,
        };
        if !protocol.definitions.contains_key(&name) {
            return Err(Error::Typify(format!("it made up a type `{name}`; the normalisation must name it")));
        }
        out.insert(name, item);
    }
    Ok(out)
}

/// `tokens` as an item. Only for code that this crate wrote: a failure is a bug of the generator.
pub(crate) fn parse_item(tokens: TokenStream) -> Result<Item> {
    syn::parse2(tokens.clone())
        .map_err(|error| Error::Typify(format!("generated code does not parse: {error}: {tokens}")))
}

//! Protocol → items: typify makes them, named passes make them right.
//!
//! typify sees every definition in the simplest form that says what its Rust type is: all fields required, nothing
//! nullable, every union as `{"Variant": body}`. It decides the Rust type of each place. Everything else the passes put in
//! from the [`Protocol`]:
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
pub(crate) use enums::common_strings;
pub(crate) use structs::field_ident;

use crate::error::{Error, Result};
use crate::protocol::{Protocol, Shape};
use typify_input::RustTypes;

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
    let types = RustTypes::of(protocol)?;
    let mut out = BTreeMap::new();
    for (name, definition) in &protocol.definitions {
        let mut impls = Vec::new();
        let (mut item, codec) = match &definition.shape {
            Shape::Struct(body) => {
                let mut item = structs::structure(name, body, types.fields(name))?;
                let is_written = written.contains(name.as_str());
                impls.extend(constructors::constructors(name, body, &mut item, is_written, protocol)?);
                let reader = structs::object_codec(name, body, protocol);
                let gate = if definition.experimental { "#[cfg(feature = \"experimental\")]\n" } else { "" };
                let debug = secrets::debug_codec(name, body).map(|debug| format!("\n\n{gate}{debug}"));
                (Item::Struct(item), Some(reader + &debug.unwrap_or_default()))
            }
            Shape::StringEnum(variants) => {
                (enums::open_strings(name, variants)?, Some(enums::string_codec(name, variants)))
            }
            Shape::ValueEnum(variants) => {
                (enums::open_values(name, variants)?, Some(enums::value_codec(name, variants)))
            }
            Shape::Union(union) => {
                impls.extend(enums::common_accessors(name, union, protocol)?);
                (enums::open_union(name, union, types.bodies(name))?, Some(enums::union_codec(name, union, protocol)))
            }
            Shape::Alias(ty) => attributes::alias(name, ty, types.target(name)?)?,
            Shape::Newtype(_) => attributes::newtype(name, types.target(name)?)?,
        };
        impls.extend(forms.remove(name));
        attributes::document(name, definition, &mut item, &roles)?;
        let mut codec = codec;
        if definition.experimental {
            gate_all(&mut impls);
            codec = codec.map(|text| format!("#[cfg(feature = \"experimental\")]\n{text}"));
        }
        out.insert(name.clone(), RustItem { item, impls, codec });
    }
    Ok(out)
}

fn gate_all(impls: &mut [Item]) {
    for item in impls {
        if let Item::Impl(item) = item {
            item.attrs.push(experimental_gate());
        }
    }
}

/// `tokens` as an item. Only for code that this crate wrote: a failure is a bug of the generator.
pub(crate) fn parse_item(tokens: TokenStream) -> Result<Item> {
    syn::parse2(tokens.clone())
        .map_err(|error| Error::Typify(format!("generated code does not parse: {error}: {tokens}")))
}

//! Turns a [`Protocol`] into Rust items: typify chooses the Rust types, and the passes of this module build the items.
//!
//! This module owns the form of the generated structs and enums. It depends on [`crate::protocol`]. Decisions about the
//! protocol belong in [`crate::normalise`], and the arrangement in files belongs in [`crate::print`].
//!
//! typify, a generator of Rust types from JSON Schema, chooses the Rust type of every field, variant body and alias
//! target. typify also decides where a recursive type needs a `Box`. On the original schemas, typify produces wrong
//! types for some unions and panics on others. So typify sees each definition in a reduced form that has only one
//! meaning: generated names, all fields required, no nullable value, and every union branch keyed by its name. The
//! passes take typify's types, restore the real names, and add all other parts from the [`Protocol`]. For example,
//! typify sees the definition `Turn` as
//!
//! ```json
//! {"type": "object", "required": ["f0", "f1"],
//!  "properties": {"f0": {"type": "string"}, "f1": {"$ref": "#/definitions/D7"}}}
//! ```
//!
//! and returns `pub struct D12 { pub f0: String, pub f1: D7 }`. The passes turn this struct into
//!
//! ```rust,ignore
//! /// A turn of a thread.
//! #[derive(Clone, Debug, PartialEq)]
//! pub struct Turn {
//!     pub id: String,
//!     /// The error, if the turn failed.
//!     pub error: Option<TurnError>,
//! }
//!
//! crate::object::object! { Turn {
//!     "id" => id: required,
//!     "error" => error: nullable,
//! } }
//! ```
//!
//! | pass | responsibility |
//! |---|---|
//! | `typify_input` | the reduced schemas, and the Rust types that typify returns for them |
//! | `attributes` | derives, documentation, `#[non_exhaustive]`, the feature gate |
//! | `structs` | fields in declared order, presence, open objects |
//! | `enums` | the variant `Unrecognized`, and the macro of `codex_types::open` that reads the enum |
//! | `secrets` | fields whose values `Debug` must not show |
//! | `forms` | the tests that distinguish the branches of untagged unions |
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

pub(crate) use attributes::{EXPERIMENTAL, experimental_gate};
pub(crate) use docs::escape_markdown;
pub(crate) use enums::common_strings;
pub(crate) use structs::field_ident;

use crate::error::{Error, Result};
use crate::protocol::{Protocol, Shape};
use constructors::Usage;
use typify_input::RustTypes;

/// The Rust code of one definition.
pub(crate) struct RustItem {
    /// The struct, enum or alias.
    pub(crate) item: Item,
    /// The impl blocks that follow the item.
    pub(crate) impls: Vec<Item>,
    /// An invocation of a macro of codex-types.
    ///
    /// The invocation is text, because prettyplease prints macro bodies on one line.
    pub(crate) codec: Option<String>,
}

/// Returns the Rust code of all definitions, by name.
pub(crate) fn items(protocol: &Protocol) -> Result<BTreeMap<String, RustItem>> {
    let written = protocol.written_by_clients();
    let roles = docs::Roles::from_protocol(protocol);
    let mut forms = forms::forms(protocol)?;
    let types = RustTypes::from_typify(protocol)?;
    let mut out = BTreeMap::new();
    for (name, definition) in &protocol.definitions {
        let mut impls = Vec::new();
        let (mut item, codec) = match &definition.shape {
            Shape::Struct(body) => {
                let mut item = structs::structure(name, body, types.fields(name))?;
                let usage = if written.contains(name.as_str()) { Usage::Written } else { Usage::ReadOnly };
                impls.extend(constructors::constructors(name, body, &mut item, usage, protocol)?);
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

/// Parses `tokens` as an item. The tokens come from this crate, so a failure is a bug of the generator.
pub(crate) fn parse_item(tokens: TokenStream) -> Result<Item> {
    syn::parse2(tokens.clone())
        .map_err(|error| Error::Typify(format!("generated code does not parse: {error}: {tokens}")))
}

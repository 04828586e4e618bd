//! Items → a tree of files.

mod domains;
mod methods;
mod routes;

use std::collections::BTreeMap;

use syn::{File, Item};

use crate::error::{Error, Result};
use crate::items::{self, RustItem};
use crate::names::PINNED;
use crate::protocol::{Method, Protocol, Shape};
use crate::schemas::Schemas;
use crate::tree::Tree;

const BANNER: &str = "// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.\n";

/// The files of `codex-types/src/generated` for the schemas of Codex `version`.
///
/// # Errors
/// If the schemas are none of codex app-server, or lack a type that hand-written code of codex-types needs.
pub fn generate(schemas: &Schemas, version: &str) -> Result<Tree> {
    let protocol = Protocol::from_schemas(schemas, version)?;
    generate_protocol(&protocol, version, &schemas.digest())
}

/// The same from a protocol that was normalised before.
///
/// # Errors
/// As [`generate`].
pub fn generate_protocol(protocol: &Protocol, version: &str, digest: &str) -> Result<Tree> {
    for name in PINNED {
        if !protocol.definitions.contains_key(name) {
            let problem = format!("has no `{name}`, which hand-written code of codex-types needs");
            return Err(Error::input("schemas", problem));
        }
    }
    if protocol.client_requests.is_empty() {
        return Err(Error::input("schemas", "has no client requests: not a schema bundle of codex app-server"));
    }
    let mut items = items::items(protocol)?;
    let mut tree = Tree::new();
    let mut groups: BTreeMap<String, Vec<(String, RustItem)>> = BTreeMap::new();
    for (name, domain) in domains::domains(protocol) {
        groups.entry(domain).or_default().extend(items.remove_entry(name));
    }
    let mut modules = BTreeMap::new();
    for (domain, group) in groups {
        let doc = match domain.as_str() {
            domains::COMMON => "Types that several domains use, and the types of methods without a domain.".to_owned(),
            _ => format!("Types of the domain `{domain}`."),
        };
        let is_stable = |name: &str| protocol.definitions.get(name).is_some_and(|definition| !definition.experimental);
        modules.insert(domain.clone(), group.iter().any(|(name, _)| is_stable(name)));
        tree.insert(format!("{domain}.rs"), print_group(&doc, group));
    }
    tree.insert("methods.rs", methods::print(protocol));
    tree.insert("routes.rs", routes::print(protocol)?);
    tree.insert("mod.rs", print_root(&modules, protocol, version, digest));
    Ok(tree)
}

/// The definitions of `protocol` as one module of codex-types that stands alone, without methods: for golden outputs.
///
/// # Errors
/// If typify's output is not what the passes expect.
pub fn generate_definitions(protocol: &Protocol, doc: &str) -> Result<String> {
    Ok(print_definitions(doc, "", items::items(protocol)?.into_iter().collect()))
}

/// `mod.rs`. Of each module, `modules` says whether it has items without the feature `experimental`.
fn print_root(modules: &BTreeMap<String, bool>, protocol: &Protocol, version: &str, digest: &str) -> String {
    let mut out = format!(
        "{BANNER}//! The protocol of Codex {version}.\n\n\
         // The schemas have no words for many fields.\n\
         #![allow(missing_docs)]\n\
         // A message is decoded, looked at and dropped; boxing its branches would cost an allocation for each.\n\
         #![allow(clippy::large_enum_variant)]\n{}\n",
        if has_deprecated(protocol) {
            "// What the protocol calls deprecated is read and written all the same.\n#![allow(deprecated)]\n"
        } else {
            ""
        }
    );
    // A module without stable items is not there without the feature.
    let gate = |has_items: bool| if has_items { "" } else { "#[cfg(feature = \"experimental\")]\n" };
    for (module, has_items) in modules {
        out.push_str(&format!("{}mod {module};\n", gate(*has_items)));
    }
    out.push_str(
        "pub(crate) mod methods;\nmod routes;\n\npub use routes::{NOTIFICATION_ROUTES, SERVER_REQUEST_ROUTES};\n",
    );
    for (module, has_items) in modules {
        out.push_str(&format!("{}pub use {module}::*;\n", gate(*has_items)));
    }
    let count = |methods: &[Method]| (methods.iter().filter(|method| !method.experimental).count(), methods.len());
    let (requests, all_requests) = count(&protocol.client_requests);
    let (server, all_server) = count(&protocol.server_requests);
    let (notifications, all_notifications) = count(&protocol.server_notifications);
    out.push_str(&format!(
        "\n/// The Codex release whose schemas these types come from.\npub const CODEX_VERSION: &str = {version:?};\n\n\
         /// Digest of those schemas, as `schemas/codex.lock.toml` pins it.\npub const SCHEMAS_DIGEST: &str = {digest:?};\n\n\
         /// Client requests, server requests and server notifications on the stable surface.\n\
         pub const STABLE_METHODS: [usize; 3] = [{requests}, {server}, {notifications}];\n\n\
         /// The same with the experimental ones.\n\
         pub const ALL_METHODS: [usize; 3] = [{all_requests}, {all_server}, {all_notifications}];\n"
    ));
    out
}

/// Whether the protocol calls anything deprecated.
fn has_deprecated(protocol: &Protocol) -> bool {
    protocol.definitions.values().any(|definition| {
        definition.deprecated
            || match &definition.shape {
                Shape::Struct(body) => body.fields.iter().any(|field| field.deprecated),
                Shape::StringEnum(variants) | Shape::ValueEnum(variants) => variants.iter().any(|v| v.deprecated),
                Shape::Union(union) => union.variants.iter().any(|variant| variant.deprecated),
                Shape::Alias(_) | Shape::Newtype(_) => false,
            }
    })
}

fn print_group(doc: &str, group: Vec<(String, RustItem)>) -> String {
    print_definitions(doc, "\n#[allow(unused_imports)]\nuse crate::generated::*;\n", group)
}

fn print_definitions(doc: &str, imports: &str, group: Vec<(String, RustItem)>) -> String {
    let mut body = String::new();
    let mut maps = Maps::None;
    for (_, rust) in group {
        let mut text = print_items(vec![rust.item]);
        if !rust.impls.is_empty() {
            text.push('\n');
            text.push_str(&print_items(rust.impls));
        }
        maps = maps.max(Maps::of(&text));
        body.push('\n');
        body.push_str(&text);
        if let Some(codec) = rust.codec {
            body.push('\n');
            body.push_str(&codec);
            body.push('\n');
        }
    }
    let mut header = format!("{BANNER}//! {doc}\n\n");
    header.push_str(match maps {
        Maps::None => "",
        Maps::Gated => "#[allow(unused_imports)]\nuse std::collections::BTreeMap;\n\n",
        Maps::Always => "use std::collections::BTreeMap;\n\n",
    });
    header.push_str("#[allow(unused_imports)]\nuse serde::Serialize;\n");
    header.push_str(imports);
    header + &body
}

/// Whether code uses `BTreeMap`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Maps {
    None,
    /// Perhaps only with the feature `experimental`.
    Gated,
    Always,
}

impl Maps {
    fn of(text: &str) -> Self {
        let is_used = |line: &str| {
            // Not where the path is written out.
            !line.trim_start().starts_with("//") && line.replace("std::collections::BTreeMap", "").contains("BTreeMap<")
        };
        match text.lines().any(is_used) {
            false => Self::None,
            true if text.contains("#[cfg(feature") => Self::Gated,
            true => Self::Always,
        }
    }
}

/// Items through prettyplease, a blank line between them.
pub(crate) fn print_items(items: Vec<Item>) -> String {
    let printed: Vec<String> = items
        .into_iter()
        .map(|item| prettyplease::unparse(&File { shebang: None, attrs: Vec::new(), items: vec![item] }))
        .collect();
    printed.join("\n")
}

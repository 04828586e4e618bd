//! Prints items as a tree of files.
//!
//! This module owns the layout of `codex-types/src/generated`. It depends on [`crate::items`]. Decisions about a single
//! item belong there.

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

/// Returns the files of `codex-types/src/generated` for the schemas of Codex `version`.
///
/// # Errors
/// Returns an error if the schemas do not belong to codex app-server, or lack a type that the hand-written code of
/// codex-types needs.
pub fn generate(schemas: &Schemas, version: &str) -> Result<Tree> {
    let protocol = Protocol::from_schemas(schemas, version)?;
    generate_protocol(&protocol, version, &schemas.digest())
}

/// Returns the files of `codex-types/src/generated` for a protocol that was normalised before.
///
/// `digest` is the digest of the schemas, which the generated code contains as a constant.
///
/// # Errors
/// Returns an error if the protocol has no client requests, or lacks a type that the hand-written code of codex-types
/// needs.
pub fn generate_protocol(protocol: &Protocol, version: &str, digest: &str) -> Result<Tree> {
    for name in PINNED {
        if !protocol.definitions.contains_key(name) {
            let problem =
                format!("the definition `{name}` is missing, and the hand-written code of codex-types needs it");
            return Err(Error::input("schemas", problem));
        }
    }
    if protocol.client_requests.is_empty() {
        return Err(Error::input(
            "schemas",
            "there are no client requests, so this is not a schema bundle of codex app-server",
        ));
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
            domains::COMMON => {
                "Types that several domains of the protocol use, and types of methods without a domain.".to_owned()
            }
            _ => format!("Types of the protocol domain `{domain}`."),
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

/// Returns the definitions of `protocol` as one self-contained module of codex-types, without methods.
///
/// The golden tests use this function. `doc` is the documentation of the module.
///
/// # Errors
/// Returns an error if typify's output is not what the passes expect.
pub fn generate_definitions(protocol: &Protocol, doc: &str) -> Result<String> {
    Ok(print_definitions(doc, "", items::items(protocol)?.into_iter().collect()))
}

/// Prints `mod.rs`. `modules` says for each module whether the module has items without the feature `experimental`.
fn print_root(modules: &BTreeMap<String, bool>, protocol: &Protocol, version: &str, digest: &str) -> String {
    let mut out = format!(
        "{BANNER}//! The app-server protocol of Codex {version}.\n\n\
         // The schemas describe only some of the fields.\n\
         #![allow(missing_docs)]\n\
         // Messages are short-lived, and a box around each branch would cost one allocation per message.\n\
         #![allow(clippy::large_enum_variant)]\n{}\n",
        if has_deprecated(protocol) {
            "// Deprecated fields and variants are still read and written.\n#![allow(deprecated)]\n"
        } else {
            ""
        }
    );
    // A module without stable items exists only with the feature.
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
    let mut constant = |doc: &str, declaration: &str| out.push_str(&format!("\n/// {doc}\npub const {declaration};\n"));
    constant(
        "The Codex release whose schemas these types were generated from.",
        &format!("CODEX_VERSION: &str = {version:?}"),
    );
    constant(
        "The digest of these schemas, as pinned in `schemas/codex.lock.toml`.",
        &format!("SCHEMAS_DIGEST: &str = {digest:?}"),
    );
    constant(
        "The numbers of client requests, server requests and server notifications on the stable surface.",
        &format!("STABLE_METHODS: [usize; 3] = [{requests}, {server}, {notifications}]"),
    );
    constant(
        "The numbers of client requests, server requests and server notifications on both surfaces.",
        &format!("ALL_METHODS: [usize; 3] = [{all_requests}, {all_server}, {all_notifications}]"),
    );
    out
}

/// Returns whether the protocol deprecates anything.
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
    let mut maps = MapImport::None;
    for (_, rust) in group {
        let mut text = print_items(vec![rust.item]);
        if !rust.impls.is_empty() {
            text.push('\n');
            text.push_str(&print_items(rust.impls));
        }
        maps = maps.max(MapImport::needed_by(&text));
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
        MapImport::None => "",
        MapImport::Gated => "#[allow(unused_imports)]\nuse std::collections::BTreeMap;\n\n",
        MapImport::Always => "use std::collections::BTreeMap;\n\n",
    });
    header.push_str("#[allow(unused_imports)]\nuse serde::Serialize;\n");
    header.push_str(imports);
    header + &body
}

/// Whether the code uses `BTreeMap`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum MapImport {
    None,
    /// Possibly used only with the feature `experimental`.
    Gated,
    Always,
}

impl MapImport {
    fn needed_by(text: &str) -> Self {
        let is_used = |line: &str| {
            // Fully qualified paths need no import.
            !line.trim_start().starts_with("//") && line.replace("std::collections::BTreeMap", "").contains("BTreeMap<")
        };
        if !text.lines().any(is_used) {
            Self::None
        } else if text.contains("#[cfg(feature") {
            Self::Gated
        } else {
            Self::Always
        }
    }
}

/// Prints items with prettyplease, separated by blank lines.
pub(crate) fn print_items(items: Vec<Item>) -> String {
    let printed: Vec<String> = items
        .into_iter()
        .map(|item| prettyplease::unparse(&File { shebang: None, attrs: Vec::new(), items: vec![item] }))
        .collect();
    printed.join("\n")
}

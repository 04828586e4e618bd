//! Changes of a whole bundle, as the next release may make them to methods, surfaces and bindings.
//!
//! A change has no samples. The generation succeeds and notes the change if it should, and the code compiles without a warning, with and
//! without the feature `experimental`.

mod bindings;
mod methods;
mod surfaces;

use std::collections::BTreeMap;

use codex_codegen::{Protocol, Tree};
use serde_json::{Value, json};

use crate::bundle::Bundle;
use crate::generator::generate;

/// A change of the minimal bundle.
struct Change {
    /// The name of the module for the generated code.
    name: &'static str,
    change: fn(&mut Bundle),
    /// A part of the note that the change must cause.
    note: Option<&'static str>,
}

/// Returns a change that needs no note.
const fn quiet(name: &'static str, change: fn(&mut Bundle)) -> Change {
    Change { name, change, note: None }
}

/// Returns a change that must cause a note.
const fn noted(name: &'static str, note: &'static str, change: fn(&mut Bundle)) -> Change {
    Change { name, change, note: Some(note) }
}

/// The generated code for a changed bundle.
pub(crate) struct Changed {
    pub(crate) tree: Tree,
    /// Whether the change concerns the experimental surface.
    pub(crate) has_surfaces: bool,
}

/// Generates code for each change, and returns it by the name of the module.
///
/// # Panics
/// If the generation fails, or a note is missing.
pub(crate) fn generate_all() -> BTreeMap<&'static str, Changed> {
    let groups = [(methods::CHANGES, false), (surfaces::CHANGES, true), (bindings::CHANGES, false)];
    let all =
        groups.into_iter().flat_map(|(changes, has_surfaces)| changes.iter().map(move |change| (change, has_surfaces)));
    let mut trees = BTreeMap::new();
    for (change, has_surfaces) in all {
        let mut bundle = Bundle::minimal();
        (change.change)(&mut bundle);
        let schemas = bundle.schemas().unwrap_or_else(|error| panic!("{}: {error}", change.name));
        let protocol = Protocol::from_schemas(&schemas, &bundle.version);
        let protocol = protocol.unwrap_or_else(|error| panic!("{}: {error}", change.name));
        if let Some(wanted) = change.note {
            let is_noted = protocol.notes.iter().any(|note| note.to_string().contains(wanted));
            assert!(is_noted, "{}: no note has `{wanted}`: {:#?}", change.name, protocol.notes);
        }
        let tree = generate(bundle).unwrap_or_else(|problem| panic!("{}: {problem}", change.name));
        let twin = trees.insert(change.name, Changed { tree, has_surfaces });
        assert!(twin.is_none(), "two changes are called {}", change.name);
    }
    trees
}

/// Returns an object schema with these keys, of which some are required.
fn object(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

/// Returns a branch of a tagged union.
fn branch(tag: &str, more: Value) -> Value {
    let mut branch = object(&["type"], more);
    branch["properties"]["type"] = json!({"type": "string", "enum": [tag]});
    branch
}

fn text() -> Value {
    json!({"type": "string"})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/definitions/v2/{name}")})
}

/// Returns a branch of a union of methods.
fn method(wire: &str, params: Option<Value>) -> Value {
    let mut branch = object(&["method"], json!({"method": {"type": "string", "enum": [wire]}}));
    if let Some(params) = params {
        branch["properties"]["params"] = params;
    }
    branch
}

/// Adds a client method with these params, and a response of the given schema.
fn add_call(bundle: &mut Bundle, params: Value, response: Value) {
    bundle.add_branch("ClientRequest", &method("call/it", Some(params)));
    bundle.define("CallItResponse", &response);
}

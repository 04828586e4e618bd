//! All definitions of a bundle become one namespace, with references to match.
//!
//! Definitions stand under `definitions` or `$defs`, there in namespaces (`v2`), and inside of other definitions.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::names::{self, PINNED};
use crate::notes::{Effect, Notes};

/// Where definitions stand.
const HOLDERS: [&str; 2] = ["definitions", "$defs"];

/// The prefix of a reference to a definition of the one namespace.
pub(crate) const REFERENCE: &str = "#/definitions/";

/// The namespace whose definitions keep their plain names, where another one has the same.
const FIRST: &str = "v2";

/// A definition, and where it was found.
#[derive(Debug, Clone)]
pub(crate) struct Flat {
    /// The schema, its references rewritten to `#/definitions/Name`.
    pub(crate) schema: Value,
    /// `v2/Name`, or `Name` at the root.
    pub(crate) path: String,
}

/// All definitions of a bundle by their names in Rust.
///
/// # Errors
/// If the bundle has no definitions.
pub(crate) fn flatten(bundle: &Value, notes: &Notes) -> Result<BTreeMap<String, Flat>> {
    let mut found = Vec::new();
    for holder in HOLDERS {
        if let Some(definitions) = bundle.get(holder).and_then(Value::as_object) {
            collect(definitions, "", &mut found);
        }
    }
    if found.is_empty() {
        return Err(Error::input("schemas", "no `definitions` object"));
    }
    let mut index = Index::default();
    for (path, schema) in &found {
        for keyword in ["$id", "$anchor", "$dynamicAnchor"] {
            if let Some(text) = schema.get(keyword).and_then(Value::as_str) {
                index.anchors.insert(text.trim_start_matches('#').to_owned(), path.clone());
            }
        }
        index.paths.insert(path.clone());
    }
    // The order decides which of several definitions with one name keeps it.
    let rank = |path: &str| match path.rsplit_once('/') {
        None if PINNED.contains(&path) => 0,
        Some((FIRST, _)) => 1,
        None => 2,
        Some(_) => 3,
    };
    found.sort_by(|a, b| (rank(&a.0), &a.0).cmp(&(rank(&b.0), &b.0)));
    choose_names(&found, &mut index, notes);
    let mut out: BTreeMap<String, Flat> = BTreeMap::new();
    for (path, schema) in found {
        let mut schema = schema.clone();
        index.rewrite(&path, &mut schema);
        if let Some(object) = schema.as_object_mut() {
            object.remove("$schema");
            object.remove("title");
        }
        let name = index.names[&path].clone();
        out.entry(name).or_insert(Flat { schema, path });
    }
    Ok(out)
}

/// Gathers the definitions below `path`, those inside of other definitions too.
fn collect<'s>(definitions: &'s Map<String, Value>, path: &str, found: &mut Vec<(String, &'s Value)>) {
    for (name, schema) in definitions {
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        match schema.as_object() {
            Some(inner) if is_namespace(inner) => collect(inner, &path, found),
            object => {
                found.push((path.clone(), schema));
                for holder in HOLDERS {
                    if let Some(inner) = object.and_then(|object| object.get(holder)).and_then(Value::as_object) {
                        collect(inner, &path, found);
                    }
                }
            }
        }
    }
}

/// Keywords whose value can be an object.
const OF_OBJECTS: [&str; 17] = [
    "$defs",
    "additionalProperties",
    "const",
    "contains",
    "default",
    "definitions",
    "dependentSchemas",
    "else",
    "example",
    "if",
    "items",
    "not",
    "patternProperties",
    "properties",
    "propertyNames",
    "then",
    "unevaluatedProperties",
];

/// Whether an object holds definitions instead of being one: no member is a keyword's, and most are schemas.
fn is_namespace(object: &Map<String, Value>) -> bool {
    let is_schema = |value: &Value| value.is_object() || value.is_boolean();
    let is_keyword =
        |key: &str, value: &Value| super::is_keyword(key) && (!value.is_object() || OF_OBJECTS.contains(&key));
    let schemas = object.values().filter(|value| is_schema(value)).count();
    schemas * 2 > object.len() && !object.iter().any(|(key, value)| is_keyword(key, value))
}

#[derive(Default)]
struct Index {
    paths: BTreeSet<String>,
    anchors: BTreeMap<String, String>,
    /// The name of each definition, by its path.
    names: BTreeMap<String, String>,
}

/// Gives each definition a name. Definitions of one name and one content are one.
fn choose_names(found: &[(String, &Value)], index: &mut Index, notes: &Notes) {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    // Two passes: definitions of one content can only be told once references lead to names.
    let plain = |path: &str| names::of_type(path.rsplit('/').next().unwrap_or(path));
    for (path, _) in found {
        index.names.insert(path.clone(), plain(path));
    }
    let contents: BTreeMap<&str, Value> = found
        .iter()
        .map(|(path, schema)| {
            let mut schema = (*schema).clone();
            index.rewrite(path, &mut schema);
            if let Some(object) = schema.as_object_mut() {
                object.remove("$schema");
                object.remove("title");
            }
            (path.as_str(), schema)
        })
        .collect();
    for (path, _) in found {
        let last = path.rsplit('/').next().unwrap_or(path);
        let mut name = plain(path);
        if let Some(first) = taken.get(&name)
            && contents.get(first) != contents.get(path.as_str())
        {
            let namespace =
                path.rsplit_once('/').map(|(namespace, _)| namespace.to_upper_camel_case()).unwrap_or_default();
            name = names::unique(&format!("{name}{namespace}"), |name| taken.contains_key(name));
            notes.add(Effect::Renamed, path, format!("is called `{name}`: `{first}` has the name and another content"));
        } else if name != last {
            notes.add(Effect::Renamed, path, format!("is called `{name}`: `{last}` cannot name a type"));
        }
        taken.entry(name.clone()).or_insert(path);
        index.names.insert(path.clone(), name);
    }
}

impl Index {
    /// Makes the references in the definition at `path` lead to names.
    fn rewrite(&self, path: &str, value: &mut Value) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(target)) = map.get_mut("$ref")
                    && let Some(name) = self.resolve(path, target)
                {
                    *target = format!("{REFERENCE}{name}");
                }
                map.values_mut().for_each(|inner| self.rewrite(path, inner));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.rewrite(path, item)),
            _ => {}
        }
    }

    /// The name of the definition that `reference` leads to from inside the definition at `from`.
    fn resolve(&self, from: &str, reference: &str) -> Option<&str> {
        if reference == "#" {
            return self.names.get(from).map(String::as_str);
        }
        if let Some(path) = self.anchors.get(reference.trim_start_matches('#')) {
            return self.names.get(path).map(String::as_str);
        }
        let pointer = reference.strip_prefix("#/")?;
        let segments: Vec<String> = pointer
            .split('/')
            .filter(|segment| !HOLDERS.contains(segment))
            .map(|segment| decode(segment).replace("~1", "/").replace("~0", "~"))
            .collect();
        let path = segments.join("/");
        // Inside of a definition that has definitions of its own, these come first.
        let inner = format!("{from}/{path}");
        let sibling = from.rsplit_once('/').map(|(namespace, _)| format!("{namespace}/{path}"));
        let found = [Some(inner), Some(path), sibling].into_iter().flatten().find(|path| self.paths.contains(path))?;
        self.names.get(&found).map(String::as_str)
    }
}

/// `%20` and its like.
fn decode(segment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = segment.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

//! Collects all definitions of a bundle in one namespace, and rewrites the references to them.
//!
//! Definitions are found under `definitions` and `$defs`, in namespaces such as `v2`, and inside other definitions.
//! This module owns the names of definitions. It depends on [`crate::names`]. The meaning of keywords belongs in the
//! other modules of `dialect`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::names::{self, PINNED, ROOT_DEFINITIONS};
use crate::notes::{Effect, Notes};

/// The keywords that hold definitions.
const HOLDERS: [&str; 2] = ["definitions", "$defs"];

/// The prefix of a reference to a definition of the common namespace.
pub(crate) const REFERENCE: &str = "#/definitions/";

/// The namespace whose definitions keep their plain names if another namespace has the same names.
const PREFERRED_NAMESPACE: &str = "v2";

/// A definition and its original position.
#[derive(Debug, Clone)]
pub(crate) struct Flat {
    /// The schema, with all references rewritten to `#/definitions/Name`.
    pub(crate) schema: Value,
    /// The original path: `v2/Name`, or `Name` at the root.
    pub(crate) path: String,
}

/// Returns all definitions of a bundle by their Rust names.
///
/// # Errors
/// Returns an error if the bundle has no definitions.
pub(crate) fn flatten(bundle: &Value, notes: &Notes) -> Result<BTreeMap<String, Flat>> {
    let mut found = Vec::new();
    for holder in HOLDERS {
        if let Some(definitions) = bundle.get(holder).and_then(Value::as_object) {
            collect(definitions, "", &mut found);
        }
    }
    if found.is_empty() {
        return Err(Error::input(
            "schemas",
            "there is no `definitions` object, so this is not a schema bundle of codex app-server",
        ));
    }
    let mut index = Index::default();
    for (path, schema) in &found {
        for keyword in ["$id", "$anchor", "$dynamicAnchor"] {
            if let Some(text) = schema.get(keyword).and_then(Value::as_str) {
                index.anchors.insert(text.trim_start_matches('#').to_owned(), path.clone());
            }
        }
        index.plain_names.insert(path.clone(), names::of_type(path.rsplit('/').next().unwrap_or(path)));
    }
    index.add_referenced_parts(bundle, &mut found);
    // If several definitions have the same name, the first definition in this order keeps the name.
    let rank = |path: &str| match path.rsplit_once('/') {
        None if PINNED.contains(&path) || ROOT_DEFINITIONS.contains(&path) => 0,
        Some((PREFERRED_NAMESPACE, _)) => 1,
        None => 2,
        Some(_) => 3,
    };
    found.sort_by(|a, b| (rank(&a.0), &a.0).cmp(&(rank(&b.0), &b.0)));
    choose_names(&found, &mut index, notes);
    let mut out: BTreeMap<String, Flat> = BTreeMap::new();
    for (path, schema) in found {
        let schema = index.content(&path, schema);
        let name = index.names[&path].clone();
        out.entry(name).or_insert(Flat { schema, path });
    }
    Ok(out)
}

/// Collects the definitions below `path`, including definitions inside other definitions.
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
const OBJECT_KEYWORDS: [&str; 17] = [
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

/// Returns whether an object is a namespace of definitions instead of a definition.
///
/// In a namespace most members are schemas, and no member is the value of a keyword.
fn is_namespace(object: &Map<String, Value>) -> bool {
    let is_schema = |value: &Value| value.is_object() || value.is_boolean();
    let schemas = object.values().filter(|value| is_schema(value)).count();
    let is_plain_keyword = |key: &str, value: &Value| super::is_keyword(key) && !value.is_object();
    // A definition may be called `items`, but no keyword begins with a capital letter.
    let has_names = object.iter().any(|(key, value)| key.starts_with(char::is_uppercase) && is_schema(value));
    let has_keywords = object.iter().any(|(key, value)| OBJECT_KEYWORDS.contains(&key.as_str()) && value.is_object());
    schemas * 2 > object.len()
        && !object.iter().any(|(key, value)| is_plain_keyword(key, value))
        && (has_names || !has_keywords)
}

#[derive(Default)]
struct Index {
    /// The name that each definition would have if no other definition shared the name, by its path.
    plain_names: BTreeMap<String, String>,
    anchors: BTreeMap<String, String>,
    /// The chosen name of each definition, by its path.
    names: BTreeMap<String, String>,
}

/// The maximum number of rounds of naming.
///
/// Each round settles the definitions that refer to those of the previous round.
const MAX_ROUNDS: usize = 32;

/// Chooses a name for each definition.
///
/// Definitions with the same name and the same content become one definition. Two contents can be compared only after
/// their references are resolved to names, so the naming is repeated until the names are stable.
fn choose_names(found: &[(String, &Value)], index: &mut Index, notes: &Notes) {
    index.names = index.plain_names.clone();
    for _ in 0..MAX_ROUNDS {
        let contents: BTreeMap<&str, Value> =
            found.iter().map(|(path, schema)| (path.as_str(), index.content(path, schema))).collect();
        let names = different_names(found, index, &contents);
        if names == index.names {
            break;
        }
        index.names = names;
    }
    for (path, _) in found {
        let (name, plain) = (&index.names[path], &index.plain_names[path]);
        let last = path.rsplit('/').next().unwrap_or(path);
        if name != plain {
            let first =
                found.iter().find(|(first, _)| &index.names[first] == plain).map_or("another", |(first, _)| first);
            notes.add(
                Effect::Renamed,
                path,
                format!("is named `{name}`, because `{first}` has the same name and a different content"),
            );
        } else if name != last {
            notes.add(Effect::Renamed, path, format!("is named `{name}`, because `{last}` is not a valid type name"));
        }
    }
}

/// Returns a name for each path, such that definitions with different contents have different names.
fn different_names(
    found: &[(String, &Value)],
    index: &Index,
    contents: &BTreeMap<&str, Value>,
) -> BTreeMap<String, String> {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut names = BTreeMap::new();
    for (path, _) in found {
        let mut name = index.plain_names[path].clone();
        if let Some(first) = taken.get(&name)
            && contents.get(first) != contents.get(path.as_str())
        {
            let namespace = path.rsplit_once('/').map(|(namespace, _)| names::camel(namespace)).unwrap_or_default();
            let is_taken =
                |name: &str| taken.get(name).is_some_and(|first| contents.get(first) != contents.get(path.as_str()));
            name = names::unique(&format!("{name}{namespace}"), is_taken);
        }
        taken.entry(name.clone()).or_insert(path);
        names.insert(path.clone(), name);
    }
    names
}

/// Segments of a JSON pointer that are not part of a name.
const NOT_IN_NAMES: [&str; 2] = ["properties", "patternProperties"];

impl Index {
    /// Adds the parts of definitions that references point to, such as `#/definitions/Outer/properties/inner`.
    fn add_referenced_parts<'s>(&mut self, bundle: &'s Value, found: &mut Vec<(String, &'s Value)>) {
        let mut at = 0;
        while at < found.len() {
            let (from, schema) = found[at].clone();
            let mut targets = Vec::new();
            each_reference(schema, &mut |target| targets.push(target.to_owned()));
            for target in &targets {
                if self.path_of(&from, target).is_some() {
                    continue;
                }
                let Some(pointer) =
                    target.strip_prefix('#').map(percent_decode).filter(|pointer| pointer.starts_with('/'))
                else {
                    continue;
                };
                // The pointer starts at the root of the bundle, or at the root of the definition.
                let here =
                    || schema.pointer(&pointer).map(|part| (format!("{from}/{}", segments(&pointer).join("/")), part));
                let part = bundle.pointer(&pointer).map(|part| (segments(&pointer).join("/"), part)).or_else(here);
                let Some((path, part)) = part.filter(|(_, part)| part.is_object() || part.is_boolean()) else {
                    continue;
                };
                let wanted = self.name_of_part(&path);
                self.plain_names.insert(path.clone(), names::of_type(&wanted));
                found.push((path, part));
            }
            at += 1;
        }
    }

    /// Returns `OuterInner` for `Outer/properties/inner`.
    fn name_of_part(&self, path: &str) -> String {
        let owners = path.match_indices('/').rev().map(|(at, _)| path.split_at(at));
        let found = owners.into_iter().find_map(|(owner, rest)| Some((self.plain_names.get(owner)?.as_str(), rest)));
        let (owner, rest) = found.unwrap_or(("", path));
        let words = rest.split('/').filter(|word| !NOT_IN_NAMES.contains(word) && !word.is_empty());
        owner.to_owned() + &words.map(names::camel).collect::<String>()
    }

    /// Returns the schema with references to names, and without keywords that have no meaning for the type.
    fn content(&self, path: &str, schema: &Value) -> Value {
        let mut schema = schema.clone();
        self.rewrite(path, &mut schema);
        if let Some(object) = schema.as_object_mut() {
            object.remove("$schema");
            object.remove("title");
        }
        schema
    }

    /// Rewrites the references in the definition at `path` to names.
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

    /// Returns the name of the definition that `reference` points to, seen from the definition at `from`.
    fn resolve(&self, from: &str, reference: &str) -> Option<&str> {
        self.names.get(&self.path_of(from, reference)?).map(String::as_str)
    }

    /// Returns the path of the definition that `reference` points to, seen from the definition at `from`.
    fn path_of(&self, from: &str, reference: &str) -> Option<String> {
        if reference == "#" {
            return Some(from.to_owned());
        }
        if let Some(path) = self.anchors.get(reference.trim_start_matches('#')) {
            return Some(path.clone());
        }
        let path = segments(&percent_decode(reference.strip_prefix('#')?)).join("/");
        // A definition's own inner definitions take precedence.
        let inner = format!("{from}/{path}");
        let sibling = from.rsplit_once('/').map(|(namespace, _)| format!("{namespace}/{path}"));
        [Some(inner), Some(path), sibling].into_iter().flatten().find(|path| self.plain_names.contains_key(path))
    }
}

/// Returns the segments of a JSON pointer, without the keywords that hold definitions.
fn segments(pointer: &str) -> Vec<String> {
    let segments = pointer.split('/').skip(1).filter(|segment| !HOLDERS.contains(segment));
    segments.map(|segment| segment.replace("~1", "/").replace("~0", "~")).collect()
}

fn each_reference(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get("$ref") {
                visit(target);
            }
            map.values().for_each(|inner| each_reference(inner, visit));
        }
        Value::Array(items) => items.iter().for_each(|item| each_reference(item, visit)),
        _ => {}
    }
}

/// Decodes percent escapes such as `%20`.
fn percent_decode(segment: &str) -> String {
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

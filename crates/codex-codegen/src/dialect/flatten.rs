//! All definitions of a bundle become one namespace, with references to match.
//!
//! Definitions stand under `definitions` or `$defs`, there in namespaces (`v2`), and inside of other definitions.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::names::{self, OF_THE_ROOT, PINNED};
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
        index.plain_names.insert(path.clone(), names::of_type(path.rsplit('/').next().unwrap_or(path)));
    }
    index.add_parts(bundle, &mut found);
    // The order decides which of several definitions with one name keeps it.
    let rank = |path: &str| match path.rsplit_once('/') {
        None if PINNED.contains(&path) || OF_THE_ROOT.contains(&path) => 0,
        Some((FIRST, _)) => 1,
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
    let schemas = object.values().filter(|value| is_schema(value)).count();
    let is_plain_keyword = |key: &str, value: &Value| super::is_keyword(key) && !value.is_object();
    // A definition may be called `items`; no keyword begins with a capital.
    let has_names = object.iter().any(|(key, value)| key.starts_with(char::is_uppercase) && is_schema(value));
    let has_keywords = object.iter().any(|(key, value)| OF_OBJECTS.contains(&key.as_str()) && value.is_object());
    schemas * 2 > object.len()
        && !object.iter().any(|(key, value)| is_plain_keyword(key, value))
        && (has_names || !has_keywords)
}

#[derive(Default)]
struct Index {
    /// The name that each definition would have alone, by its path.
    plain_names: BTreeMap<String, String>,
    anchors: BTreeMap<String, String>,
    /// The name of each definition, by its path.
    names: BTreeMap<String, String>,
}

/// How often names are chosen anew. Each round settles the definitions that refer to those of the round before.
const MOST_ROUNDS: usize = 32;

/// Gives each definition a name. Definitions of one name and one content are one.
///
/// Whether two contents are one is only known once all references lead to names, so the names are chosen until they stay.
fn choose_names(found: &[(String, &Value)], index: &mut Index, notes: &Notes) {
    index.names = index.plain_names.clone();
    for _ in 0..MOST_ROUNDS {
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
            notes.add(Effect::Renamed, path, format!("is called `{name}`: `{first}` has the name and another content"));
        } else if name != last {
            notes.add(Effect::Renamed, path, format!("is called `{name}`: `{last}` cannot name a type"));
        }
    }
}

/// A name for each path, so that definitions of different contents have different names.
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

/// Words of a pointer that stand between names.
const BETWEEN: [&str; 2] = ["properties", "patternProperties"];

impl Index {
    /// Adds the parts of definitions that references lead to, such as `#/definitions/Outer/properties/inner`.
    fn add_parts<'s>(&mut self, bundle: &'s Value, found: &mut Vec<(String, &'s Value)>) {
        let mut at = 0;
        while at < found.len() {
            let (from, schema) = found[at].clone();
            let mut targets = Vec::new();
            each_reference(schema, &mut |target| targets.push(target.to_owned()));
            for target in &targets {
                if self.path_of(&from, target).is_some() {
                    continue;
                }
                let Some(pointer) = target.strip_prefix('#').map(decode).filter(|pointer| pointer.starts_with('/'))
                else {
                    continue;
                };
                // From the root of the bundle, or from the root of the definition.
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

    /// `OuterInner` for `Outer/properties/inner`.
    fn name_of_part(&self, path: &str) -> String {
        let owners = path.match_indices('/').rev().map(|(at, _)| path.split_at(at));
        let found = owners.into_iter().find_map(|(owner, rest)| Some((self.plain_names.get(owner)?.as_str(), rest)));
        let (owner, rest) = found.unwrap_or(("", path));
        let words = rest.split('/').filter(|word| !BETWEEN.contains(word) && !word.is_empty());
        owner.to_owned() + &words.map(names::camel).collect::<String>()
    }

    /// The definition with references that lead to names, and without what says nothing.
    fn content(&self, path: &str, schema: &Value) -> Value {
        let mut schema = schema.clone();
        self.rewrite(path, &mut schema);
        if let Some(object) = schema.as_object_mut() {
            object.remove("$schema");
            object.remove("title");
        }
        schema
    }

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
        self.names.get(&self.path_of(from, reference)?).map(String::as_str)
    }

    /// The path of that definition.
    fn path_of(&self, from: &str, reference: &str) -> Option<String> {
        if reference == "#" {
            return Some(from.to_owned());
        }
        if let Some(path) = self.anchors.get(reference.trim_start_matches('#')) {
            return Some(path.clone());
        }
        let path = segments(&decode(reference.strip_prefix('#')?)).join("/");
        // Inside of a definition that has definitions of its own, these come first.
        let inner = format!("{from}/{path}");
        let sibling = from.rsplit_once('/').map(|(namespace, _)| format!("{namespace}/{path}"));
        [Some(inner), Some(path), sibling].into_iter().flatten().find(|path| self.plain_names.contains_key(path))
    }
}

/// The names in a pointer, without those of the holders of definitions.
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

/// A pointer without `%20` and its like.
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

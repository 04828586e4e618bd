//! Schemas of any dialect → [`Node`]s.
//!
//! schemars 0.8 writes draft 7, schemars 1 writes 2020-12, and both write one thing in several ways. This pass knows the
//! keywords; everything after it knows nodes only. It never fails: a schema that no node can express becomes
//! [`Node::raw`] at its own place, with a note.
//!
//! Keywords that only restrict values (`minLength`, `pattern`, `maximum`) or describe them (`title`, `examples`) are left
//! out, because they cannot make a wider Rust type wrong. The format of a string is one of them: the string is kept as it is.

mod flatten;
mod intersect;
mod node;
mod nullable;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub(crate) use flatten::{Flat, REFERENCE, flatten};
pub(crate) use node::{Kind, Node, Object, Rest};

use crate::notes::{Effect, Notes};
use crate::protocol::Number;

/// Keywords that say which values there are.
const STRUCTURE: [&str; 14] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "format",
    "items",
    "nullable",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "properties",
    "required",
];

/// Keywords that describe values, or restrict them in a way that no Rust type says.
const ANNOTATIONS: [&str; 44] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$schema",
    "$vocabulary",
    "additionalItems",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "definitions",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "propertyNames",
    "readOnly",
    "title",
    "type",
    "unevaluatedItems",
    "uniqueItems",
    "writeOnly",
    "xml",
    "contains",
    "maxContains",
    "minContains",
    "dependentRequired",
    "tsType",
];

/// Keywords that restrict values depending on other values. Under some of them stand keys that nothing else names.
const CONDITIONS: [&str; 7] =
    ["dependencies", "dependentSchemas", "else", "if", "not", "then", "unevaluatedProperties"];

/// The longest tuple that serde can write.
const LONGEST_TUPLE: usize = 16;

/// Whether `key` is a keyword of JSON Schema, and not the name of a definition.
fn is_keyword(key: &str) -> bool {
    STRUCTURE.contains(&key) || ANNOTATIONS.contains(&key) || CONDITIONS.contains(&key)
}

/// Translates all definitions.
pub(crate) fn translate(definitions: &BTreeMap<String, Flat>, notes: &Notes) -> BTreeMap<String, Node> {
    let mut translator = Translator { definitions, notes, resolving: Vec::new() };
    let mut nodes = BTreeMap::new();
    for (name, flat) in definitions {
        translator.resolving.push(name.clone());
        nodes.insert(name.clone(), translator.node(name, &flat.schema));
        translator.resolving.pop();
    }
    nullable::settle(nodes)
}

/// Translates one schema that stands outside of the definitions, such as the params of a method.
pub(crate) fn translate_inline(
    path: &str,
    schema: &Value,
    definitions: &BTreeMap<String, Flat>,
    notes: &Notes,
) -> Node {
    Translator { definitions, notes, resolving: Vec::new() }.node(path, schema)
}

struct Translator<'a> {
    definitions: &'a BTreeMap<String, Flat>,
    notes: &'a Notes,
    /// The definitions that are being merged with other keywords at this moment.
    resolving: Vec<String>,
}

impl Translator<'_> {
    /// Translates one schema. `path` is for notes.
    fn node(&mut self, path: &str, schema: &Value) -> Node {
        let map = match schema {
            Value::Bool(true) => return Node::of(Kind::Any),
            Value::Object(map) => map,
            Value::Bool(false) => return self.raw(path, "`false`: no value is allowed here"),
            other => return self.raw(path, format!("expected a schema, found {other}")),
        };
        let mut parts = Vec::new();
        parts.extend(self.own_part(path, map));
        if let Some(reference) = map.get("$ref") {
            parts.push(self.reference(path, reference));
        }
        for member in map.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            parts.push(self.node(path, member));
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(members) = map.get(keyword).and_then(Value::as_array) {
                parts.push(self.union(path, members));
            }
        }
        let mut parts = parts.into_iter();
        let mut node = match parts.next() {
            Some(first) => parts.fold(first, |left, right| self.intersect(path, left, right)),
            None => Node { nullable: false, ..Node::of(Kind::Any) },
        };
        self.note_keywords(path, map, &mut node);
        if map.get("nullable") == Some(&Value::Bool(true)) {
            node.nullable = true;
        }
        node.doc = description(map);
        node.deprecated = map.get("deprecated") == Some(&Value::Bool(true));
        node.default = map.get("default").cloned();
        node
    }

    fn raw(&self, path: &str, reason: impl Into<String>) -> Node {
        self.notes.add(Effect::Raw, path, reason);
        Node::raw()
    }

    /// Notes the keywords that the translation does not express, and keeps the keys that may stand under them.
    fn note_keywords(&self, path: &str, map: &Map<String, Value>, node: &mut Node) {
        for key in map.keys() {
            let reason = if CONDITIONS.contains(&key.as_str()) {
                format!("`{key}` restricts values in a way that no Rust type says")
            } else if !is_keyword(key) && !key.starts_with("x-") {
                format!("the keyword `{key}` is not known")
            } else {
                continue;
            };
            if let Kind::Object(object) = &mut node.kind
                && object.rest == Rest::Unsaid
                && object.unions.is_empty()
            {
                object.rest = Rest::Typed(Box::new(Node::of(Kind::Any)));
            }
            if node.kind == Kind::Any {
                node.raw = true;
                self.notes.add(Effect::Raw, path, reason);
            } else {
                self.notes.add(Effect::Widened, path, reason);
            }
        }
    }

    fn reference(&self, path: &str, reference: &Value) -> Node {
        let name = reference.as_str().and_then(|reference| reference.strip_prefix(REFERENCE));
        match name {
            Some(name) if self.definitions.contains_key(name) => Node::of(Kind::Ref(name.to_owned())),
            _ => self.raw(path, format!("a reference to {reference}, which is not defined here")),
        }
    }

    /// What `oneOf` and `anyOf` say.
    fn union(&mut self, path: &str, members: &[Value]) -> Node {
        let mut branches: Vec<Node> = Vec::new();
        let mut nullable = false;
        for (index, member) in members.iter().enumerate() {
            let mut node = self.node(&format!("{path}/{index}"), member);
            nullable |= node.nullable;
            node.nullable = false;
            match node.kind {
                Kind::Null => nullable = true,
                // A union in a union, with nothing said about it, is one union.
                Kind::Union(inner) if node.doc.is_none() && !is_text_or_object(&inner) => branches.extend(inner),
                Kind::Any | Kind::Bool | Kind::String | Kind::Number(_) | Kind::Ref(_)
                    if branches.iter().any(|other| other.kind == node.kind) => {}
                _ => branches.push(node),
            }
        }
        // What an older client must expect: openness makes it redundant.
        if branches.len() > 1 {
            branches.retain(|branch| !matches!(&branch.kind, Kind::Union(inner) if is_text_or_object(inner)));
        }
        let may_grow = |node: &Node| matches!(node.kind, Kind::Values(..) | Kind::Object(_));
        let kind = match branches.as_mut_slice() {
            [] if nullable => Kind::Null,
            [] => return self.raw(path, "a union without branches"),
            [one] if members.len() > 1 || !may_grow(one) => {
                let raw = one.raw;
                return Node { nullable, raw, ..Node::of(std::mem::replace(&mut one.kind, Kind::Any)) };
            }
            _ => Kind::Union(branches),
        };
        Node { nullable: nullable && kind != Kind::Null, ..Node::of(kind) }
    }

    /// What `type`, `enum`, `const` and the keywords that go with a type say; none where there are none of them.
    fn own_part(&mut self, path: &str, map: &Map<String, Value>) -> Option<Node> {
        let types: Vec<&str> = match map.get("type") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            Some(other) => return Some(self.raw(path, format!("`type` is {other}"))),
            None => Vec::new(),
        };
        let has_null = types.contains(&"null");
        if map.contains_key("enum") || map.contains_key("const") {
            let values = map.get("enum").and_then(Value::as_array).cloned();
            let values = values.or_else(|| map.get("const").map(|value| vec![value.clone()])).unwrap_or_default();
            return Some(self.constants(path, map, values, has_null));
        }
        let mut plain: Vec<&str> = types.iter().copied().filter(|name| *name != "null").collect();
        if types.is_empty() {
            let has = |keywords: &[&str]| keywords.iter().any(|keyword| map.contains_key(*keyword));
            if has(&["properties", "additionalProperties", "patternProperties", "required"]) {
                plain.push("object");
            } else if has(&["items", "prefixItems"]) {
                plain.push("array");
            } else {
                return None;
            }
        }
        // Integers are numbers.
        if plain.contains(&"number") {
            plain.retain(|name| *name != "integer");
        }
        plain.dedup();
        let mut branches: Vec<Node> = plain.iter().map(|name| self.typed(path, name, map)).collect();
        Some(match branches.len() {
            0 => Node::of(Kind::Null),
            1 => Node { nullable: has_null, ..branches.remove(0) },
            _ => Node { nullable: has_null, ..Node::of(Kind::Union(branches)) },
        })
    }

    fn constants(&self, path: &str, map: &Map<String, Value>, values: Vec<Value>, has_null: bool) -> Node {
        if let Some(value) = values.iter().find(|value| value.is_object() || value.is_array()) {
            return self.raw(path, format!("the constant {value}, which is an object or an array"));
        }
        let nullable = has_null || values.contains(&Value::Null);
        let mut distinct: Vec<Value> = Vec::new();
        for value in values.into_iter().filter(|value| !value.is_null()) {
            if !distinct.contains(&value) {
                distinct.push(value);
            }
        }
        if distinct.is_empty() && nullable {
            return Node::of(Kind::Null);
        }
        if distinct.len() == 2 && distinct.iter().all(Value::is_boolean) {
            return Node { nullable, ..Node::of(Kind::Bool) };
        }
        let is_integer = |value: &Value| value.is_i64() || value.is_u64();
        let number = match distinct.iter().filter(|value| value.is_number()).all(is_integer) {
            true => self.integer(path, map),
            false => Number::F64,
        };
        Node { nullable, ..Node::of(Kind::Values(distinct, number)) }
    }

    fn typed(&mut self, path: &str, name: &str, map: &Map<String, Value>) -> Node {
        Node::of(match name {
            "string" => Kind::String,
            "boolean" => Kind::Bool,
            "integer" => Kind::Number(self.integer(path, map)),
            "number" => {
                if let Some(format) = map.get("format").and_then(Value::as_str)
                    && !["double", "float"].contains(&format)
                    && map.get("type") == Some(&Value::from("number"))
                {
                    self.notes.add(Effect::Widened, path, format!("a number of the unknown format `{format}`"));
                }
                // Also for `float`: the text of an f32 is another number as an f64, and f64 writes what it read.
                Kind::Number(Number::F64)
            }
            "array" => return self.array(path, map),
            "object" => return self.object(path, map),
            other => return self.raw(path, format!("`type` is `{other}`")),
        })
    }

    fn integer(&self, path: &str, map: &Map<String, Value>) -> Number {
        let is_positive = map.get("minimum").and_then(Value::as_f64).is_some_and(|minimum| minimum >= 0.0);
        let any = if is_positive { Number::U64 } else { Number::I64 };
        match map.get("format").and_then(Value::as_str) {
            Some("int8") => Number::I8,
            Some("int16") => Number::I16,
            Some("int32") => Number::I32,
            // `int` and `uint` are isize and usize; the runtime is a 64-bit program on every target.
            Some("int64" | "int") => Number::I64,
            Some("int128") => Number::I128,
            Some("uint8") => Number::U8,
            Some("uint16") => Number::U16,
            Some("uint32") => Number::U32,
            Some("uint64" | "uint") => Number::U64,
            Some("uint128") => Number::U128,
            None => any,
            Some(format) => {
                if map.get("type") == Some(&Value::from("integer")) {
                    self.notes.add(Effect::Widened, path, format!("an integer of the unknown format `{format}`"));
                }
                any
            }
        }
    }

    fn array(&mut self, path: &str, map: &Map<String, Value>) -> Node {
        let bound = |keyword: &str| map.get(keyword).and_then(Value::as_u64);
        let places = map.get("prefixItems").or_else(|| map.get("items")).and_then(Value::as_array);
        let Some(places) = places else {
            let items = map.get("items").unwrap_or(&Value::Bool(true));
            let item = self.node(&format!("{path}[]"), items);
            return Node::of(Kind::List(Box::new(item)));
        };
        let length = places.len() as u64;
        // Further places: `items` beside `prefixItems`, `additionalItems` beside `items`.
        let further = if map.contains_key("prefixItems") { map.get("items") } else { map.get("additionalItems") };
        let is_exact = bound("minItems") == Some(length)
            && (bound("maxItems") == Some(length) || further == Some(&Value::Bool(false)));
        if !is_exact || places.is_empty() || places.len() > LONGEST_TUPLE {
            let item = self.raw(&format!("{path}[]"), format!("an array of {length} places that is not a Rust tuple"));
            return Node::of(Kind::List(Box::new(item)));
        }
        let nodes = places.iter().enumerate().map(|(at, place)| self.node(&format!("{path}[{at}]"), place));
        Node::of(Kind::Tuple(nodes.collect()))
    }

    fn object(&mut self, path: &str, map: &Map<String, Value>) -> Node {
        let mut object = Object::default();
        for (key, schema) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
            object.fields.insert(key.clone(), self.node(&format!("{path}.{key}"), schema));
        }
        let required = map.get("required").and_then(Value::as_array).into_iter().flatten();
        object.required = required.filter_map(|key| key.as_str().map(str::to_owned)).collect();
        object.rest = match map.get("additionalProperties") {
            None => Rest::Unsaid,
            Some(Value::Bool(false)) => Rest::Closed,
            Some(values) => Rest::Typed(Box::new(self.node(&format!("{path}{{}}"), values))),
        };
        if let Some(patterns) = map.get("patternProperties").and_then(Value::as_object) {
            let mut values: Vec<Node> =
                patterns.values().map(|values| self.node(&format!("{path}{{}}"), values)).collect();
            if let Rest::Typed(values_of_others) = &object.rest {
                values.push((**values_of_others).clone());
            }
            self.notes.add(Effect::Widened, path, "`patternProperties`: the pattern of the keys is not kept");
            let first = values.first().cloned().unwrap_or_else(|| Node::of(Kind::Any));
            let is_uniform = values.iter().all(|other| other.kind == first.kind);
            object.rest = Rest::Typed(Box::new(if is_uniform { first } else { self.raw(path, "values by pattern") }));
        }
        match object.rest {
            Rest::Typed(values) if object.fields.is_empty() && object.required.is_empty() => {
                Node::of(Kind::Map(values))
            }
            _ => Node::of(Kind::Object(object)),
        }
    }
}

/// `{"type": ["object", "string"]}`: any value of an externally tagged union.
fn is_text_or_object(branches: &[Node]) -> bool {
    let is_object = |node: &Node| node.object().is_some_and(Object::is_plain);
    branches.len() == 2 && branches.iter().any(is_object) && branches.iter().any(|node| node.kind == Kind::String)
}

/// The `description`, unless it says nothing.
fn description(map: &Map<String, Value>) -> Option<String> {
    map.get("description").and_then(Value::as_str).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

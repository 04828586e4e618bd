//! Translates schemas of any dialect into [`Node`]s.
//!
//! schemars 0.8 writes draft 7, schemars 1 writes 2020-12, and both write the same type in several ways.
//!
//! This module owns the knowledge of JSON Schema keywords; all later passes see nodes only. Decisions about Rust types
//! belong in [`crate::normalise`]. The translation never fails: a schema that no node can express becomes [`Node::raw`]
//! at its own position, with a note.
//!
//! Keywords that only restrict values (`minLength`, `pattern`, `maximum`) or describe values (`title`, `examples`) are
//! ignored. A wider Rust type stays correct without them. The `format` of a string is such a keyword: the string is
//! kept unchanged.

mod flatten;
mod intersect;
mod node;
mod nullable;
mod types;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub(crate) use flatten::{Flat, REFERENCE, flatten};
pub(crate) use node::{Kind, Node, Object, Rest};

use crate::notes::{Effect, Notes};

/// Keywords that define the set of values.
const STRUCTURAL: [&str; 15] = [
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
    "unevaluatedProperties",
];

/// Keywords that describe values, or restrict values in a way that no Rust type expresses.
const ANNOTATING: [&str; 44] = [
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

/// Keywords that restrict values depending on other values. These keywords can contain keys that no other keyword
/// contains.
const CONDITIONAL: [&str; 6] = ["dependencies", "dependentSchemas", "else", "if", "not", "then"];

/// The maximum nesting depth of schemas. The compiler fails on much deeper types, and serde_json on much deeper values.
const MAX_DEPTH: usize = 48;

/// The maximum nesting depth of schemas including merged definitions, limited by the size of the stack.
const MAX_FRAMES: usize = 160;

/// The maximum number of nodes that one definition, and all definitions together, may copy from merged definitions.
const MAX_COPIES: usize = 1_000;
const MAX_COPIES_OF_ALL: usize = 10_000;

/// Returns whether `key` is a keyword of JSON Schema instead of the name of a definition.
fn is_keyword(key: &str) -> bool {
    STRUCTURAL.contains(&key) || ANNOTATING.contains(&key) || CONDITIONAL.contains(&key)
}

/// Translates all definitions.
pub(crate) fn translate(definitions: &BTreeMap<String, Flat>, notes: &Notes) -> BTreeMap<String, Node> {
    let mut translator = Translator::new(definitions, notes);
    let mut nodes = BTreeMap::new();
    for (name, flat) in definitions {
        translator.copies = MAX_COPIES.min(translator.copies_of_all);
        translator.resolving.push(name.clone());
        nodes.insert(name.clone(), translator.node(name, &flat.schema));
        translator.resolving.pop();
    }
    nullable::settle(nodes)
}

/// Translates a schema outside the definitions, such as the params of a method.
pub(crate) fn translate_inline(
    path: &str,
    schema: &Value,
    definitions: &BTreeMap<String, Flat>,
    notes: &Notes,
) -> Node {
    Translator::new(definitions, notes).node(path, schema)
}

struct Translator<'a> {
    definitions: &'a BTreeMap<String, Flat>,
    notes: &'a Notes,
    /// The definitions that are being merged with other keywords.
    resolving: Vec<String>,
    /// Nodes of definitions that were merged before.
    resolved: BTreeMap<String, Node>,
    /// The number of merges that were refused, because of a cycle or a limit.
    refusals: usize,
    /// The number of nodes that the current definition may still copy.
    copies: usize,
    copies_of_all: usize,
    depth: usize,
    frames: usize,
}

impl<'a> Translator<'a> {
    fn new(definitions: &'a BTreeMap<String, Flat>, notes: &'a Notes) -> Self {
        Self {
            definitions,
            notes,
            resolving: Vec::new(),
            resolved: BTreeMap::new(),
            refusals: 0,
            copies: MAX_COPIES,
            copies_of_all: MAX_COPIES_OF_ALL,
            depth: 0,
            frames: 0,
        }
    }
}

impl Translator<'_> {
    /// Translates one schema. `path` is the position for notes.
    fn node(&mut self, path: &str, schema: &Value) -> Node {
        if self.depth >= MAX_DEPTH || self.frames >= MAX_FRAMES {
            self.refusals += 1;
            return self.raw(path, "the schema is nested too deeply");
        }
        self.depth += 1;
        self.frames += 1;
        let node = self.translate(path, schema);
        self.depth -= 1;
        self.frames -= 1;
        node
    }

    fn translate(&mut self, path: &str, schema: &Value) -> Node {
        let map = match schema {
            Value::Bool(true) => return Node::of(Kind::Any),
            Value::Object(map) => map,
            Value::Bool(false) => return self.raw(path, "the schema `false` allows no value"),
            other => return self.raw(path, format!("expected a schema, found {other}")),
        };
        let mut parts = Vec::new();
        parts.extend(self.own_part(path, map));
        if let Some(reference) = map.get("$ref") {
            parts.push(self.reference(path, reference));
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            match map.get(keyword) {
                Some(Value::Array(members)) if keyword == "allOf" => {
                    parts.extend(members.iter().map(|member| self.node(path, member)));
                }
                Some(Value::Array(members)) => parts.push(self.union(path, members)),
                Some(_) => parts.push(self.raw(path, format!("`{keyword}` is not a list of schemas"))),
                None => {}
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

    /// Notes the keywords that the translation ignores, and keeps the keys that these keywords may contain.
    fn note_keywords(&self, path: &str, map: &Map<String, Value>, node: &mut Node) {
        for key in map.keys() {
            let reason = if CONDITIONAL.contains(&key.as_str()) {
                format!("`{key}` restricts values in a way that no Rust type expresses")
            } else if !is_keyword(key) && !key.starts_with("x-") {
                format!("the keyword `{key}` is unknown")
            } else {
                continue;
            };
            keep_extra_keys(node);
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
            _ => self.raw(path, format!("the reference {reference} points to no definition of the schemas")),
        }
    }

    /// Translates `oneOf` and `anyOf`.
    fn union(&mut self, path: &str, members: &[Value]) -> Node {
        let mut branches: Vec<Node> = Vec::new();
        let mut nullable = false;
        for (index, member) in members.iter().enumerate() {
            let mut node = self.node(&format!("{path}/{index}"), member);
            nullable |= node.nullable;
            node.nullable = false;
            match node.kind {
                Kind::Null => nullable = true,
                // A nested union without a description is part of the outer union.
                Kind::Union(inner) if node.doc.is_none() && !is_text_or_object(&inner) => branches.extend(inner),
                Kind::Any | Kind::Bool | Kind::String | Kind::Number(_) | Kind::Ref(_)
                    if branches.iter().any(|other| other.kind == node.kind) => {}
                _ => branches.push(node),
            }
        }
        let is_wide = |branch: &Node| matches!(&branch.kind, Kind::Union(inner) if is_text_or_object(inner));
        let is_keyed =
            |branch: &Node| branch.strings().is_some() || branch.object().is_some_and(|o| o.single_key().is_some());
        if branches.iter().filter(|branch| !is_wide(branch)).all(is_keyed) {
            // This branch only announces future variants, and every generated union accepts those.
            if branches.iter().any(is_keyed) {
                branches.retain(|branch| !is_wide(branch));
            }
        } else {
            branches = branches.into_iter().flat_map(Node::into_branches).collect();
        }
        let may_grow = |node: &Node| matches!(node.kind, Kind::Values(..) | Kind::Object(_));
        let kind = match branches.as_mut_slice() {
            [] if nullable => Kind::Null,
            [] => return self.raw(path, "the union has no branches"),
            [one] if members.len() > 1 || !may_grow(one) => {
                let raw = one.raw;
                return Node { nullable, raw, ..Node::of(std::mem::replace(&mut one.kind, Kind::Any)) };
            }
            _ => Kind::Union(branches),
        };
        Node { nullable: nullable && kind != Kind::Null, ..Node::of(kind) }
    }
}

/// Makes objects keep the keys that no field names.
fn keep_extra_keys(node: &mut Node) {
    match &mut node.kind {
        Kind::Object(object) if object.rest == Rest::Unsaid => object.rest = Rest::Typed(Box::new(Node::of(Kind::Any))),
        Kind::Union(branches) => branches.iter_mut().for_each(keep_extra_keys),
        _ => {}
    }
}

/// Returns whether the branches mean `{"type": ["object", "string"]}`, which any externally tagged union satisfies.
fn is_text_or_object(branches: &[Node]) -> bool {
    let is_object = |node: &Node| node.object().is_some_and(Object::is_plain);
    branches.len() == 2 && branches.iter().any(is_object) && branches.iter().any(|node| node.kind == Kind::String)
}

/// Returns the `description`, unless it is empty.
fn description(map: &Map<String, Value>) -> Option<String> {
    map.get("description").and_then(Value::as_str).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

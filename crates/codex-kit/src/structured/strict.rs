//! Converts a schema to the form that the model service enforces. This form is a stricter part of JSON Schema.
//!
//! The conversion closes objects, makes all properties required, turns a `oneOf` of exclusive branches into `anyOf`, and removes
//! siblings of `$ref`. Annotations that the service does not accept are left out. Every other unsupported keyword is a problem, which
//! is reported with its path.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// Annotations that the service does not accept. They do not restrict values.
const ANNOTATIONS: [&str; 8] =
    ["$schema", "$id", "$comment", "default", "deprecated", "examples", "readOnly", "writeOnly"];
/// Annotations for the model. They do not restrict values.
const DESCRIPTIONS: [&str; 2] = ["title", "description"];
const STRING_FORMATS: [&str; 9] =
    ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

/// Returns the converted schema, or all problems.
pub(super) fn strict(schema: Value) -> Result<Value, Vec<String>> {
    let mut form = Form { root: schema.clone(), used: Vec::new(), inside: Vec::new(), problems: Vec::new() };
    let mut strict = form.node(schema, "#");
    if strict.get("anyOf").is_some() || strict.get("type") != Some(&json!("object")) {
        form.problems.push("anything but a struct as the whole answer (put it into a field of one)".to_owned());
    }
    // A definition can refer to further definitions.
    let mut definitions = Object::new();
    while let Some(reference) = form.used.iter().find(|it| !definitions.contains_key(&definition(it))).cloned() {
        let body = form.resolve(&reference).cloned().unwrap_or_default();
        definitions.insert(definition(&reference), form.node(body, &reference));
    }
    if let (Some(strict), false) = (strict.as_object_mut(), definitions.is_empty()) {
        strict.insert("$defs".to_owned(), Value::Object(definitions));
    }
    if form.problems.is_empty() { Ok(strict) } else { Err(form.problems) }
}

const DEFINITIONS: &str = "#/$defs/";

/// Returns the key of a referenced definition.
fn definition(reference: &str) -> String {
    percent_decoded(reference.strip_prefix(DEFINITIONS).unwrap_or(reference))
}

/// Decodes a reference: schemars percent-encodes the names of types that are not ASCII, and the keys of definitions are not encoded.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        let code = tail.get(..2).filter(|_| *byte == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*byte);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

struct Form {
    root: Value,
    /// The definitions that are referred to.
    used: Vec<String>,
    /// The definitions that are being written in place of their references.
    inside: Vec<String>,
    problems: Vec<String>,
}

impl Form {
    fn problem(&mut self, what: &str, path: &str) {
        self.problems.push(format!("{what} at {path}"));
    }

    fn resolve(&self, reference: &str) -> Option<&Value> {
        self.root.pointer(&percent_decoded(reference.strip_prefix('#')?))
    }

    fn node(&mut self, schema: Value, path: &str) -> Value {
        let Value::Object(mut schema) = schema else {
            self.problem("any JSON (give it a type, or send it as a text)", path);
            return schema;
        };
        schema.retain(|key, _| !ANNOTATIONS.contains(&key.as_str()) && key != "$defs");
        match schema.remove("$ref") {
            Some(Value::String(reference)) => self.reference(reference, schema, path),
            Some(_) => {
                self.problem("`$ref`", path);
                Value::Null
            }
            None if schema.contains_key("oneOf") || schema.contains_key("anyOf") => self.choice(schema, path),
            None => self.typed(schema, path),
        }
    }

    /// Converts a `$ref`, which must have no siblings. If there are siblings, the definition is written in place of the reference.
    fn reference(&mut self, reference: String, beside: Object, path: &str) -> Value {
        if self.resolve(&reference).is_none() {
            self.problem(&format!("`$ref` to {reference}"), path);
            return Value::Null;
        }
        if beside.is_empty() {
            if reference.starts_with(DEFINITIONS) && !self.used.contains(&reference) {
                self.used.push(reference.clone());
            }
            return json!({ "$ref": reference });
        }
        if self.inside.contains(&reference) {
            // The definition contains itself. An `anyOf` with one branch can carry the description.
            let mut choice = beside;
            choice.insert("anyOf".to_owned(), json!([{ "$ref": reference }]));
            return self.choice(choice, path);
        }
        let Some(Value::Object(body)) = self.resolve(&reference).cloned() else {
            self.problem("any JSON (give it a type, or send it as a text)", path);
            return Value::Null;
        };
        let merged = self.merge(body, beside, path);
        self.inside.push(reference);
        let merged = self.node(Value::Object(merged), path);
        self.inside.pop();
        merged
    }

    /// Merges a definition with the siblings of its reference: the description of the siblings, and the properties of both objects.
    fn merge(&mut self, mut body: Object, beside: Object, path: &str) -> Object {
        for (key, value) in beside {
            match (key.as_str(), body.get_mut(&key), value) {
                ("properties", Some(Value::Object(properties)), Value::Object(more)) => {
                    if let Some(twice) = more.keys().find(|name| properties.contains_key(*name)) {
                        self.problem(&format!("two properties `{twice}`"), path);
                    }
                    properties.extend(more);
                }
                // Every property becomes required anyway.
                ("required", _, _) => {}
                (_, Some(known), value) if *known == value => {}
                (key, Some(_), _) if !DESCRIPTIONS.contains(&key) => {
                    self.problem(&format!("`{key}` beside a `$ref` that has another"), path);
                }
                (_, _, value) => drop(body.insert(key, value)),
            }
        }
        body
    }

    fn choice(&mut self, mut schema: Object, path: &str) -> Value {
        let (keyword, branches) = match (schema.remove("oneOf"), schema.remove("anyOf")) {
            (Some(Value::Array(branches)), None) => ("oneOf", branches),
            (None, Some(Value::Array(branches))) => ("anyOf", branches),
            _ => {
                self.problem("`oneOf` beside `anyOf`", path);
                return Value::Null;
            }
        };
        for key in schema.keys().filter(|key| !DESCRIPTIONS.contains(&key.as_str())).cloned().collect::<Vec<_>>() {
            self.problem(&format!("`{key}` beside `{keyword}` (a flattened enum: give it a field of its own)"), path);
        }
        if keyword == "oneOf" {
            for (at, branch) in branches.iter().enumerate() {
                if let Some(other) = branches[..at].iter().position(|other| !self.exclude_each_other(branch, other)) {
                    self.problem(&format!("`oneOf` whose branches {other} and {at} may both fit"), path);
                }
            }
        }
        let branches = branches.into_iter().enumerate();
        let branches: Vec<Value> =
            branches.map(|(at, branch)| self.node(branch, &format!("{path}/{keyword}/{at}"))).collect();
        schema.insert("anyOf".to_owned(), Value::Array(branches));
        Value::Object(schema)
    }

    fn typed(&mut self, mut schema: Object, path: &str) -> Value {
        if !schema.contains_key("type")
            && let Some(kinds) = kinds_of_values(&schema)
        {
            schema.insert("type".to_owned(), kinds);
        }
        let kinds: Vec<String> = match schema.get("type") {
            Some(Value::String(kind)) => vec![kind.clone()],
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
            _ => Vec::new(),
        };
        let is = |kind: &str| kinds.iter().any(|it| it == kind);
        for key in schema.keys().cloned().collect::<Vec<_>>() {
            let supported = match key.as_str() {
                "type" | "enum" | "const" | "title" | "description" => true,
                "properties" | "required" => is("object"),
                "additionalProperties" => is("object") && schema[&key] == false,
                "items" | "minItems" | "maxItems" => is("array"),
                "pattern" => is("string"),
                "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
                    is("integer") || is("number")
                }
                "format" => continue,
                _ => false,
            };
            if !supported {
                self.problem(&format!("`{key}`{}", instead_of(&key)), path);
            }
        }
        if let Some(Value::String(format)) = schema.remove("format") {
            match format.as_str() {
                format if is("string") && STRING_FORMATS.contains(&format) => {
                    schema.insert("format".to_owned(), json!(format));
                }
                format if is("string") => self.problem(&format!("`format: {format}`"), path),
                // These are the ranges of Rust's number types, for types without bounds.
                "int32" => bound(&mut schema, i32::MIN.into(), i32::MAX.into()),
                "uint32" => bound(&mut schema, 0, u32::MAX.into()),
                _ => {}
            }
        }
        if kinds.is_empty() {
            if schema.keys().all(|key| DESCRIPTIONS.contains(&key.as_str())) {
                self.problem("any JSON (give it a type, or send it as a text)", path);
            } else {
                self.problem("a schema without `type`", path);
            }
        }
        if is("object") {
            let properties = match schema.remove("properties") {
                Some(Value::Object(properties)) => properties,
                _ => Object::new(),
            };
            let properties: Object = properties
                .into_iter()
                .map(|(name, property)| {
                    let property = self.node(property, &format!("{path}/properties/{name}"));
                    (name, property)
                })
                .collect();
            schema.insert("required".to_owned(), properties.keys().cloned().collect());
            schema.insert("properties".to_owned(), Value::Object(properties));
            schema.insert("additionalProperties".to_owned(), json!(false));
        }
        if is("array") {
            match schema.remove("items") {
                Some(items) => drop(schema.insert("items".to_owned(), self.node(items, &format!("{path}/items")))),
                None if schema.contains_key("prefixItems") => {}
                None => self.problem("an array without `items`", path),
            }
        }
        Value::Object(schema)
    }

    /// Returns whether no value fits both schemas in their converted form, in which objects are closed and every property is required.
    fn exclude_each_other(&self, one: &Value, other: &Value) -> bool {
        let resolve = |schema| self.resolved(schema);
        let (Some(one), Some(other)) = (resolve(one), resolve(other)) else { return false };
        let disjoint = |one: &Object, other: &Object| match (values(one), values(other)) {
            (Some(one), Some(other)) => !one.iter().any(|value| other.contains(value)),
            _ => false,
        };
        if disjoint(&one, &other) {
            return true;
        }
        let (kinds, others) = (kinds(&one), kinds(&other));
        if kinds.is_disjoint(&others) && !kinds.is_empty() && !others.is_empty() {
            return true;
        }
        let only_object = BTreeSet::from(["object".to_owned()]);
        if kinds != only_object || others != only_object {
            return false;
        }
        let none = Object::new();
        let properties = |schema: &Object| schema.get("properties").and_then(Value::as_object).unwrap_or(&none).clone();
        let (one, other) = (properties(&one), properties(&other));
        let names = |properties: &Object| properties.keys().cloned().collect::<BTreeSet<_>>();
        names(&one) != names(&other)
            || one.iter().any(|(name, property)| match (self.resolved(property), self.resolved(&other[name])) {
                (Some(one), Some(other)) => disjoint(&one, &other),
                _ => false,
            })
    }

    /// Returns a schema with its `$ref` resolved, merged with the siblings of the `$ref`.
    fn resolved(&self, schema: &Value) -> Option<Object> {
        let mut schema = schema.as_object()?.clone();
        for _ in 0..8 {
            let Some(reference) = schema.remove("$ref") else { return Some(schema) };
            let mut body = self.resolve(reference.as_str()?)?.as_object()?.clone();
            if let (Some(Value::Object(properties)), Some(Value::Object(more))) =
                (body.get_mut("properties"), schema.remove("properties"))
            {
                properties.extend(more);
            }
            body.extend(schema);
            schema = body;
        }
        None
    }
}

fn bound(schema: &mut Object, minimum: i64, maximum: i64) {
    schema.entry("minimum").or_insert(json!(minimum));
    schema.entry("maximum").or_insert(json!(maximum));
}

/// Returns a hint for an unsupported keyword.
fn instead_of(keyword: &str) -> &'static str {
    match keyword {
        "additionalProperties" => " (a map of free keys: use a list of structs with a key and a value)",
        "prefixItems" => " (a tuple: use a struct)",
        "uniqueItems" => " (a set: use a list, with #[schemars(with = \"Vec<…>\")])",
        _ => "",
    }
}

/// Returns the only values that fit, if the schema lists them.
fn values(schema: &Object) -> Option<Vec<&Value>> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), _) => Some(vec![value]),
        (None, Some(Value::Array(values))) => Some(values.iter().collect()),
        _ => None,
    }
}

/// Returns the types of the values that fit, with `integer` as `number`. The set is empty if every type fits.
fn kinds(schema: &Object) -> BTreeSet<String> {
    let listed = kinds_of_values(schema);
    let kinds = match schema.get("type").or(listed.as_ref()) {
        Some(Value::String(kind)) => vec![kind.as_str()],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    kinds.into_iter().map(|kind| if kind == "integer" { "number" } else { kind }.to_owned()).collect()
}

/// Returns the `type` for a schema that lists values without a type.
fn kinds_of_values(schema: &Object) -> Option<Value> {
    let kinds = values(schema)?.into_iter().map(|value| match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    });
    let kinds: BTreeSet<&str> = kinds.collect();
    match kinds.first() {
        Some(kind) if kinds.len() == 1 => Some(json!(kind)),
        Some(_) => Some(json!(kinds)),
        None => None,
    }
}

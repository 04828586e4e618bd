//! Translates `type` and the keywords that belong to a type.

use serde_json::{Map, Value};

use super::Translator;
use super::node::{Kind, Node, Object, Rest};
use crate::notes::Effect;
use crate::protocol::Number;

/// The length of the longest tuple that serde can serialize.
const MAX_TUPLE: usize = 16;

impl Translator<'_> {
    /// Translates `type`, `enum`, `const` and the keywords that belong to a type.
    ///
    /// Returns `None` if the schema has none of them.
    pub(super) fn own_part(&mut self, path: &str, map: &Map<String, Value>) -> Option<Node> {
        let types: Vec<&str> = match map.get("type") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) if !names.is_empty() && names.iter().all(Value::is_string) => {
                names.iter().filter_map(Value::as_str).collect()
            }
            Some(other) => return Some(self.raw(path, format!("`type` is {other}, which is not a type name"))),
            None => Vec::new(),
        };
        let has_null = types.contains(&"null");
        let constants = match (map.get("enum"), map.get("const")) {
            (Some(Value::Array(values)), _) => Some(values.clone()),
            (_, Some(value)) => Some(vec![value.clone()]),
            (Some(_), None) => return Some(self.raw(path, "`enum` is not a list of values")),
            (None, None) => None,
        };
        if let Some(values) = constants {
            return Some(self.constants(path, map, values, has_null));
        }
        let mut plain: Vec<&str> = types.iter().copied().filter(|name| *name != "null").collect();
        if types.is_empty() {
            let has = |keywords: &[&str]| keywords.iter().any(|keyword| map.contains_key(*keyword));
            if has(&["properties", "additionalProperties", "patternProperties", "required", "unevaluatedProperties"]) {
                plain.push("object");
            } else if has(&["items", "prefixItems"]) {
                plain.push("array");
            } else {
                return None;
            }
        }
        // Every integer is a number.
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
            return self.raw(path, format!("the constant {value} is an object or an array"));
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
        let all = |fits: &dyn Fn(&Value) -> bool| distinct.iter().filter(|value| value.is_number()).all(fits);
        let number = if all(&|value| value.is_i64() || value.is_u64()) {
            // If a constant does not fit the declared format, the type follows the constant.
            let candidates = [self.integer(path, map), Number::I64, Number::U64];
            candidates.into_iter().find(|number| all(&|value| number.holds(value))).unwrap_or(Number::F64)
        } else {
            Number::F64
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
                    self.notes.add(Effect::Widened, path, format!("the number format `{format}` is unknown"));
                }
                // `float` becomes `f64` too: as an `f64`, the decimal text of an `f32` is a different number.
                Kind::Number(Number::F64)
            }
            "array" => return self.array(path, map),
            "object" => return self.object(path, map),
            other => return self.raw(path, format!("the type `{other}` is unknown")),
        })
    }

    fn integer(&self, path: &str, map: &Map<String, Value>) -> Number {
        let is_positive = map.get("minimum").and_then(Value::as_f64).is_some_and(|minimum| minimum >= 0.0);
        let any = if is_positive { Number::U64 } else { Number::I64 };
        match map.get("format").and_then(Value::as_str) {
            Some("int8") => Number::I8,
            Some("int16") => Number::I16,
            Some("int32") => Number::I32,
            // `int` and `uint` are `isize` and `usize`. The runtime is a 64-bit program on every target.
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
                    self.notes.add(Effect::Widened, path, format!("the integer format `{format}` is unknown"));
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
        // The schema of further elements is `items` beside `prefixItems`, and `additionalItems` beside `items`.
        let further = if map.contains_key("prefixItems") { map.get("items") } else { map.get("additionalItems") };
        let is_exact = bound("minItems") == Some(length)
            && (bound("maxItems") == Some(length) || further == Some(&Value::Bool(false)));
        if !is_exact || places.is_empty() || places.len() > MAX_TUPLE {
            let item =
                self.raw(&format!("{path}[]"), format!("the array of {length} elements does not fit a Rust tuple"));
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
        for keyword in ["properties", "patternProperties"] {
            if map.get(keyword).is_some_and(|value| !value.is_object()) {
                self.notes.add(Effect::Widened, path, format!("`{keyword}` is not an object, so all keys are kept"));
                object.rest = Rest::Typed(Box::new(Node::of(Kind::Any)));
            }
        }
        let required = map.get("required").and_then(Value::as_array).into_iter().flatten();
        object.required = required.filter_map(|key| key.as_str().map(str::to_owned)).collect();
        let is_composed = ["$ref", "allOf", "anyOf", "oneOf"].iter().any(|keyword| map.contains_key(*keyword));
        object.rest = match map.get("additionalProperties").or_else(|| map.get("unevaluatedProperties")) {
            None => object.rest,
            // The keys of the other schemas are allowed as well.
            Some(Value::Bool(false)) if is_composed => Rest::Unsaid,
            Some(Value::Bool(false)) => Rest::Closed,
            Some(values) => Rest::Typed(Box::new(self.node(&format!("{path}{{}}"), values))),
        };
        if let Some(patterns) = map.get("patternProperties").and_then(Value::as_object) {
            let mut values: Vec<Node> =
                patterns.values().map(|values| self.node(&format!("{path}{{}}"), values)).collect();
            if let Rest::Typed(values_of_others) = &object.rest {
                values.push((**values_of_others).clone());
            }
            self.notes.add(
                Effect::Widened,
                path,
                "`patternProperties` becomes a map, so the patterns of the keys are not checked",
            );
            let first = values.first().cloned().unwrap_or_else(|| Node::of(Kind::Any));
            let is_uniform = values.iter().all(|other| other.kind == first.kind);
            object.rest = Rest::Typed(Box::new(if is_uniform {
                first
            } else {
                self.raw(path, "the values have different types for different patterns of keys")
            }));
        }
        match object.rest {
            Rest::Typed(values) if object.fields.is_empty() && object.required.is_empty() => {
                Node::of(Kind::Map(values))
            }
            _ => Node::of(Kind::Object(object)),
        }
    }
}

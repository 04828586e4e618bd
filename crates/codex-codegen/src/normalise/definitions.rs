//! Which of the shapes a definition has.

use serde_json::{Map, Value};

use super::fields::{description, expect_keywords};
use super::{Reader, names};
use crate::error::{Error, Result};
use crate::protocol::{Definition, Shape, Type, Variant};
use crate::typescript::{TsObject, TsType, branch_objects, object_of};

impl Reader<'_> {
    /// Reads one definition of the bundle, and with it those that are lifted out of it.
    pub(super) fn define(&mut self, name: &str, schema: &Value) -> Result<()> {
        let doc = description(schema);
        let shape = match schema {
            Value::Object(map) => self.read_shape(name, map)?,
            Value::Bool(true) => Shape::Alias(Type::Any),
            other => return Err(Error::shape(name, format!("expected a schema, found {other}"))),
        };
        self.insert(name, Definition { doc, experimental: false, shape })
    }

    /// Adds a definition under a name that must be free.
    pub(super) fn insert(&mut self, name: &str, definition: Definition) -> Result<()> {
        names::check_definition(name)?;
        match self.definitions.insert(name.to_owned(), definition) {
            None => Ok(()),
            Some(_) => Err(Error::shape(name, "two definitions would have this name")),
        }
    }

    fn read_shape(&mut self, name: &str, map: &Map<String, Value>) -> Result<Shape> {
        if map.contains_key("oneOf") || map.contains_key("anyOf") {
            return self.read_union(name, map);
        }
        match map.get("type").and_then(Value::as_str) {
            Some("string") if map.contains_key("enum") => {
                expect_keywords(name, map, &["type", "enum"])?;
                let mut variants = Vec::new();
                for wire in string_values(name, map)? {
                    variants.push(self.value_variant(name, &wire, None)?);
                }
                if variants.is_empty() {
                    return Err(Error::shape(name, "an `enum` without values"));
                }
                self.in_declared_order(name, &mut variants);
                self.note_silent_values(name, &variants);
                names::check_distinct(name, &variants)?;
                Ok(Shape::StringEnum(variants))
            }
            Some("object") => self.read_object(name, map),
            _ => Ok(Shape::Alias(self.read_type(name, name, &Value::Object(map.clone()))?)),
        }
    }

    fn read_object(&mut self, name: &str, map: &Map<String, Value>) -> Result<Shape> {
        let has_fields = map.get("properties").and_then(Value::as_object).is_some_and(|fields| !fields.is_empty());
        let ts = self.ts_object(name);
        if !has_fields {
            match map.get("additionalProperties") {
                None | Some(Value::Bool(false)) => {
                    // `type: object` alone is an empty struct or a map; only the bindings know which.
                    if ts.as_ref().is_some_and(|ts| ts.open) || self.repairs.is_map(name) {
                        return Ok(Shape::Alias(Type::Map(Box::new(Type::Any))));
                    }
                }
                Some(_) => return Ok(Shape::Alias(self.read_type(name, name, &Value::Object(map.clone()))?)),
            }
        }
        Ok(Shape::Struct(self.read_struct(name, name, map, ts.as_ref())?))
    }

    fn ts_object(&self, name: &str) -> Option<TsObject> {
        object_of(self.ts, name).or_else(|| {
            // A union in the bindings whose branches all have the same fields is one object to us.
            let branches = branch_objects(self.ts, self.ts.get(name)?);
            matches!(self.ts.get(name)?, TsType::Intersection(_)).then(|| branches.into_iter().next()).flatten()
        })
    }

    /// A variant that is a string on the wire.
    pub(super) fn value_variant(&self, owner: &str, wire: &str, doc: Option<String>) -> Result<Variant> {
        let name = self.variant_name(owner, wire)?;
        Ok(Variant { name, wire: wire.to_owned(), doc, experimental: false, body: None })
    }
}

/// The values of a string `enum`.
pub(super) fn string_values(path: &str, map: &Map<String, Value>) -> Result<Vec<String>> {
    map.get("enum")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|value| {
            let text = value.as_str().ok_or_else(|| Error::shape(path, format!("{value} in an `enum`")))?;
            Ok(text.to_owned())
        })
        .collect()
}

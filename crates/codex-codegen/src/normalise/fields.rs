//! The type of a value, and what absent and null mean.

use heck::ToLowerCamelCase;
use serde_json::{Map, Value};

use super::Reader;
use crate::error::{Error, Result};
use crate::protocol::{Field, Number, Presence, Struct, Type};
use crate::typescript::{TsField, TsObject};

/// Keywords that say nothing which Rust types could hold.
const ANNOTATIONS: [&str; 5] = ["description", "default", "title", "minLength", "$schema"];

impl Reader<'_> {
    /// Reads `properties`, `required` and `additionalProperties` of an object. `path` is for messages, `owner` names the
    /// definition that it becomes.
    pub(super) fn read_struct(
        &mut self,
        owner: &str,
        path: &str,
        schema: &Map<String, Value>,
        ts: Option<&TsObject>,
    ) -> Result<Struct> {
        expect_object(path, schema)?;
        let required: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = schema.get("properties").and_then(Value::as_object);
        if let Some(key) = required.iter().find(|key| properties.is_none_or(|fields| !fields.contains_key(**key))) {
            return Err(Error::shape(format!("{path}.{key}"), "is required, and no property describes it"));
        }
        let mut fields = Vec::new();
        for (wire, value) in properties.into_iter().flatten() {
            let path = format!("{path}.{wire}");
            let ts_field = ts.map(|ts| witness(ts, wire, &path)).transpose()?;
            fields.push(self.read_field(owner, &path, wire, value, required.contains(&wire.as_str()), ts_field)?);
        }
        if let Some(ts) = ts {
            // A tag is in the bindings of a branch and was taken out of its schema before.
            let is_tag = |ts: &TsField| matches!(ts.ty, crate::typescript::TsType::Literal(_));
            for silent in ts.fields.iter().filter(|ts| !is_tag(ts) && fields.iter().all(|field| field.wire != ts.name))
            {
                self.repairs.note_silent(format!("{owner}.{}", silent.name));
            }
            let position = |field: &Field| ts.fields.iter().position(|ts| ts.name == field.wire).unwrap_or(usize::MAX);
            fields.sort_by_key(position);
        }
        let (mut open, mut closed) = (None, false);
        match schema.get("additionalProperties") {
            None => {}
            Some(Value::Bool(false)) => closed = true,
            Some(extra) => open = Some(self.read_type(owner, &format!("{path}{{}}"), extra)?),
        }
        if open.is_none() && ts.is_some_and(|ts| ts.open) {
            open = Some(Type::Any);
        }
        Ok(Struct { fields, open, closed })
    }

    fn read_field(
        &mut self,
        owner: &str,
        path: &str,
        wire: &str,
        schema: &Value,
        required: bool,
        ts: Option<&TsField>,
    ) -> Result<Field> {
        let (ty, nullable) = match self.read_type(owner, path, schema)? {
            Type::Nullable(inner) => (*inner, true),
            other => (other, false),
        };
        let default = schema.get("default").filter(|value| !value.is_null()).cloned();
        // `true` accepts null as well; whether null is a value of its own there, only the bindings know.
        let nullable = nullable || (ty == Type::Any && ts.is_some_and(TsField::is_nullable));
        // schemars writes `default: null` for a field with a serde default that is not skipped: its null is written.
        let null_is_written = schema.get("default") == Some(&Value::Null);
        if let Some(default) = &default
            && (nullable || ts.is_some_and(|ts| ts.optional))
            && !crate::items::is_natural_default(default)
        {
            // `None` can stand for false, 0 and an empty list, and for nothing that a caller could not guess.
            return Err(Error::shape(path, format!("the default {default} of a value that may be null or left out")));
        }
        let declared = match ts {
            Some(ts) if ts.is_double_option() => Presence::Double,
            Some(ts) if ts.optional && !null_is_written => Presence::Optional,
            _ if nullable && (required || null_is_written || ts.is_some()) => Presence::Nullable,
            _ if nullable => Presence::Optional,
            _ if required => Presence::Required,
            _ => match default {
                Some(default) => Presence::Default(default),
                None => Presence::Optional,
            },
        };
        let presence = self.repairs.repaired_presence(owner, wire, declared)?;
        let wire = ts.map_or_else(|| wire.to_owned(), |ts| ts.name.clone());
        if nullable && required {
            self.required_nulls.insert(format!("{owner}.{wire}"));
        }
        let constant = self.constant_strings(schema);
        Ok(Field { wire, doc: description(schema), experimental: false, ty, presence, flatten: false, constant })
    }

    /// The strings that a field's enum allows, seen through one reference.
    fn constant_strings(&self, schema: &Value) -> Vec<String> {
        let target = match schema.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.schemas.get(reference.trim_start_matches("#/definitions/")).unwrap_or(schema),
            None => schema,
        };
        let values = target.get("enum").and_then(Value::as_array);
        values.into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
    }

    /// The type of a value. A nullable one comes back as [`Type::Nullable`].
    pub(super) fn read_type(&mut self, owner: &str, path: &str, schema: &Value) -> Result<Type> {
        let map = match schema {
            Value::Bool(true) => return Ok(Type::Any),
            Value::Object(map) => map,
            other => return Err(Error::shape(path, format!("expected a schema, found {other}"))),
        };
        if let Some(reference) = map.get("$ref") {
            expect_keywords(path, map, &["$ref"])?;
            return self.named(path, reference);
        }
        if let Some(members) = map.get("allOf").and_then(Value::as_array) {
            expect_keywords(path, map, &["allOf"])?;
            return match members.as_slice() {
                [one] => self.read_type(owner, path, one),
                _ => Err(Error::shape(path, "`allOf` of more than one schema")),
            };
        }
        if let Some(members) = map.get("anyOf").or_else(|| map.get("oneOf")).and_then(Value::as_array) {
            expect_keywords(path, map, &["anyOf", "oneOf"])?;
            let null = serde_json::json!({"type": "null"});
            let rest: Vec<&Value> = members.iter().filter(|member| **member != null).collect();
            return match rest.as_slice() {
                [one] if rest.len() < members.len() => Ok(nullable(self.read_type(owner, path, one)?)),
                _ => Err(Error::shape(path, "a union in the place of a field's type; it needs a name")),
            };
        }
        self.read_plain_type(owner, path, map)
    }

    fn named(&self, path: &str, reference: &Value) -> Result<Type> {
        let name = reference.as_str().and_then(|r| r.strip_prefix("#/definitions/"));
        match name {
            Some(name) if self.schemas.contains_key(name) => Ok(Type::Named(name.to_owned())),
            _ => Err(Error::shape(path, format!("a reference to {reference}, which is not defined"))),
        }
    }

    fn read_plain_type(&mut self, owner: &str, path: &str, map: &Map<String, Value>) -> Result<Type> {
        let names: Vec<&str> = match map.get("type") {
            None => {
                expect_keywords(path, map, &[])?;
                return Ok(Type::Any);
            }
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            Some(other) => return Err(Error::shape(path, format!("`type` is {other}"))),
        };
        let plain: Vec<&str> = names.iter().copied().filter(|name| *name != "null").collect();
        let [name] = plain.as_slice() else {
            return Err(Error::shape(path, format!("`type` is one of {plain:?}; it needs a definition of its own")));
        };
        let ty = match *name {
            "string" => {
                expect_keywords(path, map, &["type"])?;
                Type::String
            }
            "boolean" => {
                expect_keywords(path, map, &["type"])?;
                Type::Bool
            }
            "integer" | "number" => {
                expect_keywords(path, map, &["type", "format", "minimum"])?;
                Type::Number(number(path, map)?)
            }
            "array" => {
                expect_keywords(path, map, &["type", "items"])?;
                let items = map.get("items").unwrap_or(&Value::Bool(true));
                Type::List(Box::new(self.read_type(owner, &format!("{path}[]"), items)?))
            }
            "object" => {
                expect_keywords(path, map, &["type", "additionalProperties"])?;
                let values = map.get("additionalProperties").unwrap_or(&Value::Bool(true));
                Type::Map(Box::new(self.read_type(owner, &format!("{path}{{}}"), values)?))
            }
            other => return Err(Error::shape(path, format!("`type` is {other}"))),
        };
        Ok(if plain.len() < names.len() { nullable(ty) } else { ty })
    }
}

fn nullable(ty: Type) -> Type {
    match ty {
        Type::Nullable(_) => ty,
        other => Type::Nullable(Box::new(other)),
    }
}

fn number(path: &str, map: &Map<String, Value>) -> Result<Number> {
    let whole = match map.get("type") {
        Some(Value::Array(names)) => names.contains(&Value::from("integer")),
        name => name == Some(&Value::from("integer")),
    };
    match (whole, map.get("format").and_then(Value::as_str)) {
        (true, Some("int32")) => Ok(Number::I32),
        (true, Some("int64")) => Ok(Number::I64),
        (true, Some("uint16")) => Ok(Number::U16),
        (true, Some("uint32")) => Ok(Number::U32),
        // `uint` is a usize; the runtime is a 64-bit program on every target.
        (true, Some("uint64" | "uint")) => Ok(Number::U64),
        (false, Some("double") | None) => Ok(Number::F64),
        (_, format) => {
            let kind = if whole { "an integer" } else { "a number" };
            Err(Error::shape(path, format!("{kind} of format {format:?}")))
        }
    }
}

/// The bindings' field for `wire`. Where they lack the snake_case name and have the camelCase one, the schema is wrong.
fn witness<'t>(ts: &'t TsObject, wire: &str, path: &str) -> Result<&'t TsField> {
    ts.field(wire)
        .or_else(|| ts.field(&wire.to_lower_camel_case()))
        .ok_or_else(|| Error::shape(path, "stands in the JSON schema, and the TypeScript bindings do not have it"))
}

/// The `description`, unless it says nothing.
pub(super) fn description(schema: &Value) -> Option<String> {
    schema.get("description").and_then(Value::as_str).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Refuses what is no plain object: other keywords than those that [`Reader::read_struct`] reads, or null as a second type.
pub(super) fn expect_object(path: &str, schema: &Map<String, Value>) -> Result<()> {
    expect_keywords(path, schema, &["type", "properties", "required", "additionalProperties"])?;
    match schema.get("type") {
        None => Ok(()),
        Some(Value::String(name)) if name == "object" => Ok(()),
        Some(other) => Err(Error::shape(path, format!("`type` is {other} in the place of an object"))),
    }
}

/// Refuses keywords that the caller does not read.
pub(super) fn expect_keywords(path: &str, schema: &Map<String, Value>, known: &[&str]) -> Result<()> {
    match schema.keys().find(|key| !known.contains(&key.as_str()) && !ANNOTATIONS.contains(&key.as_str())) {
        Some(unknown) => Err(Error::shape(path, format!("keyword `{unknown}` in this place"))),
        None => Ok(()),
    }
}

//! The schemas of random types in the form of schemars 0.8 and schemars 1.

use serde_json::{Map, Value, json};

use super::types::{Body, Field, FieldKind, Kind, Model, Struct, Tagging, Ty, Variant};
use crate::Schemars;

/// Returns the root schema, which contains the other definitions.
pub(super) fn root(model: &Model, schemars: Schemars) -> Value {
    let writer = Writer { model, schemars };
    let last = model.definitions.len() - 1;
    let mut root = writer.definition(&model.root().kind);
    root["title"] = json!(model.root().name);
    let definitions: Map<String, Value> =
        model.definitions[..last].iter().map(|part| (part.name.clone(), writer.definition(&part.kind))).collect();
    root[writer.holder()] = definitions.into();
    root
}

struct Writer<'m> {
    model: &'m Model,
    schemars: Schemars,
}

impl Writer<'_> {
    fn is_old(&self) -> bool {
        self.schemars == Schemars::V08
    }

    fn holder(&self) -> &'static str {
        if self.is_old() { "definitions" } else { "$defs" }
    }

    fn definition(&self, kind: &Kind) -> Value {
        match kind {
            Kind::Struct(body) => self.structure(body),
            Kind::Enum(tagging, variants) => {
                let branches: Vec<Value> = self.branches(tagging, variants);
                let keyword = if *tagging == Tagging::Untagged { "anyOf" } else { "oneOf" };
                json!({ keyword: branches })
            }
            Kind::Strings(values) => json!({"type": "string", "enum": values}),
            Kind::Newtype(ty) => self.ty(ty),
        }
    }

    fn structure(&self, body: &Struct) -> Value {
        let mut schema = self.object(&body.fields);
        for part in &body.flattened {
            let part = self.definition(&self.model.definitions[*part].kind);
            if let Some(properties) = part.get("properties").and_then(Value::as_object) {
                for (key, value) in properties {
                    schema["properties"][key] = value.clone();
                }
                let more = part["required"].as_array().cloned().unwrap_or_default();
                if let Some(required) = schema["required"].as_array_mut() {
                    required.extend(more);
                }
            }
            for keyword in ["oneOf", "anyOf"] {
                if let Some(branches) = part.get(keyword) {
                    schema[keyword] = branches.clone();
                }
            }
        }
        schema
    }

    fn object(&self, fields: &[Field]) -> Value {
        let properties: Map<String, Value> =
            fields.iter().map(|field| (field.key.clone(), self.field(field))).collect();
        let is_required = |field: &&Field| field.kind == FieldKind::Plain && !matches!(field.ty, Ty::Option(_));
        let required: Vec<&str> = fields.iter().filter(is_required).map(|field| field.key.as_str()).collect();
        json!({"type": "object", "properties": properties, "required": required})
    }

    fn field(&self, field: &Field) -> Value {
        let mut schema = self.ty(&field.ty);
        let has_more = field.doc.is_some() || field.kind == FieldKind::Default;
        if self.is_old() && has_more && schema.get("$ref").is_some() {
            // Draft 7 ignores the siblings of a reference.
            schema = json!({"allOf": [schema]});
        }
        if let Some(doc) = &field.doc {
            schema["description"] = json!(doc);
        }
        if field.kind == FieldKind::Default {
            schema["default"] = match field.ty {
                Ty::Bool => json!(false),
                Ty::U32 => json!(0),
                Ty::Text => json!(""),
                Ty::List(_) => json!([]),
                _ => json!({}),
            };
        }
        schema
    }

    fn constant(&self, text: &str) -> Value {
        if self.is_old() { json!({"type": "string", "enum": [text]}) } else { json!({"type": "string", "const": text}) }
    }

    fn branches(&self, tagging: &Tagging, variants: &[Variant]) -> Vec<Value> {
        let is_unit = |variant: &&Variant| matches!(variant.body, Body::Unit);
        let mut branches = Vec::new();
        if *tagging == Tagging::External {
            // One enum contains all unit variants of an externally tagged enum.
            let units: Vec<&str> = variants.iter().filter(is_unit).map(|variant| variant.name.as_str()).collect();
            if !units.is_empty() {
                branches.push(json!({"type": "string", "enum": units}));
            }
        }
        for variant in variants {
            let body = match &variant.body {
                Body::Unit => None,
                Body::Newtype(ty) => Some(self.ty(ty)),
                Body::Tuple(places) => Some(self.tuple(places)),
                Body::Struct(fields) => Some(self.object(fields)),
            };
            let name = &variant.name;
            branches.push(match (tagging, body) {
                (Tagging::External, None) => continue,
                (Tagging::External, Some(body)) => {
                    json!({"type": "object", "properties": {name: body}, "required": [name], "additionalProperties": false})
                }
                (Tagging::Internal(tag), body) => self.internal(tag, variant, body),
                (Tagging::Adjacent(tag, content), body) => {
                    let mut schema = json!({"type": "object", "properties": {tag: self.constant(name)}, "required": [tag]});
                    if let Some(body) = body {
                        schema["properties"][content] = body;
                        schema["required"] = json!([content, tag]);
                    }
                    schema
                }
                (Tagging::Untagged, None) => json!({"type": "null"}),
                (Tagging::Untagged, Some(body)) => body,
            });
        }
        branches
    }

    fn internal(&self, tag: &str, variant: &Variant, body: Option<Value>) -> Value {
        let mut schema = match (&variant.body, body) {
            (Body::Newtype(Ty::Named(at)), Some(reference)) => {
                if self.is_old() {
                    self.definition(&self.model.definitions[*at].kind)
                } else {
                    reference
                }
            }
            (_, Some(object)) => object,
            (_, None) => json!({"type": "object"}),
        };
        schema["type"] = json!("object");
        schema["properties"][tag] = self.constant(&variant.name);
        let mut required = schema["required"].as_array().cloned().unwrap_or_default();
        required.push(json!(tag));
        schema["required"] = required.into();
        schema
    }

    fn tuple(&self, places: &[Ty]) -> Value {
        let items: Vec<Value> = places.iter().map(|place| self.ty(place)).collect();
        let keyword = if self.is_old() { "items" } else { "prefixItems" };
        json!({"type": "array", keyword: items, "minItems": places.len(), "maxItems": places.len()})
    }

    fn ty(&self, ty: &Ty) -> Value {
        let unsigned = |format: &str| json!({"type": "integer", "format": format, "minimum": 0});
        match ty {
            Ty::Bool => json!({"type": "boolean"}),
            Ty::U8 => unsigned("uint8"),
            Ty::U32 => unsigned("uint32"),
            Ty::U64 => unsigned("uint64"),
            Ty::I64 => json!({"type": "integer", "format": "int64"}),
            Ty::F64 => json!({"type": "number", "format": "double"}),
            Ty::Text => json!({"type": "string"}),
            Ty::List(item) => json!({"type": "array", "items": self.ty(item)}),
            Ty::Map(value) => json!({"type": "object", "additionalProperties": self.ty(value)}),
            Ty::Tuple(places) => self.tuple(places),
            Ty::Named(at) if *at == self.model.definitions.len() - 1 => json!({"$ref": "#"}),
            Ty::Named(at) => json!({"$ref": format!("#/{}/{}", self.holder(), self.model.definitions[*at].name)}),
            Ty::Option(inner) => {
                let mut schema = self.ty(inner);
                match schema.get("type").cloned() {
                    Some(Value::String(name)) => {
                        schema["type"] = json!([name, "null"]);
                        schema
                    }
                    _ => json!({"anyOf": [schema, {"type": "null"}]}),
                }
            }
        }
    }
}

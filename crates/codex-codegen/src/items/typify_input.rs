//! The protocol as JSON Schema that typify reads in exactly one way.

use schemars::schema::Schema;
use serde_json::{Map, Value, json};

use crate::error::{Error, Result};
use crate::protocol::{Number, Protocol, Shape, Type, Variant};

/// All definitions, ready for `TypeSpace::add_ref_types`.
pub(super) fn definitions(protocol: &Protocol) -> Result<Vec<(String, Schema)>> {
    protocol
        .definitions
        .iter()
        .map(|(name, definition)| {
            let schema = serde_json::from_value(shape(&definition.shape))
                .map_err(|error| Error::Typify(format!("{name}: {error}")))?;
            Ok((name.clone(), schema))
        })
        .collect()
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Struct(body) => {
            let properties: Map<String, Value> =
                body.fields.iter().map(|field| (field.wire.clone(), ty(&field.ty))).collect();
            let required: Vec<&String> = properties.keys().collect();
            json!({"type": "object", "required": required, "properties": properties})
        }
        Shape::StringEnum(variants) => {
            let names: Vec<&String> = variants.iter().map(|variant| &variant.name).collect();
            json!({"type": "string", "enum": names})
        }
        Shape::Union(union) => json!({"oneOf": union.variants.iter().map(variant).collect::<Vec<_>>()}),
        Shape::Alias(alias) => ty(alias),
    }
}

/// Every branch is keyed by its Rust name: the one form of union that typify never misreads.
fn variant(variant: &Variant) -> Value {
    match &variant.body {
        None => json!({"type": "string", "enum": [variant.name]}),
        Some(body) => json!({
            "type": "object",
            "required": [variant.name],
            "properties": {variant.name.clone(): ty(body)},
            "additionalProperties": false,
        }),
    }
}

fn ty(value: &Type) -> Value {
    match value {
        Type::Any => json!(true),
        Type::Bool => json!({"type": "boolean"}),
        Type::String => json!({"type": "string"}),
        Type::Number(number) => {
            let format = match number {
                Number::I32 => "int32",
                Number::I64 => "int64",
                Number::U16 => "uint16",
                Number::U32 => "uint32",
                Number::U64 => "uint64",
                Number::F64 => return json!({"type": "number", "format": "double"}),
            };
            json!({"type": "integer", "format": format})
        }
        Type::Named(name) => json!({"$ref": format!("#/definitions/{name}")}),
        Type::List(inner) => json!({"type": "array", "items": ty(inner)}),
        Type::Map(inner) => json!({"type": "object", "additionalProperties": ty(inner)}),
        Type::Nullable(inner) => json!({"anyOf": [ty(inner), {"type": "null"}]}),
    }
}

//! `definitions.v2` and the root definitions become one namespace.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::error::{Error, Result};

const NESTED: &str = "v2";

/// All definitions of a bundle by their plain names, with `$ref`s to match.
///
/// # Errors
/// If a name stands in both places with two meanings.
pub(super) fn flatten(bundle: &Value) -> Result<BTreeMap<String, Value>> {
    let root = bundle
        .get("definitions")
        .and_then(Value::as_object)
        .ok_or_else(|| Error::input("schemas", "no `definitions` object"))?;
    let mut out: BTreeMap<String, Value> = BTreeMap::new();
    let nested = root.get(NESTED).and_then(Value::as_object);
    for (name, schema) in root.iter().filter(|(name, _)| *name != NESTED).chain(nested.into_iter().flatten()) {
        let mut schema = schema.clone();
        shorten_refs(&mut schema);
        if let Some(object) = schema.as_object_mut() {
            object.remove("$schema");
            object.remove("title");
        }
        if let Some(first) = out.get(name)
            && *first != schema
        {
            return Err(Error::shape(name, "is defined at the root and in v2, and the two differ"));
        }
        out.insert(name.clone(), schema);
    }
    Ok(out)
}

fn shorten_refs(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/definitions/v2/")
            {
                *target = format!("#/definitions/{name}");
            }
            map.values_mut().for_each(shorten_refs);
        }
        Value::Array(items) => items.iter_mut().for_each(shorten_refs),
        _ => {}
    }
}

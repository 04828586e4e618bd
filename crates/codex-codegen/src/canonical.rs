//! The canonical text of a JSON value, which does not depend on the order in which the runtime wrote the value.
//!
//! The order of arrays in the emitted schemas has differed between platforms. Arrays whose order has no meaning in JSON
//! Schema are sorted by the text of their items: `required`, `enum`, `type`, `oneOf`, `anyOf` and `allOf`. All other
//! arrays keep their order.

use serde_json::{Map, Value};

const UNORDERED: [&str; 6] = ["required", "enum", "type", "oneOf", "anyOf", "allOf"];

/// Returns `value` with sorted keys and with sorted unordered arrays.
pub fn canonical(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            let mut out = Map::new();
            for key in keys {
                let mut child = canonical(&map[key]);
                if let Value::Array(items) = &mut child
                    && UNORDERED.contains(&key.as_str())
                {
                    items.sort_by_cached_key(Value::to_string);
                }
                out.insert(key.clone(), child);
            }
            Value::Object(out)
        }
        Value::Array(items) => Value::Array(items.iter().map(canonical).collect()),
        other => other.clone(),
    }
}

/// Returns the canonical text of `value`, indented by two spaces and with a newline at the end.
pub fn canonical_text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(&canonical(value)).unwrap_or_default();
    text.push('\n');
    text
}

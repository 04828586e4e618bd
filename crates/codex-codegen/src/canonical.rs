//! One text for each JSON value, whatever order the runtime wrote it in.
//!
//! Array order in the emitted schemas has differed between platforms. Only arrays whose order means nothing in JSON
//! Schema are sorted: `required`, `enum` and `type`. The branches of a union keep theirs only between branches that
//! differ in it; they are sorted by their text as well, so that two platforms agree.

use serde_json::{Map, Value};

const UNORDERED: [&str; 6] = ["required", "enum", "type", "oneOf", "anyOf", "allOf"];

/// `value` with sorted keys and sorted unordered arrays.
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

/// The canonical text: two spaces of indent and a newline at the end.
pub fn canonical_text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(&canonical(value)).unwrap_or_default();
    text.push('\n');
    text
}

//! Schemas that no Rust type produces. Raw JSON is right for them, but no data may be lost.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Names, Raw, Shape, Witness};

/// Returns a shape whose schema and declaration are written by hand. Both versions of schemars have the same schema and declaration.
///
/// The schema is the definition `Odd`, with further definitions below its own `definitions`. `typescript` is the type of `Odd`, or
/// all declarations, one in each line.
pub(super) fn by_hand(
    id: &'static str,
    about: &'static str,
    schema: Value,
    typescript: &str,
    samples: &[impl AsRef<str>],
) -> Shape {
    let declaration = match typescript.starts_with("export type ") {
        true => typescript.to_owned(),
        false => format!("export type Odd = {typescript};"),
    };
    let witness = Witness { schema, bindings: BTreeMap::from([("Odd.ts".to_owned(), declaration)]) };
    Shape {
        id,
        about,
        name: "Odd".to_owned(),
        names: Names::Prefixed,
        raw: Raw::Anywhere,
        v08: witness.clone(),
        v1: witness,
        samples: samples.iter().map(|sample| sample.as_ref().to_owned()).collect(),
    }
}

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        by_hand(
            "hand-pattern-properties",
            "patternProperties alone.",
            json!({"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}),
            "{ [key in string]?: number }",
            &[r#"{"x-a":1}"#, "{}"],
        ),
        by_hand(
            "hand-pattern-properties-beside",
            "patternProperties beside properties.",
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
                "patternProperties": {"^x-": {"type": "integer"}}}),
            "{ a: string, } & { [key in string]?: number }",
            &[r#"{"a":"b","x-a":1}"#],
        ),
        by_hand("hand-not", "The keyword not.", json!({"not": {"type": "string"}}), "unknown", &["1", r#"{"a":[1]}"#]),
        by_hand(
            "hand-if",
            "if, then, and else.",
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
                "if": {"properties": {"a": {"const": "x"}}}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}),
            "{ a: string, b?: number, c?: number, }",
            &[r#"{"a":"x","b":1}"#, r#"{"a":"y","c":2}"#],
        ),
        by_hand(
            "hand-contains",
            "contains.",
            json!({"type": "array", "contains": {"type": "integer"}}),
            "Array<unknown>",
            &[r#"[1,"a"]"#],
        ),
        by_hand(
            "hand-url-reference",
            "A reference to a URL.",
            json!({"type": "object", "properties": {"a": {"$ref": "https://example.com/schema.json"}}}),
            "{ a?: unknown, }",
            &[r#"{"a":{"b":1}}"#],
        ),
        by_hand(
            "hand-file-reference",
            "A reference to a file.",
            json!({"type": "object", "properties": {"a": {"$ref": "other.json#/definitions/A"}}}),
            "{ a?: unknown, }",
            &[r#"{"a":{"b":1}}"#],
        ),
        by_hand(
            "hand-dangling-reference",
            "A reference to a definition that does not exist.",
            json!({"type": "object", "properties": {"a": {"$ref": "#/definitions/Nowhere"}}, "required": ["a"]}),
            "{ a: Nowhere, }",
            &[r#"{"a":{"b":1}}"#, r#"{"a":"text"}"#],
        ),
        by_hand(
            "hand-property-names",
            "propertyNames.",
            json!({"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}, "additionalProperties": {"type": "integer"}}),
            "{ [key in string]?: number }",
            &[r#"{"a":1}"#],
        ),
        by_hand(
            "hand-unevaluated",
            "unevaluatedProperties.",
            json!({"type": "object", "properties": {"a": {"type": "integer"}}, "unevaluatedProperties": {"type": "string"}}),
            "{ a?: number, } & { [key in string]?: string }",
            &[r#"{"a":1,"b":"c"}"#],
        ),
        by_hand(
            "hand-unknown-keyword",
            "A keyword that no draft has.",
            json!({"type": "object", "properties": {"a": {"type": "string", "mystery": {"b": 1}}}, "required": ["a"]}),
            "{ a: string, }",
            &[r#"{"a":"b"}"#],
        ),
        by_hand(
            "hand-false",
            "The schema false as an optional field.",
            json!({"type": "object", "properties": {"a": {"type": "string"}, "never": false}, "required": ["a"]}),
            "{ a: string, never?: never, }",
            &[r#"{"a":"b"}"#],
        ),
        by_hand(
            "hand-true",
            "The schema true as a definition.",
            json!(true),
            "unknown",
            &["1", r#"{"a":null}"#, "null"],
        ),
        by_hand("hand-number", "A definition that is no schema at all.", json!(7), "unknown", &["1", r#"{"a":null}"#]),
    ]
}

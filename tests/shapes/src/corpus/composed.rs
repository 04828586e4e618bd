//! Schemas that are composed of several schemas: `allOf`, references with siblings, lists of types, inner definitions, and hand-written
//! recursion. A Rust type can express all of them, so none of them may become raw JSON.

use serde_json::{Value, json};

use super::by_hand::by_hand;
use crate::{Raw, Shape};

/// Returns a hand-written shape that a Rust type can express.
fn typed(id: &'static str, about: &'static str, schema: Value, typescript: &str, samples: &[&str]) -> Shape {
    by_hand(id, about, schema, typescript, samples).raw(Raw::Places(0))
}

pub(super) fn shapes() -> Vec<Shape> {
    [all_of(), references(), types(), recursion()].concat()
}

fn integer() -> Value {
    json!({"type": "integer", "format": "uint32", "minimum": 0.0})
}

fn all_of() -> Vec<Shape> {
    let definitions = json!({
        "A": {"type": "object", "properties": {"a": integer()}, "required": ["a"]},
        "B": {"type": "object", "properties": {"b": {"type": ["string", "null"]}}},
    });
    let declared = "export type A = { a: number, };\nexport type B = { b: string | null, };\n";
    vec![
        typed(
            "all-of-references",
            "allOf of two references.",
            json!({"allOf": [{"$ref": "#/definitions/A"}, {"$ref": "#/definitions/B"}], "definitions": definitions}),
            &format!("{declared}export type Odd = A & B;"),
            &[r#"{"a":1,"b":null}"#, r#"{"a":1,"b":"x"}"#],
        ),
        typed(
            "all-of-reference-and-inline",
            "allOf of a reference and an object.",
            json!({"allOf": [{"$ref": "#/definitions/A"}, {"type": "object", "properties": {"c": {"type": "boolean"}}, "required": ["c"]}],
                "definitions": definitions}),
            &format!("{declared}export type Odd = {{ c: boolean, }} & A;"),
            &[r#"{"a":1,"c":true}"#],
        ),
        typed(
            "all-of-three",
            "allOf of three objects.",
            json!({"allOf": [
                {"type": "object", "properties": {"a": integer()}, "required": ["a"]},
                {"type": "object", "properties": {"b": {"type": "string"}}},
                {"properties": {"c": {"type": "boolean"}}, "required": ["c"]},
            ]}),
            "{ a: number, b?: string, c: boolean, }",
            &[r#"{"a":1,"c":true}"#, r#"{"a":1,"b":"x","c":true}"#],
        ),
        typed(
            "all-of-same-key",
            "allOf of two objects that share a key.",
            json!({"allOf": [
                {"type": "object", "properties": {"a": {"type": "string"}, "b": integer()}, "required": ["b"]},
                {"type": "object", "properties": {"a": {"type": "string", "enum": ["x", "y"]}}, "required": ["a"]},
            ]}),
            "{ a: \"x\" | \"y\", b: number, }",
            &[r#"{"a":"x","b":1}"#],
        ),
        typed(
            "all-of-in-field",
            "allOf of references as the type of a field, a list and a map.",
            json!({"type": "object", "required": ["one", "list", "map"], "properties": {
                "one": {"allOf": [{"$ref": "#/definitions/A"}, {"$ref": "#/definitions/B"}]},
                "list": {"type": "array", "items": {"allOf": [{"$ref": "#/definitions/A"}]}},
                "map": {"type": "object", "additionalProperties": {"allOf": [{"$ref": "#/definitions/A"}, {"description": "Words."}]}},
            }, "definitions": definitions}),
            &format!("{declared}export type Odd = {{ one: A & B, list: Array<A>, map: {{ [key in string]?: A }}, }};"),
            &[r#"{"one":{"a":1,"b":null},"list":[{"a":1}],"map":{"k":{"a":2}}}"#],
        ),
        typed(
            "all-of-nested",
            "allOf in allOf.",
            json!({"allOf": [{"allOf": [{"$ref": "#/definitions/A"}, {"$ref": "#/definitions/B"}]}, {"properties": {"c": integer()}, "required": ["c"]}],
                "definitions": definitions}),
            &format!("{declared}export type Odd = A & B & {{ c: number, }};"),
            &[r#"{"a":1,"b":null,"c":1}"#],
        ),
        typed(
            "all-of-union",
            "allOf of an object and a union.",
            json!({"allOf": [
                {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
                {"oneOf": [
                    {"type": "object", "properties": {"type": {"type": "string", "enum": ["a"]}, "a": integer()}, "required": ["type", "a"]},
                    {"type": "object", "properties": {"type": {"type": "string", "enum": ["b"]}}, "required": ["type"]},
                ]},
            ]}),
            "{ id: string, } & ({ \"type\": \"a\", a: number, } | { \"type\": \"b\", })",
            &[r#"{"type":"a","id":"i","a":1}"#, r#"{"type":"b","id":"i"}"#],
        ),
        typed(
            "all-of-circle",
            "A definition that allOf leads back to through a list.",
            json!({"allOf": [{"$ref": "#/definitions/Base"}, {"type": "object", "properties": {"n": integer()}, "required": ["n"]}],
                "definitions": {"Base": {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#"}}}, "required": ["items"]}}}),
            "export type Base = { items: Array<Odd>, };\nexport type Odd = { n: number, } & Base;",
            &[r#"{"n":1,"items":[{"n":2,"items":[]}]}"#],
        ),
        typed(
            "all-of-any-of",
            "One reference or another beside a key.",
            json!({"type": "object", "properties": {"n": integer()}, "required": ["n"],
            "anyOf": [{"$ref": "#/definitions/A"}, {"$ref": "#/definitions/C"}],
            "definitions": {
                "A": {"type": "object", "properties": {"a": integer()}, "required": ["a"]},
                "C": {"type": "object", "properties": {"c": {"type": "string"}}, "required": ["c"]},
            }}),
            "export type A = { a: number, };\nexport type C = { c: string, };\nexport type Odd = { n: number, } & (A | C);",
            &[r#"{"n":1,"a":1}"#, r#"{"n":1,"c":"x"}"#],
        ),
    ]
}

fn references() -> Vec<Shape> {
    let definitions = json!({"A": {"type": "object", "properties": {"a": integer()}, "required": ["a"]}});
    let declared = "export type A = { a: number, };\n";
    let odd = |schema: Value| json!({"type": "object", "properties": {"x": schema}, "required": ["x"], "definitions": definitions});
    vec![
        typed(
            "ref-description",
            "A reference with a description beside it.",
            odd(json!({"$ref": "#/definitions/A", "description": "Words."})),
            &format!("{declared}export type Odd = {{ x: A, }};"),
            &[r#"{"x":{"a":1}}"#],
        ),
        typed(
            "ref-default",
            "A reference with a default beside it.",
            json!({"type": "object", "properties": {"x": {"$ref": "#/definitions/A", "default": {"a": 5}}}, "definitions": definitions}),
            &format!("{declared}export type Odd = {{ x: A, }};"),
            &[r#"{"x":{"a":1}}"#],
        ),
        typed(
            "ref-nullable",
            "A reference with nullable beside it.",
            odd(json!({"$ref": "#/definitions/A", "nullable": true})),
            &format!("{declared}export type Odd = {{ x: A | null, }};"),
            &[r#"{"x":{"a":1}}"#, r#"{"x":null}"#],
        ),
        typed(
            "ref-properties",
            "A reference with properties beside it.",
            odd(json!({"$ref": "#/definitions/A", "properties": {"b": {"type": "string"}}, "required": ["b"]})),
            &format!("{declared}export type Odd = {{ x: {{ b: string, }} & A, }};"),
            &[r#"{"x":{"a":1,"b":"x"}}"#],
        ),
        typed(
            "ref-required",
            "A reference beside which a key is required that the definition leaves optional.",
            json!({"type": "object", "properties": {"x": {"$ref": "#/definitions/A", "required": ["a"]}}, "required": ["x"],
                "definitions": {"A": {"type": "object", "properties": {"a": {"type": "string"}}}}}),
            "export type A = { a?: string, };\nexport type Odd = { x: { a: string, }, };",
            &[r#"{"x":{"a":"x"}}"#],
        ),
        typed(
            "ref-inner-definitions",
            "Definitions inside of a definition, and a reference to one of their properties.",
            json!({"type": "object", "properties": {"a": {"$ref": "#/definitions/Mid"}}, "required": ["a"],
                "definitions": {"Mid": {"type": "object", "properties": {"b": {"$ref": "#/definitions/Mid/$defs/Inner"}}, "required": ["b"],
                    "$defs": {"Inner": {"type": "object", "properties": {"c": integer()}, "required": ["c"]}}}}}),
            "export type Inner = { c: number, };\nexport type Mid = { b: Inner, };\nexport type Odd = { a: Mid, };",
            &[r#"{"a":{"b":{"c":1}}}"#],
        ),
        typed(
            "ref-anchor",
            "References to an $anchor and an $id.",
            json!({"type": "object", "properties": {"a": {"$ref": "#here-it-is"}, "b": {"$ref": "urn:shape:second"}}, "required": ["a", "b"],
            "definitions": {
                "Anchored": {"$anchor": "here-it-is", "type": "object", "properties": {"n": integer()}, "required": ["n"]},
                "Identified": {"$id": "urn:shape:second", "type": "string", "enum": ["x", "y"]},
            }}),
            "export type Anchored = { n: number, };\nexport type Identified = \"x\" | \"y\";\nexport type Odd = { a: Anchored, b: Identified, };",
            &[r#"{"a":{"n":1},"b":"x"}"#],
        ),
        typed(
            "ref-property-pointer",
            "A reference into the properties of a definition.",
            json!({"type": "object", "properties": {"a": {"$ref": "#/definitions/A"}, "again": {"$ref": "#/definitions/A/properties/inner"}}, "required": ["a", "again"],
                "definitions": {"A": {"type": "object", "required": ["inner"], "properties": {
                    "inner": {"type": "object", "properties": {"n": integer()}, "required": ["n"]}}}}}),
            "export type A = { inner: { n: number, }, };\nexport type Odd = { a: A, again: { n: number, }, };",
            &[r#"{"a":{"inner":{"n":1}},"again":{"n":2}}"#],
        ),
        typed(
            "ref-chain",
            "Definitions that are references to each other.",
            json!({"type": "object", "properties": {"x": {"$ref": "#/definitions/One"}}, "required": ["x"], "definitions": {
                "One": {"$ref": "#/definitions/Two"}, "Two": {"allOf": [{"$ref": "#/definitions/Three"}], "description": "Words."},
                "Three": {"type": "object", "properties": {"n": integer()}, "required": ["n"]}}}),
            "export type Three = { n: number, };\nexport type Two = Three;\nexport type One = Two;\nexport type Odd = { x: One, };",
            &[r#"{"x":{"n":1}}"#],
        ),
        typed(
            "ref-nullable-chain",
            "A reference to a reference to a definition that may be null.",
            json!({"type": "object", "properties": {"x": {"$ref": "#/definitions/One"}, "y": {"type": "array", "items": {"$ref": "#/definitions/One"}}}, "required": ["x", "y"],
                "definitions": {"One": {"$ref": "#/definitions/Two"}, "Two": {"type": ["object", "null"], "properties": {"n": integer()}, "required": ["n"]}}}),
            "export type Two = { n: number, } | null;\nexport type One = Two;\nexport type Odd = { x: One, y: Array<One>, };",
            &[r#"{"x":{"n":1},"y":[null,{"n":2}]}"#, r#"{"x":null,"y":[]}"#],
        ),
    ]
}

/// Returns a shape for each pair of types in one `type`.
fn types() -> Vec<Shape> {
    const TYPES: [(&str, &str, &str, &str); 6] = [
        ("string", "string", "\"text\"", "string"),
        ("integer", "number", "7", "integer"),
        ("number", "number", "0.5", "number"),
        ("boolean", "boolean", "true", "boolean"),
        ("array", "Array<unknown>", "[1,\"x\",null]", "array"),
        ("object", "{ [key in string]?: unknown }", "{\"k\":{\"l\":null}}", "object"),
    ];
    let mut properties = serde_json::Map::new();
    let mut typescript = String::new();
    let mut samples = Vec::new();
    let nullable = TYPES.iter().map(|one| (one, None));
    let pairs = TYPES.iter().enumerate().flat_map(|(at, one)| TYPES[at + 1..].iter().map(move |two| (one, Some(two))));
    for (one, two) in nullable.chain(pairs) {
        let (name, ts, sample) =
            two.copied().map_or(("null", "null", "null"), |(name, ts, sample, _)| (name, ts, sample));
        let key = format!("{}_{name}", one.0);
        typescript.push_str(&format!("{key}: {} | {ts}, ", one.1));
        properties.insert(key.clone(), json!({"type": [one.0, name]}));
        samples.push((key, [one.2, sample]));
    }
    let required: Vec<&String> = properties.keys().collect();
    let schema = json!({"type": "object", "properties": properties, "required": required});
    let texts = [0, 1].map(|choice| {
        let members: Vec<String> = samples.iter().map(|(key, texts)| format!("\"{key}\":{}", texts[choice])).collect();
        format!("{{{}}}", members.join(","))
    });
    // An array or an object of anything is raw inside, once in each of its six pairs.
    vec![
        by_hand("type-pairs", "Each pair of types in one `type`.", schema, &format!("{{ {typescript} }}"), &texts)
            .raw(Raw::Places(12)),
    ]
}

fn recursion() -> Vec<Shape> {
    vec![
        typed(
            "recursive-alias",
            "An alias to a list of an alias to a map of the first.",
            json!({"type": "array", "items": {"$ref": "#/definitions/Maps"},
                "definitions": {"Maps": {"type": "object", "additionalProperties": {"$ref": "#"}}}}),
            "export type Maps = { [key in string]?: Odd };\nexport type Odd = Array<Maps>;",
            &[r#"[{"a":[]},{}]"#],
        ),
        typed(
            "recursive-nullable",
            "A definition that may be null, and holds itself.",
            json!({"type": ["object", "null"], "properties": {"next": {"$ref": "#"}, "n": integer()}, "required": ["next", "n"]}),
            "{ next: Odd, n: number, } | null",
            &[r#"{"next":{"next":null,"n":2},"n":1}"#, "null"],
        ),
        typed(
            "recursive-untagged-circle",
            "Two untagged unions in a circle.",
            json!({"anyOf": [{"type": "string"}, {"$ref": "#/definitions/Other"}],
                "definitions": {"Other": {"anyOf": [{"type": "boolean"}, {"type": "array", "items": {"$ref": "#"}}]}}}),
            "export type Other = boolean | Array<Odd>;\nexport type Odd = string | Other;",
            &[r#"["a",true,["b",[]]]"#, r#""a""#],
        ),
        typed(
            "recursive-tagged-circle",
            "Two tagged unions in a circle.",
            json!({"oneOf": [
                {"type": "object", "properties": {"type": {"type": "string", "enum": ["leaf"]}}, "required": ["type"]},
                {"type": "object", "properties": {"type": {"type": "string", "enum": ["node"]}, "other": {"$ref": "#/definitions/Other"}}, "required": ["type", "other"]},
            ], "definitions": {"Other": {"oneOf": [
                {"type": "string", "enum": ["none"]},
                {"type": "object", "properties": {"some": {"$ref": "#"}}, "required": ["some"], "additionalProperties": false},
            ]}}}),
            "export type Other = \"none\" | { \"some\": Odd };\nexport type Odd = { \"type\": \"leaf\", } | { \"type\": \"node\", other: Other, };",
            &[r#"{"type":"node","other":{"some":{"type":"node","other":"none"}}}"#, r#"{"type":"leaf"}"#],
        ),
        typed(
            "recursive-tuple-circle",
            "A tuple of a list of a struct of the tuple.",
            json!({"type": "array", "items": [integer(), {"type": "array", "items": {"$ref": "#/definitions/Part"}}], "minItems": 2, "maxItems": 2,
                "definitions": {"Part": {"type": "object", "properties": {"odd": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}}}}),
            "export type Part = { odd: Odd | null, };\nexport type Odd = [number, Array<Part>];",
            &[r#"[1,[{"odd":[2,[]]},{"odd":null}]]"#],
        ),
        typed(
            "recursive-map-of-options",
            "A map whose values may be null or the map.",
            json!({"type": "object", "additionalProperties": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}),
            "{ [key in string]?: Odd | null }",
            &[r#"{"a":null,"b":{"c":{}}}"#],
        ),
        typed(
            "recursive-flattened",
            "A union beside a key whose branches lead back.",
            json!({"type": "object", "properties": {"n": integer()}, "required": ["n"], "oneOf": [
                {"type": "object", "properties": {"type": {"type": "string", "enum": ["leaf"]}}, "required": ["type"]},
                {"type": "object", "properties": {"type": {"type": "string", "enum": ["node"]}, "next": {"$ref": "#"}}, "required": ["type", "next"]},
            ]}),
            "{ n: number, } & ({ \"type\": \"leaf\", } | { \"type\": \"node\", next: Odd, })",
            &[r#"{"n":1,"type":"node","next":{"n":2,"type":"leaf"}}"#],
        ),
    ]
}

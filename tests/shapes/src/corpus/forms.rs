//! Numbers and constants at their limits, names that collide, and keywords that restrict or describe.

use serde_json::{Value, json};

use super::by_hand::by_hand;
use super::replace;
use crate::shape::shape;
use crate::{Raw, Shape};

/// Returns a hand-written shape that a Rust type can express.
fn typed(id: &'static str, about: &'static str, schema: Value, typescript: &str, samples: &[&str]) -> Shape {
    by_hand(id, about, schema, typescript, samples).raw(Raw::Places(0))
}

pub(super) fn shapes() -> Vec<Shape> {
    [numbers(), constants(), names(), keywords(), defaults()].concat()
}

fn numbers() -> Vec<Shape> {
    vec![
        shape! {
            "wide-in-internal", "u128 and i128 beyond 64 bits in an internally tagged enum.", Wide;
            types { #[serde(tag = "type")] enum Wide { A { n: u128 }, B { n: i128, list: Vec<u128> } } }
            samples [Wide::A { n: u128::MAX }, Wide::B { n: i128::MIN, list: vec![u128::MAX, 1] }, Wide::A { n: 1 }]
        },
        shape! {
            "wide-in-external", "u128 and i128 beyond 64 bits in an externally tagged enum.", Wide;
            types { enum Wide { A(u128), B { n: Option<i128> }, C(Vec<u128>) } }
            samples [Wide::A(u128::MAX), Wide::B { n: Some(i128::MIN) }, Wide::C(vec![u128::MAX])]
        },
        shape! {
            "wide-in-untagged", "u128 in an untagged enum beside a string.", Wide;
            types { #[serde(untagged)] enum Wide { N(u128), T(String), B { n: i128 } } }
            samples [Wide::N(1), Wide::N(18_446_744_073_709_551_615), Wide::T(s("t")), Wide::B { n: -5 }]
        },
        shape! {
            "wide-in-maps", "u128 beyond 64 bits in maps, options, tuples, and a newtype.", Wides;
            types {
                struct Id(u128);
                struct Wides { map: BTreeMap<String, u128>, maybe: Option<u128>, pair: (u128, i128), id: Id, ids: Vec<Option<Id>> }
            }
            samples [Wides { map: BTreeMap::from([(s("k"), u128::MAX)]), maybe: Some(u128::MAX), pair: (u128::MAX, i128::MIN), id: Id(u128::MAX), ids: vec![None, Some(Id(u128::MAX))] }]
        },
        shape! {
            "limits-untagged", "The least i64, the greatest u64, and floats in untagged enums.", Limits;
            types {
                #[serde(untagged)] enum SignedOrText { N(i64), T(String) }
                #[serde(untagged)] enum UnsignedOrText { N(u64), T(String) }
                #[serde(untagged)] enum FloatOrFlag { N(f64), F(bool) }
                #[serde(untagged)] enum SmallOrLarge { S(u8), L(u64), F(f64) }
                struct Limits { a: SignedOrText, b: UnsignedOrText, c: FloatOrFlag, d: SmallOrLarge }
            }
            samples [
                Limits { a: SignedOrText::N(i64::MIN), b: UnsignedOrText::N(u64::MAX), c: FloatOrFlag::N(1e300), d: SmallOrLarge::S(255) },
                Limits { a: SignedOrText::N(i64::MAX), b: UnsignedOrText::N(0), c: FloatOrFlag::N(-0.0), d: SmallOrLarge::L(u64::MAX) },
                Limits { a: SignedOrText::T(s("1")), b: UnsignedOrText::T(s("2")), c: FloatOrFlag::F(true), d: SmallOrLarge::F(0.1) },
            ]
        },
        shape! {
            "floats-f32", "f32 whose text is short.", Floats;
            types {
                #[serde(untagged)] enum Mixed { F(f32), T(String) }
                struct Floats { a: f32, b: Vec<f32>, c: Option<f32>, d: Mixed, e: (f32, f64) }
            }
            samples [Floats { a: 0.1, b: vec![3.4028235e38, 1e-45, -0.0, 16_777_216.0], c: Some(0.3), d: Mixed::F(0.7), e: (0.1, 0.1) }]
        },
        shape! {
            "floats-f64", "f64 at its limits.", Floats;
            types { struct Floats { a: Vec<f64>, b: BTreeMap<String, f64> } }
            samples [Floats { a: vec![f64::MAX, f64::MIN_POSITIVE, 5e-324, -0.0, 0.1 + 0.2, 9_007_199_254_740_993.0, 1e21], b: BTreeMap::from([(s("k"), 2.2250738585072014e-308)]) }]
        },
        typed(
            "number-beyond",
            "Integers without a format that are greater than i64.",
            json!({"type": "object", "properties": {"a": {"type": "integer", "minimum": 0}, "b": {"type": "integer", "format": "uint64"}}, "required": ["a", "b"]}),
            "{ a: number, b: number, }",
            &[r#"{"a":18446744073709551615,"b":18446744073709551615}"#],
        ),
        shape! {
            "json-raw-value", "RawValue as a field.", HasRaw;
            types { struct HasRaw { #[schemars(with = "serde_json::Value")] #[ts(type = "unknown")] raw: Box<serde_json::value::RawValue>, n: u32 } }
            samples [HasRaw { raw: serde_json::value::RawValue::from_string(s("{\"a\":[1,null]}")).expect("JSON"), n: 1 }]
        }
        .raw(Raw::Places(1)),
    ]
}

fn constants() -> Vec<Shape> {
    vec![
        typed(
            "const-limits",
            "The least i64 and the greatest u64 as constants and in an enum.",
            json!({"type": "object", "required": ["a", "b", "c", "d"], "properties": {
                "a": {"const": i64::MIN}, "b": {"const": u64::MAX, "type": "integer", "format": "uint64"},
                "c": {"enum": [i64::MIN, 0, i64::MAX]}, "d": {"type": "integer", "format": "uint64", "enum": [1, u64::MAX]}}}),
            "{ a: -9223372036854775808, b: 18446744073709551615, c: -9223372036854775808 | 0 | 9223372036854775807, d: 1 | 18446744073709551615, }",
            &[
                r#"{"a":-9223372036854775808,"b":18446744073709551615,"c":9223372036854775807,"d":18446744073709551615}"#,
            ],
        ),
        typed(
            "const-unsigned-no-format",
            "The greatest u64 as a constant without a type.",
            json!({"type": "object", "required": ["a", "b"], "properties": {"a": {"const": u64::MAX}, "b": {"enum": [0, u64::MAX]}}}),
            "{ a: 18446744073709551615, b: 0 | 18446744073709551615, }",
            &[r#"{"a":18446744073709551615,"b":18446744073709551615}"#],
        ),
        typed(
            "const-floats",
            "An enum of fractions, with an integer among them.",
            json!({"type": "object", "required": ["a"], "properties": {"a": {"enum": [0.5, 1, 1.5, -2.25, 1e30]}}}),
            "{ a: 0.5 | 1 | 1.5 | -2.25 | 1e30, }",
            &[r#"{"a":0.5}"#, r#"{"a":1}"#, r#"{"a":-2.25}"#, r#"{"a":1e30}"#],
        ),
        typed(
            "const-escapes",
            "Strings with escapes as constants, tags, and values.",
            json!({"type": "object", "required": ["a", "b", "c"], "properties": {
            "a": {"const": "a\"b\\c\n\t\u{1}\u{7f}é😀"},
            "b": {"type": "string", "enum": ["quote\"", "back\\slash", "new\nline", "nul\u{0}", "brace{}", "\u{202e}", "$dollar"]},
            "c": {"oneOf": [
                {"type": "object", "properties": {"type": {"const": "a\"b"}, "a": {"type": "string"}}, "required": ["type", "a"]},
                {"type": "object", "properties": {"type": {"const": "a\\b"}}, "required": ["type"]},
            ]}}}),
            "{ a: string, b: string, c: { \"type\": \"a\\\"b\", a: string, } | { \"type\": \"a\\\\b\", }, }",
            &[
                r#"{"a":"a\"b\\c\n\t\u0001\u007fé😀","b":"quote\"","c":{"type":"a\"b","a":"x"}}"#,
                r#"{"a":"a\"b\\c\n\t\u0001\u007fé😀","b":"nul\u0000","c":{"type":"a\\b"}}"#,
                "{\"a\":\"a\\\"b\\\\c\\n\\t\\u0001\\u007fé😀\",\"b\":\"\u{202e}\",\"c\":{\"type\":\"a\\\\b\"}}",
            ],
        ),
        typed(
            "const-keys-escaped",
            "Keys with quotes, backslashes, and control characters.",
            json!({"type": "object", "required": ["a\"b", "c\\d", "e\nf"], "properties": {"a\"b": {"type": "string"}, "c\\d": {"type": "string"}, "e\nf": {"type": "boolean"}}}),
            "{ \"a\\\"b\": string, \"c\\\\d\": string, \"e\\nf\": boolean, }",
            &[r#"{"a\"b":"1","c\\d":"2","e\nf":true}"#],
        ),
        by_hand(
            "const-object",
            "An object and an array as constants.",
            json!({"type": "object", "required": ["a", "b"], "properties": {"a": {"const": {"x": 1}}, "b": {"enum": [[1], [2]]}}}),
            "{ a: { x: number, }, b: Array<number>, }",
            &[r#"{"a":{"x":1},"b":[2]}"#],
        ),
        typed(
            "tag-integer-three",
            "A union of three integer tags with other keys in common.",
            json!({"oneOf": [
                {"type": "object", "properties": {"v": {"const": 1}, "n": {"type": "string"}}, "required": ["v", "n"]},
                {"type": "object", "properties": {"v": {"const": 2}, "n": {"type": "string"}}, "required": ["v", "n"]},
                {"type": "object", "properties": {"v": {"const": -3}, "n": {"type": "string"}, "o": {"type": "boolean"}}, "required": ["v", "n"]},
            ]}),
            "{ v: 1, n: string, } | { v: 2, n: string, } | { v: -3, n: string, o?: boolean, }",
            &[r#"{"v":1,"n":"x"}"#, r#"{"v":2,"n":"x"}"#, r#"{"v":-3,"n":"x"}"#, r#"{"v":-3,"n":"x","o":true}"#],
        ),
        typed(
            "tag-boolean-same-keys",
            "A union of two boolean tags with the same other key.",
            json!({"anyOf": [
                {"type": "object", "properties": {"ok": {"const": true}, "value": {"type": "string"}}, "required": ["ok", "value"]},
                {"type": "object", "properties": {"ok": {"const": false}, "value": {"type": "string"}}, "required": ["ok", "value"]},
            ]}),
            "{ ok: true, value: string, } | { ok: false, value: string, }",
            &[r#"{"ok":true,"value":"v"}"#, r#"{"ok":false,"value":"v"}"#],
        ),
        typed(
            "const-null-in-union",
            "A union of constants, null, and objects.",
            json!({"anyOf": [{"const": null}, {"const": "auto"}, {"const": 0}, {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}]}),
            "null | \"auto\" | 0 | { n: number, }",
            &["null", r#""auto""#, "0", r#"{"n":1}"#],
        ),
    ]
}

/// A shape with two definitions whose names collide in some way.
macro_rules! twins {
    ($id:literal, $about:literal, $holder:literal, $one:literal, $two:literal) => {
        shape! {
            $id, $about, Holder;
            types {
                #[serde(rename = $one)] #[ts(rename = $one)] struct First { a: u32 }
                #[serde(rename = $two)] #[ts(rename = $two)] struct Second { b: String }
                #[serde(rename = $holder)] #[ts(rename = $holder)] struct Holder { first: First, second: Second, maybe: Option<First> }
            }
            samples [Holder { first: First { a: 1 }, second: Second { b: s("b") }, maybe: None }]
        }
        .keep_names()
    };
}

fn names() -> Vec<Shape> {
    vec![
        twins!("twins-case", "Definitions that differ by case only.", "TwinsByCase", "TwinCase", "TwinCASE"),
        twins!(
            "twins-underscore",
            "Definitions that are one name in CamelCase.",
            "TwinsByUnderscore",
            "Twin_Under",
            "TwinUnder"
        ),
        twins!(
            "twins-lifted",
            "A definition named like a type that the generator lifts out.",
            "TwinsHolder",
            "TwinsHolderFirst",
            "TwinsHolderMaybe"
        ),
        twins!(
            "twins-nullable",
            "A definition named like the value of one that may be null.",
            "TwinsNull",
            "TwinsNullValue",
            "TwinsNullExtra"
        ),
        twins!(
            "twins-methods",
            "Definitions named like unions of the generated code.",
            "TwinsMethods",
            "ServerEvent",
            "UnrecognizedMethod"
        ),
        twins!(
            "twins-modules",
            "Definitions named like modules and traits of codex-types.",
            "TwinsModules",
            "Read",
            "Failure"
        ),
        twins!("twins-serde", "Definitions named like traits of serde.", "TwinsSerde", "Serialize", "Deserialize"),
        twins!(
            "twins-prelude",
            "Definitions named like macros and traits of the prelude.",
            "TwinsPrelude",
            "Copy",
            "Iterator"
        ),
        twins!("twins-types", "Definitions named like types of codex-types.", "TwinsTypes", "DecodeError", "Ids"),
        twins!("twins-map", "Definitions named like maps.", "TwinsMap", "BTreeMap", "Map"),
        twins!("twins-impls", "Definitions named like traits that are implemented.", "TwinsImpls", "Debug", "Clone"),
        twins!("twins-hash", "Definitions named like derives.", "TwinsHash", "Hash", "PartialEq"),
        twins!("twins-drop", "Definitions named like other names of the prelude.", "TwinsDrop", "Drop", "Into"),
        twins!(
            "twins-fn",
            "Definitions named like traits of functions and marker traits.",
            "TwinsFn",
            "FnOnce",
            "Send"
        ),
        twins!("twins-display", "Definitions named like traits and enums of std.", "TwinsDisplay", "Display", "Err"),
        shape! {
            "fields-internals", "Fields named like locals and macros of the reading code.", Internals;
            types {
                struct Internals {
                    fields: u32, at: u32, map: BTreeMap<String, u32>, place: String, token: Option<u32>, value: u32, body: u32, tag: u32, key: u32,
                    others: u32, rest: u32, extra: u32, object: u32, read: u32, next: u32, field: u32, require: u32, default: u32, new: u32, fill: u32,
                    r#NAMES: u32, r#At: u32, Some: u32, None: u32, Ok: u32, HINT: u32, name: u32, input: u32, de: u32, serde: u32, std: u32, core: u32,
                }
            }
            samples [Internals {
                fields: 1, at: 2, map: BTreeMap::new(), place: s("p"), token: None, value: 3, body: 4, tag: 5, key: 6, others: 7, rest: 8, extra: 9,
                object: 10, read: 11, next: 12, field: 13, require: 14, default: 15, new: 16, fill: 17, NAMES: 18, At: 19, Some: 20, None: 21, Ok: 22,
                HINT: 23, name: 24, input: 25, de: 26, serde: 27, std: 28, core: 29,
            }]
        },
        shape! {
            "fields-internals-open", "The same fields in an object that keeps other keys.", InternalsOpen;
            types {
                struct InternalsOpen {
                    fields: u32, at: u32, map: u32, others: u32, rest: Option<u32>, extra: String, extra_2: u32, source: u32, union: u32, kept: u32,
                    #[serde(flatten)] more: BTreeMap<String, u32>,
                }
            }
            samples [InternalsOpen { fields: 1, at: 2, map: 3, others: 4, rest: None, extra: s("e"), extra_2: 5, source: 6, union: 7, kept: 8, more: BTreeMap::from([(s("z"), 1)]) }]
        },
        shape! {
            "fields-accessors", "Branches whose common strings are named like methods.", Accessors;
            types {
                #[serde(tag = "type")]
                enum Accessors {
                    A { clone: String, eq: String, fmt: String, wire_tag: String, to_string: String, into: String, id: String, r#type2: String, r#fn: String, r#match: String },
                    B { clone: String, eq: String, fmt: String, wire_tag: String, to_string: String, into: String, id: String, r#type2: String, r#fn: String, r#match: String },
                }
            }
            samples [Accessors::A { clone: s("1"), eq: s("2"), fmt: s("3"), wire_tag: s("4"), to_string: s("5"), into: s("6"), id: s("7"), type2: s("8"), r#fn: s("9"), r#match: s("10") }]
        },
        shape! {
            "fields-constructors", "Required and default fields named like constructors.", Constructed;
            types {
                struct Constructed { new: u32, #[serde(default = "five")] default_new: u32, #[serde(default = "five")] new_: u32, #[serde(default = "five")] type_: u32, #[serde(default = "five")] r#type: u32 }
            }
            helpers { fn five() -> u32 { 5 } }
            samples [Constructed { new: 1, default_new: 2, new_: 3, type_: 4, r#type: 5 }]
        },
        shape! {
            "fields-secrets", "Fields that hold secrets, in every presence.", Secrets;
            types {
                struct Secrets {
                    token: String, api_key: Option<String>, #[serde(skip_serializing_if = "Option::is_none")] #[ts(optional)] password: Option<String>,
                    #[serde(default)] client_secret: String, access_tokens: Vec<String>, #[serde(rename = "refreshToken")] r: Vec<Option<String>>, max_token: u32,
                }
            }
            samples [Secrets { token: s("t"), api_key: None, password: None, client_secret: s("c"), access_tokens: vec![], r: vec![], max_token: 1 }]
        },
    ]
}

fn keywords() -> Vec<Shape> {
    vec![
        by_hand(
            "hand-dependent",
            "dependentSchemas, dependentRequired and dependencies.",
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "dependentRequired": {"a": ["b"]},
                "dependentSchemas": {"a": {"properties": {"c": {"type": "integer"}}}}, "dependencies": {"a": ["d"]}}),
            "{ a?: string, b?: number, c?: number, d?: number, }",
            &[r#"{"a":"x","b":1,"c":2,"d":3}"#, "{}"],
        ),
        typed(
            "closed-unevaluated",
            "unevaluatedProperties: false.",
            json!({"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": false}),
            "{ a: number, }",
            &[r#"{"a":1}"#],
        ),
        typed(
            "min-max-contains",
            "contains with bounds beside items.",
            json!({"type": "array", "items": {"type": "integer"}, "contains": {"const": 1}, "minContains": 1, "maxContains": 2}),
            "Array<number>",
            &["[1,2]"],
        ),
        by_hand(
            "hand-not-object",
            "A key that must not be there.",
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "not": {"required": ["b"]}}),
            "{ a: string, }",
            &[r#"{"a":"x"}"#],
        ),
        by_hand(
            "hand-false-items",
            "Arrays without items by the schema false.",
            json!({"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "array", "items": false}, "b": {"type": "object", "additionalProperties": false}}}),
            "{ a: Array<never>, b: Record<string, never>, }",
            &[r#"{"a":[],"b":{}}"#],
        ),
        by_hand(
            "hand-empty-union",
            "Unions without branches, and with a branch that is no schema.",
            json!({"type": "object", "required": ["a"], "properties": {"a": {"anyOf": []}, "b": {"oneOf": [7, "x", {"type": "string"}]}}}),
            "{ a: unknown, b?: unknown, }",
            &[r#"{"a":1,"b":"s"}"#, r#"{"a":1,"b":{"c":1}}"#],
        ),
        by_hand(
            "hand-contradiction",
            "allOf of a string and an integer.",
            json!({"type": "object", "required": ["a"], "properties": {"a": {"allOf": [{"type": "string"}, {"type": "integer"}]}}}),
            "{ a: never, }",
            &[r#"{"a":1}"#],
        ),
        by_hand(
            "hand-wrong-types",
            "Keywords with values of the wrong type.",
            json!({"type": "object", "properties": {"a": {"type": 5}, "b": {"type": ["string", 7]}, "c": {"enum": "x"}, "d": {"$ref": 3}, "e": {"required": "x", "type": "object", "properties": []},
            "f": {"type": "array", "items": "x"}, "g": {"allOf": {}}, "h": {"description": 5, "default": {"x": 1}, "type": "string"}, "i": {"type": "mystery"}, "j": null}}),
            "{ a?: unknown, }",
            &[
                r#"{"a":1,"b":"x","c":"y","d":{"z":1},"e":{"k":1},"f":["x",1],"g":2,"h":"h","i":{"q":null},"j":[]}"#,
                "{}",
            ],
        ),
        by_hand(
            "hand-required-unknown",
            "A required key that no property describes.",
            json!({"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "string"}}}),
            "{ a: string, b: unknown, }",
            &[r#"{"a":"x","b":{"c":null}}"#, r#"{"a":"x","b":null}"#],
        ),
        by_hand(
            "hand-tuple-open",
            "A tuple with further items, one that may be short, and one of 20 places.",
            json!({"type": "object", "required": ["a", "b", "c"], "properties": {
            "a": {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}, "minItems": 1},
            "b": {"type": "array", "items": [{"type": "string"}, {"type": "integer"}], "minItems": 1, "maxItems": 2},
            "c": {"type": "array", "items": vec![json!({"type": "integer"}); 20], "minItems": 20, "maxItems": 20}}}),
            "{ a: [string, ...number[]], b: [string, number?], c: Array<number>, }",
            &[r#"{"a":["x",1,2],"b":["x"],"c":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]}"#],
        ),
        by_hand(
            "hand-patterns-two",
            "Two patterns with values of two types.",
            json!({"type": "object", "patternProperties": {"^a": {"type": "integer"}, "^b": {"type": "string"}}, "additionalProperties": false}),
            "{ [key in string]?: number | string }",
            &[r#"{"a1":1,"b1":"x"}"#],
        ),
    ]
}

fn defaults() -> Vec<Shape> {
    vec![
        shape! {
            "default-kinds", "Defaults of enums, structs, lists, maps, tuples, and options.", Kinds;
            types {
                #[derive(Clone)] enum Level { Low, High }
                #[derive(Clone)] #[serde(tag = "type")] enum Mode { Auto, Manual { n: u32 } }
                #[derive(Clone)] enum Keyed { A(u32), B }
                #[derive(Clone)] #[serde(untagged)] enum Loose { N(i64), T(String) }
                #[derive(Clone)] struct Part { n: u32, s: Option<String> }
                struct Kinds {
                    #[serde(default = "level")] level: Level, #[serde(default = "mode")] mode: Mode, #[serde(default = "keyed")] keyed: Keyed, #[serde(default = "loose")] loose: Loose,
                    #[serde(default = "part")] part: Part, #[serde(default = "parts")] parts: Vec<Part>, #[serde(default = "map")] map: BTreeMap<String, u32>, #[serde(default = "pair")] pair: (u32, String),
                    #[serde(default = "some")] some: Option<u32>, #[serde(default = "less")] less: i64, #[serde(default = "half")] half: f64, #[serde(default = "most")] most: u64, #[serde(default = "any")] any: serde_json::Value,
                }
            }
            helpers {
                fn level() -> Level { Level::High }
                fn mode() -> Mode { Mode::Manual { n: 3 } }
                fn keyed() -> Keyed { Keyed::A(4) }
                fn loose() -> Loose { Loose::T(s("t")) }
                fn part() -> Part { Part { n: 1, s: None } }
                fn parts() -> Vec<Part> { vec![part()] }
                fn map() -> BTreeMap<String, u32> { BTreeMap::from([(s("k"), 1)]) }
                fn pair() -> (u32, String) { (1, s("p")) }
                fn some() -> Option<u32> { Some(9) }
                fn less() -> i64 { -1 }
                fn half() -> f64 { 0.5 }
                fn most() -> u64 { u64::MAX }
                fn any() -> serde_json::Value { serde_json::json!({"a": [1, null, "x", 0.5]}) }
            }
            samples [
                Kinds { level: level(), mode: mode(), keyed: keyed(), loose: loose(), part: part(), parts: parts(), map: map(), pair: pair(), some: None, less: less(), half: half(), most: most(), any: any() },
                Kinds { level: Level::Low, mode: Mode::Auto, keyed: Keyed::B, loose: Loose::N(1), part: part(), parts: vec![], map: BTreeMap::new(), pair: (2, s("")), some: Some(1), less: 0, half: 0.0, most: 0, any: serde_json::Value::Null },
            ]
        }
        .raw(Raw::Places(1)),
        shape! {
            "default-whole-struct", "A struct with a default for all of its fields.", Whole;
            types { #[serde(default)] struct Whole { a: u32, b: String, c: Option<u32>, d: Vec<bool> } }
            helpers { impl Default for Whole { fn default() -> Self { Self { a: 7, b: s("b"), c: None, d: vec![true] } } } }
            samples [Whole::default(), Whole { a: 0, b: s(""), c: Some(1), d: vec![] }]
        },
        shape! {
            "default-odd", "Defaults that do not fit their type.", OddDefaults;
            types { struct OddDefaults { a: u32, b: String, c: Option<u32>, d: Vec<u32> } }
            samples [OddDefaults { a: 1, b: s("b"), c: None, d: vec![] }]
        }
        .patch(replace("/properties/a", json!({"type": "integer", "format": "uint32", "default": -5})))
        .patch(replace("/properties/b", json!({"type": "string", "default": {"x": 1}}))),
    ]
}

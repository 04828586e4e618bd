//! Structs: names of keys, presence, defaults, and flattened parts.

use serde_json::json;

use super::set;
use crate::shape::shape;
use crate::{Raw, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [keys(), presence(), defaults(), flattened()].concat()
}

fn keys() -> Vec<Shape> {
    vec![
        shape! {
            "annotations", "examples, $comment, extensions, deprecated, readOnly, and writeOnly.", Annotated;
            types { struct Annotated { a: String, b: String, c: String, d: u32 } }
            samples [Annotated { a: s("1"), b: s("2"), c: s("3"), d: 4 }]
        }
        .patch(set("/properties/a", "examples", json!(["one", "two"])))
        .patch(set("/properties/b", "$comment", json!("for us")))
        .patch(set("/properties/b", "x-order", json!(3)))
        .patch(set("/properties/c", "deprecated", json!(true)))
        .patch(set("/properties/c", "title", json!("The third")))
        .patch(set("/properties/d", "readOnly", json!(true)))
        .patch(set("/properties/d", "writeOnly", json!(false))),
        shape! {
            "fields-twins", "fooBar beside foo_bar.", TwinFields;
            types { struct TwinFields { fooBar: u32, foo_bar: u32 } }
            samples [TwinFields { fooBar: 1, foo_bar: 2 }]
        },
        shape! {
            "fields-keywords", "Keys that are keywords of Rust.", KeywordFields;
            types {
                struct KeywordFields {
                    r#type: u32, #[serde(rename = "self")] a: u32, #[serde(rename = "Self")] b: u32, #[serde(rename = "crate")] c: u32,
                    r#async: u32, r#gen: u32, r#fn: u32, #[serde(rename = "super")] d: u32, r#dyn: u32,
                }
            }
            samples [KeywordFields { r#type: 1, a: 2, b: 3, c: 4, r#async: 5, r#gen: 6, r#fn: 7, d: 8, r#dyn: 9 }]
        },
        shape! {
            "fields-odd", "Keys with digits, punctuation, and letters that are not ASCII.", OddFields;
            types {
                struct OddFields {
                    #[serde(rename = "2fa")] a: u32, #[serde(rename = "größe")] b: u32, #[serde(rename = "😀")] c: u32,
                    #[serde(rename = "a-b")] d: u32, #[serde(rename = "$ref2")] e: u32, #[serde(rename = "@")] f: u32,
                    #[serde(rename = "with space")] g: u32,
                }
            }
            samples [OddFields { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }]
        },
        shape! {
            "fields-empty-key", "A key that is the empty string.", EmptyKey;
            types { struct EmptyKey { #[serde(rename = "")] a: u32, b: u32 } }
            samples [EmptyKey { a: 1, b: 2 }]
        },
        shape! {
            "struct-empty", "An empty struct.", Empty;
            types { struct Empty {} }
            samples [Empty {}]
        },
        shape! {
            "struct-unit", "A unit struct as a field.", HasUnit;
            types {
                struct Unit;
                struct HasUnit { unit: Unit, maybe: Option<Unit> }
            }
            samples [HasUnit { unit: Unit, maybe: None }]
        },
        shape! {
            "struct-deny-unknown", "deny_unknown_fields.", Closed;
            types { #[serde(deny_unknown_fields)] struct Closed { a: u32, b: Option<String> } }
            samples [Closed { a: 1, b: None }]
        },
    ]
}

fn presence() -> Vec<Shape> {
    vec![
        shape! {
            "presence-optional", "An option that is left out when it is none.", LeftOut;
            types {
                struct LeftOut {
                    #[serde(default, skip_serializing_if = "Option::is_none")] #[ts(optional)] a: Option<u32>,
                    #[serde(default, skip_serializing_if = "Option::is_none")] #[ts(optional)] b: Option<String>,
                }
            }
            samples [LeftOut { a: None, b: None }, LeftOut { a: Some(1), b: Some(s("b")) }]
        },
        shape! {
            "presence-nullable", "An option that is written as null.", Nullable;
            types { struct Nullable { a: Option<u32>, b: Option<Vec<String>> } }
            samples [Nullable { a: None, b: None }, Nullable { a: Some(1), b: Some(vec![]) }]
        },
        shape! {
            "presence-empty-list", "A list that is left out when it is empty.", LeftOutList;
            types {
                struct LeftOutList {
                    #[serde(default, skip_serializing_if = "Vec::is_empty")] #[ts(as = "Option<Vec<u32>>", optional)] list: Vec<u32>,
                    other: u32,
                }
            }
            samples [LeftOutList { list: vec![], other: 1 }, LeftOutList { list: vec![1], other: 1 }]
        },
        shape! {
            "presence-double", "Absent, null, and a value mean three things.", Double;
            types {
                struct Double {
                    #[serde(default, skip_serializing_if = "Option::is_none")]
                    #[ts(type = "number | null | null", optional)]
                    a: Option<Option<u32>>,
                }
            }
            samples [Double { a: None }, Double { a: Some(None) }, Double { a: Some(Some(1)) }]
        },
        shape! {
            "presence-skip", "A skipped field.", Skipped;
            types { struct Skipped { a: u32, #[serde(skip)] #[ts(skip)] b: u32 } }
            samples [Skipped { a: 1, b: 2 }]
        },
    ]
}

fn defaults() -> Vec<Shape> {
    vec![
        shape! {
            "default-values", "Defaults of every type.", Defaults;
            types {
                struct Defaults {
                    #[serde(default)] flag: bool,
                    #[serde(default)] number: u32,
                    #[serde(default)] text: String,
                    #[serde(default)] list: Vec<String>,
                    #[serde(default)] map: BTreeMap<String, u32>,
                    #[serde(default)] float: f64,
                }
            }
            samples [
                Defaults { flag: false, number: 0, text: s(""), list: vec![], map: BTreeMap::new(), float: 0.0 },
                Defaults { flag: true, number: 1, text: s("t"), list: vec![s("l")], map: BTreeMap::from([(s("k"), 1)]), float: 0.5 },
            ]
        },
        shape! {
            "default-functions", "Defaults of functions that are not the type's default.", Functions;
            types {
                struct Functions {
                    #[serde(default = "yes")] flag: bool,
                    #[serde(default = "many")] number: u32,
                    #[serde(default = "words")] list: Vec<String>,
                }
            }
            helpers {
                fn yes() -> bool { true }
                fn many() -> u32 { 42 }
                fn words() -> Vec<String> { vec![s("a"), s("b")] }
            }
            samples [Functions { flag: false, number: 0, list: vec![] }, Functions { flag: true, number: 42, list: words() }]
        },
        shape! {
            "default-struct", "The default of a struct.", StructDefault;
            types {
                struct InnerDefault { n: u32, s: String }
                struct StructDefault { #[serde(default = "inner")] a: InnerDefault }
            }
            helpers {
                fn inner() -> InnerDefault { InnerDefault { n: 1, s: s("s") } }
            }
            samples [StructDefault { a: inner() }]
        },
    ]
}

fn flattened() -> Vec<Shape> {
    vec![
        shape! {
            "flatten-struct", "A flattened struct.", FlatStruct;
            types {
                struct Part { b: u32, c: Option<String> }
                struct FlatStruct { a: u32, #[serde(flatten)] part: Part }
            }
            samples [FlatStruct { a: 1, part: Part { b: 2, c: None } }]
        },
        shape! {
            "flatten-map", "A flattened map of any JSON.", FlatMap;
            types { struct FlatMap { a: u32, #[serde(flatten)] rest: BTreeMap<String, serde_json::Value> } }
            samples [FlatMap { a: 1, rest: BTreeMap::from([(s("x"), serde_json::json!([1]))]) }]
        }
        .raw(Raw::Places(1)),
        shape! {
            "flatten-typed-map", "A flattened map of integers.", FlatTypedMap;
            types { struct FlatTypedMap { name: String, #[serde(flatten)] rest: BTreeMap<String, u32> } }
            samples [FlatTypedMap { name: s("n"), rest: BTreeMap::from([(s("x"), 1)]) }]
        },
        shape! {
            "flatten-enum", "A flattened internally tagged enum.", FlatEnum;
            types {
                #[serde(tag = "type", rename_all = "camelCase")]
                enum Kind { A { a: u32 }, B { b: String } }
                struct FlatEnum { id: u32, #[serde(flatten)] kind: Kind }
            }
            samples [FlatEnum { id: 1, kind: Kind::A { a: 2 } }, FlatEnum { id: 1, kind: Kind::B { b: s("b") } }]
        },
        shape! {
            "flatten-two-unions", "Two flattened unions and nothing else.", FlatBoth;
            types {
                #[serde(tag = "type", rename_all = "camelCase")]
                enum One { A { a: u32 }, B { b: u32 } }
                #[serde(tag = "mode", rename_all = "camelCase")]
                enum Two { C { c: u32 }, D { d: u32 } }
                struct FlatBoth { #[serde(flatten)] one: One, #[serde(flatten)] two: Two }
            }
            samples [FlatBoth { one: One::A { a: 1 }, two: Two::D { d: 2 } }]
        },
        shape! {
            "flatten-option", "A flattened option of a struct.", FlatOption;
            types {
                struct Part { b: u32 }
                #[ts(type = "{ a: number, b?: number, }")]
                struct FlatOption { a: u32, #[serde(flatten)] part: Option<Part> }
            }
            samples [FlatOption { a: 1, part: None }, FlatOption { a: 1, part: Some(Part { b: 2 }) }]
        },
    ]
}

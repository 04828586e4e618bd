//! Types of std, generic types, and recursive types.

use crate::shape::shape;
use crate::{Raw, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [recursive(), generic(), any_json()].concat()
}

fn recursive() -> Vec<Shape> {
    vec![
        shape! {
            "recursive-option-box", "Recursion through Option<Box>.", Chain;
            types { struct Chain { n: u32, next: Option<Box<Chain>> } }
            samples [Chain { n: 1, next: Some(Box::new(Chain { n: 2, next: None })) }]
        },
        shape! {
            "recursive-vec", "Recursion through a list.", Node;
            types { struct Node { children: Vec<Node> } }
            samples [Node { children: vec![Node { children: vec![] }] }]
        },
        shape! {
            "recursive-map", "Recursion through a map.", Dir;
            types { struct Dir { entries: BTreeMap<String, Dir> } }
            samples [Dir { entries: BTreeMap::from([(s("a"), Dir { entries: BTreeMap::new() })]) }]
        },
        shape! {
            "recursive-box-enum", "Recursion through Box in an enum.", Expr;
            types { enum Expr { Num(i32), Neg(Box<Expr>), Add { left: Box<Expr>, right: Box<Expr> } } }
            samples [Expr::Add { left: Box::new(Expr::Num(1)), right: Box::new(Expr::Neg(Box::new(Expr::Num(2)))) }]
        },
        shape! {
            "recursive-tuple", "Recursion through a tuple in a list.", Pairs;
            types { struct Pairs { pairs: Vec<(String, Pairs)> } }
            samples [Pairs { pairs: vec![(s("a"), Pairs { pairs: vec![] })] }]
        },
        shape! {
            "recursive-circle", "Two types in a circle.", Hen;
            types {
                struct Hen { eggs: Vec<Egg> }
                struct Egg { hen: Option<Box<Hen>> }
            }
            samples [Hen { eggs: vec![Egg { hen: None }, Egg { hen: Some(Box::new(Hen { eggs: vec![] })) }] }]
        },
        shape! {
            "recursive-newtype", "A newtype of a map of itself.", HasTree;
            types {
                struct Tree2(BTreeMap<String, Tree2>);
                struct HasTree { tree: Tree2 }
            }
            samples [HasTree { tree: Tree2(BTreeMap::from([(s("a"), Tree2(BTreeMap::new()))])) }]
        },
        shape! {
            "recursive-newtype-list", "A newtype of a list of itself.", Forest;
            types { struct Forest(Vec<Forest>); }
            samples [Forest(vec![Forest(vec![]), Forest(vec![Forest(vec![])])])]
        },
        shape! {
            "recursive-untagged", "An untagged union of itself, as JSON is.", Json;
            types {
                #[serde(untagged)]
                enum Json { Flag(bool), Number(f64), Text(String), List(Vec<Json>), Map(BTreeMap<String, Json>) }
            }
            samples [
                Json::Flag(true),
                Json::List(vec![Json::Number(0.5), Json::Text(s("a"))]),
                Json::Map(BTreeMap::from([(s("k"), Json::List(vec![]))])),
            ]
        },
    ]
}

fn generic() -> Vec<Shape> {
    vec![
        shape! {
            "generic", "A generic type used twice.", Pages;
            types {
                struct PageItem { n: u32 }
                struct Page<T> { data: Vec<T>, next: Option<String> }
                struct Pages { a: Page<PageItem>, b: Page<String> }
            }
            samples [Pages { a: Page { data: vec![PageItem { n: 1 }], next: None }, b: Page { data: vec![s("s")], next: None } }]
        },
        shape! {
            "generic-nested", "A generic type of itself with another argument.", Deep;
            types {
                struct Wrap<T> { inner: T }
                struct Deep { w: Wrap<Wrap<u32>>, l: Wrap<Vec<Wrap<String>>> }
            }
            samples [Deep { w: Wrap { inner: Wrap { inner: 1 } }, l: Wrap { inner: vec![Wrap { inner: s("a") }] } }]
        },
        shape! {
            "std-range", "Range of std.", Ranges;
            types { struct Ranges { range: std::ops::Range<u32> } }
            samples [Ranges { range: 1..2 }]
        },
        shape! {
            "std-result", "Result of std.", Outcomes;
            types { struct Outcomes { results: Vec<std::result::Result<u32, String>> } }
            samples [Outcomes { results: vec![Ok(1), Err(s("e"))] }]
        },
        shape! {
            "std-duration", "Duration of std.", Waits;
            types { struct Waits { #[ts(type = "{ secs: number, nanos: number }")] wait: std::time::Duration } }
            samples [Waits { wait: std::time::Duration::from_millis(1500) }]
        },
    ]
}

fn any_json() -> Vec<Shape> {
    vec![
        shape! {
            "json-value", "serde_json::Value as a field, optional, in a list, and in a map.", AnyJson;
            types {
                struct AnyJson {
                    a: serde_json::Value,
                    b: Option<serde_json::Value>,
                    c: Vec<serde_json::Value>,
                    d: BTreeMap<String, serde_json::Value>,
                }
            }
            samples [
                AnyJson { a: serde_json::json!({"x": [1, null]}), b: None, c: vec![serde_json::json!(null)], d: BTreeMap::new() },
                AnyJson { a: serde_json::json!(null), b: Some(serde_json::json!(0.5)), c: vec![], d: BTreeMap::from([(s("k"), serde_json::json!("v"))]) },
            ]
        }
        .raw(Raw::Places(4)),
        shape! {
            "json-map", "serde_json::Map as a field.", JsonMap;
            types { struct JsonMap { map: serde_json::Map<String, serde_json::Value> } }
            samples [JsonMap { map: serde_json::Map::from_iter([(s("k"), serde_json::json!([1]))]) }]
        }
        .raw(Raw::Places(1)),
        shape! {
            "json-number", "serde_json::Number as a field.", JsonNumber;
            types { struct JsonNumber { #[ts(type = "number")] n: serde_json::Number } }
            samples [JsonNumber { n: 5.into() }, JsonNumber { n: serde_json::Number::from_f64(0.5).expect("finite") }]
        },
    ]
}

//! Large shapes: many fields, many values, many branches, long keys, deep types, and long tuples.

use serde_json::{Map, Value, json};

use super::by_hand::by_hand;
use crate::shape::shape;
use crate::{Raw, Shape};

const MANY: usize = 300;

pub(super) fn shapes() -> Vec<Shape> {
    [vec![fields(), values(), tagged(), untagged(), long_key(), deep_lists(), deep_objects()], tuples()].concat()
}

/// Joins the texts that `part` returns for each number below `end`.
fn each(end: usize, separator: &str, part: impl Fn(usize) -> String) -> String {
    (0..end).map(part).collect::<Vec<_>>().join(separator)
}

fn fields() -> Shape {
    let properties: Map<String, Value> = (0..MANY)
        .map(|at| (format!("field{at}"), json!({"type": "integer", "format": "uint32", "minimum": 0.0})))
        .collect();
    let required: Vec<&String> = properties.keys().collect();
    let schema = json!({"type": "object", "properties": properties, "required": required});
    let typescript = each(MANY, " ", |at| format!("field{at}: number,"));
    let sample = each(MANY, ",", |at| format!("\"field{at}\":{at}"));
    by_hand(
        "large-struct",
        "A struct of 300 fields.",
        schema,
        &format!("{{ {typescript} }}"),
        &[format!("{{{sample}}}")],
    )
    .raw(Raw::Places(0))
}

fn values() -> Shape {
    let values: Vec<String> = (0..MANY).map(|at| format!("value{at}")).collect();
    let typescript = each(MANY, " | ", |at| format!("\"value{at}\""));
    let schema = json!({"type": "string", "enum": values});
    by_hand("large-enum", "An enum of 300 values.", schema, &typescript, &["\"value0\"", "\"value299\""])
        .raw(Raw::Places(0))
}

fn tagged() -> Shape {
    let branch = |at: usize| {
        json!({"type": "object", "required": ["type", "n"], "properties": {
            "type": {"type": "string", "enum": [format!("branch{at}")]},
            "n": {"type": "integer", "format": "uint32", "minimum": 0.0},
        }})
    };
    let schema = json!({"oneOf": (0..MANY).map(branch).collect::<Vec<_>>()});
    let typescript = each(MANY, " | ", |at| format!("{{ \"type\": \"branch{at}\", n: number, }}"));
    let samples = [0, 150, 299].map(|at| format!("{{\"type\":\"branch{at}\",\"n\":{at}}}"));
    by_hand("large-tagged", "A tagged union of 300 branches.", schema, &typescript, &samples).raw(Raw::Places(0))
}

fn untagged() -> Shape {
    const BRANCHES: usize = 24;
    let branch = |at: usize| {
        json!({"type": "object", "required": [format!("key{at}")], "properties": {
            format!("key{at}"): {"type": "integer", "format": "uint32", "minimum": 0.0},
            "shared": {"type": ["string", "null"]},
        }})
    };
    let schema = json!({"anyOf": (0..BRANCHES).map(branch).collect::<Vec<_>>()});
    let typescript = each(BRANCHES, " | ", |at| format!("{{ key{at}: number, shared: string | null, }}"));
    let samples = [0, 12, 23].map(|at| format!("{{\"key{at}\":{at},\"shared\":null}}"));
    by_hand("large-untagged", "An untagged union of 24 branches.", schema, &typescript, &samples).raw(Raw::Places(0))
}

fn long_key() -> Shape {
    let key = "long".repeat(75);
    let schema = json!({"type": "object", "properties": {key.clone(): {"type": "string"}}, "required": [key.clone()]});
    by_hand(
        "large-key",
        "A key of 300 bytes.",
        schema,
        &format!("{{ {key}: string, }}"),
        &[format!("{{\"{key}\":\"v\"}}")],
    )
    .raw(Raw::Places(0))
}

fn deep_lists() -> Shape {
    const DEPTH: usize = 40;
    let mut schema = json!({"type": "boolean"});
    for _ in 0..DEPTH {
        schema = json!({"type": "array", "items": schema});
    }
    let typescript = format!("{}boolean{}", "Array<".repeat(DEPTH), ">".repeat(DEPTH));
    let sample = format!("{}true{}", "[".repeat(DEPTH), "]".repeat(DEPTH));
    by_hand("large-depth-lists", "Lists 40 levels deep.", schema, &typescript, &[sample]).raw(Raw::Places(0))
}

fn deep_objects() -> Shape {
    const DEPTH: usize = 24;
    let mut schema = json!({"type": "boolean"});
    for _ in 0..DEPTH {
        schema = json!({"type": "object", "properties": {"a": schema}, "required": ["a"]});
    }
    let typescript = format!("{}boolean{}", "{ a: ".repeat(DEPTH), ", }".repeat(DEPTH));
    let sample = format!("{}true{}", "{\"a\":".repeat(DEPTH), "}".repeat(DEPTH));
    by_hand("large-depth-objects", "Objects 24 levels deep.", schema, &typescript, &[sample]).raw(Raw::Places(0))
}

fn tuples() -> Vec<Shape> {
    vec![
        shape! {
            "tuple-lengths", "Tuples of one to twelve places.", Lengths;
            types {
                struct Lengths {
                    a: (u8,), b: (u8, bool), c: (u8, bool, String), d: (u8, u8, u8, u8), e: (u8, u8, u8, u8, u8),
                    f: (u8, u8, u8, u8, u8, u8), g: (u8, u8, u8, u8, u8, u8, u8), h: (u8, u8, u8, u8, u8, u8, u8, u8),
                    i: (u8, u8, u8, u8, u8, u8, u8, u8, u8), j: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
                    #[ts(type = "[number, number, number, number, number, number, number, number, number, number, number]")] k: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8), #[ts(type = "[number, number, number, number, number, number, number, number, number, number, number, string]")]
                    l: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, String),
                }
            }
            samples [Lengths {
                a: (1,), b: (1, true), c: (1, true, s("c")), d: (1, 2, 3, 4), e: (1, 2, 3, 4, 5), f: (1, 2, 3, 4, 5, 6), g: (1, 2, 3, 4, 5, 6, 7),
                h: (1, 2, 3, 4, 5, 6, 7, 8), i: (1, 2, 3, 4, 5, 6, 7, 8, 9), j: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10), k: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                l: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, s("l")),
            }]
        },
        shape! {
            "tuple-nested", "Tuples in tuples, and with structs, enums, lists and maps.", Nested;
            types {
                struct Part { n: u32 }
                enum Kind { A, B(u32) }
                struct Nested { a: ((u8, (bool, String)), Vec<(u8, Part)>), b: Option<(Part, Kind, BTreeMap<String, (u8, u8)>)> }
            }
            samples [Nested { a: ((1, (true, s("a"))), vec![(1, Part { n: 1 })]), b: None },
                Nested { a: ((1, (true, s("a"))), vec![]), b: Some((Part { n: 1 }, Kind::B(1), BTreeMap::from([(s("k"), (1, 2))]))) }]
        },
        shape! {
            "tuple-struct", "Tuple structs as fields, roots of lists, and in enums.", Outer;
            types {
                struct Point(u32, String);
                enum Kind { At(Point), From(Vec<Point>, Point) }
                struct Outer { point: Point, points: Vec<Point>, kind: Kind }
            }
            samples [Outer { point: Point(1, s("p")), points: vec![Point(2, s("q"))], kind: Kind::At(Point(3, s("r"))) },
                Outer { point: Point(1, s("p")), points: vec![], kind: Kind::From(vec![], Point(3, s("r"))) }]
        },
        shape! {
            "tuple-root-recursive", "A tuple struct that holds a list of itself.", Cell;
            types { struct Cell(u32, Vec<Cell>); }
            samples [Cell(1, vec![Cell(2, vec![])])]
        },
        shape! {
            "tuple-root-recursive-option", "A tuple struct that holds an optional box of itself.", Chain;
            types { struct Chain(u32, Option<Box<Chain>>); }
            samples [Chain(1, Some(Box::new(Chain(2, None))))]
        },
        shape! {
            "array-lengths", "Arrays of no, one, sixteen and twenty places.", Arrays;
            types { struct Arrays { none: [u8; 0], one: [u8; 1], sixteen: [u8; 16], twenty: [u8; 20], nested: [[(u8, bool); 2]; 3] } }
            samples [Arrays { none: [], one: [1], sixteen: [2; 16], twenty: [3; 20], nested: [[(1, true); 2]; 3] }]
        }
        // No Rust type expresses that a list is always empty.
        .raw(Raw::Places(1)),
    ]
}

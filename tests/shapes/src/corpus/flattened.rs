//! Combinations of serde's flatten.

use crate::shape::shape;
use crate::{Raw, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        shape! {
            "flatten-nested", "A flattened struct with a flattened struct.", Outer;
            types {
                struct Innermost { c: u32 }
                struct Middle { b: u32, #[serde(flatten)] inner: Innermost }
                struct Outer { a: u32, #[serde(flatten)] middle: Middle }
            }
            samples [Outer { a: 1, middle: Middle { b: 2, inner: Innermost { c: 3 } } }]
        },
        shape! {
            "flatten-two-structs", "Two flattened structs.", Outer;
            types {
                struct One { a: u32 }
                struct Two { b: Option<String> }
                struct Outer { #[serde(flatten)] one: One, #[serde(flatten)] two: Two }
            }
            samples [Outer { one: One { a: 1 }, two: Two { b: None } }]
        },
        shape! {
            "flatten-struct-and-map", "A flattened struct and a flattened map.", Outer;
            types {
                struct One { a: u32 }
                struct Outer { n: u32, #[serde(flatten)] one: One, #[serde(flatten)] rest: BTreeMap<String, serde_json::Value> }
            }
            samples [Outer { n: 0, one: One { a: 1 }, rest: BTreeMap::from([(s("x"), serde_json::json!({"y": null}))]) }]
        }
        .raw(Raw::Places(1)),
        shape! {
            "flatten-map-of-structs", "A flattened map of structs.", Outer;
            types {
                struct Entry { n: u32 }
                struct Outer { name: String, #[serde(flatten)] rest: BTreeMap<String, Entry> }
            }
            samples [Outer { name: s("n"), rest: BTreeMap::from([(s("x"), Entry { n: 1 })]) }]
        },
        shape! {
            "flatten-external", "A flattened externally tagged enum.", Outer;
            types {
                #[serde(rename_all = "camelCase")]
                enum Inner { Url { url: String }, FileId(String) }
                struct Outer { name: String, #[serde(flatten)] inner: Inner }
            }
            samples [Outer { name: s("n"), inner: Inner::Url { url: s("u") } }, Outer { name: s("n"), inner: Inner::FileId(s("f")) }]
        },
        shape! {
            "flatten-adjacent", "A flattened adjacently tagged enum.", Outer;
            types {
                #[serde(tag = "t", content = "c")]
                enum Inner { Number(u32), Text(String), Nothing }
                struct Outer { name: String, #[serde(flatten)] inner: Inner }
            }
            samples [Outer { name: s("n"), inner: Inner::Number(1) }, Outer { name: s("n"), inner: Inner::Text(s("t")) },
                Outer { name: s("n"), inner: Inner::Nothing }]
        },
        shape! {
            "flatten-untagged", "A flattened untagged enum.", Outer;
            types {
                #[serde(untagged)]
                enum Inner { A { a: u32 }, B { b: String } }
                struct Outer { name: String, #[serde(flatten)] inner: Inner }
            }
            samples [Outer { name: s("n"), inner: Inner::A { a: 1 } }, Outer { name: s("n"), inner: Inner::B { b: s("b") } }]
        },
        shape! {
            "flatten-enum-and-struct", "A flattened enum and a flattened struct.", Outer;
            types {
                #[serde(tag = "type")]
                enum Inner { A { a: u32 }, B }
                struct Part { p: Option<u32> }
                struct Outer { #[serde(flatten)] inner: Inner, #[serde(flatten)] part: Part, last: bool }
            }
            samples [Outer { inner: Inner::A { a: 1 }, part: Part { p: Some(1) }, last: true }, Outer { inner: Inner::B, part: Part { p: None }, last: false }]
        },
        shape! {
            "flatten-enum-and-map", "A flattened enum and a flattened map.", Outer;
            types {
                #[serde(tag = "type")]
                enum Inner { A { a: u32 }, B { b: u32 } }
                #[ts(type = "({ type: \"A\", a: number, } | { type: \"B\", b: number, }) & { [key in string]?: unknown }")]
                struct Outer { #[serde(flatten)] inner: Inner, #[serde(flatten)] rest: BTreeMap<String, serde_json::Value> }
            }
            samples [Outer { inner: Inner::A { a: 1 }, rest: BTreeMap::from([(s("x"), serde_json::json!(1))]) },
                Outer { inner: Inner::B { b: 1 }, rest: BTreeMap::new() }]
        }
        .raw(Raw::Places(2)),
        shape! {
            "flatten-in-variant", "A flattened struct and a flattened enum inside of variants.", Outer;
            types {
                struct Part { p: u32 }
                #[serde(tag = "kind")]
                enum Kind { X { x: u32 }, Y { y: u32 } }
                #[serde(tag = "type")]
                enum Outer { A { a: u32, #[serde(flatten)] part: Part }, B { b: u32, #[serde(flatten)] kind: Kind }, C }
            }
            samples [Outer::A { a: 1, part: Part { p: 2 } }, Outer::B { b: 1, kind: Kind::Y { y: 2 } }, Outer::B { b: 1, kind: Kind::X { x: 2 } }, Outer::C]
        },
        shape! {
            "flatten-in-flattened-enum", "A flattened enum whose branch has a flattened enum.", Outer;
            types {
                #[serde(tag = "kind")]
                enum Kind { X { x: u32 }, Y }
                #[serde(tag = "type")]
                enum Middle { A { #[serde(flatten)] kind: Kind }, B { b: u32 } }
                struct Outer { n: u32, #[serde(flatten)] middle: Middle }
            }
            samples [Outer { n: 1, middle: Middle::A { kind: Kind::X { x: 1 } } }, Outer { n: 1, middle: Middle::A { kind: Kind::Y } },
                Outer { n: 1, middle: Middle::B { b: 2 } }]
        },
        shape! {
            "flatten-three-unions", "Three flattened enums in one struct.", Outer;
            types {
                #[serde(tag = "one")] enum One { A { a: u32 }, B }
                #[serde(tag = "two")] enum Two { C { c: u32 }, D }
                #[serde(untagged)] enum Three { E { e: u32 }, F { f: u32 } }
                struct Outer { n: u32, #[serde(flatten)] one: One, #[serde(flatten)] two: Two, #[serde(flatten)] three: Three }
            }
            samples [Outer { n: 1, one: One::A { a: 1 }, two: Two::D, three: Three::F { f: 1 } },
                Outer { n: 1, one: One::B, two: Two::C { c: 1 }, three: Three::E { e: 1 } }]
        },
        shape! {
            "flatten-option-enum", "A flattened option of an enum.", Outer;
            types {
                #[serde(tag = "type")]
                enum Inner { A { a: u32 }, B { b: u32 } }
                #[ts(type = "{ n: number, } & ({ type: \"A\", a: number, } | { type: \"B\", b: number, } | {})")]
                struct Outer { n: u32, #[serde(flatten)] inner: Option<Inner> }
            }
            samples [Outer { n: 1, inner: None }, Outer { n: 1, inner: Some(Inner::A { a: 1 }) }, Outer { n: 1, inner: Some(Inner::B { b: 1 }) }]
        },
        shape! {
            "flatten-defaults", "A flattened struct whose fields have defaults.", Outer;
            types {
                struct Part { #[serde(default = "seven")] n: u32, #[serde(default)] list: Vec<String>, #[serde(default, skip_serializing_if = "Option::is_none")] #[ts(optional)] o: Option<u32> }
                struct Outer { a: u32, #[serde(flatten)] part: Part }
            }
            helpers { fn seven() -> u32 { 7 } }
            samples [Outer { a: 1, part: Part { n: 7, list: vec![], o: None } }, Outer { a: 1, part: Part { n: 1, list: vec![s("l")], o: Some(1) } }]
        },
        shape! {
            "flatten-generic", "A flattened generic type.", Outer;
            types {
                struct Wrap<T> { inner: T, more: u32 }
                struct Outer { a: u32, #[serde(flatten)] wrap: Wrap<Vec<String>> }
            }
            samples [Outer { a: 1, wrap: Wrap { inner: vec![s("s")], more: 1 } }]
        },
        shape! {
            "flatten-recursive", "A flattened struct that leads back to the outer one.", Outer;
            types {
                struct Part { children: Vec<Outer> }
                struct Outer { a: u32, #[serde(flatten)] part: Part }
            }
            samples [Outer { a: 1, part: Part { children: vec![Outer { a: 2, part: Part { children: vec![] } }] } }]
        },
        shape! {
            "flatten-keyed-in-option-struct", "A flattened struct of options only.", Outer;
            types {
                struct Part { b: Option<u32>, #[serde(skip_serializing_if = "Option::is_none")] #[ts(optional)] c: Option<u32> }
                struct Outer { #[serde(flatten)] part: Part }
            }
            samples [Outer { part: Part { b: None, c: None } }, Outer { part: Part { b: Some(1), c: Some(2) } }]
        },
        shape! {
            "flatten-key-extra", "A flattened map beside keys that the generator uses itself.", Outer;
            types { struct Outer { extra: u32, source: String, #[serde(flatten)] rest: BTreeMap<String, u32> } }
            samples [Outer { extra: 1, source: s("s"), rest: BTreeMap::from([(s("rest"), 1)]) }]
        },
    ]
}

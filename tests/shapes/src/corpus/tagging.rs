//! Tagged enums: external, internal, and adjacent.

use crate::Shape;
use crate::shape::shape;

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        shape! {
            "external", "Externally tagged: unit, newtype, tuple, and struct.", External;
            types {
                #[serde(rename_all = "camelCase")]
                enum External { Nothing, Number(u32), Pair(String, bool), Body { text: String, more: Option<u32> } }
            }
            samples [External::Nothing, External::Number(3), External::Pair(s("a"), true),
                External::Body { text: s("t"), more: None }]
        },
        shape! {
            "external-no-unit", "Externally tagged, without unit variants.", Tagged;
            types { enum Tagged { A(u32), B { text: String }, C(Vec<String>) } }
            samples [Tagged::A(1), Tagged::B { text: s("t") }, Tagged::C(vec![s("c")])]
        },
        shape! {
            "external-newtypes", "Externally tagged newtypes of lists, maps, options, and enums.", Newtypes;
            types {
                enum Inner { X, Y }
                enum Newtypes { List(Vec<u32>), Map(BTreeMap<String, u32>), Maybe(Option<u32>), Enum(Inner), Null(()) }
            }
            samples [Newtypes::List(vec![1]), Newtypes::Map(BTreeMap::from([(s("k"), 1)])), Newtypes::Maybe(None),
                Newtypes::Maybe(Some(1)), Newtypes::Enum(Inner::X), Newtypes::Null(())]
        },
        shape! {
            "internal", "Internally tagged: unit, newtype of a struct, and struct.", Internal;
            types {
                struct Part { n: u32 }
                #[serde(tag = "type", rename_all = "camelCase")]
                enum Internal { Nothing, Part(Part), Body { text: String, more: Option<u32> } }
            }
            samples [Internal::Nothing, Internal::Part(Part { n: 1 }), Internal::Body { text: s("t"), more: Some(1) }]
        },
        shape! {
            "internal-of-internal", "An internally tagged enum in an internally tagged newtype.", Outer;
            types {
                #[serde(tag = "inner")]
                enum Inner { A { a: u32 }, B { b: u32 } }
                #[serde(tag = "outer")]
                enum Outer { Wrapped(Inner), Plain { n: u32 } }
            }
            samples [Outer::Wrapped(Inner::A { a: 1 }), Outer::Wrapped(Inner::B { b: 1 }), Outer::Plain { n: 1 }]
        },
        shape! {
            "adjacent", "Adjacently tagged: unit, newtype, tuple, and struct.", Adjacent;
            types {
                #[serde(tag = "kind", content = "value", rename_all = "camelCase")]
                enum Adjacent { Nothing, Number(u32), Pair(String, bool), Body { text: String, more: Option<u32> } }
            }
            samples [Adjacent::Nothing, Adjacent::Number(3), Adjacent::Pair(s("a"), true),
                Adjacent::Body { text: s("t"), more: None }]
        },
        shape! {
            "adjacent-of-adjacent", "An adjacently tagged enum inside another one.", Outer;
            types {
                #[serde(tag = "t", content = "c")]
                enum Inner { A(u32), B }
                #[serde(tag = "t", content = "c")]
                enum Outer { X(Inner), Y(Vec<Inner>) }
            }
            samples [Outer::X(Inner::A(1)), Outer::Y(vec![Inner::B, Inner::A(2)])]
        },
        shape! {
            "external-of-external", "An externally tagged enum inside another one.", Outer;
            types {
                enum Inner { A(u32), B, C { c: String } }
                enum Outer { X(Inner), Y { inner: Inner }, Z }
            }
            samples [Outer::X(Inner::A(1)), Outer::X(Inner::B), Outer::Y { inner: Inner::C { c: s("c") } }, Outer::Z]
        },
        shape! {
            "tags-odd", "Tags that collide, are keywords, empty, or not ASCII.", OddTags;
            types {
                #[serde(tag = "type")]
                enum OddTags {
                    #[serde(rename = "foo-bar")] A { a: u32 },
                    #[serde(rename = "foo_bar")] B { b: u32 },
                    #[serde(rename = "self")] C { c: u32 },
                    #[serde(rename = "")] D { d: u32 },
                    #[serde(rename = "😀")] E { e: u32 },
                    #[serde(rename = "*")] F { f: u32 },
                }
            }
            samples [OddTags::A { a: 1 }, OddTags::B { b: 1 }, OddTags::C { c: 1 }, OddTags::D { d: 1 },
                OddTags::E { e: 1 }, OddTags::F { f: 1 }]
        },
    ]
}

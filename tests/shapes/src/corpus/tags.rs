//! Tags, cases of names, and serde's attributes for variants.

use serde_json::json;

use super::replace;
use crate::Shape;
use crate::shape::shape;

/// A shape with one case for the keys and the variants of an internally tagged enum, and of an enum of strings.
macro_rules! case {
    ($id:literal, $case:literal) => {
        shape! {
            $id, concat!("rename_all and rename_all_fields with ", $case, "."), Cased;
            types {
                #[serde(rename_all = $case)]
                enum WordKind { FirstWord, Second2Word, X }
                #[serde(tag = "theTag", rename_all = $case, rename_all_fields = $case)]
                enum Body { FirstWord { first_key: u32, second2_key: Option<String> }, X { x: bool } }
                #[serde(rename_all = $case)]
                struct Cased { first_key: WordKind, second2_key: Body, x: u8 }
            }
            samples [
                Cased { first_key: WordKind::FirstWord, second2_key: Body::FirstWord { first_key: 1, second2_key: None }, x: 1 },
                Cased { first_key: WordKind::Second2Word, second2_key: Body::X { x: true }, x: 1 },
                Cased { first_key: WordKind::X, second2_key: Body::FirstWord { first_key: 1, second2_key: Some(s("s")) }, x: 1 },
            ]
        }
    };
}

/// A shape whose tag has this key.
macro_rules! tag {
    ($id:literal, $tag:literal) => {
        shape! {
            $id, concat!("The tag `", $tag, "`."), Tagged;
            types {
                struct Part { n: u32 }
                #[serde(tag = $tag)]
                enum Tagged { One, Two(Part), Three { text: String } }
            }
            samples [Tagged::One, Tagged::Two(Part { n: 1 }), Tagged::Three { text: s("t") }]
        }
    };
}

pub(super) fn shapes() -> Vec<Shape> {
    [cases(), tags(), attributes(), kinds()].concat()
}

fn cases() -> Vec<Shape> {
    vec![
        case!("case-lower", "lowercase"),
        case!("case-upper", "UPPERCASE"),
        case!("case-pascal", "PascalCase"),
        case!("case-camel", "camelCase"),
        case!("case-snake", "snake_case"),
        case!("case-screaming-snake", "SCREAMING_SNAKE_CASE"),
        case!("case-kebab", "kebab-case"),
        case!("case-screaming-kebab", "SCREAMING-KEBAB-CASE"),
    ]
}

fn tags() -> Vec<Shape> {
    vec![
        tag!("tag-self", "self"),
        tag!("tag-digit", "2nd"),
        tag!("tag-unicode", "größe"),
        tag!("tag-emoji", "😀"),
        tag!("tag-dollar", "$type"),
        tag!("tag-method", "method"),
        tag!("tag-value", "value"),
        tag!("tag-place", "place"),
        tag!("tag-dash", "the-tag"),
        shape! {
            "tag-empty", "A tag whose key is the empty string.", EmptyTag;
            types { #[serde(tag = "")] enum EmptyTag { A { a: u32 }, B { b: u32 } } }
            samples [EmptyTag::A { a: 1 }, EmptyTag::B { b: 1 }]
        },
        shape! {
            "tag-two-candidates", "A constant field beside the tag in each branch.", Candidates;
            types {
                #[serde(tag = "kind")]
                enum Candidates { A { #[ts(type = "\"x\"")] other: String }, B { #[ts(type = "\"y\"")] other: String } }
            }
            samples [Candidates::A { other: s("x") }, Candidates::B { other: s("y") }]
        }
        .patch(replace("/oneOf/0/properties/other", json!({"type": "string", "enum": ["x"]})))
        .patch(replace("/oneOf/1/properties/other", json!({"type": "string", "enum": ["y"]}))),
        shape! {
            "tag-one-variant", "Enums of one variant in each tagging.", Singles;
            types {
                enum External { Only { a: u32 } }
                #[serde(tag = "type")] enum Internal { Only { a: u32 } }
                #[serde(tag = "t", content = "c")] enum Adjacent { Only(u32) }
                #[serde(untagged)] enum Untagged { Only { a: u32 } }
                struct Singles { e: External, i: Internal, a: Adjacent, u: Untagged }
            }
            samples [Singles { e: External::Only { a: 1 }, i: Internal::Only { a: 1 }, a: Adjacent::Only(1),
                u: Untagged::Only { a: 1 } }]
        },
        shape! {
            "tag-beside-same-key", "A tag in the type, and the same key in a struct around it.", Around;
            types {
                #[serde(tag = "type")] enum Inner { A { a: u32 }, B }
                struct Around { r#type: String, inner: Inner, list: Vec<Inner> }
            }
            samples [Around { r#type: s("t"), inner: Inner::A { a: 1 }, list: vec![Inner::B, Inner::A { a: 2 }] }]
        },
        shape! {
            "tag-struct", "A struct with a tag of its own.", TaggedStruct;
            types { #[serde(tag = "type")] struct TaggedStruct { a: u32 } }
            samples [TaggedStruct { a: 1 }]
        },
        shape! {
            "variants-std", "Variants named like std's and like the generator's own names.", StdVariants;
            types {
                #[serde(tag = "type")]
                enum StdVariants {
                    Some { a: u32 }, None, Ok { b: u32 }, Err { c: String }, #[serde(rename = "Self")] SelfType { d: u32 },
                    Box { e: u32 }, Option { f: u32 }, Vec { g: u32 }, String { h: u32 }, Value { i: u32 }, Unrecognized { j: u32 },
                    Map { k: u32 }, Default { l: u32 }, Token { m: u32 }, Failure { n: u32 },
                }
            }
            samples [
                StdVariants::Some { a: 1 }, StdVariants::None, StdVariants::Ok { b: 1 }, StdVariants::Err { c: s("c") },
                StdVariants::SelfType { d: 1 }, StdVariants::Box { e: 1 }, StdVariants::Option { f: 1 }, StdVariants::Vec { g: 1 },
                StdVariants::String { h: 1 }, StdVariants::Value { i: 1 }, StdVariants::Unrecognized { j: 1 },
                StdVariants::Map { k: 1 }, StdVariants::Default { l: 1 }, StdVariants::Token { m: 1 }, StdVariants::Failure { n: 1 },
            ]
        },
        shape! {
            "variants-std-keyed", "Externally tagged variants named like std's.", StdKeyed;
            types { enum StdKeyed { Some(u32), None, Ok(String), Err { c: String }, Option(Option<u32>), String(String), Vec(Vec<u8>) } }
            samples [StdKeyed::Some(1), StdKeyed::None, StdKeyed::Ok(s("o")), StdKeyed::Err { c: s("c") }, StdKeyed::Option(None),
                StdKeyed::String(s("s")), StdKeyed::Vec(vec![1])]
        },
    ]
}

fn attributes() -> Vec<Shape> {
    vec![
        shape! {
            "serde-alias", "Aliases of fields and variants.", Aliases;
            types {
                enum Kind { #[serde(alias = "uno", alias = "eins")] One, Two }
                struct Aliases { #[serde(alias = "old_name")] name: String, kind: Kind }
            }
            samples [Aliases { name: s("n"), kind: Kind::One }, Aliases { name: s("n"), kind: Kind::Two }]
        },
        shape! {
            "serde-transparent", "Transparent structs around a string, a list and a struct.", Clear;
            types {
                #[serde(transparent)] struct Text { inner: String }
                #[serde(transparent)] struct Items { inner: Vec<u32> }
                struct Body { n: u32 }
                #[serde(transparent)] struct Wrapped { inner: Body }
                struct Clear { #[ts(type = "string")] text: Text, #[ts(type = "Array<number>")] items: Items, #[ts(type = "Body")] body: Wrapped, direct: Body }
            }
            samples [Clear { text: Text { inner: s("t") }, items: Items { inner: vec![1] },
                body: Wrapped { inner: Body { n: 1 } }, direct: Body { n: 2 } }]
        },
        shape! {
            "serde-skip-variant", "A variant that serde skips.", Skips;
            types { #[serde(tag = "type")] enum Skips { A { a: u32 }, #[serde(skip)] #[ts(skip)] Hidden, B } }
            samples [Skips::A { a: 1 }, Skips::B]
        },
        shape! {
            "serde-skip-one-way", "Fields that are skipped in one direction.", OneWay;
            types { struct OneWay { a: u32, #[serde(skip_deserializing, default)] b: u32 } }
            samples [OneWay { a: 1, b: 0 }]
        }
        // The schema of schemars 1 describes reading.
        .raw(crate::Raw::Places(1)),
        shape! {
            "serde-remap", "A field with another type on the wire.", Remapped;
            types { struct Remapped { #[serde(serialize_with = "as_text")] #[schemars(with = "String")] #[ts(type = "string")] n: u32 } }
            helpers {
                fn as_text<S: ::serde::Serializer>(n: &u32, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str(&n.to_string())
                }
            }
            samples [Remapped { n: 5 }]
        },
        shape! {
            "serde-into", "A type that serde writes as another one.", Wired;
            types { #[derive(Clone)] #[serde(into = "String")] #[schemars(with = "String")] #[ts(type = "string")] struct Wired { n: u32 } }
            helpers { impl From<Wired> for String { fn from(wired: Wired) -> Self { wired.n.to_string() } } }
            samples [Wired { n: 5 }]
        }
        // Only the derive of schemars 1 supports `with` on a type.
        .patch(|schema| *schema = json!({"title": "Wired", "type": "string"})),
        shape! {
            "variant-untagged", "An untagged variant at the end of a tagged enum.", PartlyTagged;
            types {
                struct Rest { z: u32 }
                #[serde(tag = "type")]
                enum PartlyTagged { A { a: u32 }, B { b: u32 }, #[serde(untagged)] Other(Rest) }
            }
            samples [PartlyTagged::A { a: 1 }, PartlyTagged::B { b: 1 }, PartlyTagged::Other(Rest { z: 1 })]
        },
        shape! {
            "variant-untagged-keyed", "An untagged variant at the end of an externally tagged enum.", PartlyKeyed;
            types { enum PartlyKeyed { A(u32), B, #[serde(untagged)] Other(Vec<u32>) } }
            samples [PartlyKeyed::A(1), PartlyKeyed::B, PartlyKeyed::Other(vec![1])]
        },
        shape! {
            "variant-untagged-text", "An untagged string at the end of an enum of strings.", OpenText;
            types { #[serde(rename_all = "lowercase")] enum OpenText { Low, High, #[serde(untagged)] Other(String) } }
            samples [OpenText::Low, OpenText::High, OpenText::Other(s("else"))]
        },
    ]
}

fn kinds() -> Vec<Shape> {
    vec![
        shape! {
            "kinds-external", "Externally tagged: every kind of variant, empty ones too.", Kinds;
            types {
                struct Body { n: u32 }
                enum Kinds {
                    Unit, EmptyTuple(), EmptyStruct {}, Newtype(Body), NewtypeText(String), NewtypeUnit(()), Pair(u32, Body),
                    Struct { n: u32 }, NewtypeOption(Option<Body>), NewtypeTuple((u32, u32)), Triple(u8, u8, u8), One((u32,)), OneOfTwo(((u32, bool),)),
                }
            }
            samples [Kinds::Unit, Kinds::EmptyTuple(), Kinds::EmptyStruct {}, Kinds::Newtype(Body { n: 1 }), Kinds::NewtypeText(s("t")),
                Kinds::NewtypeUnit(()), Kinds::Pair(1, Body { n: 2 }), Kinds::Struct { n: 1 }, Kinds::NewtypeOption(None),
                Kinds::NewtypeOption(Some(Body { n: 1 })), Kinds::NewtypeTuple((1, 2)), Kinds::Triple(1, 2, 3), Kinds::One((1,)), Kinds::OneOfTwo(((1, true),))]
        }
        // No Rust type expresses that a list or an object is always empty.
        .raw(crate::Raw::Places(2)),
        shape! {
            "kinds-internal", "Internally tagged: every kind of variant, empty ones too.", Kinds;
            types {
                struct Body { n: u32 }
                struct Nothing {}
                #[serde(tag = "type")]
                enum Kinds { Unit, EmptyStruct {}, Newtype(Body), NewtypeEmpty(Nothing), Struct { n: u32 }, NewtypeMap(BTreeMap<String, u32>) }
            }
            samples [Kinds::Unit, Kinds::EmptyStruct {}, Kinds::Newtype(Body { n: 1 }), Kinds::NewtypeEmpty(Nothing {}), Kinds::Struct { n: 1 },
                Kinds::NewtypeMap(BTreeMap::from([(s("k"), 1)]))]
        },
        shape! {
            "kinds-adjacent", "Adjacently tagged: every kind of variant, empty ones too.", Kinds;
            types {
                struct Body { n: u32 }
                #[serde(tag = "t", content = "c")]
                enum Kinds {
                    Unit, EmptyTuple(), EmptyStruct {}, Newtype(Body), NewtypeText(String), NewtypeUnit(()), Pair(u32, Body),
                    Struct { n: u32 }, NewtypeOption(Option<Body>), NewtypeTuple((u32, u32)),
                }
            }
            samples [Kinds::Unit, Kinds::EmptyTuple(), Kinds::EmptyStruct {}, Kinds::Newtype(Body { n: 1 }), Kinds::NewtypeText(s("t")),
                Kinds::NewtypeUnit(()), Kinds::Pair(1, Body { n: 2 }), Kinds::Struct { n: 1 }, Kinds::NewtypeOption(None),
                Kinds::NewtypeOption(Some(Body { n: 1 })), Kinds::NewtypeTuple((1, 2))]
        }
        // No Rust type expresses that a list or an object is always empty.
        .raw(crate::Raw::Places(2)),
        shape! {
            "kinds-untagged", "Untagged: every kind of variant.", Kinds;
            types {
                struct Body { body: u32 }
                #[serde(untagged)]
                enum Kinds { Newtype(Body), NewtypeText(String), Pair(u32, Body), Struct { n: u32 }, Map(BTreeMap<String, bool>), Flag(bool) }
            }
            samples [Kinds::Newtype(Body { body: 1 }), Kinds::NewtypeText(s("t")), Kinds::Pair(1, Body { body: 2 }), Kinds::Struct { n: 1 },
                Kinds::Map(BTreeMap::from([(s("k"), true)])), Kinds::Flag(true)]
        },
        shape! {
            "enum-empty", "An enum without variants, as an option.", HasNever;
            types {
                enum Never {}
                struct HasNever { never: Option<Never>, list: Vec<Never>, n: u32 }
            }
            samples [HasNever { never: None, list: vec![], n: 1 }]
        }
        .raw(crate::Raw::Places(2)),
    ]
}

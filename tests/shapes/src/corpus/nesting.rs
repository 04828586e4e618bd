//! Enums of each tagging inside enums of each other tagging, as the body of a newtype variant and as a field.

use crate::Shape;
use crate::shape::shape;

/// A shape with an enum of one tagging inside an enum of another: as the body of a newtype variant, as a field of a struct variant,
/// as an option, in a list, and in a map.
macro_rules! nested {
    ($id:literal, [$($outer:tt)*], [$($inner:tt)*]) => {
        shape! {
            $id, concat!("The inner enum in the outer one: ", stringify!($($inner)*), " in ", stringify!($($outer)*), "."), Holder;
            types {
                $($inner)*
                enum Inner { A { a: u32 }, B { b: String, more: Option<u32> } }
                $($outer)*
                enum Outer {
                    Newtype(Inner),
                    Field { inner: Inner },
                    Maybe { maybe: Option<Inner> },
                    Many { list: Vec<Inner>, map: BTreeMap<String, Inner> },
                }
                struct Holder { outer: Outer, maybe: Option<Outer> }
            }
            samples [
                Holder { outer: Outer::Newtype(Inner::A { a: 1 }), maybe: None },
                Holder { outer: Outer::Newtype(Inner::B { b: s("b"), more: None }), maybe: Some(Outer::Field { inner: Inner::A { a: 1 } }) },
                Holder { outer: Outer::Field { inner: Inner::B { b: s("b"), more: Some(1) } }, maybe: Some(Outer::Maybe { maybe: None }) },
                Holder { outer: Outer::Maybe { maybe: Some(Inner::A { a: 1 }) }, maybe: Some(Outer::Many { list: vec![], map: BTreeMap::new() }) },
                Holder { outer: Outer::Many { list: vec![Inner::A { a: 1 }], map: BTreeMap::from([(s("k"), Inner::A { a: 2 })]) }, maybe: None },
            ]
        }
    };
}

pub(super) fn shapes() -> Vec<Shape> {
    [externals(), internals(), adjacents(), untaggeds(), triples()].concat()
}

fn externals() -> Vec<Shape> {
    vec![
        nested!("nest-external-external", [], []),
        nested!("nest-external-internal", [], [#[serde(tag = "in")]]),
        nested!("nest-external-adjacent", [], [#[serde(tag = "in", content = "body")]]),
        nested!("nest-external-untagged", [], [#[serde(untagged)]]),
    ]
}

fn internals() -> Vec<Shape> {
    vec![
        nested!("nest-internal-external", [#[serde(tag = "out")]], []),
        nested!("nest-internal-internal", [#[serde(tag = "out")]], [#[serde(tag = "in")]]),
        nested!("nest-internal-adjacent", [#[serde(tag = "out")]], [#[serde(tag = "in", content = "body")]]),
        nested!("nest-internal-untagged", [#[serde(tag = "out")]], [#[serde(untagged)]]),
    ]
}

fn adjacents() -> Vec<Shape> {
    vec![
        nested!("nest-adjacent-external", [#[serde(tag = "out", content = "value")]], []),
        nested!("nest-adjacent-internal", [#[serde(tag = "out", content = "value")]], [#[serde(tag = "in")]]),
        nested!("nest-adjacent-adjacent", [#[serde(tag = "out", content = "value")]], [#[serde(tag = "in", content = "body")]]),
        nested!("nest-adjacent-untagged", [#[serde(tag = "out", content = "value")]], [#[serde(untagged)]]),
    ]
}

fn untaggeds() -> Vec<Shape> {
    vec![
        nested!("nest-untagged-external", [#[serde(untagged)]], []),
        nested!("nest-untagged-internal", [#[serde(untagged)]], [#[serde(tag = "in")]]),
        nested!("nest-untagged-adjacent", [#[serde(untagged)]], [#[serde(tag = "in", content = "body")]]),
        nested!("nest-untagged-untagged", [#[serde(untagged)]], [#[serde(untagged)]]),
    ]
}

fn triples() -> Vec<Shape> {
    vec![
        shape! {
            "nest-triple-internal", "Three internally tagged enums as newtypes of each other.", One;
            types {
                #[serde(tag = "three")] enum Three { X { x: u32 }, Y }
                #[serde(tag = "two")] enum Two { Three(Three), Other { o: u32 } }
                #[serde(tag = "one")] enum One { Two(Two), Last }
            }
            samples [One::Two(Two::Three(Three::X { x: 1 })), One::Two(Two::Three(Three::Y)), One::Two(Two::Other { o: 1 }), One::Last]
        },
        shape! {
            "nest-same-tag", "An internally tagged enum with the same tag as the one around it, in a field.", Outer;
            types {
                #[serde(tag = "type")] enum Inner { A { a: u32 }, B }
                #[serde(tag = "type")] enum Outer { A { inner: Inner }, B { inner: Option<Box<Outer>> } }
            }
            samples [Outer::A { inner: Inner::A { a: 1 } }, Outer::B { inner: Some(Box::new(Outer::A { inner: Inner::B })) }, Outer::B { inner: None }]
        },
        shape! {
            "nest-untagged-deep", "Untagged enums three levels deep.", One;
            types {
                #[serde(untagged)] enum Three { Flag(bool), Flags(Vec<bool>) }
                #[serde(untagged)] enum Two { Number(i64), Three(Three) }
                #[serde(untagged)] enum One { Text(String), Two(Two), Body { body: Two } }
            }
            samples [One::Text(s("t")), One::Two(Two::Number(1)), One::Two(Two::Three(Three::Flag(true))), One::Two(Two::Three(Three::Flags(vec![true]))),
                One::Body { body: Two::Three(Three::Flag(false)) }]
        },
        shape! {
            "nest-enum-in-tuple", "Enums of each tagging in tuples.", Outer;
            types {
                enum External { A(u32), B }
                #[serde(tag = "type")] enum Internal { A { a: u32 }, B }
                #[serde(untagged)] enum Untagged { N(u32), T(String) }
                struct Outer { one: (External, Internal), two: Vec<(Untagged, Option<External>)> }
            }
            samples [Outer { one: (External::A(1), Internal::B), two: vec![(Untagged::N(1), None), (Untagged::T(s("t")), Some(External::B))] }]
        },
        shape! {
            "nest-null-depths", "Null in lists, maps, tuples, and bodies of enums.", Nulls;
            types {
                enum Body { Maybe(Option<u32>), Pair(Option<u32>, Option<String>), List(Vec<Option<u32>>) }
                #[serde(untagged)] enum Any { Pair(Option<u32>, bool), Text(String) }
                struct Nulls {
                    a: Vec<Vec<Option<u32>>>, b: BTreeMap<String, Vec<Option<Body>>>, c: (Option<u32>, Vec<Option<String>>),
                    d: Option<BTreeMap<String, Option<(Option<u32>, u32)>>>, e: Any,
                }
            }
            samples [Nulls { a: vec![vec![None, Some(1)], vec![]], b: BTreeMap::from([(s("k"), vec![None, Some(Body::Maybe(None)), Some(Body::Pair(None, Some(s("x")))), Some(Body::List(vec![None]))])]),
                c: (None, vec![None]), d: Some(BTreeMap::from([(s("k"), None), (s("l"), Some((None, 1)))])), e: Any::Pair(None, true) }]
        },
        shape! {
            "nest-option-option", "Options of options without serde's double option.", Options;
            types { struct Options { a: Option<Option<u32>>, b: Vec<Option<Option<u32>>>, c: Option<Vec<Option<u32>>> } }
            samples [Options { a: None, b: vec![None, Some(Some(1))], c: Some(vec![None]) }, Options { a: Some(Some(1)), b: vec![], c: None }]
        },
        shape! {
            "nest-unit-in-places", "Units in lists, maps, tuples and enums.", Units;
            types {
                enum E { U(()), V }
                struct Units { a: Vec<()>, b: BTreeMap<String, ()>, c: ((), u32), d: E }
            }
            samples [Units { a: vec![(), ()], b: BTreeMap::from([(s("k"), ())]), c: ((), 1), d: E::U(()) }, Units { a: vec![], b: BTreeMap::new(), c: ((), 1), d: E::V }]
        },
    ]
}

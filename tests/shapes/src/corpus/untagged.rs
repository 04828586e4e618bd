//! Untagged enums.

use crate::Shape;
use crate::shape::shape;

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        shape! {
            "untagged-primitives", "Untagged boolean, integer, float, and string.", Primitives;
            types { #[serde(untagged)] enum Primitives { Flag(bool), Integer(i64), Float(f64), Text(String) } }
            samples [Primitives::Flag(true), Primitives::Integer(-3), Primitives::Float(0.5), Primitives::Text(s("t"))]
        },
        shape! {
            "untagged-tuple", "Untagged tuple, string, and unit.", UntaggedTuple;
            types { #[serde(untagged)] enum UntaggedTuple { Pair(u32, u32), Text(String), Nothing } }
            samples [UntaggedTuple::Pair(1, 2), UntaggedTuple::Text(s("t"))]
        },
        shape! {
            "untagged-structs", "Untagged structs with different keys.", Structs;
            types { #[serde(untagged)] enum Structs { A { a: u32 }, B { b: String, c: Option<u32> }, D { d: Vec<u32> } } }
            samples [Structs::A { a: 1 }, Structs::B { b: s("b"), c: None }, Structs::D { d: vec![1] }]
        },
        shape! {
            "untagged-overlapping", "Untagged structs of which one has the keys of another.", Overlapping;
            types { #[serde(untagged)] enum Overlapping { Long { a: u32, b: u32 }, Short { a: u32 } } }
            samples [Overlapping::Long { a: 1, b: 2 }, Overlapping::Short { a: 1 }]
        },
        shape! {
            "untagged-one-or-many", "One value or a list of them.", OneOrMany;
            types { #[serde(untagged)] enum OneOrMany { One(String), Many(Vec<String>) } }
            samples [OneOrMany::One(s("a")), OneOrMany::Many(vec![s("a")]), OneOrMany::Many(vec![])]
        },
        shape! {
            "untagged-in-field", "A union of string and number in the place of a field's type.", Inline;
            types {
                #[serde(untagged)] enum Id { Text(String), Number(i64) }
                struct Inline { #[schemars(with = "Id")] #[ts(inline)] id: Id, maybe: Option<Id> }
            }
            samples [Inline { id: Id::Text(s("a")), maybe: None }, Inline { id: Id::Number(1), maybe: Some(Id::Number(2)) }]
        },
        shape! {
            "untagged-named", "Untagged newtypes of named types.", Named;
            types {
                struct A { a: u32 }
                struct B { b: u32 }
                #[serde(untagged)] enum Named { First(A), Second(B), List(Vec<A>) }
            }
            samples [Named::First(A { a: 1 }), Named::Second(B { b: 1 }), Named::List(vec![A { a: 1 }])]
        },
    ]
}

//! Names of types: std's, the generator's own, and odd ones.

use crate::Shape;
use crate::shape::shape;

/// A shape whose definition has exactly this name in the bundle.
macro_rules! named {
    ($id:literal, $holder:literal, $name:literal) => {
        shape! {
            $id, concat!("A field, an option, and a list of a type called ", $name, "."), Holder;
            types {
                #[serde(rename = $name)]
                #[ts(rename = $name)]
                struct Named { a: u32, b: Option<String> }
                #[serde(rename = $holder)]
                #[ts(rename = $holder)]
                struct Holder { one: Named, maybe: Option<Named>, list: Vec<Named> }
            }
            samples [Holder { one: Named { a: 1, b: None }, maybe: None, list: vec![Named { a: 2, b: Some(s("b")) }] }]
        }
        .keep_names()
    };
}

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        named!("name-option", "HoldsOption", "Option"),
        named!("name-result", "HoldsResult", "Result"),
        named!("name-box", "HoldsBox", "Box"),
        named!("name-string", "HoldsString", "String"),
        named!("name-vec", "HoldsVec", "Vec"),
        named!("name-value", "HoldsValue", "Value"),
        named!("name-default", "HoldsDefault", "Default"),
        named!("name-some", "HoldsSome", "Some"),
        named!("name-self", "HoldsSelf", "Self"),
        named!("name-lower", "HoldsLower", "lower_case"),
        named!("name-under", "HoldsUnder", "With_Under_Scores"),
    ]
}

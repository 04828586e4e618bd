//! Tuples and arrays of a fixed length.

use crate::Shape;
use crate::shape::shape;

pub(super) fn shapes() -> Vec<Shape> {
    vec![
        shape! {
            "tuple", "Tuples as fields, in lists, and optional.", Tuples;
            types {
                struct Tuples { range: (u32, String), pairs: Vec<(String, i64)>, none: Option<(bool, bool)> }
            }
            samples [Tuples { range: (1, s("a")), pairs: vec![(s("b"), -2)], none: None }]
        },
        shape! {
            "array-fixed", "Arrays of a fixed length.", FixedArrays;
            types { struct FixedArrays { rgb: [u8; 3], grid: [[i32; 2]; 2], maybe: Option<[bool; 2]> } }
            samples [FixedArrays { rgb: [1, 2, 255], grid: [[1, 2], [3, 4]], maybe: Some([true, false]) }]
        },
    ]
}

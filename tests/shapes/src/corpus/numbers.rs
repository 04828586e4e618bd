//! Numbers of every format, and constants and enums of numbers.

use serde_json::json;

use super::{replace, set};
use crate::Shape;
use crate::shape::shape;

/// A shape with a number as a field, optional, and in a list.
macro_rules! number {
    ($id:literal, $ty:ty, [$($value:expr),* $(,)?]) => {
        shape! {
            $id, concat!("The number type ", stringify!($ty), " as a field, optional, and in a list."), Holder;
            types { struct Holder { value: $ty, maybe: Option<$ty>, list: Vec<$ty> } }
            samples [
                Holder { value: [$($value),*][0], maybe: None, list: vec![] },
                Holder { value: [$($value),*][0], maybe: Some([$($value),*][0]), list: vec![$($value),*] },
            ]
        }
    };
}

pub(super) fn shapes() -> Vec<Shape> {
    [integers(), non_zero(), constants()].concat()
}

fn integers() -> Vec<Shape> {
    vec![
        number!("int-u8", u8, [255, 0]),
        number!("int-u16", u16, [65_535, 0]),
        number!("int-u32", u32, [4_294_967_295, 0]),
        number!("int-u64", u64, [18_446_744_073_709_551_615, 0]),
        number!("int-u128", u128, [340_282_366_920_938_463_463_374_607_431_768_211_455, 0]),
        number!("int-usize", usize, [18_446_744_073_709_551_615, 0]),
        number!("int-i8", i8, [-128, 127]),
        number!("int-i16", i16, [-32_768, 32_767]),
        number!("int-i32", i32, [-2_147_483_648, 2_147_483_647]),
        number!("int-i64", i64, [-9_223_372_036_854_775_808, 9_223_372_036_854_775_807]),
        number!("int-i128", i128, [-170_141_183_460_469_231_731_687_303_715_884_105_728, 1]),
        number!("int-isize", isize, [-9_223_372_036_854_775_808, 1]),
        number!("float-f32", f32, [0.25, -1.5]),
        number!("float-f64", f64, [0.1, -1.5e300, 1e-7]),
        shape! {
            "small-ints", "u8, i8 and i16 in one struct.", SmallInts;
            types { struct SmallInts { a: u8, b: i8, c: i16, d: Option<i8> } }
            samples [SmallInts { a: 255, b: -128, c: -300, d: Some(1) }]
        },
        shape! {
            "int-unknown-format", "An integer whose format is unknown.", OddFormat;
            types { struct OddFormat { a: u32 } }
            samples [OddFormat { a: 7 }]
        }
        .patch(set("/properties/a", "format", json!("uint24"))),
        shape! {
            "int-no-format", "An integer without a format.", NoFormat;
            types { struct NoFormat { a: i64 } }
            samples [NoFormat { a: -7 }]
        }
        .patch(replace("/properties/a", json!({"type": "integer"}))),
    ]
}

fn non_zero() -> Vec<Shape> {
    vec![
        shape! {
            "non-zero-unsigned", "NonZeroU8 to NonZeroU128 and NonZeroUsize.", NonZeros;
            types {
                struct NonZeros {
                    a: std::num::NonZeroU8,
                    b: std::num::NonZeroU16,
                    c: std::num::NonZeroU32,
                    d: std::num::NonZeroU64,
                    e: std::num::NonZeroU128,
                    f: std::num::NonZeroUsize,
                    g: Option<std::num::NonZeroU32>,
                }
            }
            samples [NonZeros {
                a: std::num::NonZeroU8::MIN,
                b: std::num::NonZeroU16::MAX,
                c: std::num::NonZeroU32::MAX,
                d: std::num::NonZeroU64::MAX,
                e: std::num::NonZeroU128::MAX,
                f: std::num::NonZeroUsize::MIN,
                g: None,
            }]
        },
        shape! {
            "non-zero-signed", "NonZeroI8 to NonZeroI128 and NonZeroIsize.", NonZeros;
            types {
                struct NonZeros {
                    a: std::num::NonZeroI8,
                    b: std::num::NonZeroI16,
                    c: std::num::NonZeroI32,
                    d: std::num::NonZeroI64,
                    e: std::num::NonZeroI128,
                    f: std::num::NonZeroIsize,
                    g: Option<std::num::NonZeroI32>,
                }
            }
            samples [NonZeros {
                a: std::num::NonZeroI8::MIN,
                b: std::num::NonZeroI16::MAX,
                c: std::num::NonZeroI32::MIN,
                d: std::num::NonZeroI64::MIN,
                e: std::num::NonZeroI128::MIN,
                f: std::num::NonZeroIsize::MIN,
                g: std::num::NonZeroI32::new(5),
            }]
        },
    ]
}

fn constants() -> Vec<Shape> {
    vec![
        shape! {
            "int-const", "An integer enum of one value in a tagged branch (Codex 0.171.0).", IntConst;
            types {
                #[serde(tag = "mode", rename_all = "camelCase")]
                enum IntConst {
                    Show { #[ts(type = "1")] version: u8, text: String },
                    Hide { #[ts(type = "1")] version: u8 },
                }
            }
            samples [IntConst::Show { version: 1, text: s("t") }, IntConst::Hide { version: 1 }]
        }
        .patch(set("/oneOf/0/properties/version", "enum", json!([1])))
        .patch(set("/oneOf/1/properties/version", "enum", json!([1]))),
        shape! {
            "int-enum", "An enum of integers, as serde_repr writes it.", Levels;
            types { struct Levels { #[ts(type = "1 | 2 | 3")] level: u8 } }
            samples [Levels { level: 1 }, Levels { level: 3 }]
        }
        .patch(replace("/properties/level", json!({"type": "integer", "enum": [1, 2, 3]}))),
        shape! {
            "int-enum-named", "A definition that is an enum of integers.", Level;
            types { #[serde(transparent)] #[ts(type = "-1 | 0 | 1")] struct Level(i8); }
            samples [Level(-1), Level(1)]
        }
        .patch(|schema| *schema = json!({"title": "Level", "type": "integer", "enum": [-1, 0, 1]})),
        shape! {
            "int-enum-one-of", "An enum of integers as a oneOf of constants with descriptions.", Codes;
            types { struct Codes { #[ts(type = "100 | 200")] code: u16 } }
            samples [Codes { code: 100 }, Codes { code: 200 }]
        }
        .patch(replace(
            "/properties/code",
            json!({"oneOf": [
                {"description": "Go on.", "type": "integer", "const": 100},
                {"description": "Done.", "type": "integer", "const": 200},
            ]}),
        )),
        shape! {
            "const-integer", "A field with the keyword const and an integer.", ConstInteger;
            types { struct ConstInteger { #[ts(type = "4")] version: u8, text: String } }
            samples [ConstInteger { version: 4, text: s("t") }]
        }
        .patch(replace("/properties/version", json!({"const": 4}))),
        shape! {
            "const-number", "A field with the keyword const and a fraction.", ConstNumber;
            types { struct ConstNumber { #[ts(type = "0.5")] weight: f64 } }
            samples [ConstNumber { weight: 0.5 }]
        }
        .patch(replace("/properties/weight", json!({"const": 0.5}))),
        shape! {
            "const-true", "A field that is always true.", ConstTrue;
            types { struct ConstTrue { #[ts(type = "true")] ok: bool } }
            samples [ConstTrue { ok: true }]
        }
        .patch(replace("/properties/ok", json!({"type": "boolean", "enum": [true]}))),
        shape! {
            "const-null", "A field that is always null.", ConstNull;
            types { struct ConstNull { nothing: (), #[ts(type = "null")] also: Option<u8> } }
            samples [ConstNull { nothing: (), also: None }]
        }
        .patch(replace("/properties/also", json!({"const": null}))),
        shape! {
            "const-string", "A field with the keyword const and a string.", ConstString;
            types { struct ConstString { #[ts(type = "\"fixed\"")] kind: String } }
            samples [ConstString { kind: s("fixed") }]
        }
        .patch(replace("/properties/kind", json!({"const": "fixed"}))),
        shape! {
            "const-mixed-enum", "An enum of a string, an integer, a boolean, and null.", Mixed;
            types { #[serde(untagged)] enum Mixed { Text(String), Number(u8), Flag(bool), Null(()) } }
            samples [Mixed::Text(s("auto")), Mixed::Number(3), Mixed::Flag(false), Mixed::Null(())]
        }
        .patch(|schema| *schema = json!({"title": "Mixed", "enum": ["auto", 3, false, null]})),
        shape! {
            "const-tag-integer", "A union whose tag is an integer.", ByVersion;
            types {
                #[serde(untagged)]
                enum ByVersion {
                    One { #[ts(type = "1")] v: u8, text: String },
                    Two { #[ts(type = "2")] v: u8, texts: Vec<String> },
                }
            }
            samples [
                ByVersion::One { v: 1, text: s("t") },
                ByVersion::Two { v: 2, texts: vec![s("a")] },
            ]
        }
        .patch(replace("/anyOf/0/properties/v", json!({"type": "integer", "const": 1})))
        .patch(replace("/anyOf/1/properties/v", json!({"type": "integer", "const": 2}))),
        shape! {
            "const-tag-boolean", "A union whose tag is a boolean.", Outcome;
            types {
                #[serde(untagged)]
                enum Outcome {
                    Good { #[ts(type = "true")] ok: bool, value: u32 },
                    Bad { #[ts(type = "false")] ok: bool, error: String },
                }
            }
            samples [Outcome::Good { ok: true, value: 1 }, Outcome::Bad { ok: false, error: s("e") }]
        }
        .patch(replace("/anyOf/0/properties/ok", json!({"const": true})))
        .patch(replace("/anyOf/1/properties/ok", json!({"const": false}))),
    ]
}

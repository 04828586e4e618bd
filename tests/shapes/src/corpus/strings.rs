//! Strings: formats, constants, enums of strings, and odd values.

use serde_json::json;

use super::set;
use crate::Shape;
use crate::shape::shape;

pub(super) fn shapes() -> Vec<Shape> {
    [plain(), enums()].concat()
}

fn plain() -> Vec<Shape> {
    vec![
        shape! {
            "string-formats", "uuid, date-time, uri, and a format that nobody knows.", Formats;
            types { struct Formats { id: String, at: String, link: String, odd: String, maybe: Option<String> } }
            samples [Formats { id: s("67e55044-10b1-426f-9247-bb680e5fe0c8"), at: s("2026-01-01T00:00:00Z"),
                link: s("https://example.com/"), odd: s("odd"), maybe: None }]
        }
        .patch(set("/properties/id", "format", json!("uuid")))
        .patch(set("/properties/at", "format", json!("date-time")))
        .patch(set("/properties/link", "format", json!("uri")))
        .patch(set("/properties/odd", "format", json!("x-odd")))
        .patch(set("/properties/maybe", "format", json!("date-time"))),
        shape! {
            "string-char", "A char, optional and in a list.", Chars;
            types { struct Chars { a: char, b: Option<char>, c: Vec<char> } }
            samples [Chars { a: 'a', b: Some('é'), c: vec!['😀'] }]
        },
        shape! {
            "string-path", "Paths.", Paths;
            types { struct Paths { a: std::path::PathBuf, b: Option<std::path::PathBuf>, c: Vec<std::path::PathBuf> } }
            samples [Paths { a: "/a".into(), b: None, c: vec!["c".into()] }]
        },
        shape! {
            "string-addresses", "IP addresses.", Addresses;
            types { struct Addresses { any: std::net::IpAddr, four: std::net::Ipv4Addr, six: std::net::Ipv6Addr } }
            samples [Addresses { any: [127, 0, 0, 1].into(), four: [10, 0, 0, 1].into(), six: [0; 16].into() }]
        },
        shape! {
            "string-validated", "Lengths, a pattern, and a range.", Validated;
            types {
                struct Validated {
                    #[validate(length(min = 1, max = 64))] name: String,
                    slug: String,
                    #[validate(range(min = 0, max = 100))] percent: u32,
                    #[validate(length(min = 1, max = 8))] list: Vec<String>,
                }
            }
            samples [Validated { name: s("n"), slug: s("s"), percent: 5, list: vec![] }]
        }
        .patch(set("/properties/slug", "pattern", json!("^[a-z]+$"))),
        shape! {
            "string-encoded", "contentEncoding and contentMediaType.", Encoded;
            types { struct Encoded { data: String } }
            samples [Encoded { data: s("aGk=") }]
        }
        .patch(set("/properties/data", "contentEncoding", json!("base64")))
        .patch(set("/properties/data", "contentMediaType", json!("image/png"))),
        shape! {
            "string-newtype", "A newtype of a string as a field, a list, and a map's value.", UsesId;
            types {
                struct Id(String);
                struct UsesId { id: Id, ids: Vec<Id>, named: BTreeMap<String, Id>, maybe: Option<Id> }
            }
            samples [UsesId { id: Id(s("a")), ids: vec![Id(s("b"))],
                named: BTreeMap::from([(s("k"), Id(s("c")))]), maybe: None }]
        },
    ]
}

fn enums() -> Vec<Shape> {
    vec![
        shape! {
            "enum-strings", "An enum of strings with descriptions on some.", Color;
            types {
                #[serde(rename_all = "camelCase")]
                enum Color {
                    /// Like blood.
                    Red,
                    DarkGreen,
                    /// Like the sky.
                    Blue,
                }
            }
            samples [Color::Red, Color::DarkGreen, Color::Blue]
        },
        shape! {
            "enum-one-value", "An enum of one string.", Only;
            types { enum Only { One } }
            samples [Only::One]
        },
        shape! {
            "enum-inline", "A string enum in the place of a field's type, and with null.", InlineParts;
            types {
                struct InlineParts {
                    #[ts(type = "\"low\" | \"high\"")] effort: String,
                    #[ts(type = "\"low\" | \"high\" | null")] other: Option<String>,
                }
            }
            samples [InlineParts { effort: s("low"), other: None }, InlineParts { effort: s("high"), other: Some(s("low")) }]
        }
        .patch(set("/properties/effort", "enum", json!(["low", "high"])))
        .patch(set("/properties/other", "enum", json!(["low", "high", null]))),
        shape! {
            "enum-inline-list", "A string enum as the item of a list and the value of a map.", InlineItems;
            types {
                struct InlineItems {
                    #[ts(type = "Array<\"a\" | \"b\">")] list: Vec<String>,
                    #[ts(type = "{ [key in string]?: \"a\" | \"b\" }")] map: BTreeMap<String, String>,
                }
            }
            samples [InlineItems { list: vec![s("a")], map: BTreeMap::from([(s("k"), s("b"))]) }]
        }
        .patch(set("/properties/list/items", "enum", json!(["a", "b"])))
        .patch(set("/properties/map/additionalProperties", "enum", json!(["a", "b"]))),
        shape! {
            "values-digits", "Values that begin with a digit.", Digits;
            types {
                enum Digits {
                    #[serde(rename = "2fa")] A,
                    #[serde(rename = "1.5x")] B,
                    #[serde(rename = "1080p")] C,
                }
            }
            samples [Digits::A, Digits::B, Digits::C]
        },
        shape! {
            "values-colliding", "Values that collide after CamelCase, or differ only by case.", Twins;
            types {
                enum Twins {
                    #[serde(rename = "foo-bar")] A,
                    #[serde(rename = "foo_bar")] B,
                    #[serde(rename = "fooBar")] C,
                    #[serde(rename = "FOO_BAR")] D,
                }
            }
            samples [Twins::A, Twins::B, Twins::C, Twins::D]
        },
        shape! {
            "values-keywords", "Values that are keywords of Rust.", Keywords;
            types {
                #[serde(rename_all = "snake_case")]
                enum Keywords { Type, #[serde(rename = "self")] SelfLower, #[serde(rename = "Self")] SelfUpper, Crate, Async, Gen, Super, Dyn, True }
            }
            samples [Keywords::Type, Keywords::SelfLower, Keywords::SelfUpper, Keywords::Crate, Keywords::Async,
                Keywords::Gen, Keywords::Super, Keywords::Dyn, Keywords::True]
        },
        shape! {
            "values-empty", "The empty string beside others.", MaybeEmpty;
            types { enum MaybeEmpty { #[serde(rename = "")] Nothing, #[serde(rename = "some")] Some1 } }
            samples [MaybeEmpty::Nothing, MaybeEmpty::Some1]
        },
        shape! {
            "values-unicode", "Values that are not ASCII, or emoji.", Unicode;
            types {
                enum Unicode {
                    #[serde(rename = "größe")] A,
                    #[serde(rename = "日本")] B,
                    #[serde(rename = "😀")] C,
                    #[serde(rename = "😀😀")] D,
                }
            }
            samples [Unicode::A, Unicode::B, Unicode::C, Unicode::D]
        },
        shape! {
            "values-punctuation", "Values of punctuation only.", Operators;
            types {
                enum Operators {
                    #[serde(rename = "<")] A,
                    #[serde(rename = "<=")] B,
                    #[serde(rename = "!=")] C,
                    #[serde(rename = "*")] D,
                    #[serde(rename = " ")] E,
                }
            }
            samples [Operators::A, Operators::B, Operators::C, Operators::D, Operators::E]
        },
        shape! {
            "values-quotes", "Values with quotes, backslashes, and control characters.", Quotes;
            types {
                enum Quotes {
                    #[serde(rename = "a'b")] A,
                    #[serde(rename = "a/b")] B,
                    #[serde(rename = "a.b:c")] C,
                    #[serde(rename = "{x}")] D,
                }
            }
            samples [Quotes::A, Quotes::B, Quotes::C, Quotes::D]
        },
        shape! {
            "values-std", "Values named like types of std and like the generator's own names.", StdValues;
            types { enum StdValues { Option, None, Some, Ok, Err, Unrecognized, Default, String, Value } }
            samples [StdValues::Option, StdValues::None, StdValues::Some, StdValues::Ok, StdValues::Err,
                StdValues::Unrecognized, StdValues::Default, StdValues::String, StdValues::Value]
        },
    ]
}

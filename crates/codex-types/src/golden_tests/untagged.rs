//! Unions whose branches are distinguished by their form.

use serde_json::{Value, json};

use super::{assert_round_trip, decode_error, error_path};
use crate::golden::untagged_unions::*;

#[test]
fn branches_are_distinguished_by_json_type() {
    assert_eq!(assert_round_trip::<Filter>(json!("a")), Filter::String("a".to_owned()));
    assert_eq!(assert_round_trip::<Filter>(json!(["a", "b"])), Filter::List(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(assert_round_trip::<Filter>(json!([])), Filter::List(Vec::new()));
    for unknown in [json!({"not": "a"}), json!(7), json!(null), json!(true)] {
        assert_eq!(assert_round_trip::<Filter>(unknown.clone()), Filter::Unrecognized(unknown));
    }
    assert_eq!(error_path::<Filter>(json!(["a", 7])), "[1]");
    assert_eq!(assert_round_trip::<Ratio>(json!(1.5)), Ratio::Number(1.5));
    assert_eq!(assert_round_trip::<Ratio>(json!("1/2")), Ratio::String("1/2".to_owned()));
}

#[test]
fn integers_out_of_range_are_unrecognized() {
    assert_eq!(assert_round_trip::<Id>(json!(i64::MIN)), Id::Number(i64::MIN));
    assert_eq!(assert_round_trip::<Id>(json!("7")), Id::String("7".to_owned()));
    for unknown in [json!(u64::MAX), json!(1.0), json!(null), json!({"id": 1})] {
        assert_eq!(assert_round_trip::<Id>(unknown.clone()), Id::Unrecognized(unknown));
    }
    assert_eq!(assert_round_trip::<Size>(json!(u64::MAX)), Size::Number(u64::MAX));
    assert_eq!(assert_round_trip::<Size>(json!(true)), Size::Bool(true));
    assert!(decode_error::<Size>(json!(-1)).1.contains("u64"));
}

#[test]
fn objects_are_distinguished_by_required_keys() {
    assert!(matches!(assert_round_trip(json!({"uri": "u", "text": "t"})), Content::Text(text) if text.text == "t"));
    assert!(matches!(assert_round_trip(json!({"uri": "u", "blob": "b"})), Content::Blob(blob) if blob.blob == "b"));
    for unknown in [json!({"uri": "u", "bytes": "b"}), json!({}), json!("text"), json!(["u", "t"])] {
        assert_eq!(assert_round_trip::<Content>(unknown.clone()), Content::Unrecognized(unknown));
    }
    let response = |content: Value| json!({"id": 1, "contents": [{"uri": "u", "text": "t"}, content]});
    assert_eq!(error_path::<GoldenResponse>(response(json!({"uri": "u", "blob": 7}))), "contents[1].blob");
}

#[test]
fn a_tagged_union_can_be_a_branch() {
    assert_eq!(assert_round_trip::<Cursor>(json!("c")), Cursor::String("c".to_owned()));
    assert!(matches!(assert_round_trip(json!({"type": "item", "itemId": "i"})), Cursor::Anchor(Anchor::Item(_))));
    let end: Cursor = assert_round_trip(json!({"type": "end"}));
    assert_eq!(end, Cursor::Anchor(Anchor::End));
    let unknown = json!({"type": "middle", "of": 3});
    assert_eq!(assert_round_trip::<Cursor>(unknown.clone()), Cursor::Anchor(Anchor::Unrecognized(unknown)));
    assert_eq!(assert_round_trip::<Cursor>(json!({"kind": "x"})), Cursor::Unrecognized(json!({"kind": "x"})));
    assert_eq!(error_path::<Cursor>(json!({"type": "item", "itemId": 7})), "itemId");
}

#[test]
fn branches_are_distinguished_by_constants_closed_objects_and_nested_keys() {
    let is = |json: Value, expected: fn(&Schema) -> bool| {
        let schema: Schema = assert_round_trip(json.clone());
        assert!(expected(&schema), "{json}: {schema:?}");
    };
    let many = |schema: &Schema, titled: bool| match schema {
        Schema::Enum(EnumSchema::Many(ManyEnumSchema::Titled(_))) => titled,
        Schema::Enum(EnumSchema::Many(ManyEnumSchema::Plain(_))) => !titled,
        _ => false,
    };
    is(json!({"type": "string", "title": "t"}), |s| matches!(s, Schema::Text(_)));
    is(json!({"type": "integer", "title": "n"}), |s| matches!(s, Schema::Number(_)));
    // The runtime writes both forms in this way, and checks the plain form first.
    is(json!({"type": "string", "enum": ["a"]}), |s| matches!(s, Schema::Enum(EnumSchema::Single(_))));
    let legacy = json!({"type": "string", "enum": ["a"], "enumNames": ["A"]});
    is(legacy, |s| matches!(s, Schema::Enum(EnumSchema::Legacy(_))));
    let titled = json!({"type": "array", "items": {"anyOf": ["a"]}});
    let plain = json!({"type": "array", "items": {"type": "string", "enum": ["a"]}});
    assert!(many(&assert_round_trip(titled), true));
    assert!(many(&assert_round_trip(plain), false));
    for unknown in [json!({"type": "colour"}), json!({"type": "array", "items": {"oneOf": []}}), json!({"title": "t"})]
    {
        assert_eq!(assert_round_trip::<Schema>(unknown.clone()), Schema::Unrecognized(unknown));
    }
}

#[test]
fn a_branch_with_an_unknown_key_is_still_found() {
    let text: Schema = crate::from_value(&json!({"type": "string", "title": null, "new": 1})).unwrap();
    assert!(matches!(text, Schema::Text(_)), "{text:?}");
    let number: Schema = crate::from_value(&json!({"type": "number", "title": null, "new": 1})).unwrap();
    assert!(matches!(number, Schema::Number(_)), "{number:?}");
}

#[test]
fn an_error_has_its_path_through_nested_unions() {
    let params = |schema: Value| json!({"filter": [], "schemas": {"s": schema}, "size": 1, "ratio": 1.0, "cursor": ""});
    let at = |schema| error_path::<GoldenParams>(params(schema));
    assert_eq!(at(json!({"type": "string", "title": 7})), "schemas.s.title");
    assert_eq!(at(json!({"type": "string", "enum": ["a", 7]})), "schemas.s.enum[1]");
    assert_eq!(at(json!({"type": "array", "items": {"anyOf": ["a", {}]}})), "schemas.s.items.anyOf[1]");
    // The text of a serde_json error contains the path.
    let text = params(json!({"type": "string", "enum": ["a", 7]})).to_string();
    let error = serde_json::from_str::<GoldenParams>(&text).unwrap_err().to_string();
    assert!(error.contains("at `schemas.s.enum[1]`: invalid type"), "{error}");
}

//! Unions that are told apart by their form.

use serde_json::{Value, json};

use super::{refused, refused_at, same};
use crate::golden::untagged_unions::*;

#[test]
fn kinds_of_json_are_told_apart() {
    assert_eq!(same::<Filter>(json!("a")), Filter::String("a".to_owned()));
    assert_eq!(same::<Filter>(json!(["a", "b"])), Filter::List(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(same::<Filter>(json!([])), Filter::List(Vec::new()));
    for unknown in [json!({"not": "a"}), json!(7), json!(null), json!(true)] {
        assert_eq!(same::<Filter>(unknown.clone()), Filter::Unrecognized(unknown));
    }
    assert_eq!(refused_at::<Filter>(json!(["a", 7])), "[1]");
    assert_eq!(same::<Ratio>(json!(1.5)), Ratio::Number(1.5));
    assert_eq!(same::<Ratio>(json!("1/2")), Ratio::String("1/2".to_owned()));
}

#[test]
fn whole_numbers_of_every_size_are_told_from_what_does_not_fit() {
    assert_eq!(same::<Id>(json!(i64::MIN)), Id::Number(i64::MIN));
    assert_eq!(same::<Id>(json!("7")), Id::String("7".to_owned()));
    for unknown in [json!(u64::MAX), json!(1.0), json!(null), json!({"id": 1})] {
        assert_eq!(same::<Id>(unknown.clone()), Id::Unrecognized(unknown));
    }
    assert_eq!(same::<Size>(json!(u64::MAX)), Size::Number(u64::MAX));
    assert_eq!(same::<Size>(json!(true)), Size::Bool(true));
    assert!(refused::<Size>(json!(-1)).1.contains("u64"));
}

#[test]
fn objects_are_told_apart_by_required_keys() {
    assert!(matches!(same(json!({"uri": "u", "text": "t"})), Content::Text(text) if text.text == "t"));
    assert!(matches!(same(json!({"uri": "u", "blob": "b"})), Content::Blob(blob) if blob.blob == "b"));
    for unknown in [json!({"uri": "u", "bytes": "b"}), json!({}), json!("text"), json!(["u", "t"])] {
        assert_eq!(same::<Content>(unknown.clone()), Content::Unrecognized(unknown));
    }
    let response = |content: Value| json!({"id": 1, "contents": [{"uri": "u", "text": "t"}, content]});
    assert_eq!(refused_at::<GoldenResponse>(response(json!({"uri": "u", "blob": 7}))), "contents[1].blob");
}

#[test]
fn a_tagged_union_can_be_a_branch() {
    assert_eq!(same::<Cursor>(json!("c")), Cursor::String("c".to_owned()));
    assert!(matches!(same(json!({"type": "item", "itemId": "i"})), Cursor::Anchor(Anchor::Item(_))));
    let end: Cursor = same(json!({"type": "end"}));
    assert_eq!(end, Cursor::Anchor(Anchor::End));
    let unknown = json!({"type": "middle", "of": 3});
    assert_eq!(same::<Cursor>(unknown.clone()), Cursor::Anchor(Anchor::Unrecognized(unknown)));
    assert_eq!(same::<Cursor>(json!({"kind": "x"})), Cursor::Unrecognized(json!({"kind": "x"})));
    assert_eq!(refused_at::<Cursor>(json!({"type": "item", "itemId": 7})), "itemId");
}

#[test]
fn constants_closed_objects_and_nested_keys_tell_schemas_apart() {
    let is = |json: Value, expected: fn(&Schema) -> bool| {
        let schema: Schema = same(json.clone());
        assert!(expected(&schema), "{json}: {schema:?}");
    };
    let many = |schema: &Schema, titled: bool| match schema {
        Schema::Enum(EnumSchema::Many(ManyEnumSchema::Titled(_))) => titled,
        Schema::Enum(EnumSchema::Many(ManyEnumSchema::Plain(_))) => !titled,
        _ => false,
    };
    is(json!({"type": "string", "title": "t"}), |s| matches!(s, Schema::Text(_)));
    is(json!({"type": "integer", "title": "n"}), |s| matches!(s, Schema::Number(_)));
    // The runtime writes the two in this way, and tries the plain one first.
    is(json!({"type": "string", "enum": ["a"]}), |s| matches!(s, Schema::Enum(EnumSchema::Single(_))));
    let legacy = json!({"type": "string", "enum": ["a"], "enumNames": ["A"]});
    is(legacy, |s| matches!(s, Schema::Enum(EnumSchema::Legacy(_))));
    let titled = json!({"type": "array", "items": {"anyOf": ["a"]}});
    let plain = json!({"type": "array", "items": {"type": "string", "enum": ["a"]}});
    assert!(many(&same(titled), true));
    assert!(many(&same(plain), false));
    for unknown in [json!({"type": "colour"}), json!({"type": "array", "items": {"oneOf": []}}), json!({"title": "t"})]
    {
        assert_eq!(same::<Schema>(unknown.clone()), Schema::Unrecognized(unknown));
    }
}

#[test]
fn a_branch_with_a_key_of_a_later_release_is_still_found() {
    let text: Schema = crate::from_value(&json!({"type": "string", "title": null, "new": 1})).unwrap();
    assert!(matches!(text, Schema::Text(_)), "{text:?}");
    let number: Schema = crate::from_value(&json!({"type": "number", "title": null, "new": 1})).unwrap();
    assert!(matches!(number, Schema::Number(_)), "{number:?}");
}

#[test]
fn an_error_names_its_path_through_nested_unions() {
    let params = |schema: Value| json!({"filter": [], "schemas": {"s": schema}, "size": 1, "ratio": 1.0, "cursor": ""});
    let at = |schema| refused_at::<GoldenParams>(params(schema));
    assert_eq!(at(json!({"type": "string", "title": 7})), "schemas.s.title");
    assert_eq!(at(json!({"type": "string", "enum": ["a", 7]})), "schemas.s.enum[1]");
    assert_eq!(at(json!({"type": "array", "items": {"anyOf": ["a", {}]}})), "schemas.s.items.anyOf[1]");
    // serde_json alone says it in words.
    let text = params(json!({"type": "string", "enum": ["a", 7]})).to_string();
    let error = serde_json::from_str::<GoldenParams>(&text).unwrap_err().to_string();
    assert!(error.contains("at `schemas.s.enum[1]`: invalid type"), "{error}");
}

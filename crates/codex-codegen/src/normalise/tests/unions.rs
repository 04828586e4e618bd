//! Branches of unions, and the properties that identify them.

use serde_json::{Value, json};

use super::{Release, assert_all_noted, assert_all_typed};
use crate::notes::Effect;
use crate::protocol::{Shape, Tagging};

fn tagged(tag: &str, value: &str, more: Value) -> Value {
    let mut branch =
        json!({"type": "object", "properties": {tag: {"type": "string", "enum": [value]}}, "required": [tag]});
    for (key, schema) in more.as_object().unwrap() {
        branch["properties"][key] = schema.clone();
    }
    branch
}

fn object(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

fn tagging(release: &Release) -> Tagging {
    match &release.code().0.definitions["Odd"].shape {
        Shape::Union(union) => union.tagging.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn unions_of_every_form_are_typed() {
    let text = json!({"type": "string"});
    assert_all_typed(&[
        (json!({"anyOf": [text, {"type": "boolean"}]}), &["#[serde(untagged)]", "String(String)", "Bool(bool)"]),
        (
            json!({"anyOf": [text, {"type": "boolean"}, {"type": "null"}]}),
            &["pub type Odd = Option<OddValue>", "pub enum OddValue"],
        ),
        (
            json!({"anyOf": [text, true]}),
            &["Any(serde_json::Value)", "best_match_union! { Odd {\n    String,\n    Any,"],
        ),
        (
            json!({"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "integer", "enum": [1]}]}),
            &["\"a\" => A", "1i64 => V1"],
        ),
        (
            json!({"oneOf": [tagged("type", "x", json!({"a": text})), tagged("type", "y", json!({}))]}),
            &["#[serde(tag = \"type\")]", "X(XOdd)", "pub struct XOdd"],
        ),
        // Adjacent tagging.
        (
            json!({"oneOf": [tagged("kind", "n", json!({"value": {"type": "boolean"}})), tagged("kind", "none", json!({}))]}),
            &["#[serde(tag = \"kind\")]", "pub struct NOdd"],
        ),
        (
            json!({"oneOf": [{"type": "string", "enum": ["a"]}, object(&["b"], json!({"b": {"type": "string"}}))]}),
            &["keyed_union! { Odd {\n    \"a\" => A,\n    \"b\" => B(body),"],
        ),
    ]);
}

#[test]
fn siblings_of_a_union_are_fields_of_each_branch() {
    let branch = tagged("type", "x", json!({"a": {"type": "string"}}));
    let union = |more: Value| {
        let mut union = json!({"oneOf": [branch, tagged("type", "y", json!({}))]});
        for (key, value) in more.as_object().unwrap() {
            union[key] = value.clone();
        }
        union
    };
    assert_all_typed(&[
        (
            union(json!({"properties": {"b": {"type": "string"}}, "required": ["b"]})),
            &["pub struct XOdd", "pub struct YOdd"],
        ),
        (union(json!({"type": "object"})), &["#[serde(tag = \"type\")]"]),
    ]);
    let mixed = json!({"oneOf": [branch, {"type": "string", "enum": ["s"]}], "properties": {"b": {"type": "string"}}});
    let release = Release::of(json!({"Odd": mixed}));
    release.assert_noted(Effect::Widened, "Odd", "is not an object");
    assert!(release.code().1.contains("pub extra: serde_json::Map"), "the keys of the branches are kept");
    // Two unions at once give one branch for each combination.
    let two = json!({"allOf": [
        {"oneOf": [tagged("type", "a", json!({})), tagged("type", "b", json!({}))]},
        {"oneOf": [tagged("mode", "c", json!({})), tagged("mode", "d", json!({}))]},
    ]});
    let Shape::Union(union) = &Release::of(json!({"Odd": two})).code().0.definitions["Odd"].shape else { panic!() };
    assert_eq!(union.variants.len(), 4);
}

#[test]
fn a_repeated_tag_is_a_constant() {
    let mut optional = tagged("type", "x", json!({}));
    optional["required"] = json!([]);
    let odd = |branches: Value| Release::of(json!({"Odd": {"oneOf": branches}}));
    assert!(tagging(&odd(json!([optional, tagged("type", "y", json!({}))]))).is_by_form());
    // A tag that occurs twice does not identify the branches.
    let same = odd(json!([tagged("type", "x", json!({"a": true})), tagged("type", "x", json!({"b": true}))]));
    assert!(tagging(&same).is_by_form());
    // The tag is a number.
    let number = |value: u8| {
        object(
            &["v", "a"],
            json!({"v": {"type": "integer", "format": "uint8", "enum": [value]}, "a": {"type": "string"}}),
        )
    };
    let numbers = odd(json!([number(1), number(2)]));
    assert_eq!(tagging(&numbers), Tagging::Untagged);
    assert!(numbers.code().1.contains("scalars: &[(\"v\", &[\"1\"])]"), "{}", numbers.code().1);
    let twins = odd(json!([tagged("type", "a_b", json!({})), tagged("type", "aB", json!({}))]));
    twins.assert_noted(Effect::Renamed, "Odd/a_b", "is named `AB2`, because `aB` has the name `AB`");
    let taken = json!({"Odd": {"oneOf": [tagged("type", "x", json!({"a": true}))]}, "XOdd": {"type": "string"}});
    assert!(Release::of(taken).code().1.contains("X(XOdd2)"));
}

#[test]
fn a_union_inside_a_branch_becomes_a_field() {
    let nested = |branches: Value, more: Value| {
        let mut branch = tagged("type", "x", more);
        branch["anyOf"] = branches;
        json!({"oneOf": [branch, tagged("type", "y", json!({}))]})
    };
    let one = object(&["url"], json!({"url": {"type": "string"}}));
    let two = object(&["id", "key"], json!({"id": {"type": "string"}, "key": {"type": "string"}}));
    let other = object(&["id"], json!({"id": {"type": "string"}}));
    assert_all_typed(&[
        (nested(json!([one, other]), json!({})), &["pub source: XOddSource", "keyed_union! { XOddSource"]),
        (nested(json!([one, two]), json!({})), &["pub source: XOddSource", "untagged_union! { XOddSource"]),
        (nested(json!([one, other]), json!({"source": {"type": "string"}})), &["pub source_2: XOddSource"]),
    ]);
}

#[test]
fn an_unknown_schema_in_a_branch_is_raw_at_its_position() {
    let text = json!({"type": "string", "enum": ["a"]});
    let keyed = |body: Value| json!({"oneOf": [text, object(&["b"], json!({"b": body}))]});
    assert_all_noted(
        Effect::Raw,
        &[
            (keyed(json!({"type": "object", "properties": {"c": {"not": {}}}})), "Odd/1.b.c", "`not` restricts values"),
            (json!({"oneOf": [tagged("type", "x", json!({"a": {"not": {}}}))]}), "Odd/0.a", "`not` restricts values"),
        ],
    );
}

#[test]
fn overlapping_untagged_branches_use_the_best_match() {
    let text = json!({"type": "string"});
    let number = |format: &str| json!({"type": "integer", "format": format});
    let list = |items: Value| json!({"type": "array", "items": items});
    for branches in [
        json!([number("int64"), {"type": "number"}]),
        json!([number("int64"), number("uint64")]),
        json!([list(json!({"type": "boolean"})), list(text.clone())]),
        json!([object(&["a"], json!({"a": true, "b": true})), {"type": "object"}]),
        json!([text, true]),
    ] {
        assert_eq!(tagging(&Release::of(json!({"Odd": {"anyOf": branches}}))), Tagging::BestMatch, "{branches}");
    }
    assert_eq!(
        tagging(&Release::of(json!({"Odd": {"anyOf": [text, object(&[], json!({"a": true}))]}}))),
        Tagging::Untagged
    );
}

#[test]
fn referenced_branches_are_distinguished_or_use_the_best_match() {
    let text = json!({"type": "string"});
    let kind = |value: &str| json!({"type": "string", "enum": [value]});
    let union = |first: &Value, second: &Value| {
        tagging(&Release::of(json!({
            "Odd": {"anyOf": [{"$ref": "#/definitions/First"}, {"$ref": "#/definitions/Second"}]},
            "First": first, "Second": second,
            "KindA": kind("a"), "KindB": kind("b"), "Shared": object(&["x"], json!({"x": true})),
            "Other": object(&["y"], json!({"y": true})),
        })))
    };
    let closed = |required: &[&str], properties: Value| {
        let mut schema = object(required, properties);
        schema["additionalProperties"] = json!(false);
        schema
    };
    let of_kind = |name: &str| json!({"type": {"$ref": format!("#/definitions/{name}")}, "title": {"type": "string"}});
    let reference = |name: &str| json!({"$ref": format!("#/definitions/{name}")});
    for (first, second) in [
        (object(&["a"], json!({"a": text})), object(&["a"], json!({"a": text, "b": text}))),
        (closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": text}))),
        (closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": {"type": "boolean"}, "b": text}))),
        (object(&["type"], of_kind("KindA")), object(&["title"], of_kind("KindB"))),
        (object(&[], json!({"b": text})), object(&["a"], json!({"a": text}))),
        (
            object(&["a"], json!({"a": text})),
            json!({"type": "object", "properties": {"b": true}, "additionalProperties": true}),
        ),
        (text.clone(), object(&["a"], json!({"a": text}))),
        (kind("a"), kind("b")),
        (
            closed(&["items"], json!({"items": reference("Shared")})),
            closed(&["items"], json!({"items": reference("Shared")})),
        ),
    ] {
        assert_eq!(union(&first, &second), Tagging::BestMatch, "{first} {second}");
    }
    // Distinguished by a required key, a constant, an extra key beside a closed branch, and a nested key.
    for (first, second) in [
        (object(&["a"], json!({"a": text})), object(&["b"], json!({"b": text}))),
        (object(&["type"], of_kind("KindA")), object(&["type"], of_kind("KindB"))),
        (closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": text, "b": text}))),
        (
            closed(&["items"], json!({"items": reference("Shared")})),
            closed(&["items"], json!({"items": reference("Other")})),
        ),
    ] {
        assert_eq!(union(&first, &second), Tagging::Untagged, "{first} {second}");
    }
}

//! Branches, and what tells them apart.

use serde_json::{Value, json};

use super::{Release, all_refused};

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

#[test]
fn unions_of_no_known_form_are_refused() {
    let text = json!({"type": "string"});
    all_refused(&[
        (json!({"oneOf": []}), "Odd", "a union without branches"),
        (json!({"oneOf": [text], "anyOf": [text]}), "Odd", "`oneOf` beside `anyOf`"),
        (json!({"oneOf": {}}), "Odd", "or one that is no list"),
        (json!({"oneOf": [text, {"type": "boolean"}], "if": {}}), "Odd", "keyword `if`"),
        (json!({"anyOf": [text, true]}), "Odd", "a branch that accepts anything"),
        (json!({"anyOf": [text, {"type": ["boolean", "null"]}]}), "Odd", "a branch that accepts anything"),
        (json!({"anyOf": [text, {"type": "boolean"}, {"type": "null"}]}), "Odd", "`type` is one of []"),
        (json!({"oneOf": [{"type": "string", "enum": ["a"], "minLength": 1, "x": 1}]}), "Odd", "keyword `x`"),
        (
            json!({"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["A"]}]}),
            "Odd",
            "both be called `A`",
        ),
    ]);
}

#[test]
fn siblings_of_a_union_that_have_no_place_are_refused() {
    let branch = tagged("type", "x", json!({"a": true}));
    let union = |more: Value| {
        let mut union = json!({"oneOf": [branch]});
        for (key, value) in more.as_object().unwrap() {
            union[key] = value.clone();
        }
        union
    };
    all_refused(&[
        (union(json!({"required": ["a"]})), "Odd", "`required` beside a union, without `properties`"),
        (union(json!({"type": "string"})), "Odd", "`type` \"string\" beside a union with a branch of another type"),
        (union(json!({"properties": {"a": true}})), "Odd", "`a` stands in a branch and beside the union"),
        (union(json!({"properties": {"b": true}, "required": ["c"]})), "Odd/x.c", "no property describes it"),
        (union(json!({"additionalProperties": false})), "Odd", "keyword `additionalProperties`"),
        (
            json!({"oneOf": [branch, {"type": "string", "enum": ["s"]}], "properties": {"b": true}}),
            "Odd",
            "`properties` beside a union with a branch that is not an object",
        ),
    ]);
}

#[test]
fn tags_must_be_tags() {
    let mut optional = tagged("type", "x", json!({}));
    optional["required"] = json!([]);
    let mut patterned = tagged("kind", "x", json!({}));
    patterned["properties"]["kind"]["pattern"] = json!("x");
    let mut keyword = tagged("type", "x", json!({"a": true}));
    keyword["minProperties"] = json!(1);
    all_refused(&[
        (json!({"oneOf": [optional]}), "Odd/x", "the tag `type` is not required"),
        (json!({"oneOf": [patterned]}), "Odd/x.kind", "keyword `pattern`"),
        (json!({"oneOf": [keyword]}), "Odd/x", "keyword `minProperties`"),
        (
            json!({"oneOf": [tagged("type", "a_b", json!({})), tagged("type", "aB", json!({}))]}),
            "Odd",
            "`aB` and `a_b` would both be called `AB`",
        ),
        (
            json!({"oneOf": [tagged("type", "x", json!({"a": true})), tagged("type", "x", json!({"b": true}))]}),
            "XOdd",
            "two definitions would have this name",
        ),
    ]);
    let taken = json!({"Odd": {"oneOf": [tagged("type", "x", json!({"a": true}))]}, "XOdd": {"type": "string"}});
    Release::of(taken).refused("XOdd", "two definitions would have this name");
}

#[test]
fn nested_unions_must_be_keyed() {
    let nested = |branches: Value, more: Value| {
        let mut branch = tagged("type", "x", more);
        branch["anyOf"] = branches;
        json!({"oneOf": [branch, tagged("type", "y", json!({}))]})
    };
    let one = object(&["url"], json!({"url": {"type": "string"}}));
    let two = object(&["id", "key"], json!({"id": true, "key": true}));
    let mut closed = object(&["id"], json!({"id": true}));
    closed["dependencies"] = json!({});
    all_refused(&[
        (nested(json!([one, two]), json!({})), "Odd/x", "a nested `anyOf` with a branch of more than one key"),
        (nested(json!([one, closed]), json!({})), "XOddSource/id", "keyword `dependencies`"),
        (nested(json!([one]), json!({"source": true})), "Odd/x", "has a key `source`"),
        (
            nested(json!([one, object(&["Url"], json!({"Url": true}))]), json!({})),
            "XOddSource",
            "would both be called `Url`",
        ),
    ]);
}

#[test]
fn keyed_branches_are_read_strictly() {
    let text = json!({"type": "string", "enum": ["a"]});
    let keyed = |body: Value| json!({"oneOf": [text, object(&["b"], json!({"b": body}))]});
    let mut odd = object(&["b"], json!({"b": true}));
    odd["propertyNames"] = json!({});
    all_refused(&[
        (keyed(json!({"type": "object", "properties": {"c": {"not": {}}}})), "Odd/b.c", "keyword `not`"),
        (keyed(json!({"type": ["string", "integer"]})), "Odd/b", "`type` is one of"),
        (json!({"oneOf": [text, odd]}), "Odd/b", "keyword `propertyNames`"),
        (
            json!({"oneOf": [{"type": "string", "enum": ["b"]}, object(&["b"], json!({"b": true}))]}),
            "Odd",
            "`b` and `b`",
        ),
    ]);
}

#[test]
fn untagged_branches_that_nothing_tells_apart_are_refused() {
    let text = json!({"type": "string"});
    let number = |format: &str| json!({"type": "integer", "format": format});
    let list = |items: Value| json!({"type": "array", "items": items});
    all_refused(&[
        (json!({"anyOf": [text, {"type": "string", "description": "x"}]}), "Odd", "would both be called `String`"),
        (json!({"anyOf": [number("int64"), number("uint64")]}), "Odd", "would both be called `Number`"),
        (json!({"anyOf": [list(json!(true)), list(text.clone())]}), "Odd", "would both be called `List`"),
        (
            json!({"anyOf": [text, object(&[], json!({"a": true}))]}),
            "Odd",
            "that no required key tells from the others",
        ),
        (
            json!({"anyOf": [object(&["a"], json!({"a": true})), object(&["b"], json!({"a": true, "b": true}))]}),
            "Odd",
            "that no required key tells from the others",
        ),
        (
            json!({"anyOf": [object(&["a"], json!({"a": true, "b": true})), {"type": "object"}]}),
            "Odd",
            "nothing tells the untagged branch `Map` from `A`",
        ),
    ]);
}

#[test]
fn named_branches_must_be_told_apart_as_well() {
    let text = json!({"type": "string"});
    let kind = |value: &str| json!({"type": "string", "enum": [value]});
    let union = |first: Value, second: Value| {
        Release::of(json!({
            "Odd": {"anyOf": [{"$ref": "#/definitions/First"}, {"$ref": "#/definitions/Second"}]},
            "First": first, "Second": second,
            "KindA": kind("a"), "KindB": kind("b"), "Shared": object(&["x"], json!({"x": true})),
            "Other": object(&["y"], json!({"y": true})),
        }))
    };
    let closed = |required: &[&str], properties: Value| {
        let mut schema = object(required, properties);
        schema["additionalProperties"] = json!(false);
        schema
    };
    let of_kind = |name: &str| json!({"type": {"$ref": format!("#/definitions/{name}")}, "title": {"type": "string"}});
    let refused = |first: Value, second: Value, reason: &str| union(first, second).refused("Odd", reason);
    let nothing = "nothing tells the untagged branch `Second` from `First`";

    refused(object(&["a"], json!({"a": text})), object(&["a"], json!({"a": text, "b": text})), nothing);
    refused(closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": text})), nothing);
    refused(closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": {"type": "boolean"}, "b": text})), nothing);
    refused(object(&["type"], of_kind("KindA")), object(&["title"], of_kind("KindB")), nothing);
    refused(object(&[], json!({})), object(&["a"], json!({"a": text})), nothing);
    refused(
        object(&["a"], json!({"a": text})),
        json!({"type": "object", "properties": {"b": true}, "additionalProperties": true}),
        nothing,
    );
    refused(text.clone(), object(&["a"], json!({"a": text})), "no struct, tagged or untagged union: First");
    refused(kind("a"), kind("b"), "no struct, tagged or untagged union: First");
    let reference = |name: &str| json!({"$ref": format!("#/definitions/{name}")});
    refused(
        closed(&["items"], json!({"items": reference("Shared")})),
        closed(&["items"], json!({"items": reference("Shared")})),
        nothing,
    );

    // And those that are: by a required key, a constant, a key beyond a closed one, a key one level down.
    for (first, second) in [
        (object(&["a"], json!({"a": text})), object(&["b"], json!({"b": text}))),
        (object(&["type"], of_kind("KindA")), object(&["type"], of_kind("KindB"))),
        (closed(&["a"], json!({"a": text})), closed(&["a"], json!({"a": text, "b": text}))),
        (
            closed(&["items"], json!({"items": reference("Shared")})),
            closed(&["items"], json!({"items": reference("Other")})),
        ),
    ] {
        union(first, second).read().unwrap();
    }
}

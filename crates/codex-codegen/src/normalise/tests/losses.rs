//! Checks that no key is lost if the schema and the bindings disagree, or if one of them lacks a key.

use serde_json::{Value, json};

use super::Release;
use crate::protocol::{Definition, Presence, Protocol, Shape, Struct, Tagging, Type};

fn object(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

fn tagged(tag: &str, value: &str, more: Value) -> Value {
    let mut branch = object(&[tag], more);
    branch["properties"][tag] = json!({"type": "string", "enum": [value]});
    branch
}

fn read(odd: Value, typescript: &str) -> Protocol {
    Release::of(json!({"Odd": odd})).with_typescript(&format!("export type Odd = {typescript};")).code().0
}

#[track_caller]
fn body<'p>(protocol: &'p Protocol, name: &str) -> &'p Struct {
    match protocol.definitions.get(name) {
        Some(Definition { shape: Shape::Struct(body), .. }) => body,
        other => panic!("{name} is {other:?} in {:?}", protocol.definitions.keys()),
    }
}

fn wires(body: &Struct) -> Vec<&str> {
    body.fields.iter().map(|field| field.wire.as_str()).collect()
}

#[track_caller]
fn tagging(protocol: &Protocol) -> Tagging {
    match &protocol.definitions["Odd"].shape {
        Shape::Union(union) => union.tagging.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn keys_with_different_case_follow_the_bindings() {
    let schema =
        || object(&["first_key"], json!({"first_key": {"type": "string"}, "second2_key": {"type": "boolean"}}));
    for (first, second) in [
        ("firstKey", "second2Key"),
        ("FirstKey", "Second2Key"),
        ("FIRST_KEY", "SECOND2_KEY"),
        ("first-key", "second2-key"),
        ("FIRST-KEY", "SECOND2-KEY"),
        ("firstkey", "second2key"),
        ("FIRSTKEY", "SECOND2KEY"),
    ] {
        let keys = format!("\"{first}\": string, \"{second}\"?: boolean, ");
        let plain = read(schema(), &format!("{{ {keys} }}"));
        assert_eq!(wires(body(&plain, "Odd")), [first, second]);
        assert_eq!(body(&plain, "Odd").open, None);
        let mut branch = schema();
        branch["properties"]["tag"] = json!({"const": "a"});
        branch["required"] = json!(["tag", "first_key"]);
        let union = read(
            json!({"oneOf": [branch, tagged("tag", "b", json!({}))]}),
            &format!("{{ \"tag\": \"a\", {keys} }} | {{ \"tag\": \"b\" }}"),
        );
        assert_eq!(wires(body(&union, "AOdd")), [first, second]);
        let untagged = read(json!({"anyOf": [schema(), {"type": "string"}]}), &format!("{{ {keys} }} | string"));
        let inner = untagged.definitions.keys().find(|name| name.ends_with("Odd") && *name != "Odd").cloned();
        assert_eq!(wires(body(&untagged, &inner.unwrap())), [first, second]);
    }
    // Two keys with the same letters both keep their own declaration.
    let twins = object(&["foo_bar", "fooBar"], json!({"foo_bar": {"type": "string"}, "fooBar": {"type": "boolean"}}));
    assert_eq!(wires(body(&read(twins.clone(), "{ fooBar: boolean, }"), "Odd")), ["fooBar", "foo_bar"]);
    assert_eq!(wires(body(&read(twins, "{ foo_bar: string, fooBar: boolean, }"), "Odd")), ["foo_bar", "fooBar"]);
}

#[test]
fn a_constant_only_in_the_bindings_becomes_a_field() {
    let protocol = read(object(&["a"], json!({"a": {"type": "string"}})), "{ \"type\": \"Odd\", a: string, }");
    let odd = body(&protocol, "Odd");
    assert_eq!(wires(odd), ["type", "a"]);
    assert_eq!(odd.open, None);
    assert_eq!((&odd.fields[0].ty, &odd.fields[0].constant), (&Type::String, &Some(json!("Odd"))));
}

#[test]
fn keys_beside_a_nested_union_are_kept() {
    let nested = |rest: Value| {
        let mut branch = tagged("type", "a", json!({"n": {"type": "string"}}));
        branch["anyOf"] = json!([
            object(&["x"], json!({"x": {"type": "string"}, "k": {"type": "boolean"}})),
            object(&["y"], json!({"y": {"type": "string"}, "k": {"type": "boolean"}}))
        ]);
        if !rest.is_null() {
            branch["additionalProperties"] = rest;
        }
        json!({"oneOf": [branch, tagged("type", "b", json!({}))]})
    };
    let is_open = |protocol: &Protocol| {
        let sources =
            protocol.definitions.iter().filter(|(name, _)| name.ends_with("AOddSource") && *name != "AOddSource");
        let sources: Vec<bool> = sources.map(|(name, _)| body(protocol, name).open.is_some()).collect();
        assert_eq!(sources.len(), 2, "{:?}", protocol.definitions.keys());
        sources == [true, true]
    };
    assert!(is_open(&read(nested(json!(true)), "unknown")), "additionalProperties");
    assert!(!is_open(&read(nested(Value::Null), "unknown")));
    let silent = "{ \"type\": \"a\", n: string, x: string, k?: boolean, more?: number, } | { \"type\": \"a\", n: string, y: string, k?: boolean, more?: number, } | { \"type\": \"b\" }";
    assert!(is_open(&read(nested(Value::Null), silent)), "a key that only the bindings have");
}

#[test]
fn keys_under_conditional_keywords_are_kept_in_each_branch() {
    let then = json!({"then": {"properties": {"z": true}}, "if": {"required": ["x"]}});
    let mut union = json!({"anyOf": [object(&["x"], json!({"x": {"type": "string"}, "k": {"type": "boolean"}})), object(&["y"], json!({"y": {"type": "boolean"}, "k": {"type": "boolean"}}))]});
    union.as_object_mut().unwrap().extend(then.as_object().unwrap().clone());
    let protocol = read(union, "unknown");
    assert!(body(&protocol, "XOdd").open.is_some() && body(&protocol, "YOdd").open.is_some());
    let closed = json!({"type": "object", "properties": {"a": {"type": "string"}}, "unevaluatedProperties": false});
    assert_eq!(body(&read(closed, "{ a?: string, }"), "Odd").open, None);
}

#[test]
fn the_bindings_identify_a_branch_without_a_tag() {
    // schemars 0.8 ignores untagged variants and describes a tag that does not exist.
    let odd = json!({"oneOf": [tagged("type", "A", json!({"a": {"type": "string"}})), tagged("type", "Other", json!({"z": {"type": "string"}}))]});
    let protocol = read(odd.clone(), "{ \"type\": \"A\", a?: string, } | { z?: string, }");
    assert!(tagging(&protocol).is_by_form());
    let other = protocol.definitions.iter().find(|(name, definition)| {
        *name != "Odd" && matches!(&definition.shape, Shape::Struct(body) if wires(body).contains(&"z"))
    });
    assert_eq!(wires(body(&protocol, other.unwrap().0)), ["z"]);
    assert_eq!(
        tagging(&read(odd, "{ \"type\": \"A\", a?: string, } | { \"type\": \"Other\", z?: string, }")),
        Tagging::Internal("type".to_owned())
    );
    let keyed = json!({"oneOf": [object(&["A"], json!({"A": {"type": "string"}})), object(&["Other"], json!({"Other": {"type": "array", "items": true}})), {"enum": ["B"]}]});
    let protocol = read(keyed.clone(), "{ \"A\": string } | \"B\" | Array<unknown>");
    assert!(tagging(&protocol).is_by_form());
    assert_eq!(tagging(&read(keyed, "{ \"A\": string } | \"B\" | { \"Other\": Array<unknown> }")), Tagging::External);
}

#[test]
fn a_wide_branch_is_kept_beside_a_branch_it_does_not_cover() {
    // `{"type": ["object", "string"]}` is redundant in an open union, but not beside an integer.
    let wide = json!({"type": ["object", "string"]});
    let protocol = read(json!({"anyOf": [{"type": "integer"}, wide]}), "unknown");
    let Shape::Union(union) = &protocol.definitions["Odd"].shape else { panic!("{:?}", protocol.definitions["Odd"]) };
    assert_eq!(union.variants.len(), 3);
    let keyed = json!({"anyOf": [{"enum": ["a"]}, object(&["b"], json!({"b": {"type": "string"}})), wide]});
    assert_eq!(tagging(&read(keyed, "unknown")), Tagging::External);
}

#[test]
fn disagreeing_bindings_lose_no_key() {
    let schema = object(&["a", "b"], json!({"a": {"type": "string"}, "b": {"type": "boolean"}}));
    for (typescript, keys, open) in [
        ("{ a: string, b: boolean, }", vec!["a", "b"], false),
        ("{ a: string, }", vec!["a", "b"], false),
        ("{ a: string, b: boolean, c: number, }", vec!["a", "b"], true),
        ("{ a?: string, b?: boolean, }", vec!["a", "b"], false),
        ("{ a: number, b: Array<string>, }", vec!["a", "b"], false),
        ("string", vec!["a", "b"], false),
        ("Array<{ a: string, }>", vec!["a", "b"], false),
        ("{ a: string, b: boolean, } | { c: string, }", vec!["a", "b"], false),
        ("{ [key in string]?: string }", vec!["a", "b"], true),
        ("never", vec!["a", "b"], false),
        ("{ a: string, b: boolean, } & { [key in string]?: unknown }", vec!["a", "b"], true),
    ] {
        let protocol = read(schema.clone(), typescript);
        let odd = body(&protocol, "Odd");
        let mut found = wires(odd);
        found.sort_unstable();
        assert_eq!((found, odd.open.is_some()), (keys, open), "{typescript}");
    }
    // A field that is optional in the bindings may be absent, even if the schema requires it.
    let optional = read(schema, "{ a?: string, b: boolean, }");
    assert_eq!(body(&optional, "Odd").fields[0].presence, Presence::Optional);
}

#[test]
fn values_of_both_surfaces_occur_once() {
    let values = |values: &[&str]| json!({"type": "string", "enum": values});
    let release = Release::of(json!({"Odd": values(&["foo-bar", "foo_bar"])}))
        .with_experimental("Odd", values(&["foo_bar", "x"]));
    let (protocol, _) = release.code();
    let Shape::StringEnum(variants) = &protocol.definitions["Odd"].shape else { panic!() };
    let mut found: Vec<(&str, bool)> =
        variants.iter().map(|variant| (variant.wire.as_str(), variant.experimental)).collect();
    found.sort_unstable();
    assert_eq!(found, [("foo-bar", false), ("foo_bar", false), ("x", true)]);
    let mut names: Vec<&str> = variants.iter().map(|variant| variant.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3);
}

#[test]
fn a_tuple_can_contain_itself_or_null() {
    let tuple = json!({"type": "array", "minItems": 2, "maxItems": 2, "items": [{"type": "integer"}, {"anyOf": [{"$ref": "#/definitions/Odd"}, {"type": "null"}]}]});
    let (protocol, code) = Release::of(json!({"Odd": tuple})).code();
    assert!(matches!(protocol.definitions["Odd"].shape, Shape::Newtype(_)), "{code}");
    assert!(code.contains("Box<Odd>"), "{code}");
}

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::*;
use crate::protocol::{Definition, Field, Number, Presence, Shape, Struct, Tagging, Type, Union, Variant};

fn named(name: &str) -> Type {
    Type::Named(name.to_owned())
}

fn strukt(fields: Vec<Field>) -> Shape {
    Shape::Struct(Struct { fields, ..Struct::default() })
}

/// Returns a protocol with the notification `told`, which contains a tree: a recursive union.
fn protocol() -> Protocol {
    let tagged = Tagging::Internal("type".to_owned());
    let version =
        Field { constant: Some(json!(1)), ..Field::new("version", Type::Number(Number::U8), Presence::Required) };
    let definitions = [
        (
            "Told",
            strukt(vec![
                Field::new("id", Type::String, Presence::Required),
                Field::new("at", Type::Number(Number::I64), Presence::Nullable),
                Field::new("tree", named("Tree"), Presence::Optional),
                Field::new("colours", Type::List(Box::new(named("Colour"))), Presence::Default(json!([]))),
            ]),
        ),
        (
            "Tree",
            Shape::Union(Union {
                tagging: tagged,
                variants: vec![
                    Variant::new("node", "node", Some(named("Node"))),
                    Variant::new("leaf", "leaf", Some(named("Leaf"))),
                    Variant::new("none", "none", None),
                ],
            }),
        ),
        ("Node", strukt(vec![Field::new("left", named("Tree"), Presence::Required)])),
        ("Leaf", strukt(vec![version, Field::new("text", Type::String, Presence::Double)])),
        ("Colour", Shape::StringEnum(vec![Variant::new("red", "red", None), Variant::new("blue", "blue", None)])),
    ];
    let told = Method {
        wire: "told".to_owned(),
        name: "Told".to_owned(),
        doc: None,
        experimental: false,
        params: Some("Told".to_owned()),
        params_optional: false,
        response: None,
    };
    Protocol {
        definitions: definitions.into_iter().map(|(name, shape)| (name.to_owned(), Definition::new(shape))).collect(),
        server_notifications: vec![told],
        ..Protocol::default()
    }
}

fn payloads() -> BTreeMap<String, Value> {
    samples(&protocol()).into_iter().map(|sample| (sample.what, sample.payload)).collect()
}

#[test]
fn the_smallest_message_has_only_required_parts() {
    assert_eq!(payloads()["smallest"], json!({ "id": "x", "at": null, "colours": [] }));
}

#[test]
fn the_fullest_message_has_every_field_and_is_cut_where_a_definition_contains_itself() {
    let fullest = json!({
        "id": "text", "at": 2, "colours": ["blue"],
        "tree": { "type": "node", "left": { "type": "none" } },
    });
    assert_eq!(payloads()["fullest"], fullest);
}

#[test]
fn each_branch_value_null_and_empty_list_is_in_a_message() {
    let payloads = payloads();
    let whats: BTreeSet<&str> = payloads.keys().map(String::as_str).collect();
    let expected = [
        "Colour: blue",
        "Colour: red",
        "Leaf: every field",
        "Leaf: smallest",
        "Leaf: text null",
        "Node: every field",
        "Node: smallest",
        "Told: at null",
        "Told: colours empty",
        "Told: colours one entry",
        "Told: every field",
        "Told: smallest",
        "Tree: leaf",
        "Tree: node",
        "Tree: none",
        "fullest",
        "smallest",
    ];
    assert_eq!(whats, BTreeSet::from(expected));
    assert_eq!(payloads["Leaf: text null"]["tree"], json!({ "type": "leaf", "version": 1, "text": null }));
    assert_eq!(payloads["Tree: node"]["tree"], json!({ "type": "node", "left": { "type": "none" } }));
    assert_eq!(payloads["Colour: blue"]["colours"], json!(["blue"]));
}

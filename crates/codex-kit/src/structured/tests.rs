//! The schemas of accepted types, and the problems of refused types.

use std::collections::{BTreeSet, HashMap};

use schemars::{JsonSchema, Schema, json_schema};
use serde::Deserialize;
use serde_json::{Value, json};

use super::schema::strict_schema_of;
use super::strict::strict;

fn sent<T: JsonSchema>() -> Value {
    strict_schema_of::<T>().unwrap_or_else(|refused| panic!("{refused}"))
}

fn refused<T: JsonSchema>() -> String {
    strict_schema_of::<T>().expect_err("refused").to_string()
}

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Deserialize, JsonSchema)]
        #[allow(dead_code, reason = "only its schema is looked at")]
        $item
    )*};
}

types! {
    /// What is planned.
    struct Plan {
        /// The first is done first.
        steps: Vec<Step>,
        urgency: Urgency,
        budget: Option<u32>,
        #[serde(default)]
        notes: String,
    }
    struct Step {
        title: String,
        /// Who does it.
        by: Option<Person>,
        at: Option<Urgency>,
    }
    struct Person { name: String, age: u8 }
    #[serde(rename_all = "snake_case")]
    enum Urgency { Low, High }

    struct Drawing { shapes: Vec<Shape>, last: Action, first: Either }
    enum Shape { Circle { radius: f64 }, Line(f64), Nothing }
    #[serde(tag = "type")]
    enum Action { Move { to: i32 }, Hire(Person), Stop }
    #[serde(untagged)]
    enum Either { Text(String), Number(i64) }

    struct Node {
        name: String,
        /// Those below it.
        children: Vec<Node>,
        /// The one beside it.
        next: Option<Box<Node>>,
        /// The one like it.
        #[allow(clippy::use_self)]
        like: Box<Leaf>,
    }
    struct Leaf {
        /// Another one.
        #[schemars(with = "Leaf")]
        other: Box<Leaf>,
    }
}

#[test]
fn objects_are_closed_and_everything_is_required() {
    assert_eq!(
        sent::<Plan>(),
        json!({
            "title": "Plan",
            "description": "What is planned.",
            "type": "object",
            "additionalProperties": false,
            "required": ["budget", "notes", "steps", "urgency"],
            "properties": {
                "steps": {
                    "description": "The first is done first.",
                    "type": "array",
                    "items": { "$ref": "#/$defs/Step" },
                },
                "urgency": { "$ref": "#/$defs/Urgency" },
                "budget": { "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX },
                "notes": { "type": "string" },
            },
            "$defs": {
                "Step": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["at", "by", "title"],
                    "properties": {
                        "title": { "type": "string" },
                        "by": {
                            "description": "Who does it.",
                            "anyOf": [{ "$ref": "#/$defs/Person" }, { "type": "null" }],
                        },
                        "at": { "anyOf": [{ "$ref": "#/$defs/Urgency" }, { "type": "null" }] },
                    },
                },
                "Person": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["age", "name"],
                    "properties": {
                        "name": { "type": "string" },
                        "age": { "type": "integer", "minimum": 0, "maximum": 255 },
                    },
                },
                "Urgency": { "type": "string", "enum": ["low", "high"] },
            },
        })
    );
}

#[test]
fn enums_become_any_of_or_enum() {
    let sent = sent::<Drawing>();
    let definitions = &sent["$defs"];
    let closed = |properties: Value| {
        let required: Vec<&String> = properties.as_object().expect("properties").keys().collect();
        json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
    };
    let number = json!({ "type": "number" });
    assert_eq!(
        definitions["Shape"],
        json!({ "anyOf": [
            { "type": "string", "enum": ["Nothing"] },
            closed(json!({ "Circle": closed(json!({ "radius": number })) })),
            closed(json!({ "Line": number })),
        ] })
    );
    let tag = |name: &str| json!({ "type": "string", "const": name });
    assert_eq!(
        definitions["Action"],
        json!({ "anyOf": [
            closed(json!({
                "type": tag("Move"),
                "to": { "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX },
            })),
            closed(json!({
                "type": tag("Hire"),
                "name": { "type": "string" },
                "age": { "type": "integer", "minimum": 0, "maximum": 255 },
            })),
            closed(json!({ "type": tag("Stop") })),
        ] })
    );
    assert_eq!(definitions["Either"], json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] }));
}

#[test]
fn recursive_types_are_sent_with_references() {
    let sent = sent::<Node>();
    let properties = &sent["properties"];
    assert_eq!(properties["children"]["items"], json!({ "$ref": "#" }));
    assert_eq!(properties["next"]["anyOf"][0], json!({ "$ref": "#" }));
    // A description beside a reference puts the definition in place of the reference …
    assert_eq!(properties["like"]["description"], "The one like it.");
    assert_eq!(properties["like"]["type"], "object");
    // … unless the definition contains itself.
    let other = json!({ "description": "Another one.", "anyOf": [{ "$ref": "#/$defs/Leaf" }] });
    assert_eq!(properties["like"]["properties"]["other"], other);
    assert_eq!(sent["$defs"]["Leaf"]["properties"]["other"]["description"], "Another one.");
}

types! {
    struct Unsupported {
        map: HashMap<String, u8>,
        set: BTreeSet<String>,
        pair: (u8, u8),
        any: Value,
        #[schemars(length(min = 1))]
        name: String,
        #[schemars(schema_with = "link")]
        link: String,
        inner: Vec<Inner>,
        #[schemars(schema_with = "never")]
        never: String,
    }
    struct Inner { map: HashMap<String, u8> }
    struct Flattened { name: String, #[serde(flatten)] action: Action }
    struct FreeKeys { name: String, #[serde(flatten)] rest: HashMap<String, String> }
}

fn link(_: &mut schemars::SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "uri" })
}

fn never(_: &mut schemars::SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "not": { "const": "no" }, "if": {}, "patternProperties": {} })
}

#[test]
fn unsupported_types_are_refused_with_name_and_path() {
    let refused = refused::<Unsupported>();
    assert!(refused.starts_with("the schema of Unsupported: the model service does not support "), "{refused}");
    for problem in [
        "`additionalProperties` (a map of free keys: use a list of structs with a key and a value) at #/properties/map",
        "`uniqueItems` (a set: use a list, with #[schemars(with = \"Vec<…>\")]) at #/properties/set",
        "`prefixItems` (a tuple: use a struct) at #/properties/pair",
        "any JSON (give it a type, or send it as a text) at #/properties/any",
        "`minLength` at #/properties/name",
        "`format: uri` at #/properties/link",
        "`not` at #/properties/never",
        "`if` at #/properties/never",
        "`patternProperties` at #/properties/never",
        "at #/$defs/Inner/properties/map",
    ] {
        assert!(refused.contains(problem), "{problem} is not in {refused}");
    }
}

#[test]
fn types_without_a_closed_form_are_refused() {
    assert!(refused::<FreeKeys>().contains("`additionalProperties`"), "{}", refused::<FreeKeys>());
    assert!(refused::<Flattened>().contains("beside `oneOf` (a flattened enum"), "{}", refused::<Flattened>());
    for whole in [refused::<Vec<Step>>(), refused::<String>(), refused::<Shape>(), refused::<Option<Step>>()] {
        assert!(whole.contains("anything but a struct as the whole answer"), "{whole}");
    }
}

#[test]
fn only_branches_that_exclude_each_other_become_any_of() {
    let field = |branches: Value| {
        strict(json!({ "type": "object", "properties": { "field": { "oneOf": branches } } }))
            .map(|strict| strict["properties"]["field"]["anyOf"].clone())
    };
    let object = |properties: Value| json!({ "type": "object", "properties": properties });
    for exclusive in [
        json!([{ "type": "string" }, { "type": "integer" }]),
        json!([{ "const": 1 }, { "enum": [2, "two"] }]),
        json!([object(json!({ "a": { "type": "string" } })), object(json!({ "b": { "type": "string" } }))]),
        json!([object(json!({ "t": { "const": "a" } })), object(json!({ "t": { "const": "b" } }))]),
    ] {
        assert!(field(exclusive.clone()).is_ok(), "{exclusive}");
    }
    for ambiguous in [
        json!([{ "type": "number" }, { "type": "integer" }]),
        json!([{ "type": "string" }, { "type": "string", "pattern": "^a" }]),
        json!([{ "enum": [1, 2] }, { "enum": [2, 3] }]),
        json!([object(json!({ "a": { "type": "string" } })), object(json!({ "a": { "type": "integer" } }))]),
    ] {
        let problems = field(ambiguous.clone()).expect_err("ambiguous");
        assert_eq!(problems, ["`oneOf` whose branches 0 and 1 may both fit at #/properties/field"], "{ambiguous}");
    }
}

#[test]
fn the_type_of_listed_values_is_added() {
    let strict =
        strict(json!({ "type": "object", "properties": { "a": { "enum": ["x", 1, null] }, "b": { "const": true } } }));
    let properties = &strict.expect("supported")["properties"];
    assert_eq!(properties["a"]["type"], json!(["integer", "null", "string"]));
    assert_eq!(properties["b"]["type"], "boolean");
}

#[test]
fn names_of_types_may_be_other_than_ascii() {
    #[derive(Deserialize, JsonSchema)]
    #[allow(dead_code, reason = "only its schema is looked at")]
    struct Übung {
        näher: Option<Box<Übung>>,
    }
    #[derive(Deserialize, JsonSchema)]
    #[allow(dead_code, reason = "only its schema is looked at")]
    struct Plan {
        übungen: Vec<Übung>,
    }
    let sent = sent::<Plan>();
    assert_eq!(sent["properties"]["übungen"]["items"]["$ref"], "#/$defs/%C3%9Cbung");
    assert!(sent["$defs"]["Übung"]["properties"]["näher"].is_object(), "{sent}");
}

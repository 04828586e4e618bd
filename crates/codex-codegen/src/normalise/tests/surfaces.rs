//! The stable surface is a part of the experimental one; a repair that repairs nothing is stale.

use serde_json::{Value, json};

use super::{Release, method};
use crate::protocol::Shape;

/// `Part` on the stable surface, and on the experimental one.
fn both(stable: Value, experimental: Value) -> Release {
    Release::of(json!({"Part": stable})).with_experimental("Part", experimental)
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

#[test]
fn what_the_experimental_surface_adds_is_marked() {
    let protocol = both(object(json!({"a": true}), &[]), object(json!({"a": true, "b": true}), &[]))
        .with_experimental("New", json!({"type": "string"}))
        .with_experimental("ServerNotification", json!({"oneOf": [method("happened", None), method("new", None)]}))
        .read()
        .unwrap();
    assert!(protocol.definitions["New"].experimental && !protocol.definitions["Part"].experimental);
    let Shape::Struct(part) = &protocol.definitions["Part"].shape else { panic!() };
    assert_eq!(part.fields.iter().map(|field| field.experimental).collect::<Vec<_>>(), [false, true]);
    assert_eq!(protocol.server_notifications.iter().map(|m| m.experimental).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_stable_surface_that_is_no_part_of_the_other_is_refused() {
    let text = json!({"type": "string"});
    let field = |schema: Value| object(json!({"a": schema}), &["a"]);
    let values = |values: &[&str]| json!({"type": "string", "enum": values});
    let only = "the stable and the experimental schema disagree: is only in the stable schema";

    let mut gone = Release::of(json!({"Part": text}));
    gone.experimental.remove("Part");
    gone.refused("Part", only);
    both(field(text.clone()), object(json!({}), &[])).refused("Part.a", only);
    both(values(&["x", "y"]), values(&["x"])).refused("Part/y", only);
    both(field(text.clone()), field(json!({"type": "boolean"}))).refused("Part.a", "has two types");
    both(field(text.clone()), field(json!({"type": ["string", "null"]}))).refused("Part.a", "has two types");
    both(field(text.clone()), object(json!({"a": text}), &[])).refused("Part.a", "has two types");
    both(text.clone(), field(text.clone())).refused("Part", "has two shapes");
    both(text.clone(), json!({"type": "boolean"})).refused("Part", "has two shapes");
    both(values(&["x_y"]), values(&["xY"])).refused("Part/xY", "has two bodies or wire names");
    let mut open = field(text.clone());
    open["additionalProperties"] = json!(true);
    both(field(text.clone()), open).refused("Part", "keeps other keys on one of them alone");

    let keyed = |body: Value| json!({"oneOf": [{"type": "string", "enum": ["x"]}, field(body)]});
    both(keyed(text.clone()), keyed(json!({"type": "boolean"}))).refused("Part/a", "has two bodies");
    let untagged = json!({"anyOf": [text, {"type": "boolean"}]});
    both(keyed(text), untagged).refused("Part", "has two shapes");
}

#[test]
fn methods_must_agree_too() {
    let with = |branch: Value| Release::least().with_experimental("ClientRequest", json!({"oneOf": [branch]}));
    let response = json!({"OtherResponse": {"type": "object"}, "OtherParams": {"type": "object"}});
    let mut gone = Release::of(response);
    gone.stable["ClientRequest"] =
        json!({"oneOf": [method("call", Some("CallParams")), method("other", Some("OtherParams"))]});
    gone.refused("OtherResponse", "no method gives this response");
    let mut gone = Release::least();
    gone.stable["ServerNotification"] = json!({"oneOf": [method("happened", None), method("past", None)]});
    gone.refused("past", "is only in the stable schema");
    with(method("call", None)).refused("call", "has two signatures");
    let mut optional = method("call", None);
    optional["properties"]["params"] = json!({"anyOf": [{"$ref": "#/definitions/CallParams"}, {"type": "null"}]});
    with(optional).refused("call", "has two signatures");
}

#[test]
fn a_repair_that_finds_nothing_is_stale() {
    let mut bare = Release::least();
    for surface in [&mut bare.stable, &mut bare.experimental] {
        surface.remove("ThreadExtra");
    }
    bare.refused("MAPS", "the entry for ThreadExtra/ no longer applies to Codex 0.0.1: nothing of that name was met");
    let newer = Release { version: "0.157.0", ..Release::least() };
    newer.refused("VARIANT_NAMES", "McpServerElicitationRequestParams/openaiForm no longer applies to Codex 0.157.0");
    // A pre-release counts as its version.
    Release { version: "0.156.9-alpha.3", ..Release::least() }.read().unwrap();
}

#[test]
fn a_repair_of_what_is_right_by_now_is_stale() {
    let list = object(json!({"projectId": {"type": ["string", "null"]}}), &[]);
    let with = |typescript: &str| Release {
        version: "0.169.0",
        ..Release::of(json!({"ThreadListParams": list})).with_typescript(typescript)
    };
    let double = with("export type ThreadListParams = { projectId?: string | null | null, };");
    double.refused(
        "PRESENCES",
        "the entry for ThreadListParams/projectId no longer applies to Codex 0.169.0: the schemas",
    );
    let needed = with("export type ThreadListParams = { projectId?: string | null, };");
    needed.refused("VARIANT_NAMES", "nothing of that name was met");
}

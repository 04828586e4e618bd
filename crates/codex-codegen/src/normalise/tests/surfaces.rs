//! Checks the experimental marks, the notes about contradicting surfaces, and the notes about unused repairs.

use serde_json::{Value, json};

use super::{Release, method};
use crate::notes::Effect;
use crate::protocol::Shape;

/// Returns a release with one definition of `Part` on each surface.
fn both(stable: Value, experimental: Value) -> Release {
    Release::of(json!({"Part": stable})).with_experimental("Part", experimental)
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

#[test]
fn additions_of_the_experimental_surface_are_marked() {
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
fn contradicting_surfaces_are_noted() {
    let text = json!({"type": "string"});
    let field = |schema: Value| object(json!({"a": schema}), &["a"]);
    let values = |values: &[&str]| json!({"type": "string", "enum": values});
    let noted = |release: &Release, path: &str, reason: &str| release.assert_noted(Effect::Surfaces, path, reason);
    let only = "is only in the stable schema";

    let mut gone = Release::of(json!({"Part": text}));
    gone.experimental.remove("Part");
    noted(&gone, "Part", only);
    assert!(gone.code().1.contains("pub struct Part"), "the part that only the stable surface has must be generated");
    noted(&both(field(text.clone()), object(json!({}), &[])), "Part.a", only);
    noted(&both(values(&["x", "y"]), values(&["x"])), "Part/y", only);
    noted(&both(field(text.clone()), field(json!({"type": "boolean"}))), "Part.a", "has a different type");
    noted(&both(field(text.clone()), object(json!({"a": text}), &[])), "Part.a", "has a different type");
    noted(&both(text.clone(), field(text.clone())), "Part", "has a different shape");
    noted(&both(values(&["x_y"]), values(&["xY"])), "Part/x_y", only);
    let mut open = field(text.clone());
    open["additionalProperties"] = json!(true);
    noted(&both(field(text.clone()), open), "Part", "keeps extra keys on one of the surfaces only");
    let keyed = |body: Value| json!({"oneOf": [{"type": "string", "enum": ["x"]}, field(body)]});
    noted(&both(keyed(text.clone()), keyed(json!({"type": "boolean"}))), "Part/a", "has a different body");
    let untagged = json!({"anyOf": [text, {"type": "boolean"}]});
    noted(&both(keyed(text), untagged), "Part", "has a different shape");
}

#[test]
fn ungated_items_refer_to_ungated_definitions() {
    let reference = json!({"anyOf": [{"$ref": "#/definitions/New"}, {"type": "string"}]});
    let release =
        both(json!({"type": "string"}), reference).with_experimental("New", object(json!({"a": true}), &["a"]));
    release.assert_noted(Effect::Surfaces, "New", "the stable surface needs it");
    assert!(!release.code().0.definitions["New"].experimental);
}

#[test]
fn contradicting_methods_are_noted_and_kept() {
    let with = |branch: Value| Release::minimal().with_experimental("ClientRequest", json!({"oneOf": [branch]}));
    let mut gone = Release::minimal();
    gone.stable["ServerNotification"] = json!({"oneOf": [method("happened", None), method("past", None)]});
    gone.assert_noted(Effect::Surfaces, "past", "is only in the stable schema");
    assert!(gone.code().0.server_notifications.iter().any(|method| method.wire == "past" && !method.experimental));
    with(method("call", None)).assert_noted(Effect::Surfaces, "call", "has a different signature");
    let mut optional = method("call", None);
    optional["properties"]["params"] = json!({"anyOf": [{"$ref": "#/definitions/CallParams"}, {"type": "null"}]});
    with(optional).assert_noted(Effect::Surfaces, "call", "has a different signature");
}

#[test]
fn a_required_experimental_field_is_optional() {
    let release = Release::of(json!({"CallParams": object(json!({}), &[])}))
        .with_experimental("CallParams", object(json!({"a": {"type": "string"}}), &["a"]));
    release.assert_noted(Effect::Surfaces, "CallParams.a", "is required on the experimental surface");
    assert!(release.code().1.contains("pub a: Option<String>"));
}

#[test]
fn a_repair_without_a_target_is_stale() {
    let mut bare = Release::minimal();
    for surface in [&mut bare.stable, &mut bare.experimental] {
        surface.remove("ThreadExtra");
    }
    bare.assert_noted(Effect::Stale, "ThreadExtra", "has nothing to repair in 0.0.1: there is no definition");
    let newer = Release { version: "0.157.0", ..Release::minimal() };
    newer.assert_noted(
        Effect::Stale,
        "McpServerElicitationRequestParams.openaiForm",
        "has nothing to repair in 0.157.0",
    );
    // A pre-release counts as its release.
    let alpha = Release { version: "0.156.9-alpha.3", ..Release::minimal() }.read().unwrap();
    assert!(alpha.notes.iter().all(|note| note.effect != Effect::Stale), "{:?}", alpha.notes);
}

#[test]
fn a_repair_of_a_correct_schema_is_stale() {
    let layer = object(json!({"disabledReason": {"type": ["string", "null"]}}), &[]);
    let with = |typescript: &str| Release {
        version: "0.169.0",
        ..Release::of(json!({"ConfigLayer": layer})).with_typescript(typescript)
    };
    let right = with("export type ConfigLayer = { disabledReason?: string | null, };");
    right.assert_noted(Effect::Stale, "ConfigLayer.disabledReason", "the schemas and bindings already agree");
    let needed = with("export type ConfigLayer = { disabledReason: string | null, };").read().unwrap();
    assert!(needed.notes.iter().all(|note| note.path != "ConfigLayer.disabledReason"), "{:?}", needed.notes);
}

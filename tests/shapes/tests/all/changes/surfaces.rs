//! Surfaces: experimental and deprecated parts, parts on one surface only, name collisions, and places of definitions.

use serde_json::{Value, json};

use super::{Change, branch, method, noted, object, quiet, reference, text};
use crate::bundle::Bundle;

/// Defines `name` differently on each surface, and a field of this type.
fn both(bundle: &mut Bundle, stable: Value, experimental: Value) {
    let holder =
        object(&["odd"], json!({"odd": reference("Odd"), "list": {"type": "array", "items": reference("Odd")}}));
    bundle.define("OddHolder", &holder);
    bundle.define("Odd", &experimental);
    bundle.stable["definitions"]["v2"]["Odd"] = stable;
    bundle.add_branch("ClientRequest", &method("call/it", Some(reference("OddHolder"))));
    bundle.define("CallItResponse", &object(&["odd"], json!({"odd": reference("Odd")})));
}

fn values(values: &[&str]) -> Value {
    json!({"type": "string", "enum": values})
}

fn key(key: &str, more: Value) -> Value {
    let mut object = object(&[key], more);
    object["properties"][key] = text();
    object
}

pub(super) const CHANGES: &[Change] = &[
    quiet("gated_fields", |bundle| {
        let all = json!({"a": text(), "b": text(), "c": {"type": "integer", "default": 5}, "d": {"type": ["string", "null"]}, "e": {"const": "x"}, "token": text()});
        both(bundle, object(&["a"], json!({"a": text()})), object(&["a", "b", "e"], all));
    }),
    quiet("gated_values", |bundle| both(bundle, values(&["a"]), values(&["a", "b"]))),
    quiet("gated_constants", |bundle| both(bundle, json!({"enum": [1, "a"]}), json!({"enum": [1, "a", 2.5, true]}))),
    quiet("gated_tagged", |bundle| {
        let a = branch("a", json!({"id": text()}));
        both(
            bundle,
            json!({"oneOf": [a, branch("b", json!({"id": text()}))]}),
            json!({"oneOf": [a, branch("b", json!({"id": text()})), branch("c", json!({"id": text()}))]}),
        );
    }),
    quiet("gated_keyed", |bundle| {
        let a = object(&["a"], json!({"a": text()}));
        both(
            bundle,
            json!({"oneOf": [a, values(&["b"])]}),
            json!({"oneOf": [a, values(&["b", "d"]), object(&["c"], json!({"c": {"type": "object", "properties": {"x": text()}}}))]}),
        );
    }),
    quiet("gated_untagged", |bundle| {
        both(
            bundle,
            json!({"anyOf": [text(), key("a", json!({}))]}),
            json!({"anyOf": [text(), key("a", json!({})), key("b", json!({})), {"type": "boolean"}]}),
        );
    }),
    quiet("gated_tried", |bundle| {
        let one = json!({"type": "array", "items": text()});
        let two = json!({"type": "array", "items": {"type": "boolean"}});
        both(
            bundle,
            json!({"anyOf": [one, key("a", json!({})), two]}),
            json!({"anyOf": [one, key("a", json!({})), two, key("a", json!({"b": text()})), {"type": "integer"}]}),
        );
    }),
    noted("gated_all_branches", "is only in the stable schema", |bundle| {
        both(
            bundle,
            json!({"anyOf": [key("a", json!({})), key("b", json!({}))]}),
            json!({"anyOf": [key("c", json!({})), key("d", json!({}))]}),
        );
    }),
    quiet("gated_tried_by_form", |bundle| {
        let stable = json!({"anyOf": [text(), {"type": "boolean"}]});
        both(bundle, stable, json!({"anyOf": [text(), {"type": "boolean"}, {"type": "string", "enum": ["x"]}, true]}));
    }),
    quiet("gated_nullable", |bundle| {
        both(bundle, object(&[], json!({})), json!({"type": ["object", "null"], "properties": {"a": text()}}))
    }),
    quiet("gated_nested_union", |bundle| {
        let with = |branches: Value| {
            let mut a = branch("a", json!({"n": text()}));
            a["anyOf"] = branches;
            json!({"oneOf": [a, branch("b", json!({}))]})
        };
        let (x, y) = (key("x", json!({"k": text()})), key("y", json!({"k": text()})));
        both(bundle, with(json!([x, y])), with(json!([x, y, key("z", json!({}))])));
    }),
    quiet("gated_default", |bundle| {
        let with = |values: &[&str], default: &str| {
            let mut field = self::values(values);
            field["default"] = json!(default);
            object(
                &[],
                json!({"mode": field, "part": {"type": "object", "properties": {"n": text()}, "required": ["n"], "default": {"n": "x"}}}),
            )
        };
        both(bundle, with(&["a", "b"], "a"), with(&["a", "b", "c"], "c"));
    }),
    quiet("gated_definitions", |bundle| {
        let new = json!({"oneOf": [branch("a", json!({"s": text(), "secret": text()})), branch("b", json!({}))]});
        for (name, schema) in [
            ("NewUnion", new),
            ("NewText", text()),
            ("NewList", json!({"type": "array", "items": text()})),
            ("NewCells", json!({"type": "array", "items": reference("NewCells")})),
            ("NewValues", json!({"enum": [1, 2]})),
            ("NewStrings", values(&["a"])),
            ("NewForms", json!({"anyOf": [key("a", json!({})), key("b", json!({}))]})),
            ("NewOpen", json!({"type": "object", "additionalProperties": text(), "properties": {"password": text()}})),
        ] {
            bundle.experimental["definitions"]["v2"][name] = schema;
        }
    }),
    noted("stable_only", "is only in the stable schema", |bundle| {
        bundle.stable["definitions"]["v2"]["Past"] = object(&["a"], json!({"a": text()}));
        both(
            bundle,
            object(&["a", "b"], json!({"a": text(), "b": reference("Past")})),
            object(&["a"], json!({"a": text()})),
        );
        let past = method("past/it", Some(reference("Past")));
        bundle.stable["definitions"]["ServerNotification"]["oneOf"].as_array_mut().expect("methods").push(past);
    }),
    noted("two_shapes", "has a different shape", |bundle| {
        both(bundle, text(), json!({"oneOf": [branch("a", json!({})), branch("b", json!({}))]}))
    }),
    noted("two_types", "has a different type", |bundle| {
        both(bundle, object(&["a"], json!({"a": text()})), object(&["a"], json!({"a": {"type": "boolean"}})))
    }),
    noted("twin_values", "is only in the stable schema", |bundle| {
        both(bundle, values(&["foo-bar", "foo_bar"]), values(&["foo_bar", "x"]))
    }),
    noted("needed_by_stable", "the stable surface needs it", |bundle| {
        bundle.experimental["definitions"]["v2"]["New"] =
            object(&["a"], json!({"a": text(), "next": reference("New2")}));
        bundle.experimental["definitions"]["v2"]["New2"] = object(&[], json!({}));
        both(bundle, text(), json!({"anyOf": [text(), reference("New")]}));
    }),
    quiet("method_removed", |bundle| {
        for surface in bundle.surfaces() {
            let methods = surface["definitions"]["ClientRequest"]["oneOf"].as_array_mut().expect("methods");
            methods.retain(|method| method["properties"]["method"]["enum"][0] != "thread/delete");
        }
    }),
    quiet("method_became_stable", |bundle| bundle.stable = bundle.experimental.clone()),
    quiet("all_became_experimental", |bundle| {
        let only = json!({"oneOf": [method("initialize", None)]});
        bundle.stable["definitions"]["ClientRequest"] = only;
        for union in ["ServerRequest", "ServerNotification", "ClientNotification"] {
            bundle.stable["definitions"][union] = json!({"oneOf": []});
        }
        bundle.stable["definitions"]["v2"] =
            json!({"RequestId": bundle.experimental["definitions"]["v2"]["RequestId"]});
    }),
    quiet("deprecated", |bundle| {
        let mut a = branch("a", json!({"old": {"type": "string", "deprecated": true}, "id": text()}));
        a["deprecated"] = json!(true);
        let union = json!({"deprecated": true, "oneOf": [a, branch("b", json!({"id": text()}))]});
        both(bundle, union.clone(), union);
        for (name, schema) in [
            ("OldText", text()),
            ("OldValues", values(&["a"])),
            (
                "OldStruct",
                object(
                    &["a"],
                    json!({"a": {"type": "string", "deprecated": true}, "b": {"type": "integer", "default": 3, "deprecated": true}}),
                ),
            ),
            ("OldForms", json!({"anyOf": [{"type": "string", "deprecated": true}, key("a", json!({}))]})),
            ("OldConstants", json!({"oneOf": [{"const": 1, "deprecated": true}, {"const": 2}]})),
        ] {
            let mut schema = schema;
            schema["deprecated"] = json!(true);
            bundle.define(name, &schema);
        }
        bundle
            .define("OldCallParams", &object(&["a"], json!({"a": reference("OldStruct"), "b": reference("OldForms")})));
        bundle.add_branch("ClientRequest", &method("old/call", Some(reference("OldCallParams"))));
        bundle.define("OldCallResponse", &reference("OldConstants"));
    }),
    quiet("dollar_definitions", |bundle| {
        for surface in bundle.surfaces() {
            let text = surface.to_string().replace("#/definitions/", "#/$defs/");
            *surface = serde_json::from_str(&text).expect("JSON");
            let definitions = surface.as_object_mut().expect("a bundle").remove("definitions").expect("definitions");
            surface["$defs"] = definitions;
        }
    }),
    noted("same_names", "has the same name and a different content", |bundle| {
        let part = |key: &str| object(&[key], json!({key: text()}));
        let whole = |path: &str| object(&["part"], json!({"part": {"$ref": format!("#/definitions/{path}")}}));
        for surface in bundle.surfaces() {
            surface["definitions"]["Part"] = part("root");
            surface["definitions"]["Whole"] = whole("Part");
            surface["definitions"]["v2"]["Part"] = part("two");
            surface["definitions"]["v2"]["Whole"] = whole("v2/Part");
            surface["definitions"]["v3"] = json!({"Part": part("three"), "Whole": whole("v3/Part")});
        }
    }),
    quiet("generated_names", |bundle| {
        let union = json!({"oneOf": [branch("x", json!({"n": text(), "list": {"type": "array", "items": {"enum": ["p", "q"]}}})), branch("y", json!({}))]});
        both(bundle, union.clone(), union);
        let all = [
            "XOdd",
            "OddValue",
            "OddItem",
            "OddSource",
            "OddExtra",
            "XOddListItem",
            "XOddList",
            "CallItParams",
            "CallIt",
            "Request",
            "Notification",
            "Ids",
            "Route",
            "Call",
            "ServerEvent",
        ];
        for name in all {
            bundle.define(name, &object(&["own"], json!({"own": text()})));
        }
        let mut open = object(&["extra", "source"], json!({"extra": text(), "source": text(), "rest": text()}));
        open["additionalProperties"] = json!({"type": ["object", "null"], "properties": {"deep": text()}});
        bundle.define("Open", &open);
        bundle.define("OpenExtra", &text());
        bundle.define("Nullable", &json!({"type": ["object", "null"], "properties": {"a": text()}}));
        bundle.define("NullableValue", &text());
    }),
    quiet("server_request_like", |bundle| {
        for name in ["ServerRequest", "ServerNotification", "ClientRequest", "ClientNotification"] {
            bundle.define(name, &object(&["own"], json!({"own": text()})));
        }
    }),
    quiet("many_forms", |bundle| {
        let all: Vec<Value> = (0..24).map(|at| key(&format!("key{at}"), json!({"shared": text()}))).collect();
        both(bundle, json!({"anyOf": all[..20]}), json!({"anyOf": all}));
    }),
    noted("too_deep", "is nested too deeply", |bundle| {
        let mut lists = text();
        let mut objects = text();
        for _ in 0..55 {
            lists = json!({"type": "array", "items": lists});
            objects = object(&["a"], json!({"a": objects}));
        }
        bundle.define("Lists", &lists);
        bundle.define("Objects", &objects);
    }),
    quiet("odd_descriptions", |bundle| {
        let words = "[`a::b`] [x](y) <T> <!-- --> https://a.example/<b> ```rust\nfn f( {\n```\n~~~\nlet\n- a\n      b\n\t| x | \\ \u{0} \u{202e} #[doc] */";
        let mut a = branch("a", json!({"n": {"description": words, "type": "string"}}));
        a["description"] = json!(words);
        let union = json!({"description": words, "oneOf": [a, branch("b", json!({}))]});
        both(bundle, union.clone(), union);
        bundle.define("DocumentedValues", &json!({"description": words, "oneOf": [{"description": words, "const": "[a]"}, {"description": words, "const": "<b>"}]}));
        bundle.define(
            "DocumentedConstants",
            &json!({"oneOf": [{"const": "`"}, {"const": "```"}, {"const": 1}, {"const": "[x]"}]}),
        );
        bundle.define(
            "OddKeys",
            &object(
                &["[a]", "<b>", "`", "```", "\\", "http://x"],
                json!({"[a]": text(), "<b>": text(), "`": text(), "```": text(), "\\": text(), "http://x": text()}),
            ),
        );
        bundle.define("OddTags", &json!({"oneOf": [{"type": "object", "required": ["<tag>"], "properties": {"<tag>": {"const": "[`x"}}}, {"type": "object", "required": ["<tag>"], "properties": {"<tag>": {"const": "```"}}}]}));
        bundle.define(
            "DefaultWords",
            &object(&[], json!({"a": {"type": "string", "default": {"x": "<T> [`y"}}, "b": {"const": "<C> `"}})),
        );
    }),
];

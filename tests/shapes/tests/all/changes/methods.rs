//! Methods: their params, responses, names, unions, and envelopes.

use serde_json::{Value, json};

use super::{Change, add_call, branch, method, noted, object, quiet, reference, text};
use crate::bundle::Bundle;

fn params(bundle: &mut Bundle, params: Value) {
    add_call(bundle, params, object(&[], json!({})));
}

fn response(bundle: &mut Bundle, response: Value) {
    bundle.define("Part", &object(&["a"], json!({"a": text()})));
    add_call(bundle, reference("ThreadStartParams"), response);
}

fn notification(bundle: &mut Bundle, payload: Value) {
    bundle.define("HappenedNotification", &payload);
    bundle.add_branch("ServerNotification", &method("it/happened", Some(reference("HappenedNotification"))));
    bundle.add_branch("ServerRequest", &method("it/asked", Some(reference("HappenedNotification"))));
}

fn names(bundle: &mut Bundle, wires: &[&str]) {
    for wire in wires {
        for union in ["ClientRequest", "ServerRequest", "ServerNotification", "ClientNotification"] {
            bundle.add_branch(union, &method(wire, None));
        }
        bundle.add_branch("ClientRequest", &method(&format!("{wire}2"), Some(reference("ThreadStartParams"))));
    }
}

pub(super) const CHANGES: &[Change] = &[
    quiet("params_inline", |bundle| {
        params(bundle, object(&["a"], json!({"a": text(), "b": object(&[], json!({"c": text()}))})))
    }),
    quiet("params_null", |bundle| params(bundle, json!({"type": "null"}))),
    quiet("params_optional", |bundle| {
        params(bundle, json!({"anyOf": [reference("ThreadStartParams"), {"type": "null"}]}));
    }),
    quiet("params_optional_inline", |bundle| {
        params(bundle, json!({"type": ["object", "null"], "properties": {"a": text()}}))
    }),
    quiet("params_absent", |bundle| {
        bundle.add_branch("ClientRequest", &method("call/it", None));
        bundle.define("CallItResponse", &object(&[], json!({})));
    }),
    quiet("params_of_another_name", |bundle| {
        bundle.define("Arguments", &object(&["a"], json!({"a": text()})));
        params(bundle, reference("Arguments"));
    }),
    quiet("params_list", |bundle| params(bundle, json!({"type": "array", "items": text()}))),
    quiet("params_tuple", |bundle| {
        params(bundle, json!({"type": "array", "items": [text(), {"type": "boolean"}], "minItems": 2, "maxItems": 2}));
    }),
    quiet("params_string", |bundle| params(bundle, text())),
    quiet("params_any", |bundle| params(bundle, json!(true))),
    quiet("params_map", |bundle| params(bundle, json!({"type": "object", "additionalProperties": text()}))),
    quiet("params_union", |bundle| {
        params(bundle, json!({"oneOf": [branch("a", json!({"n": text()})), branch("b", json!({}))]}));
    }),
    quiet("params_untagged", |bundle| params(bundle, json!({"anyOf": [text(), reference("ThreadStartParams")]}))),
    quiet("params_enum", |bundle| params(bundle, json!({"type": "string", "enum": ["a", "b"]}))),
    noted("params_dangling", "points to no definition", |bundle| params(bundle, json!({"$ref": "#/definitions/Gone"}))),
    noted("response_unknown", "no rule finds the type of the response", |bundle| {
        bundle.add_branch("ClientRequest", &method("call/it", Some(reference("ThreadStartParams2"))));
        bundle.define("ThreadStartParams2", &object(&[], json!({})));
    }),
    quiet("response_list", |bundle| response(bundle, json!({"type": "array", "items": reference("Part")}))),
    quiet("response_tuple", |bundle| {
        response(bundle, json!({"type": "array", "items": [text(), reference("Part")], "minItems": 2, "maxItems": 2}));
    }),
    quiet("response_null", |bundle| response(bundle, json!({"type": "null"}))),
    quiet("response_string", |bundle| response(bundle, text())),
    quiet("response_map", |bundle| {
        response(bundle, json!({"type": "object", "additionalProperties": reference("Part")}))
    }),
    quiet("response_nullable", |bundle| response(bundle, json!({"anyOf": [reference("Part"), {"type": "null"}]}))),
    quiet("response_nullable_inline", |bundle| {
        response(bundle, json!({"type": ["object", "null"], "properties": {"a": text()}}))
    }),
    quiet("response_any", |bundle| response(bundle, json!(true))),
    quiet("response_alias", |bundle| response(bundle, reference("Part"))),
    quiet("response_union", |bundle| {
        response(bundle, json!({"oneOf": [branch("a", json!({"part": reference("Part")})), branch("b", json!({}))]}));
    }),
    quiet("response_number", |bundle| response(bundle, json!({"type": "integer", "format": "uint128"}))),
    quiet("payload_union", |bundle| {
        let both = json!({"threadId": text(), "turnId": {"type": ["string", "null"]}});
        notification(bundle, json!({"oneOf": [branch("a", both.clone()), branch("b", both)]}));
    }),
    quiet("payload_union_of_one", |bundle| {
        let mut one = branch("a", json!({"threadId": text()}));
        one["required"] = json!(["type", "threadId"]);
        notification(bundle, json!({"oneOf": [one]}));
    }),
    quiet("payload_union_mixed", |bundle| {
        let mut required = branch("a", json!({"threadId": text()}));
        required["required"] = json!(["type", "threadId"]);
        let nullable = branch("b", json!({"threadId": {"type": ["string", "null"]}}));
        notification(bundle, json!({"oneOf": [required, nullable, branch("c", json!({}))]}));
    }),
    quiet("payload_inner_union", |bundle| {
        let mut a = branch("a", json!({"id": text()}));
        a["required"] = json!(["type", "id"]);
        let mut b = branch("b", json!({"id": {"type": "integer"}}));
        b["required"] = json!(["type", "id"]);
        bundle.define("Items", &json!({"oneOf": [a.clone(), b]}));
        bundle.define("Threads", &json!({"oneOf": [a]}));
        notification(
            bundle,
            object(&["item", "thread"], json!({"item": reference("Items"), "thread": reference("Threads")})),
        );
    }),
    quiet("payload_untagged", |bundle| {
        notification(bundle, json!({"anyOf": [text(), object(&["threadId"], json!({"threadId": text()}))]}))
    }),
    quiet("payload_keyed", |bundle| {
        notification(
            bundle,
            json!({"oneOf": [{"type": "string", "enum": ["a"]}, object(&["b"], json!({"b": text()}))]}),
        );
    }),
    quiet("payload_list", |bundle| notification(bundle, json!({"type": "array", "items": text()}))),
    quiet("payload_tuple", |bundle| {
        notification(bundle, json!({"type": "array", "items": [text(), text()], "minItems": 2, "maxItems": 2}));
    }),
    quiet("payload_null", |bundle| notification(bundle, json!({"type": "null"}))),
    quiet("payload_string", |bundle| notification(bundle, text())),
    quiet("payload_alias", |bundle| {
        bundle.define("ThreadId", &text());
        bundle.define(
            "Body",
            &object(
                &["threadId", "turnId"],
                json!({"threadId": reference("ThreadId"), "turnId": text(), "loginId": reference("ThreadId")}),
            ),
        );
        notification(bundle, reference("Body"));
    }),
    quiet("payload_nullable", |bundle| {
        notification(bundle, json!({"type": ["object", "null"], "properties": {"threadId": text()}}))
    }),
    noted("orphan_response", "no method has this response", |bundle| {
        bundle.define("LostResponse", &object(&[], json!({})))
    }),
    noted("envelope_key", "codex-types/src/rpc ignores", |bundle| {
        for surface in bundle.surfaces() {
            surface["definitions"]["JSONRPCRequest"] =
                object(&[], json!({"id": true, "method": text(), "priority": true}));
        }
    }),
    quiet("fifth_union", |bundle| {
        for surface in bundle.surfaces() {
            surface["definitions"]["PeerRequest"] =
                json!({"oneOf": [method("peer/a", None), method("peer/b", Some(reference("ThreadStartParams")))]});
        }
    }),
    quiet("branches_by_reference", |bundle| {
        for surface in bundle.surfaces() {
            surface["definitions"]["CallRequest"] = method("call/it", Some(reference("ThreadStartParams")));
        }
        bundle.add_branch("ClientRequest", &json!({"$ref": "#/definitions/CallRequest"}));
        bundle.define("CallItResponse", &object(&[], json!({})));
    }),
    noted("no_server_unions", "there are no methods of this kind", |bundle| {
        for surface in bundle.surfaces() {
            let definitions = surface["definitions"].as_object_mut().expect("definitions");
            for union in ["ServerRequest", "ServerNotification", "ClientNotification"] {
                definitions.remove(union);
            }
        }
    }),
    noted("no_params_anywhere", "there are no methods of this kind", |bundle| {
        for surface in bundle.surfaces() {
            surface["definitions"]["ClientRequest"] = json!({"oneOf": [method("call/it", None)]});
            surface["definitions"]["ServerRequest"] = json!({"oneOf": []});
            surface["definitions"].as_object_mut().expect("definitions").remove("ServerNotification");
        }
    }),
    noted("method_names", "another method is named", |bundle| {
        names(
            bundle,
            &[
                "",
                "a/b",
                "aB",
                "a_b",
                "2/fa",
                "é/ü",
                "日本",
                "self",
                "Self",
                "type",
                "option",
                "some",
                "v",
                "string",
                "unrecognized",
                "*",
                "request",
            ],
        );
    }),
    quiet("method_documented", |bundle| {
        let mut branch = method("call/it", None);
        branch["description"] =
            json!("A [link] to `code`, <tag>, https://example.com/ and\n\n```rust\nfn main( {\n```\n- list\n    - [x]");
        bundle.add_branch("ClientRequest", &branch);
        bundle.define("CallItResponse", &json!({"description": "*/ /* [`Missing`] <T> \u{202e} \\", "type": "object", "properties": {"a": {"description": "[a]: b\n    code", "type": "string"}}}));
    }),
];

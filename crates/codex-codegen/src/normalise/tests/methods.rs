//! Method unions, envelopes and responses.

use serde_json::{Value, json};

use super::{Release, method};
use crate::notes::Effect;
use crate::protocol::{Shape, Type};

/// Returns a release with these client requests beside the request that is always present.
fn requests(branches: &[Value], definitions: Value) -> Release {
    let mut all = vec![method("call", Some("CallParams"))];
    all.extend_from_slice(branches);
    let mut definitions = definitions;
    definitions["ClientRequest"] = json!({"oneOf": all});
    Release::of(definitions)
}

#[test]
fn a_response_without_a_matching_rule_is_raw() {
    let reason = "no rule finds the type of the response";
    requests(&[method("do/it", None)], json!({})).assert_noted(Effect::Raw, "do/it", reason);
    let params = json!({"ItParams": {"type": "object"}});
    let release = requests(&[method("do/it", Some("ItParams"))], params.clone());
    release.assert_noted(Effect::Raw, "do/it", reason);
    let (protocol, _) = release.code();
    let response = protocol.client_requests[1].response.as_deref().expect("the request has no response");
    assert_eq!(response, "DoItResponse");
    assert_eq!(protocol.definitions[response].shape, Shape::Alias(Type::Any));
    for response in ["ItResponse", "DoItResponse"] {
        let mut definitions = params.clone();
        definitions[response] = json!({"type": "object"});
        let protocol = requests(&[method("do/it", Some("ItParams"))], definitions).read().unwrap();
        assert_eq!(protocol.client_requests[1].response.as_deref(), Some(response));
    }
}

#[test]
fn a_response_without_a_method_is_noted() {
    let lost = Release::of(json!({"LostResponse": {"type": "object"}}));
    lost.assert_noted(Effect::Widened, "LostResponse", "no method has this response");
    // A response that is part of another response is not an orphan.
    let inside = json!({"LostResponse": {"type": "object"}, "CallResponse": {"type": "object", "properties": {"a": {"$ref": "#/definitions/LostResponse"}}}});
    let (protocol, _) = Release::of(inside).code();
    assert!(protocol.notes.iter().all(|note| note.path != "LostResponse"), "{:?}", protocol.notes);
}

#[test]
fn params_can_have_any_form() {
    let with_params = |params: Value| {
        let mut branch = method("it", None);
        branch["properties"]["params"] = params;
        let definitions = json!({"ItParams": {"type": "object"}, "ItResponse": {"type": "object"}});
        let (protocol, code) = requests(&[branch], definitions).code();
        let it = protocol.client_requests[1].clone();
        (it.params, it.params_optional, code)
    };
    let reference = json!({"$ref": "#/definitions/ItParams"});
    let named = |name: &str| Some(name.to_owned());
    for (params, name, optional) in [
        (json!({"type": "null"}), None, true),
        (reference.clone(), named("ItParams"), false),
        (json!({"anyOf": [reference, {"type": "null"}]}), named("ItParams"), true),
        (json!({"type": "string"}), named("ItParams2"), false),
        (json!({"type": "array", "items": {"type": "string"}}), named("ItParams2"), false),
        (json!(true), named("ItParams2"), false),
        (json!({"type": "object", "properties": {"a": true}}), named("ItParams2"), false),
        (json!({"type": ["object", "null"], "properties": {"a": true}}), named("ItParams2"), true),
        (json!({"$ref": "#/definitions/Gone"}), named("ItParams2"), false),
        (json!({"anyOf": [reference, {"type": "null"}, {"type": "string"}]}), named("ItParams2"), true),
    ] {
        let (found, is_optional, code) = with_params(params.clone());
        assert_eq!((found.clone(), is_optional), (name, optional), "{params}");
        assert!(found.is_none_or(|name| code.contains(&format!(" {name}"))), "{params}: {code}");
    }
}

#[test]
fn branches_without_a_method_are_noted() {
    let (it, answer) = (|| method("it", None), || json!({"ItResponse": {"type": "object"}}));
    let mut none = it();
    none["properties"]["method"] = json!({"type": "string"});
    requests(&[none], answer()).assert_noted(Effect::Raw, "ClientRequest", "the branch names no method");
    let mut two = it();
    two["properties"]["method"]["enum"] = json!(["it", "that"]);
    let wires = |release: Release| -> Vec<String> {
        release.code().0.client_requests.into_iter().map(|method| method.wire).collect()
    };
    assert_eq!(wires(requests(&[two], answer())), ["call", "it", "that"]);
    // A branch can be behind a reference or in a nested union, and a method union can be a single method.
    let behind = json!({"ItRequest": it(), "More": {"anyOf": [method("more", None)]}});
    let branches = [json!({"$ref": "#/definitions/ItRequest"}), json!({"$ref": "#/definitions/More"})];
    assert_eq!(wires(requests(&branches, behind)), ["call", "it", "more"]);
    assert_eq!(wires(Release::of(json!({"ClientRequest": it()}))), ["it"]);
    requests(&[json!({"$ref": "#/definitions/Gone"})], answer()).assert_noted(
        Effect::Raw,
        "ClientRequest",
        "names no method",
    );
    let mut beside = it();
    beside["properties"]["trace"] = json!(true);
    requests(&[beside], answer()).assert_noted(
        Effect::Widened,
        "ClientRequest/it",
        "the key `trace` beside `method` and `params`",
    );
    let mut constant = it();
    constant["properties"]["method"] = json!({"const": "it"});
    assert_eq!(requests(&[constant], answer()).code().0.client_requests[1].wire, "it");
    let same_name = requests(&[method("a/b", None), method("aB", None)], json!({"ABResponse": {"type": "object"}}));
    same_name.assert_noted(Effect::Renamed, "aB", "is named `AB2`, because another method is named `AB`");
    let odd = requests(&[method("2/fa", None), method("", None), method("é/ü", None)], json!({})).code().0;
    let names: Vec<&str> = odd.client_requests.iter().map(|method| method.name.as_str()).collect();
    assert_eq!(names, ["Empty", "V2Fa", "Call", "ÉÜ"]);
}

#[test]
fn a_method_union_can_be_missing_or_new() {
    for union in ["ServerRequest", "ServerNotification", "ClientNotification"] {
        let mut none = Release::minimal();
        for surface in [&mut none.stable, &mut none.experimental] {
            surface.remove(union);
        }
        none.assert_noted(Effect::Raw, union, "is missing in the schemas");
        let (protocol, _) = Release::of(json!({union: {"anyOf": [method("x", None)]}})).code();
        let all = [protocol.server_requests, protocol.server_notifications, protocol.client_notifications].concat();
        assert!(all.iter().any(|method| method.wire == "x"), "{union}");
    }
    let beside = json!({"ServerNotification": {"oneOf": [method("x", None)], "properties": {"priority": true}}});
    Release::of(beside).assert_noted(
        Effect::Widened,
        "ServerNotification",
        "the key `priority` beside `method` and `params`",
    );
    // An unknown union of methods is an ordinary union.
    let (_, code) =
        Release::of(json!({"PeerRequest": {"oneOf": [method("a", None), method("b", Some("CallParams"))]}})).code();
    assert!(code.contains("#[serde(tag = \"method\")]\npub enum PeerRequest"), "{code}");
}

#[test]
fn an_envelope_with_a_new_key_is_noted() {
    let envelope = |name: &str, key: &str| Release::of(json!({name: {"type": "object", "properties": {key: true}}}));
    for (name, known) in [
        ("JSONRPCRequest", "trace"),
        ("JSONRPCNotification", "emittedAtMs"),
        ("JSONRPCResponse", "result"),
        ("JSONRPCError", "error"),
        ("JSONRPCErrorError", "data"),
    ] {
        let quiet = envelope(name, known).code().0;
        assert!(quiet.notes.iter().all(|note| !note.path.starts_with("JSONRPC")), "{:?}", quiet.notes);
        envelope(name, "priority").assert_noted(
            Effect::Widened,
            &format!("{name}.priority"),
            "codex-types/src/rpc ignores",
        );
    }
}

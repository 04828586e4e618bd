//! Method unions, envelopes, answers.

use serde_json::{Value, json};

use super::{Release, method};

/// With these requests of the client beside the one that is always there.
fn requests(branches: &[Value], definitions: Value) -> Release {
    let mut all = vec![method("call", Some("CallParams"))];
    all.extend_from_slice(branches);
    let mut definitions = definitions;
    definitions["ClientRequest"] = json!({"oneOf": all});
    Release::of(definitions)
}

#[test]
fn a_method_without_a_response_is_refused() {
    let hint = "its response follows from neither its params nor its name";
    requests(&[method("do/it", None)], json!({})).refused("do/it", hint);
    let params = json!({"ItParams": {"type": "object"}});
    requests(&[method("do/it", Some("ItParams"))], params.clone()).refused("do/it", hint);
    for response in ["ItResponse", "DoItResponse"] {
        let mut definitions = params.clone();
        definitions[response] = json!({"type": "object"});
        let protocol = requests(&[method("do/it", Some("ItParams"))], definitions).read().unwrap();
        assert_eq!(protocol.client_requests[1].response.as_deref(), Some(response));
    }
}

#[test]
fn a_response_without_a_method_is_refused() {
    Release::of(json!({"LostResponse": {"type": "object"}})).refused("LostResponse", "no method gives this response");
    // One that is part of another is no orphan.
    let inside = json!({"LostResponse": {"type": "object"}, "CallResponse": {"type": "object", "properties": {"a": {"$ref": "#/definitions/LostResponse"}}}});
    Release::of(inside).read().unwrap();
}

#[test]
fn params_of_an_unexpected_form_are_refused() {
    let with_params = |params: Value| {
        let mut branch = method("it", None);
        branch["properties"]["params"] = params;
        requests(&[branch], json!({"ItParams": {"type": "object"}, "ItResponse": {"type": "object"}}))
    };
    let path = "ClientRequest/it";
    with_params(json!({"type": "string"})).refused(path, "params of the form {\"type\":\"string\"}");
    with_params(json!(true)).refused(path, "params of the form true");
    with_params(json!({"type": "object", "properties": {}})).refused(path, "params of the form");
    let reference = json!({"$ref": "#/definitions/ItParams"});
    with_params(json!({"anyOf": [reference, reference]})).refused(path, "params of the form");
    with_params(json!({"anyOf": [reference, {"type": "null"}, {"type": "string"}]}))
        .refused(path, "params of the form");
    with_params(json!({"$ref": "#/definitions/Gone"})).refused(path, "a reference to Gone, which is not defined");
    let gone = json!({"anyOf": [{"type": "null"}, {"$ref": "#/definitions/Gone"}]});
    with_params(gone).refused(path, "a reference to Gone, which is not defined");
    for (params, optional) in [(json!({"type": "null"}), true), (reference.clone(), false)] {
        assert_eq!(with_params(params).read().unwrap().client_requests[1].params_optional, optional);
    }
}

#[test]
fn branches_that_are_no_methods_are_refused() {
    let (it, answer) = (|| method("it", None), || json!({"ItResponse": {"type": "object"}}));
    let mut two = it();
    two["properties"]["method"]["enum"] = json!(["it", "that"]);
    let mut none = it();
    none["properties"]["method"] = json!({"type": "string"});
    for branch in [two, none] {
        let error = requests(&[branch], answer()).read().unwrap_err().to_string();
        assert!(error.starts_with("ClientRequest: {"), "{error}");
        assert!(error.contains("a branch that names not exactly one method"), "{error}");
    }
    let mut beside = it();
    beside["properties"]["trace"] = json!(true);
    requests(&[beside], answer()).refused("ClientRequest/it", "key `trace` beside method and params");
    let mut keyword = it();
    keyword["if"] = json!({});
    requests(&[keyword], answer()).refused("ClientRequest", "keyword `if`");
    requests(&[it(), it()], answer()).refused("it", "would be called `It`, as `it` is");
    let same_name = requests(&[method("a/b", None), method("aB", None)], json!({"ABResponse": {"type": "object"}}));
    same_name.refused("aB", "would be called `AB`, as `a/b` is");
    let digits = requests(&[method("2/fa", None)], json!({"2FaResponse": {"type": "object"}}));
    assert!(digits.read().is_err());
    let mut notifications = Release::least();
    for surface in [&mut notifications.stable, &mut notifications.experimental] {
        surface["ServerNotification"] = json!({"oneOf": [method("2/fa", None)]});
    }
    notifications.refused("2/fa", "`2Fa` cannot name a method");
}

#[test]
fn a_method_union_must_be_one() {
    for union in ["ClientRequest", "ServerRequest", "ServerNotification", "ClientNotification"] {
        Release::of(json!({union: {"oneOf": []}})).refused(union, "has no methods");
        Release::of(json!({union: {"anyOf": [method("x", None)]}})).refused(union, "keyword `anyOf`");
    }
    let beside = |key: &str| json!({"ServerNotification": {"oneOf": [method("x", None)], "properties": {key: true}}});
    Release::of(beside("emittedAtMs")).read().unwrap();
    Release::of(beside("priority")).refused("ServerNotification", "key `priority` beside method and params");
}

#[test]
fn an_envelope_with_a_new_key_is_refused() {
    let envelope = |name: &str, key: &str| Release::of(json!({name: {"type": "object", "properties": {key: true}}}));
    for (name, known) in [
        ("JSONRPCRequest", "trace"),
        ("JSONRPCNotification", "emittedAtMs"),
        ("JSONRPCResponse", "result"),
        ("JSONRPCError", "error"),
        ("JSONRPCErrorError", "data"),
    ] {
        envelope(name, known).read().unwrap();
        envelope(name, "priority").refused(&format!("{name}.priority"), "codex-types/src/rpc.rs does not have");
    }
}

//! Reads the methods: their params and their responses.
//!
//! Neither the schemas nor the bindings assign responses to methods. The first rule that finds a definition decides:
//! the name of the params with `Response` in the place of `Params`, the method's name in CamelCase with the suffix
//! `Response`, and the table [`RESPONSES`]. If no rule finds a definition, the response is raw JSON.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use serde_json::{Map, Value};

use super::Reader;
use crate::dialect::{self, Flat, Kind};
use crate::names::{self, FALLBACK};
use crate::notes::{Effect, Notes};
use crate::protocol::{Definition, Method, Protocol, Shape, Type};

/// Responses whose names follow from neither the params nor the method.
const RESPONSES: &[(&str, &str)] = &[
    ("account/gatewayOAuth/read", "GatewayOAuthReadResponse"),
    ("account/gatewayOAuth/login", "GatewayOAuthLoginResponse"),
    ("account/rateLimits/read", "GetAccountRateLimitsResponse"),
    ("account/gatewayOAuth/cancel", "GatewayOAuthCancelResponse"),
    ("config/mcpServer/reload", "McpServerRefreshResponse"),
    ("account/logout", "LogoutAccountResponse"),
    ("account/securitySetup/read", "GetAccountSecuritySetupResponse"),
    ("account/workspaceMessages/read", "GetWorkspaceMessagesResponse"),
    ("externalAgentConfig/import/readHistories", "ExternalAgentConfigImportHistoriesReadResponse"),
    ("config/value/write", "ConfigWriteResponse"),
    ("config/batchWrite", "ConfigWriteResponse"),
    ("accountSession/list", "AccountSessionsResponse"),
    // Observed with 0.171.0. The most similar name belongs to another method.
    ("modelProvider/default/set", "ConfigWriteResponse"),
];

/// The JSON-RPC envelopes. `codex_types::rpc` implements them by hand, because they carry raw values.
const ENVELOPES: &[(&str, &[&str])] = &[
    ("JSONRPCError", &["error", "id"]),
    ("JSONRPCErrorError", &["code", "data", "message"]),
    ("JSONRPCMessage", &[]),
    ("JSONRPCNotification", &["emittedAtMs", "method", "params"]),
    ("JSONRPCRequest", &["id", "method", "params", "trace"]),
    ("JSONRPCResponse", &["id", "result"]),
];

const METHOD_UNIONS: [&str; 4] = ["ClientRequest", "ClientNotification", "ServerRequest", "ServerNotification"];

/// The schemas of the four method unions, by name.
pub(super) type MethodUnions = BTreeMap<String, Value>;

/// Removes the method unions and the envelopes from the definitions.
pub(super) fn split(flat: &mut BTreeMap<String, Flat>, notes: &Notes) -> (MethodUnions, BTreeMap<String, Flat>) {
    let mut unions = MethodUnions::new();
    for union in METHOD_UNIONS {
        match flat.remove(union) {
            Some(flat) => drop(unions.insert(union.to_owned(), flat.schema)),
            None => notes.add(Effect::Raw, union, "is missing in the schemas, so there are no methods of this kind"),
        }
    }
    for (name, known) in ENVELOPES {
        let Some(envelope) = flat.remove(*name) else { continue };
        let keys = envelope.schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        for (key, _) in keys.filter(|(key, _)| !known.contains(&key.as_str())) {
            let reason = "is a key of the JSON-RPC envelope that codex-types/src/rpc ignores";
            notes.add(Effect::Widened, format!("{name}.{key}"), reason);
        }
    }
    (unions, std::mem::take(flat))
}

/// Reads the four method unions into `protocol`. Inline params and unknown responses become definitions.
pub(super) fn read_all(
    unions: &MethodUnions,
    definitions: &BTreeMap<String, Flat>,
    reader: &mut Reader<'_>,
    protocol: &mut Protocol,
) {
    let mut responses = BTreeSet::new();
    for union in METHOD_UNIONS {
        let Some(schema) = unions.get(union) else { continue };
        note_siblings(union, schema, reader.notes);
        let mut branches = Vec::new();
        collect_branches(union, schema, definitions, BRANCH_DEPTH, reader.notes, &mut branches);
        branches.sort_by_key(|(wire, _)| *wire);
        branches.dedup_by_key(|(wire, _)| *wire);
        let mut methods: Vec<Method> = Vec::new();
        for (wire, branch) in branches {
            let is_taken = |name: &str| name == FALLBACK || methods.iter().any(|method| method.name == name);
            let plain = names::of_method(wire);
            let name = names::unique(&plain, is_taken);
            if name != plain {
                reader.notes.add(
                    Effect::Renamed,
                    wire,
                    format!("is named `{name}`, because another method is named `{plain}`"),
                );
            }
            let mut method = read_method(union, wire, name, branch, definitions, reader);
            if union.ends_with("Request") {
                let response = response(&method, reader);
                responses.insert(response.clone());
                method.response = Some(response);
            }
            methods.push(method);
        }
        match union {
            "ClientRequest" => protocol.client_requests = methods,
            "ClientNotification" => protocol.client_notifications = methods,
            "ServerRequest" => protocol.server_requests = methods,
            _ => protocol.server_notifications = methods,
        }
    }
    note_orphans(reader, &responses);
}

/// Notes the responses that belong to no method.
fn note_orphans(reader: &Reader<'_>, responses: &BTreeSet<String>) {
    let mut inside = BTreeSet::new();
    for definition in reader.definitions.values() {
        definition.for_each_name(&mut |name| {
            inside.insert(name.to_owned());
        });
    }
    for name in reader.definitions.keys().filter(|name| name.ends_with("Response")) {
        if !responses.contains(name) && !inside.contains(name) {
            reader.notes.add(Effect::Widened, name, "no method has this response");
        }
    }
}

/// Notes the keys beside the methods of a union that the envelope does not have.
fn note_siblings(union: &str, schema: &Value, notes: &Notes) {
    let keys = schema.get("properties").and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key);
    for key in keys.filter(|key| *key != "emittedAtMs") {
        notes.add(Effect::Widened, union, format!("the key `{key}` beside `method` and `params` is ignored"));
    }
}

/// The maximum number of references and unions between a method union and a method.
const BRANCH_DEPTH: usize = 8;

/// Collects the methods of a union, each with its branch.
fn collect_branches<'s>(
    union: &str,
    schema: &'s Value,
    definitions: &'s BTreeMap<String, Flat>,
    depth: usize,
    notes: &Notes,
    found: &mut Vec<(&'s str, &'s Map<String, Value>)>,
) {
    let map = schema.as_object();
    let target = map.and_then(|map| map.get("$ref")?.as_str()?.strip_prefix(dialect::REFERENCE));
    let target = target.and_then(|name| definitions.get(name)).map(|flat| &flat.schema);
    let inner = map.and_then(|map| map.get("oneOf").or_else(|| map.get("anyOf"))?.as_array());
    let methods = map.map(methods_of).unwrap_or_default();
    match (depth.checked_sub(1), map, target, inner) {
        (_, Some(map), ..) if !methods.is_empty() => found.extend(methods.into_iter().map(|wire| (wire, map))),
        (Some(depth), _, Some(target), _) => collect_branches(union, target, definitions, depth, notes, found),
        (Some(depth), _, None, Some(inner)) => {
            inner.iter().for_each(|branch| collect_branches(union, branch, definitions, depth, notes, found));
        }
        _ => notes.add(Effect::Raw, union, format!("the branch names no method: {schema}")),
    }
}

/// Returns the methods that a branch names. Several methods can share one branch and its params.
fn methods_of(branch: &Map<String, Value>) -> Vec<&str> {
    let method = branch.get("properties").and_then(|properties| properties.get("method"));
    let Some(method) = method else { return Vec::new() };
    match (method.get("enum").and_then(Value::as_array), method.get("const")) {
        (Some(wires), _) => wires.iter().filter_map(Value::as_str).collect(),
        (None, constant) => constant.and_then(Value::as_str).into_iter().collect(),
    }
}

fn read_method(
    union: &str,
    wire: &str,
    name: String,
    branch: &Map<String, Value>,
    definitions: &BTreeMap<String, Flat>,
    reader: &mut Reader<'_>,
) -> Method {
    let path = format!("{union}/{wire}");
    let fields = branch.get("properties").and_then(Value::as_object);
    for key in fields.into_iter().flatten().map(|(key, _)| key) {
        if !["id", "method", "params"].contains(&key.as_str()) {
            reader.notes.add(
                Effect::Widened,
                &path,
                format!("the key `{key}` beside `method` and `params` is ignored"),
            );
        }
    }
    let (params, params_optional) = match fields.and_then(|fields| fields.get("params")) {
        None => (None, true),
        Some(schema) => {
            let node = dialect::translate_inline(&path, schema, definitions, reader.notes);
            match &node.kind {
                Kind::Null => (None, true),
                Kind::Ref(name) => (Some(name.clone()), node.nullable),
                // Params of any JSON may be null as well, so null needs no option.
                kind => {
                    let optional = node.nullable && *kind != Kind::Any;
                    let lifted = reader.lifted_name(&format!("{name}Params"));
                    let plain = dialect::Node { nullable: false, ..node.clone() };
                    reader.define(&lifted, &path, &plain);
                    (Some(lifted), optional)
                }
            }
        }
    };
    let doc = branch.get("description").and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    Method {
        wire: wire.to_owned(),
        name,
        doc: doc.map(str::to_owned),
        experimental: false,
        params,
        params_optional,
        response: None,
    }
}

/// Returns the definition of a method's response. If no rule finds one, creates a definition of raw JSON.
fn response(method: &Method, reader: &mut Reader<'_>) -> String {
    let by_params =
        method.params.as_deref().and_then(|name| name.strip_suffix("Params")).map(|stem| format!("{stem}Response"));
    let by_method = format!("{}Response", method.wire.to_upper_camel_case());
    let by_table = RESPONSES.iter().find(|(wire, _)| *wire == method.wire).map(|(_, name)| (*name).to_owned());
    let candidates = [by_params, Some(by_method), by_table];
    let found = candidates.into_iter().flatten().find(|name| reader.nodes.contains_key(name));
    found.unwrap_or_else(|| {
        let name = reader.lifted_name(&format!("{}Response", method.name));
        reader.notes.add(Effect::Raw, &method.wire, "no rule finds the type of the response");
        let shape = Shape::Alias(Type::Any);
        reader.definitions.insert(name.clone(), Definition::new(shape));
        name
    })
}

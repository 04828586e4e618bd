//! Method → params and response.
//!
//! Neither the schemas nor the bindings say which answer belongs to which method. Three rules find it: the params' name with
//! `Params` replaced by `Response`, else the method in CamelCase with `Response`, else [`RESPONSES`]. A method without a
//! response and a response without a method both stop the generator.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use serde_json::{Map, Value, json};

use super::fields::{description, expect_keywords};
use super::names::FALLBACK;
use crate::error::{Error, Result};
use crate::protocol::{Method, Protocol};

/// Answers whose name follows from neither the params nor the method.
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
];

/// The JSON-RPC envelopes. `codex-types/src/rpc.rs` has them by hand, because they carry raw values; the generator checks
/// that they still are what that module takes them for.
const ENVELOPES: &[(&str, &[&str])] = &[
    ("JSONRPCError", &["error", "id"]),
    ("JSONRPCErrorError", &["code", "data", "message"]),
    ("JSONRPCMessage", &[]),
    ("JSONRPCNotification", &["emittedAtMs", "method", "params"]),
    ("JSONRPCRequest", &["id", "method", "params", "trace"]),
    ("JSONRPCResponse", &["id", "result"]),
];

const METHOD_UNIONS: [&str; 4] = ["ClientRequest", "ClientNotification", "ServerRequest", "ServerNotification"];

pub(super) fn is_method_union(name: &str) -> bool {
    METHOD_UNIONS.contains(&name)
}

pub(super) fn is_envelope(name: &str) -> bool {
    ENVELOPES.iter().any(|(envelope, _)| *envelope == name)
}

/// Refuses an envelope with a key that `rpc.rs` does not know.
pub(super) fn check_envelope(name: &str, schema: &Value) -> Result<()> {
    let known = ENVELOPES.iter().find(|(envelope, _)| *envelope == name).map_or(&[][..], |(_, keys)| keys);
    let keys = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    match keys.map(|(key, _)| key.as_str()).find(|key| !known.contains(key)) {
        Some(key) => Err(Error::shape(
            format!("{name}.{key}"),
            "a key of the JSON-RPC envelope that codex-types/src/rpc.rs does not have",
        )),
        None => Ok(()),
    }
}

/// Reads the four method unions into `protocol`, whose definitions must be there.
pub(super) fn read_all(schemas: &BTreeMap<String, Value>, protocol: &mut Protocol) -> Result<()> {
    let mut answers = BTreeSet::new();
    for union in METHOD_UNIONS {
        let mut methods = Vec::new();
        let schema = schemas.get(union).and_then(Value::as_object);
        if let Some(schema) = schema {
            check_union(union, schema)?;
        }
        for branch in schema.and_then(|schema| schema.get("oneOf")).and_then(Value::as_array).into_iter().flatten() {
            let mut method = read_method(union, branch)?;
            if let Some(params) = method.params.as_ref().filter(|params| !protocol.definitions.contains_key(*params)) {
                let path = format!("{union}/{}", method.wire);
                return Err(Error::shape(path, format!("a reference to {params}, which is not defined")));
            }
            if union.ends_with("Request") {
                let response = response(&method, protocol)?;
                answers.insert(response.clone());
                method.response = Some(response);
            }
            methods.push(method);
        }
        if methods.is_empty() {
            return Err(Error::shape(union, "has no methods"));
        }
        methods.sort_by(|a, b| a.wire.cmp(&b.wire));
        check_names(&methods)?;
        match union {
            "ClientRequest" => protocol.client_requests = methods,
            "ClientNotification" => protocol.client_notifications = methods,
            "ServerRequest" => protocol.server_requests = methods,
            _ => protocol.server_notifications = methods,
        }
    }
    let mut inside = BTreeSet::new();
    for definition in protocol.definitions.values() {
        definition.for_each_name(&mut |name| {
            inside.insert(name);
        });
    }
    match protocol
        .definitions
        .keys()
        .find(|name| name.ends_with("Response") && !answers.contains(*name) && !inside.contains(name.as_str()))
    {
        Some(orphan) => {
            Err(Error::Method { method: orphan.clone(), problem: "no method gives this response".to_owned() })
        }
        None => Ok(()),
    }
}

/// Refuses what stands beside the methods of a union, and is not in the envelope.
fn check_union(union: &str, schema: &Map<String, Value>) -> Result<()> {
    expect_keywords(union, schema, &["oneOf", "properties"])?;
    let keys = schema.get("properties").and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key);
    match keys.into_iter().find(|key| *key != "emittedAtMs") {
        Some(key) => Err(Error::shape(union, format!("key `{key}` beside method and params"))),
        None => Ok(()),
    }
}

fn read_method(union: &str, branch: &Value) -> Result<Method> {
    let path = || format!("{union}: {branch}");
    let map = branch.as_object().ok_or_else(|| Error::shape(path(), "expected an object"))?;
    expect_keywords(union, map, &["type", "properties", "required"])?;
    let fields = &branch["properties"];
    let wire = match fields["method"]["enum"].as_array().map(Vec::as_slice) {
        Some([Value::String(wire)]) => wire.as_str(),
        _ => return Err(Error::shape(path(), "a branch that names not exactly one method")),
    };
    let path = format!("{union}/{wire}");
    let keys = fields.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    if let Some(key) = keys.into_iter().find(|key| !["id", "method", "params"].contains(key)) {
        return Err(Error::shape(path, format!("key `{key}` beside method and params")));
    }
    let (params, params_optional) = match fields.get("params") {
        None => (None, true),
        Some(params) if *params == json!({"type": "null"}) => (None, true),
        Some(params) => {
            let nullable = params.get("anyOf").and_then(Value::as_array);
            let target = match nullable.map(Vec::as_slice) {
                Some([target, null]) if *null == json!({"type": "null"}) => target,
                Some([null, target]) if *null == json!({"type": "null"}) => target,
                _ => params,
            };
            let name = target.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix("#/definitions/"));
            let name = name.ok_or_else(|| Error::shape(path, format!("params of the form {params}")))?;
            (Some(name.to_owned()), nullable.is_some())
        }
    };
    Ok(Method {
        wire: wire.to_owned(),
        name: wire.to_upper_camel_case(),
        doc: description(branch),
        experimental: false,
        params,
        params_optional,
        response: None,
    })
}

fn response(method: &Method, protocol: &Protocol) -> Result<String> {
    let by_params =
        method.params.as_deref().and_then(|name| name.strip_suffix("Params")).map(|stem| format!("{stem}Response"));
    let by_method = format!("{}Response", method.name);
    let by_table = RESPONSES.iter().find(|(wire, _)| *wire == method.wire).map(|(_, name)| (*name).to_owned());
    let candidates = [by_params, Some(by_method), by_table];
    candidates.into_iter().flatten().find(|name| protocol.definitions.contains_key(name)).ok_or_else(|| Error::Method {
        method: method.wire.clone(),
        problem: "its response follows from neither its params nor its name".to_owned(),
    })
}

fn check_names(methods: &[Method]) -> Result<()> {
    let mut seen = BTreeMap::new();
    for method in methods {
        if syn::parse_str::<syn::Ident>(&method.name).is_err() || method.name == FALLBACK {
            let problem = format!("`{}` cannot name a method", method.name);
            return Err(Error::Method { method: method.wire.clone(), problem });
        }
        if let Some(twin) = seen.insert(&method.name, &method.wire) {
            return Err(Error::Method {
                method: method.wire.clone(),
                problem: format!("would be called `{}`, as `{twin}` is", method.name),
            });
        }
    }
    Ok(())
}

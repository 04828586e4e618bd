//! The schema of a message, found by the rules of the schemas and without generated code.

use serde_json::{Value, json};

use codex_testkit::{Direction, Entry, Kind};

use super::Known;

/// The unions that name the methods of each side.
const CLIENT: &str = "ClientRequest";
const SERVER: &str = "ServerRequest";

/// The limit of nesting in generated values. A schema that contains itself in a required member has no value.
const DEPTH: usize = 32;

/// Answers with a definition whose name follows neither the params nor the method.
const ANSWERS: [(&str, &str); 13] = [
    ("account/gatewayOAuth/cancel", "GatewayOAuthCancelResponse"),
    ("account/gatewayOAuth/login", "GatewayOAuthLoginResponse"),
    ("account/gatewayOAuth/read", "GatewayOAuthReadResponse"),
    ("account/logout", "LogoutAccountResponse"),
    // An older release had no params.
    ("account/rateLimits/read", "GetAccountRateLimitsResponse"),
    ("account/securitySetup/read", "GetAccountSecuritySetupResponse"),
    ("account/workspaceMessages/read", "GetWorkspaceMessagesResponse"),
    ("accountSession/list", "AccountSessionsResponse"),
    ("config/batchWrite", "ConfigWriteResponse"),
    ("config/mcpServer/reload", "McpServerRefreshResponse"),
    ("config/value/write", "ConfigWriteResponse"),
    ("modelProvider/default/set", "ConfigWriteResponse"),
    ("externalAgentConfig/import/readHistories", "ExternalAgentConfigImportHistoriesReadResponse"),
];

impl Known {
    /// Returns the schema of a message's payload. The schema refers to the definitions of [`Known::schemas`].
    ///
    /// Returns `None` for an unknown method, and for the payload of `initialized`.
    #[must_use]
    pub fn schema_of(&self, entry: &Entry) -> Option<Value> {
        use Direction::{In, Out};
        match (entry.direction, entry.kind) {
            (_, Kind::Error) => Some(json!({ "$ref": "#/definitions/JSONRPCErrorError" })),
            (Out, Kind::Request) => self.params(CLIENT, &entry.method),
            (In, Kind::Request) => self.params(SERVER, &entry.method),
            (In, Kind::Notification) => self.params("ServerNotification", &entry.method),
            (Out, Kind::Notification) => None,
            (In, Kind::Response) => self.answer(CLIENT, &entry.method),
            (Out, Kind::Response) => self.answer(SERVER, &entry.method),
        }
    }

    /// Returns the params without the members that this runtime's schemas do not name. An older runtime refuses some of these
    /// members, and ignores the others.
    pub(super) fn fitting(&self, method: &str, mut params: Value) -> Value {
        if let Some(schema) = self.params(CLIENT, method) {
            self.fit(&schema, &mut params);
        }
        params
    }

    /// Returns the smallest params that a method's schema allows: only the required members, each with its smallest value.
    pub(super) fn smallest(&self, method: &str) -> Value {
        self.params(CLIENT, method).map_or(Value::Null, |schema| self.smallest_value(&schema, DEPTH))
    }

    fn smallest_value(&self, schema: &Value, depth: usize) -> Value {
        let Some(depth) = depth.checked_sub(1) else { return Value::Null };
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.schemas.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null);
            return self.smallest_value(target, depth);
        }
        if let Some(constant) = schema.get("const").or_else(|| schema["enum"].as_array()?.first()) {
            return constant.clone();
        }
        let choices = branches(schema);
        if let [one, ..] = choices.as_slice() {
            let mut value = self.smallest_value(one, depth);
            // The members beside the choice.
            if let (Value::Object(members), Value::Object(more)) = (&mut value, self.smallest_members(schema, depth)) {
                members.extend(more);
            }
            return value;
        }
        let types = match &schema["type"] {
            Value::Array(types) => types.iter().filter_map(Value::as_str).find(|name| *name != "null"),
            name => name.as_str(),
        };
        match types {
            Some("string") => json!("x"),
            Some("integer" | "number") => json!(schema["minimum"].as_f64().map_or(0, |least| least as i64)),
            Some("boolean") => json!(false),
            Some("array") => json!([]),
            Some("object") => self.smallest_members(schema, depth),
            _ => Value::Null,
        }
    }

    fn smallest_members(&self, schema: &Value, depth: usize) -> Value {
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let member = |name: &str| (name.to_owned(), self.smallest_value(&schema["properties"][name], depth));
        Value::Object(required.map(member).collect())
    }

    fn fit(&self, schema: &Value, value: &mut Value) {
        if schema["type"] == "null" {
            *value = Value::Null;
        } else if let Some(reference) = schema["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            self.fit(self.schemas.pointer(pointer).unwrap_or(&Value::Null), value);
        } else if let [one] = branches(schema).as_slice() {
            if !value.is_null() {
                self.fit(one, value);
            }
        } else if let (Some(properties), Some(members)) = (schema["properties"].as_object(), value.as_object_mut()) {
            if schema.get("additionalProperties").is_none() && branches(schema).is_empty() {
                members.retain(|name, _| properties.contains_key(name));
            }
            for (name, member) in members {
                if let Some(schema) = properties.get(name) {
                    self.fit(schema, member);
                }
            }
        } else if let Some(values) = value.as_array_mut() {
            values.iter_mut().for_each(|value| self.fit(&schema["items"], value));
        }
    }

    fn definition(&self, name: &str) -> Option<(&Value, String)> {
        let definitions = &self.schemas["definitions"];
        if let Some(found) = definitions.get(name) {
            return Some((found, format!("#/definitions/{name}")));
        }
        let found = definitions["v2"].get(name)?;
        Some((found, format!("#/definitions/v2/{name}")))
    }

    fn params(&self, union: &str, method: &str) -> Option<Value> {
        let (union, _) = self.definition(union)?;
        let branches = union["oneOf"].as_array()?;
        let branch = branches.iter().find(|branch| branch["properties"]["method"]["enum"][0] == method)?;
        branch["properties"].get("params").cloned()
    }

    fn answer(&self, union: &str, method: &str) -> Option<Value> {
        let params = self.params(union, method)?.to_string();
        let fixed = ANSWERS.iter().find(|(name, _)| *name == method).map(|(_, answer)| (*answer).to_owned());
        let name = params.split("definitions/").nth(1).and_then(|rest| rest.split('"').next());
        let ruled = name.map(|name| name.trim_start_matches("v2/").replace("Params", "Response"));
        let spelled: String = method.split(['/', '_']).map(|part| part[..1].to_uppercase() + &part[1..]).collect();
        let candidates = [fixed, ruled, Some(spelled + "Response")];
        let (_, reference) = candidates.iter().flatten().find_map(|name| self.definition(name))?;
        Some(json!({ "$ref": reference }))
    }
}

/// Returns the branches of a choice, except null.
fn branches(schema: &Value) -> Vec<&Value> {
    let lists = ["allOf", "anyOf", "oneOf"].iter().filter_map(|name| schema[*name].as_array());
    lists.flatten().filter(|branch| branch["type"] != "null").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let method =
            |method: &str, params: Value| json!({ "properties": { "method": { "enum": [method] }, "params": params } });
        let definitions = json!({
            "ClientRequest": { "oneOf": [
                method("thing/start", json!({ "$ref": "#/definitions/v2/ThingParams" })),
                method("thing/stop", json!({ "type": "null" })),
            ] },
            "ServerRequest": { "oneOf": [method("ask", json!({}))] },
            "ServerNotification": { "oneOf": [method("told", json!({ "type": "string" }))] },
            "v2": {
                "ThreadItem": { "oneOf": [{ "properties": { "type": { "enum": ["a"] } } }] },
                "ThingParams": {
                    "type": "object",
                    "properties": {
                        "one": { "type": "string" },
                        "inner": { "anyOf": [{ "$ref": "#/definitions/v2/Inner" }, { "type": "null" }] },
                        "list": { "type": "array", "items": { "$ref": "#/definitions/v2/Inner" } },
                        "choice": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": {} }] },
                        "map": { "type": "object", "additionalProperties": true },
                    },
                },
                "Inner": { "type": "object", "properties": { "a": {} } },
                "ThingResponse": {},
                "ThingStopResponse": {},
            },
        });
        Known::from_schemas(json!({ "definitions": definitions })).unwrap()
    }

    #[test]
    fn members_that_are_not_named_are_left_out() {
        let params = json!({
            "one": "1",
            "two": 2,
            "inner": { "a": 1, "b": 2 },
            "list": [{ "b": 1 }],
            "choice": { "b": 1 },
            "map": { "b": 1 },
        });
        let fitting = json!({
            "one": "1",
            "inner": { "a": 1 },
            "list": [{}],
            "choice": { "b": 1 },
            "map": { "b": 1 },
        });
        assert_eq!(known().fitting("thing/start", params.clone()), fitting);
        assert_eq!(known().fitting("thing/stop", params.clone()), Value::Null);
        assert_eq!(known().fitting("no/such/method", params.clone()), params);
    }

    #[test]
    fn the_smallest_params_have_the_required_members() {
        let mut known = known();
        known.schemas["definitions"]["v2"]["ThingParams"]["required"] =
            json!(["one", "inner", "list", "kind", "count"]);
        known.schemas["definitions"]["v2"]["ThingParams"]["properties"]["kind"] = json!({ "enum": ["b", "c"] });
        known.schemas["definitions"]["v2"]["ThingParams"]["properties"]["count"] =
            json!({ "type": "integer", "minimum": 1.0 });
        let smallest = json!({ "one": "x", "inner": {}, "list": [], "kind": "b", "count": 1 });
        assert_eq!(known.smallest("thing/start"), smallest);
        assert_eq!(known.smallest("thing/stop"), Value::Null);
        assert_eq!(known.smallest("no/such/method"), Value::Null);
    }

    #[test]
    fn the_definition_of_an_answer_is_named_after_its_params_or_its_method() {
        let reference = |method: &str| known().answer(CLIENT, method).map(|schema| schema["$ref"].clone());
        assert_eq!(reference("thing/start"), Some(json!("#/definitions/v2/ThingResponse")));
        assert_eq!(reference("thing/stop"), Some(json!("#/definitions/v2/ThingStopResponse")));
        assert_eq!(reference("no/such/method"), None);
    }
}

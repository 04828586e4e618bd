//! The requests that the mock keeps.

use serde::Serialize;
use serde_json::Value;

use crate::http;

/// A request that reached the mock.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
    /// The headers in their order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, or `null` if the body is not JSON.
    pub body: Value,
    /// Whether the script had an answer. `false` marks a call that the test did not plan.
    pub expected: bool,
}

impl RecordedRequest {
    pub(crate) fn new(request: &http::Request) -> Self {
        Self {
            method: request.method.clone(),
            path: request.path.clone(),
            query: request.query.clone(),
            headers: request.headers.clone(),
            body: serde_json::from_slice(&request.body).unwrap_or(Value::Null),
            expected: true,
        }
    }

    /// Returns the first header with this name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the items of the model request's `input`.
    #[must_use]
    pub fn input(&self) -> &[Value] {
        self.body["input"].as_array().map_or(&[], Vec::as_slice)
    }

    /// Returns the texts of the messages of one role in `input`.
    #[must_use]
    pub fn texts(&self, role: &str) -> Vec<&str> {
        self.input()
            .iter()
            .filter(|item| item["type"] == "message" && item["role"] == role)
            .flat_map(|item| item["content"].as_array().into_iter().flatten())
            .filter_map(|content| content["text"].as_str())
            .collect()
    }

    /// Returns the `output` of the function or tool that the runtime sent to the model for this call.
    #[must_use]
    pub fn output_of(&self, call_id: &str) -> Option<&Value> {
        self.input()
            .iter()
            .find(|item| item["call_id"] == call_id && item.get("output").is_some())
            .map(|item| &item["output"])
    }

    /// Returns the names of the offered tools. A tool in a namespace has the name `namespace.name`.
    #[must_use]
    pub fn tools(&self) -> Vec<String> {
        let mut names = Vec::new();
        for tool in self.body["tools"].as_array().into_iter().flatten() {
            let name = tool["name"].as_str().or(tool["type"].as_str());
            let name = name.unwrap_or_default();
            match tool["tools"].as_array() {
                Some(inner) => {
                    names.extend(inner.iter().map(|tool| format!("{name}.{}", tool["name"].as_str().unwrap_or(""))))
                }
                None => names.push(name.to_owned()),
            }
        }
        names
    }
}

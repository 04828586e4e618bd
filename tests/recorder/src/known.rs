//! The names in a runtime's own schemas.

use std::{collections::BTreeSet, path::Path, process::Stdio};

use serde_json::Value;
use tokio::process::Command;

use codex_testkit::Error;

use super::Surface;

/// The names of a runtime's protocol, from the schemas that it emits.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Known {
    /// Methods that a client can call.
    pub methods: BTreeSet<String>,
    /// Methods that the server can call.
    pub server_requests: BTreeSet<String>,
    /// Notifications of the server.
    pub notifications: BTreeSet<String>,
    /// Kinds of `ThreadItem`.
    pub items: BTreeSet<String>,
    /// The whole schema document.
    pub schemas: Value,
}

impl Known {
    /// Reads the schemas that the runtime emits.
    ///
    /// # Errors
    /// Returns an error if the runtime fails, or if the document has another form.
    pub async fn of(runtime: &Path, surface: Surface) -> Result<Self, Error> {
        let folder = tempfile::tempdir()?;
        let mut command = Command::new(runtime);
        command
            .args(["app-server", "generate-json-schema", "--out"])
            .arg(folder.path())
            .env("CODEX_HOME", folder.path())
            .stdin(Stdio::null())
            .kill_on_drop(true);
        if surface == Surface::Experimental {
            command.arg("--experimental");
        }
        let output = command.output().await?;
        if !output.status.success() {
            let text = String::from_utf8_lossy(&output.stderr);
            let text = format!("the runtime emitted no schemas: {text}");
            return Err(Error::Unexpected(text));
        }
        let file = folder.path().join("codex_app_server_protocol.schemas.json");
        Self::from_schemas(serde_json::from_slice(&std::fs::read(file)?)?)
    }

    /// Returns whether the client or the server has the method.
    pub(super) fn names(&self, method: &str) -> bool {
        self.methods.contains(method) || self.server_requests.contains(method)
    }

    /// Reads the bundle of a surface.
    ///
    /// # Errors
    /// Returns an error if a union has no names.
    pub fn from_schemas(schemas: Value) -> Result<Self, Error> {
        let known = Self {
            methods: tags(&schemas, "ClientRequest", "method"),
            server_requests: tags(&schemas, "ServerRequest", "method"),
            notifications: tags(&schemas, "ServerNotification", "method"),
            items: tags(&schemas, "ThreadItem", "type"),
            schemas,
        };
        let sets = [&known.methods, &known.server_requests, &known.notifications, &known.items];
        if sets.iter().any(|set| set.is_empty()) {
            let text = "a union of the schemas has no names: their shape has changed";
            return Err(Error::Unexpected(text.to_owned()));
        }
        Ok(known)
    }
}

/// Returns the values of a union's tag.
fn tags(schemas: &Value, union: &str, tag: &str) -> BTreeSet<String> {
    let definitions = &schemas["definitions"];
    let union = match &definitions[union] {
        Value::Null => &definitions["v2"][union],
        found => found,
    };
    let branches = union["oneOf"].as_array().into_iter().flatten();
    branches
        .flat_map(|branch| branch["properties"][tag]["enum"].as_array().into_iter().flatten())
        .filter_map(|value| Some(value.as_str()?.to_owned()))
        .collect()
}

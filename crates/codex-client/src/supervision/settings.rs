//! With which settings a thread is resumed: those that it had last, as far as `thread/resume` takes them.
//!
//! The runtime keeps most of them by itself, and not the sandbox: a thread that could write to its workspace is resumed with the
//! sandbox of the configuration. The model is best left to it: who names one on resuming loses the effort. (Both seen on 0.169.0.)

use serde_json::{Map, Value, json};

/// What is taken over from the params that a thread was opened with.
const OF_PARAMS: [&str; 11] = [
    "approvalPolicy",
    "approvalsReviewer",
    "baseInstructions",
    "config",
    "cwd",
    "developerInstructions",
    "permissions",
    "personality",
    "runtimeWorkspaceRoots",
    "sandbox",
    "serviceTier",
];

/// What is the same in the answer to `thread/start` and in `thread/settings/updated`.
const IN_FORCE: [&str; 4] = ["approvalPolicy", "approvalsReviewer", "cwd", "serviceTier"];

/// What names a model in the configuration.
const OF_MODEL: [&str; 3] = ["model", "model_provider", "model_reasoning_effort"];

/// The key of the configuration that says more of the sandbox `workspace-write`.
const WORKSPACE_WRITE: &str = "sandbox_workspace_write";

/// The settings of a thread, as the params of `thread/resume`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Settings(Map<String, Value>);

impl Settings {
    /// Of a thread that was opened with these params, and this answer.
    pub(super) fn new(params: &Value, answer: &Value) -> Self {
        let of = |key: &&str| Some(((*key).to_owned(), params.get(*key).filter(|value| !value.is_null())?.clone()));
        let mut settings = Self(OF_PARAMS.iter().filter_map(of).collect());
        if let Some(Value::Object(config)) = settings.0.get_mut("config") {
            config.retain(|key, _| !OF_MODEL.contains(&key.as_str()));
        }
        settings.put(answer, &answer["sandbox"]);
        settings
    }

    /// They have changed (`thread/settings/updated`).
    pub(super) fn update(&mut self, settings: &Value) {
        let profile = &settings["activePermissionProfile"]["id"];
        if self.0.contains_key("permissions") {
            match profile {
                Value::String(_) => drop(self.0.insert("permissions".to_owned(), profile.clone())),
                _ => drop(self.0.remove("permissions")),
            }
        }
        self.put(settings, &settings["sandboxPolicy"]);
    }

    fn put(&mut self, in_force: &Value, sandbox: &Value) {
        for key in IN_FORCE {
            match in_force.get(key) {
                Some(Value::Null) | None => {}
                Some(value) => drop(self.0.insert(key.to_owned(), value.clone())),
            }
        }
        // The runtime takes one of the two.
        if self.0.contains_key("permissions") {
            self.0.remove("sandbox");
            return;
        }
        let mode = match sandbox["type"].as_str() {
            Some("readOnly") => "read-only",
            Some("workspaceWrite") => "workspace-write",
            Some("dangerFullAccess") => "danger-full-access",
            // There is no word for it: the configuration's own sandbox is what a resumed thread has.
            _ => {
                self.0.remove("sandbox");
                return;
            }
        };
        self.0.insert("sandbox".to_owned(), mode.into());
        let config = self.0.entry("config").or_insert_with(|| json!({}));
        if let Value::Object(config) = config {
            config.retain(|key, _| !key.starts_with(WORKSPACE_WRITE));
            if mode == "workspace-write" {
                let policy = json!({
                    "writable_roots": sandbox["writableRoots"],
                    "network_access": sandbox["networkAccess"],
                    "exclude_tmpdir_env_var": sandbox["excludeTmpdirEnvVar"],
                    "exclude_slash_tmp": sandbox["excludeSlashTmp"],
                });
                let known = policy.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
                let known: Map<_, _> = known.map(|(key, value)| (key.clone(), value.clone())).collect();
                config.insert(WORKSPACE_WRITE.to_owned(), known.into());
            }
        }
    }

    /// The params with which a thread is resumed.
    pub(super) fn resume(&self, thread_id: &str) -> Value {
        let mut params = self.0.clone();
        params.insert("threadId".to_owned(), thread_id.into());
        params.insert("excludeTurns".to_owned(), true.into());
        params.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> Value {
        json!({ "type": "workspaceWrite", "writableRoots": ["/w"], "networkAccess": true, "excludeTmpdirEnvVar": false,
                "excludeSlashTmp": true })
    }

    #[test]
    fn what_was_asked_for_and_what_came_of_it_is_said_again() {
        let params = json!({ "model": "a", "ephemeral": false, "baseInstructions": "Be kind.", "cwd": null,
                             "config": { "x": 1, "model": "a", "sandbox_workspace_write.network_access": false } });
        let answer =
            json!({ "model": "a", "cwd": "/d", "approvalPolicy": "never", "serviceTier": null, "sandbox": policy() });
        let resume = Settings::new(&params, &answer).resume("t");
        let sandbox = json!({ "writable_roots": ["/w"], "network_access": true, "exclude_tmpdir_env_var": false,
                              "exclude_slash_tmp": true });
        assert_eq!(
            resume,
            json!({ "threadId": "t", "excludeTurns": true, "cwd": "/d", "approvalPolicy": "never",
                    "baseInstructions": "Be kind.", "sandbox": "workspace-write",
                    "config": { "x": 1, "sandbox_workspace_write": sandbox } })
        );
    }

    #[test]
    fn what_has_changed_since_counts() {
        let mut settings = Settings::new(&json!({ "cwd": "/a" }), &json!({ "cwd": "/a", "sandbox": policy() }));
        settings.update(&json!({ "cwd": "/c", "sandboxPolicy": { "type": "readOnly", "networkAccess": false } }));
        let resume = settings.resume("t");
        assert_eq!(
            (&resume["cwd"], &resume["sandbox"], &resume["config"]),
            (&json!("/c"), &json!("read-only"), &json!({}))
        );
        settings.update(&json!({ "sandboxPolicy": { "type": "ofTomorrow" } }));
        assert_eq!(settings.resume("t").get("sandbox"), None);
    }

    #[test]
    fn a_permission_profile_stands_in_place_of_the_sandbox() {
        let mut settings = Settings::new(&json!({ "permissions": ":read-only" }), &json!({ "sandbox": policy() }));
        assert_eq!(settings.resume("t").get("sandbox"), None);
        settings.update(&json!({ "activePermissionProfile": { "id": "mine" }, "sandboxPolicy": policy() }));
        assert_eq!(settings.resume("t")["permissions"], "mine");
        settings.update(&json!({ "activePermissionProfile": null, "sandboxPolicy": policy() }));
        let resume = settings.resume("t");
        assert_eq!((resume.get("permissions"), &resume["sandbox"]), (None, &json!("workspace-write")));
    }
}

//! The settings with which a thread is resumed: its last settings, as far as `thread/resume` accepts them.
//!
//! The runtime restores most settings by itself, but not the sandbox: a thread that could write to its workspace is resumed with
//! the configured sandbox. The model is not sent, because a resume that names a model loses the effort. Both were observed on
//! runtime 0.169.0.
//!
//! A thread never gets more rights than the thread had. A permission profile of the user is named again, because a sandbox instead of the
//! profile would lose what the profile forbids. `runtimeWorkspaceRoots` is not sent, because a turn may have narrowed these roots
//! without a notification.

use serde_json::{Map, Value, json};

use super::rights::{APPROVAL_POLICY, grown};

/// The params that a resume repeats from the call that opened the thread.
const OF_PARAMS: [&str; 10] = [
    "approvalPolicy",
    "approvalsReviewer",
    "baseInstructions",
    "config",
    "cwd",
    "developerInstructions",
    "permissions",
    "personality",
    "sandbox",
    "serviceTier",
];

/// The settings that have the same key in the answer to `thread/start` and in `thread/settings/updated`.
const IN_FORCE: [&str; 4] = ["approvalPolicy", "approvalsReviewer", "cwd", "serviceTier"];

/// The keys of the configuration that name a model.
const OF_MODEL: [&str; 3] = ["model", "model_provider", "model_reasoning_effort"];

/// The key of the configuration with the details of the sandbox `workspace-write`.
pub(super) const WORKSPACE_WRITE: &str = "sandbox_workspace_write";
/// The key of the configuration that names a permission profile.
const PROFILE: &str = "default_permissions";

/// The settings of a thread, as the params of `thread/resume`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Settings(Map<String, Value>);

impl Settings {
    /// Stores the settings of a thread that was opened or resumed, from the params of the call and its answer.
    pub(super) fn opened(&mut self, params: &Value, answer: &Value) {
        for key in OF_PARAMS {
            match params.get(key) {
                None | Some(Value::Null) => {}
                Some(value) => drop(self.0.insert(key.to_owned(), value.clone())),
            }
        }
        if let Some(Value::Object(config)) = self.0.get_mut("config") {
            config.retain(|key, _| !OF_MODEL.contains(&key.as_str()));
        }
        self.put(answer, &answer["sandbox"]);
    }

    /// Stores changed settings (`thread/settings/updated`).
    pub(super) fn update(&mut self, settings: &Value) {
        self.put(settings, &settings["sandboxPolicy"]);
    }

    fn put(&mut self, in_force: &Value, sandbox: &Value) {
        for key in IN_FORCE {
            match in_force.get(key) {
                Some(Value::Null) | None => {}
                Some(value) => drop(self.0.insert(key.to_owned(), value.clone())),
            }
        }
        // The runtime's own profiles, such as `:read-only`, are names of sandboxes.
        match in_force["activePermissionProfile"]["id"].as_str() {
            Some(profile) if self.0.contains_key("permissions") => {
                self.0.insert("permissions".to_owned(), profile.into());
                self.0.remove("sandbox");
            }
            Some(profile) if !profile.starts_with(':') => {
                self.config().insert(PROFILE.to_owned(), profile.into());
                self.0.remove("sandbox");
            }
            _ if sandbox.is_null() => {}
            _ => {
                self.0.remove("permissions");
                self.config().remove(PROFILE);
                self.sandboxed(sandbox);
            }
        }
    }

    fn config(&mut self) -> &mut Map<String, Value> {
        let config = self.0.entry("config").or_insert_with(|| json!({}));
        if !config.is_object() {
            *config = json!({});
        }
        config.as_object_mut().unwrap_or_else(|| unreachable!("the value is an object"))
    }

    fn sandboxed(&mut self, sandbox: &Value) {
        let mode = match sandbox["type"].as_str() {
            Some("workspaceWrite") => "workspace-write",
            Some("dangerFullAccess") => "danger-full-access",
            // An unknown sandbox becomes `read-only` too.
            _ => "read-only",
        };
        self.0.insert("sandbox".to_owned(), mode.into());
        let config = self.config();
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

    /// Stores the rights that a turn is started with, unless these rights exceed the known rights. The runtime reports the rights
    /// of the turn with `thread/settings/updated`, but this notification does not arrive if the runtime dies first.
    pub(super) fn narrow(&mut self, turn: &Value) {
        let mut turned = self.clone();
        turned.put(
            &json!({ APPROVAL_POLICY: turn[APPROVAL_POLICY], "activePermissionProfile": { "id": turn["permissions"] } }),
            &turn["sandboxPolicy"],
        );
        if self.profile() == turned.profile() && grown(self, &turned).is_none() {
            *self = turned;
        }
    }

    /// Returns the permission profile that the user chose.
    pub(super) fn profile(&self) -> Option<&str> {
        self.text("permissions").or_else(|| self.of_config(PROFILE)?.as_str())
    }

    /// Returns a setting that is text.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// Returns whether a setting is known.
    pub(super) fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Returns a setting of the configuration.
    pub(super) fn of_config(&self, key: &str) -> Option<&Value> {
        self.0.get("config")?.get(key)
    }

    /// Returns the params with which the thread is resumed.
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

    fn opened(params: &Value, answer: &Value) -> Settings {
        let mut settings = Settings::default();
        settings.opened(params, answer);
        settings
    }

    #[test]
    fn a_resume_sends_the_params_and_the_settings_of_the_answer() {
        let params = json!({ "model": "a", "ephemeral": false, "baseInstructions": "Be kind.", "cwd": null,
                             "config": { "x": 1, "model": "a", "sandbox_workspace_write.network_access": false } });
        let answer =
            json!({ "model": "a", "cwd": "/d", "approvalPolicy": "never", "serviceTier": null, "sandbox": policy() });
        let sandbox = json!({ "writable_roots": ["/w"], "network_access": true, "exclude_tmpdir_env_var": false,
                              "exclude_slash_tmp": true });
        let expected = json!({ "threadId": "t", "excludeTurns": true, "cwd": "/d", "approvalPolicy": "never",
                               "baseInstructions": "Be kind.", "sandbox": "workspace-write",
                               "config": { "x": 1, "sandbox_workspace_write": sandbox } });
        let mut settings = opened(&params, &answer);
        assert_eq!(settings.resume("t"), expected);
        // A resume without these params keeps their values.
        settings.opened(&json!({ "threadId": "t" }), &answer);
        assert_eq!(settings.resume("t"), expected);
    }

    #[test]
    fn a_resume_sends_changed_settings() {
        let mut settings = opened(&json!({ "cwd": "/a" }), &json!({ "cwd": "/a", "sandbox": policy() }));
        settings.update(&json!({ "cwd": "/c", "sandboxPolicy": { "type": "readOnly", "networkAccess": false } }));
        let resume = settings.resume("t");
        assert_eq!(
            (&resume["cwd"], &resume["sandbox"], &resume["config"]),
            (&json!("/c"), &json!("read-only"), &json!({}))
        );
    }

    #[test]
    fn an_unknown_sandbox_becomes_read_only() {
        let mut settings = opened(&json!({ "sandbox": "read-only" }), &json!({}));
        assert_eq!(settings.resume("t")["sandbox"], "read-only");
        settings.update(&json!({ "sandboxPolicy": { "type": "dangerFullAccess" } }));
        settings.update(&Value::Null);
        assert_eq!(settings.resume("t")["sandbox"], "danger-full-access");
        settings.update(&json!({ "sandboxPolicy": { "type": "ofTomorrow" } }));
        assert_eq!(settings.resume("t")["sandbox"], "read-only");
    }

    #[test]
    fn a_resume_names_a_permission_profile_instead_of_a_sandbox() {
        let mine =
            json!({ "activePermissionProfile": { "id": "mine" }, "sandbox": policy(), "sandboxPolicy": policy() });
        let own = json!({ "activePermissionProfile": { "id": ":workspace" }, "sandbox": policy() });
        let none = json!({ "activePermissionProfile": null, "sandboxPolicy": policy() });
        // The profile comes from the configuration.
        let mut settings = opened(&json!({}), &mine);
        let resume = settings.resume("t");
        assert_eq!((resume.get("sandbox"), &resume["config"]), (None, &json!({ "default_permissions": "mine" })));
        settings.update(&none);
        let resume = settings.resume("t");
        assert_eq!(
            (&resume["sandbox"], resume["config"].get("default_permissions")),
            (&json!("workspace-write"), None)
        );
        settings.update(&mine);
        assert_eq!(settings.resume("t").get("sandbox"), None);
        // The profile comes from the params.
        let mut settings = opened(&json!({ "permissions": ":workspace" }), &own);
        assert_eq!(
            (settings.resume("t").get("sandbox"), &settings.resume("t")["permissions"]),
            (None, &json!(":workspace"))
        );
        settings.update(&mine);
        assert_eq!(settings.resume("t")["permissions"], "mine");
        settings.update(&none);
        let resume = settings.resume("t");
        assert_eq!((resume.get("permissions"), &resume["sandbox"]), (None, &json!("workspace-write")));
        // One of the runtime's own profiles, which neither the configuration nor the params name.
        assert_eq!(opened(&json!({}), &own).resume("t")["sandbox"], "workspace-write");
    }
}

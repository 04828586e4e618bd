//! Compares the rights of a thread before and after a restart: a thread must never get rights back that were taken from it.

use serde_json::Value;

use super::settings::{Settings, WORKSPACE_WRITE};

/// The key of the settings that names when the runtime asks for an approval.
pub(super) const APPROVAL_POLICY: &str = "approvalPolicy";

/// A right that a resumed thread has and did not have before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grown {
    pub(super) known: String,
    pub(super) found: String,
}

/// Returns the first right that `found` gives and `known` does not. Rights that are not known are not compared.
pub(super) fn grown(known: &Settings, found: &Settings) -> Option<Grown> {
    profile(known, found).or_else(|| sandbox(known, found)).or_else(|| approvals(known, found))
}

fn grown_from(setting: &str, known: &str, found: &str) -> Grown {
    Grown { known: format!("{setting} {known}"), found: found.to_owned() }
}

/// Nothing says whether another profile, or none, gives more rights.
fn profile(known: &Settings, found: &Settings) -> Option<Grown> {
    let (known, found) = (known.profile()?, found.profile().unwrap_or("none"));
    (known != found).then(|| grown_from("the permission profile", known, found))
}

fn sandbox(known: &Settings, found: &Settings) -> Option<Grown> {
    let (Some(known_mode), Some(found_mode)) = (known.text("sandbox"), found.text("sandbox")) else { return None };
    if sandbox_rank(found_mode) > sandbox_rank(known_mode) {
        return Some(grown_from("the sandbox", known_mode, found_mode));
    }
    if (known_mode, found_mode) != ("workspace-write", "workspace-write") {
        return None;
    }
    let (known, found) = (known.of_config(WORKSPACE_WRITE)?, found.of_config(WORKSPACE_WRITE)?);
    if (&known["network_access"], &found["network_access"]) == (&Value::Bool(false), &Value::Bool(true)) {
        return Some(grown_from("the sandbox workspace-write", "without network access", "with network access"));
    }
    for excluded in ["exclude_tmpdir_env_var", "exclude_slash_tmp"] {
        if (&known[excluded], &found[excluded]) == (&Value::Bool(true), &Value::Bool(false)) {
            return Some(grown_from("the sandbox workspace-write", &format!("with {excluded}"), "without"));
        }
    }
    let known_roots = known["writable_roots"].as_array()?;
    let new = found["writable_roots"].as_array()?.iter().find(|root| !known_roots.contains(root))?;
    Some(grown_from("the sandbox workspace-write", "without the writable root", &new.to_string()))
}

fn approvals(known: &Settings, found: &Settings) -> Option<Grown> {
    let never = |settings: &Settings| settings.text(APPROVAL_POLICY) == Some("never");
    (known.has(APPROVAL_POLICY) && !never(known) && never(found))
        .then(|| grown_from("the approval policy", known.text(APPROVAL_POLICY).unwrap_or("of its own"), "never"))
}

/// Returns the rank of a sandbox mode: a higher rank gives more rights.
pub(super) fn sandbox_rank(mode: &str) -> u8 {
    match mode {
        "read-only" => 0,
        "workspace-write" => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn settings(answer: &Value) -> Settings {
        let mut settings = Settings::default();
        settings.opened(&json!({}), answer);
        settings
    }

    #[test]
    fn more_rights_are_found_and_fewer_are_not() {
        let write = |network: bool, roots: &[&str]| {
            json!({ "approvalPolicy": "on-request", "sandbox": { "type": "workspaceWrite", "networkAccess": network, "writableRoots": roots,
                    "excludeSlashTmp": !network, "excludeTmpdirEnvVar": false } })
        };
        let sandbox = |mode: &str, policy: &str| json!({ "approvalPolicy": policy, "sandbox": { "type": mode } });
        let profile = |id: &str| json!({ "activePermissionProfile": { "id": id } });
        let ascending = [
            (sandbox("readOnly", "on-request"), write(false, &[])),
            (write(false, &[]), write(true, &[])),
            (write(true, &["/a"]), write(true, &["/a", "/b"])),
            (write(true, &["/a"]), sandbox("dangerFullAccess", "on-request")),
            (sandbox("readOnly", "on-request"), sandbox("readOnly", "never")),
        ];
        for (less, more) in &ascending {
            let (less, more) = (settings(less), settings(more));
            assert!(grown(&less, &more).is_some(), "{less:?} to {more:?}");
            for same in [grown(&more, &less), grown(&less, &less), grown(&more, &more)] {
                assert_eq!(same, None, "{more:?} to {less:?}");
            }
        }
        assert!(grown(&settings(&profile("mine")), &settings(&profile("other"))).is_some());
        assert!(grown(&settings(&profile("mine")), &settings(&write(false, &[]))).is_some());
        assert_eq!(grown(&settings(&profile("mine")), &settings(&profile("mine"))), None);
        assert_eq!(grown(&settings(&json!({})), &settings(&sandbox("dangerFullAccess", "never"))), None);
    }
}

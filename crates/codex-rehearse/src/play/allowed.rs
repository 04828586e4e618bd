//! The requests that a play may send: no request that acts outside of the private home or reaches another server.

use serde_json::Value;

/// Returns the reason not to send a recorded request, or `None` if the request may be sent.
///
/// The list contains the harmless methods. A method that is not in the list, such as a method of a later release, is
/// not sent.
pub(super) fn reason_to_leave_out(method: &str) -> Option<&'static str> {
    const ACTS: &str = "not sent again, because it may act outside of the private home";
    const REFUSED: [&str; 4] =
        ["thread/shellCommand", "thread/realtime/", "thread/backgroundTerminals/", "turn/realtime/"];
    const ALLOWED: [&str; 22] = [
        "initialize",
        "thread/",
        "turn/",
        "review/start",
        "model/list",
        "modelProvider/list",
        "config/read",
        "configRequirements/read",
        "account/read",
        "skills/list",
        "hooks/list",
        "project/",
        "memory/status",
        "permissionProfile/list",
        "collaborationMode/list",
        "experimentalFeature/list",
        "mcpServerStatus/list",
        "fuzzyFileSearch",
        "getAuthStatus",
        "getConversationSummary",
        "gitDiffToRemote",
        "app/list",
    ];
    let is_in = |list: &[&str]| {
        list.iter().any(|name| if name.ends_with('/') { method.starts_with(name) } else { method == *name })
    };
    let is_named = is_in(&ALLOWED) || method.starts_with("fuzzyFileSearch/");
    (is_in(&REFUSED) || !is_named).then_some(ACTS)
}

/// Removes params that would start other programs or reach servers other than the mock model. Returns the names of the removed
/// params.
pub(super) fn neutralise(params: &mut Value) -> Vec<&'static str> {
    let Some(members) = params.as_object_mut() else { return Vec::new() };
    let mut taken = Vec::new();
    // `config` can set MCP servers, hooks, notifications and model providers.
    for key in ["config", "modelProvider", "environments", "selectedCapabilityRoots"] {
        if members.remove(key).is_some_and(|value| !value.is_null()) {
            taken.push(key);
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn methods_that_act_on_the_machine_and_unknown_methods_are_not_sent() {
        for method in ["command/exec", "thread/shellCommand", "fs/writeFile", "account/login/start", "later/method"] {
            assert!(reason_to_leave_out(method).is_some(), "{method}");
        }
        for method in ["initialize", "thread/start", "turn/steer", "model/list"] {
            assert!(reason_to_leave_out(method).is_none(), "{method}");
        }
    }

    #[test]
    fn params_that_start_programs_are_removed() {
        let mut params = json!({ "cwd": "/p", "config": { "mcp_servers": {} }, "modelProvider": null });
        assert_eq!(neutralise(&mut params), ["config"]);
        assert_eq!(params, json!({ "cwd": "/p" }));
    }
}

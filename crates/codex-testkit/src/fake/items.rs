//! Items and the notifications about them, as the runtime writes them.

use serde_json::{Value, json};

use super::Step;

/// The time in all messages, in milliseconds. Nothing depends on a clock.
pub(crate) const AT_MS: i64 = 1_795_258_065_750;
/// The time in all messages, in seconds.
pub(crate) const AT: i64 = AT_MS / 1000;

/// The working directory of the fake's threads.
pub(crate) const CWD: &str = "/home/ada/project";

pub(crate) fn agent_message(id: &str, text: &str, phase: Option<&str>) -> Value {
    json!({
        "type": "agentMessage",
        "moderation": null,
        "id": id,
        "text": text,
        "phase": phase,
        "memoryCitation": null,
        "delivery": null,
        "questions": null,
    })
}

pub(crate) fn reasoning(id: &str, summary: &[&str]) -> Value {
    json!({ "type": "reasoning", "id": id, "summary": summary, "content": [] })
}

/// Returns a command: running without an output, or completed with an output.
pub(crate) fn command(id: &str, command: &str, output: Option<&str>) -> Value {
    let done = output.is_some();
    json!({
        "type": "commandExecution",
        "id": id,
        "pluginId": null,
        "scriptPath": null,
        "command": format!("/bin/bash -lc '{command}'"),
        "cwd": CWD,
        "processId": "68399",
        "source": "unifiedExecStartup",
        "status": if done { "completed" } else { "inProgress" },
        "commandActions": [{ "type": "unknown", "command": command }],
        "aggregatedOutput": output,
        "exitCode": done.then_some(0),
        "durationMs": done.then_some(3),
    })
}

pub(crate) fn file_change(id: &str, path: &str, diff: &str, status: &str) -> Value {
    let change = json!({ "path": path, "kind": { "type": "add" }, "diff": diff });
    json!({ "type": "fileChange", "id": id, "changes": [change], "status": status })
}

/// Returns the input of the `turn/start`, as the first item of its turn.
pub(crate) fn user_message(id: &str, content: Value) -> Value {
    json!({ "type": "userMessage", "id": id, "clientId": null, "content": content })
}

/// Returns the params of `item/started`.
pub(crate) fn started(mut item: Value) -> Step {
    item["startedAtMs"] = AT_MS.into();
    item["completedAtMs"] = Value::Null;
    notify("item/started", json!({ "item": item, "threadId": "$thread", "turnId": "$turn", "startedAtMs": AT_MS }))
}

/// Returns the params of `item/completed`.
pub(crate) fn completed(mut item: Value) -> Step {
    item["startedAtMs"] = AT_MS.into();
    item["completedAtMs"] = AT_MS.into();
    let params = json!({
        "item": item,
        "threadId": "$thread",
        "turnId": "$turn",
        "contentTokenCount": null,
        "completedAtMs": AT_MS,
    });
    notify("item/completed", params)
}

/// Returns a delta of the item `id`. `more` is added to its params.
pub(crate) fn delta(method: &str, id: &str, delta: &str, more: Value) -> Step {
    let mut params = json!({ "threadId": "$thread", "turnId": "$turn", "itemId": id, "delta": delta });
    if let (Some(params), Value::Object(more)) = (params.as_object_mut(), more) {
        params.extend(more);
    }
    notify(method, params)
}

/// Returns a turn in the form of answers and notifications.
pub(crate) fn turn(status: &str, items: Value, error: Value) -> Value {
    let running = status == "inProgress";
    json!({
        "id": "$turn",
        "rootTurnId": "$turn",
        "items": items,
        "itemsView": if running { "notLoaded" } else { "summary" },
        "status": status,
        "error": error,
        "startedAt": AT,
        "completedAt": (!running).then_some(AT),
        "durationMs": (!running).then_some(74),
    })
}

/// Returns the error of a turn. `info` is its `codexErrorInfo`.
pub(crate) fn turn_error(message: &str, info: &Value) -> Value {
    json!({ "message": message, "codexErrorInfo": info, "additionalDetails": null, "misalignment": null })
}

/// Returns an `error` notification, which ends a turn or announces another attempt.
pub(crate) fn error(message: &str, info: &Value, will_retry: bool) -> Step {
    let params = json!({
        "error": turn_error(message, info),
        "willRetry": will_retry,
        "threadId": "$thread",
        "turnId": "$turn",
    });
    notify("error", params)
}

/// Returns a `thread/status/changed`.
pub(crate) fn status(active: bool) -> Step {
    let status = if active { json!({ "type": "active", "activeFlags": [] }) } else { json!({ "type": "idle" }) };
    notify("thread/status/changed", json!({ "threadId": "$thread", "status": status }))
}

/// Returns a `thread/tokenUsage/updated`.
pub(crate) fn usage() -> Step {
    let tokens = json!({
        "totalTokens": 130,
        "inputTokens": 100,
        "cachedInputTokens": 20,
        "cacheWriteInputTokens": 0,
        "outputTokens": 30,
        "reasoningOutputTokens": 10,
    });
    let usage = json!({ "total": tokens, "last": tokens, "modelContextWindow": 258_400 });
    notify("thread/tokenUsage/updated", json!({ "threadId": "$thread", "turnId": "$turn", "tokenUsage": usage }))
}

pub(crate) fn notify(method: &str, params: Value) -> Step {
    Step::Notify { method: method.to_owned(), params }
}

//! Requests of the runtime: without a handler they are refused, and with a handler they affect only themselves.

mod handled;
mod refused;
mod robust;

use codex_client::types::{DynamicToolSpec, ThreadItem};
use codex_client::{ApprovalMode, Sandbox, Thread, TurnResult};
use codex_testkit::Reply;
use serde_json::{Value, json};

use super::support::{Setting, Stage};

/// Returns a setting in which the agent can send every kind of request.
fn asking() -> Setting {
    Setting::new().tables(
        "default_mode_request_user_input = true\nexec_permission_approvals = true\nrequest_permissions_tool = true\n",
    )
}

/// Returns a thread whose requests go to this client.
async fn thread(stage: &Stage) -> Thread {
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::Ask).sandbox(Sandbox::ReadOnly);
    thread.await.expect("a thread")
}

/// Runs a turn in which the model makes this call and then sends a text. Returns the result, and the output of the call that the model got.
async fn calls(stage: &Stage, thread: &Thread, call: Reply) -> (TurnResult, String) {
    let before = stage.mock.model_requests().len();
    stage.mock.push(call);
    stage.say("So be it.");
    let result = thread.run("Go.").await.expect("the turn goes on, whatever was decided");
    assert_eq!(result.final_response(), Some("So be it."));
    let request = stage.mock.request(before + 1).await.expect("a second request");
    (result, request.output_of("call-1").expect("the model gets an answer").to_string())
}

pub(super) fn command(words: &str) -> Reply {
    Reply::new().command("call-1", words, Some("to see whether it may"))
}

fn patch(file: &str) -> Reply {
    Reply::new().patch("call-1", &format!("*** Begin Patch\n*** Add File: {file}\n+fresh\n*** End Patch"))
}

fn permissions(stage: &Stage) -> Reply {
    let wanted = json!({ "file_system": { "write": [stage.path("notes")] }, "network": { "enabled": true } });
    Reply::new().function_call("call-1", "request_permissions", &json!({ "reason": "a note", "permissions": wanted }))
}

fn question() -> Reply {
    let question = json!({
        "id": "colour",
        "header": "Colour",
        "question": "Which colour?",
        "options": [
            { "label": "Red (Recommended)", "description": "warm" },
            { "label": "Blue", "description": "cold" },
        ],
    });
    Reply::new().function_call("call-1", "request_user_input", &json!({ "questions": [question] }))
}

fn elicitation() -> Reply {
    Reply::new().namespaced_call("call-1", "mcp__kit", "ask", &json!({}))
}

/// Returns a tool of the client.
pub(super) fn tool_spec() -> DynamicToolSpec {
    let tool = json!({
        "type": "function",
        "name": "weather",
        "description": "Tells the weather.",
        "inputSchema": { "type": "object", "properties": { "city": { "type": "string" } } },
    });
    serde_json::from_value(tool).expect("a tool")
}

/// Returns a thread that offers the tool to the model.
async fn with_a_tool(stage: &Stage) -> Thread {
    let thread = stage.codex.thread_start().with(|params| params.dynamic_tools = Some(vec![tool_spec()]));
    thread.await.expect("a thread")
}

pub(super) fn tool_call() -> Reply {
    Reply::new().function_call("call-1", "weather", &json!({ "city": "Oslo" }))
}

/// Returns the status of the item that the request was about.
pub(super) fn status(result: &TurnResult) -> Value {
    let item = result.items.iter().find_map(|item| match item {
        ThreadItem::CommandExecution(item) => Some(serde_json::to_value(&item.status)),
        ThreadItem::FileChange(item) => Some(serde_json::to_value(&item.status)),
        ThreadItem::DynamicToolCall(item) => Some(serde_json::to_value(&item.status)),
        _ => None,
    });
    item.expect("the item is there").expect("JSON")
}

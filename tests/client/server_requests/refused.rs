//! Requests without a handler: each gets the refusal of its kind, and the turn continues.

use codex_client::UnhandledRequests;
use codex_client::types::ServerNotification;
use serde_json::{Value, json};

use super::{
    asking, calls, command, elicitation, patch, permissions, question, status, thread, tool_call, with_a_tool,
};
use crate::client::support::{Setting, notification, soon};

#[tokio::test]
async fn a_command_is_declined() {
    let (stage, relay) = asking().open_relayed().await;
    let (result, output) = calls(&stage, &thread(&stage).await, command("touch made")).await;
    assert_eq!(status(&result), "declined");
    assert!(output.contains("rejected"), "{output}");
    assert!(!stage.home.workspace().join("made").exists());
    assert_eq!(relay.answers(), [json!({ "decision": "decline" })]);
    stage.close().await;
}

#[tokio::test]
async fn a_file_change_is_declined() {
    let (stage, relay) = asking().open_relayed().await;
    let (result, output) = calls(&stage, &thread(&stage).await, patch("made.txt")).await;
    assert_eq!(status(&result), "declined");
    assert!(output.contains("rejected"), "{output}");
    assert!(!stage.home.workspace().join("made.txt").exists());
    assert_eq!(relay.answers(), [json!({ "decision": "decline" })]);
    stage.close().await;
}

#[tokio::test]
async fn permissions_are_not_granted() {
    let (stage, relay) = asking().open_relayed().await;
    let (_, output) = calls(&stage, &thread(&stage).await, permissions(&stage)).await;
    assert!(!output.contains("notes"), "{output}");
    assert_eq!(relay.answers(), [json!({ "permissions": {}, "scope": "turn" })]);
    stage.close().await;
}

#[tokio::test]
async fn a_question_is_left_without_an_answer() {
    let (stage, relay) = asking().open_relayed().await;
    let (_, output) = calls(&stage, &thread(&stage).await, question()).await;
    assert!(!output.contains("Red") && !output.contains("Blue"), "{output}");
    assert_eq!(relay.answers(), [json!({ "answers": {} })]);
    stage.close().await;
}

#[tokio::test]
async fn an_elicitation_is_cancelled() {
    let (stage, relay) = asking().mcp().open_relayed().await;
    let mut events = stage.codex.events();
    let thread = thread(&stage).await;
    ready(&mut events).await;
    let (_, output) = calls(&stage, &thread, elicitation()).await;
    assert!(output.contains("cancel"), "{output}");
    assert_eq!(relay.answers()[0]["action"], "cancel");
    stage.close().await;
}

/// Waits until the tools of the MCP server are known.
pub(super) async fn ready(events: &mut codex_client::EventStream) {
    let ready = notification(events, |event| match event {
        ServerNotification::McpServerStartupStatusUpdated(updated) => {
            (serde_json::to_value(&updated.status).expect("JSON") == "ready").then_some(())
        }
        _ => None,
    });
    soon("the MCP server", ready).await;
}

#[tokio::test]
async fn an_unknown_tool_fails_with_a_text_for_the_model() {
    let (stage, relay) = asking().open_relayed().await;
    let (result, output) = calls(&stage, &with_a_tool(&stage).await, tool_call()).await;
    assert_eq!(status(&result), "failed");
    assert!(output.contains("no handler"), "{output}");
    assert_eq!(relay.answers()[0]["success"], false);
    stage.close().await;
}

/// The relay sends the kinds that no model can cause here.
#[tokio::test]
async fn all_other_requests_are_denied_or_get_an_error() {
    let refusing = Setting::new().config(|config| config.unhandled_requests(UnhandledRequests::Refuse));
    let (stage, relay) = refusing.open_relayed().await;
    let legacy = json!({ "conversationId": "c", "callId": "1", "command": ["ls"], "cwd": "/", "parsedCmd": [] });
    let changes = json!({ "conversationId": "c", "callId": "2", "fileChanges": {} });
    let kinds: [(&str, Value, &str); 6] = [
        ("execCommandApproval", legacy, "denied"),
        ("applyPatchApproval", changes, "denied"),
        ("account/chatgptAuthTokens/refresh", json!({ "reason": "unauthorized" }), "error"),
        ("attestation/generate", json!({}), "error"),
        ("currentTime/read", json!({ "threadId": "t" }), "error"),
        ("weather/ask", json!({ "city": "Oslo" }), "error"),
    ];
    for (number, (method, params, expected)) in kinds.into_iter().enumerate() {
        let id = json!(format!("asked-{number}"));
        relay.ask(id.clone(), method, params);
        let answer = relay.answer_to(&id).await;
        match expected {
            "error" => {
                assert_eq!(answer["error"]["code"], -32601, "{method}: {answer}");
                assert!(answer["error"]["message"].as_str().unwrap_or_default().contains(method), "{answer}");
            }
            word => assert!(answer["result"].to_string().contains(word), "{method}: {answer}"),
        }
    }
    // The connection still works.
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    stage.close().await;
}

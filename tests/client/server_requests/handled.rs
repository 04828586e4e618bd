//! Requests with a handler: the handler's answer takes effect.

use std::sync::{Arc, Mutex};

use codex_client::types::server_request::{
    ItemCommandExecutionRequestApproval, ItemFileChangeRequestApproval, ItemPermissionsRequestApproval, ItemToolCall,
    ItemToolRequestUserInput, McpServerElicitationRequest,
};
use codex_client::types::{
    CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, DynamicToolCallOutputContentItem,
    DynamicToolCallResponse, FileChangeApprovalDecision, FileChangeRequestApprovalResponse, InputTextToolOutput,
    McpServerElicitationAction, McpServerElicitationRequestResponse, PermissionsRequestApprovalResponse, ServerRequest,
    ToolRequestUserInputAnswer, ToolRequestUserInputResponse,
};
use codex_client::{HandlerResult, Reply, RequestContext, ServerRequestHandler};
use serde_json::json;

use super::refused::ready;
use super::{
    asking, calls, command, elicitation, patch, permissions, question, status, thread, tool_call, with_a_tool,
};

#[tokio::test]
async fn a_command_runs_when_the_handler_accepts_it() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = seen.clone();
    let setting = asking().config(move |config| {
        config.on::<ItemCommandExecutionRequestApproval, _, _>(move |request| {
            kept.lock().expect("a lock").push(request.clone());
            let harmless = request.command.as_deref().is_some_and(|command| command.contains("printf"));
            let (yes, no) = (CommandExecutionApprovalDecision::Accept, CommandExecutionApprovalDecision::Decline);
            async move { Ok(CommandExecutionRequestApprovalResponse::new(if harmless { yes } else { no })) }
        })
    });
    let stage = setting.open().await;
    let thread = thread(&stage).await;
    let (result, output) = calls(&stage, &thread, command("printf 'it ran'")).await;
    assert!(output.contains("it ran"), "{output}");
    assert_eq!(status(&result), "completed");
    let asked = seen.lock().expect("a lock").remove(0);
    assert_eq!((asked.thread_id.as_str(), asked.turn_id.as_str()), (thread.id(), result.id.as_str()));
    assert_eq!(asked.reason.as_deref(), Some("to see whether it may"));
    let thread = super::thread(&stage).await;
    let (result, _) = calls(&stage, &thread, command("touch made")).await;
    assert_eq!(status(&result), "declined");
    assert!(!stage.home.workspace().join("made").exists());
    stage.close().await;
}

#[tokio::test]
async fn a_file_is_changed_when_the_handler_accepts_it() {
    let setting = asking().config(|config| {
        config.on::<ItemFileChangeRequestApproval, _, _>(async |_| {
            Ok(FileChangeRequestApprovalResponse::new(FileChangeApprovalDecision::Accept))
        })
    });
    let stage = setting.open().await;
    let (result, _) = calls(&stage, &thread(&stage).await, patch("made.txt")).await;
    assert_eq!(status(&result), "completed");
    assert_eq!(std::fs::read_to_string(stage.home.workspace().join("made.txt")).expect("a file"), "fresh\n");
    stage.close().await;
}

#[tokio::test]
async fn cancelling_a_command_interrupts_its_turn() {
    let setting = asking().config(|config| {
        config.on::<ItemCommandExecutionRequestApproval, _, _>(async |_| {
            Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Cancel))
        })
    });
    let stage = setting.open().await;
    stage.mock.push(command("touch made"));
    let result = thread(&stage).await.run("Go.").await.expect("a result");
    assert!(result.is_interrupted());
    stage.close().await;
}

/// A handler that accepts every request.
struct Generous {
    asked: Arc<Mutex<Vec<String>>>,
}

impl ServerRequestHandler for Generous {
    async fn handle(&self, request: ServerRequest, context: RequestContext) -> HandlerResult<Reply> {
        self.asked.lock().expect("a lock").push(context.method().to_owned());
        match request {
            ServerRequest::ItemPermissionsRequestApproval(request) => {
                let granted = serde_json::from_value(serde_json::to_value(&request.permissions)?)?;
                Reply::to::<ItemPermissionsRequestApproval>(&PermissionsRequestApprovalResponse::new(granted))
            }
            ServerRequest::ItemToolRequestUserInput(request) => {
                let answer = ToolRequestUserInputAnswer::new(vec!["Blue".to_owned()]);
                let answers = request.questions.iter().map(|question| (question.id.clone(), answer.clone())).collect();
                Reply::to::<ItemToolRequestUserInput>(&ToolRequestUserInputResponse::new(answers))
            }
            ServerRequest::McpServerElicitationRequest(_) => {
                let mut response = McpServerElicitationRequestResponse::new(McpServerElicitationAction::Accept);
                response.content = Some(json!({ "name": "Ada" }));
                Reply::to::<McpServerElicitationRequest>(&response)
            }
            ServerRequest::ItemToolCall(call) => {
                let words = format!("Rain in {}.", call.arguments["city"].as_str().unwrap_or_default());
                let text = InputTextToolOutput::new(words);
                let items = vec![DynamicToolCallOutputContentItem::InputText(text)];
                Reply::to::<ItemToolCall>(&DynamicToolCallResponse::new(items, true))
            }
            ServerRequest::ItemCommandExecutionRequestApproval(_) => Reply::raw(&json!({ "decision": "accept" })),
            _ => Ok(Reply::refuse()),
        }
    }
}

#[tokio::test]
async fn one_handler_can_answer_all_kinds() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let generous = Generous { asked: asked.clone() };
    let stage = asking().mcp().config(|config| config.handler(generous)).open().await;
    let mut events = stage.codex.events();
    let own = thread(&stage).await;
    ready(&mut events).await;
    let (_, output) = calls(&stage, &own, permissions(&stage)).await;
    assert!(output.contains("notes"), "{output}");
    let (_, output) = calls(&stage, &thread(&stage).await, question()).await;
    assert!(output.contains("Blue"), "{output}");
    let (_, output) = calls(&stage, &thread(&stage).await, elicitation()).await;
    assert!(output.contains("Ada"), "{output}");
    let (result, output) = calls(&stage, &with_a_tool(&stage).await, tool_call()).await;
    assert!(output.contains("Rain in Oslo."), "{output}");
    assert_eq!(status(&result), "completed");
    let (_, output) = calls(&stage, &thread(&stage).await, command("printf 'it ran'")).await;
    assert!(output.contains("it ran"), "{output}");
    // A kind that the handler leaves to the client is refused.
    let (result, _) = calls(&stage, &thread(&stage).await, patch("made.txt")).await;
    assert_eq!(status(&result), "declined");
    let asked = asked.lock().expect("a lock").clone();
    assert_eq!(
        asked,
        [
            "item/permissions/requestApproval",
            "item/tool/requestUserInput",
            "mcpServer/elicitation/request",
            "item/tool/call",
            "item/commandExecution/requestApproval",
            "item/fileChange/requestApproval",
        ]
    );
    stage.close().await;
}

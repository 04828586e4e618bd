//! A handler affects only its own request.

use std::sync::Arc;

use codex_client::types::server_request::{ItemCommandExecutionRequestApproval, ItemToolCall};
use codex_client::types::{
    CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, DynamicToolCallOutputContentItem,
    DynamicToolCallResponse, InputTextToolOutput, ModelListParams, ServerNotification, request,
};
use codex_client::{ApprovalMode, HandlerError};
use codex_testkit::Reply;
use serde_json::json;
use tokio::sync::{Notify, oneshot};

use super::{asking, calls, command, status, thread, tool_call, with_a_tool};
use crate::client::support::{Setting, Stage, notification, soon};

fn accept() -> CommandExecutionRequestApprovalResponse {
    CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept)
}

#[tokio::test]
async fn a_slow_handler_delays_no_other_request() {
    let (asked, may_answer) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (seen, waits) = (asked.clone(), may_answer.clone());
    let setting = asking().config(move |config| {
        config.on::<ItemCommandExecutionRequestApproval, _, _>(move |_| {
            let (seen, waits) = (seen.clone(), waits.clone());
            async move {
                seen.notify_one();
                waits.notified().await;
                Ok(accept())
            }
        })
    });
    let stage = setting.open().await;
    let (slow, other) = (thread(&stage).await, stage.thread().await);
    stage.mock.push(command("printf 'it ran'"));
    let turn = slow.turn("Go.").await.expect("a turn");
    soon("the question", asked.notified()).await;
    // Calls and whole turns complete while the handler waits.
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    stage.say("Meanwhile.");
    assert_eq!(other.run("Go.").await.expect("a result").final_response(), Some("Meanwhile."));
    assert!(!turn.is_complete());
    stage.say("At last.");
    may_answer.notify_one();
    let result = soon("the end", turn.run()).await.expect("a result");
    assert_eq!((result.final_response(), status(&result)), (Some("At last."), json!("completed")));
    stage.close().await;
}

#[tokio::test]
async fn a_handler_may_call_the_client() {
    let stage = asking().open().await;
    stage.codex.on::<ItemToolCall, _, _>(|call, context| async move {
        let codex = context.codex().ok_or_else(|| HandlerError::new("the client is gone"))?;
        assert_eq!((context.thread_id(), context.turn_id()), (Some(&*call.thread_id), Some(&*call.turn_id)));
        let models = codex.call::<request::ModelList>(ModelListParams::default()).await?.data.len();
        // The handler also runs a whole turn of another thread.
        let thread = codex.thread_start().ephemeral(true).approval_mode(ApprovalMode::DenyAll).await?;
        let result = thread.run("A question within.").await?;
        let words = format!("{} and {}", models > 0, result.final_response().unwrap_or_default());
        let text = InputTextToolOutput::new(words);
        Ok(DynamicToolCallResponse::new(vec![DynamicToolCallOutputContentItem::InputText(text)], true))
    });
    let within = |request: &codex_testkit::RecordedRequest| request.texts("user").contains(&"A question within.");
    stage.mock.push_when(within, Reply::text("an answer within"));
    stage.mock.push(tool_call());
    stage.say("So be it.");
    let result = with_a_tool(&stage).await.run("Go.").await.expect("a result");
    assert_eq!(result.final_response(), Some("So be it."));
    let last = stage.mock.model_requests().pop().expect("a request");
    let output = last.output_of("call-1").expect("an output").to_string();
    assert!(output.contains("true and an answer within"), "{output}");
    stage.close().await;
}

#[tokio::test]
async fn a_handler_that_fails_or_panics_fails_its_own_request() {
    let setting = asking().config(|config| {
        config.on::<ItemCommandExecutionRequestApproval, _, _>(|request| async move {
            match request.command.unwrap_or_default() {
                words if words.contains("failing") => Err(HandlerError::with_code(-32000, "it is broken")),
                words if words.contains("panicking") => panic!("on purpose, in a test"),
                _ => Ok(accept()),
            }
        })
    });
    let (stage, relay) = setting.open_relayed().await;
    let thread = thread(&stage).await;
    for (number, words) in ["printf failing", "printf panicking"].into_iter().enumerate() {
        stage.mock.push(Reply::new().command(&format!("bad-{number}"), words, Some("to see")));
        stage.say("So be it.");
        let result = thread.run("Go.").await.expect("the turn goes on");
        assert_eq!((result.final_response(), status(&result)), (Some("So be it."), json!("failed")));
    }
    let errors: Vec<_> = relay.sent().into_iter().filter(|message| message.get("error").is_some()).collect();
    assert_eq!((&errors[0]["error"]["code"], &errors[0]["error"]["message"]), (&json!(-32000), &json!("it is broken")));
    assert_eq!((&errors[1]["error"]["code"], errors.len()), (&json!(-32603), 2));
    let (result, output) = calls(&stage, &thread, command("printf 'it ran'")).await;
    assert_eq!(status(&result), "completed", "the next one is answered: {output}");
    stage.close().await;
}

/// Reports when it is dropped.
struct Dropped(Option<oneshot::Sender<()>>);

impl Drop for Dropped {
    fn drop(&mut self) {
        let _ = self.0.take().expect("once").send(());
    }
}

#[tokio::test]
async fn a_withdrawn_request_drops_its_handler() {
    let (told, dropped) = oneshot::channel();
    let told = std::sync::Mutex::new(Some(told));
    let asked = Arc::new(Notify::new());
    let seen = asked.clone();
    let setting = asking().config(move |config| {
        config.on::<ItemCommandExecutionRequestApproval, _, _>(move |_| {
            let guard = Dropped(told.lock().expect("a lock").take());
            let seen = seen.clone();
            async move {
                let _guard = guard;
                seen.notify_one();
                std::future::pending().await
            }
        })
    });
    let stage = setting.open().await;
    let thread = thread(&stage).await;
    let mut events = thread.events();
    stage.mock.push(command("printf never"));
    let turn = thread.turn("Go.").await.expect("a turn");
    soon("the question", asked.notified()).await;
    turn.interrupt().await.expect("interrupted");
    notification(&mut events, |event| matches!(event, ServerNotification::ServerRequestResolved(_)).then_some(()))
        .await;
    soon("the end of the handler", dropped).await.expect("the value was dropped");
    assert!(turn.run().await.expect("a result").is_interrupted());
    stage.close().await;
}

#[tokio::test]
async fn requests_above_the_limit_are_refused() {
    let setting = Setting::new().config(|config| {
        let config = config.max_server_requests(2);
        config.on::<ItemToolCall, _, _>(async |_| std::future::pending().await)
    });
    let (stage, relay) = setting.open_relayed().await;
    let call = json!({ "threadId": "t", "turnId": "u", "callId": "c", "tool": "weather", "arguments": {} });
    for number in 0..3 {
        relay.ask(json!(format!("asked-{number}")), "item/tool/call", call.clone());
    }
    let refused = relay.answer_to(&json!("asked-2")).await;
    assert_eq!(refused["error"]["code"], -32000, "{refused}");
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    stage.close().await;
}

#[tokio::test]
async fn a_handler_does_not_keep_the_client_alive() {
    let stage: Stage = asking().open().await;
    stage.codex.on::<ItemToolCall, _, _>(async |_, context| match context.codex() {
        Some(_) => Err(HandlerError::new("no weather")),
        None => Err(HandlerError::new("no client")),
    });
    let (_, output) = calls(&stage, &with_a_tool(&stage).await, tool_call()).await;
    assert!(!output.contains("no client"), "{output}");
    #[cfg(unix)]
    {
        let pid = stage.pid();
        let _left = stage.forget().await;
        crate::client::support::is_gone(pid).await;
    }
    #[cfg(not(unix))]
    stage.close().await;
}

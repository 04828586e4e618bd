//! Tools in Rust: the model gets and calls them, and a failing call affects only itself.

use codex_kit::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use codex_client::types::{DynamicToolCallStatus, ThreadItem, TurnStatus, server_request};
use codex_client::{ErrorKind, TurnResult};
use codex_kit::{Tool, ToolError, ToolOutput};
use codex_testkit::{RecordedRequest, Reply};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::{Barrier, Semaphore, mpsc};

use super::support::{Setting, Stage, soon};

#[derive(Debug, Deserialize, JsonSchema)]
struct Order {
    /// As on the invoice.
    number: u64,
    at: Option<Place>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Place {
    Here,
    There,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct Nothing {}

/// Returns the output of a call that the runtime gives to the model: its text, as a string or as content items.
fn given(request: &RecordedRequest, call: &str) -> String {
    match request.output_of(call) {
        Some(Value::String(text)) => text.clone(),
        Some(output) => output.to_string(),
        None => panic!("nothing was given back for {call}: {:?}", request.input()),
    }
}

fn status(result: &TurnResult, call: &str) -> (DynamicToolCallStatus, Option<bool>) {
    let of_call = |item: &ThreadItem| match item {
        ThreadItem::DynamicToolCall(item) if item.id == call => Some((item.status.clone(), item.success)),
        _ => None,
    };
    result.items.iter().find_map(of_call).unwrap_or_else(|| panic!("no item {call} in {result:?}"))
}

fn lookup() -> Tool {
    Tool::new("lookup", "Finds an order.", |order: Order| async move {
        match (order.number, order.at) {
            (7, None) => Ok("seven apples"),
            (7, Some(Place::Here)) => Ok("seven apples, here"),
            (7, Some(Place::There)) => Ok("seven apples, there"),
            _ => Err(ToolError::new("there is no such order")),
        }
    })
}

#[tokio::test]
async fn a_tool_is_offered_and_called_and_its_errors_reach_the_model() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().tool(lookup()).await.expect("a thread");
    stage.mock.push(
        Reply::new()
            .function_call("good", "lookup", &json!({ "number": 7, "at": "there" }))
            .function_call("none", "lookup", &json!({ "number": 8 }))
            .function_call("bad", "lookup", &json!({ "number": "seven" })),
    );
    stage.say("Seven apples.");
    let result = soon("the turn", thread.run("Where is order 7?").into_future()).await.expect("a result");
    assert_eq!(result.final_response(), Some("Seven apples."));

    let first = stage.mock.request(0).await.expect("a request");
    let tools = first.body["tools"].as_array().expect("tools");
    let offered = tools.iter().find(|tool| tool["name"] == "lookup").expect("the tool is offered");
    assert_eq!(offered["description"], "Finds an order.");
    let number = &offered["parameters"]["properties"]["number"];
    assert_eq!((&number["type"], &number["description"]), (&json!("integer"), &json!("As on the invoice.")));
    assert_eq!(offered["parameters"]["required"], json!(["number"]));
    let place = offered["parameters"]["properties"]["at"].to_string();
    assert!(place.contains("here") && place.contains("there"), "the schema of an inner type is there too: {place}");

    let second = stage.mock.request(1).await.expect("a request");
    assert!(given(&second, "good").contains("seven apples, there"), "{}", given(&second, "good"));
    assert!(given(&second, "none").contains("there is no such order"), "{}", given(&second, "none"));
    let bad = given(&second, "bad");
    assert!(bad.contains("the arguments do not fit: invalid type: string"), "{bad}");
    assert_eq!(status(&result, "good"), (DynamicToolCallStatus::Completed, Some(true)));
    assert_eq!(status(&result, "none"), (DynamicToolCallStatus::Failed, Some(false)));
    assert_eq!(status(&result, "bad"), (DynamicToolCallStatus::Failed, Some(false)));
    stage.close().await;
}

#[tokio::test]
async fn a_result_may_be_text_json_or_content_items() {
    let stage = Stage::open().await;
    let image = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let tools = [
        Tool::new("text", "A text.", |_: Nothing| async { Ok("plain".to_owned()) }),
        Tool::new("json", "A value.", |_: Nothing| async { ToolOutput::json(&json!({ "kind": "apple" })) }),
        Tool::new("items", "A picture.", move |_: Nothing| async move { Ok(ToolOutput::from("look:").image(image)) }),
        Tool::new("nothing", "Nothing.", |(): ()| async { Ok(()) }),
        Tool::raw("raw", "As it comes.", json!({ "type": "object" }), |call, context| async move {
            let thread = context.thread_id().map(ToOwned::to_owned);
            assert_eq!((Some(call.thread_id), context.codex().is_some()), (thread, true));
            Ok(call.arguments)
        })
        .namespace("maps", "Maps."),
    ];
    let thread = stage.codex.thread_start().tools(tools).await.expect("a thread");
    let calls = ["text", "json", "items", "nothing"];
    let reply = calls.iter().fold(Reply::new(), |reply, name| reply.function_call(name, name, &json!({})));
    stage.mock.push(reply.namespaced_call("raw", "maps", "raw", &json!({ "any": [1, null] })));
    let result = soon("the turn", thread.run("Use all of them.").into_future()).await.expect("a result");
    let offered = stage.mock.request(0).await.expect("a request").tools();
    assert!(offered.contains(&"maps.raw".to_owned()), "{offered:?}");
    let request = stage.mock.request(1).await.expect("a request");
    assert!(given(&request, "text").contains("plain"));
    assert!(given(&request, "json").contains("apple"));
    let items = given(&request, "items");
    assert!(items.contains("look:") && items.contains(image), "{items}");
    assert!(given(&request, "raw").contains("any"), "{}", given(&request, "raw"));
    for call in calls.iter().chain(&["raw"]) {
        assert_eq!(status(&result, call), (DynamicToolCallStatus::Completed, Some(true)), "{call}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_panic_and_a_time_out_affect_only_their_own_call() {
    let stage = Stage::open().await;
    let (dropped, mut is_dropped) = mpsc::unbounded_channel();
    let tools = [
        lookup(),
        Tool::new("panics", "Panics.", |_: Nothing| async { panic_here() }),
        Tool::blocking("blocks", "Panics on a thread.", |_: Nothing| panic_here()),
        Tool::new("hangs", "Never ends.", move |_: Nothing| {
            let guard = OnDrop(dropped.clone());
            async move {
                let _guard = guard;
                std::future::pending::<()>().await;
                Ok(())
            }
        })
        .time_limit(Duration::from_millis(1)),
    ];
    let thread = stage.codex.thread_start().tools(tools).await.expect("a thread");
    stage.mock.push(
        Reply::new()
            .function_call("panics", "panics", &json!({}))
            .function_call("blocks", "blocks", &json!({}))
            .function_call("hangs", "hangs", &json!({}))
            .function_call("lookup", "lookup", &json!({ "number": 7 })),
    );
    let result = soon("the turn", thread.run("Use all of them.").into_future()).await.expect("a result");
    let request = stage.mock.request(1).await.expect("a request");
    for call in ["panics", "blocks"] {
        assert!(given(&request, call).contains("the tool panicked"), "{}", given(&request, call));
    }
    assert!(given(&request, "hangs").contains("took longer than 1ms and was stopped"), "{}", given(&request, "hangs"));
    assert!(given(&request, "lookup").contains("seven apples"));
    assert_eq!(status(&result, "lookup"), (DynamicToolCallStatus::Completed, Some(true)));
    soon("the end of what hangs", is_dropped.recv()).await.expect("the value was dropped");
    stage.close().await;
}

fn panic_here() -> Result<(), ToolError> {
    panic!("in a tool of a test")
}

/// Reports when a future is dropped.
struct OnDrop(mpsc::UnboundedSender<()>);

impl Drop for OnDrop {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

/// Returns a tool that never ends, and signals for the start and the drop of its calls.
fn endless() -> (Tool, Arc<Semaphore>, mpsc::UnboundedReceiver<()>) {
    let (begun, (dropped, is_dropped)) = (Arc::new(Semaphore::new(0)), mpsc::unbounded_channel());
    let begins = begun.clone();
    let tool = Tool::new("hangs", "Never ends.", move |_: Nothing| {
        let guard = OnDrop(dropped.clone());
        begins.add_permits(1);
        async move {
            let _guard = guard;
            std::future::pending::<()>().await;
            Ok(())
        }
    })
    .time_limit(None);
    (tool, begun, is_dropped)
}

#[tokio::test]
async fn an_interrupt_drops_the_call() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let (tool, begun, mut is_dropped) = endless();
    let thread = stage.codex.thread_start().tool(tool).await.expect("a thread");
    stage.mock.push(Reply::new().function_call("hangs", "hangs", &json!({})));
    let turn = thread.turn("Wait.").await.expect("a turn");
    let _begun = soon("the call", begun.acquire()).await.expect("open");
    turn.interrupt().await.expect("interrupted");
    soon("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    // The runtime does not withdraw the call, so the client answers it.
    assert_eq!(relay.answer_to(&json!(0)).await["error"]["message"], "the turn has ended");
    assert!(!stage.codex.is_closed());
    assert_eq!(soon("the end of the turn", turn.run()).await.expect("a result").status, TurnStatus::Interrupted);
    stage.close().await;
}

#[tokio::test]
async fn closing_the_client_drops_the_call() {
    let stage = Stage::open().await;
    let (tool, begun, mut is_dropped) = endless();
    let thread = stage.codex.thread_start().tool(tool).await.expect("a thread");
    stage.mock.push(Reply::new().function_call("hangs", "hangs", &json!({})));
    let _turn = thread.turn("Wait.").await.expect("a turn");
    let _begun = soon("the call", begun.acquire()).await.expect("open");
    stage.close().await;
    soon("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
}

#[tokio::test]
async fn tool_calls_run_concurrently() {
    let stage = Stage::open().await;
    let all = Arc::new(Barrier::new(3));
    let meet = Tool::new("meet", "Waits for the others.", move |_: Nothing| {
        let all = all.clone();
        async move {
            all.wait().await;
            Ok("met")
        }
    });
    let thread = stage.codex.thread_start().tool(meet.time_limit(None)).await.expect("a thread");
    let calls = ["one", "two", "three"];
    stage.mock.push(calls.iter().fold(Reply::new(), |reply, call| reply.function_call(call, "meet", &json!({}))));
    let result = soon("the turn", thread.run("Meet.").into_future()).await.expect("a result");
    for call in calls {
        assert_eq!(status(&result, call).1, Some(true), "{call}");
    }
    stage.close().await;
}

#[tokio::test]
async fn tools_of_the_same_name_belong_to_their_threads() {
    let stage = Stage::open().await;
    let tool = |answer: &'static str| Tool::new("where_am_i", "Says it.", move |_: Nothing| async move { Ok(answer) });
    let one = stage.codex.thread_start().tool(tool("in the first")).await.expect("a thread");
    let two = stage.codex.thread_start().tool(tool("in the second")).await.expect("a thread");
    for (number, thread, expected) in [(1, &two, "in the second"), (3, &one, "in the first")] {
        stage.mock.push(Reply::new().function_call("where", "where_am_i", &json!({})));
        thread.run("Where?").await.expect("a result");
        let request = stage.mock.request(number).await.expect("a request");
        assert!(given(&request, "where").contains(expected));
    }
    stage.close().await;
}

#[tokio::test]
async fn a_resumed_thread_keeps_its_tools_and_gets_their_functions_again() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().tool(lookup()).await.expect("a thread");
    thread.run("Hello.").await.expect("a result");
    let id = thread.id().to_owned();
    drop(thread);
    let stage = stage.reopen().await;

    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let again = Tool::new("lookup", "Another description.", move |_: Order| {
        counted.fetch_add(1, Ordering::SeqCst);
        async { Ok("eight pears") }
    });
    let thread = stage.codex.thread_resume(&id).tool(again).await.expect("resumed");
    stage.mock.push(Reply::new().function_call("again", "lookup", &json!({ "number": 7 })));
    thread.run("And now?").await.expect("a result");
    let request = stage.mock.request(1).await.expect("a request");
    let tools = request.body["tools"].as_array().expect("tools");
    let offered = tools.iter().find(|tool| tool["name"] == "lookup").expect("the runtime has kept the tool");
    assert_eq!(offered["description"], "Finds an order.", "as it was when the thread was started");
    assert!(given(&stage.mock.request(2).await.expect("a request"), "again").contains("eight pears"));
    assert_eq!(calls.load(Ordering::SeqCst), 1);

    // A fork has the tools of its source.
    let fork = stage.codex.thread_fork(&id).tool(lookup()).await.expect("a fork");
    stage.mock.push(Reply::new().function_call("fork", "lookup", &json!({ "number": 7 })));
    fork.run("And here?").await.expect("a result");
    assert!(given(&stage.mock.request(4).await.expect("a request"), "fork").contains("seven apples"));
    stage.close().await;
}

#[tokio::test]
async fn without_functions_the_handler_of_the_client_gets_tool_calls() {
    let handled = |config: codex_client::CodexConfig| {
        config.on::<server_request::ItemToolCall, _, _>(|call| async move {
            Ok(codex_client::types::DynamicToolCallResponse::new(Vec::new(), call.tool == "lookup"))
        })
    };
    let stage = Setting::new().config(handled).open().await;
    let thread = stage.codex.thread_start().tool(lookup()).await.expect("a thread");
    thread.run("Hello.").await.expect("a result");
    let fork = stage.codex.thread_fork(thread.id()).await.expect("a fork");
    stage.mock.push(Reply::new().function_call("fork", "lookup", &json!({ "number": 7 })));
    let result = fork.run("And here?").await.expect("a result");
    assert_eq!(status(&result, "fork").1, Some(true), "the handler answers");
    stage.close().await;
}

#[tokio::test]
async fn the_functions_are_dropped_when_the_thread_is_archived() {
    let stage = Stage::open().await;
    let (tool, _, mut is_dropped) = endless();
    let thread = stage.codex.thread_start().tool(tool).await.expect("a thread");
    thread.run("Hello.").await.expect("a result");
    let id = thread.id().to_owned();
    stage.codex.thread_archive(&id).await.expect("archived");
    // No owner of the function is left.
    soon("the end of the function", is_dropped.recv()).await;
    stage.codex.thread_unarchive(&id).await.expect("unarchived");
    let thread = stage.codex.thread_resume(&id).await.expect("resumed");
    stage.mock.push(Reply::new().function_call("again", "hangs", &json!({})));
    let result = thread.run("And now?").await.expect("a result");
    assert_eq!(status(&result, "again").1, Some(false));
    assert!(given(&stage.mock.request(2).await.expect("a request"), "again").contains("no handler"));
    stage.close().await;
}

#[tokio::test]
async fn two_tools_of_one_name_are_refused_before_anything_is_sent() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let refused = stage.codex.thread_start().tools([lookup(), lookup()]).await.expect_err("refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    assert!(relay.params_of("thread/start").is_empty());
    let apart = [lookup(), lookup().namespace("shop", "A shop."), lookup().namespace("bank", "A bank.")];
    stage.codex.thread_start().tools(apart).await.expect("a thread");
    let tools = &relay.params_of("thread/start")[0]["dynamicTools"];
    assert_eq!((&tools[0]["name"], &tools[1]["tools"][0]["name"]), (&json!("lookup"), &json!("lookup")));
    assert_eq!((&tools[2]["type"], &tools[2]["description"]), (&json!("namespace"), &json!("A bank.")));
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocking_client_has_tools_too() {
    let stage = Stage::open().await;
    stage.mock.push(Reply::new().function_call("one", "lookup", &json!({ "number": 7 })));
    let codex = codex_client::blocking::Codex::from(stage.codex.clone());
    let asked = tokio::task::spawn_blocking(move || {
        let tool = Tool::blocking("lookup", "Finds an order.", |order: Order| Ok(format!("order {}", order.number)));
        let thread = codex.thread_start().tool(tool).send().expect("a thread");
        thread.run("Where is order 7?").send().expect("a result")
    });
    let result = soon("the blocking client", asked).await.expect("no panic");
    assert_eq!(status(&result, "one"), (DynamicToolCallStatus::Completed, Some(true)));
    assert!(given(&stage.mock.request(1).await.expect("a request"), "one").contains("order 7"));
    stage.close().await;
}

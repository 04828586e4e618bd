//! Tools of the program: failing calls, and a turn, runtime or client that ends during a call.

use codex_kit::prelude::*;
use std::sync::Arc;
use std::time::Duration;

use codex_kit::{Tool, ToolError};
use codex_testkit::fake::{Exit, Script, Step, Turn};
use serde_json::{Value, json};
use tokio::sync::{Barrier, Semaphore, mpsc};

use super::support::section::rows;
use super::support::{Client, Conversation, EVERYWHERE, Outcome, Stage, check_section, describe, failed, within};

pub(super) const TITLE: &str = "Tools of this program";

#[test]
fn tools_of_this_program() {
    let rows = rows! {
        "a call of a tool that the thread does not have", EVERYWHERE, |stage| {
            answered(stage, fine(), json!({ "tool": "weather", "arguments": {} }))
        };
        "a call whose arguments do not fit", EVERYWHERE, |stage| {
            answered(stage, lookup(), json!({ "tool": "t", "arguments": { "number": "seven" } }))
        };
        "a call without arguments", EVERYWHERE, |stage| answered(stage, lookup(), json!({ "tool": "t" }));
        "a tool that fails", EVERYWHERE, |stage| answered(stage, failing(), call());
        "a tool that panics", EVERYWHERE, |stage| answered(stage, panicking(), call());
        "a blocking tool that panics", EVERYWHERE, |stage| answered(stage, panicking_thread(), call());
        "a tool that never ends, with a time limit of a millisecond", EVERYWHERE, too_long;
        "ten calls at once", EVERYWHERE, ten;
        "a call after its turn has ended", EVERYWHERE, late;
        "the turn ends while a tool runs", EVERYWHERE, turn_ends;
        "the turn is interrupted while a tool runs", EVERYWHERE, interrupted;
        "the runtime ends while a tool runs", EVERYWHERE, dies;
        "the client is closed while a tool runs", EVERYWHERE, closed;
    };
    check_section(concat!(module_path!(), "::tools_of_this_program"), super::SECTIONS, TITLE, rows);
}

fn call() -> Value {
    json!({ "tool": "t", "arguments": {} })
}

fn ask(call: Value, id: Option<Value>) -> Step {
    let mut params = call;
    for (key, value) in [("threadId", "$thread"), ("turnId", "$turn"), ("callId", "c")] {
        params[key] = json!(value);
    }
    Step::Ask { method: "item/tool/call".to_owned(), params, id }
}

fn is_answer(message: &Value) -> bool {
    message.get("method").is_none() && message.get("id").is_some()
}

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Order {
    number: u64,
}

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Nothing {}

fn fine() -> Tool {
    Tool::new("t", "A tool.", |_: Nothing| async { Ok("done") })
}

fn lookup() -> Tool {
    Tool::new("t", "A tool.", |order: Order| async move { Ok(order.number.to_string()) })
}

fn failing() -> Tool {
    Tool::new("t", "A tool.", |_: Nothing| async { Err::<(), _>(ToolError::new("no such order")) })
}

fn panicking() -> Tool {
    Tool::new("t", "A tool.", |_: Nothing| async { panic_here() })
}

fn panicking_thread() -> Tool {
    Tool::blocking("t", "A tool.", |_: Nothing| panic_here())
}

fn panic_here() -> Result<(), ToolError> {
    panic!("in the tool of a test")
}

/// Returns a tool that never ends, and signals for the start and the drop of its calls.
fn endless() -> (Tool, Arc<Semaphore>, mpsc::UnboundedReceiver<()>) {
    let (begun, (dropped, is_dropped)) = (Arc::new(Semaphore::new(0)), mpsc::unbounded_channel());
    let begins = begun.clone();
    let tool = Tool::new("t", "A tool.", move |_: Nothing| {
        let guard = OnDrop(dropped.clone());
        begins.add_permits(1);
        async move {
            let _guard = guard;
            std::future::pending::<()>().await;
            Ok(())
        }
    });
    (tool.time_limit(None), begun, is_dropped)
}

struct OnDrop(mpsc::UnboundedSender<()>);

impl Drop for OnDrop {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

async fn happened(what: &str, begun: &Semaphore) {
    within(what, begun.acquire()).await.expect("the semaphore is open").forget();
}

async fn thread(client: &Client, tool: Tool) -> Conversation {
    within("a thread with a tool", async move {
        match client.clone() {
            Client::Async(codex) => codex.thread_start().tool(tool).await.map(Conversation::Async),
            Client::Blocking(codex) => {
                let started = tokio::task::spawn_blocking(move || codex.thread_start().tool(tool).send());
                started.await.expect("no panic").map(Conversation::Blocking)
            }
        }
    })
    .await
    .expect("a thread")
}

/// Runs a turn that calls the tool with these steps, and makes another call during the turn.
async fn turn(stage: &mut Stage, tool: Tool, steps: Vec<Step>) -> Client {
    let turn = steps.into_iter().fold(Turn::new(), Turn::step).step(Step::Answered).message("fine");
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = thread(&client, tool).await;
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    assert_eq!(result.expect("a turn").final_response(), Some("fine"), "the turn goes on");
    client
}

async fn answered(mut stage: Stage, tool: Tool, call: Value) -> Outcome {
    let client = turn(&mut stage, tool, vec![ask(call, None)]).await;
    let answers = stage.got(1, is_answer).await;
    let answer = &answers[0];
    let text = match answer.get("result") {
        Some(result) => {
            assert_eq!(result["success"], false);
            format!("the model gets: {}; the turn continues", result["contentItems"][0]["text"])
        }
        None => format!("the request is refused: {}; the turn continues", answer["error"]),
    };
    Outcome::new(text, "answered", client.is_answered().await)
}

async fn too_long(stage: Stage) -> Outcome {
    let (tool, _, mut is_dropped) = endless();
    let outcome = answered(stage, tool.time_limit(Duration::from_millis(1)), call()).await;
    within("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    Outcome::new(format!("its future is dropped; {}", outcome.call), outcome.others, outcome.later)
}

/// All ten calls run at the same time: each waits for the others.
async fn ten(mut stage: Stage) -> Outcome {
    let all = Arc::new(Barrier::new(10));
    let tool = Tool::new("t", "A tool.", move |_: Nothing| {
        let all = all.clone();
        async move {
            all.wait().await;
            Ok(())
        }
    });
    let asks = (0..10).map(|id| ask(call(), Some(json!(format!("ask-{id}"))))).collect();
    let client = turn(&mut stage, tool, asks).await;
    let answers = stage.got(10, is_answer).await;
    assert!(answers.iter().all(|answer| answer["result"]["success"] == true), "{answers:?}");
    Outcome::new("all ten run at once, and each gets its answer", "answered", client.is_answered().await)
}

async fn late(mut stage: Stage) -> Outcome {
    let turn = Turn::text("fine").after(ask(call(), Some(json!("late"))));
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = thread(&client, fine()).await;
    assert_eq!(thread.run().await.expect("a turn").final_response(), Some("fine"));
    let answers = stage.got(1, is_answer).await;
    assert_eq!((&answers[0]["id"], &answers[0]["result"]["success"]), (&json!("late"), &json!(true)));
    Outcome::new("the turn's result; the tool is called nevertheless", "answered", client.is_answered().await)
}

async fn turn_ends(mut stage: Stage) -> Outcome {
    let (tool, begun, mut is_dropped) = endless();
    let turn = Turn::new().step(ask(call(), None)).hold("begun").message("fine");
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = thread(&client, tool).await;
    let (result, ()) = tokio::join!(thread.run(), async {
        happened("the call", &begun).await;
        client.open_gate("begun").await;
    });
    assert_eq!(result.expect("a turn").final_response(), Some("fine"));
    within("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    let answers = stage.got(1, is_answer).await;
    assert_eq!(answers[0]["error"]["message"], "the turn has ended");
    let later = client.is_answered().await;
    Outcome::new("its future is dropped, and the answer is an error; the turn's result", "answered", later)
}

async fn interrupted(mut stage: Stage) -> Outcome {
    let (tool, begun, mut is_dropped) = endless();
    let turn = Turn::new().step(ask(call(), None)).until_interrupted();
    let client = stage.start(Script::new().turn(turn)).await;
    let turn = thread(&client, tool).await.turn().await.expect("a turn");
    happened("the call", &begun).await;
    let (turn, answer) = turn.interrupt().await;
    answer.expect("interrupted");
    within("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    assert!(turn.run().await.expect("a result").is_interrupted());
    let answers = stage.got(1, is_answer).await;
    assert_eq!(answers[0]["error"]["message"], "the turn has ended");
    let later = client.is_answered().await;
    Outcome::new("its future is dropped, and the answer is an error; the turn's result: interrupted", "answered", later)
}

async fn dies(mut stage: Stage) -> Outcome {
    let (tool, begun, mut is_dropped) = endless();
    let turn = Turn::new().step(ask(call(), None)).hold("begun").step(Step::Exit(Exit::Code(3)));
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = thread(&client, tool).await;
    let (result, ()) = tokio::join!(thread.run(), async {
        happened("the call", &begun).await;
        // The answer may arrive before the end.
        let _ = client.call("fake/openGate", json!({ "name": "begun" })).await;
    });
    let error = failed(result);
    within("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    let later = client.fails_at_once(&error).await;
    Outcome::new(format!("its future is dropped; the turn: `{:?}`", error.kind()), "the same error", later)
}

async fn closed(mut stage: Stage) -> Outcome {
    let (tool, begun, mut is_dropped) = endless();
    let client = stage.start(Script::new().turn(Turn::new().step(ask(call(), None)).until_interrupted())).await;
    let thread = thread(&client, tool).await;
    let (result, ()) = tokio::join!(thread.run(), async {
        happened("the call", &begun).await;
        client.close().await;
    });
    let error = failed(result);
    within("the end of the call", is_dropped.recv()).await.expect("the value was dropped");
    let later = client.fails_at_once(&error).await;
    Outcome::new(format!("its future is dropped; the turn: {}", describe(&error)), "the same error", later)
}

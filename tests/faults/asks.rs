//! Requests of the runtime: unknown, concurrent, repeated or late ones.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};

use codex_client::types::{DynamicToolCallResponse, server_request::ItemToolCall};
use codex_client::{CodexConfig, HandlerError};
use codex_testkit::fake::{Script, Step, Turn};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use super::support::section::rows;
use super::support::{Client, EVERYWHERE, Kind, Outcome, Stage, check_section};

pub(super) const TITLE: &str = "Requests of the runtime";

#[test]
fn requests_of_the_runtime() {
    let rows = rows! {
        "a request of an unknown method", EVERYWHERE, unknown;
        "a request whose params cannot be read, with a handler for it", EVERYWHERE, unreadable;
        "a request whose handler panics", EVERYWHERE, panicking;
        "a request whose id is a fraction", EVERYWHERE, strange_id;
        "ten requests at once", EVERYWHERE, ten;
        "the same request twice", EVERYWHERE, repeated;
        "a request after its turn has ended", EVERYWHERE, late;
        "one request more than `max_server_requests`", EVERYWHERE, too_many;
    };
    check_section(concat!(module_path!(), "::requests_of_the_runtime"), super::SECTIONS, TITLE, rows);
}

fn ask(method: &str, id: Option<Value>) -> Step {
    let params = json!({ "threadId": "$thread", "turnId": "$turn", "callId": "c", "tool": "t", "arguments": {} });
    Step::Ask { method: method.to_owned(), params, id }
}

fn done() -> DynamicToolCallResponse {
    DynamicToolCallResponse::new(Vec::new(), true)
}

/// Returns a configuration with the same handler for either client. `work` may block; it runs where blocking is allowed.
fn handled(kind: Kind, work: impl Fn() + Send + Sync + 'static) -> CodexConfig {
    let work = Arc::new(work);
    match kind {
        Kind::Async => Stage::config().on::<ItemToolCall, _, _>(move |_| {
            let work = work.clone();
            async move {
                let worked = tokio::task::spawn_blocking(move || work()).await;
                worked.map(|()| done()).map_err(HandlerError::from)
            }
        }),
        Kind::Blocking => Stage::config().on_blocking::<ItemToolCall, _>(move |_| {
            work();
            Ok(done())
        }),
    }
}

/// Runs a turn with these steps to its end. The steps send the requests, and another call is made during the turn.
async fn turn(stage: &mut Stage, steps: Vec<Step>, config: CodexConfig) -> Client {
    let turn = steps.into_iter().fold(Turn::new(), Turn::step).message("fine");
    let client = stage.start_with(Script::new().turn(turn), config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    assert_eq!(result.expect("a turn").final_response(), Some("fine"), "the turn must continue");
    client
}

fn is_answer(message: &Value) -> bool {
    message.get("method").is_none() && message.get("id").is_some()
}

async fn unknown(mut stage: Stage) -> Outcome {
    let client = turn(&mut stage, vec![ask("weather/ask", None), Step::Answered], Stage::config()).await;
    let answers = stage.got(1, is_answer).await;
    assert_eq!(answers[0]["error"]["code"], -32601);
    let text = format!("the request is refused: {}; the turn continues", answers[0]["error"]);
    Outcome::new(text, "answered", client.is_answered().await)
}

async fn unreadable(mut stage: Stage) -> Outcome {
    let bad = Step::Ask { method: "item/tool/call".to_owned(), params: json!({ "tool": 7 }), id: None };
    let config = handled(stage.kind, || panic!("the handler must not be called"));
    let client = turn(&mut stage, vec![bad, Step::Answered], config).await;
    let answers = stage.got(1, is_answer).await;
    assert_eq!(answers[0]["error"]["code"], -32602);
    let text =
        format!("the handler is not called; the request is refused: {}; the turn continues", answers[0]["error"]);
    Outcome::new(text, "answered", client.is_answered().await)
}

async fn panicking(mut stage: Stage) -> Outcome {
    let config = match stage.kind {
        Kind::Async => Stage::config().on::<ItemToolCall, _, _>(|_| async { panic!("in the handler of a test") }),
        Kind::Blocking => Stage::config().on_blocking::<ItemToolCall, _>(|_| panic!("in the handler of a test")),
    };
    let client = turn(&mut stage, vec![ask("item/tool/call", None), Step::Answered], config).await;
    let answers = stage.got(1, is_answer).await;
    assert_eq!(answers[0]["error"]["code"], -32603);
    let text = format!("the request is refused: {}; the turn continues", answers[0]["error"]);
    Outcome::new(text, "answered", client.is_answered().await)
}

async fn strange_id(mut stage: Stage) -> Outcome {
    // The request is sent as a plain line, because the fake would wait for an answer to a request step.
    let line = Step::Line(r#"{"id":1.5,"method":"item/tool/call","params":{"threadId":"$thread"}}"#.to_owned());
    let config = handled(stage.kind, || panic!("the handler must not be called"));
    let client = turn(&mut stage, vec![line], config).await;
    let later = client.is_answered().await;
    assert!(!stage.sent().iter().any(is_answer), "no answer could reach the request");
    Outcome::new("the request is skipped, because no answer could carry its id", "answered", later)
}

/// All ten requests are handled at the same time: each handler waits for the others.
async fn ten(mut stage: Stage) -> Outcome {
    let all = Barrier::new(10);
    let config = handled(stage.kind, move || {
        all.wait();
    });
    let mut steps: Vec<Step> = (0..10).map(|id| ask("item/tool/call", Some(json!(format!("ask-{id}"))))).collect();
    steps.push(Step::Answered);
    let client = turn(&mut stage, steps, config).await;
    let answers = stage.got(10, is_answer).await;
    let mut ids: Vec<&str> = answers.iter().filter_map(|answer| answer["id"].as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, (0..10).map(|id| format!("ask-{id}")).collect::<Vec<_>>());
    assert!(answers.iter().all(|answer| answer["result"]["success"] == true), "{answers:?}");
    Outcome::new("all ten are handled at once, and each gets its answer", "answered", client.is_answered().await)
}

/// Returns a handler that waits for a permit, the permits, and the number of calls.
fn held(kind: Kind) -> (CodexConfig, Arc<Semaphore>, Arc<AtomicUsize>) {
    let (gate, calls) = (Arc::new(Semaphore::new(0)), Arc::new(AtomicUsize::new(0)));
    let (held, counted) = (gate.clone(), calls.clone());
    let wait = tokio::runtime::Handle::current();
    let config = handled(kind, move || {
        counted.fetch_add(1, Ordering::SeqCst);
        wait.block_on(held.acquire()).expect("the gate is there").forget();
    });
    (config, gate, calls)
}

async fn repeated(mut stage: Stage) -> Outcome {
    let (config, gate, calls) = held(stage.kind);
    let twice = [ask("item/tool/call", Some(json!("same"))), ask("item/tool/call", Some(json!("same")))];
    let turn = twice.into_iter().fold(Turn::new(), Turn::step).notify("fake/both", json!({})).step(Step::Answered);
    let client = stage.start_with(Script::new().turn(turn), config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    let both = tokio::spawn(client.events_until(|event| event.raw().is_some_and(|line| line.contains("fake/both"))));
    tokio::task::yield_now().await;
    let (result, other) = tokio::join!(thread.run(), async {
        both.await.expect("no panic");
        // No answer was sent yet, so the repeated request arrived while the first was being handled.
        assert!(!stage.sent().iter().any(is_answer));
        gate.add_permits(2);
        client.call("account/read", json!({})).await
    });
    result.expect("a turn");
    other.expect("the other call is answered");
    let later = client.is_answered().await;
    let answers = stage.got(1, is_answer).await;
    assert_eq!((answers.len(), calls.load(Ordering::SeqCst)), (1, 1));
    Outcome::new("the request is handled and answered once", "answered", later)
}

async fn late(mut stage: Stage) -> Outcome {
    let config = handled(stage.kind, || {});
    let turn = Turn::text("fine").after(ask("item/tool/call", Some(json!("late"))));
    let client = stage.start_with(Script::new().turn(turn), config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    let result = thread.run().await.expect("a turn");
    assert_eq!(result.final_response(), Some("fine"));
    let later = client.is_answered().await;
    let answers = stage.got(1, is_answer).await;
    assert_eq!((&answers[0]["id"], &answers[0]["result"]["success"]), (&json!("late"), &json!(true)));
    Outcome::new("the turn's result; the request is handled like any other", "answered", later)
}

async fn too_many(mut stage: Stage) -> Outcome {
    let (config, gate, calls) = held(stage.kind);
    let turn = (0..3).fold(Turn::new(), |turn, id| turn.step(ask("item/tool/call", Some(json!(id)))));
    let script = Script::new().turn(turn.step(Step::Answered));
    let config = config.max_server_requests(2);
    let client = stage.start_with(script, config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    let (result, (other, refused)) = tokio::join!(thread.run(), async {
        let refused = stage.got(1, is_answer).await;
        gate.add_permits(2);
        (client.call("account/read", json!({})).await, refused)
    });
    result.expect("a turn");
    other.expect("the other call is answered");
    assert_eq!((&refused[0]["id"], &refused[0]["error"]["code"]), (&json!(2), &json!(-32000)));
    let later = client.is_answered().await;
    assert_eq!((stage.got(3, is_answer).await.len(), calls.load(Ordering::SeqCst)), (3, 2));
    let text = format!("the extra request is refused: {}; the others are handled", refused[0]["error"]);
    Outcome::new(text, "answered", later)
}

//! Messages that the client cannot read: nothing waits for them for ever, and nothing is lost in silence.

use codex_client::{Codex, CodexConfig, Error, ErrorKind, Event, EventLimits, Result, SkipReason, TurnResult};
use serde_json::{Value, json};
use tokio::time::Duration;

use super::support::{Wire, soon};

const LIMIT: usize = 1024;

/// Starts the turn `u1` on the thread `t1`, and returns its result when the server has said the rest.
async fn run(config: CodexConfig, server: impl AsyncFnOnce(&mut Wire)) -> (Result<TurnResult>, Codex, Wire) {
    let (codex, mut wire) = Wire::open(64 * 1024, config).await;
    let thread = codex.thread("t1");
    let serve = async {
        start(&mut wire).await;
        server(&mut wire).await;
    };
    let (result, ()) = tokio::join!(soon("the end of the turn", async { thread.run("Go.").await }), serve);
    (result, codex, wire)
}

/// Answers the request that starts the turn `u1`.
async fn start(wire: &mut Wire) {
    assert!(wire.line().await.contains("turn/start"));
    wire.write(&format!("{}\n", json!({ "id": 2, "result": { "turn": turn("inProgress", &json!([])) } }))).await;
}

fn turn(status: &str, items: &Value) -> Value {
    json!({ "id": "u1", "items": items, "itemsView": "full", "status": status, "error": null, "startedAt": null,
            "completedAt": null, "durationMs": null })
}

fn completed(padding: usize) -> String {
    let turn = turn("completed", &json!([]));
    let mut line = json!({ "method": "turn/completed", "params": { "threadId": "t1", "turn": turn } });
    line["params"]["padding"] = "x".repeat(padding).into();
    format!("{line}\n")
}

fn message(text: &str) -> Value {
    json!({ "type": "agentMessage", "id": "m1", "text": text, "phase": "final_answer" })
}

fn item_completed(text: &str) -> String {
    let params = json!({ "item": message(text), "threadId": "t1", "turnId": "u1", "completedAtMs": 0 });
    format!("{}\n", json!({ "method": "item/completed", "params": params }))
}

fn limited() -> CodexConfig {
    CodexConfig::new().max_message_bytes(LIMIT)
}

/// Answers `thread/read`.
async fn answer_read(wire: &mut Wire, result: Option<Value>) {
    let line: Value = serde_json::from_str(&wire.line().await).expect("JSON");
    assert_eq!((&line["method"], &line["params"]["threadId"]), (&json!("thread/read"), &json!("t1")));
    let answer = match result {
        Some(turn) => json!({ "id": line["id"], "result": { "thread": { "id": "t1", "turns": [turn] } } }),
        None => json!({ "id": line["id"], "error": { "code": -32600, "message": "the thread is ephemeral" } }),
    };
    wire.write(&format!("{answer}\n")).await;
}

#[tokio::test]
async fn the_end_of_a_turn_is_read_from_the_thread_when_the_message_is_too_long() {
    let (result, ..) = run(limited(), async |wire: &mut Wire| {
        wire.write(&completed(LIMIT)).await;
        // The runtime has not stored the end yet.
        answer_read(wire, Some(turn("inProgress", &json!([])))).await;
        answer_read(wire, Some(turn("completed", &json!([message("Done.")])))).await;
    })
    .await;
    let result = result.expect("a result");
    assert_eq!(result.final_response(), Some("Done."));
    assert_eq!(result.skipped[0].method.as_deref(), Some("turn/completed"));
    assert_eq!(result.skipped[0].reason, SkipReason::TooLong { limit: LIMIT });
}

#[tokio::test]
async fn a_turn_that_cannot_be_read_ends_with_the_error() {
    let (result, ..) = run(limited(), async |wire: &mut Wire| {
        wire.write(&completed(LIMIT)).await;
        answer_read(wire, None).await;
    })
    .await;
    let error = result.expect_err("the end is unknown");
    assert_eq!(error.method(), Some("thread/read"), "{error:?}");
}

#[tokio::test]
async fn a_skipped_answer_is_an_error_with_the_rest_of_the_result() {
    let (result, ..) = run(limited(), async |wire: &mut Wire| {
        wire.write(&item_completed(&"x".repeat(LIMIT))).await;
        wire.write(&completed(0)).await;
    })
    .await;
    let error = result.expect_err("the answer is missing");
    assert_eq!(error.kind(), ErrorKind::Limit);
    assert!(error.to_string().contains("max_message_bytes"), "{error}");
    let Error::MessageSkipped { skipped, result } = error else { panic!("{error:?}") };
    assert_eq!((skipped.method.as_deref(), result.id.as_str()), (Some("item/completed"), "u1"));
}

#[tokio::test]
async fn a_request_that_is_too_long_is_refused_and_the_turn_goes_on() {
    let (result, codex, _) =
        run(limited().unhandled_requests(codex_client::UnhandledRequests::Refuse), async |wire: &mut Wire| {
            let params = json!({ "threadId": "t1", "turnId": "u1", "itemId": "i", "command": "x".repeat(LIMIT) });
            let request = json!({ "id": "r1", "method": "item/commandExecution/requestApproval", "params": params });
            // The runtime writes the params last.
            let request = request.to_string();
            assert!(request.starts_with(r#"{"id":"r1","method""#), "{request}");
            wire.write(&format!("{request}\n")).await;
            let answer: Value = serde_json::from_str(&wire.line().await).expect("JSON");
            assert_eq!((&answer["id"], &answer["error"]["code"]), (&json!("r1"), &json!(-32600)));
            wire.write(&item_completed("Refused.")).await;
            wire.write(&completed(0)).await;
        })
        .await;
    assert_eq!(result.expect("a result").final_response(), Some("Refused."));
    drop(codex);
}

#[tokio::test]
async fn each_subscription_that_a_skipped_message_may_belong_to_is_told() {
    let (codex, mut wire) = Wire::open(64 * 1024, limited()).await;
    let (mut all, mut thread, mut other) = (codex.events(), codex.thread_events("t1"), codex.thread_events("t2"));
    let params = json!({ "threadId": "t1", "turnId": "u1", "delta": "x".repeat(LIMIT) });
    let params = format!(r#"{{"method":"item/agentMessage/delta","params":{params}}}"#);
    wire.write(&format!("{params}\n")).await;
    // Not JSON, and of an unknown thread.
    wire.write("{\"method\":\"warning\",\"params\":{\"message\":no}}\n").await;
    wire.write("A line of a launcher.\n").await;
    wire.write("{\"method\":\"warning\",\"params\":{\"threadId\":\"t2\",\"message\":\"last\"}}\n").await;
    let skipped = |event: Option<Result<Event>>| match event {
        Some(Ok(Event::Skipped(message))) => message.method.clone(),
        event => panic!("{event:?}"),
    };
    for events in [&mut all, &mut thread] {
        let methods = [skipped(soon("an event", events.next()).await), skipped(soon("an event", events.next()).await)];
        // The beginning of the delta has no thread id: the ids stand behind the text.
        assert_eq!(methods, [Some("item/agentMessage/delta".to_owned()), Some("warning".to_owned())]);
    }
    loop {
        match soon("an event", other.next()).await {
            Some(Ok(Event::Skipped(_))) => {}
            Some(Ok(event)) => {
                break assert_eq!(
                    event.notification().map(codex_client::types::ServerNotification::method),
                    Some("warning")
                );
            }
            event => panic!("{event:?}"),
        }
    }
}

#[tokio::test]
async fn half_a_surrogate_and_a_wrong_time_do_not_hide_the_end_of_a_turn() {
    let half = r#"{"method":"turn/completed","params":{"threadId":"t1","turn":{"id":"u1","items":[],"itemsView":"notLoaded","status":"failed","error":{"message":"cut \ud83d \\ud83d \ud83d\ude00","codexErrorInfo":"other"},"startedAt":null,"completedAt":null,"durationMs":null}}}"#;
    let (result, ..) = run(CodexConfig::new(), async |wire: &mut Wire| wire.write(&format!("{half}\n")).await).await;
    let error = result.expect_err("the turn failed");
    assert_eq!(error.kind(), ErrorKind::TurnFailed);
    assert!(error.to_string().contains("cut \u{fffd} \\ud83d \u{1f600}"), "{error}");
    let time = completed(0).replace("\n", "").replacen("{", "{\"emittedAtMs\":1.5,", 1);
    let (result, ..) = run(CodexConfig::new(), async |wire: &mut Wire| wire.write(&format!("{time}\n")).await).await;
    result.expect("a result");
}

#[tokio::test]
async fn a_turn_ends_for_a_client_that_unsubscribes_from_its_thread() {
    let (codex, mut wire) = Wire::open(64 * 1024, CodexConfig::new()).await;
    let serve = async {
        start(&mut wire).await;
        let leave = codex.call_raw("thread/unsubscribe", json!({ "threadId": "t1" }));
        let answer = async {
            assert!(wire.line().await.contains("thread/unsubscribe"));
            wire.write("{\"id\":3,\"result\":{\"status\":\"unsubscribed\"}}\n").await;
        };
        tokio::join!(leave, answer).0.expect("unsubscribed");
    };
    let thread = codex.thread("t1");
    let (result, ()) = tokio::join!(soon("the end of the turn", async { thread.run("Go.").await }), serve);
    let error = result.expect_err("no end will arrive");
    assert!(error.to_string().contains("unsubscribed"), "{error}");
}

#[tokio::test]
async fn the_error_about_a_long_thread_names_the_option_without_turns() {
    let (codex, mut wire) = Wire::open(64 * 1024, limited()).await;
    let serve = async {
        assert!(wire.line().await.contains("thread/resume"));
        wire.write(&format!("{}\n", json!({ "id": 2, "result": { "turns": "x".repeat(LIMIT) } }))).await;
    };
    let (error, ()) = tokio::join!(async { codex.thread_resume("t1").await }, serve);
    let error = error.expect_err("the answer is too long").to_string();
    assert!(error.contains("max_message_bytes, or leave out the turns with include_turns(false)"), "{error}");
}

/// The clock is paused: time passes only while every task waits.
#[tokio::test(start_paused = true)]
async fn a_slow_reader_costs_nobody_else_more_than_a_moment() {
    let mut limits = EventLimits::default();
    limits.events = 1000;
    let (codex, mut wire) = Wire::open(64 * 1024, CodexConfig::new().event_limits(limits)).await;
    let mut events = codex.events();
    let reader = tokio::spawn(async move {
        let mut lagged = false;
        while let Some(event) = events.next().await {
            lagged |= matches!(event, Ok(Event::Lagged { .. }));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        lagged
    });
    let delta = json!({ "threadId": "t1", "turnId": "u1", "itemId": "m1", "delta": "x" });
    let delta = format!("{}\n", json!({ "method": "item/agentMessage/delta", "params": delta }));
    let flood = async {
        for _ in 0..5000 {
            wire.write(&delta).await;
        }
        let call: Value = serde_json::from_str(&wire.line().await).expect("JSON");
        wire.write(&format!("{}\n", json!({ "id": call["id"], "result": {} }))).await;
        wire
    };
    let call = async {
        let begun = tokio::time::Instant::now();
        codex.call_raw("model/list", json!({})).await.expect("an answer");
        begun.elapsed()
    };
    let (wire, waited) = tokio::join!(flood, call);
    assert!(waited <= Duration::from_secs(1), "another call waited {waited:?} for the slow reader");
    drop(wire);
    assert!(reader.await.expect("the reader ends"), "the slow reader lost events, and was told");
}

/// Sends lines that cannot be read, and returns what an unread subscription has of them.
async fn unread(lines: usize, name: &str) -> Vec<Result<Event>> {
    let mut limits = EventLimits::default();
    limits.kept_bytes = 16 * 1024;
    let (codex, mut wire) = Wire::open(64 * 1024, CodexConfig::new().event_limits(limits)).await;
    let mut events = codex.events();
    let serve = async {
        wire.line().await;
        for _ in 0..lines {
            wire.write(&format!("{{\"method\":\"warning\",\"params\":{{\"threadId\":\"{name}\",\n")).await;
        }
        // The answer comes behind the lines, so they have been read when the call returns.
        wire.write("{\"id\":2,\"result\":{}}\n").await;
    };
    let (answer, ()) = soon("the answer", async { tokio::join!(codex.call_raw("any", ()), serve) }).await;
    answer.expect("an answer");
    drop((codex, wire));
    let mut all = Vec::new();
    while let Some(event) = soon("an event", events.next()).await {
        all.push(event);
    }
    all
}

#[tokio::test]
async fn skipped_messages_that_nobody_reads_are_bounded() {
    let few = unread(16, "t1").await;
    assert_eq!(few.len(), 16);
    assert!(few.iter().all(|event| matches!(event, Ok(Event::Skipped(_)))), "{few:?}");
    let many = unread(17, "t1").await;
    assert!(matches!(many.as_slice(), [Err(Error::EventsOverflow { unread: 17 })]), "{many:?}");
    let long = unread(1, &"x".repeat(10_000)).await;
    let [Ok(Event::Skipped(message))] = long.as_slice() else { panic!("{long:?}") };
    assert_eq!((message.method.as_deref(), message.thread_id.as_deref()), (Some("warning"), None));
}

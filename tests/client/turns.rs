//! One turn: its result, its events, steering, interrupting, and failures.

use codex_client::types::{CodexErrorInfo, ServerNotification, ThreadItem, TurnStatus};
use codex_client::{Error, ErrorKind, Event, Result, TurnCollector, TurnResult};
use codex_testkit::{Gate, Reply, Usage};
use serde_json::json;

use super::support::{Setting, Stage, methods, notification, soon, to_the_end};

#[tokio::test]
async fn a_run_returns_the_whole_result_of_the_turn() {
    let stage = Stage::open().await;
    let usage = Usage { input: 70, cached: 7, output: 11, reasoning: 3 };
    stage.mock.push(Reply::new().reasoning(&["Thinking."], &[]).message("It is a test.").usage(usage));
    let thread = stage.thread().await;
    let result = thread.run("What is it?").await.expect("a result");
    assert_eq!(result.status, TurnStatus::Completed);
    assert_eq!(result.final_response(), Some("It is a test."));
    assert!(result.error.is_none() && !result.is_interrupted() && !result.id.is_empty());
    let kinds: Vec<_> = result.items.iter().map(ThreadItem::wire_tag).collect();
    assert_eq!(kinds, ["userMessage", "reasoning", "agentMessage"]);
    let used = result.usage.as_ref().expect("the usage").last.clone();
    assert_eq!((used.input_tokens, used.cached_input_tokens), (70, 7));
    assert_eq!((used.output_tokens, used.reasoning_output_tokens, used.total_tokens), (11, 3, 81));
    let (started, completed) = (result.started_at.expect("a time"), result.completed_at.expect("a time"));
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a time").as_secs().cast_signed();
    assert!(started <= completed && completed <= now + 1 && now - started < 60, "seconds since 1970: {started}");
    assert!(result.duration_ms.is_some());
    assert_eq!(stage.mock.request(0).await.expect("a request").texts("user").last(), Some(&"What is it?"));
    // The next turn of the thread has the first turn in its context.
    stage.say("Still a test.");
    let next = thread.run("And now?").await.expect("a result");
    assert_ne!(next.id, result.id);
    assert_eq!(next.usage.expect("the usage").total.total_tokens, 81 + 130);
    let request = stage.mock.request(1).await.expect("a request");
    assert!(request.texts("user").ends_with(&["What is it?", "And now?"]), "{:?}", request.texts("user"));
    assert_eq!(request.texts("assistant"), ["It is a test."]);
    stage.close().await;
}

#[tokio::test]
async fn text_arrives_in_the_pieces_of_the_model() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_deltas(&["One, ", "two, ", "three."], None).hold(&gate));
    let turn = stage.thread().await.turn("Count.").await.expect("a turn");
    let mut text = turn.stream().text();
    // The pieces arrive while the turn is running.
    for piece in ["One, ", "two, ", "three."] {
        assert_eq!(soon("a piece", text.next()).await.expect("a piece").expect("text"), piece);
    }
    assert!(!turn.is_complete());
    gate.open();
    assert!(soon("the end", text.next()).await.is_none());
    assert!(turn.is_complete());
    stage.close().await;
}

#[tokio::test]
async fn text_of_a_turn_that_fails_ends_with_the_reason() {
    let stage = Stage::open().await;
    stage.mock.push(Reply::failed("context_length_exceeded", "too long"));
    let turn = stage.thread().await.turn("Read all of it.").await.expect("a turn");
    let mut text = turn.stream().text();
    let error = soon("the end", text.next()).await.expect("an error").expect_err("the turn failed");
    assert_eq!(error.codex_error_info(), Some(CodexErrorInfo::ContextWindowExceeded), "{error:?}");
    assert!(text.next().await.is_none());
    stage.close().await;
}

#[tokio::test]
async fn a_stream_goes_from_the_start_of_the_turn_to_its_end() {
    let stage = Stage::open().await;
    stage.say("Here it is.");
    let turn = stage.thread().await.turn("Go.").await.expect("a turn");
    assert_eq!(turn.turn().expect("the turn of the answer").status, TurnStatus::InProgress);
    let events = to_the_end(turn.stream()).await;
    let seen = methods(&events);
    assert_eq!(seen.first().map(String::as_str), Some("turn/started"));
    assert_eq!(seen.last().map(String::as_str), Some("turn/completed"));
    for (event, method) in events.iter().zip(&seen) {
        let Event::Notification(notification) = event else { panic!("nothing was dropped") };
        assert!(notification.raw().contains(turn.id()), "{method} is not of this turn: {}", notification.raw());
        assert!(notification.raw().contains(method.as_str()) && notification.emitted_at().is_some(), "{method}");
    }
    // A collector builds the result of `run` from these events.
    let mut collector = TurnCollector::new();
    events.iter().for_each(|event| collector.observe(event));
    let result = collector.finish().expect("a result");
    assert_eq!((result.id.as_str(), result.final_response()), (turn.id(), Some("Here it is.")));
    // A late stream has only the end of the turn, and `run` has a result.
    assert_eq!(methods(&to_the_end(turn.stream()).await), ["turn/completed"]);
    let late = soon("the end", turn.run()).await.expect("a result");
    assert_eq!(late.status, TurnStatus::Completed);
    stage.close().await;
}

#[tokio::test]
async fn the_final_answer_is_found_by_its_phase() {
    type Messages = &'static [(&'static str, Option<&'static str>)];
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let cases: [(Messages, Option<&str>); 6] = [
        (&[("One.", None), ("Two.", None)], Some("Two.")),
        (&[("Final.", Some("final_answer")), ("After it.", Some("commentary"))], Some("Final.")),
        (&[("Final.", Some("final_answer")), ("Plain.", None)], Some("Final.")),
        (&[("Plain.", None), ("Thinking.", Some("commentary"))], Some("Plain.")),
        (&[("Thinking.", Some("commentary"))], None),
        (&[("", Some("final_answer"))], Some("")),
    ];
    for (messages, expected) in cases {
        let reply = messages.iter().fold(Reply::new(), |reply, (text, phase)| reply.message_in_phase(text, *phase));
        stage.mock.push(reply);
        let result = thread.run("Answer.").await.expect("a result");
        assert_eq!(result.final_response(), expected, "{messages:?}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_turn_is_steered_while_it_works() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("Working.", Some("commentary")).hold(&gate));
    stage.say("Both, then.");
    let turn = stage.thread().await.turn("The first thing.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    let steered = turn.steer("The second thing.").await.expect("steered");
    assert_eq!(steered, turn.id());
    gate.open();
    let result = soon("the end", turn.run()).await.expect("a result");
    assert_eq!(result.final_response(), Some("Both, then."));
    let request = stage.mock.request(1).await.expect("a second request");
    assert!(request.texts("user").ends_with(&["The first thing.", "The second thing."]));
    stage.close().await;
}

#[tokio::test]
async fn an_interrupted_turn_ends_as_such_and_cannot_be_steered() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("Part.", Some("commentary")).hold(&gate));
    let thread = stage.thread().await;
    let turn = thread.turn("Go on and on.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    turn.interrupt().await.expect("interrupted");
    let events = to_the_end(turn.stream()).await;
    assert_eq!(methods(&events).last().map(String::as_str), Some("turn/completed"));
    turn.interrupt().await.expect("an ended turn is not an error");
    let late = turn.steer("Too late.").await.expect_err("refused");
    assert_eq!(late.kind(), ErrorKind::InvalidRequest);
    assert!(late.to_string().contains("no active turn to steer"), "{late}");
    let mut collector = TurnCollector::new();
    events.into_iter().for_each(|event| collector.observe(&event));
    let result = collector.finish().expect("an interrupted turn has a result");
    assert_eq!(result.status, TurnStatus::Interrupted);
    assert!(result.is_interrupted() && result.final_response().is_none());
    // The thread still works.
    stage.say("Here again.");
    let next = thread.run("And?").await.expect("a result");
    assert_eq!(next.final_response(), Some("Here again."));
    stage.close().await;
}

fn failure(result: Result<TurnResult>) -> (Error, TurnResult) {
    let error = result.expect_err("the turn failed");
    let Error::TurnFailed(failure) = &error else { panic!("{error:?}") };
    let result = TurnResult::clone(&failure.result);
    (error, result)
}

#[tokio::test]
async fn a_failed_turn_has_the_error_kind_of_the_runtime() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let http = |status: u16, kind: &str| {
        let error =
            json!({ "type": kind, "code": kind, "message": "as the test wants it", "resets_at": 4_000_000_000_u64 });
        Reply::http(status, json!({ "error": error }))
    };
    let cases = [
        (http(429, "usage_limit_reached"), CodexErrorInfo::UsageLimitExceeded, false),
        (http(503, "server_is_overloaded"), CodexErrorInfo::ServerOverloaded, true),
        (Reply::failed("context_length_exceeded", "too long"), CodexErrorInfo::ContextWindowExceeded, false),
        (Reply::failed("server_is_overloaded", "later"), CodexErrorInfo::ServerOverloaded, true),
    ];
    for (reply, info, retryable) in cases {
        stage.mock.push(reply);
        let (error, result) = failure(thread.run("fail").await);
        assert_eq!(error.kind(), ErrorKind::TurnFailed);
        assert_eq!(error.codex_error_info(), Some(info.clone()));
        assert_eq!(error.is_retryable(), retryable, "{info:?}");
        assert_eq!(result.status, TurnStatus::Failed);
        let words = result.error.expect("an error").message;
        assert!(!words.is_empty() && error.to_string().contains(&words), "{error}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_failed_turn_keeps_its_items() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(Reply::new().message("This much was done.").hold(&gate).cut());
    let turn = stage.thread().await.turn("fail half way").await.expect("a turn");
    let mut stream = turn.stream();
    let mut collector = TurnCollector::new();
    while let Some(event) = soon("an event", stream.next()).await {
        let event = event.expect("an event");
        if let Some(ServerNotification::ItemCompleted(completed)) = event.notification()
            && matches!(completed.item, ThreadItem::AgentMessage(_))
        {
            gate.open();
        }
        collector.observe(&event);
    }
    let (error, result) = failure(collector.finish());
    assert!(error.codex_error_info().is_some() && error.to_string().contains("stream disconnected"), "{error}");
    assert_eq!(result.final_response(), Some("This much was done."));
    stage.close().await;
}

#[tokio::test]
async fn a_retry_of_the_runtime_is_an_event_and_does_not_end_the_turn() {
    let stage = Setting::new().edit("stream_max_retries = 0", "stream_max_retries = 1").open().await;
    stage.mock.push(Reply::new().cut());
    stage.say("The second time.");
    let turn = stage.thread().await.turn("try").await.expect("a turn");
    let mut stream = turn.stream();
    let again = notification(&mut stream, |event| match event {
        ServerNotification::Error(error) => Some(error.will_retry),
        _ => None,
    });
    assert!(again.await, "the runtime reports its retry");
    let mut collector = TurnCollector::new();
    to_the_end(stream).await.into_iter().for_each(|event| collector.observe(&event));
    assert_eq!(collector.finish().expect("a result").final_response(), Some("The second time."));
    stage.close().await;
}

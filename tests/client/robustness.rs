//! Newer, broken and silent runtimes, unread streams, and dropped calls.

use std::task::{Context, Waker};
use std::time::Duration;

use codex_client::types::{MessagePhase, ServerNotification, ThreadItem, TurnStatus};
use codex_client::{CallOptions, ErrorKind, Event, EventLimits, TurnCollector};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use serde_json::json;
use serde_json::value::RawValue;

use super::support::{Setting, Stage, methods, notification, soon, to_the_end};

#[tokio::test]
async fn unknown_notifications_reach_the_caller_unchanged() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    let (mut all, gate) = (stage.codex.events(), Gate::new());
    stage.mock.push(Reply::new().hold(&gate).message("All the same."));
    let turn = thread.turn("Go.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    let ids = format!(r#""threadId":"{}","turnId":"{}""#, thread.id(), turn.id());
    let unknown = format!(r#"{{"method":"item/weather","params":{{{ids},"sky":"blue","odd":1.0}}}}"#);
    let broken = format!(r#"{{"method":"item/agentMessage/delta","params":{{{ids},"itemId":"i","delta":7}}}}"#);
    let item = format!(r#"{{"method":"item/completed","params":{{{ids},"item":{{"type":"weather","id":"w"}}}}}}"#);
    relay.say(format!("{unknown}\n{broken}\n{item}\n"));
    let mut seen = Vec::new();
    soon("the three", async {
        while seen.len() < 3 {
            let Event::Notification(event) = all.next().await.expect("more").expect("an event") else { continue };
            if [&unknown, &broken, &item].iter().any(|line| *line == event.raw()) {
                seen.push(event);
            }
        }
    })
    .await;
    assert!(matches!(seen[0].payload(), ServerNotification::Unrecognized(it) if it.params["sky"] == "blue"));
    assert!(seen[0].decode_error().is_none());
    assert!(
        matches!(seen[1].payload(), ServerNotification::Unrecognized(it) if it.method == "item/agentMessage/delta")
    );
    assert!(seen[1].decode_error().is_some(), "a known method with an unknown form has a reason");
    gate.open();
    // The turn's own stream has these events too, and its result is complete.
    let events = to_the_end(turn.stream()).await;
    assert_eq!(methods(&events).iter().filter(|method| *method == "item/weather").count(), 1);
    let mut collector = TurnCollector::new();
    events.into_iter().for_each(|event| collector.push(event));
    let result = collector.finish().expect("a result");
    assert_eq!(result.final_response(), Some("All the same."));
    let kept = result.items.iter().find(|item| matches!(item, ThreadItem::Unrecognized(_)));
    assert!(kept.is_some(), "an item of a kind that is not known does not vanish: {:?}", result.items);
    stage.close().await;
}

#[tokio::test]
async fn new_values_are_kept_and_cause_no_failure() {
    let (stage, relay) = Setting::new().open_relayed().await;
    relay.rewrite(|line| {
        let line = line.replace(r#""phase":"final_answer""#, r#""phase":"epilogue""#);
        line.replace(r#""supportsPersonality""#, r#""tomorrow":[1],"supportsPersonality""#)
            .replace(r#""approvalsReviewer":"auto_review""#, r#""approvalsReviewer":"committee""#)
    });
    assert!(!stage.codex.models().await.expect("a new member fails nothing").data.is_empty());
    stage.mock.push(Reply::new().message_in_phase("New words.", Some("final_answer")));
    // The answer to thread/start has an unknown reviewer.
    let result = stage.thread().await.run("Go.").await.expect("a result");
    assert_eq!(result.final_response(), Some("New words."), "a phase that is not known makes no answer vanish");
    let phase = result.items.iter().find_map(|item| match item {
        ThreadItem::AgentMessage(message) => message.phase.clone(),
        _ => None,
    });
    assert_eq!(phase, Some(MessagePhase::Unrecognized("epilogue".into())));
    stage.close().await;
}

#[tokio::test]
async fn an_answer_of_another_form_fails_only_its_call_and_is_kept() {
    let (stage, relay) = Setting::new().open_relayed().await;
    relay.rewrite(|line| line.replacen(r#""result":{"data":"#, r#""result":{"datum":"#, 1));
    let error = stage.codex.models().await.expect_err("no such answer");
    assert_eq!((error.kind(), error.method()), (ErrorKind::Decode, Some("model/list")));
    let codex_client::Error::Decode { raw, .. } = &error else { panic!("{error:?}") };
    assert!(raw.contains("datum"), "{raw}");
    relay.rewrite(|line| line);
    stage.thread().await.run("Go.").await.expect("a result");
    stage.close().await;
}

#[tokio::test]
async fn stray_lines_and_bad_bytes_block_no_call() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    relay.say("Debugger attached.\n\n\r\n");
    relay.say(b"\xff\xfe\x00\n".to_vec());
    relay.say("{\"id\":1}\n[]\nnull\n{\"method\":7}\n{\"id\":null,\"error\":{\"code\":-32700,\"message\":\"?\"}}\n");
    relay.say("{\"id\":999999,\"result\":{}}\n{\"id\":\"text\",\"result\":{}}\n");
    relay.say(format!("{}\n", "x".repeat(1 << 20)));
    let result = soon("the end", thread.run("Go.").into_future()).await.expect("a result");
    assert_eq!(result.final_response(), Some("ok"));
    stage.close().await;
}

#[tokio::test]
async fn an_answer_that_is_too_long_fails_only_its_call() {
    let (stage, relay) = Setting::new().config(|config| config.max_message_bytes(200_000)).open_relayed().await;
    relay.rewrite(|line| {
        line.replacen(r#""result":{"data":"#, &format!(r#""result":{{"x":"{}","data":"#, "x".repeat(200_000)), 1)
    });
    let error = stage.codex.models().await.expect_err("too long");
    assert_eq!((error.kind(), error.method()), (ErrorKind::Limit, Some("model/list")));
    stage.thread().await.run("Go.").await.expect("a result");
    stage.close().await;
}

#[tokio::test]
async fn calls_to_a_silent_runtime_time_out_and_the_client_continues() {
    let (stage, relay) = Setting::new().open_relayed().await;
    // This answer never arrives …
    relay.rewrite(|line| if line.contains(r#""result":{"data":"#) { String::new() } else { line });
    let limit = CallOptions::new().time_limit(Duration::from_millis(50));
    let params = codex_client::types::ModelListParams::default();
    let error =
        stage.codex.call_with::<codex_client::types::request::ModelList>(params, limit).await.expect_err("late");
    assert_eq!((error.kind(), error.method()), (ErrorKind::TimedOut, Some("model/list")));
    assert!(!error.is_retryable() && error.to_string().contains("50 ms"), "{error}");
    let error = stage.codex.thread_list().time_limit(Duration::from_millis(50)).await.expect_err("late");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    // … but other answers do.
    stage.thread().await.run("Go.").await.expect("a result");
    stage.close().await;
}

#[tokio::test]
async fn a_call_can_have_a_time_limit_and_its_late_answer_is_discarded() {
    let stage = Stage::open().await;
    let slow = json!({ "command": ["sh", "-c", "read line"], "processId": "slow", "streamStdin": true });
    let limit = CallOptions::new().time_limit(Duration::from_millis(100));
    let error = stage.codex.call_raw_with("command/exec", slow, limit).await.expect_err("the command waits for input");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    stage.codex.call_raw("command/exec/terminate", json!({ "processId": "slow" })).await.expect("ended");
    stage.thread().await.run("Go.").await.expect("a result");
    // The client's own limit applies to calls without a limit.
    stage.close().await;
    let setting = Setting::new().config(|config| config.time_limit(Duration::from_millis(100)));
    let (prepared, relay_config) = (setting.prepare().await, "a runtime that never says a word");
    let (read, _unread) = tokio::io::duplex(1024);
    let (_kept_open, write) = tokio::io::duplex(1024);
    let silent = codex_client::transport::io(read, write);
    let error = codex_client::Codex::connect(silent, prepared.config.clone()).await.expect_err(relay_config);
    assert_eq!((error.kind(), error.method()), (ErrorKind::TimedOut, Some("initialize")));
}

#[tokio::test]
async fn an_unread_stream_is_bounded_and_still_ends() {
    let mut limits = EventLimits::default();
    (limits.events, limits.bytes) = (500, 64 * 1024);
    let stage = Setting::new().config(move |config| config.event_limits(limits)).open().await;
    let thread = stage.thread().await;
    let pieces: Vec<String> = (0..5000).map(|number| format!("{number} ")).collect();
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    stage.mock.push(Reply::new().message_in_deltas(&pieces, None));
    let mut thread_events = thread.events();
    let turn = thread.turn("Count.").await.expect("a turn");
    let stream = turn.stream();
    // Another stream reports the end of the turn. Until then, this stream is not read.
    notification(&mut thread_events, |event| matches!(event, ServerNotification::TurnCompleted(_)).then_some(())).await;
    let events = to_the_end(stream).await;
    assert!(events.len() < 600, "{} events were kept", events.len());
    let skipped: u64 =
        events.iter().map(|event| if let Event::Lagged { skipped } = event { *skipped } else { 0 }).sum();
    assert!(skipped >= 4400, "{skipped}");
    // The remaining deltas are the last ones.
    let text: String = events.iter().filter_map(Event::text_delta).collect();
    assert!(pieces.concat().ends_with(&text) && text.ends_with("4999 "), "{text}");
    let mut collector = TurnCollector::new();
    events.into_iter().for_each(|event| collector.push(event));
    let result = collector.finish().expect("the end is never dropped");
    assert_eq!(result.final_response(), Some(pieces.concat().as_str()));
    stage.close().await;
}

#[tokio::test]
async fn a_dropped_run_leaves_the_turn_running() {
    let stage = Stage::open().await;
    let (thread, gate) = (stage.thread().await, Gate::new());
    let mut events = thread.events();
    stage.mock.push(Reply::new().hold(&gate).message("Done all the same."));
    tokio::select! {
        biased;
        _ = thread.run("Go.").into_future() => panic!("the call must wait"),
        reached = gate.reached() => reached.expect("the model is asked"),
    }
    gate.open();
    let completed = notification(&mut events, |event| match event {
        ServerNotification::TurnCompleted(completed) => Some(completed.turn.status.clone()),
        _ => None,
    });
    assert_eq!(completed.await, TurnStatus::Completed);
    stage.close().await;
}

#[tokio::test]
async fn interrupt_on_drop_interrupts_a_dropped_run() {
    let stage = Stage::open().await;
    let (thread, gate) = (stage.thread().await, Gate::new());
    let mut events = thread.events();
    let mut interrupted = async |what: &str| {
        let turn = notification(&mut events, |event| match event {
            ServerNotification::TurnCompleted(completed) => Some(completed.turn.clone()),
            _ => None,
        });
        let turn = turn.await;
        assert_eq!(turn.status, TurnStatus::Interrupted, "{what}: {:?}", turn.error);
    };
    stage.mock.push(Reply::new().hold(&gate));
    tokio::select! {
        biased;
        _ = thread.run("Go.").interrupt_on_drop(true).into_future() => panic!("the call must wait"),
        reached = gate.reached() => reached.expect("the model is asked"),
    }
    interrupted("a dropped run").await;
    // The same is true for a handle that is dropped with the last of its streams …
    let gate = Gate::new();
    stage.mock.push(Reply::new().hold(&gate));
    let turn = thread.turn("Go.").interrupt_on_drop(true).await.expect("a turn");
    let stream = turn.stream();
    drop(turn);
    gate.reached().await.expect("the model is asked");
    drop(stream);
    interrupted("a dropped handle").await;
    // … and for a start that is dropped before its answer or right after it. The runtime refuses to interrupt a turn for a
    // short time between its answer and the turn's first event.
    stage.mock.push(Reply::new().hold(&Gate::new()));
    let mut start = Box::pin(thread.turn("Go.").interrupt_on_drop(true).into_future());
    let sent = start.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(sent.is_pending());
    // Answers may arrive in any order. After this answer, the other one has arrived or arrives soon.
    stage.codex.models().await.expect("models");
    drop(start);
    interrupted("a dropped start").await;
    stage.mock.push(Reply::new().hold(&Gate::new()));
    drop(thread.turn("Go.").interrupt_on_drop(true).await.expect("a turn"));
    interrupted("a dropped handle of a turn that has not begun").await;
    stage.close().await;
}

#[tokio::test]
async fn a_turn_can_be_interrupted_and_steered_as_soon_as_it_exists() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    // The test does not wait between the answer and these calls. The runtime refuses both until the turn has begun.
    stage.mock.push(Reply::new().hold(&Gate::new()));
    let turn = thread.turn("Go.").await.expect("a turn");
    turn.interrupt().await.expect("interrupted");
    assert!(soon("the end", turn.run()).await.expect("a result").is_interrupted());
    // The turn may have ended before its request to the model.
    stage.mock.clear();
    let turn = thread.turn("One thing.").await.expect("a turn");
    assert_eq!(turn.steer("And another.").await.expect("steered"), turn.id());
    soon("the end", turn.run()).await.expect("a result");
    let requests = stage.mock.model_requests();
    let last = requests.last().expect("a request").texts("user").concat();
    assert!(last.contains("One thing.") && last.contains("And another."), "{last}");
    stage.close().await;
}

#[tokio::test]
async fn a_lone_surrogate_is_refused_before_it_is_sent() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    let text = format!(r#"{{"threadId":"{}","input":[{{"type":"text","text":"\ud800"}}]}}"#, thread.id());
    let params = RawValue::from_string(text).expect("raw JSON");
    let error = soon("an answer", stage.codex.call_raw("turn/start", &params)).await.expect_err("refused");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(relay.params_of("turn/start").is_empty());
    let error = stage.codex.notify_raw("weather/changed", &params).await.expect_err("refused");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    thread.run("Go.").await.expect("a result");
    stage.close().await;
}

//! Refusals, broken and silent runtimes, unread streams, and dropped turns.

use std::time::Duration;

use codex_client::types::{ModelListParams, ServerNotification, ThreadItem, TurnStatus, request};
use codex_client::{CallOptions, ErrorKind, Event, EventLimits};
use codex_kit::RetryPolicy;
use codex_kit::blocking::prelude::*;
use codex_kit::blocking::{retry_on_overload, retry_with};
use codex_testkit::{Gate, Reply};
use serde_json::json;
use serde_json::value::RawValue;

use super::BlockingStage;
use crate::client::errors::fail;
use crate::client::support::{OLDER, Setting, older_executable};

#[test]
fn refusals_have_their_kind_and_code() {
    let setup = BlockingStage::open();
    let unknown = setup.codex.call_raw("weather/read", json!({})).expect_err("refused");
    assert_eq!((unknown.kind(), unknown.code()), (ErrorKind::InvalidRequest, Some(-32600)));
    let long = setup.thread().run("x".repeat(1_048_577)).send().expect_err("refused");
    assert_eq!(long.kind(), ErrorKind::InvalidParams);
    setup.close();
    let bad = Setting::new().config(|config| config.env("CODEX_HOME", "/dev/null/nowhere"));
    let Err(error) = BlockingStage::with(bad) else { panic!("a CODEX_HOME that is none was accepted") };
    assert!(error.is_closed() && error.stderr_tail().is_some(), "{error:?}");
    assert!(!error.exit_status().expect("an exit status").success());
}

#[test]
fn a_call_is_retried_on_overload() {
    let (setup, relay) = BlockingStage::relayed();
    let overloaded = json!({ "code": -32001, "message": "Server overloaded; retry later." });
    fail(&relay, 2, overloaded.clone());
    assert!(!retry_on_overload(|| setup.codex.models()).expect("models").data.is_empty());
    fail(&relay, 2, overloaded);
    let policy = RetryPolicy::new().attempts(2).delays(Duration::from_millis(1), Duration::from_millis(2));
    let error = retry_with(policy, || setup.codex.models()).expect_err("overloaded twice");
    assert!(error.is_overloaded());
    assert_eq!(relay.params_of("model/list").len(), 5);
    setup.close();
}

#[test]
fn new_broken_and_missing_messages_affect_only_themselves() {
    let (setup, relay) = BlockingStage::relayed();
    let thread = setup.thread();
    let mut events = setup.codex.thread_events(thread.id());
    relay.say("Debugger attached.\n");
    relay.say(b"\xff\xfe\n".to_vec());
    let unknown = format!(r#"{{"method":"thread/weather","params":{{"threadId":"{}","sky":"blue"}}}}"#, thread.id());
    relay.say(format!("{unknown}\n"));
    let event = events.find(|event| event.as_ref().is_ok_and(|event| event.raw() == Some(&unknown)));
    let event = event.expect("the event arrives").expect("an event");
    assert!(matches!(event.notification(), Some(ServerNotification::Unrecognized(_))));
    relay.rewrite(|line| if line.contains(r#""result":{"data":"#) { String::new() } else { line });
    let limit = CallOptions::new().time_limit(Duration::from_millis(50));
    let error = setup.codex.call_with::<request::ModelList>(ModelListParams::default(), limit).expect_err("silence");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    relay.rewrite(|line| line.replace(r#""type":"agentMessage""#, r#""type":"agentOpera""#));
    let result = thread.run("Go.").send().expect("a result");
    let kept = result.items.iter().any(|item| matches!(item, ThreadItem::Unrecognized(_)));
    assert!(kept && result.final_response().is_none(), "{:?}", result.items);
    let half = RawValue::from_string(r#"{"threadId":"\ud800"}"#.to_owned()).expect("raw JSON");
    assert_eq!(setup.codex.call_raw("thread/read", &half).expect_err("refused").kind(), ErrorKind::InvalidInput);
    assert!(relay.params_of("thread/read").is_empty());
    setup.close();
}

#[test]
fn an_unread_stream_is_bounded_and_still_ends() {
    let mut limits = EventLimits::default();
    limits.events = 100;
    let setup =
        BlockingStage::with(Setting::new().config(move |config| config.event_limits(limits))).expect("a client");
    let pieces: Vec<String> = (0..1000).map(|number| format!("{number} ")).collect();
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    setup.stage.mock.push(Reply::new().message_in_deltas(&pieces, None));
    let thread = setup.thread();
    let of_thread = thread.events();
    let turn = thread.turn("Count.").send().expect("a turn");
    let stream = turn.stream();
    let is_end = |event: &Event| matches!(event.notification(), Some(ServerNotification::TurnCompleted(_)));
    assert!(of_thread.map(|event| event.expect("an event")).any(|event| is_end(&event)));
    let events: Vec<Event> = stream.map(|event| event.expect("an event")).collect();
    assert!(events.iter().any(|event| matches!(event, Event::Lagged { .. })) && events.len() < 150);
    assert!(events.last().is_some_and(is_end));
    setup.close();
}

#[test]
fn a_dropped_turn_continues_unless_interrupt_on_drop_is_set() {
    let setup = BlockingStage::open();
    let thread = setup.thread();
    let mut events = thread.events();
    let mut ended = || {
        let status = events.find_map(|event| match event.expect("an event").notification() {
            Some(ServerNotification::TurnCompleted(completed)) => Some(completed.turn.status.clone()),
            _ => None,
        });
        status.expect("an end")
    };
    for (interrupt, expected) in [(false, TurnStatus::Completed), (true, TurnStatus::Interrupted)] {
        let gate = Gate::new();
        setup.stage.mock.push(Reply::new().hold(&gate).message("Done."));
        let turn = thread.turn("Go.").interrupt_on_drop(interrupt).send().expect("a turn");
        setup.reached(&gate);
        drop(turn);
        if !interrupt {
            gate.open();
        }
        assert_eq!(ended(), expected);
    }
    setup.close();
}

#[test]
fn a_busy_thread_refuses_a_turn_and_a_turn_after_an_interrupt_waits() {
    let setup = BlockingStage::open();
    let thread = setup.thread();
    for _ in 0..10 {
        let gate = Gate::new();
        setup.stage.mock.push(Reply::new().message_in_phase("Working.", Some("commentary")).hold(&gate));
        setup.say("Here again.");
        let turn = thread.turn("Go on.").interrupt_on_drop(true).send().expect("a turn");
        let refused = thread.run("Two.").send().expect_err("the thread is busy");
        assert_eq!(refused.kind(), ErrorKind::ThreadBusy);
        assert!(refused.to_string().contains(turn.id()), "{refused}");
        setup.reached(&gate);
        drop(turn);
        let next = thread.run("And now?").send().expect("a turn of its own");
        assert_eq!(next.final_response(), Some("Here again."));
    }
    drop(thread);
    setup.close();
}

#[test]
fn an_older_runtime_works_and_gets_no_unknown_options() {
    let older = super::asynchronous().block_on(older_executable());
    let setup = BlockingStage::with(Setting::new().executable(older)).expect("a client");
    assert_eq!(setup.codex.metadata().version, OLDER.parse().ok());
    setup.say("As ever.");
    let thread = setup.thread();
    assert_eq!(thread.run("Go.").send().expect("a result").final_response(), Some("As ever."));
    let list = setup.codex.thread_list().with(|params| params.current_account_only = Some(true));
    assert_eq!(list.send().expect_err("refused").kind(), ErrorKind::NeedsRuntime);
    drop(thread);
    setup.close();
}

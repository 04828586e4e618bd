//! Turns whose events are out of order, and turns that do not end.

use codex_client::types::TurnStatus;
use codex_client::{ErrorKind, Event};
use codex_testkit::fake::{Script, Turn};
use serde_json::json;

use super::support::section::rows;
use super::support::{EVERYWHERE, Outcome, Read, Stage, check_section, describe, failed, read_turn};

pub(super) const TITLE: &str = "Turns";

#[test]
fn turns() {
    let rows = rows! {
        "events of a turn arrive before the answer to `turn/start`", EVERYWHERE, |stage| {
            all_events(stage, Turn::text("fine").events_first())
        };
        "all events of a turn, including `turn/completed`, arrive before the answer to `turn/start`", EVERYWHERE, |stage| {
            all_events(stage, Turn::text("fine").answer_last())
        };
        "`turn/completed` arrives first, and the other events after it", EVERYWHERE, completed_first;
        "an item never completes", EVERYWHERE, unfinished;
        "a turn fails", EVERYWHERE, fails;
        "a turn never ends, and is interrupted", EVERYWHERE, interrupted;
        "a turn never ends, even after an interrupt", EVERYWHERE, endless;
    };
    check_section(concat!(module_path!(), "::turns"), super::SECTIONS, TITLE, rows);
}

fn methods(events: &[Event]) -> Vec<&str> {
    events.iter().filter_map(Event::notification).map(|notification| notification.method()).collect()
}

/// The stream has all events once and in order. A result without a reader of the stream is complete too.
async fn all_events(mut stage: Stage, turn: Turn) -> Outcome {
    let Read { client, thread, turn, events } = read_turn(&mut stage, turn).await;
    let seen = methods(&events);
    assert_eq!((seen.first(), seen.last()), (Some(&"turn/started"), Some(&"turn/completed")), "{seen:?}");
    for method in ["turn/started", "item/agentMessage/delta", "turn/completed"] {
        assert_eq!(seen.iter().filter(|seen| **seen == method).count(), 1, "{seen:?}");
    }
    assert!(turn.is_complete());
    // A second stream has at least the end.
    assert_eq!(methods(&turn.stream().rest().await.0), ["turn/completed"]);
    turn.interrupt().await.1.expect("a turn that has ended is left alone");
    let result = thread.run().await.expect("a turn");
    assert_eq!((result.final_response(), result.items.len()), (Some("fine"), 2));
    Outcome::new("the result; the stream has every event, in order and once", "answered", client.is_answered().await)
}

async fn completed_first(mut stage: Stage) -> Outcome {
    let Read { client, thread, events, .. } = read_turn(&mut stage, Turn::text("fine").completed_first()).await;
    assert_eq!(methods(&events), ["turn/completed"]);
    let result = thread.run().await.expect("a turn");
    assert_eq!(result.final_response(), Some("fine"), "the end carries the last message");
    let call = "the result from `turn/completed`; the stream ends there, without the later events";
    Outcome::new(call, "answered", client.is_answered().await)
}

async fn unfinished(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().turn(Turn::text("fine").unfinished_message("half a wo"))).await;
    let thread = client.thread().await.expect("a thread");
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let result = result.expect("a turn");
    assert_eq!((result.final_response(), result.items.len()), (Some("fine"), 2));
    let turn = thread.turn().await.expect("a turn");
    let (events, _) = turn.stream().rest().await;
    assert!(events.iter().any(|event| event.text_delta() == Some("half a wo")));
    Outcome::new("the result, with the completed items", "answered", client.is_answered().await)
}

async fn fails(mut stage: Stage) -> Outcome {
    let turn = Turn::text("so far").failed("Too much.", json!("usageLimitExceeded"));
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = client.thread().await.expect("a thread");
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(result);
    let codex_client::Error::TurnFailed(failure) = &error else { panic!("{error:?}") };
    assert!(error.kind() == ErrorKind::TurnFailed && error.codex_error_info().is_some());
    assert_eq!(failure.result.final_response(), Some("so far"));
    Outcome::new(format!("{}, with the result so far", describe(&error)), "answered", client.is_answered().await)
}

async fn interrupted(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().turn(Turn::text("so far").until_interrupted())).await;
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let other = client.call("account/read", json!({})).await;
    other.expect("the other call is answered");
    let (turn, answer) = turn.interrupt().await;
    answer.expect("the interrupt is answered");
    let result = turn.run().await.expect("a result");
    assert!(result.is_interrupted() && result.status == TurnStatus::Interrupted);
    Outcome::new("the result, as `Interrupted`", "answered", client.is_answered().await)
}

async fn endless(mut stage: Stage) -> Outcome {
    let turn = Turn::text("so far").until_interrupted().ignore_interrupt();
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let (turn, answer) = turn.interrupt().await;
    answer.expect("the interrupt is answered");
    assert!(!turn.is_complete());
    let later = client.is_answered().await;
    let (stream, run) = (turn.stream(), tokio::spawn(turn.run()));
    client.close().await;
    let (events, error) = stream.rest().await;
    assert!(!methods(&events).contains(&"turn/completed") && error.is_none(), "{error:?}");
    let error = failed(run.await.expect("no panic"));
    Outcome::new(format!("the call waits until the client is closed: {}", describe(&error)), "answered", later)
}

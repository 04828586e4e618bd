//! Values that do not fit the types: values of a newer runtime, or of a broken one.

use codex_client::types::{ServerNotification, ThreadItem};
use codex_client::{Error, ErrorKind, Event};
use codex_testkit::fake::{Edit, Reaction, Script, Turn};
use serde_json::{Value, json};

use super::support::section::rows;
use super::support::{EVERYWHERE, Outcome, Read, Stage, check_section, describe, failed, read_turn};

pub(super) const TITLE: &str = "Unknown values, and values that do not fit";

#[test]
fn values() {
    let rows = rows! {
        "a notification of an unknown method", EVERYWHERE, unknown_notification;
        "a known notification without a required field", EVERYWHERE, |stage| bad_delta(stage, Edit::remove("/itemId"));
        "a known notification with null instead of a value", EVERYWHERE, |stage| {
            bad_delta(stage, Edit::set("/delta", Value::Null))
        };
        "an item of a new kind", EVERYWHERE, new_item;
        "a new value of an enum in a notification", EVERYWHERE, new_phase;
        "an item that lacks the fields of its kind", EVERYWHERE, bad_item;
        "a `turn/completed` with null instead of its items", EVERYWHERE, bad_end;
        "a new value of an enum in an answer", EVERYWHERE, new_effort;
        "an item of a list in an answer, with null instead of a value", EVERYWHERE, |stage| {
            bad_model(stage, Edit::set("/data/0/displayName", Value::Null))
        };
        "an item of a list in an answer, without a required field", EVERYWHERE, |stage| {
            bad_model(stage, Edit::remove("/data/0/displayName"))
        };
        "an optional field of another type in an answer", EVERYWHERE, |stage| {
            bad_model(stage, Edit::set("/nextCursor", json!({ "page": 2 })))
        };
        "an answer with null instead of a value", EVERYWHERE, |stage| {
            bad_answer(stage, Reaction::edited([Edit::set("/data", Value::Null)]))
        };
        "an answer without a required field", EVERYWHERE, |stage| {
            bad_answer(stage, Reaction::edited([Edit::remove("/data")]))
        };
        "an answer that is a number", EVERYWHERE, |stage| bad_answer(stage, Reaction::result(json!(7)));
        "an answer to `turn/start` without the turn's id", EVERYWHERE, turn_without_id;
    };
    check_section(concat!(module_path!(), "::values"), super::SECTIONS, TITLE, rows);
}

/// Returns the events of this turn and the result that they give. Another call is answered during the turn.
async fn events_of(stage: &mut Stage, turn: Turn) -> (Vec<Event>, codex_client::TurnResult, &'static str) {
    let Read { client, thread, events, .. } = read_turn(stage, turn).await;
    let mut collector = codex_client::TurnCollector::new();
    events.iter().for_each(|event| collector.observe(event));
    // A turn whose events are not read has the same result.
    let result = thread.run().await.expect("a turn");
    let collected = collector.finish().expect("a result");
    assert_eq!(collected.items.len(), result.items.len());
    (events, collected, client.is_answered().await)
}

fn unrecognized<'a>(events: &'a [Event], method: &str) -> &'a codex_client::Notification {
    let found = events.iter().find_map(|event| match event {
        Event::Notification(notification) if notification.method() == method => match notification.payload() {
            ServerNotification::Unrecognized(_) => Some(notification),
            _ => None,
        },
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no unrecognized {method} among {events:?}"))
}

async fn unknown_notification(mut stage: Stage) -> Outcome {
    let turn =
        Turn::text("fine").notify("weather/changed", json!({ "threadId": "$thread", "turnId": "$turn", "to": "rain" }));
    let (events, result, later) = events_of(&mut stage, turn).await;
    let unknown = unrecognized(&events, "weather/changed");
    assert!(unknown.decode_error().is_none() && unknown.raw().contains("rain"));
    assert_eq!(result.final_response(), Some("fine"));
    Outcome::new("the result; the event is `Unrecognized`, with its params", "answered", later)
}

async fn bad_delta(mut stage: Stage, edit: Edit) -> Outcome {
    let turn = Turn::text("fine").edit("item/agentMessage/delta", edit);
    let (events, result, later) = events_of(&mut stage, turn).await;
    let error = unrecognized(&events, "item/agentMessage/delta").decode_error().expect("a reason");
    assert_eq!(result.final_response(), Some("fine"), "the item itself is whole");
    let call = format!("the result; the event is `Unrecognized`, with the reason: {error}");
    Outcome::new(call, "answered", later)
}

async fn new_item(mut stage: Stage) -> Outcome {
    let turn = Turn::text("fine").item(json!({ "type": "hologram", "id": "h", "depth": 3 }));
    let (_, result, later) = events_of(&mut stage, turn).await;
    let found = result.items.iter().any(|item| matches!(item, ThreadItem::Unrecognized(item) if item["depth"] == 3));
    assert!(found, "{:?}", result.items);
    assert_eq!(result.final_response(), Some("fine"));
    Outcome::new("the result; the item is `Unrecognized`, with its fields", "answered", later)
}

async fn new_phase(mut stage: Stage) -> Outcome {
    let turn = Turn::final_answer(Turn::new(), "fine").edit("item/completed", Edit::set("/item/phase", "epilogue"));
    let (_, result, later) = events_of(&mut stage, turn).await;
    let phase = result.items.iter().find_map(|item| match item {
        ThreadItem::AgentMessage(message) => message.phase.clone(),
        _ => None,
    });
    assert_eq!(serde_json::to_value(phase).expect("JSON"), "epilogue");
    assert_eq!(result.final_response(), Some("fine"));
    Outcome::new("the result; the item is typed, the value `Unrecognized`", "answered", later)
}

async fn bad_item(mut stage: Stage) -> Outcome {
    let turn = Turn::text("fine").item(json!({ "type": "commandExecution", "id": 7 }));
    let (_, result, later) = events_of(&mut stage, turn).await;
    let found = result.items.iter().any(|item| matches!(item, ThreadItem::Unrecognized(item) if item["id"] == 7));
    assert!(found, "{:?}", result.items);
    Outcome::new("the result; the item is `Unrecognized`, with its fields", "answered", later)
}

async fn bad_end(mut stage: Stage) -> Outcome {
    let turn = Turn::text("fine").edit("turn/completed", Edit::set("/turn/items", Value::Null));
    let (events, result, later) = events_of(&mut stage, turn).await;
    let error = unrecognized(&events, "turn/completed").decode_error().expect("a reason");
    assert_eq!(result.final_response(), Some("fine"));
    let call = format!("the result from the other events; this event is `Unrecognized`, with the reason: {error}");
    Outcome::new(call, "answered", later)
}

async fn new_effort(mut stage: Stage) -> Outcome {
    let edited = Reaction::edited([Edit::set("/data/0/inputModalities/0", "smell")]);
    let client = stage.start(Script::new().on("model/list", edited)).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let model = call.expect("the call is answered").data.remove(0);
    let model = serde_json::to_value(&model).expect("JSON");
    assert_eq!(model["inputModalities"][0], "smell", "the value is unchanged");
    Outcome::new("its answer; the value is `Unrecognized`", "answered", client.is_answered().await)
}

/// The fake's list has one model. The model is left out if it does not fit.
async fn bad_model(mut stage: Stage, edit: Edit) -> Outcome {
    let is_left_out = edit.at.starts_with("/data/0");
    let client = stage.start(Script::new().once("model/list", Reaction::edited([edit]))).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let models = call.expect("the call is answered");
    assert_eq!((models.data.is_empty(), models.next_cursor), (is_left_out, None));
    let next = client.models().await.expect("the next one is answered");
    assert_eq!(next.data.len(), 1);
    let what = if is_left_out { "that item" } else { "that field" };
    Outcome::new(format!("its answer, without {what}"), "answered", client.is_answered().await)
}

async fn bad_answer(mut stage: Stage, reaction: Reaction) -> Outcome {
    let client = stage.start(Script::new().once("model/list", reaction)).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    let Error::Decode { method, raw, .. } = &error else { panic!("{error:?}") };
    assert_eq!((error.kind(), method.as_str()), (ErrorKind::Decode, "model/list"));
    assert!(raw.contains("\"result\":"), "the whole line is there: {raw}");
    client.models().await.expect("the next one is answered");
    Outcome::new(format!("{}; the error contains the line", describe(&error)), "answered", client.is_answered().await)
}

async fn turn_without_id(mut stage: Stage) -> Outcome {
    let script = Script::new().once("turn/start", Reaction::edited([Edit::remove("/turn/id")]));
    let client = stage.start(script).await;
    let thread = client.thread().await.expect("a thread");
    let (call, other) = tokio::join!(thread.turn(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::Decode);
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

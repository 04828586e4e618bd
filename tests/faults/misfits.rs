//! Messages of a runtime that changes the type of a field. Each change affects only its own value.

use std::sync::{Arc, Mutex};

use codex_client::types::server_request::ItemToolCall;
use codex_client::types::{DynamicToolCallResponse, ServerNotification, ThreadItem, TurnStatus};
use codex_client::{Codex, CodexConfig, Error, Event, TurnCollector, TurnResult, transport};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{Edit, Reaction, Script, Step, Turn};
use serde_json::{Value, json};
use tracing::Dispatch;

use super::support::{Stage, within};
use crate::client::traces::Kept;

/// An agent message whose optional `moderation` has another type than the types say. Codex 0.171.0 changed a field inside it this way.
const MODERATED: &str = r#"{"type":"agentMessage","id":"msg_1","text":"The answer.","phase":"final_answer","moderation":{"moderated":"skip","display":null}}"#;

async fn connect(script: Script, config: CodexConfig) -> (FakeAppServer, Codex) {
    let fake = FakeAppServer::new(script);
    let (reader, writer) = fake.connect();
    let codex = Codex::connect(transport::io(reader, writer), config).await.expect("a client");
    (fake, codex)
}

fn moderated() -> Turn {
    Turn::new().item(serde_json::from_str(MODERATED).expect("JSON"))
}

#[tokio::test]
async fn a_message_of_the_next_release_is_read_without_changed_fields() {
    let kept = Kept::default();
    let _second = Dispatch::new(kept.clone());
    let _guard = tracing::subscriber::set_default(kept.clone());
    let (_fake, codex) = connect(Script::new().turn(moderated()).turn(moderated()), Stage::config()).await;
    let thread = codex.thread_start().await.expect("a thread");
    for _ in 0..2 {
        let mut stream = thread.turn("Go.").await.expect("a turn").stream();
        let mut collector = TurnCollector::new();
        let mut problems = Vec::new();
        while let Some(event) = within("an event", stream.next()).await {
            let event = event.expect("an event");
            for problem in event.decode_problems() {
                problems.push((event.notification().map(|it| it.method().to_owned()), problem.to_string()));
                assert_eq!(problem.value()["moderated"], "skip");
            }
            collector.push(event);
        }
        let method = Some("item/completed".to_owned());
        assert!(
            problems.contains(&(
                method,
                "item.moderation.moderated: invalid type: string \"skip\", expected a boolean".to_owned()
            )),
            "{problems:?}"
        );
        let result = collector.finish().expect("a result");
        assert_eq!(result.final_response(), Some("The answer."));
        let message = result.items.iter().find_map(|item| match item {
            ThreadItem::AgentMessage(message) => Some(message),
            _ => None,
        });
        let message = message.expect("the item is typed");
        assert_eq!((&*message.id, &*message.text), ("msg_1", "The answer."));
        assert_eq!(message.phase.as_ref().expect("a phase").as_str(), "final_answer");
        assert_eq!(message.moderation, None);
    }
    let lines = kept.all();
    let problems: Vec<_> = lines.iter().filter(|line| line.contains("path=\"item.moderation.moderated\"")).collect();
    let completed = problems.iter().filter(|line| line.contains("method=\"item/completed\"")).count();
    assert_eq!(completed, 1, "once for the connection: {lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("skip") || line.contains("The answer")), "{lines:#?}");
}

#[tokio::test]
async fn an_agent_message_that_does_not_fit_is_still_the_answer() {
    let broken = json!({ "type": "agentMessage", "id": ["1"], "text": "All the same.", "phase": "final_answer" });
    let script = || Script::new().turn(Turn::new().commentary("Thinking.").item(broken.clone()));
    let (_fake, codex) = connect(script(), Stage::config()).await;
    let thread = codex.thread_start().await.expect("a thread");
    let result = within("the turn", thread.run("Go.").into_future()).await.expect("a turn");
    let is_broken = |item: &ThreadItem| matches!(item, ThreadItem::Unrecognized(item) if item["id"] == broken["id"]);
    assert!(result.items.iter().any(is_broken), "{:?}", result.items);
    assert_eq!(result.final_response(), Some("All the same."));
    let (_fake, codex) = connect(script(), Stage::config()).await;
    let thread = codex.thread_start().await.expect("a thread");
    let mut text = thread.turn("Go.").await.expect("a turn").stream().text();
    let mut all = String::new();
    while let Some(piece) = within("a piece", text.next()).await {
        all.push_str(&piece.expect("a piece"));
    }
    assert_eq!(all, "Thinking.All the same.");
}

#[tokio::test]
async fn a_turn_with_an_unreadable_last_message_still_ends() {
    let end = |turn: &str| format!(r#"{{"method":"turn/completed","params":{{"threadId":"$thread","turn":{turn}}}"#);
    let failed = r#"{"id":"$turn","items":[],"itemsView":"notLoaded","status":"failed","error":{"message":"cut \ud83d","codexErrorInfo":"other"}}"#;
    let answered = format!(r#"{{"id":"$turn","items":[{MODERATED},7],"status":"completed","startedAt":"now"}}"#);
    // The line of the last message, and the outcome of the turn.
    type Ended = fn(Result<TurnResult, Error>);
    let table: [(String, Ended); 5] = [
        (format!("{},\"emittedAtMs\":1.5}}", end(&answered)), |result| {
            assert_eq!(result.expect("a result").status, TurnStatus::Completed);
        }),
        (format!("{},\"emittedAtMs\":\"now\"}}", end(&answered)), |result| {
            assert_eq!(result.expect("a result").status, TurnStatus::Completed);
        }),
        (format!("{}}}", end(failed)), |result| {
            let Err(Error::TurnFailed(failure)) = result else { panic!("{result:?}") };
            assert_eq!(failure.message(), "cut \u{FFFD}");
        }),
        (format!("{}}}", end(r#"{"id":"$turn","items":{},"status":"failed","error":7}"#)), |result| {
            let Err(Error::TurnFailed(failure)) = result else { panic!("{result:?}") };
            assert_eq!(failure.message(), "7");
        }),
        (format!("{}}}", end(r#"{"id":"$turn","status":["done"]}"#)), |result| {
            assert_eq!(result.expect("a result").status.as_str(), "");
        }),
    ];
    for (line, check) in table {
        let turn = Turn::new().until_interrupted().step(Step::Line(line.clone()));
        let (_fake, codex) = connect(Script::new().turn(turn), Stage::config()).await;
        let thread = codex.thread_start().await.expect("a thread");
        let turn = thread.turn("Go.").await.expect("a turn");
        let id = turn.id().to_owned();
        let result = within("the turn", turn.run()).await;
        let found = match &result {
            Ok(result) => result.id.clone(),
            Err(Error::TurnFailed(failure)) => failure.result.id.clone(),
            Err(error) => panic!("{error}: {line}"),
        };
        assert_eq!(found, id, "{line}");
        check(result);
    }
}

/// Returns values that can replace another value.
fn misfits() -> [Value; 4] {
    [json!({ "~": 7.5 }), json!(["~"]), json!(7.5), json!("~")]
}

/// Returns whether the client needs this field to know the subject of a message or the agent's text.
fn is_needed(method: &str, at: &str) -> bool {
    let ids = ["/threadId", "/turnId", "/turn/id", "/turn", "/item", "/item/type", "/item/text", "/itemId", "/delta"];
    let status = method == "turn/completed" && at == "/turn/status";
    // The id connects a message with its deltas. With another id, the text is returned once more.
    ids.contains(&at) || status || at == "/item/id"
}

fn slots(value: &Value, at: &str, all: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), value)).collect(),
        _ => return,
    };
    for (step, value) in inner {
        let at = format!("{at}/{step}");
        slots(value, &at, all);
        all.push(at);
    }
}

#[tokio::test]
async fn no_field_of_another_type_hides_the_end_or_the_answer_of_a_turn() {
    let usual = || Turn::new().commentary("Thinking.").final_answer("fine and good");
    let (fake, codex) = connect(Script::new().turn(usual()), Stage::config()).await;
    let thread = codex.thread_start().await.expect("a thread");
    let mut stream = thread.turn("Go.").await.expect("a turn").stream();
    let mut all: Vec<(String, String)> = Vec::new();
    while let Some(event) = within("an event", stream.next()).await {
        let Event::Notification(notification) = event.expect("an event") else { continue };
        let line: Value = serde_json::from_str(notification.raw()).expect("JSON");
        let mut found = Vec::new();
        slots(&line["params"], "", &mut found);
        all.extend(found.into_iter().map(|at| (notification.method().to_owned(), at)));
    }
    all.sort();
    all.dedup();
    all.retain(|(method, at)| !is_needed(method, at));
    assert!(all.len() > 40 && all.iter().any(|(method, _)| method == "turn/completed"), "{all:?}");
    let mut problems = 0;
    for (method, at) in &all {
        for misfit in misfits() {
            fake.turn(usual().edit(method, Edit::set(at, misfit.clone())));
            let turn = thread.turn("Go.").await.expect("a turn");
            let id = turn.id().to_owned();
            let mut stream = turn.stream();
            let (mut collector, mut text) = (TurnCollector::new(), String::new());
            while let Some(event) = within("an event", stream.next()).await {
                let event = event.unwrap_or_else(|error| panic!("{error}: {method} {at} {misfit}"));
                text.push_str(event.text_delta().unwrap_or_default());
                if let Event::Notification(notification) = &event {
                    let unread = matches!(notification.payload(), ServerNotification::Unrecognized(_));
                    assert_eq!(unread, notification.decode_error().is_some(), "{method} {at} {misfit}");
                    problems += usize::from(unread || !notification.decode_problems().is_empty());
                }
                collector.push(event);
            }
            let result = collector.finish().unwrap_or_else(|error| panic!("{error}: {method} {at} {misfit}"));
            assert_eq!(result.final_response(), Some("fine and good"), "{method} {at} {misfit}");
            assert_eq!((result.id, result.status), (id, TurnStatus::Completed), "{method} {at} {misfit}");
            assert_eq!(text, "Thinking.fine and good", "{method} {at} {misfit}");
        }
    }
    assert!(problems > 100, "{problems}");
}

#[tokio::test]
async fn no_field_of_another_type_in_an_answer_hides_the_opened_thread() {
    let (_fake, codex) = connect(Script::new(), Stage::config()).await;
    let started = codex.call_raw("thread/start", json!({})).await.expect("a thread");
    let thread = started["thread"]["id"].clone();
    let turn = json!({ "threadId": thread, "input": [{ "type": "text", "text": "Go.", "textElements": [] }] });
    let turned = codex.call_raw("turn/start", turn).await.expect("a turn");
    for (method, answer, needed) in [
        ("thread/start", &started, ["/thread", "/thread/id"]),
        ("turn/start", &turned, ["/turn", "/turn/id"]),
        (
            "initialize",
            &json!({ "userAgent": "", "codexHome": "", "platformFamily": "", "platformOs": "" }),
            ["/userAgent"; 2],
        ),
    ] {
        let mut all = Vec::new();
        slots(answer, "", &mut all);
        for at in all.iter().filter(|at| !needed.contains(&at.as_str())) {
            for misfit in misfits() {
                let edited = Reaction::edited([Edit::set(at, misfit.clone())]);
                let script = Script::new().turn(Turn::text("fine")).once(method, edited);
                let (_fake, codex) = connect(script, Stage::config()).await;
                let thread = codex.thread_start().await;
                let thread = thread.unwrap_or_else(|error| panic!("{error:?}: {method} {at} {misfit}"));
                assert!(!thread.id().is_empty());
                let turn = within("a turn", thread.turn("Go.").into_future()).await;
                let turn = turn.unwrap_or_else(|error| panic!("{error:?}: {method} {at} {misfit}"));
                let result = within("its end", turn.run()).await.expect("a result");
                assert_eq!(result.final_response(), Some("fine"), "{method} {at} {misfit}");
            }
        }
    }
}

#[tokio::test]
async fn a_handler_gets_the_list_of_omitted_values() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = seen.clone();
    let (_fake, codex) = {
        let params = json!({
            "threadId": "$thread", "turnId": "$turn", "callId": "c", "tool": "t", "arguments": {}, "namespace": ["n"],
        });
        let turn = Turn::new().ask("item/tool/call", params).step(Step::Answered).message("fine");
        connect(Script::new().turn(turn), Stage::config()).await
    };
    codex.on::<ItemToolCall, _, _>(move |call, context| {
        let kept = kept.clone();
        async move {
            let problems = context.decode_problems().iter().map(ToString::to_string);
            kept.lock().expect("a lock").push((call.tool, call.namespace, problems.collect::<Vec<_>>()));
            Ok(DynamicToolCallResponse::new(Vec::new(), true))
        }
    });
    let thread = codex.thread_start().await.expect("a thread");
    let result = within("the turn", thread.run("Go.").into_future()).await.expect("a turn");
    assert_eq!(result.final_response(), Some("fine"));
    let problem = "namespace: invalid type: sequence, expected a string".to_owned();
    assert_eq!(*seen.lock().expect("a lock"), [("t".to_owned(), None, vec![problem])]);
}

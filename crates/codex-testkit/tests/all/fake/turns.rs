//! Turns that differ from the default turn.

use codex_testkit::{
    FakeAppServer,
    fake::{Edit, Reaction, Script, Step, Turn},
};
use codex_types::{Decoded, ServerNotification, rpc::Message};
use serde_json::{Value, json};

use super::{
    client::{Client, kinds},
    defaults::notification,
};

/// Returns all messages of one turn.
async fn messages(turn: Turn) -> Vec<Value> {
    let fake = FakeAppServer::new(Script::new().turn(turn));
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    client.start_turn(&thread).await;
    client.request("account/read", json!({})).await;
    let mut messages = client.all_until(|message| message["id"] == "account/read").await;
    messages.pop();
    messages
}

fn completed(messages: &[Value]) -> &Value {
    let mut found = messages.iter().filter(|message| message["method"] == "turn/completed");
    let turn = &found.next().unwrap()["params"]["turn"];
    assert!(found.next().is_none());
    turn
}

fn items<'a>(messages: &'a [Value], method: &str) -> Vec<&'a Value> {
    messages.iter().filter(|message| message["method"] == method).map(|message| &message["params"]["item"]).collect()
}

#[tokio::test]
async fn each_kind_of_item_decodes_with_its_type() {
    let turn = Turn::new()
        .reasoning("**Looking**")
        .commentary("I look around.")
        .command("ls", "a.txt\n")
        .file_change("/home/ada/project/a.txt", "a\n")
        .retrying("Reconnecting... 1/5", json!({ "responseStreamDisconnected": { "httpStatusCode": null } }))
        .final_answer("One file.");
    let messages = messages(turn).await;
    for message in &messages[1..] {
        notification(message);
    }
    let items = items(&messages, "item/completed");
    let kinds: Vec<&str> = items.iter().map(|item| item["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["userMessage", "reasoning", "agentMessage", "commandExecution", "fileChange", "agentMessage"]);
    let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
    assert_eq!((&items[2]["phase"], &items[5]["phase"]), (&json!("commentary"), &json!("final_answer")));
    assert_eq!(items[3]["aggregatedOutput"], "a.txt\n");
    let error = messages.iter().find(|message| message["method"] == "error").unwrap();
    assert_eq!(error["params"]["willRetry"], true);
    assert_eq!(completed(&messages)["items"][0]["text"], "One file.");
}

#[tokio::test]
async fn a_message_has_the_deltas_of_the_script() {
    let messages = messages(Turn::new().message_in_deltas(&["a", "", " $b"], None)).await;
    let deltas = messages.iter().filter(|message| message["method"] == "item/agentMessage/delta");
    let deltas: Vec<&str> = deltas.map(|message| message["params"]["delta"].as_str().unwrap()).collect();
    assert_eq!(deltas, ["a", "", " $b"]);
    assert_eq!(items(&messages, "item/completed")[1]["text"], "a $b");
}

#[tokio::test]
async fn a_turn_fails_with_the_error_of_the_script() {
    let messages = messages(Turn::text("half").failed("Too much.", json!("usageLimitExceeded"))).await;
    assert!(kinds(&messages).ends_with(&["error", "thread/status/changed", "turn/completed"]));
    for message in &messages[1..] {
        notification(message);
    }
    let turn = completed(&messages);
    assert_eq!((&turn["status"], &turn["error"]["codexErrorInfo"]), (&json!("failed"), &json!("usageLimitExceeded")));
    let error = messages.iter().find(|message| message["method"] == "error").unwrap();
    assert_eq!(error["params"]["willRetry"], false);
}

#[tokio::test]
async fn a_turn_can_end_as_interrupted_without_a_request() {
    let messages = messages(Turn::new().interrupted()).await;
    assert_eq!(completed(&messages)["status"], "interrupted");
    notification(messages.last().unwrap());
}

#[tokio::test]
async fn the_answer_and_the_end_of_a_turn_can_change_places() {
    let started = |kinds: &[&str]| kinds.iter().position(|kind| *kind == "turn/started").unwrap();
    let position = |kinds: &[&str], kind: &str| kinds.iter().position(|one| *one == kind).unwrap();

    let first = messages(Turn::text("x").events_first()).await;
    let first = kinds(&first);
    assert!(started(&first) < position(&first, "answer"));
    assert!(position(&first, "answer") < position(&first, "item/agentMessage/delta"));
    assert_eq!(first.last(), Some(&"turn/completed"));

    let last = messages(Turn::text("x").answer_last()).await;
    assert!(kinds(&last).ends_with(&["turn/completed", "answer"]));

    let completed = messages(Turn::text("x").completed_first()).await;
    assert_eq!(kinds(&completed)[..2], ["answer", "turn/completed"]);
    assert!(kinds(&completed).contains(&"item/agentMessage/delta"));
}

#[tokio::test]
async fn a_turn_waits_at_a_gate_until_the_gate_opens_or_an_interrupt_arrives() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::text("a").hold("gate").message("b")).turn(Turn::text("c")));
    let mut client = Client::ready(&fake).await;
    let (one, two) = (client.thread().await, client.thread().await);
    client.start_turn(&one).await;
    fake.gate("gate").reached().await.unwrap();
    // The gate does not hold the other thread.
    assert_eq!(completed(&client.turn(&two).await)["items"][0]["text"], "c");
    fake.gate("gate").open();
    let rest = client.all_until(|message| message["method"] == "turn/completed").await;
    assert_eq!(rest.last().unwrap()["params"]["threadId"], *one);
    assert_eq!(items(&rest, "item/completed")[0]["text"], "b");

    fake.turn(Turn::text("d").hold("closed").message("e"));
    // The script now continues with the added turn, because its last turn was used once.
    client.turn(&two).await;
    client.start_turn(&one).await;
    let answer = client.until(|message| message["id"] == "turn/start").await;
    fake.gate("closed").reached().await.unwrap();
    let params = json!({ "threadId": one, "turnId": answer["result"]["turn"]["id"] });
    client.request("turn/interrupt", params).await;
    let rest = client.all_until(|message| message["method"] == "turn/completed").await;
    assert_eq!(completed(&rest)["status"], "interrupted");
    assert!(!rest.iter().any(|message| message["params"]["item"]["text"] == "e"));
}

#[tokio::test]
async fn a_script_can_answer_and_ignore_an_interrupt() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::new().hold("gate").message("on").ignore_interrupt()));
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    client.start_turn(&thread).await;
    let answer = client.until(|message| message["id"] == "turn/start").await;
    let params = json!({ "threadId": thread, "turnId": answer["result"]["turn"]["id"] });
    assert!(client.call("turn/interrupt", params).await["result"].is_object());
    fake.gate("gate").open();
    let rest = client.all_until(|message| message["method"] == "turn/completed").await;
    assert_eq!(completed(&rest)["status"], "completed");
}

#[tokio::test]
async fn an_item_can_stay_incomplete_in_a_completed_turn() {
    let messages = messages(Turn::new().unfinished_message("so").message("whole")).await;
    assert_eq!(items(&messages, "item/started").len(), 3);
    assert_eq!(items(&messages, "item/completed").len(), 2);
    assert_eq!(completed(&messages)["status"], "completed");
}

/// Decodes a notification of a known or an unknown method.
fn read(message: &Value) -> Result<ServerNotification, String> {
    let text = message.to_string();
    let Message::Notification { method, params, .. } = Message::parse(&text).unwrap() else { panic!("{text}") };
    let decoded = ServerNotification::decode_with_problems(&method, params).and_then(Decoded::into_complete);
    decoded.map_err(|error| error.to_string())
}

#[tokio::test]
async fn payloads_can_be_unknown_incomplete_or_null() {
    let turn = Turn::new()
        .notify("thread/moon/phase", json!({ "threadId": "$thread", "phase": "full" }))
        .notify("turn/diff/updated", json!({ "threadId": "$thread" }))
        .item(json!({ "type": "hologram", "id": "$turn-h", "depth": 3 }))
        .edit("turn/started", Edit::remove("/turn/id"))
        .edit("thread/tokenUsage/updated", Edit::set("/tokenUsage/total", Value::Null))
        .edit("thread/status/changed", Edit::set("/status/type", "levitating"))
        .edit("turn/completed", Edit::set("/turn/status", "paused"));
    let messages = messages(turn).await;
    let of = |method: &str| messages.iter().find(|message| message["method"] == method).unwrap();
    assert!(matches!(read(of("thread/moon/phase")), Ok(ServerNotification::Unrecognized(_))));
    assert!(of("thread/moon/phase")["params"]["threadId"].as_str().unwrap().starts_with("01a1"));
    for method in ["turn/diff/updated", "turn/started", "thread/tokenUsage/updated"] {
        read(of(method)).unwrap_err();
    }
    let hologram = messages.iter().find(|message| message["params"]["item"]["type"] == "hologram").unwrap();
    read(hologram).unwrap();
    assert_eq!(of("thread/status/changed")["params"]["status"]["type"], "levitating");
    read(of("turn/completed")).unwrap();
    assert_eq!(completed(&messages)["status"], "paused");
}

#[tokio::test]
async fn an_edited_answer_to_turn_start_does_not_change_the_turn() {
    let edited = Reaction::edited([Edit::set("/turn/status", "pending")]);
    let fake = FakeAppServer::new(Script::new().once("turn/start", edited));
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    let turn = client.turn(&thread).await;
    assert_eq!(turn[0]["result"]["turn"]["status"], "pending");
    assert_eq!(turn[0]["result"]["turn"]["id"], completed(&turn)["id"]);
    // A reaction can add steps before the turn.
    fake.once("turn/start", Reaction::usual().first(Step::Line("stray".into())));
    client.start_turn(&thread).await;
    assert_eq!(client.line().await, b"stray\n");
    assert_eq!(client.next().await["result"]["turn"]["status"], "inProgress");
}

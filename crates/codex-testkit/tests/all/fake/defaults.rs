//! The fake without a script: each of its messages decodes with the types of the protocol.

use codex_testkit::{FakeAppServer, fake::Script};
use codex_types::{
    Decoded, ServerNotification,
    request::{AccountRead, Initialize, ModelList, ThreadResume, ThreadStart, TurnInterrupt, TurnStart, TurnSteer},
    rpc::{Message, Request},
};
use serde_json::{Value, json};

use super::client::{Client, kinds};

/// Decodes the answer to `M`, and returns its result.
fn decoded<M: Request>(answer: &Value) -> Value {
    serde_json::from_value::<M::Response>(answer["result"].clone())
        .unwrap_or_else(|error| panic!("{}: {error}: {answer}", M::METHOD));
    answer["result"].clone()
}

/// Decodes a notification of a known method.
pub(crate) fn notification(message: &Value) -> ServerNotification {
    let text = message.to_string();
    let Message::Notification { method, params, emitted_at_ms } = Message::parse(&text).unwrap() else {
        panic!("not a notification: {text}");
    };
    assert!(emitted_at_ms.is_some(), "{text}");
    let decoded = ServerNotification::decode_with_problems(&method, params).and_then(Decoded::into_complete);
    let decoded = decoded.unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(!matches!(decoded, ServerNotification::Unrecognized(_)), "{text}");
    decoded
}

#[tokio::test]
async fn each_default_answer_decodes_with_its_type() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::to(&fake);
    let early = client.call("model/list", json!({})).await;
    assert_eq!(early["error"], json!({ "code": -32600, "message": "Not initialized" }));
    let hello = decoded::<Initialize>(&client.initialize().await);
    assert!(hello["userAgent"].as_str().unwrap().starts_with("kit/0.169.0 ("), "{hello}");
    let again = client.initialize().await;
    assert_eq!(again["error"]["message"], "Already initialized");

    let thread = decoded::<ThreadStart>(&client.call("thread/start", json!({ "cwd": "/tmp/x" })).await);
    assert_eq!(thread["thread"]["cwd"], "/tmp/x");
    let started = client.next().await;
    assert_eq!(started["params"]["thread"]["id"], thread["thread"]["id"]);
    notification(&started);
    let resumed = client.call("thread/resume", json!({ "threadId": "of another day" })).await;
    assert_eq!(decoded::<ThreadResume>(&resumed)["thread"]["id"], "of another day");
    decoded::<ModelList>(&client.call("model/list", json!({})).await);
    decoded::<AccountRead>(&client.call("account/read", json!({})).await);

    for (method, params, message) in [
        ("foo/bar", json!({}), "unknown variant `foo/bar`"),
        ("turn/start", json!({}), "missing field `threadId`"),
        ("turn/start", json!({ "threadId": "nowhere" }), "thread not found: nowhere"),
        ("turn/interrupt", json!({ "threadId": "of another day", "turnId": "x" }), "no active turn to interrupt"),
        ("turn/steer", json!({ "threadId": "of another day" }), "no active turn to steer"),
    ] {
        let answer = client.call(method, params).await;
        assert_eq!(answer["error"]["code"], -32600, "{answer}");
        assert!(answer["error"]["message"].as_str().unwrap().contains(message), "{answer}");
    }
    assert_eq!(fake.received("turn/start").len(), 2);
    assert_eq!(fake.received("initialized").len(), 2);
    assert_eq!(fake.requests().len() + 2, fake.messages().len());
}

#[tokio::test]
async fn a_default_turn_sends_all_events_and_ends_with_turn_completed() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    let turn = client.turn(&thread).await;
    let expected = [
        "answer",
        "thread/status/changed",
        "turn/started",
        "item/started",
        "item/completed",
        "item/started",
        "item/agentMessage/delta",
        "item/completed",
        "thread/tokenUsage/updated",
        "thread/status/changed",
        "turn/completed",
    ];
    assert_eq!(kinds(&turn), expected);
    let id = decoded::<TurnStart>(&turn[0])["turn"]["id"].clone();
    for message in &turn[1..] {
        notification(message);
        assert_eq!(message["params"]["threadId"], *thread, "{message}");
    }
    assert_eq!(turn[3]["params"]["item"]["content"][0]["text"], "hi");
    assert_eq!(turn[7]["params"]["item"]["text"], "ok");
    assert_eq!(turn[10]["params"]["turn"]["id"], id);
    assert_eq!(turn[10]["params"]["turn"]["status"], "completed");
    let second = client.turn(&thread).await;
    assert_ne!(second[0]["result"]["turn"]["id"], id);
}

#[tokio::test]
async fn a_running_turn_can_be_joined_steered_and_interrupted() {
    let script = Script::new().turn(codex_testkit::fake::Turn::new().until_interrupted());
    let fake = FakeAppServer::new(script);
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    client.start_turn(&thread).await;
    let answer = client.until(|message| message["id"] == "turn/start").await;
    let turn = answer["result"]["turn"]["id"].clone();
    client.start_turn(&thread).await;
    let joined = client.until(|message| message["id"] == "turn/start").await;
    assert_eq!(joined["result"]["turn"]["id"], turn);
    let input = json!([{ "type": "text", "text": "more", "text_elements": [] }]);
    let params = json!({ "threadId": thread, "expectedTurnId": turn, "input": input });
    let steered = client.call("turn/steer", params.clone()).await;
    assert_eq!(decoded::<TurnSteer>(&steered)["turnId"], turn);
    let item = client.next().await;
    assert_eq!(item["params"]["item"]["content"], input);
    notification(&item);
    let interrupted = client.call("turn/interrupt", json!({ "threadId": thread, "turnId": turn })).await;
    decoded::<TurnInterrupt>(&interrupted);
    let completed = client.until(|message| message["method"] == "turn/completed").await;
    notification(&completed);
    assert_eq!(completed["params"]["turn"]["status"], "interrupted");
    assert_eq!(client.call("turn/steer", params).await["error"]["message"], "no active turn to steer");
}

#[tokio::test]
async fn ids_keep_their_type_and_invalid_ids_get_no_answer() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::ready(&fake).await;
    for id in ["null", "1.5", "true", "99999999999999999999"] {
        client.send_raw(format!("{{\"id\":{id},\"method\":\"model/list\"}}\n").as_bytes()).await;
    }
    client.send_raw(b"{\n\r\n[]\n").await;
    for id in [json!(7), json!("7"), json!(-1)] {
        client.send(json!({ "id": id, "method": "model/list" })).await;
        assert_eq!(client.next().await["id"], id);
    }
    assert_eq!(fake.received("model/list").len(), 7);
    assert!(fake.messages().contains(&json!("{")));
}

#[tokio::test]
async fn notifications_that_the_client_opted_out_of_are_not_sent() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::to(&fake);
    let info = json!({ "name": "kit", "title": "Kit", "version": "1" });
    let capabilities = json!({ "optOutNotificationMethods": ["item/agentMessage/delta", "unknown"] });
    client.call("initialize", json!({ "clientInfo": info, "capabilities": capabilities })).await;
    let thread = client.thread().await;
    let turn = client.turn(&thread).await;
    assert!(!kinds(&turn).contains(&"item/agentMessage/delta"), "{turn:?}");
    assert!(kinds(&turn).contains(&"item/completed"));
}

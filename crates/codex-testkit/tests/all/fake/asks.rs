//! Requests of the fake to the client.

use codex_testkit::{
    Error, FakeAppServer,
    fake::{Script, Step, Turn},
};
use codex_types::ServerRequest;
use serde_json::{Value, json};

use super::client::{Client, kinds};

fn ask(method: &str, id: Option<Value>) -> Step {
    Step::Ask { method: method.into(), params: json!({ "threadId": "$thread", "turnId": "$turn" }), id }
}

/// Returns a fake, and a client with this running turn.
async fn started(turn: Turn) -> (FakeAppServer, Client) {
    let fake = FakeAppServer::new(Script::new().turn(turn));
    let mut client = Client::ready(&fake).await;
    let thread = client.thread().await;
    client.start_turn(&thread).await;
    (fake, client)
}

async fn next_ask(client: &mut Client) -> Value {
    client.until(|message| message["method"].is_string() && message.get("id").is_some()).await
}

#[tokio::test]
async fn a_command_waits_for_the_decision() {
    let (fake, mut client) = started(Turn::new().approved_command("curl example.com", "fetched\n")).await;
    let request = next_ask(&mut client).await;
    assert_eq!(request["id"], 0);
    let decoded: ServerRequest = serde_json::from_value(request.clone()).unwrap();
    assert!(matches!(decoded, ServerRequest::ItemCommandExecutionRequestApproval(_)), "{decoded:?}");
    client.call("account/read", json!({})).await;
    client.send(json!({ "id": 0, "result": { "decision": "accept" } })).await;
    let messages = client.all_until(|message| message["method"] == "turn/completed").await;
    assert_eq!(kinds(&messages)[..2], ["serverRequest/resolved", "item/completed"]);
    let item = &messages[1]["params"]["item"];
    assert_eq!((&item["status"], &item["aggregatedOutput"]), (&json!("completed"), &json!("fetched\n")));
    let params = &messages[0]["params"];
    assert_eq!((&params["requestId"], &params["threadId"]), (&json!(0), &request["params"]["threadId"]));
    super::defaults::notification(&messages[0]);
    assert_eq!(fake.wait_for(|message| message["id"] == 0).await.unwrap()["result"]["decision"], "accept");
}

/// Answers the first request of the fake, and returns all messages up to `turn/completed`. `key` is `result` or
/// `error`.
async fn decided(turn: Turn, key: &str, answer: Value) -> Vec<Value> {
    let (_fake, mut client) = started(turn).await;
    let request = next_ask(&mut client).await;
    client.send(json!({ "id": request["id"], key: answer })).await;
    client.all_until(|message| message["method"] == "turn/completed").await
}

fn asked() -> Turn {
    Turn::new().approved_command("curl example.com", "fetched\n").final_answer("So be it.")
}

/// Returns the completed item of the command, after a check of its notification.
fn command_of(messages: &[Value]) -> Value {
    let done = |message: &&Value| message["method"] == "item/completed";
    let completed = messages.iter().find(done).expect("no item was completed");
    super::defaults::notification(completed);
    completed["params"]["item"].clone()
}

fn status_of(messages: &[Value]) -> &Value {
    &messages.last().expect("there are no messages")["params"]["turn"]["status"]
}

#[tokio::test]
async fn an_accepted_command_runs() {
    let amendment = json!({ "acceptWithExecpolicyAmendment": { "execpolicy_amendment": ["curl"] } });
    for decision in [json!("accept"), json!("acceptForSession"), amendment] {
        let messages = decided(asked(), "result", json!({ "decision": decision })).await;
        let item = command_of(&messages);
        assert_eq!((&item["status"], &item["exitCode"]), (&json!("completed"), &json!(0)), "{decision}");
        assert_eq!(status_of(&messages), "completed");
    }
}

#[tokio::test]
async fn a_command_that_is_not_accepted_does_not_run_and_the_turn_continues() {
    let refusal = json!({ "code": -32000, "message": "nobody is here" });
    let answers = [
        ("result", json!({ "decision": "decline" }), "declined"),
        ("result", json!({ "decision": "perhaps" }), "failed"),
        ("result", json!({}), "failed"),
        ("error", refusal, "failed"),
    ];
    for (key, answer, status) in answers {
        let messages = decided(asked(), key, answer.clone()).await;
        let item = command_of(&messages);
        assert_eq!(item["status"], status, "{answer}");
        for key in ["aggregatedOutput", "exitCode", "durationMs", "processId"] {
            assert_eq!(item.get(key), Some(&Value::Null), "{key}");
        }
        assert!(kinds(&messages).contains(&"item/agentMessage/delta"), "{answer}");
        assert_eq!(status_of(&messages), "completed");
    }
}

#[tokio::test]
async fn a_cancelled_command_interrupts_its_turn() {
    let cancel = json!({ "decision": "cancel" });
    let messages = decided(asked(), "result", cancel.clone()).await;
    assert_eq!(command_of(&messages)["status"], "declined");
    assert_eq!(status_of(&messages), "interrupted");
    assert!(!kinds(&messages).contains(&"item/agentMessage/delta"));
    // A script that ignores interrupts completes the turn.
    let messages = decided(asked().ignore_interrupt(), "result", cancel).await;
    assert_eq!(status_of(&messages), "completed");
}

#[tokio::test]
async fn ten_requests_are_open_at_once_and_can_be_answered_in_any_order() {
    let turn = (0..10).fold(Turn::new(), |turn, _| turn.step(ask("item/tool/call", None)));
    let (_fake, mut client) = started(turn.step(Step::Answered)).await;
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(next_ask(&mut client).await["id"].clone());
    }
    assert_eq!(ids, (0..10).map(Value::from).collect::<Vec<_>>());
    for id in ids.iter().rev().take(9) {
        client.send(json!({ "id": id, "result": {} })).await;
        assert_eq!(client.next().await["params"]["requestId"], *id);
    }
    // One request is open, so the turn still waits.
    assert!(client.call("account/read", json!({})).await["result"].is_object());
    client.send(json!({ "id": 0, "error": { "code": -32603, "message": "no" } })).await;
    let messages = client.all_until(|message| message["method"] == "turn/completed").await;
    assert_eq!(kinds(&messages)[0], "serverRequest/resolved");
}

#[tokio::test]
async fn requests_can_share_an_id_and_have_an_unknown_method() {
    let turn = Turn::new().step(ask("item/tool/call", Some(json!("same")))).step(ask("x/y", Some(json!("same"))));
    let (_fake, mut client) = started(turn.step(Step::Answered)).await;
    assert_eq!(next_ask(&mut client).await["id"], "same");
    let second = next_ask(&mut client).await;
    assert_eq!((&second["id"], &second["method"]), (&json!("same"), &json!("x/y")));
    client.send(json!({ "id": "same", "result": {} })).await;
    client.send(json!({ "id": "same", "result": {} })).await;
    let messages = client.all_until(|message| message["method"] == "turn/completed").await;
    let resolved = kinds(&messages).iter().filter(|kind| **kind == "serverRequest/resolved").count();
    assert_eq!(resolved, 1);
}

#[tokio::test]
async fn a_request_can_follow_the_end_of_its_turn() {
    let (_fake, mut client) = started(Turn::new().after(ask("item/tool/call", None))).await;
    let completed = client.until(|message| message["method"] == "turn/completed").await;
    let request = client.next().await;
    assert_eq!(request["method"], "item/tool/call");
    assert_eq!(request["params"]["turnId"], completed["params"]["turn"]["id"]);
}

#[tokio::test]
async fn an_open_request_can_be_answered_after_the_interrupt_of_its_turn() {
    let (_fake, mut client) = started(Turn::new().ask("item/tool/call", json!({ "threadId": "$thread" }))).await;
    let answer = client.next().await;
    let request = next_ask(&mut client).await;
    let params = json!({ "threadId": request["params"]["threadId"], "turnId": answer["result"]["turn"]["id"] });
    client.request("turn/interrupt", params).await;
    client.until(|message| message["method"] == "turn/completed").await;
    client.send(json!({ "id": request["id"], "result": {} })).await;
    assert_eq!(client.next().await["method"], "serverRequest/resolved");
}

#[tokio::test]
async fn a_test_can_send_a_request_and_get_the_answer() {
    let fake = FakeAppServer::new(Script::new());
    let gone = fake.request("currentTime/read", json!({})).await;
    assert!(matches!(gone, Err(Error::Closed { .. })), "{gone:?}");
    let mut client = Client::ready(&fake).await;
    let (answer, ()) = tokio::join!(fake.request("currentTime/read", json!({ "threadId": "t" })), async {
        let request = client.next().await;
        assert_eq!(request["params"], json!({ "threadId": "t" }));
        client.send(json!({ "id": request["id"], "result": { "now": 1 } })).await;
    });
    assert_eq!(answer.unwrap(), json!({ "now": 1 }));
    assert_eq!(client.next().await["method"], "serverRequest/resolved");
    let (answer, ()) = tokio::join!(fake.request("x/y", Value::Null), async {
        let request = client.next().await;
        assert!(request.get("params").is_none());
        client.send(json!({ "id": request["id"], "error": { "code": -32601, "message": "unknown" } })).await;
    });
    assert!(matches!(answer, Err(Error::Refused { error, .. }) if error["code"] == -32601));
    let (answer, ()) = tokio::join!(fake.request("x/y", Value::Null), async {
        client.next().await;
        fake.kill();
    });
    assert!(matches!(answer, Err(Error::Closed { .. })), "{answer:?}");
}

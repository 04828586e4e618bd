//! Answers that are late, wrong, double or missing.

use codex_testkit::{
    FakeAppServer,
    fake::{AnswerId, Edit, Limits, Reaction, Script, Step},
};
use codex_types::{
    request::{AccountRead, ThreadStart},
    rpc::Request,
};
use serde_json::{Value, json};

use super::client::{Client, kinds};

/// Sends a scripted `model/list` and an `account/read`, and returns all messages up to the answer to `account/read`.
async fn around(script: Script) -> Vec<Value> {
    let fake = FakeAppServer::new(script);
    let mut client = Client::ready(&fake).await;
    client.send(json!({ "id": 10, "method": "model/list" })).await;
    client.send(json!({ "id": 11, "method": "account/read" })).await;
    client.all_until(|message| message["id"] == 11).await
}

#[tokio::test]
async fn a_request_without_an_answer_does_not_delay_other_answers() {
    let messages = around(Script::new().on("model/list", Reaction::never())).await;
    assert_eq!(messages.len(), 1);
}

#[tokio::test]
async fn one_request_can_get_two_answers() {
    let twice = Reaction::result(json!({ "first": 1 })).then(Step::Result(json!({ "second": 2 })));
    let messages = around(Script::new().on("model/list", twice)).await;
    assert_eq!(
        messages[..2],
        [json!({ "id": 10, "result": { "first": 1 } }), json!({ "id": 10, "result": { "second": 2 } })]
    );
    assert_eq!(messages.len(), 3);
}

#[tokio::test]
async fn an_answer_can_have_another_id_or_an_id_of_another_type() {
    for (id, expected) in
        [(AnswerId::Unknown, json!(i64::MAX)), (AnswerId::OtherType, json!("10")), (AnswerId::Null, Value::Null)]
    {
        let messages = around(Script::new().on("model/list", Reaction::result_as(id, json!({})))).await;
        assert_eq!(messages[0], json!({ "id": expected, "result": {} }));
        assert_eq!(messages.len(), 2);
    }
    let script = Script::new().on("a", Reaction::result_as(AnswerId::OtherType, json!({})));
    let fake = FakeAppServer::new(script);
    let mut client = Client::to(&fake);
    client.send(json!({ "id": "12", "method": "a" })).await;
    assert_eq!(client.next().await["id"], json!(12));
}

#[tokio::test]
async fn collected_answers_are_sent_in_reverse_order_after_the_last_request() {
    let fake = FakeAppServer::new(Script::new().on("account/read", Reaction::reversed(3)));
    let mut client = Client::ready(&fake).await;
    for id in 1..=2 {
        client.send(json!({ "id": id, "method": "account/read" })).await;
    }
    // The reaction does not delay other methods, and has sent no answer yet.
    client.call("model/list", json!({})).await;
    client.send(json!({ "id": 3, "method": "account/read" })).await;
    for id in [3, 2, 1] {
        let answer = client.next().await;
        assert_eq!(answer["id"], id);
        serde_json::from_value::<<AccountRead as Request>::Response>(answer["result"].clone()).unwrap();
    }
}

#[tokio::test]
async fn refusals_apply_to_one_or_all_requests_and_can_have_data() {
    let script = Script::new()
        .once("model/list", Reaction::overloaded())
        .once("model/list", Reaction::error_with(-32602, "too large", json!({ "input_error_code": "input_too_large" })))
        .on("account/read", Reaction::overloaded());
    let fake = FakeAppServer::new(script);
    let mut client = Client::ready(&fake).await;
    let overload = json!({ "code": -32001, "message": "Server overloaded; retry later." });
    assert_eq!(client.call("model/list", json!({})).await["error"], overload);
    let large = client.call("model/list", json!({})).await;
    assert_eq!(large["error"]["data"]["input_error_code"], "input_too_large");
    assert!(client.call("model/list", json!({})).await["result"].is_object());
    fake.once("model/list", Reaction::error(-32603, "later"));
    assert_eq!(client.call("model/list", json!({})).await["error"]["code"], -32603);
    for _ in 0..5 {
        assert_eq!(client.call("account/read", json!({})).await["error"], overload);
    }
}

#[tokio::test]
async fn requests_above_the_limits_are_refused_and_then_dropped() {
    let script =
        Script::new().limits(Limits { refuse: 2, drop: 2 }).on("model/list", Reaction::usual().after_gate("queue"));
    let fake = FakeAppServer::new(script);
    let mut client = Client::ready(&fake).await;
    for id in 1..=6 {
        client.send(json!({ "id": id, "method": "model/list" })).await;
    }
    for id in [3, 4] {
        let refused = client.next().await;
        assert_eq!((refused["id"].as_i64(), refused["error"]["code"].as_i64()), (Some(id), Some(-32001)));
    }
    fake.wait_for(|message| message["id"] == 6).await.unwrap();
    fake.gate("queue").open();
    let mut answered = [client.next().await["id"].as_i64(), client.next().await["id"].as_i64()];
    answered.sort_unstable();
    assert_eq!(answered, [Some(1), Some(2)]);
    // Requests 5 and 6 were dropped, so the next answer is the answer to the next request.
    client.send(json!({ "id": 7, "method": "model/list" })).await;
    assert_eq!(client.next().await["id"], 7);
}

#[tokio::test]
async fn an_answer_waits_for_a_gate_or_for_requests_of_the_client() {
    let until = Reaction::never().then(Step::Until { method: "account/read".into(), count: 2 }).then(Step::Usual);
    let script = Script::new().on("thread/start", Reaction::usual().after_gate("gate")).on("model/list", until);
    let fake = FakeAppServer::new(script);
    let mut client = Client::ready(&fake).await;
    client.request("thread/start", json!({})).await;
    client.request("model/list", json!({})).await;
    fake.gate("gate").reached().await.unwrap();
    client.call("account/read", json!({})).await;
    assert!(client.call("account/read", json!({})).await["result"].is_object());
    assert_eq!(client.next().await["id"], "model/list");
    fake.gate("gate").open();
    assert_eq!(client.next().await["id"], "thread/start");
}

#[tokio::test]
async fn edits_change_the_default_answer() {
    let edits = [
        Edit::set("/thread/source", "moonbase"),
        Edit::set("/thread/cwd", Value::Null),
        Edit::remove("/model"),
        Edit::set("/no/such/parent", 1),
    ];
    let fake = FakeAppServer::new(Script::new().once("thread/start", Reaction::edited(edits)));
    let mut client = Client::ready(&fake).await;
    let answer = client.call("thread/start", json!({})).await;
    let result = &answer["result"];
    assert_eq!(result["thread"]["source"], "moonbase");
    assert!(result["thread"]["cwd"].is_null() && result.get("model").is_none(), "{result}");
    assert!(result.get("no").is_none());
    serde_json::from_value::<<ThreadStart as Request>::Response>(result.clone()).unwrap_err();
    // The thread exists although its answer was changed.
    let id = result["thread"]["id"].as_str().unwrap().to_owned();
    assert_eq!(kinds(&client.turn(&id).await).last(), Some(&"turn/completed"));
}

#[tokio::test]
async fn notifications_can_precede_the_answer() {
    let first = Reaction::usual().first(Step::Notify { method: "x/y".into(), params: json!({ "to": "$thread" }) });
    let fake = FakeAppServer::new(Script::new().on("thread/resume", first));
    let mut client = Client::ready(&fake).await;
    client.request("thread/resume", json!({ "threadId": "t" })).await;
    let notification = client.next().await;
    assert_eq!((&notification["method"], &notification["params"]), (&json!("x/y"), &json!({ "to": "t" })));
    assert!(notification["emittedAtMs"].is_i64());
    assert_eq!(client.next().await["id"], "thread/resume");
}

#[tokio::test]
async fn the_script_sets_the_user_agent() {
    let fake = FakeAppServer::new(Script::new().user_agent("kit/0.1.0 (lies)"));
    let mut client = Client::to(&fake);
    assert_eq!(client.initialize().await["result"]["userAgent"], "kit/0.1.0 (lies)");
}

#[test]
fn a_script_is_unchanged_after_writing_and_reading() {
    let script = Script::new()
        .once("a", Reaction::usual().first(Step::Bytes(vec![0, 0xff])).exit(codex_testkit::fake::Exit::Code(3)))
        .on("a", Reaction::edited([Edit::remove("/x"), Edit::set("/y", Value::Null)]))
        .turn(
            codex_testkit::fake::Turn::text("x")
                .edit("turn/started", Edit::remove("/turn"))
                .failed("no", json!("other")),
        )
        .limits(Limits { refuse: 1, drop: 2 })
        .ignore_eof();
    let file = tempfile::NamedTempFile::new().unwrap();
    script.write(file.path()).unwrap();
    assert_eq!(Script::read(file.path()).unwrap(), script);
    std::fs::write(file.path(), "{}").unwrap();
    assert_eq!(Script::read(file.path()).unwrap(), Script::new());
    std::fs::write(file.path(), "{").unwrap();
    Script::read(file.path()).unwrap_err();
}

//! More notifications than a client can read.

use codex_testkit::{
    FakeAppServer,
    fake::{Flood, Script, Turn},
};
use codex_types::{Decoded, ServerNotification, ThreadItem, rpc::Message};
use serde_json::{Value, json};

use super::{client::Client, process::Process};

fn read(line: &[u8]) -> ServerNotification {
    let text = std::str::from_utf8(line).unwrap();
    let Message::Notification { method, params, emitted_at_ms: Some(_) } = Message::parse(text).unwrap() else {
        panic!("{text}")
    };
    ServerNotification::decode_with_problems(&method, params).and_then(Decoded::into_complete).unwrap()
}

/// Starts a turn, and reads its messages up to the user's item.
async fn flooded(client: &mut Client) {
    client.initialize().await;
    let thread = client.thread().await;
    client.start_turn(&thread).await;
    client.until(|message| message["method"] == "item/completed").await;
}

async fn deltas(client: &mut Client, count: u64) {
    flooded(client).await;
    let started = client.next().await;
    let id = started["params"]["item"]["id"].as_str().unwrap();
    for number in 0..count {
        let ServerNotification::ItemAgentMessageDelta(delta) = read(&client.line().await) else {
            panic!("message {number} is of another kind")
        };
        assert_eq!(delta.delta, format!("{number:08} "));
        assert_eq!(delta.item_id, id);
        assert_eq!(started["params"]["turnId"], *delta.turn_id);
    }
    let completed = client.next().await;
    assert_eq!(completed["params"]["item"]["id"], id);
    client.until(|message| message["method"] == "turn/completed").await;
}

#[tokio::test]
async fn all_deltas_arrive_in_order() {
    let script = Script::new().turn(Turn::new().flood(Flood::Deltas(20_000)));
    deltas(&mut Client::to(&FakeAppServer::new(script.clone())), 20_000).await;
    let mut process = Process::start(&script);
    deltas(&mut process.client, 20_000).await;
}

#[tokio::test]
async fn all_items_of_four_kinds_arrive_in_order() {
    let script = Script::new().turn(Turn::new().flood(Flood::Items(2_000)).flood(Flood::CompletedItems(10)));
    let fake = FakeAppServer::new(script);
    let mut client = Client::to(&fake);
    flooded(&mut client).await;
    let check = |item: &ThreadItem, number: usize| {
        let item = serde_json::to_value(item).unwrap();
        assert_eq!(item["id"], format!("item-{number:08}"));
        let kind = ["reasoning", "commandExecution", "fileChange", "agentMessage"][number % 4];
        assert_eq!(item["type"], kind);
    };
    for number in 0..2_000 {
        let ServerNotification::ItemStarted(started) = read(&client.line().await) else {
            panic!("message {number} is of another kind")
        };
        check(&started.item, number);
        let ServerNotification::ItemCompleted(completed) = read(&client.line().await) else {
            panic!("message {number} is of another kind")
        };
        check(&completed.item, number);
    }
    for number in 0..10 {
        let ServerNotification::ItemCompleted(completed) = read(&client.line().await) else {
            panic!("message {number} is of another kind")
        };
        check(&completed.item, number);
    }
    assert_eq!(client.next().await["method"], "thread/tokenUsage/updated");
}

#[tokio::test]
async fn an_unread_flood_is_bounded_and_an_answer_follows_the_written_part() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::new().flood(Flood::Deltas(5_000))));
    let mut client = Client::to(&fake);
    flooded(&mut client).await;
    client.request("account/read", json!({})).await;
    fake.wait_for(|message| message["method"] == "account/read").await.unwrap();
    // Only the chunks that were already made precede the answer, and the whole flood is longer.
    let mut before = 0;
    loop {
        let message: Value = client.next().await;
        match message["method"].as_str() {
            Some("item/agentMessage/delta") => before += 1,
            _ if message["id"] == "account/read" => break,
            _ => {}
        }
    }
    assert!((1..5_000).contains(&before), "{before} messages came before the answer");
}

#[tokio::test]
async fn an_interrupt_ends_a_flood() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::new().flood(Flood::Deltas(u64::MAX))));
    let mut client = Client::to(&fake);
    flooded(&mut client).await;
    let delta = client.until(|message| message["method"] == "item/agentMessage/delta").await;
    let params = json!({ "threadId": delta["params"]["threadId"], "turnId": delta["params"]["turnId"] });
    client.request("turn/interrupt", params).await;
    let completed = client.until(|message| message["method"] == "turn/completed").await;
    assert_eq!(completed["params"]["turn"]["status"], "interrupted");
}

#[tokio::test]
async fn the_end_of_the_input_ends_an_unread_flood() {
    let script = Script::new().turn(Turn::new().flood(Flood::Deltas(u64::MAX)));
    let mut process = Process::start(&script);
    flooded(&mut process.client).await;
    process.client.hang_up();
    assert_eq!(process.ended().await.code(), Some(0));
}

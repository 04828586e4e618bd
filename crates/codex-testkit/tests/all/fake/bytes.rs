//! Lines that are not messages, and connections that end.

use codex_testkit::{
    FakeAppServer,
    fake::{Exit, Reaction, Script, Step},
};
use serde_json::{Value, json};

use super::client::Client;

/// Sends a `model/list` with this reaction and another request. Returns the lines before the answer to the other
/// request.
async fn lines(reaction: Reaction) -> Vec<Vec<u8>> {
    let fake = FakeAppServer::new(Script::new().on("model/list", reaction));
    let mut client = Client::ready(&fake).await;
    client.send(json!({ "id": 1, "method": "model/list" })).await;
    client.send(json!({ "id": 2, "method": "account/read" })).await;
    let mut lines = Vec::new();
    loop {
        let line = client.line().await;
        if line.starts_with(b"{\"id\":2,") {
            return lines;
        }
        lines.push(line);
    }
}

#[tokio::test]
async fn noise_can_surround_an_answer() {
    let noise: [&[u8]; 7] =
        [b"Debugger attached.\n", b"\n", b"{\n", b"[1]\n", b"\xff\xfe{}\n", b"{\"id\":\0}\n", b"{}\r\n"];
    for bytes in noise {
        let step = Step::Bytes(bytes.to_vec());
        let reaction = Reaction::result(json!({})).first(step.clone()).then(step);
        let answer = b"{\"id\":1,\"result\":{}}\n";
        assert_eq!(lines(reaction).await, [bytes, answer, bytes]);
    }
    let text = Reaction::never().then(Step::Text("a $id".into())).then(Step::Line(" b".into()));
    assert_eq!(lines(text).await, [b"a 1 b\n"]);
}

#[tokio::test]
async fn a_long_line_has_the_length_of_the_script() {
    for length in [1_000, 3 * 1024 * 1024 + 7] {
        let lines = lines(Reaction::usual().first(Step::LongLine(length))).await;
        assert_eq!(lines[0].len() as u64, length + 1);
        let message: Value = serde_json::from_slice(&lines[0]).unwrap();
        assert_eq!(message["method"], "warning");
        assert_eq!(lines.len(), 2);
    }
}

#[tokio::test]
async fn all_lines_can_end_in_cr_lf() {
    let fake = FakeAppServer::new(Script::new().crlf());
    let mut client = Client::ready(&fake).await;
    client.request("account/read", json!({})).await;
    assert!(client.line().await.ends_with(b"}\r\n"));
}

#[tokio::test]
async fn a_connection_can_end_before_during_or_after_an_answer() {
    let half = Step::Text("{\"id\":$id,\"resu".into());
    let answer: &[u8] = b"{\"id\":\"model/list\",\"result\":{}}\n";
    for (reaction, expected) in [
        (Reaction::never().exit(Exit::Code(0)), b"".as_slice()),
        (Reaction::never().then(half).exit(Exit::Kill), b"{\"id\":\"model/list\",\"resu"),
        (Reaction::result(json!({})).exit(Exit::Abort), answer),
    ] {
        let fake = FakeAppServer::new(Script::new().on("model/list", reaction));
        let mut client = Client::ready(&fake).await;
        client.request("model/list", json!({})).await;
        assert_eq!(client.rest().await, expected);
        assert_eq!(fake.connections(), 0);
        // The fake accepts another connection.
        Client::ready(&fake).await.call("account/read", json!({})).await;
    }
}

#[tokio::test]
async fn a_connection_can_end_before_the_first_request() {
    let script = Script::new().at_start(Step::Line("cannot start".into())).at_start(Step::Exit(Exit::Code(1)));
    assert_eq!(Client::to(&FakeAppServer::new(script)).rest().await, b"cannot start\n");
}

#[tokio::test]
async fn the_input_is_still_read_after_the_end_of_the_output() {
    let reaction = Reaction::usual().then(Step::CloseOutput);
    let fake = FakeAppServer::new(Script::new().on("account/read", reaction));
    let mut client = Client::ready(&fake).await;
    client.call("account/read", json!({})).await;
    assert_eq!(client.rest().await, b"");
    client.request("model/list", json!({ "after": true })).await;
    fake.wait_for(|message| message["params"]["after"] == true).await.unwrap();
    assert_eq!(fake.connections(), 1);
}

#[tokio::test]
async fn a_fake_that_stops_reading_fills_the_pipe() {
    let fake = FakeAppServer::new(Script::new().on("account/read", Reaction::usual().then(Step::StopReading)));
    let mut client = Client::ready(&fake).await;
    client.call("account/read", json!({})).await;
    client.request("model/list", json!({})).await;
    // An answer would precede this notification, because all messages are written in order.
    fake.notify("x/y", Value::Null);
    assert_eq!(client.next().await["method"], "x/y");
    assert!(fake.received("model/list").is_empty());
    let line = vec![b' '; 64 * 1024];
    tokio::select! {
        biased;
        () = client.send_raw(&line) => panic!("a full pipe accepted more bytes"),
        () = tokio::task::yield_now() => {}
    }
    fake.kill();
}

#[tokio::test]
async fn the_end_of_the_input_ends_the_output_unless_the_script_ignores_it() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::ready(&fake).await;
    client.request("account/read", json!({})).await;
    client.hang_up();
    // The fake answers the open request first.
    assert!(client.rest().await.starts_with(b"{\"id\":\"account/read\""));

    let fake = FakeAppServer::new(Script::new().ignore_eof());
    let mut client = Client::ready(&fake).await;
    client.hang_up();
    fake.notify("x/y", Value::Null);
    assert_eq!(client.next().await["method"], "x/y");
    assert_eq!(fake.connections(), 1);
    fake.notify("x/z", Value::Null);
    fake.close();
    assert_eq!(client.next().await["method"], "x/z");
    assert_eq!(client.rest().await, b"");
}

#[tokio::test]
async fn dropping_the_fake_ends_its_connections() {
    let fake = FakeAppServer::new(Script::new());
    let mut client = Client::ready(&fake).await;
    let other = fake.clone();
    drop(fake);
    client.call("account/read", json!({})).await;
    drop(other);
    assert_eq!(client.rest().await, b"");
}

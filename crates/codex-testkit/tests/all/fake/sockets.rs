//! The fake behind a WebSocket.

use codex_testkit::{
    FakeAppServer,
    fake::{Exit, Flood, Reaction, Script, Step, Turn},
};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::{
    WebSocketStream, client_async, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest as _, error::ProtocolError},
};

async fn call<S: AsyncRead + AsyncWrite + Unpin>(
    socket: &mut WebSocketStream<S>,
    method: &str,
    params: Value,
) -> Value {
    let request = json!({ "id": method, "method": method, "params": params });
    socket.send(Message::text(request.to_string())).await.unwrap();
    loop {
        let message = next(socket).await;
        if message["id"] == method {
            return message;
        }
    }
}

async fn next<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) -> Value {
    let message = tokio::time::timeout(codex_testkit::TIME_LIMIT, socket.next()).await.unwrap();
    serde_json::from_str(message.unwrap().unwrap().to_text().unwrap()).unwrap()
}

/// Runs a whole turn, with one message in each frame, and returns its notifications.
async fn turn<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) -> Vec<Value> {
    let info = json!({ "name": "kit", "title": "Kit", "version": "1" });
    call(socket, "initialize", json!({ "clientInfo": info })).await;
    let thread = call(socket, "thread/start", json!({})).await["result"]["thread"]["id"].clone();
    let started = call(socket, "turn/start", json!({ "threadId": thread, "input": [] })).await;
    assert!(started["result"]["turn"].is_object(), "{started}");
    let mut messages = Vec::new();
    loop {
        messages.push(next(socket).await);
        if messages.last().unwrap()["method"] == "turn/completed" {
            return messages;
        }
    }
}

#[tokio::test]
async fn a_whole_session_runs_over_tcp() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::text("hi").flood(Flood::Deltas(3_000))));
    let url = fake.serve_ws().await.unwrap();
    assert!(url.starts_with("ws://127.0.0.1:"), "{url}");
    let (mut socket, _) = connect_async(&url).await.unwrap();
    let messages = turn(&mut socket).await;
    let deltas =
        messages.iter().filter(|message| message["params"]["itemId"].as_str().is_some_and(|id| id.ends_with("flood")));
    assert_eq!(deltas.count(), 3_000);
    socket.close(None).await.unwrap();
    while let Some(Ok(_)) = socket.next().await {}
    assert_eq!(fake.received("turn/start").len(), 1);
}

#[cfg(unix)]
#[tokio::test]
async fn a_whole_session_runs_over_a_unix_socket() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fake.sock");
    let fake = FakeAppServer::new(Script::new());
    fake.serve_unix(&path).unwrap();
    let stream = tokio::net::UnixStream::connect(&path).await.unwrap();
    let (mut socket, _) = client_async("ws://localhost/", stream).await.unwrap();
    assert_eq!(turn(&mut socket).await.last().unwrap()["params"]["turn"]["status"], "completed");
    fake.serve_unix(&path).unwrap_err();
}

#[tokio::test]
async fn a_missing_or_wrong_token_and_an_origin_are_refused() {
    let fake = FakeAppServer::new(Script::new().bearer_token("right"));
    let url = fake.serve_ws().await.unwrap();
    for (name, value, status) in [
        ("authorization", "Bearer wrong", Some(401)),
        ("x-nothing", "", Some(401)),
        ("origin", "https://example.com", Some(403)),
        ("authorization", "Bearer right", None),
    ] {
        let mut request = url.as_str().into_client_request().unwrap();
        request.headers_mut().insert(name, value.parse().unwrap());
        let refused = match connect_async(request).await {
            Ok((mut socket, _)) => {
                turn(&mut socket).await;
                None
            }
            Err(Error::Http(response)) => Some(response.status().as_u16()),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(refused, status, "{name}: {value}");
    }
}

#[tokio::test]
async fn frames_can_hold_noise_and_connections_can_end_with_or_without_a_close_frame() {
    let script = Script::new()
        .on("noise", Reaction::result(json!({})).first(Step::Text("Debugger attached.".into())))
        .on("long", Reaction::never().then(Step::LongLine(100_000)))
        .on("bytes", Reaction::never().then(Step::Bytes(vec![0xff, 0xfe])))
        .on("close", Reaction::never().then(Step::CloseOutput))
        .on("exit", Reaction::never().exit(Exit::Kill));
    let fake = FakeAppServer::new(script);
    let url = fake.serve_ws().await.unwrap();
    let send = async |method: &str| {
        let (mut socket, _) = connect_async(&url).await.unwrap();
        let request = json!({ "id": 1, "method": method });
        socket.send(Message::text(request.to_string())).await.unwrap();
        let first = socket.next().await.unwrap();
        (first, socket)
    };
    let (noise, mut socket) = send("noise").await;
    assert_eq!(noise.unwrap(), Message::text("Debugger attached."));
    assert_eq!(next(&mut socket).await["id"], 1);
    assert_eq!(send("long").await.0.unwrap().len(), 100_000);
    assert!(matches!(send("bytes").await.0, Err(Error::Utf8(_))));
    assert!(matches!(send("close").await.0, Ok(Message::Close(_))));
    let exit = send("exit").await.0;
    assert!(
        matches!(exit, Err(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) | Error::Io(_))),
        "{exit:?}"
    );
}

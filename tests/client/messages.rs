//! Messages on their way: who writes them, what waits, and what ends a connection. The server is the test.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use codex_client::transport::{self, BoxTransport, Frame, MessageWriter};
use codex_client::{CallOptions, ClosedReason, Codex, CodexConfig, ErrorKind, EventStream};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{Reaction, Script};
use serde_json::json;
use serde_json::value::RawValue;
use tokio::io::AsyncWriteExt as _;

use super::support::{Wire, soon};

fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(tokio::task::unconstrained(future)).poll(&mut Context::from_waker(Waker::noop()))
}

/// Makes a call and drops it after its first poll. No task has run in between.
fn call_and_drop(codex: &Codex, method: &str) {
    assert!(poll_once(codex.call_raw(method, ())).is_pending(), "{method} has no answer");
}

#[tokio::test]
async fn a_dropped_call_leaves_no_half_line_and_the_order_is_that_of_the_calls() {
    let (codex, mut wire) = Wire::open(16, CodexConfig::new()).await;
    for method in ["one", "two", "three"] {
        call_and_drop(&codex, method);
    }
    for (id, method) in [(2, "one"), (3, "two"), (4, "three")] {
        let line = wire.line().await;
        assert!(line.starts_with(&format!(r#"{{"id":{id},"method":"{method}""#)) && line.ends_with("}\n"), "{line}");
    }
}

#[tokio::test]
async fn the_caller_writes_what_the_transport_takes() {
    let (codex, mut wire) = Wire::open(1024, CodexConfig::new()).await;
    call_and_drop(&codex, "one");
    assert!(matches!(poll_once(wire.line()), Poll::Ready(line) if line.contains("one")));
}

#[tokio::test]
async fn a_call_without_a_place_waits_and_sends_nothing_when_it_is_dropped() {
    let (codex, mut wire) = Wire::open(16, CodexConfig::new()).await;
    // One message is being written, and 64 wait.
    for _ in 0..=64 {
        call_and_drop(&codex, "kept");
    }
    call_and_drop(&codex, "dropped");
    for _ in 0..=64 {
        assert!(wire.line().await.contains("kept"));
    }
    call_and_drop(&codex, "later");
    assert!(wire.line().await.contains("later"));
}

#[tokio::test]
async fn a_call_without_room_waits_and_a_message_that_is_longer_than_the_room_goes_alone() {
    let (codex, mut wire) = Wire::open(16, CodexConfig::new().max_outgoing_bytes(1_000)).await;
    for method in ["first", "second", "dropped"] {
        call_and_drop(&codex, &method.repeat(80));
    }
    call_and_drop(&codex, "short");
    for method in ["first", "second", "short"] {
        assert!(wire.line().await.contains(method));
    }
    for method in ["long", "longer"] {
        let (codex, method) = (codex.clone(), method.repeat(1_000));
        let line = format!(r#""method":"{method}""#);
        let calling = tokio::spawn(async move { codex.call_raw(&method, ()).await });
        assert!(wire.line().await.contains(&line));
        calling.abort();
    }
}

#[tokio::test]
async fn a_message_is_one_line_whatever_lines_its_params_have() {
    let (codex, mut wire) = Wire::open(1024, CodexConfig::new()).await;
    let params = RawValue::from_string("{\"a\":\n[\r\n1]}".to_owned()).expect("JSON");
    assert!(poll_once(codex.call_raw("one", params)).is_pending());
    assert!(wire.line().await.contains("{\"a\": [\r 1]}"));
}

#[tokio::test]
async fn readers_are_woken_for_arrived_messages_while_half_a_message_follows() {
    let (codex, mut wire) = Wire::open(8192, CodexConfig::new()).await;
    let mut events = codex.events();
    let read = async |events: &mut EventStream| {
        soon("an event", events.next()).await.expect("open").expect("an event");
    };
    // The read loop reads 64 messages at once.
    for lines in [1, 2, 65] {
        wire.write(&format!("{}{{\"method\":", "{\"method\":\"fs/changed\"}\n".repeat(lines))).await;
        for _ in 0..lines {
            read(&mut events).await;
        }
        wire.write("\"stray\"}\n").await;
        read(&mut events).await;
    }
}

#[tokio::test]
async fn an_answer_that_is_too_long_is_known_by_the_id_at_its_beginning() {
    let config = CodexConfig::new().max_message_bytes(200);
    let (codex, mut wire) = Wire::open(8192, config).await;
    let long = "x".repeat(300);
    for beginning in [r#"{"id":2,"result":{"data":["#, r#" { "id" : 3 , "error":"#] {
        let seen = tokio::sync::Notify::new();
        let answers = async {
            wire.line().await;
            // The first three are no answers: a request, another kind of id, and an id that is not the message's own.
            for other in
                [r#"{"id":2,"method":"item/tool/call","params":"#, r#"{"id":"2","result":"#, r#"{"params":{"id":2,"#]
            {
                wire.write(&format!("{other}\"{long}\"\n")).await;
            }
            wire.write("{\"method\":\"test/last\"}\n").await;
            seen.notified().await;
            wire.write(&format!("{beginning}\"{long}\"\n")).await;
        };
        let mut events = codex.events();
        let call = async {
            let mut calling = pin!(codex.call_raw("model/list", ()));
            tokio::select! {
                biased;
                answer = &mut calling => panic!("the call has no answer yet: {answer:?}"),
                event = events.next() => event.expect("open").expect("an event"),
            };
            seen.notify_one();
            calling.await
        };
        let (answer, ()) = tokio::join!(call, answers);
        assert_eq!(answer.expect_err("too long").kind(), ErrorKind::Limit);
    }
}

#[tokio::test]
async fn a_close_is_reported_as_the_clients_even_when_the_stream_has_ended() {
    let (codex, wire) = Wire::open(1024, CodexConfig::new()).await;
    drop(wire);
    codex.close().await.expect("closed");
    assert_eq!(codex.closed().await.reason, ClosedReason::ByClient);
}

#[test]
fn the_server_sees_the_end_when_the_tokio_runtime_is_gone_and_the_client_is_not() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_time().build().expect("a runtime");
    let (codex, mut wire) = runtime.block_on(Wire::open(1024, CodexConfig::new()));
    drop(runtime);
    let other = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    assert_eq!(other.block_on(wire.line()), "");
    assert!(other.block_on(codex.call_raw("late", ())).expect_err("the connection has ended").is_closed());
}

/// A writer that fails once the gate is shut.
struct FailingWriter {
    inner: Box<dyn MessageWriter>,
    gate: tokio::sync::watch::Receiver<bool>,
}

impl MessageWriter for FailingWriter {
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        if *self.gate.borrow() {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        self.inner.poll_write(context, messages)
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.inner.poll_close(context)
    }
}

#[tokio::test]
async fn a_write_that_fails_is_reported_as_the_end_of_the_stream_that_follows() {
    let fake = FakeAppServer::new(Script::new().ignore_eof());
    let (read, write) = fake.connect();
    let (shut, gate) = tokio::sync::watch::channel(false);
    let BoxTransport { reader, writer } = transport::io(read, write);
    let writer = Box::new(FailingWriter { inner: writer, gate });
    let codex = Codex::connect(BoxTransport { reader, writer }, CodexConfig::new()).await.expect("a client");
    shut.send_replace(true);
    call_and_drop(&codex, "one");
    // The tasks see the failure, and wait for the end of the stream.
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    assert!(!codex.is_closed());
    fake.kill();
    assert_eq!(soon("the end", codex.closed()).await.reason, ClosedReason::EndOfStream);
}

#[tokio::test]
async fn each_call_has_its_own_time_limit_and_a_limit_beyond_all_clocks_is_none() {
    let fake = FakeAppServer::new(Script::new().on("model/list", Reaction::never()));
    let (read, write) = fake.connect();
    let codex = Codex::connect(transport::io(read, write), CodexConfig::new()).await.expect("a client");
    let call = |method: &'static str, limit| {
        let codex = codex.clone();
        async move { codex.call_raw_with(method, json!({}), CallOptions::new().time_limit(limit)).await }
    };
    let mut long = pin!(call("model/list", Duration::from_secs(3600)));
    assert!(poll_once(long.as_mut()).is_pending());
    let late = tokio::join!(
        call("model/list", Duration::from_millis(30)),
        call("model/list", Duration::from_millis(10)),
        call("model/list", Duration::from_millis(20)),
    );
    for late in [late.0, late.1, late.2] {
        assert_eq!(late.expect_err("no answer comes").kind(), ErrorKind::TimedOut);
    }
    assert!(poll_once(long).is_pending(), "its limit is far away");
    call("account/read", Duration::MAX).await.expect("an answer");
}

/// Reads all frames of a stream that comes in pieces of this size.
async fn frames(bytes: &[u8], piece: usize, max_bytes: usize) -> Vec<String> {
    let (client, mut server) = tokio::io::duplex(piece);
    let bytes = bytes.to_vec();
    let writing = tokio::spawn(async move { server.write_all(&bytes).await.expect("written") });
    let mut reader = transport::io(client, tokio::io::sink()).reader;
    let mut all = Vec::new();
    while std::future::poll_fn(|context| reader.poll_next(context, max_bytes)).await.expect("read") {
        all.push(match reader.frame() {
            Frame::Text(text) => text.to_owned(),
            Frame::TooLong(beginning) => format!("too long: {}", String::from_utf8_lossy(&beginning[..8])),
            Frame::NotText(text) => format!("not text: {text}"),
        });
    }
    writing.await.expect("written");
    all
}

#[tokio::test]
async fn lines_are_cut_wherever_the_pieces_end_and_a_bad_line_costs_itself() {
    let text = "{\"a\":1}\r\n\n  \n{\"b\":\"é\"}\n{\"c\":3}";
    for piece in 1..text.len() {
        assert_eq!(
            frames(text.as_bytes(), piece, 1000).await,
            ["{\"a\":1}\r", "{\"b\":\"é\"}", "{\"c\":3}"],
            "{piece}"
        );
    }
    let long = format!("{{\"id\":7,{}}}", "x".repeat(100_000));
    let mut bytes = long.clone().into_bytes();
    bytes.extend_from_slice(b"\n{\"a\":1}\n{\"c\":\xff\xfe}\n{\"b\":2}\n");
    bytes.extend_from_slice(long.as_bytes());
    let expected = ["too long: {\"id\":7,", "{\"a\":1}", "not text: {\"c\":", "{\"b\":2}", "too long: {\"id\":7,"];
    for piece in [7, 4096, 1 << 20] {
        assert_eq!(frames(&bytes, piece, 10_000).await, expected);
    }
}

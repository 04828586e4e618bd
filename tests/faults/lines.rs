//! Output of a runtime that is not a message or is too long.

use codex_client::{CodexConfig, ErrorKind, Event};
use codex_testkit::fake::{Exit, Reaction, Script, Step};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    EVERYWHERE, LINES, Outcome, SOCKETS, Stage, both_fail, check_section, closed, describe, failed, two_calls,
    while_another_waits,
};

pub(super) const TITLE: &str = "Lines that are not messages";

#[test]
fn lines() {
    let rows = rows! {
        "a stray line of text", EVERYWHERE, |stage| noise(stage, b"Debugger attached.\n");
        "an empty line", EVERYWHERE, |stage| noise(stage, b"\n");
        "only a `{`", EVERYWHERE, |stage| noise(stage, b"{\n");
        "garbage", EVERYWHERE, |stage| noise(stage, b"\x1b[31m{\"id\":7,\"result\":]}}\n");
        "an empty object", EVERYWHERE, |stage| noise(stage, b"{}\n");
        "an array", EVERYWHERE, |stage| noise(stage, b"[{\"id\":1,\"result\":{}}]\n");
        "an object with all of id, method, result and error", EVERYWHERE, |stage| {
            noise(stage, b"{\"id\":-5,\"method\":\"x\",\"result\":1,\"error\":{\"code\":1,\"message\":\"\"}}\n")
        };
        "a NUL in a line", EVERYWHERE, |stage| noise(stage, b"{\"id\":\0}\n");
        "only a NUL", EVERYWHERE, |stage| noise(stage, b"\0\n");
        "a line that is not UTF-8", LINES, |stage| noise(stage, b"\xff\xfe{}\n");
        "a byte order mark before an answer", LINES, |stage| noise(stage, "\u{feff}".as_bytes());
        "a colour code and a word without a line end before an answer", LINES, |stage| noise(stage, "\x1b[33mloading… ".as_bytes());
        "bytes that are not UTF-8 and have no line end before an answer", LINES, |stage| noise(stage, b"\xff\xfe caf\xe9 ");
        "a text frame that is not UTF-8", SOCKETS, bad_frame;
        "the answer is not valid JSON", EVERYWHERE, |stage| broken(stage, br#","result":{"data":[}}"#);
        "the answer has a result and an error", EVERYWHERE, |stage| {
            broken(stage, br#","result":{},"error":{"code":1,"message":""}}"#)
        };
        "the answer is not UTF-8", LINES, |stage| broken(stage, b",\"result\":{\"data\":[],\"nextCursor\":\"\xff\"}}");
        "lines end in CR LF", LINES, crlf;
        "the last answer has no line end", LINES, no_line_end;
        "a notification longer than the limit", EVERYWHERE, long_notification;
        "an answer longer than the limit", EVERYWHERE, long_answer;
        "a notification of more than 64 MiB, the default limit", EVERYWHERE, longer_than_the_default;
    };
    check_section(concat!(module_path!(), "::lines"), super::SECTIONS, TITLE, rows);
}

/// The noise is written before and after an answer.
async fn noise(mut stage: Stage, bytes: &[u8]) -> Outcome {
    let step = Step::Bytes(bytes.to_vec());
    let reaction = Reaction::usual().first(step.clone()).then(step);
    let client = stage.start(Script::new().on("model/list", reaction)).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    assert_eq!(call.expect("the call is answered").data.len(), 1);
    other.expect("the other call is answered");
    Outcome::new("its answer", "answered", client.is_answered().await)
}

/// The WebSocket protocol requires that such a frame ends the connection.
async fn bad_frame(mut stage: Stage) -> Outcome {
    let reaction = Reaction::usual().first(Step::Bytes(b"\xff\xfe{}".to_vec()));
    let client = stage.start(while_another_waits(reaction)).await;
    both_fail(&client).await.1
}

/// Writes a line that begins like the answer; `end` follows the id. The fake sends no other answer.
async fn broken(mut stage: Stage, end: &[u8]) -> Outcome {
    // The step writes bytes, because some of these lines are not text. Ids are counted from 1, and this is the third request.
    let line = Step::Bytes([b"{\"id\":3", end, b"\n"].concat());
    let client = stage.start(Script::new().once("model/list", Reaction::never().then(line))).await;
    client.is_answered().await;
    let error = failed(client.models().await);
    let codex_client::Error::Decode { method, raw, .. } = &error else { panic!("{error:?}") };
    assert!(method == "model/list" && raw.starts_with("{\"id\":3"), "{raw}");
    let (next, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    next.expect("the next one is answered");
    other.expect("the other call is answered");
    Outcome::new(format!("{}; the error contains the line", describe(&error)), "answered", client.is_answered().await)
}

async fn crlf(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().crlf()).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    call.expect("the call is answered");
    other.expect("the other call is answered");
    client.thread().await.expect("a thread").run().await.expect("a turn");
    Outcome::new("its answer", "answered", client.is_answered().await)
}

async fn no_line_end(mut stage: Stage) -> Outcome {
    let answer = Step::Text(r#"{"id":$id,"result":{"data":[],"nextCursor":"the end"}}"#.to_owned());
    let client = stage.start(while_another_waits(Reaction::never().then(answer).exit(Exit::Code(0)))).await;
    let (call, other) = two_calls(&client).await;
    assert_eq!(call.expect("the call is answered").next_cursor.as_deref(), Some("the end"));
    let other = failed(other);
    closed(&other);
    Outcome::new("its answer", describe(&other), client.fails_at_once(&other).await)
}

/// Returns a configuration with a small limit, so that short messages reach it.
fn strict() -> CodexConfig {
    Stage::config().max_message_bytes(64 * 1024)
}

async fn long_notification(mut stage: Stage) -> Outcome {
    let reaction = Reaction::usual().first(Step::LongLine(1 << 20)).then(Step::LongLine((64 << 10) + 1));
    let fits = Reaction::usual().first(Step::LongLine(64 << 10));
    let script = Script::new().once("model/list", reaction).once("model/list", fits);
    let client = stage.start_with(script, strict()).await.expect("the client starts");
    let seen = tokio::spawn(client.events_until(|event| event.raw().is_some_and(|line| line.contains("warning"))));
    // The task subscribes before the next request, because it runs up to its first wait.
    tokio::task::yield_now().await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    call.expect("the call is answered");
    other.expect("the other call is answered");
    client.models().await.expect("the call is answered");
    let seen = seen.await.expect("no panic");
    let lengths: Vec<usize> = seen.iter().filter_map(Event::raw).map(str::len).collect();
    assert_eq!(lengths, [64 << 10], "what is just as long as the limit is read, what is longer is not");
    Outcome::new("its answer; the notification is skipped", "answered", client.is_answered().await)
}

async fn long_answer(mut stage: Stage) -> Outcome {
    let filling = "x".repeat(64 << 10);
    let script = Script::new().once("model/list", Reaction::result(json!({ "data": [], "nextCursor": filling })));
    let client = stage.start_with(script, strict()).await.expect("the client starts");
    let (call, other) = tokio::join!(client.call("model/list", json!({})), client.call("account/read", json!({})));
    let error = failed(call);
    assert_eq!((error.kind(), error.method()), (ErrorKind::Limit, Some("model/list")));
    other.expect("the other call is answered");
    client.models().await.expect("the next one is answered");
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

async fn longer_than_the_default(mut stage: Stage) -> Outcome {
    let reaction = Reaction::usual().first(Step::LongLine((64 << 20) + 1));
    let client = stage.start(Script::new().on("model/list", reaction)).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    call.expect("the call is answered");
    other.expect("the other call is answered");
    Outcome::new("its answer; the notification is skipped", "answered", client.is_answered().await)
}

//! Replays hand-written recordings to clients that follow the recording and to clients that deviate from it.

use std::time::{Duration, Instant};

use super::*;
use codex_client::{Codex, CodexConfig, ErrorKind};

const HEADER: &str = r#"{"codex_recording":1,"client":"0.1.0","types":"0.1.2","started_at_ms":0}"#;
const HANDSHAKE: [&str; 3] = [
    r#"{"at_ms":0,"from":"client","message":{"id":1,"method":"initialize","params":{}}}"#,
    r#"{"at_ms":0,"from":"server","message":{"id":1,"result":{"userAgent":"me/0.1.2","codexHome":"/h","platformFamily":"unix","platformOs":"linux"}}}"#,
    r#"{"at_ms":0,"from":"client","message":{"method":"initialized"}}"#,
];

fn text(lines: &[&str]) -> String {
    let lines = [HEADER].into_iter().chain(HANDSHAKE).chain(lines.iter().copied());
    lines.map(|line| format!("{line}\n")).collect()
}

fn recording(lines: &[&str]) -> Recording {
    text(lines).parse().expect("a recording")
}

async fn client(recording: &Recording) -> Codex {
    Codex::connect(recording.transport(), CodexConfig::new()).await.expect("connected")
}

async fn ask(codex: &Codex, method: &str) -> String {
    match codex.call_raw(method, Value::from(format!("of {method}"))).await {
        Ok(answer) => answer.to_string(),
        Err(error) => error.to_string(),
    }
}

const ONE: &str = r#"{"at_ms":1,"from":"client","message":{"id":2,"method":"one","params":"of one"}}"#;
const TWO: &str = r#"{"at_ms":2,"from":"client","message":{"id":3,"method":"two","params":"of two"}}"#;
const ANSWER_ONE: &str = r#"{"at_ms":90,"from":"server","message":{"id":2,"result":"answer one"}}"#;
const ANSWER_TWO: &str = r#"{"at_ms":91,"from":"server","message":{"id":3,"result":"answer two"}}"#;

#[tokio::test]
async fn sequential_requests_must_keep_their_recorded_order() {
    let recording = recording(&[ONE, ANSWER_ONE, TWO, ANSWER_TWO]);
    let codex = client(&recording).await;
    assert_eq!(
        (ask(&codex, "one").await.as_str(), ask(&codex, "two").await.as_str()),
        (r#""answer one""#, r#""answer two""#)
    );
    let more = codex.call_raw("three", ()).await.expect_err("the call was not recorded");
    assert_eq!(more.kind(), ErrorKind::InvalidRequest);
    assert!(more.to_string().contains("the recording has ended, and the client said three"), "{more}");

    let codex = client(&recording).await;
    let wrong = codex.call_raw("two", ()).await.expect_err("the recorded call comes later");
    assert_eq!(wrong.kind(), ErrorKind::InvalidRequest);
    let expected = "line 5 of the recording has the client's one next, and the client said two";
    assert!(wrong.to_string().contains(expected), "{wrong}");
    codex.closed().await;
    assert!(codex.call_raw("one", ()).await.expect_err("the connection has ended").is_closed());
}

#[tokio::test]
async fn concurrent_requests_may_come_in_another_order() {
    let recording = recording(&[ONE, TWO, ANSWER_ONE, ANSWER_TWO]);
    let codex = client(&recording).await;
    let (two, one) = tokio::join!(ask(&codex, "two"), ask(&codex, "one"));
    assert_eq!((one.as_str(), two.as_str()), (r#""answer one""#, r#""answer two""#));
}

#[tokio::test]
async fn two_requests_with_one_method_get_their_own_answers() {
    let other = r#"{"at_ms":2,"from":"client","message":{"id":3,"method":"one","params":"other"}}"#;
    let recording = recording(&[other, ONE, ANSWER_ONE, ANSWER_TWO]);
    let codex = client(&recording).await;
    let other = codex.call_raw("one", "another still");
    let (one, other) = tokio::join!(ask(&codex, "one"), other);
    assert_eq!((one.as_str(), other.expect("an answer")), (r#""answer one""#, Value::from("answer two")));
}

#[tokio::test]
async fn strict_replay_compares_params() {
    let recording = recording(&[ONE, ANSWER_ONE]);
    let refused = Codex::connect(recording.clone().strict().transport(), CodexConfig::new()).await;
    let refused = refused.expect_err("a client says more of itself").to_string();
    assert!(refused.contains("line 2 of the recording") && refused.contains("differs at params."), "{refused}");

    // A recording of the replay is the same session, with the params of this client.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session.jsonl");
    let codex = Codex::connect(recording.transport(), CodexConfig::new().record(&path)).await.expect("connected");
    let params = |b: u32| serde_json::json!({ "a": { "token": "hush-hush", "b": b } });
    codex.call_raw("one", params(2)).await.expect("an answer");
    codex.close().await.expect("closed");
    let recorded = Recording::open(&path).expect("a recording").strict();
    assert_eq!(recorded.messages().len(), recording.messages().len());
    assert_eq!(client(&recorded).await.call_raw("one", params(2)).await.expect("the same"), Value::from("answer one"));
    let differs = client(&recorded).await.call_raw("one", params(3)).await.expect_err("other params");
    assert!(differs.to_string().ends_with("it differs at params.a.b"), "{differs}");
}

#[tokio::test]
async fn replay_with_times_keeps_the_recorded_pauses() {
    let recording = recording(&[ONE, ANSWER_ONE]).with_times();
    let codex = client(&recording).await;
    let before = Instant::now();
    assert_eq!(ask(&codex, "one").await, r#""answer one""#);
    assert!(before.elapsed() >= Duration::from_millis(80), "{:?}", before.elapsed());
}

#[tokio::test]
async fn replay_ends_where_the_recorded_server_ended() {
    let end = r#"{"at_ms":9,"from":"server","end":true}"#;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session.jsonl");
    let config = CodexConfig::new().record(&path);
    let codex = Codex::connect(recording(&[ONE, end]).transport(), config).await.expect("connected");
    assert!(codex.call_raw("one", ()).await.expect_err("the connection ended").is_closed());
    codex.close().await.expect("closed");
    // The recording of the replay has the server's end as its last message.
    let recorded = Recording::open(&path).expect("a recording");
    assert!(matches!(recorded.messages().last().map(|last| &last.body), Some(Body::End)));
}

#[tokio::test]
async fn a_last_line_that_was_cut_off_is_left_out() {
    let whole = text(&[ONE, ANSWER_ONE]);
    for cut in ["{", r#"{"at_ms":9,"from":"clie"#, "{\"at_ms\":9,\"from\":\"server\",\"text\":\"\u{fffd}"] {
        let recording: Recording = format!("{whole}{cut}").parse().expect("a recording");
        assert!(recording.is_cut_off());
        assert_eq!(recording.messages().len(), 5);
        let codex = client(&recording).await;
        assert_eq!(ask(&codex, "one").await, r#""answer one""#);
        let more = ask(&codex, "two").await;
        assert!(more.contains("ended, as its last line was cut off"), "{more}");
    }
    // An editor may add a byte order mark.
    format!("\u{feff}{whole}").parse::<Recording>().expect("a recording");
    // A last line without a line end is complete.
    let recording: Recording = whole.trim_end().parse().expect("a recording");
    assert!(!recording.is_cut_off() && recording.messages().len() == 5);
}

#[test]
fn text_that_is_not_a_recording_is_refused_with_its_line() {
    let later = HEADER.replace(":1,", ":2,");
    let broken = format!("{HEADER}\n\n{{\"at_ms\":1\n{ONE}\n");
    let empty = format!("{HEADER}\n{}\n", r#"{"at_ms":1,"from":"client"}"#);
    for (text, expected) in [
        ("", "line 1: the text is not a recording"),
        ("{\"id\":1}\n", "line 1: the text is not a recording"),
        (later.as_str(), "line 1: the recording has the format 2"),
        (broken.as_str(), "line 3: "),
        (empty.as_str(), "line 2: the line has no message"),
    ] {
        let error = text.parse::<Recording>().expect_err("no recording");
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains(expected), "{error}");
    }
    let missing = Recording::open("no/such/file.jsonl").expect_err("no file");
    assert!(missing.to_string().contains("no/such/file.jsonl"), "{missing}");
}

#[tokio::test]
async fn replay_ends_where_the_recording_lacks_an_answer_or_the_end_of_a_turn() {
    let error = client(&recording(&[ONE, ANSWER_ONE, TWO])).await;
    assert_eq!(ask(&error, "one").await, r#""answer one""#);
    let unanswered = error.call_raw("two", ()).await.expect_err("no answer was recorded");
    assert_eq!(unanswered.kind(), ErrorKind::InvalidRequest);
    assert!(unanswered.to_string().contains("it lacks the answer to this request"), "{unanswered}");

    let turn = [
        r#"{"at_ms":1,"from":"client","message":{"id":2,"method":"turn/start","params":{"threadId":"t"}}}"#,
        r#"{"at_ms":2,"from":"server","message":{"id":2,"result":{"turn":{"id":"u","items":[],"status":"inProgress"}}}}"#,
        r#"{"at_ms":3,"from":"server","message":{"method":"item/agentMessage/delta","params":{"threadId":"t","turnId":"u","itemId":"i","delta":"Half"}}}"#,
    ];
    let codex = client(&recording(&turn)).await;
    let turn = codex.thread("t").turn("Go.").await.expect("a turn");
    let mut text = turn.stream().text();
    assert_eq!(text.next().await.expect("a delta").expect("text"), "Half");
    assert!(text.next().await.expect("the end of the connection").expect_err("the turn has no end").is_closed());
    assert!(turn.run().await.expect_err("the turn has no end").is_closed());
}

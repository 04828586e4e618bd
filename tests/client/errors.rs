//! Errors by kind, and retries.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use codex_client::types::{ModelListParams, request};
use codex_client::{Closed, ClosedReason, Error, ErrorKind};
use codex_kit::{RetryPolicy, retry_on_overload, retry_with};
use futures_util::future::try_join_all;
use serde_json::{Value, json};

use super::support::{Relay, Setting, Stage, soon};

#[tokio::test]
async fn a_refusal_has_its_kind_and_code() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let unknown = stage.codex.call_raw("weather/read", json!({ "city": "Oslo" })).await.expect_err("refused");
    assert_eq!((unknown.kind(), unknown.code()), (ErrorKind::InvalidRequest, Some(-32600)));
    assert!(unknown.to_string().contains("unknown variant"), "{unknown}");
    assert_eq!(unknown.method(), Some("weather/read"));
    let bad = stage.codex.call_raw("thread/read", json!({ "threadId": 7 })).await.expect_err("refused");
    assert_eq!((bad.kind(), bad.code()), (ErrorKind::InvalidRequest, Some(-32600)));
    let missing = stage.codex.call_raw("thread/read", json!({})).await.expect_err("refused");
    assert!(missing.to_string().contains("threadId"), "{missing}");
    let none = stage.codex.call_raw("thread/list", ()).await.expect_err("refused");
    assert_eq!(none.kind(), ErrorKind::InvalidRequest);
    let unsupported = thread.read(true).await.expect_err("the thread has no turns yet");
    assert_eq!((unsupported.kind(), unsupported.code()), (ErrorKind::MethodNotFound, Some(-32601)));
    let long = thread.run("x".repeat(1_048_577)).await.expect_err("refused");
    assert_eq!((long.kind(), long.code()), (ErrorKind::InvalidParams, Some(-32602)));
    let codex_client::Error::Rpc(failure) = &long else { panic!("{long:?}") };
    assert_eq!(failure.data.as_ref().expect("data")["input_error_code"], "input_too_large");
    for error in [unknown, bad, missing, none, unsupported, long] {
        assert!(!error.is_retryable() && !error.is_closed() && error.exit_status().is_none(), "{error:?}");
    }
    // A text that is one character shorter is accepted.
    thread.run("x".repeat(1_048_576)).await.expect("a result");
    stage.close().await;
}

#[tokio::test]
async fn an_invalid_configuration_is_reported_when_a_thread_is_started() {
    let stage = Stage::open().await;
    stage.home.write_config("model_provider = \"nobody\"\n").expect("written");
    let error = stage.codex.thread_start().await.expect_err("refused");
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("failed to load configuration"), "{error}");
    stage.close().await;
}

/// Replaces the runtime's next answers to `model/list` by this error.
pub(super) fn fail(relay: &Relay, times: usize, error: Value) {
    let mut left = times;
    relay.rewrite(move |line| {
        let message: Value = serde_json::from_str(&line).expect("JSON");
        match message["result"].get("data") {
            Some(_) if left > 0 => {
                left -= 1;
                json!({ "id": message["id"], "error": error }).to_string()
            }
            _ => line,
        }
    });
}

#[tokio::test]
async fn each_code_has_its_kind() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let cases = [
        (-32700, "", ErrorKind::Parse, false),
        (-32600, "", ErrorKind::InvalidRequest, false),
        (-32601, "", ErrorKind::MethodNotFound, false),
        (-32602, "", ErrorKind::InvalidParams, false),
        (-32603, "", ErrorKind::Internal, false),
        (-32001, "Server overloaded; retry later.", ErrorKind::Busy, true),
        (-32000, "exceeded retry limit, last status: 429", ErrorKind::RetryLimit, false),
        (-32050, "something new", ErrorKind::OtherRpc, false),
        (7, "something else", ErrorKind::OtherRpc, false),
    ];
    for (code, message, kind, retryable) in cases {
        fail(&relay, 1, json!({ "code": code, "message": message }));
        let error = stage.codex.models().await.expect_err("refused");
        assert_eq!((error.kind(), error.code()), (kind, Some(code)));
        assert_eq!((error.is_retryable(), error.is_overloaded()), (retryable, retryable), "{error}");
    }
    fail(&relay, 1, json!({ "code": -32000, "message": "", "data": { "codexErrorInfo": "serverOverloaded" } }));
    assert_eq!(stage.codex.models().await.expect_err("refused").kind(), ErrorKind::Busy);
    stage.close().await;
}

#[tokio::test]
async fn a_call_is_retried_on_overload() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let overloaded = json!({ "code": -32001, "message": "Server overloaded; retry later." });
    let attempts = || relay.params_of("model/list").len();
    fail(&relay, 2, overloaded.clone());
    let begin = std::time::Instant::now();
    let models = retry_on_overload(|| stage.codex.models()).await.expect("the third attempt succeeds");
    assert!(!models.data.is_empty());
    assert_eq!(attempts(), 3);
    let pauses = begin.elapsed();
    assert!(pauses >= Duration::from_millis(200 + 400), "the client waited only for {pauses:?}");
    // After the last attempt, the call returns the error itself.
    fail(&relay, 2, overloaded.clone());
    let policy = RetryPolicy::new().attempts(2).delays(Duration::from_millis(1), Duration::from_millis(2));
    let error = retry_with(policy, || stage.codex.models()).await.expect_err("overloaded twice");
    assert_eq!((error.kind(), attempts()), (ErrorKind::Busy, 5));
    // Other errors than overload are not retried.
    fail(&relay, 1, json!({ "code": -32603, "message": "broken" }));
    let error = retry_on_overload(|| stage.codex.models()).await.expect_err("an internal error");
    assert_eq!((error.kind(), attempts()), (ErrorKind::Internal, 6));
    stage.close().await;
}

#[tokio::test]
async fn a_burst_of_calls_all_succeed() {
    let stage = Stage::open().await;
    let done = AtomicUsize::new(0);
    let calls = (0..300).map(|_| async {
        let models = stage.codex.call::<request::ModelList>(ModelListParams::default()).await?;
        done.fetch_add(1, Ordering::Relaxed);
        Ok::<_, codex_client::Error>(models.data.len())
    });
    let models = soon("all answers", try_join_all(calls)).await.expect("none is refused and none is lost");
    assert_eq!((models.len(), done.into_inner()), (300, 300));
    stage.close().await;
}

#[tokio::test]
async fn no_more_calls_are_in_flight_than_allowed() {
    let (stage, relay) = Setting::new().config(|config| config.max_in_flight(7)).open_relayed().await;
    let counted = std::sync::Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let (count, sent) = (counted.clone(), relay.clone());
    relay.rewrite(move |line| {
        if line.contains(r#""result""#) {
            // The number of sent requests, without the requests that were answered before this one.
            let answered = count.0.fetch_add(1, Ordering::Relaxed);
            let open = sent.params_of("model/list").len() - answered;
            count.1.fetch_max(open, Ordering::Relaxed);
        }
        line
    });
    soon("all answers", try_join_all((0..60).map(|_| stage.codex.models()))).await.expect("answers");
    assert_eq!(counted.0.load(Ordering::Relaxed), 60);
    let most = counted.1.load(Ordering::Relaxed);
    assert!((2..=7).contains(&most), "{most} at once");
    stage.close().await;
}

#[test]
fn each_cause_is_printed_once_and_the_hint_stands_below_the_causes() {
    #[derive(Debug)]
    struct NoDisk(io::Error);

    impl fmt::Display for NoDisk {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("no disk\nhint: buy one")
        }
    }

    impl std::error::Error for NoDisk {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&self.0)
        }
    }

    let connect = |source| Error::Connect { action: "start codex".to_owned(), source: Arc::new(source) };
    let error = connect(io::Error::other("no such device"));
    assert_eq!(error.to_string(), "cannot start codex");
    assert_eq!(format!("{error:?}"), "Runtime: cannot start codex: no such device");
    let error = connect(io::Error::other(NoDisk(io::Error::other("no money"))));
    assert_eq!(format!("{error:?}"), "Runtime: cannot start codex: no disk: no money\nhint: buy one");
}

#[test]
fn the_last_line_on_stderr_is_shown_without_its_colours() {
    let mut closed = Closed::default();
    closed.reason = ClosedReason::EndOfStream;
    closed.stderr_tail =
        "first\n\u{1b}[2m12:00\u{1b}[0m \u{1b}[1;31mERROR\u{1b}[0m no \u{7}luck\u{1b}]0;title\n".to_owned();
    let shown = "the runtime closed the connection; its last line on stderr: 12:00 ERROR no luck]0;title";
    assert_eq!(closed.to_string(), shown);
}

#[tokio::test]
async fn the_error_about_a_thread_that_is_not_open_says_how_to_open_it() {
    let stage = Stage::open().await;
    let id = "01a1fe3a-f89a-7f12-8e83-000000000001";
    let error = stage.codex.thread(id).run("Hello.").await.expect_err("the thread is not open");
    assert!(error.to_string().contains("Codex::thread_resume"), "{error}");
    stage.close().await;
}

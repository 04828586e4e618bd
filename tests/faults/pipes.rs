//! Full pipes, and pipes that are not read or close early.

use std::time::Duration;

use codex_client::{CallOptions, ClosedReason, Codex, CodexConfig, Error, ErrorKind};
use codex_testkit::fake::{Exit, Reaction, Script, Step};
use serde_json::json;
use serde_json::value::RawValue;

use super::support::section::rows;
use super::support::{
    Client, EVERYWHERE, Outcome, PROCESS, Stage, both_fail, check_section, closed, describe, failed, is_alive,
    same_cause, while_another_waits,
};

pub(super) const TITLE: &str = "Pipes";

#[test]
fn pipes() {
    let rows = rows! {
        "stderr is flooded with 16 MiB", PROCESS, stderr;
        "stdout is closed, and the process lives on", PROCESS, stdout_closed;
        "the runtime dies, and its child process holds stdout open", PROCESS, held_open;
        "stdin is never read: calls with a time limit", EVERYWHERE, |stage| full(stage, Some(SOON));
        "stdin is never read: calls without a time limit, and the client is closed", EVERYWHERE, |stage| full(stage, None);
        "stdin is never read: a notification, with the time limit of the client", EVERYWHERE, |stage| {
            full_notification(stage, impatient(), 200)
        };
        "stdin is never read: large notifications fill `max_outgoing_bytes`", EVERYWHERE, |stage| {
            // The number is lower than the number of places, because the buffers of a socket hold this much.
            full_notification(stage, impatient().max_outgoing_bytes(1 << 20), LARGE)
        };
    };
    check_section(concat!(module_path!(), "::pipes"), super::SECTIONS, TITLE, rows);
}

const SOON: Duration = Duration::from_millis(50);

async fn stderr(mut stage: Stage) -> Outcome {
    let reaction = Reaction::usual().first(Step::Stderr(16 << 20));
    let script = Script::new().once("model/list", reaction).on("model/list", Reaction::never().exit(Exit::Code(1)));
    let client = stage.start(script).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    call.expect("the call is answered");
    other.expect("the other call is answered");
    let later = client.is_answered().await;
    let tail = failed(client.models().await).stderr_tail().expect("a tail").len();
    assert!((4 * 1024..=8 * 1024).contains(&tail), "{tail} bytes are kept");
    Outcome::new("its answer; the last 8 KiB are kept", "answered", later)
}

/// The process gets the end of its input, and exits.
async fn stdout_closed(mut stage: Stage) -> Outcome {
    let client = stage.start(while_another_waits(Reaction::never().then(Step::CloseOutput))).await;
    let (error, outcome) = both_fail(&client).await;
    assert_eq!(closed(&error).reason, ClosedReason::EndOfStream);
    assert_eq!(error.exit_status(), None, "the process must live while only its stdout is closed");
    let process = client.process_id().expect("a process");
    client.close().await;
    assert!(!is_alive(process), "close waits for the end of the process");
    outcome
}

/// The pipe stays open after the death of the process, so the client must notice the exit.
async fn held_open(mut stage: Stage) -> Outcome {
    let script = while_another_waits(Reaction::never().exit(Exit::Kill));
    let client = stage.start(script.grandchild_with_output(stage.path("grandchild"))).await;
    let (error, outcome) = both_fail(&client).await;
    assert!(error.exit_status().is_some(), "{error:?}");
    outcome
}

/// Returns a configuration without a grace period, because the process would never see the end of its input.
fn impatient() -> CodexConfig {
    Stage::config().shutdown_grace(Duration::from_millis(1))
}

/// The number of large messages that no pipe or socket can hold.
const LARGE: usize = 16;

/// Returns params of a megabyte for the first messages, and small params for the others, so that the queue fills too.
fn params(number: usize) -> Box<RawValue> {
    let length = if number < LARGE { 1 << 20 } else { 1 };
    RawValue::from_string(format!(r#"{{"filling":"{}"}}"#, "x".repeat(length))).expect("JSON")
}

async fn stuck(stage: &mut Stage, config: CodexConfig) -> Client {
    let script = Script::new().once("account/read", Reaction::usual().then(Step::StopReading));
    let client = stage.start_with(script, config).await.expect("the client starts");
    client.is_answered().await;
    client
}

/// Returns a stuck client with a time limit. The limit is short, or longer if the client could not start within the short limit.
async fn stuck_with_limit(stage: &mut Stage, config: &CodexConfig) -> Client {
    let mut limit = SOON;
    loop {
        let script = Script::new().once("account/read", Reaction::usual().then(Step::StopReading));
        match stage.start_with(script, config.clone().time_limit(limit)).await {
            Ok(client) => {
                let unlimited = CallOptions::new().time_limit(None);
                let answer = client.call_with("account/read", json!({}), unlimited).await;
                answer.expect("the call is answered");
                return client;
            }
            Err(error) => assert_eq!(error.kind(), ErrorKind::TimedOut),
        }
        limit *= 2;
    }
}

/// Sends more calls than the writer's queue has places.
async fn full(mut stage: Stage, limit: Option<Duration>) -> Outcome {
    let client = stuck(&mut stage, impatient().max_in_flight(90)).await;
    let options = CallOptions::new().time_limit(limit);
    let calls: Vec<_> =
        (0..100).map(|number| tokio::spawn(client.call_with("model/list", params(number), options.clone()))).collect();
    if limit.is_none() {
        // Each call is polled until the call waits. No event reports this state.
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        client.close().await;
    }
    let mut errors = Vec::new();
    for call in calls {
        errors.push(failed(call.await.expect("no panic")));
    }
    let first = errors.swap_remove(0);
    match limit {
        Some(_) => {
            errors.push(first);
            assert!(errors.iter().all(|error| error.kind() == ErrorKind::TimedOut), "{errors:?}");
            // The calls run on several threads, so any of them can be among those that find no place and are not sent.
            let sent = errors.iter().find(|error| matches!(error, Error::TimedOut { sent: true, .. }));
            Outcome::new(
                describe(sent.expect("the first message finds a place")),
                "an equal error of its own",
                "an equal error of its own",
            )
        }
        None => {
            assert_eq!(closed(&first).reason, ClosedReason::ByClient);
            same_cause(&first, &errors);
            let later = client.fails_at_once(&first).await;
            // Unwritten messages must not delay the end.
            stage.has_no_tasks().await;
            Outcome::new(describe(&first), "the same error", later)
        }
    }
}

/// One of these notifications must wait, and times out.
async fn full_notification(mut stage: Stage, config: CodexConfig, most: usize) -> Outcome {
    let client = stuck_with_limit(&mut stage, &config).await;
    let mut error = None;
    // The first notifications still find a place in the pipe, at the writer, or in the queue.
    for number in 0..most {
        if let Err(failed) = client.notify("fake/hello", params(number)).await {
            error = Some(failed);
            break;
        }
    }
    let error = error.expect("a notification fails");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    let codex: &Codex = client.asynchronous();
    assert!(!codex.is_closed());
    // The limit is longer on a busy machine, so the outcome leaves the limit out.
    let words = describe(&error);
    let words = words.split_once(" within ").map_or(words.as_str(), |(words, _)| words);
    Outcome::new(format!("{words} within the limit"), "an equal error of its own", "an equal error of its own")
}

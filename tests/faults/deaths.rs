//! The runtime dies before, during or after an answer, by an exit code or a signal, or only closes its output.

use codex_client::{ClosedReason, Error};
use codex_testkit::fake::{Exit, Reaction, Script, Step, Turn};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    CONNECTED, EVERYWHERE, LINES, Outcome, PROCESS, Stage, both_fail, check_section, closed, describe, failed,
    same_cause, two_calls, while_another_waits,
};

pub(super) const TITLE: &str = "The runtime dies";

#[test]
fn the_runtime_dies() {
    let rows = rows! {
        "the runtime dies (exit code 3) before its first output", EVERYWHERE, at_start;
        "the runtime dies (exit code 3) before its answer", EVERYWHERE, |stage| before(stage, Exit::Code(3));
        "the runtime exits with 0 before its answer", PROCESS, |stage| before(stage, Exit::Code(0));
        "the runtime aborts before its answer", PROCESS, |stage| before(stage, Exit::Abort);
        "the runtime is killed before its answer", PROCESS, |stage| before(stage, Exit::Kill);
        "the runtime dies (SIGKILL) in the middle of its answer", LINES, during;
        "the runtime dies (exit code 3) after its answer", EVERYWHERE, after;
        "the runtime dies (SIGKILL) during a turn", EVERYWHERE, in_a_turn;
        "the runtime's output ends before its answer, and the runtime lives", CONNECTED, closed_output;
    };
    check_section(concat!(module_path!(), "::the_runtime_dies"), super::SECTIONS, TITLE, rows);
}

/// The length of the line that the runtime writes to stderr before its death.
const NOISE: u64 = 83;

/// Checks that the error contains the exit status and the last line on stderr. Without a process, both are absent.
fn ended_as(stage: &Stage, error: &Error, how: Exit) {
    let closed = closed(error);
    assert_eq!(closed.reason, ClosedReason::EndOfStream);
    if !stage.is_process() {
        assert_eq!((closed.exit_status, closed.stderr_tail.as_str()), (None, ""));
        return;
    }
    let status = error.exit_status().expect("an exit status");
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        let signal = status.signal();
        match how {
            Exit::Code(code) => assert_eq!((status.code(), signal), (Some(code), None)),
            Exit::Abort => assert_eq!(signal, Some(6)),
            _ => assert_eq!(signal, Some(9)),
        }
    }
    assert!(error.stderr_tail().is_some_and(|tail| tail.contains("WARN fake:")), "{error:?}");
}

async fn at_start(mut stage: Stage) -> Outcome {
    let script = Script::new().at_start(Step::Stderr(NOISE)).at_start(Step::Exit(Exit::Code(3)));
    let error = failed(stage.start_with(script, Stage::config()).await);
    ended_as(&stage, &error, Exit::Code(3));
    Outcome::new(describe(&error), "no call is possible", "no call is possible")
}

/// Returns a script in which another call waits, and the runtime writes to stderr.
fn noisily(reaction: Reaction) -> Script {
    while_another_waits(reaction.first(Step::Stderr(NOISE)))
}

async fn before(mut stage: Stage, how: Exit) -> Outcome {
    let client = stage.start(noisily(Reaction::never().exit(how))).await;
    let (error, outcome) = both_fail(&client).await;
    ended_as(&stage, &error, how);
    outcome
}

async fn during(mut stage: Stage) -> Outcome {
    let half = Step::Text(r#"{"id":$id,"result":{"data":[],"nextCur"#.to_owned());
    let client = stage.start(noisily(Reaction::never().then(half).exit(Exit::Kill))).await;
    let (error, outcome) = both_fail(&client).await;
    ended_as(&stage, &error, Exit::Kill);
    outcome
}

async fn after(mut stage: Stage) -> Outcome {
    let client = stage.start(noisily(Reaction::usual().exit(Exit::Code(3)))).await;
    let (call, other) = two_calls(&client).await;
    call.expect("the answer came before the end");
    let other = failed(other);
    ended_as(&stage, &other, Exit::Code(3));
    Outcome::new("its answer", describe(&other), client.fails_at_once(&other).await)
}

async fn in_a_turn(mut stage: Stage) -> Outcome {
    let turn = Turn::new()
        .unfinished_message("half a wo")
        .step(Step::Until { method: "account/read".to_owned(), count: 1 })
        .step(Step::Stderr(NOISE))
        .step(Step::Exit(Exit::Kill));
    let client = stage.start(Script::new().on("account/read", Reaction::never()).turn(turn)).await;
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    let (other, (events, error), result) =
        tokio::join!(client.call("account/read", json!({})), stream.rest(), async { turn.run().await });
    let error = error.expect("the stream ends with an error");
    assert!(events.iter().any(|event| event.text_delta() == Some("half a wo")), "{events:?}");
    ended_as(&stage, &error, Exit::Kill);
    same_cause(&error, &[failed(other), failed(result)]);
    let call = format!("the received events, then {}", describe(&error));
    Outcome::new(call, "the same error", client.fails_at_once(&error).await)
}

/// Without a process, no exit status is known.
async fn closed_output(mut stage: Stage) -> Outcome {
    let client = stage.start(noisily(Reaction::never().then(Step::CloseOutput))).await;
    let (error, outcome) = both_fail(&client).await;
    assert_eq!(closed(&error).exit_status, None);
    outcome
}

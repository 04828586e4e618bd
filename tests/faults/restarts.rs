//! The runtime dies, and the client restarts it (`CodexConfig::restart`).

use codex_kit::prelude::*;
use std::time::Duration;

use codex_client::{CodexConfig, ErrorKind, Event, Sandbox};
use codex_kit::RestartPolicy;
use codex_testkit::fake::{Edit, Exit, Reaction, Script, Step, Turn};
use serde_json::{Value, json};

use super::support::section::rows;
use super::support::{
    ASYNC, Client, EVERYWHERE, MEMORY, Outcome, PROCESS, Stage, check_section, closed, describe, failed, is_alive,
    two_calls, while_another_waits, within,
};

pub(super) const TITLE: &str = "The runtime dies and is restarted";

#[test]
fn started_again() {
    let rows = rows! {
        "the runtime is killed before its answer", EVERYWHERE, before;
        "the runtime is killed during a turn", EVERYWHERE, in_a_turn;
        "the runtime is killed during a turn, and the next runtime does not know the thread", EVERYWHERE, unknown_thread;
        "the runtime is killed during a turn, and the next runtime resumes the thread with more rights", EVERYWHERE, more_rights;
        "the runtime is killed when a turn starts that narrows the sandbox of its thread", EVERYWHERE; ASYNC, narrowed;
        "the runtime is killed, and so is the next runtime while it resumes the thread", EVERYWHERE, while_resuming;
        "the runtime is killed, and so is each following runtime", EVERYWHERE, each_time;
        "the runtime's output ends before its answer, and the runtime lives", PROCESS, lives_on;
        "the runtime is killed, and does not start again (exit code 3)", EVERYWHERE, not_again;
        "the runtime is killed, the next runtime sends nothing, and the client is closed", EVERYWHERE, silent;
        "the runtime is killed, and the client is closed or dropped during the restart (at 200 moments)", MEMORY; ASYNC, at_any_moment;
        "the runtime is killed 50 times, while a turn starts or runs", PROCESS, fifty;
    };
    check_section(concat!(module_path!(), "::started_again"), super::SECTIONS, TITLE, rows);
}

/// Returns a policy of three attempts without pauses. No runtime lives long enough to start the count again.
fn policy() -> RestartPolicy {
    RestartPolicy::new().attempts(3).delays(Duration::ZERO, Duration::ZERO).stable_after(Duration::MAX)
}

fn config() -> CodexConfig {
    Stage::config().restart(policy())
}

fn killed() -> Step {
    Step::Exit(Exit::Kill)
}

/// Returns a script that begins an answer, and dies when another call has arrived.
fn killed_in_a_turn() -> Script {
    let turn = Turn::new()
        .unfinished_message("half a wo")
        .step(Step::Until { method: "account/read".to_owned(), count: 1 })
        .step(killed());
    Script::new().on("account/read", Reaction::never()).turn(turn)
}

fn says_answer() -> Script {
    Script::new().turn(Turn::text("As before."))
}

async fn before(mut stage: Stage) -> Outcome {
    let script = while_another_waits(Reaction::never().exit(Exit::Kill)).restarted_as(Script::new());
    let client = stage.start_supervised(script, config()).await;
    let first = client.process_id();
    let (call, other) = two_calls(&client).await;
    let (call, other) = (failed(call), failed(other));
    assert!(call.kind() == ErrorKind::Restarted && describe(&call) == describe(&other), "{call:?} and {other:?}");
    client.is_answered().await;
    stage.also(&client);
    assert!(!client.asynchronous().is_closed() && (first.is_none() || first != client.process_id()));
    client.close().await;
    Outcome::new(describe(&call), "the same error", "answered by the next runtime")
}

/// Kills the runtime during a turn, and returns the error of the turn.
async fn lose_a_turn(client: &Client, thread: &super::support::Conversation) -> String {
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    let (other, (events, error), result) =
        tokio::join!(client.call("account/read", json!({})), stream.rest(), async { turn.run().await });
    let error = error.expect("the stream ends with an error");
    assert!(events.iter().any(|event| event.text_delta() == Some("half a wo")), "{events:?}");
    for error in [&error, &failed(other), &failed(result)] {
        assert_eq!(error.kind(), ErrorKind::Restarted, "{error:?}");
    }
    describe(&error)
}

/// Returns the requests of this method that the server received.
async fn asked(stage: &Stage, method: &'static str, count: usize) -> Vec<Value> {
    stage.got(count, move |message| message["method"] == method).await
}

async fn in_a_turn(mut stage: Stage) -> Outcome {
    let client = stage.start_supervised(killed_in_a_turn().restarted_as(says_answer()), config()).await;
    let thread = client.thread().await.expect("a thread");
    let events = client.events_until(|event| matches!(event, Event::Restarted(_)));
    let (call, events) = tokio::join!(lose_a_turn(&client, &thread), events);
    assert!(
        events.iter().any(|event| event.text_delta() == Some("half a wo")),
        "earlier events come before the restart"
    );
    let result = thread.run().await.expect("a turn of the next one");
    assert_eq!(result.final_response(), Some("As before."));
    assert_eq!(asked(&stage, "thread/resume", 1).await[0]["params"]["threadId"], thread.id());
    stage.also(&client);
    drop(thread);
    client.close().await;
    let call = format!("the received events, then {call}");
    Outcome::new(
        call,
        "the same error; the events continue after `Restarted`",
        "answered, after the thread was resumed",
    )
}

async fn unknown_thread(stage: Stage) -> Outcome {
    let refusal = Reaction::error(-32600, "no rollout found");
    lost_thread(stage, refusal, ErrorKind::InvalidRequest).await
}

async fn more_rights(stage: Stage) -> Outcome {
    let full = Reaction::edited([Edit::set("/sandbox", json!({ "type": "dangerFullAccess" }))]);
    lost_thread(stage, full, ErrorKind::MoreRights).await
}

/// The next runtime answers `thread/resume` like this, and the client leaves the thread with an error of this kind.
async fn lost_thread(mut stage: Stage, resume: Reaction, kind: ErrorKind) -> Outcome {
    let next = Script::new().on("thread/resume", resume);
    let client = stage.start_supervised(killed_in_a_turn().restarted_as(next), config()).await;
    let thread = client.thread().await.expect("a thread");
    let id = thread.id().to_owned();
    let lost = client.events_until(move |event| matches!(event, Event::NotResumed(lost) if lost.thread_id == id));
    let (call, _) = tokio::join!(lose_a_turn(&client, &thread), lost);
    let error = failed(thread.run().await);
    assert_eq!(error.kind(), kind);
    assert!(asked(&stage, "turn/start", 1).await.len() == 1, "no turn starts on the new runtime");
    client.is_answered().await;
    stage.also(&client);
    drop(thread);
    client.close().await;
    Outcome::new(
        format!("the received events, then {call}"),
        "the same error; the events continue, with `NotResumed`",
        format!("for the thread: {}; other calls are answered", describe(&error)),
    )
}

async fn narrowed(mut stage: Stage) -> Outcome {
    let workspace = json!({ "type": "workspaceWrite", "writableRoots": [], "networkAccess": false });
    let script = Script::new()
        .on("thread/start", Reaction::edited([Edit::set("/sandbox", workspace)]))
        .on("turn/start", Reaction::never().exit(Exit::Kill))
        .restarted_as(says_answer());
    let client = stage.start_supervised(script, config()).await;
    let thread = client.asynchronous().thread_start().await.expect("a thread");
    let call = failed(thread.run("Look around.").sandbox(Sandbox::ReadOnly).await);
    thread.run("Go on.").await.expect("a turn of the next one");
    let resumed = asked(&stage, "thread/resume", 1).await;
    assert_eq!(resumed[0]["params"]["sandbox"], "read-only");
    client.is_answered().await;
    stage.also(&client);
    drop(thread);
    client.close().await;
    Outcome::new(describe(&call), "the same error", "the thread is resumed with the narrower sandbox")
}

async fn while_resuming(mut stage: Stage) -> Outcome {
    let killed = Script::new().on("thread/resume", Reaction::never().exit(Exit::Kill));
    let script = killed_in_a_turn().restarted_as(killed).restarted_as(says_answer());
    let client = stage.start_supervised(script, config()).await;
    let thread = client.thread().await.expect("a thread");
    let call = lose_a_turn(&client, &thread).await;
    let result = thread.run().await.expect("a turn of the one after the next");
    assert_eq!(result.final_response(), Some("As before."));
    assert_eq!(asked(&stage, "thread/resume", 2).await.len(), 2);
    stage.also(&client);
    drop(thread);
    client.close().await;
    let call = format!("the received events, then {call}");
    Outcome::new(call, "the same error", "answered, after the third runtime resumed the thread")
}

async fn each_time(mut stage: Stage) -> Outcome {
    let dies = || Script::new().on("model/list", Reaction::never().exit(Exit::Kill));
    let client = stage.start_supervised(dies().restarted_as(dies()), config()).await;
    let mut calls = Vec::new();
    for _ in 0..4 {
        let error = failed(client.models().await);
        calls.push(error.kind());
    }
    assert_eq!(calls, [ErrorKind::Restarted; 4]);
    let error = failed(client.models().await);
    let gave_up = closed(&error).gave_up.as_ref().expect("the client gave up");
    assert!(gave_up.restarts == 3 && gave_up.error.is_none(), "{gave_up:?}");
    let later = format!("after three restarts {}, {}", describe(&error), client.fails_at_once(&error).await);
    drop(client);
    stage.is_empty_again().await;
    Outcome::new("`Restarted`, each time", "the same error", later)
}

/// The first runtime does not exit by itself, so the client kills it before it starts another one.
async fn lives_on(mut stage: Stage) -> Outcome {
    let script = while_another_waits(Reaction::never().then(Step::CloseOutput)).ignore_eof();
    let config = config().shutdown_grace(Duration::from_millis(200));
    let client = stage.start_supervised(script.restarted_as(Script::new()), config).await;
    let first = client.process_id().expect("a process");
    let (call, _) = two_calls(&client).await;
    let call = failed(call);
    assert_eq!(call.kind(), ErrorKind::Restarted);
    client.is_answered().await;
    assert!(!is_alive(first), "two runtimes at once");
    stage.also(&client);
    client.close().await;
    Outcome::new(describe(&call), "the same error", "answered by the next runtime, after the first was killed")
}

async fn not_again(mut stage: Stage) -> Outcome {
    let dead = Script::new().at_start(Step::Exit(Exit::Code(3)));
    let script = while_another_waits(Reaction::never().exit(Exit::Kill)).restarted_as(dead);
    let client = stage.start_supervised(script, config()).await;
    let (call, _) = two_calls(&client).await;
    let call = failed(call);
    assert_eq!(call.kind(), ErrorKind::Restarted);
    let error = failed(client.models().await);
    let gave_up = closed(&error).gave_up.as_ref().expect("the client gave up");
    assert!(gave_up.restarts == 3 && gave_up.error.as_ref().is_some_and(|error| error.is_closed()), "{gave_up:?}");
    // A socket may or may not end with a reset.
    let last_error = describe(&error);
    let (words, _) = last_error.split_once(" attempts: ").expect("the error has the reason");
    let later = format!("{words} attempts: (the reason of the last failure), {}", client.fails_at_once(&error).await);
    drop(client);
    stage.is_empty_again().await;
    Outcome::new(describe(&call), "the same error", later)
}

async fn silent(mut stage: Stage) -> Outcome {
    let script = while_another_waits(Reaction::never().exit(Exit::Kill));
    let script = script.restarted_as(Script::new().on("initialize", Reaction::never()));
    // The policy has one attempt, and closing the client cancels it. Such an attempt does not count as failed.
    let client = stage.start_supervised(script, Stage::config().restart(policy().attempts(1))).await;
    let (call, _) = two_calls(&client).await;
    let call = failed(call);
    let waiting = tokio::spawn(client.call("account/read", json!({})));
    asked(&stage, "initialize", 2).await;
    client.close().await;
    let error = failed(within("the end of the call", waiting).await.expect("no panic"));
    let later = format!("the calls wait, then {}, {}", describe(&error), client.fails_at_once(&error).await);
    drop(client);
    stage.is_empty_again().await;
    Outcome::new(describe(&call), "the same error", later)
}

/// The client ends between any two steps of the task that restarts the runtime.
async fn at_any_moment(mut stage: Stage) -> Outcome {
    for moment in 0..200 {
        let script = while_another_waits(Reaction::never().exit(Exit::Kill)).restarted_as(says_answer());
        let client = stage.start_supervised(script, config()).await;
        let thread = client.thread().await.expect("a thread");
        let mut events = client.asynchronous().events();
        two_calls(&client).await.0.expect_err("the call is lost");
        let waiting = tokio::spawn(thread.run());
        for _ in 0..moment / 2 {
            tokio::task::yield_now().await;
        }
        drop(thread);
        if moment % 2 == 0 {
            client.close().await;
            // The call fails, or was answered before the end.
            match within("the end of the call", waiting).await.expect("no panic") {
                Ok(_) => {}
                Err(error) => assert!(error.is_closed(), "moment {moment}: {error:?}"),
            }
        } else {
            waiting.abort();
            let _ = waiting.await;
        }
        drop(client);
        let end = within("the end of the events", async {
            while let Some(event) = events.next().await {
                event?;
            }
            Ok::<_, codex_client::Error>(())
        });
        end.await.unwrap_or_else(|error| panic!("moment {moment}: {error:?}"));
    }
    stage.is_empty_again().await;
    Outcome::new("`Restarted`", "the same error", "`Closed`: the connection was closed by this client")
}

/// The runtime dies between any two moments of a turn. The moments are the same in each run.
async fn fifty(mut stage: Stage) -> Outcome {
    let policy = policy().stable_after(Duration::ZERO);
    let client = stage.start_supervised(Script::new(), Stage::config().restart(policy)).await;
    let thread = client.thread().await.expect("a thread");
    for number in 0..50_u64 {
        let process = client.process_id().expect("a process").to_string();
        let run = tokio::spawn(thread.run());
        for _ in 0..number * 37 % 200 {
            tokio::task::yield_now().await;
        }
        let killed = std::process::Command::new("kill").args(["-KILL", &process]).status();
        assert!(killed.expect("kill can be run").success());
        if let Err(error) = run.await.expect("no panic") {
            assert_eq!(error.kind(), ErrorKind::Restarted, "turn {number}: {error:?}");
        }
        // The thread is resumed each time. The client may not know yet that the runtime is gone.
        let next = loop {
            match thread.run().await {
                Err(error) if error.kind() == ErrorKind::Restarted => {}
                next => break next,
            }
        };
        assert_eq!(next.expect("a turn").final_response(), Some("ok"), "turn {number}");
        assert_ne!(client.process_id().map(|id| id.to_string()), Some(process), "turn {number}");
        stage.also(&client);
    }
    drop(thread);
    client.close().await;
    Outcome::new("its result, or `Restarted`", "the same error", "answered, after the thread was resumed")
}

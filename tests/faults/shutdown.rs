//! The end of a client: it is closed or dropped, its owner panics, or its tokio runtime ends. The runtime's process and all processes
//! that it has started must end too.

use std::path::Path;
use std::time::Duration;

use codex_client::{ClosedReason, Codex, CodexConfig};
use codex_testkit::fake::{Reaction, Script, Step};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    ASYNC, Client, EVERYWHERE, FAKE, Outcome, PROCESS, Stage, check_section, closed, describe, failed, group_of,
    is_alive, members, open_files, same_cause, soon, within,
};

pub(super) const TITLE: &str = "The client ends";

#[test]
fn the_client_ends() {
    let rows = rows! {
        "the client is closed", EVERYWHERE, |stage| close(stage, Script::new());
        "the client is closed, and the process has a child", PROCESS, |stage| close_all(stage, EndOfInput::Obeyed);
        "the client is closed, and the process and its child ignore the end of their input", PROCESS, |stage| close_all(stage, EndOfInput::Ignored);
        "the client is closed, and the process has time to end by itself", PROCESS, by_itself;
        "the client is closed by two tasks at once, and once more", EVERYWHERE, twice;
        "the last clone is dropped", EVERYWHERE, |stage| leave(stage, EndOfInput::Obeyed, drop);
        "the last clone is dropped, and the process and its child ignore the end of their input", PROCESS, |stage| {
            leave(stage, EndOfInput::Ignored, drop)
        };
        "the owner of the client panics", EVERYWHERE, |stage| leave(stage, EndOfInput::Obeyed, panic);
        "the owner of the client panics, and the process and its child ignore the end of their input", PROCESS, |stage| {
            leave(stage, EndOfInput::Ignored, panic)
        };
        "the tokio runtime is dropped, and the process and its child ignore the end of their input", PROCESS; ASYNC, runtime;
        "the start is dropped while the process does not answer, and the process ignores the end of its input", PROCESS; ASYNC, start;
        "fifty consecutive clients, half of them closed and half dropped", EVERYWHERE, fifty;
    };
    check_section(concat!(module_path!(), "::the_client_ends"), super::SECTIONS, TITLE, rows);
}

/// How long the client waits for a process that ignores the end of its input.
const GRACE: Duration = Duration::from_millis(20);

fn impatient() -> CodexConfig {
    Stage::config().shutdown_grace(GRACE)
}

/// Whether the process and its child exit at the end of their input.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EndOfInput {
    Obeyed,
    Ignored,
}

/// Returns a script whose process starts a child, and writes the child's id to `pid_file`.
fn family(stage: &Stage, end_of_input: EndOfInput) -> Script {
    let script = Script::new().grandchild_with_output(stage.path("grandchild"));
    if end_of_input == EndOfInput::Ignored { script.ignore_eof() } else { script }
}

fn grandchild(stage: &Stage) -> u32 {
    let text = std::fs::read_to_string(stage.path("grandchild")).expect("the grandchild was started");
    text.parse().expect("a process id")
}

/// Returns whether the process was collected, and its group has no living process.
fn is_gone(process: Option<u32>) -> bool {
    process.is_none_or(|process| !is_alive(process) && members(process).is_empty())
}

/// Checks that the client has waited for the end of its process. The other processes of the group were killed, but the client cannot
/// wait for them, so this function polls.
async fn ended(process: Option<u32>) {
    assert!(process.is_none_or(|process| !is_alive(process)), "close waits for the end of the process");
    soon("the end of the group", || is_gone(process)).await;
}

async fn close(mut stage: Stage, script: Script) -> Outcome {
    let client = stage.start(script.on("model/list", Reaction::never())).await;
    closed_with_a_call(&stage, client).await
}

/// Closes the client while calls wait for their answers.
async fn closed_with_a_call(stage: &Stage, client: Client) -> Outcome {
    let calls = [client.models(), client.models()].map(tokio::spawn);
    // The fake answers in order, so both requests were sent.
    client.is_answered().await;
    let process = client.process_id();
    client.close().await;
    ended(process).await;
    soon("the end of the connection", || !stage.is_connected()).await;
    let [call, other] = calls;
    let [call, other] = [failed(call.await.expect("no panic")), failed(other.await.expect("no panic"))];
    assert_eq!(closed(&call).reason, ClosedReason::ByClient);
    same_cause(&call, &[other]);
    Outcome::new(describe(&call), "the same error", client.fails_at_once(&call).await)
}

async fn close_all(mut stage: Stage, end_of_input: EndOfInput) -> Outcome {
    let script = family(&stage, end_of_input).on("model/list", Reaction::never());
    let config = if end_of_input == EndOfInput::Ignored { impatient() } else { Stage::config() };
    let client = stage.start_with(script, config).await.expect("the client starts");
    let group = members(client.process_id().expect("a process"));
    if cfg!(target_os = "linux") {
        assert!(group.contains(&grandchild(&stage)), "the child must be in the process group: {group:?}");
    }
    closed_with_a_call(&stage, client).await
}

/// The process is not killed too early: a script around the process records its exit status.
async fn by_itself(mut stage: Stage) -> Outcome {
    let (program, status) = (stage.path("around"), stage.path("status"));
    let text = format!("#!/bin/sh\n\"{FAKE}\" \"$@\"\necho $? >\"{}\"\n", status.display());
    executable(&program, &text);
    stage.program = program;
    let client = stage.start(Script::new().on("model/list", Reaction::never())).await;
    let outcome = closed_with_a_call(&stage, client).await;
    assert_eq!(std::fs::read_to_string(status).expect("the process came to its end").trim(), "0");
    outcome
}

fn executable(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::Permissions::from_mode(0o700);
    std::fs::write(path, text).expect("a program can be written");
    std::fs::set_permissions(path, mode).expect("the mode can be set");
}

async fn twice(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().on("model/list", Reaction::never())).await;
    let other = client.clone();
    let process = client.process_id();
    let call = tokio::spawn(client.models());
    client.is_answered().await;
    tokio::join!(client.close(), other.close());
    ended(process).await;
    client.close().await;
    let error = failed(call.await.expect("no panic"));
    assert_eq!(closed(&error).reason, ClosedReason::ByClient);
    Outcome::new(describe(&error), "the same error", other.fails_at_once(&error).await)
}

/// The last clone is dropped in one of several ways. No code waits for the process, but the process ends.
async fn leave(mut stage: Stage, end_of_input: EndOfInput, how: fn(Client)) -> Outcome {
    let script = if stage.is_process() { family(&stage, end_of_input) } else { Script::new() };
    let config = if end_of_input == EndOfInput::Ignored { impatient() } else { Stage::config() };
    let client = stage.start_with(script, config).await.expect("the client starts");
    // A thread holds the client too, and a turn is unfinished.
    client.thread().await.expect("a thread").run().await.expect("a turn");
    let process = client.process_id();
    let mut events = client.asynchronous().events();
    tokio::task::spawn_blocking(move || how(client)).await.expect("no panic gets here");
    soon("the end of the process", || is_gone(process)).await;
    if stage.is_process() {
        let grandchild = grandchild(&stage);
        soon("the end of its child", || group_of(grandchild).is_none()).await;
    }
    soon("the end of the connection", || !stage.is_connected()).await;
    // A stream that outlives the client ends without an error.
    let rest = async {
        while let Some(event) = events.next().await {
            event.expect("no error among the events");
        }
    };
    within("the end of its events", rest).await;
    Outcome::new("no call is possible: each call holds the client", "streams end", "no client exists")
}

fn panic(client: Client) {
    let owner = std::thread::spawn(move || {
        let _owned = client;
        panic!("on purpose, in a test");
    });
    owner.join().expect_err("the owner panics");
}

/// All tasks end in the middle of a call.
async fn runtime(stage: Stage) -> Outcome {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let script = family(&stage, EndOfInput::Ignored).on("model/list", Reaction::never());
    let config = stage.process_config(script, impatient());
    let started = runtime.spawn(Codex::start_with(config));
    let client = Client::Async(within("the start", started).await.expect("no panic").expect("the client starts"));
    let calls = [client.models(), client.models()].map(tokio::spawn);
    client.is_answered().await;
    let process = client.process_id();
    tokio::task::spawn_blocking(move || drop(runtime)).await.expect("no panic");
    soon("the end of the process", || is_gone(process)).await;
    let [call, other] = calls;
    let [call, other] = [failed(call.await.expect("no panic")), failed(other.await.expect("no panic"))];
    same_cause(&call, &[other]);
    let later = client.fails_at_once(&call).await;
    client.close().await;
    Outcome::new(describe(&call), "the same error", later)
}

/// The start is dropped half way, so no client exists.
async fn start(stage: Stage) -> Outcome {
    let there = stage.path("record.jsonl");
    let script = family(&stage, EndOfInput::Ignored).on("initialize", Reaction::never().then(Step::Stderr(1)));
    let starting = tokio::spawn(Codex::start_with(stage.process_config(script, impatient())));
    soon("the request of the client", || std::fs::read(&there).is_ok_and(|text| text.ends_with(b"\n"))).await;
    let grandchild = grandchild(&stage);
    let group = group_of(grandchild).expect("its group");
    starting.abort();
    assert!(starting.await.is_err_and(|error| error.is_cancelled()));
    soon("the end of the group", || members(group).is_empty()).await;
    soon("the end of the process", || !is_alive(group)).await;
    Outcome::new("no process is left", "no call is possible", "no client exists")
}

async fn fifty(mut stage: Stage) -> Outcome {
    let mut files = None;
    for number in 0..50 {
        let client = stage.start(Script::new()).await;
        client.call("account/read", json!({})).await.expect("the call is answered");
        if number % 2 == 0 {
            client.close().await;
        } else {
            tokio::task::spawn_blocking(move || drop(client)).await.expect("no panic");
        }
        stage.is_empty_again().await;
        let first = *files.get_or_insert_with(open_files);
        soon("the end of all files", || open_files() <= first).await;
    }
    Outcome::new("answered", "answered", "answered")
}

//! A client with restarts: which work is lost with a killed runtime, which calls wait for the next runtime, and what continues.

use codex_kit::prelude::*;
use std::future::IntoFuture as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use codex_client::types::{ServerNotification, ThreadGoalStatus, TurnStatus};
use codex_client::{Codex, Error, ErrorKind, Event, EventStream, Sandbox, Thread, transport};
use codex_kit::{FsEvent, Recording, RestartPolicy, Tool};
use codex_testkit::fake::{Exit, Reaction, Script, Turn};
use codex_testkit::{FakeAppServer, Gate, Reply};
use serde_json::{Value, json};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use super::support::{Setting, Stage, notification, older_executable, signal, soon, to_the_end};
use super::transports::listen;

/// Returns a policy with short pauses, in which the count of attempts never starts again.
fn policy() -> RestartPolicy {
    RestartPolicy::new().delays(Duration::ZERO, Duration::ZERO).stable_after(Duration::MAX)
}

pub(super) fn supervised() -> Setting {
    Setting::new().config(|config| config.restart(policy()))
}

/// Kills the runtime without a sign to the client, as the kernel does when memory runs out.
fn kill(codex: &Codex) {
    assert!(signal(codex.metadata().process_id.expect("the client started the runtime"), "KILL"));
}

/// Kills the runtime, and waits for the next one.
async fn kill_and_wait(codex: &Codex) {
    let mut events = codex.events();
    kill(codex);
    restarted(&mut events).await;
}

/// Reads until the next runtime has started, and returns the events before it.
async fn restarted(events: &mut EventStream) -> Vec<Event> {
    soon("the restart", async {
        let mut before = Vec::new();
        loop {
            match events.next().await.expect("the events go on").expect("an event") {
                Event::Restarted(_) => return before,
                event => before.push(event),
            }
        }
    })
    .await
}

/// Runs a turn on a thread, so that the thread is saved.
async fn saved(stage: &Stage, thread: Thread) -> Thread {
    stage.say("Ready.");
    thread.run("Get ready.").await.expect("a turn");
    thread
}

#[tokio::test]
async fn work_in_flight_fails_and_everything_else_continues() {
    let stage = supervised().open().await;
    let thread = saved(&stage, stage.thread().await).await;
    let (mut all, mut of_thread) = (stage.codex.events(), thread.events());
    let first = stage.pid();
    let gate = Gate::new();
    stage.mock.push(Reply::text("Half an ").hold(&gate));
    let turn = thread.turn("Say something.").await.expect("a turn");
    let mut stream = turn.stream();
    notification(&mut stream, |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(())).await;
    let waiting = tokio::spawn({
        let codex = stage.codex.clone();
        async move { codex.command_exec(["sleep", "1000"]).await }
    });
    let command = stage.codex.command_exec(["cat"]).start().await.expect("a command");
    command.write("here\n").await.expect("written");
    let mut output = command.stream();
    soon("its output", output.next()).await.expect("some").expect("an event");
    kill(&stage.codex);
    // The turn, its streams, the command and the call were in flight.
    let error = loop {
        match soon("the end of the stream", stream.next()).await.expect("an error comes first") {
            Ok(_) => {}
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Restarted);
    assert!(!error.is_closed() && error.exit_status().is_some(), "{error:?}");
    assert!(error.to_string().contains("SIGKILL") && error.to_string().contains("started again"), "{error}");
    assert!(stream.next().await.is_none());
    assert!(!turn.is_complete());
    assert_eq!(turn.run().await.expect_err("the call is lost").kind(), ErrorKind::Restarted);
    assert_eq!(command.wait().await.expect_err("the call is lost").kind(), ErrorKind::Restarted);
    let late = soon("the end of its output", output.next()).await.expect("an error").expect_err("the call is lost");
    assert_eq!(late.kind(), ErrorKind::Restarted);
    assert_eq!(waiting.await.expect("no panic").expect_err("the call is lost").kind(), ErrorKind::Restarted);
    // A new call waits for the next runtime, where the thread has its earlier state.
    stage.say("As before.");
    let result = soon("a turn of the next runtime", thread.run("Go on.").into_future()).await.expect("a result");
    assert_eq!(result.final_response(), Some("As before."));
    let last = stage.mock.requests().pop().expect("a request");
    assert!(last.texts("user").contains(&"Get ready."), "the thread has its history");
    assert_ne!(stage.pid(), first);
    assert!(!stage.codex.is_closed());
    // Subscriptions separate the events of the two runtimes.
    for events in [&mut all, &mut of_thread] {
        let before = restarted(events).await;
        assert!(before.iter().any(|event| event.text_delta().is_some()));
        let answer = |it: &ServerNotification| match it {
            ServerNotification::TurnCompleted(completed) => Some(completed.turn.id.clone()),
            _ => None,
        };
        assert_eq!(notification(events, answer).await, result.id);
    }
    stage.close().await;
    to_the_end(all).await;
}

#[tokio::test]
async fn a_resumed_thread_keeps_its_last_settings() {
    keeps_settings(supervised()).await;
}

#[tokio::test]
async fn a_resumed_thread_keeps_its_last_settings_on_an_older_runtime() {
    keeps_settings(supervised().executable(older_executable().await)).await;
}

async fn keeps_settings(setting: Setting) {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("session.jsonl");
    let path = record.clone();
    let stage = setting.config(move |config| config.record(path)).open().await;
    let thread = stage.codex.thread_start().sandbox(Sandbox::ReadOnly).developer_instructions("Be brief.").await;
    let thread = thread.expect("a thread");
    let policy = json!({ "type": "workspaceWrite", "writableRoots": [folder.path()], "networkAccess": true,
                         "excludeTmpdirEnvVar": true, "excludeSlashTmp": false });
    let policy: codex_client::types::SandboxPolicy = serde_json::from_value(policy).expect("a policy");
    stage.say("Ready.");
    thread.run("Get ready.").sandbox(policy.clone()).model("gpt-5.4").effort("high").await.expect("a turn");
    kill_and_wait(&stage.codex).await;
    stage.say("As before.");
    thread.run("Go on.").await.expect("a turn");
    let request = stage.mock.requests().pop().expect("a request");
    assert_eq!((&request.body["model"], &request.body["reasoning"]["effort"]), (&json!("gpt-5.4"), &json!("high")));
    assert_eq!(request.texts("developer").concat().matches("Be brief.").count(), 1);
    stage.close().await;
    // Each runtime has a recording of its own. The second recording begins with the current settings.
    assert!(Recording::open(&record).is_ok());
    let lines = std::fs::read_to_string(folder.path().join("session.1.jsonl")).expect("a recording");
    let messages = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["message"].clone());
    let resumed = messages.filter(|message| message["result"]["thread"]["id"] == thread.id()).collect::<Vec<_>>();
    assert_eq!(resumed.len(), 1);
    assert_eq!(resumed[0]["result"]["sandbox"], serde_json::to_value(policy).expect("JSON"));
}

/// A permission profile of the user that forbids more than a sandbox of the same kind.
const PROFILE: &str = r#"
[permissions.mine.filesystem]
":minimal" = "read"
"/usr" = "read"
[permissions.mine.filesystem.":workspace_roots"]
"." = "write"
"secret" = "none"
[permissions.mine.network]
enabled = false
"#;

#[tokio::test]
async fn a_permission_profile_stays_in_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("session.jsonl");
    let profile = supervised().top("default_permissions = \"mine\"\n").tables(PROFILE);
    let stage = profile.config(move |config| config.record(record)).open().await;
    let thread = saved(&stage, stage.codex.thread_start().await.expect("a thread")).await;
    kill_and_wait(&stage.codex).await;
    stage.say("As before.");
    thread.run("Go on.").await.expect("a turn");
    stage.close().await;
    for session in ["session.jsonl", "session.1.jsonl"] {
        let lines = std::fs::read_to_string(folder.path().join(session)).expect("a recording");
        let messages = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["message"].clone());
        let opened: Vec<_> = messages.filter(|it| it["result"]["thread"]["id"] == thread.id()).collect();
        assert_eq!(opened[0]["result"]["activePermissionProfile"]["id"], "mine", "{session}: {}", opened[0]);
    }
}

#[tokio::test]
async fn threads_without_a_value_are_resumed_when_a_call_names_them() {
    let stage = supervised().open().await;
    let id = saved(&stage, stage.thread().await).await.id().to_owned();
    kill_and_wait(&stage.codex).await;
    let loaded = stage.codex.call_raw("thread/loaded/list", json!({})).await.expect("a list");
    assert_eq!(loaded["data"], json!([]));
    stage.say("As before.");
    let result = stage.codex.thread(&id).run("Go on.").await.expect("a turn");
    assert_eq!(result.final_response(), Some("As before."));
    stage.close().await;
}

#[tokio::test]
async fn an_unsaved_thread_is_lost_and_reported() {
    let stage = supervised().open().await;
    let unused = stage.thread().await;
    let ephemeral = saved(&stage, stage.codex.thread_start().ephemeral(true).await.expect("a thread")).await;
    let (mut all, mut of_ephemeral) = (stage.codex.events(), ephemeral.events());
    kill(&stage.codex);
    restarted(&mut all).await;
    restarted(&mut of_ephemeral).await;
    let mut lost = Vec::new();
    soon("the lost threads", async {
        while lost.len() < 2 {
            if let Event::NotResumed(thread) = all.next().await.expect("the stream continues").expect("an event") {
                assert_eq!(thread.error.kind(), ErrorKind::InvalidRequest);
                lost.push(thread.thread_id.clone());
            }
        }
    })
    .await;
    let mut expected = [unused.id(), ephemeral.id()];
    expected.sort_unstable();
    lost.sort_unstable();
    assert_eq!(lost, expected);
    let next = soon("its own", of_ephemeral.next()).await.expect("the stream continues").expect("an event");
    assert!(matches!(&next, Event::NotResumed(lost) if lost.thread_id == ephemeral.id()), "{next:?}");
    for thread in [&unused, &ephemeral] {
        let error = thread.run("Go on.").await.expect_err("the call is lost");
        assert_eq!(error.method(), Some("thread/resume"), "{error:?}");
        assert!(error.to_string().contains(thread.id()), "{error}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_goal_continues_after_a_restart() {
    let stage = supervised().open().await;
    let thread = saved(&stage, stage.thread().await).await;
    let gate = Gate::new();
    stage.mock.push(Reply::text("Half ").hold(&gate));
    let goal = thread.goal("Count to three.").await.expect("a goal");
    let mut events = goal.stream();
    notification(&mut events, |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(())).await;
    stage.mock.push(Reply::new().function_call("done", "update_goal", &json!({ "status": "complete" })));
    stage.say("There.");
    kill(&stage.codex);
    let result = soon("the goal's end", goal.run()).await.expect("a result");
    assert_eq!((result.goal.status.clone(), result.final_response()), (ThreadGoalStatus::Complete, Some("There.")));
    assert_eq!(result.turns.len(), 1, "the turn that was lost has no result");
    let rest = to_the_end(events).await;
    assert!(rest.iter().any(|event| matches!(event, Event::Restarted(_))));
    stage.close().await;
}

#[tokio::test]
async fn watches_and_tools_continue_after_a_restart() {
    let stage = supervised().open().await;
    let path = stage.path("watched");
    std::fs::create_dir(&path).expect("a folder");
    let mut watch = stage.codex.fs_watch(&path).await.expect("a watch");
    let tool =
        Tool::raw("lookup", "Looks something up.", json!({ "type": "object", "properties": {} }), |_, _| async {
            Ok("found it")
        });
    let thread = saved(&stage, stage.codex.thread_start().tool(tool).await.expect("a thread")).await;
    kill(&stage.codex);
    let event = soon("the restart", watch.next()).await.expect("the stream continues").expect("an event");
    assert_eq!(event, FsEvent::Restarted);
    // The new runtime reports changes from now on.
    std::fs::write(format!("{path}/a.txt"), "a").expect("written");
    let event = soon("the change", watch.next()).await.expect("the stream continues").expect("an event");
    assert!(matches!(event, FsEvent::Changed(_)));
    stage.mock.push(Reply::new().function_call("call", "lookup", &json!({})));
    stage.say("Done.");
    thread.run("Look it up.").await.expect("a turn");
    let request = stage.mock.requests().pop().expect("a request");
    assert!(request.output_of("call").is_some_and(|output| output.to_string().contains("found it")));
    stage.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn the_client_gives_up_after_its_attempts_and_has_the_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let link = folder.path().join("codex");
    std::os::unix::fs::symlink(super::support::pinned_executable(), &link).expect("a link");
    let stage = supervised().executable(&link).config(|config| config.restart(policy().attempts(2))).open().await;
    let mut events = stage.codex.events();
    std::fs::remove_file(&link).expect("removed");
    kill(&stage.codex);
    let closed = soon("the end", stage.codex.closed()).await;
    let gave_up = closed.gave_up.as_ref().expect("the client gave up");
    assert_eq!(
        (gave_up.restarts, gave_up.error.as_ref().map(|error| error.kind())),
        (2, Some(ErrorKind::InvalidInput))
    );
    let error = stage.codex.models().await.expect_err("the client is closed");
    assert!(matches!(&error, Error::Closed(cause) if Arc::ptr_eq(cause, &closed)), "{error:?}");
    assert!(error.to_string().contains("after 2 attempts") && error.to_string().contains("is no file"), "{error}");
    assert!(stage.codex.is_closed());
    let last = soon("the end of the events", async {
        loop {
            if let Some(Err(error)) = events.next().await {
                return error;
            }
        }
    });
    assert!(last.await.is_closed());
    stage.close().await;
}

#[tokio::test]
async fn close_works_while_the_client_waits_to_restart() {
    let never = RestartPolicy::new().delays(Duration::from_secs(3600), Duration::from_secs(3600)).jitter(0.0);
    let stage = supervised().config(move |config| config.restart(never).time_limit(None)).open().await;
    let codex = stage.codex.clone();
    let waiting = tokio::spawn(async move { codex.models().await });
    soon("the answer", waiting).await.expect("no panic").expect("models");
    let mut events = stage.codex.events();
    let command = stage.codex.command_exec(["cat"]).start().await.expect("a command");
    kill(&stage.codex);
    assert_eq!(command.wait().await.expect_err("the call is lost").kind(), ErrorKind::Restarted);
    let (codex, other) = (stage.codex.clone(), stage.codex.clone());
    let waiting = tokio::spawn(async move { codex.models().await });
    let limited = codex_client::CallOptions::new().time_limit(Duration::from_millis(1));
    let error = other.call_raw_with("model/list", json!({}), limited).await.expect_err("the call has a time limit");
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    stage.close().await;
    assert!(soon("the call", waiting).await.expect("no panic").expect_err("closed").is_closed());
    soon("the events", async { while events.next().await.is_some() {} }).await;
}

#[tokio::test]
async fn a_dropped_client_is_not_restarted() {
    let stage = supervised().open().await;
    let pid = stage.pid();
    let (mock, home) = stage.forget().await;
    super::support::is_gone(pid).await;
    drop((mock, home));
}

/// A TCP proxy to a server on this machine, whose connections can be cut.
struct Way {
    url: String,
    connections: Arc<Mutex<Vec<AbortHandle>>>,
}

impl Way {
    async fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("ws://{}", listener.local_addr().expect("an address"));
        let server = server.trim_start_matches("ws://").to_owned();
        let connections = Arc::new(Mutex::new(Vec::new()));
        let open = connections.clone();
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let mut server = TcpStream::connect(&server).await.expect("the server listens");
                let both = tokio::spawn(async move { copy_bidirectional(&mut client, &mut server).await });
                open.lock().expect("a lock").push(both.abort_handle());
            }
        });
        Self { url, connections }
    }

    fn cut(&self) {
        self.connections.lock().expect("a lock").drain(..).for_each(|connection| connection.abort());
    }
}

#[tokio::test]
async fn a_cut_connection_is_opened_again_and_its_turn_is_followed() {
    let prepared = supervised().prepare().await;
    let (mut server, url) = listen(prepared.command(), &[]).await;
    let way = Way::to(&url).await;
    let url = way.url.clone();
    let connect = move || {
        let url = url.clone();
        async move { codex_kit::websocket(&url, None).await }
    };
    let codex = Codex::connect_with(connect, prepared.config.clone()).await.expect("connected");
    let stage = prepared.with(codex);
    let thread = saved(&stage, stage.thread().await).await;
    let mut events = thread.events();
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_deltas(&["Half an "], None).hold(&gate).message("answer."));
    let turn = thread.turn("Say something.").await.expect("a turn");
    notification(&mut events, |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(())).await;
    way.cut();
    assert_eq!(soon("the end of the turn's events", turn.run()).await.expect_err("cut").kind(), ErrorKind::Restarted);
    restarted(&mut events).await;
    // This call is answered on the new connection, when the thread has been resumed.
    thread.read(false).await.expect("read");
    gate.open();
    let completed = |it: &ServerNotification| match it {
        ServerNotification::TurnCompleted(completed) => Some(completed.turn.clone()),
        _ => None,
    };
    assert_eq!(notification(&mut events, completed).await.status, TurnStatus::Completed);
    stage.close().await;
    server.start_kill().expect("the process runs");
    soon("the end of the runtime", server.wait()).await.expect("the process ended");
}

#[tokio::test]
async fn an_open_transport_cannot_be_opened_again() {
    let (client, _server) = tokio::io::duplex(64);
    let (reader, writer) = tokio::io::split(client);
    let config = codex_client::CodexConfig::new().restart(policy());
    let error = Codex::connect(transport::io(reader, writer), config).await.expect_err("refused");
    assert!(error.kind() == ErrorKind::InvalidInput && error.to_string().contains("connect_with"), "{error}");
}

/// Returns a client of a fake in memory, which is restarted as the script says.
async fn of_fake(script: Script) -> (FakeAppServer, Codex) {
    let fake = FakeAppServer::new(script);
    let server = fake.clone();
    let connect = move || {
        let (reader, writer) = server.connect();
        let transport = transport::io(reader, writer);
        async move { Ok(transport) }
    };
    let config = codex_client::CodexConfig::new().restart(policy().stable_after(Duration::ZERO));
    (fake, Codex::connect_with(connect, config).await.expect("connected"))
}

/// The test uses several threads, so that a caller may retry before the whole end of its runtime was reported.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn turns_that_are_retried_at_once_end() {
    let turn = Turn::text("ok").events_first();
    let (_fake, codex) = of_fake(Script::new().turn(turn).on("model/list", Reaction::never().exit(Exit::Kill))).await;
    for _ in 0..40 {
        let turns = (0..16).map(|_| {
            let codex = codex.clone();
            tokio::spawn(async move {
                let thread = codex.thread_start().await;
                loop {
                    let Ok(thread) = &thread else { return };
                    match thread.run("Hello.").await {
                        Err(error) if error.kind() == ErrorKind::Restarted => {}
                        result => return drop(result.expect("a result")),
                    }
                }
            })
        });
        let turns: Vec<_> = turns.collect();
        let _ = codex.models().await.expect_err("the runtime is killed");
        for turn in turns {
            soon("the end of a turn", turn).await.expect("no panic");
        }
    }
    codex.close().await.expect("closed");
}

#[tokio::test]
async fn a_call_keeps_its_time_limit_while_its_thread_is_resumed() {
    let dies = Script::new().on("model/list", Reaction::never().exit(Exit::Kill));
    let silent = Script::new().on("thread/resume", Reaction::never());
    let (_fake, codex) = of_fake(dies.restarted_as(silent)).await;
    let id = codex.thread_start().await.expect("a thread").id().to_owned();
    codex.models().await.expect_err("the runtime is killed");
    let options = codex_client::CallOptions::new().time_limit(Duration::from_millis(50));
    let params = json!({ "threadId": id, "input": [] });
    let error = soon("the end of the call", codex.call_raw_with("turn/start", params, options)).await;
    assert_eq!(error.expect_err("nobody answers").kind(), ErrorKind::TimedOut);
    codex.close().await.expect("closed");
}

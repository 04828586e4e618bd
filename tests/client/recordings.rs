//! Recorded sessions, and their replay without a runtime.

use codex_kit::prelude::*;
use std::path::{Path, PathBuf};

use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse};
use codex_client::{ApprovalMode, Codex, CodexConfig, ErrorKind, Event, TurnResult, blocking};
use codex_kit::Recording;
use codex_testkit::Reply;

use super::support::{Setting, methods, soon, to_the_end};

fn accepting(config: CodexConfig) -> CodexConfig {
    config.on::<ItemCommandExecutionRequestApproval, _, _>(async |_| {
        Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
    })
}

fn script() -> [Reply; 2] {
    [Reply::new().command("call-1", "printf 'it ran'", Some("to see whether it may")), Reply::text("It did.")]
}

/// Returns the parts of a turn that must be equal in the replay.
fn told(events: &[Event], result: &TurnResult) -> (Vec<String>, String) {
    assert_eq!(result.final_response(), Some("It did."));
    (methods(events), format!("{result:?}"))
}

/// Runs a turn in which the runtime asks for an approval.
async fn turn(codex: &Codex) -> (Vec<String>, String) {
    let thread = codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread");
    let turn = thread.turn("Try it.").await.expect("a turn");
    let events = to_the_end(turn.stream()).await;
    told(&events, &soon("the end", turn.run()).await.expect("a result"))
}

fn blocking_turn(codex: &blocking::Codex) -> (Vec<String>, String) {
    let thread = codex.thread_start().approval_mode(ApprovalMode::Ask).send().expect("a thread");
    let turn = thread.turn("Try it.").send().expect("a turn");
    let events: Vec<Event> = turn.stream().collect::<Result<_, _>>().expect("events");
    told(&events, &turn.run().expect("a result"))
}

fn replayed(path: &Path) -> Recording {
    let recording = Recording::open(path).expect("a recording");
    assert!(!recording.is_cut_off());
    assert!(recording.messages().iter().any(|message| {
        !message.is_from_client() && message.method() == Some("item/commandExecution/requestApproval")
    }));
    recording
}

/// Returns the path of the recording, beside the home, which is removed together with the home.
fn recording_in(home: &Path) -> PathBuf {
    home.join("session.jsonl")
}

#[tokio::test]
async fn a_replayed_turn_with_an_approval_equals_the_recorded_turn() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = recording_in(folder.path());
    let record = path.clone();
    let stage = Setting::new().config(move |config| accepting(config).record(record)).open().await;
    script().into_iter().for_each(|reply| stage.mock.push(reply));
    let first = turn(&stage.codex).await;
    let user_agent = stage.codex.metadata().user_agent().to_owned();
    stage.close().await;

    let recording = replayed(&path);
    for recording in [recording.clone(), recording.clone().strict(), recording.clone().with_times()] {
        let codex = Codex::connect(recording.transport(), accepting(CodexConfig::new())).await.expect("connected");
        assert_eq!(codex.metadata().user_agent(), user_agent);
        assert_eq!(turn(&codex).await, first);
        codex.close().await.expect("closed");
    }
    // The blocking client replays the same session.
    let second = std::thread::spawn(move || {
        let codex = blocking::Codex::connect(recording.transport(), accepting(CodexConfig::new())).expect("connected");
        let second = blocking_turn(&codex);
        codex.close().expect("closed");
        second
    });
    assert_eq!(second.join().expect("the same"), first);
}

#[test]
fn the_blocking_client_records_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = recording_in(folder.path());
    let asynchronous = tokio::runtime::Runtime::new().expect("a runtime");
    let prepared = asynchronous.block_on(Setting::new().prepare());
    script().into_iter().for_each(|reply| prepared.mock.push(reply));
    let config = accepting(prepared.config.clone()).record(&path);
    let codex = blocking::Codex::start_with(config).expect("a client");
    let first = blocking_turn(&codex);
    codex.close().expect("closed");
    let transport = replayed(&path).transport();
    let codex = blocking::Codex::connect(transport, accepting(CodexConfig::new())).expect("connected");
    assert_eq!(blocking_turn(&codex), first);
    codex.close().expect("closed");
}

#[tokio::test]
async fn a_recording_contains_no_key_and_only_its_owner_can_read_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = recording_in(folder.path());
    let record = path.clone();
    let setting = Setting::new().top("cli_auth_credentials_store = \"file\"\n");
    let stage = setting.config(move |config| config.record(record)).open().await;
    stage.codex.login_api_key("sk-of-the-test").await.expect("logged in");
    let before = stage.codex.account().await.expect("an answer");
    stage.codex.call_raw("no/such/method", "sk-of-the-test").await.expect_err("no such method");
    stage.close().await;
    let text = std::fs::read_to_string(&path).expect("a recording");
    assert!(text.contains("account/login/start") && text.contains("no/such/method"), "{text}");
    assert!(text.contains(r#""apiKey":"[hidden]""#) && !text.contains("sk-of-the-test"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
    }
    let recording = Recording::open(&path).expect("a recording");
    let codex = Codex::connect(recording.transport(), CodexConfig::new()).await.expect("connected");
    codex.login_api_key("sk-another").await.expect("logged in");
    assert_eq!(codex.account().await.expect("an answer").account, before.account);
    let early = codex.models().await.expect_err("the call was not recorded at this place");
    assert_eq!(early.kind(), ErrorKind::InvalidRequest);
    assert!(early.to_string().contains("no/such/method next, and the client said model/list"), "{early}");
}

#[tokio::test]
async fn a_session_over_a_websocket_is_recorded_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = recording_in(folder.path());
    let prepared = Setting::new().prepare().await;
    let (mut server, url) = super::transports::listen(prepared.command(), &[]).await;
    let transport = codex_kit::websocket(&url, None).await.expect("a connection");
    let codex = Codex::connect(transport, prepared.config.clone().record(&path)).await.expect("connected");
    let models = codex.models().await.expect("models");
    codex.close().await.expect("closed");
    server.kill().await.expect("ended");
    let transport = Recording::open(&path).expect("a recording").transport();
    let codex = Codex::connect(transport, CodexConfig::new()).await.expect("connected");
    assert_eq!(codex.models().await.expect("models"), models);
}

#[tokio::test]
async fn a_recording_that_cannot_be_created_fails_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("no/such/folder/session.jsonl");
    let error = Setting::new().config(|config| config.record(path)).try_open().await.err().expect("no such folder");
    assert_eq!(error.kind(), ErrorKind::Runtime);
    assert!(error.to_string().contains("begin the recording"), "{error}");
}

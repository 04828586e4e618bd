//! Starting, threads, turns, inputs and options.

use codex_client::types::{CodexErrorInfo, ReasoningSummary, ServerNotification, ThreadListCwdFilter, TurnStatus};
use codex_client::{ApprovalMode, Error, ErrorKind, ExternalMessage, InputItem, Sandbox, TurnCollector};
use codex_kit::blocking::prelude::*;
use codex_testkit::{Gate, Reply};
use serde_json::json;

use super::BlockingStage;
use crate::client::support::Setting;

#[test]
fn the_client_starts_returns_its_metadata_and_closes() {
    let setting = Setting::new().config(|config| config.client_name("a_tool", "1.2.3"));
    let setup =
        BlockingStage::with(setting.config(|config| config.config_override("model", "gpt-5.4"))).expect("a client");
    let metadata = setup.codex.metadata();
    assert!(metadata.is_pinned_version() && metadata.process_id.is_some());
    assert_eq!(metadata.platform_os(), std::env::consts::OS);
    setup.thread().run("hello").send().expect("a result");
    let request = setup.request(0);
    assert_eq!(request.header("user-agent"), Some(metadata.user_agent()));
    assert_eq!(request.body["model"], "gpt-5.4");
    let codex = setup.codex.clone();
    setup.close();
    assert!(codex.is_closed() && codex.models().expect_err("closed").is_closed());
    codex.closed().expect("the end has a cause");
}

#[test]
fn threads_are_opened_and_kept() {
    let setup = BlockingStage::open();
    let thread = setup.codex.thread_start().developer_instructions("Be brief.").sandbox(Sandbox::ReadOnly);
    let thread = thread.send().expect("a thread");
    setup.say("Noted.");
    thread.run("A note.").send().expect("a result");
    assert!(setup.request(0).texts("developer").concat().contains("Be brief."));
    thread.set_name("Notes").expect("named");
    assert_eq!(thread.read(true).expect("read").thread.turns.len(), 1);
    let fork = setup.codex.thread_fork(thread.id()).include_turns(true).send().expect("forked");
    assert_eq!(fork.info().and_then(|info| info.forked_from_id.as_deref()), Some(thread.id()));
    fork.archive().expect("put away");
    let here = ThreadListCwdFilter::String(setup.stage.home.workspace().to_string_lossy().into_owned());
    let listed = setup.codex.thread_list().cwd(here).send().expect("a list").data;
    assert_eq!(listed.iter().map(|thread| thread.name.as_deref()).collect::<Vec<_>>(), [Some("Notes")]);
    setup.codex.thread_archive(thread.id()).expect("put away");
    assert_eq!(setup.codex.thread_unarchive(thread.id()).expect("taken out").id(), thread.id());
    let id = thread.id().to_owned();
    drop((thread, fork));
    let setup = setup.reopen();
    let resumed = setup.codex.thread_resume(&id).send().expect("resumed");
    resumed.run("And?").send().expect("a result");
    assert!(setup.request(1).texts("user").contains(&"A note."));
    let events = resumed.events();
    setup.say("SUMMARY of it.");
    resumed.compact().expect("begun");
    let compacted = events.map(|event| event.expect("an event")).find_map(|event| match event.notification() {
        Some(ServerNotification::ItemCompleted(completed)) => Some(completed.item.wire_tag().to_owned()),
        _ => None,
    });
    assert_eq!(compacted.as_deref(), Some("contextCompaction"));
    let (shown, all) = (setup.codex.models().expect("models"), setup.codex.models_with_hidden().expect("models"));
    assert!(all.data.len() > shown.data.len());
    drop(resumed);
    setup.close();
}

#[test]
fn a_turn_is_run_streamed_steered_and_interrupted() {
    let setup = BlockingStage::open();
    let thread = setup.thread();
    setup.say("It is a test.");
    let result = thread.run("What is it?").send().expect("a result");
    assert_eq!((result.status.clone(), result.final_response()), (TurnStatus::Completed, Some("It is a test.")));
    assert!(result.usage.is_some() && result.items.len() == 2);

    setup.stage.mock.push(Reply::new().message_in_deltas(&["One, ", "two."], None));
    let turn = thread.turn("Count.").send().expect("a turn");
    let text: Result<Vec<String>, _> = turn.stream().text().collect();
    assert_eq!(text.expect("text"), ["One, ", "two."]);

    let gate = Gate::new();
    setup.stage.mock.push(Reply::new().message_in_phase("Working.", Some("commentary")).hold(&gate));
    setup.say("Both.");
    let turn = thread.turn("The first.").send().expect("a turn");
    setup.reached(&gate);
    assert_eq!(turn.steer("The second.").expect("steered"), turn.id());
    gate.open();
    assert_eq!(turn.run().expect("a result").final_response(), Some("Both."));

    let gate = Gate::new();
    setup.stage.mock.push(Reply::new().hold(&gate));
    let turn = thread.turn("For ever.").send().expect("a turn");
    setup.reached(&gate);
    turn.interrupt().expect("interrupted");
    let mut collector = TurnCollector::new();
    turn.stream().for_each(|event| collector.observe(&event.expect("an event")));
    assert!(collector.finish().expect("a result").is_interrupted() && turn.is_complete());

    setup.stage.mock.push(Reply::failed("context_length_exceeded", "too long"));
    let error = thread.run("fail").send().expect_err("the call fails");
    assert_eq!(error.codex_error_info(), Some(CodexErrorInfo::ContextWindowExceeded));
    assert!(matches!(error, Error::TurnFailed(_)));
    setup.close();
}

#[test]
fn inputs_of_all_kinds_reach_the_model() {
    let setup = BlockingStage::open();
    let thread = setup.thread();
    thread.run([InputItem::text("One."), "Two.".into()]).client_user_message_id("my-1").send().expect("a result");
    assert!(setup.request(0).texts("user").ends_with(&["One.", "Two."]));
    thread.run(ExternalMessage::new("mail", "An invoice.")).send().expect("a result");
    let request = setup.request(1);
    assert!(request.body["input"].to_string().contains("An invoice."));
    assert!(!request.texts("user").concat().contains("An invoice."));
    let refused = thread.run(ExternalMessage::new(" ", "text")).send().expect_err("refused");
    assert_eq!((refused.kind(), setup.stage.mock.model_requests().len()), (ErrorKind::InvalidInput, 2));
    setup.close();
}

#[test]
fn options_of_a_turn_reach_the_model() {
    let setup = BlockingStage::open();
    let thread = setup.codex.thread_start().model("gpt-5.6-sol").send().expect("a thread");
    let schema = json!({ "type": "object", "properties": {}, "additionalProperties": false });
    let run = thread.run("Answer.").effort("high").summary(ReasoningSummary::Detailed).service_tier("priority");
    let run = run.cwd(setup.stage.home.home()).output_schema(schema.clone()).source("cron");
    run.turn_service_tier("flex").sandbox(Sandbox::FullAccess).send().expect("a result");
    let request = setup.request(0);
    assert_eq!((&request.body["reasoning"]["effort"], &request.body["service_tier"]), (&json!("high"), &json!("flex")));
    assert_eq!(request.body["text"]["format"]["schema"], schema);
    assert!(request.texts("user").concat().contains(&*setup.stage.home.home().to_string_lossy()));
    assert!(request.body["client_metadata"]["x-codex-turn-metadata"].to_string().contains("cron"));
    thread.run("Again.").send().expect("a result");
    let request = setup.request(1);
    assert_eq!((&request.body["service_tier"], request.body["text"].get("format")), (&json!("priority"), None));
    setup.close();
}

#[test]
fn the_sandbox_and_the_approval_mode_bound_what_commands_do() {
    let setup = BlockingStage::open();
    for (sandbox, written) in [(Sandbox::ReadOnly, false), (Sandbox::WorkspaceWrite, true)] {
        let thread = setup.codex.thread_start().sandbox(sandbox).approval_mode(ApprovalMode::DenyAll);
        let thread = thread.send().expect("a thread");
        setup.stage.mock.push(Reply::new().command("call-1", "touch made", None));
        setup.stage.mock.push(Reply::new().command("call-2", "touch more", Some("to see whether it may")));
        setup.say("Tried.");
        thread.run("Write.").send().expect("a result");
        assert_eq!(setup.stage.home.workspace().join("made").exists(), written, "{sandbox:?}");
        assert!(!setup.stage.home.workspace().join("more").exists(), "nobody was asked");
    }
    setup.close();
}

//! Starting, resuming and forking threads with every option.

use codex_client::types::{
    Personality, ReasoningSummary, ServerNotification, ThreadSettings, ThreadSource, ThreadStartSource,
};
use codex_client::{ErrorKind, EventStream, Sandbox};
use codex_kit::prelude::*;
use codex_testkit::RecordedRequest;
use serde_json::{Value, json};

use super::SECOND;
use crate::client::support::{Setting, Stage, notification};

/// Returns whether the model's request begins with these base instructions. Their place depends on the model.
fn begins_with(request: &RecordedRequest, instructions: &str) -> bool {
    request.body["instructions"] == instructions || request.texts("developer").first() == Some(&instructions)
}

/// Returns the settings of a thread from the next notification about them.
async fn settings(events: &mut EventStream) -> ThreadSettings {
    let updated = notification(events, |event| match event {
        ServerNotification::ThreadSettingsUpdated(updated) => Some(updated.thread_settings.clone()),
        _ => None,
    });
    updated.await
}

#[tokio::test]
async fn the_options_of_a_new_thread_reach_the_model() {
    let stage = Setting::new().tables(SECOND).open().await;
    let folder = stage.home.write("inner/file", "").expect("written").parent().expect("a folder").to_owned();
    let thread = stage.codex.thread_start();
    let thread = thread
        .base_instructions("Base of it all.")
        .developer_instructions("A word of the developer.")
        .cwd(&folder)
        .model("gpt-5.6-sol")
        .model_provider("second")
        .sandbox(Sandbox::ReadOnly)
        .service_tier("priority")
        .personality(Personality::Friendly)
        .service_name("a_service")
        .session_start_source(ThreadStartSource::Startup)
        .thread_source(ThreadSource::from("user"))
        .config("model_reasoning_effort", "high")
        .config("model_verbosity", json!("low"))
        .await
        .expect("a thread");
    let info = thread.info().expect("the thread was started here");
    assert_eq!((thread.id(), thread.model()), (info.id.as_str(), Some("gpt-5.6-sol")));
    assert_eq!(info.cwd.as_str(), folder.to_string_lossy());
    assert_eq!((info.model_provider.as_str(), info.ephemeral), ("second", false));
    assert_eq!(info.thread_source, Some(ThreadSource::from("user")));
    let mut events = thread.events();
    thread.run("Hello.").summary(ReasoningSummary::Concise).await.expect("a result");
    let settings = settings(&mut events).await;
    assert_eq!(settings.personality, Some(Personality::Friendly));
    assert_eq!(settings.service_tier.as_deref(), Some("priority"));
    let request = stage.mock.request(0).await.expect("a request");
    assert_eq!(request.path, "/second/v1/responses");
    assert_eq!(request.body["model"], "gpt-5.6-sol");
    assert!(begins_with(&request, "Base of it all."), "{:#}", request.body["input"]);
    assert_eq!(request.body["service_tier"], "priority");
    assert_eq!(request.body["reasoning"]["effort"], "high");
    assert_eq!(request.body["text"]["verbosity"], "low");
    let developer = request.texts("developer").concat();
    assert!(developer.contains("A word of the developer."), "{developer}");
    assert!(developer.contains("read-only"), "{developer}");
    let user = request.texts("user").concat();
    assert!(user.contains(&*folder.to_string_lossy()), "{user}");
    stage.close().await;
}

#[tokio::test]
async fn options_that_are_not_set_are_not_sent() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    thread.run("Hello.").await.expect("a result");
    stage.codex.thread_resume(thread.id()).await.expect("resumed");
    stage.codex.thread_fork(thread.id()).await.expect("forked");
    stage.codex.thread_list().await.expect("a list");
    thread.read(false).await.expect("read");
    thread.read(true).await.expect("read");
    stage.codex.models().await.expect("models");
    let one = |method: &str| relay.params_of(method).remove(0);
    let id = json!({ "threadId": thread.id() });
    assert_eq!(one("thread/start"), json!({ "approvalPolicy": "on-request", "approvalsReviewer": "auto_review" }));
    let input = json!([{ "type": "text", "text": "Hello.", "text_elements": [] }]);
    let mut turn = one("turn/start");
    assert_eq!(turn["input"].take()[0]["text"], input[0]["text"]);
    assert_eq!(turn, json!({ "threadId": thread.id(), "input": null }));
    assert_eq!(one("thread/resume"), id);
    assert_eq!(one("thread/fork"), id);
    assert_eq!(one("thread/list"), json!({}));
    assert_eq!(relay.params_of("thread/read"), [id, json!({ "threadId": thread.id(), "includeTurns": true })]);
    assert_eq!(one("model/list"), json!({}));
    // `false` differs from an option that is not set.
    stage.codex.thread_start().no_service_tier().ephemeral(false).await.expect("a thread");
    let started = relay.params_of("thread/start").remove(1);
    assert_eq!((started.get("serviceTier"), &started["ephemeral"]), (Some(&Value::Null), &json!(false)));
    stage.close().await;
}

#[tokio::test]
async fn an_ephemeral_thread_is_not_saved() {
    let stage = Stage::open().await;
    let kept = stage.thread().await;
    kept.run("Keep this.").await.expect("a result");
    let thread = stage.codex.thread_start().ephemeral(true).await.expect("a thread");
    assert!(thread.info().expect("the thread was started here").ephemeral);
    thread.run("Forget this.").await.expect("a result");
    let listed = stage.codex.thread_list().await.expect("a list").data;
    assert_eq!(listed.iter().map(|thread| thread.id.as_str()).collect::<Vec<_>>(), [kept.id()]);
    stage.close().await;
}

#[tokio::test]
async fn another_client_resumes_a_thread_with_its_history() {
    let stage = Stage::open().await;
    stage.say("I will.");
    let thread = stage.codex.thread_start().developer_instructions("Stay polite.").await.expect("a thread");
    thread.run("Remember the number 7.").await.expect("a result");
    let id = thread.id().to_owned();
    let stage = stage.reopen().await;
    let refused = stage.codex.thread("0199a213-81c0-7800-8aa1-bbab2a035a53").run("Hello?").await.expect_err("none");
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest, "{refused}");
    let resumed = stage.codex.thread_resume(&id).include_turns(true).await.expect("resumed");
    assert_eq!((resumed.id(), resumed.model()), (id.as_str(), Some("gpt-5.5")));
    let info = resumed.info().expect("the thread was resumed here");
    assert_eq!((info.turns.len(), info.preview.as_str()), (1, "Remember the number 7."));
    stage.say("It was 7.");
    let result = resumed.run("Which was it?").await.expect("a result");
    assert_eq!(result.final_response(), Some("It was 7."));
    let request = stage.mock.request(1).await.expect("a request");
    assert!(request.texts("user").contains(&"Remember the number 7."));
    assert_eq!(request.texts("assistant"), ["I will."]);
    assert!(request.texts("developer").concat().contains("Stay polite."), "the item is part of the history");
    stage.close().await;
}

#[tokio::test]
async fn options_of_a_resume_replace_the_settings_of_the_thread() {
    let stage = Setting::new().tables(SECOND).open().await;
    let thread = stage.thread().await;
    thread.run("Hello.").await.expect("a result");
    let id = thread.id().to_owned();
    // An open thread keeps its settings, so a new client loads the thread with other settings.
    let stage = stage.reopen().await;
    let refused = stage.codex.thread_resume(&id).model_provider("second").await.expect_err("the provider stays");
    assert!(refused.to_string().contains("from `mock` to `second`"), "{refused}");
    let resumed = stage.codex.thread_resume(&id);
    let resumed = resumed
        .include_turns(false)
        .model("gpt-5.4")
        .base_instructions("Another base.")
        .developer_instructions("Another word.")
        .service_tier("priority")
        .personality(Personality::Pragmatic)
        .sandbox(Sandbox::FullAccess)
        .cwd(stage.home.home())
        .config("model_reasoning_effort", "low")
        .await
        .expect("resumed");
    let info = resumed.info().expect("the thread was resumed here");
    assert!(info.turns.is_empty(), "the turns were left out");
    assert_eq!(resumed.model(), Some("gpt-5.4"));
    let mut events = resumed.events();
    resumed.run("And now?").summary(ReasoningSummary::Concise).await.expect("a result");
    let settings = settings(&mut events).await;
    assert_eq!(settings.personality, Some(Personality::Pragmatic));
    assert_eq!(settings.service_tier.as_deref(), Some("priority"));
    let request = stage.mock.request(1).await.expect("a request");
    assert_eq!(request.body["model"], "gpt-5.4");
    assert!(begins_with(&request, "Another base."), "{:#}", request.body["input"]);
    assert_eq!(request.body["reasoning"]["effort"], "low");
    assert!(request.texts("user").contains(&"Hello."), "the model sees the turns all the same");
    let developer = request.texts("developer").concat();
    assert!(developer.contains("danger-full-access"), "{developer}");
    assert!(request.texts("user").concat().contains(&*stage.home.home().to_string_lossy()));
    stage.close().await;
}

#[tokio::test]
async fn a_fork_has_the_history_and_does_not_change_its_source() {
    let stage = Stage::open().await;
    let source = stage.thread().await;
    let first = source.run("One.").await.expect("a result");
    source.run("Two.").await.expect("a result");
    let fork = stage.codex.thread_fork(source.id()).include_turns(true).await.expect("forked");
    assert_ne!(fork.id(), source.id());
    let info = fork.info().expect("the thread was forked here");
    assert_eq!((info.forked_from_id.as_deref(), info.turns.len()), (Some(source.id()), 2));
    fork.run("Three, in the fork.").await.expect("a result");
    let request = stage.mock.request(2).await.expect("a request");
    assert!(request.texts("user").ends_with(&["One.", "Two.", "Three, in the fork."]));
    source.run("Three, in the source.").await.expect("a result");
    let request = stage.mock.request(3).await.expect("a request");
    assert!(request.texts("user").ends_with(&["One.", "Two.", "Three, in the source."]));
    // This fork starts from an earlier turn, has options of its own, and is not saved.
    let early = stage.codex.thread_fork(source.id());
    let early = early
        .last_turn(first.id)
        .include_turns(false)
        .ephemeral(true)
        .thread_source(ThreadSource::from("user"))
        .model("gpt-5.4")
        .developer_instructions("Be quick.")
        .sandbox(Sandbox::ReadOnly)
        .config("model_reasoning_effort", "low")
        .await
        .expect("forked");
    let info = early.info().expect("the thread was forked here");
    assert!(info.ephemeral && info.turns.is_empty());
    early.run("Two, another.").await.expect("a result");
    let request = stage.mock.request(4).await.expect("a request");
    assert!(request.texts("user").ends_with(&["One.", "Two, another."]), "{:?}", request.texts("user"));
    assert_eq!((&request.body["model"], &request.body["reasoning"]["effort"]), (&json!("gpt-5.4"), &json!("low")));
    stage.close().await;
}

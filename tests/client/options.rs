//! Options of one turn: each option reaches the model or the runtime, and some stay in effect.

use codex_client::types::{
    Personality, ReasoningSummary, SandboxMode, SandboxPolicy, ServerNotification, ThreadSettings,
};
use codex_client::{ApprovalMode, ErrorKind, EventStream, Sandbox};
use codex_testkit::RecordedRequest;
use serde_json::{Value, json};

use super::support::{Setting, Stage, notification};

async fn settings(events: &mut EventStream) -> ThreadSettings {
    let updated = notification(events, |event| match event {
        ServerNotification::ThreadSettingsUpdated(updated) => Some(updated.thread_settings.clone()),
        _ => None,
    });
    updated.await
}

/// Returns the metadata about the turn that the runtime sends to the model service.
fn metadata(request: &RecordedRequest) -> Value {
    let text = request.body["client_metadata"]["x-codex-turn-metadata"].as_str().expect("metadata of the turn");
    serde_json::from_str(text).expect("JSON")
}

fn schema() -> Value {
    json!({
        "type": "object",
        "properties": { "answer": { "type": "string" } },
        "required": ["answer"],
        "additionalProperties": false,
    })
}

#[tokio::test]
async fn every_option_reaches_the_model_and_the_thread() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().model("gpt-5.6-sol").await.expect("a thread");
    let mut events = thread.events();
    let folder = stage.home.home().to_string_lossy().into_owned();
    let turn = thread.run("Answer.");
    let turn = turn.cwd(&folder).effort("high").summary(ReasoningSummary::Detailed).personality(Personality::Friendly);
    let turn = turn.sandbox(Sandbox::FullAccess).approval_mode(ApprovalMode::DenyAll).service_tier("priority");
    turn.output_schema(schema()).turn_service_tier("flex").source("cron").await.expect("a result");

    let request = stage.mock.request(0).await.expect("a request");
    assert_eq!(request.body["reasoning"]["effort"], "high");
    assert_eq!(request.body["reasoning"]["summary"], "detailed");
    assert_eq!(request.body["text"]["format"]["schema"], schema());
    assert_eq!(request.body["text"]["format"]["type"], "json_schema");
    assert_eq!(request.body["service_tier"], "flex", "the turn's own tier goes before the thread's");
    let metadata = metadata(&request);
    assert_eq!((&metadata["turn_trigger"], &metadata["sandbox_mode"]), (&json!("cron"), &json!("danger-full-access")));
    assert!(request.texts("user").concat().contains(&format!("<cwd>{folder}</cwd>")));
    let settings = settings(&mut events).await;
    assert_eq!(settings.cwd.as_str(), folder);
    assert_eq!(
        (settings.summary, settings.personality),
        (Some(ReasoningSummary::Detailed), Some(Personality::Friendly))
    );
    assert_eq!(settings.service_tier.as_deref(), Some("priority"));
    assert_eq!(settings.effort, Some("high".into()));
    assert_eq!(settings.sandbox_policy, SandboxPolicy::DangerFullAccess);
    assert_eq!(serde_json::to_value(&settings.approval_policy).expect("JSON"), "never");
    stage.close().await;
}

#[tokio::test]
async fn some_options_stay_in_effect_and_some_apply_to_one_turn() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().model("gpt-5.6-sol").await.expect("a thread");
    let turn = thread.run("Answer.").effort("high").summary(ReasoningSummary::Detailed).service_tier("priority");
    let turn = turn.cwd(stage.home.home()).sandbox(Sandbox::FullAccess);
    turn.output_schema(schema()).turn_service_tier("flex").source("cron").await.expect("a result");
    thread.run("Again.").await.expect("a result");
    let request = stage.mock.request(1).await.expect("a request");
    // These options stay in effect …
    assert_eq!(request.body["reasoning"]["effort"], "high");
    assert_eq!(request.body["reasoning"]["summary"], "detailed");
    assert_eq!(request.body["service_tier"], "priority");
    assert_eq!(metadata(&request)["sandbox_mode"], "danger-full-access");
    // … and these do not.
    assert!(request.body["text"].get("format").is_none(), "{}", request.body["text"]);
    assert!(metadata(&request).get("turn_trigger").is_none());
    // No tier differs from an option that is not set.
    thread.run("Without one.").no_service_tier().await.expect("a result");
    assert!(stage.mock.request(2).await.expect("a request").body.get("service_tier").is_none());
    // The working directory has changed permanently, for this thread only.
    let read = thread.read(false).await.expect("read").thread;
    assert_eq!(read.cwd.as_str(), stage.home.home().to_string_lossy());
    let other = stage.thread().await;
    assert_eq!(
        other.info().expect("the thread was started here").cwd.as_str(),
        stage.home.workspace().to_string_lossy()
    );
    stage.close().await;
}

#[tokio::test]
async fn the_model_of_a_turn_is_the_threads_model_from_then_on() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    thread.run("One.").await.expect("a result");
    thread.run("Two.").model("gpt-5.4").await.expect("a result");
    thread.run("Three.").await.expect("a result");
    let models: Vec<_> = stage.mock.model_requests().iter().map(|request| request.body["model"].clone()).collect();
    assert_eq!(models, ["gpt-5.5", "gpt-5.4", "gpt-5.4"]);
    assert_eq!(thread.model(), Some("gpt-5.5"), "the params of the open thread");
    stage.close().await;
}

#[tokio::test]
async fn a_structured_answer_is_returned_unchanged() {
    let stage = Stage::open().await;
    stage.say(r#"{"answer":"yes"}"#);
    let result = stage.thread().await.run("Is it?").output_schema(schema()).await.expect("a result");
    let answer: Value = serde_json::from_str(result.final_response().expect("an answer")).expect("JSON");
    assert_eq!(answer, json!({ "answer": "yes" }));
    stage.close().await;
}

#[tokio::test]
async fn options_without_a_method_are_set_on_the_params() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.codex.thread_start().with(|params| params.mock_experimental_field = Some("x".into()));
    let thread = thread.await.expect("a thread");
    thread.run("Go.").with(|params| params.turn_trigger = Some("automation".into())).await.expect("a result");
    assert_eq!(relay.params_of("turn/start")[0]["turnTrigger"], "automation");
    assert_eq!(relay.params_of("thread/start")[0]["mockExperimentalField"], "x");
    assert_eq!(metadata(&stage.mock.request(0).await.expect("a request"))["turn_trigger"], "automation");
    stage.close().await;
}

#[test]
fn sandboxes_and_approval_modes_have_one_name_for_people_and_files() {
    for (sandbox, name) in [
        (Sandbox::ReadOnly, "read-only"),
        (Sandbox::WorkspaceWrite, "workspace-write"),
        (Sandbox::FullAccess, "danger-full-access"),
    ] {
        assert_eq!((sandbox.to_string().as_str(), name.parse().ok()), (name, Some(sandbox)));
        let mode = SandboxMode::from(sandbox);
        assert_eq!(json!(sandbox), json!(mode), "the name is the name of the protocol");
        assert_eq!(serde_json::from_value::<Sandbox>(json!(name)).ok(), Some(sandbox));
    }
    assert_eq!("full-access".parse().ok(), Some(Sandbox::FullAccess));
    for (mode, name) in
        [(ApprovalMode::DenyAll, "deny-all"), (ApprovalMode::AutoReview, "auto-review"), (ApprovalMode::Ask, "ask")]
    {
        assert_eq!((mode.to_string().as_str(), name.parse().ok()), (name, Some(mode)));
        assert_eq!((json!(mode), serde_json::from_value(json!(name)).ok()), (json!(name), Some(mode)));
    }
    let refused = "read_only".parse::<Sandbox>().expect_err("another name");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    let expected =
        "the sandbox: there is no sandbox \"read_only\"; use read-only, workspace-write or danger-full-access";
    assert_eq!(refused.to_string(), expected);
    let refused = "Ask".parse::<ApprovalMode>().expect_err("another name").to_string();
    assert!(refused.contains("use deny-all, auto-review or ask"), "{refused}");
}

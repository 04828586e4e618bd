//! The same program on an older runtime, and the calls that are too new for that runtime.

use std::path::PathBuf;

use codex_client::types::{FeedbackSaveParams, ModelListParams, request};
use codex_client::{Codex, CodexConfig, Error, ErrorKind, TurnCollector, transport};
use codex_kit::ThreadList;
use codex_kit::prelude::*;
use codex_testkit::fake::Script;
use codex_testkit::{FakeAppServer, Gate, Reply};
use serde_json::json;

use super::support::{OLDER, Relay, Setting, Stage, older_executable, pinned_executable, soon, to_the_end};

#[tokio::test]
async fn the_same_program_works_on_the_pinned_version() {
    let stage = program(pinned_executable()).await;
    assert!(stage.codex.metadata().is_pinned_version());
    stage.close().await;
}

#[tokio::test]
async fn the_same_program_works_on_the_older_version() {
    let stage = program(older_executable().await).await;
    assert_eq!(stage.codex.metadata().version, OLDER.parse().ok());
    assert!(!stage.codex.metadata().is_pinned_version());
    stage.close().await;
}

/// Runs a program: start, thread, run, stream, steer, interrupt, list, resume, fork, models.
async fn program(executable: PathBuf) -> Stage {
    let stage = Setting::new().executable(executable).open().await;
    let thread = stage.codex.thread_start().developer_instructions("Be brief.").await.expect("a thread");
    stage.say("It is a test.");
    let result = thread.run("What is it?").effort("low").turn_service_tier("priority").await.expect("a result");
    assert_eq!(result.final_response(), Some("It is a test."));
    assert!(result.usage.is_some() && result.items.len() == 2, "{result:?}");
    let request = stage.mock.request(0).await.expect("a request");
    assert_eq!(
        (&request.body["reasoning"]["effort"], &request.body["service_tier"]),
        (&json!("low"), &json!("priority"))
    );
    assert!(request.texts("developer").concat().contains("Be brief."));

    stage.mock.push(Reply::new().message_in_deltas(&["One, ", "two."], None));
    let turn = thread.turn("Count.").await.expect("a turn");
    let text: Vec<String> = to_the_end(turn.stream().text()).await;
    assert_eq!(text, ["One, ", "two."]);

    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("Working.", Some("commentary")).hold(&gate));
    stage.say("Both.");
    let turn = thread.turn("The first.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    assert_eq!(turn.steer("The second.").await.expect("steered"), turn.id());
    gate.open();
    assert_eq!(soon("the end", turn.run()).await.expect("a result").final_response(), Some("Both."));

    let gate = Gate::new();
    stage.mock.push(Reply::new().hold(&gate));
    let turn = thread.turn("For ever.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    turn.interrupt().await.expect("interrupted");
    let mut collector = TurnCollector::new();
    to_the_end(turn.stream()).await.into_iter().for_each(|event| collector.observe(&event));
    assert!(collector.finish().expect("a result").is_interrupted());
    turn.interrupt().await.expect("again: an older runtime would never answer, and is not asked");

    thread.set_name("A thread").await.expect("named");
    let listed = stage.codex.thread_list().await.expect("a list").data;
    assert_eq!(listed.iter().map(|thread| thread.name.as_deref()).collect::<Vec<_>>(), [Some("A thread")]);
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    let refused = stage.codex.call_raw("weather/read", json!({})).await.expect_err("refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest);

    let id = thread.id().to_owned();
    let stage = stage.reopen().await;
    let resumed = stage.codex.thread_resume(&id).await.expect("resumed");
    stage.say("Here again.");
    assert_eq!(resumed.run("And?").await.expect("a result").final_response(), Some("Here again."));
    let requests = stage.mock.model_requests();
    assert!(requests.last().expect("a request").texts("user").contains(&"What is it?"));
    let fork = stage.codex.thread_fork(&id).await.expect("forked");
    assert_ne!(fork.id(), id);
    stage
}

/// Returns the parts of the error that name the required version.
fn needed(error: &Error) -> (&str, &str, Option<&str>) {
    let Error::NeedsRuntime { what, needed, found } = error else { panic!("{error:?}") };
    (what, needed, found.as_deref())
}

fn too_new(list: ThreadList) -> ThreadList {
    list.with(|params| params.current_account_only = Some(true))
}

#[tokio::test]
async fn options_that_the_older_version_lacks_are_refused_before_sending() {
    let (stage, relay) = Setting::new().executable(older_executable().await).open_relayed().await;
    let found = Some(OLDER);
    let error = too_new(stage.codex.thread_list()).await.expect_err("refused");
    assert_eq!(needed(&error), ("thread/list with currentAccountOnly", "0.168.0", found));
    assert_eq!(error.kind(), ErrorKind::NeedsRuntime);
    let error = stage.codex.call_raw("thread/list", json!({ "currentAccountOnly": true })).await.expect_err("refused");
    assert_eq!(needed(&error).1, "0.168.0");
    let params = FeedbackSaveParams::new("feedback.zip", "bug");
    let error = stage.codex.call::<request::FeedbackSave>(params).await.expect_err("refused");
    assert_eq!(needed(&error), ("feedback/save", "0.164.0", found));
    let thread = stage.thread().await;
    let patch = |params: &mut codex_client::types::TurnStartParams| {
        params.responsesapi_client_metadata_patch = Some(Default::default());
    };
    let error = thread.run("Go.").with(patch).await.expect_err("refused");
    assert_eq!(needed(&error), ("turn/start with responsesapiClientMetadataPatch", "0.164.0", found));
    let params = ModelListParams { model_provider: Some("mock".into()), ..Default::default() };
    let error = stage.codex.call::<request::ModelList>(params).await.expect_err("refused");
    assert!(error.to_string().contains("needs Codex 0.169.0 or newer, and this runtime is 0.163.0"), "{error}");
    let sent = |relay: &Relay, method: &str| relay.params_of(method).len();
    for method in ["thread/list", "feedback/save", "turn/start", "model/list"] {
        assert_eq!(sent(&relay, method), 0, "{method}");
    }
    // The same calls without the newer options are sent.
    stage.codex.thread_list().await.expect("a list");
    stage.codex.models().await.expect("models");
    thread.run("Go.").source("cron").await.expect("a result");
    assert_eq!(relay.params_of("turn/start")[0]["turnTrigger"], "cron");
    stage.close().await;
}

#[tokio::test]
async fn the_pinned_version_gets_the_same_options() {
    let (stage, relay) = Setting::new().open_relayed().await;
    too_new(stage.codex.thread_list()).await.expect("a list");
    assert_eq!(relay.params_of("thread/list")[0]["currentAccountOnly"], true);
    stage.close().await;
}

#[tokio::test]
async fn a_prerelease_lacks_what_its_release_has_and_an_unknown_version_is_sent_methods_but_no_new_options() {
    let (option, method) = (json!({ "threadId": "t", "turnTrigger": "cron" }), "thread/guardianReview");
    for (user_agent, asked, params, needs) in [
        ("me/0.150.0", "turn/start", option.clone(), Some("0.151.0")),
        ("me/0.151.0-alpha.3", "turn/start", option.clone(), Some("0.151.0")),
        ("me/0.151.0", "turn/start", option.clone(), None),
        ("me/0.150.0", "turn/start", json!({ "threadId": "t", "turnTrigger": null }), None),
        ("me/0.163.0", method, json!({}), Some("0.167.2")),
        ("me/99.0.0", method, json!({}), None),
        ("nobody", "turn/start", option.clone(), Some("0.151.0")),
        ("nobody", method, json!({}), None),
    ] {
        let fake = FakeAppServer::new(Script::new().user_agent(user_agent));
        let (read, write) = fake.connect();
        let codex = Codex::connect(transport::io(read, write), CodexConfig::new()).await.expect("a client");
        let error = codex.call_raw(asked, params).await.err();
        let lacks = match &error {
            Some(Error::NeedsRuntime { needed, .. }) => Some(needed.as_str()),
            _ => None,
        };
        assert_eq!(lacks, needs, "{asked} on {user_agent}: {error:?}");
        assert_eq!(fake.received(asked).len(), usize::from(needs.is_none()), "{asked} on {user_agent}");
    }
}

/// A build of a checkout reports 0.0.0. Here the relay makes the older version report 0.0.0.
#[cfg(unix)]
#[tokio::test]
async fn a_runtime_without_a_version_is_asked_for_its_own_schemas_once() {
    use std::os::unix::fs::PermissionsExt as _;

    let prepared = Setting::new().prepare().await;
    let (runtime, asked) = (older_executable().await, prepared.home.workspace().join("asked"));
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in *generate-json-schema*) echo once >> '{asked}'; exec '{runtime}' \"$@\";; esac\n\
         '{runtime}' \"$@\" | sed -u 's#/{OLDER} (#/0.0.0 (#'\n",
        asked = asked.display(),
        runtime = runtime.display(),
    );
    let script = prepared.home.write("checkout", script).expect("written");
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).expect("executable");
    let codex = Codex::start_with(prepared.config.clone().codex_bin(&script)).await.expect("started");
    let stage = prepared.with(codex);
    assert!(stage.codex.metadata().version.as_ref().is_some_and(codex_client::RuntimeVersion::is_checkout));
    assert!(!asked.exists(), "the schemas are read at the first need");
    let error = too_new(stage.codex.thread_list()).await.expect_err("refused");
    assert_eq!(needed(&error), ("thread/list with currentAccountOnly", "0.168.0", Some("0.0.0")));
    let error = stage
        .codex
        .call::<request::FeedbackSave>(FeedbackSaveParams::new("feedback.zip", "bug"))
        .await
        .expect_err("refused");
    assert_eq!(needed(&error).0, "feedback/save");
    // Options in the runtime's schemas are sent.
    let result = stage.thread().await.run("Go.").source("cron").turn_service_tier("priority").await.expect("a result");
    assert_eq!(result.final_response(), Some("ok"));
    assert_eq!(std::fs::read_to_string(&asked).expect("the schemas were read"), "once\n");
    stage.close().await;
}

//! A runtime that reports no version or a wrong one.

use codex_client::ErrorKind;
use codex_client::types::{TurnStartParams, request};
use codex_testkit::fake::{Reaction, Script};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    CONNECTED, Client, EVERYWHERE, FAKE, Outcome, PROCESS, Stage, check_section, describe, failed, within,
};

pub(super) const TITLE: &str = "Wrong versions";

#[test]
fn versions() {
    let rows = rows! {
        "the runtime reports 0.150.0, and an option is newer", EVERYWHERE, |stage| refused(stage, "fake/0.150.0 (old)");
        "the runtime reports no version, and an option may be newer", EVERYWHERE, |stage| refused(stage, "who knows");
        "the runtime reports 0.0.0 (a checkout), and an option may be newer", CONNECTED, |stage| refused(stage, "fake/0.0.0 (dev)");
        "the runtime reports 0.0.0 (a checkout), and cannot write its schemas", PROCESS, not_a_checkout;
        "the runtime reports 99.0.0, and does not know a method", EVERYWHERE, too_new;
        "the runtime reports 99.0.0, and leaves a field out", EVERYWHERE, not_so_new;
    };
    check_section(concat!(module_path!(), "::versions"), super::SECTIONS, TITLE, rows);
}

/// Starts a turn with an option that needs 0.151.0.
async fn start_turn(client: &Client) -> codex_client::Result<()> {
    let thread = client.thread().await.expect("a thread");
    let mut params = TurnStartParams::new(thread.id(), Vec::new());
    params.turn_trigger = Some("a test".to_owned());
    within("the end of a call", async {
        match client.clone() {
            Client::Async(codex) => codex.call::<request::TurnStart>(params).await.map(drop),
            Client::Blocking(codex) => {
                let call = move || codex.call::<request::TurnStart>(params).map(drop);
                tokio::task::spawn_blocking(call).await.expect("no panic")
            }
        }
    })
    .await
}

async fn refused(mut stage: Stage, user_agent: &str) -> Outcome {
    let client = stage.start(Script::new().user_agent(user_agent)).await;
    let (call, other) = tokio::join!(start_turn(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::NeedsRuntime);
    let later = client.is_answered().await;
    assert!(!stage.sent().iter().any(|message| message["method"] == "turn/start"), "nothing was sent");
    // Without the option, the turn is started.
    client.thread().await.expect("a thread").run().await.expect("a turn");
    Outcome::new(format!("{} (nothing is sent)", describe(&error)), "answered", later)
}

/// The client asks a checkout for its schemas. This checkout cannot write any.
async fn not_a_checkout(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().user_agent("fake/0.0.0 (dev)")).await;
    let (call, other) = tokio::join!(start_turn(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::Runtime);
    let later = client.is_answered().await;
    assert!(!stage.sent().iter().any(|message| message["method"] == "turn/start"), "nothing was sent");
    let words = describe(&error).replace(FAKE, "PROGRAM");
    let folder = words.find(&*std::env::temp_dir().to_string_lossy());
    let words = folder.map_or(words.clone(), |at| format!("{}…", &words[..at]));
    Outcome::new(format!("{words} (nothing is sent)"), "answered", later)
}

async fn too_new(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().user_agent("fake/99.0.0 (new)")).await;
    assert!(!client.asynchronous().metadata().is_pinned_version());
    let (call, other) = tokio::join!(client.call("memory/status", json!({})), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

async fn not_so_new(mut stage: Stage) -> Outcome {
    let script = Script::new().user_agent("fake/99.0.0 (new)").once("model/list", Reaction::result(json!({})));
    let client = stage.start(script).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::Decode);
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

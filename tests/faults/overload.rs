//! A runtime that has too much to do: it refuses, and above another number it does not answer at all.

use std::time::Duration;

use codex_client::{CallOptions, ErrorKind};
use codex_kit::{RetryPolicy, retry_with};
use codex_testkit::fake::{Limits, Reaction, Script, Step};
use serde_json::json;

use super::support::section::rows;
use super::support::{Client, EVERYWHERE, Stage, Told, check_section, failed, told, within};

pub(super) const TITLE: &str = "Overload";

#[test]
fn overload() {
    let rows = rows! {
        "overloaded once, the call is made alone", EVERYWHERE, refused;
        "overloaded once, with `retry_on_overload`", EVERYWHERE, once;
        "overloaded for ever, with `retry_on_overload`", EVERYWHERE, for_ever;
        "refused for another reason, with `retry_on_overload`", EVERYWHERE, another_reason;
        "a burst above its limits, more than `max_in_flight` lets through", EVERYWHERE, held_back;
        "a burst above its limits, with a `max_in_flight` that lets it through", EVERYWHERE, let_through;
    };
    check_section(concat!(module_path!(), "::overload"), super::SECTIONS, TITLE, rows);
}

async fn refused(mut stage: Stage) -> Told {
    let client = stage.start(Script::new().once("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert!(error.kind() == ErrorKind::Busy && error.is_retryable() && error.code() == Some(-32001));
    client.models().await.expect("the next one is answered");
    Told::new(told(&error), "answered", client.is_answered().await)
}

/// Three attempts, with pauses that nobody notices.
fn soon() -> RetryPolicy {
    RetryPolicy::new().delays(Duration::from_millis(1), Duration::from_millis(1))
}

/// `model/list` until it is answered or given up, as each client does it.
async fn retried(client: &Client) -> codex_client::Result<()> {
    within("the end of the attempts", async {
        match client.clone() {
            Client::Async(codex) => retry_with(soon(), || codex.models()).await.map(drop),
            Client::Blocking(codex) => {
                let attempts = move || codex_kit::blocking::retry_with(soon(), || codex.models()).map(drop);
                tokio::task::spawn_blocking(attempts).await.expect("no panic")
            }
        }
    })
    .await
}

async fn attempts(stage: &Stage) -> usize {
    stage.got(1, |message| message["method"] == "model/list").await.len()
}

async fn once(mut stage: Stage) -> Told {
    let client = stage.start(Script::new().once("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    call.expect("it is answered");
    assert_eq!(attempts(&stage).await, 2);
    Told::new("its answer, by the second attempt", "answered", client.is_answered().await)
}

async fn for_ever(mut stage: Stage) -> Told {
    let client = stage.start(Script::new().on("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!((error.kind(), attempts(&stage).await), (ErrorKind::Busy, 3));
    Told::new(format!("after three attempts, {}", told(&error)), "answered", client.is_answered().await)
}

async fn another_reason(mut stage: Stage) -> Told {
    let client = stage.start(Script::new().on("model/list", Reaction::error(-32600, "never"))).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!((error.kind(), attempts(&stage).await), (ErrorKind::InvalidRequest, 1));
    Told::new(format!("without a second attempt, {}", told(&error)), "answered", client.is_answered().await)
}

/// The first four wait to be answered; while they do, one request more would never be. A notification needs no place.
async fn held_back(mut stage: Stage) -> Told {
    let held = Reaction::usual().first(Step::Until { method: "fake/go".to_owned(), count: 1 });
    let script = Script::new().on("model/list", held).limits(Limits { refuse: 4, drop: 0 });
    let config = Stage::config().max_in_flight(4);
    let client = stage.start_with(script, config).await.expect("the client starts");
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.models())).collect();
    stage.got(4, |message| message["method"] == "model/list").await;
    client.notify("fake/go", json!({})).await.expect("it is sent");
    for call in calls {
        call.await.expect("no panic").expect("every call is answered");
    }
    Told::new("its answer, and so do all of a hundred: they wait here", "answered", client.is_answered().await)
}

/// Four requests wait for a gate, four are refused, four are forgotten.
async fn let_through(mut stage: Stage) -> Told {
    let held = Reaction::usual().after_gate("the limit has passed");
    let script = Script::new().on("model/list", held).limits(Limits { refuse: 4, drop: 4 });
    let client = stage.start(script).await;
    let waiting: Vec<_> = (0..4).map(|_| tokio::spawn(client.models())).collect();
    stage.got(4, |message| message["method"] == "model/list").await;
    let refused: Vec<_> = (0..4).map(|_| tokio::spawn(client.models())).collect();
    let mut busy = Vec::new();
    for call in refused {
        busy.push(failed(call.await.expect("no panic")));
    }
    assert!(busy.iter().all(|error| error.kind() == ErrorKind::Busy), "{busy:?}");
    let limit = CallOptions::new().time_limit(Duration::from_millis(10));
    let forgotten = failed(client.call_with("model/list", json!({}), limit).await);
    assert_eq!(forgotten.kind(), ErrorKind::TimedOut);
    client.open_gate("the limit has passed").await;
    for call in waiting {
        call.await.expect("no panic").expect("what was taken is answered");
    }
    let call = format!("refused: {}; forgotten: {}", told(&busy[0]), told(&forgotten));
    Told::new(call, "answered, where the runtime took them", client.is_answered().await)
}

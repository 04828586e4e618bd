//! An overloaded runtime: it refuses requests, and above a higher number it does not answer them at all.

use std::time::Duration;

use codex_client::{CallOptions, Error, ErrorKind};
use codex_kit::{RetryPolicy, retry_with};
use codex_testkit::fake::{Limits, Reaction, Script, Step};
use serde_json::json;

use super::support::section::rows;
use super::support::{Client, EVERYWHERE, Outcome, Stage, check_section, describe, failed, within};

pub(super) const TITLE: &str = "Overload";

#[test]
fn overload() {
    let rows = rows! {
        "overloaded once, without a retry", EVERYWHERE, refused;
        "overloaded once, with `retry_on_overload`", EVERYWHERE, once;
        "overloaded permanently, with `retry_on_overload`", EVERYWHERE, for_ever;
        "refused for another reason, with `retry_on_overload`", EVERYWHERE, another_reason;
        "a burst above the runtime's limits, held back by `max_in_flight`", EVERYWHERE, held_back;
        "a burst above the runtime's limits, with a larger `max_in_flight`", EVERYWHERE, let_through;
        "5,000 calls at once, with `max_in_flight(5_000)`", EVERYWHERE, five_thousand;
        "a call with a time limit waits for a place among `max_in_flight`", EVERYWHERE, not_sent;
    };
    check_section(concat!(module_path!(), "::overload"), super::SECTIONS, TITLE, rows);
}

async fn refused(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().once("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert!(error.kind() == ErrorKind::Busy && error.is_retryable() && error.code() == Some(-32001));
    client.models().await.expect("the next one is answered");
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

/// Returns a policy of three attempts with very short pauses.
fn soon() -> RetryPolicy {
    RetryPolicy::new().delays(Duration::from_millis(1), Duration::from_millis(1))
}

/// Calls `model/list` with retries, with the retry function of each client.
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

async fn once(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().once("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    call.expect("the call is answered");
    assert_eq!(attempts(&stage).await, 2);
    Outcome::new("its answer, by the second attempt", "answered", client.is_answered().await)
}

async fn for_ever(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().on("model/list", Reaction::overloaded())).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!((error.kind(), attempts(&stage).await), (ErrorKind::Busy, 3));
    Outcome::new(format!("after three attempts, {}", describe(&error)), "answered", client.is_answered().await)
}

async fn another_reason(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().on("model/list", Reaction::error(-32600, "never"))).await;
    let (call, other) = tokio::join!(retried(&client), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    assert_eq!((error.kind(), attempts(&stage).await), (ErrorKind::InvalidRequest, 1));
    Outcome::new(format!("without a second attempt, {}", describe(&error)), "answered", client.is_answered().await)
}

/// The first four calls wait for answers. One more request in flight would never be answered. A notification is not counted.
async fn held_back(mut stage: Stage) -> Outcome {
    let held = Reaction::usual().first(Step::Until { method: "fake/go".to_owned(), count: 1 });
    let script = Script::new().on("model/list", held).limits(Limits { refuse: 4, drop: 0 });
    let config = Stage::config().max_in_flight(4);
    let client = stage.start_with(script, config).await.expect("the client starts");
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.models())).collect();
    stage.got(4, |message| message["method"] == "model/list").await;
    client.notify("fake/go", json!({})).await.expect("the notification is sent");
    for call in calls {
        call.await.expect("no panic").expect("every call is answered");
    }
    Outcome::new(
        "its answer, like all hundred calls: the client holds the others back",
        "answered",
        client.is_answered().await,
    )
}

/// Four requests wait for a gate, four are refused, and four are never answered.
async fn let_through(mut stage: Stage) -> Outcome {
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
    let call = format!("refused: {}; forgotten: {}", describe(&busy[0]), describe(&forgotten));
    Outcome::new(call, "answered, if the runtime accepted them", client.is_answered().await)
}

async fn five_thousand(mut stage: Stage) -> Outcome {
    let config = Stage::config().max_in_flight(5_000);
    let client = stage.start_with(Script::new(), config).await.expect("the client starts");
    let calls: Vec<_> = (0..5_000).map(|_| tokio::spawn(client.models())).collect();
    for call in calls {
        call.await.expect("no panic").expect("every call is answered");
    }
    Outcome::new("its answer, like all five thousand calls", "answered", client.is_answered().await)
}

/// The first call has the only place until the notification arrives.
async fn not_sent(mut stage: Stage) -> Outcome {
    let held = Reaction::usual().first(Step::Until { method: "fake/go".to_owned(), count: 1 });
    let script = Script::new().once("model/list", held);
    let client = stage.start_with(script, Stage::config().max_in_flight(1)).await.expect("the client starts");
    let first = tokio::spawn(client.models());
    stage.got(1, |message| message["method"] == "model/list").await;
    let limit = CallOptions::new().time_limit(Duration::from_millis(10));
    let error = failed(client.call_with("account/read", json!({}), limit).await);
    assert!(matches!(error, Error::TimedOut { sent: false, .. }), "{error:?}");
    client.notify("fake/go", json!({})).await.expect("the notification is sent");
    first.await.expect("no panic").expect("the first call is answered");
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

//! Answers that are missing, repeated, addressed to another request, or out of order.

use std::time::Duration;

use codex_client::{CallOptions, ClosedReason, ErrorKind};
use codex_testkit::fake::{AnswerId, Reaction, Script, Step};
use serde_json::{Value, json};

use super::support::section::rows;
use super::support::{EVERYWHERE, Outcome, Stage, check_section, closed, describe, failed};

pub(super) const TITLE: &str = "Answers";

#[test]
fn answers() {
    let rows = rows! {
        "the runtime never answers, and the call has a time limit", EVERYWHERE, never;
        "the runtime never answers, and the client is closed", EVERYWHERE, never_and_closed;
        "the answer arrives after the time limit", EVERYWHERE, late;
        "the runtime answers twice", EVERYWHERE, twice;
        "the runtime refuses the call, with data", EVERYWHERE, refusal;
        "an answer with an unknown id arrives first", EVERYWHERE, |stage| other_id(stage, AnswerId::Unknown);
        "an answer with the id as a string arrives first", EVERYWHERE, |stage| other_id(stage, AnswerId::OtherType);
        "an answer with the id null arrives first", EVERYWHERE, |stage| other_id(stage, AnswerId::Null);
        "an answer with neither result nor error arrives first", EVERYWHERE, neither;
        "the only answer has an unknown id", EVERYWHERE, |stage| only_other_id(stage, AnswerId::Unknown);
        "the only answer has the id as a string", EVERYWHERE, |stage| only_other_id(stage, AnswerId::OtherType);
        "ten answers arrive in reverse order", EVERYWHERE, reversed;
    };
    check_section(concat!(module_path!(), "::answers"), super::SECTIONS, TITLE, rows);
}

/// A short time limit, which must pass in these tests. No event must happen within it.
const SOON: Duration = Duration::from_millis(10);

fn limited() -> CallOptions {
    CallOptions::new().time_limit(SOON)
}

async fn never(mut stage: Stage) -> Outcome {
    let other = Reaction::usual().after_gate("the limit has passed");
    let script = Script::new().on("model/list", Reaction::never()).once("account/read", other);
    let client = stage.start(script).await;
    let other = tokio::spawn(client.call("account/read", json!({})));
    let error = failed(client.call_with("model/list", json!({}), limited()).await);
    assert_eq!((error.kind(), error.method()), (ErrorKind::TimedOut, Some("model/list")));
    client.open_gate("the limit has passed").await;
    other.await.expect("no panic").expect("the other call is answered");
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

async fn never_and_closed(mut stage: Stage) -> Outcome {
    let script = Script::new().on("model/list", Reaction::never());
    let client = stage.start(script.on("account/read", Reaction::never())).await;
    let calls = [client.call("model/list", json!({})), client.call("account/read", json!({}))].map(tokio::spawn);
    // The fake answers in order, so both other requests have arrived.
    client.thread().await.expect("a thread");
    client.close().await;
    let [call, other] = calls;
    let [call, other] = [failed(call.await.expect("no panic")), failed(other.await.expect("no panic"))];
    assert_eq!(closed(&call).reason, ClosedReason::ByClient);
    super::support::same_cause(&call, &[other]);
    Outcome::new(describe(&call), "the same error", client.fails_at_once(&call).await)
}

async fn late(mut stage: Stage) -> Outcome {
    let script = Script::new().on("model/list", Reaction::usual().after_gate("the limit has passed"));
    let client = stage.start(script).await;
    let error = failed(client.call_with("model/list", json!({}), limited()).await);
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    client.open_gate("the limit has passed").await;
    // The late answer was discarded. The same method can be called again.
    client.models().await.expect("the next one is answered");
    Outcome::new(describe(&error), "answered", client.is_answered().await)
}

async fn twice(mut stage: Stage) -> Outcome {
    let second = Step::Result(json!({ "data": [], "nextCursor": "second" }));
    let client = stage.start(Script::new().on("model/list", Reaction::usual().then(second))).await;
    let (first, other) = tokio::join!(client.models(), client.models());
    for models in [first, other] {
        assert_eq!(models.expect("the call is answered").next_cursor, None, "the first answer counts");
    }
    Outcome::new("the first answer", "answered", client.is_answered().await)
}

async fn refusal(mut stage: Stage) -> Outcome {
    let data = json!({ "codexErrorInfo": "usageLimitExceeded", "more": [1] });
    let refused = Reaction::error_with(-32600, "not like this", data.clone());
    let client = stage.start(Script::new().on("model/list", refused)).await;
    let (call, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    other.expect("the other call is answered");
    let error = failed(call);
    let codex_client::Error::Rpc(failure) = &error else { panic!("{error:?}") };
    assert_eq!((failure.method.as_str(), failure.code), ("model/list", -32600));
    assert_eq!((failure.message.as_str(), failure.data.as_ref()), ("not like this", Some(&data)));
    assert!(error.codex_error_info().is_some());
    Outcome::new(format!("{}, with its data", describe(&error)), "answered", client.is_answered().await)
}

async fn other_id(mut stage: Stage, id: AnswerId) -> Outcome {
    let reaction = Reaction::result_as(id, json!({ "data": [], "nextCursor": "somebody else's" })).then(Step::Usual);
    let client = stage.start(Script::new().on("model/list", reaction)).await;
    let (models, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    assert_eq!(models.expect("the call is answered").next_cursor, None, "its own answer counts");
    other.expect("the other call is answered");
    Outcome::new("its own answer", "answered", client.is_answered().await)
}

/// An answer with neither result nor error is not a message.
async fn neither(mut stage: Stage) -> Outcome {
    let neither = Step::Line(r#"{"id":$id}"#.to_owned());
    let client = stage.start(Script::new().on("model/list", Reaction::usual().first(neither))).await;
    let (models, other) = tokio::join!(client.models(), client.call("account/read", json!({})));
    models.expect("the call is answered");
    other.expect("the other call is answered");
    Outcome::new("its own answer", "answered", client.is_answered().await)
}

async fn only_other_id(mut stage: Stage, id: AnswerId) -> Outcome {
    let client = stage.start(Script::new().on("model/list", Reaction::result_as(id, json!({})))).await;
    let options = limited();
    let (call, other) =
        tokio::join!(client.call_with("model/list", json!({}), options), client.call("account/read", json!({})));
    let error = failed(call);
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    other.expect("the other call is answered");
    Outcome::new(format!("as without an answer: {}", describe(&error)), "answered", client.is_answered().await)
}

async fn reversed(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new().on("thread/resume", Reaction::reversed(10))).await;
    let resume = |number: usize| {
        let call = client.call("thread/resume", json!({ "threadId": format!("thread-{number}") }));
        tokio::spawn(async move { (number, call.await) })
    };
    for call in (0..10).map(resume).collect::<Vec<_>>() {
        let (number, answer) = call.await.expect("no panic");
        let answer: Value = answer.expect("the call is answered");
        assert_eq!(answer["thread"]["id"], format!("thread-{number}"), "each call gets its own answer");
    }
    Outcome::new("its own answer", "their own answers", client.is_answered().await)
}

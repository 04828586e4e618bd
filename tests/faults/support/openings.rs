//! The beginning of many rows: two calls of which one waits, or a turn that is read to its end.

use codex_client::types::ModelListResponse;
use codex_client::{Error, Event, Result};
use codex_testkit::fake::{Reaction, Script, Step, Turn};
use serde_json::{Value, json};

use super::turns::Turn as Handle;
use super::{Client, Conversation, Outcome, Stage, describe, failed, same_cause};

/// Returns a script with a waiting call: `account/read` is never answered, and the reaction to `model/list` begins when both requests
/// have arrived.
pub(crate) fn while_another_waits(reaction: Reaction) -> Script {
    let other_is_there = Step::Until { method: "account/read".to_owned(), count: 1 };
    Script::new().on("account/read", Reaction::never()).on("model/list", reaction.first(other_is_there))
}

/// Makes both calls: `model/list`, and the other one.
pub(crate) async fn two_calls(client: &Client) -> (Result<ModelListResponse>, Result<Value>) {
    tokio::join!(client.models(), client.call("account/read", json!({})))
}

/// Makes both calls, and checks that they and all later calls fail with the same end of the connection.
pub(crate) async fn both_fail(client: &Client) -> (Error, Outcome) {
    let (call, other) = two_calls(client).await;
    let (call, other) = (failed(call), failed(other));
    same_cause(&call, &[other]);
    let outcome = Outcome::new(describe(&call), "the same error", client.fails_at_once(&call).await);
    (call, outcome)
}

/// A turn whose events were read.
pub(crate) struct Read {
    pub(crate) client: Client,
    pub(crate) thread: Conversation,
    pub(crate) turn: Handle,
    pub(crate) events: Vec<Event>,
}

/// Starts a client, and reads one of its turns to the end while another call is answered.
pub(crate) async fn read_turn(stage: &mut Stage, turn: Turn) -> Read {
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let (other, (events, error)) = tokio::join!(client.call("account/read", json!({})), turn.stream().rest());
    other.expect("the other call is answered");
    assert!(error.is_none(), "{error:?}");
    Read { client, thread, turn, events }
}

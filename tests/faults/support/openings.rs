//! How many rows begin: with two calls of which one waits, or with a turn that is read to its end.

use codex_client::types::ModelListResponse;
use codex_client::{Error, Event, Result};
use codex_testkit::fake::{Reaction, Script, Step, Turn};
use serde_json::{Value, json};

use super::turns::Turn as Handle;
use super::{Client, Conversation, Stage, Told, failed, same_cause, told};

/// One call waits with the one that is concerned: `account/read` is never answered, and what is done for `model/list` is done
/// once the other is there.
pub(crate) fn while_another_waits(reaction: Reaction) -> Script {
    let other_is_there = Step::Until { method: "account/read".to_owned(), count: 1 };
    Script::new().on("account/read", Reaction::never()).on("model/list", reaction.first(other_is_there))
}

/// Makes the two calls: `model/list`, and the other.
pub(crate) async fn two_calls(client: &Client) -> (Result<ModelListResponse>, Result<Value>) {
    tokio::join!(client.models(), client.call("account/read", json!({})))
}

/// Makes them, and both fail by the same end of the connection, as do all that come later.
pub(crate) async fn both_fail(client: &Client) -> (Error, Told) {
    let (call, other) = two_calls(client).await;
    let (call, other) = (failed(call), failed(other));
    same_cause(&call, &[other]);
    let told = Told::new(told(&call), "the same error", client.fails_at_once(&call).await);
    (call, told)
}

/// A turn after it was read.
pub(crate) struct Read {
    pub(crate) client: Client,
    pub(crate) thread: Conversation,
    pub(crate) turn: Handle,
    pub(crate) events: Vec<Event>,
}

/// Starts a client whose turns are like this, and reads one to its end while another call is answered.
pub(crate) async fn read_turn(stage: &mut Stage, turn: Turn) -> Read {
    let client = stage.start(Script::new().turn(turn)).await;
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let (other, (events, error)) = tokio::join!(client.call("account/read", json!({})), turn.stream().rest());
    other.expect("the other call is answered");
    assert!(error.is_none(), "{error:?}");
    Read { client, thread, turn, events }
}

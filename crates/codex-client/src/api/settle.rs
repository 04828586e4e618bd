//! Settles a turn whose end the client could not read, by reading the thread from the runtime.

use std::sync::Arc;
use std::time::Duration;

use codex_types::notification::TurnCompleted;
use codex_types::request::ThreadRead;
use codex_types::route::Ids;
use codex_types::rpc::{Notification as _, Request as _};
use serde_json::{Value, json};

use crate::api::codex::{Codex, Inner};
use crate::api::endpoint::{Client, UnsettledTurn};
use crate::error::{Error, Result};
use crate::events::Topic;
use crate::rpc::inbox::IncomingNotification;
use crate::rpc::task;

/// The number of attempts to read the thread, and the pause between two attempts. The runtime may send the end of a turn before it stores
/// the end.
const READS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

impl Client for Inner {
    fn settle(self: Arc<Self>, turn: UnsettledTurn) {
        let codex = Codex { inner: self };
        task::spawn_on(&codex.runtime().clone(), turn.settle(codex));
    }
}

impl UnsettledTurn {
    /// Reads the turn from its thread, and publishes its end. The subscriptions of a turn that cannot be read end with an error.
    async fn settle(self, codex: Codex) {
        if let Err(error) = self.publish_end(&codex).await {
            tracing::warn!(%error, turn_id = &*self.turn_id, "a turn with a skipped end could not be read");
            codex.router().turns().ended(&self.thread_id, Some(&self.turn_id));
            codex.router().fail(&Topic::turn(&self.turn_id), &error);
        }
    }

    async fn publish_end(&self, codex: &Codex) -> Result<()> {
        for _ in 0..READS {
            let params = json!({ "threadId": self.thread_id, "includeTurns": true });
            let read = codex.call_raw(ThreadRead::METHOD, params).await?;
            let turns = read["thread"]["turns"].as_array().map(Vec::as_slice).unwrap_or_default();
            if let Some(turn) = turns.iter().find(|turn| turn["id"] == *self.turn_id)
                && turn["status"] != "inProgress"
            {
                self.publish(codex, turn);
                return Ok(());
            }
            if !self.has_ended {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(Error::invalid(
            format!("the turn {}", self.turn_id),
            "its end was skipped, and the thread does not have the end",
        ))
    }

    fn publish(&self, codex: &Codex, turn: &Value) {
        let method = TurnCompleted::METHOD;
        let line = json!({ "method": method, "params": { "threadId": self.thread_id, "turn": turn } }).to_string();
        let ids = Ids { thread: Some(&self.thread_id), turn: Some(&self.turn_id), ..Ids::default() };
        codex.router().publish(&IncomingNotification {
            method,
            ids: &ids,
            line: &line,
            delta: None,
            emitted_at_ms: None,
        });
        codex.router().wake();
    }
}

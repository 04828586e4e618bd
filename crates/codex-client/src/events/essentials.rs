//! Reads the fields that the client itself needs from a message that does not fit its type as a whole.
//!
//! A message whose required fields do not fit reaches the caller unchanged. The client still needs the turn that has ended, the status of
//! that turn, the text of the agent, and the ids of an answer. This module reads such a message once more, with a neutral value in
//! the place of each required field that the client does not need. Callers get these values only from
//! [`Event::essential`](crate::Event::essential), whose documentation describes these values.

use std::borrow::Cow;

use codex_types::rpc::{Message, UnrecognizedMethod};
use codex_types::{MessagePhase, ServerNotification, ThreadItem};
use serde::de::DeserializeOwned;
use serde_json::value::to_raw_value;
use serde_json::{Map, Value, json};

use crate::error::Error;

/// The notification, typed as far as this client needs it.
pub(crate) fn of(payload: &ServerNotification) -> Cow<'_, ServerNotification> {
    match payload {
        ServerNotification::Unrecognized(message) => typed(message).map_or(Cow::Borrowed(payload), Cow::Owned),
        _ => Cow::Borrowed(payload),
    }
}

/// Reads the params of a method that the types know, and that do not fit it.
#[cold]
fn typed(message: &UnrecognizedMethod) -> Option<ServerNotification> {
    let method = message.method.as_str();
    let params = to_raw_value(&mended(method, &message.params)?).ok()?;
    ServerNotification::decode(method, Some(&params)).ok()
}

/// Returns params that do not fit, with a neutral value in the place of each required field that the client does not need.
#[cold]
pub(super) fn mended(method: &str, given: &Value) -> Option<Value> {
    let mut params = Mended::of(given)?;
    params.text("threadId");
    match method {
        "turn/started" | "turn/completed" => params.set("turn", turn(&given["turn"])?),
        "item/started" | "item/completed" => params.text("turnId").number("startedAtMs").number("completedAtMs"),
        "item/agentMessage/delta" | "thread/tokenUsage/updated" => params.text("turnId"),
        "thread/goal/updated" => params.set("goal", goal(&given["goal"])?),
        "thread/goal/cleared" | "account/login/completed" => &mut params,
        "command/exec/outputDelta" => params.text("processId").text("stream").flag("capReached"),
        "fs/changed" => params.text("watchId"),
        _ => return None,
    };
    Some(Value::Object(params.0))
}

/// The answer that could not be read, as far as this client needs it: the turn that was started, or what the runtime is.
#[cold]
pub(crate) fn of_answer<T: DeserializeOwned>(error: &Error) -> Option<T> {
    let Error::Decode { method, raw, .. } = error else { return None };
    let result = result_of(raw)?;
    let mut mended = Mended::of(&result)?;
    match method.as_str() {
        "initialize" if result["userAgent"].is_string() => {
            mended.text("codexHome").text("platformFamily").text("platformOs")
        }
        _ => return None,
    };
    codex_types::from_value(&Value::Object(mended.0)).ok()
}

fn result_of(raw: &str) -> Option<Value> {
    match Message::parse(raw) {
        Ok(Message::Response { result, .. }) => codex_types::from_str(result.get()).ok(),
        _ => None,
    }
}

/// Mends a turn. A turn needs an id. An end with an unknown status still ends the turn.
pub(crate) fn turn(turn: &Value) -> Option<Value> {
    let mut mended = Mended::of(turn)?;
    mended.0.get("id")?.as_str()?;
    mended.text("status").list("items");
    match mended.0.get("error") {
        None | Some(Value::Null) => {}
        Some(error) if error["message"].is_string() => {}
        Some(error) => {
            let message = error.as_str().map_or_else(|| error.to_string(), str::to_owned);
            mended.set("error", json!({ "message": message }));
        }
    }
    Some(Value::Object(mended.0))
}

fn goal(goal: &Value) -> Option<Value> {
    let mut mended = Mended::of(goal)?;
    mended.text("threadId").text("objective").text("status");
    mended.number("tokensUsed").number("timeUsedSeconds").number("createdAt").number("updatedAt");
    Some(Value::Object(mended.0))
}

/// An object in which a neutral value replaces each required value that does not fit.
struct Mended(Map<String, Value>);

impl Mended {
    fn of(value: &Value) -> Option<Self> {
        value.as_object().cloned().map(Self)
    }

    fn unless(&mut self, fits: fn(&Value) -> bool, key: &str, neutral: Value) -> &mut Self {
        if !self.0.get(key).is_some_and(fits) {
            self.set(key, neutral);
        }
        self
    }

    fn text(&mut self, key: &str) -> &mut Self {
        self.unless(Value::is_string, key, "".into())
    }

    fn number(&mut self, key: &str) -> &mut Self {
        self.unless(Value::is_i64, key, 0.into())
    }

    fn flag(&mut self, key: &str) -> &mut Self {
        self.unless(Value::is_boolean, key, false.into())
    }

    fn list(&mut self, key: &str) -> &mut Self {
        self.unless(Value::is_array, key, Value::Array(Vec::new()))
    }

    fn set(&mut self, key: &str, value: Value) -> &mut Self {
        self.0.insert(key.to_owned(), value);
        self
    }
}

/// A message of the agent, also one that does not fit its type.
#[derive(Debug)]
pub(crate) struct AgentMessage<'i> {
    pub(crate) id: &'i str,
    pub(crate) text: &'i str,
    pub(crate) phase: Option<Cow<'i, MessagePhase>>,
}

/// The item as a message of the agent, if it is one.
pub(crate) fn agent_message(item: &ThreadItem) -> Option<AgentMessage<'_>> {
    match item {
        ThreadItem::AgentMessage(message) => {
            let phase = message.phase.as_ref().map(Cow::Borrowed);
            Some(AgentMessage { id: &message.id, text: &message.text, phase })
        }
        ThreadItem::Unrecognized(item) if item["type"] == "agentMessage" => {
            let phase = item["phase"].as_str().map(|phase| Cow::Owned(MessagePhase::from(phase)));
            Some(AgentMessage { id: item["id"].as_str().unwrap_or_default(), text: item["text"].as_str()?, phase })
        }
        _ => None,
    }
}

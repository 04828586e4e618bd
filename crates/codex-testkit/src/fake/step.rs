//! What a fake app-server can be told to do, one thing at a time.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One thing that the fake does.
///
/// In params, values and texts, `$thread`, `$turn` and `$id` stand for the ids of the thread, of the turn and of the
/// request that the step belongs to (`$id` in a text is JSON: a string has its quotes). A value that is the string
/// `$input` becomes the input of the `turn/start`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Step {
    /// What would happen without a script: the default answer, and for `turn/start` the whole [`Turn`](super::Turn).
    Usual,
    /// The same, with these changes of the answer; a refusal stays as it is.
    Edited(Vec<Edit>),
    /// An answer with this result.
    Result(Value),
    /// An answer with this result and another id than the request has.
    ResultAs(AnswerId, Value),
    /// A refusal.
    Error {
        /// -32600 for most.
        code: i64,
        /// For people.
        message: String,
        /// For programs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        data: Option<Value>,
    },
    /// Holds back the default answers to requests of this method until there are so many, and gives them in reverse
    /// order. Each of these requests needs this step.
    Reverse(usize),
    /// A notification.
    Notify {
        /// Its method.
        method: String,
        /// Its params; null leaves them out.
        #[serde(default)]
        params: Value,
    },
    /// A request to the client. The fake does not wait for the answer; when it comes, `serverRequest/resolved`
    /// follows if the params name a thread.
    Ask {
        /// Its method.
        method: String,
        /// Its params; null leaves them out.
        #[serde(default)]
        params: Value,
        /// Its id; without one they count up from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<Value>,
    },
    /// Waits until the client has answered all that it was asked on this connection.
    Answered,
    /// Asks the client whether a command may run, waits for the decision, and completes the command's item by it: see
    /// [`Turn::approved_command`](super::Turn::approved_command).
    ApproveCommand {
        /// The params of `item/commandExecution/requestApproval`.
        params: Value,
        /// The item as it is when the command has run.
        item: Value,
    },
    /// This text and a line end.
    Line(String),
    /// This text without a line end: half a message, or several.
    Text(String),
    /// These bytes as they are.
    Bytes(Vec<u8>),
    /// A line of so many bytes, its end not counted: a `warning` with a long message. It is made while it is written.
    LongLine(u64),
    /// Very many notifications of the turn, as fast as the client takes them.
    Flood(Flood),
    /// So many bytes on stderr, in lines. In memory there is no stderr, and nothing happens.
    Stderr(u64),
    /// Waits until the gate of this name is open: [`FakeAppServer::gate`](super::FakeAppServer::gate) in memory, a
    /// request `fake/openGate {"name"}` anywhere.
    Hold(String),
    /// Waits until the client has sent so many messages of this method, over all connections.
    Until {
        /// The method.
        method: String,
        /// How many.
        count: usize,
    },
    /// Reads nothing more from the client: its pipe fills up.
    StopReading,
    /// Ends the output, and goes on reading.
    CloseOutput,
    /// Ends the process; in memory and over a socket, the connection.
    Exit(Exit),
}

/// An id that an answer should not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AnswerId {
    /// One that the client never used.
    Unknown,
    /// The number of the request as a string, or its string as a number: 7 for `"7"`, -1 where it is none.
    OtherType,
    /// null.
    Null,
}

/// A change of a JSON value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Where, as a JSON pointer: `/thread/status/type`.
    pub at: String,
    /// What stands there afterwards; `None` takes the key away.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// Null is a value here: only a key that is not there means none.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Edit {
    /// Puts `value` at a JSON pointer.
    #[must_use]
    pub fn set(at: &str, value: impl Into<Value>) -> Self {
        Self { at: at.to_owned(), value: Some(value.into()) }
    }

    /// Takes away what is at a JSON pointer.
    #[must_use]
    pub fn remove(at: &str) -> Self {
        Self { at: at.to_owned(), value: None }
    }

    /// Does it. A pointer whose parent is not there changes nothing.
    pub(crate) fn apply(&self, root: &mut Value) {
        let Some((parent, key)) = self.at.rsplit_once('/') else {
            if let Some(value) = &self.value {
                *root = value.clone();
            }
            return;
        };
        match (root.pointer_mut(parent), &self.value) {
            (Some(Value::Object(fields)), Some(value)) => {
                fields.insert(key.to_owned(), value.clone());
            }
            (Some(Value::Object(fields)), None) => {
                fields.remove(key);
            }
            (Some(Value::Array(items)), value) => {
                let Some(index) = key.parse().ok().filter(|index: &usize| *index < items.len()) else { return };
                match value {
                    Some(value) => items[index] = value.clone(),
                    None => drop(items.remove(index)),
                }
            }
            _ => {}
        }
    }
}

/// Very many notifications.
///
/// Each has a number of eight digits, from 0 up: a reader can tell whether one is missing or out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Flood {
    /// So many `item/agentMessage/delta` of one item, `$turn-flood`; the delta is the number and a space.
    Deltas(u64),
    /// So many items, each `item/started` and `item/completed`: reasoning, commands, file changes and agent messages in
    /// turn, of the sizes that they have in real sessions; the id is `item-` and the number.
    Items(u64),
    /// The same, `item/completed` only.
    CompletedItems(u64),
}

/// How the fake dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Exit {
    /// With this exit code.
    Code(i32),
    /// By SIGABRT.
    Abort,
    /// By SIGKILL; where there are no signals, as [`Exit::Abort`].
    Kill,
}

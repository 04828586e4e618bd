//! The single steps of a script.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One step of the fake.
///
/// In params, values and texts, `$thread`, `$turn` and `$id` stand for the ids of the thread, of the turn and of the
/// request that the step belongs to (`$id` in a text is JSON: a string has its quotes). A value that is the string
/// `$input` becomes the input of the `turn/start`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Step {
    /// The default reaction: the default answer, and for `turn/start` the whole [`Turn`](super::Turn).
    Usual,
    /// The default reaction with changes of its answer. A refusal stays unchanged.
    Edited(Vec<Edit>),
    /// An answer with this result.
    Result(Value),
    /// An answer with this result and another id than the id of the request.
    ResultAs(AnswerId, Value),
    /// A refusal.
    Error {
        /// The code, which is -32600 for most refusals.
        code: i64,
        /// The message for people.
        message: String,
        /// The data for programs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        data: Option<Value>,
    },
    /// Collects the default answers to this number of requests of this method, and sends them in reverse
    /// order. Each of these requests needs this step.
    Reverse(usize),
    /// A notification.
    Notify {
        /// The method.
        method: String,
        /// The params. Null leaves them out.
        #[serde(default)]
        params: Value,
    },
    /// A request to the client. The fake does not wait for the answer. After the answer, `serverRequest/resolved`
    /// follows if the params name a thread.
    Ask {
        /// The method.
        method: String,
        /// The params. Null leaves them out.
        #[serde(default)]
        params: Value,
        /// The id. Without ids, the fake counts up from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<Value>,
    },
    /// Waits until the client has answered all requests of this connection.
    Answered,
    /// Asks the client whether a command may run, waits for the decision, and completes the command's item accordingly: see
    /// [`Turn::approved_command`](super::Turn::approved_command).
    ApproveCommand {
        /// The params of `item/commandExecution/requestApproval`.
        params: Value,
        /// The item after the command has run.
        item: Value,
    },
    /// A text and a line end.
    Line(String),
    /// A text without a line end: a part of a message, or several messages.
    Text(String),
    /// Unchanged bytes.
    Bytes(Vec<u8>),
    /// A line of this number of bytes without its end: a `warning` with a long message. The fake makes the line during the write.
    LongLine(u64),
    /// Very many notifications of the turn, as fast as the client takes them.
    Flood(Flood),
    /// This number of bytes on stderr, in lines. A fake in memory has no stderr, and ignores the step.
    Stderr(u64),
    /// Waits until the gate with this name is open: [`FakeAppServer::gate`](super::FakeAppServer::gate) in memory, a
    /// request `fake/openGate {"name"}` anywhere.
    Hold(String),
    /// Waits until the client has sent this number of messages of this method, over all connections.
    Until {
        /// The method.
        method: String,
        /// The number.
        count: usize,
    },
    /// Stops reading from the client, so that the pipe fills up.
    StopReading,
    /// Ends the output, and continues to read.
    CloseOutput,
    /// Ends the process, or the connection in memory and over a socket.
    Exit(Exit),
}

/// A wrong id of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AnswerId {
    /// An id that the client never used.
    Unknown,
    /// The number of the request as a string, or its string as a number: 7 for `"7"`, and -1 for another text.
    OtherType,
    /// The id null.
    Null,
}

/// A change of a JSON value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The place as a JSON pointer, such as `/thread/status/type`.
    pub at: String,
    /// The new value. `None` removes the key.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// Null is a value. Only an absent key means `None`.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Edit {
    /// Puts `value` at a JSON pointer.
    #[must_use]
    pub fn set(at: &str, value: impl Into<Value>) -> Self {
        Self { at: at.to_owned(), value: Some(value.into()) }
    }

    /// Removes the value at a JSON pointer.
    #[must_use]
    pub fn remove(at: &str) -> Self {
        Self { at: at.to_owned(), value: None }
    }

    /// Applies the change. A pointer without a parent changes nothing.
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
/// Each notification has a number of eight digits, from 0 up, so that a reader can find missing and reordered notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Flood {
    /// This number of `item/agentMessage/delta` of one item, `$turn-flood`. The delta is the number and a space.
    Deltas(u64),
    /// This number of items, each with `item/started` and `item/completed`: reasoning, commands, file changes and agent messages in
    /// turn, with the sizes of real sessions. The id is `item-` and the number.
    Items(u64),
    /// The items of [`Flood::Items`] with `item/completed` only.
    CompletedItems(u64),
}

/// The kind of the fake's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Exit {
    /// With this exit code.
    Code(i32),
    /// By SIGABRT.
    Abort,
    /// By SIGKILL, or as [`Exit::Abort`] on systems without signals.
    Kill,
}

//! The events of a subscription.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use codex_types::rpc::{Message, UnrecognizedMethod};
use codex_types::{DecodeError, DecodeProblem, Decoded, ServerNotification};
use serde_json::Value;

use super::essentials;
use crate::error::{Closed, Error, SkippedMessage};

/// One event of a stream.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// The runtime sent a notification.
    Notification(Box<Notification>),
    /// Events before the next one were dropped, because the stream was not read in time. Completions, errors and events that end a turn or
    /// an item are never dropped: see [`EventLimits`](crate::EventLimits).
    Lagged {
        /// The number of dropped events.
        skipped: u64,
    },
    /// The runtime has ended, and another was started in its place ([`Layer::reconnect`](crate::Layer::reconnect)). Events before
    /// this event are from the earlier runtime, and events after it are from the new runtime.
    Restarted(Arc<Restarted>),
    /// The client could not read a message of the runtime. The message may belong to the stream.
    ///
    /// The end of a turn is not lost: the client reads the end from the thread (`thread/read`), and the stream gets `turn/completed`, or
    /// ends with the error.
    Skipped(Arc<SkippedMessage>),
    /// A thread that was in use could not be resumed on the new runtime. The stream gets no more events of this thread.
    NotResumed(Arc<NotResumed>),
}

impl Event {
    /// Returns the typed notification; `None` for another event.
    pub fn notification(&self) -> Option<&ServerNotification> {
        match self {
            Self::Notification(notification) => Some(&notification.payload),
            _ => None,
        }
    }

    /// Returns the notification as far as its ids and its end can be read, also where it does not fit its type as a whole.
    ///
    /// Each required field that does not fit has a neutral value, which the runtime has not sent. Use this method for events that must not
    /// be missed (the end of a turn, a goal or a login, output), and [`notification`](Self::notification) otherwise. `None` for another
    /// event.
    pub fn essential(&self) -> Option<Cow<'_, ServerNotification>> {
        self.notification().map(essentials::of)
    }

    /// Returns a piece of the agent's answer (`item/agentMessage/delta`).
    pub fn text_delta(&self) -> Option<&str> {
        match self.notification() {
            Some(ServerNotification::ItemAgentMessageDelta(delta)) => Some(&delta.delta),
            // The text can be read, whatever else does not fit.
            Some(ServerNotification::Unrecognized(message)) if message.method == "item/agentMessage/delta" => {
                message.params["delta"].as_str()
            }
            _ => None,
        }
    }

    /// Returns the parts of the notification that did not fit its type and were left out.
    pub fn decode_problems(&self) -> &[DecodeProblem] {
        match self {
            Self::Notification(notification) => notification.decode_problems(),
            _ => &[],
        }
    }

    /// Returns the line as the runtime wrote it; `None` for an event of this client.
    pub fn raw(&self) -> Option<&str> {
        match self {
            Self::Notification(notification) => Some(notification.raw()),
            _ => None,
        }
    }
}

/// The runtime has ended, and another was started in its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Restarted {
    /// How the earlier runtime ended.
    pub closed: Arc<Closed>,
    /// The number of consecutive attempts.
    pub attempts: u32,
}

/// A thread that was in use could not be resumed: the thread was not saved (ephemeral, or without a turn), or the new runtime refuses the
/// thread.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NotResumed {
    /// The thread's id.
    pub thread_id: String,
    /// The error of `thread/resume`.
    pub error: Error,
}

impl NotResumed {
    /// Creates the value, for a layer that restores threads.
    pub fn new(thread_id: impl Into<String>, error: Error) -> Self {
        Self { thread_id: thread_id.into(), error }
    }
}

/// A notification of the runtime: typed, with the text it was read from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Notification {
    /// The typed notification. [`ServerNotification::Unrecognized`] for an unknown method, or for params that do not fit: then
    /// [`decode_error`](Self::decode_error) has the reason.
    pub payload: ServerNotification,
    line: Line,
    decode_error: Option<Arc<DecodeError>>,
    decode_problems: Option<Arc<[DecodeProblem]>>,
}

impl Notification {
    /// Returns the whole message as the runtime wrote it.
    pub fn raw(&self) -> &str {
        &self.line.text
    }

    /// Returns the method on the wire.
    pub fn method(&self) -> &str {
        self.payload.method()
    }

    /// Returns when the runtime sent the notification, by the runtime's clock (`emittedAtMs`).
    pub fn emitted_at(&self) -> Option<SystemTime> {
        let milliseconds = u64::try_from(self.line.emitted_at_ms?).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
    }

    /// Returns why the params could not be read as those of the method.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.decode_error.as_deref()
    }

    /// Returns the parts of the params that did not fit the types and were left out, each with its path from the params on and its JSON.
    /// See [`Decoded`].
    pub fn decode_problems(&self) -> &[DecodeProblem] {
        self.decode_problems.as_deref().unwrap_or_default()
    }
}

impl std::ops::Deref for Notification {
    type Target = ServerNotification;

    fn deref(&self) -> &ServerNotification {
        &self.payload
    }
}

/// An undecoded notification.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) text: Arc<str>,
    pub(crate) emitted_at_ms: Option<i64>,
}

impl Line {
    /// Decodes the notification. A notification that does not fit becomes `Unrecognized`.
    pub(crate) fn read(self) -> Notification {
        match ServerNotification::decode_line(&self.text) {
            Ok(Decoded { value: payload, problems }) => {
                let decode_problems = (!problems.is_empty()).then(|| problems.into());
                Notification { payload, line: self, decode_error: None, decode_problems }
            }
            Err(_) => match without_lone_surrogates(&self.text).map(|text| ServerNotification::decode_line(&text)) {
                Some(Ok(Decoded { value: payload, problems })) => {
                    let decode_problems = (!problems.is_empty()).then(|| problems.into());
                    Notification { payload, line: self, decode_error: None, decode_problems }
                }
                _ => self.read_unrecognized(),
            },
        }
    }

    #[cold]
    fn read_unrecognized(self) -> Notification {
        let (method, params, error) = match Message::parse(&self.text) {
            Ok(Message::Notification { method, params, .. }) => {
                let error = ServerNotification::decode(&method, params).err();
                let params = params.and_then(|params| codex_types::from_str(params.get()).ok());
                (method.into_owned(), params.unwrap_or(Value::Null), error)
            }
            Ok(_) => (String::new(), Value::Null, None),
            Err(error) => (String::new(), Value::Null, Some(error)),
        };
        let payload = ServerNotification::Unrecognized(UnrecognizedMethod { method, params });
        Notification { payload, line: self, decode_error: error.map(Arc::new), decode_problems: None }
    }
}

/// Replaces each half of a surrogate pair by U+FFFD: JSON allows a lone half in an escape, and a Rust string cannot hold it. `None` when
/// there is nothing to replace.
#[cold]
fn without_lone_surrogates(json: &str) -> Option<String> {
    let unit = |at: usize| u16::from_str_radix(json.get(at..at + 6)?.strip_prefix("\\u")?, 16).ok();
    let mut repaired = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = json.get(at..).and_then(|rest| rest.find('\\')) {
        at += found;
        at += match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                repaired.push_str(&json[copied..at]);
                repaired.push_str("\\ufffd");
                copied = at + 6;
                6
            }
            (Some(_), _) => 6,
            (None, _) => 2,
        };
    }
    (copied > 0).then(|| repaired + &json[copied..])
}

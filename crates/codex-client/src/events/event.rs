//! What a subscription gives.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use codex_types::rpc::{Message, UnrecognizedMethod};
use codex_types::{DecodeError, DecodeProblem, Decoded, ServerNotification};
use serde_json::Value;

use super::essentials;
use crate::error::{Closed, Error};

/// One thing that happened, as a stream of events gives it.
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
    /// A thread that was in use could not be resumed on the new runtime. The stream gets no more events of this thread.
    NotResumed(Arc<NotResumed>),
}

impl Event {
    /// The notification, typed; `None` for anything else.
    pub fn notification(&self) -> Option<&ServerNotification> {
        match self {
            Self::Notification(notification) => Some(&notification.payload),
            _ => None,
        }
    }

    /// Returns the notification as far as its ids and its end can be read, also where it does not fit its type as a whole.
    ///
    /// In the place of each required field that does not fit stands a neutral value, which the runtime has not sent: use this for
    /// what must not be missed (the end of a turn, a goal or a login, output), and [`notification`](Self::notification) for all
    /// else. `None` for what is no notification.
    pub fn essential(&self) -> Option<Cow<'_, ServerNotification>> {
        self.notification().map(essentials::of)
    }

    /// The next piece of the agent's answer, if this is one (`item/agentMessage/delta`).
    pub fn text_delta(&self) -> Option<&str> {
        match self.notification() {
            Some(ServerNotification::ItemAgentMessageDelta(delta)) => Some(&delta.delta),
            // The text is there, whatever else does not fit.
            Some(ServerNotification::Unrecognized(message)) if message.method == "item/agentMessage/delta" => {
                message.params["delta"].as_str()
            }
            _ => None,
        }
    }

    /// What in the notification did not fit its type and was left out, while the rest was read; empty for anything else.
    pub fn decode_problems(&self) -> &[DecodeProblem] {
        match self {
            Self::Notification(notification) => notification.decode_problems(),
            _ => &[],
        }
    }

    /// The line as the runtime wrote it; `None` for what this client says itself.
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
    /// How many attempts in a row it took.
    pub attempts: u32,
}

/// A thread that was in use could not be resumed: it was ephemeral or had no turn yet, so that nothing of it was saved, or the new
/// runtime refuses it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NotResumed {
    /// The thread's id.
    pub thread_id: String,
    /// What `thread/resume` failed with.
    pub error: Error,
}

impl NotResumed {
    /// Makes one for a layer that restores threads.
    pub fn new(thread_id: impl Into<String>, error: Error) -> Self {
        Self { thread_id: thread_id.into(), error }
    }
}

/// A notification of the runtime: typed, with the text it was read from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Notification {
    /// What it says. [`ServerNotification::Unrecognized`] when this version of the crate does not know the method, or could
    /// not read its params: then [`decode_error`](Self::decode_error) says why.
    pub payload: ServerNotification,
    line: Line,
    decode_error: Option<Arc<DecodeError>>,
    decode_problems: Option<Arc<[DecodeProblem]>>,
}

impl Notification {
    /// The whole message as the runtime wrote it.
    pub fn raw(&self) -> &str {
        &self.line.text
    }

    /// Its name on the wire.
    pub fn method(&self) -> &str {
        self.payload.method()
    }

    /// When the runtime sent it (`emittedAtMs`, to the millisecond, by the runtime's clock).
    pub fn emitted_at(&self) -> Option<SystemTime> {
        let milliseconds = u64::try_from(self.line.emitted_at_ms?).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
    }

    /// Why its params could not be read as the method's, when they could not.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.decode_error.as_deref()
    }

    /// What in its params did not fit the types and was left out of the payload, while the rest was read: each with its path
    /// from the params on, and the JSON as it came. See [`Decoded`].
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

/// A notification as it waits to be read: its text, undecoded.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) text: Arc<str>,
    pub(crate) emitted_at_ms: Option<i64>,
}

impl Line {
    /// Decodes it. What cannot be decoded is a value too.
    pub(crate) fn read(self) -> Notification {
        match ServerNotification::decode_line(&self.text) {
            Ok(Decoded { value: payload, problems }) => {
                let decode_problems = (!problems.is_empty()).then(|| problems.into());
                Notification { payload, line: self, decode_error: None, decode_problems }
            }
            Err(_) => self.read_unrecognized(),
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

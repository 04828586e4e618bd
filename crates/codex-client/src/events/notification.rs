//! A notification of the runtime, which is decoded when it is read.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use codex_types::rpc::{Message, UnrecognizedMethod};
use codex_types::{DecodeError, DecodeProblem, Decoded, ServerNotification};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::decode_log::DecodeLog;
use super::essentials;
use crate::rpc::inbox::IncomingNotification;
use crate::shared::Shared;

/// A notification of the runtime: the text, and the typed value, which the first use decodes.
#[derive(Clone)]
pub struct Notification {
    line: Line,
    log: Arc<DecodeLog>,
    decoded: OnceLock<Shared<Typed>>,
}

/// The typed value of a notification, and what did not fit.
#[derive(Debug)]
struct Typed {
    payload: ServerNotification,
    error: Option<DecodeError>,
    problems: Box<[DecodeProblem]>,
}

impl Notification {
    pub(super) fn new(line: Line, log: Arc<DecodeLog>) -> Self {
        Self { line, log, decoded: OnceLock::new() }
    }

    /// Returns the typed notification. The value is [`ServerNotification::Unrecognized`] if the method is unknown or if the params do not fit.
    /// If they do not fit, [`decode_error`](Self::decode_error) has the reason.
    ///
    /// The first call decodes the message.
    pub fn payload(&self) -> &ServerNotification {
        &self.typed().payload
    }

    /// Returns the typed notification. If a clone has the value, the message is decoded once more.
    pub fn into_payload(self) -> ServerNotification {
        self.typed();
        match self.decoded.into_inner().map(Shared::into_inner) {
            Some(Ok(typed)) => typed.payload,
            // A clone has the value.
            _ => self.line.read().payload,
        }
    }

    /// Returns the whole message as the runtime wrote it.
    pub fn raw(&self) -> &str {
        &self.line.text
    }

    /// Returns the method on the wire, without decoding the message.
    pub fn method(&self) -> &str {
        let Line { text, method, escaped_method, .. } = &self.line;
        method.of(text).or(escaped_method.as_deref()).unwrap_or_default()
    }

    /// Returns when the runtime sent the notification, by the runtime's clock (`emittedAtMs`).
    pub fn emitted_at(&self) -> Option<SystemTime> {
        let milliseconds = u64::try_from(self.line.emitted_at_ms?).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds))
    }

    /// Returns why the params could not be read as those of the method.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.typed().error.as_ref()
    }

    /// Returns the parts of the params that did not fit the types and were left out. Each part has its path within the params, and its JSON.
    /// See [`Decoded`].
    pub fn decode_problems(&self) -> &[DecodeProblem] {
        &self.typed().problems
    }

    /// Returns the notification as far as the client needs it: see [`Event::essential`](super::event::Event::essential).
    pub(crate) fn essential(&self) -> Cow<'_, ServerNotification> {
        essentials::of(self.payload())
    }

    /// Returns a piece of the agent's answer: see [`Event::text_delta`](super::event::Event::text_delta).
    pub(crate) fn text_delta(&self) -> Option<&str> {
        if self.method() != AGENT_MESSAGE_DELTA {
            return None;
        }
        if let Some(delta) = self.line.delta.of(&self.line.text) {
            return Some(delta);
        }
        match self.payload() {
            ServerNotification::ItemAgentMessageDelta(delta) => Some(&delta.delta),
            // The text can be read even if other parts do not fit.
            ServerNotification::Unrecognized(message) => message.params["delta"].as_str(),
            _ => None,
        }
    }

    /// Returns the item's id and the text of a piece of the agent's answer, if both can be read without decoding the message.
    pub(crate) fn peeked_text_delta(&self) -> Option<(&str, &str)> {
        let text = &self.line.text;
        let delta = self.line.delta.of(text).filter(|_| self.method() == AGENT_MESSAGE_DELTA)?;
        Some((self.line.item.of(text)?, delta))
    }

    /// Decodes the params as those of one method, as far as the client needs them, without the types of all other methods.
    pub(crate) fn params_as<T: DeserializeOwned>(&self) -> Option<T> {
        let Ok(Message::Notification { method, params: Some(params), .. }) = Message::parse(&self.line.text) else {
            return None;
        };
        let read = codex_types::decode_str(params.get()).or_else(|error| {
            let repaired = without_lone_surrogates(params.get()).ok_or(error)?;
            codex_types::decode_str(&repaired)
        });
        match read {
            Ok(Decoded { value, problems }) => {
                self.log.left_out(&method, &problems);
                Some(value)
            }
            Err(error) => {
                self.log.unreadable(&method, error.path());
                codex_types::from_value(&essentials::mended(&method, &self.params())?).ok()
            }
        }
    }

    /// Returns the params as the runtime sent them. Returns `null` if the message has no params, or if the params cannot be parsed.
    #[cold]
    pub(crate) fn params(&self) -> Value {
        let Ok(Message::Notification { params: Some(params), .. }) = Message::parse(&self.line.text) else {
            return Value::Null;
        };
        codex_types::from_str(params.get()).unwrap_or_default()
    }

    fn typed(&self) -> &Typed {
        self.decoded.get_or_init(|| {
            let typed = self.line.read();
            if let Some(error) = &typed.error {
                self.log.unreadable(typed.payload.method(), error.path());
            }
            self.log.left_out(typed.payload.method(), &typed.problems);
            Shared::new(typed)
        })
    }
}

const AGENT_MESSAGE_DELTA: &str = "item/agentMessage/delta";

impl std::ops::Deref for Notification {
    type Target = ServerNotification;

    fn deref(&self) -> &ServerNotification {
        self.payload()
    }
}

impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("payload", self.payload())
            .field("emitted_at_ms", &self.line.emitted_at_ms)
            .field("decode_error", &self.decode_error())
            .field("decode_problems", &self.decode_problems())
            .finish_non_exhaustive()
    }
}

/// An undecoded notification, with the places of the parts that most readers need.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) text: Arc<str>,
    emitted_at_ms: Option<i64>,
    method: Place,
    /// The method, if its text contains escapes. The method is then no part of the text.
    escaped_method: Option<Box<str>>,
    item: Place,
    delta: Place,
}

/// The place of a part in a text. An empty place stands for a part that is not a slice of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    start: u32,
    end: u32,
}

impl Place {
    /// Finds a part that is a slice of the text.
    fn find(part: Option<&str>, text: &str) -> Self {
        let place = part.and_then(|part| {
            let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
            let Range { start, end } = start..start.checked_add(part.len())?;
            (end <= text.len()).then_some(Self { start: start.try_into().ok()?, end: end.try_into().ok()? })
        });
        place.unwrap_or_default()
    }

    fn of(self, text: &str) -> Option<&str> {
        let Self { start, end } = self;
        (start < end).then(|| text.get(start as usize..end as usize)).flatten()
    }
}

impl Line {
    pub(crate) fn of(notification: &IncomingNotification<'_>) -> Self {
        let IncomingNotification { method, ids, line: text, delta, emitted_at_ms } = *notification;
        let place = Place::find(Some(method), text);
        Self {
            text: text.into(),
            emitted_at_ms,
            method: place,
            escaped_method: place.of(text).is_none().then(|| method.into()),
            item: Place::find(ids.item, text),
            delta: Place::find(delta, text),
        }
    }

    /// Decodes the notification. A notification that does not fit becomes `Unrecognized`.
    fn read(&self) -> Typed {
        let decoded = ServerNotification::decode_line(&self.text).ok().or_else(|| {
            let repaired = without_lone_surrogates(&self.text)?;
            ServerNotification::decode_line(&repaired).ok()
        });
        match decoded {
            Some(Decoded { value: payload, problems }) => Typed { payload, error: None, problems: problems.into() },
            None => self.read_unrecognized(),
        }
    }

    #[cold]
    fn read_unrecognized(&self) -> Typed {
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
        Typed { payload, error, problems: Box::default() }
    }
}

/// Replaces each lone half of a surrogate pair by U+FFFD, because JSON allows a lone half in an escape and a Rust string does not. Returns
/// `None` if there is no lone half.
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

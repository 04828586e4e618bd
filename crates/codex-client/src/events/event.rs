//! The events of a subscription.

use std::borrow::Cow;
use std::sync::Arc;

use codex_types::{DecodeProblem, ServerNotification};

use super::notification::Notification;
use crate::error::{Closed, Error, SkippedMessage};

/// One event of a stream.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// The runtime sent a notification.
    Notification(Notification),
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
    /// Returns the typed notification, which the first use decodes; `None` for another event.
    pub fn notification(&self) -> Option<&ServerNotification> {
        match self {
            Self::Notification(notification) => Some(notification.payload()),
            _ => None,
        }
    }

    /// Returns the method of the notification on the wire, without decoding the notification; `None` for another event.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Notification(notification) => Some(notification.method()),
            _ => None,
        }
    }

    /// Returns the notification, even if the notification does not fit its type as a whole: each required field that does not fit then has
    /// a neutral value, which the runtime has not sent. Returns `None` for another event.
    ///
    /// Use this method for events that must not be missed (the end of a turn, a goal or a login, output), and
    /// [`notification`](Self::notification) otherwise.
    pub fn essential(&self) -> Option<Cow<'_, ServerNotification>> {
        match self {
            Self::Notification(notification) => Some(notification.essential()),
            _ => None,
        }
    }

    /// Returns a piece of the agent's answer (`item/agentMessage/delta`), usually without decoding the notification.
    pub fn text_delta(&self) -> Option<&str> {
        match self {
            Self::Notification(notification) => notification.text_delta(),
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

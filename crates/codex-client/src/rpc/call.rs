//! One call: a request to the runtime on its way, and its answer.

use std::any::Any;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use codex_types::DecodeError;
use codex_types::route::PeekedIds;
use codex_types::rpc::RpcError;
use serde_json::value::RawValue;

use crate::rpc::guard::guarded;

/// A request to the runtime before it is sent.
///
/// A [`Layer`](crate::Layer) sees each call, and may read what an extension trait has put into its
/// [`CallOptions`](crate::CallOptions).
pub struct Call<'a> {
    pub(crate) method: &'a str,
    pub(crate) params: Box<RawValue>,
    /// How long the answer may take; `None` for no limit.
    pub(crate) limit: Option<Duration>,
    pub(crate) extensions: Extensions,
    pub(crate) observers: Observers,
    pub(crate) budget: Budget,
}

/// The budget of requests in flight that a call counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Budget {
    #[default]
    Usual,
    /// The answer comes after a command, a tool or a person has finished.
    LongRunning,
    /// The call ends or steers running work, and must not wait for that work.
    Control,
}

impl<'a> Call<'a> {
    pub(crate) fn new(method: &'a str, params: Box<RawValue>, limit: Option<Duration>) -> Self {
        Self {
            method,
            params,
            limit,
            extensions: Extensions::default(),
            observers: Observers::default(),
            budget: Budget::Usual,
        }
    }

    /// Returns the method on the wire.
    pub fn method(&self) -> &str {
        self.method
    }

    /// Returns the params as JSON text.
    pub fn params(&self) -> &RawValue {
        &self.params
    }

    /// Returns the id of the thread that the params name.
    pub fn thread_id(&self) -> Option<String> {
        PeekedIds::of(&self.params).ids().thread.map(str::to_owned)
    }

    /// Returns how long the answer may still take; `None` for no limit.
    pub fn time_limit(&self) -> Option<Duration> {
        self.limit
    }

    /// Returns the value of this type that [`CallOptions::extension`](crate::CallOptions::extension) has attached.
    pub fn extension<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.extensions.get()
    }
}

impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("method", &self.method).field("limit", &self.limit).finish_non_exhaustive()
    }
}

/// Values of other crates that travel with a call, one of each type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Extensions(Vec<Arc<dyn Any + Send + Sync>>);

impl Extensions {
    pub(crate) fn insert<T: Send + Sync + 'static>(&mut self, value: T) {
        self.0.retain(|other| !other.is::<T>());
        self.0.push(Arc::new(value));
    }

    pub(crate) fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.0.iter().find_map(|value| value.downcast_ref())
    }
}

/// What the runtime answered to a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum Answer {
    /// The line with the result.
    Result(ResultLine),
    /// The error member.
    Refused(RpcError),
    /// A line that is the answer to this call by its id, and no message that can be parsed.
    #[non_exhaustive]
    Unreadable {
        /// The whole line.
        line: Box<str>,
        /// Why it cannot be parsed.
        error: DecodeError,
    },
    /// A line that is longer than [`CodexConfig::max_message_bytes`](crate::CodexConfig::max_message_bytes); it was skipped.
    TooLong,
}

impl Answer {
    /// Returns the result. Returns `None` if the runtime refused the request, or if the answer cannot be parsed.
    pub fn result(&self) -> Option<&RawValue> {
        match self {
            // The text was parsed as a part of its line before, so this call only gives the text another type.
            Self::Result(line) => serde_json::from_str(line.result()).ok(),
            _ => None,
        }
    }
}

/// The line of an answer, with the place of the result in the line. The text is kept and parsed once.
#[derive(Debug)]
pub struct ResultLine {
    line: Box<str>,
    result: Range<usize>,
}

impl ResultLine {
    /// `result` is the part of `line` that was parsed as the result.
    pub(crate) fn new(line: &str, result: &RawValue) -> Self {
        let result = result.get();
        let start = (result.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        Self { line: line.into(), result: start..start + result.len() }
    }

    /// Returns the result as JSON text.
    pub fn result(&self) -> &str {
        self.line.get(self.result.clone()).unwrap_or_default()
    }

    /// Returns the whole line, as the runtime wrote it.
    pub fn line(&self) -> &str {
        &self.line
    }
}

/// A function that sees an answer before the next message is read. The function runs on the read loop, so it must not wait.
pub type AnswerObserver = Box<dyn FnOnce(&Answer) + Send>;

/// The functions that see an answer before the next message is read.
#[derive(Default)]
pub(crate) struct Observers {
    observers: Vec<AnswerObserver>,
    /// Whether the observers see the answer even after the caller has dropped the call.
    outlive_caller: bool,
}

impl Observers {
    pub(crate) fn add(&mut self, observer: AnswerObserver) {
        self.observers.push(observer);
    }

    /// Keeps all observers when the caller drops its call.
    pub(crate) fn outlive_caller(&mut self) {
        self.outlive_caller = true;
    }

    pub(crate) fn is_outliving_caller(&self) -> bool {
        self.outlive_caller
    }

    pub(crate) fn observe(self, answer: &Answer) {
        for observer in self.observers {
            let _ = guarded("the observer of an answer", || observer(answer));
        }
    }
}

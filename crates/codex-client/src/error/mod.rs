//! The error of this crate, and its kinds.

mod closed;
mod skipped;
mod turn;

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::sync::Arc;
use std::time::Duration;

use codex_types::{CodexErrorInfo, DecodeError};
use serde_json::Value;

use crate::shared::Shared;

pub use closed::{Closed, ClosedReason, GaveUp};
pub(crate) use closed::{last_words, plain};
pub use skipped::{SkipReason, SkippedMessage};
pub use turn::{AnswerProblem, TurnFailure, TurnResult};

/// The result of the fallible functions of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The error of this crate. Programs match on it, or on its [`kind`](Self::kind).
///
/// `Display` prints the error without its cause, which is the [`source`](std::error::Error::source). `Debug` prints the kind, the message
/// and all causes, for `fn main() -> Result<()>`. Neither prints params, tokens or file contents.
#[derive(Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The runtime refused a request.
    #[error("the runtime refused {}: {}{}", .0.method, .0.message, resume_first(.0))]
    Rpc(RpcFailure),
    /// A turn ended as `failed`.
    #[error("the turn failed: {}", .0.message())]
    TurnFailed(TurnFailure),
    /// The final answer of a turn is not of the requested type (`answer_as` and `run_as` of codex-kit).
    #[error("{problem}")]
    Answer {
        /// Why.
        problem: AnswerProblem,
        /// The place and the reason.
        source: Option<Arc<serde_json::Error>>,
        /// The result of the turn, with the answer.
        result: Shared<TurnResult>,
    },
    /// No answer came within the time limit of the request, or the request could not be sent within that limit.
    #[error("{method} was not {} within {}; {}", if *sent { "answered" } else { "sent" }, rounded(*limit), seen.as_deref().unwrap_or(if *sent { RAISE } else { WAITS }))]
    #[non_exhaustive]
    TimedOut {
        /// The method.
        method: String,
        /// The limit.
        limit: Duration,
        /// Whether the request was given to the transport. Otherwise the runtime cannot have seen the request.
        sent: bool,
        /// An explanation of the missing answer: the output of a runtime that does not start, or a paused tokio clock.
        seen: Option<Box<str>>,
    },
    /// The connection has ended. Every later call fails with the same cause.
    #[error("{0}")]
    Closed(Arc<Closed>),
    /// The runtime has ended during the call or the turn, and is started again ([`Layer::reconnect`](crate::Layer::reconnect)). The
    /// request is not sent again, because the runtime may have carried it out. Later calls wait for the new runtime.
    #[error("{0}; it is being started again, and what was under way is lost")]
    Restarted(Arc<Closed>),
    /// No runtime was found to start.
    #[error("{0}")]
    RuntimeNotFound(RuntimeNotFound),
    /// An installed runtime is damaged or of another version.
    #[error("the runtime in {} is not usable: {problem}; install it again with `cargo xtask fetch-runtime`, or name another with CODEX_BIN", path.display())]
    BrokenRuntime {
        /// The folder of the runtime.
        path: PathBuf,
        /// The fault of the installation.
        problem: String,
    },
    /// The runtime could not be started, or a connection could not be made.
    #[error("cannot {action}")]
    Connect {
        /// The attempted action.
        action: String,
        /// The reason.
        #[source]
        source: Arc<io::Error>,
    },
    /// An answer does not fit its type.
    #[error("cannot read the answer to {method}")]
    Decode {
        /// The method.
        method: String,
        /// The place and the reason.
        #[source]
        source: DecodeError,
        /// The whole message.
        raw: Arc<str>,
    },
    /// A value of the caller is not valid. Nothing was sent.
    #[error("{what}: {problem}")]
    InvalidInput {
        /// The value.
        what: String,
        /// What is wrong, and what is valid.
        problem: String,
    },
    /// The connected runtime is too old for a method or an option. Nothing was sent.
    #[error("{what} needs Codex {needed} or newer, and this runtime is {}; update it, or leave the option out", found.as_deref().unwrap_or("of an unknown version"))]
    NeedsRuntime {
        /// The method, or the method and its option.
        what: String,
        /// The first version that has the method or the option.
        needed: String,
        /// The version of the connected runtime.
        found: Option<String>,
    },
    /// The thread already runs a turn. Nothing was sent.
    #[error(
        "the thread {thread_id} is busy{}; wait for the end of the turn, steer or interrupt the turn, or join it with `join()`",
        turn_id.as_ref().map(|turn| format!(" with the turn {turn}")).unwrap_or_default()
    )]
    ThreadBusy {
        /// The id of the thread.
        thread_id: String,
        /// The id of the turn that runs; `None` when the runtime has not told the id yet.
        turn_id: Option<String>,
    },
    /// A turn has completed without an answer, and the client has skipped a message that may have been the answer.
    #[error("the answer of the turn may be missing: {skipped}")]
    MessageSkipped {
        /// The skipped message.
        skipped: Arc<SkippedMessage>,
        /// The result of the turn without the skipped message.
        result: Shared<TurnResult>,
    },
    /// After a restart, the runtime resumed a thread with more rights than the thread had. The client has left the thread.
    #[error(
        "the new runtime resumed the thread {thread_id} with {found}, and before the restart the thread had {known}; resume the thread with `Codex::thread_resume` and the rights that it may have"
    )]
    MoreRights {
        /// The id of the thread.
        thread_id: String,
        /// The rights that the thread had, in words.
        known: String,
        /// The rights that the runtime gave, in words.
        found: String,
    },
    /// An answer is longer than the limit, and was skipped.
    #[error(
        "the answer to {method} is longer than {limit} bytes; raise CodexConfig::max_message_bytes{}",
        without_turns(method)
    )]
    TooLong {
        /// The method.
        method: String,
        /// The limit, in bytes.
        limit: usize,
    },
    /// The unread events that must not be dropped exceed the bounds of the subscription.
    #[error("{unread} events that must not be dropped were left unread; read the stream faster, or raise EventLimits")]
    EventsOverflow {
        /// The number of unread events.
        unread: usize,
    },
}

/// Says how the answer of a method becomes shorter.
fn without_turns(method: &str) -> &'static str {
    match method {
        "thread/resume" | "thread/fork" | "thread/read" => ", or leave out the turns with include_turns(false)",
        _ => "",
    }
}

/// Says how a thread becomes known to the runtime.
fn resume_first(failure: &RpcFailure) -> &'static str {
    let is_closed = failure.message.starts_with("thread not found");
    if is_closed { "; open the thread first with Codex::thread_resume" } else { "" }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind())?;
        let mut hint = None;
        let mut cause: Option<&dyn std::error::Error> = Some(self);
        while let Some(error) = cause {
            let text = error.to_string();
            // An error of codex-dist ends with a hint, which belongs below the causes.
            let (said, last) = text.split_once("\nhint: ").map_or((&*text, None), |(said, hint)| (said, Some(hint)));
            write!(f, ": {said}")?;
            hint = hint.or_else(|| last.map(str::to_owned));
            cause = error.source();
        }
        hint.map_or(Ok(()), |hint| write!(f, "\nhint: {hint}"))
    }
}

/// The kind of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The runtime could not parse a message (-32700).
    Parse,
    /// The runtime rejects the request (-32600): unknown method, bad params, wrong state.
    InvalidRequest,
    /// The runtime does not have the method (-32601).
    MethodNotFound,
    /// The params are not acceptable (-32602), for example an input that is too large.
    InvalidParams,
    /// Something failed inside the runtime (-32603).
    Internal,
    /// The runtime is overloaded (-32001). A later attempt may succeed.
    Busy,
    /// The runtime gave up after its own retries.
    RetryLimit,
    /// A refusal with another code.
    OtherRpc,
    /// A turn failed.
    TurnFailed,
    /// A final answer is not of the requested type.
    Answer,
    /// No answer arrived within the time limit.
    TimedOut,
    /// The connection has ended.
    Closed,
    /// The connection has ended, and the client opens another connection.
    Restarted,
    /// No runtime was found, or the runtime is broken, or no connection could be made.
    Runtime,
    /// An answer could not be read.
    Decode,
    /// The caller's value was refused before it was sent.
    InvalidInput,
    /// The runtime is too old for the method or the option.
    NeedsRuntime,
    /// The thread already runs a turn.
    ThreadBusy,
    /// A restart would have given a thread more rights than the thread had.
    MoreRights,
    /// A message or a queue exceeded its bound.
    Limit,
}

impl Error {
    /// Returns the kind.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Rpc(failure) => failure.kind(),
            Self::TurnFailed(_) => ErrorKind::TurnFailed,
            Self::Answer { .. } => ErrorKind::Answer,
            Self::TimedOut { .. } => ErrorKind::TimedOut,
            Self::Closed(_) => ErrorKind::Closed,
            Self::Restarted(_) => ErrorKind::Restarted,
            Self::RuntimeNotFound(_) | Self::BrokenRuntime { .. } | Self::Connect { .. } => ErrorKind::Runtime,
            Self::Decode { .. } => ErrorKind::Decode,
            Self::InvalidInput { .. } => ErrorKind::InvalidInput,
            Self::NeedsRuntime { .. } => ErrorKind::NeedsRuntime,
            Self::ThreadBusy { .. } => ErrorKind::ThreadBusy,
            Self::MoreRights { .. } => ErrorKind::MoreRights,
            Self::TooLong { .. } | Self::EventsOverflow { .. } | Self::MessageSkipped { .. } => ErrorKind::Limit,
        }
    }

    /// Returns whether the same request may succeed later, because the runtime or the model service is overloaded.
    /// codex-kit has `retry_on_overload`.
    pub fn is_retryable(&self) -> bool {
        self.is_overloaded()
    }

    /// Returns whether the runtime (-32001) or the model service (`serverOverloaded`) is overloaded.
    pub fn is_overloaded(&self) -> bool {
        match self {
            Self::Rpc(failure) => {
                failure.kind() == ErrorKind::Busy
                    || failure.codex_error_info() == Some(CodexErrorInfo::ServerOverloaded)
            }
            Self::TurnFailed(failure) => failure.codex_error_info() == Some(&CodexErrorInfo::ServerOverloaded),
            _ => false,
        }
    }

    /// Returns whether the runtime refused because no turn, or another turn, is active. Only the text of the refusal shows this.
    pub fn is_no_active_turn(&self) -> bool {
        let refusals = ["expected active turn", "no active turn"];
        self.kind() == ErrorKind::InvalidRequest
            && matches!(self, Self::Rpc(failure) if refusals.iter().any(|text| failure.message.contains(text)))
    }

    /// Returns whether the connection has ended for good.
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed(_))
    }

    /// Returns the method on the wire.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Rpc(failure) => Some(&failure.method),
            Self::TimedOut { method, .. } | Self::Decode { method, .. } | Self::TooLong { method, .. } => Some(method),
            _ => None,
        }
    }

    /// Returns the JSON-RPC code of a refusal.
    pub fn code(&self) -> Option<i64> {
        match self {
            Self::Rpc(failure) => Some(failure.code),
            _ => None,
        }
    }

    /// Returns the runtime's own kind of a refusal or of a failed turn.
    pub fn codex_error_info(&self) -> Option<CodexErrorInfo> {
        match self {
            Self::Rpc(failure) => failure.codex_error_info(),
            Self::TurnFailed(failure) => failure.codex_error_info().cloned(),
            _ => None,
        }
    }

    /// Returns how the runtime's process ended, if that is known.
    pub fn exit_status(&self) -> Option<ExitStatus> {
        match self {
            Self::Closed(closed) | Self::Restarted(closed) => closed.exit_status,
            _ => None,
        }
    }

    /// Returns the end of the runtime's stderr.
    pub fn stderr_tail(&self) -> Option<&str> {
        match self {
            Self::Closed(closed) | Self::Restarted(closed) => {
                Some(closed.stderr_tail.as_str()).filter(|tail| !tail.is_empty())
            }
            _ => None,
        }
    }

    /// Returns the final answer that is not of the requested type.
    pub fn answer_text(&self) -> Option<&str> {
        match self {
            Self::Answer { result, .. } => result.final_response(),
            _ => None,
        }
    }

    /// Creates the error of a method that was not answered within the limit: for extension traits.
    pub fn timed_out(method: impl Into<String>, limit: Duration) -> Self {
        Self::TimedOut { method: method.into(), limit, sent: true, seen: None }
    }

    /// Creates the error of a request that could not be sent within the limit.
    pub(crate) fn not_sent(method: &str, limit: Duration) -> Self {
        Self::TimedOut { method: method.to_owned(), limit, sent: false, seen: None }
    }

    /// Returns a path or an argument as text, or an error that names the argument: for extension traits. The protocol has only text.
    ///
    /// # Errors
    /// [`InvalidInput`](Self::InvalidInput) when the text is not UTF-8.
    pub fn utf8(what: &str, text: impl AsRef<OsStr>) -> Result<String> {
        let (text, problem) = (text.as_ref(), "is not UTF-8 text, and the protocol has no other paths and arguments");
        text.to_str().map(str::to_owned).ok_or_else(|| Self::invalid(what, format!("{} {problem}", text.display())))
    }

    pub(crate) fn invalid(what: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::InvalidInput { what: what.into(), problem: problem.into() }
    }

    pub(crate) fn connect(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::Connect { action, source: Arc::new(source) }
    }
}

const WAITS: &str = "earlier calls wait for answers (`max_in_flight`), the runtime does not read its input, or the connection is being opened again";
const RAISE: &str = "raise the limit with CallOptions::time_limit or CodexConfig::time_limit";

/// Rounds a duration for people: to tenths of a second, or to milliseconds below a second.
fn rounded(duration: Duration) -> String {
    let milliseconds = duration.as_nanos().div_ceil(1_000_000);
    match (milliseconds.div_ceil(100), milliseconds) {
        (_, 0..950) => format!("{milliseconds} ms"),
        (tenths, _) if tenths % 10 == 0 => format!("{} s", tenths / 10),
        (tenths, _) => format!("{}.{} s", tenths / 10, tenths % 10),
    }
}

/// A refusal: the error member of an answer.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RpcFailure {
    /// The method that was refused.
    pub method: String,
    /// The JSON-RPC code.
    pub code: i64,
    /// The message of the runtime.
    pub message: String,
    /// Further data for programs.
    pub data: Option<Value>,
}

impl RpcFailure {
    /// Returns the kind, by the code; for codes from -32099 to -32000 also by the message.
    pub fn kind(&self) -> ErrorKind {
        match self.code {
            -32700 => ErrorKind::Parse,
            -32600 => ErrorKind::InvalidRequest,
            -32601 => ErrorKind::MethodNotFound,
            -32602 => ErrorKind::InvalidParams,
            -32603 => ErrorKind::Internal,
            -32099..=-32000 => {
                let message = self.message.to_ascii_lowercase();
                if message.contains("retry limit") || message.contains("too many failed attempts") {
                    ErrorKind::RetryLimit
                } else if self.code == -32001 || self.codex_error_info() == Some(CodexErrorInfo::ServerOverloaded) {
                    ErrorKind::Busy
                } else {
                    ErrorKind::OtherRpc
                }
            }
            _ => ErrorKind::OtherRpc,
        }
    }

    /// Returns `codexErrorInfo` of the data.
    pub fn codex_error_info(&self) -> Option<CodexErrorInfo> {
        let data = self.data.as_ref()?;
        let info = ["codexErrorInfo", "codex_error_info", "errorInfo"].iter().find_map(|key| data.get(key))?;
        // The runtime also writes snake case.
        match info.as_str() {
            Some("server_overloaded") => Some(CodexErrorInfo::ServerOverloaded),
            _ => serde_json::from_value(info.clone()).ok(),
        }
    }
}

/// The version and the folders of a search for a runtime.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RuntimeNotFound {
    /// The wanted version.
    pub wanted: String,
    /// The folders, in order.
    pub looked_in: Vec<PathBuf>,
}

impl fmt::Display for RuntimeNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no Codex runtime {} was found", self.wanted)?;
        if !self.looked_in.is_empty() {
            let places: Vec<String> = self.looked_in.iter().map(|path| path.display().to_string()).collect();
            write!(f, " in {}", places.join(", "))?;
        }
        f.write_str(
            "\nhint: `cargo xtask fetch-runtime` installs it in a clone; else name the executable with the variable CODEX_BIN or \
             CodexConfig::codex_bin, a folder of installed ones with CODEX_RUNTIME_DIR, or ",
        )?;
        f.write_str("have it fetched on first use with codex-kit's feature `download` and CodexConfig::download")
    }
}

//! One error for everything that can go wrong, by kind.

mod closed;
mod turn;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::sync::Arc;
use std::time::Duration;

use codex_types::{CodexErrorInfo, DecodeError};
use serde_json::Value;

pub use closed::{Closed, ClosedReason, GaveUp};
pub use turn::{AnswerProblem, TurnFailure, TurnResult};

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. Match on it, or ask [`Error::kind`].
///
/// `Display` says what this error adds; the cause, where there is one, is its [`source`](std::error::Error::source) and is
/// not repeated. `Debug` is for people too, as it is what `fn main() -> Result<()>` prints: the kind, the message, and the
/// causes. Nothing that may be secret (params, tokens, file contents) is printed.
#[derive(Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The runtime refused a request.
    #[error("the runtime refused {}: {}", .0.method, .0.message)]
    Rpc(RpcFailure),
    /// A turn ended as `failed`.
    #[error("the turn failed: {}", .0.message())]
    TurnFailed(Box<TurnFailure>),
    /// A turn has ended, and its final answer is not of the type that was asked for
    /// (`answer_as` and `run_as` of codex-kit).
    #[error("{problem}")]
    Answer {
        /// Why.
        problem: AnswerProblem,
        /// Where and why it does not fit.
        source: Option<Arc<serde_json::Error>>,
        /// What the turn came to, with the answer as it was given.
        result: Box<TurnResult>,
    },
    /// No answer came within the time limit of the request.
    #[error(
        "{method} was not answered within {limit:?}; raise the limit with CallOptions::time_limit or CodexConfig::time_limit"
    )]
    TimedOut {
        /// The method.
        method: String,
        /// The limit.
        limit: Duration,
    },
    /// The connection has ended. Every call after it fails with the same cause.
    #[error("{0}")]
    Closed(Arc<Closed>),
    /// The runtime has ended while this was under way, and is being started again
    /// ([`Layer::reconnect`](crate::Layer::reconnect)). Whether what was asked for was done is not known, so it was not
    /// asked again. Later calls wait for the new runtime.
    #[error("{0}; it is being started again, and what was under way is lost")]
    Restarted(Arc<Closed>),
    /// No runtime was found to start.
    #[error("{0}")]
    RuntimeNotFound(RuntimeNotFound),
    /// A runtime is installed, but not as it should be.
    #[error("the runtime in {} is not usable: {problem}; install it again with `cargo xtask fetch-runtime`, or name another with CODEX_BIN", path.display())]
    BrokenRuntime {
        /// Where it is.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// The runtime could not be started, or a connection not made.
    #[error("cannot {action}")]
    Connect {
        /// What was tried.
        action: String,
        /// Why it failed.
        #[source]
        source: Arc<io::Error>,
    },
    /// An answer or an event does not have the form that this version of the crate knows.
    #[error("cannot read the answer to {method}")]
    Decode {
        /// The method.
        method: String,
        /// Where and why.
        #[source]
        source: DecodeError,
        /// The text as it came.
        raw: Arc<str>,
    },
    /// What was to be sent is not valid. Nothing was sent.
    #[error("{what}: {problem}")]
    InvalidInput {
        /// Which value.
        what: String,
        /// What is wrong, and what would be right.
        problem: String,
    },
    /// A method or an option that the connected runtime is too old for. Nothing was sent.
    #[error("{what} needs Codex {needed} or newer, and this runtime is {}; update it, or leave the option out", found.as_deref().unwrap_or("of an unknown version"))]
    NeedsRuntime {
        /// The method, or the method and its option.
        what: String,
        /// The first version that has it.
        needed: String,
        /// The version of the connected runtime.
        found: Option<String>,
    },
    /// A message is longer than the limit; it was not read.
    #[error("the answer to {method} is longer than {limit} bytes; raise CodexConfig::max_message_bytes")]
    TooLong {
        /// The method.
        method: String,
        /// The limit, in bytes.
        limit: usize,
    },
    /// More events that must not be lost were left unread than fit the subscription's bounds.
    #[error("{unread} events that must not be dropped were left unread; read the stream faster, or raise EventLimits")]
    EventsOverflow {
        /// How many.
        unread: usize,
    },
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind())?;
        let mut hint = None;
        let mut cause: Option<&dyn std::error::Error> = Some(self);
        while let Some(error) = cause {
            let text = error.to_string();
            // Those of codex-dist end with what to do next, which belongs below the causes.
            let (said, last) = text.split_once("\nhint: ").map_or((&*text, None), |(said, hint)| (said, Some(hint)));
            write!(f, ": {said}")?;
            hint = hint.or_else(|| last.map(str::to_owned));
            cause = error.source();
        }
        hint.map_or(Ok(()), |hint| write!(f, "\nhint: {hint}"))
    }
}

/// What kind of error it is: the rows that a program acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The runtime could not parse a message (-32700).
    Parse,
    /// The runtime rejects the request (-32600): unknown method, bad params, wrong state.
    InvalidRequest,
    /// The runtime does not do that (-32601).
    MethodNotFound,
    /// The params are not acceptable (-32602), for example an input that is too large.
    InvalidParams,
    /// Something failed inside the runtime (-32603).
    Internal,
    /// The runtime is overloaded (-32001): try again later.
    Busy,
    /// The runtime gave up trying, after its own retries.
    RetryLimit,
    /// Another code.
    OtherRpc,
    /// A turn failed.
    TurnFailed,
    /// A final answer is not of the type that was asked for.
    Answer,
    /// No answer within the time limit.
    TimedOut,
    /// The connection has ended.
    Closed,
    /// The connection has ended, and another follows.
    Restarted,
    /// No runtime, a broken one, or one that cannot be started or connected to.
    Runtime,
    /// An answer that could not be read.
    Decode,
    /// The caller's value was refused before it was sent.
    InvalidInput,
    /// The runtime is too old for what was asked.
    NeedsRuntime,
    /// A bound was met.
    Limit,
}

impl Error {
    /// What kind of error it is.
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
            Self::TooLong { .. } | Self::EventsOverflow { .. } => ErrorKind::Limit,
        }
    }

    /// Whether the same request may succeed later without any change: the runtime or the model service is overloaded.
    /// codex-kit has `retry_on_overload`.
    pub fn is_retryable(&self) -> bool {
        self.is_overloaded()
    }

    /// Whether the runtime (-32001) or the model service (`serverOverloaded`) has too much to do.
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

    /// Whether the runtime refused because no turn is active, or another one than was named. The text of the refusal is all there is
    /// to tell it by.
    pub fn is_no_active_turn(&self) -> bool {
        let refusals = ["expected active turn", "no active turn"];
        self.kind() == ErrorKind::InvalidRequest
            && matches!(self, Self::Rpc(failure) if refusals.iter().any(|text| failure.message.contains(text)))
    }

    /// Whether the connection has ended: nothing can succeed on this client any more.
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed(_))
    }

    /// The method concerned, on the wire.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::Rpc(failure) => Some(&failure.method),
            Self::TimedOut { method, .. } | Self::Decode { method, .. } | Self::TooLong { method, .. } => Some(method),
            _ => None,
        }
    }

    /// The JSON-RPC code of a refusal.
    pub fn code(&self) -> Option<i64> {
        match self {
            Self::Rpc(failure) => Some(failure.code),
            _ => None,
        }
    }

    /// What the runtime says of the cause, of a refusal or of a failed turn.
    pub fn codex_error_info(&self) -> Option<CodexErrorInfo> {
        match self {
            Self::Rpc(failure) => failure.codex_error_info(),
            Self::TurnFailed(failure) => failure.codex_error_info().cloned(),
            _ => None,
        }
    }

    /// How the runtime's process ended, where it is known.
    pub fn exit_status(&self) -> Option<ExitStatus> {
        match self {
            Self::Closed(closed) | Self::Restarted(closed) => closed.exit_status,
            _ => None,
        }
    }

    /// The last that the runtime wrote to stderr before the connection ended.
    pub fn stderr_tail(&self) -> Option<&str> {
        match self {
            Self::Closed(closed) | Self::Restarted(closed) => {
                Some(closed.stderr_tail.as_str()).filter(|tail| !tail.is_empty())
            }
            _ => None,
        }
    }

    /// The final answer that is not of the type that was asked for, as it was given.
    pub fn answer_text(&self) -> Option<&str> {
        match self {
            Self::Answer { result, .. } => result.final_response(),
            _ => None,
        }
    }

    pub(crate) fn invalid(what: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::InvalidInput { what: what.into(), problem: problem.into() }
    }

    pub(crate) fn connect(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::Connect { action, source: Arc::new(source) }
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
    /// The runtime's words.
    pub message: String,
    /// More, for programs, where there is any.
    pub data: Option<Value>,
}

impl RpcFailure {
    /// By code; -32000 to -32099 by what the runtime says, too.
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

    /// `codexErrorInfo` of the data, where there is one.
    pub fn codex_error_info(&self) -> Option<CodexErrorInfo> {
        let data = self.data.as_ref()?;
        let info = ["codexErrorInfo", "codex_error_info", "errorInfo"].iter().find_map(|key| data.get(key))?;
        // The runtime spells these two ways: as in the schemas, and in snake case.
        match info.as_str() {
            Some("server_overloaded") => Some(CodexErrorInfo::ServerOverloaded),
            _ => serde_json::from_value(info.clone()).ok(),
        }
    }
}

/// Where a runtime was looked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RuntimeNotFound {
    /// The version that was wanted.
    pub wanted: String,
    /// The places, in order.
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

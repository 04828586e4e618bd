//! The error type of this crate, and the time limit of its waits.

use std::{fmt, future::Future, io, time::Duration};

use serde_json::Value;

/// The limit of one wait. The limit is generous, so that only a wait without an end reaches it.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);

/// The reason why an operation of this crate failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file, a socket or a process failed.
    Io(io::Error),
    /// A message or a file is not the JSON that was expected.
    Json(serde_json::Error),
    /// A condition did not come true within [`TIME_LIMIT`].
    TimedOut {
        /// The condition of the wait.
        waiting_for: String,
        /// The last events before the time-out.
        seen: String,
    },
    /// The app-server answered a request with an error.
    Refused {
        /// The method that was called.
        method: String,
        /// The JSON-RPC error: `code`, `message` and perhaps `data`.
        error: Value,
    },
    /// The app-server's output ended during a wait.
    Closed {
        /// The condition of the wait.
        waiting_for: String,
        /// The end of the process's stderr.
        stderr: String,
    },
    /// A message or a page is not what the protocol promises.
    Unexpected(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(_) => write!(f, "input or output failed"),
            Self::Json(_) => write!(f, "the JSON is not what was expected"),
            Self::TimedOut { waiting_for, seen } => {
                write!(f, "{waiting_for} did not happen within {TIME_LIMIT:?}; the last events were:\n{seen}")
            }
            Self::Refused { method, error } => write!(f, "{method} was refused: {error}"),
            Self::Closed { waiting_for, stderr } => {
                write!(f, "the app-server ended before {waiting_for}; its stderr ends with:\n{stderr}")
            }
            Self::Unexpected(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(source) => Some(source),
            Self::Json(source) => Some(source),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(source: io::Error) -> Self {
        Self::Io(source)
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Self {
        Self::Json(source)
    }
}

/// Waits for `condition`, at most [`TIME_LIMIT`]. `seen` returns the last events for the error.
pub(crate) async fn within<T>(
    waiting_for: impl FnOnce() -> String,
    seen: impl FnOnce() -> String,
    condition: impl Future<Output = T>,
) -> Result<T, Error> {
    tokio::time::timeout(TIME_LIMIT, condition)
        .await
        .map_err(|_| Error::TimedOut { waiting_for: waiting_for(), seen: seen() })
}

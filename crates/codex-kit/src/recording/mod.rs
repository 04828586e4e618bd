//! Recordings: sessions that are written to a file and replayed without a runtime.

mod format;
mod player;
mod recorder;
mod redact;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use codex_client::transport::{self, BoxTransport};
use codex_client::{Error, Result};
use serde_json::Value;

use format::{FORMAT, Header, Line, Side};
pub use recorder::RecordExt;

/// A session that [`RecordExt::record`] wrote to a file. A recording can be replayed without a runtime, in a test or to
/// reproduce a bug report.
///
/// ```
/// use codex_client::{Codex, CodexConfig};
/// use codex_kit::Recording;
///
/// # async fn example() -> codex_client::Result<()> {
/// // In a test of yours: `include_str!("session.jsonl").parse()`, or `Recording::open("session.jsonl")`.
/// let recording: Recording = concat!(
///     r#"{"codex_recording":1,"client":"0.1.0","types":"0.0.0","started_at_ms":0}"#, "\n",
///     r#"{"at_ms":0,"from":"client","message":{"id":1,"method":"initialize","params":{}}}"#, "\n",
///     r#"{"at_ms":9,"from":"server","message":{"id":1,"result":{"userAgent":"me/0.0.0","codexHome":"/h","platformFamily":"unix","platformOs":"linux"}}}"#, "\n",
///     r#"{"at_ms":9,"from":"client","message":{"method":"initialized"}}"#, "\n",
/// )
/// .parse()?;
/// let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
/// assert_eq!(codex.metadata().platform_os(), "linux");
/// codex.close().await?;
/// # Ok(())
/// # }
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(example()).unwrap();
/// ```
///
/// # The file
/// The file has one JSON object in each line. The first line has these keys:
///
/// | key | value |
/// |---|---|
/// | `codex_recording` | the version of the format: 1 |
/// | `client` | the version of this crate |
/// | `types` | the version of the runtime that the types come from |
/// | `started_at_ms` | the start of the recording, in milliseconds since the Unix epoch |
///
/// Every other line has these keys:
///
/// | key | value |
/// |---|---|
/// | `at_ms` | milliseconds since the start of the recording |
/// | `from` | the sender: `client` or `server` |
/// | `message` | the message as it was sent, if it was JSON |
/// | `text` | the text as it was sent, if it was not JSON |
/// | `end` | `true` if the server's output ended here |
///
/// With the feature `recording`.
#[derive(Clone)]
pub struct Recording {
    entries: Arc<[RecordedMessage]>,
    types: String,
    cut_off: bool,
    strict: bool,
    timed: bool,
}

/// One message of a [`Recording`].
///
/// With the feature `recording`.
#[derive(Clone, Debug)]
pub struct RecordedMessage {
    at: Duration,
    from: Side,
    line: usize,
    body: Body,
}

#[derive(Clone, Debug)]
enum Body {
    Message(Value, Box<str>),
    Text(String),
    End,
}

impl RecordedMessage {
    /// Returns the time from the start of the session to the sending of the message.
    pub fn at(&self) -> Duration {
        self.at
    }

    /// Returns `true` if the client sent the message, and `false` if the app-server sent the message.
    pub fn is_from_client(&self) -> bool {
        self.from == Side::Client
    }

    /// Returns the method of a request or a notification, or `None` for an answer.
    pub fn method(&self) -> Option<&str> {
        self.json()?.get("method")?.as_str()
    }

    /// Returns the whole message, with `[hidden]` in place of secrets. Returns `None` for text that is not JSON, and for the end of
    /// the server's output.
    pub fn json(&self) -> Option<&Value> {
        match &self.body {
            Body::Message(value, _) => Some(value),
            Body::Text(_) | Body::End => None,
        }
    }
}

impl Recording {
    /// Reads a recording from a file.
    ///
    /// If the program ended during the write of the last line, this line is incomplete. The line is left out with a warning (`tracing`),
    /// and [`is_cut_off`](Self::is_cut_off) returns `true`.
    ///
    /// # Errors
    /// - [`Error::Connect`] when the file cannot be read.
    /// - [`Error::InvalidInput`], with the number of the line, when the file is not a recording or has a later format.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let action = || format!("read the recording {}", path.display());
        let bytes = fs::read(path).map_err(|error| connect_error(action(), error))?;
        // The incomplete last line may end within a character. Elsewhere, a replaced character is not valid JSON and gives an error.
        Self::read(&String::from_utf8_lossy(&bytes), &format!("the recording {}", path.display()))
    }

    fn read(text: &str, name: &str) -> Result<Self> {
        let invalid = |line: usize, problem: String| Error::InvalidInput {
            what: name.to_owned(),
            problem: format!("line {line}: {problem}"),
        };
        // Some editors put a byte order mark in front of a text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = (1..).zip(text.split_inclusive('\n')).filter(|(_, line)| !line.trim_ascii().is_empty());
        let first = lines.next().and_then(|(_, line)| serde_json::from_str::<Header>(line).ok());
        let Some(header) = first else {
            let problem =
                "the text is not a recording: CodexConfig::record writes `codex_recording` into the first line";
            return Err(invalid(1, problem.to_owned()));
        };
        if header.codex_recording != FORMAT {
            let problem = format!(
                "the recording has the format {} of codex-client {}, but this version reads the format {FORMAT}",
                header.codex_recording, header.client
            );
            return Err(invalid(1, problem));
        }
        let mut entries = Vec::new();
        let mut cut_off = false;
        for (number, line) in lines {
            match RecordedMessage::read(number, line) {
                Ok(entry) => entries.push(entry),
                Err(_) if !line.ends_with('\n') => {
                    tracing::warn!("the last line of {name}, line {number}, was cut off and is left out");
                    cut_off = true;
                }
                Err(error) => return Err(invalid(number, error.to_string())),
            }
        }
        Ok(Self { entries: entries.into(), types: header.types, cut_off, strict: false, timed: false })
    }

    /// Compares the params of the client's messages too, not only the methods and their order. Secrets are not compared, because a
    /// recording does not contain them.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Replays the server's messages with the recorded pauses between them. Default: as fast as the client reads them.
    #[must_use]
    pub fn with_times(mut self) -> Self {
        self.timed = true;
        self
    }

    /// Returns the messages of both sides, in the order in which they were sent.
    pub fn messages(&self) -> &[RecordedMessage] {
        &self.entries
    }

    /// Returns the version of the runtime that the types of the recording client come from. The version of the runtime itself is in
    /// its answer to `initialize`.
    pub fn types_version(&self) -> &str {
        &self.types
    }

    /// Returns whether the last line was incomplete, because the program was ended while it wrote that line.
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// Returns a connection to an app-server that replays this recording from the beginning. Each call returns a new connection.
    ///
    /// Pass the connection to [`Codex::connect`](codex_client::Codex::connect) or
    /// [`blocking::Codex::connect`](codex_client::blocking::Codex::connect).
    ///
    /// The replay waits for each recorded message of the client, and then sends the server's messages that follow it. A request or
    /// a notification matches by its method, an answer by the id of the server's request. The ids of requests may differ from the
    /// recording. Requests that were in flight at the same time may come in another order.
    ///
    /// When the client sends a message that does not match, its pending requests are refused
    /// ([`Error::Rpc`], [`ErrorKind::InvalidRequest`](codex_client::ErrorKind::InvalidRequest)), and the connection ends. The error
    /// message contains the expected message and its line.
    ///
    /// If the recording ends before the answer to a request or within a turn, because the recorded program was ended, the replay ends there in
    /// the same way.
    pub fn transport(&self) -> BoxTransport {
        let (read, write) = player::play(self);
        transport::io(read, write)
    }
}

/// Reads a recording from text, for example from `include_str!`.
impl FromStr for Recording {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::read(text, "the recording")
    }
}

impl RecordedMessage {
    fn read(number: usize, line: &str) -> serde_json::Result<Self> {
        let line: Line<'_> = serde_json::from_str(line)?;
        let body = match (line.message, line.text) {
            (Some(message), _) => Body::Message(serde_json::from_str(message.get())?, message.get().into()),
            (None, Some(text)) => Body::Text(text),
            (None, None) if line.end => Body::End,
            (None, None) => return Err(serde::de::Error::custom("the line has no message")),
        };
        Ok(Self { at: Duration::from_millis(line.at_ms), from: line.from, line: number, body })
    }
}

impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recording")
            .field("messages", &self.entries.len())
            .field("types", &self.types)
            .field("cut_off", &self.cut_off)
            .finish_non_exhaustive()
    }
}

/// Returns the error of a file that cannot be read or written.
fn connect_error(action: String, error: std::io::Error) -> Error {
    Error::Connect { action, source: Arc::new(error) }
}

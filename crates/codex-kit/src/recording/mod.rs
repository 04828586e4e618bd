//! Sessions as files: written down while they happen, and played again without a runtime.

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

/// A session that [`RecordExt::record`] wrote down, to be played again: for a test without a
/// runtime, and for a bug report that somebody else can run.
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
/// Lines of JSON. The first says what it is: `codex_recording` (1), the versions of this crate (`client`) and of its types
/// (`types`), and when it began (`started_at_ms`, since the Unix epoch). Each other has `at_ms` (milliseconds since the
/// beginning), `from` (`client` or `server`), and a `message` as it was sent, or `text` where it was none, or `end` where the
/// server's side ended.
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
    /// When it was said, since the beginning of the session.
    pub fn at(&self) -> Duration {
        self.at
    }

    /// Whether this side said it, and not the app-server.
    pub fn is_from_client(&self) -> bool {
        self.from == Side::Client
    }

    /// The method of a request or a notification; `None` for an answer.
    pub fn method(&self) -> Option<&str> {
        self.json()?.get("method")?.as_str()
    }

    /// The whole message, with `[hidden]` in the place of secrets; `None` where it was no JSON, or is the end of the server.
    pub fn json(&self) -> Option<&Value> {
        match &self.body {
            Body::Message(value, _) => Some(value),
            Body::Text(_) | Body::End => None,
        }
    }
}

impl Recording {
    /// Reads a recording.
    ///
    /// A last line that was cut off, as the program was ended while it wrote, is left out with a warning (`tracing`):
    /// [`is_cut_off`](Self::is_cut_off).
    ///
    /// # Errors
    /// [`Error::Connect`] when the file cannot be read; [`Error::InvalidInput`] with the line when it is no recording, or one of
    /// a later format.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let action = || format!("read the recording {}", path.display());
        let bytes = fs::read(path).map_err(|error| connect_error(action(), error))?;
        // Half a character at the end is a part of the line that was cut off; elsewhere it is no JSON.
        Self::read(&String::from_utf8_lossy(&bytes), &format!("the recording {}", path.display()))
    }

    fn read(text: &str, name: &str) -> Result<Self> {
        let invalid = |line: usize, problem: String| Error::InvalidInput {
            what: name.to_owned(),
            problem: format!("line {line}: {problem}"),
        };
        let mut lines = (1..).zip(text.split_inclusive('\n')).filter(|(_, line)| !line.trim_ascii().is_empty());
        let first = lines.next().and_then(|(_, line)| serde_json::from_str::<Header>(line).ok());
        let Some(header) = first else {
            let problem = "it is no recording; CodexConfig::record writes one, whose first line has `codex_recording`";
            return Err(invalid(1, problem.to_owned()));
        };
        if header.codex_recording != FORMAT {
            let problem = format!(
                "it has the format {}, of codex-client {}, and this version reads {FORMAT}",
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

    /// Has the params of what the client says compared too, not only the methods and their order. Secrets are not compared, as
    /// they are not there.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Has the server's messages played with the pauses that were between them, in place of as fast as they are read.
    #[must_use]
    pub fn with_times(mut self) -> Self {
        self.timed = true;
        self
    }

    /// What was said, by both sides, in its order.
    pub fn messages(&self) -> &[RecordedMessage] {
        &self.entries
    }

    /// The version of the runtime that the types of the client which recorded it were from. The runtime says its own in its
    /// answer to `initialize`.
    pub fn types_version(&self) -> &str {
        &self.types
    }

    /// Whether the last line was cut off: the program was ended while it wrote it.
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// A connection to this recording, which plays the app-server, from the beginning: for
    /// [`Codex::connect`](codex_client::Codex::connect) and [`blocking::Codex::connect`](codex_client::blocking::Codex::connect). Each call
    /// makes a new one.
    ///
    /// It waits for each message that the client said, told by its method (an answer to the server by its id), and says then what
    /// the server said after it. Ids of requests may differ, and so may the order of requests that waited for their answers
    /// at once.
    ///
    /// When the client says what was not recorded there, its requests that wait are refused
    /// ([`Error::Rpc`], [`ErrorKind::InvalidRequest`](codex_client::ErrorKind::InvalidRequest)) with a message that tells what was
    /// expected, in which line, and the connection ends.
    pub fn transport(&self) -> BoxTransport {
        let (read, write) = player::play(self);
        transport::io(read, write)
    }
}

/// The text of a recording, as a test has it with `include_str!`.
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
            (None, None) => return Err(serde::de::Error::custom("it has no message")),
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

/// The error of a file that cannot be read or written.
fn connect_error(action: String, error: std::io::Error) -> Error {
    Error::Connect { action, source: Arc::new(error) }
}

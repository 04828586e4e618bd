//! How a connection ended.

use std::fmt;
use std::io;
use std::process::ExitStatus;

use super::Error;

/// How a connection ended.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Closed {
    /// The reason.
    pub reason: ClosedReason,
    /// The transport's message about an unexpected end, such as a reset. For a program that ended without output, the likely reason.
    pub detail: Option<String>,
    /// How the runtime's process ended. `None` without a process, and if the process still lived 75 ms after the end of the connection,
    /// because waiting calls fail within 100 ms.
    pub exit_status: Option<ExitStatus>,
    /// The end of the runtime's stderr, 8 KiB at most.
    pub stderr_tail: String,
    /// Why a layer that [reconnects](crate::Layer::reconnect) has given up.
    pub gave_up: Option<GaveUp>,
}

/// Why a layer has given up.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GaveUp {
    /// The number of consecutive attempts.
    pub restarts: u32,
    /// The error of the last attempt; `None` if that attempt succeeded, and its runtime ended too early.
    pub error: Option<Box<Error>>,
}

/// Why a connection ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClosedReason {
    /// [`Codex::close`](crate::Codex::close) was called, or the last clone was dropped.
    #[default]
    ByClient,
    /// The runtime closed its output, or no longer exists. [`Closed::detail`] has the message of the transport.
    EndOfStream,
    /// Reading or writing failed. The runtime may still run.
    Io(String),
}

impl Closed {
    pub(crate) fn by(reason: ClosedReason) -> Self {
        Self { reason, ..Self::default() }
    }

    /// Returns the reason that a read error stands for. A reset means that the runtime no longer exists.
    pub(crate) fn by_reading(error: &io::Error) -> Self {
        use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
        let text = error.to_string();
        match error.kind() {
            BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof => {
                Self { detail: Some(text), ..Self::by(ClosedReason::EndOfStream) }
            }
            _ => Self::by(ClosedReason::Io(text)),
        }
    }
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.reason, self.exit_status) {
            (ClosedReason::ByClient, _) => return f.write_str("the connection was closed by this client"),
            (_, Some(status)) => write!(f, "the runtime ended ({status})")?,
            (ClosedReason::EndOfStream, None) => f.write_str("the runtime closed the connection")?,
            (ClosedReason::Io(problem), None) => write!(f, "the connection to the runtime failed: {problem}")?,
        }
        match (&self.detail, self.exit_status) {
            (Some(detail), None) => write!(f, " ({detail})")?,
            (Some(detail), Some(_)) => write!(f, ", {detail}")?,
            (None, _) => {}
        }
        match last_words(&self.stderr_tail).as_slice() {
            [] => {}
            [line] => write!(f, "; its last line on stderr: {line}")?,
            lines => write!(f, "; its last lines on stderr:\n{}", lines.join("\n"))?,
        }
        match &self.gave_up {
            None => Ok(()),
            Some(GaveUp { restarts, error: None }) => write!(f, "; it did not last in {restarts} restarts in a row"),
            Some(GaveUp { restarts, error: Some(error) }) => {
                write!(f, "; it could not be started again, after {restarts} attempts: {error}")?;
                let cause = std::error::Error::source(&**error);
                cause.map_or(Ok(()), |cause| write!(f, ": {cause}"))
            }
        }
    }
}

/// Returns the last message on stderr: the lines from the last one that begins with `Error`, 12 at most, or else the last line.
pub(crate) fn last_words(stderr: &str) -> Vec<String> {
    let lines: Vec<String> = stderr.trim().lines().map(plain).collect();
    let error = lines.iter().rposition(|line| line.starts_with("Error") || line.starts_with("error"));
    let begin = error.unwrap_or(lines.len().saturating_sub(1));
    lines.into_iter().skip(begin).take(12).collect()
}

/// Removes control sequences, because the text may be printed to a terminal.
pub(crate) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match character {
            // A control sequence ends with its final byte.
            '\u{1b}' if rest.as_str().starts_with('[') => {
                rest.next();
                rest.find(|part| ('@'..='~').contains(part));
            }
            _ if character.is_control() => {}
            _ => plain.push(character),
        }
    }
    plain
}

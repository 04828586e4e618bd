//! Transports: what carries messages to and from an app-server.
//!
//! The built-in transports are made by the functions of this module. Each carries one message a line, or one a text frame.
//! [`Transport`] is the way to bring another: a channel in memory, a container's exec stream, a bus. Where bytes can be had in both
//! directions (SSH, a TLS tunnel, a container's pipes), [`io()`] does all of the work.

mod lines;
mod source;
#[cfg(unix)]
mod stdin;

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::process::ChildStdout;

pub(crate) use lines::LineReader;
use lines::LineWriter;
pub(crate) use source::Source;
#[cfg(unix)]
pub(crate) use stdin::Stdin;

/// An open connection to an app-server that carries messages in both directions, without the protocol's handshake.
///
/// [`Codex::start`](crate::Codex::start) makes one to a child process by itself. [`Codex::connect`](crate::Codex::connect) takes any.
///
/// ```
/// use codex_client::transport::{self, BoxTransport, Transport};
/// use tokio::io::DuplexStream;
///
/// /// The streams of a runtime in a container.
/// struct Container {
///     stdout: DuplexStream,
///     stdin: DuplexStream,
/// }
///
/// impl Transport for Container {
///     fn boxed(self) -> BoxTransport {
///         transport::io(self.stdout, self.stdin)
///     }
/// }
/// ```
///
/// For messages that are not lines of bytes, implement [`MessageReader`] and [`MessageWriter`]. The chapter `guide::connections` of codex-kit
/// has an example over channels.
pub trait Transport: Send + 'static {
    /// Splits the transport into its two directions, each of which a task of the client owns.
    fn boxed(self) -> BoxTransport;
}

/// The two directions of an open transport.
pub struct BoxTransport {
    /// Reads messages.
    pub reader: Box<dyn MessageReader>,
    /// Writes messages.
    pub writer: Box<dyn MessageWriter>,
}

impl Transport for BoxTransport {
    fn boxed(self) -> BoxTransport {
        self
    }
}

impl fmt::Debug for BoxTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoxTransport").finish_non_exhaustive()
    }
}

/// One line of a stream, or one text frame of a WebSocket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame<'a> {
    /// A message, without its line end.
    Text(&'a str),
    /// A message that is longer than the limit. Only its beginning is kept, up to 512 bytes; it has the id of the answer.
    TooLong(&'a [u8]),
    /// A message that is not valid UTF-8. Holds the text before the first invalid byte.
    NotText(&'a str),
}

/// Reads messages, one at a time.
pub trait MessageReader: Send + 'static {
    /// Reads the next message, which [`frame`](Self::frame) then returns. `false` at the end of the stream.
    ///
    /// Must be cancel safe: the client may stop polling at any time, and poll again later. A message longer than `max_bytes` is
    /// skipped and becomes [`Frame::TooLong`]; blank lines are skipped without a frame.
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>>;

    /// Returns the message that was read last. It borrows from the reader: no copy is made.
    fn frame(&self) -> Frame<'_>;

    /// Whether the next message is known to be there, so that reading it will not wait. `false` when the reader cannot tell.
    fn has_more(&self) -> bool {
        false
    }

    /// Deregisters the source from the reactor, so that arriving bytes wake no task until the next
    /// [`poll_next`](Self::poll_next). Returns `false` where that is not possible, and then has no effect.
    fn deregister(&mut self) -> bool {
        false
    }

    /// Whether the message that was read last may be incomplete, because the stream ended in it.
    fn is_cut_off(&self) -> bool {
        false
    }
}

/// Writes messages.
pub trait MessageWriter: Send + 'static {
    /// Writes all messages, and removes from the queue those that the writer owns from now on. Ready when everything has gone out.
    ///
    /// `Pending` is the back-pressure: the client polls again when it is woken, from any task, and lets callers wait meanwhile.
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>>;

    /// Closes this direction. The client waits for it no longer than the shutdown grace.
    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()>;
}

/// Carries messages as lines over two streams of bytes: pipes, sockets, an SSH channel, or memory in a test.
///
/// ```no_run
/// # async fn example() -> codex_client::Result<()> {
/// use codex_client::{Codex, CodexConfig, transport};
///
/// let (client, _server) = tokio::io::duplex(64 * 1024);
/// let (read, write) = tokio::io::split(client);
/// let codex = Codex::connect(transport::io(read, write), CodexConfig::new()).await?;
/// # Ok(())
/// # }
/// ```
pub fn io(
    read: impl AsyncRead + Send + Unpin + 'static,
    write: impl AsyncWrite + Send + Unpin + 'static,
) -> BoxTransport {
    lines(Source::Any(Box::new(read)), write)
}

/// Carries messages as lines over the stdout and the stdin of a child.
pub(crate) fn child(stdout: ChildStdout, stdin: impl AsyncWrite + Send + Unpin + 'static) -> BoxTransport {
    lines(Source::Child(stdout), stdin)
}

fn lines(read: Source, write: impl AsyncWrite + Send + Unpin + 'static) -> BoxTransport {
    BoxTransport { reader: Box::new(LineReader::new(read)), writer: Box::new(LineWriter::new(Box::new(write))) }
}

//! Transports carry messages to and from an app-server.
//!
//! [`io()`] makes a transport of any two streams of bytes, such as SSH, a TLS tunnel or the pipes of a container; each line is a message.
//! Programs implement [`Transport`] for everything else, such as a channel in memory or a message bus.

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

/// An open connection to an app-server, which carries messages in both directions. The client makes the protocol's handshake over it.
///
/// [`Codex::connect`](crate::Codex::connect) takes any transport. [`Codex::start`](crate::Codex::start) makes its own transport to a child
/// process.
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
    /// The beginning of a message that is longer than the limit, up to 512 bytes. The client reads the id of an answer in it.
    TooLong(&'a [u8]),
    /// The beginning of a message that is not valid UTF-8, up to the first invalid byte.
    NotText(&'a str),
}

/// Reads messages, one at a time.
pub trait MessageReader: Send + 'static {
    /// Reads the next message, which [`frame`](Self::frame) then returns. Returns `false` at the end of the stream.
    ///
    /// The implementation must be cancel safe: the client may stop polling at any time, and poll again later. The implementation skips
    /// blank lines, and skips the rest of a message that is longer than `max_bytes`. Such a message becomes [`Frame::TooLong`].
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>>;

    /// Returns the message that was read last, without a copy.
    fn frame(&self) -> Frame<'_>;

    /// Returns whether the next message has arrived already, so that reading it does not wait. Returns `false` if the reader cannot tell.
    fn has_more(&self) -> bool {
        false
    }

    /// Deregisters the source from the reactor, so that arriving bytes wake no task until the next
    /// [`poll_next`](Self::poll_next). Returns `false`, without an effect, if the reader cannot do this.
    fn deregister(&mut self) -> bool {
        false
    }

    /// Returns whether the message that was read last may be incomplete, because the stream ended before the end of the message.
    fn is_cut_off(&self) -> bool {
        false
    }
}

/// Writes messages.
pub trait MessageWriter: Send + 'static {
    /// Writes all messages of the queue. The writer removes each message from the queue as soon as it has taken the message over, and
    /// returns `Ready` when all messages have been written.
    ///
    /// While the writer returns `Pending`, callers wait. The client polls again, from any task, when it is woken.
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>>;

    /// Closes this direction. The client waits for the end of the closing, for no longer than the shutdown grace.
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

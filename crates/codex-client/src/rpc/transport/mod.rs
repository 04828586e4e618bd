//! What carries the messages: one line or text frame each, in both directions.

mod lines;
mod source;
#[cfg(any(feature = "websocket", feature = "unix-socket"))]
mod websocket;

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::process::{ChildStdin, ChildStdout};

pub(crate) use lines::Frame;
#[cfg(feature = "fuzzing")]
pub(crate) use lines::LineReader;
#[cfg(not(feature = "fuzzing"))]
use lines::LineReader;
use lines::LineWriter;
pub(crate) use source::Source;

use crate::api::recording::Tap;

/// A connection to an app-server that is open already: both directions, without the handshake.
///
/// [`Codex::start`](crate::Codex::start) makes one to a child process by itself. Make one here for anything else, and give it
/// to [`Codex::connect`](crate::Codex::connect).
pub struct Transport {
    pub(crate) reader: Reader,
    pub(crate) writer: Writer,
    name: &'static str,
}

impl Transport {
    /// Messages as lines over any two directions: pipes, sockets, or memory in a test.
    ///
    /// ```no_run
    /// # async fn example() -> codex_client::Result<()> {
    /// use codex_client::{Codex, CodexConfig, Transport};
    ///
    /// let (client, _server) = tokio::io::duplex(64 * 1024);
    /// let (read, write) = tokio::io::split(client);
    /// let codex = Codex::connect(Transport::from_io(read, write), CodexConfig::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn from_io(
        read: impl AsyncRead + Send + Unpin + 'static,
        write: impl AsyncWrite + Send + Unpin + 'static,
    ) -> Self {
        Self::lines(Source::Any(Box::new(read)), write)
    }

    /// Messages as lines over the pipes of a child.
    pub(crate) fn from_child(stdout: ChildStdout, stdin: ChildStdin) -> Self {
        Self::lines(Source::Child(stdout), stdin)
    }

    fn lines(read: Source, write: impl AsyncWrite + Send + Unpin + 'static) -> Self {
        Self {
            reader: Reader { from: ReadFrom::Lines(LineReader::new(read)), tap: None },
            writer: Writer { to: WriteTo::Lines(LineWriter::new(Box::new(write))), tap: None },
            name: "io",
        }
    }

    #[cfg(any(feature = "websocket", feature = "unix-socket"))]
    fn from_websocket<S>(socket: tokio_tungstenite::WebSocketStream<S>, name: &'static str) -> Self
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (reader, writer) = websocket::split(socket);
        Self {
            reader: Reader { from: ReadFrom::WebSocket(reader), tap: None },
            writer: Writer { to: WriteTo::WebSocket(writer), tap: None },
            name,
        }
    }

    /// What passes is written down.
    pub(crate) fn tapped(mut self, tap: Tap) -> Self {
        self.writer.tap = Some(Tapped { tap: tap.clone(), seen: 0 });
        self.reader.tap = Some(tap);
        self
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport").field("kind", &self.name).finish_non_exhaustive()
    }
}

/// Reads messages.
pub(crate) struct Reader {
    from: ReadFrom,
    tap: Option<Tap>,
}

enum ReadFrom {
    Lines(LineReader),
    #[cfg(any(feature = "websocket", feature = "unix-socket"))]
    WebSocket(websocket::FrameReader),
}

impl Reader {
    /// The next message, valid until the one after it; `None` at the end. Cancel safe.
    pub(crate) async fn next(&mut self, max_bytes: usize) -> io::Result<Option<Frame<'_>>> {
        let read = match &mut self.from {
            ReadFrom::Lines(lines) => lines.next(max_bytes).await,
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            ReadFrom::WebSocket(frames) => frames.next(max_bytes).await,
        };
        if let Some(tap) = &self.tap {
            match &read {
                Ok(Some(Frame::Text(text) | Frame::NotText(text))) => tap.server(text),
                Ok(Some(Frame::TooLong(beginning))) => tap.server(&format!("{}…", String::from_utf8_lossy(beginning))),
                Ok(None) | Err(_) => {}
            }
        }
        read
    }

    /// What is written down of it, if anything is.
    pub(crate) fn tap(&self) -> Option<&Tap> {
        self.tap.as_ref()
    }

    /// Whether the next message is there already, as far as that is known here.
    pub(crate) fn has_more(&self) -> bool {
        match &self.from {
            ReadFrom::Lines(lines) => lines.has_more(),
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            ReadFrom::WebSocket(_) => false,
        }
    }

    /// What comes now is not noticed before the next message is asked for; `false` where that is not possible.
    pub(crate) fn let_alone(&mut self) -> bool {
        match &mut self.from {
            ReadFrom::Lines(lines) => lines.let_alone(),
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            ReadFrom::WebSocket(_) => false,
        }
    }

    /// Whether the message that was given last may be one half: the stream ended behind it.
    pub(crate) fn is_cut_off(&self) -> bool {
        match &self.from {
            ReadFrom::Lines(lines) => lines.is_cut_off(),
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            ReadFrom::WebSocket(_) => false,
        }
    }
}

/// Writes messages.
pub(crate) struct Writer {
    to: WriteTo,
    tap: Option<Tapped>,
}

enum WriteTo {
    Lines(LineWriter),
    #[cfg(any(feature = "websocket", feature = "unix-socket"))]
    WebSocket(websocket::FrameWriter),
}

/// What is written down of the messages that go out, before they do: no answer stands before its question.
struct Tapped {
    tap: Tap,
    /// How many of the messages that wait were written down.
    seen: usize,
}

impl Writer {
    /// Writes all of them, and takes out of the list what it holds itself. Ready when nothing is left; where it is not, the
    /// next call goes on, from whatever task.
    pub(crate) fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        messages: &mut VecDeque<String>,
    ) -> Poll<io::Result<()>> {
        if let Some(Tapped { tap, seen }) = &self.tap {
            messages.iter().skip(*seen).for_each(|message| tap.client(message));
        }
        let written = match &mut self.to {
            WriteTo::Lines(lines) => lines.poll_write(context, messages),
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            WriteTo::WebSocket(frames) => frames.poll_write(context, messages),
        };
        if let Some(tapped) = &mut self.tap {
            tapped.seen = messages.len();
        }
        written
    }

    /// Says that nothing more will come.
    pub(crate) async fn close(&mut self) {
        match &mut self.to {
            WriteTo::Lines(lines) => lines.close().await,
            #[cfg(any(feature = "websocket", feature = "unix-socket"))]
            WriteTo::WebSocket(frames) => frames.close().await,
        }
    }
}

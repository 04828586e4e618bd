//! The output of a connection: one task writes everything in order.

use std::io::{self, Write as _};

use futures_util::{SinkExt as _, stream::SplitSink};
use tokio::{
    io::{AsyncWrite, AsyncWriteExt as _},
    sync::{OwnedSemaphorePermit, mpsc, watch},
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Message,
        protocol::frame::{
            Frame,
            coding::{Data, OpCode},
        },
    },
};

use super::{Exit, process, socket::Stream};

/// The number of bytes that the task collects before a write.
const BUFFER: usize = 64 * 1024;

/// An order for the writer.
pub(crate) enum Out {
    /// One message.
    Message(Vec<u8>),
    /// Unchanged bytes.
    Raw(Vec<u8>),
    /// Whole lines, with the permit that limits unwritten chunks.
    Chunk(Vec<u8>, OwnedSemaphorePermit),
    /// A message of this length.
    Long(u64),
    /// Noise on stderr.
    Stderr(u64),
    /// The end of the output.
    Close,
    /// The end of the connection, after the earlier orders.
    Exit(Exit),
    /// The client has closed its output.
    End,
}

/// The destination of messages.
pub(crate) enum Sink {
    /// A byte stream: a line for each message.
    Lines { writer: Box<dyn AsyncWrite + Send + Unpin>, buffer: Vec<u8>, line_end: &'static str },
    /// A WebSocket: a text frame for each message.
    Frames(Box<SplitSink<WebSocketStream<Stream>, Message>>),
}

impl Sink {
    pub(crate) fn lines(writer: impl AsyncWrite + Send + Unpin + 'static, line_end: &'static str) -> Self {
        Self::Lines { writer: Box::new(writer), buffer: Vec::with_capacity(BUFFER), line_end }
    }

    async fn message(&mut self, message: Vec<u8>) -> io::Result<()> {
        match self {
            Self::Lines { buffer, line_end, .. } => {
                buffer.extend_from_slice(&message);
                buffer.extend_from_slice(line_end.as_bytes());
                if buffer.len() >= BUFFER {
                    self.flush().await?;
                }
                Ok(())
            }
            Self::Frames(_) => self.frame(message).await,
        }
    }

    /// Returns a text frame, even if the bytes are not text.
    async fn frame(&mut self, bytes: Vec<u8>) -> io::Result<()> {
        let Self::Frames(sink) = self else { return Ok(()) };
        let frame = Frame::message(bytes, OpCode::Data(Data::Text), true);
        sink.feed(Message::Frame(frame)).await.map_err(io::Error::other)
    }

    async fn raw(&mut self, bytes: Vec<u8>) -> io::Result<()> {
        match self {
            Self::Lines { buffer, .. } => buffer.extend_from_slice(&bytes),
            Self::Frames(_) => self.frame(bytes).await?,
        }
        self.flush().await
    }

    async fn chunk(&mut self, lines: &[u8]) -> io::Result<()> {
        self.flush().await?;
        match self {
            Self::Lines { writer, .. } => writer.write_all(lines).await?,
            Self::Frames(_) => {
                for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                    self.frame(line.to_vec()).await?;
                }
            }
        }
        self.flush().await
    }

    /// Writes a `warning` of `length` bytes, or the shortest `warning`.
    async fn long(&mut self, length: u64) -> io::Result<()> {
        const HEAD: &[u8] = br#"{"method":"warning","params":{"threadId":null,"message":""#;
        const TAIL: &[u8] = br#""}}"#;
        let mut rest = length.saturating_sub((HEAD.len() + TAIL.len()) as u64);
        if let Self::Frames(_) = self {
            // A frame begins with its length, so the whole message is made first.
            let filling = vec![b'x'; usize::try_from(rest).map_err(io::Error::other)?];
            return self.raw([HEAD, &filling, TAIL].concat()).await;
        }
        self.raw(HEAD.to_vec()).await?;
        let piece = [b'x'; BUFFER];
        while let (Self::Lines { writer, .. }, 1..) = (&mut *self, rest) {
            let length = rest.min(BUFFER as u64);
            writer.write_all(&piece[..length as usize]).await?;
            rest -= length;
        }
        self.message(TAIL.to_vec()).await?;
        self.flush().await
    }

    async fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Lines { writer, buffer, .. } => {
                writer.write_all(buffer).await?;
                buffer.clear();
                writer.flush().await
            }
            Self::Frames(sink) => sink.flush().await.map_err(io::Error::other),
        }
    }

    async fn close(mut self) -> io::Result<()> {
        self.flush().await?;
        match self {
            Self::Lines { mut writer, .. } => writer.shutdown().await,
            Self::Frames(mut sink) => sink.close().await.map_err(io::Error::other),
        }
    }
}

/// Carries out orders until the connection ends. `ended` reports that the client closed its output, which ends a flood
/// early. With `process`, an exit ends the process.
pub(crate) async fn write(
    sink: Sink,
    mut orders: mpsc::UnboundedReceiver<Out>,
    ended: watch::Receiver<bool>,
    process: bool,
) {
    // None after the script or the client closed the output. Orders are still taken.
    let mut sink = Some(sink);
    let mut batch = Vec::new();
    while orders.recv_many(&mut batch, 256).await > 0 {
        for order in batch.drain(..) {
            let Some(open) = sink.as_mut() else {
                match order {
                    Out::Exit(how) if process => process::die(how),
                    Out::Exit(_) | Out::End => return,
                    Out::Stderr(length) if process => noise(length),
                    _ => continue,
                }
                continue;
            };
            let done = match order {
                Out::Message(message) => open.message(message).await,
                Out::Raw(bytes) => open.raw(bytes).await,
                Out::Chunk(lines, permit) => {
                    let mut ended = ended.clone();
                    let done = tokio::select! {
                        biased;
                        _ = ended.wait_for(|ended| *ended) => return,
                        done = open.chunk(&lines) => done,
                    };
                    drop(permit);
                    done
                }
                Out::Long(length) => open.long(length).await,
                Out::Stderr(length) => {
                    if process {
                        noise(length);
                    }
                    Ok(())
                }
                Out::Close => match sink.take() {
                    Some(sink) => sink.close().await,
                    None => Ok(()),
                },
                Out::Exit(how) => {
                    let flushed = open.flush().await;
                    if process {
                        process::die(how);
                    }
                    drop(flushed);
                    return;
                }
                Out::End => {
                    if let Some(sink) = sink.take() {
                        // A WebSocket sends a close frame, which the client may not read.
                        let _ = sink.close().await;
                    }
                    return;
                }
            };
            if done.is_err() {
                sink = None;
            }
        }
        if let Some(open) = sink.as_mut()
            && open.flush().await.is_err()
        {
            sink = None;
        }
    }
}

/// Writes lines to stderr. The write blocks the whole process, as in a program that logs.
fn noise(mut length: u64) {
    const LINE: &[u8] = b"2026-11-21T13:00:00Z WARN fake: this is said so often that somebody has to read it\n";
    let mut stderr = io::stderr().lock();
    while length > 0 {
        let part = LINE.len().min(usize::try_from(length).unwrap_or(usize::MAX));
        if stderr.write_all(&LINE[..part]).is_err() {
            return;
        }
        length -= part as u64;
    }
}

//! The receiving direction of a WebSocket.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use codex_client::transport::{Frame, MessageReader};
use tokio::io::{AsyncRead, ReadBuf};

use super::frame::{Header, Opcode, close_code, violation};
use super::link::Link;
use super::silence::{Act, Silence};

/// The size of one read.
const BUFFER: usize = 64 * 1024;
/// The part of a message above the limit that is kept.
const BEGINNING: usize = 512;
/// A buffer that a long message has made larger than this is given back.
const KEPT: usize = 1024 * 1024;

/// Reads text frames. Memory grows with the bytes that have arrived, up to the limit of a message, and never with an announced length.
pub(super) struct FrameReader {
    io: Box<dyn AsyncRead + Send + Unpin>,
    link: Arc<Link>,
    silence: Option<Silence>,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    /// The frame whose payload is being read.
    frame: Option<OpenFrame>,
    control: Vec<u8>,
    /// The message whose frames are being read.
    message: Option<OpenMessage>,
    payload: Vec<u8>,
    current: Current,
}

struct OpenFrame {
    header: Header,
    left: u64,
}

struct OpenMessage {
    is_text: bool,
    is_too_long: bool,
}

/// The message that was read last.
enum Current {
    Text(String),
    TooLong(Vec<u8>),
    Binary,
}

/// The result of parsing the buffered bytes.
enum Parsed {
    Message,
    Closed,
    NeedsMore,
}

impl FrameReader {
    /// `read_ahead` holds the bytes that came behind the answer to the upgrade request.
    pub(super) fn new(
        io: Box<dyn AsyncRead + Send + Unpin>,
        link: Arc<Link>,
        keepalive: Option<Duration>,
        read_ahead: &[u8],
    ) -> Self {
        let mut buffer = vec![0; BUFFER.max(read_ahead.len())].into_boxed_slice();
        buffer[..read_ahead.len()].copy_from_slice(read_ahead);
        Self {
            io,
            link,
            silence: keepalive.map(Silence::new),
            buffer,
            start: 0,
            end: read_ahead.len(),
            frame: None,
            control: Vec::new(),
            message: None,
            payload: Vec::new(),
            current: Current::Binary,
        }
    }

    /// Reads more bytes. Returns `false` at the end of the stream.
    fn poll_fill(&mut self, context: &mut Context<'_>) -> Poll<io::Result<bool>> {
        // Less than a header is left.
        self.buffer.copy_within(self.start..self.end, 0);
        (self.start, self.end) = (0, self.end - self.start);
        let mut room = ReadBuf::new(&mut self.buffer[self.end..]);
        ready!(Pin::new(&mut self.io).poll_read(context, &mut room))?;
        let read = room.filled().len();
        self.end += read;
        if let Some(silence) = &mut self.silence {
            silence.heard();
        }
        Poll::Ready(Ok(read > 0))
    }

    /// Parses the buffered bytes up to the end of the next message.
    fn parse(&mut self, context: &mut Context<'_>, max_bytes: usize) -> io::Result<Parsed> {
        loop {
            let buffered = &self.buffer[self.start..self.end];
            let Some(frame) = &mut self.frame else {
                let Some((header, length)) = Header::parse(buffered)? else { return Ok(Parsed::NeedsMore) };
                self.start += length;
                self.begin(header)?;
                continue;
            };
            let part = buffered.len().min(usize::try_from(frame.left).unwrap_or(usize::MAX));
            let is_control = frame.header.opcode.is_control();
            frame.left -= part as u64;
            let is_whole = frame.left == 0;
            let part = &buffered[..part];
            self.start += part.len();
            if is_control {
                self.control.extend_from_slice(part);
            } else if let Some(message) = &mut self.message {
                keep(&mut self.payload, message, part, max_bytes);
            }
            if !is_whole {
                return Ok(Parsed::NeedsMore);
            }
            let Some(OpenFrame { header, .. }) = self.frame.take() else { continue };
            match header.opcode {
                Opcode::Ping => self.link.pong(&self.control, context)?,
                Opcode::Pong => {}
                Opcode::Close => return closed(&self.control),
                Opcode::Continuation | Opcode::Text | Opcode::Binary if header.is_final => {
                    if self.complete()? {
                        return Ok(Parsed::Message);
                    }
                }
                Opcode::Continuation | Opcode::Text | Opcode::Binary => {}
            }
        }
    }

    fn begin(&mut self, header: Header) -> io::Result<()> {
        match (header.opcode, &self.message) {
            (Opcode::Continuation, None) => {
                return Err(violation("a frame continues a message, and no message was begun"));
            }
            (Opcode::Text | Opcode::Binary, Some(_)) => {
                return Err(violation("a message begins before the end of the one before"));
            }
            (opcode @ (Opcode::Text | Opcode::Binary), None) => {
                self.message = Some(OpenMessage { is_text: opcode == Opcode::Text, is_too_long: false });
                self.payload.clear();
            }
            (Opcode::Continuation, Some(_)) => {}
            (Opcode::Close | Opcode::Ping | Opcode::Pong, _) => self.control.clear(),
        }
        self.frame = Some(OpenFrame { header, left: header.payload });
        Ok(())
    }

    /// Completes a message. Returns `false` for a blank one, which is skipped.
    fn complete(&mut self) -> io::Result<bool> {
        let Some(message) = self.message.take() else { return Ok(false) };
        let payload = std::mem::take(&mut self.payload);
        let current = if !message.is_text {
            Current::Binary
        } else if message.is_too_long {
            Current::TooLong(payload)
        } else {
            Current::Text(String::from_utf8(payload).map_err(|error| {
                self.link.close_with(close_code::NOT_UTF8);
                let problem = format!("a text frame is not UTF-8: {}", error.utf8_error());
                io::Error::new(io::ErrorKind::InvalidData, problem)
            })?)
        };
        let is_blank = matches!(&current, Current::Text(text) if text.trim_ascii().is_empty());
        // The memory of the message before is used again.
        self.payload = match std::mem::replace(&mut self.current, current) {
            Current::Text(text) => text.into_bytes(),
            Current::TooLong(bytes) => bytes,
            Current::Binary => Vec::new(),
        };
        self.payload.clear();
        self.payload.shrink_to(KEPT);
        Ok(!is_blank)
    }

    fn poll_message(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>> {
        self.link.send_waiting(context);
        loop {
            match self.parse(context, max_bytes)? {
                Parsed::Message => return Poll::Ready(Ok(true)),
                Parsed::Closed => return Poll::Ready(Ok(false)),
                Parsed::NeedsMore => {}
            }
            match self.poll_fill(context) {
                Poll::Ready(Ok(true)) => {}
                Poll::Ready(Ok(false)) => return Poll::Ready(Err(without_close())),
                Poll::Ready(Err(error)) if is_reset(&error) => return Poll::Ready(Err(without_close())),
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => {
                    let Some(silence) = &mut self.silence else { return Poll::Pending };
                    match ready!(silence.poll(context)) {
                        Act::Ping => self.link.ping(context),
                        Act::End(error) => return Poll::Ready(Err(error)),
                    }
                }
            }
        }
    }
}

/// Keeps a part of a message, or only its beginning when the message is longer than the limit.
fn keep(payload: &mut Vec<u8>, message: &mut OpenMessage, part: &[u8], max_bytes: usize) {
    if !message.is_text {
        return;
    }
    if !message.is_too_long && payload.len() + part.len() > max_bytes {
        message.is_too_long = true;
        payload.truncate(BEGINNING);
        payload.shrink_to(KEPT);
    }
    let room = if message.is_too_long { BEGINNING.saturating_sub(payload.len()) } else { part.len() };
    payload.extend_from_slice(&part[..room.min(part.len())]);
}

/// Reads the payload of a close frame. An end that the server explains becomes an error with the explanation.
fn closed(payload: &[u8]) -> io::Result<Parsed> {
    let Some((code, reason)) = payload.split_first_chunk() else { return Ok(Parsed::Closed) };
    let code = u16::from_be_bytes(*code);
    if matches!(code, 1000 | 1001) {
        return Ok(Parsed::Closed);
    }
    let reason = String::from_utf8_lossy(reason);
    let reason: String = reason.chars().filter(|character| !character.is_control()).collect();
    let colon = if reason.is_empty() { "" } else { ": " };
    let problem = format!("the server closed the WebSocket with code {code}{colon}{reason}");
    Err(io::Error::new(io::ErrorKind::UnexpectedEof, problem))
}

fn is_reset(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof)
}

fn without_close() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "without a WebSocket close frame")
}

impl MessageReader for FrameReader {
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>> {
        let polled = self.poll_message(context, max_bytes);
        if let Poll::Ready(Err(error)) = &polled
            && error.kind() == io::ErrorKind::InvalidData
        {
            self.link.close_with(close_code::PROTOCOL);
        }
        polled
    }

    fn frame(&self) -> Frame<'_> {
        match &self.current {
            Current::Text(text) => Frame::Text(text),
            Current::TooLong(beginning) => Frame::TooLong(beginning),
            Current::Binary => Frame::NotText(""),
        }
    }

    fn has_more(&self) -> bool {
        let buffered = &self.buffer[self.start..self.end];
        let header = if self.frame.is_none() && self.message.is_none() { Header::parse(buffered) } else { Ok(None) };
        matches!(
            header,
            Ok(Some((Header { is_final: true, opcode: Opcode::Text, payload }, length)))
                // A blank message is skipped.
                if buffered.get(length) == Some(&b'{') && payload <= (buffered.len() - length) as u64
        )
    }
}

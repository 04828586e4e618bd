//! One message a line, over bytes.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use memchr::memchr;
use tokio::io::{AsyncReadExt as _, AsyncWrite};

use super::{Frame, MessageReader, MessageWriter, Source};

/// Room for one read. A longer line makes the buffer grow for as long as the line is in it.
const CHUNK: usize = 64 * 1024;
/// How much of an overlong line is kept.
const BEGINNING: usize = 512;

/// Cuts a stream of bytes into lines, without a copy.
///
/// A line that is too long, or is no text, is one bad line: the next one is read as if nothing had happened.
pub(crate) struct LineReader {
    io: Source,
    buffer: Vec<u8>,
    /// Where the next line begins.
    start: usize,
    /// Up to where there is no line end.
    searched: usize,
    /// Whether the rest of a line that is too long is being skipped; the buffer then begins with its beginning.
    skipping: bool,
    /// Whether the last line had no line end: the stream ended behind it.
    cut_off: bool,
    /// The line that was read last.
    current: Cut,
}

impl LineReader {
    pub(crate) fn new(io: Source) -> Self {
        let current = Cut::Line(0, 0);
        Self { io, buffer: Vec::new(), start: 0, searched: 0, skipping: false, cut_off: false, current }
    }

    /// Returns how much memory the buffer takes.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn memory(&self) -> usize {
        self.buffer.capacity()
    }

    /// Reads the next line that is not blank; `None` at the end. What stands after the last line end is a line too.
    fn poll_line(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<Option<Cut>>> {
        loop {
            match memchr(b'\n', &self.buffer[self.searched..]) {
                Some(at) => {
                    let (start, end) = (self.start, self.searched + at);
                    (self.start, self.searched) = (end + 1, end + 1);
                    if self.skipping || end - start > max_bytes {
                        self.skipping = false;
                        return Poll::Ready(Ok(Some(Cut::TooLong(start, end))));
                    }
                    if !self.buffer[start..end].trim_ascii().is_empty() {
                        return Poll::Ready(Ok(Some(Cut::Line(start, end))));
                    }
                }
                None => {
                    self.searched = self.buffer.len();
                    if self.searched - self.start > max_bytes {
                        self.skipping = true;
                    }
                    if self.skipping {
                        self.buffer.truncate(self.start + BEGINNING);
                        self.searched = self.buffer.len();
                    }
                    if ready!(self.poll_fill(context))? == 0 {
                        let (start, end) = (self.start, self.buffer.len());
                        (self.start, self.searched) = (end, end);
                        if std::mem::take(&mut self.skipping) {
                            return Poll::Ready(Ok(Some(Cut::TooLong(start, end))));
                        }
                        if self.buffer[start..end].trim_ascii().is_empty() {
                            return Poll::Ready(Ok(None));
                        }
                        self.cut_off = true;
                        return Poll::Ready(Ok(Some(Cut::Line(start, end))));
                    }
                }
            }
        }
    }

    fn poll_fill(&mut self, context: &mut Context<'_>) -> Poll<io::Result<usize>> {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.searched -= self.start;
            self.start = 0;
            // Gives back the memory that one long line needed.
            if self.buffer.capacity() > 16 * CHUNK && self.buffer.len() < CHUNK {
                self.buffer.shrink_to(2 * CHUNK);
            }
        }
        self.buffer.reserve(CHUNK);
        // The future has no state of its own: what it has read is in the buffer.
        std::pin::pin!(self.io.read_buf(&mut self.buffer)).poll(context)
    }
}

impl MessageReader for LineReader {
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>> {
        let line = ready!(self.poll_line(context, max_bytes))?;
        let is_line = line.is_some();
        self.current = line.unwrap_or(Cut::Line(0, 0));
        Poll::Ready(Ok(is_line))
    }

    fn frame(&self) -> Frame<'_> {
        match self.current {
            Cut::TooLong(start, end) => Frame::TooLong(&self.buffer[start..end.min(start + BEGINNING)]),
            Cut::Line(start, end) => match std::str::from_utf8(&self.buffer[start..end]) {
                Ok(text) => Frame::Text(text),
                Err(error) => {
                    let text = &self.buffer[start..start + error.valid_up_to()];
                    Frame::NotText(std::str::from_utf8(text).unwrap_or_default())
                }
            },
        }
    }

    fn has_more(&self) -> bool {
        memchr(b'\n', &self.buffer[self.searched..]).is_some()
    }

    fn deregister(&mut self) -> bool {
        self.io.deregister()
    }

    fn is_cut_off(&self) -> bool {
        self.cut_off
    }
}

/// The place of a line in the buffer.
#[derive(Clone, Copy)]
enum Cut {
    Line(usize, usize),
    TooLong(usize, usize),
}

/// Writes messages as lines; all that wait at once go out in one write.
pub(crate) struct LineWriter {
    io: Box<dyn AsyncWrite + Send + Unpin>,
    buffer: Vec<u8>,
    /// How much of the buffer has gone out.
    written: usize,
}

impl LineWriter {
    pub(crate) fn new(io: Box<dyn AsyncWrite + Send + Unpin>) -> Self {
        Self { io, buffer: Vec::new(), written: 0 }
    }
}

impl MessageWriter for LineWriter {
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        loop {
            while self.written < self.buffer.len() {
                let rest = &self.buffer[self.written..];
                match ready!(Pin::new(&mut self.io).poll_write(context, rest))? {
                    0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                    written => self.written += written,
                }
            }
            self.written = 0;
            self.buffer.clear();
            if self.buffer.capacity() > 16 * CHUNK {
                self.buffer = Vec::new();
            }
            if messages.is_empty() {
                return Pin::new(&mut self.io).poll_flush(context);
            }
            // Large messages are not copied all at once: they would be in memory twice.
            while self.buffer.len() < CHUNK
                && let Some(message) = messages.pop_front()
            {
                let start = self.buffer.len();
                self.buffer.extend_from_slice(message.as_bytes());
                // The caller's own text may be spread over lines. In JSON a line end is a space: no string holds a bare one.
                self.buffer[start..].iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
                self.buffer.push(b'\n');
            }
        }
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        // The reader of the stream may be gone.
        Pin::new(&mut self.io).poll_shutdown(context).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;

    use super::*;

    async fn next(reader: &mut LineReader, max_bytes: usize) -> Option<Frame<'_>> {
        let read = std::future::poll_fn(|context| reader.poll_next(context, max_bytes)).await.expect("read");
        read.then(|| reader.frame())
    }

    /// Reads everything, given in pieces of this size.
    async fn read(bytes: &[u8], piece: usize, max_bytes: usize) -> Vec<String> {
        let (client, mut server) = tokio::io::duplex(piece);
        let bytes = bytes.to_vec();
        let writer = tokio::spawn(async move {
            for piece in bytes.chunks(piece) {
                server.write_all(piece).await.expect("written");
            }
        });
        let mut reader = LineReader::new(Source::Any(Box::new(client)));
        let mut all = Vec::new();
        while let Some(frame) = next(&mut reader, max_bytes).await {
            all.push(match frame {
                Frame::Text(text) => text.to_owned(),
                Frame::TooLong(beginning) => format!("too long: {}", String::from_utf8_lossy(&beginning[..8])),
                Frame::NotText(text) => format!("not text: {text}"),
            });
        }
        writer.await.expect("done");
        all
    }

    #[tokio::test]
    async fn lines_are_cut_wherever_the_pieces_end() {
        let text = "{\"a\":1}\r\n\n  \n{\"b\":\"é\"}\n{\"c\":3}";
        for piece in 1..text.len() {
            assert_eq!(
                read(text.as_bytes(), piece, 1000).await,
                ["{\"a\":1}\r", "{\"b\":\"é\"}", "{\"c\":3}"],
                "{piece}"
            );
        }
    }

    #[tokio::test]
    async fn one_bad_line_is_one_bad_line() {
        let long = format!("{{\"id\":7,{}}}", "x".repeat(100_000));
        let mut bytes = long.clone().into_bytes();
        bytes.extend_from_slice(b"\n{\"a\":1}\n{\"c\":\xff\xfe}\n{\"b\":2}\n");
        bytes.extend_from_slice(long.as_bytes());
        for piece in [7, 4096, 1 << 20] {
            let lines = read(&bytes, piece, 10_000).await;
            assert_eq!(
                lines,
                ["too long: {\"id\":7,", "{\"a\":1}", "not text: {\"c\":", "{\"b\":2}", "too long: {\"id\":7,"]
            );
        }
    }

    #[tokio::test]
    async fn a_message_is_one_line_however_it_is_spread() {
        let (client, server) = tokio::io::duplex(1000);
        let mut writer = LineWriter::new(Box::new(client));
        let mut messages = VecDeque::from(["{\"a\":\n[\r\n1]}".to_owned(), "{}".to_owned()]);
        std::future::poll_fn(|context| writer.poll_write(context, &mut messages)).await.expect("written");
        std::future::poll_fn(|context| writer.poll_close(context)).await;
        drop(writer);
        let mut reader = LineReader::new(Source::Any(Box::new(server)));
        assert!(matches!(next(&mut reader, 100).await, Some(Frame::Text("{\"a\": [\r 1]}"))));
        assert!(matches!(next(&mut reader, 100).await, Some(Frame::Text("{}"))));
    }

    #[tokio::test]
    async fn an_overlong_line_does_not_fill_memory() {
        let (client, mut server) = tokio::io::duplex(CHUNK);
        let writer = tokio::spawn(async move {
            for _ in 0..200 {
                server.write_all(&vec![b'x'; CHUNK]).await.expect("written");
            }
            server.write_all(b"\n{}\n").await.expect("written");
        });
        let mut reader = LineReader::new(Source::Any(Box::new(client)));
        assert!(matches!(next(&mut reader, CHUNK).await, Some(Frame::TooLong(_))));
        assert!(reader.buffer.capacity() <= 8 * CHUNK, "{}", reader.buffer.capacity());
        assert!(matches!(next(&mut reader, CHUNK).await, Some(Frame::Text("{}"))));
        writer.await.expect("done");
    }
}

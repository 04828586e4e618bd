//! One message a line, over bytes.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use memchr::memchr;
use tokio::io::{AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::Source;

/// What one line, or one frame, turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Frame<'a> {
    /// Text, without its line end.
    Text(&'a str),
    /// Longer than the limit; its beginning, which says whose answer it is.
    TooLong(&'a [u8]),
    /// No UTF-8; as far as it is text.
    NotText(&'a str),
}

/// Room for one read; a line that is longer makes the buffer grow for as long as it is there.
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
    /// Whether the last line had no end: the stream had.
    cut_off: bool,
}

impl LineReader {
    pub(crate) fn new(io: Source) -> Self {
        Self { io, buffer: Vec::new(), start: 0, searched: 0, skipping: false, cut_off: false }
    }

    /// The next line that is not blank; `None` at the end. What stands after the last line end is a line too.
    ///
    /// Cancel safe: all that was read is in the buffer.
    pub(crate) async fn next(&mut self, max_bytes: usize) -> io::Result<Option<Frame<'_>>> {
        let line = loop {
            match memchr(b'\n', &self.buffer[self.searched..]) {
                Some(at) => {
                    let (start, end) = (self.start, self.searched + at);
                    (self.start, self.searched) = (end + 1, end + 1);
                    if self.skipping {
                        self.skipping = false;
                        break Cut::TooLong(start, end);
                    }
                    if end - start > max_bytes {
                        break Cut::TooLong(start, end);
                    }
                    if !self.buffer[start..end].trim_ascii().is_empty() {
                        break Cut::Line(start, end);
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
                    if self.fill().await? == 0 {
                        let (start, end) = (self.start, self.buffer.len());
                        (self.start, self.searched) = (end, end);
                        if std::mem::take(&mut self.skipping) {
                            break Cut::TooLong(start, end);
                        }
                        if self.buffer[start..end].trim_ascii().is_empty() {
                            return Ok(None);
                        }
                        self.cut_off = true;
                        break Cut::Line(start, end);
                    }
                }
            }
        };
        Ok(Some(match line {
            Cut::TooLong(start, end) => Frame::TooLong(&self.buffer[start..end.min(start + BEGINNING)]),
            Cut::Line(start, end) => match std::str::from_utf8(&self.buffer[start..end]) {
                Ok(text) => Frame::Text(text),
                Err(error) => {
                    let text = &self.buffer[start..start + error.valid_up_to()];
                    Frame::NotText(std::str::from_utf8(text).unwrap_or_default())
                }
            },
        }))
    }

    /// Whether the line that was given last stood before the end of the stream, without an end of its own.
    pub(crate) fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// Whether the next line is there already.
    pub(crate) fn has_more(&self) -> bool {
        memchr(b'\n', &self.buffer[self.searched..]).is_some()
    }

    /// What comes now is not noticed before the next line is asked for, where that is possible.
    pub(crate) fn let_alone(&mut self) -> bool {
        self.io.let_alone()
    }

    /// How much memory the buffer takes.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn memory(&self) -> usize {
        self.buffer.capacity()
    }

    async fn fill(&mut self) -> io::Result<usize> {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.searched -= self.start;
            self.start = 0;
            // What one long line needed is given back.
            if self.buffer.capacity() > 16 * CHUNK && self.buffer.len() < CHUNK {
                self.buffer.shrink_to(2 * CHUNK);
            }
        }
        self.buffer.reserve(CHUNK);
        self.io.read_buf(&mut self.buffer).await
    }
}

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

    /// Writes all of them, and takes out of the list what it has in its buffer. Ready when nothing is left.
    pub(crate) fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        messages: &mut VecDeque<String>,
    ) -> Poll<io::Result<()>> {
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
            // Not all at once where they are large: they would be there twice.
            while self.buffer.len() < CHUNK
                && let Some(message) = messages.pop_front()
            {
                let start = self.buffer.len();
                self.buffer.extend_from_slice(message.as_bytes());
                // Text of the caller's own may be spread over lines. In JSON that is a space: no string holds a bare line end.
                self.buffer[start..].iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
                self.buffer.push(b'\n');
            }
        }
    }

    pub(crate) async fn close(&mut self) {
        // The other side may be gone.
        let _ = self.io.shutdown().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        while let Some(frame) = reader.next(max_bytes).await.expect("read") {
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
        writer.close().await;
        drop(writer);
        let mut reader = LineReader::new(Source::Any(Box::new(server)));
        assert!(matches!(reader.next(100).await, Ok(Some(Frame::Text("{\"a\": [\r 1]}")))));
        assert!(matches!(reader.next(100).await, Ok(Some(Frame::Text("{}")))));
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
        assert!(matches!(reader.next(CHUNK).await, Ok(Some(Frame::TooLong(_)))));
        assert!(reader.buffer.capacity() <= 8 * CHUNK, "{}", reader.buffer.capacity());
        assert!(matches!(reader.next(CHUNK).await, Ok(Some(Frame::Text("{}")))));
        writer.await.expect("done");
    }
}

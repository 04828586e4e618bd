//! Messages as lines over bytes.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use memchr::memchr;
use tokio::io::{AsyncReadExt as _, AsyncWrite};

use super::{Frame, MessageReader, MessageWriter, Source};

/// The room for one read. A longer line makes the buffer grow until the line is read.
const CHUNK: usize = 64 * 1024;
/// The bytes of an overlong line that are kept.
const BEGINNING: usize = 512;

/// Cuts a stream of bytes into lines, without a copy. A line that is too long or not text does not affect the next line.
pub(crate) struct LineReader {
    io: Source,
    buffer: Vec<u8>,
    /// The beginning of the next line.
    start: usize,
    /// The part of the buffer up to here has no line end.
    searched: usize,
    /// Whether the rest of an overlong line is skipped. The buffer then begins with the beginning of that line.
    skipping: bool,
    /// Whether the stream ended without a line end.
    cut_off: bool,
    /// The line that was read last.
    current: Cut,
}

impl LineReader {
    pub(crate) fn new(io: Source) -> Self {
        let current = Cut::Line(0, 0);
        Self { io, buffer: Vec::new(), start: 0, searched: 0, skipping: false, cut_off: false, current }
    }

    /// Reads the next line that is not blank. Returns `None` at the end. The text after the last line end is also a line.
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
            // Releases the memory of one long line.
            if self.buffer.capacity() > 16 * CHUNK && self.buffer.len() < CHUNK {
                self.buffer.shrink_to(2 * CHUNK);
            }
        }
        self.buffer.reserve(CHUNK);
        // The future can be dropped at any time, because all bytes that it has read are in the buffer.
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
                    if let Some(text) = text_behind(&self.buffer[start..end]) {
                        return Frame::Text(text);
                    }
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

/// Returns the JSON object that follows a prefix on the same line. The prefix is not UTF-8 text.
fn text_behind(line: &[u8]) -> Option<&str> {
    let object = line.windows(2).position(|pair| pair == b"{\"").filter(|_| !line.trim_ascii().starts_with(b"{"))?;
    std::str::from_utf8(&line[object..]).ok()
}

/// The place of a line in the buffer.
#[derive(Clone, Copy)]
enum Cut {
    Line(usize, usize),
    TooLong(usize, usize),
}

/// Writes messages as lines, all waiting messages in one write.
pub(crate) struct LineWriter {
    io: Box<dyn AsyncWrite + Send + Unpin>,
    buffer: Vec<u8>,
    /// The written part of the buffer.
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
            // Large messages are copied one by one, because all copies at once would double the memory.
            while self.buffer.len() < CHUNK
                && let Some(message) = messages.pop_front()
            {
                let start = self.buffer.len();
                self.buffer.extend_from_slice(message.as_bytes());
                // Raw params may have line ends. In JSON a line end is a space, because strings escape line ends.
                self.buffer[start..].iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' ');
                self.buffer.push(b'\n');
            }
        }
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        // The other side may have closed the stream already.
        Pin::new(&mut self.io).poll_shutdown(context).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;

    use super::*;

    #[tokio::test]
    async fn an_overlong_line_does_not_fill_memory() {
        let (client, mut server) = tokio::io::duplex(CHUNK);
        let writer = tokio::spawn(async move {
            for _ in 0..200 {
                server.write_all(&vec![b'x'; CHUNK]).await.expect("written");
            }
        });
        let mut reader = LineReader::new(Source::Any(Box::new(client)));
        assert!(std::future::poll_fn(|context| reader.poll_next(context, CHUNK)).await.expect("read"));
        assert!(matches!(reader.frame(), Frame::TooLong(_)));
        assert!(reader.buffer.capacity() <= 8 * CHUNK, "{}", reader.buffer.capacity());
        writer.await.expect("done");
    }
}

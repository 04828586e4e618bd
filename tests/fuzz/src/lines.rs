//! The frame decoder: for any bytes in pieces of any size, the decoder finds the same lines as a plain split.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use codex_client::transport::{self, Frame, MessageReader};
use tokio::io::{AsyncRead, ReadBuf};

const LIMITS: [usize; 8] = [0, 1, 7, 100, 511, 513, 5_000, 200_000];
/// The number of bytes that the decoder keeps of a line above the limit.
const BEGINNING: usize = 512;
const MAX_BYTES: usize = 4 << 20;

/// The result for one line.
#[derive(Debug, PartialEq, Eq)]
enum Line {
    Text(String),
    /// The beginning of a line above the limit.
    TooLong(Vec<u8>),
    NotText,
}

/// A source of bytes in pieces, with a pause before each piece.
struct Pieces {
    bytes: Vec<u8>,
    at: usize,
    sizes: Vec<usize>,
    count: usize,
    paused: bool,
}

impl AsyncRead for Pieces {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.paused = !self.paused;
        if self.paused {
            return Poll::Pending;
        }
        let size = self.sizes[self.count % self.sizes.len()];
        let end = self.bytes.len().min(self.at + size.min(buffer.remaining()));
        buffer.put_slice(&self.bytes[self.at..end]);
        self.at = end;
        self.count += 1;
        Poll::Ready(Ok(()))
    }
}

/// The first byte selects the limit. The second byte is the number of bytes that select the sizes of the pieces. These
/// bytes follow, and then the stream. In the stream, `0xf5 byte count` stands for a long run of one byte.
pub fn check(input: &[u8]) {
    let [limit, count, rest @ ..] = input else { return };
    let max_bytes = LIMITS[usize::from(*limit) % LIMITS.len()];
    let (sizes, stream) = rest.split_at(usize::from(*count % 8).min(rest.len()));
    let mut sizes: Vec<usize> = sizes.iter().map(|size| 1 << (size % 18)).collect();
    if sizes.is_empty() {
        sizes.push(1000);
    }
    let bytes = expand(stream);
    let expected = split(&bytes, max_bytes);
    let pieces = Pieces { bytes, at: 0, sizes, count: 0, paused: false };
    let mut lines = transport::io(pieces, tokio::io::sink()).reader;
    for (at, expected) in expected.iter().enumerate() {
        let line = next(&mut *lines, max_bytes);
        assert_eq!(line.as_ref(), Some(expected), "line {at}");
    }
    for _ in 0..2 {
        assert_eq!(next(&mut *lines, max_bytes), None, "a line follows the end of the stream");
    }
}

fn expand(stream: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = stream;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, rest) {
            (0xf5, [byte, count, after @ ..]) if bytes.len() < MAX_BYTES => {
                bytes.resize(bytes.len() + usize::from(*count) * 257, *byte);
                rest = after;
            }
            _ => bytes.push(*first),
        }
    }
    bytes
}

fn split(bytes: &[u8], max_bytes: usize) -> Vec<Line> {
    let lines = bytes.split(|byte| *byte == b'\n').filter_map(|line| {
        if line.len() > max_bytes {
            Some(Line::TooLong(line[..line.len().min(BEGINNING)].to_vec()))
        } else if line.trim_ascii().is_empty() {
            None
        } else {
            Some(String::from_utf8(line.to_vec()).map_or(Line::NotText, Line::Text))
        }
    });
    lines.collect()
}

/// Returns the next line. The function polls again after each pause.
fn next(lines: &mut dyn MessageReader, max_bytes: usize) -> Option<Line> {
    let mut context = Context::from_waker(Waker::noop());
    let is_line = loop {
        if let Poll::Ready(is_line) = lines.poll_next(&mut context, max_bytes) {
            break is_line.expect("cannot read from memory");
        }
    };
    is_line.then(|| match lines.frame() {
        Frame::Text(text) => Line::Text(text.to_owned()),
        Frame::TooLong(beginning) => Line::TooLong(beginning.to_vec()),
        Frame::NotText(_) => Line::NotText,
    })
}

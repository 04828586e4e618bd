//! The channel from the task that receives a download to the thread that unpacks it.

use std::io::{self, BufRead, Read};

use bytes::{Buf as _, Bytes};
use tokio::sync::mpsc;

use super::Counted;

/// The receiving end of the channel: a reader that waits for more bytes.
pub(crate) struct Feed {
    parts: mpsc::Receiver<Part>,
    current: Bytes,
    given: u64,
    complete: bool,
}

/// A message of the channel: some bytes, or the end of the download.
pub(crate) enum Part {
    Data(Bytes),
    End,
}

/// Creates a channel for a few parts, so that the sender waits for a slow reader.
pub(crate) fn feed() -> (mpsc::Sender<Part>, Feed) {
    let (sender, parts) = mpsc::channel(64);
    let feed = Feed { parts, current: Bytes::new(), given: 0, complete: false };
    (sender, feed)
}

impl Counted for Feed {
    fn given(&self) -> u64 {
        self.given
    }

    fn drain(&mut self) {
        while let Ok(rest) = self.fill_buf() {
            let count = rest.len();
            if count == 0 {
                return;
            }
            self.consume(count);
        }
    }
}

impl BufRead for Feed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.current.is_empty() && !self.complete {
            match self.parts.blocking_recv() {
                Some(Part::Data(bytes)) => self.current = bytes,
                Some(Part::End) => self.complete = true,
                // The sender was dropped before the end: the download was cancelled.
                None => return Err(io::ErrorKind::ConnectionAborted.into()),
            }
        }
        Ok(&self.current)
    }

    fn consume(&mut self, count: usize) {
        self.current.advance(count);
        self.given += count as u64;
    }
}

impl Read for Feed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

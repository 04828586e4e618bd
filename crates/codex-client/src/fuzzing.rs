//! What the fuzz targets need of the inside; no part of the interface.

use std::io;

use tokio::io::AsyncRead;

use crate::rpc::transport::{Frame, LineReader, MessageReader as _, Source};

/// The decoder of lines.
pub struct Lines(LineReader);

/// What a line turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Text, without its line end.
    Text(String),
    /// Longer than the limit; its beginning.
    TooLong(Vec<u8>),
    /// No UTF-8.
    NotText,
}

impl Lines {
    /// Lines of a stream.
    pub fn new(io: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self(LineReader::new(Source::Any(Box::new(io))))
    }

    /// The next line that is not blank.
    ///
    /// # Errors
    /// Those of the stream.
    pub async fn next(&mut self, max_bytes: usize) -> io::Result<Option<Line>> {
        if !std::future::poll_fn(|context| self.0.poll_next(context, max_bytes)).await? {
            return Ok(None);
        }
        Ok(Some(match self.0.frame() {
            Frame::Text(text) => Line::Text(text.to_owned()),
            Frame::TooLong(beginning) => Line::TooLong(beginning.to_vec()),
            Frame::NotText { .. } => Line::NotText,
        }))
    }

    /// How much memory the buffer takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.0.memory()
    }
}

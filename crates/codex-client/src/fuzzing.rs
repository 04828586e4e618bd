//! What the fuzz targets need of the inside; no part of the interface.

use std::io;

use tokio::io::AsyncRead;

use crate::rpc::transport::{Frame, LineReader, Source};

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
        Ok(self.0.next(max_bytes).await?.map(|frame| match frame {
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

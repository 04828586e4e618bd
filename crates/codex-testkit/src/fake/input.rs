//! The client's side of a connection.

use futures_util::{StreamExt as _, stream::SplitStream};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio_tungstenite::{WebSocketStream, tungstenite::Message};

use super::socket::Stream;

/// The source of messages.
pub(crate) enum Source {
    /// A byte stream: a line for each message.
    Lines(BufReader<Box<dyn AsyncRead + Send + Unpin>>),
    /// A WebSocket: a frame for each message.
    Frames(Box<SplitStream<WebSocketStream<Stream>>>),
}

impl Source {
    pub(crate) fn lines(reader: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self::Lines(BufReader::with_capacity(64 * 1024, Box::new(reader)))
    }

    /// Reads the next message into `message`, and skips blank lines. Returns false at the end.
    pub(crate) async fn next(&mut self, message: &mut Vec<u8>) -> bool {
        loop {
            message.clear();
            match self {
                Self::Lines(reader) => {
                    if !matches!(reader.read_until(b'\n', message).await, Ok(1..)) {
                        return false;
                    }
                    message.truncate(message.trim_ascii_end().len());
                }
                Self::Frames(frames) => match frames.next().await {
                    Some(Ok(Message::Text(text))) => message.extend_from_slice(text.as_bytes()),
                    Some(Ok(Message::Binary(bytes))) => message.extend_from_slice(&bytes),
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return false,
                    Some(Ok(_)) => {}
                },
            }
            if !message.trim_ascii().is_empty() {
                return true;
            }
        }
    }
}

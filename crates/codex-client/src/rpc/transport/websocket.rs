//! One message a text frame, over a WebSocket: TCP, TLS or a Unix socket below it.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::{Sink, SinkExt as _, Stream, StreamExt as _};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::error::{CapacityError, ProtocolError};
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Error as SocketError, Message, Utf8Bytes};

use super::{Frame, Transport};
use crate::error::{Error, Result};

/// A frame of this size ends the connection, whatever [`CodexConfig`](crate::CodexConfig) allows.
const MAX_FRAME: usize = 256 << 20;

pub(super) fn split<S>(socket: WebSocketStream<S>) -> (FrameReader, FrameWriter)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (sink, stream) = socket.split();
    (FrameReader { stream: Box::pin(stream), current: Utf8Bytes::default() }, FrameWriter { sink: Box::pin(sink) })
}

pub(crate) struct FrameReader {
    stream: Pin<Box<dyn Stream<Item = Result<Message, SocketError>> + Send>>,
    current: Utf8Bytes,
}

impl FrameReader {
    pub(crate) async fn next(&mut self, max_bytes: usize) -> io::Result<Option<Frame<'_>>> {
        loop {
            match self.stream.next().await {
                Some(Ok(Message::Text(text))) => self.current = text,
                Some(Ok(Message::Binary(_))) => return Ok(Some(Frame::NotText(""))),
                // Pings are answered by the library.
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
                None
                | Some(Ok(Message::Close(_)) | Err(SocketError::ConnectionClosed | SocketError::AlreadyClosed)) => {
                    return Ok(None);
                }
                Some(Err(SocketError::Capacity(CapacityError::MessageTooLong { size, max_size }))) => {
                    let problem = format!("a message of {size} bytes, and {max_size} is the most");
                    return Err(io::Error::new(io::ErrorKind::InvalidData, problem));
                }
                Some(Err(error)) => return Err(into_io(error)),
            }
            if self.current.len() > max_bytes {
                let bytes = self.current.as_bytes();
                return Ok(Some(Frame::TooLong(&bytes[..bytes.len().min(512)])));
            }
            if !self.current.trim_ascii().is_empty() {
                return Ok(Some(Frame::Text(&self.current)));
            }
        }
    }
}

pub(crate) struct FrameWriter {
    sink: Pin<Box<dyn Sink<Message, Error = SocketError> + Send>>,
}

impl FrameWriter {
    /// Writes all of them, and takes out of the list what the socket holds. Ready when nothing is left.
    pub(crate) fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        messages: &mut VecDeque<String>,
    ) -> Poll<io::Result<()>> {
        while !messages.is_empty() {
            ready!(self.sink.as_mut().poll_ready(context)).map_err(into_io)?;
            let Some(message) = messages.pop_front() else { break };
            self.sink.as_mut().start_send(Message::text(message)).map_err(into_io)?;
        }
        self.sink.as_mut().poll_flush(context).map_err(into_io)
    }

    pub(crate) async fn close(&mut self) {
        // The other side may be gone.
        let _ = self.sink.close().await;
    }
}

fn into_io(error: SocketError) -> io::Error {
    match error {
        SocketError::Io(error) => error,
        // The other side is gone without a close frame: what a reset is below TCP.
        SocketError::Protocol(ProtocolError::ResetWithoutClosingHandshake) => {
            io::Error::new(io::ErrorKind::ConnectionReset, error)
        }
        SocketError::Http(response) => {
            let hint = match response.status().as_u16() {
                401 => "; the server wants another bearer token",
                403 => "; the server refuses this client",
                _ => "",
            };
            io::Error::other(format!("the server answered {}{hint}", response.status()))
        }
        other => io::Error::other(other),
    }
}

fn config() -> WebSocketConfig {
    WebSocketConfig::default().max_message_size(Some(MAX_FRAME)).max_frame_size(Some(MAX_FRAME))
}

/// The upgrade on a connection that is open.
async fn upgrade<S>(request: Request, io: S, action: &str, name: &'static str) -> Result<Transport>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let upgraded = tokio_tungstenite::client_async_with_config(request, io, Some(config())).await;
    let (socket, _) = upgraded.map_err(into_io).map_err(Error::connect(action))?;
    Ok(Transport::from_websocket(socket, name))
}

#[cfg(feature = "websocket")]
mod tcp {
    use std::net::IpAddr;
    use std::sync::Arc;

    use rustls::{ClientConfig, RootCertStore};
    use tokio::net::TcpStream;
    use tokio_tungstenite::Connector;
    use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
    use tokio_tungstenite::tungstenite::http::{HeaderValue, header::AUTHORIZATION};

    use super::*;
    use crate::rpc::secret::Secret;

    impl Transport {
        /// A WebSocket to an app-server that listens with `--listen ws://IP:PORT`, `ws://` or `wss://`, with the bearer token
        /// it asks for. With the feature `websocket`.
        ///
        /// TLS trusts what this machine trusts (and `SSL_CERT_FILE`, where it is set).
        ///
        /// # Errors
        /// [`Error::InvalidInput`] when the URL is none, or a token would go over plain `ws://` to another machine;
        /// [`Error::Connect`] when the server cannot be reached or refuses.
        pub async fn websocket(url: &str, token: Option<Secret>) -> Result<Self> {
            let invalid = |problem: &str| Error::invalid("the WebSocket URL", problem);
            let mut request = url.into_client_request().map_err(|error| invalid(&error.to_string()))?;
            let secure = match request.uri().scheme_str() {
                Some("ws") => false,
                Some("wss") => true,
                _ => return Err(invalid("it begins with ws:// or wss://")),
            };
            let host = request.uri().host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
            let port = request.uri().port_u16().unwrap_or(if secure { 443 } else { 80 });
            if let Some(token) = token {
                if !secure && !is_loopback(&host) {
                    let problem = "a bearer token goes over wss://, or over ws:// to this machine (127.0.0.1, ::1, localhost) only";
                    return Err(Error::invalid("the bearer token", problem));
                }
                let mut value = HeaderValue::try_from(format!("Bearer {}", token.expose()))
                    .map_err(|_| Error::invalid("the bearer token", "it has characters that a header cannot carry"))?;
                value.set_sensitive(true);
                request.headers_mut().insert(AUTHORIZATION, value);
            }
            let action = format!("connect to {}://{host}:{port}", if secure { "wss" } else { "ws" });
            let stream = TcpStream::connect((host.as_str(), port)).await.map_err(Error::connect(&*action))?;
            let _ = stream.set_nodelay(true);
            if !secure {
                return upgrade(request, stream, &action, "websocket").await;
            }
            let connector = Connector::Rustls(Arc::new(tls(&action)?));
            let upgraded =
                tokio_tungstenite::client_async_tls_with_config(request, stream, Some(config()), Some(connector)).await;
            let (socket, _) = upgraded.map_err(into_io).map_err(Error::connect(&*action))?;
            Ok(Self::from_websocket(socket, "websocket"))
        }
    }

    fn is_loopback(host: &str) -> bool {
        host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    fn tls(action: &str) -> Result<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        // The program around us may have another provider; this one is named, so that nothing has to be installed first.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::connect(action)(io::Error::other(error)))?;
        Ok(config.with_root_certificates(roots).with_no_client_auth())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[tokio::test]
        async fn a_token_does_not_leave_this_machine_in_the_open() {
            let refused = Transport::websocket("ws://codex.example:4500", Some("hush".into())).await;
            let message = refused.expect_err("refused").to_string();
            assert!(message.contains("wss://"), "{message}");
            assert!(!message.contains("hush"), "{message}");
            for host in ["localhost", "127.0.0.1", "127.9.9.9", "::1"] {
                assert!(is_loopback(host), "{host}");
            }
            for host in ["10.0.0.1", "localhost.example", "0.0.0.0"] {
                assert!(!is_loopback(host), "{host}");
            }
        }

        #[tokio::test]
        async fn a_url_of_another_kind_is_refused() {
            let refused = Transport::websocket("http://127.0.0.1:1", None).await.expect_err("refused");
            assert!(refused.to_string().contains("ws://"), "{refused}");
        }
    }
}

#[cfg(all(unix, feature = "unix-socket"))]
mod unix {
    use std::path::Path;

    use tokio::net::UnixStream;
    use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

    use super::*;

    impl Transport {
        /// A WebSocket over the Unix socket of an app-server that listens with `--listen unix://PATH`. On Unix, with the
        /// feature `unix-socket`.
        ///
        /// # Errors
        /// [`Error::Connect`] when nobody listens there, or the server refuses.
        pub async fn unix_socket(path: impl AsRef<Path>) -> Result<Self> {
            let path = path.as_ref();
            let action = format!("connect to the socket {}", path.display());
            let stream = UnixStream::connect(path).await.map_err(Error::connect(&*action))?;
            // The host is a formality of HTTP.
            let request = "ws://localhost/".into_client_request().map_err(into_io).map_err(Error::connect(&*action))?;
            upgrade(request, stream, &action, "unix-socket").await
        }
    }
}

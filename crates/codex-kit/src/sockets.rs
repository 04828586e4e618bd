//! Transports over sockets: WebSockets over TCP, TLS or a Unix socket, with one message in each text frame.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use codex_client::transport::{BoxTransport, Frame, MessageReader, MessageWriter};
use codex_client::{Error, Result};
use futures_util::{Sink, Stream, StreamExt as _};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::error::{CapacityError, ProtocolError};
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Error as SocketError, Message, Utf8Bytes};

/// A frame of this size ends the connection, whatever [`CodexConfig`](codex_client::CodexConfig) allows.
const MAX_FRAME: usize = 256 << 20;

fn transport<S>(socket: WebSocketStream<S>) -> BoxTransport
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (sink, stream) = socket.split();
    let reader = FrameReader { stream: Box::pin(stream), current: Current::Text(Utf8Bytes::default()) };
    BoxTransport { reader: Box::new(reader), writer: Box::new(FrameWriter { sink: Box::pin(sink) }) }
}

struct FrameReader {
    stream: Pin<Box<dyn Stream<Item = Result<Message, SocketError>> + Send>>,
    current: Current,
}

/// The frame that was read last.
enum Current {
    Text(Utf8Bytes),
    TooLong(Utf8Bytes),
    Binary,
}

impl MessageReader for FrameReader {
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>> {
        loop {
            self.current = match ready!(self.stream.as_mut().poll_next(context)) {
                Some(Ok(Message::Text(text))) if text.len() > max_bytes => Current::TooLong(text),
                Some(Ok(Message::Text(text))) if text.trim_ascii().is_empty() => continue,
                Some(Ok(Message::Text(text))) => Current::Text(text),
                Some(Ok(Message::Binary(_))) => Current::Binary,
                // Pings are answered by the library.
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
                None
                | Some(Ok(Message::Close(_)) | Err(SocketError::ConnectionClosed | SocketError::AlreadyClosed)) => {
                    return Poll::Ready(Ok(false));
                }
                Some(Err(SocketError::Capacity(CapacityError::MessageTooLong { size, max_size }))) => {
                    let problem = format!("a message of {size} bytes, and {max_size} is the most");
                    return Poll::Ready(Err(io::Error::new(io::ErrorKind::InvalidData, problem)));
                }
                Some(Err(error)) => return Poll::Ready(Err(into_io(error))),
            };
            return Poll::Ready(Ok(true));
        }
    }

    fn frame(&self) -> Frame<'_> {
        match &self.current {
            Current::Text(text) => Frame::Text(text),
            Current::TooLong(text) => Frame::TooLong(&text.as_bytes()[..text.len().min(512)]),
            Current::Binary => Frame::NotText(""),
        }
    }
}

struct FrameWriter {
    sink: Pin<Box<dyn Sink<Message, Error = SocketError> + Send>>,
}

impl MessageWriter for FrameWriter {
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        while !messages.is_empty() {
            ready!(self.sink.as_mut().poll_ready(context)).map_err(into_io)?;
            let Some(message) = messages.pop_front() else { break };
            self.sink.as_mut().start_send(Message::text(message)).map_err(into_io)?;
        }
        self.sink.as_mut().poll_flush(context).map_err(into_io)
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        // The server may be gone.
        self.sink.as_mut().poll_close(context).map(drop)
    }
}

fn into_io(error: SocketError) -> io::Error {
    match error {
        SocketError::Io(error) => error,
        // The server is gone without a close frame, as after a TCP reset.
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

/// Upgrades an open connection.
async fn upgrade<S>(request: Request, io: S, action: &str) -> Result<BoxTransport>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let upgraded = tokio_tungstenite::client_async_with_config(request, io, Some(config())).await;
    let (socket, _) = upgraded.map_err(into_io).map_err(connect_error(action))?;
    Ok(transport(socket))
}

fn connect_error(action: &str) -> impl FnOnce(io::Error) -> Error {
    move |source| Error::Connect { action: action.to_owned(), source: Arc::new(source) }
}

#[cfg(feature = "websocket")]
fn invalid(what: &str, problem: &str) -> Error {
    Error::InvalidInput { what: what.to_owned(), problem: problem.to_owned() }
}

#[cfg(feature = "websocket")]
pub use tcp::websocket;
#[cfg(all(unix, feature = "unix-socket"))]
pub use unix::unix_socket;

#[cfg(feature = "websocket")]
mod tcp {
    use std::net::IpAddr;

    use codex_client::Secret;
    use rustls::{ClientConfig, RootCertStore};
    use tokio::net::TcpStream;
    use tokio_tungstenite::Connector;
    use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
    use tokio_tungstenite::tungstenite::http::{HeaderValue, header::AUTHORIZATION};

    use super::*;

    /// Connects to an app-server that listens with `--listen ws://IP:PORT`: `ws://` or `wss://`, with the bearer token that the
    /// server asks for. With the feature `websocket`.
    ///
    /// TLS trusts what this machine trusts (and `SSL_CERT_FILE`, where it is set).
    ///
    /// # Errors
    /// [`Error::InvalidInput`] when the URL is none, or a token would go over plain `ws://` to another machine;
    /// [`Error::Connect`] when the server cannot be reached or refuses.
    pub async fn websocket(url: &str, token: Option<Secret>) -> Result<BoxTransport> {
        let invalid_url = |problem: &str| invalid("the WebSocket URL", problem);
        let mut request = url.into_client_request().map_err(|error| invalid_url(&error.to_string()))?;
        let secure = match request.uri().scheme_str() {
            Some("ws") => false,
            Some("wss") => true,
            _ => return Err(invalid_url("it begins with ws:// or wss://")),
        };
        let host = request.uri().host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let port = request.uri().port_u16().unwrap_or(if secure { 443 } else { 80 });
        if let Some(token) = token {
            if !secure && !is_loopback(&host) {
                let problem =
                    "a bearer token goes over wss://, or over ws:// to this machine (127.0.0.1, ::1, localhost) only";
                return Err(invalid("the bearer token", problem));
            }
            let mut value = HeaderValue::try_from(format!("Bearer {}", token.expose()))
                .map_err(|_| invalid("the bearer token", "it has characters that a header cannot carry"))?;
            value.set_sensitive(true);
            request.headers_mut().insert(AUTHORIZATION, value);
        }
        let action = format!("connect to {}://{host}:{port}", if secure { "wss" } else { "ws" });
        let stream = TcpStream::connect((host.as_str(), port)).await.map_err(connect_error(&action))?;
        let _ = stream.set_nodelay(true);
        if !secure {
            return upgrade(request, stream, &action).await;
        }
        let connector = Connector::Rustls(Arc::new(tls(&action)?));
        let upgraded =
            tokio_tungstenite::client_async_tls_with_config(request, stream, Some(config()), Some(connector)).await;
        let (socket, _) = upgraded.map_err(into_io).map_err(connect_error(&action))?;
        Ok(transport(socket))
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
            .map_err(|error| connect_error(action)(io::Error::other(error)))?;
        Ok(config.with_root_certificates(roots).with_no_client_auth())
    }
}

#[cfg(all(unix, feature = "unix-socket"))]
mod unix {
    use std::path::Path;

    use tokio::net::UnixStream;
    use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

    use super::*;

    /// Connects to the Unix socket of an app-server that listens with `--listen unix://PATH`, which is a WebSocket. On Unix, with
    /// the feature `unix-socket`.
    ///
    /// # Errors
    /// [`Error::Connect`] when nobody listens there, or the server refuses.
    pub async fn unix_socket(path: impl AsRef<Path>) -> Result<BoxTransport> {
        let path = path.as_ref();
        let action = format!("connect to the socket {}", path.display());
        let stream = UnixStream::connect(path).await.map_err(connect_error(&action))?;
        // HTTP requires a host; the server ignores it.
        let request = "ws://localhost/".into_client_request().map_err(into_io).map_err(connect_error(&action))?;
        upgrade(request, stream, &action).await
    }
}

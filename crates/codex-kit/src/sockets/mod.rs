//! Transports over sockets: WebSockets over TCP, TLS or a Unix socket, with one message in each text frame.
//!
//! The WebSocket protocol is implemented here. Libraries log frames and the upgrade request (and with them keys and tokens) at the level
//! TRACE, queue the answers to pings without a bound, and keep a whole message in memory to refuse it. `docs/ARCHITECTURE.md` has the
//! comparison.

#[cfg(feature = "websocket")]
mod address;
mod frame;
mod link;
mod options;
mod reader;
mod silence;
#[cfg(all(test, unix, feature = "restart", feature = "unix-socket", feature = "websocket"))]
mod tests;
#[cfg(feature = "websocket")]
mod tls;
mod upgrade;

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use codex_client::transport::BoxTransport;
use codex_client::{Error, Result};
use tokio::io::{AsyncRead, AsyncWrite};

use link::{FrameWriter, Link};
pub use options::SocketOptions;
use reader::FrameReader;
use upgrade::{UpgradeRequest, upgrade};

#[cfg(feature = "websocket")]
pub use tcp::{websocket, websocket_with};
#[cfg(all(unix, feature = "unix-socket"))]
pub use unix::{unix_socket, unix_socket_with};

/// An attempt to connect: its action for errors, and the step that it has reached.
struct ConnectAttempt {
    action: String,
    /// A lock, so that the future of the attempt is `Send`.
    step: Mutex<&'static str>,
}

impl ConnectAttempt {
    fn new(action: String) -> Self {
        Self { action, step: Mutex::new("the connection was not made") }
    }

    fn step(&self, unfinished: &'static str) {
        *self.step.lock().unwrap_or_else(PoisonError::into_inner) = unfinished;
    }

    /// Runs the attempt within the time limit of the options.
    async fn within<T>(&self, options: &SocketOptions, connecting: impl Future<Output = io::Result<T>>) -> Result<T> {
        let connected = match options.connect_time_limit {
            None => connecting.await,
            Some(limit) => tokio::time::timeout(limit, connecting).await.unwrap_or_else(|_| {
                let unfinished = *self.step.lock().unwrap_or_else(PoisonError::into_inner);
                let problem = format!("{unfinished} within {limit:?} (SocketOptions::connect_time_limit)");
                Err(io::Error::new(io::ErrorKind::TimedOut, problem))
            }),
        };
        connected.map_err(|source| Error::Connect { action: self.action.clone(), source: Arc::new(source) })
    }

    /// Upgrades an open connection, and returns the bytes that came behind the answer.
    async fn upgrade<S>(&self, stream: &mut S, request: &UpgradeRequest<'_>) -> io::Result<Vec<u8>>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        self.step("the server did not answer the upgrade request");
        upgrade(stream, request).await
    }
}

/// Makes the transport of an upgraded connection.
fn transport(
    read: impl AsyncRead + Send + Unpin + 'static,
    write: impl AsyncWrite + Send + Unpin + 'static,
    read_ahead: &[u8],
    options: &SocketOptions,
) -> BoxTransport {
    let link = Arc::new(Link::new(Box::new(write)));
    let reader = FrameReader::new(Box::new(read), link.clone(), options.keepalive, read_ahead);
    BoxTransport { reader: Box::new(reader), writer: Box::new(FrameWriter(link)) }
}

#[cfg(feature = "websocket")]
mod tcp {
    use codex_client::Secret;
    use tokio::net::TcpStream;

    use super::address::Address;
    use super::options::invalid;
    use super::*;

    /// Connects to an app-server that listens with `--listen ws://IP:PORT`: `ws://` or `wss://`, with the bearer token that the
    /// server asks for. With the feature `websocket`.
    ///
    /// TLS trusts what this machine trusts (and `SSL_CERT_FILE`, where it is set). Connecting has a limit of 10 seconds, and the client
    /// pings a silent server every 20 seconds; [`websocket_with`] takes other [`SocketOptions`].
    ///
    /// # Errors
    /// [`Error::InvalidInput`] when the URL is none or has parts that cannot be used, or a token would go over plain `ws://` to another
    /// machine; [`Error::Connect`] when the server cannot be reached in time or refuses.
    ///
    /// # Panics
    /// Outside of a tokio runtime: see [`Codex::start_with`](codex_client::Codex::start_with).
    pub async fn websocket(url: &str, token: Option<Secret>) -> Result<BoxTransport> {
        websocket_with(url, &SocketOptions::new().token(token)).await
    }

    /// Connects to an app-server as [`websocket`] does, with options: a token, root certificates for `wss://`, the time limit of connecting,
    /// and the interval of pings. With the feature `websocket`.
    ///
    /// Cancel safe: a dropped attempt closes its connection.
    ///
    /// # Errors
    /// As [`websocket`], and [`Error::InvalidInput`] when an option is not valid or does not fit the URL.
    pub async fn websocket_with(url: &str, options: &SocketOptions) -> Result<BoxTransport> {
        let address = Address::parse(url).map_err(|problem| invalid("the WebSocket URL", &problem))?;
        options.check()?;
        if options.token.is_some() && !address.is_secure && !address.is_loopback() {
            return Err(not_in_the_open());
        }
        let roots = match &options.root_certificates {
            Some(_) if !address.is_secure => {
                return Err(invalid("the root certificate", "it is for wss://, and the URL begins with ws://"));
            }
            Some(pem) => Some(tls::roots_of(pem).map_err(|problem| invalid("the root certificate", &problem))?),
            None => None,
        };
        let host = address.host_header();
        let request = UpgradeRequest { host: &host, path: &address.path, token: options.token.as_ref() };
        let attempt = ConnectAttempt::new(format!("connect to {}", address.origin()));
        attempt
            .within(options, async {
                let mut stream = TcpStream::connect((address.host.as_str(), address.port)).await?;
                let _ = stream.set_nodelay(true);
                if !address.is_secure {
                    // The resolver decides what `localhost` is.
                    if options.token.is_some() && !stream.peer_addr()?.ip().is_loopback() {
                        let problem = "the name of this machine stands for another machine, and a bearer token goes over wss:// there";
                        return Err(io::Error::new(io::ErrorKind::PermissionDenied, problem));
                    }
                    let read_ahead = attempt.upgrade(&mut stream, &request).await?;
                    let (read, write) = stream.into_split();
                    return Ok(transport(read, write, &read_ahead, options));
                }
                attempt.step("the TLS handshake was not finished");
                let mut stream = tls::handshake(stream, &address.host, roots).await?;
                let read_ahead = attempt.upgrade(&mut stream, &request).await?;
                let (read, write) = tokio::io::split(stream);
                Ok(transport(read, write, &read_ahead, options))
            })
            .await
    }

    fn not_in_the_open() -> Error {
        let problem = "a bearer token goes over wss://, or over ws:// to this machine (127.0.0.1, ::1, localhost) only";
        invalid("the bearer token", problem)
    }
}

#[cfg(all(unix, feature = "unix-socket"))]
mod unix {
    use std::path::Path;

    use tokio::net::UnixStream;

    use super::options::invalid;
    use super::*;

    /// Connects to the Unix socket of an app-server that listens with `--listen unix://PATH`, which is a WebSocket. On Unix, with
    /// the feature `unix-socket`.
    ///
    /// Connecting has a limit of 10 seconds, and the client pings a silent server every 20 seconds; [`unix_socket_with`] takes other
    /// [`SocketOptions`].
    ///
    /// # Errors
    /// [`Error::Connect`] when nobody listens there, or the server refuses or does not answer in time.
    ///
    /// # Panics
    /// Outside of a tokio runtime: see [`Codex::start_with`](codex_client::Codex::start_with).
    pub async fn unix_socket(path: impl AsRef<Path>) -> Result<BoxTransport> {
        unix_socket_with(path, &SocketOptions::new()).await
    }

    /// Connects to a Unix socket as [`unix_socket`] does, with options. On Unix, with the feature `unix-socket`.
    ///
    /// Cancel safe: a dropped attempt closes its connection.
    ///
    /// # Errors
    /// As [`unix_socket`], and [`Error::InvalidInput`] when an option is not valid, or is for `wss://` only.
    pub async fn unix_socket_with(path: impl AsRef<Path>, options: &SocketOptions) -> Result<BoxTransport> {
        let path = path.as_ref();
        options.check()?;
        if options.root_certificates.is_some() {
            return Err(invalid("the root certificate", "it is for wss://, and a Unix socket has no TLS"));
        }
        // HTTP requires a host; the server ignores it.
        let request = UpgradeRequest { host: "localhost", path: "/", token: options.token.as_ref() };
        let attempt = ConnectAttempt::new(format!("connect to the socket {}", path.display()));
        attempt
            .within(options, async {
                let mut stream = UnixStream::connect(path).await?;
                let read_ahead = attempt.upgrade(&mut stream, &request).await?;
                let (read, write) = stream.into_split();
                Ok(transport(read, write, &read_ahead, options))
            })
            .await
    }
}

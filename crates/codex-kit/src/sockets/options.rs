//! The options of a connection over a socket.

use std::fmt;
use std::time::Duration;

use codex_client::{Error, Result, Secret};

/// The options of [`websocket_with`](crate::websocket_with) and [`unix_socket_with`](crate::unix_socket_with). With the feature `websocket`
/// or, on Unix, `unix-socket`.
///
/// ```no_run
/// # async fn example() -> codex_client::Result<()> {
/// use std::time::Duration;
///
/// use codex_client::{Codex, CodexConfig, Secret};
/// use codex_kit::SocketOptions;
///
/// let options = SocketOptions::new().token(Secret::from("the token")).connect_time_limit(Duration::from_secs(3));
/// # #[cfg(feature = "websocket")] {
/// let transport = codex_kit::websocket_with("ws://127.0.0.1:4500", &options).await?;
/// let codex = Codex::connect(transport, CodexConfig::new()).await?;
/// # let _ = codex;
/// # }
/// # let _ = options;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct SocketOptions {
    pub(super) token: Option<Secret>,
    pub(super) connect_time_limit: Option<Duration>,
    pub(super) keepalive: Option<Duration>,
    pub(super) root_certificates: Option<Vec<u8>>,
}

impl Default for SocketOptions {
    fn default() -> Self {
        Self {
            token: None,
            connect_time_limit: Some(Duration::from_secs(10)),
            keepalive: Some(Duration::from_secs(20)),
            root_certificates: None,
        }
    }
}

impl SocketOptions {
    /// Returns the default options: no token, 10 seconds to connect, and a ping after 20 silent seconds.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the bearer token, which is sent in the upgrade request.
    ///
    /// A token goes over `wss://`, over `ws://` to this machine, and over Unix sockets. Any other address is refused.
    pub fn token(mut self, token: impl Into<Option<Secret>>) -> Self {
        self.token = token.into();
        self
    }

    /// Sets how long connecting may take: 10 seconds by default, `None` for no limit.
    ///
    /// The limit covers name resolution, the connection, TLS and the upgrade request together. The first call of the client has a limit of
    /// its own ([`CodexConfig::time_limit`](codex_client::CodexConfig::time_limit)).
    pub fn connect_time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_time_limit = limit.into();
        self
    }

    /// Sets after how long a silence the client pings the server: 20 seconds by default, `None` for no pings.
    ///
    /// If no data arrives within another interval, the connection ends
    /// ([`ClosedReason::Io`](codex_client::ClosedReason::Io)). Without pings, a connection to a machine that has vanished stays open until
    /// the client writes, and a turn on this connection may never end.
    pub fn keepalive(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.keepalive = interval.into();
        self
    }

    /// Adds a root certificate in PEM, or several, for `wss://`. The client then trusts only the added certificates, and no longer
    /// the certificates that this machine trusts. With the feature `websocket`.
    ///
    /// A text without a certificate is [`Error::InvalidInput`] when the client connects.
    #[cfg(feature = "websocket")]
    pub fn root_certificate_pem(mut self, pem: impl AsRef<[u8]>) -> Self {
        let roots = self.root_certificates.get_or_insert_default();
        roots.extend_from_slice(pem.as_ref());
        roots.push(b'\n');
        self
    }

    /// Checks the options that do not depend on the address.
    pub(super) fn check(&self) -> Result<()> {
        if let Some(token) = &self.token {
            let token = token.expose();
            if token.is_empty() {
                return Err(invalid("the bearer token", "it is empty"));
            }
            // No control characters: they would begin another header.
            if !token.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic() || byte >= 0x80) {
                let problem = "it has characters that a header cannot carry, such as the end of a line";
                return Err(invalid("the bearer token", problem));
            }
        }
        if self.keepalive.is_some_and(|interval| interval.is_zero()) {
            return Err(invalid("the keepalive interval", "it is zero; `None` switches pings off"));
        }
        Ok(())
    }
}

impl fmt::Debug for SocketOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SocketOptions")
            .field("token", &self.token)
            .field("connect_time_limit", &self.connect_time_limit)
            .field("keepalive", &self.keepalive)
            .field("has_root_certificates", &self.root_certificates.is_some())
            .finish()
    }
}

pub(super) fn invalid(what: &str, problem: &str) -> Error {
    Error::InvalidInput { what: what.to_owned(), problem: problem.to_owned() }
}

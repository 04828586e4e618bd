//! The errors of a network and of a server's answers.

use super::BoxError;

/// The kind of failure of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NetworkErrorKind {
    /// The name of the host has no address.
    Dns,
    /// The connection was not established.
    Connect,
    /// The TLS handshake failed.
    Tls,
    /// The connection or the answer took too long.
    Timeout,
    /// No data arrived for too long.
    Stalled,
    /// The connection ended before all data had arrived.
    Truncated,
    /// The server redirects in a circle, or from https to http.
    Redirect,
    /// Any other failure.
    Other,
}

/// The connection to a server failed.
#[derive(Debug)]
pub struct NetworkError {
    /// What was requested, for example `read the release`.
    pub action: String,
    /// The host.
    pub host: String,
    /// The kind of failure.
    pub kind: NetworkErrorKind,
    pub(crate) source: Option<BoxError>,
}

impl std::fmt::Display for NetworkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (why, hint) = match self.kind {
            NetworkErrorKind::Dns => (
                "the name of the host has no address (DNS)",
                "check the network and the proxy (HTTPS_PROXY); if only one source can be reached, name it (--source, or Ensure::source)",
            ),
            NetworkErrorKind::Connect => (
                "there is no connection",
                "check the network and the proxy (HTTPS_PROXY); if only one source can be reached, name it (--source, or Ensure::source)",
            ),
            NetworkErrorKind::Tls => {
                ("the TLS handshake failed", "if a proxy decrypts TLS, name its certificates in SSL_CERT_FILE")
            }
            NetworkErrorKind::Timeout => ("the answer took too long", "try again, or take the other source"),
            NetworkErrorKind::Stalled => {
                ("the download stalled: no data arrived for too long", "try again, or take the other source")
            }
            NetworkErrorKind::Truncated => ("the connection was cut off before all data had arrived", "try again"),
            NetworkErrorKind::Redirect => (
                "the server redirects without end, or from https to http",
                "check the proxy or the mirror that is in use",
            ),
            NetworkErrorKind::Other => ("the exchange failed", "try again"),
        };
        write!(f, "cannot {} from {}: {why}\nhint: {hint}", self.action, self.host)
    }
}

impl std::error::Error for NetworkError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The meaning of an error status.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HttpErrorKind {
    /// 401: the server wants a token, or does not accept the given one.
    Unauthorized,
    /// 403 that is not a rate limit.
    Forbidden,
    /// 403 or 429: too many requests.
    RateLimited {
        /// The end of the limit, in words.
        lifts: Option<String>,
    },
    /// 404 or 410.
    NotFound,
    /// 5xx.
    Server,
    /// Any other status.
    Other,
}

/// A server answered with an error status.
#[derive(Clone, Debug)]
pub struct HttpError {
    /// What was requested, for example `read the release`.
    pub action: String,
    /// The host.
    pub host: String,
    /// The status code.
    pub status: u16,
    /// The meaning of the status.
    pub kind: HttpErrorKind,
    /// How long the server asks the client to wait.
    pub retry_after: Option<std::time::Duration>,
}

impl std::fmt::Display for HttpError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { action, host, status, kind, .. } = self;
        write!(f, "cannot {action}: {host} answered {status}, ")?;
        match kind {
            HttpErrorKind::Unauthorized => f.write_str(
                "which means that a token is missing or not valid\nhint: set a valid token (GH_TOKEN for releases, CODEX_DIST_GITHUB_TOKEN for a mirror of them, _authToken in .npmrc for npm)",
            ),
            HttpErrorKind::Forbidden => f.write_str(
                "which means that access is forbidden\nhint: check the rights of the token, or take the other source",
            ),
            HttpErrorKind::RateLimited { lifts: Some(lifts) } => write!(
                f,
                "too many requests; the limit ends {lifts}\nhint: wait until then, set GH_TOKEN, or take the other source"
            ),
            HttpErrorKind::RateLimited { lifts: None } => f.write_str(
                "too many requests, without the time at which the limit ends\nhint: wait, set GH_TOKEN, or take the other source",
            ),
            HttpErrorKind::NotFound => f.write_str("which means that the file does not exist\nhint: check the version"),
            HttpErrorKind::Server => {
                f.write_str("an internal error of the server\nhint: try again later, or take the other source")
            }
            HttpErrorKind::Other => f.write_str(
                "which is not an expected status\nhint: if a proxy or a mirror is in use, check its answer",
            ),
        }
    }
}

impl std::error::Error for HttpError {}

//! What a network and a server can do.

use super::BoxError;

/// How talking to a server failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NetworkErrorKind {
    /// The host's name has no address.
    Dns,
    /// No connection came about.
    Connect,
    /// The connection could not be secured.
    Tls,
    /// The connection or the answer took too long.
    Timeout,
    /// Nothing arrived for too long.
    Stalled,
    /// The connection ended before all had arrived.
    Truncated,
    /// The server sends one around in circles, or from https to http.
    Redirect,
    /// Anything else.
    Other,
}

/// A server could not be talked to.
#[derive(Debug)]
pub struct NetworkError {
    /// What was being done.
    pub action: String,
    /// The host.
    pub host: String,
    /// How it failed.
    pub kind: NetworkErrorKind,
    pub(crate) source: Option<BoxError>,
}

impl std::fmt::Display for NetworkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (why, hint) = match self.kind {
            NetworkErrorKind::Dns => (
                "its name has no address (DNS)",
                "check the network; one source may be reachable where the other is not: name it (--source, or Ensure::source)",
            ),
            NetworkErrorKind::Connect => (
                "no connection came about",
                "check the network and the proxy (HTTPS_PROXY); one source may be reachable where the other is not: name it (--source, or Ensure::source)",
            ),
            NetworkErrorKind::Tls => (
                "the connection could not be secured (TLS)",
                "if a proxy opens TLS, name its certificates in SSL_CERT_FILE",
            ),
            NetworkErrorKind::Timeout => ("it took too long to answer", "try again, or take the other source"),
            NetworkErrorKind::Stalled => {
                ("it stalled: nothing arrived for too long", "try again, or take the other source")
            }
            NetworkErrorKind::Truncated => ("it was cut off: the connection ended before all had arrived", "try again"),
            NetworkErrorKind::Redirect => {
                ("it redirects without end, or away from https", "look at what stands between")
            }
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

/// What a refusal of a server means.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HttpErrorKind {
    /// 401: it wants to know who asks, or does not accept the token.
    Unauthorized,
    /// 403 that is no rate limit.
    Forbidden,
    /// 403 or 429: too many requests.
    RateLimited {
        /// When the limit lifts, in words.
        lifts: Option<String>,
    },
    /// 404 or 410.
    NotFound,
    /// 5xx.
    Server,
    /// Any other status.
    Other,
}

/// A server answered with an error.
#[derive(Clone, Debug)]
pub struct HttpError {
    /// What was being done.
    pub action: String,
    /// The host.
    pub host: String,
    /// The status code.
    pub status: u16,
    /// What it means.
    pub kind: HttpErrorKind,
    /// How long the server asks to wait.
    pub retry_after: Option<std::time::Duration>,
}

impl std::fmt::Display for HttpError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { action, host, status, kind, .. } = self;
        write!(f, "cannot {action}: {host} answered {status}, ")?;
        match kind {
            HttpErrorKind::Unauthorized => f.write_str(
                "it wants to know who asks\nhint: give it a valid token (GH_TOKEN for releases, _authToken in .npmrc for npm)",
            ),
            HttpErrorKind::Forbidden => f.write_str("it forbids this\nhint: check the token's rights, or take the other source"),
            HttpErrorKind::RateLimited { lifts: Some(lifts) } => {
                write!(f, "too many requests; the limit lifts {lifts}\nhint: wait until then, set GH_TOKEN, or take the other source")
            }
            HttpErrorKind::RateLimited { lifts: None } => {
                f.write_str("too many requests, and it does not say for how long\nhint: wait, set GH_TOKEN, or take the other source")
            }
            HttpErrorKind::NotFound => f.write_str("there is no such thing\nhint: check the version"),
            HttpErrorKind::Server => f.write_str("an error of the server's own\nhint: try again later, or take the other source"),
            HttpErrorKind::Other => f.write_str("which is not expected here\nhint: if a proxy or mirror stands between, look at what it answers"),
        }
    }
}

impl std::error::Error for HttpError {}

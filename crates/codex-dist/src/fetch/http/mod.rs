//! The HTTP client of the crate: time limits, retries, redirects, credentials and errors.
//!
//! All requests of the crate go through this module. Knowledge of a single source does not belong here.

mod body;
mod classify;
mod retry;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue, LOCATION};
use reqwest::{Response, StatusCode, Url};

use crate::error::{NetworkError, NetworkErrorKind};
use crate::{Error, Result};

pub(crate) use body::Body;
pub(crate) use retry::Retry;

/// Time limits and retries of HTTP requests. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct HttpOptions {
    /// The time limit for a connection to be established. Default: 10 s.
    pub connect_timeout: Duration,
    /// The longest time without data from the server. In this time, a body must bring at least 1 KiB. Default: 30 s.
    pub idle_timeout: Duration,
    /// The number of retries without progress in between: without a hundredth of the file. Default: 4.
    pub retries: usize,
    /// The first pause between two attempts; the pauses double, with jitter. Default: 500 ms.
    pub min_pause: Duration,
    /// The longest pause between two attempts. If the server asks for a longer pause, the request fails. Default: 20 s.
    pub max_pause: Duration,
    /// A file with further root certificates (PEM), as npm's `cafile`. Default: none.
    pub extra_roots: Option<std::path::PathBuf>,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(30),
            retries: 4,
            min_pause: Duration::from_millis(500),
            max_pause: Duration::from_secs(20),
            extra_roots: None,
        }
    }
}

/// The value of an `Authorization` header. `Debug` hides the value.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Authorization(String);

impl Authorization {
    /// Returns `None` for an empty token, and for a token that a header cannot contain.
    pub(crate) fn new(scheme: &str, token: &str) -> Option<Self> {
        let value = format!("{scheme} {}", token.trim());
        (!token.trim().is_empty() && HeaderValue::from_str(&value).is_ok()).then_some(Self(value))
    }

    fn header(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(&self.0).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Authorization(…)")
    }
}

/// Returns the credentials that a URL may receive. Each redirect asks again, so that no token reaches another host.
pub(crate) trait Credentials: fmt::Debug + Send + Sync {
    fn for_url(&self, url: &Url) -> Option<Authorization>;
}

/// A request with the GET method.
#[derive(Clone, Debug)]
pub(crate) struct Request<'a> {
    /// The purpose of the request, in messages: "read the list of releases".
    pub(crate) action: &'a str,
    pub(crate) url: Url,
    pub(crate) accept: &'static str,
    pub(crate) credentials: Option<&'a dyn Credentials>,
    pub(crate) headers: HeaderMap,
}

impl<'a> Request<'a> {
    pub(crate) fn new(action: &'a str, url: Url, accept: &'static str) -> Self {
        Self { action, url, accept, credentials: None, headers: HeaderMap::new() }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Http {
    client: reqwest::Client,
    pub(crate) options: Arc<HttpOptions>,
}

const MAX_REDIRECTS: usize = 10;

impl Http {
    pub(crate) fn new(options: HttpOptions) -> Result<Self> {
        // An error means that the program has already chosen a provider. That provider is also sufficient.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("codex-dist/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(options.connect_timeout)
            .redirect(reqwest::redirect::Policy::none());
        if let Some(path) = &options.extra_roots {
            let pem = std::fs::read(path).map_err(Error::io("read the certificates in", path))?;
            if let Ok(roots) = reqwest::Certificate::from_pem_bundle(&pem) {
                builder = builder.tls_certs_merge(roots);
            }
        }
        let client =
            builder.build().map_err(|error| classify::network("set up the network", "this machine", error, false))?;
        Ok(Self { client, options: Arc::new(options) })
    }

    /// Returns a client that makes at most one retry.
    pub(crate) fn with_few_retries(&self) -> Self {
        let options = HttpOptions { retries: self.options.retries.min(1), ..(*self.options).clone() };
        Self { client: self.client.clone(), options: Arc::new(options) }
    }

    /// Sends one request, follows redirects, and turns an error status into an error. Makes no retry.
    pub(crate) async fn send(&self, request: &Request<'_>) -> Result<Response> {
        let mut url = request.url.clone();
        for _ in 0..MAX_REDIRECTS {
            refuse_user_info("a file", &url)?;
            let response = self.send_once(request, &url).await?;
            if !response.status().is_redirection() || response.status() == StatusCode::NOT_MODIFIED {
                if response.status().is_success() {
                    return Ok(response);
                }
                return Err(classify::status(request.action, &url, &response).into());
            }
            let next = response
                .headers()
                .get(LOCATION)
                .and_then(|value| value.to_str().ok())
                .and_then(|location| url.join(location).ok())
                .filter(|next| next.scheme() == "https" || next.scheme() == url.scheme());
            match next {
                Some(next) => url = next,
                None => break,
            }
        }
        Err(NetworkError {
            action: request.action.to_owned(),
            host: host(&url),
            kind: NetworkErrorKind::Redirect,
            source: None,
        }
        .into())
    }

    async fn send_once(&self, request: &Request<'_>, url: &Url) -> Result<Response> {
        let mut headers = request.headers.clone();
        headers.insert(ACCEPT, HeaderValue::from_static(request.accept));
        let secret = request.credentials.and_then(|c| c.for_url(url));
        if let Some(value) = secret.as_ref().and_then(Authorization::header) {
            headers.insert(AUTHORIZATION, value);
        }
        tracing::debug!(host = host(url), action = request.action, "sending a request");
        let sending = self.client.get(url.clone()).headers(headers).send();
        match tokio::time::timeout(self.options.idle_timeout, sending).await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) => Err(classify::network(request.action, &host(url), error, false).into()),
            Err(_) => Err(timeout(request.action, url, NetworkErrorKind::Timeout)),
        }
    }

    /// Returns the body of an answer, part by part.
    pub(crate) fn body<'a>(&self, action: &'a str, response: Response) -> Body<'a> {
        Body::new(action, response, self.options.idle_timeout)
    }

    /// Returns a whole document of at most `limit` bytes, with retries.
    pub(crate) async fn get(&self, request: &Request<'_>, limit: usize) -> Result<(HeaderMap, Vec<u8>)> {
        let mut retry = Retry::new(&self.options);
        loop {
            match self.get_once(request, limit).await {
                Ok(answer) => return Ok(answer),
                Err(error) => retry.after(error).await?,
            }
        }
    }

    async fn get_once(&self, request: &Request<'_>, limit: usize) -> Result<(HeaderMap, Vec<u8>)> {
        let mut response = self.send(request).await?;
        let headers = std::mem::take(response.headers_mut());
        let mut body = self.body(request.action, response);
        let mut document = Vec::new();
        while let Some(chunk) = body.chunk().await? {
            if document.len() + chunk.len() > limit {
                let source = format!("the answer has more than {limit} bytes").into();
                return Err(answer(request, source));
            }
            document.extend_from_slice(&chunk);
        }
        Ok((headers, document))
    }

    /// Returns a JSON document, with retries.
    pub(crate) async fn get_json<T: serde::de::DeserializeOwned>(
        &self,
        request: &Request<'_>,
    ) -> Result<(HeaderMap, T)> {
        let (headers, body) = self.get(request, 256 << 20).await?;
        match serde_json::from_slice(&body) {
            Ok(value) => Ok((headers, value)),
            Err(error) => Err(answer(request, error.into())),
        }
    }
}

fn answer(request: &Request<'_>, source: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::Answer { action: request.action.to_owned(), host: host(&request.url), source }
}

fn timeout(action: &str, url: &Url, kind: NetworkErrorKind) -> Error {
    Error::Network(NetworkError { action: action.to_owned(), host: host(url), kind, source: None })
}

/// Returns host and port. Messages must not contain the rest of a URL, because user info and query may contain secrets.
pub(crate) fn host(url: &Url) -> String {
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => "an address without a host".to_owned(),
    }
}

/// Reads a base URL, with a slash at its end so that joining a relative path appends the path.
pub(crate) fn base_url(what: &'static str, text: &str) -> Result<Url> {
    let url = Url::parse(&format!("{}/", text.trim().trim_end_matches('/')))
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| Error::InvalidUrl { what, text: redacted(text) })?;
    refuse_user_info(what, &url)?;
    Ok(url)
}

/// Refuses an address with a user name or a password. Each source has its own place for tokens, with its own rules.
fn refuse_user_info(what: &'static str, url: &Url) -> Result<()> {
    if url.username().is_empty() && url.password().is_none() {
        return Ok(());
    }
    Err(Error::UrlWithPassword { what, host: host(url) })
}

/// Returns whether a connection to the URL is private: the connection uses https, or stays on this machine.
pub(crate) fn is_private(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let is_loopback = host == "localhost" || host.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback());
    url.scheme() == "https" || is_loopback
}

/// Returns the text without a password.
pub(crate) fn redacted(text: &str) -> String {
    match (text.find("://"), text.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}…{}", &text[..scheme + 3], &text[at..]),
        _ => text.to_owned(),
    }
}

//! Servers that lie about lengths, ranges and addresses.

use codex_dist::{Error, HttpErrorKind, NetworkErrorKind, SourceKind};

use super::packages::Package;
use super::server::{Reply, Request, Server};
use super::world::{Registry, World, testable};

const VERSION: &str = "0.2.0";

/// Serves a registry whose tarball `send` answers, and returns the result of an installation. A failed installation
/// must leave no file.
fn install(send: impl Fn(&Request, &[u8]) -> Reply + Send + Sync + 'static) -> Result<(), Error> {
    let registry = Registry::default().with(&Package::new(testable(), VERSION));
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => send(request, registry.tarballs.values().next().unwrap()),
        false => registry.reply(request),
    });
    let mut world = World::new().npm(&server);
    world.options.limits.total = 1 << 20;
    let result = world.install(SourceKind::Npm, VERSION, testable()).map(drop);
    assert!(result.is_ok() || world.snapshot().is_empty(), "{:?}", world.snapshot().keys());
    result
}

fn range_of(first: usize, body: &[u8], total: usize) -> Reply {
    let head = format!(
        "HTTP/1.1 206 Partial\r\nconnection: close\r\ncontent-length: {}\r\ncontent-range: bytes {first}-{}/{total}\r\n\r\n",
        body.len() - first,
        body.len() - 1,
    );
    Reply::raw([head.as_bytes(), &body[first..]].concat())
}

#[test]
fn a_range_that_was_not_requested_is_refused() {
    let error = install(|_, body| range_of(5, body, body.len())).unwrap_err();
    assert!(matches!(error, Error::ChangedOnServer { .. }), "{error}");
    install(|_, body| range_of(0, body, body.len())).unwrap();
}

#[test]
fn a_range_with_another_total_is_refused() {
    let error = install(|request, body| match request.header("range") {
        None => Reply::bytes(body).cut_after(100),
        Some(_) => range_of(100, body, body.len() + 7),
    });
    assert!(matches!(error.unwrap_err(), Error::SizeMismatch { .. }));
    let error = install(|request, body| match request.header("range") {
        None => Reply::bytes(body).cut_after(100),
        Some(_) => Reply::raw("HTTP/1.1 206 Partial\r\nconnection: close\r\n\r\nx"),
    });
    assert!(matches!(error.unwrap_err(), Error::ChangedOnServer { .. }));
}

#[test]
fn a_body_without_a_length_ends_at_the_limit() {
    let error = install(|_, _| {
        let head = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
        Reply::raw([head, vec![0; 2 << 20]].concat())
    });
    assert!(matches!(error.unwrap_err(), Error::SizeMismatch { expected: 1_048_576, .. }));
}

#[test]
fn an_answer_without_a_body_is_refused() {
    for head in ["HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"] {
        let error = install(move |_, _| Reply::raw(head)).unwrap_err();
        assert!(matches!(error, Error::DigestMismatch { .. }), "{head}: {error}");
    }
    let error = install(|_, _| Reply::raw("HTTP/1.1 304 Not Modified\r\n\r\n")).unwrap_err();
    assert!(matches!(error, Error::Http(_)), "{error}");
}

#[test]
fn an_unfinished_chunk_is_a_broken_connection() {
    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffff\r\nabc";
    let error = install(move |_, _| Reply::raw(head)).unwrap_err();
    let Error::Network(network) = &error else { panic!("{error}") };
    assert_eq!(network.kind, NetworkErrorKind::Truncated);
}

/// A size of zero must not make the retries endless.
#[test]
fn a_size_of_zero_does_not_restore_retries() {
    let error = install(|_, _| Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n")).unwrap_err();
    assert!(matches!(error, Error::Network(_) | Error::DigestMismatch { .. }), "{error}");
    let server = Server::start(|request| {
        let host = request.header("host").unwrap();
        let name = format!("codex-package-{}.tar.gz", testable());
        let asset = serde_json::json!({
            "name": name, "size": 0, "digest": codex_dist::Digest::sha256(b"x").to_string(),
            "browser_download_url": format!("http://{host}/files/x"),
        });
        match request.path.starts_with("/files/") {
            true => Reply::status(500),
            false => Reply::bytes(serde_json::json!({"tag_name": "rust-v0.2.0", "assets": [asset]}).to_string()),
        }
    });
    let error = World::new().github(&server).install(SourceKind::Github, VERSION, testable()).unwrap_err();
    assert!(matches!(error, Error::Http(_)), "{error}");
    assert_eq!(server.count("/files/"), 3);
}

#[test]
fn a_redirect_to_another_scheme_is_refused() {
    for to in ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x", "https://"] {
        let error = install(move |_, _| Reply::redirect(to)).unwrap_err();
        let Error::Network(network) = &error else { panic!("{to}: {error}") };
        assert_eq!(network.kind, NetworkErrorKind::Redirect, "{to}");
    }
}

#[test]
fn absurd_times_in_headers_are_shown_and_cause_no_panic() {
    let most = u64::MAX.to_string();
    for headers in [
        [("retry-after", most.clone()), ("x", String::new())],
        [("x-ratelimit-remaining", "0".to_owned()), ("x-ratelimit-reset", most.clone())],
    ] {
        let error = install(move |_, _| {
            headers.iter().fold(Reply::status(403), |reply, (name, value)| reply.with(name, value))
        });
        let error = error.unwrap_err();
        let Error::Http(http) = &error else { panic!("{error}") };
        assert!(matches!(http.kind, HttpErrorKind::RateLimited { lifts: Some(_) }), "{error}");
    }
    let date = "Fri, 31 Dec 9999 23:59:59 GMT";
    let error = install(move |_, _| Reply::status(503).with("retry-after", date)).unwrap_err();
    assert!(matches!(error, Error::Http(_)), "{error}");
}

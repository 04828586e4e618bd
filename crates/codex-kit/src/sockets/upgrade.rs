//! The HTTP request that turns a byte stream into a WebSocket.
//!
//! This is not a library's, because the request contains the bearer token: a library that logs its requests writes the token into the log of
//! the program.

use std::io;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use codex_client::Secret;
use sha1::{Digest as _, Sha1};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::frame::Unforeseeable;

/// The longest head of an answer.
const MAX_HEAD: usize = 16 * 1024;
const MAX_HEADERS: usize = 100;
/// The constant of RFC 6455, section 1.3.
const ACCEPT_SUFFIX: &[u8] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

pub(super) struct UpgradeRequest<'a> {
    pub(super) host: &'a str,
    pub(super) path: &'a str,
    pub(super) token: Option<&'a Secret>,
}

/// Upgrades a stream, and returns the bytes that came behind the answer.
pub(super) async fn upgrade(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    request: &UpgradeRequest<'_>,
) -> io::Result<Vec<u8>> {
    let key = key();
    stream.write_all(request.text(&key).as_bytes()).await?;
    stream.flush().await?;
    let mut head = Vec::with_capacity(1024);
    loop {
        if stream.read_buf(&mut head).await? == 0 {
            let problem = "the server closed the connection without an answer to the upgrade request";
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, problem));
        }
        if let Some(length) = accepted(&head, &key)? {
            return Ok(head.split_off(length));
        }
        if head.len() >= MAX_HEAD {
            return Err(refused("the answer to the upgrade request is longer than 16 KiB"));
        }
    }
}

impl UpgradeRequest<'_> {
    fn text(&self, key: &str) -> String {
        let Self { host, path, token } = self;
        let mut text = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
        );
        if let Some(token) = token {
            text.push_str(&format!("Authorization: Bearer {}\r\n", token.expose()));
        }
        text.push_str("\r\n");
        text
    }
}

/// Makes the key that the server must answer to.
fn key() -> String {
    let mut random = Unforeseeable::new();
    BASE64.encode([random.bytes(), random.bytes()].concat())
}

/// Returns the value of `Sec-WebSocket-Accept` for a key.
fn accept_of(key: &str) -> String {
    BASE64.encode(Sha1::new().chain_update(key).chain_update(ACCEPT_SUFFIX).finalize())
}

/// Checks an answer, and returns the length of its head. `None` while the head is incomplete.
fn accepted(bytes: &[u8], key: &str) -> io::Result<Option<usize>> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let length = match response.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(error) => {
            return Err(refused(&format!(
                "the answer to the upgrade request is not HTTP ({error}); does a WebSocket server listen there?"
            )));
        }
    };
    let status = response.code.unwrap_or_default();
    if status != 101 {
        let hint = match status {
            300..=399 => "; redirects are not followed",
            401 => "; the server wants another bearer token",
            403 => "; the server refuses this client",
            _ => "",
        };
        let reason = response.reason.unwrap_or_default();
        return Err(refused(&format!("the server answered {}{hint}", format!("{status} {reason}").trim_end())));
    }
    let values = |name: &str| {
        let values = response.headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(name));
        values.map(|header| String::from_utf8_lossy(header.value).trim().to_owned()).collect::<Vec<_>>()
    };
    let has_token = |name: &str, token: &str| {
        values(name).iter().flat_map(|value| value.split(',')).any(|value| value.trim().eq_ignore_ascii_case(token))
    };
    if !has_token("upgrade", "websocket") || !has_token("connection", "upgrade") {
        return Err(refused("the server answered 101, and does not upgrade to a WebSocket"));
    }
    if values("sec-websocket-accept") != [accept_of(key)] {
        return Err(refused("the server answered with a wrong Sec-WebSocket-Accept: a cache may stand between"));
    }
    if values("sec-websocket-extensions").iter().any(|value| !value.is_empty()) {
        return Err(refused("the server uses a WebSocket extension that was not asked for"));
    }
    if !values("sec-websocket-protocol").is_empty() {
        return Err(refused("the server uses a WebSocket subprotocol that was not asked for"));
    }
    Ok(Some(length))
}

fn refused(problem: &str) -> io::Error {
    io::Error::other(problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";
    const ACCEPT: &str = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    fn answer(headers: &str) -> String {
        format!("HTTP/1.1 101 Switching Protocols\r\n{headers}\r\n")
    }

    #[test]
    fn the_accept_value_is_that_of_the_standard() {
        assert_eq!(accept_of(KEY), ACCEPT);
        assert_eq!(BASE64.decode(key()).expect("base64").len(), 16);
        assert_ne!(key(), key());
    }

    #[test]
    fn only_an_answer_that_upgrades_is_accepted() {
        let good =
            format!("upgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\nsec-websocket-accept: {ACCEPT}\r\n");
        let whole = answer(&good);
        let with_frame = [whole.as_bytes(), b"\x81\x02{}"].concat();
        assert_eq!(accepted(&with_frame, KEY).expect("accepted"), Some(whole.len()));
        for length in 0..whole.len() {
            assert_eq!(accepted(&whole.as_bytes()[..length], KEY).expect("incomplete"), None, "{length} bytes");
        }
        let refusals = [
            (answer(""), "does not upgrade"),
            (answer("upgrade: h2c\r\nconnection: upgrade\r\n"), "does not upgrade"),
            (answer("upgrade: websocket\r\nconnection: upgrade\r\n"), "Sec-WebSocket-Accept"),
            (answer(&good.replace(ACCEPT, "AAAA")), "Sec-WebSocket-Accept"),
            (answer(&format!("{good}sec-websocket-accept: {ACCEPT}\r\n")), "Sec-WebSocket-Accept"),
            (answer(&format!("{good}sec-websocket-extensions: permessage-deflate\r\n")), "extension"),
            (answer(&format!("{good}sec-websocket-protocol: chat\r\n")), "subprotocol"),
            ("HTTP/1.1 401 Unauthorized\r\n\r\n".to_owned(), "401 Unauthorized; the server wants another bearer token"),
            ("HTTP/1.1 302 Found\r\nLocation: http://other\r\n\r\n".to_owned(), "redirects are not followed"),
            ("HTTP/1.1 500 \r\n\r\n".to_owned(), "the server answered 500"),
            ("SSH-2.0-OpenSSH_9.9\r\n".to_owned(), "is not HTTP"),
        ];
        for (text, problem) in refusals {
            let error = accepted(text.as_bytes(), KEY).expect_err("refused").to_string();
            assert!(error.contains(problem), "{text:?}: {error}");
        }
    }
}

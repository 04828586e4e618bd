//! Connecting: its time limit, and the attempts after a lost connection.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use codex_client::{Codex, CodexConfig, Error, ErrorKind, transport};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::Script;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::time::Instant;

use crate::{RestartExt as _, RestartPolicy, SocketOptions, unix_socket_with, websocket, websocket_with};

/// Returns the text of a failure to connect with its cause.
fn cause(error: &Error) -> String {
    assert_eq!(error.kind(), ErrorKind::Runtime, "{error:?}");
    std::error::Error::source(error).expect("a cause").to_string()
}

/// Makes a server that takes connections and says nothing. The connections are made by the operating system.
async fn stalled() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address").to_string();
    (listener, address)
}

#[tokio::test(start_paused = true)]
async fn connecting_has_a_limit_of_ten_seconds() {
    let (_listener, address) = stalled().await;
    for (scheme, step) in [("ws", "answer the upgrade request"), ("wss", "TLS handshake")] {
        let begun = Instant::now();
        let error = websocket(&format!("{scheme}://{address}"), None).await.expect_err("the limit");
        let cause = cause(&error);
        assert!(cause.contains(step) && cause.contains("within 10s"), "{cause}");
        assert!(error.to_string().contains(&address), "{error}");
        assert_eq!(begun.elapsed().as_secs(), 10);
    }
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_connecting_can_be_set() {
    let (_listener, address) = stalled().await;
    let url = format!("ws://{address}");
    let options = SocketOptions::new().connect_time_limit(Duration::from_secs(3));
    let error = websocket_with(&url, &options).await.expect_err("the limit");
    assert!(cause(&error).contains("within 3s"), "{error:?}");
    let options = options.connect_time_limit(None);
    let connecting = websocket_with(&url, &options);
    let waited = tokio::time::timeout(Duration::from_secs(86_400), connecting).await;
    assert!(waited.is_err(), "without a limit, the client waits for a day");
}

#[cfg(unix)]
#[tokio::test(start_paused = true)]
async fn a_unix_socket_has_the_same_limit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("socket");
    let _listener = tokio::net::UnixListener::bind(&path).expect("a socket");
    let begun = Instant::now();
    let error = crate::unix_socket(&path).await.expect_err("the limit");
    assert!(cause(&error).contains("within 10s"), "{error:?}");
    assert_eq!(begun.elapsed().as_secs(), 10);
    let options = SocketOptions::new().connect_time_limit(Duration::from_secs(3));
    let error = unix_socket_with(&path, &options).await.expect_err("the limit");
    assert!(cause(&error).contains("within 3s"), "{error:?}");
}

#[tokio::test]
async fn an_answer_that_does_not_upgrade_is_refused_with_words() {
    let endless = format!("HTTP/1.1 101 Switching Protocols\r\nx: {}", "y".repeat(20_000));
    for (answer, problem) in [
        ("", "without an answer"),
        ("HTTP/1.1 101 Switching", "without an answer"),
        ("SSH-2.0-server\r\n", "is not HTTP"),
        ("HTTP/1.1 404 Not Found\r\n\r\n", "the server answered 404 Not Found"),
        (&endless, "longer than 16 KiB"),
    ] {
        let (listener, address) = stalled().await;
        let answer = answer.to_owned();
        let serving = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.expect("a connection");
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                stream.read_buf(&mut request).await.expect("a request");
            }
            stream.write_all(answer.as_bytes()).await.expect("the client reads");
        });
        let error = websocket(&format!("ws://{address}"), None).await.expect_err(problem);
        assert!(cause(&error).contains(problem), "{error:?}");
        serving.await.expect("no panic");
    }
}

#[tokio::test]
async fn options_that_do_not_fit_are_refused_before_a_connection_is_made() {
    let loopback = "ws://127.0.0.1:1";
    for (url, options, problem) in [
        (loopback, SocketOptions::new().token(codex_client::Secret::from("hush\r\nx: y")), "header cannot carry"),
        (loopback, SocketOptions::new().token(codex_client::Secret::from("")), "it is empty"),
        (loopback, SocketOptions::new().keepalive(Duration::ZERO), "`None` switches pings off"),
        (loopback, SocketOptions::new().root_certificate_pem("hush"), "it is for wss://"),
        ("wss://127.0.0.1:1", SocketOptions::new().root_certificate_pem("hush"), "no certificate in PEM"),
        ("ws://user:hush@127.0.0.1:1", SocketOptions::new(), "`SocketOptions::token`"),
        ("ws://127.0.0.1:70000", SocketOptions::new(), "from 1 to 65535"),
    ] {
        let error = websocket_with(url, &options).await.expect_err(problem);
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{error:?}");
        assert!(error.to_string().contains(problem) && !format!("{error:?}{options:?}").contains("hush"), "{error:?}");
    }
    let error =
        unix_socket_with("/nowhere", &SocketOptions::new().root_certificate_pem("")).await.expect_err("refused");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

/// Where an attempt to connect again stalls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stall {
    Connecting,
    Initialize,
}

#[tokio::test(start_paused = true)]
async fn a_stalled_attempt_to_connect_again_is_given_up_and_the_next_one_succeeds() {
    for (stall, limit, seconds) in [
        (Stall::Connecting, None, 60),
        (Stall::Initialize, None, 60),
        (Stall::Connecting, Some(Duration::from_secs(5)), 5),
        (Stall::Initialize, Some(Duration::from_secs(5)), 5),
    ] {
        let (first, second) = (FakeAppServer::new(Script::new()), FakeAppServer::new(Script::new()));
        let (attempts, server) = (Arc::new(AtomicU32::new(0)), first.clone());
        let (counted, next) = (attempts.clone(), second.clone());
        let connect = move || {
            let (attempt, server, next) = (counted.fetch_add(1, Ordering::Relaxed), server.clone(), next.clone());
            async move {
                match (attempt, stall) {
                    (0, _) => {
                        let (reader, writer) = server.connect();
                        Ok(transport::io(reader, writer))
                    }
                    (1, Stall::Connecting) => std::future::pending().await,
                    (1, Stall::Initialize) => Ok(transport::io(Silent, tokio::io::sink())),
                    _ => {
                        let (reader, writer) = next.connect();
                        Ok(transport::io(reader, writer))
                    }
                }
            }
        };
        let mut policy = RestartPolicy::new().delays(Duration::ZERO, Duration::ZERO);
        if let Some(limit) = limit {
            policy = policy.attempt_time_limit(limit);
        }
        let config = CodexConfig::new().time_limit(None).restart(policy);
        let codex = Codex::connect_with(connect, config).await.expect("connected");
        let begun = Instant::now();
        first.kill();
        while let Err(error) = codex.models().await {
            assert_eq!(error.kind(), ErrorKind::Restarted, "{error:?}");
        }
        assert_eq!(begun.elapsed().as_secs(), seconds, "{stall:?}");
        assert_eq!(attempts.load(Ordering::Relaxed), 3, "{stall:?}");
        codex.close().await.expect("closed");
    }
}

/// Never gives a byte.
struct Silent;

impl tokio::io::AsyncRead for Silent {
    fn poll_read(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        _: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Pending
    }
}

//! Sockets whose servers misbehave. The tests of the WebSocket itself are in codex-kit.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use codex_client::{Codex, CodexConfig, ErrorKind, blocking, transport};
use codex_kit::SocketOptions;
use codex_testkit::FakeAppServer;
use codex_testkit::fake::Script;
use serde_json::json;
use tokio::io::{AsyncRead, ReadBuf};

use super::support::soon;

/// Gives the bytes of a server, and then notifications without an end and without a pause.
struct Flood<R> {
    server: R,
    begin: Arc<AtomicU64>,
    sent: Arc<AtomicU64>,
}

impl<R: AsyncRead + Unpin> AsyncRead for Flood<R> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, room: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        const LINE: &[u8] = b"{\"method\":\"thread/unheard/of\",\"params\":{}}\n";
        if self.begin.load(Ordering::Relaxed) == 0 {
            return Pin::new(&mut self.server).poll_read(context, room);
        }
        while room.remaining() >= LINE.len() {
            room.put_slice(LINE);
        }
        self.sent.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(Ok(()))
    }
}

fn flooded(server: &FakeAppServer) -> (transport::BoxTransport, Arc<AtomicU64>, Arc<AtomicU64>) {
    let (reader, writer) = server.connect();
    let (begin, sent) = (Arc::<AtomicU64>::default(), Arc::<AtomicU64>::default());
    let flood = Flood { server: reader, begin: begin.clone(), sent: sent.clone() };
    (transport::io(flood, writer), begin, sent)
}

// The source never makes its task wait, so a second thread has to close.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn close_wins_against_a_server_that_sends_without_a_pause() {
    let server = FakeAppServer::new(Script::new());
    let (transport, begin, sent) = flooded(&server);
    let codex = Codex::connect(transport, CodexConfig::new()).await.expect("connected");
    begin.store(1, Ordering::Relaxed);
    // The read loop looks at the source again after this message.
    server.notify("thread/unheard/of", json!({}));
    soon("the flood", async {
        while sent.load(Ordering::Relaxed) < 100 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    soon("the end", codex.close()).await.expect("closed");
    let after = sent.load(Ordering::Relaxed);
    tokio::task::yield_now().await;
    assert_eq!(sent.load(Ordering::Relaxed), after, "nothing is read after the end");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn close_of_the_blocking_client_wins_against_a_server_that_sends_without_a_pause() {
    let server = FakeAppServer::new(Script::new());
    let (transport, begin, sent) = flooded(&server);
    let closing = tokio::task::spawn_blocking(move || {
        let codex = blocking::Codex::connect(transport, CodexConfig::new()).expect("connected");
        begin.store(1, Ordering::Relaxed);
        server.notify("thread/unheard/of", json!({}));
        while sent.load(Ordering::Relaxed) < 100 {
            std::thread::yield_now();
        }
        codex.close()
    });
    soon("the end", closing).await.expect("no panic").expect("closed");
}

/// Floods the client over a real socket, and never reads the client's messages once the flood has begun.
#[tokio::test]
async fn close_of_a_flooding_websocket_ends_at_once() {
    let server = FakeAppServer::new(Script::new());
    let url = server.serve_ws().await.expect("a free port");
    let codex = Codex::connect(codex_kit::websocket(&url, None).await.expect("a connection"), CodexConfig::new());
    let codex = codex.await.expect("connected");
    let events = codex.events();
    let flooding = tokio::spawn(async move {
        loop {
            for _ in 0..100 {
                server.notify("thread/unheard/of", json!({ "text": "x".repeat(1000) }));
            }
            tokio::task::yield_now().await;
        }
    });
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    soon("the end", codex.close()).await.expect("closed");
    flooding.abort();
    drop(events);
}

#[test]
fn connecting_has_a_limit_in_the_blocking_client() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("ws://{}", listener.local_addr().expect("its address"));
    let options = SocketOptions::new().connect_time_limit(std::time::Duration::from_millis(1));
    let check = |error: codex_client::Error| {
        let cause = std::error::Error::source(&error).expect("a cause").to_string();
        assert!(error.kind() == ErrorKind::Runtime && cause.contains("within 1ms"), "{error:?}");
    };
    check(codex_kit::blocking::websocket_with(&url, &options).expect_err("the limit"));
    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&path).expect("a socket");
        check(codex_kit::blocking::unix_socket_with(&path, &options).expect_err("the limit"));
    }
    let refused = codex_kit::blocking::websocket("ws://user:hush@127.0.0.1:70000", None).expect_err("refused");
    assert!(refused.kind() == ErrorKind::InvalidInput && !refused.to_string().contains("hush"), "{refused:?}");
}

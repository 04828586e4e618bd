//! Tests over memory, with a clock that moves only when all tasks wait.

mod connecting;
mod tls;

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use codex_client::transport::{BoxTransport, Frame};
use codex_client::{CallOptions, ClosedReason, Codex, CodexConfig};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, ReadBuf};
use tokio::time::Instant;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

use super::{SocketOptions, transport};

const LIMIT: usize = 1024 * 1024;

/// Returns a client's transport, and the bytes of the server.
fn pair(room: usize, options: &SocketOptions) -> (BoxTransport, DuplexStream) {
    let (client, server) = tokio::io::duplex(room);
    let (read, write) = tokio::io::split(client);
    (transport(read, write, b"", options), server)
}

/// Makes the server a WebSocket of another library.
async fn serve(bytes: DuplexStream) -> WebSocketStream<DuplexStream> {
    let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
    WebSocketStream::from_raw_socket(bytes, Role::Server, Some(config)).await
}

/// Reads the next message: its text, or a description.
async fn next(transport: &mut BoxTransport) -> io::Result<Option<String>> {
    if !poll_fn(|context| transport.reader.poll_next(context, LIMIT)).await? {
        return Ok(None);
    }
    Ok(Some(match transport.reader.frame() {
        Frame::Text(text) => text.to_owned(),
        Frame::TooLong(beginning) => format!("too long, {} bytes are kept", beginning.len()),
        Frame::NotText(_) => "binary".to_owned(),
    }))
}

async fn send(transport: &mut BoxTransport, message: String) -> io::Result<()> {
    let mut messages = VecDeque::from([message]);
    poll_fn(|context| transport.writer.poll_write(context, &mut messages)).await
}

async fn close(transport: &mut BoxTransport) {
    poll_fn(|context| transport.writer.poll_close(context)).await;
}

/// Returns a frame of a server.
fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![first];
    match payload.len() {
        length @ 0..=125 => bytes.push(length as u8),
        length => {
            bytes.push(126);
            bytes.extend_from_slice(&(length as u16).to_be_bytes());
        }
    }
    bytes.extend_from_slice(payload);
    bytes
}

#[tokio::test]
async fn messages_of_every_length_pass_in_both_directions() {
    for room in [7, 64 * 1024] {
        let (mut client, server) = pair(room, &SocketOptions::new());
        let mut server = serve(server).await;
        let echo = tokio::spawn(async move {
            while let Some(Ok(message)) = server.next().await {
                if message.is_text() {
                    server.send(message).await.expect("the client reads");
                }
            }
        });
        for length in [1, 2, 125, 126, 127, 65_535, 65_536, 200_000] {
            let message = format!("{}é", "x".repeat(length - 1));
            send(&mut client, message.clone()).await.expect("sent");
            assert_eq!(next(&mut client).await.expect("a message"), Some(message), "{length} bytes, room {room}");
        }
        close(&mut client).await;
        assert_eq!(next(&mut client).await.expect("an orderly end"), None);
        drop(client);
        echo.await.expect("no panic");
    }
}

#[tokio::test]
async fn a_message_arrives_in_any_pieces() {
    let mut bytes = frame(0x81, b"whole");
    bytes.extend(frame(0x01, b"in "));
    bytes.extend(frame(0x89, b"a ping"));
    bytes.extend(frame(0x00, b""));
    bytes.extend(frame(0x80, b"pieces"));
    bytes.extend(frame(0x81, b" \r\n"));
    bytes.extend(frame(0x82, b"\xff\xfe"));
    bytes.extend(frame(0x8a, b"an unasked pong"));
    bytes.extend(frame(0x81, &[b'y'; 70_000][..60_000]));
    bytes.extend(frame(0x88, &1000_u16.to_be_bytes()));
    for size in [1, 2, 3, 5, 8, 13, bytes.len()] {
        let (mut client, server) = pair(64, &SocketOptions::new());
        let pieces: Vec<Vec<u8>> = bytes.chunks(size).map(<[u8]>::to_vec).collect();
        let (mut answers, mut questions) = tokio::io::split(server);
        let writing = tokio::spawn(async move {
            for piece in pieces {
                questions.write_all(&piece).await.expect("the client reads");
            }
            questions
        });
        let reading = tokio::spawn(async move {
            let mut all = Vec::new();
            answers.read_to_end(&mut all).await.expect("the answer to the ping");
            all
        });
        let mut messages = Vec::new();
        while let Some(message) = next(&mut client).await.expect("no error") {
            messages.push(message);
        }
        assert_eq!(messages, ["whole", "in pieces", "binary", &"y".repeat(60_000)], "pieces of {size} bytes");
        drop(client);
        drop(writing.await.expect("no panic"));
        let answer = reading.await.expect("no panic");
        assert_eq!((answer[0], answer[1] & 0x7f), (0x8a, 6), "one pong with the payload of the ping");
    }
}

#[tokio::test]
async fn a_violation_of_the_protocol_ends_the_connection_with_words_and_a_close_code() {
    let cases: [(Vec<u8>, &str, u16); 11] = [
        (frame(0xc1, b"{}"), "reserved bits", 1002),
        (frame(0x83, b"{}"), "unknown opcode", 1002),
        (frame(0x8b, b""), "unknown opcode", 1002),
        (vec![0x81, 0x82, 1, 2, 3, 4, 5, 6], "masked", 1002),
        (frame(0x09, b""), "control frame", 1002),
        (frame(0x89, &[0; 126]), "control frame", 1002),
        (frame(0x80, b"{}"), "no message was begun", 1002),
        ([frame(0x01, b"{"), frame(0x81, b"{}")].concat(), "before the end of the one before", 1002),
        (frame(0x81, b"\xff"), "is not UTF-8", 1007),
        (frame(0x88, b"\x03\xf3because\x07 of\n this"), "with code 1011: because of this", 1000),
        (frame(0x81, b"{")[..2].to_vec(), "without a WebSocket close frame", 1000),
    ];
    for (bytes, problem, code) in cases {
        let (mut client, mut server) = pair(1024, &SocketOptions::new());
        server.write_all(&bytes).await.expect("room");
        server.shutdown().await.expect("the end of the bytes");
        let error = next(&mut client).await.expect_err(problem).to_string();
        assert!(error.contains(problem), "{error}");
        close(&mut client).await;
        let mut server = serve(server).await;
        match server.next().await {
            Some(Ok(Message::Close(Some(close)))) => assert_eq!(u16::from(close.code), code, "{problem}"),
            other => panic!("{problem}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_message_above_the_limit_is_skipped_and_never_held() {
    let (mut client, server) = pair(64 * 1024, &SocketOptions::new());
    let mut server = serve(server).await;
    let writing = tokio::spawn(async move {
        server.send(Message::text("z".repeat(LIMIT + 1))).await.expect("the client reads");
        server.send(Message::text("w".repeat(LIMIT))).await.expect("the client reads");
        server.send(Message::text("{}")).await.expect("the client reads");
        server
    });
    assert_eq!(next(&mut client).await.expect("a message").expect("open"), "too long, 512 bytes are kept");
    assert_eq!(next(&mut client).await.expect("a message").expect("open").len(), LIMIT);
    assert_eq!(next(&mut client).await.expect("a message").expect("open"), "{}");
    drop(writing.await.expect("no panic"));
    // An announced length costs nothing.
    let (mut client, mut server) = pair(1024, &SocketOptions::new());
    server.write_all(&[0x81, 127, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, b'{']).await.expect("room");
    drop(server);
    assert!(next(&mut client).await.expect_err("cut off").to_string().contains("without a WebSocket close frame"));
}

#[tokio::test]
async fn pings_are_answered_while_nobody_writes() {
    let (mut client, server) = pair(1024, &SocketOptions::new());
    let mut server = serve(server).await;
    let asking = tokio::spawn(async move {
        for number in 0..100_u8 {
            server.send(Message::Ping(vec![number].into())).await.expect("sent");
            let answer = server.next().await.expect("open").expect("a frame");
            assert_eq!(answer, Message::Pong(vec![number].into()));
        }
        server.close(None).await.expect("closed");
    });
    assert_eq!(next(&mut client).await.expect("an orderly end"), None);
    asking.await.expect("no panic");
}

#[tokio::test]
async fn a_server_that_pings_and_never_reads_ends_the_connection() {
    let (mut client, mut server) = pair(1024, &SocketOptions::new());
    let flooding = tokio::spawn(async move {
        let pings = frame(0x89, &[0; 125]).repeat(8);
        let mut sent = 0_u32;
        while server.write_all(&pings).await.is_ok() {
            sent += 8;
        }
        sent
    });
    let ended = tokio::time::timeout(Duration::from_secs(60), next(&mut client)).await.expect("the end");
    let error = ended.expect_err("the end").to_string();
    assert!(error.contains("reads no answer"), "{error}");
    drop(client);
    let sent = flooding.await.expect("no panic");
    assert!(sent < 2000, "{sent} pings were taken");
}

/// Answers pings until the client has sent this many.
async fn answers_pings(bytes: DuplexStream, count: usize) -> (WebSocketStream<DuplexStream>, Vec<Duration>) {
    let (begun, mut server) = (Instant::now(), serve(bytes).await);
    let mut pings = Vec::new();
    while pings.len() < count {
        if server.next().await.expect("open").expect("a frame").is_ping() {
            pings.push(begun.elapsed());
        }
    }
    server.flush().await.expect("the answer goes out");
    (server, pings)
}

#[tokio::test(start_paused = true)]
async fn a_silent_server_is_pinged_and_stays_connected_while_it_answers() {
    let (mut client, server) = pair(1024, &SocketOptions::new());
    let serving = tokio::spawn(answers_pings(server, 5));
    let reading = tokio::spawn(async move { next(&mut client).await });
    let (mut server, pings) = serving.await.expect("no panic");
    let seconds: Vec<u64> = pings.iter().map(Duration::as_secs).collect();
    assert_eq!(seconds, [20, 40, 60, 80, 100]);
    server.send(Message::text("{}")).await.expect("sent");
    assert_eq!(reading.await.expect("no panic").expect("a message"), Some("{}".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_answers_no_ping_ends_the_connection() {
    for (interval, seconds) in [(None, 40), (Some(Duration::from_secs(3)), 6)] {
        let options = interval.map_or_else(SocketOptions::new, |interval| SocketOptions::new().keepalive(interval));
        let (mut client, server) = pair(1024, &options);
        let begun = Instant::now();
        let error = next(&mut client).await.expect_err("the end");
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!(
            error.to_string(),
            format!("nothing came from the server for {seconds}s, not even the answer to a ping")
        );
        assert_eq!(begun.elapsed().as_secs(), seconds);
        drop(server);
    }
}

#[tokio::test(start_paused = true)]
async fn without_keepalive_a_silent_connection_stays_open() {
    let (mut client, mut server) = pair(1024, &SocketOptions::new().keepalive(None));
    let reading = tokio::spawn(async move { next(&mut client).await });
    tokio::time::sleep(Duration::from_secs(86_400)).await;
    server.write_all(&frame(0x81, b"{}")).await.expect("sent");
    assert_eq!(reading.await.expect("no panic").expect("a message"), Some("{}".to_owned()));
    let mut rest = Vec::new();
    server.read_to_end(&mut rest).await.expect("the client is dropped");
    assert!(rest.is_empty(), "no ping was sent");
}

#[tokio::test(start_paused = true)]
async fn the_bytes_of_an_unfinished_message_break_the_silence() {
    let (mut client, mut server) = pair(1024, &SocketOptions::new());
    let writing = tokio::spawn(async move {
        for byte in frame(0x81, b"{\"slow\":1}") {
            tokio::time::sleep(Duration::from_secs(19)).await;
            server.write_all(&[byte]).await.expect("the client reads");
        }
        server
    });
    assert_eq!(next(&mut client).await.expect("a message"), Some("{\"slow\":1}".to_owned()));
    drop(client);
    let mut rest = Vec::new();
    writing.await.expect("no panic").read_to_end(&mut rest).await.expect("the client is dropped");
    assert!(rest.is_empty(), "no ping was sent");
}

/// Gives bytes only at the last look of the reader, as after a program was stopped for minutes.
struct LateBytes {
    looks: u32,
}

impl AsyncRead for LateBytes {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, room: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.looks += 1;
        if self.looks < 5 {
            return Poll::Pending;
        }
        room.put_slice(&frame(0x81, b"{}"));
        Poll::Ready(Ok(()))
    }
}

#[tokio::test(start_paused = true)]
async fn bytes_that_wait_in_the_socket_are_seen_before_the_end() {
    // The looks: at the beginning, before and after the ping, after the second interval, and the last one.
    let mut client = transport(LateBytes { looks: 0 }, tokio::io::sink(), b"", &SocketOptions::new());
    assert_eq!(next(&mut client).await.expect("a message"), Some("{}".to_owned()));
}

/// Answers `initialize`, and then nothing: the machine of the server has vanished.
async fn vanishes(bytes: DuplexStream) -> DuplexStream {
    let mut server = serve(bytes).await;
    while let Some(Ok(message)) = server.next().await {
        let Message::Text(text) = message else { continue };
        let request: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        if request["method"] != "initialize" {
            break;
        }
        let result = serde_json::json!({
            "userAgent": "codex/0.171.0", "codexHome": "/tmp", "platformFamily": "unix", "platformOs": "linux",
        });
        let answer = serde_json::json!({ "id": request["id"], "result": result });
        server.send(Message::text(answer.to_string())).await.expect("sent");
    }
    server.into_inner()
}

#[tokio::test(start_paused = true)]
async fn a_call_without_a_limit_fails_when_the_machine_of_the_server_vanishes() {
    let (client, server) = pair(64 * 1024, &SocketOptions::new());
    let serving = tokio::spawn(vanishes(server));
    let codex = Codex::connect(client, CodexConfig::new().time_limit(None)).await.expect("connected");
    let options = CallOptions::new().time_limit(None);
    let error = codex.call_raw_with("model/list", serde_json::json!({}), options).await.expect_err("the end");
    let codex_client::Error::Closed(closed) = error else { panic!("{error:?}") };
    assert!(matches!(closed.reason, ClosedReason::Io(_)), "{closed:?}");
    assert!(closed.to_string().contains("nothing came from the server for 40s"), "{closed}");
    codex.close().await.expect("closed");
    drop(serving.await);
}

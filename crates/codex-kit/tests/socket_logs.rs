//! No line of any log contains a secret, at any level. This test is alone in its process, because loggers are global.
//!
//! The server does not use a library for WebSockets: such a library would log the secrets of the client in this process.

use std::fmt;
use std::sync::{Arc, Mutex};

use codex_client::{Codex, CodexConfig, Secret};
use codex_kit::{SocketOptions, websocket, websocket_with};
use rcgen::{CertificateParams, KeyPair};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto, pki_types::PrivateKeyDer};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const TOKEN: &str = "hush-token";
const KEY: &str = "sk-hush-key";

/// Keeps the lines of the crate `log` and of `tracing`.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

impl Lines {
    fn keep(&self, line: String) {
        self.0.lock().expect("no panic").push(line);
    }
}

impl log::Log for Lines {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        self.keep(format!("{}: {}", record.target(), record.args()));
    }
    fn flush(&self) {}
}

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl Subscriber for Lines {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut text = Text(attributes.metadata().target().to_owned());
        attributes.record(&mut text);
        self.keep(text.0);
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut text = Text(String::new());
        values.record(&mut text);
        self.keep(text.0);
    }
    fn event(&self, event: &Event<'_>) {
        let mut text = Text(event.metadata().target().to_owned());
        event.record(&mut text);
        self.keep(text.0);
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Upgrades a connection if the token is right, and answers each request with an empty object. Returns all messages of the client.
async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> Vec<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("a request"));
    }
    let head = String::from_utf8(head).expect("text");
    if !head.contains(&format!("Authorization: Bearer {TOKEN}\r\n")) {
        stream.write_all(b"HTTP/1.1 401 Unauthorized\r\n\r\n").await.expect("the client reads");
        return Vec::new();
    }
    let key = head.lines().find_map(|line| line.strip_prefix("Sec-WebSocket-Key: ")).expect("a key");
    let accept = derive_accept_key(key.as_bytes());
    let answer = format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
    );
    stream.write_all(answer.as_bytes()).await.expect("the client reads");
    let mut messages = Vec::new();
    loop {
        let opcode = stream.read_u8().await.expect("a frame") & 0x0f;
        let length = match stream.read_u8().await.expect("a length") & 0x7f {
            126 => usize::from(stream.read_u16().await.expect("a length")),
            length => usize::from(length),
        };
        let mut mask = [0; 4];
        stream.read_exact(&mut mask).await.expect("a mask");
        let mut payload = vec![0; length];
        stream.read_exact(&mut payload).await.expect("a payload");
        if opcode == 8 {
            return messages;
        }
        payload.iter_mut().zip(mask.iter().cycle()).for_each(|(byte, mask)| *byte ^= mask);
        let message = String::from_utf8(payload).expect("text");
        let request: serde_json::Value = serde_json::from_str(&message).expect("JSON");
        messages.push(message);
        if request["id"].is_null() {
            continue;
        }
        let result = match request["method"].as_str() {
            Some("initialize") => serde_json::json!({
                "userAgent": "codex/0.171.0", "codexHome": "/tmp", "platformFamily": "unix", "platformOs": "linux",
            }),
            Some("account/login/start") => serde_json::json!({ "type": "apiKey" }),
            _ => serde_json::json!({}),
        };
        let answer = serde_json::json!({ "id": request["id"], "result": result }).to_string();
        let length = u8::try_from(answer.len()).expect("a short answer");
        let head = if length < 126 { vec![0x81, length] } else { vec![0x81, 126, 0, length] };
        stream.write_all(&[&head, answer.as_bytes()].concat()).await.expect("the client reads");
    }
}

async fn log_in(codex: Codex) {
    codex.login_api_key(KEY).await.expect("logged in");
    codex.close().await.expect("closed");
}

#[tokio::test]
async fn no_log_line_of_any_crate_contains_the_token_or_a_key() {
    let lines = Lines::default();
    log::set_boxed_logger(Box::new(lines.clone())).expect("the only logger");
    log::set_max_level(log::LevelFilter::Trace);
    tracing::subscriber::set_global_default(lines.clone()).expect("the only subscriber");
    log::trace!("a line of the crate log");
    tracing::trace!("a line of tracing");

    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    let key = KeyPair::generate().expect("a key");
    let certificate = CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
    let certificate = certificate.self_signed(&key).expect("a certificate");
    let tls = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).expect("a key"))
        .expect("a configuration");
    let serving = tokio::spawn(async move {
        let mut messages = Vec::new();
        for _ in 0..2 {
            messages.extend(serve(listener.accept().await.expect("a connection").0).await);
        }
        let stream = listener.accept().await.expect("a connection").0;
        let stream = TlsAcceptor::from(Arc::new(tls)).accept(stream).await.expect("TLS");
        messages.extend(serve(stream).await);
        messages
    });

    let url = format!("ws://127.0.0.1:{port}");
    websocket(&url, Some(Secret::from("hush-wrong-token"))).await.expect_err("refused");
    let transport = websocket(&url, Some(Secret::from(TOKEN))).await.expect("a connection");
    log_in(Codex::connect(transport, CodexConfig::new()).await.expect("connected")).await;
    let options = SocketOptions::new().token(Secret::from(TOKEN)).root_certificate_pem(certificate.pem());
    let transport = websocket_with(&format!("wss://localhost:{port}"), &options).await.expect("a connection");
    log_in(Codex::connect(transport, CodexConfig::new()).await.expect("connected")).await;

    let messages = serving.await.expect("no panic");
    assert_eq!(messages.iter().filter(|message| message.contains(KEY)).count(), 2, "the key was sent twice");
    let lines = lines.0.lock().expect("no panic");
    let has = |text: &str| lines.iter().any(|line| line.contains(text));
    assert!(has("a line of the crate log") && has("a line of tracing") && has("codex_client"), "{lines:#?}");
    assert!(!has("hush"), "{lines:#?}");
}

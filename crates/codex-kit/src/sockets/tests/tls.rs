//! `wss://` against servers with certificates of the test's own authority.

use std::sync::Arc;

use codex_client::{Error, ErrorKind};
use futures_util::{SinkExt as _, StreamExt as _};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::accept_async;

use super::{close, next, send};
use crate::{SocketOptions, websocket, websocket_with};

type Authority = CertifiedIssuer<'static, KeyPair>;

/// Makes an authority with this name. For TLS, two authorities with the same name are the same issuer.
fn authority(name: &str) -> Authority {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("a certificate")
}

/// Starts a server that returns each message, with a certificate for `name`.
async fn serve(
    authority: &Authority,
    name: &str,
    change: impl FnOnce(&mut CertificateParams),
) -> (u16, JoinHandle<()>) {
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
    change(&mut params);
    let certificate = params.signed_by(&key, authority).expect("a certificate");
    let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .expect("a configuration");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    let serving = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        let Ok(stream) = acceptor.accept(stream).await else { return };
        let mut socket = accept_async(stream).await.expect("an upgrade request");
        while let Some(Ok(message)) = socket.next().await {
            if message.is_text() {
                socket.send(message).await.expect("the client reads");
            }
        }
    });
    (port, serving)
}

/// Returns the text of a failure to connect with its cause.
fn cause(error: Error) -> String {
    assert_eq!(error.kind(), ErrorKind::Runtime, "{error:?}");
    std::error::Error::source(&error).expect("a cause").to_string()
}

#[tokio::test]
async fn an_own_authority_is_trusted_when_the_options_name_it() {
    let (other, authority) = (authority("other"), authority("own"));
    for name in ["localhost", "127.0.0.1"] {
        let (port, serving) = serve(&authority, name, |_| {}).await;
        let options = SocketOptions::new()
            .root_certificate_pem(other.pem())
            .root_certificate_pem(authority.pem().trim_end())
            .token(codex_client::Secret::from("a token goes over TLS"));
        let mut client = websocket_with(&format!("wss://{name}:{port}/path?query"), &options).await.expect("connected");
        for length in [2, 100_000] {
            let message = "x".repeat(length);
            send(&mut client, message.clone()).await.expect("sent");
            assert_eq!(next(&mut client).await.expect("a message"), Some(message));
        }
        close(&mut client).await;
        assert_eq!(next(&mut client).await.expect("an orderly end"), None);
        drop(client);
        serving.await.expect("no panic");
    }
}

#[tokio::test]
async fn a_certificate_that_is_not_good_is_refused_with_its_reason() {
    let own = authority("own");
    let options = SocketOptions::new().root_certificate_pem(own.pem());

    let (port, _serving) = serve(&authority("unknown"), "localhost", |_| {}).await;
    let error = websocket_with(&format!("wss://localhost:{port}"), &options).await.expect_err("another issuer");
    let text = cause(error);
    assert!(text.contains("unknown issuer") && text.contains("SocketOptions::root_certificate_pem"), "{text}");

    let (port, _serving) = serve(&own, "codex.example", |_| {}).await;
    let error = websocket_with(&format!("wss://localhost:{port}"), &options).await.expect_err("another name");
    let text = cause(error);
    assert!(text.contains("another name than localhost") && text.contains("codex.example"), "{text}");

    let expired = |params: &mut CertificateParams| {
        (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1));
    };
    let (port, _serving) = serve(&own, "localhost", expired).await;
    let error = websocket_with(&format!("wss://localhost:{port}"), &options).await.expect_err("expired");
    let text = cause(error);
    assert!(text.contains("has expired"), "{text}");

    let future = |params: &mut CertificateParams| {
        (params.not_before, params.not_after) = (date_time_ymd(2980, 1, 1), date_time_ymd(2990, 1, 1));
    };
    let (port, _serving) = serve(&own, "localhost", future).await;
    let error = websocket_with(&format!("wss://localhost:{port}"), &options).await.expect_err("not valid yet");
    let text = cause(error);
    assert!(text.contains("not valid yet"), "{text}");
}

#[tokio::test]
async fn the_certificates_of_the_machine_do_not_include_an_own_authority() {
    let (port, _serving) = serve(&authority("unknown"), "localhost", |_| {}).await;
    let text = cause(websocket(&format!("wss://localhost:{port}"), None).await.expect_err("another issuer"));
    // On a machine without root certificates, the error has the second text.
    assert!(text.contains("unknown issuer") || text.contains("no trusted root certificate"), "{text}");
}

#[tokio::test]
async fn a_server_without_tls_is_named() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    let serving = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.expect("the client reads");
        stream
    });
    let options = SocketOptions::new().root_certificate_pem(authority("own").pem());
    let text = cause(websocket_with(&format!("wss://localhost:{port}"), &options).await.expect_err("no TLS"));
    assert!(text.contains("does not speak TLS"), "{text}");
    drop(serving.await);
}

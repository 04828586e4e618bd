//! TLS for `wss://`.

use std::io;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, InvalidMessage, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// Reads root certificates in PEM. Returns what is wrong with them.
pub(super) fn roots_of(pem: &[u8]) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|error| format!("it is not valid PEM: {error}"))?;
        roots.add(certificate).map_err(|error| format!("it is not a certificate: {error}"))?;
    }
    if roots.is_empty() {
        return Err("it has no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----".to_owned());
    }
    Ok(roots)
}

/// Returns the root certificates that this machine trusts.
async fn roots_of_the_machine() -> io::Result<RootCertStore> {
    let loaded = tokio::task::spawn_blocking(rustls_native_certs::load_native_certs).await.map_err(io::Error::other)?;
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(loaded.certs);
    if roots.is_empty() {
        let why = loaded.errors.first().map(|error| format!(" ({error})")).unwrap_or_default();
        let problem = format!(
            "no trusted root certificate was found on this machine{why}; set SSL_CERT_FILE, or use SocketOptions::root_certificate_pem"
        );
        return Err(io::Error::new(io::ErrorKind::NotFound, problem));
    }
    Ok(roots)
}

/// Does the TLS handshake. Without `roots`, the client trusts what this machine trusts.
pub(super) async fn handshake(
    stream: TcpStream,
    host: &str,
    roots: Option<RootCertStore>,
) -> io::Result<TlsStream<TcpStream>> {
    let roots = match roots {
        Some(roots) => roots,
        None => roots_of_the_machine().await?,
    };
    // The program around us may have another provider; this one is named, so that nothing has to be installed first.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(|_| {
        io::Error::new(io::ErrorKind::InvalidInput, "the host of the URL is not a name that a certificate can have")
    })?;
    TlsConnector::from(Arc::new(config)).connect(name, stream).await.map_err(|error| explained(error, host))
}

/// Adds the reason in words, and a way out.
fn explained(error: io::Error, host: &str) -> io::Error {
    let Some(cause) = error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>()) else {
        return match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(error.kind(), "the server closed the connection during the TLS handshake")
            }
            _ => error,
        };
    };
    let problem = match cause {
        rustls::Error::InvalidCertificate(problem) => match problem {
            CertificateError::UnknownIssuer => {
                "the certificate of the server is from an unknown issuer; if the issuer is yours, name its certificate with \
                 SocketOptions::root_certificate_pem or SSL_CERT_FILE"
                    .to_owned()
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                format!("the certificate of the server has expired ({problem})")
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                format!("the certificate of the server is not valid yet; is the clock of this machine right? ({problem})")
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                format!("the certificate of the server is for another name than {host} ({problem})")
            }
            other => format!("the certificate of the server is not accepted: {other}"),
        },
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            "the server does not speak TLS there; does it listen with ws://?".to_owned()
        }
        rustls::Error::AlertReceived(alert) => format!("the server refused the TLS handshake: {alert:?}"),
        other => format!("the TLS handshake failed: {other}"),
    };
    io::Error::new(error.kind(), problem)
}

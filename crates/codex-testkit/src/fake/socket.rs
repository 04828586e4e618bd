//! The fake behind a WebSocket.

use std::{io, net::Ipv4Addr, sync::Arc};

use futures_util::StreamExt as _;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
};
use tokio_tungstenite::{
    accept_hdr_async_with_config,
    tungstenite::{
        handshake::server::{ErrorResponse, Request, Response},
        http::{StatusCode, header},
        protocol::WebSocketConfig,
    },
};

use super::{connection, input::Source, output::Sink, state::Shared};

/// A TCP or a Unix socket.
pub(crate) trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Duplex for S {}

pub(crate) type Stream = Box<dyn Duplex>;

/// Accepts connections on a free port of 127.0.0.1. Returns the address and the task.
pub(crate) async fn tcp(shared: Arc<Shared>) -> io::Result<(String, impl Future<Output = ()> + Send + 'static)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = format!("ws://{}", listener.local_addr()?);
    let task = async move {
        // The set aborts its tasks when this task is aborted, so that no connection outlives the server.
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            // Small messages are sent at once, as the runtime does.
            let _ = stream.set_nodelay(true);
            connections.spawn(serve(Box::new(stream), shared.clone()));
            while connections.try_join_next().is_some() {}
        }
    };
    Ok((url, task))
}

/// Accepts connections on a Unix socket.
#[cfg(unix)]
pub(crate) fn unix(
    shared: Arc<Shared>,
    path: &std::path::Path,
) -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let listener = tokio::net::UnixListener::bind(path)?;
    Ok(async move {
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(Box::new(stream), shared.clone()));
            while connections.try_join_next().is_some() {}
        }
    })
}

async fn serve(stream: Stream, shared: Arc<Shared>) {
    let bearer = shared.lock().script.bearer.clone();
    // The library defines the type of the refusal.
    #[allow(clippy::result_large_err)]
    let admit = |request: &Request, response: Response| -> Result<Response, ErrorResponse> {
        let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let refuse = |status| {
            let mut refusal = ErrorResponse::new(None);
            *refusal.status_mut() = status;
            Err(refusal)
        };
        if header(header::ORIGIN).is_some() {
            return refuse(StatusCode::FORBIDDEN);
        }
        match &bearer {
            Some(token) if header(header::AUTHORIZATION) != Some(&format!("Bearer {token}")) => {
                refuse(StatusCode::UNAUTHORIZED)
            }
            _ => Ok(response),
        }
    };
    let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
    let Ok(socket) = accept_hdr_async_with_config(stream, admit, Some(config)).await else { return };
    let (sink, source) = socket.split();
    connection::run(shared, Source::Frames(Box::new(source)), Sink::Frames(Box::new(sink))).await;
}

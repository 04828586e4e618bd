//! A mock of the Realtime API: a WebSocket server on loopback that sends the events of a script.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::Value;
use tokio::{
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};
use tokio_tungstenite::{accept_async, tungstenite::Message};

/// Answers the first message of each connection with all events of the script.
///
/// The setting `experimental_realtime_ws_base_url` of the runtime takes [`MockRealtime::url`].
#[derive(Debug)]
pub(crate) struct MockRealtime {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl MockRealtime {
    /// Starts the server on a free port of 127.0.0.1.
    pub(crate) async fn start(script: Vec<Value>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let script = Arc::new(script);
        let task = tokio::spawn(async move {
            // The set aborts its tasks when this task is aborted, so that no connection outlives the server.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, script.clone()));
                while connections.try_join_next().is_some() {}
            }
        });
        Ok(Self { address, task })
    }

    /// Returns `http://127.0.0.1:PORT`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for MockRealtime {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(stream: TcpStream, script: Arc<Vec<Value>>) {
    let Ok(mut socket) = accept_async(stream).await else {
        return;
    };
    let mut has_answered = false;
    while let Some(Ok(message)) = socket.next().await {
        if has_answered || !matches!(message, Message::Text(_)) {
            continue;
        }
        has_answered = true;
        for event in script.iter() {
            if socket.send(Message::Text(event.to_string().into())).await.is_err() {
                return;
            }
        }
    }
}

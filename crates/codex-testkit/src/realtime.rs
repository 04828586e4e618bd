//! A mock of the Realtime API: a WebSocket that says what a test wants said.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::Value;
use tokio::{
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};
use tokio_tungstenite::{accept_async, tungstenite::Message};

/// A loopback WebSocket server: it answers the first message of each connection with all events of
/// its script, and keeps what it is sent.
///
/// Set `experimental_realtime_ws_base_url` to [`MockRealtime::url`].
#[derive(Debug)]
pub struct MockRealtime {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Value>>>,
    task: JoinHandle<()>,
}

impl MockRealtime {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// When no port of 127.0.0.1 can be listened on.
    pub async fn start(script: Vec<Value>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let received = Arc::new(Mutex::new(Vec::new()));
        let kept = received.clone();
        let script = Arc::new(script);
        let task = tokio::spawn(async move {
            // Aborted with this task, so that no connection outlives the server.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, script.clone(), kept.clone()));
                while connections.try_join_next().is_some() {}
            }
        });
        Ok(Self { address, received, task })
    }

    /// `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The messages so far, of all connections.
    #[must_use]
    pub fn received(&self) -> Vec<Value> {
        let received = self.received.lock();
        received.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for MockRealtime {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(stream: TcpStream, script: Arc<Vec<Value>>, kept: Arc<Mutex<Vec<Value>>>) {
    let Ok(mut socket) = accept_async(stream).await else {
        return;
    };
    let mut said = false;
    while let Some(Ok(message)) = socket.next().await {
        let Message::Text(text) = message else {
            continue;
        };
        let value = serde_json::from_str(text.as_str()).unwrap_or_default();
        kept.lock().unwrap_or_else(PoisonError::into_inner).push(value);
        if said {
            continue;
        }
        said = true;
        for event in script.iter() {
            let text = event.to_string();
            if socket.send(Message::Text(text.into())).await.is_err() {
                return;
            }
        }
    }
}

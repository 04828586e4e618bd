//! The fake in memory.

use std::{fmt, io, sync::Arc, sync::Mutex, sync::PoisonError};

use serde_json::Value;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    sync::oneshot,
    task::JoinSet,
};

use super::{
    Reaction, Script, Step, Turn, connection,
    connection::Connection,
    input::Source,
    output::{Out, Sink},
    scene::Scene,
    socket,
    state::Shared,
};
use crate::{Error, Gate, error::within};

/// The size of a pipe's buffer.
const PIPE: usize = 64 * 1024;

/// An app-server that follows a [`Script`].
///
/// Clones are the same server. Dropping the last clone ends all connections. The methods need a
/// Tokio runtime.
///
/// ```
/// use codex_testkit::fake::{FakeAppServer, Script, Turn};
/// use serde_json::json;
/// use tokio::io::AsyncWriteExt as _;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), codex_testkit::Error> {
/// let fake = FakeAppServer::new(Script::new().turn(Turn::text("Hello.").hold("before the end")));
/// let (reader, mut writer) = fake.connect(); // for a client
/// writer.write_all(b"{\"id\":1,\"method\":\"model/list\"}\n").await?;
/// fake.wait_for(|message| message["method"] == "model/list").await?;
/// fake.notify("warning", json!({ "threadId": null, "message": "Careful." }));
/// fake.gate("before the end").open();
/// # drop(reader);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct FakeAppServer {
    shared: Arc<Shared>,
    /// Connections and listeners, which end with the last clone.
    tasks: Arc<Mutex<JoinSet<()>>>,
}

impl fmt::Debug for FakeAppServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeAppServer").field("messages", &self.messages().len()).finish_non_exhaustive()
    }
}

impl FakeAppServer {
    /// Creates a server without connections.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self { shared: Arc::new(Shared::new(script, None, false)), tasks: Arc::default() }
    }

    /// Opens a connection: the reader and the writer of the client. Each has the buffer size of a pipe.
    ///
    /// Dropping the writer ends the input, and the fake ends the connection as a process would.
    ///
    /// # Panics
    /// Panics outside a Tokio runtime.
    pub fn connect(&self) -> (impl AsyncRead + Send + Unpin + 'static, impl AsyncWrite + Send + Unpin + 'static) {
        let (to_client, reader) = tokio::io::duplex(PIPE);
        let (writer, from_client) = tokio::io::duplex(PIPE);
        let sink = Sink::lines(to_client, self.shared.lock().script.line_end());
        // The connection starts before the task, so that it receives the next message of the test.
        let (connection, orders) = connection::open(&self.shared);
        self.spawn(connection::serve(connection, orders, Source::lines(from_client), sink));
        (reader, writer)
    }

    /// Listens on a free port of 127.0.0.1 for WebSockets, and returns `ws://127.0.0.1:PORT`.
    ///
    /// # Errors
    /// Returns an error if no port is free.
    pub async fn serve_ws(&self) -> io::Result<String> {
        let (url, task) = socket::tcp(self.shared.clone()).await?;
        self.spawn(task);
        Ok(url)
    }

    /// Listens on a Unix socket for WebSockets.
    ///
    /// # Errors
    /// Returns an error if the socket cannot be made.
    #[cfg(unix)]
    pub fn serve_unix(&self, path: &std::path::Path) -> io::Result<()> {
        self.spawn(socket::unix(self.shared.clone(), path)?);
        Ok(())
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        while tasks.try_join_next().is_some() {}
        tasks.spawn(task);
    }

    /// Returns all messages of clients so far. Text that is not JSON is a string.
    #[must_use]
    pub fn messages(&self) -> Vec<Value> {
        self.shared.lock().messages.clone()
    }

    /// Returns the requests of clients so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Value> {
        let messages = self.messages().into_iter();
        messages.filter(|message| message["method"].is_string() && message.get("id").is_some()).collect()
    }

    /// Returns the requests and notifications of one method that clients sent so far.
    #[must_use]
    pub fn received(&self, method: &str) -> Vec<Value> {
        self.messages().into_iter().filter(|message| message["method"] == method).collect()
    }

    /// Waits for a message of a client that fits. Returns the first one since the start.
    ///
    /// # Errors
    /// Returns [`Error::TimedOut`] if no message arrives.
    pub async fn wait_for(&self, fits: impl Fn(&Value) -> bool) -> Result<Value, Error> {
        let mut next = 0;
        let found = self.shared.until(|state| {
            let found = state.messages.get(next..)?.iter().find(|message| fits(message)).cloned();
            next = state.messages.len();
            found
        });
        within(|| "a message of the client".to_owned(), || self.last(), found).await
    }

    /// Returns the last messages, for an error.
    fn last(&self) -> String {
        let messages = self.messages();
        let last = messages.iter().rev().take(12).rev();
        last.map(|message| format!("{message:.400}\n")).collect()
    }

    /// Returns the gate with this name, for [`Step::Hold`].
    #[must_use]
    pub fn gate(&self, name: &str) -> Gate {
        self.shared.gate(name)
    }

    /// Adds a reaction to one request of `method`, after the reactions of the script.
    pub fn once(&self, method: &str, reaction: Reaction) {
        self.change(|script| script.once(method, reaction));
    }

    /// Adds a turn after the turns of the script.
    pub fn turn(&self, turn: Turn) {
        self.change(|script| script.turn(turn));
    }

    fn change(&self, change: impl FnOnce(Script) -> Script) {
        let mut state = self.shared.lock();
        state.script = change(std::mem::take(&mut state.script));
    }

    /// Returns the number of open connections.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.shared.connections().len()
    }

    /// Sends a notification to all clients.
    pub fn notify(&self, method: &str, params: Value) {
        for connection in self.shared.connections() {
            connection.notify(method, params.clone());
        }
    }

    /// Sends a request to the client that connected last, and waits for its answer.
    ///
    /// # Errors
    /// Returns [`Error::Refused`] if the client answers with an error, [`Error::Closed`] without a connection or at the end of the
    /// connection, and [`Error::TimedOut`] without an answer.
    pub async fn request(&self, method: &str, params: Value) -> Result<Value, Error> {
        let waiting_for = || format!("the client's answer to {method}");
        let closed = || Error::Closed { waiting_for: waiting_for(), stderr: String::new() };
        let (answer, came) = oneshot::channel();
        self.newest().ok_or_else(closed)?.ask(method, params, None, Some(answer));
        let mut answer = within(waiting_for, || self.last(), came).await?.map_err(|_| closed())?;
        match answer.get("error") {
            Some(error) => Err(Error::Refused { method: method.to_owned(), error: error.clone() }),
            None => Ok(answer["result"].take()),
        }
    }

    /// Runs steps on the connection of the client that connected last, without a request. Does nothing
    /// without a connection.
    pub async fn perform(&self, steps: &[Step]) {
        if let Some(connection) = self.newest() {
            Scene::new(connection, None).perform(steps).await;
        }
    }

    /// Ends all connections after the earlier messages are written.
    pub fn close(&self) {
        for connection in self.shared.connections() {
            connection.say(Out::Exit(super::Exit::Code(0)));
        }
    }

    /// Ends all connections at once. Unwritten messages are lost.
    pub fn kill(&self) {
        for connection in self.shared.connections() {
            connection.kill();
        }
    }

    fn newest(&self) -> Option<Arc<Connection>> {
        self.shared.connections().pop()
    }
}

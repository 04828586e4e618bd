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

/// As much as a pipe holds.
const PIPE: usize = 64 * 1024;

/// An app-server that does what a [`Script`] says.
///
/// Clones are the same server; dropping the last ends all its connections. Everything here has to be called within a
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
    /// Connections and listeners, ended with the last clone.
    tasks: Arc<Mutex<JoinSet<()>>>,
}

impl fmt::Debug for FakeAppServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeAppServer").field("messages", &self.messages().len()).finish_non_exhaustive()
    }
}

impl FakeAppServer {
    /// One that nobody is connected to.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self { shared: Arc::new(Shared::new(script, None, false)), tasks: Arc::default() }
    }

    /// A new connection: what the client reads from, and what it writes to. Each holds as much as a pipe.
    ///
    /// Dropping what it writes to is the end of the input, and the fake ends the connection as a process would.
    ///
    /// # Panics
    /// Outside of a Tokio runtime.
    pub fn connect(&self) -> (impl AsyncRead + Send + Unpin + 'static, impl AsyncWrite + Send + Unpin + 'static) {
        let (to_client, reader) = tokio::io::duplex(PIPE);
        let (writer, from_client) = tokio::io::duplex(PIPE);
        let sink = Sink::lines(to_client, self.shared.lock().script.line_end());
        // Begun here and not in the task: what the test says next reaches it.
        let (connection, orders) = connection::open(&self.shared);
        self.spawn(connection::serve(connection, orders, Source::lines(from_client), sink));
        (reader, writer)
    }

    /// Listens on a free port of 127.0.0.1 for WebSockets, and returns `ws://127.0.0.1:PORT`.
    ///
    /// # Errors
    /// When no port can be listened on.
    pub async fn serve_ws(&self) -> io::Result<String> {
        let (url, task) = socket::tcp(self.shared.clone()).await?;
        self.spawn(task);
        Ok(url)
    }

    /// Listens on a Unix socket for WebSockets.
    ///
    /// # Errors
    /// When the socket cannot be made.
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

    /// Everything that clients sent so far. Text that is no JSON is a string.
    #[must_use]
    pub fn messages(&self) -> Vec<Value> {
        self.shared.lock().messages.clone()
    }

    /// The requests that clients sent so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Value> {
        let messages = self.messages().into_iter();
        messages.filter(|message| message["method"].is_string() && message.get("id").is_some()).collect()
    }

    /// The requests and notifications of one method that clients sent so far.
    #[must_use]
    pub fn received(&self, method: &str) -> Vec<Value> {
        self.messages().into_iter().filter(|message| message["method"] == method).collect()
    }

    /// Waits for a message of a client that came at any time and fits; the first of them is returned.
    ///
    /// # Errors
    /// [`Error::TimedOut`] when none comes.
    pub async fn wait_for(&self, fits: impl Fn(&Value) -> bool) -> Result<Value, Error> {
        let mut next = 0;
        let found = self.shared.until(|state| {
            let found = state.messages.get(next..)?.iter().find(|message| fits(message)).cloned();
            next = state.messages.len();
            found
        });
        within(|| "a message of the client".to_owned(), || self.last(), found).await
    }

    /// The last messages, for an error.
    fn last(&self) -> String {
        let messages = self.messages();
        let last = messages.iter().rev().take(12).rev();
        last.map(|message| format!("{message:.400}\n")).collect()
    }

    /// The gate of this name: see [`Step::Hold`].
    #[must_use]
    pub fn gate(&self, name: &str) -> Gate {
        self.shared.gate(name)
    }

    /// Adds a reaction for one request of `method`, behind those of the script.
    pub fn once(&self, method: &str, reaction: Reaction) {
        self.change(|script| script.once(method, reaction));
    }

    /// Adds a turn behind those of the script.
    pub fn turn(&self, turn: Turn) {
        self.change(|script| script.turn(turn));
    }

    fn change(&self, change: impl FnOnce(Script) -> Script) {
        let mut state = self.shared.lock();
        state.script = change(std::mem::take(&mut state.script));
    }

    /// How many connections are open.
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

    /// Asks the client that connected last, and waits for its answer.
    ///
    /// # Errors
    /// [`Error::Refused`] when it answers with an error, [`Error::Closed`] when nobody is connected or the connection
    /// ends, [`Error::TimedOut`] when it does not answer.
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

    /// Does steps on the connection of the client that connected last; they belong to no request. Nothing happens when
    /// nobody is connected.
    pub async fn perform(&self, steps: &[Step]) {
        if let Some(connection) = self.newest() {
            Scene::new(connection, None).perform(steps).await;
        }
    }

    /// Ends all connections, after what was said before is written.
    pub fn close(&self) {
        for connection in self.shared.connections() {
            connection.say(Out::Exit(super::Exit::Code(0)));
        }
    }

    /// Ends all connections at once; what was not written is lost.
    pub fn kill(&self) {
        for connection in self.shared.connections() {
            connection.kill();
        }
    }

    fn newest(&self) -> Option<Arc<Connection>> {
        self.shared.connections().pop()
    }
}

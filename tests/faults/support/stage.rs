//! A fake server with a script, reached over one of four transports by one of two clients.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use codex_client::{
    Codex, CodexConfig, Result, blocking,
    transport::{self, BoxTransport},
};
use codex_kit::SocketOptions;
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{RECORD_VARIABLE, SCRIPT_VARIABLE, Script};
use serde_json::Value;
use tempfile::TempDir;

use super::{Client, Processes, soon, tasks_of_blocking_clients, within};

/// The transport to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Memory,
    Process,
    WebSocket,
    UnixSocket,
}

pub(crate) const EVERYWHERE: &[Way] = &[Way::Memory, Way::Process, Way::WebSocket, Way::UnixSocket];
/// The transports in which a message is a line.
pub(crate) const LINES: &[Way] = &[Way::Memory, Way::Process];
/// The transports in which a message is a frame.
pub(crate) const SOCKETS: &[Way] = &[Way::WebSocket, Way::UnixSocket];
pub(crate) const MEMORY: &[Way] = &[Way::Memory];
pub(crate) const PROCESS: &[Way] = &[Way::Process];
/// The transports without a process that the client starts.
pub(crate) const CONNECTED: &[Way] = &[Way::Memory, Way::WebSocket, Way::UnixSocket];

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Memory => "memory",
            Self::Process => "process",
            Self::WebSocket => "WebSocket",
            Self::UnixSocket => "Unix socket",
        })
    }
}

/// The fake server as a program.
pub(crate) const FAKE: &str = env!("CARGO_BIN_EXE_fake-app-server");

/// The kind of client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Async,
    Blocking,
}

pub(crate) const BOTH: &[Kind] = &[Kind::Async, Kind::Blocking];
/// For rows that have no counterpart in the blocking client.
pub(crate) const ASYNC: &[Kind] = &[Kind::Async];

/// One run of one row.
pub(crate) struct Stage {
    pub(crate) kind: Kind,
    pub(crate) way: Way,
    folder: TempDir,
    processes: Arc<Processes>,
    fake: Option<FakeAppServer>,
    /// The program that is started instead of the fake, for the transport over a process.
    pub(crate) program: PathBuf,
    /// The options of a connection over a socket.
    pub(crate) socket_options: SocketOptions,
}

impl Stage {
    pub(crate) fn new(kind: Kind, way: Way, processes: Arc<Processes>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { kind, way, folder, processes, fake: None, program: FAKE.into(), socket_options: SocketOptions::new() }
    }

    pub(crate) fn is_process(&self) -> bool {
        self.way == Way::Process
    }

    /// Returns a path that only this run uses.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns a configuration without time limits, in which a server has time to end by itself even on a busy machine.
    pub(crate) fn config() -> CodexConfig {
        CodexConfig::new().time_limit(None).shutdown_grace(Duration::from_secs(50))
    }

    /// Starts a client and waits until it is ready.
    pub(crate) async fn start(&mut self, script: Script) -> Client {
        self.start_with(script, Self::config()).await.expect("the client starts")
    }

    /// Starts a client with a configuration. The start may fail.
    pub(crate) async fn start_with(&mut self, script: Script, config: CodexConfig) -> Result<Client> {
        let client = within("the start of a client", self.connect(script, config)).await?;
        self.processes.add(client.process_id());
        Ok(client)
    }

    /// Starts a client whose server is restarted. Each new server follows the script as it is then.
    pub(crate) async fn start_supervised(&mut self, script: Script, config: CodexConfig) -> Client {
        let client = within("the start of a client", self.connect_supervised(script, config)).await;
        let client = client.expect("the client starts");
        self.processes.add(client.process_id());
        client
    }

    /// Adds the client's current process to the processes that must end.
    pub(crate) fn also(&self, client: &Client) {
        self.processes.add(client.process_id());
    }

    async fn connect_supervised(&mut self, script: Script, config: CodexConfig) -> Result<Client> {
        let (fake, path) = (FakeAppServer::new(script.clone()), self.path("socket"));
        let url = match self.way {
            Way::Process => return self.connect(script, config).await,
            Way::WebSocket => fake.serve_ws().await.expect("a free port"),
            Way::UnixSocket => {
                fake.serve_unix(&path).expect("a socket can be made");
                String::new()
            }
            Way::Memory => String::new(),
        };
        let way = self.way;
        let server = self.fake.insert(fake).clone();
        // The tasks of the fake's connections belong to the tokio runtime of the test.
        let runtime = tokio::runtime::Handle::current();
        let connect = move || {
            let (server, url, path, runtime) = (server.clone(), url.clone(), path.clone(), runtime.clone());
            async move {
                match way {
                    Way::WebSocket => codex_kit::websocket(&url, None).await,
                    Way::UnixSocket => codex_kit::unix_socket(path).await,
                    _ => {
                        let _inside = runtime.enter();
                        let (reader, writer) = server.connect();
                        Ok(transport::io(reader, writer))
                    }
                }
            }
        };
        match self.kind {
            Kind::Async => Codex::connect_with(connect, config).await.map(Client::Async),
            Kind::Blocking => {
                Self::off(move || blocking::Codex::connect_with(connect, config)).await.map(Client::Blocking)
            }
        }
    }

    /// Returns a configuration that starts the fake as a process instead of the runtime.
    pub(crate) fn process_config(&self, script: Script, config: CodexConfig) -> CodexConfig {
        let (path, record) = (self.path("script.json"), self.path("record.jsonl"));
        script.write(&path).expect("the script can be written");
        config.codex_bin(&self.program).env(SCRIPT_VARIABLE, path).env(RECORD_VARIABLE, record)
    }

    async fn connect(&mut self, script: Script, config: CodexConfig) -> Result<Client> {
        if self.is_process() {
            let config = self.process_config(script, config);
            return match self.kind {
                Kind::Async => Codex::start_with(config).await.map(Client::Async),
                Kind::Blocking => Self::off(move || blocking::Codex::start_with(config)).await.map(Client::Blocking),
            };
        }
        let fake = self.fake.insert(FakeAppServer::new(script)).clone();
        match self.way {
            Way::Memory => {
                let (reader, writer) = fake.connect();
                let transport = transport::io(reader, writer);
                match self.kind {
                    Kind::Async => Codex::connect(transport, config).await.map(Client::Async),
                    Kind::Blocking => {
                        Self::off(move || blocking::Codex::connect(transport, config)).await.map(Client::Blocking)
                    }
                }
            }
            Way::WebSocket => {
                let (url, options) = (fake.serve_ws().await.expect("a free port"), self.socket_options.clone());
                self.over(config, async move { codex_kit::websocket_with(&url, &options).await }).await
            }
            _ => {
                let path = self.path("socket");
                // The socket of an earlier server may still exist.
                let _ = std::fs::remove_file(&path);
                fake.serve_unix(&path).expect("a socket can be made");
                let options = self.socket_options.clone();
                self.over(config, async move { codex_kit::unix_socket_with(path, &options).await }).await
            }
        }
    }

    async fn over(
        &self,
        config: CodexConfig,
        transport: impl Future<Output = Result<BoxTransport>> + Send + 'static,
    ) -> Result<Client> {
        match self.kind {
            Kind::Async => Codex::connect(transport.await?, config).await.map(Client::Async),
            // A socket belongs to the tokio runtime in which it was opened. The test's runtime outlives the client.
            Kind::Blocking => {
                let transport = transport.await?;
                Self::off(move || blocking::Codex::connect(transport, config)).await.map(Client::Blocking)
            }
        }
    }

    /// Runs work on a thread that may block.
    async fn off<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
        tokio::task::spawn_blocking(work).await.expect("the thread does not panic")
    }

    /// Returns all messages that the server has received so far.
    pub(crate) fn sent(&self) -> Vec<Value> {
        match &self.fake {
            Some(fake) => fake.messages(),
            None => {
                let text = std::fs::read_to_string(self.path("record.jsonl")).unwrap_or_default();
                // The last line may be incomplete.
                text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
            }
        }
    }

    /// Waits until the server has received this many matching messages, and returns them.
    pub(crate) async fn got(&self, count: usize, fits: impl Fn(&Value) -> bool) -> Vec<Value> {
        let mut found = Vec::new();
        soon("the messages at the server", || {
            found = self.sent().into_iter().filter(|message| fits(message)).collect();
            found.len() >= count
        })
        .await;
        found
    }

    /// Waits until the client has no tasks. Its server is still running.
    pub(crate) async fn has_no_tasks(&self) {
        let of_the_server = match self.way {
            Way::Process => 0,
            // One task is for the connection, and one accepts further connections.
            Way::Memory => 1,
            _ => 2,
        };
        let tasks = tokio::runtime::Handle::current().metrics();
        soon("the end of the client's tasks", || tasks.num_alive_tasks() <= of_the_server).await;
        soon("the end of the blocking client's tasks", || tasks_of_blocking_clients(None) == 0).await;
    }

    /// Waits until no resource of the clients is left.
    pub(crate) async fn is_empty_again(&self) {
        self.has_no_tasks().await;
        self.processes.are_gone().await;
        soon("the end of the connection", || !self.is_connected()).await;
    }

    /// Returns whether a client in this process is connected to the server. Processes are checked elsewhere.
    pub(crate) fn is_connected(&self) -> bool {
        self.fake.as_ref().is_some_and(|fake| fake.connections() > 0)
    }
}

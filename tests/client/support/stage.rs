//! The stage of a test: a runtime with its home and its mocks.

use std::path::{Path, PathBuf};

use codex_client::{Codex, CodexConfig, Result, Thread};
use codex_testkit::{MockMcp, MockResponses, Reply, TIME_LIMIT, TestHome};
use tokio::process::Command;
use tokio::task::JoinHandle;

use super::Relay;
use crate::contract::runtime::pinned_runtime;

/// Returns the executable of the pinned runtime.
pub(crate) fn pinned_executable() -> PathBuf {
    pinned_runtime().executable()
}

type Change = Box<dyn FnOnce(CodexConfig) -> CodexConfig + Send>;

/// The settings of a stage that differ from the quiet configuration.
pub(crate) struct Setting {
    top: String,
    tables: String,
    edits: Vec<(String, String)>,
    environment: Vec<(String, String)>,
    changes: Vec<Change>,
    executable: PathBuf,
    mcp: bool,
}

impl Setting {
    pub(crate) fn new() -> Self {
        Self {
            top: String::new(),
            tables: String::new(),
            edits: Vec::new(),
            environment: Vec::new(),
            changes: Vec::new(),
            executable: pinned_executable(),
            mcp: false,
        }
    }

    /// Adds TOML before the first table. In all these methods, `{url}` stands for the address of the mock.
    pub(crate) fn top(mut self, toml: &str) -> Self {
        self.top.push_str(toml);
        self
    }

    /// Adds TOML after the last table, which is `features`.
    pub(crate) fn tables(mut self, toml: &str) -> Self {
        self.tables.push_str(toml);
        self
    }

    /// Replaces a text in the quiet configuration.
    pub(crate) fn edit(mut self, from: &str, to: &str) -> Self {
        self.edits.push((from.to_owned(), to.to_owned()));
        self
    }

    /// Sets an environment variable of the runtime.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds an MCP server with the name `kit`.
    pub(crate) fn mcp(mut self) -> Self {
        self.mcp = true;
        self
    }

    /// Uses another runtime than the pinned one.
    pub(crate) fn executable(mut self, path: impl Into<PathBuf>) -> Self {
        self.executable = path.into();
        self
    }

    /// Changes the client's configuration.
    pub(crate) fn config(mut self, change: impl FnOnce(CodexConfig) -> CodexConfig + Send + 'static) -> Self {
        self.changes.push(Box::new(change));
        self
    }

    /// Prepares everything except the client.
    pub(crate) async fn prepare(self) -> Prepared {
        let mock = MockResponses::start().await.expect("a mock");
        let mut tables = self.tables;
        let mcp = if self.mcp { Some(MockMcp::start().await.expect("an MCP server")) } else { None };
        tables.extend(mcp.iter().map(|mcp| format!("\n{}", mcp.config("kit"))));
        let fill = |text: &str| text.replace("{url}", &mock.url());
        // Requests to the service itself go to this machine.
        let top = format!("chatgpt_base_url = \"{{url}}/backend-api\"\n{}", self.top);
        let parent = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let home = TestHome::with_config(Some(parent), &mock.base_url(), &fill(&top), &fill(&tables));
        let mut home = home.expect("a home");
        if !self.edits.is_empty() {
            let path = home.codex_home().join("config.toml");
            let mut toml = std::fs::read_to_string(path).expect("a configuration");
            for (from, to) in &self.edits {
                assert!(toml.contains(from.as_str()), "{from} is not in the configuration");
                toml = toml.replace(from.as_str(), &fill(to));
            }
            home.write_config(&toml).expect("written");
        }
        for (name, value) in &self.environment {
            home.set_env(name, &fill(value));
        }
        let mut config = CodexConfig::new().codex_bin(&self.executable).envs(home.environment()).cwd(home.workspace());
        for name in TestHome::scrubbed() {
            config = config.env_remove(name);
        }
        let config = self.changes.into_iter().fold(config, |config, change| change(config));
        Prepared { mock, home, config, executable: self.executable, _mcp: mcp }
    }

    /// Opens a client that starts the runtime.
    pub(crate) async fn open(self) -> Stage {
        self.try_open().await.unwrap_or_else(|error| panic!("the runtime does not start: {error:?}"))
    }

    /// Opens a client that starts the runtime. The start may fail.
    pub(crate) async fn try_open(self) -> Result<Stage> {
        let prepared = self.prepare().await;
        let codex = Codex::start_with(prepared.config.clone()).await?;
        Ok(prepared.with(codex))
    }

    /// Opens a client with a relay between the client and the runtime, which this test starts.
    pub(crate) async fn open_relayed(self) -> (Stage, Relay) {
        let prepared = self.prepare().await;
        let (relay, transport) = Relay::start(prepared.command());
        let codex = Codex::connect(transport, prepared.config.clone()).await.expect("connected");
        (prepared.relayed(codex, &relay), relay)
    }
}

/// A stage without its client.
pub(crate) struct Prepared {
    pub(crate) mock: MockResponses,
    pub(crate) home: TestHome,
    pub(crate) executable: PathBuf,
    pub(crate) config: CodexConfig,
    _mcp: Option<MockMcp>,
}

impl Prepared {
    /// Returns the command that starts the runtime in its home.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.executable);
        for name in TestHome::scrubbed() {
            command.env_remove(name);
        }
        command.arg("app-server").envs(self.home.environment()).current_dir(self.home.workspace()).kill_on_drop(true);
        command
    }

    pub(crate) fn with(self, codex: Codex) -> Stage {
        let watchdog = Watchdog::over(&codex);
        let Self { mock, home, executable, config, _mcp } = self;
        Stage { codex, mock, home, executable, config, _mcp, watchdog, relay: None }
    }

    /// Adds a client whose runtime the relay has started.
    pub(crate) fn relayed(self, codex: Codex, relay: &Relay) -> Stage {
        Stage { relay: Some(relay.clone()), ..self.with(codex) }
    }
}

/// A client, its mock model and its home.
pub(crate) struct Stage {
    pub(crate) codex: Codex,
    pub(crate) mock: MockResponses,
    pub(crate) home: TestHome,
    pub(crate) executable: PathBuf,
    pub(crate) config: CodexConfig,
    _mcp: Option<MockMcp>,
    watchdog: Watchdog,
    relay: Option<Relay>,
}

impl Stage {
    pub(crate) async fn open() -> Self {
        Setting::new().open().await
    }

    /// Starts a thread with default options.
    pub(crate) async fn thread(&self) -> Thread {
        self.codex.thread_start().await.expect("a thread")
    }

    /// Scripts the model's next answer.
    pub(crate) fn say(&self, text: &str) {
        self.mock.push(Reply::text(text));
    }

    /// Returns the path of a file in the workspace as text.
    pub(crate) fn path(&self, name: &str) -> String {
        self.home.workspace().join(name).to_string_lossy().into_owned()
    }

    /// Returns the process id of the runtime that the client has started.
    pub(crate) fn pid(&self) -> u32 {
        self.codex.metadata().process_id.expect("the client started the runtime")
    }

    /// Opens another client with another runtime process in the same home.
    pub(crate) async fn reopen(self) -> Self {
        let prepared = self.close_client().await;
        let codex = Codex::start_with(prepared.config.clone()).await.expect("started");
        prepared.with(codex)
    }

    /// Closes the client and its runtime, and keeps the rest of the stage.
    pub(crate) async fn close_client(self) -> Prepared {
        let Self { codex, mock, home, executable, config, _mcp, watchdog: _watchdog, relay: _ } = self;
        codex.close().await.expect("closed");
        Prepared { mock, home, executable, config, _mcp }
    }

    /// Closes the client and its runtime. The home is removed when no process writes to it.
    pub(crate) async fn close(self) {
        self.codex.close().await.expect("closed");
        if let Some(relay) = &self.relay {
            relay.ended().await;
        }
    }

    /// Drops the client without closing it. The returned mock and home must live as long as the runtime.
    pub(crate) async fn forget(self) -> (MockResponses, TestHome) {
        let Self { codex, mock, home, mut watchdog, .. } = self;
        watchdog.0.abort();
        // The watchdog has a clone of the client, which is dropped with it.
        let _ = (&mut watchdog.0).await;
        drop(codex);
        (mock, home)
    }
}

/// Closes the client if the test takes too long, so that every waiting call fails.
struct Watchdog(JoinHandle<()>);

impl Watchdog {
    fn over(codex: &Codex) -> Self {
        let codex = codex.clone();
        Self(tokio::spawn(async move {
            let _ = tokio::time::timeout(TIME_LIMIT, std::future::pending::<()>()).await;
            eprintln!("the stage was open for {TIME_LIMIT:?}; its client is closed");
            let _ = codex.close().await;
        }))
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.0.abort();
    }
}

//! The stage of a scene: one app-server, its home, and its mocks.

use std::{future::Future, path::Path, pin::Pin};

use serde_json::{Value, json};

use codex_testkit::{Entry, Error, Kind, MockMcp, MockResponses, RawAppServer, TestHome, Transcript};

use super::{Known, Surface, answers::Answers, realtime::MockRealtime};

pub(super) type Playing<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

/// A part of the recording.
pub(super) struct Scene {
    pub(super) name: &'static str,
    pub(super) run: for<'a> fn(&'a Stage) -> Playing<'a>,
    /// TOML before the first table of the quiet configuration.
    pub(super) top: String,
    /// TOML after the last table. `{url}` stands for the mock, `{mcp}` for the MCP server.
    pub(super) tables: String,
    /// Replacements in the quiet configuration itself.
    pub(super) edits: Vec<(&'static str, &'static str)>,
    /// Environment variables of the runtime, filled like the tables.
    pub(super) environment: Vec<(&'static str, &'static str)>,
    /// Capabilities beside `experimentalApi`.
    pub(super) capabilities: Value,
    pub(super) experimental: bool,
    pub(super) calls_out: bool,
    /// Methods that the scene needs, each with the name of the capability that the runtime lacks without the method.
    pub(super) needs: Vec<(&'static str, &'static str)>,
}

impl Scene {
    pub(super) fn new(name: &'static str, run: for<'a> fn(&'a Stage) -> Playing<'a>) -> Self {
        Self {
            name,
            run,
            top: String::new(),
            tables: String::new(),
            edits: Vec::new(),
            environment: Vec::new(),
            capabilities: json!({}),
            experimental: false,
            calls_out: false,
            needs: Vec::new(),
        }
    }

    pub(super) fn top(mut self, toml: &str) -> Self {
        self.top.push_str(toml);
        self
    }

    pub(super) fn tables(mut self, toml: &str) -> Self {
        self.tables.push_str(toml);
        self
    }

    pub(super) fn edit(mut self, from: &'static str, to: &'static str) -> Self {
        self.edits.push((from, to));
        self
    }

    pub(super) fn env(mut self, name: &'static str, value: &'static str) -> Self {
        self.environment.push((name, value));
        self
    }

    pub(super) fn capabilities(mut self, capabilities: Value) -> Self {
        self.capabilities = capabilities;
        self
    }

    pub(super) fn experimental(mut self) -> Self {
        self.experimental = true;
        self
    }

    pub(super) fn needs(mut self, method: &'static str, what: &'static str) -> Self {
        self.needs.push((method, what));
        self
    }

    pub(super) fn calls_out(mut self) -> Self {
        self.calls_out = true;
        self
    }
}

/// Makes a [`Scene`] of an `async fn(&Stage)`.
macro_rules! scene {
    ($name:literal, $function:path) => {
        $crate::stage::Scene::new($name, |stage| Box::pin($function(stage)))
    };
}
pub(super) use scene;

pub(super) struct Stage {
    pub(super) server: RawAppServer,
    pub(super) mock: MockResponses,
    pub(super) _mcp: MockMcp,
    pub(super) _realtime: MockRealtime,
    pub(super) home: TestHome,
    pub(super) answers: Answers,
    pub(super) known: Known,
    pub(super) runtime: std::path::PathBuf,
}

impl Stage {
    pub(super) async fn open(
        scene: &Scene,
        runtime: &Path,
        parent: Option<&Path>,
        surface: Surface,
        known: &Known,
    ) -> Result<Self, Error> {
        let mock = MockResponses::start().await?;
        let mcp = MockMcp::start().await?;
        let realtime = MockRealtime::start(super::scenes::spoken()).await?;
        let fill = |toml: &str| {
            toml.replace("{url}", &mock.url()).replace("{mcp}", &mcp.url()).replace("{realtime}", &realtime.url())
        };
        let (top, tables) = (fill(&scene.top), fill(&scene.tables));
        // All requests to the service reach this machine.
        let top = format!("chatgpt_base_url = \"{}/backend-api\"\n{top}", mock.url());
        let mut home = TestHome::with_config(parent, &mock.base_url(), &top, &tables)?;
        if !scene.edits.is_empty() {
            let mut toml = std::fs::read_to_string(home.codex_home().join("config.toml"))?;
            for (from, to) in &scene.edits {
                toml = toml.replace(from, &fill(to));
            }
            home.write_config(&toml)?;
        }
        home.set_env("GIT_CONFIG_GLOBAL", "/dev/null");
        for (name, value) in &scene.environment {
            home.set_env(name, &fill(value));
        }
        home.set_env("AWS_EC2_METADATA_DISABLED", "true");
        let server = RawAppServer::start(runtime, &home).await?;
        let answers = Answers::default();
        let responder = answers.clone();
        server.respond_with(move |method, params| responder.next(method, params));
        let mut capabilities = json!({ "requestAttestation": false });
        merge(&mut capabilities, scene.capabilities.clone());
        capabilities["experimentalApi"] = json!(surface == Surface::Experimental);
        server.initialize(capabilities).await?;
        Ok(Self {
            server,
            mock,
            _mcp: mcp,
            _realtime: realtime,
            home,
            answers,
            known: known.clone(),
            runtime: runtime.to_owned(),
        })
    }

    pub(super) async fn close(self) -> Result<Transcript, Error> {
        let (_, transcript) = self.server.close().await?;
        Ok(transcript)
    }

    pub(super) fn last(&self) -> String {
        let transcript = self.server.transcript();
        let entries = transcript.entries();
        let last = &entries[entries.len().saturating_sub(8)..];
        let cut = |entry: &Entry| entry.raw().chars().take(400).collect::<String>();
        last.iter().map(cut).collect::<Vec<_>>().join("\n")
    }

    /// Returns whether this runtime and surface have the method.
    pub(super) fn has(&self, method: &str) -> bool {
        self.known.methods.contains(method)
    }

    /// Calls a method that must succeed, with the params that this runtime knows. Returns null if the runtime lacks the method.
    pub(super) async fn call(&self, method: &str, params: Value) -> Result<Value, Error> {
        match self.has(method) {
            true => self.server.call(method, self.known.fitting(method, params)).await,
            false => Ok(Value::Null),
        }
    }

    /// Sends a request without waiting for its answer, with the params that this runtime knows.
    pub(super) fn request(&self, method: &str, params: Value) -> Result<i64, Error> {
        self.server.request(method, self.known.fitting(method, params))
    }

    /// Calls a method that may be refused. Both answers are useful in a recording.
    pub(super) async fn try_call(&self, method: &str, params: Value) -> Result<Value, Error> {
        if !self.has(method) {
            return Ok(Value::Null);
        }
        let answer = self.server.try_call(method, self.known.fitting(method, params)).await?;
        match answer.kind {
            Kind::Response => Ok(answer.payload().clone()),
            _ => Ok(Value::Null),
        }
    }

    /// Starts a thread in the workspace, and returns its id.
    pub(super) async fn thread(&self, params: Value) -> Result<String, Error> {
        let mut all = json!({ "cwd": self.home.workspace(), "approvalPolicy": "on-request" });
        merge(&mut all, params);
        let answer = self.call("thread/start", all).await?;
        text(&answer["thread"]["id"])
    }

    /// Starts a turn, and returns its id.
    pub(super) async fn start(&self, thread: &str, prompt: &str, params: Value) -> Result<String, Error> {
        let input = json!([{ "type": "text", "text": prompt, "text_elements": [] }]);
        let mut all = json!({ "threadId": thread, "input": input });
        merge(&mut all, params);
        let answer = self.call("turn/start", all).await?;
        text(&answer["turn"]["id"])
    }

    /// Waits for the end of a turn.
    pub(super) async fn finish(&self, turn: &str) -> Result<Value, Error> {
        let fits = |params: &Value| params["turn"]["id"] == turn;
        self.server.notification("turn/completed", fits).await
    }

    /// Runs a whole turn, and returns its id.
    pub(super) async fn run(&self, thread: &str, prompt: &str) -> Result<String, Error> {
        self.run_with(thread, prompt, json!({})).await
    }

    /// Runs a whole turn with more params, and returns its id.
    pub(super) async fn run_with(&self, thread: &str, prompt: &str, params: Value) -> Result<String, Error> {
        let turn = self.start(thread, prompt, params).await?;
        self.finish(&turn).await?;
        Ok(turn)
    }

    /// Waits for a notification after `position`.
    pub(super) async fn after(&self, position: usize, method: &str) -> Result<Value, Error> {
        self.server.notification_after(position, method, |_| true).await
    }

    /// Returns a path in the workspace as text, for JSON and TOML.
    pub(super) fn workspace(&self, path: &str) -> String {
        self.home.workspace().join(path).to_string_lossy().into_owned()
    }
}

/// Adds the members of `more` to `all`.
pub(super) fn merge(all: &mut Value, more: Value) {
    if let (Value::Object(all), Value::Object(more)) = (all, more) {
        all.extend(more);
    }
}

/// Returns the text of a JSON string, or an error.
pub(super) fn text(value: &Value) -> Result<String, Error> {
    let text = value.as_str().map(str::to_owned);
    text.ok_or_else(|| Error::Unexpected(format!("expected a text instead of {value}")))
}

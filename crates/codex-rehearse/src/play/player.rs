//! Plays the client's side of a session against one release.
//!
//! The player goes through the recorded messages in their order, and sends the messages of the client. At each recorded answer, server
//! request, start and end of a turn, the player waits for the corresponding message of the play and learns the new ids.
//! [`WaitLimits`] limits all waits.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use codex_testkit::{Answer, Direction, Entry, Kind as Sent, MockResponses, RawAppServer, TestHome, Transcript};
use serde_json::{Value, json};

use super::allowed;
use super::model::Script;
use super::recorded::{earlier_threads, items};
use super::substitute::Substitutes;
use super::take::Take;
use super::wait_limits::WaitLimits;
use crate::release::Release;
use crate::session::{Kind, Message, Session, Side};

pub(super) struct Player<'a> {
    session: &'a Session,
    release: &'a Release,
    wait_limits: WaitLimits,
    home: TestHome,
    script: Script,
    substitutes: Substitutes,
    server: Option<RawAppServer>,
    is_greeted: bool,
    /// The requests that were sent on this connection: the ids in the play, by the index in the session.
    sent: BTreeMap<usize, i64>,
    /// The requests whose answers were waited for.
    awaited: BTreeSet<usize>,
    /// The server requests: the ids in the play, by the id in the session.
    server_requests: HashMap<String, Value>,
    /// The ids of the play's server requests that have a recorded counterpart.
    matched: BTreeSet<String>,
    /// For each method, how many server requests the recording still answers.
    expected: Arc<Mutex<HashMap<String, usize>>>,
    /// The folders of threads, by their recorded ids.
    folders: HashMap<String, PathBuf>,
    take: Take,
    // The mock ends when this field is dropped.
    _mock: MockResponses,
}

impl<'a> Player<'a> {
    pub(super) async fn new(session: &'a Session, release: &'a Release, limit: Duration) -> anyhow::Result<Self> {
        let mock = MockResponses::start().await.context("cannot start the mock model on 127.0.0.1")?;
        let script = Script::of(session);
        let model = script.clone();
        mock.answer_with(move |request| model.answer(request));
        let mut home = TestHome::new(None, &mock.base_url()).context("cannot make a private home")?;
        if let Some(tools) = &release.tools {
            let rest = std::env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(tools.clone()).chain(std::env::split_paths(&rest));
            if let Some(path) = std::env::join_paths(all).ok().and_then(|path| path.into_string().ok()) {
                home.set_env("PATH", &path);
            }
        }
        // The runtime also leaves files in the temporary folder.
        let temporary = home.home().join("tmp");
        std::fs::create_dir(&temporary).context("cannot make a private temporary folder")?;
        for name in ["TMPDIR", "TEMP", "TMP"] {
            home.set_env(name, &temporary.to_string_lossy());
        }
        let substitutes = Substitutes::new(home.workspace().join("recorded"));
        Ok(Self {
            session,
            release,
            wait_limits: WaitLimits::new(limit),
            home,
            script,
            substitutes,
            server: None,
            is_greeted: false,
            sent: BTreeMap::new(),
            awaited: BTreeSet::new(),
            server_requests: HashMap::new(),
            matched: BTreeSet::new(),
            expected: Arc::default(),
            folders: HashMap::new(),
            take: Take::default(),
            _mock: mock,
        })
    }

    /// Plays the whole session.
    pub(super) async fn play(mut self) -> anyhow::Result<Take> {
        self.make_earlier_threads().await?;
        for index in 0..self.session.messages.len() {
            let message = &self.session.messages[index];
            match (message.side, message.kind) {
                (Side::Client, Kind::Request) => self.request(index, message).await?,
                (Side::Client, Kind::Notification) => self.notify(message)?,
                (Side::Client, Kind::Result | Kind::Error) => self.answer(message)?,
                (Side::Server, Kind::Result | Kind::Error) => self.wait_for_answer(message).await,
                (Side::Server, Kind::Request) => self.wait_for_request(message).await,
                (Side::Server, Kind::Notification) => self.wait_for_turn(message).await,
            }
        }
        self.end_connection().await?;
        self.take.items_left_out = self.script.left_out();
        Ok(self.take)
    }

    async fn start(&self) -> anyhow::Result<RawAppServer> {
        let version = &self.release.version;
        RawAppServer::start(&self.release.executable, &self.home)
            .await
            .with_context(|| format!("cannot start Codex {version} ({})", self.release.executable.display()))
    }

    /// Starts a thread with one turn for each thread that the session resumes and that began before the recording.
    async fn make_earlier_threads(&mut self) -> anyhow::Result<()> {
        let threads = earlier_threads(self.session);
        if threads.is_empty() {
            return Ok(());
        }
        let server = self.start().await?;
        let work = async {
            server.initialize(json!({})).await?;
            let mut made = Vec::new();
            for recorded in threads {
                let thread = server.call("thread/start", json!({ "cwd": self.home.workspace() })).await?;
                let id = thread["thread"]["id"].as_str().unwrap_or_default().to_owned();
                let input = json!([{ "type": "text", "text": "An earlier turn.", "text_elements": [] }]);
                server.call("turn/start", json!({ "threadId": id, "input": input })).await?;
                server.notification("turn/completed", |params| params["threadId"] == id.as_str()).await?;
                made.push((recorded, id));
            }
            Ok::<_, codex_testkit::Error>(made)
        };
        // If a thread cannot be started, both releases refuse the requests that name it, and the report says so.
        let made = tokio::time::timeout(self.wait_limits.limit() * 2, work).await;
        let _ = server.close().await;
        for (recorded, actual) in made.ok().and_then(Result::ok).unwrap_or_default() {
            self.substitutes.insert(&recorded, &actual);
            self.script.bind(&recorded, &actual);
        }
        Ok(())
    }

    async fn request(&mut self, index: usize, message: &Message) -> anyhow::Result<()> {
        if message.method == "initialize" && (self.server.is_none() || self.is_greeted) {
            self.end_connection().await?;
            self.begin_connection(index).await?;
        }
        if let Some(why) = allowed::reason_to_leave_out(&message.method) {
            self.take.leave_out(&message.method, why);
            return Ok(());
        }
        let mut params = message.payload.clone();
        for key in allowed::neutralise(&mut params) {
            self.take.taken_out.insert(format!("{} of {}", key, message.method));
        }
        self.substitutes.apply(&mut params);
        let thread = message.payload["threadId"].as_str().unwrap_or_default();
        match message.method.as_str() {
            "turn/start" => {
                let folder = self.folders.get(thread).cloned().unwrap_or_else(|| self.home.workspace().to_owned());
                // Without these files, a recorded change fails in both releases.
                let _ = self.script.prepare(thread, &folder);
            }
            "turn/steer" | "turn/interrupt" => self.wait_for_model(thread).await,
            _ => {}
        }
        let Some(server) = &self.server else {
            self.take.leave_out(&message.method, "it is not on a connection that began with initialize");
            return Ok(());
        };
        self.sent.insert(index, server.request(&message.method, params)?);
        Ok(())
    }

    /// Waits until the model is working, because a turn accepts steering and interruptions only then.
    async fn wait_for_model(&self, thread: &str) {
        let is_asking = self.server_requests.values().any(|id| !self.take.answered.contains(&id.to_string()));
        if let Some(gate) = self.script.gate(thread).filter(|_| !is_asking) {
            let _ = self.wait_limits.wait(thread, gate.reached()).await;
        }
    }

    async fn begin_connection(&mut self, index: usize) -> anyhow::Result<()> {
        let server = self.start().await?;
        let rest = &self.session.messages[index..];
        let mut counts: HashMap<String, usize> = HashMap::new();
        for message in rest.iter().filter(|message| message.is(Side::Server, Kind::Request)) {
            *counts.entry(message.method.clone()).or_default() += 1;
        }
        *self.expected.lock().unwrap_or_else(PoisonError::into_inner) = counts;
        let expected = self.expected.clone();
        server.respond_with(move |method, _| {
            let mut expected = expected.lock().unwrap_or_else(PoisonError::into_inner);
            match expected.get_mut(method).filter(|count| **count > 0) {
                Some(count) => {
                    *count -= 1;
                    Answer::Later
                }
                None => not_recorded(method),
            }
        });
        self.server = Some(server);
        self.is_greeted = true;
        Ok(())
    }

    fn notify(&self, message: &Message) -> anyhow::Result<()> {
        let Some(server) = &self.server else { return Ok(()) };
        let mut params = message.payload.clone();
        self.substitutes.apply(&mut params);
        Ok(server.notify(&message.method, Some(params).filter(|params| !params.is_null()))?)
    }

    /// Answers a request of the runtime as the recorded client did.
    fn answer(&mut self, message: &Message) -> anyhow::Result<()> {
        let Some(server) = &self.server else { return Ok(()) };
        let Some(id) = self.server_requests.remove(&message.id.to_string()) else { return Ok(()) };
        let mut payload = message.payload.clone();
        self.substitutes.apply(&mut payload);
        let answer = match message.kind {
            Kind::Error => Answer::Error(
                payload["code"].as_i64().unwrap_or(-32603),
                payload["message"].as_str().unwrap_or_default().to_owned(),
            ),
            _ => Answer::Result(payload),
        };
        self.take.answered.insert(id.to_string());
        Ok(server.answer(&id, answer)?)
    }

    /// Waits for the counterpart of a recorded answer, and learns its ids.
    async fn wait_for_answer(&mut self, recorded: &Message) {
        let Some(index) = recorded.answers else { return };
        let Some(entry) = self.answer_to(index).await else { return };
        if recorded.kind != Kind::Result || entry.kind != Sent::Response {
            return;
        }
        let actual = entry.payload();
        self.substitutes.learn(&recorded.payload, actual);
        if let (Some(home), "initialize") = (recorded.payload["codexHome"].as_str(), recorded.method.as_str()) {
            self.substitutes.set_codex_home(home, self.home.codex_home());
        }
        if let (Some(thread), Some(id)) = (recorded.payload["thread"]["id"].as_str(), actual["thread"]["id"].as_str()) {
            self.script.bind(thread, id);
            let folder = actual["cwd"].as_str().or(actual["thread"]["cwd"].as_str());
            if let Some(folder) = folder.map(Path::new).filter(|folder| folder.starts_with(self.home.workspace())) {
                self.folders.insert(thread.to_owned(), folder.to_owned());
            }
        }
    }

    async fn answer_to(&mut self, index: usize) -> Option<Entry> {
        let (server, id) = (self.server.as_ref()?, *self.sent.get(&index)?);
        self.awaited.insert(index);
        let thread = thread_of(&self.session.messages[index]);
        self.wait_limits.wait(thread, server.answer_to(id)).await?.ok()
    }

    /// Waits for the counterpart of a recorded request of the runtime.
    async fn wait_for_request(&mut self, recorded: &Message) {
        let Some(server) = &self.server else { return };
        let matched = &self.matched;
        let fits = |entry: &Entry| {
            entry.is_in(Sent::Request, &recorded.method) && !matched.contains(&entry.message()["id"].to_string())
        };
        let asked = server.wait(0, &recorded.method, fits);
        let found = self.wait_limits.wait(thread_of(recorded), async {
            tokio::select! {
                biased;
                found = asked => found.ok(),
                // The model called all its tools before the last reply of the turn, so the request will not arrive.
                () = self.last_reply(recorded) => None,
            }
        });
        let Some(Some(entry)) = found.await else { return };
        let id = entry.message()["id"].clone();
        self.substitutes.learn(&recorded.payload, entry.payload());
        self.matched.insert(id.to_string());
        self.server_requests.insert(recorded.id.to_string(), id);
    }

    /// Waits until the model sends its last reply in the turn that a recorded request of the runtime belongs to.
    async fn last_reply(&self, recorded: &Message) {
        match self.script.gate(thread_of(recorded)) {
            Some(gate) if gate.reached().await.is_ok() => {}
            _ => std::future::pending().await,
        }
    }

    /// Waits at the start and at the end of each recorded turn.
    async fn wait_for_turn(&mut self, recorded: &Message) {
        let params = &recorded.payload;
        let (Some(thread), Some(turn)) = (params["threadId"].as_str(), params["turn"]["id"].as_str()) else { return };
        match recorded.method.as_str() {
            "turn/started" => {
                // No answer named this thread, for example because it belongs to a sub-agent, so it has no turns in the play.
                let Some(thread) = self.substitutes.get(thread).map(str::to_owned) else { return };
                let known = self.take.turns.clone();
                let expected = self.substitutes.get(turn).map(str::to_owned);
                let found = self.wait_for_notification(recorded, |params| {
                    let id = params["turn"]["id"].as_str().unwrap_or_default();
                    match &expected {
                        Some(expected) => id == expected,
                        None => params["threadId"] == thread.as_str() && !known.contains(id),
                    }
                });
                if let Some(started) = found.await {
                    self.substitutes.learn(params, &started);
                    let id = started["turn"]["id"].as_str().unwrap_or_default();
                    self.take.turns.insert(id.to_owned());
                }
            }
            "turn/completed" => {
                self.script.finish(turn);
                self.refuse_open_requests();
                if let Some(id) = self.substitutes.get(turn).map(str::to_owned) {
                    let found = self.wait_for_notification(recorded, |params| params["turn"]["id"] == id.as_str());
                    match found.await {
                        Some(_) => self.learn_items(turn, &id),
                        None => self.take.unfinished += 1,
                    }
                }
                self.script.end(turn);
            }
            _ => {}
        }
    }

    async fn wait_for_notification(&self, recorded: &Message, fits: impl Fn(&Value) -> bool) -> Option<Value> {
        let server = self.server.as_ref()?;
        self.wait_limits.wait(thread_of(recorded), server.notification(&recorded.method, fits)).await?.ok()
    }

    /// Refuses requests of the runtime that have no recorded counterpart yet. Their turns would wait forever.
    fn refuse_open_requests(&mut self) {
        let Some(server) = &self.server else { return };
        let transcript = server.transcript();
        let is_answered = |id: &Value| {
            transcript.entries().iter().any(|entry| {
                entry.direction == Direction::Out
                    && matches!(entry.kind, Sent::Response | Sent::Error)
                    && entry.message()["id"] == *id
            })
        };
        for entry in transcript.entries() {
            let id = &entry.message()["id"];
            if entry.direction == Direction::In && entry.kind == Sent::Request && !is_answered(id) {
                // The wait for an answer reports a lost connection.
                let _ = server.answer(id, not_recorded(&entry.method));
            }
        }
    }

    /// Pairs the items of a recorded turn with the items of the play, by their types and their order.
    fn learn_items(&mut self, recorded: &str, actual: &str) {
        let Some(server) = &self.server else { return };
        let transcript = server.transcript();
        let played = transcript.entries().iter().filter(|entry| entry.is_in(Sent::Notification, "item/started"));
        let mut played = items(played.map(Entry::payload), actual);
        let told = self.session.messages.iter().filter(|message| message.is_notification("item/started"));
        for (kind, ids) in items(told.map(|message| &message.payload), recorded) {
            for (recorded, actual) in ids.iter().zip(played.remove(&kind).unwrap_or_default()) {
                self.substitutes.insert(recorded, &actual);
            }
        }
    }

    /// Waits for the outstanding answers, ends the app-server, and keeps its messages.
    async fn end_connection(&mut self) -> anyhow::Result<()> {
        let open: Vec<usize> = self.sent.keys().copied().filter(|index| !self.awaited.contains(index)).collect();
        for index in open {
            // A recorded request without an answer may have no answer in the play either.
            if self.session.answer_to(index).is_some() {
                self.answer_to(index).await;
            }
        }
        self.script.open_all();
        self.refuse_open_requests();
        let Some(server) = self.server.take() else { return Ok(()) };
        let (_, transcript) = server.close().await.context("cannot end the app-server")?;
        self.keep(&transcript);
        self.sent.clear();
        self.awaited.clear();
        self.server_requests.clear();
        self.matched.clear();
        Ok(())
    }

    fn keep(&mut self, transcript: &Transcript) {
        let private = self.home.home().parent().unwrap_or(self.home.home()).to_string_lossy().into_owned();
        self.take.keep(transcript, &self.sent, &private);
    }
}

/// Returns the thread that a recorded message belongs to, or an empty string.
fn thread_of(message: &Message) -> &str {
    let params = &message.payload;
    params["threadId"].as_str().or(params["conversationId"].as_str()).unwrap_or_default()
}

fn not_recorded(method: &str) -> Answer {
    Answer::Error(-32601, format!("the recording has no answer to {method}"))
}

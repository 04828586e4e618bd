//! The app-server process, driven with raw JSON lines.

use std::{
    ffi::OsStr,
    fmt,
    path::Path,
    process::{ExitStatus, Stdio},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncWriteExt as _, BufReader},
    process::{Child, ChildStdin, Command},
    sync::{mpsc, watch},
};

use crate::{Direction, Entry, Error, Kind, TestHome, Transcript, error::within, home::SCRUBBED};

/// The client's answer to a request of the app-server.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Answer {
    /// A result.
    Result(Value),
    /// An error with this code and message.
    Error(i64, String),
    /// No answer yet. [`RawAppServer::answer`] sends the answer later.
    Later,
}

type Responder = Box<dyn FnMut(&str, &Value) -> Answer + Send>;

struct State {
    transcript: Transcript,
    stray: Vec<String>,
    stderr: Vec<String>,
    responder: Responder,
    next_id: i64,
    closed: bool,
}

struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<()>,
    /// `None` closes stdin.
    lines: Mutex<Option<mpsc::UnboundedSender<String>>>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, state: &mut State, message: &Value) -> Result<(), Error> {
        let line = message.to_string();
        state.transcript.push(Direction::Out, &line)?;
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lines) = &*lines {
            // The end of the output reports a failed writer.
            let _ = lines.send(line);
        }
        Ok(())
    }
}

/// A `codex app-server` over stdio that a test drives with raw JSON.
///
/// A [`Transcript`] keeps all messages of both directions. Each wait begins with the messages that are
/// already in the transcript, so that no wait misses a message. A callback answers the requests of the
/// server; the first callback answers with errors.
///
/// Dropping the value kills the process. [`RawAppServer::close`] ends the process in order.
pub struct RawAppServer {
    child: Child,
    shared: Arc<Shared>,
}

impl fmt::Debug for RawAppServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawAppServer")
            .field("pid", &self.child.id())
            .field("messages", &self.position())
            .finish_non_exhaustive()
    }
}

impl RawAppServer {
    /// Starts `runtime app-server` in a home. The caller does the handshake.
    ///
    /// # Errors
    /// Returns an error if the process cannot be started.
    pub async fn start(runtime: &Path, home: &TestHome) -> Result<Self, Error> {
        Self::start_with(runtime, home, ["app-server"]).await
    }

    /// Does the same as [`RawAppServer::start`], with these arguments in place of `app-server`.
    ///
    /// # Errors
    /// Returns an error if the process cannot be started.
    pub async fn start_with<S: AsRef<OsStr>>(
        runtime: &Path,
        home: &TestHome,
        arguments: impl IntoIterator<Item = S>,
    ) -> Result<Self, Error> {
        let mut command = Command::new(runtime);
        for name in SCRUBBED {
            command.env_remove(name);
        }
        let mut child = command
            .args(arguments)
            .envs(home.environment())
            .current_dir(home.workspace())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let (lines, written) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                transcript: Transcript::new(),
                stray: Vec::new(),
                stderr: Vec::new(),
                responder: Box::new(|method, _| Answer::Error(-32601, format!("no answer to {method} was scripted"))),
                next_id: 0,
                closed: false,
            }),
            changed: watch::Sender::new(()),
            lines: Mutex::new(Some(lines)),
        });
        if let (Some(stdin), Some(stdout), Some(stderr)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        {
            tokio::spawn(write(stdin, written));
            tokio::spawn(read(stdout, shared.clone()));
            tokio::spawn(read_stderr(stderr, shared.clone()));
        }
        Ok(Self { child, shared })
    }

    /// Answers requests of the server with `responder`, which gets the method and the params. The read
    /// task calls `responder`, so `responder` must not block.
    pub fn respond_with(&self, responder: impl FnMut(&str, &Value) -> Answer + Send + 'static) {
        self.shared.lock().responder = Box::new(responder);
    }

    /// Sends `initialize` with these capabilities, and then `initialized`.
    ///
    /// # Errors
    /// Returns an error if the server refuses the handshake.
    pub async fn initialize(&self, capabilities: Value) -> Result<Value, Error> {
        let client = json!({ "name": "codex-testkit", "title": "Test kit", "version": "0.1.0" });
        let params = json!({ "clientInfo": client, "capabilities": capabilities });
        let answer = self.call("initialize", params).await?;
        self.notify("initialized", None)?;
        Ok(answer)
    }

    /// Sends a request without waiting, and returns its id. Null params are left out.
    ///
    /// # Errors
    /// Returns an error only if the message is not a message of the protocol, which does not happen.
    pub fn request(&self, method: &str, params: Value) -> Result<i64, Error> {
        let mut state = self.shared.lock();
        let id = state.next_id;
        state.next_id += 1;
        let mut message = json!({ "id": id, "method": method });
        if !params.is_null() {
            message["params"] = params;
        }
        self.shared.send(&mut state, &message)?;
        Ok(id)
    }

    /// Sends a notification.
    ///
    /// # Errors
    /// Returns an error only if the message is not a message of the protocol, which does not happen.
    pub fn notify(&self, method: &str, params: Option<Value>) -> Result<(), Error> {
        let mut message = json!({ "method": method });
        if let Some(params) = params {
            message["params"] = params;
        }
        self.shared.send(&mut self.shared.lock(), &message)
    }

    /// Answers a request of the server for which the callback returned [`Answer::Later`].
    ///
    /// # Errors
    /// Returns an error if `answer` is [`Answer::Later`] again.
    pub fn answer(&self, id: &Value, answer: Answer) -> Result<(), Error> {
        self.shared.send(&mut self.shared.lock(), &reply(id, answer)?)
    }

    /// Waits for the answer to the request with this id. The answer is a result or an error.
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn answer_to(&self, id: i64) -> Result<Entry, Error> {
        let answers = |entry: &Entry| {
            entry.direction == Direction::In
                && matches!(entry.kind, Kind::Response | Kind::Error)
                && entry.message()["id"] == id
        };
        let method = self.method_of(id);
        self.wait(0, &format!("the answer to {method}"), answers).await
    }

    /// Sends a request and waits for its answer, which is a result or an error.
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn try_call(&self, method: &str, params: Value) -> Result<Entry, Error> {
        self.answer_to(self.request(method, params)?).await
    }

    /// Sends a request and waits for its result.
    ///
    /// # Errors
    /// Returns [`Error::Refused`] if the answer is an error, and the errors of [`RawAppServer::try_call`].
    pub async fn call(&self, method: &str, params: Value) -> Result<Value, Error> {
        let answer = self.try_call(method, params).await?;
        match answer.kind {
            Kind::Error => Err(Error::Refused { method: method.to_owned(), error: answer.payload().clone() }),
            _ => Ok(answer.payload().clone()),
        }
    }

    /// Waits for a notification that fits. Returns the first one of the whole connection.
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn notification(&self, method: &str, fits: impl Fn(&Value) -> bool) -> Result<Value, Error> {
        self.notification_after(0, method, fits).await
    }

    /// Does the same as [`RawAppServer::notification`], for messages after a [`RawAppServer::position`].
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn notification_after(
        &self,
        position: usize,
        method: &str,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<Value, Error> {
        let fits = |entry: &Entry| entry.is_in(Kind::Notification, method) && fits(entry.payload());
        let entry = self.wait(position, &format!("the notification {method}"), fits).await?;
        Ok(entry.payload().clone())
    }

    /// Waits for a request of the server after a [`RawAppServer::position`].
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn server_request(&self, position: usize, method: &str) -> Result<Entry, Error> {
        let fits = |entry: &Entry| entry.is_in(Kind::Request, method);
        self.wait(position, &format!("the server request {method}"), fits).await
    }

    /// Waits for the first entry after `position` that fits.
    ///
    /// # Errors
    /// Returns an error if the connection ends, or after [`TIME_LIMIT`](crate::TIME_LIMIT).
    pub async fn wait(
        &self,
        position: usize,
        waiting_for: &str,
        fits: impl Fn(&Entry) -> bool,
    ) -> Result<Entry, Error> {
        let mut changed = self.shared.changed.subscribe();
        let mut next = position;
        let condition = async {
            loop {
                {
                    let state = self.shared.lock();
                    let entries = state.transcript.entries();
                    let rest = entries.get(next..).unwrap_or_default();
                    if let Some(found) = rest.iter().find(|entry| fits(entry)) {
                        return Ok(found.clone());
                    }
                    next = entries.len().max(position);
                    if state.closed {
                        return Err(Error::Closed { waiting_for: waiting_for.to_owned(), stderr: tail(&state.stderr) });
                    }
                }
                // The sender lives as long as `self`, so the channel is open.
                let _ = changed.changed().await;
            }
        };
        within(|| waiting_for.to_owned(), || self.last(12), condition).await?
    }

    /// Returns the number of messages so far, in both directions.
    #[must_use]
    pub fn position(&self) -> usize {
        self.shared.lock().transcript.entries().len()
    }

    /// Returns all messages so far.
    #[must_use]
    pub fn transcript(&self) -> Transcript {
        self.shared.lock().transcript.clone()
    }

    /// Returns the lines of stdout that were not messages.
    #[must_use]
    pub fn stray_lines(&self) -> Vec<String> {
        self.shared.lock().stray.clone()
    }

    /// Returns the stderr of the process so far.
    #[must_use]
    pub fn stderr(&self) -> String {
        self.shared.lock().stderr.join("\n")
    }

    /// Ends the process with EOF on its stdin, or kills the process after a while. Returns the exit
    /// status and the transcript.
    ///
    /// # Errors
    /// Returns an error if the process cannot be waited for.
    pub async fn close(mut self) -> Result<(ExitStatus, Transcript), Error> {
        drop(self.shared.lines.lock().unwrap_or_else(PoisonError::into_inner).take());
        let left = tokio::time::timeout(crate::TIME_LIMIT, self.child.wait()).await;
        let status = match left {
            Ok(status) => status?,
            Err(_) => {
                self.child.start_kill()?;
                self.child.wait().await?
            }
        };
        // The pipe may still hold the last lines.
        let mut changed = self.shared.changed.subscribe();
        while !self.shared.lock().closed {
            let _ = changed.changed().await;
        }
        Ok((status, self.transcript()))
    }

    fn method_of(&self, id: i64) -> String {
        let state = self.shared.lock();
        let asked = |entry: &&Entry| {
            entry.direction == Direction::Out && entry.kind == Kind::Request && entry.message()["id"] == id
        };
        let request = state.transcript.entries().iter().rev().find(asked);
        request.map_or_else(String::new, |entry| entry.method.clone())
    }

    fn last(&self, count: usize) -> String {
        let state = self.shared.lock();
        let entries = state.transcript.entries();
        let last = &entries[entries.len().saturating_sub(count)..];
        let lines: Vec<String> = last
            .iter()
            .map(|entry| {
                let text: String = entry.raw().chars().take(300).collect();
                format!("{:?} {text}", entry.direction)
            })
            .collect();
        lines.join("\n")
    }
}

fn reply(id: &Value, answer: Answer) -> Result<Value, Error> {
    match answer {
        Answer::Result(result) => Ok(json!({ "id": id, "result": result })),
        Answer::Error(code, message) => Ok(json!({ "id": id, "error": { "code": code, "message": message } })),
        Answer::Later => Err(Error::Unexpected("`Answer::Later` cannot be sent as an answer".to_owned())),
    }
}

fn tail(lines: &[String]) -> String {
    lines[lines.len().saturating_sub(20)..].join("\n")
}

async fn write(mut stdin: ChildStdin, mut lines: mpsc::UnboundedReceiver<String>) {
    while let Some(line) = lines.recv().await {
        if stdin.write_all(format!("{line}\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn read(stdout: impl AsyncRead + Unpin, shared: Arc<Shared>) {
    let mut lines = BufReader::new(stdout).split(b'\n');
    while let Ok(Some(line)) = lines.next_segment().await {
        let line = String::from_utf8_lossy(&line).into_owned();
        if line.trim().is_empty() {
            continue;
        }
        let mut state = shared.lock();
        match state.transcript.push(Direction::In, &line).cloned() {
            Err(_) => state.stray.push(line),
            Ok(entry) if entry.kind == Kind::Request => {
                let answer = (state.responder)(&entry.method, entry.payload());
                if let Ok(message) = reply(&entry.message()["id"], answer) {
                    let _ = shared.send(&mut state, &message);
                }
            }
            Ok(_) => {}
        }
        drop(state);
        shared.changed.send_replace(());
    }
    shared.lock().closed = true;
    shared.changed.send_replace(());
}

async fn read_stderr(stderr: impl AsyncRead + Unpin, shared: Arc<Shared>) {
    let mut lines = BufReader::new(stderr).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        shared.lock().stderr.push(line);
    }
}

//! The app-server of a recording. It has no task: it is moved by what is written to it and read from it, so that a transport can
//! be made anywhere.

use std::collections::{HashMap, HashSet, VecDeque};
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use codex_types::rpc::{ErrorEnvelope, RpcError};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

use super::redact::Redaction;
use super::{Body, RecordedMessage, Recording};

/// The two directions of a new connection to it.
pub(super) fn play(recording: &Recording) -> (Says, Hears) {
    let mut player = Player {
        played: vec![false; recording.entries.len()],
        recording: recording.clone(),
        at: 0,
        ids: HashMap::new(),
        waiting: Vec::new(),
        heard: Vec::new(),
        said: VecDeque::new(),
        since: None,
        ended: false,
        redaction: Redaction::default(),
        reader: None,
    };
    // A launcher may print before anybody says anything.
    player.go_on();
    let player = Arc::new(Mutex::new(player));
    (Says { player: player.clone(), line: Vec::new(), sleep: None }, Hears { player })
}

/// What the client reads.
pub(super) struct Says {
    player: Arc<Mutex<Player>>,
    /// What is left of the line that is being read.
    line: Vec<u8>,
    sleep: Option<Pin<Box<Sleep>>>,
}

/// What the client writes to.
pub(super) struct Hears {
    player: Arc<Mutex<Player>>,
}

struct Player {
    recording: Recording,
    /// Which of the recorded client messages the client has sent.
    played: Vec<bool>,
    /// The index of the next message; all earlier messages were played.
    at: usize,
    /// The ids of this session's requests, by those that were recorded, as text.
    ids: HashMap<String, Value>,
    /// This session's requests without an answer.
    waiting: Vec<Value>,
    /// The beginning of a line.
    heard: Vec<u8>,
    /// Lines to be read, and when.
    said: VecDeque<(Option<Instant>, String)>,
    /// When the client said its last message, in this session and in the recorded one.
    since: Option<(Instant, Duration)>,
    ended: bool,
    redaction: Redaction,
    reader: Option<Waker>,
}

impl Player {
    fn hear(&mut self, bytes: &[u8]) {
        self.heard.extend_from_slice(bytes);
        while let Some(end) = memchr::memchr(b'\n', &self.heard) {
            let line: Vec<u8> = self.heard.drain(..=end).collect();
            match serde_json::from_slice(&line) {
                Ok(message) if !self.ended => self.message(message),
                _ => {}
            }
        }
        self.wake();
    }

    fn message(&mut self, mut message: Value) {
        self.redaction.apply(&mut message);
        let id = message.get("id").cloned();
        let asks = message.get("method").is_some();
        if asks {
            self.waiting.extend(id.clone());
        }
        match self.find(&message) {
            Ok(found) => {
                self.played[found] = true;
                if asks && let (Some(id), Some(recorded)) = (id, self.json(found).get("id")) {
                    self.ids.insert(recorded.to_string(), id);
                }
                self.go_on();
            }
            Err(problem) => self.refuse(problem),
        }
    }

    fn json(&self, index: usize) -> &Value {
        self.recording.entries[index].json().unwrap_or(&Value::Null)
    }

    /// Which of the recorded messages it is: the next, or one that was said before the next had its answer.
    fn find(&self, message: &Value) -> Result<usize, String> {
        let mut fits: Option<usize> = None;
        let mut expected: Option<&RecordedMessage> = None;
        let mut unanswered = HashSet::new();
        for (index, entry) in self.recording.entries.iter().enumerate().skip(self.at) {
            let Some(json) = entry.json() else { continue };
            if !entry.is_from_client() {
                if json.get("method").is_none() && json.get("id").is_some_and(|id| unanswered.contains(id)) {
                    break;
                }
                continue;
            }
            if self.played[index] {
                continue;
            }
            expected = expected.or(Some(entry));
            if is_same(json, message) {
                // Of two with the same method, the one with the same params.
                if difference(&payload(json), &payload(message)).is_none() {
                    return Ok(index);
                }
                fits = fits.or(Some(index));
            }
            if entry.method().is_some() {
                unanswered.extend(json.get("id"));
            }
        }
        let said = name(message);
        match (fits, expected) {
            (Some(index), _) if !self.recording.strict => Ok(index),
            (Some(index), _) => {
                let recorded = self.json(index);
                let at = difference(&payload(recorded), &payload(message)).unwrap_or_default();
                let line = self.recording.entries[index].line;
                Err(format!("the client's {said} is not what line {line} of the recording has: it differs at {at}"))
            }
            (None, Some(entry)) => {
                let (line, expected) = (entry.line, name(entry.json().unwrap_or(&Value::Null)));
                Err(format!(
                    "line {line} of the recording has the client's {expected} next, and the client said {said}"
                ))
            }
            (None, None) => {
                let cut_off = if self.recording.cut_off { ", as its last line was cut off" } else { "" };
                Err(format!("the recording has ended{cut_off}, and the client said {said}"))
            }
        }
    }

    /// Says what was said until the client's next message.
    fn go_on(&mut self) {
        let entries = self.recording.entries.clone();
        while let Some(entry) = entries.get(self.at) {
            if entry.is_from_client() {
                if entry.json().is_some() && !self.played[self.at] {
                    return;
                }
                self.since = Some((Instant::now(), entry.at));
            } else {
                self.say(entry);
            }
            self.at += 1;
        }
    }

    fn say(&mut self, entry: &RecordedMessage) {
        let line = match &entry.body {
            Body::Message(value, text) => match self.answered(value) {
                Some(answer) => answer.to_string(),
                None => text.to_string(),
            },
            Body::Text(text) => text.replace('\n', " "),
            Body::End => {
                self.ended = true;
                return;
            }
        };
        let when = self.since.filter(|_| self.recording.timed);
        let when = when.map(|(now, recorded)| now + entry.at.saturating_sub(recorded));
        self.said.push_back((when, line));
    }

    /// An answer, with the id that this session's request has.
    fn answered(&mut self, recorded: &Value) -> Option<Value> {
        if recorded.get("method").is_some() {
            return None;
        }
        let id = self.ids.remove(&recorded.get("id")?.to_string())?;
        self.waiting.retain(|waiting| *waiting != id);
        let mut answer = recorded.clone();
        answer["id"] = id;
        Some(answer)
    }

    fn refuse(&mut self, message: String) {
        tracing::warn!("the replay has ended: {message}");
        let error = RpcError { code: -32600, message, data: None };
        for id in std::mem::take(&mut self.waiting) {
            let Ok(id) = serde_json::from_value(id) else { continue };
            let line = serde_json::to_string(&ErrorEnvelope { id: &id, error: &error });
            self.said.extend(line.ok().map(|line| (None, line)));
        }
        self.ended = true;
    }

    fn wake(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
    }
}

/// Whether it is the same method, or the answer to the same request of the server.
fn is_same(recorded: &Value, message: &Value) -> bool {
    match (recorded.get("method"), message.get("method")) {
        (Some(recorded_method), Some(method)) => {
            recorded_method == method && recorded.get("id").is_some() == message.get("id").is_some()
        }
        (None, None) => recorded.get("id") == message.get("id"),
        _ => false,
    }
}

/// What a message is about, without its id.
fn payload(message: &Value) -> Value {
    let of = |key: &str| message.get(key).cloned().unwrap_or_default();
    json!({ "params": of("params"), "result": of("result"), "error": of("error") })
}

/// The path of the first difference. A key that is not there is null.
fn difference(recorded: &Value, said: &Value) -> Option<String> {
    match (recorded, said) {
        (Value::Object(left), Value::Object(right)) => left.keys().chain(right.keys()).find_map(|key| {
            let (left, right) = (left.get(key).unwrap_or(&Value::Null), right.get(key).unwrap_or(&Value::Null));
            let path = difference(left, right)?;
            Some(if path.is_empty() { key.clone() } else { format!("{key}.{path}") })
        }),
        _ => (recorded != said).then(String::new),
    }
}

fn name(message: &Value) -> String {
    match message.get("method").and_then(Value::as_str) {
        Some(method) => method.to_owned(),
        None => format!("answer to the server's request {}", message.get("id").unwrap_or(&Value::Null)),
    }
}

fn lock(player: &Mutex<Player>) -> MutexGuard<'_, Player> {
    player.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AsyncRead for Says {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let Self { player, line, sleep } = self.get_mut();
        if line.is_empty() {
            let mut player = lock(player);
            match player.said.front() {
                None if player.ended => return Poll::Ready(Ok(())),
                None => {
                    player.reader = Some(context.waker().clone());
                    return Poll::Pending;
                }
                Some((Some(when), _)) if *when > Instant::now() => {
                    let until = sleep.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(*when)));
                    if until.as_mut().poll(context).is_pending() {
                        // What ends it meanwhile is said at once after this line.
                        player.reader = Some(context.waker().clone());
                        return Poll::Pending;
                    }
                }
                Some(_) => {}
            }
            *sleep = None;
            if let Some((_, next)) = player.said.pop_front() {
                *line = next.into_bytes();
                line.push(b'\n');
            }
        }
        let rest = line.split_off(line.len().min(into.remaining()));
        into.put_slice(line);
        *line = rest;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Hears {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        lock(&self.player).hear(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut player = lock(&self.player);
        player.ended = true;
        player.wake();
        Poll::Ready(Ok(()))
    }
}

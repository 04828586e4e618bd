//! The app-server that replays a recording. It has no task: reading from it and writing to it drive the replay, so a transport
//! can be made without a tokio runtime.

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

/// Starts a replay, and returns the two directions of its connection.
pub(super) fn play(recording: &Recording) -> (PlayerReader, PlayerWriter) {
    let mut player = Player {
        played: vec![false; recording.entries.len()],
        recording: recording.clone(),
        position: 0,
        ids: HashMap::new(),
        waiting: Vec::new(),
        input: Vec::new(),
        output: VecDeque::new(),
        last_client_message: None,
        ended: false,
        redaction: Redaction::default(),
        reader: None,
    };
    // The recording may begin with output of the server, such as text that a launcher prints.
    player.play_until_client_message();
    let player = Arc::new(Mutex::new(player));
    (PlayerReader { player: player.clone(), line: Vec::new(), sleep: None }, PlayerWriter { player })
}

/// The direction from the replay to the client.
pub(super) struct PlayerReader {
    player: Arc<Mutex<Player>>,
    /// The rest of the line that is being read.
    line: Vec<u8>,
    sleep: Option<Pin<Box<Sleep>>>,
}

/// The direction from the client to the replay.
pub(super) struct PlayerWriter {
    player: Arc<Mutex<Player>>,
}

struct Player {
    recording: Recording,
    /// For each recorded message, whether the client has sent it in this session.
    played: Vec<bool>,
    /// The index of the next recorded message. All earlier messages were played.
    position: usize,
    /// The ids of this session's requests, by the recorded ids as text.
    ids: HashMap<String, Value>,
    /// The ids of this session's requests that have no answer yet.
    waiting: Vec<Value>,
    /// The beginning of an incomplete line from the client.
    input: Vec<u8>,
    /// The lines for the client, each with the time at which it may be read.
    output: VecDeque<(Option<Instant>, String)>,
    /// The time of the client's last message, in this session and in the recorded session.
    last_client_message: Option<(Instant, Duration)>,
    ended: bool,
    redaction: Redaction,
    reader: Option<Waker>,
}

impl Player {
    fn receive(&mut self, bytes: &[u8]) {
        self.input.extend_from_slice(bytes);
        while let Some(end) = memchr::memchr(b'\n', &self.input) {
            let line: Vec<u8> = self.input.drain(..=end).collect();
            match serde_json::from_slice(&line) {
                Ok(message) if !self.ended => self.receive_message(message),
                _ => {}
            }
        }
        self.wake();
    }

    fn receive_message(&mut self, mut message: Value) {
        self.redaction.apply(&mut message);
        let id = message.get("id").cloned();
        let asks = message.get("method").is_some();
        if asks {
            self.waiting.extend(id.clone());
        }
        match self.find_recorded(&message) {
            Ok(found) => {
                self.played[found] = true;
                if asks && let (Some(id), Some(recorded)) = (id, self.json(found).get("id")) {
                    self.ids.insert(recorded.to_string(), id);
                }
                self.play_until_client_message();
                self.end_if_incomplete();
            }
            Err(problem) => self.refuse(problem),
        }
    }

    fn json(&self, index: usize) -> &Value {
        self.recording.entries[index].json().unwrap_or(&Value::Null)
    }

    /// Returns the index of the recorded message that matches: the next one, or one that was sent before the next one was answered.
    fn find_recorded(&self, message: &Value) -> Result<usize, String> {
        let mut fits: Option<usize> = None;
        let mut expected: Option<&RecordedMessage> = None;
        let mut unanswered = HashSet::new();
        for (index, entry) in self.recording.entries.iter().enumerate().skip(self.position) {
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
                // If two recorded messages have the same method, the one with equal params matches.
                if difference(&payload(json), &payload(message)).is_none() {
                    return Ok(index);
                }
                fits = fits.or(Some(index));
            }
            if entry.method().is_some() {
                unanswered.extend(json.get("id"));
            }
        }
        let said = describe(message);
        match (fits, expected) {
            (Some(index), _) if !self.recording.strict => Ok(index),
            (Some(index), _) => {
                let recorded = self.json(index);
                let at = difference(&payload(recorded), &payload(message)).unwrap_or_default();
                let line = self.recording.entries[index].line;
                Err(format!("the client's {said} is not what line {line} of the recording has: it differs at {at}"))
            }
            (None, Some(entry)) => {
                let (line, expected) = (entry.line, describe(entry.json().unwrap_or(&Value::Null)));
                Err(format!(
                    "line {line} of the recording has the client's {expected} next, and the client said {said}"
                ))
            }
            (None, None) => Err(format!("the recording has ended{}, and the client said {said}", self.cut_off())),
        }
    }

    fn cut_off(&self) -> &'static str {
        if self.recording.cut_off { ", as its last line was cut off" } else { "" }
    }

    /// Ends the replay behind the last message if the recording lacks the answer to a request or the end of a turn: nothing else would end
    /// the client's wait.
    fn end_if_incomplete(&mut self) {
        if self.ended || self.position < self.recording.entries.len() {
            return;
        }
        let lacks = match (self.waiting.is_empty(), ends_within_a_turn(&self.recording)) {
            (false, _) => "the answer to this request",
            (true, true) => "the end of a turn",
            (true, false) => return,
        };
        self.refuse(format!("the recording has ended{}: it lacks {lacks}", self.cut_off()));
    }

    /// Queues the server's messages up to the next message of the client.
    fn play_until_client_message(&mut self) {
        let entries = self.recording.entries.clone();
        while let Some(entry) = entries.get(self.position) {
            if entry.is_from_client() {
                if entry.json().is_some() && !self.played[self.position] {
                    return;
                }
                self.last_client_message = Some((Instant::now(), entry.at));
            } else {
                self.queue(entry);
            }
            self.position += 1;
        }
    }

    fn queue(&mut self, entry: &RecordedMessage) {
        let line = match &entry.body {
            Body::Message(value, text) => match self.with_session_id(value) {
                Some(answer) => answer.to_string(),
                None => text.to_string(),
            },
            Body::Text(text) => text.replace('\n', " "),
            Body::End => {
                self.ended = true;
                return;
            }
        };
        let when = self.last_client_message.filter(|_| self.recording.timed);
        let when = when.map(|(now, recorded)| now + entry.at.saturating_sub(recorded));
        self.output.push_back((when, line));
    }

    /// Returns the recorded answer with the id of this session's request.
    fn with_session_id(&mut self, recorded: &Value) -> Option<Value> {
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
            self.output.extend(line.ok().map(|line| (None, line)));
        }
        self.ended = true;
    }

    fn wake(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
    }
}

/// Returns whether both messages have the same method, or answer the same request of the server.
fn is_same(recorded: &Value, message: &Value) -> bool {
    match (recorded.get("method"), message.get("method")) {
        (Some(recorded_method), Some(method)) => {
            recorded_method == method && recorded.get("id").is_some() == message.get("id").is_some()
        }
        (None, None) => recorded.get("id") == message.get("id"),
        _ => false,
    }
}

/// Returns the content of a message without its id.
fn payload(message: &Value) -> Value {
    let of = |key: &str| message.get(key).cloned().unwrap_or_default();
    json!({ "params": of("params"), "result": of("result"), "error": of("error") })
}

/// Returns the path of the first difference. An absent key is equal to null.
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

fn describe(message: &Value) -> String {
    match message.get("method").and_then(Value::as_str) {
        Some(method) => method.to_owned(),
        None => format!("answer to the server's request {}", message.get("id").unwrap_or(&Value::Null)),
    }
}

/// Returns whether a turn runs at the end of a recording.
fn ends_within_a_turn(recording: &Recording) -> bool {
    let mut running = HashSet::new();
    for message in recording.entries.iter().filter(|entry| !entry.is_from_client()).filter_map(RecordedMessage::json) {
        let turn = ["/params/turn/id", "/result/turn/id"].iter().find_map(|at| message.pointer(at)?.as_str());
        match (message.get("method").and_then(Value::as_str), turn) {
            (Some("turn/started"), Some(turn)) => running.extend([turn]),
            (Some("turn/completed"), Some(turn)) => drop(running.remove(turn)),
            (None, Some(turn)) if message["result"]["turn"]["status"] == "inProgress" => running.extend([turn]),
            _ => {}
        }
    }
    !running.is_empty()
}

fn lock(player: &Mutex<Player>) -> MutexGuard<'_, Player> {
    player.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AsyncRead for PlayerReader {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let Self { player, line, sleep } = self.get_mut();
        if line.is_empty() {
            let mut player = lock(player);
            match player.output.front() {
                None if player.ended => return Poll::Ready(Ok(())),
                None => {
                    player.reader = Some(context.waker().clone());
                    return Poll::Pending;
                }
                Some((Some(when), _)) if *when > Instant::now() => {
                    let until = sleep.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(*when)));
                    if until.as_mut().poll(context).is_pending() {
                        // A refusal that is queued during this pause has no time of its own, and follows the line at once.
                        player.reader = Some(context.waker().clone());
                        return Poll::Pending;
                    }
                }
                Some(_) => {}
            }
            *sleep = None;
            if let Some((_, next)) = player.output.pop_front() {
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

impl AsyncWrite for PlayerWriter {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        lock(&self.player).receive(bytes);
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

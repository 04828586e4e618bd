//! What all connections of a fake share.

use std::{
    collections::HashMap,
    fs::File,
    io::Write as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use serde_json::Value;
use tokio::sync::watch;

use super::{Script, connection::Connection, scene::Scene};
use crate::Gate;

/// What all connections of a fake share.
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Told of each message.
    arrived: watch::Sender<()>,
    /// Where messages are written to as well.
    record: Option<Mutex<File>>,
    /// Whether this is a process of its own, which an exit ends.
    pub(crate) process: bool,
}

pub(crate) struct State {
    pub(crate) script: Script,
    pub(crate) messages: Vec<Value>,
    pub(crate) counts: HashMap<String, usize>,
    pub(crate) gates: HashMap<String, Gate>,
    /// The threads that a client started or resumed, and the turns that run in them.
    pub(crate) threads: HashMap<String, Option<ActiveTurn>>,
    /// Requests whose answers are held back, by method.
    pub(crate) held: HashMap<String, Vec<Scene>>,
    pub(crate) connections: Vec<Weak<Connection>>,
    ids: u64,
    /// Whether there was a connection before.
    restarted: bool,
}

/// A turn that runs.
#[derive(Clone)]
pub(crate) struct ActiveTurn {
    pub(crate) id: String,
    pub(crate) interrupt: Arc<watch::Sender<bool>>,
}

impl Shared {
    pub(crate) fn new(script: Script, record: Option<File>, process: bool) -> Self {
        let state = State {
            script,
            messages: Vec::new(),
            counts: HashMap::new(),
            gates: HashMap::new(),
            threads: HashMap::new(),
            held: HashMap::new(),
            connections: Vec::new(),
            ids: 0,
            restarted: false,
        };
        Self { state: Mutex::new(state), arrived: watch::Sender::new(()), record: record.map(Mutex::new), process }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what the client sent. Text that is no JSON is kept as a string.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Value {
        if let Some(record) = &self.record {
            let mut file = record.lock().unwrap_or_else(PoisonError::into_inner);
            // A record that cannot be written shows as one that lacks something.
            let _ = file.write_all(&[bytes, b"\n"].concat());
        }
        let message = serde_json::from_slice(bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(bytes).into_owned()));
        let mut state = self.lock();
        if let Some(method) = message["method"].as_str() {
            match state.counts.get_mut(method) {
                Some(count) => *count += 1,
                None => drop(state.counts.insert(method.to_owned(), 1)),
            }
        }
        if !state.script.forget {
            state.messages.push(message.clone());
        }
        drop(state);
        self.arrived.send_replace(());
        message
    }

    /// Waits until `look` finds something.
    pub(crate) async fn until<T>(&self, mut look: impl FnMut(&mut State) -> Option<T>) -> T {
        let mut arrived = self.arrived.subscribe();
        loop {
            if let Some(found) = look(&mut self.lock()) {
                return found;
            }
            // The sender lives in `self`.
            let _ = arrived.changed().await;
        }
    }

    pub(crate) fn gate(&self, name: &str) -> Gate {
        self.lock().gates.entry(name.to_owned()).or_default().clone()
    }

    /// The connections that are open, in the order in which they began.
    pub(crate) fn connections(&self) -> Vec<Arc<Connection>> {
        self.lock().connections.iter().filter_map(Weak::upgrade).collect()
    }
}

impl State {
    /// Where there was one before, it is to the server that the script has for then.
    pub(crate) fn begin_connection(&mut self) {
        if std::mem::replace(&mut self.restarted, true)
            && let Some(next) = self.script.next.take()
        {
            self.script = *next;
            self.threads.clear();
            self.counts.clear();
        }
    }

    /// An id that looks like those of the runtime.
    pub(crate) fn new_id(&mut self) -> String {
        self.ids += 1;
        format!("01a1fe3a-f89a-7f12-8e83-{:012}", self.ids)
    }

    /// The turn that runs in a thread.
    pub(crate) fn active(&self, thread: &str) -> Option<ActiveTurn> {
        self.threads.get(thread)?.clone()
    }

    /// The turn has ended, if it still ran.
    pub(crate) fn end_turn(&mut self, thread: &str, turn: &str) {
        if let Some(active) = self.threads.get_mut(thread)
            && active.as_ref().is_some_and(|active| active.id == turn)
        {
            *active = None;
        }
    }
}

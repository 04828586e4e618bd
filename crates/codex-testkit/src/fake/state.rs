//! The state that all connections of a fake share.

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

/// The state that all connections of a fake share.
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Signals each message.
    arrived: watch::Sender<()>,
    /// The file that receives a copy of each message.
    record: Option<Mutex<File>>,
    /// Whether the fake is a process, which an exit ends.
    pub(crate) process: bool,
}

pub(crate) struct State {
    pub(crate) script: Script,
    pub(crate) messages: Vec<Value>,
    pub(crate) counts: HashMap<String, usize>,
    pub(crate) gates: HashMap<String, Gate>,
    /// The started and resumed threads, and their running turns.
    pub(crate) threads: HashMap<String, Option<ActiveTurn>>,
    /// Requests with collected answers, by method.
    pub(crate) held: HashMap<String, Vec<Scene>>,
    pub(crate) connections: Vec<Weak<Connection>>,
    ids: u64,
    /// Whether the fake had a connection before.
    restarted: bool,
}

/// A running turn.
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

    /// Keeps a message of the client. Text that is not JSON is a string.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Value {
        if let Some(record) = &self.record {
            let mut file = record.lock().unwrap_or_else(PoisonError::into_inner);
            // A failed write shows as a missing line in the record.
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

    /// Waits until `look` returns a value.
    pub(crate) async fn until<T>(&self, mut look: impl FnMut(&mut State) -> Option<T>) -> T {
        let mut arrived = self.arrived.subscribe();
        loop {
            if let Some(found) = look(&mut self.lock()) {
                return found;
            }
            // The sender lives in `self`, so the channel is open.
            let _ = arrived.changed().await;
        }
    }

    pub(crate) fn gate(&self, name: &str) -> Gate {
        self.lock().gates.entry(name.to_owned()).or_default().clone()
    }

    /// Returns the open connections, in the order of their start.
    pub(crate) fn connections(&self) -> Vec<Arc<Connection>> {
        self.lock().connections.iter().filter_map(Weak::upgrade).collect()
    }
}

impl State {
    /// After an earlier connection, the fake continues with the script for the restart.
    pub(crate) fn begin_connection(&mut self) {
        if std::mem::replace(&mut self.restarted, true)
            && let Some(next) = self.script.next.take()
        {
            self.script = *next;
            self.threads.clear();
            self.counts.clear();
        }
    }

    /// Returns an id in the form of the runtime's ids.
    pub(crate) fn new_id(&mut self) -> String {
        self.ids += 1;
        format!("01a1fe3a-f89a-7f12-8e83-{:012}", self.ids)
    }

    /// Returns the running turn of a thread.
    pub(crate) fn active(&self, thread: &str) -> Option<ActiveTurn> {
        self.threads.get(thread)?.clone()
    }

    /// Ends the turn, if it is running.
    pub(crate) fn end_turn(&mut self, thread: &str, turn: &str) {
        if let Some(active) = self.threads.get_mut(thread)
            && active.as_ref().is_some_and(|active| active.id == turn)
        {
            *active = None;
        }
    }
}

//! Threads: conversations with an agent.

mod builder;
mod codex;

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use codex_types::{ThreadCompactStartParams, ThreadReadParams, ThreadReadResponse, ThreadSetNameParams, request};

use serde::Deserialize;
use serde_json::Value;

pub use builder::{ThreadFork, ThreadResume, ThreadStart};

use crate::api::codex::Codex;
use crate::api::layer::ThreadToken;
use crate::error::Result;
use crate::events::EventStream;
use crate::rpc::call::ResultLine;
use crate::shared::Shared;

/// A conversation. A thread is cheap to clone, and keeps its client alive.
#[derive(Clone)]
pub struct Thread {
    codex: Codex,
    opened: Arc<Opened>,
}

/// The state of a thread when it was opened.
pub(crate) struct Opened {
    id: Arc<str>,
    model: Option<String>,
    /// The answer that opened the thread, until `info` is read from it.
    answer: Mutex<Option<ResultLine>>,
    info: OnceLock<Option<Shared<codex_types::Thread>>>,
    /// The tokens of layers, which live as long as the thread is in use.
    _tokens: Vec<ThreadToken>,
}

impl Thread {
    /// Returns the thread that an answer has opened.
    pub(crate) fn opened_by(codex: Codex, method: &str, answer: ResultLine) -> Result<Self> {
        #[derive(Deserialize)]
        struct Answer {
            thread: Id,
            #[serde(default)]
            model: Value,
        }
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let Answer { thread, model } = codex.router().decode_log().decode(method, &answer)?;
        Ok(Self::of(codex, &thread.id, model.as_str().map(str::to_owned), Some(answer)))
    }

    pub(crate) fn of_id(codex: Codex, id: &str) -> Self {
        Self::of(codex, id, None, None)
    }

    fn of(codex: Codex, id: &str, model: Option<String>, answer: Option<ResultLine>) -> Self {
        let tokens = codex.thread_tokens(id);
        let (answer, info) = (Mutex::new(answer), OnceLock::new());
        Self { codex, opened: Arc::new(Opened { id: id.into(), model, answer, info, _tokens: tokens }) }
    }

    /// Returns the thread's id, with which the thread can be resumed.
    pub fn id(&self) -> &str {
        &self.opened.id
    }

    /// Returns the thread from the answer that opened the thread. Returns `None` for a thread that was made from its id, or if the
    /// answer did not fit its type.
    ///
    /// The first call decodes the answer.
    pub fn info(&self) -> Option<&codex_types::Thread> {
        #[derive(Deserialize)]
        struct Answer {
            thread: codex_types::Thread,
        }
        let info = self.opened.info.get_or_init(|| {
            let answer = self.opened.answer.lock().unwrap_or_else(PoisonError::into_inner).take()?;
            let log = self.codex.router().decode_log();
            let read = log.decode::<Answer>("a thread", &answer).inspect_err(|error| log.unreadable_answer(error));
            read.ok().map(|answer| Shared::new(answer.thread))
        });
        info.as_deref()
    }

    /// Returns the model of the answer that opened the thread.
    pub fn model(&self) -> Option<&str> {
        self.opened.model.as_deref()
    }

    /// Returns the client.
    pub fn codex(&self) -> &Codex {
        &self.codex
    }

    /// Subscribes to the notifications of this thread and its turns, from now on.
    pub fn events(&self) -> EventStream {
        self.codex.thread_events(self.id())
    }

    /// Reads the thread (`thread/read`), with or without its turns.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc), also for turns of a thread without turns.
    pub async fn read(&self, include_turns: bool) -> Result<ThreadReadResponse> {
        let mut params = ThreadReadParams::new(self.id());
        params.include_turns = include_turns.then_some(true);
        self.codex.call::<request::ThreadRead>(params).await
    }

    /// Names the thread (`thread/name/set`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn set_name(&self, name: impl Into<String>) -> Result<()> {
        let params = ThreadSetNameParams::new(self.id(), name);
        self.codex.call::<request::ThreadNameSet>(params).await.map(drop)
    }

    /// Begins to compact the history (`thread/compact/start`), and returns at once. A turn does the work, and completes a
    /// `contextCompaction` item: see [`events`](Self::events).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn compact(&self) -> Result<()> {
        let params = ThreadCompactStartParams::new(self.id());
        self.codex.call::<request::ThreadCompactStart>(params).await.map(drop)
    }

    /// Archives the thread (`thread/archive`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn archive(&self) -> Result<()> {
        self.codex.thread_archive(self.id()).await
    }

    /// Restores the archived thread (`thread/unarchive`). A turn needs [`Codex::thread_resume`] first.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn unarchive(&self) -> Result<()> {
        self.codex.thread_unarchive(self.id()).await.map(drop)
    }
}

impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.opened.id).finish_non_exhaustive()
    }
}

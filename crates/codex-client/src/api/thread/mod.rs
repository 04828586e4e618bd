//! Threads: conversations with an agent.

mod builder;
mod codex;

use std::fmt;
use std::sync::Arc;

use codex_types::{ThreadCompactStartParams, ThreadReadParams, ThreadReadResponse, ThreadSetNameParams, request};

pub use builder::{ThreadFork, ThreadResume, ThreadStart};

use crate::api::codex::Codex;
use crate::api::layer::ThreadToken;
use crate::error::{Error, Result};
use crate::events::EventStream;
use crate::events::essentials;

/// A conversation. Cheap to clone; it keeps its client alive.
#[derive(Clone)]
pub struct Thread {
    codex: Codex,
    opened: Arc<Opened>,
}

/// What the runtime said of a thread when it was opened.
pub(crate) struct Opened {
    id: Arc<str>,
    info: Option<codex_types::Thread>,
    model: Option<String>,
    /// What the layers keep for as long as the thread is in use.
    _tokens: Vec<ThreadToken>,
}

impl Thread {
    pub(crate) fn new(codex: Codex, info: codex_types::Thread, model: Option<String>) -> Self {
        let (id, tokens) = (info.id.as_str().into(), codex.thread_tokens(&info.id));
        Self { codex, opened: Arc::new(Opened { id, info: Some(info), model, _tokens: tokens }) }
    }

    pub(crate) fn of_id(codex: Codex, id: &str) -> Self {
        Self::of_id_and_model(codex, id, None)
    }

    fn of_id_and_model(codex: Codex, id: &str, model: Option<String>) -> Self {
        let tokens = codex.thread_tokens(id);
        Self { codex, opened: Arc::new(Opened { id: id.into(), info: None, model, _tokens: tokens }) }
    }

    /// A thread that was opened, although the answer that says so could not be read.
    #[cold]
    pub(crate) fn of_unreadable(codex: Codex, error: Error) -> Result<Self> {
        let Some((id, model)) = essentials::opened_thread(&error) else { return Err(error) };
        codex.router().decode_log().unreadable_answer(&error);
        Ok(Self::of_id_and_model(codex, &id, model))
    }

    /// The thread's id, with which it can be resumed later.
    pub fn id(&self) -> &str {
        &self.opened.id
    }

    /// The thread as it was when it was started, resumed or forked; `None` when it was made of its id alone, and where the answer
    /// as a whole did not fit its type.
    pub fn info(&self) -> Option<&codex_types::Thread> {
        self.opened.info.as_ref()
    }

    /// The model that it had when it was started, resumed or forked.
    pub fn model(&self) -> Option<&str> {
        self.opened.model.as_deref()
    }

    /// The client.
    pub fn codex(&self) -> &Codex {
        &self.codex
    }

    /// Subscribes to the notifications of this thread and its turns, from now on.
    pub fn events(&self) -> EventStream {
        self.codex.thread_events(self.id())
    }

    /// Reads it (`thread/read`), with its turns or without.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc), also for turns of a thread that has none yet.
    pub async fn read(&self, include_turns: bool) -> Result<ThreadReadResponse> {
        let mut params = ThreadReadParams::new(self.id());
        params.include_turns = include_turns.then_some(true);
        self.codex.call::<request::ThreadRead>(params).await
    }

    /// Gives it a name (`thread/name/set`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn set_name(&self, name: impl Into<String>) -> Result<()> {
        let params = ThreadSetNameParams::new(self.id(), name);
        self.codex.call::<request::ThreadNameSet>(params).await.map(drop)
    }

    /// Begins to sum up what was said so far, to make room (`thread/compact/start`). It answers at once; a turn of its own
    /// does the work, and completes a `contextCompaction` item: see [`events`](Self::events).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn compact(&self) -> Result<()> {
        let params = ThreadCompactStartParams::new(self.id());
        self.codex.call::<request::ThreadCompactStart>(params).await.map(drop)
    }

    /// Puts it away (`thread/archive`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn archive(&self) -> Result<()> {
        self.codex.thread_archive(self.id()).await
    }

    /// Takes it out again (`thread/unarchive`). Resume it to go on with it.
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

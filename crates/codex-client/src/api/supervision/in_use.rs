//! What a supervised client uses, and has again after a restart.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use codex_types::rpc::{Message, Request as _};
use codex_types::{FsWatchParams, request};
use serde_json::Value;
use serde_json::value::RawValue;

use super::settings::Settings;
use crate::error::{Error, Result};
use crate::events::Router;
use crate::rpc::connection::{Answer, OnAnswer, Shared};

/// What opens a thread on a connection.
const OPENS: [&str; 3] = [request::ThreadStart::METHOD, request::ThreadResume::METHOD, request::ThreadFork::METHOD];
/// What is done to a thread whether it is open or not.
const NEEDS_NO_RESUME: [&str; 6] = [
    request::ThreadResume::METHOD,
    request::ThreadFork::METHOD,
    request::ThreadArchive::METHOD,
    request::ThreadUnarchive::METHOD,
    request::ThreadDelete::METHOD,
    request::ThreadUnsubscribe::METHOD,
];

/// The threads that were opened and the watches that were begun, with what it takes to have them again.
#[derive(Default)]
pub(crate) struct InUse {
    threads: Mutex<HashMap<Box<str>, Opened>>,
    watches: Mutex<HashMap<String, FsWatchParams>>,
    /// Held by the call that resumes a thread.
    resuming: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Opened {
    settings: Settings,
    /// The connection on which it is open.
    session: u64,
    held: Weak<()>,
    /// A runtime has refused to resume it: it is tried again when it is called for, and not before.
    lost: bool,
}

/// As long as it lives, a thread is resumed at once after a restart; otherwise when it is called for.
pub(crate) type Held = Arc<()>;

impl InUse {
    fn threads(&self) -> MutexGuard<'_, HashMap<Box<str>, Opened>> {
        self.threads.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watches(&self) -> MutexGuard<'_, HashMap<String, FsWatchParams>> {
        self.watches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is done with the answer to a call on this connection: the thread that it opens and the watch that it begins are in
    /// use from then on.
    pub(crate) fn on_answer(
        self: &Arc<Self>,
        session: u64,
        method: &str,
        params: &RawValue,
        otherwise: Option<OnAnswer>,
    ) -> Option<OnAnswer> {
        let note: fn(&Self, u64, &RawValue, &Answer) = match method {
            request::FsWatch::METHOD => Self::watching,
            method if OPENS.contains(&method) => Self::opened,
            _ => return otherwise,
        };
        let (in_use, params) = (self.clone(), params.to_owned());
        let always = otherwise.as_ref().is_some_and(|otherwise| otherwise.always);
        let run = Box::new(move |answer: &Answer| {
            note(&in_use, session, &params, answer);
            if let Some(otherwise) = otherwise {
                (otherwise.run)(answer);
            }
        });
        Some(OnAnswer { run, always })
    }

    fn opened(&self, session: u64, params: &RawValue, answer: &Answer) {
        let Answer::Result(line) = answer else { return };
        let Ok(Message::Response { result, .. }) = Message::parse(line) else { return };
        let (Ok(params), Ok(answer)) =
            (serde_json::from_str::<Value>(params.get()), serde_json::from_str::<Value>(result.get()))
        else {
            return;
        };
        let Some(thread) = answer["thread"]["id"].as_str() else { return };
        let mut threads = self.threads();
        let opened = threads.entry(thread.into()).or_default();
        opened.settings.opened(&params, &answer);
        (opened.session, opened.lost) = (session, false);
    }

    /// Somebody has a value of this thread.
    pub(crate) fn hold(&self, thread: &str) -> Option<Held> {
        let mut threads = self.threads();
        let opened = threads.get_mut(thread)?;
        Some(opened.held.upgrade().unwrap_or_else(|| {
            let held = Held::default();
            opened.held = Arc::downgrade(&held);
            held
        }))
    }

    /// `thread/settings/updated`.
    pub(crate) fn settings_updated(&self, thread: Option<&str>, line: &str) {
        let mut threads = self.threads();
        let Some(opened) = thread.and_then(|thread| threads.get_mut(thread)) else { return };
        if let Ok(notification) = serde_json::from_str::<Value>(line) {
            opened.settings.update(&notification["params"]["threadSettings"]);
        }
    }

    /// The thread is closed, put away or deleted, or this client wants to hear nothing more of it.
    pub(crate) fn forget(&self, thread: Option<&str>) {
        thread.map(|thread| self.threads().remove(thread));
    }

    /// Whether this call needs a thread to be resumed first.
    fn needs_resume(&self, session: u64, method: &str, thread: Option<&str>) -> bool {
        let Some(thread) = thread else { return false };
        !NEEDS_NO_RESUME.contains(&method) && self.threads().get(thread).is_some_and(|opened| opened.session != session)
    }

    /// The threads that somebody has or follows, and that are not open on this connection.
    pub(super) fn to_resume(&self, session: u64, router: &Router) -> Vec<Box<str>> {
        let threads = self.threads();
        let closed = threads.iter().filter(|(_, opened)| opened.session != session && !opened.lost);
        let wanted = closed.filter(|(thread, opened)| opened.held.strong_count() > 0 || router.follows(thread));
        wanted.map(|(thread, _)| thread.clone()).collect()
    }

    /// Resumes a thread before a call that is about it, if it has to be.
    pub(crate) async fn resume_first(
        self: &Arc<Self>,
        session: u64,
        shared: &Shared,
        (method, thread): (&str, Option<&str>),
        limit: Option<Duration>,
    ) -> Result<()> {
        if !self.needs_resume(session, method, thread) {
            return Ok(());
        }
        // Once: what the first of two calls has changed since, a second resume would take back.
        let resuming = async {
            let _first = self.resuming.lock().await;
            match thread.filter(|_| self.needs_resume(session, method, thread)) {
                Some(thread) => self.resume(session, shared, thread, None).await,
                None => Ok(()),
            }
        };
        match limit {
            None => resuming.await,
            Some(limit) => tokio::time::timeout(limit, resuming)
                .await
                .map_err(|_| Error::TimedOut { method: request::ThreadResume::METHOD.to_owned(), limit })?,
        }
    }

    /// Resumes a thread (`thread/resume`) with the settings that it had last.
    pub(super) async fn resume(
        self: &Arc<Self>,
        session: u64,
        shared: &Shared,
        thread: &str,
        limit: Option<Duration>,
    ) -> Result<()> {
        let Some(params) = self.threads().get(thread).map(|opened| opened.settings.resume(thread)) else {
            return Ok(());
        };
        let params = serde_json::value::to_raw_value(&params).unwrap_or_default();
        let method = request::ThreadResume::METHOD;
        let on_answer = self.on_answer(session, method, &params, None);
        shared.request(method, &params, limit, on_answer).await.map(drop)
    }

    /// The runtime refuses to resume it.
    pub(super) fn lost(&self, thread: &str) {
        if let Some(opened) = self.threads().get_mut(thread) {
            opened.lost = true;
        }
    }

    fn watching(&self, _: u64, params: &RawValue, answer: &Answer) {
        if let (Answer::Result(_), Ok(params)) = (answer, serde_json::from_str::<FsWatchParams>(params.get())) {
            self.watches().insert(params.watch_id.clone(), params);
        }
    }

    /// A watch is over.
    pub(crate) fn unwatch(&self, watch_id: &str) {
        self.watches().remove(watch_id);
    }

    pub(super) fn to_watch(&self) -> Vec<FsWatchParams> {
        self.watches().values().cloned().collect()
    }
}

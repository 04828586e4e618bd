//! The threads and watches that are in use on a client, with the values that restore them on the next connection.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use codex_client::{Answer, AnswerObserver, ConnectionHandle, Error, Result, ThreadToken, Topic};
use codex_types::rpc::Request as _;
use codex_types::{FsWatchParams, request};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::rights::{Grown, grown};
use super::settings::Settings;

/// Methods that open a thread on a connection.
const OPENS: [&str; 3] = [request::ThreadStart::METHOD, request::ThreadResume::METHOD, request::ThreadFork::METHOD];
/// Methods that work on a thread whether or not it is open.
const NEEDS_NO_RESUME: [&str; 6] = [
    request::ThreadResume::METHOD,
    request::ThreadFork::METHOD,
    request::ThreadArchive::METHOD,
    request::ThreadUnarchive::METHOD,
    request::ThreadDelete::METHOD,
    request::ThreadUnsubscribe::METHOD,
];

/// The opened threads and the active watches, with the values that restore them.
#[derive(Default)]
pub(super) struct ResumeRegistry {
    threads: Mutex<HashMap<Box<str>, Opened>>,
    watches: Mutex<HashMap<String, FsWatchParams>>,
    /// The lock of the call that resumes a thread, so that each thread is resumed once.
    resuming: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Opened {
    settings: Settings,
    /// The connection on which the thread is open.
    connection: u64,
    /// Upgradable while the program has a value of the thread. Such a thread is resumed at once, other threads when a call names
    /// them.
    held: Weak<()>,
    /// Whether a runtime has refused to resume the thread. A refused thread is resumed only when a call names it.
    refused: bool,
}

impl ResumeRegistry {
    fn threads(&self) -> MutexGuard<'_, HashMap<Box<str>, Opened>> {
        self.threads.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watches(&self) -> MutexGuard<'_, HashMap<String, FsWatchParams>> {
        self.watches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the observer of a call that opens a thread, begins a watch, or unsubscribes from a thread.
    pub(super) fn on_call(
        self: &Arc<Self>,
        connection: u64,
        method: &str,
        params: &RawValue,
    ) -> Option<AnswerObserver> {
        if method == request::TurnStart::METHOD {
            return self.turn_starts(params);
        }
        let note: fn(&Self, u64, &RawValue, &RawValue) = match method {
            request::FsWatch::METHOD => Self::watching,
            request::ThreadUnsubscribe::METHOD => Self::unsubscribed,
            method if OPENS.contains(&method) => Self::opened,
            _ => return None,
        };
        let (registry, params) = (self.clone(), params.to_owned());
        Some(Box::new(move |answer: &Answer| {
            if let Some(result) = answer.result() {
                note(&registry, connection, &params, result);
            }
        }))
    }

    /// A turn may narrow the rights of its thread. The narrower rights count from now on, unless the runtime refuses the turn.
    fn turn_starts(self: &Arc<Self>, params: &RawValue) -> Option<AnswerObserver> {
        let params: Value = serde_json::from_str(params.get()).ok()?;
        let thread: Box<str> = params["threadId"].as_str()?.into();
        let mut threads = self.threads();
        let settings = &mut threads.get_mut(&thread)?.settings;
        let before = settings.clone();
        settings.narrow(&params);
        if *settings == before {
            return None;
        }
        let (registry, narrowed) = (self.clone(), settings.clone());
        Some(Box::new(move |answer: &Answer| {
            if let Answer::Refused(_) = answer
                && let Some(opened) = registry.threads().get_mut(&thread)
                && opened.settings == narrowed
            {
                opened.settings = before;
            }
        }))
    }

    fn opened(&self, connection: u64, params: &RawValue, result: &RawValue) {
        let (Ok(params), Ok(result)) =
            (serde_json::from_str::<Value>(params.get()), serde_json::from_str::<Value>(result.get()))
        else {
            return;
        };
        let Some(thread) = result["thread"]["id"].as_str() else { return };
        let mut threads = self.threads();
        let opened = threads.entry(thread.into()).or_default();
        opened.settings.opened(&params, &result);
        (opened.connection, opened.refused) = (connection, false);
    }

    fn unsubscribed(&self, _: u64, params: &RawValue, _: &RawValue) {
        if let Ok(params) = serde_json::from_str::<Value>(params.get())
            && let Some(thread) = params["threadId"].as_str()
        {
            self.forget(thread);
        }
    }

    fn watching(&self, _: u64, params: &RawValue, _: &RawValue) {
        if let Ok(params) = serde_json::from_str::<FsWatchParams>(params.get()) {
            self.watches().insert(params.watch_id.clone(), params);
        }
    }

    /// Returns a token for a value of this thread.
    pub(super) fn hold(&self, thread: &str) -> Option<ThreadToken> {
        let mut threads = self.threads();
        let opened = threads.get_mut(thread)?;
        let held = opened.held.upgrade().unwrap_or_else(|| {
            let held = Arc::new(());
            opened.held = Arc::downgrade(&held);
            held
        });
        Some(held)
    }

    /// Stores the settings of a `thread/settings/updated` notification.
    pub(super) fn settings_updated(&self, thread: &str, line: &str) {
        let mut threads = self.threads();
        let Some(opened) = threads.get_mut(thread) else { return };
        if let Ok(notification) = serde_json::from_str::<Value>(line) {
            opened.settings.update(&notification["params"]["threadSettings"]);
        }
    }

    /// Forgets a thread that is closed, archived or deleted, or that this client has unsubscribed from.
    pub(super) fn forget(&self, thread: &str) {
        self.threads().remove(thread);
    }

    /// Returns whether the thread must be resumed before this call.
    pub(super) fn needs_resume(&self, connection: u64, method: &str, thread: &str) -> bool {
        let is_elsewhere = |opened: &Opened| opened.connection != connection;
        !NEEDS_NO_RESUME.contains(&method) && self.threads().get(thread).is_some_and(is_elsewhere)
    }

    /// Returns the threads that are in use but not open on this connection.
    pub(super) fn to_resume(&self, connection: &ConnectionHandle) -> Vec<Box<str>> {
        let threads = self.threads();
        let number = connection.number();
        let closed = threads.iter().filter(|(_, opened)| opened.connection != number && !opened.refused);
        let wanted = closed.filter(|(thread, opened)| {
            opened.held.strong_count() > 0 || connection.has_subscribers(&Topic::thread(thread))
        });
        wanted.map(|(thread, _)| thread.clone()).collect()
    }

    /// Resumes a thread before a call that needs it.
    pub(super) async fn resume_first(
        self: &Arc<Self>,
        connection: &ConnectionHandle,
        method: &str,
        thread: String,
        limit: Option<Duration>,
    ) -> Result<()> {
        // The check runs again under the lock. A second resume would undo changes that the first of two calls has made since.
        let resuming = async {
            let _first = self.resuming.lock().await;
            if self.needs_resume(connection.number(), method, &thread) {
                self.resume(connection, &thread, None).await
            } else {
                Ok(())
            }
        };
        match limit {
            None => resuming.await,
            Some(limit) => tokio::time::timeout(limit, resuming)
                .await
                .map_err(|_| Error::timed_out(request::ThreadResume::METHOD, limit))?,
        }
    }

    /// Resumes a thread (`thread/resume`) with its last settings.
    pub(super) async fn resume(
        self: &Arc<Self>,
        connection: &ConnectionHandle,
        thread: &str,
        limit: Option<Duration>,
    ) -> Result<()> {
        let Some(known) = self.threads().get(thread).map(|opened| opened.settings.clone()) else { return Ok(()) };
        let params = serde_json::value::to_raw_value(&known.resume(thread)).unwrap_or_default();
        let more = Arc::new(Mutex::new(None));
        let observer: AnswerObserver = {
            let (registry, params, more, number) = (self.clone(), params.clone(), more.clone(), connection.number());
            Box::new(move |answer| {
                let Some(result) = answer.result() else { return };
                let mut found = Settings::default();
                found.opened(&Value::Null, &serde_json::from_str(result.get()).unwrap_or_default());
                match grown(&known, &found) {
                    None => registry.opened(number, &params, result),
                    grown => *more.lock().unwrap_or_else(PoisonError::into_inner) = grown,
                }
            })
        };
        connection.call(request::ThreadResume::METHOD, &params, limit, Some(observer)).await?;
        let grown = more.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Grown { known, found }) = grown else { return Ok(()) };
        // The thread stays open on the runtime with its rights; without a subscription the runtime unloads the thread.
        let params = json!({ "threadId": thread });
        let params = serde_json::value::to_raw_value(&params).unwrap_or_default();
        let _ = connection.call(request::ThreadUnsubscribe::METHOD, &params, limit, None).await;
        Err(Error::MoreRights { thread_id: thread.to_owned(), known, found })
    }

    /// Marks a thread that the runtime refuses to resume.
    pub(super) fn refused(&self, thread: &str) {
        if let Some(opened) = self.threads().get_mut(thread) {
            opened.refused = true;
        }
    }

    /// Forgets a watch that has ended.
    pub(super) fn unwatch(&self, watch_id: &str) {
        self.watches().remove(watch_id);
    }

    pub(super) fn to_watch(&self) -> Vec<FsWatchParams> {
        self.watches().values().cloned().collect()
    }
}

//! The task that starts a runtime again.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Weak};

use codex_types::request;
use codex_types::rpc::Request as _;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::{NotResumed, RestartPolicy, Restarted};
use crate::api::codex::Inner;
use crate::api::config::CodexConfig;
use crate::api::recording::Tap;
use crate::api::session::{Greeting, Peer, Session};
use crate::error::{Closed, ClosedReason, Error, GaveUp, Result};
use crate::events::event::Event;
use crate::rpc::connection::{Endpoint, OnAnswer};
use crate::rpc::transport::Transport;

/// Opens a connection, each time anew.
pub(crate) type Connector = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Transport>> + Send>> + Send + Sync>;

/// Where a runtime comes from.
pub(crate) enum Source {
    Launch(Box<CodexConfig>),
    Connect(Connector),
}

impl Source {
    pub(crate) async fn open(&self) -> Result<Peer> {
        match self {
            Self::Launch(config) => Peer::launch(config).await,
            Self::Connect(connect) => Ok(Peer { transport: connect().await?, child: None }),
        }
    }
}

/// What it takes to start a runtime again.
pub(crate) struct Supervisor {
    pub(crate) source: Source,
    pub(crate) greeting: Greeting,
    pub(crate) record: Option<PathBuf>,
    pub(crate) policy: RestartPolicy,
    pub(crate) endpoint: Arc<Endpoint>,
    pub(crate) codex: Weak<Inner>,
    /// Set, or gone, when this side wants to end.
    pub(crate) stop: watch::Receiver<bool>,
}

impl Supervisor {
    /// Follows one session after the other, until this side wants to end, or the runtime cannot be started again.
    pub(crate) async fn run(self, first: Arc<Session>) {
        // Whatever becomes of this task, nobody waits for ever.
        let mut end = EndOnDrop { codex: self.codex.clone(), endpoint: self.endpoint.clone(), closed: None };
        end.closed = Some(self.follow(first).await);
    }

    /// How the last session ended.
    async fn follow(&self, first: Arc<Session>) -> Arc<Closed> {
        let (mut shared, mut ended) = (first.shared().clone(), first.connection.ended());
        drop(first);
        let mut number = 0;
        let mut attempts = 0;
        loop {
            let begun = Instant::now();
            let closed = tokio::select! {
                closed = shared.closed() => closed,
                // It may have come up when this side had ended the one before.
                () = self.stopped() => {
                    shared.stop(ClosedReason::ByClient);
                    shared.closed().await
                }
            };
            let lived = begun.elapsed();
            // Two runtimes would work in the same folders.
            ended.await;
            if closed.reason == ClosedReason::ByClient {
                return closed;
            }
            if lived >= self.policy.stable_after {
                attempts = 0;
            }
            number += 1;
            let session = match self.restart(number, &mut attempts, &closed).await {
                Ok(session) => Arc::new(session),
                Err(closed) => return closed,
            };
            (shared, ended) = (session.shared().clone(), session.connection.ended());
            let Some(codex) = self.codex.upgrade() else { return by_client() };
            codex.go_on_with(session);
        }
    }

    /// Starts it again, as often as the policy allows, and has again what was in use; or how it ended for good.
    async fn restart(&self, number: u64, attempts: &mut u32, closed: &Arc<Closed>) -> Result<Session, Arc<Closed>> {
        let mut error = None;
        while *attempts < self.policy.attempts {
            *attempts += 1;
            let pause = self.policy.backoff.pause(*attempts);
            tracing::warn!(%closed, attempt = *attempts, ?pause, "the runtime has ended, and is started again");
            tokio::select! {
                biased;
                () = self.stopped() => return Err(by_client()),
                () = tokio::time::sleep(pause) => {}
            }
            let restarted = Event::Restarted(Arc::new(Restarted { closed: closed.clone(), attempts: *attempts }));
            match self.open(number, &restarted).await {
                Ok(session) => {
                    tokio::select! {
                        biased;
                        () = self.stopped() => {
                            session.connection.close().await;
                            return Err(by_client());
                        }
                        () = self.restore(&session, &restarted) => return Ok(session),
                    }
                }
                Err(_) if self.is_stopped() => return Err(by_client()),
                Err(failed) => {
                    tracing::warn!(error = %failed, attempt = *attempts, "the runtime could not be started again");
                    error = Some(Box::new(failed));
                }
            }
        }
        if self.is_stopped() {
            return Err(by_client());
        }
        tracing::error!(%closed, restarts = *attempts, "the runtime is not started again");
        let gave_up = Some(GaveUp { restarts: *attempts, error });
        Err(Arc::new(Closed { gave_up, ..Closed::clone(closed) }))
    }

    fn is_stopped(&self) -> bool {
        *self.stop.borrow() || self.stop.has_changed().is_err()
    }

    async fn stopped(&self) {
        // Gone is stopped too.
        let _ = self.stop.clone().wait_for(|stop| *stop).await;
    }

    async fn open(&self, number: u64, restarted: &Event) -> Result<Session> {
        let mut peer = tokio::select! {
            peer = self.source.open() => peer?,
            () = self.stopped() => return Err(Error::Closed(by_client())),
        };
        match self.record.as_deref().map(|path| tap(path, number)).transpose() {
            Ok(Some(tap)) => peer.transport = peer.transport.tapped(tap),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "the session that follows is not recorded"),
        }
        let (endpoint, restarted) = (self.endpoint.clone(), restarted.clone());
        // On the read loop, so that it stands before all that the new runtime says.
        let on_initialized = OnAnswer::result(move || endpoint.router.say(&restarted));
        let opened = (number, Some(on_initialized));
        let session = Session::open(peer, &self.endpoint, &self.greeting, opened, self.stopped()).await;
        // It ended before it began: nothing was under way on it.
        session.map_err(|error| match error {
            Error::Restarted(closed) => Error::Closed(closed),
            other => other,
        })
    }

    /// Resumes the threads that somebody has or follows, and watches again. Where that fails because this runtime has ended as
    /// well, the next one does it.
    async fn restore(&self, session: &Session, restarted: &Event) {
        let Some(in_use) = &self.endpoint.in_use else { return };
        let router = &self.endpoint.router;
        let mut resuming = JoinSet::new();
        for thread in in_use.to_resume(session.number, router) {
            let (in_use, shared, number) = (in_use.clone(), session.shared().clone(), session.number);
            resuming.spawn(async move {
                let limit = shared.limits().time;
                in_use.resume(number, &shared, &thread, limit).await.map_err(|error| (thread, error))
            });
        }
        while let Some(resumed) = resuming.join_next().await {
            let Ok(Err((thread, error))) = resumed else { continue };
            if !matches!(error, Error::Restarted(_)) {
                tracing::warn!(%error, %thread, "a thread that was in use could not be resumed");
                if let Error::Rpc(_) = error {
                    in_use.lost(&thread);
                }
                let lost = NotResumed { thread_id: thread.to_string(), error };
                router.say_of(&thread, &Event::NotResumed(Arc::new(lost)));
            }
        }
        for params in in_use.to_watch() {
            let (shared, method) = (session.shared(), request::FsWatch::METHOD);
            let (endpoint, restarted, watch) = (self.endpoint.clone(), restarted.clone(), params.watch_id.clone());
            // From now on nothing is missed.
            let on_answer = OnAnswer::result(move || endpoint.router.say_of_watch(&watch, &restarted));
            match shared.request(method, &params, shared.limits().time, Some(on_answer)).await {
                Ok(_) | Err(Error::Restarted(_)) => {}
                Err(error) => {
                    in_use.unwatch(&params.watch_id);
                    router.fail_watch(&params.watch_id, error);
                }
            }
        }
    }
}

/// This side has wanted it.
fn by_client() -> Arc<Closed> {
    Arc::new(Closed::by(ClosedReason::ByClient))
}

/// Each session is written down in a file of its own: `session.jsonl`, `session.1.jsonl` after the first restart.
pub(crate) fn tap(path: &Path, number: u64) -> Result<Tap> {
    if number == 0 {
        return Tap::create(path);
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{number}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    Tap::create(&path.with_file_name(name))
}

/// Ends the client with the task, however that ends.
struct EndOnDrop {
    codex: Weak<Inner>,
    endpoint: Arc<Endpoint>,
    closed: Option<Arc<Closed>>,
}

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        let closed = self.closed.take().unwrap_or_else(|| {
            let reason = "the task that supervises was ended, as a rule with its tokio runtime".to_owned();
            Arc::new(Closed::by(ClosedReason::Io(reason)))
        });
        self.endpoint.router.close(&closed);
        if let Some(codex) = self.codex.upgrade() {
            codex.end(closed);
        }
    }
}

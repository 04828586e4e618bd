//! The layer that restarts a lost runtime, and restores the threads and watches that were in use.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use codex_client::{
    AnswerObserver, Attempt, BoxFuture, Call, ConnectionHandle, ConnectionLost, Error, Event, IncomingNotification,
    Layer, NotResumed, Reconnect, Restarted, Result, ThreadToken, Topic,
};
use codex_types::rpc::{Notification as _, Request as _};
use codex_types::{notification, request};
use tokio::task::JoinSet;

use super::RestartPolicy;
use super::registry::ResumeRegistry;

/// Restarts a lost runtime, and restores threads and watches. [`RestartExt::restart`](crate::RestartExt::restart) installs this
/// layer.
///
/// With the feature `restart`.
pub struct RestartLayer {
    policy: RestartPolicy,
    /// The number of consecutive attempts.
    attempts: AtomicU32,
    registry: Arc<ResumeRegistry>,
}

impl RestartLayer {
    pub(super) fn new(policy: RestartPolicy) -> Self {
        Self { policy, attempts: AtomicU32::new(0), registry: Arc::default() }
    }

    /// Forgets a watch, so that no restart begins it again.
    #[cfg(feature = "watches")]
    pub(crate) fn unwatch(&self, watch_id: &str) {
        self.registry.unwatch(watch_id);
    }
}

impl Layer for RestartLayer {
    fn before_call<'a>(
        &'a self,
        call: &'a Call<'_>,
        connection: &'a ConnectionHandle,
    ) -> Option<BoxFuture<'a, Result<()>>> {
        let thread = call.thread_id()?;
        self.registry.needs_resume(connection.number(), call.method(), &thread).then(|| {
            let resuming = self.registry.resume_first(connection, call.method(), thread, call.time_limit());
            Box::pin(resuming) as BoxFuture<'a, Result<()>>
        })
    }

    fn on_call(&self, call: &Call<'_>, connection: &ConnectionHandle) -> Option<AnswerObserver> {
        self.registry.on_call(connection.number(), call.method(), call.params())
    }

    fn on_notification(&self, notification: &IncomingNotification<'_>) {
        let Some(thread) = notification.ids.thread else { return };
        match notification.method {
            "thread/archived" | "thread/closed" | "thread/deleted" => self.registry.forget(thread),
            notification::ThreadSettingsUpdated::METHOD => self.registry.settings_updated(thread, notification.line),
            _ => {}
        }
    }

    fn on_thread(&self, thread_id: &str) -> Option<ThreadToken> {
        self.registry.hold(thread_id)
    }

    /// Keeps `thread/settings/updated`: without it, a restart could restore rights that were taken away.
    fn required_notifications(&self) -> &[&str] {
        &[notification::ThreadSettingsUpdated::METHOD]
    }

    fn reconnect(&self) -> Option<&dyn Reconnect> {
        Some(self)
    }
}

impl Reconnect for RestartLayer {
    fn next_attempt(&self, lost: &ConnectionLost) -> Option<Attempt> {
        if lost.lived.is_some_and(|lived| lived >= self.policy.stable_after) {
            self.attempts.store(0, Ordering::Relaxed);
        }
        if self.attempts.load(Ordering::Relaxed) >= self.policy.attempts {
            return None;
        }
        let number = self.attempts.fetch_add(1, Ordering::Relaxed) + 1;
        Some(Attempt { number, pause: self.policy.backoff.pause(number) })
    }

    fn attempt_time_limit(&self) -> Option<Duration> {
        self.policy.attempt_time_limit
    }

    fn restore<'a>(&'a self, connection: &'a ConnectionHandle, restarted: &'a Arc<Restarted>) -> BoxFuture<'a, ()> {
        Box::pin(async move {
            self.resume_threads(connection).await;
            self.watch_again(connection, restarted).await;
        })
    }
}

impl RestartLayer {
    /// Returns the time limit of a call that restores what was in use. A runtime that never answers must not stop the supervisor.
    fn call_limit(&self, connection: &ConnectionHandle) -> Option<Duration> {
        connection.time_limit().or(self.policy.attempt_time_limit)
    }

    /// Resumes the threads that the program holds or is subscribed to. If this runtime ends meanwhile, the next restart resumes
    /// them.
    async fn resume_threads(&self, connection: &ConnectionHandle) {
        let mut resuming = JoinSet::new();
        for thread in self.registry.to_resume(connection) {
            let (registry, connection) = (self.registry.clone(), connection.clone());
            let limit = self.call_limit(&connection);
            resuming.spawn(async move {
                let resumed = registry.resume(&connection, &thread, limit).await;
                resumed.map_err(|error| (thread, error))
            });
        }
        while let Some(resumed) = resuming.join_next().await {
            let Ok(Err((thread, error))) = resumed else { continue };
            if matches!(error, Error::Restarted(_)) {
                continue;
            }
            tracing::warn!(%error, %thread, "a thread that was in use could not be resumed");
            if let Error::Rpc(_) | Error::MoreRights { .. } = error {
                self.registry.refused(&thread);
            }
            let lost = Event::NotResumed(Arc::new(NotResumed::new(&*thread, error)));
            for topic in [Topic::thread(&thread), Topic::all()] {
                connection.emit(&topic, &lost);
            }
        }
    }

    async fn watch_again(&self, connection: &ConnectionHandle, restarted: &Arc<Restarted>) {
        for params in self.registry.to_watch() {
            let topic = Topic::watch(&params.watch_id);
            let observer: AnswerObserver = {
                let (connection, topic, event) =
                    (connection.clone(), topic.clone(), Event::Restarted(restarted.clone()));
                // The observer runs before later notifications are read, so the event is placed before the first change.
                Box::new(move |answer| {
                    if answer.result().is_some() {
                        connection.emit(&topic, &event);
                    }
                })
            };
            let method = request::FsWatch::METHOD;
            match connection.call(method, &params, self.call_limit(connection), Some(observer)).await {
                Ok(_) | Err(Error::Restarted(_)) => {}
                Err(error) => {
                    self.registry.unwatch(&params.watch_id);
                    connection.fail(&topic, &error);
                }
            }
        }
    }
}

impl std::fmt::Debug for RestartLayer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RestartLayer").field("policy", &self.policy).finish_non_exhaustive()
    }
}

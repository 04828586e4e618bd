//! Changes of files, as the runtime sees them.

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use codex_client::{Codex, Error, Event, EventStream, Result, Topic};
use codex_types::{AbsolutePathBuf, FsUnwatchParams, FsWatchParams, ServerNotification, request};
use futures_core::Stream;

/// What a watch gives.
///
/// With the feature `watches`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FsEvent {
    /// These files or directories have changed (`fs/changed`).
    Changed(Vec<AbsolutePathBuf>),
    /// Changes before the next one were dropped, as nobody read them in time: look at all of it again.
    Lagged {
        /// How many notifications.
        skipped: u64,
    },
    /// The runtime has ended, and another was started in its place (`RestartExt::restart`), which
    /// watches from now on. What changed in between was not seen: look at all of it again.
    Restarted,
}

/// The changes of a file or a directory (`fs/watch`), as a stream. It does not end before the connection does.
///
/// Dropped, it stops the watch in the background (`fs/unwatch`). Reading it is cancel safe.
///
/// ```no_run
/// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
/// use codex_kit::FsEvent;
/// use codex_kit::prelude::*;
///
/// let mut watch = codex.fs_watch("/home/me/project/src").await?;
/// while let Some(event) = watch.next().await {
///     match event? {
///         FsEvent::Changed(paths) => println!("{paths:?}"),
///         _ => println!("look again at {}", watch.path()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
///
/// With the feature `watches`.
#[must_use = "a watch that is dropped stops"]
pub struct FsWatch {
    codex: Codex,
    watch_id: String,
    path: AbsolutePathBuf,
    events: EventStream,
    stopped: bool,
}

/// No two watches of a process have the same id, so none of a connection have.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Watches files and directories on the runtime's machine.
///
/// With the feature `watches`.
pub trait WatchExt {
    /// Watches a file or a directory on the runtime's machine (`fs/watch`); its path is absolute.
    ///
    /// # Errors
    /// [`Error::Rpc`] when the runtime cannot watch it, and all that a call can fail with.
    fn fs_watch(&self, path: impl AsRef<Path> + Send) -> impl Future<Output = Result<FsWatch>> + Send;
}

impl WatchExt for Codex {
    async fn fs_watch(&self, path: impl AsRef<Path> + Send) -> Result<FsWatch> {
        let watch_id = format!("codex-client-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        // Changes may come before the answer.
        let events = self.subscribe(Topic::watch(&watch_id));
        let path = path.as_ref().to_string_lossy().into_owned();
        let params = FsWatchParams::new(&watch_id, path.as_str());
        let mut watch = FsWatch { codex: self.clone(), watch_id, path: path.into(), events, stopped: false };
        match self.call::<request::FsWatch>(params).await {
            Ok(watching) => watch.path = watching.path,
            Err(error) => {
                // Only what was refused was not begun.
                watch.stopped = matches!(error, Error::Rpc(_));
                return Err(error);
            }
        }
        Ok(watch)
    }
}

impl FsWatch {
    /// The path as the runtime knows it, without links.
    pub fn path(&self) -> &AbsolutePathBuf {
        &self.path
    }

    /// The next change (`fs/changed`); `None` after the end of the connection. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`](codex_client::EventStream::next).
    pub async fn next(&mut self) -> Option<Result<FsEvent>> {
        std::future::poll_fn(|context| self.poll_change(context)).await
    }

    /// Stops the watch (`fs/unwatch`), and waits until it has.
    ///
    /// # Errors
    /// All that a call can fail with.
    pub async fn unwatch(mut self) -> Result<()> {
        self.stopped = true;
        let params = FsUnwatchParams::new(&self.watch_id);
        self.codex.call::<request::FsUnwatch>(params).await.map(drop)
    }

    fn poll_change(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<FsEvent>>> {
        Poll::Ready(ready!(self.events.poll_event(context)).map(|event| match event? {
            Event::Lagged { skipped } => Ok(FsEvent::Lagged { skipped }),
            Event::Restarted(_) => Ok(FsEvent::Restarted),
            event => match event.essential().map(std::borrow::Cow::into_owned) {
                Some(ServerNotification::FsChanged(changed)) => Ok(FsEvent::Changed(changed.changed_paths)),
                _ => Err(Error::InvalidInput {
                    what: "fs/changed".to_owned(),
                    problem: "its form is not known to this version".to_owned(),
                }),
            },
        }))
    }
}

impl Stream for FsWatch {
    type Item = Result<FsEvent>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_change(context)
    }
}

impl Drop for FsWatch {
    fn drop(&mut self) {
        #[cfg(feature = "restart")]
        if let Some(restart) = self.codex.layer::<crate::restart::RestartLayer>() {
            restart.unwatch(&self.watch_id);
        }
        // With its runtime the watch is gone.
        if self.stopped || !self.codex.is_connected() {
            return;
        }
        let (codex, params) = (self.codex.clone(), FsUnwatchParams::new(&self.watch_id));
        self.codex.runtime().clone().spawn(async move {
            if let Err(error) = codex.call::<request::FsUnwatch>(params).await {
                tracing::debug!(%error, "a dropped watch could not be stopped");
            }
        });
    }
}

impl fmt::Debug for FsWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FsWatch").field("path", &self.path).finish_non_exhaustive()
    }
}

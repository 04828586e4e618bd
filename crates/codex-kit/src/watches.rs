//! File watches: notifications about changed files on the runtime's machine.

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use codex_client::{Codex, Error, Event, EventStream, Result, Topic};
use codex_types::{AbsolutePathBuf, FsUnwatchParams, FsWatchParams, ServerNotification, request};
use futures_core::Stream;

/// An event of an [`FsWatch`].
///
/// With the feature `watches`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FsEvent {
    /// These files or directories have changed (`fs/changed`).
    Changed(Vec<AbsolutePathBuf>),
    /// Earlier changes were dropped because the watch was not read in time. Read the watched files again.
    Lagged {
        /// The number of dropped notifications.
        skipped: u64,
    },
    /// The runtime was restarted (`RestartExt::restart`), and the new runtime watches from now on. Changes in between were not
    /// reported. Read the watched files again.
    Restarted,
}

/// The changes of a file or a directory (`fs/watch`) as a stream. The stream ends when the connection ends.
///
/// Dropping the stream ends the watch in the background (`fs/unwatch`). `next` is cancel safe.
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

/// The number of the next watch. The numbers are unique in this process, so they are also unique on a connection.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Watches files and directories on the runtime's machine.
///
/// With the feature `watches`.
pub trait WatchExt {
    /// Watches a file or a directory on the runtime's machine (`fs/watch`). The path must be absolute.
    ///
    /// # Errors
    /// - [`Error::Rpc`] when the runtime cannot watch the path, and the other errors of a call.
    fn fs_watch(&self, path: impl AsRef<Path> + Send) -> impl Future<Output = Result<FsWatch>> + Send;
}

impl WatchExt for Codex {
    async fn fs_watch(&self, path: impl AsRef<Path> + Send) -> Result<FsWatch> {
        let path = Error::utf8("the watched path", path.as_ref())?;
        let watch_id = format!("codex-client-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        // The subscription exists before the call, because changes may arrive before the answer.
        let events = self.subscribe(Topic::watch(&watch_id));
        let params = FsWatchParams::new(&watch_id, path.as_str());
        let mut watch = FsWatch { codex: self.clone(), watch_id, path: path.into(), events, stopped: false };
        match self.call::<request::FsWatch>(params).await {
            Ok(watching) => watch.path = watching.path,
            Err(error) => {
                // After any other error, the runtime may have started the watch, so dropping this value ends it.
                watch.stopped = matches!(error, Error::Rpc(_));
                return Err(error);
            }
        }
        Ok(watch)
    }
}

impl FsWatch {
    /// Returns the path as the runtime knows it, with symbolic links resolved.
    pub fn path(&self) -> &AbsolutePathBuf {
        &self.path
    }

    /// Returns the next change (`fs/changed`), or `None` after the end of the connection. Cancel safe.
    ///
    /// # Errors
    /// Fails with the same errors as [`EventStream::next`](codex_client::EventStream::next).
    pub async fn next(&mut self) -> Option<Result<FsEvent>> {
        std::future::poll_fn(|context| self.poll_change(context)).await
    }

    /// Ends the watch (`fs/unwatch`), and waits for the answer.
    ///
    /// # Errors
    /// Fails with the errors of a call.
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
                    problem: "this version does not know its form".to_owned(),
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
        // A watch ends with its runtime.
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

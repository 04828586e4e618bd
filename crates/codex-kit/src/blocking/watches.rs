//! File watches for the blocking client.

use std::path::Path;

use codex_client::Result;
use codex_client::blocking::{Codex, wait, wait_next};
use codex_types::AbsolutePathBuf;

use crate::watches::{FsEvent, WatchExt as _};

/// Watches files and directories with the blocking client. See [`WatchExt`](crate::WatchExt).
///
/// With the feature `watches`.
pub trait WatchExt {
    /// Watches a file or a directory on the runtime's machine. See [`fs_watch`](crate::WatchExt::fs_watch).
    ///
    /// # Errors
    /// Fails with the same errors as [`WatchExt::fs_watch`](crate::WatchExt::fs_watch).
    fn fs_watch(&self, path: impl AsRef<Path>) -> Result<FsWatch>;
}

impl WatchExt for Codex {
    fn fs_watch(&self, path: impl AsRef<Path>) -> Result<FsWatch> {
        let path = path.as_ref().to_owned();
        wait(self.asynchronous().fs_watch(path))?.map(|inner| FsWatch { inner })
    }
}

/// The changes of a watched path as an iterator, which waits for each next change: [`codex_kit::FsWatch`](crate::FsWatch).
///
/// With the feature `watches`.
#[derive(Debug)]
#[must_use = "a watch that is dropped stops"]
pub struct FsWatch {
    inner: crate::FsWatch,
}

impl FsWatch {
    /// Returns the watched path: [`FsWatch::path`](crate::FsWatch::path).
    pub fn path(&self) -> &AbsolutePathBuf {
        self.inner.path()
    }

    /// Ends the watch: [`FsWatch::unwatch`](crate::FsWatch::unwatch).
    pub fn unwatch(self) -> Result<()> {
        wait(self.inner.unwatch())?
    }
}

impl Iterator for FsWatch {
    type Item = Result<FsEvent>;

    fn next(&mut self) -> Option<Self::Item> {
        wait_next(self.inner.next())
    }
}

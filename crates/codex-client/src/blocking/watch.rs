//! Watches of the blocking client.

use std::path::Path;

use codex_types::AbsolutePathBuf;

use super::Codex;
use super::background::{park, wait};
use crate::api::watch::FsEvent;
use crate::error::Result;

impl Codex {
    /// [`Codex::fs_watch`](crate::Codex::fs_watch).
    ///
    /// # Errors
    /// As there.
    pub fn fs_watch(&self, path: impl AsRef<Path>) -> Result<FsWatch> {
        wait(self.asynchronous().fs_watch(path))?.map(|inner| FsWatch { inner })
    }
}

/// [`codex_client::FsWatch`](crate::FsWatch) as an iterator: each step waits for the next change.
#[derive(Debug)]
#[must_use = "a watch that is dropped stops"]
pub struct FsWatch {
    inner: crate::FsWatch,
}

impl FsWatch {
    /// [`FsWatch::path`](crate::FsWatch::path).
    pub fn path(&self) -> &AbsolutePathBuf {
        self.inner.path()
    }

    /// [`FsWatch::unwatch`](crate::FsWatch::unwatch).
    ///
    /// # Errors
    /// As there.
    pub fn unwatch(self) -> Result<()> {
        wait(self.inner.unwatch())?
    }
}

impl Iterator for FsWatch {
    type Item = Result<FsEvent>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}

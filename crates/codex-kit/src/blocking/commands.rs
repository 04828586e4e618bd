//! Commands of the blocking client.

use std::future::IntoFuture as _;

use codex_client::Result;
use codex_client::blocking::{Codex, park, wait};
use codex_types::CommandExecResponse;

use crate::commands::{CommandEvent, CommandExec};

impl CommandExec<Codex> {
    /// Runs it to its end.
    ///
    /// # Errors
    /// As [`CommandExt::command_exec`](crate::CommandExt::command_exec).
    pub fn send(self) -> Result<CommandExecResponse> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).into_future())?
    }

    /// Starts it, and gives its handle.
    ///
    /// # Errors
    /// [`Error::Closed`](codex_client::Error::Closed).
    pub fn start(self) -> Result<CommandHandle> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).start())?.map(|inner| CommandHandle { inner })
    }
}

/// A command that runs: see [`codex_kit::CommandHandle`](crate::CommandHandle).
///
/// With the feature `commands`.
#[derive(Debug)]
pub struct CommandHandle {
    inner: crate::CommandHandle,
}

impl CommandHandle {
    /// [`CommandHandle::process_id`](crate::CommandHandle::process_id).
    pub fn process_id(&self) -> &str {
        self.inner.process_id()
    }

    /// [`CommandHandle::stream`](crate::CommandHandle::stream).
    pub fn stream(&self) -> CommandStream {
        CommandStream { inner: self.inner.stream() }
    }

    /// [`CommandHandle::write`](crate::CommandHandle::write).
    pub fn write(&self, bytes: impl AsRef<[u8]>) -> Result<()> {
        wait(self.inner.write(bytes))?
    }

    /// [`CommandHandle::close_stdin`](crate::CommandHandle::close_stdin).
    pub fn close_stdin(&self) -> Result<()> {
        wait(self.inner.close_stdin())?
    }

    /// [`CommandHandle::resize`](crate::CommandHandle::resize).
    pub fn resize(&self, rows: u16, cols: u16) -> Result<()> {
        wait(self.inner.resize(rows, cols))?
    }

    /// [`CommandHandle::terminate`](crate::CommandHandle::terminate).
    pub fn terminate(&self) -> Result<()> {
        wait(self.inner.terminate())?
    }

    /// [`CommandHandle::is_finished`](crate::CommandHandle::is_finished).
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// [`CommandHandle::wait`](crate::CommandHandle::wait).
    pub fn wait(&self) -> Result<CommandExecResponse> {
        wait(self.inner.wait())?
    }
}

/// [`codex_kit::CommandStream`](crate::CommandStream) as an iterator: each step waits for the next piece.
///
/// With the feature `commands`.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct CommandStream {
    inner: crate::CommandStream,
}

impl Iterator for CommandStream {
    type Item = Result<CommandEvent>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}

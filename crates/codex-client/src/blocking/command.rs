//! Commands of the blocking client.

use std::ffi::OsStr;
use std::future::IntoFuture as _;

use codex_types::CommandExecResponse;

use super::Codex;
use super::background::{park, wait};
use crate::api::command::{CommandEvent, CommandExec};
use crate::error::Result;

impl Codex {
    /// [`Codex::command_exec`](crate::Codex::command_exec); `send` runs it to its end, `start` gives its handle.
    pub fn command_exec<S: AsRef<OsStr>>(&self, command: impl IntoIterator<Item = S>) -> CommandExec<Self> {
        CommandExec::new(self.clone(), command)
    }
}

impl CommandExec<Codex> {
    /// Runs it to its end.
    ///
    /// # Errors
    /// As [`Codex::command_exec`](crate::Codex::command_exec).
    pub fn send(self) -> Result<CommandExecResponse> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).into_future())?
    }

    /// Starts it, and gives its handle.
    ///
    /// # Errors
    /// [`Error::Closed`](crate::Error::Closed).
    pub fn start(self) -> Result<CommandHandle> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).start())?.map(|inner| CommandHandle { inner })
    }
}

/// A command that runs: see [`codex_client::CommandHandle`](crate::CommandHandle).
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
    ///
    /// # Errors
    /// As there.
    pub fn write(&self, bytes: impl AsRef<[u8]>) -> Result<()> {
        wait(self.inner.write(bytes))?
    }

    /// [`CommandHandle::close_stdin`](crate::CommandHandle::close_stdin).
    ///
    /// # Errors
    /// As there.
    pub fn close_stdin(&self) -> Result<()> {
        wait(self.inner.close_stdin())?
    }

    /// [`CommandHandle::resize`](crate::CommandHandle::resize).
    ///
    /// # Errors
    /// As there.
    pub fn resize(&self, rows: u16, cols: u16) -> Result<()> {
        wait(self.inner.resize(rows, cols))?
    }

    /// [`CommandHandle::terminate`](crate::CommandHandle::terminate).
    ///
    /// # Errors
    /// As there.
    pub fn terminate(&self) -> Result<()> {
        wait(self.inner.terminate())?
    }

    /// [`CommandHandle::is_finished`](crate::CommandHandle::is_finished).
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// [`CommandHandle::wait`](crate::CommandHandle::wait).
    ///
    /// # Errors
    /// As there.
    pub fn wait(&self) -> Result<CommandExecResponse> {
        wait(self.inner.wait())?
    }
}

/// [`codex_client::CommandStream`](crate::CommandStream) as an iterator: each step waits for the next piece.
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

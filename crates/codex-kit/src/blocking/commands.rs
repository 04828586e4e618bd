//! Commands for the blocking client.

use std::future::IntoFuture as _;

use codex_client::Result;
use codex_client::blocking::{Codex, wait, wait_next};
use codex_types::CommandExecResponse;

use crate::commands::{CommandEvent, CommandExec};

impl CommandExec<Codex> {
    /// Runs the command to its end, and returns the exit code and all output.
    ///
    /// # Errors
    /// Fails with the same errors as [`CommandExt::command_exec`](crate::CommandExt::command_exec).
    pub fn send(self) -> Result<CommandExecResponse> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).into_future())?
    }

    /// Starts the command and returns its handle.
    ///
    /// # Errors
    /// - [`Error::Closed`](codex_client::Error::Closed) when the connection has ended.
    pub fn start(self) -> Result<CommandHandle> {
        let codex = self.codex.asynchronous().clone();
        wait(self.on(codex).start())?.map(|inner| CommandHandle { inner })
    }
}

/// A running command. See [`codex_kit::CommandHandle`](crate::CommandHandle).
///
/// With the feature `commands`.
#[derive(Debug)]
pub struct CommandHandle {
    inner: crate::CommandHandle,
}

impl CommandHandle {
    /// Returns the id of the command on this connection: [`CommandHandle::process_id`](crate::CommandHandle::process_id).
    pub fn process_id(&self) -> &str {
        self.inner.process_id()
    }

    /// Returns the output of the command: [`CommandHandle::stream`](crate::CommandHandle::stream).
    pub fn stream(&self) -> CommandStream {
        CommandStream { inner: self.inner.stream() }
    }

    /// Writes to the input of the command: [`CommandHandle::write`](crate::CommandHandle::write).
    pub fn write(&self, bytes: impl AsRef<[u8]>) -> Result<()> {
        wait(self.inner.write(bytes))?
    }

    /// Closes the input of the command: [`CommandHandle::close_stdin`](crate::CommandHandle::close_stdin).
    pub fn close_stdin(&self) -> Result<()> {
        wait(self.inner.close_stdin())?
    }

    /// Changes the size of the command's terminal: [`CommandHandle::resize`](crate::CommandHandle::resize).
    pub fn resize(&self, rows: u16, cols: u16) -> Result<()> {
        wait(self.inner.resize(rows, cols))?
    }

    /// Terminates the command: [`CommandHandle::terminate`](crate::CommandHandle::terminate).
    pub fn terminate(&self) -> Result<()> {
        wait(self.inner.terminate())?
    }

    /// Returns whether the command has ended: [`CommandHandle::is_finished`](crate::CommandHandle::is_finished).
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    /// Waits until the command has ended: [`CommandHandle::wait`](crate::CommandHandle::wait).
    pub fn wait(&self) -> Result<CommandExecResponse> {
        wait(self.inner.wait())?
    }
}

/// The output of a command as an iterator, which waits for each next piece: [`codex_kit::CommandStream`](crate::CommandStream).
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
        wait_next(self.inner.next())
    }
}

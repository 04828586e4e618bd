//! The builder of a command (`command/exec`).

use std::ffi::OsStr;
use std::future::IntoFuture;
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use codex_client::{CallOptions, Codex, Error, Result, blocking};
use codex_types::{CommandExecParams, CommandExecResponse, CommandExecTerminalSize, SandboxPolicy, request};

use super::handle::CommandHandle;
use crate::options::{setters, with_params};

/// The builder that [`CommandExt::command_exec`] returns: the options of `command/exec`. Options that are not set are not sent.
///
/// Awaiting the builder (or calling `send` on the blocking client) runs the command to its end, and returns the exit code and
/// all output. [`start`](Self::start) returns a handle at once. The handle reads the output while the command runs, writes to
/// the command, resizes its terminal and terminates it.
///
/// With the feature `commands`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited or started (or sent, on the blocking client)"]
pub struct CommandExec<C = Codex> {
    pub(crate) codex: C,
    pub(crate) params: CommandExecParams,
    pub(crate) options: CallOptions,
    /// The error of an argument that cannot be sent.
    pub(crate) rejected: Option<Error>,
}

impl<C> CommandExec<C> {
    fn new<S: AsRef<OsStr>>(codex: C, command: impl IntoIterator<Item = S>) -> Self {
        let parts = command.into_iter().enumerate();
        let command: Result<Vec<_>> = parts.map(|(at, part)| Error::utf8(&format!("command[{at}]"), part)).collect();
        let rejected = command.as_ref().err().cloned();
        let params = CommandExecParams::new(command.unwrap_or_default());
        Self { codex, params, options: CallOptions::new(), rejected }
    }

    /// Moves the options to another client value. The blocking client uses this method to run the same builder.
    pub(crate) fn on<D>(self, codex: D) -> CommandExec<D> {
        CommandExec { codex, params: self.params, options: self.options, rejected: self.rejected }
    }

    setters! {
        /// Sets the sandbox of the command: a [`Sandbox`](codex_client::Sandbox) or a whole policy. Default: the sandbox of the
        /// configuration.
        sandbox(policy: impl Into<SandboxPolicy>) => params.sandbox_policy = Some(policy.into());
    }

    /// Sets the working directory. Default: the working directory of the runtime. A path that is not UTF-8 fails with
    /// [`Error::InvalidInput`].
    pub fn cwd(mut self, path: impl AsRef<Path>) -> Self {
        match Error::utf8("cwd", path.as_ref()) {
            Ok(path) => self.params.cwd = Some(path),
            Err(error) => self.rejected = self.rejected.or(Some(error)),
        }
        self
    }

    /// Sets a variable in the environment of the command.
    pub fn env(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.env.get_or_insert_default().insert(name.into(), Some(value.into()));
        self
    }

    /// Removes a variable that the command would inherit from the runtime.
    pub fn env_remove(mut self, name: impl Into<String>) -> Self {
        self.params.env.get_or_insert_default().insert(name.into(), None);
        self
    }

    /// Sets how long the command may run, in whole milliseconds, before the runtime ends the command. `None` means no limit.
    /// Default: the runtime's own limit.
    pub fn timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        let limit = limit.into();
        self.params.timeout_ms = limit.map(|limit| i64::try_from(limit.as_millis()).unwrap_or(i64::MAX));
        self.params.disable_timeout = limit.is_none().then_some(true);
        self
    }

    /// Sets how many bytes of stdout and of stderr are returned, for each of the two. `None` means all bytes.
    pub fn output_limit(mut self, bytes: impl Into<Option<u64>>) -> Self {
        self.params.output_bytes_cap = bytes.into();
        self.params.disable_output_cap = self.params.output_bytes_cap.is_none().then_some(true);
        self
    }

    /// Runs the command in a terminal of this size, in character cells. stdout and stderr are then one output. This option needs
    /// [`start`](Self::start).
    pub fn tty(mut self, rows: u16, cols: u16) -> Self {
        self.params.tty = Some(true);
        self.params.size = Some(CommandExecTerminalSize::new(rows, cols));
        self
    }

    with_params!(CommandExecParams);
}

impl CommandExec<Codex> {
    /// Starts the command and returns its handle. [`CommandHandle::wait`] reports if the command could not be started.
    ///
    /// # Errors
    /// - [`Error::Closed`](codex_client::Error::Closed) when the connection has ended.
    pub async fn start(self) -> Result<CommandHandle> {
        CommandHandle::start(self).await
    }
}

impl IntoFuture for CommandExec<Codex> {
    type Output = Result<CommandExecResponse>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            match self.rejected {
                Some(rejected) => Err(rejected),
                None => self.codex.call_with::<request::CommandExec>(self.params, self.options).await,
            }
        })
    }
}

/// Runs commands in the runtime's sandbox. Both clients implement this trait.
///
/// With the feature `commands`.
pub trait CommandExt: Sized {
    /// Runs a program with its arguments in the runtime's sandbox, without a thread or a turn (`command/exec`). No shell is
    /// involved.
    ///
    /// Set options on the returned builder. Then await the builder, or [start](CommandExec::start) it.
    ///
    /// # Errors
    /// When awaited: [`Error::Rpc`](codex_client::Error::Rpc) when the command cannot be started or takes longer than its timeout,
    /// and every error of a call. An exit code other than 0 is not an error.
    ///
    /// ```no_run
    /// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
    /// use codex_kit::prelude::*;
    ///
    /// let output = codex.command_exec(["git", "status", "--short"]).cwd("/home/me/project").await?;
    /// println!("{}: {}", output.exit_code, output.stdout);
    /// # Ok(())
    /// # }
    /// ```
    fn command_exec<S: AsRef<OsStr>>(&self, command: impl IntoIterator<Item = S>) -> CommandExec<Self>;
}

impl CommandExt for Codex {
    fn command_exec<S: AsRef<OsStr>>(&self, command: impl IntoIterator<Item = S>) -> CommandExec {
        CommandExec::new(self.clone(), command)
    }
}

impl CommandExt for blocking::Codex {
    fn command_exec<S: AsRef<OsStr>>(&self, command: impl IntoIterator<Item = S>) -> CommandExec<Self> {
        CommandExec::new(self.clone(), command)
    }
}

//! A command that is about to be run, with its options.

use std::ffi::OsStr;
use std::future::IntoFuture;
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use codex_client::{CallOptions, Codex, Result, blocking};
use codex_types::{CommandExecParams, CommandExecResponse, CommandExecTerminalSize, SandboxPolicy, request};

use super::handle::CommandHandle;
use crate::options::{setters, with_params};

/// [`CommandExt::command_exec`]: options of `command/exec`. Those that are not set are not sent.
///
/// Awaited (on the blocking client: with `send`), it gives the exit code and all output at the end. [`start`](Self::start) gives
/// a handle at once, to read the output as it comes, to write, resize and terminate.
///
/// With the feature `commands`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited or started (or sent, on the blocking client)"]
pub struct CommandExec<C = Codex> {
    pub(crate) codex: C,
    pub(crate) params: CommandExecParams,
    pub(crate) options: CallOptions,
}

impl<C> CommandExec<C> {
    fn new<S: AsRef<OsStr>>(codex: C, command: impl IntoIterator<Item = S>) -> Self {
        let command = command.into_iter().map(|part| part.as_ref().to_string_lossy().into_owned()).collect();
        Self { codex, params: CommandExecParams::new(command), options: CallOptions::new() }
    }

    /// Moves the options to another client value: the blocking client hands them over with it.
    pub(crate) fn on<D>(self, codex: D) -> CommandExec<D> {
        CommandExec { codex, params: self.params, options: self.options }
    }

    setters! {
        /// The directory that it runs in; the runtime's own when it is not set.
        cwd(path: impl AsRef<Path>) => params.cwd = Some(path.as_ref().to_string_lossy().into_owned());
        /// How far it reaches into the file system: a [`Sandbox`](codex_client::Sandbox) or a whole policy; what is configured when it
        /// is not set.
        sandbox(policy: impl Into<SandboxPolicy>) => params.sandbox_policy = Some(policy.into());
    }

    /// A variable of its environment.
    pub fn env(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.env.get_or_insert_default().insert(name.into(), Some(value.into()));
        self
    }

    /// Takes a variable of the runtime's environment away.
    pub fn env_remove(mut self, name: impl Into<String>) -> Self {
        self.params.env.get_or_insert_default().insert(name.into(), None);
        self
    }

    /// How long it may run, to the millisecond, before the runtime ends it; `None` for as long as it likes. The runtime has a
    /// limit of its own when it is not set.
    pub fn timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        let limit = limit.into();
        self.params.timeout_ms = limit.map(|limit| i64::try_from(limit.as_millis()).unwrap_or(i64::MAX));
        self.params.disable_timeout = limit.is_none().then_some(true);
        self
    }

    /// How many bytes of each of its outputs are given, at most; `None` for all of them.
    pub fn output_limit(mut self, bytes: impl Into<Option<u64>>) -> Self {
        self.params.output_bytes_cap = bytes.into();
        self.params.disable_output_cap = self.params.output_bytes_cap.is_none().then_some(true);
        self
    }

    /// Runs it in a terminal of this size, in character cells: its two outputs are then one. For [`start`](Self::start).
    pub fn tty(mut self, rows: u16, cols: u16) -> Self {
        self.params.tty = Some(true);
        self.params.size = Some(CommandExecTerminalSize::new(rows, cols));
        self
    }

    with_params!(CommandExecParams);
}

impl CommandExec<Codex> {
    /// Starts it, and gives its handle. Whether it could be started at all is told by [`CommandHandle::wait`].
    ///
    /// # Errors
    /// [`Error::Closed`](codex_client::Error::Closed).
    pub async fn start(self) -> Result<CommandHandle> {
        CommandHandle::start(self).await
    }
}

impl IntoFuture for CommandExec<Codex> {
    type Output = Result<CommandExecResponse>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.codex.call_with::<request::CommandExec>(self.params, self.options).await })
    }
}

/// Runs commands in the runtime's sandbox: for both clients.
///
/// With the feature `commands`.
pub trait CommandExt: Sized {
    /// Runs a command in the runtime's sandbox, without a thread or a turn (`command/exec`): the program and its arguments, no
    /// shell. Options are set on what is returned, which is then awaited, or [started](CommandExec::start).
    ///
    /// # Errors
    /// When awaited: [`Error::Rpc`](codex_client::Error::Rpc) when it cannot be started or takes longer than its timeout, and all that
    /// a call can fail with. Another exit code than 0 is no error.
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

//! The handle of a running command.

use std::fmt;
use std::future::poll_fn;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use codex_client::{Codex, Error, EventStream, Result, Topic};
use codex_types::{
    CommandExecResizeParams, CommandExecResponse, CommandExecTerminalSize, CommandExecTerminateParams,
    CommandExecWriteParams, request,
};
use tokio::sync::watch;

use super::builder::CommandExec;
use super::stream::CommandStream;

/// A running command. The handle reads its output, writes to its input, terminates the command, and waits for its end.
///
/// When the handle and all of its streams are dropped before the command has ended, the command is terminated.
///
/// ```no_run
/// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
/// use codex_kit::prelude::*;
/// use codex_kit::CommandEvent;
///
/// let command = codex.command_exec(["sort"]).start().await?;
/// command.write("pear\napple\n").await?;
/// command.close_stdin().await?;
/// let mut events = command.stream();
/// while let Some(event) = events.next().await {
///     if let CommandEvent::Output(output) = event? {
///         print!("{}", String::from_utf8_lossy(&output.bytes));
///     }
/// }
/// println!("exit code {}", command.wait().await?.exit_code);
/// # Ok(())
/// # }
/// ```
///
/// With the feature `commands`.
#[derive(Debug)]
pub struct CommandHandle {
    running: Arc<RunningCommand>,
}

pub(super) type Exit = Option<Result<CommandExecResponse>>;

/// The state that a handle and its streams share. The command is terminated when the last of them is dropped.
pub(super) struct RunningCommand {
    codex: Codex,
    process_id: Box<str>,
    /// The subscription from the beginning of the output, which the first stream takes.
    first: Mutex<Option<EventStream>>,
    exit: watch::Receiver<Exit>,
}

/// The number of the next command. The numbers are unique in this process, so they are also unique on a connection.
static NEXT: AtomicU64 = AtomicU64::new(1);

impl CommandHandle {
    pub(super) async fn start(command: CommandExec) -> Result<Self> {
        let CommandExec { codex, mut params, options, rejected } = command;
        if let Some(rejected) = rejected {
            return Err(rejected);
        }
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let process_id: Box<str> =
            params.process_id.get_or_insert_with(|| format!("codex-client-{number}")).as_str().into();
        params.stream_stdin = Some(true);
        params.stream_stdout_stderr = Some(true);
        codex.ready().await?;
        // The subscription exists before the call, because output may arrive before this task runs again.
        let first = codex.subscribe(Topic::command(&process_id));
        let (exited, exit) = watch::channel(None);
        let client = codex.clone();
        let mut call = Box::pin(async move {
            let answered = client.call_with::<request::CommandExec>(params, options).await;
            exited.send_replace(Some(answered));
        });
        // One poll writes the call, so that later messages to the command are sent after the call.
        if poll_fn(|context| Poll::Ready(call.as_mut().poll(context))).await.is_pending() {
            codex.runtime().spawn(call);
        }
        let first = Mutex::new(Some(first));
        Ok(Self { running: Arc::new(RunningCommand { codex, process_id, first, exit }) })
    }

    /// Returns the id of the command on this connection.
    pub fn process_id(&self) -> &str {
        &self.running.process_id
    }

    /// Returns the output of the command. The first call returns all output from the beginning; a later call returns only output
    /// that arrives after that call.
    pub fn stream(&self) -> CommandStream {
        let running = &self.running;
        let first = running.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let events = first.unwrap_or_else(|| running.codex.subscribe(Topic::command(&running.process_id)));
        CommandStream::new(events, running.clone())
    }

    /// Writes to the input of the command (`command/exec/write`).
    ///
    /// # Errors
    /// - [`Error::Rpc`](codex_client::Error::Rpc) when the command has ended, or its input is closed.
    pub async fn write(&self, bytes: impl AsRef<[u8]>) -> Result<()> {
        let mut params = CommandExecWriteParams::new(self.process_id());
        params.delta_base64 = Some(STANDARD.encode(bytes));
        self.running.codex.call::<request::CommandExecWrite>(params).await.map(drop)
    }

    /// Closes the input of the command (`command/exec/write`).
    ///
    /// # Errors
    /// Fails with the same errors as [`write`](Self::write).
    pub async fn close_stdin(&self) -> Result<()> {
        let mut params = CommandExecWriteParams::new(self.process_id());
        params.close_stdin = Some(true);
        self.running.codex.call::<request::CommandExecWrite>(params).await.map(drop)
    }

    /// Changes the size of the command's terminal, in character cells (`command/exec/resize`).
    ///
    /// # Errors
    /// - [`Error::Rpc`](codex_client::Error::Rpc) when the command has ended, or has no terminal.
    pub async fn resize(&self, rows: u16, cols: u16) -> Result<()> {
        let params = CommandExecResizeParams::new(self.process_id(), CommandExecTerminalSize::new(rows, cols));
        self.running.codex.call::<request::CommandExecResize>(params).await.map(drop)
    }

    /// Terminates the command (`command/exec/terminate`). Nothing happens if the command has already ended.
    ///
    /// # Errors
    /// - [`Error::TimedOut`](codex_client::Error::TimedOut) when the runtime does not answer in time.
    /// - [`Error::Closed`](codex_client::Error::Closed) when the connection has ended.
    pub async fn terminate(&self) -> Result<()> {
        if self.is_finished() {
            return Ok(());
        }
        let params = CommandExecTerminateParams::new(self.process_id());
        match self.running.codex.call::<request::CommandExecTerminate>(params).await {
            // The command ended while the request was on its way.
            Err(Error::Rpc(_)) if self.is_finished() => Ok(()),
            other => other.map(drop),
        }
    }

    /// Returns whether the command has ended.
    pub fn is_finished(&self) -> bool {
        self.running.exit.borrow().is_some()
    }

    /// Waits until the command has ended, and returns its exit code. The output is not in this answer; read the
    /// [stream](Self::stream). Cancel safe.
    ///
    /// # Errors
    /// - [`Error::Rpc`](codex_client::Error::Rpc) when the command could not be started or took longer than its timeout.
    /// - [`Error::Closed`](codex_client::Error::Closed) when the connection has ended.
    pub async fn wait(&self) -> Result<CommandExecResponse> {
        match self.running.exited().await {
            Some(exited) => exited,
            // The task of the call was dropped with its tokio runtime, and the connection ended with it.
            None => Err(codex_client::Error::Closed(self.running.codex.closed().await)),
        }
    }
}

impl RunningCommand {
    /// Waits for the answer of the call. The runtime sends the answer after all output.
    pub(super) fn exited(&self) -> impl Future<Output = Exit> + Send + 'static {
        let mut exit = self.exit.clone();
        async move { exit.wait_for(Option::is_some).await.ok().and_then(|exit| exit.clone()) }
    }
}

impl Drop for RunningCommand {
    fn drop(&mut self) {
        if self.exit.borrow().is_some() || self.codex.is_closed() {
            return;
        }
        let (codex, params) = (self.codex.clone(), CommandExecTerminateParams::new(&*self.process_id));
        self.codex.runtime().clone().spawn(async move {
            if let Err(error) = codex.call::<request::CommandExecTerminate>(params).await {
                tracing::debug!(%error, "a dropped command could not be terminated");
            }
        });
    }
}

impl fmt::Debug for RunningCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningCommand").field("process_id", &self.process_id).finish_non_exhaustive()
    }
}

//! A command that runs.

use std::fmt;
use std::future::poll_fn;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use codex_types::rpc::Request as _;
use codex_types::{
    CommandExecResizeParams, CommandExecResponse, CommandExecTerminalSize, CommandExecTerminateParams,
    CommandExecWriteParams, request,
};
use tokio::sync::watch;

use super::builder::CommandExec;
use super::stream::CommandStream;
use crate::api::codex::{Codex, response};
use crate::error::{Error, Result};
use crate::events::{End, EventStream, Queue, Topic};
use crate::rpc::connection::OnAnswer;

/// A command that runs: read its output, write to it, end it, wait for it.
///
/// Dropped with its streams before the command has ended, it has the command terminated.
///
/// ```no_run
/// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
/// use codex_client::CommandEvent;
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
#[derive(Debug)]
pub struct CommandHandle {
    running: Arc<Running>,
}

type Exit = Option<Result<CommandExecResponse>>;

/// What a handle and its streams share; with the last of them the command is let go.
pub(super) struct Running {
    codex: Codex,
    process_id: Box<str>,
    /// The subscription from the very beginning, for whoever reads first.
    first: Mutex<Option<EventStream>>,
    exit: watch::Receiver<Exit>,
}

/// No two commands of a process have the same id, so none of a connection have.
static NEXT: AtomicU64 = AtomicU64::new(1);

impl CommandHandle {
    pub(super) async fn start(command: CommandExec) -> Result<Self> {
        let CommandExec { codex, mut params, options } = command;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let process_id: Box<str> =
            params.process_id.get_or_insert_with(|| format!("codex-client-{number}")).as_str().into();
        params.stream_stdin = Some(true);
        params.stream_stdout_stderr = Some(true);
        let method = request::CommandExec::METHOD;
        let (session, _) = codex.live(method, options.limit().unwrap_or(codex.limits().time)).await?;
        let shared = session.shared().clone();
        let queue = Queue::new(codex.limits().events);
        let first = subscribe(&codex, &process_id, queue.clone());
        // All output comes before the answer, and what is read after it would be waited for in vain.
        let (answered_queue, lost_queue) = (queue.clone(), queue);
        let on_answer = OnAnswer { run: Box::new(move |_| answered_queue.end(End::Over)), always: true };
        let (exited, exit) = watch::channel(None);
        let router = codex.router().clone();
        let mut call = Box::pin(async move {
            let answered = shared.request(method, &params, options.limit().flatten(), Some(on_answer)).await;
            // It may have been subscribed after its runtime had ended.
            if let Err(error @ (Error::Closed(_) | Error::Restarted(_))) = &answered {
                lost_queue.end(End::Failed(error.clone()));
            }
            exited.send_replace(Some(answered.and_then(|line| response(router.problems(), method, line))));
        });
        // Looked at once here: what is written to the command is sent after it.
        if poll_fn(|context| Poll::Ready(call.as_mut().poll(context))).await.is_pending() {
            codex.runtime().spawn(call);
        }
        let first = Mutex::new(Some(first));
        Ok(Self { running: Arc::new(Running { codex, process_id, first, exit }) })
    }

    /// The id by which the runtime knows it on this connection.
    pub fn process_id(&self) -> &str {
        &self.running.process_id
    }

    /// Its output. The first call gives all of it, from the beginning on; a later one what is still to come.
    pub fn stream(&self) -> CommandStream {
        let running = &self.running;
        let first = running.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let events = first.unwrap_or_else(|| {
            let queue = Queue::new(running.codex.limits().events);
            let events = subscribe(&running.codex, &running.process_id, queue.clone());
            end_with(running.exit.clone(), &running.codex, queue);
            events
        });
        CommandStream::new(events, running.clone())
    }

    /// Writes to its input (`command/exec/write`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc) when it has ended, or its input is closed.
    pub async fn write(&self, bytes: impl AsRef<[u8]>) -> Result<()> {
        let mut params = CommandExecWriteParams::new(self.process_id());
        params.delta_base64 = Some(STANDARD.encode(bytes));
        self.running.codex.call::<request::CommandExecWrite>(params).await.map(drop)
    }

    /// Closes its input (`command/exec/write`).
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub async fn close_stdin(&self) -> Result<()> {
        let mut params = CommandExecWriteParams::new(self.process_id());
        params.close_stdin = Some(true);
        self.running.codex.call::<request::CommandExecWrite>(params).await.map(drop)
    }

    /// Gives its terminal another size, in character cells (`command/exec/resize`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc) when it has ended, or has no terminal.
    pub async fn resize(&self, rows: u16, cols: u16) -> Result<()> {
        let params = CommandExecResizeParams::new(self.process_id(), CommandExecTerminalSize::new(rows, cols));
        self.running.codex.call::<request::CommandExecResize>(params).await.map(drop)
    }

    /// Ends it (`command/exec/terminate`). One that has ended is left as it is.
    ///
    /// # Errors
    /// [`Error::TimedOut`](crate::Error::TimedOut), [`Error::Closed`](crate::Error::Closed).
    pub async fn terminate(&self) -> Result<()> {
        if self.is_finished() {
            return Ok(());
        }
        let params = CommandExecTerminateParams::new(self.process_id());
        match self.running.codex.call::<request::CommandExecTerminate>(params).await {
            // It ended in the meantime.
            Err(crate::Error::Rpc(_)) if self.is_finished() => Ok(()),
            other => other.map(drop),
        }
    }

    /// Whether it has ended.
    pub fn is_finished(&self) -> bool {
        self.running.exit.borrow().is_some()
    }

    /// Waits for its end. The output is in the [stream](Self::stream), not in the answer. Cancel safe.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc) when it could not be started or took longer than its timeout;
    /// [`Error::Closed`](crate::Error::Closed).
    pub async fn wait(&self) -> Result<CommandExecResponse> {
        let mut exit = self.running.exit.clone();
        let exited = exit.wait_for(Option::is_some).await.ok().and_then(|exit| exit.clone());
        match exited {
            Some(exited) => exited,
            // Its task is gone with its tokio runtime, and the connection with it.
            None => Err(crate::Error::Closed(self.running.codex.closed().await)),
        }
    }
}

fn subscribe(codex: &Codex, process_id: &str, queue: Arc<Queue>) -> EventStream {
    EventStream::new(codex.router().subscribe(Topic::Command(process_id.into()), queue))
}

/// A stream that was not there at the beginning ends with the command too.
fn end_with(mut exit: watch::Receiver<Exit>, codex: &Codex, queue: Arc<Queue>) {
    if exit.borrow().is_some() {
        return queue.end(End::Over);
    }
    codex.runtime().spawn(async move {
        let _ = exit.wait_for(Option::is_some).await;
        queue.end(End::Over);
    });
}

impl Drop for Running {
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

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running").field("process_id", &self.process_id).finish_non_exhaustive()
    }
}

//! The output of a command as a stream.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use codex_client::{ClosedReason, Error, Event, EventStream, Result};
use codex_types::{CommandExecOutputDeltaNotification, CommandExecOutputStream, ServerNotification};
use futures_core::Stream;

use super::handle::{Exit, RunningCommand};

/// An event of a [`CommandStream`].
///
/// With the feature `commands`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CommandEvent {
    /// The command has written some output.
    Output(CommandOutput),
    /// Earlier output was dropped because the stream was not read in time.
    Lagged {
        /// The number of dropped pieces.
        skipped: u64,
    },
}

/// A piece of a command's output (`command/exec/outputDelta`).
///
/// With the feature `commands`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommandOutput {
    /// The stream that the command wrote to. In a terminal, this is always stdout.
    pub stream: CommandExecOutputStream,
    /// The bytes as the command wrote them. A piece may end within a character.
    pub bytes: Vec<u8>,
    /// Whether this is the last piece of this stream, because the [limit](crate::CommandExec::output_limit) is reached. The rest
    /// of the output is not sent.
    pub cap_reached: bool,
}

/// The output of one command, in order, until the command has ended.
///
/// The stream ends with an error when the connection ends. `next` is cancel safe. Dropping the stream unsubscribes. When the
/// handle and all other streams are dropped too, the command is terminated.
///
/// With the feature `commands`.
#[must_use = "a stream that is dropped unsubscribes"]
pub struct CommandStream {
    events: EventStream,
    state: State,
    _running: Arc<RunningCommand>,
}

enum State {
    /// The command is running.
    Running(Pin<Box<dyn Future<Output = Exit> + Send + Sync>>),
    /// The answer of the call has arrived. The queue holds the rest of the output; then the stream returns this error, if any.
    Exited(Option<Error>),
    Ended,
}

impl CommandStream {
    pub(super) fn new(events: EventStream, running: Arc<RunningCommand>) -> Self {
        Self { events, state: State::Running(Box::pin(running.exited())), _running: running }
    }

    /// Returns the next piece (`command/exec/outputDelta`), or `None` after the last piece. Cancel safe.
    ///
    /// # Errors
    /// Fails with the same errors as [`EventStream::next`], and with [`Error::InvalidInput`] for a piece that cannot be read.
    pub async fn next(&mut self) -> Option<Result<CommandEvent>> {
        std::future::poll_fn(|context| self.poll_output(context)).await
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<CommandEvent>>> {
        // The exit is checked before the events: all output arrives before the answer.
        if let State::Running(exited) = &mut self.state
            && let Poll::Ready(exit) = exited.as_mut().poll(context)
        {
            self.state = State::Exited(lost_connection(exit));
        }
        if let State::Ended = self.state {
            return Poll::Ready(None);
        }
        match self.events.poll_event(context) {
            Poll::Ready(Some(Ok(event))) => Poll::Ready(Some(read(event))),
            Poll::Ready(ended) => {
                self.state = State::Ended;
                Poll::Ready(ended.map(|ended| ended.and_then(read)))
            }
            Poll::Pending => match &mut self.state {
                State::Exited(error) => {
                    let error = error.take();
                    self.state = State::Ended;
                    Poll::Ready(error.map(Err))
                }
                State::Running(_) | State::Ended => Poll::Pending,
            },
        }
    }
}

/// Returns the error that ends the output when the connection was lost before the answer.
fn lost_connection(exit: Exit) -> Option<Error> {
    match exit {
        Some(Err(Error::Closed(closed))) if closed.reason == ClosedReason::ByClient => None,
        Some(Err(error @ (Error::Closed(_) | Error::Restarted(_)))) => Some(error),
        _ => None,
    }
}

fn read(event: Event) -> Result<CommandEvent> {
    if let Event::Lagged { skipped } = event {
        return Ok(CommandEvent::Lagged { skipped });
    }
    let Some(ServerNotification::CommandExecOutputDelta(delta)) = event.essential().map(std::borrow::Cow::into_owned)
    else {
        return Err(invalid("this version does not know its form"));
    };
    let CommandExecOutputDeltaNotification { stream, delta_base64, cap_reached, .. } = delta;
    let bytes =
        STANDARD.decode(delta_base64).map_err(|error| invalid(&format!("its output is not base64: {error}")))?;
    Ok(CommandEvent::Output(CommandOutput { stream, bytes, cap_reached }))
}

fn invalid(problem: &str) -> Error {
    Error::InvalidInput { what: "command/exec/outputDelta".to_owned(), problem: problem.to_owned() }
}

impl fmt::Debug for CommandStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CommandStream").field("events", &self.events).finish_non_exhaustive()
    }
}

impl Stream for CommandStream {
    type Item = Result<CommandEvent>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_output(context)
    }
}

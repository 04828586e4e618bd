//! The output of a command, as it comes.

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

/// What a command's stream gives.
///
/// With the feature `commands`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CommandEvent {
    /// It has written something.
    Output(CommandOutput),
    /// Output before the next one was dropped, as nobody read it in time.
    Lagged {
        /// How many pieces.
        skipped: u64,
    },
}

/// A piece of a command's output (`command/exec/outputDelta`).
///
/// With the feature `commands`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommandOutput {
    /// Which of its outputs; in a terminal it is always stdout.
    pub stream: CommandExecOutputStream,
    /// What it wrote: any bytes, which may end within a character.
    pub bytes: Vec<u8>,
    /// Whether this is the last of this output that is given: the rest is beyond the
    /// [limit](crate::CommandExec::output_limit).
    pub cap_reached: bool,
}

/// The output of one command, in order, until the command has ended.
///
/// It ends with an error when the connection does. Cancel safe; dropping it unsubscribes, and has the command terminated when
/// the handle is gone too.
///
/// With the feature `commands`.
#[must_use = "a stream that is dropped unsubscribes"]
pub struct CommandStream {
    events: EventStream,
    state: State,
    _running: Arc<RunningCommand>,
}

enum State {
    /// The command runs.
    Running(Pin<Box<dyn Future<Output = Exit> + Send + Sync>>),
    /// The answer has come: what is in the queue is the rest of the output. Then comes this error.
    Exited(Option<Error>),
    Ended,
}

impl CommandStream {
    pub(super) fn new(events: EventStream, running: Arc<RunningCommand>) -> Self {
        Self { events, state: State::Running(Box::pin(running.exited())), _running: running }
    }

    /// The next piece (`command/exec/outputDelta`); `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`], and [`Error::InvalidInput`] for a piece that cannot be read.
    pub async fn next(&mut self) -> Option<Result<CommandEvent>> {
        std::future::poll_fn(|context| self.poll_output(context)).await
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<CommandEvent>>> {
        // Looked at before the events: all output comes before the answer.
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

/// The error with which the output ends, where the connection was lost before the answer.
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
        return Err(invalid("its form is not known to this version"));
    };
    let CommandExecOutputDeltaNotification { stream, delta_base64, cap_reached, .. } = delta;
    let bytes = STANDARD.decode(delta_base64).map_err(|error| invalid(&format!("its output is no base64: {error}")))?;
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

//! The output of a command, as it comes.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use codex_types::{CommandExecOutputDeltaNotification, CommandExecOutputStream, ServerNotification};
use futures_core::Stream;

use super::handle::Running;
use crate::error::{Error, Result};
use crate::events::EventStream;
use crate::events::essentials;
use crate::events::event::Event;

/// What a command's stream gives.
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
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct CommandStream {
    events: EventStream,
    _running: Arc<Running>,
}

impl CommandStream {
    pub(super) fn new(events: EventStream, running: Arc<Running>) -> Self {
        Self { events, _running: running }
    }

    /// The next piece (`command/exec/outputDelta`); `None` after the last. Cancel safe.
    ///
    /// # Errors
    /// As [`EventStream::next`], and [`Error::InvalidInput`] for a piece that cannot be read.
    pub async fn next(&mut self) -> Option<Result<CommandEvent>> {
        std::future::poll_fn(|context| self.poll_output(context)).await
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<CommandEvent>>> {
        Poll::Ready(ready!(self.events.poll_event(context)).map(|event| read(event?)))
    }
}

fn read(event: Event) -> Result<CommandEvent> {
    let notification = match event {
        Event::Notification(notification) => notification,
        Event::Lagged { skipped } => return Ok(CommandEvent::Lagged { skipped }),
        // They are told to threads and watches.
        Event::Restarted(_) | Event::NotResumed(_) => {
            return Err(Error::invalid("command/exec/outputDelta", "it is no output"));
        }
    };
    let ServerNotification::CommandExecOutputDelta(delta) = essentials::of(&notification.payload).into_owned() else {
        return Err(Error::invalid("command/exec/outputDelta", "its form is not known to this version"));
    };
    let CommandExecOutputDeltaNotification { stream, delta_base64, cap_reached, .. } = delta;
    let bytes = STANDARD
        .decode(delta_base64)
        .map_err(|error| Error::invalid("command/exec/outputDelta", format!("its output is no base64: {error}")))?;
    Ok(CommandEvent::Output(CommandOutput { stream, bytes, cap_reached }))
}

impl Stream for CommandStream {
    type Item = Result<CommandEvent>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_output(context)
    }
}

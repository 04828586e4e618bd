//! The messages that the state of the chat receives, and the actions that the state returns.

use std::time::Duration;

use codex_client::types::{ServerNotification, Thread};
use ratatui::crossterm::event::Event;

use super::picker::Listed;
use super::question::{Decision, Question};

/// An event that changes the state.
#[derive(Clone, Debug)]
pub(crate) enum Message {
    /// A key, pasted text, or a new size of the terminal.
    Terminal(Event),
    /// A notification of the runtime.
    Server(Box<ServerNotification>),
    /// This many notifications were dropped because they were not read in time.
    Lagged(u64),
    /// The runtime asks a question and waits for the answer.
    Asked(Question),
    /// The runtime no longer waits for the answer to this question.
    Withdrawn(u64),
    /// The runtime sent a request that this program does not support. The request was refused.
    Refused(String),
    /// A thread was started or resumed.
    Opened(Box<Opened>),
    Threads(Vec<Listed>),
    /// A turn could not be started.
    NotStarted {
        text: String,
        problem: String,
    },
    /// The turn ended before this text could be sent to the turn.
    NotSteered {
        text: String,
        problem: String,
    },
    /// Another action failed.
    Failed(String),
    /// The runtime has ended, and was restarted.
    Restarted(String),
    /// This thread was not saved, so it is lost after a restart of the runtime.
    Lost(String),
    /// The runtime has ended, and is not restarted.
    Ended(String),
    /// The time since the start, which only moves animations.
    Tick(Duration),
    /// A signal or the terminal ends the program.
    Terminate,
}

/// A thread that was started or resumed.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub(crate) thread: Thread,
    pub(crate) model: String,
    pub(crate) sandbox: &'static str,
    pub(crate) is_logged_in: bool,
}

/// An action of the program.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    Start(String),
    Steer(String),
    Interrupt,
    Answer(u64, Decision),
    List,
    Resume(String),
    New,
    Quit,
}

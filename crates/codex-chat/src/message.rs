//! The messages that the state of the chat receives, and the commands that it issues.

use std::time::Duration;

use codex_client::types::{ServerNotification, Thread};
use ratatui::crossterm::event::Event;

use super::picker::Listed;
use super::question::{Decision, Question};

/// Something that happened.
#[derive(Clone, Debug)]
pub(crate) enum Message {
    /// Keys, pasted text, another size.
    Terminal(Event),
    /// A notification of the runtime.
    Server(Box<ServerNotification>),
    /// So many notifications were not read in time.
    Lagged(u64),
    /// The runtime asks, and waits for the answer.
    Asked(Question),
    /// It does not wait any more.
    Withdrawn(u64),
    /// It asked for something that this program has no form for, and got the answer no.
    Refused(String),
    /// A thread was started or resumed.
    Opened(Box<Opened>),
    Threads(Vec<Listed>),
    /// A turn could not be started.
    NotStarted {
        text: String,
        problem: String,
    },
    /// The turn had ended before it could be told this.
    NotSteered {
        text: String,
        problem: String,
    },
    /// Something else did not work.
    Failed(String),
    /// The runtime has ended, and was started again.
    Restarted(String),
    /// This thread was not saved, and is gone with the runtime before.
    Lost(String),
    /// The runtime has ended, and is not started again.
    Ended(String),
    /// So much time has passed since the start. It moves what turns, and decides nothing.
    Tick(Duration),
    /// Someone else ends the program.
    Terminate,
}

/// A thread to go on with.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub(crate) thread: Thread,
    pub(crate) model: String,
    pub(crate) sandbox: &'static str,
    pub(crate) is_logged_in: bool,
}

/// Something to be done.
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

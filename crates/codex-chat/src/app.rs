//! The state of the chat and its changes. This module never waits, draws, or calls the runtime: events arrive as a [`Message`], and
//! actions leave as an [`Effect`].

use std::collections::VecDeque;
use std::time::Duration;

use codex_client::types::{ServerNotification, ThreadItem, Turn, TurnStatus};
use ratatui::crossterm::event::{Event, KeyEventKind};

use super::input::Input;
use super::message::{Effect, Message, Opened};
use super::picker::Picker;
use super::question::Question;
use super::scroll::Scroll;
use super::transcript::{Entry, Transcript};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// A thread is being started or resumed.
    Opening,
    Idle,
    /// A turn is running, or is being started.
    Running {
        interrupting: bool,
    },
    /// The runtime has ended.
    Ended,
}

#[derive(Clone, Debug)]
pub(crate) enum Overlay {
    Help,
    Threads(Picker),
}

#[derive(Clone, Debug)]
pub(crate) struct App {
    pub(crate) transcript: Transcript,
    pub(crate) input: Input,
    /// The runtime's questions in their order. The first question is shown.
    pub(crate) questions: VecDeque<Question>,
    /// Whether keys answer the question and are not sent to the input.
    pub(crate) answering: bool,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) scroll: Scroll,
    pub(crate) state: State,
    pub(crate) thread: Option<Opened>,
    /// The user's texts for the running turn that the model has not received yet.
    pub(crate) steering: VecDeque<String>,
    /// The tokens of the last request, the tokens of the whole thread, and the size of the context.
    pub(crate) usage: Option<(i64, i64, Option<i64>)>,
    /// Whether long output is shown in full.
    pub(crate) unfolded: bool,
    pub(crate) now: Duration,
    /// The time at which the program first saw the turn running.
    pub(crate) since: Option<Duration>,
}

impl App {
    /// Creates a chat whose first thread is being opened.
    pub(crate) fn new() -> Self {
        Self {
            transcript: Transcript::default(),
            input: Input::default(),
            questions: VecDeque::new(),
            answering: false,
            overlay: None,
            scroll: Scroll::default(),
            state: State::Opening,
            thread: None,
            steering: VecDeque::new(),
            usage: None,
            unfolded: false,
            now: Duration::ZERO,
            since: None,
        }
    }

    pub(crate) fn is_busy(&self) -> bool {
        matches!(self.state, State::Opening | State::Running { .. })
    }

    /// Returns the working directory of the thread.
    pub(crate) fn cwd(&self) -> &str {
        self.thread.as_ref().map_or("", |opened| &opened.thread.cwd.0)
    }

    /// Changes the state by a message, and returns the actions that follow.
    pub(crate) fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Terminal(Event::Key(key)) if key.kind != KeyEventKind::Release => return self.key(key),
            Message::Terminal(Event::Paste(text)) => self.paste(&text),
            Message::Terminal(_) => {}
            Message::Server(notification) => return self.server(&notification),
            Message::Lagged(skipped) => self.transcript.note(format!("{skipped} events were skipped")),
            Message::Asked(question) => {
                // A user who is typing must not answer the question with the next letter.
                if self.questions.is_empty() {
                    self.answering = self.input.is_empty();
                }
                self.questions.push_back(question);
            }
            Message::Withdrawn(id) => self.answered(id),
            Message::Refused(what) => {
                self.transcript.note(format!("refused {what}: this chat does not support such a request"))
            }
            Message::Opened(opened) => self.opened(*opened),
            Message::Threads(threads) => {
                if let Some(Overlay::Threads(picker)) = &mut self.overlay {
                    picker.list(threads);
                }
            }
            Message::NotStarted { text, problem } => {
                self.idle();
                self.give_back(&text);
                self.transcript.error(problem);
            }
            Message::NotSteered { text, problem } => {
                // After the end of the turn, the text was handled already.
                if let Some(at) = self.steering.iter().position(|waiting| *waiting == text) {
                    self.steering.remove(at);
                    self.give_back(&text);
                    self.transcript.error(problem);
                }
            }
            Message::Failed(problem) => self.failed(problem),
            Message::Restarted(problem) => {
                self.idle();
                self.forget_questions();
                self.transcript.error(format!("{problem}; the runtime was restarted, and work in flight is lost"));
                let told: Vec<String> = self.steering.drain(..).collect();
                told.iter().rev().for_each(|text| self.give_back(text));
            }
            Message::Lost(thread) => {
                if self.thread.as_ref().is_some_and(|opened| opened.thread.id == thread) {
                    self.transcript.error("this thread was not saved, so a new thread starts");
                    // The text of the thread stays on the screen.
                    self.thread = None;
                    self.state = State::Opening;
                    return vec![Effect::New];
                }
            }
            Message::Ended(problem) => {
                self.idle();
                self.state = State::Ended;
                self.forget_questions();
                self.transcript.error(format!("{problem} (Ctrl+C leaves)"));
            }
            Message::Tick(now) => {
                self.now = now;
                if self.is_busy() {
                    self.since.get_or_insert(now);
                }
            }
            Message::Terminate => return vec![Effect::Quit],
        }
        Vec::new()
    }

    fn server(&mut self, notification: &ServerNotification) -> Vec<Effect> {
        let open = self.thread.as_ref().map(|opened| opened.thread.id.as_str());
        if notification.ids().thread.is_some_and(|thread| Some(thread) != open) {
            return Vec::new();
        }
        match notification {
            ServerNotification::TurnStarted(_) => self.state = State::Running { interrupting: false },
            ServerNotification::TurnCompleted(completed) => return self.ended(&completed.turn),
            ServerNotification::ThreadTokenUsageUpdated(updated) => {
                let usage = &updated.token_usage;
                self.usage = Some((usage.last.total_tokens, usage.total.total_tokens, usage.model_context_window));
            }
            ServerNotification::ItemStarted(started) => {
                self.transcript.apply(notification);
                if let (ThreadItem::UserMessage(_), Some(cell)) = (&started.item, self.transcript.cells().last())
                    && let Entry::User(text) = &cell.entry
                    && let Some(at) = self.steering.iter().position(|waiting| waiting == text)
                {
                    self.steering.remove(at);
                }
            }
            other => self.transcript.apply(other),
        }
        Vec::new()
    }

    fn ended(&mut self, turn: &Turn) -> Vec<Effect> {
        self.idle();
        self.transcript.ended(turn);
        let told: Vec<String> = self.steering.drain(..).collect();
        if told.is_empty() {
            return Vec::new();
        }
        // The turn ended before the model received these texts. The texts start the next turn, or return to the user
        // after an interrupt.
        let text = told.join("\n");
        if turn.status != TurnStatus::Completed {
            self.give_back(&text);
            return Vec::new();
        }
        self.state = State::Running { interrupting: false };
        vec![Effect::Start(text)]
    }

    fn failed(&mut self, problem: String) {
        match &mut self.state {
            State::Opening => self.idle(),
            // The interrupt may be sent again.
            State::Running { interrupting } => *interrupting = false,
            _ => {}
        }
        if matches!(&self.overlay, Some(Overlay::Threads(picker)) if picker.is_loading()) {
            self.overlay = None;
        }
        self.transcript.error(problem);
    }

    fn opened(&mut self, opened: Opened) {
        self.idle();
        // Notes from before the first thread, such as a warning, stay.
        if self.thread.is_some() {
            self.transcript.clear();
        }
        self.scroll.follow();
        self.usage = None;
        self.forget_questions();
        self.steering.clear();
        for turn in &opened.thread.turns {
            self.transcript.turn(turn);
        }
        match opened.thread.turns.len() {
            0 => self.transcript.note("A new thread. Say something, or /help."),
            1 => self.transcript.note("Resumed, with 1 turn."),
            turns => self.transcript.note(format!("Resumed, with {turns} turns.")),
        }
        if !opened.is_logged_in {
            self.transcript.error("you are not logged in: leave the chat, and run `codex login` first");
        }
        self.thread = Some(opened);
    }

    fn idle(&mut self) {
        if self.state != State::Ended {
            self.state = State::Idle;
        }
        self.since = None;
    }

    /// Puts a text that did not reach the model back into the input.
    fn give_back(&mut self, text: &str) {
        let typed = self.input.take();
        let both = if typed.is_empty() { text.to_owned() } else { format!("{text}\n{typed}") };
        self.input.set(both);
    }

    pub(crate) fn answered(&mut self, id: u64) {
        self.questions.retain(|question| question.id != id);
        self.answering = self.input.is_empty() && !self.questions.is_empty();
    }

    fn forget_questions(&mut self) {
        self.questions.clear();
        self.answering = false;
    }

    fn paste(&mut self, text: &str) {
        if self.overlay.is_none() {
            self.answering = false;
            self.input.insert(text);
        }
    }
}

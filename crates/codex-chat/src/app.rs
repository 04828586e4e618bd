//! The state of the chat, and how it changes. Nothing here waits, draws, or speaks to the runtime: what happened comes in as a
//! [`Message`], what is to be done goes out as an [`Effect`].

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
    /// A turn runs, or is about to.
    Running {
        interrupting: bool,
    },
    /// The runtime is gone.
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
    /// The first one is shown.
    pub(crate) questions: VecDeque<Question>,
    /// Whether keys answer the question, and do not go to the input.
    pub(crate) answering: bool,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) scroll: Scroll,
    pub(crate) state: State,
    pub(crate) thread: Option<Opened>,
    /// What the turn was told while it ran, and the model has not seen yet.
    pub(crate) steering: VecDeque<String>,
    /// Tokens of the last request, those of the whole thread, and how many fit.
    pub(crate) usage: Option<(i64, i64, Option<i64>)>,
    /// Whether long output is shown whole.
    pub(crate) unfolded: bool,
    pub(crate) now: Duration,
    /// When the turn was seen running first.
    pub(crate) since: Option<Duration>,
}

impl App {
    /// Without a thread, which is being opened.
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

    /// The folder that the thread works in.
    pub(crate) fn cwd(&self) -> &str {
        self.thread.as_ref().map_or("", |opened| &opened.thread.cwd.0)
    }

    /// Takes in what happened, and says what is to be done.
    pub(crate) fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Terminal(Event::Key(key)) if key.kind != KeyEventKind::Release => return self.key(key),
            Message::Terminal(Event::Paste(text)) => self.paste(&text),
            Message::Terminal(_) => {}
            Message::Server(notification) => return self.server(&notification),
            Message::Lagged(skipped) => self.transcript.note(format!("{skipped} events were skipped")),
            Message::Asked(question) => {
                // Somebody who is typing does not say yes with the next letter.
                if self.questions.is_empty() {
                    self.answering = self.input.is_empty();
                }
                self.questions.push_back(question);
            }
            Message::Withdrawn(id) => self.answered(id),
            Message::Refused(what) => {
                self.transcript.note(format!("asked for {what}, which this chat cannot answer: refused"))
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
                // Where the turn has ended, that was seen to already.
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
                self.transcript.error(format!("{problem}; it was started again, and what was under way is lost"));
                let told: Vec<String> = self.steering.drain(..).collect();
                told.iter().rev().for_each(|text| self.give_back(text));
            }
            Message::Lost(thread) => {
                if self.thread.as_ref().is_some_and(|opened| opened.thread.id == thread) {
                    self.transcript.error("nothing of this thread was saved: here is another");
                    // Its text stays on the screen.
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
        // It ended before it heard this: that is the next turn, or, after an interrupt, for the user to decide.
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
            // It may be tried again.
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
        // What was said before the first thread, such as a warning, stays.
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
            self.transcript.error("nobody is logged in: leave, and run `codex login` first");
        }
        self.thread = Some(opened);
    }

    fn idle(&mut self) {
        if self.state != State::Ended {
            self.state = State::Idle;
        }
        self.since = None;
    }

    /// A text that did not reach the model goes back to where it was typed.
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

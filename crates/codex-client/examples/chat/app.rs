//! The state of the chat, and how it changes. Nothing here waits, draws, or speaks to the runtime: what happened comes in as a
//! [`Message`], what is to be done goes out as an [`Effect`].

use std::collections::VecDeque;
use std::time::Duration;

use codex_client::types::{ServerNotification, Thread, ThreadItem};
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::input::Input;
use super::picker::{Listed, Picked, Picker};
use super::question::{Decision, Question};
use super::scroll::Scroll;
use super::transcript::{Entry, Transcript};

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
    /// The runtime has ended.
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
            Message::Server(notification) => self.server(&notification),
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
                self.steering.retain(|waiting| *waiting != text);
                self.give_back(&text);
                self.transcript.error(problem);
            }
            Message::Failed(problem) => {
                if self.state == State::Opening {
                    self.idle();
                }
                self.transcript.error(problem);
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

    fn server(&mut self, notification: &ServerNotification) {
        let open = self.thread.as_ref().map(|opened| opened.thread.id.as_str());
        if notification.ids().thread.is_some_and(|thread| Some(thread) != open) {
            return;
        }
        match notification {
            ServerNotification::TurnStarted(_) => self.state = State::Running { interrupting: false },
            ServerNotification::TurnCompleted(completed) => {
                self.idle();
                self.transcript.ended(&completed.turn);
                // Told too late: it is not lost.
                for text in std::mem::take(&mut self.steering) {
                    self.give_back(&text);
                }
            }
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

    fn answered(&mut self, id: u64) {
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

    fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        if ctrl && key.code == KeyCode::Char('c') {
            return self.leave();
        }
        if let Some(overlay) = &mut self.overlay {
            let picked = match overlay {
                Overlay::Threads(picker) => picker.key(key),
                Overlay::Help => Picked::Closed,
            };
            return self.picked(picked);
        }
        match key.code {
            KeyCode::Char('d') if ctrl && self.input.is_empty() => return vec![Effect::Quit],
            KeyCode::Char('t') if ctrl => return self.command("/threads"),
            KeyCode::Char('o') if ctrl => self.unfolded = !self.unfolded,
            KeyCode::Tab => self.answering = !self.answering && !self.questions.is_empty(),
            _ if self.scroll.key(key) => {}
            _ if self.answering => return self.decide(key),
            KeyCode::Esc => return self.interrupt(),
            KeyCode::Enter if key.modifiers.is_empty() => return self.submit(),
            _ if self.input.key(key) => {}
            // A terminal on its alternate screen sends these for the mouse's wheel.
            KeyCode::Up => self.scroll.by(-1),
            KeyCode::Down => self.scroll.by(1),
            _ => {}
        }
        Vec::new()
    }

    fn leave(&mut self) -> Vec<Effect> {
        if self.overlay.take().is_none() && self.input.take().is_empty() {
            return vec![Effect::Quit];
        }
        Vec::new()
    }

    fn picked(&mut self, picked: Picked) -> Vec<Effect> {
        let Picked::Thread(id) = picked else {
            if matches!(picked, Picked::Closed) {
                self.overlay = None;
            }
            return Vec::new();
        };
        self.overlay = None;
        self.open(Effect::Resume(id))
    }

    fn decide(&mut self, key: KeyEvent) -> Vec<Effect> {
        let (Some(decision), Some(question)) = (Decision::of(key), self.questions.front()) else { return Vec::new() };
        let id = question.id;
        self.answered(id);
        vec![Effect::Answer(id, decision)]
    }

    fn interrupt(&mut self) -> Vec<Effect> {
        let State::Running { interrupting: false } = self.state else { return Vec::new() };
        self.state = State::Running { interrupting: true };
        vec![Effect::Interrupt]
    }

    fn submit(&mut self) -> Vec<Effect> {
        let text = self.input.text().trim().to_owned();
        let is_command = text.strip_prefix('/').is_some_and(|word| word.chars().all(|char| char.is_ascii_lowercase()));
        if text.is_empty() {
            return Vec::new();
        }
        self.scroll.follow();
        if is_command {
            self.input.take();
            return self.command(&text);
        }
        match self.state {
            State::Idle if self.thread.is_some() => {
                self.input.take();
                self.state = State::Running { interrupting: false };
                vec![Effect::Start(text)]
            }
            State::Running { .. } => {
                self.input.take();
                self.steering.push_back(text.clone());
                vec![Effect::Steer(text)]
            }
            // The text stays where it is, until there is a thread for it.
            State::Opening => Vec::new(),
            State::Idle => {
                self.transcript.error("no thread is open: /new starts one, /threads resumes one");
                Vec::new()
            }
            State::Ended => {
                self.transcript.error("the runtime has ended, and nobody reads this (Ctrl+C leaves)");
                Vec::new()
            }
        }
    }

    fn command(&mut self, command: &str) -> Vec<Effect> {
        match command {
            "/help" => self.overlay = Some(Overlay::Help),
            "/new" => return self.open(Effect::New),
            "/quit" | "/exit" => return vec![Effect::Quit],
            "/threads" | "/resume" => {
                self.overlay = Some(Overlay::Threads(Picker::default()));
                return vec![Effect::List];
            }
            "/diff" => match self.transcript.diff().map(str::to_owned) {
                Some(diff) => self.transcript.push(Entry::Diff(diff)),
                None => self.transcript.note("nothing was changed yet"),
            },
            other => self.transcript.error(format!("there is no command {other}; /help shows those there are")),
        }
        Vec::new()
    }

    /// Opens another thread, where no turn would be left behind running.
    fn open(&mut self, effect: Effect) -> Vec<Effect> {
        if self.state != State::Idle {
            self.transcript.error("not while a turn runs: Esc interrupts it");
            return Vec::new();
        }
        self.state = State::Opening;
        vec![effect]
    }
}

//! Handles keys.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::app::{App, Overlay, State};
use super::message::Effect;
use super::picker::{Picked, Picker};
use super::question::Decision;
use super::transcript::Entry;

impl App {
    /// Handles a key, and returns the actions that follow.
    pub(crate) fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
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
            // On the alternate screen, terminals send these keys for the mouse wheel.
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
        let (Some(decision), Some(question)) = (Decision::of(key), self.questions.front()) else {
            // Any other letter begins a text, so the next letters do not answer the question.
            if matches!(key.code, KeyCode::Char(_)) {
                self.answering = !self.input.key(key);
            }
            return Vec::new();
        };
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
            // The text stays in the input until a thread is open.
            State::Opening => Vec::new(),
            State::Idle => {
                self.transcript.error("no thread is open: /new starts one, /threads resumes one");
                Vec::new()
            }
            State::Ended => {
                self.transcript.error("the runtime has ended, so nothing can be sent (Ctrl+C leaves)");
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
                None => self.transcript.note("no file was changed yet"),
            },
            other => self.transcript.error(format!("unknown command {other}; /help lists the commands")),
        }
        Vec::new()
    }

    /// Opens another thread, unless a turn is running that would be left behind.
    fn open(&mut self, effect: Effect) -> Vec<Effect> {
        if self.state != State::Idle {
            self.transcript.error("a turn is running: press Esc to interrupt it first");
            return Vec::new();
        }
        self.state = State::Opening;
        vec![effect]
    }
}

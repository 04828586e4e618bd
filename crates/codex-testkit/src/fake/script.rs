//! What a fake app-server does, as data.

use std::{
    collections::{BTreeMap, VecDeque},
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{Reaction, Step, Turn};
use crate::Error;

/// What a fake app-server does. The default one behaves well.
///
/// It is plain data: the same script drives a server in memory and, as JSON in a file, a process.
///
/// ```
/// use codex_testkit::fake::{Reaction, Script, Turn};
///
/// let script = Script::new()
///     .once("model/list", Reaction::overloaded())
///     .turn(Turn::text("Hello.").hold("before the end"))
///     .user_agent("other/0.1.0 (nowhere)");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Script {
    pub(crate) start: Vec<Step>,
    pub(crate) methods: BTreeMap<String, VecDeque<Rule>>,
    pub(crate) turns: VecDeque<Turn>,
    pub(crate) user_agent: Option<String>,
    pub(crate) limits: Option<Limits>,
    pub(crate) crlf: bool,
    pub(crate) ignore_eof: bool,
    pub(crate) forget: bool,
    pub(crate) bearer: Option<String>,
    pub(crate) grandchild: Option<Grandchild>,
    pub(crate) next: Option<Box<Script>>,
}

/// A reaction, once or for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub(crate) reaction: Reaction,
    pub(crate) once: bool,
}

/// Above which number of unanswered requests the fake stops to answer in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// With so many unanswered, a further request is refused with -32001. The runtime's number is about 128.
    pub refuse: usize,
    /// With so many refused since the queue was last below the limit, a further request is never answered. The
    /// runtime's number is about 1,000.
    pub drop: usize,
}

/// A child of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Grandchild {
    pub(crate) pid_file: PathBuf,
    pub(crate) holds_output: bool,
}

impl Script {
    /// One that behaves well.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a reaction to the requests of `method`. It is used when those before it are used up, and for ever.
    #[must_use]
    pub fn on(mut self, method: &str, reaction: Reaction) -> Self {
        self.rules(method).push_back(Rule { reaction, once: false });
        self
    }

    /// Adds a reaction for one request of `method`. When all are used up, the default answer follows.
    #[must_use]
    pub fn once(mut self, method: &str, reaction: Reaction) -> Self {
        self.rules(method).push_back(Rule { reaction, once: true });
        self
    }

    /// Adds the next turn. The last one repeats; without any, the model says `ok`.
    #[must_use]
    pub fn turn(mut self, turn: Turn) -> Self {
        self.turns.push_back(turn);
        self
    }

    /// Adds a step that is done when a connection begins, before anything is read.
    #[must_use]
    pub fn at_start(mut self, step: Step) -> Self {
        self.start.push(step);
        self
    }

    /// What `initialize` says in place of `NAME/0.169.0 (…)`: another version, or one that is none.
    #[must_use]
    pub fn user_agent(mut self, text: &str) -> Self {
        self.user_agent = Some(text.to_owned());
        self
    }

    /// Refuses and drops requests when too many are unanswered. See that some are: hold them at a gate.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Ends all messages with CR LF.
    #[must_use]
    pub fn crlf(mut self) -> Self {
        self.crlf = true;
        self
    }

    /// Stays alive, with its output open, when the client ends its side: only a signal ends the process, and in memory
    /// [`FakeAppServer::close`](super::FakeAppServer::close). A process says on stderr when it has seen the end.
    #[must_use]
    pub fn ignore_eof(mut self) -> Self {
        self.ignore_eof = true;
        self
    }

    /// Does not keep what the client sent: for tests that watch memory.
    #[must_use]
    pub fn forget_messages(mut self) -> Self {
        self.forget = true;
        self
    }

    /// Over a WebSocket, takes only clients with this bearer token; others get 401.
    #[must_use]
    pub fn bearer_token(mut self, token: &str) -> Self {
        self.bearer = Some(token.to_owned());
        self
    }

    /// As a process, starts a child of its own in the same process group, and writes its process id to `pid_file`.
    /// The child lives for ten minutes, if nobody ends it.
    #[must_use]
    pub fn grandchild(mut self, pid_file: impl Into<PathBuf>) -> Self {
        self.grandchild = Some(Grandchild { pid_file: pid_file.into(), holds_output: false });
        self
    }

    /// The same, and the child keeps stdout open: a reader sees no end when the fake itself has died.
    #[must_use]
    pub fn grandchild_with_output(mut self, pid_file: impl Into<PathBuf>) -> Self {
        self.grandchild = Some(Grandchild { pid_file: pid_file.into(), holds_output: true });
        self
    }

    /// Has another script for the next start: of a process that is given the same file, which is written anew for it, or of a
    /// connection to the same server, which then has no threads and has heard nothing. The last one is for all that follow.
    #[must_use]
    pub fn restarted_as(mut self, next: Script) -> Self {
        match &mut self.next {
            Some(later) => **later = std::mem::take(&mut **later).restarted_as(next),
            none => *none = Some(Box::new(next)),
        }
        self
    }

    /// Writes it to a file, for [`main`](super::main).
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: impl AsRef<Path>) -> io::Result<()> {
        fs::write(path, serde_json::to_vec_pretty(self)?)
    }

    /// Reads it from a file.
    ///
    /// # Errors
    /// When the file cannot be read or is no script.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(serde_json::from_slice(&fs::read(path)?)?)
    }

    fn rules(&mut self, method: &str) -> &mut VecDeque<Rule> {
        self.methods.entry(method.to_owned()).or_default()
    }

    /// The reaction to the next request of `method`, if one is scripted.
    pub(crate) fn reaction(&mut self, method: &str) -> Option<Reaction> {
        let rules = self.methods.get_mut(method)?;
        match rules.front()?.once {
            true => rules.pop_front().map(|rule| rule.reaction),
            false => rules.front().map(|rule| rule.reaction.clone()),
        }
    }

    /// What ends a line.
    pub(crate) fn line_end(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }

    /// The next turn.
    pub(crate) fn next_turn(&mut self) -> Turn {
        match self.turns.len() {
            0 => Turn::text("ok"),
            1 => self.turns[0].clone(),
            _ => self.turns.pop_front().unwrap_or_default(),
        }
    }
}

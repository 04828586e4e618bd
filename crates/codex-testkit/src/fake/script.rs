//! The script of a fake app-server, as data.

use std::{
    collections::{BTreeMap, VecDeque},
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{Reaction, Step, Turn};
use crate::Error;

/// The script of a fake app-server. The default script has no faults.
///
/// A script is plain data: the same script drives a server in memory and, as JSON in a file, a process.
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

/// A reaction, for one request or for all requests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub(crate) reaction: Reaction,
    pub(crate) once: bool,
}

/// The limits for unanswered requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// With this number of unanswered requests, the fake refuses a further request with -32001. The runtime's number is about 128.
    pub refuse: usize,
    /// The fake counts refusals since the queue was last below the limit. After this number of refusals, a further request gets no
    /// answer. The runtime's number is about 1,000.
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
    /// Creates a script without faults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a reaction to all requests of `method` after the earlier reactions to `method`.
    #[must_use]
    pub fn on(mut self, method: &str, reaction: Reaction) -> Self {
        self.rules(method).push_back(Rule { reaction, once: false });
        self
    }

    /// Adds a reaction to one request of `method`. The default answer follows after the last reaction.
    #[must_use]
    pub fn once(mut self, method: &str, reaction: Reaction) -> Self {
        self.rules(method).push_back(Rule { reaction, once: true });
        self
    }

    /// Adds the next turn. The last turn repeats. Without a turn, the model says `ok`.
    #[must_use]
    pub fn turn(mut self, turn: Turn) -> Self {
        self.turns.push_back(turn);
        self
    }

    /// Adds a step for the start of a connection, before the first read.
    #[must_use]
    pub fn at_start(mut self, step: Step) -> Self {
        self.start.push(step);
        self
    }

    /// Sets the user agent in the answer to `initialize`, in place of `NAME/0.169.0 (…)`. The version may be invalid.
    #[must_use]
    pub fn user_agent(mut self, text: &str) -> Self {
        self.user_agent = Some(text.to_owned());
        self
    }

    /// Refuses and drops requests above these limits. A gate keeps requests unanswered.
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

    /// Keeps the output open after the end of the input. Only a signal ends the process. In memory,
    /// [`FakeAppServer::close`](super::FakeAppServer::close) ends the connection. A process reports the end of its input on stderr.
    #[must_use]
    pub fn ignore_eof(mut self) -> Self {
        self.ignore_eof = true;
        self
    }

    /// Does not keep the messages of the client, for tests that measure memory.
    #[must_use]
    pub fn forget_messages(mut self) -> Self {
        self.forget = true;
        self
    }

    /// Over a WebSocket, accepts only clients with this bearer token. Other clients get the status 401.
    #[must_use]
    pub fn bearer_token(mut self, token: &str) -> Self {
        self.bearer = Some(token.to_owned());
        self
    }

    /// As a process, starts a child in the same process group, and writes the child's process id to `pid_file`.
    /// The child ends after ten minutes at the latest.
    #[must_use]
    pub fn grandchild(mut self, pid_file: impl Into<PathBuf>) -> Self {
        self.grandchild = Some(Grandchild { pid_file: pid_file.into(), holds_output: false });
        self
    }

    /// Starts a child as [`Script::grandchild`] does. The child keeps stdout open, so a reader sees no end of the output after the
    /// fake has ended.
    #[must_use]
    pub fn grandchild_with_output(mut self, pid_file: impl Into<PathBuf>) -> Self {
        self.grandchild = Some(Grandchild { pid_file: pid_file.into(), holds_output: true });
        self
    }

    /// Sets the script for the next start. A process overwrites its script file, so that the next process with this file follows
    /// the new script. A server uses the new script for the next connection, and then has no threads and no messages. The last
    /// script serves all further starts.
    #[must_use]
    pub fn restarted_as(mut self, next: Script) -> Self {
        match &mut self.next {
            Some(later) => **later = std::mem::take(&mut **later).restarted_as(next),
            none => *none = Some(Box::new(next)),
        }
        self
    }

    /// Writes the script to a file, for [`main`](super::main).
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub fn write(&self, path: impl AsRef<Path>) -> io::Result<()> {
        fs::write(path, serde_json::to_vec_pretty(self)?)
    }

    /// Reads a script from a file.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read or is not a script.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(serde_json::from_slice(&fs::read(path)?)?)
    }

    fn rules(&mut self, method: &str) -> &mut VecDeque<Rule> {
        self.methods.entry(method.to_owned()).or_default()
    }

    /// Returns the reaction to the next request of `method`, if the script has one.
    pub(crate) fn reaction(&mut self, method: &str) -> Option<Reaction> {
        let rules = self.methods.get_mut(method)?;
        match rules.front()?.once {
            true => rules.pop_front().map(|rule| rule.reaction),
            false => rules.front().map(|rule| rule.reaction.clone()),
        }
    }

    /// Returns the end of a line.
    pub(crate) fn line_end(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }

    /// Returns the next turn.
    pub(crate) fn next_turn(&mut self) -> Turn {
        match self.turns.len() {
            0 => Turn::text("ok"),
            1 => self.turns[0].clone(),
            _ => self.turns.pop_front().unwrap_or_default(),
        }
    }
}

//! Topics of subscriptions.
//!
//! Only [`RULES`] knows the differences between the kinds of topics. A new kind needs an entry in `RULES`, a variant of [`Kind`] and a
//! constructor.

use std::borrow::Cow;

use codex_types::rpc::Message;
use serde::Deserialize;

use crate::rpc::inbox::IncomingNotification;

/// The subject of a subscription: see [`Codex::subscribe`](crate::Codex::subscribe).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub(super) kind: Kind,
    pub(super) id: Box<str>,
}

/// The kind of a topic: an index into [`RULES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    All,
    Thread,
    StartingTurn,
    Turn,
    Logins,
    Command,
    Watch,
}

impl Kind {
    pub(super) const ALL: [Self; RULES.len()] =
        [Self::All, Self::Thread, Self::StartingTurn, Self::Turn, Self::Logins, Self::Command, Self::Watch];
}

/// The properties of a kind.
pub(super) struct Rule {
    /// Returns the id of the topic to which a notification belongs.
    pub(super) id: for<'a> fn(&IncomingNotification<'a>) -> Option<Cow<'a, str>>,
    /// The method of the last notification of a topic.
    pub(super) ends_with: Option<&'static str>,
    pub(super) at_restart: AtRestart,
}

/// The effect of a new connection on a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtRestart {
    /// The subscription continues, and gets `Event::Restarted`.
    Continues,
    /// The subscription continues. The layer that restores its subject reports the restart.
    IsRestored,
    /// The subscription waits for an answer, which comes on the next connection or fails.
    Waits,
    /// The subscription ends with the connection of its subject.
    Ends,
}

/// The rules, in the order of [`Kind`].
pub(super) static RULES: [Rule; 7] = [
    Rule { id: |_| Some(Cow::Borrowed("")), ends_with: None, at_restart: AtRestart::Continues },
    Rule { id: |it| it.ids.thread.map(Cow::Borrowed), ends_with: None, at_restart: AtRestart::Continues },
    Rule { id: |it| it.ids.turn.and(it.ids.thread).map(Cow::Borrowed), ends_with: None, at_restart: AtRestart::Waits },
    Rule { id: |it| it.ids.turn.map(Cow::Borrowed), ends_with: Some("turn/completed"), at_restart: AtRestart::Ends },
    Rule { id: |it| it.ids.login.map(|_| Cow::Borrowed("")), ends_with: None, at_restart: AtRestart::Continues },
    Rule { id: |it| own_id(it, "command/exec/outputDelta"), ends_with: None, at_restart: AtRestart::Ends },
    Rule { id: |it| own_id(it, "fs/changed"), ends_with: None, at_restart: AtRestart::IsRestored },
];

impl Topic {
    fn new(kind: Kind, id: &str) -> Self {
        Self { kind, id: id.into() }
    }

    /// All notifications.
    pub fn all() -> Self {
        Self::new(Kind::All, "")
    }

    /// The notifications of one thread and its turns.
    pub fn thread(id: &str) -> Self {
        Self::new(Kind::Thread, id)
    }

    /// The notifications of one turn, up to `turn/completed`.
    pub fn turn(id: &str) -> Self {
        Self::new(Kind::Turn, id)
    }

    /// The notifications of all logins, each with the login's id (`account/login/completed`).
    pub fn logins() -> Self {
        Self::new(Kind::Logins, "")
    }

    /// The output of one `command/exec`, by its process id (`command/exec/outputDelta`).
    pub fn command(process_id: &str) -> Self {
        Self::new(Kind::Command, process_id)
    }

    /// The changes that one `fs/watch` sees, by its watch id (`fs/changed`).
    pub fn watch(watch_id: &str) -> Self {
        Self::new(Kind::Watch, watch_id)
    }

    /// A turn that is about to be started on this thread. The answer names the turn's id, and notifications of the turn may arrive before
    /// the answer.
    pub(crate) fn starting_turn(thread: &str) -> Self {
        Self::new(Kind::StartingTurn, thread)
    }

    pub(super) fn rule(&self) -> &'static Rule {
        &RULES[self.kind as usize]
    }
}

/// Returns the id of the command or of the watch in a notification of this method. Only two methods have these ids, so other messages are
/// not searched for them.
fn own_id<'a>(notification: &IncomingNotification<'a>, method: &str) -> Option<Cow<'a, str>> {
    #[derive(Deserialize)]
    struct Own<'a> {
        #[serde(alias = "watchId", rename = "processId", borrow)]
        id: Cow<'a, str>,
    }
    if notification.method != method {
        return None;
    }
    let Ok(Message::Notification { params: Some(params), .. }) = Message::parse(notification.line) else { return None };
    serde_json::from_str::<Own<'a>>(params.get()).ok().map(|own| own.id)
}

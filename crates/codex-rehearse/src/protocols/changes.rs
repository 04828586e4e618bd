//! The changes between the two protocols that affect the recordings.

use std::collections::BTreeMap;
use std::fmt;

use codex_codegen::diff::{Action, Break, Change, Kind as Item, Surface};
use codex_codegen::{Diff, Protocol};

use super::walk::{Part, walk};
use super::{Tally, role};
use crate::report::{Finding, FoundBy};
use crate::session::{Kind, Session, Side};

/// The changes that affect the recordings, and the number of changes that do not.
pub(crate) struct Changes {
    pub(crate) findings: Vec<Finding>,
    pub(crate) elsewhere: usize,
}

/// The messages that use a part of the protocol: messages that the program reads, and messages that the program sends.
#[derive(Clone, Default)]
struct Uses {
    read: Tally,
    written: Tally,
    is_read: bool,
    is_written: bool,
    /// Whether at least one value that was read is not null.
    is_set: bool,
}

/// Returns the changes of `diff` that concern a message of the sessions.
pub(crate) fn touched(diff: &Diff, old: &Protocol, new: &Protocol, sessions: &[Session]) -> Changes {
    let uses = collect(diff, old, new, sessions);
    let has_experimental = sessions.iter().all(asks_for_experimental);
    let mut found_changes = Vec::new();
    let mut elsewhere = 0;
    for change in &diff.changes {
        let found = if is_method(change.kind) {
            method_uses(change, sessions)
        } else {
            part_of(change).and_then(|part| uses.get(&part).cloned())
        };
        match found.and_then(|found| finding(change, found, has_experimental)) {
            Some(found) => merge(&mut found_changes, found),
            None => elsewhere += 1,
        }
    }
    let findings = found_changes.into_iter().map(Found::into_finding);
    Changes { findings: findings.collect(), elsewhere }
}

/// Merges equal changes of several types into one finding, such as a field that all items lost.
fn merge(findings: &mut Vec<Found>, found: Found) {
    let is_same = |known: &&mut Found| {
        known.sentence.is_like(&found.sentence) && known.why == found.why && known.needs_look == found.needs_look
    };
    let Some(known) = findings.iter_mut().find(is_same) else { return findings.push(found) };
    known.sentence.owners.extend(found.sentence.owners);
    known.tally.extend(found.tally);
}

fn asks_for_experimental(session: &Session) -> bool {
    let greeting = session.messages.iter().find(|message| message.method == "initialize");
    greeting.is_some_and(|message| message.payload["capabilities"]["experimentalApi"] == true)
}

/// Collects the parts of both protocols that the recorded messages use. Definitions have their new names.
fn collect(diff: &Diff, old: &Protocol, new: &Protocol, sessions: &[Session]) -> BTreeMap<Part, Uses> {
    let is_renamed = |change: &&Change| change.kind == Item::Definition && change.action == Action::Renamed;
    let renames: BTreeMap<&str, &str> = diff
        .changes
        .iter()
        .filter(is_renamed)
        .filter_map(|change| Some((change.old.as_deref()?, change.new.as_deref()?)))
        .collect();
    let renamed = |name: String| renames.get(name.as_str()).map_or(name, |new| (*new).to_owned());
    let mut all: BTreeMap<Part, Uses> = BTreeMap::new();
    for session in sessions {
        for message in &session.messages {
            let mut parts = BTreeMap::new();
            for protocol in [old, new] {
                let Some(role) = role(protocol, message) else { continue };
                let Some(name) = role.definition else { continue };
                for (part, used) in walk(protocol, name, &message.payload, role.root).parts {
                    let part = match part {
                        Part::Definition(name) => Part::Definition(renamed(name)),
                        Part::Field(owner, name) => Part::Field(renamed(owner), name),
                        Part::Choice(owner, name) => Part::Choice(renamed(owner), name),
                    };
                    parts.entry(part).or_insert(used);
                }
            }
            for (part, used) in parts {
                let uses = all.entry(part).or_default();
                match message.side {
                    Side::Server => {
                        uses.is_read = true;
                        uses.is_set |= used.is_set;
                        uses.read.add(session, message, Some(&used.path));
                    }
                    Side::Client => {
                        uses.is_written = true;
                        uses.written.add(session, message, Some(&used.path));
                    }
                }
            }
        }
    }
    all
}

fn is_method(kind: Item) -> bool {
    matches!(kind, Item::ClientRequest | Item::ClientNotification | Item::ServerRequest | Item::ServerNotification)
}

/// Returns the messages of a changed method.
fn method_uses(change: &Change, sessions: &[Session]) -> Option<Uses> {
    let (side, kind) = match change.kind {
        Item::ClientRequest => (Side::Client, Kind::Request),
        Item::ClientNotification => (Side::Client, Kind::Notification),
        Item::ServerRequest => (Side::Server, Kind::Request),
        _ => (Side::Server, Kind::Notification),
    };
    let mut uses = Uses { is_set: true, ..Uses::default() };
    for session in sessions {
        for message in session.messages.iter().filter(|message| message.is(side, kind) && message.method == change.name)
        {
            let (tally, is_there) = match side {
                Side::Client => (&mut uses.written, &mut uses.is_written),
                Side::Server => (&mut uses.read, &mut uses.is_read),
            };
            tally.add(session, message, None);
            *is_there = true;
        }
    }
    (uses.is_read || uses.is_written).then_some(uses)
}

/// Returns the part of the protocol that a recording must use to be affected by the change. Returns `None` if the
/// change cannot affect a recording.
fn part_of(change: &Change) -> Option<Part> {
    let owner = change.owner.clone();
    match (change.kind, change.action) {
        // Messages do not contain type names or the order of Rust arguments.
        (_, Action::Renamed | Action::Order) => None,
        (Item::Definition, Action::Added | Action::Removed) => None,
        (Item::Definition, _) => Some(Part::Definition(change.name.clone())),
        (Item::Field, Action::Added) => Some(Part::Definition(owner?)),
        (Item::Field, _) => Some(Part::Field(owner?, change.name.clone())),
        // No recording contains a value that the old release does not have.
        (_, Action::Added) => None,
        (_, _) => Some(Part::Choice(owner?, change.name.clone())),
    }
}

fn finding(change: &Change, uses: Uses, has_experimental: bool) -> Option<Found> {
    if change.action == Action::Surface && has_experimental {
        return None;
    }
    // `predictions` handles the messages that the program sends: refused messages and ignored options.
    let is_told_elsewhere = matches!(change.action, Action::Added | Action::Removed | Action::Params);
    let written = uses.is_written && !is_told_elsewhere;
    if !uses.is_read && !written {
        return None;
    }
    let is_lost = match change.action {
        Action::Removed => Some("the new release does not send it"),
        Action::Surface if change.new.as_deref() == Some("experimental") => {
            Some("the new release sends it only with experimentalApi")
        }
        _ => None,
    };
    let is_lost = is_lost.filter(|_| uses.is_read);
    let reader = change.breaks.reader.as_ref().filter(|_| uses.is_read && uses.is_set);
    let writer = change.breaks.writer.as_ref().filter(|_| written);
    let why = match (reader, writer, is_lost) {
        (Some(broken), _, _) => Some(for_reader(change, broken)),
        (None, Some(broken), _) => Some(broken.why.clone()),
        (None, None, Some(_)) if !uses.is_set => Some("it was null in each recorded message".to_owned()),
        (None, None, Some(why)) if change.action == Action::Surface => Some(why.to_owned()),
        (None, None, _) => None,
    };
    let needs_look = reader.is_some() || writer.is_some() || is_lost.is_some() && uses.is_set;
    let mut tally = if uses.is_read { uses.read } else { Tally::default() };
    if written {
        tally.extend(uses.written);
    }
    if change.action == Action::Added && change.kind == Item::Field {
        tally = tally.at_key(&change.name);
    }
    let is_lost = is_lost.is_some() && reader.is_none();
    Some(Found { sentence: Sentence::of(change), needs_look, is_lost, why, tally })
}

fn for_reader(change: &Change, broken: &Break) -> String {
    let only = broken.surface > change.surface && broken.surface == Surface::Experimental;
    format!("{}{}", broken.why, if only { " (only with experimentalApi)" } else { "" })
}

/// A finding whose sentence may still be extended.
struct Found {
    sentence: Sentence,
    needs_look: bool,
    is_lost: bool,
    why: Option<String>,
    tally: Tally,
}

impl Found {
    fn into_finding(self) -> Finding {
        Finding {
            needs_look: self.needs_look,
            what: self.sentence.to_string(),
            why: self.why,
            by: FoundBy::Schemas,
            is_lost: self.is_lost,
            places: self.tally.into_places(),
        }
    }
}

/// `the field display of AgentMessage is gone (it was string, optional)`
struct Sentence {
    kind: Item,
    name: String,
    owners: Vec<String>,
    predicate: String,
}

impl Sentence {
    fn of(change: &Change) -> Self {
        let (old, new) = (change.old.as_deref().unwrap_or("nothing"), change.new.as_deref().unwrap_or("nothing"));
        let predicate = match (change.action, change.old.as_deref()) {
            (Action::Added, _) => format!("is new ({new})"),
            (Action::Removed, None) => "is gone".to_owned(),
            (Action::Removed, Some(old)) => format!("is gone (it was: {old})"),
            (Action::Surface, _) => format!("is {new} now"),
            (Action::Params, _) => format!("takes other params: {new} in place of {old}"),
            (Action::Response, _) => format!("has another answer: {new} in place of {old}"),
            (Action::Tag, _) => format!("has branches that are {new} now, and were {old}"),
            (Action::Extras, _) => format!("has other keys of the type {new} now, and had {old}"),
            (Action::Flatten, _) => format!("moved: it was {old}, and is {new} now"),
            _ => format!("was {old}, and is {new} now"),
        };
        let owners = change.owner.iter().cloned().collect();
        Self { kind: change.kind, name: change.name.clone(), owners, predicate }
    }

    fn is_like(&self, other: &Self) -> bool {
        let is_owned = !self.owners.is_empty() && !other.owners.is_empty();
        is_owned && self.kind == other.kind && self.name == other.name && self.predicate == other.predicate
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = match self.kind {
            Item::ClientRequest | Item::ServerRequest => "request",
            Item::ClientNotification | Item::ServerNotification => "notification",
            Item::Definition => "type",
            Item::Field => "field",
            Item::Value => "value",
            _ => "variant",
        };
        write!(f, "the {noun} {}", self.name)?;
        match self.owners.as_slice() {
            [] => {}
            [owners @ .., last] if !owners.is_empty() => write!(f, " of {} and {last}", owners.join(", "))?,
            [only, ..] => write!(f, " of {only}")?,
        }
        write!(f, " {}", self.predicate)
    }
}

//! The changes from one release to the other that touch what is in the recordings.

use std::collections::BTreeMap;

use codex_codegen::diff::{Action, Break, Change, Kind as Item, Surface};
use codex_codegen::{Diff, Protocol};

use super::walk::{Part, walk};
use super::{Tally, role};
use crate::report::{Finding, Witness};
use crate::session::{Kind, Session, Side};

/// The changes that touch the recordings, and how many do not.
pub(crate) struct Changes {
    pub(crate) findings: Vec<Finding>,
    pub(crate) elsewhere: usize,
}

/// Who uses a part of the protocol: messages that the program reads, and messages that it writes.
#[derive(Clone, Default)]
struct Uses {
    read: Tally,
    written: Tally,
    is_read: bool,
    is_written: bool,
    /// False where every value was null.
    is_set: bool,
}

/// Picks the changes of `diff` that concern a message of the sessions.
pub(crate) fn touched(diff: &Diff, old: &Protocol, new: &Protocol, sessions: &[Session]) -> Changes {
    let uses = collect(diff, old, new, sessions);
    let has_experimental = sessions.iter().all(asks_for_experimental);
    let mut findings = Vec::new();
    let mut elsewhere = 0;
    for change in &diff.changes {
        let found = if is_method(change.kind) {
            method_uses(change, sessions)
        } else {
            part_of(change).and_then(|part| uses.get(&part).cloned())
        };
        match found.and_then(|found| finding(change, found, has_experimental)) {
            Some(finding) => findings.push(finding),
            None => elsewhere += 1,
        }
    }
    Changes { findings, elsewhere }
}

fn asks_for_experimental(session: &Session) -> bool {
    let greeting = session.messages.iter().find(|message| message.method == "initialize");
    greeting.is_some_and(|message| message.payload["capabilities"]["experimentalApi"] == true)
}

/// All parts of both protocols that the recorded messages use. Definitions have their new names.
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
                uses.is_set |= used.is_set;
                match message.side {
                    Side::Server => {
                        uses.is_read = true;
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

/// The messages of a method that changed.
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

/// The part that has to be in a recording for the change to matter. None where it cannot matter.
fn part_of(change: &Change) -> Option<Part> {
    let owner = change.owner.clone();
    match (change.kind, change.action) {
        // The wire has no names of types, and no order of Rust arguments.
        (_, Action::Renamed | Action::Order) => None,
        (Item::Definition, Action::Added | Action::Removed) => None,
        (Item::Definition, _) => Some(Part::Definition(change.name.clone())),
        (Item::Field, Action::Added) => Some(Part::Definition(owner?)),
        (Item::Field, _) => Some(Part::Field(owner?, change.name.clone())),
        // A value that no recording has.
        (_, Action::Added) => None,
        (_, _) => Some(Part::Choice(owner?, change.name.clone())),
    }
}

fn finding(change: &Change, uses: Uses, has_experimental: bool) -> Option<Finding> {
    if change.action == Action::Surface && has_experimental {
        return None;
    }
    // What becomes of a removed or a missing key that the program writes is said of each message: refused, or ignored.
    let is_told_elsewhere = matches!(change.action, Action::Added | Action::Removed) && change.kind != Item::ServerRequest;
    let written = uses.is_written && !is_told_elsewhere;
    if !uses.is_read && !written {
        return None;
    }
    let is_gone = change.action == Action::Removed;
    let reader = change.breaks.reader.as_ref().filter(|_| uses.is_read && uses.is_set);
    let writer = change.breaks.writer.as_ref().filter(|_| written && uses.is_set);
    let no_longer_comes = is_gone && uses.is_read && uses.is_set;
    let why = match (reader, writer) {
        (Some(broken), _) => Some(for_reader(change, broken)),
        (None, Some(broken)) => Some(broken.why.clone()),
        (None, None) if no_longer_comes => Some("code that reads it finds nothing".to_owned()),
        (None, None) => None,
    };
    let mut places = if uses.is_read { uses.read.into_places() } else { Vec::new() };
    if written {
        places.extend(uses.written.into_places());
    }
    if change.action == Action::Added && change.kind == Item::Field {
        places.iter_mut().for_each(|place| place.path = place.path.take().map(|path| format!("{path}.{}", change.name)));
    }
    let needs_look = reader.is_some() || writer.is_some() || no_longer_comes;
    Some(Finding { needs_look, what: sentence(change), why, by: Witness::Schemas, places })
}

fn for_reader(change: &Change, broken: &Break) -> String {
    let only = broken.surface > change.surface && broken.surface == Surface::Experimental;
    format!("{}{}", broken.why, if only { " (only with experimentalApi)" } else { "" })
}

/// `the field AgentMessage.display changed its type from A to B`
fn sentence(change: &Change) -> String {
    let noun = match change.kind {
        Item::ClientRequest | Item::ServerRequest => "request",
        Item::ClientNotification | Item::ServerNotification => "notification",
        Item::Definition => "type",
        Item::Field => "field",
        Item::Value => "value",
        _ => "variant",
    };
    let name = format!("the {noun} {}", change.path());
    let (old, new) = (change.old.as_deref().unwrap_or("nothing"), change.new.as_deref().unwrap_or("nothing"));
    match change.action {
        Action::Added => format!("{name} is new ({new})"),
        Action::Removed => format!("{name} is gone (it was {old})"),
        Action::Surface => format!("{name} is {new} now"),
        Action::Params => format!("{name} takes other params: {new} in place of {old}"),
        Action::Response => format!("{name} has another answer: {new} in place of {old}"),
        Action::Presence => format!("{name} was {old}, and is {new} now"),
        Action::Tag => format!("the branches of {} are {new} now, and were {old}", change.path()),
        Action::Extras => format!("other keys of {} are {new} now, and were {old}", change.path()),
        Action::Flatten => format!("{name} moved: it was {old}, and is {new} now"),
        Action::Constant => format!("{name} is one of {new} now, and was one of {old}"),
        _ => format!("{name} is {new} now, and was {old}"),
    }
}

//! The structure that all reports for people share: sections, groups and wording.

use std::collections::BTreeMap;

use super::report::{Action, Change, Diff, Direction, Kind, Surface};

/// A section of a report.
pub(super) struct Section<'a> {
    pub(super) part: Part,
    pub(super) methods: Vec<(Kind, Vec<&'a Change>)>,
    pub(super) definitions: Vec<Group<'a>>,
    /// Definitions that were added or removed as a whole. The report lists only their names.
    pub(super) added: Vec<&'a str>,
    pub(super) removed: Vec<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Breaking,
    Compatible,
    Experimental,
}

/// The changes of one definition, or the changes that several definitions share.
pub(super) struct Group<'a> {
    pub(super) names: Vec<&'a str>,
    pub(super) direction: Option<Direction>,
    pub(super) changes: Vec<&'a Change>,
}

/// Returns the sections that contain changes.
pub(super) fn sections(diff: &Diff) -> Vec<Section<'_>> {
    let part_of = |change: &Change| match change.surface {
        _ if change.breaks.on(Surface::Stable) => Part::Breaking,
        Surface::Stable => Part::Compatible,
        Surface::Experimental => Part::Experimental,
    };
    [Part::Breaking, Part::Compatible, Part::Experimental]
        .into_iter()
        .map(|part| section(part, diff.changes.iter().filter(|change| part_of(change) == part)))
        .filter(|section| section.len() > 0)
        .collect()
}

/// The smallest number of definitions with the same change for which the report lists the change only once.
///
/// Branches of a union often gain a field together.
const SHARED: usize = 3;

fn section<'a>(part: Part, changes: impl Iterator<Item = &'a Change>) -> Section<'a> {
    let mut methods: BTreeMap<Kind, Vec<&Change>> = BTreeMap::new();
    let mut section = Section { part, methods: vec![], definitions: vec![], added: vec![], removed: vec![] };
    let mut inside = Vec::new();
    for change in changes {
        match (change.kind, change.action) {
            (kind, _) if kind.is_method() => methods.entry(kind).or_default().push(change),
            (Kind::Definition, Action::Added) => section.added.push(&change.name),
            (Kind::Definition, Action::Removed) => section.removed.push(&change.name),
            _ => inside.push(change),
        }
    }
    section.methods = methods.into_iter().collect();
    section.definitions = groups(&inside);
    section
}

fn groups<'a>(changes: &[&'a Change]) -> Vec<Group<'a>> {
    // Changes that differ only in their owner, in the order of their first occurrence.
    let mut shared: Vec<(&Change, Vec<&str>)> = Vec::new();
    for change in changes {
        let owner = change.owner.as_deref().unwrap_or(&change.name);
        match shared.iter_mut().find(|(first, _)| differs_only_in_owner(first, change)) {
            Some((_, owners)) => owners.push(owner),
            None => shared.push((change, vec![owner])),
        }
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (change, owners) in &shared {
        let sets = if owners.len() < SHARED {
            owners.iter().map(|owner| vec![*owner]).collect()
        } else {
            vec![owners.clone()]
        };
        for names in sets {
            match groups.iter_mut().find(|group| group.names == names) {
                Some(group) => group.changes.push(change),
                None => groups.push(Group { names, direction: change.direction, changes: vec![change] }),
            }
        }
    }
    groups.sort_by(|a, b| (a.names.len() >= SHARED, &a.names).cmp(&(b.names.len() >= SHARED, &b.names)));
    groups
}

fn differs_only_in_owner(a: &Change, b: &Change) -> bool {
    let owner = a.owner.clone();
    a.kind != Kind::Definition && *a == Change { owner, ..b.clone() }
}

impl Section<'_> {
    /// Returns the number of changes in the section.
    pub(super) fn len(&self) -> usize {
        let methods: usize = self.methods.iter().map(|(_, changes)| changes.len()).sum();
        let definitions: usize = self.definitions.iter().map(|group| group.names.len() * group.changes.len()).sum();
        methods + definitions + self.added.len() + self.removed.len()
    }
}

impl Group<'_> {
    /// Returns the direction for the text after the names, for example `(read)`.
    pub(super) fn direction(&self) -> String {
        self.direction.map(|direction| format!(" ({direction})")).unwrap_or_default()
    }
}

/// Groups adjacent changes that have no details, so that their names share a line.
pub(super) fn lines<'c, 'a>(changes: &'c [&'a Change], part: Part) -> impl Iterator<Item = &'c [&'a Change]> {
    let is_bare = move |change: &Change| {
        matches!(change.action, Action::Added | Action::Removed)
            && part != Part::Breaking
            && change.breaks.is_empty()
            && detail(change).is_empty()
    };
    changes.chunk_by(move |a, b| a.action == b.action && is_bare(a) && is_bare(b))
}

/// Returns the sign of an action: `+`, `-` or `~`.
pub(super) fn sign(action: Action) -> char {
    match action {
        Action::Added => '+',
        Action::Removed => '-',
        _ => '~',
    }
}

/// Returns the text after the name, for example `string, required` or `params A → B`. Empty if the name is sufficient.
pub(super) fn detail(change: &Change) -> String {
    let (old, new) = (change.old.as_deref().unwrap_or("nothing"), change.new.as_deref().unwrap_or("nothing"));
    let label = match change.action {
        Action::Added => return change.new.clone().unwrap_or_default(),
        Action::Removed => return change.old.clone().unwrap_or_default(),
        Action::Renamed if change.kind == Kind::Definition => return format!("renamed, was {old}"),
        Action::Renamed => "Rust name",
        Action::Surface if new == "stable" => return "now stable".to_owned(),
        Action::Surface => return "now experimental".to_owned(),
        Action::Params => "params",
        Action::Response => "response",
        Action::Extras => "extra keys",
        Action::Order => "order in `new`:",
        Action::Shape | Action::Type | Action::Presence | Action::Tag | Action::Flatten | Action::Constant => "",
    };
    let space = if label.is_empty() { "" } else { " " };
    format!("{label}{space}{old} → {new}")
}

/// Returns the programs that a change breaks, for example `writer (the runtime ignores the field), source`.
///
/// `with_reasons` adds the reason to each kind of program.
pub(super) fn broken(change: &Change, with_reasons: bool) -> String {
    let each = change.breaks.iter().map(|(name, broken)| {
        let only = (broken.surface > change.surface).then_some("experimental only");
        let notes: Vec<&str> = with_reasons.then_some(broken.why.as_str()).into_iter().chain(only).collect();
        if notes.is_empty() { name.to_owned() } else { format!("{name} ({})", notes.join("; ")) }
    });
    each.collect::<Vec<_>>().join(", ")
}

/// Returns the version step, for example `minor while 0.x, major from 1.0 on`.
pub(super) fn step(diff: &Diff) -> String {
    let verdict = &diff.verdict;
    if verdict.zerover == verdict.semver {
        verdict.zerover.to_string()
    } else {
        format!("{} while 0.x, {} from 1.0 on", verdict.zerover, verdict.semver)
    }
}

/// Returns how many changes break each kind of program, for example `reader 2, writer 3, source 7`.
pub(super) fn tally(diff: &Diff) -> String {
    let mut counts = [("reader", 0), ("writer", 0), ("source", 0)];
    for change in diff.breaking() {
        for (name, _) in change.breaks.iter().filter(|(_, broken)| broken.surface == Surface::Stable) {
            counts.iter_mut().filter(|(other, _)| *other == name).for_each(|(_, count)| *count += 1);
        }
    }
    let each = counts.iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}"));
    each.collect::<Vec<_>>().join(", ")
}

/// Returns the only line of a report without changes.
pub(super) fn nothing(diff: &Diff) -> String {
    let (from, to) = (&diff.from, &diff.to);
    match diff.docs {
        0 => format!("The protocol did not change from {from} to {to}."),
        1 => format!("From {from} to {to}, only the documentation of 1 item of the protocol changed."),
        docs => format!("From {from} to {to}, only the documentation of {docs} items of the protocol changed."),
    }
}

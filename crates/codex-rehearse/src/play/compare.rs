//! Compares the takes of both releases.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::{Difference, Shape, TakeShapes};
use super::take::{Outcome, Take};
use crate::protocols::{Tally, label};
use crate::report::{Finding, FoundBy, LeftOut, Place};
use crate::session::{Kind, Session};

/// The findings of the comparison of one session.
#[derive(Clone, Debug, Default)]
pub(super) struct Compared {
    pub(super) differs: Vec<Finding>,
    pub(super) refused: Vec<Finding>,
    pub(super) left_out: Vec<LeftOut>,
    /// The labels of the requests that both releases answered with a result.
    pub(super) accepted: BTreeSet<String>,
}

/// The names of both releases.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    pub(super) from: &'a str,
    pub(super) to: &'a str,
}

/// Compares the takes of `from` with the takes of `to`. A value that varies between the takes of one release is not a difference.
pub(super) fn compare(session: &Session, names: Names<'_>, from: &[Take], to: &[Take]) -> Compared {
    let mut compared = Compared::default();
    compare_outcomes(session, names, from, to, &mut compared);
    let (old, new) = (all(from, |take| &take.notifications), all(to, |take| &take.notifications));
    compare_sent(session, names, "notification", &old, &new, &mut compared.differs);
    let (old, new) = (all(from, |take| &take.server_requests), all(to, |take| &take.server_requests));
    compare_sent(session, names, "the runtime's request", &old, &new, &mut compared.differs);
    compared
}

fn compare_outcomes(session: &Session, names: Names<'_>, from: &[Take], to: &[Take], compared: &mut Compared) {
    let Names { from: old_name, to: new_name } = names;
    let mut refused: BTreeMap<(String, String), Tally> = BTreeMap::new();
    let mut accepted_now: BTreeMap<String, Tally> = BTreeMap::new();
    let mut shapes: BTreeMap<(String, bool), Tally> = BTreeMap::new();
    let mut left_out: BTreeMap<(String, String), usize> = BTreeMap::new();
    let first = from.first().into_iter().flat_map(|take| take.outcomes.keys());
    for index in first {
        let message = &session.messages[*index];
        let outcomes = |takes: &[Take]| -> Vec<Outcome> {
            takes.iter().filter_map(|take| take.outcomes.get(index).cloned()).collect()
        };
        let (before, after) = (outcomes(from), outcomes(to));
        let (Some(old), Some(new)) = (Kinds::of(&before), Kinds::of(&after)) else { continue };
        let method = &message.method;
        match (old, new) {
            (Kinds::Accepted(old), Kinds::Accepted(new)) => {
                compared.accepted.insert(label(message));
                let difference = Shape::difference(&old, &new);
                let answer = session.answer_to(*index).unwrap_or(message);
                for Sentence { what, path, needs_look } in sentences(&difference, new_name) {
                    shapes.entry((what, needs_look)).or_default().add(session, answer, Some(&path));
                }
            }
            (Kinds::Accepted(_), Kinds::Refused(text)) => {
                refused
                    .entry((method.clone(), format!("{method} is refused: {text}")))
                    .or_default()
                    .add(session, message, None);
            }
            (Kinds::Accepted(_) | Kinds::Refused(_), Kinds::Unanswered) => {
                let what = format!("{method} is not answered by {new_name} within the limit (--wait)");
                refused.entry((method.clone(), what)).or_default().add(session, message, None);
            }
            (Kinds::Refused(_), Kinds::Accepted(_)) => {
                let what = format!("{method} is accepted now; {old_name} refused it in the play");
                accepted_now.entry(what).or_default().add(session, message, None);
            }
            (Kinds::Refused(_), Kinds::Refused(text)) => {
                let was_accepted = session.answer_to(*index).is_some_and(|answer| answer.kind == Kind::Result);
                if was_accepted {
                    let why =
                        format!("both releases refuse it in a home without your account, settings and files: {text}");
                    *left_out.entry((method.clone(), why)).or_default() += 1;
                }
            }
            (Kinds::Unanswered, _) => {
                if session.answer_to(*index).is_some() {
                    let why = format!("{old_name} did not answer it within the limit (--wait)");
                    *left_out.entry((method.clone(), why)).or_default() += 1;
                }
            }
        }
    }
    let finding = |what: String, needs_look: bool, tally: Tally| Finding {
        needs_look,
        what,
        why: None,
        by: FoundBy::Play,
        is_lost: false,
        places: tally.into_places(),
    };
    compared.refused.extend(refused.into_iter().map(|((_, what), tally)| finding(what, true, tally)));
    compared.differs.extend(accepted_now.into_iter().map(|(what, tally)| finding(what, false, tally)));
    compared.differs.extend(shapes.into_iter().map(|((what, needs_look), tally)| finding(what, needs_look, tally)));
    let counted = left_out.into_iter().map(|((method, why), count)| LeftOut { method, count, why });
    compared.left_out.extend(counted);
}

/// The outcome on which all takes of one release agree.
enum Kinds {
    Accepted(Box<TakeShapes>),
    Refused(String),
    Unanswered,
}

impl Kinds {
    fn of(outcomes: &[Outcome]) -> Option<Self> {
        let mut outcomes = outcomes.iter();
        let mut found = match outcomes.next()? {
            Outcome::Accepted(shape) => Self::Accepted(Box::new(TakeShapes::of_one(shape))),
            Outcome::Refused(text) => Self::Refused(text.clone()),
            Outcome::Unanswered => Self::Unanswered,
        };
        for outcome in outcomes {
            found = match (found, outcome) {
                (Self::Accepted(shapes), Outcome::Accepted(shape)) => Self::Accepted(Box::new(shapes.with(shape))),
                (found @ Self::Refused(_), Outcome::Refused(_)) | (found @ Self::Unanswered, Outcome::Unanswered) => {
                    found
                }
                _ => return None,
            };
        }
        Some(found)
    }
}

/// The messages of one method that a release sent.
struct Sent {
    is_in_all_takes: bool,
    shapes: TakeShapes,
}

/// The messages that a release sent, by method.
type SentByMethod = BTreeMap<String, Sent>;

fn all(takes: &[Take], of: impl Fn(&Take) -> &BTreeMap<String, Shape>) -> SentByMethod {
    let methods: BTreeSet<&String> = takes.iter().flat_map(|take| of(take).keys()).collect();
    let shapes = methods.into_iter().map(|method| {
        let found: Vec<Option<&Shape>> = takes.iter().map(|take| of(take).get(method)).collect();
        let any = found.iter().flatten().fold(Shape::default(), |any, shape| any.joined(shape));
        let every = found.iter().copied().collect::<Option<Vec<_>>>();
        let every = every.map(|shapes| shapes.iter().fold(any.clone(), |every, shape| every.common(shape)));
        let is_in_all_takes = every.is_some();
        (method.clone(), Sent { is_in_all_takes, shapes: TakeShapes { common: every.unwrap_or_default(), any } })
    });
    shapes.collect()
}

/// Compares the notifications or the server requests that the releases send.
fn compare_sent(
    session: &Session,
    names: Names<'_>,
    noun: &str,
    old: &SentByMethod,
    new: &SentByMethod,
    findings: &mut Vec<Finding>,
) {
    let Names { from, to } = names;
    let is_request = noun != "notification";
    let place = |method: &str, path: Option<String>| {
        let message = format!("{noun} {method}");
        let mut recorded = session.messages.iter().filter(|message| label(message) == format!("{noun} {method}"));
        let first =
            recorded.next().map(|message| crate::report::FirstLine { file: session.name(), line: message.line });
        let count = usize::from(first.is_some()) + recorded.count();
        Place { message, path, count, first }
    };
    let mut push = |needs_look: bool, what: String, place: Place| {
        findings.push(Finding { needs_look, what, why: None, by: FoundBy::Play, is_lost: false, places: vec![place] });
    };
    for (method, sent) in old {
        if sent.is_in_all_takes && !new.contains_key(method) {
            push(
                true,
                format!("{to} does not send the {} in the same session", bare(noun, method)),
                place(method, None),
            );
        }
    }
    for (method, sent) in new {
        match old.get(method) {
            Some(old_sent) => {
                let difference = Shape::difference(&old_sent.shapes, &sent.shapes);
                for Sentence { what, path, needs_look } in sentences(&difference, to) {
                    push(needs_look, what, place(method, Some(path)));
                }
            }
            None if sent.is_in_all_takes => {
                let what = format!("{to} sends the {} too; {from} did not in the same session", bare(noun, method));
                // A program may ignore a new notification, but a new request waits for an answer.
                push(is_request, what, place(method, None));
            }
            None => {}
        }
    }
}

/// Returns a message in words: `notification warning`, `request item/tool/call`.
fn bare(noun: &str, method: &str) -> String {
    format!("{} {method}", noun.trim_start_matches("the runtime's "))
}

/// Returns one difference as a sentence.
struct Sentence {
    what: String,
    path: String,
    needs_look: bool,
}

fn sentences(difference: &Difference, to: &str) -> Vec<Sentence> {
    let sentence = |what: String, path: &String, needs_look: bool| Sentence { what, path: path.clone(), needs_look };
    let lost = difference.lost.iter().map(|path| match path.strip_suffix('}').and_then(|path| path.rsplit_once('{')) {
        Some((place, kind)) => sentence(format!("{to} sends no {place} of the type {kind}"), path, true),
        None => match path.strip_suffix("[]") {
            Some(list) => sentence(format!("{list} is empty in {to}"), path, true),
            None => sentence(format!("{path} is missing in {to}"), path, true),
        },
    });
    // The types allow null at this path, so programs expect null.
    let emptied = difference.emptied.iter().map(|path| sentence(format!("{path} is always null in {to}"), path, false));
    let gained = difference.gained.iter().map(|path| sentence(format!("{path} is new in {to}"), path, false));
    let retyped = difference
        .retyped
        .iter()
        .map(|(path, before, after)| sentence(format!("{path} is {after} in {to}, and was {before}"), path, true));
    lost.chain(retyped).chain(emptied).chain(gained).collect()
}

//! Predicts, from the schemas alone, how the new release handles the messages that the program sent.

use std::collections::BTreeMap;

use codex_codegen::Protocol;

use super::walk::{Found, UnknownKey, walk};
use super::{Tally, label, role};
use crate::report::{Finding, FoundBy};
use crate::session::{Kind, Message, Session, Side};

/// The predicted refusals, and the options that the new release ignores.
#[derive(Default)]
pub(crate) struct Predictions {
    pub(crate) refused: Vec<Refused>,
    pub(crate) ignored: Vec<Finding>,
}

/// A refusal that the schemas predict.
pub(crate) struct Refused {
    /// The kind of message, as in [`label`].
    pub(crate) message: String,
    pub(crate) finding: Finding,
}

/// Examines each message of the program. `to` is the name of the new release, `from` is the name of the old release.
pub(crate) fn predict(old: &Protocol, new: &Protocol, [from, to]: [&str; 2], sessions: &[Session]) -> Predictions {
    let mut refused: BTreeMap<(String, String), (Tally, bool)> = BTreeMap::new();
    let mut ignored: BTreeMap<(String, String), (Tally, bool)> = BTreeMap::new();
    for session in sessions {
        let sent = session.messages.iter().filter(|message| message.side == Side::Client);
        for message in sent.filter(|message| message.kind != Kind::Error) {
            let before = look(old, message);
            let Some(after) = look(new, message) else {
                // A method that is in no schema, such as getAuthStatus, may exist nevertheless. Only the play can show
                // whether the method exists.
                if before.is_some() {
                    let entry = refused
                        .entry((label(message), format!("{to} does not have the method {}", message.method)))
                        .or_default();
                    entry.0.add(session, message, None);
                    entry.1 = true;
                }
                continue;
            };
            let before = before.unwrap_or_default();
            for (path, why) in after.misfits.iter().filter(|(path, _)| !before.misfits.contains_key(*path)) {
                let what = format!("{to} cannot read {path}: {why}");
                let entry = refused.entry((label(message), what)).or_default();
                entry.0.add(session, message, Some(path));
                entry.1 = true;
            }
            for (path, handling) in &after.unknown {
                let was_known = !before.unknown.contains_key(path);
                if *handling == UnknownKey::Refused && was_known {
                    let why = format!("{to} does not know {path}, and refuses unknown keys there");
                    let entry = refused.entry((label(message), why)).or_default();
                    entry.0.add(session, message, Some(path));
                    entry.1 = true;
                } else {
                    let why = if was_known {
                        format!("{to} does not know {path}, and silently ignores it")
                    } else if from == to {
                        format!("{to} does not know {path}, and ignores it")
                    } else {
                        format!("neither {from} nor {to} knows {path}; both ignore it")
                    };
                    let entry = ignored.entry((label(message), why)).or_default();
                    entry.0.add(session, message, Some(path));
                    entry.1 |= was_known && *handling == UnknownKey::Ignored;
                }
            }
        }
    }
    let finding = |what: String, (tally, needs_look): (Tally, bool)| Finding {
        needs_look,
        what,
        why: None,
        by: FoundBy::Schemas,
        is_lost: false,
        places: tally.into_places(),
    };
    Predictions {
        refused: refused
            .into_iter()
            .map(|((message, what), found)| Refused { message, finding: finding(what, found) })
            .collect(),
        ignored: ignored.into_iter().map(|((_, what), found)| finding(what, found)).collect(),
    }
}

/// Returns the parts of the message that a release reads, or `None` if the release does not have the method.
fn look(protocol: &Protocol, message: &Message) -> Option<Found> {
    let role = role(protocol, message)?;
    Some(match role.definition {
        Some(_) if message.payload.is_null() && role.method.params_optional => Found::default(),
        Some(name) => walk(protocol, name, &message.payload, role.root),
        None => Found::default(),
    })
}

//! What the new release makes of the messages that the program sent, by its schemas alone.

use std::collections::BTreeMap;

use codex_codegen::Protocol;

use super::walk::{Found, UnknownKey, walk};
use super::{Tally, label, role};
use crate::report::{Finding, Witness};
use crate::session::{Kind, Message, Session, Side};

/// Refused requests and ignored options.
#[derive(Default)]
pub(crate) struct Fate {
    pub(crate) refused: Vec<Refused>,
    pub(crate) ignored: Vec<Finding>,
}

/// A refusal that the schemas foretell.
pub(crate) struct Refused {
    /// The kind of message, as in [`label`].
    pub(crate) message: String,
    pub(crate) finding: Finding,
}

/// Looks at each message of the program. `to` is the name of the new release, `from` that of the old one.
pub(crate) fn fate(old: &Protocol, new: &Protocol, [from, to]: [&str; 2], sessions: &[Session]) -> Fate {
    let mut refused: BTreeMap<(String, String), (Tally, bool)> = BTreeMap::new();
    let mut ignored: BTreeMap<(String, String), (Tally, bool)> = BTreeMap::new();
    for session in sessions {
        let sent = session.messages.iter().filter(|message| message.side == Side::Client);
        for message in sent.filter(|message| message.kind != Kind::Error) {
            let before = look(old, message);
            let Some(after) = look(new, message) else {
                // A method that no schema has, such as getAuthStatus, may be there all the same: the play tells.
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
            for (path, fate) in &after.unknown {
                let was_known = !before.unknown.contains_key(path);
                if *fate == UnknownKey::Refused && was_known {
                    let why = format!("{to} does not know {path}, and refuses unknown keys there");
                    let entry = refused.entry((label(message), why)).or_default();
                    entry.0.add(session, message, Some(path));
                    entry.1 = true;
                } else {
                    let why = match was_known {
                        true => format!("{to} does not know {path}, and ignores it without a word"),
                        false if from == to => format!("{to} does not know {path}, and ignores it"),
                        false => format!("neither {from} nor {to} knows {path}; both ignore it"),
                    };
                    let entry = ignored.entry((label(message), why)).or_default();
                    entry.0.add(session, message, Some(path));
                    entry.1 |= was_known && *fate == UnknownKey::Ignored;
                }
            }
        }
    }
    let finding = |what: String, (tally, needs_look): (Tally, bool)| Finding {
        needs_look,
        what,
        why: None,
        by: Witness::Schemas,
        is_lost: false,
        places: tally.into_places(),
    };
    Fate {
        refused: refused
            .into_iter()
            .map(|((message, what), found)| Refused { message, finding: finding(what, found) })
            .collect(),
        ignored: ignored.into_iter().map(|((_, what), found)| finding(what, found)).collect(),
    }
}

/// What a release reads in the message; none where it does not have the method.
fn look(protocol: &Protocol, message: &Message) -> Option<Found> {
    let role = role(protocol, message)?;
    Some(match role.definition {
        Some(_) if message.payload.is_null() && role.method.params_optional => Found::default(),
        Some(name) => walk(protocol, name, &message.payload, role.root),
        None => Found::default(),
    })
}

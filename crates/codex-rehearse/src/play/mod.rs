//! Plays the client's side of the recordings against both releases.
//!
//! A *take* is one play of one session against one release. Takes of both releases are compared with each other, and not with the
//! recording. A play has no account, no network and no files of the user, so a take differs from its recording for reasons outside the
//! release. Both releases are played under the same conditions.

mod allowed;
mod compare;
mod model;
mod player;
mod recorded;
mod shape;
mod substitute;
mod take;
mod wait_limits;

use std::collections::BTreeSet;
use std::time::Duration;

use crate::release::Release;
use crate::report::{Finding, LeftOut, Played};
use crate::session::Session;
use compare::{Compared, Names, compare};
use player::Player;
pub(crate) use shape::without_types;
use take::Take;

/// The findings of the play of all sessions.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) differs: Vec<Finding>,
    pub(crate) refused: Vec<Finding>,
    pub(crate) summary: Played,
    accepted: BTreeSet<String>,
    /// The messages that the new release sent: the kind of message, and a path with a value.
    sent: BTreeSet<(String, String)>,
}

impl Findings {
    /// Returns whether the new release sent messages of this kind with a value at this path.
    pub(crate) fn has_seen(&self, message: &str, path: &str) -> bool {
        self.sent.contains(&(message.to_owned(), path.to_owned()))
    }

    /// Returns whether the play shows the outcome of messages of this kind, so that no prediction is needed.
    pub(crate) fn knows(&self, message: &str) -> bool {
        let is_refused = self.refused.iter().any(|finding| finding.places.iter().any(|place| place.message == message));
        is_refused || self.accepted.contains(message)
    }
}

/// Plays each session on both releases.
///
/// # Errors
/// Returns an error if a process cannot be started, or if a folder or a port is not available.
pub(crate) async fn both(sessions: &[Session], [from, to]: [&Release; 2], limit: Duration) -> anyhow::Result<Findings> {
    let (old, new) = (from.version.to_string(), to.version.to_string());
    let names = Names { from: &old, to: &new };
    let mut findings = Findings::default();
    for session in sessions {
        let mut before = vec![take(session, from, limit).await?];
        let mut after = vec![take(session, to, limit).await?];
        let mut compared = compare(session, names, &before, &after);
        if !(compared.differs.is_empty() && compared.refused.is_empty()) {
            // A single difference may be a matter of timing, so each release is played a second time.
            before.push(take(session, from, limit).await?);
            after.push(take(session, to, limit).await?);
            compared = compare(session, names, &before, &after);
        }
        findings.sent.extend(after[0].sent(session));
        findings.add(compared, &before[0], &after[0], names);
    }
    Ok(findings)
}

async fn take(session: &Session, release: &Release, limit: Duration) -> anyhow::Result<Take> {
    eprintln!("playing {} on Codex {}", session.name(), release.version);
    Player::new(session, release, limit).await?.play().await
}

impl Findings {
    fn add(&mut self, compared: Compared, before: &Take, after: &Take, names: Names<'_>) {
        merge(&mut self.differs, compared.differs);
        merge(&mut self.refused, compared.refused);
        self.accepted.extend(compared.accepted);
        let summary = &mut self.summary;
        summary.requests += before.outcomes.len();
        summary.turns += before.turns.len();
        summary.answered += before.answered.len();
        let skipped = before.left_out.iter().map(|((method, why), count)| LeftOut {
            method: method.clone(),
            count: *count,
            why: why.clone(),
        });
        for left in skipped.chain(compared.left_out) {
            match summary.left_out.iter_mut().find(|known| known.method == left.method && known.why == left.why) {
                Some(known) => known.count += left.count,
                None => summary.left_out.push(left),
            }
        }
        let mut notes = Vec::new();
        for name in &before.taken_out {
            notes.push(format!("{name} was left out of the play: it can start other programs"));
        }
        for (kind, count) in &before.items_left_out {
            notes.push(format!("the mock model does not repeat items of the type {kind} ({count} recorded)"));
        }
        for (take, name) in [(before, names.from), (after, names.to)] {
            if take.unfinished > 0 {
                notes.push(format!("turns that did not end within the limit (--wait) on {name}: {}", take.unfinished));
            }
        }
        for note in notes {
            if !summary.notes.contains(&note) {
                summary.notes.push(note);
            }
        }
    }
}

/// Adds findings. For a known finding, adds only its places.
fn merge(known: &mut Vec<Finding>, more: Vec<Finding>) {
    for finding in more {
        match known.iter_mut().find(|other| other.what == finding.what && other.needs_look == finding.needs_look) {
            Some(other) => other.places.extend(finding.places),
            None => known.push(finding),
        }
    }
}

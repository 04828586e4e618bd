//! One take: what one release said while a session was played.

use std::collections::{BTreeMap, BTreeSet};

use codex_testkit::{Direction, Kind, Transcript};
use serde_json::Value;

use super::shape::Shape;
use crate::protocols::label;
use crate::session::Session;

/// The longest message of a refusal that is shown.
const MOST_TEXT: usize = 160;

/// What came for a request of the session.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Accepted(Shape),
    /// With the runtime's message.
    Refused(String),
    Unanswered,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Take {
    /// By the index of the request in the session.
    pub(super) outcomes: BTreeMap<usize, Outcome>,
    /// Notifications by method.
    pub(super) told: BTreeMap<String, Shape>,
    /// Requests of the runtime by method.
    pub(super) asked: BTreeMap<String, Shape>,
    /// The ids of turns that began.
    pub(super) turns: BTreeSet<String>,
    /// Turns that did not end within the limit.
    pub(super) unfinished: usize,
    /// Requests that were not sent: how many of each method and reason.
    pub(super) left_out: BTreeMap<(String, String), usize>,
    /// Params that were sent without.
    pub(super) taken_out: BTreeSet<String>,
    /// Kinds of items that the model did not repeat.
    pub(super) items_left_out: BTreeMap<String, usize>,
    /// Ids of the runtime's requests that were answered.
    pub(super) answered: BTreeSet<String>,
}

impl Take {
    pub(super) fn leave_out(&mut self, method: &str, why: &str) {
        *self.left_out.entry((method.to_owned(), why.to_owned())).or_default() += 1;
    }

    /// What the release sent: the kind of message as in reports, and each path with a value.
    pub(super) fn sent(&self, session: &Session) -> BTreeSet<(String, String)> {
        let answers = self.outcomes.iter().filter_map(|(index, outcome)| match outcome {
            Outcome::Accepted(shape) => Some((label(session.answer_to(*index)?), shape)),
            _ => None,
        });
        let told = self.told.iter().map(|(method, shape)| (format!("notification {method}"), shape));
        let asked = self.asked.iter().map(|(method, shape)| (format!("the runtime's request {method}"), shape));
        let all = answers.chain(told).chain(asked);
        all.flat_map(|(label, shape)| shape.set_paths().map(move |path| (label.clone(), path))).collect()
    }

    /// Keeps what went over a connection. `sent` are the ids of the session's requests, `private` is the folder of the play.
    pub(super) fn keep(&mut self, transcript: &Transcript, sent: &BTreeMap<usize, i64>, private: &str) {
        for (index, id) in sent {
            let answer = transcript.entries().iter().find(|entry| {
                entry.direction == Direction::In
                    && matches!(entry.kind, Kind::Response | Kind::Error)
                    && entry.message()["id"] == *id
            });
            let outcome = match answer {
                Some(answer) if answer.kind == Kind::Error => Outcome::Refused(text_of(answer.payload(), private)),
                Some(answer) => Outcome::Accepted(Shape::of("result", answer.payload())),
                None => Outcome::Unanswered,
            };
            self.outcomes.insert(*index, outcome);
        }
        for entry in transcript.entries().iter().filter(|entry| entry.direction == Direction::In) {
            let shapes = match entry.kind {
                Kind::Notification => &mut self.told,
                Kind::Request => &mut self.asked,
                Kind::Response | Kind::Error => continue,
            };
            shapes.entry(entry.method.clone()).or_default().add("params", entry.payload());
        }
    }
}

/// The message of an error, in one short line, without the folders of the play.
fn text_of(error: &Value, private: &str) -> String {
    let text = error["message"].as_str().unwrap_or("an error without a message").replace(private, "PRIVATE");
    // The runtime lists every method that it has.
    let text = text.split(", expected one of `").next().unwrap_or_default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_TEXT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

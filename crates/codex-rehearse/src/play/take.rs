//! One take: the messages that one release sent while a session was played.

use std::collections::{BTreeMap, BTreeSet};

use codex_testkit::{Direction, Kind, Transcript};
use serde_json::Value;

use super::shape::Shape;
use crate::protocols::label;
use crate::session::Session;

/// The maximum length of a refusal's message in the report.
const MOST_TEXT: usize = 160;

/// The outcome of a request.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Accepted(Shape),
    /// The request was refused with this message.
    Refused(String),
    Unanswered,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Take {
    /// The outcomes by the index of the request in the session.
    pub(super) outcomes: BTreeMap<usize, Outcome>,
    /// The shapes of notifications by method.
    pub(super) notifications: BTreeMap<String, Shape>,
    /// The shapes of the runtime's requests by method.
    pub(super) server_requests: BTreeMap<String, Shape>,
    /// The ids of the turns that started.
    pub(super) turns: BTreeSet<String>,
    /// The number of turns that did not end within the limit.
    pub(super) unfinished: usize,
    /// The requests that were not sent: the count for each method and reason.
    pub(super) left_out: BTreeMap<(String, String), usize>,
    /// The params that were removed before sending.
    pub(super) taken_out: BTreeSet<String>,
    /// The kinds of items that the model did not repeat.
    pub(super) items_left_out: BTreeMap<String, usize>,
    /// The ids of the runtime's requests that were answered.
    pub(super) answered: BTreeSet<String>,
}

impl Take {
    pub(super) fn leave_out(&mut self, method: &str, why: &str) {
        *self.left_out.entry((method.to_owned(), why.to_owned())).or_default() += 1;
    }

    /// Returns the messages that the release sent: the kind of message as in reports, and each path with a value.
    pub(super) fn sent(&self, session: &Session) -> BTreeSet<(String, String)> {
        let answers = self.outcomes.iter().filter_map(|(index, outcome)| match outcome {
            Outcome::Accepted(shape) => Some((label(session.answer_to(*index)?), shape)),
            _ => None,
        });
        let notifications = self.notifications.iter().map(|(method, shape)| (format!("notification {method}"), shape));
        let requests =
            self.server_requests.iter().map(|(method, shape)| (format!("the runtime's request {method}"), shape));
        let all = answers.chain(notifications).chain(requests);
        all.flat_map(|(label, shape)| shape.set_paths().map(move |path| (label.clone(), path))).collect()
    }

    /// Stores the messages of a connection. `sent` has the ids of the session's requests, `private` is the folder of the play.
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
                Kind::Notification => &mut self.notifications,
                Kind::Request => &mut self.server_requests,
                Kind::Response | Kind::Error => continue,
            };
            shapes.entry(entry.method.clone()).or_default().add("params", entry.payload());
        }
    }
}

/// Returns the message of an error in one short line, without the folders of the play.
fn text_of(error: &Value, private: &str) -> String {
    let text = error["message"].as_str().unwrap_or("an error without a message").replace(private, "PRIVATE");
    // The rest of the message lists all methods of the runtime.
    let text = text.split(", expected one of `").next().unwrap_or_default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_TEXT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

//! The coverage of a transcript: its messages compared with the schemas.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use codex_testkit::{Direction, Kind, Transcript};

use super::Known;

/// Names, and the number of each.
pub(crate) type Counts = BTreeMap<String, usize>;

/// The present and the missing methods, notifications, items and errors.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Coverage {
    /// Client methods with at least one result as an answer.
    pub answered: Counts,
    /// Client methods with errors only.
    pub refused: Counts,
    /// Notifications of the server.
    pub notifications: Counts,
    /// Requests of the server.
    pub server_requests: Counts,
    /// Kinds of thread items, in any message.
    pub items: Counts,
    /// Error kinds of failed turns (`codexErrorInfo`).
    pub errors: Counts,
    /// Names of the schemas without a message, by group.
    pub missing: BTreeMap<String, BTreeSet<String>>,
    /// Names of messages that no schema has, by group.
    pub unnamed: BTreeMap<String, BTreeSet<String>>,
}

impl Coverage {
    /// Counts the messages of a transcript.
    #[must_use]
    pub fn of(transcript: &Transcript, known: &Known) -> Self {
        let mut coverage = Self::default();
        for (request, answer) in transcript.calls() {
            if request.direction == Direction::Out {
                let counts = match answer.kind {
                    Kind::Response => &mut coverage.answered,
                    _ => &mut coverage.refused,
                };
                *counts.entry(request.method.clone()).or_default() += 1;
            }
        }
        let answered = &coverage.answered;
        coverage.refused.retain(|method, _| !answered.contains_key(method));
        for entry in transcript.entries() {
            if entry.direction == Direction::In {
                match entry.kind {
                    Kind::Notification => {
                        *coverage.notifications.entry(entry.method.clone()).or_default() += 1;
                    }
                    Kind::Request => {
                        *coverage.server_requests.entry(entry.method.clone()).or_default() += 1;
                    }
                    _ => {}
                }
                coverage.count_inside(entry.payload(), known);
            }
        }
        let mut called: BTreeSet<&String> = coverage.answered.keys().collect();
        called.extend(coverage.refused.keys());
        let called: BTreeSet<String> = called.into_iter().cloned().collect();
        let keys = |counts: &Counts| counts.keys().cloned().collect::<BTreeSet<_>>();
        let groups = [
            ("methods", &known.methods, called),
            ("notifications", &known.notifications, keys(&coverage.notifications)),
            ("server requests", &known.server_requests, keys(&coverage.server_requests)),
            ("item kinds", &known.items, keys(&coverage.items)),
        ];
        for (group, names, seen) in groups {
            let missing: BTreeSet<String> = names.difference(&seen).cloned().collect();
            let unnamed: BTreeSet<String> = seen.difference(names).cloned().collect();
            coverage.missing.insert(group.to_owned(), missing);
            if !unnamed.is_empty() {
                coverage.unnamed.insert(group.to_owned(), unnamed);
            }
        }
        // The counts have the names of the schemas. `unnamed` has the other names.
        coverage.answered.retain(|method, _| known.methods.contains(method));
        coverage.refused.retain(|method, _| known.methods.contains(method));
        coverage.notifications.retain(|method, _| known.notifications.contains(method));
        coverage.server_requests.retain(|method, _| known.server_requests.contains(method));
        coverage
    }

    /// Counts the items in notifications, threads and turns.
    fn count_inside(&mut self, value: &Value, known: &Known) {
        match value {
            Value::Array(values) => values.iter().for_each(|it| self.count_inside(it, known)),
            Value::Object(members) => {
                for (name, value) in members {
                    match name.as_str() {
                        "item" => self.count_item(value, known),
                        "items" => {
                            let items = value.as_array().into_iter().flatten();
                            items.for_each(|item| self.count_item(item, known));
                        }
                        "codexErrorInfo" => self.count_error(value),
                        _ => {}
                    }
                    self.count_inside(value, known);
                }
            }
            _ => {}
        }
    }

    fn count_item(&mut self, item: &Value, known: &Known) {
        if let Some(kind) = item["type"].as_str()
            && known.items.contains(kind)
        {
            *self.items.entry(kind.to_owned()).or_default() += 1;
        }
    }

    fn count_error(&mut self, info: &Value) {
        let name = match info {
            Value::String(name) => name.clone(),
            Value::Object(members) => members.keys().cloned().collect::<Vec<_>>().join("+"),
            _ => return,
        };
        *self.errors.entry(name).or_default() += 1;
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing = |group: &str| self.missing.get(group).map_or(0, BTreeSet::len);
        writeln!(
            f,
            "methods: {} answered, {} only refused, {} not called",
            self.answered.len(),
            self.refused.len(),
            missing("methods"),
        )?;
        let groups = [
            ("notifications", &self.notifications),
            ("server requests", &self.server_requests),
            ("item kinds", &self.items),
        ];
        for (group, counts) in groups {
            writeln!(f, "{group}: {} seen, {} not seen", counts.len(), missing(group))?;
        }
        writeln!(f, "error kinds: {}", list(self.errors.keys()))?;
        writeln!(f, "only refused: {}", list(self.refused.keys()))?;
        for (group, names) in &self.missing {
            writeln!(f, "{group} not seen: {}", list(names))?;
        }
        for (group, names) in &self.unnamed {
            writeln!(f, "{group} that no schema names: {}", list(names))?;
        }
        Ok(())
    }
}

fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

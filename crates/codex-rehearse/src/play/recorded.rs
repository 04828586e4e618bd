//! Facts that a recording states before it is played.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::session::{Kind, Session, Side};

/// Returns the ids of a turn's items by their types.
pub(super) fn items<'p>(started: impl Iterator<Item = &'p Value>, turn: &str) -> BTreeMap<String, Vec<String>> {
    let mut items: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for params in started.filter(|params| params["turnId"] == turn) {
        if let (Some(kind), Some(id)) = (params["item"]["type"].as_str(), params["item"]["id"].as_str()) {
            items.entry(kind.to_owned()).or_default().push(id.to_owned());
        }
    }
    items
}

/// Returns the threads that began before the recording: an accepted request names the thread, and no earlier message of the
/// runtime does.
pub(super) fn earlier_threads(session: &Session) -> BTreeSet<String> {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut earlier = BTreeSet::new();
    for (index, message) in session.messages.iter().enumerate() {
        let thread = message.payload["threadId"].as_str();
        match message.side {
            Side::Server => told.extend(thread.into_iter().chain(message.payload["thread"]["id"].as_str())),
            Side::Client if message.kind == Kind::Request => {
                let is_accepted = session.answer_to(index).is_some_and(|answer| answer.kind == Kind::Result);
                earlier.extend(thread.filter(|thread| is_accepted && !told.contains(thread)).map(str::to_owned));
            }
            Side::Client => {}
        }
    }
    earlier
}

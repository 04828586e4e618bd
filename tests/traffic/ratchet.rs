//! What was seen once is seen always: the counts only go up.

use std::{collections::BTreeMap, fs, path::Path};

use codex_testkit::record::Surface;

use super::recording::Recorded;

type Counts = BTreeMap<String, usize>;

/// Holds the counts of this recording against the committed ones.
pub(crate) fn hold(surface: Surface, recorded: &Recorded) {
    let coverage = &recorded.coverage;
    let mut seen = Counts::new();
    for (name, count) in [
        ("methods answered with a result", coverage.answered.len()),
        ("methods called", coverage.answered.len() + coverage.refused.len()),
        ("notifications", coverage.notifications.len()),
        ("server requests", coverage.server_requests.len()),
        ("item kinds", coverage.items.len()),
        ("kinds of failed turns", coverage.errors.len()),
    ] {
        seen.insert(name.to_owned(), count);
    }
    println!("{surface:?}: {}", serde_json::to_string_pretty(&seen).unwrap());
    if !recorded.skipped.is_empty() {
        println!("not held against the ratchet: scenes were left out");
        return;
    }
    let missing = coverage.missing.get("methods").map(|names| names.iter().collect::<Vec<_>>());
    assert!(missing.as_ref().is_none_or(Vec::is_empty), "never called: {missing:?}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("traffic/ratchet.json");
    let held: BTreeMap<String, Counts> = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let held = &held[&format!("{surface:?}").to_lowercase()];
    for (name, least) in held {
        let count = seen.get(name).copied().unwrap_or(0);
        assert!(count >= *least, "{surface:?}: {count} {name}, and there were {least} once");
        if count > *least {
            println!("{surface:?}: {name} can be raised from {least} to {count} in traffic/ratchet.json");
        }
    }
}

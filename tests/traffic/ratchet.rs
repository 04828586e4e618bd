//! The counts of messages never fall, for the versions with committed counts.
//!
//! The committed counts are one or two below the usual counts, because a few messages depend on races in the runtime (the
//! gateway login on a free port, `badRequest` on the end of a refused turn). The tests have no tolerance for uncalled methods or
//! for messages that are not equal.

use std::{collections::BTreeMap, fs, path::Path};

use codex_dist::Lock;
use codex_recorder::Surface;

use super::recording::Recorded;

pub(crate) type Counts = BTreeMap<String, usize>;

/// The counts by version and surface.
type Ratchet = BTreeMap<String, BTreeMap<String, Counts>>;

/// Compares the counts of this recording with the committed counts.
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
        println!("the counts were not compared with the ratchet, because scenes were left out");
        return;
    }
    let missing = coverage.missing.get("methods").map(|names| names.iter().collect::<Vec<_>>());
    assert!(missing.as_ref().is_none_or(Vec::is_empty), "no scene of the recorder called these methods: {missing:?}");
    let Some(held) = held(surface) else {
        println!("traffic/ratchet.json has no counts of this version, so the counts were only printed");
        return;
    };
    for (name, least) in &held {
        let count = seen.get(name).copied().unwrap_or(0);
        assert!(count >= *least, "{surface:?}: {count} {name}, and at least {least} are expected");
        if count > *least {
            println!("{surface:?}: the count of {name} can be raised from {least} to {count} in traffic/ratchet.json");
        }
    }
}

/// Returns the committed counts of the pinned version, if there are any.
pub(crate) fn held(surface: Surface) -> Option<Counts> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let version = Lock::read(&root.join("schemas/codex.lock.toml")).unwrap().version.to_string();
    let mut ratchet: Ratchet =
        serde_json::from_slice(&fs::read(root.join("tests/traffic/ratchet.json")).unwrap()).unwrap();
    ratchet.get_mut(&version)?.remove(&format!("{surface:?}").to_lowercase())
}

//! The counts that the traffic tests demand of a release, derived from the counts of the previous release.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::protocol::Method;

use crate::derive::Basis;
use crate::file_set::FileSet;

const FILE: &str = "tests/traffic/ratchet.json";

/// Counts by version, by surface and by name.
type Ratchet = BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>;

/// Adds the counts of the new release. The new counts are the counts of the old release without the removed methods. The recorder
/// calls each method.
pub(super) fn add(root: &Path, files: &mut FileSet, old: &Basis, new: &Basis) -> Result<()> {
    let path = root.join(FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut ratchet: Ratchet =
        serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
    let Some(known) = ratchet.get(&old.version).filter(|_| !ratchet.contains_key(&new.version)) else {
        return Ok(());
    };
    let mut counts = known.clone();
    let (version, old, new) = (new.version.clone(), &old.protocol, &new.protocol);
    for (surface, counts) in &mut counts {
        let is_there = |method: &&Method| surface == "experimental" || !method.experimental;
        let gone = |old: &[Method], new: &[Method]| {
            let is_in_new = |wire: &str| new.iter().filter(is_there).any(|method| method.wire == wire);
            old.iter().filter(is_there).filter(|method| !is_in_new(&method.wire)).count()
        };
        let methods = new.client_requests.iter().filter(is_there).count();
        for (name, count) in counts {
            match name.as_str() {
                "methods called" => *count = methods,
                "methods answered with a result" => {
                    *count = count.saturating_sub(gone(&old.client_requests, &new.client_requests));
                }
                "notifications" => {
                    *count = count.saturating_sub(gone(&old.server_notifications, &new.server_notifications))
                }
                "server requests" => *count = count.saturating_sub(gone(&old.server_requests, &new.server_requests)),
                _ => {}
            }
        }
    }
    ratchet.insert(version, counts);
    files.insert(FILE, serde_json::to_string_pretty(&ratchet)? + "\n");
    Ok(())
}

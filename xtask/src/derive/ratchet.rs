//! What the traffic tests hold a release against, as data: derived from the counts of the release before.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::protocol::Method;
use codex_codegen::{Protocol, Tree};

const FILE: &str = "tests/traffic/ratchet.json";

/// Counts by name, by surface, by version.
type Ratchet = BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>;

/// Adds the counts of `version`: those of `old_version` without what is gone. Every method is called.
pub(super) fn add(
    root: &Path,
    others: &mut Tree,
    old_version: &str,
    version: &str,
    old: &Protocol,
    new: &Protocol,
) -> Result<()> {
    let path = root.join(FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut ratchet: Ratchet = serde_json::from_str(&text).with_context(|| format!("in {}", path.display()))?;
    let Some(known) = ratchet.get(old_version).filter(|_| !ratchet.contains_key(version)) else { return Ok(()) };
    let mut counts = known.clone();
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
    ratchet.insert(version.to_owned(), counts);
    others.insert(FILE, serde_json::to_string_pretty(&ratchet)? + "\n");
    Ok(())
}

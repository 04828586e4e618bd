//! The lock of the new release: the promises of the sources, and the earlier pins.

use std::collections::BTreeMap;

use anyhow::Result;
use codex_dist::{Dist, Lock, Release, SchemasLock, SourceChoice, SourceKind, Target, Wanted};

use crate::contract::Committed;

/// Returns a lock with the promises of the release's source. If the version was pinned before, the old pins stay.
pub(super) fn start(wanted: &Wanted, before: Option<&Committed>, release: &Release) -> Result<Lock> {
    let channel = match wanted {
        Wanted::Newest(channel) => *channel,
        Wanted::Exactly(version) => version.channel(),
    };
    let mut lock = Lock {
        channel,
        version: release.version().clone(),
        schemas: SchemasLock { digest: String::new() },
        targets: BTreeMap::new(),
    };
    if let Some(before) = before.filter(|before| before.lock.version == lock.version) {
        lock.schemas = before.lock.schemas.clone();
        lock.targets = before.lock.targets.clone();
    }
    lock.add_promises(release)?;
    Ok(lock)
}

/// Adds the promises of the other source, if that source can be reached. The update does not need them.
pub(super) async fn add_other_source(
    choice: SourceChoice,
    dist: &Dist,
    release: &Release,
    host: Target,
    lock: &mut Lock,
) -> Result<()> {
    // If npm was taken instead of github, github could not be reached a moment ago.
    if choice != SourceChoice::Auto || release.source() == SourceKind::Npm {
        return Ok(());
    }
    let wanted = Wanted::Exactly(release.version().clone());
    match dist.resolve_from(SourceKind::Npm, &wanted, host).await {
        Ok(other) => lock.add_promises(&other)?,
        Err(error) => {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            dist.reporter().note(&format!("the digests of npm are not pinned: {first}"));
        }
    }
    Ok(())
}

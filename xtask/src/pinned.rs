//! The installation of the runtimes that the lock file of a checkout pins.

use anyhow::Result;
use codex_dist::{Dist, Fetched, Lock, SourceChoice, Target};

use crate::workspace::Workspace;

/// Installs the pinned runtime of each target that is not installed.
///
/// The files of a killed update are restored before the lock file is read.
///
/// # Errors
/// The errors of [`Lock::read`] and [`Dist::fetch_locked`].
pub async fn install(
    workspace: &Workspace,
    dist: &Dist,
    targets: &[Target],
    source: SourceChoice,
) -> Result<Vec<Fetched>> {
    let bin = workspace.bin_dir();
    // This comes before the lock file is read, because the recovery from a killed update may restore that file.
    bin.recover(dist.reporter()).await?;
    let lock = Lock::read(&workspace.lock_file())?;
    let opened: Result<Vec<_>, codex_dist::Error> = targets.iter().map(|&target| bin.open(&lock, target)).collect();
    if let Ok(runtimes) = opened {
        return Ok(runtimes.into_iter().map(|runtime| Fetched { runtime, installed: false }).collect());
    }
    let held = bin.lock(dist.reporter()).await?;
    // An update may have replaced the lock file before it released the folder.
    let lock = Lock::read(&workspace.lock_file())?;
    Ok(dist.fetch_locked(&held, &lock, targets, source).await?)
}

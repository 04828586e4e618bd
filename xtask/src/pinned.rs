//! The installation of the runtimes that the lock file of a checkout pins.

use anyhow::Result;
use codex_dist::{BinDir, Dist, Fetched, Lock, SourceChoice, Target};

use crate::workspace::Workspace;

/// The size of a runtime's archive, for people.
pub(crate) const DOWNLOAD: &str = "about 170 MB";

/// Installs the pinned runtime of each target that is not installed.
///
/// The files of a killed update are restored before the lock file is read.
///
/// # Errors
/// Returns the errors of [`Lock::read`] and [`Dist::fetch_locked`].
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
    let missing: Vec<Target> = targets.iter().copied().filter(|&target| bin.open(&lock, target).is_err()).collect();
    if !missing.is_empty() {
        dist.reporter().step(&plan(&lock, &missing, &bin));
    }
    Ok(dist.fetch_locked(&held, &lock, targets, source).await?)
}

/// Reports the download and the folder of the files.
fn plan(lock: &Lock, missing: &[Target], bin: &BinDir) -> String {
    let names: Vec<&str> = missing.iter().map(|target| target.triple()).collect();
    let version = &lock.version;
    let folder = bin.path().display();
    format!(
        "downloading Codex {version} for {} ({DOWNLOAD} for each target), verifying it and unpacking it in {folder}",
        names.join(", ")
    )
}

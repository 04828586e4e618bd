//! The installation of exactly the runtimes that a lock pins.

use crate::bin_dir::BinDir;
use crate::fetch::dist::Dist;
use crate::fetch::install::BinLock;
use crate::fetch::source::{Asset, SourceChoice};
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::Wanted;
use crate::{Error, Result};

/// The result of [`Dist::fetch`] for one target. Needs the feature `fetch`.
#[derive(Debug)]
pub struct Fetched {
    /// The pinned runtime.
    pub runtime: Runtime,
    /// Whether this call installed the runtime.
    pub installed: bool,
}

impl Dist {
    /// Installs the pinned runtime of each target that is not installed, and replaces a broken installation.
    ///
    /// Uses no network if all runtimes are installed. Cancel safe: dropping the future deletes an unfinished download.
    ///
    /// # Errors
    /// Returns the errors of a search, a download and a verification. Runtimes that were installed before stay.
    pub async fn fetch(
        &self,
        bin: &BinDir,
        lock: &Lock,
        targets: &[Target],
        choice: SourceChoice,
    ) -> Result<Vec<Fetched>> {
        bin.recover(&*self.reporter).await?;
        let opened: Result<Vec<_>> = targets.iter().map(|&target| bin.open(lock, target)).collect();
        if let Ok(runtimes) = opened {
            return Ok(runtimes.into_iter().map(|runtime| Fetched { runtime, installed: false }).collect());
        }
        let held = bin.lock(&*self.reporter).await?;
        self.fetch_locked(&held, lock, targets, choice).await
    }

    /// Does the same as [`Dist::fetch`] in a folder that the caller has locked.
    ///
    /// A lock file that other processes may replace is read after the folder was locked. Cancel safe: dropping the future deletes an
    /// unfinished download.
    ///
    /// # Errors
    /// Returns the errors of a search, a download and a verification. Runtimes that were installed before stay.
    pub async fn fetch_locked(
        &self,
        held: &BinLock,
        lock: &Lock,
        targets: &[Target],
        choice: SourceChoice,
    ) -> Result<Vec<Fetched>> {
        let mut fetched = Vec::new();
        for &target in targets {
            // Another process may have installed the runtime before the folder was locked.
            let (runtime, installed) = match held.dir().open(lock, target) {
                Ok(runtime) => (runtime, false),
                Err(why) => {
                    if matches!(why, Error::Broken { .. }) {
                        self.note_broken(&why);
                    }
                    (self.install_pinned(held, lock, target, choice).await?, true)
                }
            };
            fetched.push(Fetched { runtime, installed });
        }
        Ok(fetched)
    }

    pub(crate) fn note_broken(&self, why: &Error) {
        let text = why.to_string();
        let first = text.lines().next().unwrap_or_default();
        self.reporter.note(&format!("{first}; installing the runtime again"));
    }

    /// Downloads, verifies and installs one pinned target, even if a runtime is installed.
    pub(crate) async fn install_pinned(
        &self,
        held: &BinLock,
        lock: &Lock,
        target: Target,
        choice: SourceChoice,
    ) -> Result<Runtime> {
        let runtime = self.fetch_one(held, lock, target, choice).await?;
        held.install(runtime)
    }

    /// Downloads and verifies one pinned target.
    async fn fetch_one(&self, held: &BinLock, lock: &Lock, target: Target, choice: SourceChoice) -> Result<Runtime> {
        let asset = self.pinned_asset(lock, target, choice).await?;
        let download = self.download(&asset, held).await?;
        self.reporter.step(&format!("verifying the runtime for {target}"));
        download.verify(lock.unpacked(target)).await
    }

    /// Finds the pinned asset. Asks the next source if a source cannot be reached.
    async fn pinned_asset(&self, lock: &Lock, target: Target, choice: SourceChoice) -> Result<Asset> {
        let wanted = Wanted::Exactly(lock.version.clone());
        let candidates = match choice {
            SourceChoice::Only(source) => vec![source],
            SourceChoice::Auto => vec![SourceKind::Github, SourceKind::Npm],
        };
        let sources = lock.sources(target, &candidates);
        for (at, &source) in sources.iter().enumerate() {
            let found = match sources.get(at + 1) {
                Some(_) => self.resolve_with_few_retries(source, &wanted, target).await,
                None => self.resolve_from(source, &wanted, target).await,
            };
            let error = match found {
                Ok(release) => return lock.pinned(&release, target),
                Err(error) => error,
            };
            let elsewhere = error.is_unreachable() || matches!(error, Error::NpmConfig { .. });
            match sources.get(at + 1) {
                Some(next) if elsewhere => self.note_fallback(&error, *next),
                _ => return Err(error),
            }
        }
        Err(Error::NotPinned { target, source_kind: candidates[0] })
    }
}

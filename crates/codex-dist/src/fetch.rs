//! Installing exactly what the lock pins.

use crate::bin_dir::{BinDir, BinLock};
use crate::dist::Dist;
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::source::{Asset, SourceChoice, SourceKind};
use crate::target::Target;
use crate::version::Wanted;
use crate::{Error, Result};

/// What came of a fetch.
#[derive(Debug)]
pub struct Fetched {
    /// The pinned runtime.
    pub runtime: Runtime,
    /// Whether it had to be installed.
    pub installed: bool,
}

impl Dist {
    /// Makes sure that the pinned runtime of each target is installed.
    ///
    /// Nothing is asked of the network for those that are; a broken one is replaced.
    ///
    /// # Errors
    /// Everything that can happen on the way; what was installed before stays.
    pub async fn fetch(
        &self,
        bin: &BinDir,
        lock: &Lock,
        targets: &[Target],
        choice: SourceChoice,
    ) -> Result<Vec<Fetched>> {
        bin.recover(&*self.reporter).await?;
        let mut fetched = Vec::new();
        let mut held = None;
        for &target in targets {
            let mut opened = bin.open(lock, target);
            if opened.is_err() && held.is_none() {
                held = Some(bin.lock(&*self.reporter).await?);
                // Another run may have installed it meanwhile.
                opened = bin.open(lock, target);
            }
            let (runtime, installed) = match (opened, &held) {
                (Ok(runtime), _) => (runtime, false),
                (Err(why), Some(held)) => {
                    if matches!(why, Error::Broken { .. }) {
                        let text = why.to_string();
                        let first = text.lines().next().unwrap_or_default();
                        self.reporter.note(&format!("{first}; installing it anew"));
                    }
                    let runtime = self.fetch_one(held, lock, target, choice).await?;
                    (held.install(runtime)?, true)
                }
                (Err(why), None) => return Err(why),
            };
            fetched.push(Fetched { runtime, installed });
        }
        Ok(fetched)
    }

    /// Downloads and verifies one pinned target.
    async fn fetch_one(&self, held: &BinLock, lock: &Lock, target: Target, choice: SourceChoice) -> Result<Runtime> {
        let asset = self.pinned_asset(lock, target, choice).await?;
        let download = self.download(&asset, held).await?;
        download.verify(lock.unpacked(target)).await
    }

    /// Looks for the pinned asset, at the next source when one cannot be reached.
    async fn pinned_asset(&self, lock: &Lock, target: Target, choice: SourceChoice) -> Result<Asset> {
        let wanted = Wanted::Exactly(lock.version.clone());
        let sources = order(lock, target, choice);
        for (at, &source) in sources.iter().enumerate() {
            let found = match sources.get(at + 1) {
                Some(_) => self.resolve_hastily(source, &wanted, target).await,
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
        Err(Error::NotPinned {
            target,
            source_kind: match choice {
                SourceChoice::Only(source) => source,
                SourceChoice::Auto => SourceKind::Github,
            },
        })
    }
}

/// The sources to ask: those whose promise is pinned come first, as they are sure to give the same bytes.
fn order(lock: &Lock, target: Target, choice: SourceChoice) -> Vec<SourceKind> {
    let mut sources = match choice {
        SourceChoice::Only(source) => vec![source],
        SourceChoice::Auto => vec![SourceKind::Github, SourceKind::Npm],
    };
    sources.retain(|source| lock.can_check(target, *source));
    let promised =
        |source: &SourceKind| lock.targets.get(&target).is_some_and(|known| known.promise(*source).is_some());
    sources.sort_by_key(|source| !promised(source));
    sources
}

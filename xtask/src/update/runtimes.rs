//! The verified runtimes of the new release, which were already installed or are downloaded.

use anyhow::Result;
use codex_dist::{BinLock, Dist, Error, Lock, Release, Runtime, Target, Transaction};

/// The runtimes of all wanted targets.
pub(super) struct Runtimes(Vec<Prepared>);

struct Prepared {
    runtime: Runtime,
    is_downloaded: bool,
}

impl Runtimes {
    /// Opens the installed runtime of each target, or downloads and verifies a runtime. Adds the digests to the lock.
    pub(super) async fn prepare(
        dist: &Dist,
        held: &BinLock,
        lock: &mut Lock,
        release: &Release,
        targets: &[Target],
    ) -> Result<Self> {
        let mut prepared = Vec::new();
        for &target in targets {
            let runtime = match held.dir().open(lock, target) {
                Ok(runtime) => {
                    lock.add_runtime(&runtime, None);
                    Prepared { runtime, is_downloaded: false }
                }
                Err(_) => {
                    let runtime = download(dist, held, lock, release, target).await?;
                    Prepared { runtime, is_downloaded: true }
                }
            };
            prepared.push(runtime);
        }
        Ok(Self(prepared))
    }

    /// Returns the runtime of a target.
    pub(super) fn of(&self, target: Target) -> Result<&Runtime> {
        let found = self.0.iter().map(|prepared| &prepared.runtime).find(|runtime| runtime.target() == target);
        Ok(found.ok_or(Error::Internal { action: "preparing the runtimes" })?)
    }

    /// Returns the targets whose runtime was downloaded.
    pub(super) fn downloaded(&self) -> Vec<Target> {
        self.0.iter().filter(|prepared| prepared.is_downloaded).map(|prepared| prepared.runtime.target()).collect()
    }

    /// Adds the installation of the downloaded runtimes to a transaction.
    pub(super) fn install(self, transaction: &mut Transaction<'_>) -> Result<()> {
        for prepared in self.0 {
            transaction.install(prepared.runtime)?;
        }
        Ok(())
    }
}

async fn download(dist: &Dist, held: &BinLock, lock: &mut Lock, release: &Release, target: Target) -> Result<Runtime> {
    let download = dist.download(&lock.pinned(release, target)?, held).await?;
    let size = download.size();
    dist.reporter().step(&format!("verifying the runtime for {target}"));
    let runtime = download.verify(lock.unpacked(target)).await?;
    for deviation in runtime.deviations() {
        let version = runtime.version();
        dist.reporter().note(&format!("the package of {version} differs from the known layout: {deviation}"));
    }
    lock.add_runtime(&runtime, Some(size));
    Ok(runtime)
}

//! The comparison of a release with the pins of a lock, and the pins that an update adds to a lock.

use crate::error::{Error, Result};
use crate::fetch::source::{Asset, Release};
use crate::lock::{Lock, Promise};
use crate::runtime::Runtime;
use crate::source_kind::SourceKind;
use crate::target::Target;

impl Lock {
    /// Returns the release's asset for a target, with the pinned digest. Needs the feature `fetch`.
    ///
    /// # Errors
    /// Returns [`Error::NotPinned`], [`Error::PromiseChanged`] if the source now promises another digest, or the errors of
    /// [`Release::select`].
    pub fn pinned(&self, release: &Release, target: Target) -> Result<Asset> {
        let source = release.source();
        let Some(promise) = self.known(target, source) else {
            if self.unpacked(target).is_none() {
                return Err(Error::NotPinned { target, source_kind: source });
            }
            return release.select(target);
        };
        let mut release = release.clone();
        if let Some(offer) = release.offers.get_mut(&target) {
            let offered = offer.digest.get_or_insert_with(|| promise.digest.clone());
            if *offered != promise.digest {
                return Err(Error::PromiseChanged {
                    source_kind: source,
                    asset: promise.asset.clone(),
                    pinned: promise.digest.to_string(),
                    offered: offered.to_string(),
                });
            }
            offer.size = offer.size.or(promise.size);
        }
        release.select(target)
    }

    /// Adds what a release promises for all targets. Assets without a digest are left out. Needs the feature `fetch`.
    ///
    /// # Errors
    /// Returns [`Error::PromiseChanged`] if the release promises another digest than the pinned one.
    pub fn add_promises(&mut self, release: &Release) -> Result<()> {
        for target in release.targets() {
            // An asset without a digest is never downloaded.
            let Ok(asset) = release.select(target) else { continue };
            let entry = self.targets.entry(target).or_default();
            let known = entry.promise_mut(release.source());
            if let Some(promise) = known.as_ref().filter(|known| known.digest != *asset.digest()) {
                return Err(Error::PromiseChanged {
                    source_kind: release.source(),
                    asset: promise.asset.clone(),
                    pinned: promise.digest.to_string(),
                    offered: asset.digest().to_string(),
                });
            }
            let size = asset.size().or_else(|| known.as_ref()?.size);
            *known = Some(Promise { asset: asset.name().to_owned(), size, digest: asset.digest().clone() });
        }
        Ok(())
    }

    /// Adds the digest of a runtime's unpacked files, and the size of its archive in bytes if the archive was downloaded. Needs the
    /// feature `fetch`.
    pub fn add_runtime(&mut self, runtime: &Runtime, archive_size: Option<u64>) {
        let entry = self.targets.entry(runtime.target()).or_default();
        entry.unpacked = Some(runtime.unpacked_digest().clone());
        if let Some(source) = runtime.source() {
            let promise: &mut Option<Promise> = entry.promise_mut(source);
            if let Some(promise) = promise {
                promise.size = promise.size.or(archive_size);
            }
        }
    }

    /// Returns the sources of a target, in the order of the requests. Sources with a pinned promise come first.
    pub(crate) fn sources(&self, target: Target, candidates: &[SourceKind]) -> Vec<SourceKind> {
        let mut sources: Vec<SourceKind> =
            candidates.iter().copied().filter(|source| self.can_check(target, *source)).collect();
        // A source with a pinned promise certainly has the same bytes.
        sources.sort_by_key(|source| self.known(target, *source).is_none());
        sources
    }
}

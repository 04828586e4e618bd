//! The sources of releases, and the promises of each source about its files.

mod github;
mod npm;
mod npmrc;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use reqwest::Url;

use crate::digest::Digest;
use crate::fetch::http::Credentials;
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

pub(crate) use github::Github;
pub(crate) use npm::Npm;
pub use npmrc::NpmConfig;
#[cfg(feature = "fuzzing")]
pub(crate) use {github::read as read_github, npm::read as read_npm};

/// The sources that a search may use. Needs the feature `fetch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceChoice {
    /// github, and npm if github cannot be reached.
    #[default]
    Auto,
    /// Only this source.
    Only(SourceKind),
}

impl FromStr for SourceChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "auto" => Ok(Self::Auto),
            "github" => Ok(Self::Only(SourceKind::Github)),
            "npm" => Ok(Self::Only(SourceKind::Npm)),
            _ => Err(format!("{text:?} is not a source; the sources are auto, github and npm")),
        }
    }
}

/// A published version, as one source shows it. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct Release {
    pub(crate) version: Version,
    pub(crate) source: SourceKind,
    pub(crate) offers: BTreeMap<Target, Offer>,
}

/// An asset that may lack the promise of a digest.
#[derive(Clone)]
pub(crate) struct Offer {
    pub(crate) name: String,
    pub(crate) url: Url,
    pub(crate) size: Option<u64>,
    pub(crate) digest: Option<Digest>,
    pub(crate) shape: Shape,
    pub(crate) credentials: Arc<dyn Credentials>,
}

impl fmt::Debug for Offer {
    /// Hides the address, which may contain a password or a signature.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Offer")
            .field("name", &self.name)
            .field("host", &crate::fetch::http::host(&self.url))
            .field("size", &self.size)
            .field("digest", &self.digest)
            .field("shape", &self.shape)
            .finish_non_exhaustive()
    }
}

/// The packing of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `codex-package-<triple>.tar.gz`: the runtime's layout, at the root of the archive.
    Package,
    /// npm's tarball: the runtime's layout, below `package/vendor/<triple>/`.
    NpmPackage,
    /// `codex-<triple>.tar.gz`: one executable.
    SingleTarGz,
    /// `codex-<triple>.exe.zip`: one executable.
    SingleZip,
}

impl Release {
    /// Returns the version.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Returns the source.
    #[must_use]
    pub fn source(&self) -> SourceKind {
        self.source
    }

    /// Returns the targets that the release has an asset for.
    pub fn targets(&self) -> impl Iterator<Item = Target> + '_ {
        self.offers.keys().copied()
    }

    /// Returns the asset for a target.
    ///
    /// # Errors
    /// Returns [`Error::NoAsset`], or [`Error::NoDigest`] if the source promises no digest to verify the asset with.
    pub fn select(&self, target: Target) -> Result<Asset> {
        let offer = self.offers.get(&target).ok_or_else(|| Error::NoAsset {
            version: self.version.clone(),
            target,
            source_kind: self.source,
        })?;
        let digest = offer
            .digest
            .clone()
            .ok_or_else(|| Error::NoDigest { asset: offer.name.clone(), source_kind: self.source })?;
        Ok(Asset { target, version: self.version.clone(), source: self.source, digest, offer: offer.clone() })
    }
}

/// The file of a release for one target, with its promised digest. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct Asset {
    pub(crate) target: Target,
    pub(crate) version: Version,
    pub(crate) source: SourceKind,
    pub(crate) digest: Digest,
    pub(crate) offer: Offer,
}

impl Asset {
    /// Returns the target of the file.
    #[must_use]
    pub fn target(&self) -> Target {
        self.target
    }

    /// Returns the version of the release.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Returns the source of the file.
    #[must_use]
    pub fn source(&self) -> SourceKind {
        self.source
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.offer.name
    }

    /// Returns the promised size in bytes, if the source names one.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.offer.size
    }

    /// Returns the promised digest.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.digest
    }
}

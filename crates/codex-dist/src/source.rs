//! Where releases come from, and what each source promises of them.

mod github;
mod npm;
mod npmrc;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use reqwest::Url;

use crate::digest::Digest;
use crate::http::Credentials;
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

pub(crate) use github::Github;
pub(crate) use npm::Npm;
pub use npmrc::NpmConfig;
#[cfg(feature = "fuzzing")]
pub(crate) use {github::read as read_github, npm::read as read_npm};

/// A place that publishes releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// The release API of the main repository and its assets.
    Github,
    /// The npm package, at the registry that npm is configured for.
    Npm,
}

impl SourceKind {
    /// The name used on the command line and in the lock file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Npm => "npm",
        }
    }
}

impl fmt::Display for SourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which sources may be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceChoice {
    /// github, then npm when github cannot be reached.
    #[default]
    Auto,
    /// This one and no other.
    Only(SourceKind),
}

impl FromStr for SourceChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "auto" => Ok(Self::Auto),
            "github" => Ok(Self::Only(SourceKind::Github)),
            "npm" => Ok(Self::Only(SourceKind::Npm)),
            _ => Err(format!("{text:?} is no source; the sources are auto, github and npm")),
        }
    }
}

/// A published version, as one source shows it.
#[derive(Clone, Debug)]
pub struct Release {
    pub(crate) version: Version,
    pub(crate) source: SourceKind,
    pub(crate) offers: BTreeMap<Target, Offer>,
}

/// An asset that may still lack the promise of a digest.
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
    /// The address may hold a password or a signature.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Offer")
            .field("name", &self.name)
            .field("host", &crate::http::host(&self.url))
            .field("size", &self.size)
            .field("digest", &self.digest)
            .field("shape", &self.shape)
            .finish_non_exhaustive()
    }
}

/// How an asset is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `codex-package-<triple>.tar.gz`: the runtime's layout from the root on.
    Package,
    /// npm's tarball: the layout below `package/vendor/<triple>/`.
    NpmPackage,
    /// `codex-<triple>.tar.gz`: one executable.
    SingleTarGz,
    /// `codex-<triple>.exe.zip`: one executable.
    SingleZip,
}

impl Release {
    /// The version.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Where it was found.
    #[must_use]
    pub fn source(&self) -> SourceKind {
        self.source
    }

    /// The targets it has an asset for.
    pub fn targets(&self) -> impl Iterator<Item = Target> + '_ {
        self.offers.keys().copied()
    }

    /// The asset for a target.
    ///
    /// # Errors
    /// [`Error::NoAsset`], or [`Error::NoDigest`] when nothing is promised that it could be verified against.
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

/// The file of a release for one target, with the digest it is promised to have.
#[derive(Clone, Debug)]
pub struct Asset {
    pub(crate) target: Target,
    pub(crate) version: Version,
    pub(crate) source: SourceKind,
    pub(crate) digest: Digest,
    pub(crate) offer: Offer,
}

impl Asset {
    /// The target it is for.
    #[must_use]
    pub fn target(&self) -> Target {
        self.target
    }

    /// The version it belongs to.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// The source that promises it.
    #[must_use]
    pub fn source(&self) -> SourceKind {
        self.source
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.offer.name
    }

    /// The promised size, where the source says it.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.offer.size
    }

    /// The promised digest.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.digest
    }
}

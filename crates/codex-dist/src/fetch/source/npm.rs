//! The source `npm`: the package `@openai/codex`, which has one version for each platform.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::npmrc::NpmConfig;
use super::{Offer, Release, Shape};
use crate::fetch::http::{Http, Request};
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::{Version, Wanted};
use crate::{Error, Result};

/// The media type of the abbreviated document of a package.
const ABBREVIATED: &str = "application/vnd.npm.install-v1+json, application/json;q=0.8";

#[derive(Debug)]
pub(crate) struct Npm {
    pub(crate) http: Http,
    config: Arc<NpmConfig>,
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    versions: BTreeMap<String, Published>,
}

#[derive(Deserialize)]
struct Published {
    dist: Tarball,
}

#[derive(Deserialize)]
struct Tarball {
    tarball: String,
    integrity: Option<String>,
}

impl Npm {
    pub(crate) fn new(http: Http, config: NpmConfig) -> Self {
        Self { http, config: Arc::new(config) }
    }

    /// Finds a release. `host` is the platform for which the newest release must have a version.
    pub(crate) async fn resolve(&self, wanted: &Wanted, host: Target) -> Result<Release> {
        let url = self.config.registry().join("@openai%2fcodex").map_err(|_| Error::NpmConfig {
            reason: "no path can be appended to the address of the registry".to_owned(),
        })?;
        let mut request = Request::new("read the versions of @openai/codex", url, ABBREVIATED);
        request.credentials = Some(&*self.config);
        let (_, document) = self.http.get_json::<Document>(&request).await?;
        let version = choose(&document, wanted, host)?;
        Ok(Release { offers: offers(&self.config, &document, &version), version, source: SourceKind::Npm })
    }
}

fn offers(config: &Arc<NpmConfig>, document: &Document, version: &Version) -> BTreeMap<Target, Offer> {
    let offer = |target: Target| {
        let published = document.versions.get(&format!("{version}-{}", target.npm_suffix()))?;
        let url = config.registry().join(&published.dist.tarball).ok()?;
        Some(Offer {
            // The name does not come from the address, because a mirror may have names of its own.
            name: format!("codex-{version}-{}.tgz", target.npm_suffix()),
            url,
            size: None,
            digest: published.dist.integrity.as_ref()?.parse().ok(),
            shape: Shape::NpmPackage,
            credentials: config.clone(),
        })
    };
    Target::ALL.into_iter().filter_map(|target| Some((target, offer(target)?))).collect()
}

/// Does the same as [`Npm::resolve`], with a given document.
#[cfg(feature = "fuzzing")]
pub(crate) fn read(document: &[u8], wanted: &Wanted, host: Target) -> Option<Release> {
    let document: Document = serde_json::from_slice(document).ok()?;
    let config = Arc::new(NpmConfig::with_registry("https://registry.example/").ok()?);
    let version = choose(&document, wanted, host).ok()?;
    Some(Release { offers: offers(&config, &document, &version), version, source: SourceKind::Npm })
}

/// Returns the wanted version among `<V>-<platform>`. The newest version must have a part for this platform.
fn choose(document: &Document, wanted: &Wanted, host: Target) -> Result<Version> {
    let published = |target: Target| {
        let suffix = format!("-{}", target.npm_suffix());
        document.versions.keys().filter_map(move |key| Version::strict(key.strip_suffix(&suffix)?))
    };
    let found = match wanted {
        Wanted::Newest(channel) => published(host).filter(|version| version.channel() == *channel).max(),
        Wanted::Exactly(version) => Target::ALL.into_iter().flat_map(published).find(|candidate| candidate == version),
    };
    found.ok_or_else(|| Error::NoRelease {
        source_kind: SourceKind::Npm,
        wanted: wanted.to_string(),
        detail: format!(" among its {} versions", document.versions.len()),
    })
}

//! The source `github`: the release API of the main repository.

use std::collections::BTreeMap;
use std::sync::Arc;

use reqwest::Url;
use reqwest::header::{HeaderMap, LINK};
use serde::Deserialize;

use super::{Offer, Release, Shape};
use crate::digest::Digest;
use crate::error::{HttpError, HttpErrorKind};
use crate::fetch::http::{Authorization, Credentials, Http, Request, host as host_of, is_private, redacted};
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::{Version, Wanted};
use crate::{Error, Result};

const JSON: &str = "application/vnd.github+json";
const SUMS: &str = "codex-package_SHA256SUMS";

/// The highest number of pages to read, far above the real number. The limit ends a circle of pages.
const MAX_PAGES: usize = 200;

/// The token for the release API. The token is sent to no other host, and never without encryption.
#[derive(Debug)]
struct ApiToken {
    api: Url,
    token: Option<Authorization>,
}

impl Credentials for ApiToken {
    fn for_url(&self, url: &Url) -> Option<Authorization> {
        let fits = url.origin() == self.api.origin() && is_private(url);
        self.token.clone().filter(|_| fits)
    }
}

#[derive(Debug)]
pub(crate) struct Github {
    http: Http,
    api: Url,
    token: Option<Authorization>,
}

#[derive(Deserialize)]
struct ApiRelease {
    tag_name: String,
    #[serde(default)]
    draft: bool,
    #[serde(default)]
    assets: Vec<ApiAsset>,
}

#[derive(Deserialize)]
struct ApiAsset {
    name: String,
    browser_download_url: String,
    size: Option<u64>,
    digest: Option<String>,
    state: Option<String>,
}

impl Github {
    pub(crate) fn new(http: Http, api: Url, token: Option<&str>) -> Self {
        Self { http, api, token: token.and_then(|token| Authorization::new("Bearer", token)) }
    }

    /// Finds a release. `host` is the platform for which the newest release must have an asset.
    ///
    /// If the token is refused, the request is sent once more without a token. In most cases the token has expired, and
    /// the releases are public.
    pub(crate) async fn resolve(&self, wanted: &Wanted, host: Target) -> Result<Release> {
        match self.resolve_as(wanted, host, self.token.clone()).await {
            Err(Error::Http(HttpError { kind: HttpErrorKind::Unauthorized, .. })) if self.token.is_some() => {
                self.resolve_as(wanted, host, None).await
            }
            result => result,
        }
    }

    async fn resolve_as(&self, wanted: &Wanted, host: Target, token: Option<Authorization>) -> Result<Release> {
        let credentials = Arc::new(ApiToken { api: self.api.clone(), token });
        let (version, found) = match wanted {
            Wanted::Newest(_) => self.newest(wanted, host, &credentials).await?,
            Wanted::Exactly(version) => (version.clone(), self.tagged(version, wanted, &credentials).await?),
        };
        let sums = self.sums(&found, &version, &credentials).await?;
        Ok(release(version, &found, &sums, &credentials))
    }

    fn request<'a>(&self, action: &'a str, url: Url, credentials: &'a ApiToken) -> Request<'a> {
        let mut request = Request::new(action, url, JSON);
        request.credentials = Some(credentials);
        request
    }

    fn endpoint(&self, path: &str) -> Result<Url> {
        self.api.join(path).map_err(|_| Error::InvalidUrl { what: "the release API", text: host_of(&self.api) })
    }

    /// Finds the newest release. Reads all pages, because the list is in the order of creation, and a patch of an old line can be the
    /// newest entry.
    async fn newest(&self, wanted: &Wanted, host: Target, credentials: &ApiToken) -> Result<(Version, ApiRelease)> {
        let mut best: Option<(Version, ApiRelease)> = None;
        let mut next = Some(self.endpoint("repos/openai/codex/releases?per_page=100")?);
        let mut pages = 0;
        while let Some(url) = next.take().filter(|_| pages < MAX_PAGES) {
            pages += 1;
            let request = self.request("read the list of releases", url, credentials);
            let (headers, page) = self.http.get_json::<Vec<ApiRelease>>(&request).await?;
            // A mirror may link to the original server, whose pages must come from the mirror.
            next = next_page(&headers).filter(|url| url.origin() == self.api.origin());
            for release in page {
                take_newer(&mut best, release, wanted, host);
            }
        }
        best.ok_or_else(|| no_release(wanted, format!(" on {pages} pages of releases")))
    }

    async fn tagged(&self, version: &Version, wanted: &Wanted, credentials: &ApiToken) -> Result<ApiRelease> {
        let url = self.endpoint(&format!("repos/openai/codex/releases/tags/{}", version.tag()))?;
        let request = self.request("read the release", url, credentials);
        match self.http.get_json(&request).await {
            Ok((_, release)) => Ok(release),
            Err(Error::Http(HttpError { kind: HttpErrorKind::NotFound, .. })) => {
                Err(no_release(wanted, format!(" (no tag {})", version.tag())))
            }
            Err(error) => Err(error),
        }
    }

    /// Reads the list of digests, if an asset has no digest of its own.
    async fn sums(
        &self,
        release: &ApiRelease,
        version: &Version,
        credentials: &ApiToken,
    ) -> Result<BTreeMap<String, Digest>> {
        let lacking = Target::ALL
            .into_iter()
            .filter_map(|target| pick(release, target))
            .any(|(asset, _)| digest(asset).is_none());
        let list = release.assets.iter().find(|asset| asset.name == SUMS);
        let (true, Some(list)) = (lacking, list) else {
            return Ok(BTreeMap::new());
        };
        let action = format!("read the digests of {version}");
        let url = parse(&list.browser_download_url)?;
        if is_private(&self.api) && !is_private(&url) {
            return Err(Error::Unencrypted { action: "read the digests from", host: host_of(&url) });
        }
        let mut request = Request::new(&action, url, "*/*");
        request.credentials = Some(credentials);
        let (_, body) = self.http.get(&request, 1 << 20).await?;
        Ok(parse_sums(&String::from_utf8_lossy(&body)))
    }
}

fn take_newer(best: &mut Option<(Version, ApiRelease)>, release: ApiRelease, wanted: &Wanted, host: Target) {
    let Some(version) = Version::from_tag(&release.tag_name) else {
        return;
    };
    let fits = !release.draft && *wanted == Wanted::Newest(version.channel()) && pick(&release, host).is_some();
    if fits && best.as_ref().is_none_or(|(best, _)| version > *best) {
        *best = Some((version, release));
    }
}

fn release(
    version: Version,
    found: &ApiRelease,
    sums: &BTreeMap<String, Digest>,
    credentials: &Arc<ApiToken>,
) -> Release {
    let offers = Target::ALL
        .into_iter()
        .filter_map(|target| Some((target, offer(found, target, sums, credentials.clone())?)))
        .collect();
    Release { version, source: SourceKind::Github, offers }
}

/// Does the same as [`Github::resolve`], with one page and one list of digests.
#[cfg(feature = "fuzzing")]
pub(crate) fn read(page: &[u8], sums: &[u8], wanted: &Wanted, host: Target) -> Option<Release> {
    let page: Vec<ApiRelease> = serde_json::from_slice(page).ok()?;
    let mut best = None;
    for release in page {
        match wanted {
            Wanted::Newest(_) => take_newer(&mut best, release, wanted, host),
            Wanted::Exactly(version) if release.tag_name == version.tag() => {
                best.get_or_insert((version.clone(), release));
            }
            Wanted::Exactly(_) => {}
        }
    }
    let (version, found) = best?;
    let sums = parse_sums(&String::from_utf8_lossy(sums));
    let credentials = ApiToken { api: Url::parse("https://releases.example/").ok()?, token: None };
    Some(release(version, &found, &sums, &Arc::new(credentials)))
}

fn parse(text: &str) -> Result<Url> {
    Url::parse(text).map_err(|_| Error::InvalidUrl { what: "an asset", text: redacted(text) })
}

fn no_release(wanted: &Wanted, detail: String) -> Error {
    Error::NoRelease { source_kind: SourceKind::Github, wanted: wanted.to_string(), detail }
}

/// Finds the asset of a target by the exact table of asset names, the newest way of packing first.
fn pick(release: &ApiRelease, target: Target) -> Option<(&ApiAsset, Shape)> {
    let table = [
        (format!("codex-package-{target}.tar.gz"), Shape::Package, true),
        (format!("codex-{target}.tar.gz"), Shape::SingleTarGz, !target.is_windows()),
        (format!("codex-{target}.exe.zip"), Shape::SingleZip, target.is_windows()),
    ];
    table.into_iter().filter(|row| row.2).find_map(|row| {
        let asset = release.assets.iter().find(|asset| asset.name == row.0)?;
        let uploaded = asset.state.as_deref().is_none_or(|state| state == "uploaded");
        uploaded.then_some((asset, row.1))
    })
}

fn offer(
    release: &ApiRelease,
    target: Target,
    sums: &BTreeMap<String, Digest>,
    credentials: Arc<ApiToken>,
) -> Option<Offer> {
    let (asset, shape) = pick(release, target)?;
    Some(Offer {
        name: asset.name.clone(),
        url: parse(&asset.browser_download_url).ok()?,
        size: asset.size,
        digest: digest(asset).or_else(|| sums.get(&asset.name).cloned()),
        shape,
        credentials,
    })
}

fn digest(asset: &ApiAsset) -> Option<Digest> {
    asset.digest.as_ref()?.parse().ok()
}

/// Reads lines of the form `<hex> <name>`. In binary mode, the name follows a star.
fn parse_sums(text: &str) -> BTreeMap<String, Digest> {
    text.lines()
        .filter_map(|line| {
            let (digits, name) = line.split_once(char::is_whitespace)?;
            let name = name.trim_start().trim_start_matches('*').trim_end();
            Some((name.to_owned(), format!("sha256:{}", digits.to_ascii_lowercase()).parse().ok()?))
        })
        .collect()
}

/// Returns the address in `Link: <…>; rel="next"`.
fn next_page(headers: &HeaderMap) -> Option<Url> {
    let links = headers.get(LINK)?.to_str().ok()?;
    links.split(',').find_map(|link| {
        let (address, rest) = link.trim().strip_prefix('<')?.split_once('>')?;
        let is_next = rest.split(';').any(|part| matches!(part.trim(), "rel=\"next\"" | "rel=next"));
        is_next.then(|| Url::parse(address).ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_in_text_and_binary_mode() {
        let hex = "ab".repeat(32);
        let sums = parse_sums(&format!("{hex}  one\n{hex} *two\nnonsense\nzz  three\n"));
        assert_eq!(sums.keys().collect::<Vec<_>>(), ["one", "two"]);
    }

    #[test]
    fn the_next_page_is_found_among_the_links() {
        let mut headers = HeaderMap::new();
        let link = "<http://a.test/?page=1>; rel=\"prev\", <http://a.test/?page=3>; rel=\"next\"";
        headers.insert(LINK, link.parse().unwrap());
        assert_eq!(next_page(&headers).unwrap().as_str(), "http://a.test/?page=3");
        headers.insert(LINK, "<http://a.test/?page=1>; rel=\"last\"".parse().unwrap());
        assert_eq!(next_page(&headers), None);
    }
}

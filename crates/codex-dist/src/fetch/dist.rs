//! The entry point of the network half: finding and downloading releases.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::fetch::download::{self, Download};
use crate::fetch::http::{Http, HttpOptions, base_url, host, is_private};
use crate::fetch::install::BinLock;
use crate::fetch::report::{Reporter, Silent};
use crate::fetch::source::{Asset, Github, Npm, NpmConfig, Release, SourceChoice};
use crate::fetch::unpack::Limits;
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::Wanted;
use crate::{Error, Result};

/// The public release API.
const GITHUB_API: &str = "https://api.github.com";

/// A token for the release API. No message and no `Debug` output shows the token. Needs the feature `fetch`.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps the text of a token.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The sources, the limits and the token for finding and downloading releases. Needs the feature `fetch`.
#[derive(Clone, Debug)]
pub struct Options {
    /// Time limits and retries of HTTP requests.
    pub http: HttpOptions,
    /// The limits for the content of an archive.
    pub limits: Limits,
    /// The base address of the release API. Default: GitHub; a mirror or a test server has the same paths.
    pub github_api: String,
    /// The token for `github_api`, which is sent over https only (and to this machine), and to no other host.
    pub github_token: Option<Token>,
    /// The registry of npm. Default: npm's configuration in `project`.
    pub npm: Option<NpmConfig>,
    /// The folder whose `.npmrc` is read.
    pub project: PathBuf,
}

impl Options {
    /// Returns the defaults, without reading the environment.
    pub fn new(project: impl Into<PathBuf>) -> Self {
        Self {
            http: HttpOptions::default(),
            limits: Limits::default(),
            github_api: GITHUB_API.to_owned(),
            github_token: None,
            npm: None,
            project: project.into(),
        }
    }

    /// Returns the defaults, with the address in `CODEX_DIST_GITHUB_API` and the token in `CODEX_DIST_GITHUB_TOKEN`.
    ///
    /// Without `CODEX_DIST_GITHUB_TOKEN`, the token for GitHub itself comes from `GH_TOKEN`, or else from
    /// `GITHUB_TOKEN`. A mirror does not receive that token, because the user has not named the mirror for the token.
    pub fn from_env(project: impl Into<PathBuf>) -> Self {
        Self::from_vars(project.into(), &|name| std::env::var(name).ok())
    }

    fn from_vars(project: PathBuf, var: &dyn Fn(&str) -> Option<String>) -> Self {
        let var = |name: &str| var(name).filter(|value| !value.trim().is_empty());
        let mut options = Self::new(project);
        if let Some(api) = var("CODEX_DIST_GITHUB_API") {
            options.github_api = api;
        }
        let is_github = options.github_api.trim().trim_end_matches('/').eq_ignore_ascii_case(GITHUB_API);
        let general = || if is_github { var("GH_TOKEN").or_else(|| var("GITHUB_TOKEN")) } else { None };
        options.github_token = var("CODEX_DIST_GITHUB_TOKEN").or_else(general).map(Token);
        options
    }
}

/// Finds and downloads releases. Needs the feature `fetch`.
pub struct Dist {
    pub(crate) reporter: Arc<dyn Reporter>,
    options: Options,
    http: Http,
    github: Github,
    /// The release API with few retries, for requests that another source can answer too.
    github_with_few_retries: Github,
    /// Set at the first use, because reading the configuration may run `npm`.
    npm: OnceLock<Npm>,
}

impl fmt::Debug for Dist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dist").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Dist {
    /// Creates a value that reports its progress to `reporter`.
    ///
    /// # Errors
    /// Returns [`Error::InvalidUrl`] or [`Error::UrlWithPassword`] for the address of the release API, [`Error::Unencrypted`] if there is a
    /// token and the address is not https, [`Error::Network`] if TLS cannot be set up.
    pub fn new(options: Options, reporter: Arc<dyn Reporter>) -> Result<Self> {
        let http = Http::new(options.http.clone())?;
        let api = base_url("the release API", &options.github_api)?;
        let token = options.github_token.as_ref().map(|token| &*token.0);
        if token.is_some() && !is_private(&api) {
            return Err(Error::Unencrypted { action: "send the token to", host: host(&api) });
        }
        Ok(Self {
            github_with_few_retries: Github::new(http.with_few_retries(), api.clone(), token),
            github: Github::new(http.clone(), api, token),
            npm: OnceLock::new(),
            http,
            options,
            reporter,
        })
    }

    /// Creates a value that reports nothing.
    ///
    /// # Errors
    /// Returns the errors of [`Dist::new`].
    pub fn silent(options: Options) -> Result<Self> {
        Self::new(options, Arc::new(Silent))
    }

    /// Returns the reporter.
    #[must_use]
    pub fn reporter(&self) -> &dyn Reporter {
        &*self.reporter
    }

    fn npm(&self) -> Result<&Npm> {
        if let Some(npm) = self.npm.get() {
            return Ok(npm);
        }
        let config = match &self.options.npm {
            Some(config) => config.clone(),
            None => NpmConfig::load(&self.options.project)?,
        };
        let mut http = self.http.clone();
        if let Some(cafile) = config.cafile() {
            http = Http::new(HttpOptions { extra_roots: Some(cafile), ..self.options.http.clone() })?;
        }
        Ok(self.npm.get_or_init(|| Npm::new(http, config)))
    }

    /// Finds a release at one source. `host` is the platform for which the newest release must have an asset.
    ///
    /// # Errors
    /// Returns [`Error::NoRelease`], [`Error::Network`], [`Error::Http`], [`Error::Answer`], [`Error::NpmConfig`].
    pub async fn resolve_from(&self, source: SourceKind, wanted: &Wanted, host: Target) -> Result<Release> {
        self.report_search(source, wanted);
        match source {
            SourceKind::Github => self.github.resolve(wanted, host).await,
            SourceKind::Npm => self.npm()?.resolve(wanted, host).await,
        }
    }

    /// Finds a release. `host` is the platform for which the newest release must have an asset.
    ///
    /// With [`SourceChoice::Auto`], npm answers if github cannot be reached, and a note tells the reporter.
    ///
    /// # Errors
    /// Returns the errors of [`Dist::resolve_from`].
    pub async fn resolve(&self, choice: SourceChoice, wanted: &Wanted, host: Target) -> Result<Release> {
        match choice {
            SourceChoice::Only(source) => self.resolve_from(source, wanted, host).await,
            SourceChoice::Auto => match self.resolve_with_few_retries(SourceKind::Github, wanted, host).await {
                Err(error) if error.is_unreachable() => {
                    self.note_fallback(&error, SourceKind::Npm);
                    self.resolve_from(SourceKind::Npm, wanted, host).await
                }
                result => result,
            },
        }
    }

    /// Finds a release at a source, with few retries if another source remains.
    pub(crate) async fn resolve_with_few_retries(
        &self,
        source: SourceKind,
        wanted: &Wanted,
        host: Target,
    ) -> Result<Release> {
        self.report_search(source, wanted);
        match source {
            SourceKind::Github => self.github_with_few_retries.resolve(wanted, host).await,
            SourceKind::Npm => self.npm()?.resolve(wanted, host).await,
        }
    }

    fn report_search(&self, source: SourceKind, wanted: &Wanted) {
        self.reporter.step(&format!("looking for {wanted} at {source}"));
    }

    pub(crate) fn note_fallback(&self, error: &Error, next: SourceKind) {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        self.reporter.note(&format!("{first}; taking {next} instead"));
    }

    /// Downloads and unpacks an asset into the staging folder of a locked [`BinDir`](crate::BinDir).
    ///
    /// A broken download continues after the last received byte. Cancel safe: dropping the future removes the temporary
    /// files.
    ///
    /// # Errors
    /// Returns [`Error::Network`], [`Error::Http`], [`Error::SizeMismatch`], [`Error::Archive`] and others; the temporary files are removed.
    pub async fn download(&self, asset: &Asset, lock: &BinLock) -> Result<Download> {
        self.download_to(asset, lock.staging()).await
    }

    pub(crate) async fn download_to(&self, asset: &Asset, parent: &Path) -> Result<Download> {
        let http = match asset.source {
            SourceKind::Npm => &self.npm()?.http,
            SourceKind::Github => &self.http,
        };
        let limits = &self.options.limits;
        download::download(http, asset, parent, limits, &*self.reporter).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(vars: &[(&str, &str)]) -> Option<String> {
        let var = |name: &str| vars.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        Options::from_vars(PathBuf::new(), &var).github_token.map(|token| token.0)
    }

    #[test]
    fn a_mirror_receives_only_the_token_that_is_named_for_it() {
        let general = [("GITHUB_TOKEN", "general"), ("CODEX_DIST_GITHUB_API", "https://mirror.test")];
        assert_eq!(token(&general), None);
        assert_eq!(token(&[general[0], general[1], ("GH_TOKEN", "other")]), None);
        assert_eq!(token(&[general[0], general[1], ("CODEX_DIST_GITHUB_TOKEN", "own")]).as_deref(), Some("own"));
        assert_eq!(token(&general[..1]).as_deref(), Some("general"));
        assert_eq!(token(&[general[0], ("GH_TOKEN", "first")]).as_deref(), Some("first"));
        assert_eq!(token(&[general[0], ("GH_TOKEN", " ")]).as_deref(), Some("general"));
        let official = ("CODEX_DIST_GITHUB_API", "https://api.github.com/");
        assert_eq!(token(&[general[0], official]).as_deref(), Some("general"));
        for api in ["http://api.github.com", "https://api.github.com.evil.test", "https://api.github.com@evil.test"] {
            assert_eq!(token(&[general[0], ("CODEX_DIST_GITHUB_API", api)]), None, "{api}");
        }
    }

    #[test]
    fn a_token_is_refused_for_an_address_without_encryption() {
        let dist = |api: &str, token: Option<&str>| {
            Dist::silent(Options { github_api: api.into(), github_token: token.map(Token::new), ..Options::new(".") })
        };
        let error = dist("http://mirror.test", Some("s3cret")).unwrap_err();
        assert!(matches!(error, Error::Unencrypted { .. }), "{error}");
        let text = error.to_string();
        assert!(text.contains("send the token to mirror.test over http") && !text.contains("s3cret"), "{text}");
        for (api, token) in [
            ("https://mirror.test", Some("x")),
            ("http://127.0.0.1:1", Some("x")),
            ("http://[::1]:1", Some("x")),
            ("http://localhost", Some("x")),
            ("http://mirror.test", None),
        ] {
            dist(api, token).unwrap();
        }
        assert!(dist("http://localhost.mirror.test", Some("x")).is_err());
    }

    #[test]
    fn an_address_with_a_password_is_refused_with_a_hint_at_the_token() {
        for api in ["https://me:hush@mirror.test", "https://me@mirror.test", "http://:hush@127.0.0.1"] {
            let error = Dist::silent(Options { github_api: api.into(), ..Options::new(".") }).unwrap_err();
            assert!(matches!(error, Error::UrlWithPassword { .. }), "{error}");
            let text = error.to_string();
            assert!(text.contains("CODEX_DIST_GITHUB_TOKEN") && !text.contains("hush"), "{text}");
        }
    }
}

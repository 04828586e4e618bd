//! The entry point of the network half: finding and downloading releases.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::fetch::download::{self, Download};
use crate::fetch::http::{Http, HttpOptions, base_url};
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
    /// The token for the release API.
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

    /// Returns the defaults, with the address in `CODEX_DIST_GITHUB_API` and the token in `GH_TOKEN`, else `GITHUB_TOKEN`.
    pub fn from_env(project: impl Into<PathBuf>) -> Self {
        let var = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        let mut options = Self::new(project);
        if let Some(api) = var("CODEX_DIST_GITHUB_API") {
            options.github_api = api;
        }
        options.github_token = var("GH_TOKEN").or_else(|| var("GITHUB_TOKEN")).map(Token);
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
    /// [`Error::InvalidUrl`] if the address of the release API is not a URL, [`Error::Network`] if TLS cannot be set up.
    pub fn new(options: Options, reporter: Arc<dyn Reporter>) -> Result<Self> {
        let http = Http::new(options.http.clone())?;
        let api = base_url("the release API", &options.github_api)?;
        let token = options.github_token.as_ref().map(|token| &*token.0);
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
    /// The errors of [`Dist::new`].
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
    /// [`Error::NoRelease`], [`Error::Network`], [`Error::Http`], [`Error::Answer`], [`Error::NpmConfig`].
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
    /// The errors of [`Dist::resolve_from`].
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

    /// Finds a release at a source that is not the last one to ask.
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
    /// A broken connection is resumed where it broke. Cancel safe: dropping the future removes the temporary files.
    ///
    /// # Errors
    /// [`Error::Network`], [`Error::Http`], [`Error::SizeMismatch`], [`Error::Archive`] and others; the temporary files are removed.
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

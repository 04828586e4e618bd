//! The way from a wish to a download.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::bin_dir::BinLock;
use crate::download::{self, Download};
use crate::http::{Http, HttpOptions, base_url};
use crate::report::{Reporter, Silent};
use crate::source::{Asset, Github, Npm, NpmConfig, Release, SourceChoice, SourceKind};
use crate::target::Target;
use crate::unpack::Limits;
use crate::version::Wanted;
use crate::{Error, Result};

/// The public release API.
const GITHUB_API: &str = "https://api.github.com";

/// A token. It shows in no message.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps it.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// How releases are looked for and downloaded.
#[derive(Clone, Debug)]
pub struct Options {
    /// Time limits and retries.
    pub http: HttpOptions,
    /// The most that an archive may hold.
    pub limits: Limits,
    /// The base of the release API; a mirror or a test server may stand in.
    pub github_api: String,
    /// The token for the release API.
    pub github_token: Option<Token>,
    /// npm's registry; when not given, npm's configuration in `project` is read.
    pub npm: Option<NpmConfig>,
    /// The folder whose `.npmrc` counts.
    pub project: PathBuf,
}

impl Options {
    /// Without a look at the environment.
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

    /// With `CODEX_DIST_GITHUB_API` for a mirror of the release API, and the token in `GH_TOKEN`, else `GITHUB_TOKEN`.
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

/// Finds and downloads releases.
pub struct Dist {
    pub(crate) reporter: Arc<dyn Reporter>,
    options: Options,
    http: Http,
    github: Github,
    /// The same with little patience, for when another source can stand in.
    hasty_github: Github,
    /// Asked for only when npm is: it may mean to run `npm`.
    npm: OnceLock<Npm>,
}

impl fmt::Debug for Dist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dist").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Dist {
    /// With a reporter that hears what goes on.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] for an unusable base, [`Error::Network`] when TLS cannot be set up.
    pub fn new(options: Options, reporter: Arc<dyn Reporter>) -> Result<Self> {
        let http = Http::new(options.http.clone())?;
        let api = base_url("the release API", &options.github_api)?;
        let token = options.github_token.as_ref().map(|token| &*token.0);
        Ok(Self {
            hasty_github: Github::new(http.hasty(), api.clone(), token),
            github: Github::new(http.clone(), api, token),
            npm: OnceLock::new(),
            http,
            options,
            reporter,
        })
    }

    /// Without a reporter.
    ///
    /// # Errors
    /// As [`Dist::new`].
    pub fn silent(options: Options) -> Result<Self> {
        Self::new(options, Arc::new(Silent))
    }

    /// Who hears what goes on.
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

    /// Finds a release at one source.
    ///
    /// # Errors
    /// [`Error::NoRelease`], and everything a network can do.
    pub async fn resolve_from(&self, source: SourceKind, wanted: &Wanted, host: Target) -> Result<Release> {
        match source {
            SourceKind::Github => self.github.resolve(wanted, host).await,
            SourceKind::Npm => self.npm()?.resolve(wanted, host).await,
        }
    }

    /// Finds a release; `host` is the platform that the newest one must have an asset for.
    ///
    /// With [`SourceChoice::Auto`], npm is asked when github cannot be reached, and a line says so.
    ///
    /// # Errors
    /// As [`Dist::resolve_from`].
    pub async fn resolve(&self, choice: SourceChoice, wanted: &Wanted, host: Target) -> Result<Release> {
        match choice {
            SourceChoice::Only(source) => self.resolve_from(source, wanted, host).await,
            SourceChoice::Auto => match self.hasty_github.resolve(wanted, host).await {
                Err(error) if error.is_unreachable() => {
                    self.note_fallback(&error, SourceKind::Npm);
                    self.resolve_from(SourceKind::Npm, wanted, host).await
                }
                result => result,
            },
        }
    }

    /// Finds a release at a source that another one can stand in for.
    pub(crate) async fn resolve_hastily(&self, source: SourceKind, wanted: &Wanted, host: Target) -> Result<Release> {
        match source {
            SourceKind::Github => self.hasty_github.resolve(wanted, host).await,
            SourceKind::Npm => self.npm()?.resolve(wanted, host).await,
        }
    }

    pub(crate) fn note_fallback(&self, error: &Error, next: SourceKind) {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        self.reporter.note(&format!("{first}; taking {next} instead"));
    }

    /// Downloads an asset into the staging folder of a locked [`BinDir`](crate::BinDir).
    ///
    /// # Errors
    /// Everything a network and an archive can do; nothing is left behind then.
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

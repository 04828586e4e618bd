//! The pinned runtime from the user's cache, downloaded on first use.

mod cache;
mod staged;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::Result;
use crate::bin_dir::BinDir;
use crate::fetch::dist::{Dist, Options};
use crate::fetch::report::{Reporter, Silent};
use crate::fetch::source::SourceChoice;
use crate::fetch::trust::{self, Trust};
use crate::lock::Lock;
use crate::runtime::Runtime;
use crate::target::Target;
use crate::version::{Version, Wanted};

/// Returns the pinned runtime from the user's cache. Needs the feature `fetch`.
///
/// The first call downloads and verifies the runtime; later calls use no network. The function is [`Ensure::run`] with the
/// default options.
///
/// ```no_run
/// # async fn example() -> codex_dist::Result<()> {
/// let runtime = codex_dist::ensure(std::sync::Arc::new(codex_dist::Silent)).await?;
/// println!("{}", runtime.executable().display());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Returns the errors of [`Ensure::run`].
pub async fn ensure(reporter: Arc<dyn Reporter>) -> Result<Runtime> {
    Ensure::new().reporter(reporter).run().await
}

/// The options of [`ensure`]. Needs the feature `fetch`.
///
/// The pinned release and the digests of its files are compiled in ([`Lock::built_in`]). The runtime is kept in the user's cache, at
/// `<cache>/<version>/<target>`. The folder of an older version may be deleted by hand while no process runs from it.
#[derive(Clone)]
#[must_use]
pub struct Ensure {
    cache: Option<PathBuf>,
    staged: Option<PathBuf>,
    lock: Option<Lock>,
    release: Option<Version>,
    options: Option<Options>,
    source: SourceChoice,
    reporter: Arc<dyn Reporter>,
}

impl fmt::Debug for Ensure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ensure").field("cache", &self.cache).field("staged", &self.staged).finish_non_exhaustive()
    }
}

impl Default for Ensure {
    fn default() -> Self {
        Self::new()
    }
}

impl Ensure {
    /// Returns the default options: the release that is compiled in, the user's cache, the sources that the environment names.
    pub fn new() -> Self {
        Self {
            cache: None,
            staged: None,
            lock: None,
            release: None,
            options: None,
            source: SourceChoice::Auto,
            reporter: Arc::new(Silent),
        }
    }

    /// Sets the folder that runtimes are kept in.
    ///
    /// Default: the folder that `CODEX_RUNTIME_CACHE` names, or else `codex-runtime` in the user's folder for caches
    /// (`XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`).
    pub fn cache(mut self, folder: impl Into<PathBuf>) -> Self {
        self.cache = Some(folder.into());
        self
    }

    /// Takes the runtime from a folder that [`stage_runtime`](crate::stage_runtime) prepared. The network is then never used.
    ///
    /// The folder must have the pinned version, this machine's target, and the files of its staging. If the digest of the unpacked
    /// files is pinned, the files must have that digest. The first run reads all files; the cache keeps their metadata, and later
    /// runs compare the metadata.
    pub fn staged(mut self, folder: impl Into<PathBuf>) -> Self {
        self.staged = Some(folder.into());
        self
    }

    /// Takes the release of another lock than the one that is compiled in.
    pub fn lock(mut self, lock: Lock) -> Self {
        self.lock = Some(lock);
        self
    }

    /// Takes another release than the pinned one. Its archive must have the digest that its source promises.
    ///
    /// If `version` is the pinned version, the pins count nevertheless.
    ///
    /// ```no_run
    /// # async fn example() -> codex_dist::Result<()> {
    /// let older = codex_dist::Ensure::new().release("0.169.0".parse()?).run().await?;
    /// assert_eq!(older.version().to_string(), "0.169.0");
    /// # Ok(())
    /// # }
    /// ```
    pub fn release(mut self, version: Version) -> Self {
        self.release = Some(version);
        self
    }

    /// Sets mirrors, time limits and tokens.
    ///
    /// Default: [`Options::from_env`], and npm's configuration of the user. An `.npmrc` in the current folder is not
    /// read, because another user may own that folder.
    pub fn options(mut self, options: Options) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets the source of downloads. Default: the first reachable source with a pinned digest.
    pub fn source(mut self, source: SourceChoice) -> Self {
        self.source = source;
        self
    }

    /// Sets the reporter of downloads, and of waiting for another process. Default: [`Silent`].
    pub fn reporter(mut self, reporter: Arc<dyn Reporter>) -> Self {
        self.reporter = reporter;
        self
    }

    /// Returns the runtime. Downloads the runtime first if the cache lacks the runtime or its files were changed.
    ///
    /// An installed runtime is recognised by the size and the modification time of each file. If another user can
    /// change the cache, all files are read at each start, and must have the pinned digest. The runtime is refused if
    /// no digest is pinned, or if every user can change the cache. A folder that others can change is never completely
    /// safe, because they can change a file between the verification and the start.
    ///
    /// If several processes or threads call
    /// this at once, one of them downloads and the others wait. Needs a tokio runtime with time and I/O. Cancel safe: dropping the
    /// future deletes an unfinished download, and keeps an installed runtime.
    ///
    /// # Errors
    /// Returns [`Error::NoCache`](crate::Error::NoCache), [`Error::UntrustedFolder`](crate::Error::UntrustedFolder), the errors of a download,
    /// or what is wrong with the staged folder. Unverified files are never kept.
    pub async fn run(&self) -> Result<Runtime> {
        let lock = match &self.lock {
            Some(lock) => lock.clone(),
            None => Lock::built_in()?,
        };
        let target = Target::host()?;
        if let Some(folder) = &self.staged {
            return staged::open(folder, &lock, target, self.folder().ok().as_deref()).await;
        }
        if let Some(version) = self.release.as_ref().filter(|version| **version != lock.version) {
            return self.run_unpinned(version, target).await;
        }
        let bin = BinDir::new(self.folder()?.join(lock.version.to_string()));
        match self.trust(&bin, target)? {
            Trust::Owner => self.run_pinned(&bin, &lock, target).await,
            Trust::Others(reason) | Trust::Everybody(reason) => {
                self.run_pinned_by_digest(&bin, &lock, target, reason).await
            }
        }
    }

    /// Returns the pinned runtime of a folder that only this user can change. Its stamp is trusted.
    async fn run_pinned(&self, bin: &BinDir, lock: &Lock, target: Target) -> Result<Runtime> {
        bin.recover(&*self.reporter).await?;
        if let Ok(runtime) = bin.open(lock, target) {
            // The look-up comes before the set-up of the HTTP client, because the set-up takes longer than the whole
            // look-up.
            return Ok(runtime);
        }
        let dist = self.dist(bin)?;
        let fetched = dist.fetch(bin, lock, &[target], self.source).await?;
        let internal = crate::Error::Internal { action: "downloading the runtime" };
        fetched.into_iter().next().map(|one| one.runtime).ok_or(internal)
    }

    /// Returns the pinned runtime of a folder that other users can change. All files must have the pinned digest at each start.
    async fn run_pinned_by_digest(&self, bin: &BinDir, lock: &Lock, target: Target, reason: String) -> Result<Runtime> {
        if lock.unpacked(target).is_none() {
            return Err(trust::untrusted(&bin.home(target), reason));
        }
        self.reporter.note(&format!("all files of the runtime are read and verified at each start, because {reason}"));
        // A folder that this user can only read has no lock.
        if let Ok(runtime) = bin.open(lock, target)
            && let Ok(runtime) = verified(runtime).await
        {
            return Ok(runtime);
        }
        let held = bin.lock(&*self.reporter).await?;
        let dist = self.dist(bin)?;
        // Another process may have installed the runtime in the meantime.
        if let Ok(runtime) = bin.open(lock, target) {
            match verified(runtime).await {
                Ok(runtime) => return Ok(runtime),
                Err(why) => dist.note_broken(&why),
            }
        }
        dist.install_pinned(&held, lock, target, self.source).await
    }

    /// Examines who can change the runtime in the cache.
    fn trust(&self, bin: &BinDir, target: Target) -> Result<Trust> {
        let cache = self.folder()?;
        let home = bin.home(target);
        let installed = Trust::of_entry(bin.path()).and(Trust::of_tree(&home));
        Trust::of_place(&cache).and(installed).refuse_everybody(&home)
    }

    /// Returns a release without pins, whose archive is verified with the digest that its source promises.
    async fn run_unpinned(&self, version: &Version, target: Target) -> Result<Runtime> {
        let bin = BinDir::new(self.folder()?.join(version.to_string()));
        // There is no digest of the files to verify them with at each start.
        if let Trust::Others(reason) | Trust::Everybody(reason) = self.trust(&bin, target)? {
            return Err(trust::untrusted(&bin.home(target), reason));
        }
        bin.recover(&*self.reporter).await?;
        let installed = || bin.open_any(target).ok().filter(|runtime| runtime.version() == version);
        if let Some(runtime) = installed() {
            return Ok(runtime);
        }
        let held = bin.lock(&*self.reporter).await?;
        // Another process may have installed the runtime in the meantime.
        if let Some(runtime) = installed() {
            return Ok(runtime);
        }
        let dist = self.dist(&bin)?;
        let release = dist.resolve(self.source, &Wanted::Exactly(version.clone()), target).await?;
        let download = dist.download(&release.select(target)?, &held).await?;
        held.install(download.verify(None).await?)
    }

    fn dist(&self, bin: &BinDir) -> Result<Dist> {
        // Only root can write an .npmrc there.
        let project = bin.path().ancestors().last().unwrap_or(bin.path());
        let options = self.options.clone().unwrap_or_else(|| Options::from_env(project));
        Dist::new(options, self.reporter.clone())
    }

    fn folder(&self) -> Result<PathBuf> {
        match &self.cache {
            Some(folder) => Ok(folder.clone()),
            None => cache::of_user(std::env::consts::OS, &|name| std::env::var_os(name)),
        }
    }
}

/// Reads all files of an installed runtime in another thread, and compares them with the digest of the installation.
async fn verified(runtime: Runtime) -> Result<Runtime> {
    let reading = tokio::task::spawn_blocking(move || runtime.verify_content().map(|()| runtime));
    reading.await.map_err(|_| crate::Error::Internal { action: "reading the runtime" })?
}

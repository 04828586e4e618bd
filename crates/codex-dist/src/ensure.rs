//! The pinned runtime on this machine, without a step before: from the user's cache, and fetched once.

mod cache;
mod staged;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::Result;
use crate::bin_dir::BinDir;
use crate::dist::{Dist, Options};
use crate::lock::Lock;
use crate::report::{Reporter, Silent};
use crate::runtime::Runtime;
use crate::source::SourceChoice;
use crate::target::Target;
use crate::version::{Version, Wanted};

/// Makes sure that the pinned runtime is on this machine, and answers it.
///
/// The first use fetches and verifies it; after that nothing is asked of the network. As [`Ensure::run`] without options.
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
/// As [`Ensure::run`].
pub async fn ensure(reporter: Arc<dyn Reporter>) -> Result<Runtime> {
    Ensure::new().reporter(reporter).run().await
}

/// How the pinned runtime comes to be on this machine.
///
/// Which release that is, and what its files must be, is compiled in ([`Lock::built_in`]). It lies in the user's cache, at
/// `<cache>/<version>/<target>`; a folder of an older version may be removed by hand at any time when nothing runs from it.
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
    /// The release that is compiled in, from the user's cache, else from where the environment says that releases come from.
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

    /// The folder to keep runtimes in. Without it: the one that `CODEX_RUNTIME_CACHE` names, else `codex-runtime` in the
    /// user's folder of caches (`XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`).
    pub fn cache(mut self, folder: impl Into<PathBuf>) -> Self {
        self.cache = Some(folder.into());
        self
    }

    /// A folder that [`stage_runtime`](crate::stage_runtime) has made, for a machine that fetches nothing: it is used where
    /// it is, after a check, and the network is never asked.
    ///
    /// It must be of the pinned version and of this machine's target, and its files those that it was staged with; where the
    /// digest of the unpacked files is pinned, they must have that one. All of it is read once; the cache then keeps how the
    /// files looked, and later runs compare only that.
    pub fn staged(mut self, folder: impl Into<PathBuf>) -> Self {
        self.staged = Some(folder.into());
        self
    }

    /// Another release than the one that is compiled in.
    pub fn lock(mut self, lock: Lock) -> Self {
        self.lock = Some(lock);
        self
    }

    /// Another release, of which nothing is pinned: its archive must have the digest that its source promises. A release that
    /// the lock pins is still compared with the pins.
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

    /// Mirrors, time limits and tokens. Without it: [`Options::from_env`] and npm's configuration of the user. An `.npmrc` in
    /// the folder that the program happens to run in has no say: it may be anybody's.
    pub fn options(mut self, options: Options) -> Self {
        self.options = Some(options);
        self
    }

    /// The source to fetch from: by default the first of those with a pinned digest that can be reached.
    pub fn source(mut self, source: SourceChoice) -> Self {
        self.source = source;
        self
    }

    /// Hears of the download, and of waiting for another process.
    pub fn reporter(mut self, reporter: Arc<dyn Reporter>) -> Self {
        self.reporter = reporter;
        self
    }

    /// Answers the runtime, after fetching it where it is not in the cache, or not as it was verified.
    ///
    /// An installed one is recognised by the size and time of each file. Processes and threads that want it at once fetch it
    /// once: one does, the others wait. Needs a tokio runtime with time and I/O. Cancel safe: dropped half way, a download is
    /// thrown away, and what was installed before stays.
    ///
    /// # Errors
    /// [`Error::NoCache`](crate::Error::NoCache), and everything that can happen to a download; nothing unverified is left
    /// behind. For a staged folder what is wrong with it, by name.
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
        bin.recover(&*self.reporter).await?;
        if let Ok(runtime) = bin.open(&lock, target) {
            // Before the network is set up, which takes longer than all of this.
            return Ok(runtime);
        }
        let dist = self.dist(&bin)?;
        let fetched = dist.fetch(&bin, &lock, &[target], self.source).await?;
        let internal = crate::Error::Internal { action: "fetching the runtime" };
        fetched.into_iter().next().map(|one| one.runtime).ok_or(internal)
    }

    /// A release without pins: the digest that its source promises is all that its download can be compared with.
    async fn run_unpinned(&self, version: &Version, target: Target) -> Result<Runtime> {
        let bin = BinDir::new(self.folder()?.join(version.to_string()));
        bin.recover(&*self.reporter).await?;
        let installed = || bin.open_any(target).ok().filter(|runtime| runtime.version() == version);
        if let Some(runtime) = installed() {
            return Ok(runtime);
        }
        let held = bin.lock(&*self.reporter).await?;
        // Another process may have installed it meanwhile.
        if let Some(runtime) = installed() {
            return Ok(runtime);
        }
        let dist = self.dist(&bin)?;
        let release = dist.resolve(self.source, &Wanted::Exactly(version.clone()), target).await?;
        let download = dist.download(&release.select(target)?, &held).await?;
        held.install(download.verify(None).await?)
    }

    fn dist(&self, bin: &BinDir) -> Result<Dist> {
        let options = self.options.clone().unwrap_or_else(|| Options::from_env(bin.path()));
        Dist::new(options, self.reporter.clone())
    }

    fn folder(&self) -> Result<PathBuf> {
        match &self.cache {
            Some(folder) => Ok(folder.clone()),
            None => cache::of_user(std::env::consts::OS, &|name| std::env::var_os(name)),
        }
    }
}

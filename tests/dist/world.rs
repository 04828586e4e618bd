//! The surroundings of a test: a folder, a reporter that keeps its notes, and sources that answer fast or not at all.

use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use codex_dist::{
    BinDir, Channel, Digest, Dist, Error, Lock, NpmConfig, Options, Reporter, Runtime, SchemasLock, SourceChoice,
    SourceKind, Target, Token, Version, Wanted,
};
use serde_json::{Value, json};

use super::packages::{Package, integrity};
use super::server::{Reply, Request, Server};

/// Runs a future to its end.
pub(crate) fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// A reporter that keeps its notes.
#[derive(Default)]
pub(crate) struct Notes(Mutex<Vec<String>>);

impl Reporter for Notes {
    fn note(&self, line: &str) {
        self.0.lock().unwrap().push(line.to_owned());
    }
}

impl Notes {
    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// A reporter that sends its notes to another thread.
pub(crate) struct Signal(pub(crate) std::sync::mpsc::Sender<String>);

impl Reporter for Signal {
    fn note(&self, line: &str) {
        let _ = self.0.send(line.to_owned());
    }
}

pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) options: Options,
    pub(crate) notes: Arc<Notes>,
}

impl World {
    /// Creates a folder. Neither source can be reached until the test sets its address.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options = Options::new(folder.path());
        options.http.retries = 2;
        options.http.min_pause = Duration::from_millis(1);
        options.http.max_pause = Duration::from_millis(5);
        options.http.idle_timeout = Duration::from_millis(500);
        options.github_api = Server::nowhere();
        options.npm = Some(NpmConfig::with_registry(&Server::nowhere()).unwrap());
        Self { folder, options, notes: Arc::default() }
    }

    pub(crate) fn npm(mut self, server: &Server) -> Self {
        self.options.npm = Some(NpmConfig::with_registry(&server.url).unwrap());
        self
    }

    pub(crate) fn github(mut self, server: &Server) -> Self {
        self.options.github_api = server.url.clone();
        self
    }

    pub(crate) fn token(mut self, token: &str) -> Self {
        self.options.github_token = Some(Token::new(token));
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn bin(&self) -> BinDir {
        BinDir::new(self.path("bin"))
    }

    pub(crate) fn dist(&self) -> Dist {
        Dist::new(self.options.clone(), self.notes.clone()).unwrap()
    }

    /// Finds, downloads, verifies and installs a release, without a lock file.
    pub(crate) fn install(&self, source: SourceKind, version: &str, target: Target) -> Result<Runtime, Error> {
        block_on(async {
            let dist = self.dist();
            let wanted = Wanted::Exactly(version.parse()?);
            let choice = SourceChoice::Only(source);
            let asset = dist.resolve(choice, &wanted, target).await?.select(target)?;
            let held = self.bin().lock(&*self.notes).await?;
            let download = dist.download(&asset, &held).await?;
            held.install(download.verify(None).await?)
        })
    }

    /// Returns all files in the folder except the file `.lock`: path, executable mark and content.
    pub(crate) fn snapshot(&self) -> BTreeMap<PathBuf, (bool, Vec<u8>)> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_symlink() {
                    let target = std::fs::read_link(&path).unwrap();
                    files.insert(path, (false, target.to_str().unwrap().into()));
                } else if path.is_dir() {
                    folders.push(path);
                } else if entry.file_name() != ".lock" {
                    let bytes = std::fs::read(&path).unwrap();
                    files.insert(path.clone(), (is_executable(&path), bytes));
                }
            }
        }
        files
    }
}

pub(crate) fn is_executable(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(path).unwrap().permissions().mode() & 0o111 != 0
    }
    #[cfg(not(unix))]
    path.extension().is_some_and(|extension| extension == "exe")
}

/// An npm registry: the document of the package, and each tarball at `/tar/<name>`.
#[derive(Clone, Default)]
pub(crate) struct Registry {
    pub(crate) tarballs: BTreeMap<String, Vec<u8>>,
}

impl Registry {
    pub(crate) fn with(mut self, package: &Package) -> Self {
        let key = format!("{}-{}", package.version, package.target.npm_suffix());
        self.tarballs.insert(key, package.npm());
        self
    }

    pub(crate) fn document(&self, host: &str) -> Value {
        let mut versions = serde_json::Map::new();
        for (key, bytes) in &self.tarballs {
            let tarball = format!("http://{host}/tar/{key}");
            let entry = json!({"dist": {"tarball": tarball, "integrity": integrity(bytes)}});
            versions.insert(key.clone(), entry);
        }
        json!({"dist-tags": {}, "versions": versions})
    }

    pub(crate) fn reply(&self, request: &Request) -> Reply {
        let host = request.header("host").unwrap();
        match request.path.strip_prefix("/tar/") {
            Some(key) => Reply::file(request, &self.tarballs[key], "\"1\""),
            None if request.path == "/@openai%2fcodex" => Reply::bytes(self.document(host).to_string()),
            None => Reply::status(404),
        }
    }

    pub(crate) fn serve(self) -> Server {
        Server::start(move |request| self.reply(request))
    }
}

/// Returns a lock without promises.
pub(crate) fn empty_lock(version: &str) -> Lock {
    Lock {
        channel: Channel::Stable,
        version: version.parse::<Version>().unwrap(),
        schemas: SchemasLock { digest: Digest::sha256(b"").to_string() },
        targets: BTreeMap::new(),
    }
}

/// Returns the message of an error with its causes, as a person reads them.
pub(crate) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text += &format!("\n{error}");
        cause = error.source();
    }
    text
}

/// Returns this machine's target if the machine can run the small runtimes of the tests, else a target that is only unpacked.
pub(crate) fn testable() -> Target {
    match Target::host() {
        Ok(Target::LinuxX64) => Target::LinuxX64,
        Ok(Target::WindowsX64) | Err(_) => Target::MacX64,
        Ok(_) => Target::WindowsX64,
    }
}

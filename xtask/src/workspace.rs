//! The paths of a checkout of this repository.

use std::path::{Path, PathBuf};

use codex_dist::BinDir;

/// The environment variable that names another checkout than the one that this program was built in.
pub const ROOT: &str = "CODEX_XTASK_ROOT";

/// The folder of the schemas and the lock, from the root.
pub const SCHEMAS: &str = "schemas";

/// The folder of the generated types, from the root.
pub const GENERATED: &str = "crates/codex-types/src/generated";

/// The file name of the lock in the folder of the schemas.
pub const LOCK: &str = "codex.lock.toml";

/// The copy of the lock that is compiled into codex-dist, from the root.
pub const LOCK_COPY: &str = "crates/codex-dist/codex.lock.toml";

/// A checkout of this repository.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Returns the checkout that `CODEX_XTASK_ROOT` names, or else the checkout that this program was built in.
    #[must_use]
    pub fn current() -> Self {
        if let Some(root) = std::env::var_os(ROOT) {
            return Self::at(root);
        }
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::at(here.parent().unwrap_or(here))
    }

    /// Names the checkout at `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the root of the checkout.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the path of the folder of the installed runtimes.
    #[must_use]
    pub fn bin(&self) -> PathBuf {
        self.root.join("bin")
    }

    /// Returns the folder of the installed runtimes. The folder's transactions may replace all files of the checkout.
    #[must_use]
    pub fn bin_dir(&self) -> BinDir {
        BinDir::new(self.bin()).scope(&self.root)
    }

    /// Returns the folder of the schemas and the lock.
    #[must_use]
    pub fn schemas(&self) -> PathBuf {
        self.root.join(SCHEMAS)
    }

    /// Returns the folder of the generated types.
    #[must_use]
    pub fn generated(&self) -> PathBuf {
        self.root.join(GENERATED)
    }

    /// Returns the lock file.
    #[must_use]
    pub fn lock_file(&self) -> PathBuf {
        self.schemas().join(LOCK)
    }
}

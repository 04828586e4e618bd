//! Where things are in this repository.

use std::path::{Path, PathBuf};

use codex_dist::{Dist, Options, Places};

/// The environment variable that names another checkout than the one this program was built in.
pub(crate) const ROOT: &str = "CODEX_XTASK_ROOT";

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    if let Some(root) = std::env::var_os(ROOT) {
        return root.into();
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The folders that an update writes.
pub(crate) fn places() -> Places {
    let root = root();
    Places {
        root: root.clone(),
        bin: root.join("bin"),
        schemas: root.join("schemas"),
        generated: root.join("crates/codex-types/src/generated"),
        lock_copy: root.join("crates/codex-dist/codex.lock.toml"),
    }
}

/// Sources as the environment configures them, reporting to stderr.
pub(crate) fn dist() -> anyhow::Result<Dist> {
    Ok(Dist::new(Options::from_env(root()), crate::progress::reporter())?)
}

//! An older runtime than the pinned one, as OpenAI publishes it.

use std::path::{Path, PathBuf};

use codex_dist::{BinDir, Dist, Options, Silent, SourceChoice, Target, Wanted};

use crate::contract::workspace;

/// The oldest version that these tests run.
pub(crate) const OLDER: &str = "0.163.0";

/// Returns the executable of the older runtime. The first test downloads, verifies and installs the older runtime in the target folder.
pub(crate) async fn older_executable() -> PathBuf {
    let bin = BinDir::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("../runtime-{OLDER}")));
    let host = Target::host().expect("a supported machine");
    let version = OLDER.parse().expect("a version");
    // A second test waits for the lock, and then finds the installed runtime.
    let lock = bin.lock(&Silent).await.expect("the lock of the folder");
    let installed = match bin.open_any(host) {
        Ok(runtime) if *runtime.version() == version => runtime,
        _ => {
            let dist = Dist::silent(Options::from_env(workspace())).expect("a way to the releases");
            let wanted = Wanted::Exactly(version);
            let release = dist.resolve(SourceChoice::Auto, &wanted, host).await.expect("the release");
            let asset = release.select(host).expect("its asset for this machine");
            let download = dist.download(&asset, &lock).await.expect("the download");
            lock.install(download.verify(None).await.expect("what was promised")).expect("installed")
        }
    };
    installed.executable()
}

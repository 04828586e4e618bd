//! A release that can be started: its executable, its name and its protocol.

mod emit;
mod progress;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use codex_codegen::{Protocol, Schemas};
use codex_dist::{Ensure, SourceChoice, Version};

/// The origin of a release.
#[derive(Debug)]
pub(crate) enum Origin {
    /// A release from the cache, or else downloaded and verified.
    Published(Version),
    /// A runtime on this machine, which the user trusts.
    OnDisk(PathBuf),
}

/// The settings of downloads: their source, and the folder that keeps releases.
#[derive(Debug)]
pub(crate) struct Downloads {
    pub(crate) source: SourceChoice,
    pub(crate) cache: Option<PathBuf>,
}

/// A release on disk.
#[derive(Debug)]
pub(crate) struct Release {
    pub(crate) version: Version,
    pub(crate) executable: PathBuf,
    /// The folder of the tools of the package, for the `PATH` of the runtime.
    pub(crate) tools: Option<PathBuf>,
    pub(crate) protocol: Protocol,
}

impl Release {
    /// Finds or downloads the release, and runs its executable to get the schemas.
    ///
    /// Cancel safe: dropping the future removes an unfinished download.
    pub(crate) async fn open(origin: &Origin, downloads: &Downloads) -> anyhow::Result<Self> {
        let (version, executable, tools) = match origin {
            Origin::Published(version) => {
                let mut ensure = Ensure::new().release(version.clone()).source(downloads.source);
                if let Some(cache) = &downloads.cache {
                    ensure = ensure.cache(cache);
                }
                let runtime = ensure.reporter(progress::reporter()).run().await;
                let runtime = runtime.with_context(|| {
                    format!(
                        "cannot get Codex {version}\nhint: if this machine has that release, name its path with \
                         --runtime PATH (or --from-runtime PATH)"
                    )
                })?;
                (version.clone(), runtime.executable(), runtime.path_dir())
            }
            Origin::OnDisk(path) => {
                let executable = find(path)?;
                let version = emit::version(&executable).await?;
                let tools = executable.parent().and_then(Path::parent).map(|root| root.join("codex-path"));
                (version, executable, tools.filter(|tools| tools.is_dir()))
            }
        };
        eprintln!("reading the schemas of Codex {version}");
        let emitted = emit::schemas(&executable).await?;
        let schemas = Schemas::from_emitted(&emitted.stable, &emitted.experimental, &emitted.typescript);
        let schemas = schemas.with_context(|| format!("cannot read the schemas of Codex {version}"))?;
        let protocol = Protocol::from_schemas(&schemas, &version.to_string())
            .with_context(|| format!("cannot read the schemas of Codex {version}"))?;
        Ok(Self { version, executable, tools, protocol })
    }
}

/// Returns the executable at `path`, or in the package folder at `path`.
fn find(path: &Path) -> anyhow::Result<PathBuf> {
    let name = if cfg!(windows) { "codex.exe" } else { "codex" };
    let candidates = [path.to_owned(), path.join("bin").join(name), path.join(name)];
    let Some(found) = candidates.iter().find(|candidate| candidate.is_file()) else {
        bail!(
            "there is no runtime at {}\nhint: name the executable {name}, or the folder of its package",
            path.display()
        );
    };
    // `bin/codex` is a link into the package, which contains the runtime's tools beside the executable.
    found.canonicalize().with_context(|| format!("cannot open the runtime {}", found.display()))
}

//! A verified runtime, the only thing here that can be executed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use crate::digest::Digest;
use crate::download::{Content, Download, job};
use crate::layout::{self, METADATA, PATH_DIR};
use crate::source::SourceKind;
use crate::stamp::Stamp;
use crate::target::Target;
use crate::unpack;
use crate::version::Version;
use crate::{Error, Result, binary};

/// A runtime whose digest, layout, machine and version were found to be the promised ones.
#[derive(Clone, Debug)]
pub struct Runtime {
    root: PathBuf,
    target: Target,
    version: Version,
    /// The source and the digest of the archive; a staged folder came in none.
    origin: Option<(SourceKind, Digest)>,
    unpacked: Digest,
    /// The temporary folder it is in until it is installed.
    staging: Option<Arc<TempDir>>,
    /// Where the package is not as the known layout.
    deviations: Vec<String>,
}

/// How long `--version` may take; a first start may be looked at by a virus scanner.
const VERSION_LIMIT: Duration = Duration::from_secs(60);

impl Download {
    /// Verifies everything there is to verify, and only then marks the files executable.
    ///
    /// `unpacked` is the digest of the unpacked files, where it is pinned.
    ///
    /// # Errors
    /// What is not as promised, by name; the download is then thrown away.
    pub async fn verify(self, unpacked: Option<&Digest>) -> Result<Runtime> {
        let root = self.root();
        let Self { asset, staging, content, digest, limits, .. } = self;
        if digest != asset.digest {
            return Err(Error::DigestMismatch {
                asset: asset.name().to_owned(),
                expected: asset.digest.to_string(),
                actual: digest.to_string(),
            });
        }
        let tree = match content {
            Content::Unpacked(tree) => tree,
            Content::Zip(path) => {
                let file = std::fs::File::open(&path).map_err(Error::io("open", &path))?;
                unpack::zip(&job(&asset, &root, &limits), file)?
            }
        };
        let metadata = std::fs::read(root.join(METADATA)).ok();
        let shape = asset.offer.shape;
        let found = layout::check(asset.name(), &tree, metadata.as_deref(), shape, asset.target, &asset.version)?;
        for path in layout::executables(&tree, shape, asset.target) {
            let name = format!("{path} in {}", asset.name());
            binary::check(&root.join(&path), &name, asset.target)?;
        }
        let actual = tree.digest();
        if let Some(expected) = unpacked.filter(|expected| **expected != actual) {
            return Err(Error::TreeMismatch {
                version: asset.version.clone(),
                target: asset.target,
                expected: expected.to_string(),
                actual: actual.to_string(),
            });
        }
        unpack::set_modes(&root, &tree)?;
        let runtime = Runtime {
            root,
            target: asset.target,
            version: asset.version.clone(),
            origin: Some((asset.source, digest.clone())),
            unpacked: actual,
            staging: Some(Arc::new(staging)),
            deviations: found.iter().map(ToString::to_string).collect(),
        };
        // Only this machine's can be asked; for the others the package's own word has to do.
        if Target::host().ok() == Some(runtime.target) {
            runtime.check_version().await?;
        }
        Stamp::new(
            &runtime.root,
            &tree,
            runtime.version.to_string(),
            runtime.target.to_string(),
            asset.source,
            digest,
        )?
        .write(&runtime.root)?;
        Ok(runtime)
    }
}

impl Runtime {
    pub(crate) fn installed(root: PathBuf, target: Target, version: Version, stamp: &Stamp) -> Result<Self> {
        let source = match stamp.source.as_str() {
            "github" => SourceKind::Github,
            "npm" => SourceKind::Npm,
            other => {
                let reason = format!("its stamp names the source {other:?}");
                return Err(Error::Broken { path: root, reason });
            }
        };
        Ok(Self {
            root,
            target,
            version,
            origin: Some((source, stamp.asset.clone())),
            unpacked: stamp.unpacked.clone(),
            staging: None,
            deviations: Vec::new(),
        })
    }

    /// A runtime in a folder that was staged, whose files the caller compares before anybody gets it.
    pub(crate) fn staged(root: PathBuf, target: Target, version: Version, unpacked: Digest) -> Self {
        Self { root, target, version, origin: None, unpacked, staging: None, deviations: Vec::new() }
    }

    /// The root and the guard of a runtime that is not installed yet.
    pub(crate) fn into_staged(self) -> Option<(PathBuf, Arc<TempDir>)> {
        Some((self.root, self.staging?))
    }

    /// The folder it is in: the root of the package's layout.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The target it is for.
    #[must_use]
    pub fn target(&self) -> Target {
        self.target
    }

    /// The version it was verified to be.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    pub(crate) fn with_deviations(self, deviations: Vec<String>) -> Self {
        Self { deviations, ..self }
    }

    /// Where the downloaded package is not as the known layout: a newer layout version, a renamed folder, a missing or extra
    /// file. The executable, its target and its version were verified all the same.
    #[must_use]
    pub fn deviations(&self) -> &[String] {
        &self.deviations
    }

    /// The source it came from; none for a folder that [`stage_runtime`](crate::stage_runtime) has laid out.
    #[must_use]
    pub fn source(&self) -> Option<SourceKind> {
        self.origin.as_ref().map(|(source, _)| *source)
    }

    /// The digest of the archive it came in, where it came in one that was verified here.
    #[must_use]
    pub fn asset_digest(&self) -> Option<&Digest> {
        self.origin.as_ref().map(|(_, digest)| digest)
    }

    /// The digest of its unpacked files.
    #[must_use]
    pub fn unpacked_digest(&self) -> &Digest {
        &self.unpacked
    }

    /// The executable.
    #[must_use]
    pub fn executable(&self) -> PathBuf {
        self.root.join("bin").join(self.target.exe_name())
    }

    /// The folder that belongs in front of its PATH, where the package has one.
    #[must_use]
    pub fn path_dir(&self) -> Option<PathBuf> {
        Some(self.root.join(PATH_DIR)).filter(|path| path.is_dir())
    }

    /// A command that runs it, with its own tools in front of PATH.
    ///
    /// # Errors
    /// [`Error::ForeignTarget`] for another machine's runtime.
    pub fn command(&self) -> Result<std::process::Command> {
        if Target::host().ok() != Some(self.target) {
            return Err(Error::ForeignTarget { target: self.target });
        }
        let mut command = std::process::Command::new(self.executable());
        if let Some(front) = self.path_dir()
            && let Some((key, value)) = path_with(&front, std::env::vars_os())
        {
            command.env(key, value);
        }
        Ok(command)
    }

    /// Reads every file again and compares it with what was verified.
    ///
    /// # Errors
    /// [`Error::Broken`].
    pub fn verify_content(&self) -> Result<()> {
        let stamp = Stamp::read(&self.root)?;
        stamp.check(&self.root)?;
        stamp.check_content(&self.root)
    }

    /// Asks it with `--version`, and compares.
    ///
    /// # Errors
    /// [`Error::WrongVersion`], [`Error::Process`].
    pub async fn check_version(&self) -> Result<()> {
        let (printed, _) = self.run(&["--version"], None, VERSION_LIMIT).await?;
        let printed = printed.trim();
        let version = self.version.to_string();
        // `codex-cli 0.171.0`, maybe with a commit behind it.
        if printed.split_whitespace().any(|word| word.trim_start_matches('v') == version) {
            return Ok(());
        }
        Err(Error::WrongVersion { expected: self.version.clone(), found: printed.chars().take(200).collect() })
    }

    /// Runs it to its end in a home of its own; answers what it wrote to stdout and stderr.
    pub(crate) async fn run(
        &self,
        arguments: &[&str],
        home: Option<&Path>,
        limit: Duration,
    ) -> Result<(String, String)> {
        let failed = |reason: String, stderr: &[u8]| Error::Process {
            command: format!("{} {}", self.target.exe_name(), arguments.join(" ")),
            reason,
            stderr: String::from_utf8_lossy(&stderr[stderr.len().saturating_sub(4096)..]).into_owned(),
        };
        let mut own = None;
        let home = match home {
            Some(home) => home.to_owned(),
            None => {
                let temp = tempfile::tempdir().map_err(Error::io("make a folder in", std::env::temp_dir()))?;
                own.insert(temp).path().to_owned()
            }
        };
        let mut command = self.command()?;
        for key in ["HOME", "USERPROFILE", "CODEX_HOME"] {
            command.env(key, &home);
        }
        // What a developer has set for their own sessions has no say in this.
        for (key, _) in std::env::vars_os() {
            let text = key.to_string_lossy();
            if text.starts_with("OPENAI_") || text.starts_with("CODEX_") && text != "CODEX_HOME" {
                command.env_remove(&key);
            }
        }
        command.args(arguments).current_dir(&home).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut command = tokio::process::Command::from(command);
        let child = spawn(command.kill_on_drop(true)).await.map_err(Error::io("run", self.executable()))?;
        let output = match tokio::time::timeout(limit, child.wait_with_output()).await {
            Ok(output) => output.map_err(Error::io("run", self.executable()))?,
            Err(_) => {
                let reason = format!("did not end within {} s", limit.as_secs());
                return Err(failed(reason, &[]));
            }
        };
        if !output.status.success() {
            return Err(failed(format!("failed ({})", output.status), &output.stderr));
        }
        Ok((String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// Starts it, once nobody has it open for writing any more.
///
/// We have closed the file, but a process that another thread forks at that moment holds it open until its own `exec`.
async fn spawn(command: &mut tokio::process::Command) -> std::io::Result<tokio::process::Child> {
    for _ in 0..100 {
        match command.spawn() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            result => return result,
        }
    }
    command.spawn()
}

/// PATH with a folder in front, once, under the key as the environment spells it (`Path` on Windows).
fn path_with(front: &Path, vars: impl Iterator<Item = (OsString, OsString)>) -> Option<(OsString, OsString)> {
    let same_key = |key: &OsString| match cfg!(windows) {
        true => key.eq_ignore_ascii_case("PATH"),
        false => key == "PATH",
    };
    let (key, old) =
        vars.into_iter().find(|(key, _)| same_key(key)).unwrap_or_else(|| ("PATH".into(), OsString::new()));
    let rest = std::env::split_paths(&old).filter(|path| path != front && !path.as_os_str().is_empty());
    let all = std::iter::once(front.to_owned()).chain(rest);
    Some((key, std::env::join_paths(all).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(vars: &[(&str, &str)]) -> (String, String) {
        let vars = vars.iter().map(|(k, v)| (OsString::from(k), OsString::from(v)));
        let (key, value) = path_with(Path::new("/rt/codex-path"), vars).unwrap();
        (key.into_string().unwrap(), value.into_string().unwrap())
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_stands_in_front_once() {
        let expected = ("PATH".to_owned(), "/rt/codex-path:/a:/b".to_owned());
        assert_eq!(path(&[("X", "y"), ("PATH", "/a:/b")]), expected);
        assert_eq!(path(&[("PATH", "/a:/rt/codex-path:/b")]), expected);
        assert_eq!(path(&[]).1, "/rt/codex-path");
    }

    #[cfg(windows)]
    #[test]
    fn the_key_keeps_its_spelling() {
        assert_eq!(path(&[("Path", "C:\\a")]).0, "Path");
    }
}

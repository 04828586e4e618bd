//! `codex.lock.toml`: the pinned release, and the digests that each download of it must have.
//!
//! The module reads and prints the file. Comparing a release with the pins is in `fetch::pins`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::runtime::Runtime;
use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::{Channel, Version};
use crate::{Error, Result};

const HEADER: &str = "\
# The pinned Codex release. Written by `cargo xtask update-artifacts`; do not edit.
#
# For each target: what each source promises of its archive, and the digest of the unpacked runtime where one was
# downloaded. `cargo xtask fetch-runtime` installs exactly this.
";

/// The pinned release. Needs the feature `lock`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The channel of the release.
    pub channel: Channel,
    /// The version of the release.
    pub version: Version,
    /// The schemas that the runtime of the release emitted.
    pub schemas: SchemasLock,
    /// The pins of each target.
    pub targets: BTreeMap<Target, TargetLock>,
}

/// The pinned schemas. Needs the feature `lock`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemasLock {
    /// The digest of all schemas. The program that writes the schemas computes the digest.
    pub digest: String,
}

/// The pins of one target. Needs the feature `lock`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetLock {
    /// The digest of the unpacked files, if the archive was ever downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unpacked: Option<Digest>,
    /// The promise of the release API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub github: Option<Promise>,
    /// The promise of the registry of npm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub npm: Option<Promise>,
}

/// The promise of a source about an archive, before the download. Needs the feature `lock`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The name of the file.
    pub asset: String,
    /// The size in bytes, if the source names the size or the file was downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The digest of the file.
    pub digest: Digest,
}

/// The form of the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    format: u32,
    channel: String,
    version: String,
    schemas: SchemasLock,
    targets: BTreeMap<String, TargetLock>,
}

impl TargetLock {
    /// Returns the promise of a source.
    #[must_use]
    pub fn promise(&self, source: SourceKind) -> Option<&Promise> {
        match source {
            SourceKind::Github => self.github.as_ref(),
            SourceKind::Npm => self.npm.as_ref(),
        }
    }

    #[cfg(feature = "fetch")]
    pub(crate) fn promise_mut(&mut self, source: SourceKind) -> &mut Option<Promise> {
        match source {
            SourceKind::Github => &mut self.github,
            SourceKind::Npm => &mut self.npm,
        }
    }
}

impl Lock {
    /// Returns the lock that is compiled in: the release that this version of the crate is for.
    ///
    /// # Errors
    /// Returns [`Error::InvalidLock`], if the crate was built from a damaged file.
    pub fn built_in() -> Result<Self> {
        let invalid = |reason| Error::InvalidLock { path: "codex.lock.toml (compiled into codex-dist)".into(), reason };
        Self::parse(include_str!("../codex.lock.toml")).map_err(invalid)
    }

    /// Reads a lock file.
    ///
    /// # Errors
    /// Returns [`Error::NoLock`], [`Error::InvalidLock`], [`Error::Io`].
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => Error::NoLock { path: path.to_owned() },
            _ => Error::io("read", path)(source),
        })?;
        Self::parse(&text).map_err(|reason| Error::InvalidLock { path: path.to_owned(), reason })
    }

    /// Reads the text of a lock file.
    ///
    /// # Errors
    /// Returns a text with the fault and its line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text: Text = toml::from_str(text).map_err(|error| error.to_string().trim().to_owned())?;
        if text.format != 1 {
            return Err(format!("its format is {}, and only format 1 is known", text.format));
        }
        let channel = text.channel.parse().map_err(|error: Error| error.to_string())?;
        let version = Version::strict(&text.version).ok_or_else(|| format!("{:?} is not a version", text.version))?;
        let mut targets = BTreeMap::new();
        for (triple, known) in text.targets {
            let target = Target::ALL
                .into_iter()
                .find(|target| target.triple() == triple)
                .ok_or_else(|| format!("{triple:?} is not a target"))?;
            targets.insert(target, known);
        }
        Ok(Self { channel, version, schemas: text.schemas, targets })
    }

    /// Returns the text of the lock file. Equal locks have equal texts.
    #[must_use]
    pub fn to_text(&self) -> String {
        let text = Text {
            format: 1,
            channel: self.channel.to_string(),
            version: self.version.to_string(),
            schemas: self.schemas.clone(),
            targets: self.targets.iter().map(|(target, known)| (target.to_string(), known.clone())).collect(),
        };
        let body = toml::to_string(&text).unwrap_or_default();
        format!("{HEADER}\n{body}")
    }

    pub(crate) fn known(&self, target: Target, source: SourceKind) -> Option<&Promise> {
        self.targets.get(&target)?.promise(source)
    }

    /// Returns the pinned digest of a target's unpacked files.
    #[must_use]
    pub fn unpacked(&self, target: Target) -> Option<&Digest> {
        self.targets.get(&target)?.unpacked.as_ref()
    }

    /// Returns whether the lock has a digest to verify a download of the target from the source with.
    #[must_use]
    pub fn can_check(&self, target: Target, source: SourceKind) -> bool {
        self.known(target, source).is_some() || self.unpacked(target).is_some()
    }

    /// Refuses an installed runtime whose digests are not the pinned ones.
    pub(crate) fn check_runtime(&self, runtime: &Runtime) -> Result<()> {
        let target = runtime.target();
        let broken = |reason: &str| Error::Broken { path: runtime.root().to_owned(), reason: reason.to_owned() };
        let promise = runtime.source().and_then(|source| self.known(target, source));
        match (self.unpacked(target), promise) {
            (Some(unpacked), _) if unpacked != runtime.unpacked_digest() => {
                Err(broken("the digest of its files is not the pinned one"))
            }
            (None, Some(promise)) if Some(&promise.digest) != runtime.asset_digest() => {
                Err(broken("the digest of its archive is not the pinned one"))
            }
            (None, None) => Err(broken("the lock file has no digest to compare it with")),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A digest that differs for each text.
    fn digest(text: &str) -> Digest {
        let mut bytes = [0; 32];
        for (byte, letter) in bytes.iter_mut().zip(text.bytes()) {
            *byte = letter;
        }
        Digest::Sha256(bytes)
    }

    fn lock() -> Lock {
        let promise = |asset: &str, size| Promise { asset: asset.to_owned(), size, digest: digest(asset) };
        let known = TargetLock {
            unpacked: Some(digest("tree")),
            github: Some(promise("codex-package-x86_64-unknown-linux-musl.tar.gz", Some(7))),
            npm: Some(promise("codex-0.169.0-linux-x64.tgz", None)),
        };
        Lock {
            channel: Channel::Stable,
            version: "0.169.0".parse().unwrap(),
            schemas: SchemasLock { digest: "sha256:1".into() },
            targets: BTreeMap::from([(Target::WindowsX64, TargetLock::default()), (Target::LinuxX64, known)]),
        }
    }

    #[test]
    fn the_text_is_read_as_it_is_printed() {
        let text = lock().to_text();
        assert_eq!(Lock::parse(&text).unwrap(), lock());
        assert_eq!(Lock::parse(&text).unwrap().to_text(), text);
        assert!(!text.contains("http"), "{text}");
    }

    #[test]
    fn an_error_in_the_text_is_refused_with_its_place() {
        let text = lock().to_text();
        for (from, to, says) in [
            ("format = 1", "format = 2", "format is 2"),
            ("\"0.169.0\"", "\"0.169\"", "\"0.169\" is not a version"),
            ("\"stable\"", "\"beta\"", "\"beta\" is not a channel"),
            ("linux-musl]", "linux-gnu]", "linux-gnu"),
            ("size = 7", "sise = 7", "unknown field `sise`"),
            ("size = 7", "size = -7", "-7"),
            ("digest = \"sha256:1\"", "digest = 1", "invalid type"),
            ("unpacked = \"sha256:", "unpacked = \"sha256:x", "is not a digest"),
            ("channel =", "channel", "TOML parse error"),
        ] {
            assert!(text.contains(from), "{from}");
            let error = Lock::parse(&text.replacen(from, to, 1)).unwrap_err();
            assert!(error.contains(says), "{from} → {to}: {error}");
        }
    }

    #[test]
    fn a_missing_file_and_a_broken_file_are_different_errors() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codex.lock.toml");
        let error = Lock::read(&path).unwrap_err();
        assert!(matches!(error, Error::NoLock { .. }), "{error}");
        fs::write(&path, "format = 1").unwrap();
        let error = Lock::read(&path).unwrap_err().to_string();
        assert!(error.contains("missing field") && error.contains("hint:"), "{error}");
    }
}

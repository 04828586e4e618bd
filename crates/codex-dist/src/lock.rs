//! `codex.lock.toml`: the pinned release, and what every download of it must match.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::runtime::Runtime;
use crate::source::{Asset, Release, SourceKind};
use crate::target::Target;
use crate::version::{Channel, Version};
use crate::{Error, Result};

const HEADER: &str = "\
# The pinned Codex release. Written by `cargo xtask update-artifacts`; do not edit.
#
# For each target: what each source promises of its archive, and the digest of the unpacked runtime where one was
# downloaded. `cargo xtask fetch-runtime` installs exactly this.
";

/// The pinned release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The channel it was taken from.
    pub channel: Channel,
    /// The version.
    pub version: Version,
    /// The schemas that were taken from it.
    pub schemas: SchemasLock,
    /// What is known about each target's archive.
    pub targets: BTreeMap<Target, TargetLock>,
}

/// The pinned schemas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemasLock {
    /// A digest over them, as whoever writes them computes it.
    pub digest: String,
}

/// What is known about one target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetLock {
    /// The digest of the unpacked files, when it was downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unpacked: Option<Digest>,
    /// What the release's assets promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub github: Option<Promise>,
    /// What the npm package promises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub npm: Option<Promise>,
}

/// What a source says of an archive before it is downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The file's name.
    pub asset: String,
    /// Its size in bytes, where the source says it or it was downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Its digest.
    pub digest: Digest,
}

/// The file's own shape.
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
    /// What a source promises.
    #[must_use]
    pub fn promise(&self, source: SourceKind) -> Option<&Promise> {
        match source {
            SourceKind::Github => self.github.as_ref(),
            SourceKind::Npm => self.npm.as_ref(),
        }
    }

    fn promise_mut(&mut self, source: SourceKind) -> &mut Option<Promise> {
        match source {
            SourceKind::Github => &mut self.github,
            SourceKind::Npm => &mut self.npm,
        }
    }
}

impl Lock {
    /// The release that this version of the crate is for, compiled in: a program outside this repository needs no file.
    ///
    /// # Errors
    /// [`Error::InvalidLock`], if this crate was built from a damaged file.
    pub fn built_in() -> Result<Self> {
        let invalid = |reason| Error::InvalidLock { path: "codex.lock.toml (compiled into codex-dist)".into(), reason };
        Self::parse(include_str!("../codex.lock.toml")).map_err(invalid)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`Error::NoLock`], [`Error::InvalidLock`], [`Error::Io`].
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => Error::NoLock { path: path.to_owned() },
            _ => Error::io("read", path)(source),
        })?;
        Self::parse(&text).map_err(|reason| Error::InvalidLock { path: path.to_owned(), reason })
    }

    /// Reads the text of the file; the error says what is wrong with it.
    ///
    /// # Errors
    /// What cannot be understood, and where it stands.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text: Text = toml::from_str(text).map_err(|error| error.to_string().trim().to_owned())?;
        if text.format != 1 {
            return Err(format!("its format is {}, and only 1 is known", text.format));
        }
        let channel = text.channel.parse().map_err(|error: Error| error.to_string())?;
        let version = Version::strict(&text.version).ok_or_else(|| format!("{:?} is no version", text.version))?;
        let mut targets = BTreeMap::new();
        for (triple, known) in text.targets {
            let target = Target::ALL
                .into_iter()
                .find(|target| target.triple() == triple)
                .ok_or_else(|| format!("{triple:?} is no target"))?;
            targets.insert(target, known);
        }
        Ok(Self { channel, version, schemas: text.schemas, targets })
    }

    /// The text of the file: equal locks give equal text.
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

    fn known(&self, target: Target, source: SourceKind) -> Option<&Promise> {
        self.targets.get(&target)?.promise(source)
    }

    /// The digest of a target's unpacked files.
    #[must_use]
    pub fn unpacked(&self, target: Target) -> Option<&Digest> {
        self.targets.get(&target)?.unpacked.as_ref()
    }

    /// Whether a download of the target from the source could be checked.
    #[must_use]
    pub fn can_check(&self, target: Target, source: SourceKind) -> bool {
        self.known(target, source).is_some() || self.unpacked(target).is_some()
    }

    /// The release's asset with the pinned promise, which must agree with what the source says today.
    ///
    /// # Errors
    /// [`Error::NotPinned`], [`Error::PromiseChanged`], or what [`Release::select`] says.
    pub fn pinned(&self, release: &Release, target: Target) -> Result<Asset> {
        let source = release.source();
        let Some(promise) = self.known(target, source) else {
            if self.unpacked(target).is_none() {
                return Err(Error::NotPinned { target, source_kind: source });
            }
            return release.select(target);
        };
        let mut release = release.clone();
        if let Some(offer) = release.offers.get_mut(&target) {
            let offered = offer.digest.get_or_insert_with(|| promise.digest.clone());
            if *offered != promise.digest {
                return Err(changed(source, promise, offered));
            }
            offer.size = offer.size.or(promise.size);
        }
        release.select(target)
    }

    /// Refuses an installed runtime that is neither what was unpacked for the lock nor what it promises.
    pub(crate) fn check_runtime(&self, runtime: &Runtime) -> Result<()> {
        let target = runtime.target();
        let broken = |reason: &str| Error::Broken { path: runtime.root().to_owned(), reason: reason.to_owned() };
        let promise = runtime.source().and_then(|source| self.known(target, source));
        match (self.unpacked(target), promise) {
            (Some(unpacked), _) if unpacked != runtime.unpacked_digest() => {
                Err(broken("its digest is not the pinned one"))
            }
            (None, Some(promise)) if Some(&promise.digest) != runtime.asset_digest() => {
                Err(broken("the archive it came in is not the pinned one"))
            }
            (None, None) => Err(broken("nothing that it could be checked against is pinned")),
            _ => Ok(()),
        }
    }

    /// Takes over what a release promises for all targets.
    ///
    /// # Errors
    /// [`Error::PromiseChanged`] when it promises something else than it did before.
    pub(crate) fn learn(&mut self, release: &Release) -> Result<()> {
        for target in release.targets() {
            // An asset without a digest cannot be downloaded either.
            let Ok(asset) = release.select(target) else {
                continue;
            };
            let entry = self.targets.entry(target).or_default();
            let known = entry.promise_mut(release.source());
            if let Some(promise) = known.as_ref().filter(|known| known.digest != *asset.digest()) {
                return Err(changed(release.source(), promise, asset.digest()));
            }
            let size = asset.size().or_else(|| known.as_ref()?.size);
            *known = Some(Promise { asset: asset.name().to_owned(), size, digest: asset.digest().clone() });
        }
        Ok(())
    }

    /// Takes over what was unpacked.
    pub(crate) fn learn_runtime(&mut self, runtime: &Runtime, size: Option<u64>) {
        let entry = self.targets.entry(runtime.target()).or_default();
        entry.unpacked = Some(runtime.unpacked_digest().clone());
        if let Some(source) = runtime.source()
            && let Some(promise) = entry.promise_mut(source)
        {
            promise.size = promise.size.or(size);
        }
    }
}

fn changed(source_kind: SourceKind, promise: &Promise, offered: &Digest) -> Error {
    Error::PromiseChanged {
        source_kind,
        asset: promise.asset.clone(),
        pinned: promise.digest.to_string(),
        offered: offered.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock() -> Lock {
        let promise =
            |asset: &str, size| Promise { asset: asset.to_owned(), size, digest: Digest::sha256(asset.as_bytes()) };
        let known = TargetLock {
            unpacked: Some(Digest::sha256(b"tree")),
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
    fn the_text_survives_a_round_trip() {
        let text = lock().to_text();
        assert_eq!(Lock::parse(&text).unwrap(), lock());
        assert_eq!(Lock::parse(&text).unwrap().to_text(), text);
        assert!(!text.contains("http"), "{text}");
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_place() {
        let text = lock().to_text();
        for (from, to, says) in [
            ("format = 1", "format = 2", "format is 2"),
            ("\"0.169.0\"", "\"0.169\"", "\"0.169\" is no version"),
            ("\"stable\"", "\"beta\"", "\"beta\" is no channel"),
            ("linux-musl]", "linux-gnu]", "linux-gnu"),
            ("size = 7", "sise = 7", "unknown field `sise`"),
            ("size = 7", "size = -7", "-7"),
            ("digest = \"sha256:1\"", "digest = 1", "invalid type"),
            ("unpacked = \"sha256:", "unpacked = \"sha256:x", "is no digest"),
            ("channel =", "channel", "TOML parse error"),
        ] {
            assert!(text.contains(from), "{from}");
            let error = Lock::parse(&text.replacen(from, to, 1)).unwrap_err();
            assert!(error.contains(says), "{from} → {to}: {error}");
        }
    }

    #[test]
    fn a_missing_file_is_told_from_a_broken_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codex.lock.toml");
        let error = Lock::read(&path).unwrap_err();
        assert!(matches!(error, Error::NoLock { .. }), "{error}");
        fs::write(&path, "format = 1").unwrap();
        let error = Lock::read(&path).unwrap_err().to_string();
        assert!(error.contains("missing field") && error.contains("hint:"), "{error}");
    }
}

//! Everything that can go wrong, said in words: what, why, and what to do next.

mod net;

use std::io;
use std::path::{Path, PathBuf};

use crate::source::SourceKind;
use crate::target::Target;
use crate::version::Version;

pub use net::{HttpError, HttpErrorKind, NetworkError, NetworkErrorKind};

/// The result of every fallible function here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What went wrong.
///
/// `Display` says what, why and what to do next; a cause from outside is only in `source()`, so that a chain of
/// errors prints it once.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// This machine is none of the six platforms.
    #[error(
        "no Codex runtime is built for this machine ({os} on {arch})\nhint: name one of the six targets to fetch it for another machine"
    )]
    UnsupportedHost {
        /// Rust's name of the operating system.
        os: &'static str,
        /// Rust's name of the architecture.
        arch: &'static str,
    },
    /// A text that names no target.
    #[error(
        "unknown target {text:?}\nhint: a target is {{x86_64,aarch64}}-{{unknown-linux-musl,apple-darwin,pc-windows-msvc}}, or {{linux,darwin,win32}}-{{x64,arm64}}"
    )]
    UnknownTarget {
        /// The text.
        text: String,
    },
    /// A text that is no version.
    #[error("{text:?} is no Codex version\nhint: write it as 0.169.0, rust-v0.169.0 or 0.162.0-alpha.15")]
    InvalidVersion {
        /// The text.
        text: String,
    },
    /// A text that is no channel.
    #[error("{text:?} is no channel\nhint: the channels are stable and alpha")]
    InvalidChannel {
        /// The text.
        text: String,
    },
    /// A text that is no URL that can be used as a base.
    #[error(
        "{text:?} cannot be used as the address of {what}: it is no http or https URL\nhint: write it as https://HOST/PATH"
    )]
    InvalidUrl {
        /// What it was to be the address of.
        what: &'static str,
        /// The text.
        text: String,
    },
    /// A source has no release that was asked for.
    #[error(
        "{source_kind} has no {wanted}{detail}\nhint: compare it with the releases of openai/codex; without a version, the newest of a channel is taken"
    )]
    NoRelease {
        /// Where it was looked for.
        source_kind: SourceKind,
        /// What was looked for.
        wanted: String,
        /// What was there instead, if it helps.
        detail: String,
    },
    /// A release has nothing for a target.
    #[error(
        "release {version} of {source_kind} has no asset for {target}\nhint: the release may still be uploading; try again later, or take another version"
    )]
    NoAsset {
        /// The version.
        version: Version,
        /// The target.
        target: Target,
        /// The source.
        source_kind: SourceKind,
    },
    /// A source promises no digest for an asset.
    #[error(
        "{source_kind} gives no digest for {asset}, so it cannot be verified and is not downloaded\nhint: take it from the other source (--source, or Ensure::source)"
    )]
    NoDigest {
        /// The asset.
        asset: String,
        /// The source.
        source_kind: SourceKind,
    },
    /// A server could not be talked to.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// A server answered with an error.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// A server's answer could not be understood.
    #[error(
        "{host} answered {action} with something that cannot be read\nhint: if a proxy or mirror stands between, look at what it answers"
    )]
    Answer {
        /// What was asked for.
        action: String,
        /// The host that answered.
        host: String,
        /// Why it cannot be read.
        #[source]
        source: BoxError,
    },
    /// The bytes are not the promised ones.
    #[error(
        "{asset} is not what was promised: expected {expected}, got {actual}; it was thrown away\nhint: run it again; if it stays so, the server or something before it serves another file"
    )]
    DigestMismatch {
        /// The asset.
        asset: String,
        /// The promise.
        expected: String,
        /// What came.
        actual: String,
    },
    /// The number of bytes is not the promised one.
    #[error(
        "{asset} is not what was promised: expected {expected} bytes, got {actual}; it was thrown away\nhint: run it again; if it stays so, the server or something before it serves another file"
    )]
    SizeMismatch {
        /// The asset.
        asset: String,
        /// The promise.
        expected: u64,
        /// What came, or was announced.
        actual: u64,
    },
    /// The file on the server changed between two parts of one download.
    #[error("{asset} changed on the server while it was downloaded\nhint: run it again")]
    ChangedOnServer {
        /// The asset.
        asset: String,
    },
    /// The unpacked runtime is not the one that the lock pins.
    #[error(
        "the unpacked runtime of {version} for {target} is not the one that is pinned: expected {expected}, got {actual}; it was thrown away\nhint: take it from the source it was pinned from, or pin anew with `cargo xtask update-artifacts`"
    )]
    TreeMismatch {
        /// The version.
        version: Version,
        /// The target.
        target: Target,
        /// The pinned digest.
        expected: String,
        /// The digest of what was unpacked.
        actual: String,
    },
    /// A staged folder does not hold the files that it should.
    #[error(
        "the staged runtime in {} is not the one that it should be: expected {expected}, got {actual}; it was not used\nhint: stage it again with `cargo xtask stage-runtime`, or let the runtime be fetched", path.display()
    )]
    StagedMismatch {
        /// The folder.
        path: PathBuf,
        /// The pinned digest, or the one that it was staged with.
        expected: String,
        /// The digest of what is there.
        actual: String,
    },
    /// A source now promises something else than what is pinned.
    #[error(
        "{source_kind} promises something else for {asset} than what is pinned: pinned {pinned}, offered {offered}\nhint: a published file should never change; find out why before you delete its entry from the lock file"
    )]
    PromiseChanged {
        /// The source.
        source_kind: SourceKind,
        /// The asset.
        asset: String,
        /// What the lock says.
        pinned: String,
        /// What the source says.
        offered: String,
    },
    /// The lock has nothing that a download of this target from this source could be checked against.
    #[error(
        "the lock file has no digest that {target} from {source_kind} could be checked against\nhint: take another source, or pin it with `cargo xtask update-artifacts --bundle-all-platforms`"
    )]
    NotPinned {
        /// The target.
        target: Target,
        /// The source.
        source_kind: SourceKind,
    },
    /// An archive holds something that is refused.
    #[error(
        "{archive} is refused because of its entry {entry:?}: {reason}\nhint: nothing of it was installed; take another version or source"
    )]
    Archive {
        /// The archive.
        archive: String,
        /// The entry's name as it stands there.
        entry: String,
        /// Why.
        reason: String,
    },
    /// An archive cannot be decoded.
    #[error(
        "{archive} cannot be unpacked: it is damaged or in no known format\nhint: nothing of it was installed; run it again"
    )]
    Undecodable {
        /// The archive.
        archive: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A folder that a runtime cannot be staged in.
    #[error("nothing can be staged in {}: {reason}\nhint: name a new folder, or an empty one", path.display())]
    StagingFolder {
        /// The folder.
        path: PathBuf,
        /// Why.
        reason: &'static str,
    },
    /// A package does not have the layout of a runtime.
    #[error(
        "{package} is refused because of {entry}: {reason}\nhint: nothing of it was installed; take another version or source"
    )]
    Layout {
        /// The package.
        package: String,
        /// The file or folder, or the key in `codex-package.json`.
        entry: String,
        /// Why.
        reason: String,
    },
    /// An executable for another machine.
    #[error(
        "{file} is refused: it is {found}, not an executable for {expected}\nhint: nothing of it was installed; take another version or source"
    )]
    WrongTarget {
        /// The file.
        file: String,
        /// The target it should be for.
        expected: Target,
        /// What it is.
        found: String,
    },
    /// A runtime that says it is another version.
    #[error(
        "the runtime says it is {found:?}, not {expected}\nhint: nothing was installed; take another version or source"
    )]
    WrongVersion {
        /// The wanted version.
        expected: Version,
        /// What `--version` printed, or the package says.
        found: String,
    },
    /// The lock file is missing.
    #[error("there is no lock file at {}\nhint: `cargo xtask update-artifacts --channel stable` writes it", path.display())]
    NoLock {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The lock file cannot be understood.
    #[error("the lock file {} cannot be used: {reason}\nhint: restore it from git, or write it anew with `cargo xtask update-artifacts`", path.display())]
    InvalidLock {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// Nothing is installed for a target.
    #[error("the runtime for {target} is not installed in {}\nhint: `cargo xtask fetch-runtime` installs the pinned one", path.display())]
    NotInstalled {
        /// The target.
        target: Target,
        /// The folder it was looked for in.
        path: PathBuf,
    },
    /// What is installed is another version than the pinned one.
    #[error("the runtime installed in {} is {found}, and {pinned} is pinned\nhint: `cargo xtask fetch-runtime` installs the pinned one", path.display())]
    OtherVersion {
        /// The folder.
        path: PathBuf,
        /// The installed version.
        found: Version,
        /// The pinned version.
        pinned: Version,
    },
    /// What is installed is not what was installed there.
    #[error("the runtime installed in {} is broken: {reason}\nhint: `cargo xtask fetch-runtime` installs it anew", path.display())]
    Broken {
        /// The folder.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// There is no folder to keep runtimes in.
    #[error("there is no folder to keep the runtime in: {missing} is not set\nhint: name one with CODEX_RUNTIME_CACHE")]
    NoCache {
        /// The variable that the system's folder for caches is found by.
        missing: &'static str,
    },
    /// A runtime for another machine cannot be executed here.
    #[error("the runtime for {target} cannot be run on this machine")]
    ForeignTarget {
        /// The runtime's target.
        target: Target,
    },
    /// A process failed.
    #[error("`{command}` {reason}{}", tail(stderr))]
    Process {
        /// The command line.
        command: String,
        /// How it ended.
        reason: String,
        /// What it wrote to stderr.
        stderr: String,
    },
    /// npm's configuration does not yield a registry.
    #[error(
        "npm's registry is not known: {reason}\nhint: set npm_config_registry, or registry= in .npmrc, or install npm; or take --source github"
    )]
    NpmConfig {
        /// Why.
        reason: String,
    },
    /// The file system refused something.
    #[error("cannot {action} {}{}", path.display(), io_hint(source))]
    Io {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The code generator given by the caller failed.
    #[error("the new schemas could not be turned into code; nothing was changed")]
    Generator {
        /// What it said.
        #[source]
        source: BoxError,
    },
    /// Work inside was cut off; only seen when a thread of ours panicked.
    #[error("{action} ended early\nhint: this is a bug in codex-dist")]
    Internal {
        /// What was being done.
        action: &'static str,
    },
}

/// What to do, where the system's words alone do not say it.
fn io_hint(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "\nhint: see to it that this user may write there, or name another folder"
        }
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "\nhint: something that is no folder stands where one is needed: move it away, or name another folder"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "\nhint: make room; a runtime needs about 1 GB while it is unpacked"
        }
        _ => "",
    }
}

fn tail(stderr: &str) -> String {
    let stderr = stderr.trim_end();
    if stderr.is_empty() { String::new() } else { format!("\nstderr: {stderr}") }
}

impl Error {
    pub(crate) fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |source| Self::Io { action, path, source }
    }

    /// Whether the server could not be reached at all, so that another source may do.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        matches!(
            self,
            Self::Network(NetworkError {
                kind: NetworkErrorKind::Dns
                    | NetworkErrorKind::Connect
                    | NetworkErrorKind::Tls
                    | NetworkErrorKind::Timeout
                    | NetworkErrorKind::Stalled,
                ..
            })
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_comes_with_what_to_do() {
        for (kind, hint) in [
            (io::ErrorKind::ReadOnlyFilesystem, "this user may write there"),
            (io::ErrorKind::PermissionDenied, "this user may write there"),
            (io::ErrorKind::AlreadyExists, "no folder stands where one is needed"),
            (io::ErrorKind::StorageFull, "make room"),
        ] {
            let error = Error::io("make the folder", "bin")(kind.into()).to_string();
            let (said, then) = error.split_once("\nhint: ").unwrap_or((&error, ""));
            assert_eq!(said, "cannot make the folder bin");
            assert!(then.contains(hint), "{error}");
        }
        // Where the cause says all of it, nothing is added.
        let error = Error::io("open", "a.tgz")(io::ErrorKind::NotFound.into()).to_string();
        assert_eq!(error, "cannot open a.tgz");
    }
}

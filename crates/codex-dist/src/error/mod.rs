//! The errors of this crate. Each message says what failed, for what input and why, and then what to do next.
//!
//! The enum has all variants with every feature, so that a feature only adds functions.

mod net;

use std::io;
use std::path::{Path, PathBuf};

use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::Version;

pub use net::{HttpError, HttpErrorKind, NetworkError, NetworkErrorKind};

/// The result of the fallible functions of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The error of the functions of this crate.
///
/// `Display` says what failed, why, and what to do next (a line that begins with `hint: `). An error of another library is only in
/// `source()`, so that a printed chain of errors has each text once.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// This machine is not one of the six platforms.
    #[error(
        "no Codex runtime is built for this machine ({os} on {arch})\nhint: to fetch the runtime of another machine, name one of the six targets"
    )]
    UnsupportedHost {
        /// Rust's name of the operating system.
        os: &'static str,
        /// Rust's name of the architecture.
        arch: &'static str,
    },
    /// A text is not the name of a target.
    #[error(
        "the target {text:?} is unknown\nhint: a target is {{x86_64,aarch64}}-{{unknown-linux-musl,apple-darwin,pc-windows-msvc}}, or {{linux,darwin,win32}}-{{x64,arm64}}"
    )]
    UnknownTarget {
        /// The text.
        text: String,
    },
    /// A text is not a version of Codex.
    #[error(
        "{text:?} is not a version of Codex\nhint: write the version as 0.169.0, rust-v0.169.0 or 0.162.0-alpha.15"
    )]
    InvalidVersion {
        /// The text.
        text: String,
    },
    /// A text is not the name of a channel.
    #[error("{text:?} is not a channel\nhint: the channels are stable and alpha")]
    InvalidChannel {
        /// The text.
        text: String,
    },
    /// A text is not a URL that can be used as a base.
    #[error(
        "{text:?} cannot be the address of {what}, because it is not an http or https URL\nhint: write the address as https://HOST/PATH"
    )]
    InvalidUrl {
        /// What the text should be the address of.
        what: &'static str,
        /// The text.
        text: String,
    },
    /// An address has a user name or a password.
    #[error(
        "the address of {what} ({host}) is not used, because it has a user name or a password\nhint: name a token instead: CODEX_DIST_GITHUB_TOKEN for a mirror of the release API, _authToken in .npmrc for npm"
    )]
    UrlWithPassword {
        /// What the address belongs to.
        what: &'static str,
        /// The host.
        host: String,
    },
    /// An address without encryption has a use that needs encryption.
    #[error(
        "cannot {action} {host} over http, because others could read and change the data\nhint: use an https address, or remove the token"
    )]
    Unencrypted {
        /// The refused operation, for example `send the token to`.
        action: &'static str,
        /// The host.
        host: String,
    },
    /// A source does not have the wanted release.
    #[error(
        "{source_kind} has no {wanted}{detail}\nhint: compare the version with the releases of openai/codex; without a version, the newest release of a channel is taken"
    )]
    NoRelease {
        /// The source.
        source_kind: SourceKind,
        /// The wanted release.
        wanted: String,
        /// What the source has instead, if that helps.
        detail: String,
    },
    /// A release has no asset for a target.
    #[error(
        "release {version} of {source_kind} has no asset for {target}\nhint: the upload may not be complete; try again later, or take another version"
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
        "{asset} is not downloaded, because {source_kind} gives no digest to verify it with\nhint: take the other source (--source, or Ensure::source)"
    )]
    NoDigest {
        /// The asset.
        asset: String,
        /// The source.
        source_kind: SourceKind,
    },
    /// The connection to a server failed.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// A server answered with an error status.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// The answer of a server cannot be read.
    #[error(
        "cannot {action}: the answer of {host} cannot be read\nhint: if a proxy or a mirror is in use, check its answer"
    )]
    Answer {
        /// What was requested.
        action: String,
        /// The host that answered.
        host: String,
        /// Why the answer cannot be read.
        #[source]
        source: BoxError,
    },
    /// The downloaded bytes have another digest than the promised one.
    #[error(
        "the download of {asset} was deleted, because its digest is {actual} and {expected} is promised\nhint: run the command again; if the error stays, the server or a proxy serves another file"
    )]
    DigestMismatch {
        /// The asset.
        asset: String,
        /// The promised digest.
        expected: String,
        /// The digest of the download.
        actual: String,
    },
    /// The number of bytes is not the promised one.
    #[error(
        "the download of {asset} was deleted, because it has {actual} bytes and {expected} are promised\nhint: run the command again; if the error stays, the server or a proxy serves another file"
    )]
    SizeMismatch {
        /// The asset.
        asset: String,
        /// The promised number.
        expected: u64,
        /// The number that arrived or was announced.
        actual: u64,
    },
    /// The file on the server changed between two parts of one download.
    #[error("{asset} changed on the server during its download\nhint: run the command again")]
    ChangedOnServer {
        /// The asset.
        asset: String,
    },
    /// The unpacked runtime is not the pinned one.
    #[error(
        "the unpacked runtime {version} for {target} was deleted, because the digest of its files is {actual} and {expected} is pinned\nhint: take the source that was pinned, or pin the release again with `cargo xtask update-artifacts`"
    )]
    TreeMismatch {
        /// The version.
        version: Version,
        /// The target.
        target: Target,
        /// The pinned digest.
        expected: String,
        /// The digest of the unpacked files.
        actual: String,
    },
    /// A staged folder does not have the expected files.
    #[error(
        "the staged runtime in {} is not used, because the digest of its files is {actual} and {expected} is expected\nhint: stage the runtime again with `cargo xtask stage-runtime`, or let the runtime be fetched", path.display()
    )]
    StagedMismatch {
        /// The folder.
        path: PathBuf,
        /// The pinned digest, or the digest at the time of staging.
        expected: String,
        /// The digest of the files.
        actual: String,
    },
    /// A source promises another digest than the pinned one.
    #[error(
        "{source_kind} promises the digest {offered} for {asset}, and {pinned} is pinned\nhint: a published file should never change; find out why before you delete its entry from the lock file"
    )]
    PromiseChanged {
        /// The source.
        source_kind: SourceKind,
        /// The asset.
        asset: String,
        /// The digest in the lock file.
        pinned: String,
        /// The digest that the source promises.
        offered: String,
    },
    /// The lock file has no digest for a target and a source.
    #[error(
        "the lock file has no digest to verify {target} from {source_kind} with\nhint: take another source, or pin the target with `cargo xtask update-artifacts --bundle-all-platforms`"
    )]
    NotPinned {
        /// The target.
        target: Target,
        /// The source.
        source_kind: SourceKind,
    },
    /// An archive has a refused entry.
    #[error(
        "{archive} is refused because of its entry {entry:?}: {reason}\nhint: nothing was installed; take another version or source"
    )]
    Archive {
        /// The archive.
        archive: String,
        /// The name of the entry in the archive.
        entry: String,
        /// Why the entry is refused.
        reason: String,
    },
    /// An archive cannot be decoded.
    #[error(
        "{archive} cannot be unpacked: it is damaged, or its format is unknown\nhint: nothing was installed; run the command again"
    )]
    Undecodable {
        /// The archive.
        archive: String,
        /// Why the archive cannot be decoded.
        #[source]
        source: io::Error,
    },
    /// A folder cannot be used for staging.
    #[error("nothing can be staged in {}: {reason}\nhint: name a new folder, or an empty one", path.display())]
    StagingFolder {
        /// The folder.
        path: PathBuf,
        /// Why the folder is refused.
        reason: &'static str,
    },
    /// A package does not have the layout of a runtime.
    #[error(
        "{package} is refused because of {entry}: {reason}\nhint: nothing was installed; take another version or source"
    )]
    Layout {
        /// The package.
        package: String,
        /// The file or folder, or the key in `codex-package.json`.
        entry: String,
        /// What is wrong.
        reason: String,
    },
    /// An executable is built for another machine.
    #[error(
        "{file} is refused, because it is {found} and not an executable for {expected}\nhint: nothing was installed; take another version or source"
    )]
    WrongTarget {
        /// The file.
        file: String,
        /// The expected target.
        expected: Target,
        /// What the file is.
        found: String,
    },
    /// A runtime reports another version than the expected one.
    #[error(
        "the runtime reports the version {found:?}, not {expected}\nhint: nothing was installed; take another version or source"
    )]
    WrongVersion {
        /// The expected version.
        expected: Version,
        /// The output of `--version`, or the version in the package.
        found: String,
    },
    /// The lock file is missing.
    #[error("there is no lock file at {}\nhint: `cargo xtask update-artifacts --channel stable` writes it", path.display())]
    NoLock {
        /// The expected path.
        path: PathBuf,
    },
    /// The lock file cannot be used.
    #[error("the lock file {} cannot be used: {reason}\nhint: restore the file from git, or write it again with `cargo xtask update-artifacts`", path.display())]
    InvalidLock {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// No runtime is installed for a target.
    #[error("the runtime for {target} is not installed in {}\nhint: `cargo xtask fetch-runtime` installs the pinned runtime", path.display())]
    NotInstalled {
        /// The target.
        target: Target,
        /// The folder of installed runtimes.
        path: PathBuf,
    },
    /// The installed runtime has another version than the wanted one.
    #[error("the runtime installed in {} is {found}, and {wanted} is wanted\nhint: `cargo xtask fetch-runtime` installs the pinned runtime", path.display())]
    OtherVersion {
        /// The folder of the runtime.
        path: PathBuf,
        /// The installed version.
        found: Version,
        /// The wanted version: the pinned one, or the one that the caller named.
        wanted: Version,
    },
    /// The files of an installed runtime are not those of its installation.
    #[error("the runtime installed in {} is broken: {reason}\nhint: `cargo xtask fetch-runtime` installs the runtime again", path.display())]
    Broken {
        /// The folder of the runtime.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Other users can change the files of a folder, so that its runtime cannot be trusted.
    #[error(
        "the runtime in {} is not used, because {reason}\nhint: take the right to write from other users (chmod -R go-w), or name another folder with CODEX_RUNTIME_CACHE", path.display()
    )]
    UntrustedFolder {
        /// The folder.
        path: PathBuf,
        /// Who can change which file.
        reason: String,
    },
    /// The journal of an interrupted change cannot be trusted.
    #[error("the change that {} describes is not undone, because {reason}\nhint: nothing was moved; look at the file, and then delete it", path.display())]
    UnsafeJournal {
        /// The journal.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A transaction would replace a file outside of its scope.
    #[error("{} is not replaced, because it is not below {}\nhint: name the folder of all files with BinDir::scope", path.display(), scope.display())]
    OutsideOfScope {
        /// The file.
        path: PathBuf,
        /// The scope of the transaction.
        scope: PathBuf,
    },
    /// There is no folder for the cache of runtimes.
    #[error(
        "there is no folder for the cache of runtimes, because {missing} is not set\nhint: name a folder with CODEX_RUNTIME_CACHE"
    )]
    NoCache {
        /// The variable that names the system's folder for caches.
        missing: &'static str,
    },
    /// A runtime of another machine cannot be executed.
    #[error("the runtime for {target} cannot be executed on this machine\nhint: fetch the runtime of this machine")]
    ForeignTarget {
        /// The runtime's target.
        target: Target,
    },
    /// A process failed.
    #[error("`{command}` {reason}{}", tail(stderr))]
    Process {
        /// The command line.
        command: String,
        /// How the process ended.
        reason: String,
        /// The last output of the process on stderr.
        stderr: String,
    },
    /// The configuration of npm names no registry.
    #[error(
        "the registry of npm is not known: {reason}\nhint: set npm_config_registry, or registry= in .npmrc, or install npm; or take --source github"
    )]
    NpmConfig {
        /// What is wrong.
        reason: String,
    },
    /// The file system refused an operation.
    #[error("cannot {action} {}{}", path.display(), io_hint(source))]
    Io {
        /// The operation.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The error of the system.
        #[source]
        source: io::Error,
    },
    /// A thread of this crate panicked.
    #[error("{action} ended without a result\nhint: this is a bug in codex-dist")]
    Internal {
        /// What the thread did.
        action: &'static str,
    },
}

/// Returns advice where the system's own text has none.
fn io_hint(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "\nhint: give this user the right to write there, or name another folder"
        }
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "\nhint: a file stands where a folder is needed: move the file away, or name another folder"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "\nhint: free some disk space; a runtime needs about 1 GB while it is unpacked"
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

    /// Returns whether the server cannot be reached at all, so that another source may be tried.
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
    fn an_error_of_the_system_comes_with_advice() {
        for (kind, hint) in [
            (io::ErrorKind::ReadOnlyFilesystem, "the right to write there"),
            (io::ErrorKind::PermissionDenied, "the right to write there"),
            (io::ErrorKind::AlreadyExists, "where a folder is needed"),
            (io::ErrorKind::StorageFull, "free some disk space"),
        ] {
            let error = Error::io("create the folder", "bin")(kind.into()).to_string();
            let (said, then) = error.split_once("\nhint: ").unwrap_or((&error, ""));
            assert_eq!(said, "cannot create the folder bin");
            assert!(then.contains(hint), "{error}");
        }
        // Here the text of the system is enough.
        let error = Error::io("open", "a.tgz")(io::ErrorKind::NotFound.into()).to_string();
        assert_eq!(error, "cannot open a.tgz");
    }
}

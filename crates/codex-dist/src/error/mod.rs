//! The errors of this crate. Each message says what failed, for what input and why, and then what to do next.
//!
//! The enum has all variants with every feature, so that a feature only adds functions. `text` has the messages, and `net` the errors of
//! a network.

mod net;
mod text;

use std::io;
use std::path::{Path, PathBuf};

use crate::source_kind::SourceKind;
use crate::target::Target;
use crate::version::Version;

pub use net::{HttpError, HttpErrorKind, NetworkError, NetworkErrorKind};

/// The result of the fallible functions of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The operation that fails if the system's folder for temporary files cannot be used.
pub(crate) const TEMPORARY: &str = "create a temporary folder in";

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The error of the functions of this crate.
///
/// `Display` says what failed, why, and what to do next (a line that begins with `hint: `). An error of another library is only in
/// `source()`, so that a printed chain of errors has each text once.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// This machine is not one of the six platforms.
    UnsupportedHost {
        /// Rust's name of the operating system.
        os: &'static str,
        /// Rust's name of the architecture.
        arch: &'static str,
    },
    /// A text is not the name of a target.
    UnknownTarget {
        /// The text.
        text: String,
    },
    /// A text is not a version of Codex.
    InvalidVersion {
        /// The text.
        text: String,
    },
    /// A text is not the name of a channel.
    InvalidChannel {
        /// The text.
        text: String,
    },
    /// A text is not a URL that can be used as a base.
    InvalidUrl {
        /// The purpose of the address.
        what: &'static str,
        /// The text.
        text: String,
    },
    /// An address has a user name or a password.
    UrlWithPassword {
        /// The purpose of the address.
        what: &'static str,
        /// The host.
        host: String,
    },
    /// An address without encryption has a use that needs encryption.
    Unencrypted {
        /// The refused operation, for example `send the token to`.
        action: &'static str,
        /// The host.
        host: String,
    },
    /// A source does not have the wanted release.
    NoRelease {
        /// The source.
        source_kind: SourceKind,
        /// The wanted release.
        wanted: String,
        /// The versions that the source has instead, if a list helps.
        detail: String,
    },
    /// A release has no asset for a target.
    NoAsset {
        /// The version.
        version: Version,
        /// The target.
        target: Target,
        /// The source.
        source_kind: SourceKind,
    },
    /// A source promises no digest for an asset.
    NoDigest {
        /// The asset.
        asset: String,
        /// The source.
        source_kind: SourceKind,
    },
    /// The connection to a server failed.
    Network(NetworkError),
    /// A server answered with an error status.
    Http(HttpError),
    /// The answer of a server cannot be read.
    Answer {
        /// What was requested.
        action: String,
        /// The host that answered.
        host: String,
        /// The reason why the answer cannot be read.
        source: BoxError,
    },
    /// The downloaded bytes do not have the promised digest.
    DigestMismatch {
        /// The asset.
        asset: String,
        /// The promised digest.
        expected: String,
        /// The digest of the download.
        actual: String,
    },
    /// The number of bytes is not the promised one.
    SizeMismatch {
        /// The asset.
        asset: String,
        /// The promised number.
        expected: u64,
        /// The number that arrived or was announced.
        actual: u64,
    },
    /// The file on the server changed between two parts of one download.
    ChangedOnServer {
        /// The asset.
        asset: String,
    },
    /// The unpacked runtime is not the pinned one.
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
    StagedMismatch {
        /// The folder.
        path: PathBuf,
        /// The pinned digest, or the digest at the time of staging.
        expected: String,
        /// The digest of the files.
        actual: String,
    },
    /// A source promises another digest than the pinned one.
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
    NotPinned {
        /// The target.
        target: Target,
        /// The source.
        source_kind: SourceKind,
    },
    /// An archive has a refused entry.
    Archive {
        /// The archive.
        archive: String,
        /// The name of the entry in the archive.
        entry: String,
        /// The reason for the refusal.
        reason: String,
    },
    /// An archive cannot be decoded.
    Undecodable {
        /// The archive.
        archive: String,
        /// The reason why the archive cannot be decoded.
        source: io::Error,
    },
    /// A folder cannot be used for staging.
    StagingFolder {
        /// The folder.
        path: PathBuf,
        /// The reason for the refusal.
        reason: &'static str,
    },
    /// A package does not have the layout of a runtime.
    Layout {
        /// The package.
        package: String,
        /// The file or folder, or the key in `codex-package.json`.
        entry: String,
        /// What is wrong.
        reason: String,
    },
    /// An executable is built for another machine.
    WrongTarget {
        /// The file.
        file: String,
        /// The expected target.
        expected: Target,
        /// A description of the file.
        found: String,
    },
    /// A runtime reports another version than the expected one.
    WrongVersion {
        /// The expected version.
        expected: Version,
        /// The output of `--version`, or the version in the package.
        found: String,
    },
    /// The lock file is missing.
    NoLock {
        /// The expected path.
        path: PathBuf,
    },
    /// The lock file cannot be used.
    InvalidLock {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// No runtime is installed for a target.
    NotInstalled {
        /// The target.
        target: Target,
        /// The folder of installed runtimes.
        path: PathBuf,
    },
    /// The installed runtime has another version than the wanted one.
    OtherVersion {
        /// The folder of the runtime.
        path: PathBuf,
        /// The installed version.
        found: Version,
        /// The wanted version: the pinned one, or the one that the caller named.
        wanted: Version,
    },
    /// The files of an installed runtime have changed since the installation.
    Broken {
        /// The folder of the runtime.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Other users can change the files of a folder, so that its runtime cannot be trusted.
    UntrustedFolder {
        /// The folder.
        path: PathBuf,
        /// The file, and the users who can change the file.
        reason: String,
    },
    /// The journal of an interrupted change cannot be trusted.
    UnsafeJournal {
        /// The journal.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A transaction would replace a file outside of its scope.
    OutsideOfScope {
        /// The file.
        path: PathBuf,
        /// The scope of the transaction.
        scope: PathBuf,
    },
    /// There is no folder for the cache of runtimes.
    NoCache {
        /// The variable that names the system's folder for caches.
        missing: &'static str,
    },
    /// A runtime of another machine cannot be executed.
    ForeignTarget {
        /// The runtime's target.
        target: Target,
    },
    /// A process failed.
    Process {
        /// The command line.
        command: String,
        /// The exit status of the process, or another description of its end.
        reason: String,
        /// The last output of the process on stderr.
        stderr: String,
    },
    /// The configuration of npm names no registry.
    NpmConfig {
        /// What is wrong.
        reason: String,
    },
    /// The file system refused an operation.
    Io {
        /// The operation.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// A thread of this crate panicked.
    Internal {
        /// The work of the thread.
        action: &'static str,
    },
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // The message of these variants is the message of the inner error. The source is therefore the source of
            // the inner error, so that a printed chain has each text once.
            Self::Network(error) => error.source(),
            Self::Http(error) => error.source(),
            Self::Answer { source, .. } => Some(&**source),
            Self::Undecodable { source, .. } | Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<NetworkError> for Error {
    fn from(error: NetworkError) -> Self {
        Self::Network(error)
    }
}

impl From<HttpError> for Error {
    fn from(error: HttpError) -> Self {
        Self::Http(error)
    }
}

impl Error {
    pub(crate) fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |source| Self::Io { action, path, source }
    }

    /// Returns whether the server cannot be reached at all, in which case another source may be tried.
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

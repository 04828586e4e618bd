//! The messages of the errors: what failed, for what input and why, and then what to do next.

use std::fmt;
use std::io;

use super::{Error, TEMPORARY};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnsupportedHost { os, arch } => write!(
                f,
                "no Codex runtime is built for this machine ({os} on {arch})\nhint: to fetch the runtime of another machine, name one of the six targets"
            ),
            Self::UnknownTarget { text } => write!(
                f,
                "the target {text:?} is unknown\nhint: a target is {{x86_64,aarch64}}-{{unknown-linux-musl,apple-darwin,pc-windows-msvc}}, or {{linux,darwin,win32}}-{{x64,arm64}}"
            ),
            Self::InvalidVersion { text } => write!(
                f,
                "{text:?} is not a version of Codex\nhint: write the version as 0.169.0, rust-v0.169.0 or 0.162.0-alpha.15"
            ),
            Self::InvalidChannel { text } => {
                write!(f, "{text:?} is not a channel\nhint: the channels are stable and alpha")
            }
            Self::InvalidUrl { what, text } => write!(
                f,
                "{text:?} cannot be the address of {what}, because it is not an http or https URL\nhint: write the address as https://HOST/PATH"
            ),
            Self::UrlWithPassword { what, host } => write!(
                f,
                "the address of {what} ({host}) is not used, because it has a user name or a password\nhint: name a token instead: CODEX_DIST_GITHUB_TOKEN for a mirror of the release API, _authToken in .npmrc for npm"
            ),
            Self::Unencrypted { action, host } => write!(
                f,
                "cannot {action} {host} over http, because others could read and change the data\nhint: use an https address, or remove the token"
            ),
            Self::NoRelease { source_kind, wanted, detail } => write!(
                f,
                "{source_kind} has no {wanted}{detail}\nhint: compare the version with the releases of openai/codex; without a version, the newest release of a channel is taken"
            ),
            Self::NoAsset { version, target, source_kind } => write!(
                f,
                "release {version} of {source_kind} has no asset for {target}\nhint: the upload may not be complete; try again later, or take another version"
            ),
            Self::NoDigest { asset, source_kind } => write!(
                f,
                "{asset} is not downloaded, because {source_kind} gives no digest to verify it with\nhint: take the other source (--source, or Ensure::source)"
            ),
            Self::Network(error) => error.fmt(f),
            Self::Http(error) => error.fmt(f),
            Self::Answer { action, host, .. } => write!(
                f,
                "cannot {action}: the answer of {host} cannot be read\nhint: if a proxy or a mirror is in use, check its answer"
            ),
            Self::DigestMismatch { asset, expected, actual } => write!(
                f,
                "the download of {asset} was deleted, because its digest is {actual} and {expected} is promised\nhint: run the command again; if the error stays, the server or a proxy serves another file"
            ),
            Self::SizeMismatch { asset, expected, actual } => write!(
                f,
                "the download of {asset} was deleted, because it has {actual} bytes and {expected} are promised\nhint: run the command again; if the error stays, the server or a proxy serves another file"
            ),
            Self::ChangedOnServer { asset } => {
                write!(f, "{asset} changed on the server during its download\nhint: run the command again")
            }
            Self::TreeMismatch { version, target, expected, actual } => write!(
                f,
                "the unpacked runtime {version} for {target} was deleted, because the digest of its files is {actual} and {expected} is pinned\nhint: take the source that was pinned, or pin the release again with `cargo xtask update-artifacts`"
            ),
            Self::StagedMismatch { path, expected, actual } => write!(
                f,
                "the staged runtime in {} is not used, because the digest of its files is {actual} and {expected} is expected\nhint: stage the runtime again with `cargo xtask stage-runtime`, or let the runtime be fetched",
                path.display()
            ),
            Self::PromiseChanged { source_kind, asset, pinned, offered } => write!(
                f,
                "{source_kind} promises the digest {offered} for {asset}, and {pinned} is pinned\nhint: a published file should never change; find out why before you delete its entry from the lock file"
            ),
            Self::NotPinned { target, source_kind } => write!(
                f,
                "the lock file has no digest to verify {target} from {source_kind} with\nhint: take another source, or pin the target with `cargo xtask update-artifacts --bundle-all-platforms`"
            ),
            Self::Archive { archive, entry, reason } => write!(
                f,
                "{archive} is refused because of its entry {entry:?}: {reason}\nhint: nothing was installed; take another version or source"
            ),
            Self::Undecodable { archive, .. } => write!(
                f,
                "{archive} cannot be unpacked: it is damaged, or its format is unknown\nhint: nothing was installed; run the command again"
            ),
            Self::StagingFolder { path, reason } => write!(
                f,
                "nothing can be staged in {}: {reason}\nhint: name a new folder, or an empty one",
                path.display()
            ),
            Self::Layout { package, entry, reason } => write!(
                f,
                "{package} is refused because of {entry}: {reason}\nhint: nothing was installed; take another version or source"
            ),
            Self::WrongTarget { file, expected, found } => write!(
                f,
                "{file} is refused, because it is {found} and not an executable for {expected}\nhint: nothing was installed; take another version or source"
            ),
            Self::WrongVersion { expected, found } => write!(
                f,
                "the runtime reports the version {found:?}, not {expected}\nhint: nothing was installed; take another version or source"
            ),
            Self::NoLock { path } => write!(
                f,
                "there is no lock file at {}\nhint: `cargo xtask update-artifacts --channel stable` writes it",
                path.display()
            ),
            Self::InvalidLock { path, reason } => write!(
                f,
                "the lock file {} cannot be used: {reason}\nhint: restore the file from git, or write it again with `cargo xtask update-artifacts`",
                path.display()
            ),
            Self::NotInstalled { target, path } => write!(
                f,
                "the runtime for {target} is not installed in {}\nhint: `cargo xtask fetch-runtime` installs the pinned runtime",
                path.display()
            ),
            Self::OtherVersion { path, found, wanted } => write!(
                f,
                "the runtime installed in {} is {found}, and {wanted} is wanted\nhint: `cargo xtask fetch-runtime` installs the pinned runtime",
                path.display()
            ),
            Self::Broken { path, reason } => write!(
                f,
                "the runtime installed in {} is broken: {reason}\nhint: `cargo xtask fetch-runtime` installs the runtime again",
                path.display()
            ),
            Self::UntrustedFolder { path, reason } => write!(
                f,
                "the runtime in {} is not used, because {reason}\nhint: take the right to write from other users (chmod -R go-w), or name another folder with CODEX_RUNTIME_CACHE",
                path.display()
            ),
            Self::UnsafeJournal { path, reason } => write!(
                f,
                "the change that {} describes is not undone, because {reason}\nhint: nothing was moved; look at the file, and then delete it",
                path.display()
            ),
            Self::OutsideOfScope { path, scope } => write!(
                f,
                "{} is not replaced, because it is not below {}\nhint: name the folder of all files with BinDir::scope",
                path.display(),
                scope.display()
            ),
            Self::NoCache { missing } => write!(
                f,
                "there is no folder for the cache of runtimes, because {missing} is not set\nhint: name a folder with CODEX_RUNTIME_CACHE"
            ),
            Self::ForeignTarget { target } => write!(
                f,
                "the runtime for {target} cannot be executed on this machine\nhint: fetch the runtime of this machine"
            ),
            Self::Process { command, reason, stderr } => write!(f, "`{command}` {reason}{}", tail(stderr)),
            Self::NpmConfig { reason } => write!(
                f,
                "the registry of npm is not known: {reason}\nhint: set npm_config_registry, or registry= in .npmrc, or install npm; or take --source github"
            ),
            Self::Io { action, path, source } => {
                write!(f, "cannot {action} {}{}", path.display(), io_hint(action, source))
            }
            Self::Internal { action } => {
                write!(f, "{action} ended without a result\nhint: this is a bug in codex-dist")
            }
        }
    }
}

/// Returns advice for errors whose text from the system has no advice.
fn io_hint(action: &str, source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::NotFound if action == TEMPORARY => {
            "\nhint: name a folder that exists in TMPDIR (on Windows: TEMP)"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "\nhint: give this user the right to write there, or name another folder"
        }
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "\nhint: a file stands where a folder is needed: move the file away, or name another folder"
        }
        io::ErrorKind::IsADirectory => "\nhint: a folder stands where a file is needed: move the folder away",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_the_system_comes_with_advice() {
        for (kind, hint) in [
            (io::ErrorKind::ReadOnlyFilesystem, "the right to write there"),
            (io::ErrorKind::PermissionDenied, "the right to write there"),
            (io::ErrorKind::AlreadyExists, "where a folder is needed"),
            (io::ErrorKind::IsADirectory, "where a file is needed"),
            (io::ErrorKind::StorageFull, "free some disk space"),
        ] {
            let error = Error::io("create the folder", "bin")(kind.into()).to_string();
            let (said, then) = error.split_once("\nhint: ").unwrap_or((&error, ""));
            assert_eq!(said, "cannot create the folder bin");
            assert!(then.contains(hint), "{error}");
        }
        let error = Error::io(TEMPORARY, "/tmp")(io::ErrorKind::NotFound.into()).to_string();
        assert!(error.contains("TMPDIR"), "{error}");
        // Here the text of the system is enough.
        let error = Error::io("open", "a.tgz")(io::ErrorKind::NotFound.into()).to_string();
        assert_eq!(error, "cannot open a.tgz");
    }
}

//! Versions of the runtime.

use std::fmt;
use std::str::FromStr;

/// A version of the Codex runtime, as it says it in `initialize`; ordered as releases are (`0.162.0-alpha.15` comes before
/// `0.162.0`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuntimeVersion(semver::Version);

impl RuntimeVersion {
    /// The version whose schemas this crate's types were generated from ([`codex_types::CODEX_VERSION`]).
    pub fn of_types() -> Option<Self> {
        codex_types::CODEX_VERSION.parse().ok()
    }

    pub(crate) const fn new(major: u64, minor: u64, patch: u64) -> Self {
        Self(semver::Version::new(major, minor, patch))
    }

    /// Whether it is a build of a checkout, which carries no version of its own (`0.0.0`).
    pub fn is_checkout(&self) -> bool {
        self.0 == semver::Version::new(0, 0, 0)
    }

    /// Finds it in a user agent: `name/0.169.0 (…)`.
    pub(crate) fn in_user_agent(user_agent: &str) -> Option<Self> {
        // The name before it is the client's own, and may have slashes.
        user_agent.split('/').skip(1).find_map(|rest| rest.split_whitespace().next()?.parse().ok())
    }
}

impl fmt::Display for RuntimeVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RuntimeVersion {
    type Err = InvalidVersion;

    fn from_str(text: &str) -> Result<Self, InvalidVersion> {
        let text = text.strip_prefix("rust-v").unwrap_or(text);
        semver::Version::parse(text).map(Self).map_err(|_| InvalidVersion(text.to_owned()))
    }
}

/// A text that is no version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no version such as 0.169.0 or 0.162.0-alpha.15")]
pub struct InvalidVersion(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_from_the_user_agent() {
        let version = RuntimeVersion::in_user_agent("my tool/0.162.0-alpha.15 (Linux 6.1; x86_64) dumb (my tool; 1.0)");
        assert_eq!(version.map(|version| version.to_string()).as_deref(), Some("0.162.0-alpha.15"));
        assert_eq!(RuntimeVersion::in_user_agent("nothing of the kind"), None);
    }

    #[test]
    fn a_prerelease_comes_before_its_release() {
        let version = |text: &str| text.parse::<RuntimeVersion>().expect("a version");
        assert!(version("0.162.0-alpha.9") < version("0.162.0-alpha.15"));
        assert!(version("0.162.0-alpha.15.2") < version("rust-v0.162.0"));
    }
}

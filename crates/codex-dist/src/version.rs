//! Versions of the runtime: their spellings, their order, and the channels that they belong to.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// A line of releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Releases without a pre-release part.
    Stable,
    /// `X.Y.Z-alpha.N` and `X.Y.Z-alpha.N.M`.
    Alpha,
}

impl Channel {
    /// Returns the name on the command line and in the lock file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Alpha => "alpha",
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Channel {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "stable" => Ok(Self::Stable),
            "alpha" => Ok(Self::Alpha),
            _ => Err(Error::InvalidChannel { text: text.to_owned() }),
        }
    }
}

/// The version of a runtime, ordered as semver orders versions.
///
/// A release is `X.Y.Z` or `X.Y.Z-alpha.N[.M]`, and parsing accepts nothing else. [`Version::in_user_agent`] also accepts what a
/// running build of another origin reports.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(semver::Version);

impl Version {
    /// Creates the version of a stable release.
    #[must_use]
    pub const fn new(major: u64, minor: u64, patch: u64) -> Self {
        Self(semver::Version::new(major, minor, patch))
    }

    /// Finds the version in the user agent that a runtime sends in its answer to `initialize`: `name/0.169.0 (…)`.
    ///
    /// Returns `None` if the user agent has no version. Any semver version counts, because a build from source reports `0.0.0` or
    /// a suffix that releases do not have.
    #[must_use]
    pub fn in_user_agent(user_agent: &str) -> Option<Self> {
        // The client's own name precedes the version, and may contain slashes.
        let candidates = user_agent.split('/').skip(1).filter_map(|rest| rest.split_whitespace().next());
        candidates.into_iter().find_map(|text| semver::Version::parse(text).ok()).map(Self)
    }

    /// Returns whether the runtime was built from source without a version (`0.0.0`).
    #[must_use]
    pub fn is_checkout(&self) -> bool {
        self.0 == semver::Version::new(0, 0, 0)
    }

    /// Returns the channel that this version belongs to.
    #[must_use]
    pub fn channel(&self) -> Channel {
        if self.0.pre.is_empty() { Channel::Stable } else { Channel::Alpha }
    }

    /// Returns the tag of the release: `rust-v0.169.0`.
    #[must_use]
    pub fn tag(&self) -> String {
        format!("rust-v{self}")
    }

    /// Reads the tag of a release.
    ///
    /// Returns `None` for the other tags of the repository: `rust-vrust-v0.122.0`, betas, `python-v…`, `rusty-v8-v…`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::strict(tag.strip_prefix("rust-v")?)
    }

    /// Reads the exact form, without a prefix.
    pub(crate) fn strict(text: &str) -> Option<Self> {
        let version = semver::Version::parse(text).ok()?;
        let pre = version.pre.as_str();
        let known = pre.is_empty()
            || pre.strip_prefix("alpha.").is_some_and(|numbers| {
                let parts: Vec<_> = numbers.split('.').collect();
                parts.len() <= 2
                    && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
            });
        (known && version.build.is_empty()).then_some(Self(version))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Version {
    type Err = Error;

    /// Accepts `0.169.0`, `v0.169.0` and `rust-v0.169.0`, each also with `-alpha.N[.M]`.
    fn from_str(text: &str) -> Result<Self> {
        let bare = text.strip_prefix("rust-v").or_else(|| text.strip_prefix('v')).unwrap_or(text);
        Self::strict(bare).ok_or_else(|| Error::InvalidVersion { text: text.to_owned() })
    }
}

/// The release that a caller wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The newest release of a channel that has an asset for this platform.
    Newest(Channel),
    /// Exactly this version.
    Exactly(Version),
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newest(channel) => write!(f, "the newest {channel} release"),
            Self::Exactly(version) => write!(f, "release {version}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn every_spelling_is_the_same_version() {
        for text in ["0.169.0", "v0.169.0", "rust-v0.169.0"] {
            assert_eq!(version(text).to_string(), "0.169.0");
            assert_eq!(version(text).channel(), Channel::Stable);
        }
        let alpha = version("rust-v0.162.0-alpha.15");
        assert_eq!(alpha.to_string(), "0.162.0-alpha.15");
        assert_eq!(alpha.tag(), "rust-v0.162.0-alpha.15");
        assert_eq!(alpha.channel(), Channel::Alpha);
    }

    #[test]
    fn a_text_that_resembles_a_version_is_refused() {
        for text in [
            "",
            "0.169",
            "latest",
            "0.169.0-beta.1",
            "0.169.0-alpha",
            "0.169.0-alpha.1.2.3",
            "0.169.0-alpha.x",
            "0.169.0+build",
            "rust-vrust-v0.122.0",
            " 0.169.0",
            "0.169.0-linux-x64",
        ] {
            let error = text.parse::<Version>().unwrap_err().to_string();
            assert!(error.contains(&format!("{text:?}")), "{error}");
        }
        for tag in ["0.169.0", "v0.169.0", "rust-v0.1.0-beta", "python-v0.1.0", "rusty-v8-v1.2.3"] {
            assert_eq!(Version::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_version_is_read_from_a_user_agent() {
        let found = Version::in_user_agent("my tool/0.162.0-alpha.15 (Linux 6.1; x86_64) dumb (my tool; 1.0)");
        assert_eq!(found, Some(version("0.162.0-alpha.15")));
        assert_eq!(Version::in_user_agent("a/b/0.0.0 (x)").map(|found| found.is_checkout()), Some(true));
        assert_eq!(
            Version::in_user_agent("x/0.172.0-beta.1").map(|found| found.to_string()).as_deref(),
            Some("0.172.0-beta.1")
        );
        assert_eq!(Version::in_user_agent("a text without a version"), None);
        assert_eq!(Version::new(0, 169, 0), version("0.169.0"));
    }

    #[test]
    fn versions_are_ordered_as_semver_orders_them() {
        let sorted = [
            "0.161.0",
            "0.162.0-alpha.2",
            "0.162.0-alpha.15",
            "0.162.0-alpha.30",
            "0.162.0-alpha.30.2",
            "0.162.0-alpha.31",
            "0.162.0",
            "0.163.0-alpha.1",
        ];
        assert!(sorted.windows(2).all(|w| version(w[0]) < version(w[1])));
    }
}

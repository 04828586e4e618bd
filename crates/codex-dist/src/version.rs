//! Versions, the ways they are written, and the channels they belong to.

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
    /// The name used on the command line and in the lock file.
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

/// A release's version: `X.Y.Z`, or `X.Y.Z-alpha.N[.M]`, ordered as semver orders them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(semver::Version);

impl Version {
    /// The channel this version belongs to.
    #[must_use]
    pub fn channel(&self) -> Channel {
        if self.0.pre.is_empty() { Channel::Stable } else { Channel::Alpha }
    }

    /// The tag of the release: `rust-v0.169.0`.
    #[must_use]
    pub fn tag(&self) -> String {
        format!("rust-v{self}")
    }

    /// Reads a release's tag, and nothing that only resembles one.
    ///
    /// `rust-vrust-v0.122.0`, betas, `python-v…` and `rusty-v8-v…` stand in the same list and are none.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::strict(tag.strip_prefix("rust-v")?)
    }

    /// The exact form, without any prefix.
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

    /// Accepts `0.169.0`, `v0.169.0`, `rust-v0.169.0` and the same with `-alpha.N[.M]`.
    fn from_str(text: &str) -> Result<Self> {
        let bare = text.strip_prefix("rust-v").or_else(|| text.strip_prefix('v')).unwrap_or(text);
        Self::strict(bare).ok_or_else(|| Error::InvalidVersion { text: text.to_owned() })
    }
}

/// Which release is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The newest release of a channel that this platform has an asset in.
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
    fn what_only_resembles_a_version_is_refused() {
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
    fn the_order_is_semver() {
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

//! Digests, as sources promise them and as this crate computes them.
//!
//! Reading and printing need the feature `lock`; computing a digest needs `fetch`.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
#[cfg(feature = "fetch")]
use sha2::{Digest as _, Sha256, Sha512};

/// A digest with its algorithm.
///
/// The text is `sha256:<hex>`, or `sha512-<base64>` as npm writes its integrity. Needs the feature `lock`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Digest {
    /// SHA-256.
    Sha256([u8; 32]),
    /// SHA-512.
    Sha512([u8; 64]),
}

impl Digest {
    /// Computes the SHA-256 of `bytes`. Needs the feature `fetch`.
    #[cfg(feature = "fetch")]
    #[must_use]
    pub fn sha256(bytes: &[u8]) -> Self {
        Self::Sha256(Sha256::digest(bytes).into())
    }

    /// Returns a hasher for the same algorithm.
    #[cfg(feature = "fetch")]
    pub(crate) fn hasher(&self) -> Hasher {
        match self {
            Self::Sha256(_) => Hasher::Sha256(Sha256::new()),
            Self::Sha512(_) => Hasher::Sha512(Sha512::new()),
        }
    }
}

#[cfg(feature = "fetch")]
pub(crate) enum Hasher {
    Sha256(Sha256),
    Sha512(Sha512),
}

#[cfg(feature = "fetch")]
impl Hasher {
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(hasher) => hasher.update(bytes),
            Self::Sha512(hasher) => hasher.update(bytes),
        }
    }

    pub(crate) fn finish(self) -> Digest {
        match self {
            Self::Sha256(hasher) => Digest::Sha256(hasher.finalize().into()),
            Self::Sha512(hasher) => Digest::Sha512(hasher.finalize().into()),
        }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sha256(bytes) => write!(f, "sha256:{}", hex(bytes)),
            Self::Sha512(bytes) => write!(f, "sha512-{}", STANDARD.encode(bytes)),
        }
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The error of a text that is not a digest of a known algorithm. Needs the feature `lock`.
#[derive(Debug, PartialEq, Eq)]
pub struct InvalidDigest;

impl fmt::Display for InvalidDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected `sha256:<64 hex digits>` or `sha512-<base64>`")
    }
}

impl std::error::Error for InvalidDigest {}

impl FromStr for Digest {
    type Err = InvalidDigest;

    /// Reads the strongest digest of a list, because npm's integrity may be a list. SHA-1 and MD5 are not accepted.
    fn from_str(text: &str) -> Result<Self, InvalidDigest> {
        text.split_ascii_whitespace()
            .filter_map(|word| {
                if let Some(digits) = word.strip_prefix("sha256:") {
                    return unhex(digits).map(Self::Sha256);
                }
                let (algorithm, value) = word.split_once('-')?;
                // Subresource integrity allows options after a question mark.
                let value = value.split('?').next()?;
                let bytes = STANDARD.decode(value).ok()?;
                match algorithm {
                    "sha256" => bytes.try_into().ok().map(Self::Sha256),
                    "sha512" => bytes.try_into().ok().map(Self::Sha512),
                    _ => None,
                }
            })
            .max_by_key(|digest| matches!(digest, Self::Sha512(_)))
            .ok_or(InvalidDigest)
    }
}

impl serde::Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error| serde::de::Error::custom(format!("{text:?} is not a digest: {error}")))
    }
}

#[cfg(all(test, feature = "fetch"))]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read_as_they_are_printed() {
        let short = Digest::sha256(b"x");
        assert_eq!(short.to_string().parse(), Ok(short));
        let mut hasher = Digest::Sha512([0; 64]).hasher();
        hasher.update(b"x");
        let long = hasher.finish();
        assert!(long.to_string().starts_with("sha512-"));
        assert_eq!(long.to_string().parse(), Ok(long));
    }

    #[test]
    fn the_strongest_digest_of_a_list_counts_and_weak_ones_are_refused() {
        let long = Digest::Sha512([7; 64]);
        let list = format!("sha1-AAAA {} {long}?opt", Digest::Sha256([1; 32]));
        assert_eq!(list.parse(), Ok(long));
        for text in ["", "sha1-AAAA", "sha256:zz", "md5:00", "sha512-AAAA"] {
            assert_eq!(text.parse::<Digest>(), Err(InvalidDigest), "{text}");
        }
    }
}

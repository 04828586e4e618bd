//! The names of the places that publish releases.

use std::fmt;

/// A place that publishes releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// The release API of the main repository, and its assets.
    Github,
    /// The npm package, at the registry that npm is configured for.
    Npm,
}

impl SourceKind {
    /// Returns the name on the command line, in the lock file and in the stamp.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Npm => "npm",
        }
    }

    /// Reads what [`SourceKind::as_str`] returns.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Github, Self::Npm].into_iter().find(|kind| kind.as_str() == name)
    }
}

impl fmt::Display for SourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

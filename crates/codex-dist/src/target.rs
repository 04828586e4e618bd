//! The six platforms that a release is built for.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// One of the six platforms that a Codex release is built for.
///
/// The table is exact: nothing is scored or guessed from file names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Linux on arm64, statically linked.
    LinuxArm64,
    /// Linux on x64, statically linked.
    LinuxX64,
    /// macOS on Apple silicon.
    MacArm64,
    /// macOS on Intel.
    MacX64,
    /// Windows on arm64.
    WindowsArm64,
    /// Windows on x64.
    WindowsX64,
}

/// One row of the table: the triple, npm's suffix, the name in Rust's `consts::OS` and `consts::ARCH`.
struct Row(Target, &'static str, &'static str, &'static str, &'static str);

const TABLE: [Row; 6] = [
    Row(
        Target::LinuxArm64,
        "aarch64-unknown-linux-musl",
        "linux-arm64",
        "linux",
        "aarch64",
    ),
    Row(
        Target::LinuxX64,
        "x86_64-unknown-linux-musl",
        "linux-x64",
        "linux",
        "x86_64",
    ),
    Row(
        Target::MacArm64,
        "aarch64-apple-darwin",
        "darwin-arm64",
        "macos",
        "aarch64",
    ),
    Row(
        Target::MacX64,
        "x86_64-apple-darwin",
        "darwin-x64",
        "macos",
        "x86_64",
    ),
    Row(
        Target::WindowsArm64,
        "aarch64-pc-windows-msvc",
        "win32-arm64",
        "windows",
        "aarch64",
    ),
    Row(
        Target::WindowsX64,
        "x86_64-pc-windows-msvc",
        "win32-x64",
        "windows",
        "x86_64",
    ),
];

impl Target {
    /// All six, in the order in which the lock file lists them.
    pub const ALL: [Self; 6] = [
        Self::LinuxArm64,
        Self::LinuxX64,
        Self::MacArm64,
        Self::MacX64,
        Self::WindowsArm64,
        Self::WindowsX64,
    ];

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// The platform this program runs on.
    ///
    /// # Errors
    /// [`Error::UnsupportedHost`] where no release is built for it.
    pub fn host() -> Result<Self> {
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        TABLE
            .iter()
            .find(|row| row.3 == os && row.4 == arch)
            .map(|row| row.0)
            .ok_or(Error::UnsupportedHost { os, arch })
    }

    /// The target triple, as it stands in asset names and in `codex-package.json`.
    #[must_use]
    pub fn triple(self) -> &'static str {
        self.row().1
    }

    /// The suffix of npm's platform versions: `linux-x64` in `0.169.0-linux-x64`.
    #[must_use]
    pub fn npm_suffix(self) -> &'static str {
        self.row().2
    }

    /// Whether executables of this platform end in `.exe`.
    #[must_use]
    pub fn is_windows(self) -> bool {
        matches!(self, Self::WindowsArm64 | Self::WindowsX64)
    }

    /// The name of the runtime's executable: `codex` or `codex.exe`.
    #[must_use]
    pub fn exe_name(self) -> &'static str {
        if self.is_windows() {
            "codex.exe"
        } else {
            "codex"
        }
    }

    /// A program's file name on this platform.
    pub(crate) fn exe(self, stem: &str) -> String {
        if self.is_windows() {
            format!("{stem}.exe")
        } else {
            stem.to_owned()
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.triple())
    }
}

impl FromStr for Target {
    type Err = Error;

    /// Accepts the triple and npm's suffix (`x86_64-unknown-linux-musl`, `linux-x64`).
    fn from_str(text: &str) -> Result<Self> {
        TABLE
            .iter()
            .find(|row| row.1 == text || row.2 == text)
            .map(|row| row.0)
            .ok_or_else(|| Error::UnknownTarget {
                text: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for target in Target::ALL {
            assert_eq!(target.row().0, target);
            assert_eq!(target.triple().parse::<Target>().unwrap(), target);
            assert_eq!(target.npm_suffix().parse::<Target>().unwrap(), target);
        }
    }

    #[test]
    fn a_close_name_is_not_a_target() {
        for text in ["x86_64-unknown-linux-gnu", "linux", "", "Linux-x64"] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}

//! The six platforms that a release is built for.
//!
//! The module owns the exact table of their names, and guesses nothing from file names.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// One of the six platforms that a Codex release is built for.
///
/// The table is exact: the crate guesses no target from a file name.
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

/// One row of the table.
struct Row {
    target: Target,
    triple: &'static str,
    npm_suffix: &'static str,
    /// The value of `std::env::consts::OS`.
    os: &'static str,
    /// The value of `std::env::consts::ARCH`.
    arch: &'static str,
}

const fn row(
    target: Target,
    triple: &'static str,
    npm_suffix: &'static str,
    os: &'static str,
    arch: &'static str,
) -> Row {
    Row { target, triple, npm_suffix, os, arch }
}

const TABLE: [Row; 6] = [
    row(Target::LinuxArm64, "aarch64-unknown-linux-musl", "linux-arm64", "linux", "aarch64"),
    row(Target::LinuxX64, "x86_64-unknown-linux-musl", "linux-x64", "linux", "x86_64"),
    row(Target::MacArm64, "aarch64-apple-darwin", "darwin-arm64", "macos", "aarch64"),
    row(Target::MacX64, "x86_64-apple-darwin", "darwin-x64", "macos", "x86_64"),
    row(Target::WindowsArm64, "aarch64-pc-windows-msvc", "win32-arm64", "windows", "aarch64"),
    row(Target::WindowsX64, "x86_64-pc-windows-msvc", "win32-x64", "windows", "x86_64"),
];

impl Target {
    /// All six targets, in the order of the lock file.
    pub const ALL: [Self; 6] =
        [Self::LinuxArm64, Self::LinuxX64, Self::MacArm64, Self::MacX64, Self::WindowsArm64, Self::WindowsX64];

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// Returns the platform that this program runs on.
    ///
    /// # Errors
    /// Returns [`Error::UnsupportedHost`] on a platform without releases.
    pub fn host() -> Result<Self> {
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        TABLE
            .iter()
            .find(|row| row.os == os && row.arch == arch)
            .map(|row| row.target)
            .ok_or(Error::UnsupportedHost { os, arch })
    }

    /// Returns the target triple of asset names and `codex-package.json`.
    #[must_use]
    pub fn triple(self) -> &'static str {
        self.row().triple
    }

    /// Returns the suffix of npm's platform versions: `linux-x64` in `0.169.0-linux-x64`.
    #[must_use]
    pub fn npm_suffix(self) -> &'static str {
        self.row().npm_suffix
    }

    /// Reads a platform tag: a triple, npm's suffix, or the tag of a Python wheel (`manylinux_2_17_x86_64`,
    /// `macosx_11_0_arm64`, `win_amd64`).
    ///
    /// # Errors
    /// Returns [`Error::UnknownTarget`] for any other tag.
    pub fn from_platform_tag(tag: &str) -> Result<Self> {
        if let Ok(target) = tag.parse() {
            return Ok(target);
        }
        let linux = tag.starts_with("manylinux") || tag.starts_with("musllinux");
        let mac = tag.starts_with("macosx_");
        let found = match tag {
            "win_amd64" => Some(Self::WindowsX64),
            "win_arm64" => Some(Self::WindowsArm64),
            _ if linux && tag.ends_with("_x86_64") => Some(Self::LinuxX64),
            _ if linux && tag.ends_with("_aarch64") => Some(Self::LinuxArm64),
            _ if mac && tag.ends_with("_x86_64") => Some(Self::MacX64),
            _ if mac && tag.ends_with("_arm64") => Some(Self::MacArm64),
            _ => None,
        };
        found.ok_or_else(|| Error::UnknownTarget { text: tag.to_owned() })
    }

    /// Returns whether executables of this platform end in `.exe`.
    #[must_use]
    pub fn is_windows(self) -> bool {
        matches!(self, Self::WindowsArm64 | Self::WindowsX64)
    }

    /// Returns the name of the runtime's executable: `codex` or `codex.exe`.
    #[must_use]
    pub fn exe_name(self) -> &'static str {
        if self.is_windows() { "codex.exe" } else { "codex" }
    }

    /// Returns the file name of a program on this platform.
    #[cfg(feature = "fetch")]
    pub(crate) fn exe(self, stem: &str) -> String {
        if self.is_windows() { format!("{stem}.exe") } else { stem.to_owned() }
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
            .find(|row| row.triple == text || row.npm_suffix == text)
            .map(|row| row.target)
            .ok_or_else(|| Error::UnknownTarget { text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for target in Target::ALL {
            assert_eq!(target.row().target, target);
            assert_eq!(target.triple().parse::<Target>().unwrap(), target);
            assert_eq!(target.npm_suffix().parse::<Target>().unwrap(), target);
        }
    }

    #[test]
    fn the_tag_of_a_wheel_names_its_target() {
        for (tag, target) in [
            ("manylinux_2_17_x86_64", Target::LinuxX64),
            ("musllinux_1_1_aarch64", Target::LinuxArm64),
            ("macosx_10_9_x86_64", Target::MacX64),
            ("macosx_11_0_arm64", Target::MacArm64),
            ("win_amd64", Target::WindowsX64),
            ("win_arm64", Target::WindowsArm64),
            ("linux-x64", Target::LinuxX64),
        ] {
            assert_eq!(Target::from_platform_tag(tag).unwrap(), target);
        }
        for tag in ["any", "win32", "macosx_11_0_universal2", "manylinux_2_17_i686"] {
            assert!(Target::from_platform_tag(tag).is_err(), "{tag}");
        }
    }

    #[test]
    fn a_similar_name_is_not_a_target() {
        for text in ["x86_64-unknown-linux-gnu", "linux", "", "Linux-x64"] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}

//! The folder of a user's runtimes.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::{Error, Result};

/// The variable that names the folder.
const CACHE: &str = "CODEX_RUNTIME_CACHE";
/// The name of the folder in the user's folder for caches.
const NAME: &str = "codex-runtime";

/// Returns the folder that the environment names, or else the folder in the system's folder for caches.
pub(super) fn of_user(os: &str, var: &dyn Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let path = |name: &str| var(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = path(CACHE) {
        return Ok(folder);
    }
    let (caches, missing) = match os {
        "windows" => (path("LOCALAPPDATA"), "LOCALAPPDATA"),
        "macos" => (path("HOME").map(|home| home.join("Library/Caches")), "HOME"),
        _ => {
            // The XDG specification says that a relative path must be ignored.
            let named = path("XDG_CACHE_HOME").filter(|path| path.is_absolute());
            (named.or_else(|| Some(path("HOME")?.join(".cache"))), "HOME")
        }
    };
    caches.map(|caches| caches.join(NAME)).ok_or(Error::NoCache { missing })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(os: &str, vars: &[(&str, &str)]) -> Option<String> {
        let var = |name: &str| vars.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
        let path = of_user(os, &var).ok()?;
        Some(path.to_str().expect("the path is not text").replace('\\', "/"))
    }

    #[test]
    fn each_system_has_a_folder_for_caches() {
        assert_eq!(found("macos", &[("HOME", "/h")]).unwrap(), "/h/Library/Caches/codex-runtime");
        assert_eq!(found("windows", &[("LOCALAPPDATA", "/l"), ("HOME", "/h")]).unwrap(), "/l/codex-runtime");
        assert_eq!(found("linux", &[("HOME", "/h")]).unwrap(), "/h/.cache/codex-runtime");
    }

    #[cfg(unix)]
    #[test]
    fn a_relative_xdg_cache_home_is_ignored() {
        let home = ("HOME", "/h");
        assert_eq!(found("linux", &[("XDG_CACHE_HOME", "/x"), home]).unwrap(), "/x/codex-runtime");
        assert_eq!(found("linux", &[("XDG_CACHE_HOME", "x"), home]).unwrap(), "/h/.cache/codex-runtime");
    }

    #[test]
    fn codex_runtime_cache_names_the_folder_itself() {
        for os in ["linux", "macos", "windows"] {
            assert_eq!(found(os, &[("HOME", "/h"), ("CODEX_RUNTIME_CACHE", "/c")]).unwrap(), "/c");
        }
    }

    #[test]
    fn without_a_home_there_is_no_folder() {
        for os in ["linux", "macos", "windows"] {
            assert_eq!(found(os, &[("HOME", ""), ("CODEX_RUNTIME_CACHE", "")]), None);
        }
    }
}

//! Where a user's runtimes are kept.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::{Error, Result};

/// Names the folder itself.
const CACHE: &str = "CODEX_RUNTIME_CACHE";
/// Its name among other programs' caches.
const NAME: &str = "codex-runtime";

/// The folder that the environment names, else the one that the system has for caches.
pub(super) fn of_user(os: &str, var: &dyn Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let path = |name: &str| var(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = path(CACHE) {
        return Ok(folder);
    }
    let (caches, missing) = match os {
        "windows" => (path("LOCALAPPDATA"), "LOCALAPPDATA"),
        "macos" => (path("HOME").map(|home| home.join("Library/Caches")), "HOME"),
        _ => {
            // A relative one is to be ignored, as the specification of these folders says.
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
        Some(path.to_str().expect("text").replace('\\', "/"))
    }

    #[test]
    fn each_system_has_its_own_folder() {
        assert_eq!(found("macos", &[("HOME", "/h")]).unwrap(), "/h/Library/Caches/codex-runtime");
        assert_eq!(found("windows", &[("LOCALAPPDATA", "/l"), ("HOME", "/h")]).unwrap(), "/l/codex-runtime");
        assert_eq!(found("linux", &[("HOME", "/h")]).unwrap(), "/h/.cache/codex-runtime");
    }

    #[cfg(unix)]
    #[test]
    fn xdg_counts_only_where_it_is_absolute() {
        let home = ("HOME", "/h");
        assert_eq!(found("linux", &[("XDG_CACHE_HOME", "/x"), home]).unwrap(), "/x/codex-runtime");
        assert_eq!(found("linux", &[("XDG_CACHE_HOME", "x"), home]).unwrap(), "/h/.cache/codex-runtime");
    }

    #[test]
    fn the_variable_of_our_own_comes_first_and_names_it_exactly() {
        for os in ["linux", "macos", "windows"] {
            assert_eq!(found(os, &[("HOME", "/h"), ("CODEX_RUNTIME_CACHE", "/c")]).unwrap(), "/c");
        }
    }

    #[test]
    fn without_a_home_there_is_none() {
        for os in ["linux", "macos", "windows"] {
            assert_eq!(found(os, &[("HOME", ""), ("CODEX_RUNTIME_CACHE", "")]), None);
        }
    }
}

//! The parts of a command that starts a runtime: its `PATH`, and the retry of a busy executable.
//!
//! The functions are synchronous and start nothing themselves, so that each async runtime can use them. Code that starts processes
//! does not belong here.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The folder of a package that holds the runtime's own tools, such as `rg`.
pub(crate) const PATH_DIR: &str = "codex-path";

/// Returns the `PATH` variable with the folder `front` at the start, and only there.
///
/// The first `PATH` of `environment` counts. To give a program's own variables precedence over inherited variables,
/// chain them: `path_with(front, own.chain(std::env::vars_os()))`. The key has the spelling of `environment` (`Path` on
/// Windows), or is `PATH` if `environment` has no such key. Empty entries are dropped, because they name the current
/// folder.
///
/// Returns `None` if the name of a folder has a separator, because `PATH` cannot contain such a name.
///
/// ```
/// use std::path::Path;
///
/// let inherited = [("PATH".into(), "/usr/bin".into())];
/// let (key, value) = codex_dist::path_with(Path::new("/runtime/codex-path"), inherited).unwrap();
/// assert_eq!(key, "PATH");
/// let folders: Vec<_> = std::env::split_paths(&value).collect();
/// assert_eq!(folders[0], Path::new("/runtime/codex-path"));
/// assert_eq!(folders.len(), 2);
/// ```
#[must_use]
pub fn path_with(
    front: &Path,
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Option<(OsString, OsString)> {
    let is_path = |key: &OsString| if cfg!(windows) { key.eq_ignore_ascii_case("PATH") } else { key == "PATH" };
    let found = environment.into_iter().find(|(key, _)| is_path(key));
    let (key, old) = found.unwrap_or_else(|| ("PATH".into(), OsString::new()));
    let rest = std::env::split_paths(&old).filter(|path| path != front && !path.as_os_str().is_empty());
    let all = std::iter::once(front.to_owned()).chain(rest);
    Some((key, std::env::join_paths(all).ok()?))
}

/// Returns the folder of the runtime's own tools, which belongs at the start of an executable's `PATH`.
///
/// The executable is in a package (`bin/codex`), or is a link into a package. Returns `None` for an executable outside
/// of a package.
#[must_use]
pub fn tools_of(executable: &Path) -> Option<PathBuf> {
    let real = executable.canonicalize().ok()?;
    let tools = real.parent()?.parent()?.join(PATH_DIR);
    tools.is_dir().then_some(tools)
}

/// The retries of a start that fails because the executable is still open for writing (`ETXTBSY`).
///
/// An installer has closed the file, but a process that another thread forks at the same moment keeps the file open
/// until its own `exec`. The state lasts for milliseconds. The value counts the attempts. The caller starts the process
/// and waits between the attempts:
///
/// ```no_run
/// # fn start() -> std::io::Result<std::process::Child> {
/// let mut command = std::process::Command::new("codex");
/// let mut retry = codex_dist::BusyRetry::new();
/// loop {
///     match command.spawn() {
///         Ok(child) => break Ok(child),
///         Err(error) => match retry.pause_after(&error) {
///             Some(pause) => std::thread::sleep(pause),
///             None => break Err(error),
///         },
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct BusyRetry {
    left: u32,
}

impl Default for BusyRetry {
    fn default() -> Self {
        Self::new()
    }
}

impl BusyRetry {
    const ATTEMPTS: u32 = 100;
    const PAUSE: Duration = Duration::from_millis(20);

    /// Allows 100 retries, 20 ms apart: 2 s in total.
    pub fn new() -> Self {
        Self { left: Self::ATTEMPTS }
    }

    /// Returns how long to wait before the next attempt.
    ///
    /// Returns `None` if `error` has another cause, or no attempt is left; the caller then reports `error`.
    pub fn pause_after(&mut self, error: &io::Error) -> Option<Duration> {
        if error.kind() != io::ErrorKind::ExecutableFileBusy {
            return None;
        }
        self.left = self.left.checked_sub(1)?;
        Some(Self::PAUSE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    fn path(vars: &[(&str, &str)]) -> (String, String) {
        let vars = vars.iter().map(|(key, value)| (OsString::from(key), OsString::from(value)));
        let (key, value) = path_with(Path::new("/rt/codex-path"), vars).unwrap();
        (key.into_string().unwrap(), value.into_string().unwrap())
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_is_first_in_path_and_only_once() {
        let expected = ("PATH".to_owned(), "/rt/codex-path:/a:/b".to_owned());
        assert_eq!(path(&[("X", "y"), ("PATH", "/a:/b")]), expected);
        assert_eq!(path(&[("PATH", "/a:/rt/codex-path::/b")]), expected);
        assert_eq!(path(&[("PATH", "/a:/b"), ("PATH", "/c")]), expected);
        assert_eq!(path(&[]).1, "/rt/codex-path");
        assert_eq!(path_with(Path::new("/a:b"), []), None);
    }

    #[cfg(windows)]
    #[test]
    fn the_key_keeps_its_spelling() {
        let (key, _) = path_with(Path::new("C:\\rt"), [("Path".into(), "C:\\a".into())]).unwrap();
        assert_eq!(key, "Path");
    }

    #[test]
    fn tools_are_found_only_in_a_package() {
        let folder = tempfile::tempdir().unwrap();
        let executable = folder.path().join("bin/codex");
        std::fs::create_dir(folder.path().join("bin")).unwrap();
        std::fs::write(&executable, "").unwrap();
        assert_eq!(tools_of(&executable), None);
        std::fs::create_dir(folder.path().join(PATH_DIR)).unwrap();
        let tools = folder.path().canonicalize().unwrap().join(PATH_DIR);
        assert_eq!(tools_of(&executable), Some(tools));
        assert_eq!(tools_of(&folder.path().join("bin/missing")), None);
    }

    #[test]
    fn only_a_busy_executable_is_retried_and_only_a_limited_number_of_times() {
        let mut retry = BusyRetry::new();
        assert_eq!(retry.pause_after(&io::ErrorKind::NotFound.into()), None);
        let busy = io::Error::from(io::ErrorKind::ExecutableFileBusy);
        for _ in 0..BusyRetry::ATTEMPTS {
            assert_eq!(retry.pause_after(&busy), Some(BusyRetry::PAUSE));
        }
        assert_eq!(retry.pause_after(&busy), None);
    }
}

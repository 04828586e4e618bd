//! Which runtime to start.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::api::config::CodexConfig;
use crate::error::{Error, Result, RuntimeNotFound};
use crate::rpc::process::Launch;

/// Names an executable.
const BIN: &str = "CODEX_BIN";
/// Names a folder of installed runtimes.
const RUNTIME_DIR: &str = "CODEX_RUNTIME_DIR";

/// How to start the runtime of a configuration: the explicit path, else the one that `CODEX_BIN` names, else the installed one
/// of the version that this crate's types are from: in the folder that `CODEX_RUNTIME_DIR` names, or in `codex-runtime` beside
/// this program's executable.
///
/// Where none is installed, `CodexConfig::runtime_provider` is asked.
pub(crate) async fn find(config: &CodexConfig) -> Result<Launch> {
    let found = launch(config);
    if let (Err(Error::RuntimeNotFound(_)), Some(provide)) = (&found, &config.runtime_provider) {
        let (program, path_dir) = named(&provide().await?, "CodexConfig::runtime_provider")?;
        return Ok(launch_of(config, program, path_dir));
    }
    found
}

/// How to start the runtime of a configuration, from what is on this machine.
///
/// There is no step to `PATH`, and none from a broken installation to another: what runs is what was asked for, or nothing.
fn launch(config: &CodexConfig) -> Result<Launch> {
    let variable = |name: &str| match config.env.get(OsStr::new(name)) {
        Some(value) => value.clone(),
        None => std::env::var_os(name).filter(|value| !value.is_empty()),
    };
    let (program, path_dir) = match (&config.codex_bin, variable(BIN)) {
        (Some(path), _) => named(path, "CodexConfig::codex_bin")?,
        (None, Some(path)) => named(Path::new(&path), BIN)?,
        (None, None) => {
            let folder = variable(RUNTIME_DIR).map(PathBuf::from);
            let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("codex-runtime")));
            installed(folder.map_or_else(|| beside.into_iter().collect(), |folder| vec![folder]))?
        }
    };
    Ok(launch_of(config, program, path_dir))
}

/// The executable with the arguments and the environment of a configuration, and its own tools in front of PATH.
fn launch_of(config: &CodexConfig, program: PathBuf, path_dir: Option<PathBuf>) -> Launch {
    let mut environment: Vec<_> = config.env.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    if let Some(front) = path_dir {
        let own = config.env.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
        environment.extend(path_with(&front, std::env::vars_os(), own));
    }
    Launch { program, arguments: config.arguments(), directory: config.cwd.clone(), environment }
}

/// An executable that somebody named, with the folder of its own tools where it stands in a package.
fn named(path: &Path, by: &str) -> Result<(PathBuf, Option<PathBuf>)> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if !path.is_file() {
        let problem = format!("{} is no file; it names the codex executable itself", path.display());
        return Err(Error::invalid(by, problem));
    }
    // A link such as bin/codex leads into the package.
    let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
    let package = real.parent().and_then(Path::parent);
    Ok((path, package.map(|package| package.join("codex-path")).filter(|tools| tools.is_dir())))
}

/// Where `codex-dist` writes what it has installed.
const STAMP: &str = ".codex-dist.json";

/// What it writes there; more than this client looks at.
#[derive(Deserialize)]
struct Stamp {
    version: String,
    files: std::collections::BTreeMap<String, StampedFile>,
}

#[derive(Deserialize)]
struct StampedFile {
    size: u64,
}

fn installed(folders: Vec<PathBuf>) -> Result<(PathBuf, Option<PathBuf>)> {
    let wanted = codex_types::CODEX_VERSION;
    let mut looked_in = Vec::new();
    for folder in folders {
        let home = std::path::absolute(&folder).unwrap_or(folder).join(triple());
        if home.is_dir() {
            return check(&home, wanted).map_err(|problem| Error::BrokenRuntime { path: home, problem });
        }
        looked_in.push(home);
    }
    Err(Error::RuntimeNotFound(RuntimeNotFound { wanted: wanted.to_owned(), looked_in }))
}

/// The installed runtime has the right version, and each of its files the size that was verified.
fn check(home: &Path, wanted: &str) -> Result<(PathBuf, Option<PathBuf>), String> {
    let text = fs::read(home.join(STAMP)).map_err(|error| format!("its {STAMP} cannot be read ({error})"))?;
    let stamp: Stamp = serde_json::from_slice(&text).map_err(|error| format!("its {STAMP} is damaged ({error})"))?;
    if stamp.version != wanted {
        return Err(format!("it is version {}, and this program was built for {wanted}", stamp.version));
    }
    for (name, expected) in &stamp.files {
        match fs::symlink_metadata(home.join(name)) {
            Ok(metadata) if metadata.len() == expected.size => {}
            Ok(_) => return Err(format!("{name} was changed after it was installed")),
            Err(error) => return Err(format!("{name} is missing ({error})")),
        }
    }
    let program = home.join("bin").join(if cfg!(windows) { "codex.exe" } else { "codex" });
    if !program.is_file() {
        return Err("it has no executable".to_owned());
    }
    Ok((program, Some(home.join("codex-path")).filter(|tools| tools.is_dir())))
}

/// The target triple that the runtime's release uses for this machine.
fn triple() -> String {
    let suffix = match std::env::consts::OS {
        "linux" => "unknown-linux-musl",
        "macos" => "apple-darwin",
        "windows" => "pc-windows-msvc",
        other => other,
    };
    format!("{}-{suffix}", std::env::consts::ARCH)
}

/// PATH with a folder in front, once, under the key as the environment spells it (`Path` on Windows).
fn path_with(
    front: &Path,
    inherited: impl Iterator<Item = (OsString, OsString)>,
    own: impl Iterator<Item = (OsString, OsString)>,
) -> Option<(OsString, Option<OsString>)> {
    let is_path = |(key, _): &(OsString, OsString)| match cfg!(windows) {
        true => key.eq_ignore_ascii_case("PATH"),
        false => key == "PATH",
    };
    let found = own.chain(inherited).find(is_path);
    let (key, old) = found.unwrap_or_else(|| ("PATH".into(), OsString::new()));
    let rest = std::env::split_paths(&old).filter(|path| path != front && !path.as_os_str().is_empty());
    let all = std::env::join_paths(std::iter::once(front.to_owned()).chain(rest)).ok()?;
    Some((key, Some(all)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn install(folder: &Path, version: &str) -> PathBuf {
        let home = folder.join(triple());
        fs::create_dir_all(home.join("bin")).expect("a folder");
        fs::create_dir_all(home.join("codex-path")).expect("a folder");
        let name = if cfg!(windows) { "codex.exe" } else { "codex" };
        fs::write(home.join("bin").join(name), "program").expect("a file");
        let stamp = format!(r#"{{"format":1,"version":"{version}","files":{{"bin/{name}":{{"size":7}}}}}}"#);
        fs::write(home.join(".codex-dist.json"), stamp).expect("a file");
        home
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    fn config(folder: &Path) -> CodexConfig {
        CodexConfig::new().env(RUNTIME_DIR, folder).env_remove(BIN)
    }

    #[test]
    fn the_installed_one_is_found_and_its_tools_stand_in_front() {
        let folder = folder();
        let home = install(folder.path(), codex_types::CODEX_VERSION);
        let launch = launch(&config(folder.path()).env("PATH", "/usr/bin:/bin")).expect("found");
        assert!(launch.program.starts_with(home.join("bin")));
        let path = launch.environment.iter().rfind(|(name, _)| name == "PATH").and_then(|(_, value)| value.clone());
        let path = path.expect("a PATH");
        let folders: Vec<_> = std::env::split_paths(&path).collect();
        assert_eq!(folders, [home.join("codex-path"), "/usr/bin".into(), "/bin".into()]);
    }

    #[test]
    fn a_broken_one_is_an_error_and_never_replaced_by_another() {
        let folder = folder();
        let home = install(folder.path(), codex_types::CODEX_VERSION);
        let name = if cfg!(windows) { "codex.exe" } else { "codex" };
        fs::write(home.join("bin").join(name), "another program").expect("written");
        let error = launch(&config(folder.path())).err().expect("refused").to_string();
        assert!(error.contains("was changed after it was installed"), "{error}");
        install(folder.path(), "0.1.0");
        let error = launch(&config(folder.path())).err().expect("refused").to_string();
        assert!(error.contains("version 0.1.0"), "{error}");
    }

    #[test]
    fn none_says_where_it_looked_and_what_to_do() {
        let folder = folder();
        let error = launch(&config(folder.path())).err().expect("none").to_string();
        assert!(error.contains(&folder.path().display().to_string()), "{error}");
        assert!(error.contains("CODEX_BIN") && error.contains("fetch-runtime"), "{error}");
        // The way for those who have no clone of this repository.
        assert!(error.contains("CodexConfig::download") && error.contains("feature `download`"), "{error}");
    }

    #[test]
    fn a_named_one_comes_first_and_must_be_a_file() {
        let folder = folder();
        install(folder.path(), codex_types::CODEX_VERSION);
        let named = folder.path().join("mine");
        let error = launch(&config(folder.path()).codex_bin(&named)).err().expect("none").to_string();
        assert!(error.contains("is no file"), "{error}");
        fs::write(&named, "").expect("written");
        assert_eq!(launch(&config(folder.path()).codex_bin(&named)).expect("found").program, named);
        assert_eq!(launch(&config(folder.path()).env(BIN, &named)).expect("found").program, named);
    }
}

//! Chooses the runtime to start. codex-dist knows the layout and the checks of an installation.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use codex_dist::{BinDir, Target, path_with, tools_of};

use crate::api::config::CodexConfig;
use crate::error::{Error, Result, RuntimeNotFound};
use crate::rpc::process::Launch;

/// Names an executable.
const BIN: &str = "CODEX_BIN";
/// Names a folder of installed runtimes.
const RUNTIME_DIR: &str = "CODEX_RUNTIME_DIR";

/// Returns how to start the runtime of a configuration. The first of these counts: the explicit path, the executable that `CODEX_BIN`
/// names, and the installed runtime of the version of codex-types, in the folder that `CODEX_RUNTIME_DIR` names or in `codex-runtime`
/// beside the program's executable.
///
/// `CodexConfig::runtime_provider` is called if no runtime is installed. `PATH` is never searched, and a broken installation is an
/// error.
pub(crate) async fn find(config: &CodexConfig) -> Result<Launch> {
    if let Some((key, _)) = config.overrides.iter().find(|(key, _)| key.is_empty() || key.contains(['"', '\'', '='])) {
        let problem = "the runtime splits a key at each dot, also between quotes; give a table as the value of the part before the quotes";
        return Err(Error::invalid(format!("the key `{key}` of CodexConfig::config_override"), problem));
    }
    let variable = |name: &str| match config.env.get(OsStr::new(name)) {
        Some(value) => value.clone(),
        None => std::env::var_os(name).filter(|value| !value.is_empty()),
    };
    let named = |path: &Path, by: &str| named(&from_start(config, path), by);
    let program = match (&config.codex_bin, variable(BIN)) {
        (Some(path), _) => named(path, "CodexConfig::codex_bin")?,
        (None, Some(path)) => named(Path::new(&path), BIN)?,
        (None, None) => match (
            installed(variable(RUNTIME_DIR).map(|path| from_start(config, Path::new(&path)))),
            &config.runtime_provider,
        ) {
            (Err(Error::RuntimeNotFound(_)), Some(provide)) => {
                named(&provide().await?, "CodexConfig::runtime_provider")?
            }
            (found, _) => found?,
        },
    };
    let mut environment: Vec<_> = config.env.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    // If the program has removed `PATH` or cleared the environment, the client sets no `PATH`.
    let inherits = config.inherits_env;
    let is_removed = |name: &OsStr| matches!(config.env.get(name), Some(None));
    let inherited = std::env::vars_os().filter(|(name, _)| inherits && !is_removed(name));
    let own = config.env.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
    let mut variables = own.chain(inherited).filter(|(name, _)| is_path(name)).peekable();
    if variables.peek().is_some()
        && let Some(front) = tools_of(&program)
    {
        let path = path_with(&front, variables);
        environment.extend(path.map(|(name, value)| (name, Some(value))));
    }
    Ok(Launch { program, arguments: config.arguments(), directory: directory(config), inherits, environment })
}

/// Returns a path of the configuration, relative to the directory at the start of the client. This process may have changed its directory
/// since.
fn from_start(config: &CodexConfig, path: &Path) -> PathBuf {
    match &config.started_in {
        Some(started_in) if !path.as_os_str().is_empty() => started_in.join(path),
        _ => path.to_owned(),
    }
}

/// Returns the directory of the runtime; `None` for the directory of this process.
fn directory(config: &CodexConfig) -> Option<PathBuf> {
    match &config.cwd {
        Some(path) => Some(from_start(config, path)),
        None => {
            config.started_in.clone().filter(|started_in| std::env::current_dir().ok().as_ref() != Some(started_in))
        }
    }
}

fn is_path(name: &OsStr) -> bool {
    if cfg!(windows) { name.eq_ignore_ascii_case("PATH") } else { name == "PATH" }
}

fn named(path: &Path, by: &str) -> Result<PathBuf> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if path.is_file() {
        return Ok(path);
    }
    Err(Error::invalid(by, format!("{} is no file; it names the codex executable itself", path.display())))
}

/// Opens the installed runtime of exactly the version of codex-types.
fn installed(folder: Option<PathBuf>) -> Result<PathBuf> {
    let beside = || Some(std::env::current_exe().ok()?.parent()?.join("codex-runtime"));
    let wanted = codex_types::CODEX_VERSION;
    let not_found = |looked_in| Error::RuntimeNotFound(RuntimeNotFound { wanted: wanted.to_owned(), looked_in });
    let Some(folder) = folder.or_else(beside) else { return Err(not_found(Vec::new())) };
    let bin = BinDir::new(folder);
    let opened = wanted.parse().and_then(|version| bin.open_version(&version, Target::host()?));
    opened.map(|runtime| runtime.executable()).map_err(|error| match error {
        codex_dist::Error::NotInstalled { target, .. } => not_found(vec![bin.home(target)]),
        codex_dist::Error::UnsupportedHost { .. } => not_found(vec![bin.path().to_owned()]),
        codex_dist::Error::Broken { path, reason } => Error::BrokenRuntime { path, problem: reason },
        codex_dist::Error::OtherVersion { path, found, .. } => {
            let problem = format!("it is version {found}, and this program was built for {wanted}");
            Error::BrokenRuntime { path, problem }
        }
        other => Error::BrokenRuntime { path: bin.path().to_owned(), problem: other.to_string() },
    })
}

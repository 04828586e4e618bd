//! npm's configuration: which registry it is set up for, and how it identifies itself there.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use reqwest::Url;

use crate::http::{Credentials, Secret, base_url};
use crate::{Error, Result};

/// One file or the environment: keys as npm spells them.
type Layer = BTreeMap<String, String>;

/// The registry npm is configured for, and the tokens it has for it.
#[derive(Clone)]
pub struct NpmConfig {
    registry: Url,
    /// The first layer that knows a key decides.
    layers: Vec<Layer>,
}

impl fmt::Debug for NpmConfig {
    /// Shows no token, and no file's content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NpmConfig").field("registry", &crate::http::host(&self.registry)).finish_non_exhaustive()
    }
}

impl NpmConfig {
    /// A registry given by the caller, without any token.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`].
    pub fn with_registry(registry: &str) -> Result<Self> {
        Ok(Self { registry: base_url("npm's registry", registry)?, layers: Vec::new() })
    }

    /// What npm would use in the folder `project`: environment, `.npmrc` files, else what `npm config get` says.
    ///
    /// # Errors
    /// [`Error::NpmConfig`] when none of these names a registry; [`Error::InvalidUrl`].
    pub fn load(project: &Path) -> Result<Self> {
        let vars = std::env::vars_os()
            .filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self::resolve(&vars, project, &ask_npm)
    }

    /// The same from a given environment, with `ask` for what npm itself would answer.
    ///
    /// # Errors
    /// As [`NpmConfig::load`].
    pub fn resolve(
        vars: &BTreeMap<String, String>,
        project: &Path,
        ask: &dyn Fn(&Path) -> Result<String>,
    ) -> Result<Self> {
        let from_env = environment(vars);
        let mut layers =
            vec![from_env.clone(), read(&project.join(".npmrc"), vars), read(&user_config(vars, &from_env), vars)];
        if let Some(path) = global_config(vars, &from_env) {
            layers.push(read(&path, vars));
        }
        let known = |layers: &[Layer]| {
            // A scope's own registry counts before the general one, wherever each of them stands.
            ["@openai:registry", "registry"].iter().find_map(|key| find(layers, key).map(str::to_owned))
        };
        let registry = match known(&layers) {
            Some(registry) => registry,
            None => {
                layers.push(answers(&ask(project)?));
                if let Some(path) = find(&layers, "globalconfig").map(PathBuf::from) {
                    layers.push(read(&path, vars));
                }
                known(&layers)
                    .ok_or_else(|| Error::NpmConfig { reason: "`npm config get registry` names none".to_owned() })?
            }
        };
        Ok(Self { registry: base_url("npm's registry", &registry)?, layers })
    }

    pub(crate) fn registry(&self) -> &Url {
        &self.registry
    }

    /// The host (and port) of the registry, fit to be shown.
    #[must_use]
    pub fn registry_host(&self) -> String {
        crate::http::host(&self.registry)
    }

    /// npm's `cafile`: further root certificates.
    pub(crate) fn cafile(&self) -> Option<PathBuf> {
        find(&self.layers, "cafile")
            .filter(|path| !path.is_empty() && *path != "null" && *path != "undefined")
            .map(PathBuf::from)
    }
}

impl Credentials for NpmConfig {
    /// The token of the longest configured path that the URL lies under, as npm looks for it.
    fn for_url(&self, url: &Url) -> Option<Secret> {
        if self.registry.scheme() == "https" && url.scheme() != "https" {
            return None;
        }
        let host = crate::http::host(url);
        let mut path = url.path();
        loop {
            let folder = &path[..=path.rfind('/')?];
            let key = |name: &str| find(&self.layers, &format!("//{host}{folder}:{name}"));
            if let Some(token) = key("_authToken") {
                return Secret::new("Bearer", token);
            }
            if let Some(token) = key("_auth") {
                return Secret::new("Basic", token);
            }
            path = folder.strip_suffix('/')?;
        }
    }
}

fn find<'a>(layers: &'a [Layer], key: &str) -> Option<&'a str> {
    layers.iter().find_map(|layer| layer.get(key)).map(String::as_str)
}

/// `npm_config_…` in any case; what follows `//` keeps its own.
fn environment(vars: &BTreeMap<String, String>) -> Layer {
    const PREFIX: &str = "npm_config_";
    vars.iter()
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(key, value)| {
            let (prefix, name) = key.split_at_checked(PREFIX.len())?;
            let name = match name.starts_with("//") {
                true => name.to_owned(),
                false => name.to_ascii_lowercase(),
            };
            prefix.eq_ignore_ascii_case(PREFIX).then(|| (name, value.clone()))
        })
        .collect()
}

fn user_config(vars: &BTreeMap<String, String>, from_env: &Layer) -> PathBuf {
    let home = || vars.get("HOME").or_else(|| vars.get("USERPROFILE"));
    match from_env.get("userconfig") {
        Some(path) => PathBuf::from(path),
        None => Path::new(home().map_or("", String::as_str)).join(".npmrc"),
    }
}

/// Beside node, as npm finds it: `<prefix>/etc/npmrc`.
fn global_config(vars: &BTreeMap<String, String>, from_env: &Layer) -> Option<PathBuf> {
    if let Some(path) = from_env.get("globalconfig") {
        return Some(PathBuf::from(path));
    }
    if let Some(prefix) = from_env.get("prefix").or_else(|| vars.get("PREFIX")) {
        return Some(Path::new(prefix).join("etc/npmrc"));
    }
    if cfg!(windows) {
        return Some(Path::new(vars.get("APPDATA")?).join("npm/etc/npmrc"));
    }
    let node = std::env::split_paths(vars.get("PATH")?)
        .map(|folder| folder.join("node"))
        .find_map(|path| path.canonicalize().ok())?;
    Some(node.parent()?.parent()?.join("etc/npmrc"))
}

/// A file that is missing or unreadable is as good as empty, as for npm.
fn read(path: &Path, vars: &BTreeMap<String, String>) -> Layer {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    parse(&text, vars)
}

/// npm's dialect of INI: `key = value`, comments, quotes, `${NAME}`.
fn parse(text: &str, vars: &BTreeMap<String, String>) -> Layer {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with([';', '#']))
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (expand(unquote(key.trim()), vars), expand(unquote(value.trim()), vars)))
        .collect()
}

fn unquote(text: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner;
        }
    }
    // An unquoted value ends where a comment begins.
    match text.find([';', '#']) {
        Some(at) if text[..at].ends_with(char::is_whitespace) => text[..at].trim_end(),
        _ => text,
    }
}

/// `${NAME}` stays as it is when NAME is not set, and is empty then when written `${NAME?}`.
fn expand(text: &str, vars: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        let (name, whole) = (&rest[start + 2..start + length], &rest[start..=start + length]);
        out.push_str(&rest[..start]);
        match vars.get(name.trim_end_matches('?')) {
            Some(value) => out.push_str(value),
            None if name.ends_with('?') => {}
            None => out.push_str(whole),
        }
        rest = &rest[start + length + 1..];
    }
    out + rest
}

/// The answer to `npm config get` with several keys: one `key=value` on each line.
fn answers(text: &str) -> Layer {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(_, value)| !matches!(*value, "undefined" | "null" | ""))
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn ask_npm(project: &Path) -> Result<String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(program)
        .args(["config", "get", "@openai:registry", "registry"])
        .args(["globalconfig", "cafile"])
        .current_dir(project)
        .stdin(Stdio::null())
        .output()
        .map_err(|_| Error::NpmConfig {
            reason: "it is neither in the environment nor in an .npmrc file, and npm cannot be run".to_owned(),
        })?;
    if !output.status.success() {
        return Err(Error::NpmConfig { reason: format!("`npm config get registry` failed ({})", output.status) });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests;

//! The configuration of npm: its registry, and the tokens for that registry.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use reqwest::Url;

use crate::fetch::http::{Authorization, Credentials, base_url, is_private};
use crate::{Error, Result};

/// The settings of one file or of the environment, with the keys of npm.
type Layer = BTreeMap<String, String>;

/// The registry that npm is configured for, and npm's tokens. Needs the feature `fetch`.
#[derive(Clone)]
pub struct NpmConfig {
    registry: Url,
    /// The first layer that has a key decides.
    layers: Vec<Layer>,
}

impl fmt::Debug for NpmConfig {
    /// Hides tokens and the content of files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NpmConfig").field("registry", &crate::fetch::http::host(&self.registry)).finish_non_exhaustive()
    }
}

impl NpmConfig {
    /// Names a registry, without a token.
    ///
    /// # Errors
    /// Returns [`Error::InvalidUrl`].
    pub fn with_registry(registry: &str) -> Result<Self> {
        Ok(Self { registry: base_url("npm's registry", registry)?, layers: Vec::new() })
    }

    /// Reads the configuration that npm has in the folder `project`: environment, `.npmrc` files, or else the output of
    /// `npm config get`.
    ///
    /// As in npm, `${NAME}` in any of these files is replaced with the variable of the environment, also in addresses.
    /// The `.npmrc` of a project can therefore send any variable to any host, so name a folder whose author you trust.
    /// [`Ensure`](crate::Ensure) reads no `.npmrc` of a project.
    ///
    /// Tokens are sent over https only (and to this machine).
    ///
    /// # Errors
    /// Returns [`Error::NpmConfig`] if none of these names a registry; [`Error::InvalidUrl`] or [`Error::UrlWithPassword`] for its address;
    /// [`Error::Unencrypted`] if there is a token for the registry and its address is not https.
    pub fn load(project: &Path) -> Result<Self> {
        let vars = std::env::vars_os()
            .filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self::resolve(&vars, project, &ask_npm)
    }

    /// Reads the configuration with the environment `vars`. `ask` returns the output of `npm config get` in a folder.
    ///
    /// # Errors
    /// Returns the errors of [`NpmConfig::load`].
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
            // The registry of the scope comes before the general registry, in any layer.
            ["@openai:registry", "registry"].iter().find_map(|key| find(layers, key).map(str::to_owned))
        };
        let registry = match known(&layers) {
            Some(registry) => registry,
            None => {
                layers.push(answers(&ask(project)?));
                if let Some(path) = find(&layers, "globalconfig").map(PathBuf::from) {
                    layers.push(read(&path, vars));
                }
                known(&layers).ok_or_else(|| Error::NpmConfig {
                    reason: "`npm config get registry` names no registry".to_owned(),
                })?
            }
        };
        let config = Self { registry: base_url("npm's registry", &registry)?, layers };
        if !is_private(&config.registry) && config.token_for(&config.registry).is_some() {
            return Err(Error::Unencrypted { action: "send the token to", host: config.registry_host() });
        }
        Ok(config)
    }

    pub(crate) fn registry(&self) -> &Url {
        &self.registry
    }

    /// Returns the host and port of the registry, without secrets.
    #[must_use]
    pub fn registry_host(&self) -> String {
        crate::fetch::http::host(&self.registry)
    }

    /// Returns npm's `cafile`, a file with further root certificates.
    pub(crate) fn cafile(&self) -> Option<PathBuf> {
        find(&self.layers, "cafile")
            .filter(|path| !path.is_empty() && *path != "null" && *path != "undefined")
            .map(PathBuf::from)
    }
}

impl Credentials for NpmConfig {
    fn for_url(&self, url: &Url) -> Option<Authorization> {
        self.token_for(url).filter(|_| is_private(url))
    }
}

impl NpmConfig {
    /// Returns the token of the longest configured path above the URL, as npm does.
    fn token_for(&self, url: &Url) -> Option<Authorization> {
        let host = crate::fetch::http::host(url);
        let mut path = url.path();
        loop {
            let folder = &path[..=path.rfind('/')?];
            let key = |name: &str| find(&self.layers, &format!("//{host}{folder}:{name}"));
            if let Some(token) = key("_authToken") {
                return Authorization::new("Bearer", token);
            }
            if let Some(token) = key("_auth") {
                return Authorization::new("Basic", token);
            }
            path = folder.strip_suffix('/')?;
        }
    }
}

fn find<'a>(layers: &'a [Layer], key: &str) -> Option<&'a str> {
    layers.iter().find_map(|layer| layer.get(key)).map(String::as_str)
}

/// Reads the variables `npm_config_…`. Their case does not matter, except after `//`.
fn environment(vars: &BTreeMap<String, String>) -> Layer {
    const PREFIX: &str = "npm_config_";
    vars.iter()
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(key, value)| {
            let (prefix, name) = key.split_at_checked(PREFIX.len())?;
            let name = if name.starts_with("//") { name.to_owned() } else { name.to_ascii_lowercase() };
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

/// Returns the global configuration, which npm finds beside node: `<prefix>/etc/npmrc`.
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

/// Reads a file. A missing or unreadable file counts as empty, as in npm.
fn read(path: &Path, vars: &BTreeMap<String, String>) -> Layer {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    parse(&text, vars)
}

/// Reads npm's dialect of INI: `key = value`, comments, quotes, `${NAME}`.
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

/// Replaces `${NAME}` with the variable. Without the variable, `${NAME}` stays and `${NAME?}` becomes empty.
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

/// Reads the output of `npm config get` with several keys: one `key=value` in each line.
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
        .map_err(|error| Error::NpmConfig {
            reason: format!("neither the environment nor an .npmrc file names it, and npm cannot be run ({error})"),
        })?;
    if !output.status.success() {
        return Err(Error::NpmConfig { reason: format!("`npm config get registry` failed ({})", output.status) });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests;

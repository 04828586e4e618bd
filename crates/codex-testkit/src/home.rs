//! Private folders and a quiet configuration for one runtime.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

/// A private home, `CODEX_HOME` and workspace, removed when dropped.
///
/// The configuration lets the runtime call nothing but the given address: no update check, no
/// analytics, no apps, no plugins, no web search, no retries.
#[derive(Debug)]
pub struct TestHome {
    _root: TempDir,
    home: PathBuf,
    codex_home: PathBuf,
    workspace: PathBuf,
    environment: Vec<(String, String)>,
}

impl TestHome {
    /// Creates the folders inside `parent`, with a model provider at `base_url` (for the mock:
    /// [`MockResponses::base_url`](crate::MockResponses::base_url)).
    ///
    /// Give a `parent` outside the system's temporary folder, for example a folder in cargo's target
    /// folder (`CARGO_TARGET_TMPDIR`). The runtime does not install its helper programs in a
    /// `CODEX_HOME` below the temporary folder, and warns. Without a `parent`, the folders are in the temporary
    /// folder.
    ///
    /// # Errors
    /// Returns an error if a folder or file cannot be written.
    pub fn new(parent: Option<&Path>, base_url: &str) -> io::Result<Self> {
        Self::with_config(parent, base_url, "", "")
    }

    /// Does the same as [`TestHome::new`], with more TOML: `top` is before the first table of the quiet
    /// configuration, and `tables` is after the last table.
    ///
    /// # Errors
    /// Returns an error if a folder or file cannot be written.
    pub fn with_config(parent: Option<&Path>, base_url: &str, top: &str, tables: &str) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("codex-");
        let root = match parent {
            Some(parent) => {
                fs::create_dir_all(parent)?;
                builder.tempdir_in(parent)?
            }
            None => builder.tempdir()?,
        };
        // The runtime answers with resolved paths, and tests compare them with these paths.
        let path = fs::canonicalize(root.path())?;
        let home = Self {
            home: path.join("home"),
            codex_home: path.join("codex"),
            workspace: path.join("workspace"),
            _root: root,
            environment: Vec::new(),
        };
        for folder in [&home.home, &home.codex_home, &home.workspace] {
            fs::create_dir(folder)?;
        }
        home.write_config(&format!("{top}\n{}\n{tables}\n", quiet_config(base_url)))?;
        Ok(home)
    }

    /// Replaces the whole `config.toml`.
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub fn write_config(&self, toml: &str) -> io::Result<()> {
        fs::write(self.codex_home.join("config.toml"), toml)
    }

    /// Adds an environment variable for the runtime.
    pub fn set_env(&mut self, name: &str, value: &str) {
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// Writes a file into the workspace, and creates the folders above the file.
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> io::Result<PathBuf> {
        let path = self.workspace.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, content)?;
        Ok(path)
    }

    /// Returns the home folder of the runtime and of its commands.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Returns the folder for `CODEX_HOME`.
    #[must_use]
    pub fn codex_home(&self) -> &Path {
        &self.codex_home
    }

    /// Returns the workspace, which is empty at first.
    #[must_use]
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// Returns the environment of a process that uses these folders. The environment bypasses proxies, because all traffic of a test
    /// stays on this machine.
    #[must_use]
    pub fn environment(&self) -> Vec<(String, String)> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        let mut environment = vec![
            ("CODEX_HOME".to_owned(), text(&self.codex_home)),
            ("HOME".to_owned(), text(&self.home)),
            ("USERPROFILE".to_owned(), text(&self.home)),
            ("NO_PROXY".to_owned(), "*".to_owned()),
            ("no_proxy".to_owned(), "*".to_owned()),
        ];
        environment.extend(self.environment.iter().cloned());
        environment
    }

    /// Returns the variables of the caller's environment that change the runtime's behaviour. Remove them before you start the runtime.
    #[must_use]
    pub fn scrubbed() -> &'static [&'static str] {
        &SCRUBBED
    }
}

/// The variables of the caller's environment that change the runtime's behaviour.
pub(crate) const SCRUBBED: [&str; 12] = [
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "CODEX_API_KEY",
    "CODEX_ACCESS_TOKEN",
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
    "AWS_PROFILE",
    "RUST_LOG",
];

/// The configuration with which the runtime calls nothing but `base_url`.
fn quiet_config(base_url: &str) -> String {
    format!(
        r#"model = "gpt-5.5"
model_provider = "mock"
check_for_update_on_startup = false
web_search = "disabled"

[model_providers.mock]
name = "mock"
base_url = "{base_url}"
wire_api = "responses"
requires_openai_auth = false
supports_websockets = false
request_max_retries = 0
stream_max_retries = 0
stream_idle_timeout_ms = 20000

[analytics]
enabled = false

[feedback]
enabled = false

[features]
apps = false
plugins = false
remote_plugin = false
"#
    )
}

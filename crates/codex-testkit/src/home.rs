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
    /// Makes the folders inside `parent`, with a model provider at `base_url` (for the mock:
    /// [`MockResponses::base_url`](crate::MockResponses::base_url)).
    ///
    /// Give a `parent` outside of the system's temporary folder, for example one of the cargo target
    /// folder (`CARGO_TARGET_TMPDIR`): the runtime does not install its helper programs in a
    /// `CODEX_HOME` below the temporary folder, and warns about it. Without a `parent`, the temporary
    /// folder is taken.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn new(parent: Option<&Path>, base_url: &str) -> io::Result<Self> {
        Self::with_config(parent, base_url, "", "")
    }

    /// As [`TestHome::new`], with more TOML: `top` goes before the first table of the quiet
    /// configuration, `tables` after the last.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
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
        // The runtime answers with resolved paths; a test compares them with these.
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
    /// When the file cannot be written.
    pub fn write_config(&self, toml: &str) -> io::Result<()> {
        fs::write(self.codex_home.join("config.toml"), toml)
    }

    /// Adds an environment variable for the runtime.
    pub fn set_env(&mut self, name: &str, value: &str) {
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// Writes a file into the workspace, with the folders it needs.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> io::Result<PathBuf> {
        let path = self.workspace.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, content)?;
        Ok(path)
    }

    /// The home folder of the runtime and of the commands that it runs.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// `CODEX_HOME`.
    #[must_use]
    pub fn codex_home(&self) -> &Path {
        &self.codex_home
    }

    /// An empty folder to work in.
    #[must_use]
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// The environment that makes a process live here. Proxies are taken out: all traffic of a test
    /// goes to this machine.
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

    /// Variables of the caller's environment that would change what the runtime does: to be taken out by whoever starts it.
    #[must_use]
    pub fn scrubbed() -> &'static [&'static str] {
        &SCRUBBED
    }
}

/// Variables of the caller's environment that would change what the runtime does.
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

//! The examples of codex-client and codex-kit, on the real runtime with a mock model.
//!
//! The examples contain no mock: each example is the program that a user writes. This module changes only the environment of the
//! example's process, so that the runtime finds a private `CODEX_HOME` whose configuration names the mock.

mod scripts;

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use codex_testkit::{MockResponses, TestHome};

pub use scripts::{EXAMPLES, Example};

/// A mock model and a private home for one run of one example.
#[derive(Debug)]
pub struct Mocked {
    /// The server of the model, which ends when this value is dropped.
    _mock: MockResponses,
    home: TestHome,
    environment: Vec<(&'static str, OsString)>,
}

impl Mocked {
    /// Starts a mock that follows the example's script, and writes a private home into the folder `homes`.
    ///
    /// # Errors
    /// Returns an error if no port of 127.0.0.1 is free, or if the folder cannot be written.
    pub async fn start(example: &Example, homes: &Path) -> io::Result<Self> {
        let mock = MockResponses::start().await?;
        (example.script)(&mock);
        let home = TestHome::with_config(Some(homes), &mock.base_url(), "cli_auth_credentials_store = \"file\"", "")?;
        let mut environment = vec![("CODEX_RUNTIME_DIR", runtime_dir().into())];
        if example.needs_login {
            let file = home.codex_home().join("config.toml");
            let toml = std::fs::read_to_string(&file)?;
            home.write_config(&toml.replace("requires_openai_auth = false", "requires_openai_auth = true"))?;
            environment.push(("CODEX_APP_SERVER_LOGIN_ISSUER", mock.url().into()));
            environment.push(("OPENAI_API_KEY", "sk-mock".into()));
        }
        Ok(Self { _mock: mock, home, environment })
    }

    /// Sets the folder and the environment of the example's process.
    pub fn apply(&self, command: &mut Command) {
        for name in TestHome::scrubbed() {
            command.env_remove(name);
        }
        command.current_dir(self.home.workspace()).envs(self.home.environment());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
    }
}

/// Returns the folder of the installed runtimes. Cargo sets the variable for the programs that it runs.
#[must_use]
pub fn runtime_dir() -> PathBuf {
    env::var_os("CODEX_RUNTIME_DIR").map_or_else(|| workspace().join("bin"), PathBuf::from)
}

/// Returns the folder of the workspace.
#[must_use]
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder above this package")
}

/// Returns the package in whose folder `examples` the example is.
#[must_use]
pub fn package_of(example: &str) -> &'static str {
    let is_in = |package: &&str| workspace().join(format!("crates/{package}/examples/{example}.rs")).is_file();
    PACKAGES.into_iter().find(is_in).unwrap_or(PACKAGES[0])
}

/// The packages with examples of the client.
pub const PACKAGES: [&str; 2] = ["codex-client", "codex-kit"];

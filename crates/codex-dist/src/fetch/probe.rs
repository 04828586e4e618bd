//! Short runs of a runtime in a temporary home: for its version, and for the files that the runtime writes.

use std::io;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::command::BusyRetry;
use crate::fetch::folder;
use crate::fetch::tree::Tree;
use crate::runtime::Runtime;
use crate::stamp::{STAMP, Stamp, Strictness};
use crate::{Error, Result};

/// The time limit of `--version`. A virus scanner may delay the first start.
const VERSION_LIMIT: Duration = Duration::from_secs(60);

/// The output of a process.
pub(crate) struct Output {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Runtime {
    /// Runs `codex --version`, and compares the output with the verified version. Needs the feature `fetch`.
    ///
    /// The time limit is 60 s. Cancel safe: dropping the future kills the process.
    ///
    /// # Errors
    /// Returns [`Error::WrongVersion`], [`Error::Process`], [`Error::ForeignTarget`].
    pub async fn check_version(&self) -> Result<()> {
        let output = self.run(&["--version"], None, VERSION_LIMIT).await?;
        let printed = output.stdout.trim();
        let version = self.version.to_string();
        // For example `codex-cli 0.171.0`, perhaps followed by a commit.
        if printed.split_whitespace().any(|word| word.trim_start_matches('v') == version) {
            return Ok(());
        }
        Err(Error::WrongVersion { expected: self.version.clone(), found: printed.chars().take(200).collect() })
    }

    /// Reads each file of an installed runtime, and compares the digest with the verified one. Needs the feature `fetch`.
    ///
    /// # Errors
    /// Returns [`Error::Broken`].
    pub fn verify_content(&self) -> Result<()> {
        let stamp = Stamp::read(&self.root)?;
        stamp.files.check(&self.root, Strictness::InPlace)?;
        let marked = |path: &str| stamp.files.0.get(path).is_some_and(|file| file.executable);
        let mut tree = Tree::read(&self.root, &marked)?;
        tree.0.remove(STAMP);
        if tree.digest() == self.unpacked {
            return Ok(());
        }
        Err(Error::Broken { path: self.root.clone(), reason: "the content of its files has changed".to_owned() })
    }

    /// Runs the runtime until the runtime ends, in `home` or in a temporary home.
    pub(crate) async fn run(&self, arguments: &[&str], home: Option<&Path>, limit: Duration) -> Result<Output> {
        let failed = |reason: String, stderr: &[u8]| Error::Process {
            command: format!("{} {}", self.target.exe_name(), arguments.join(" ")),
            reason,
            stderr: String::from_utf8_lossy(&stderr[stderr.len().saturating_sub(4096)..]).into_owned(),
        };
        let mut own = None;
        let home = match home {
            Some(home) => home.to_owned(),
            None => {
                let temp = folder::temporary()?;
                own.insert(temp).path().to_owned()
            }
        };
        let mut command = self.command()?;
        for key in ["HOME", "USERPROFILE", "CODEX_HOME"] {
            command.env(key, &home);
        }
        // The settings of a developer's own sessions must not change the result.
        for (key, _) in std::env::vars_os() {
            let text = key.to_string_lossy();
            if text.starts_with("OPENAI_") || text.starts_with("CODEX_") && text != "CODEX_HOME" {
                command.env_remove(&key);
            }
        }
        command.args(arguments).current_dir(&home).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut command = tokio::process::Command::from(command);
        let child = spawn(command.kill_on_drop(true)).await.map_err(Error::io("run", self.executable()))?;
        let output = match tokio::time::timeout(limit, child.wait_with_output()).await {
            Ok(output) => output.map_err(Error::io("run", self.executable()))?,
            Err(_) => return Err(failed(format!("did not end within {} s", limit.as_secs()), &[])),
        };
        if !output.status.success() {
            return Err(failed(format!("failed ({})", output.status), &output.stderr));
        }
        Ok(Output {
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }
}

async fn spawn(command: &mut tokio::process::Command) -> io::Result<tokio::process::Child> {
    let mut retry = BusyRetry::new();
    loop {
        match command.spawn() {
            Ok(child) => return Ok(child),
            Err(error) => match retry.pause_after(&error) {
                Some(pause) => tokio::time::sleep(pause).await,
                None => return Err(error),
            },
        }
    }
}

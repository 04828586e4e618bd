//! A copy of the current commit in a separate folder. Commands of xtask work in this copy.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context as _, Result, bail};
use codex_codegen::History;
use codex_dist::Version;
use xtask::workspace::ROOT;

/// A clone of the current commit, and the target folder of its builds.
pub(crate) struct Checkout {
    pub(crate) folder: PathBuf,
    pub(crate) target: PathBuf,
}

impl Checkout {
    /// Clones the commit of `root` into `base/checkout`. An older clone is replaced.
    pub(crate) fn make(root: &Path, base: &Path) -> Result<Self> {
        let folder = base.join("checkout");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        fs::create_dir_all(base).with_context(|| format!("cannot make {}", base.display()))?;
        let checkout = Self { folder, target: base.join("target") };
        let mut clone = Command::new("git");
        clone.args(["clone", "--quiet", "--no-hardlinks"]).arg(root).arg(&checkout.folder);
        succeed(&mut clone, "git clone")?;
        Ok(checkout)
    }

    /// Removes the history of the protocol after `version`, so that `version` is the newest known release.
    pub(crate) fn cut_history(&self, version: &Version) -> Result<()> {
        let path = self.folder.join("schemas").join(History::FILE);
        let history = History::parse(&fs::read_to_string(&path).unwrap_or_default())?;
        fs::write(&path, history.until(&version.to_string())?.to_text()).context("cannot write the history")
    }

    /// Returns a cargo command for the checkout.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// Runs this program on the checkout, and returns its output also after a failure.
    pub(crate) fn run_xtask(&self, arguments: &[&str]) -> Result<Output> {
        let program = std::env::current_exe().context("cannot find this program")?;
        let mut command = Command::new(program);
        command.current_dir(&self.folder).env(ROOT, &self.folder).args(arguments);
        command.output().with_context(|| format!("cannot run xtask {}", arguments.join(" ")))
    }

    /// Runs this program on the checkout, and fails if the program fails.
    pub(crate) fn xtask(&self, arguments: &[&str]) -> Result<Output> {
        let output = self.run_xtask(arguments)?;
        if !output.status.success() {
            bail!("xtask {} failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(output)
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> Result<String> {
        let mut git = Command::new("git");
        git.current_dir(&self.folder).args(["-c", "user.name=xtask", "-c", "user.email=xtask@localhost"]);
        let output = succeed(git.args(arguments), "git")?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// Runs a command that must succeed. `what` names the command in the error.
pub(crate) fn succeed(command: &mut Command, what: &str) -> Result<Output> {
    let output = command.output().with_context(|| format!("cannot run {what}"))?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output)
}

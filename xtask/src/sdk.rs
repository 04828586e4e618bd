//! The staging of the publishable crates in a workspace of their own.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::workspace::{LOCK, SCHEMAS};
use anyhow::{Context as _, bail};
use serde_json::Value;

/// The file that marks a folder as made by this module.
const MARKER: &str = ".codex-sdk";

/// A staged crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// The name of the crate and of its folder.
    pub name: String,
    /// The version of the crate.
    pub version: String,
}

/// Stages the publishable crates of the workspace at `root` in `dir`, and deletes the old content of `dir`.
///
/// The crates are staged as they are on disk, so the caller generates the types before.
///
/// # Errors
/// Returns an error if `dir` has files that were not staged, or cargo does not package a crate. `dir` then has its old content.
pub fn stage(root: &Path, dir: &Path) -> anyhow::Result<Vec<Staged>> {
    let dir = std::path::absolute(dir)?;
    refuse_foreign(&dir)?;
    let crates = publishable(root)?;

    let parent = dir.parent().context("nothing can be staged in the root of a file system")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot create the folder {}", parent.display()))?;
    let temporary = tempfile::Builder::new().prefix(".codex-sdk-").tempdir_in(parent)?;
    let staged = temporary.path().join("sdk");
    fs::create_dir(&staged)?;

    package(root, &crates, &temporary.path().join("packages"))?;
    for one in &crates {
        let archive = format!("packages/package/{}-{}.crate", one.name, one.version);
        unpack(&temporary.path().join(archive), &staged, one)?;
    }
    for one in &crates {
        let file = staged.join(&one.name).join("Cargo.toml");
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        fs::write(&file, with_paths(&text, &crates)).with_context(|| format!("cannot write {}", file.display()))?;
    }
    fs::write(staged.join("Cargo.toml"), manifest(&crates))?;
    fs::copy(root.join(SCHEMAS).join(LOCK), staged.join(LOCK)).with_context(|| format!("cannot copy {LOCK}"))?;
    for text in ["LICENSE", "NOTICE"] {
        fs::copy(root.join(text), staged.join(text)).with_context(|| format!("cannot copy {text}"))?;
    }
    fs::write(staged.join(MARKER), "Made by cargo xtask stage-sdk, which replaces this folder.\n")?;
    replace(&staged, &dir, &temporary.path().join("old"))?;
    Ok(crates)
}

/// Refuses a folder that [`stage`] has not made.
///
/// # Errors
/// Returns an error if `dir` is a file, or has files that were not staged.
pub fn refuse_foreign(dir: &Path) -> anyhow::Result<()> {
    const HINT: &str = "hint: name a new folder, or remove this one";
    if dir.exists() && !dir.is_dir() {
        bail!("cannot stage in {}, because it is a file\n{HINT}", dir.display());
    }
    let read = || -> std::io::Result<bool> { Ok(!dir.exists() || fs::read_dir(dir)?.next().is_none()) };
    let is_empty = read().with_context(|| format!("cannot read {}", dir.display()))?;
    if is_empty || dir.join(MARKER).is_file() {
        return Ok(());
    }
    bail!("cannot stage in {}, because it is not empty and stage-sdk has not made it\n{HINT}", dir.display());
}

/// Returns the crates of the workspace that may be published.
fn publishable(root: &Path) -> anyhow::Result<Vec<Staged>> {
    let output =
        cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]).output().context("cannot run cargo")?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).context("the output of cargo metadata is not JSON")?;
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let crates: Vec<Staged> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        // `publish = false` is an empty list of registries.
        .filter(|package| package["publish"].is_null())
        .map(|package| Staged { name: text(package, "name"), version: text(package, "version") })
        .collect();
    if crates.is_empty() {
        bail!("the workspace at {} has no crate that may be published", root.display());
    }
    Ok(crates)
}

/// Runs `cargo package`, which resolves inherited settings and takes only the published files.
fn package(root: &Path, crates: &[Staged], target: &Path) -> anyhow::Result<()> {
    let mut command = cargo(root);
    // The lock file is not staged. Without a lock file, cargo resolves no versions, and needs no network.
    command
        .args(["package", "--quiet", "--no-verify", "--allow-dirty", "--exclude-lockfile", "--target-dir"])
        .arg(target);
    for one in crates {
        command.args(["--package", &one.name]);
    }
    if !command.status().context("cannot run cargo")?.success() {
        bail!("cargo package failed; its output above says why");
    }
    Ok(())
}

fn unpack(archive: &Path, staged: &Path, one: &Staged) -> anyhow::Result<()> {
    let file = fs::File::open(archive)
        .with_context(|| format!("cannot open {}, which cargo package should have written", archive.display()))?;
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(file));
    // Cargo sets the time of each file in a package to 2006, and would therefore take a newly staged crate for the
    // crate of the last build.
    archive.set_preserve_mtime(false);
    archive.unpack(staged)?;
    let target = staged.join(&one.name);
    fs::rename(staged.join(format!("{}-{}", one.name, one.version)), &target)?;
    for left_by_cargo in ["Cargo.toml.orig", ".cargo_vcs_info.json", "Cargo.lock"] {
        let _ = fs::remove_file(target.join(left_by_cargo));
    }
    Ok(())
}

/// Adds the path of each staged crate to the dependencies of `manifest`.
///
/// Cargo writes versions alone, which no registry has before the publication. Cargo removes the paths when a crate is published.
fn with_paths(manifest: &str, crates: &[Staged]) -> String {
    let mut text = String::new();
    for line in manifest.lines() {
        text.push_str(line);
        text.push('\n');
        let table = line.strip_prefix("[dependencies.").and_then(|rest| rest.strip_suffix(']'));
        if let Some(one) = table.and_then(|name| crates.iter().find(|one| one.name == name)) {
            text.push_str(&format!("path = \"../{}\"\n", one.name));
        }
    }
    text
}

fn manifest(crates: &[Staged]) -> String {
    let members: Vec<String> = crates.iter().map(|one| format!("{:?}", one.name)).collect();
    format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "))
}

fn replace(staged: &Path, dir: &Path, old: &Path) -> anyhow::Result<()> {
    let replaced = dir.exists();
    if replaced {
        fs::rename(dir, old).with_context(|| format!("cannot move {} away", dir.display()))?;
    }
    fs::rename(staged, dir).inspect_err(|_| {
        if replaced {
            let _ = fs::rename(old, dir);
        }
    })?;
    Ok(())
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

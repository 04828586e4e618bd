//! The publishable crates in a workspace of their own.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::contract::LOCK;
use anyhow::{Context as _, bail};
use serde_json::Value;

/// Says that a folder is ours to replace.
const MARKER: &str = ".codex-sdk";

/// A crate that was staged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Its name, and that of its folder.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// Stages the publishable crates of the workspace at `root` in `dir`, whose old content goes.
///
/// The crates are staged as they are on disk: generate the types first.
///
/// # Errors
/// If `dir` holds something that was not staged, or cargo refuses to package; then `dir` is as it was.
pub fn stage(root: &Path, dir: &Path) -> anyhow::Result<Vec<Staged>> {
    let dir = std::path::absolute(dir)?;
    refuse_foreign(&dir)?;
    let crates = publishable(root)?;

    let parent = dir.parent().context("the root of a file system is no staging folder")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot make the folder {}", parent.display()))?;
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
    fs::copy(root.join("schemas").join(LOCK), staged.join(LOCK)).with_context(|| format!("cannot copy {LOCK}"))?;
    for text in ["LICENSE", "NOTICE"] {
        fs::copy(root.join(text), staged.join(text)).with_context(|| format!("cannot copy {text}"))?;
    }
    fs::write(staged.join(MARKER), "Made by cargo xtask stage-sdk, which replaces this folder.\n")?;
    replace(&staged, &dir, &temporary.path().join("old"))?;
    Ok(crates)
}

/// Refuses a folder that [`stage`] would replace without having made it.
///
/// # Errors
/// If `dir` is a file, or holds something that was not staged.
pub fn refuse_foreign(dir: &Path) -> anyhow::Result<()> {
    const HINT: &str = "hint: name a new folder, or remove this one";
    if dir.exists() && !dir.is_dir() {
        bail!("{} is a file\n{HINT}", dir.display());
    }
    let read = || -> std::io::Result<bool> { Ok(!dir.exists() || fs::read_dir(dir)?.next().is_none()) };
    let is_empty = read().with_context(|| format!("cannot read {}", dir.display()))?;
    if is_empty || dir.join(MARKER).is_file() {
        return Ok(());
    }
    bail!("{} is not empty, and stage-sdk has not made it\n{HINT}", dir.display());
}

/// The workspace's crates that may be published.
fn publishable(root: &Path) -> anyhow::Result<Vec<Staged>> {
    let output =
        cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]).output().context("cannot run cargo")?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")?;
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
        bail!("no crate of the workspace may be published");
    }
    Ok(crates)
}

/// Lets cargo package them: it resolves what they inherit from the workspace, and takes only the files that they ship.
fn package(root: &Path, crates: &[Staged], target: &Path) -> anyhow::Result<()> {
    let mut command = cargo(root);
    // Without the lock file, which is not staged, nothing is resolved: no network is needed.
    command
        .args(["package", "--quiet", "--no-verify", "--allow-dirty", "--exclude-lockfile", "--target-dir"])
        .arg(target);
    for one in crates {
        command.args(["--package", &one.name]);
    }
    if !command.status().context("cannot run cargo")?.success() {
        bail!("cargo package failed: it says why above");
    }
    Ok(())
}

fn unpack(archive: &Path, staged: &Path, one: &Staged) -> anyhow::Result<()> {
    let file = fs::File::open(archive).with_context(|| format!("cargo package has not made {}", archive.display()))?;
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(file));
    // Cargo dates every file in a package to 2006, and would take a crate that is staged anew for the one that it has built.
    archive.set_preserve_mtime(false);
    archive.unpack(staged)?;
    let target = staged.join(&one.name);
    fs::rename(staged.join(format!("{}-{}", one.name, one.version)), &target)?;
    for cargos_own in ["Cargo.toml.orig", ".cargo_vcs_info.json", "Cargo.lock"] {
        let _ = fs::remove_file(target.join(cargos_own));
    }
    Ok(())
}

/// `manifest` with the place of each staged crate that it depends on: cargo has written versions alone, which are on no
/// registry before they are published. A registry takes the paths out again.
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

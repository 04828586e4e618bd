//! The step of the version of codex-types, by the verdict of the difference.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use codex_codegen::Diff;
use codex_codegen::diff::Step;
use semver::Version;

use crate::file_set::FileSet;

const PACKAGE: &str = "codex-types";
const MANIFEST: &str = "crates/codex-types/Cargo.toml";
const WORKSPACE: &str = "Cargo.toml";
const LOCKS: [&str; 3] = ["Cargo.lock", "tests/fuzz/Cargo.lock", "xtask/peers/Cargo.lock"];

/// Steps the version in the manifests and lock files. Returns the step, such as `0.1.0 → 0.2.0`, or `None` if the difference needs no
/// release.
pub(super) fn bump(root: &Path, files: &mut FileSet, difference: &Diff) -> Result<Option<String>> {
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"));
    let manifest = read(MANIFEST)?;
    let Some(current) = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')) else {
        bail!("{MANIFEST} has no line `version = \"…\"`");
    };
    let current: Version = current.parse().with_context(|| format!("cannot read the version in {MANIFEST}"))?;
    let Some(next) = next(&current, difference) else { return Ok(None) };

    let line = |version: &Version| format!("\nversion = \"{version}\"");
    files.insert(MANIFEST, replace_once(MANIFEST, &manifest, &line(&current), &line(&next))?);
    let dependency =
        |version: &Version| format!("{PACKAGE} = {{ path = \"crates/{PACKAGE}\", version = \"{version}\" }}");
    files.insert(WORKSPACE, replace_once(WORKSPACE, &read(WORKSPACE)?, &dependency(&current), &dependency(&next))?);
    let locked = |version: &Version| format!("name = \"{PACKAGE}\"\nversion = \"{version}\"");
    for lock in LOCKS {
        files.insert(lock, replace_once(lock, &read(lock)?, &locked(&current), &locked(&next))?);
    }
    Ok(Some(format!("{current} → {next}")))
}

fn next(current: &Version, difference: &Diff) -> Option<Version> {
    let step = if current.major == 0 { difference.verdict.zerover } else { difference.verdict.semver };
    Some(match step {
        Step::None => return None,
        Step::Patch => Version::new(current.major, current.minor, current.patch + 1),
        Step::Minor => Version::new(current.major, current.minor + 1, 0),
        Step::Major => Version::new(current.major + 1, 0, 0),
    })
}

fn replace_once(path: &str, text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => bail!("{path} has the text `{}` {count} times, and exactly once is expected", from.trim()),
    }
}

//! Reads the version and the schemas of an executable by running it.
//!
//! codex-dist reads version and schemas of verified runtimes only. An executable that the user names is not verified.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, bail};
use codex_dist::Version;
use codex_testkit::TestHome;
use tokio::process::Command;

/// The file that contains a whole surface.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";

/// The time limit of a command. A command takes less than a second, but a virus scanner may delay the first start.
const LIMIT: Duration = Duration::from_secs(120);

pub(super) struct Emitted {
    pub(super) stable: String,
    pub(super) experimental: String,
    pub(super) typescript: BTreeMap<String, String>,
}

pub(super) async fn version(executable: &Path) -> anyhow::Result<Version> {
    let home = tempfile::tempdir().context("cannot make a temporary folder")?;
    let printed = run(executable, &["--version"], home.path()).await?;
    // The output has the form `codex-cli 0.171.0`.
    let found = printed.split_whitespace().find_map(|word| word.trim_start_matches('v').parse().ok());
    found.with_context(|| {
        format!(
            "{} is not a Codex runtime with a version: --version prints {:?}\n\
             hint: name the executable `codex` of a release",
            executable.display(),
            printed.trim().chars().take(80).collect::<String>()
        )
    })
}

pub(super) async fn schemas(executable: &Path) -> anyhow::Result<Emitted> {
    let [stable, experimental, typescript] = [(); 3].map(|()| tempfile::tempdir());
    let (stable, experimental, typescript) = (stable?, experimental?, typescript?);
    let emit = ["app-server", "generate-json-schema", "--out", "out"];
    let full = [&emit[..], &["--experimental"]].concat();
    let bindings = ["app-server", "generate-ts", "--out", "out", "--experimental"];
    let (emitted, full, bindings) = tokio::join!(
        run(executable, &emit, stable.path()),
        run(executable, &full, experimental.path()),
        run(executable, &bindings, typescript.path()),
    );
    emitted?;
    // A release without an experimental surface has one surface, which counts as both. The bindings only add
    // information to the schemas, so a release without bindings can also be compared.
    let (has_full, has_bindings) = (full.is_ok(), bindings.is_ok());
    let read = |folder: &Path| {
        let path = folder.join("out").join(BUNDLE);
        fs::read_to_string(&path).with_context(|| format!("{} wrote no {BUNDLE}", executable.display()))
    };
    let stable = read(stable.path())?;
    let experimental = if has_full { read(experimental.path())? } else { stable.clone() };
    let mut files = BTreeMap::new();
    if has_bindings {
        let root = typescript.path().join("out");
        read_tree(&root, &root, &mut files)?;
    }
    Ok(Emitted { stable, experimental, typescript: files })
}

fn read_tree(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_tree(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// Runs the executable until its end, with `home` as home and working directory. Returns the text that the executable
/// writes to stdout.
async fn run(executable: &Path, arguments: &[&str], home: &Path) -> anyhow::Result<String> {
    let mut command = Command::new(executable);
    for name in TestHome::scrubbed() {
        command.env_remove(name);
    }
    for name in ["HOME", "USERPROFILE", "CODEX_HOME", "TMPDIR", "TEMP", "TMP"] {
        command.env(name, home);
    }
    command.args(arguments).current_dir(home).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let said = || format!("{} {}", executable.display(), arguments.join(" "));
    let child = command.kill_on_drop(true).spawn().with_context(|| format!("cannot run {}", said()))?;
    let Ok(output) = tokio::time::timeout(LIMIT, child.wait_with_output()).await else {
        bail!("{} did not end within {} s", said(), LIMIT.as_secs());
    };
    let output = output.with_context(|| format!("cannot run {}", said()))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        let last: Vec<&str> = stderr.lines().rev().take(5).collect();
        let last: Vec<&str> = last.into_iter().rev().collect();
        bail!("{} failed ({})\n{}", said(), output.status, last.join("\n"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

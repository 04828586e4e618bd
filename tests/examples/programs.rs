//! The examples as programs: their paths, their builds and their runs.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Output, Stdio},
    time::{Duration, SystemTime},
};

use codex_tests::mocked::{EXAMPLES, Mocked, PACKAGES, workspace};
use tokio::{io::AsyncWriteExt as _, process::Command, time::timeout};

/// The limit for the run of one example. An example takes about a second; a busy machine needs longer.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// The package of the terminal chat.
const CHAT: &str = "codex-chat";

/// Returns the folder of a package.
pub(super) fn package(name: &str) -> PathBuf {
    workspace().join("crates").join(name)
}

/// Builds the named programs that are missing or older than their sources.
///
/// `cargo test --workspace` builds all programs before it runs the tests, so that this function has nothing to build.
pub(crate) async fn build(names: impl Iterator<Item = &'static str>) {
    let stale: Vec<&str> = names.filter(|name| !is_current(name)).collect();
    if stale.is_empty() {
        return;
    }
    println!("building, as they are missing or older than their sources: {}", stale.join(", "));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = folder();
    let profile = match folder.parent().and_then(Path::file_name).and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(profile) => profile,
    };
    for package in PACKAGES.into_iter().chain([CHAT]) {
        let is_in = |name: &str| match package {
            CHAT => name == CHAT,
            package => self::package(package).join(format!("examples/{name}.rs")).is_file(),
        };
        let names: Vec<_> = stale.iter().filter(|name| is_in(name)).collect();
        if names.is_empty() {
            continue;
        }
        let kind = if package == CHAT { "--bin" } else { "--example" };
        let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(workspace())
            // The whole workspace, as in `cargo test --workspace`: other features would compile the dependencies again.
            .args(["build", "--quiet", "--workspace", "--all-features", "--profile", profile])
            .args(names.into_iter().flat_map(|name| [kind, name]))
            .arg("--target-dir")
            .arg(target)
            .status()
            .await
            .expect("cargo");
        assert!(status.success(), "cargo could not build the examples of {package}: {status}");
    }
}

/// Runs an example with its mock model and writes the text `typed` to its standard input.
pub(super) async fn run(name: &str, typed: &str) -> std::io::Result<Output> {
    let example = EXAMPLES.iter().find(|example| example.name == name).expect("an example with a script");
    let mocked = Mocked::start(example, &folder().join("homes")).await?;
    let mut command = Command::new(executable(name));
    mocked.apply(command.as_std_mut());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn()?;
    let mut stdin = child.stdin.take().expect("stdin is piped");
    stdin.write_all(typed.as_bytes()).await?;
    drop(stdin);
    timeout(TIME_LIMIT, child.wait_with_output()).await.map_err(std::io::Error::from)?
}

/// Returns cargo's folder of examples, which is beside the folder of this test's executable.
fn folder() -> PathBuf {
    let test = env::current_exe().expect("the path of this test");
    test.ancestors().nth(2).expect("the folder of the profile").join("examples")
}

/// Returns the path of an example's program.
pub(crate) fn executable(name: &str) -> PathBuf {
    let folder = if name == CHAT { folder().join("..") } else { folder() };
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Returns the path of the chat's program.
#[cfg(unix)]
pub(crate) fn chat() -> PathBuf {
    executable(CHAT)
}

/// Returns whether the program is newer than each of its sources.
///
/// Cargo lists the sources in a file beside the program, except for the chat: `cargo test` builds the program of the chat
/// without that file. The program of the chat must be newer than each file of the crates.
fn is_current(name: &str) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Some(built) = modified(&executable(name)) else { return false };
    let is_older = |path: PathBuf| modified(&path).is_some_and(|modified: SystemTime| modified <= built);
    if name == CHAT {
        let mut sources = Vec::new();
        files_below(&workspace().join("crates"), &mut sources);
        return sources
            .into_iter()
            .filter(|path| path.components().any(|part| part.as_os_str() == "src"))
            .all(is_older);
    }
    let Ok(rules) = fs::read_to_string(executable(name).with_extension("d")) else { return false };
    rules.lines().all(|rule| rule.split_once(": ").is_none_or(|(_, files)| paths(files).into_iter().all(is_older)))
}

/// Adds the paths of all files below a folder.
fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the workspace") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            files_below(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// Returns the files of a rule. Spaces separate the files; a backslash escapes a space within a path.
fn paths(rule: &str) -> Vec<PathBuf> {
    let text = rule.replace("\\ ", "\0");
    text.split_ascii_whitespace().map(|path| path.replace('\0', " ").into()).collect()
}

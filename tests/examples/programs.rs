//! The examples as programs: where they are, whether they are of now, and how they are run.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Output, Stdio},
    time::{Duration, SystemTime},
};

use tokio::{io::AsyncWriteExt as _, process::Command, time::timeout};

/// An example takes about a second; a machine with much else to do gets much more.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// The packages whose examples are run.
pub(super) const PACKAGES: [&str; 2] = ["codex-client", "codex-kit"];
/// The terminal chat, which is a program of its own.
const CHAT: &str = "codex-chat";

/// The folder of a package.
pub(super) fn package(name: &str) -> PathBuf {
    workspace().join("crates").join(name)
}

/// Builds them where they are missing, or older than their sources.
///
/// `cargo test --workspace` has built them before it runs this, so that nothing is left to do.
pub(crate) async fn build(names: impl Iterator<Item = &'static str>) {
    let stale: Vec<&str> = names.filter(|name| !is_of_now(name)).collect();
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

/// Runs one with `--mock`, and types a text into it.
pub(super) async fn run(name: &str, typed: &str) -> std::io::Result<Output> {
    let mut command = Command::new(executable(name));
    command.arg("--mock").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command.env("CODEX_RUNTIME_DIR", runtime_dir());
    let mut child = command.spawn()?;
    let mut stdin = child.stdin.take().expect("stdin is piped");
    stdin.write_all(typed.as_bytes()).await?;
    drop(stdin);
    timeout(TIME_LIMIT, child.wait_with_output()).await.map_err(std::io::Error::from)?
}

/// Where cargo puts them: beside the folder of this test's executable.
fn folder() -> PathBuf {
    let test = env::current_exe().expect("the path of this test");
    test.ancestors().nth(2).expect("the folder of the profile").join("examples")
}

/// Where the runtimes are. Cargo sets it for the tests that it runs itself.
pub(crate) fn runtime_dir() -> PathBuf {
    env::var_os("CODEX_RUNTIME_DIR").map_or_else(|| workspace().join("bin"), PathBuf::from)
}

/// The program of an example.
pub(crate) fn executable(name: &str) -> PathBuf {
    let folder = if name == CHAT { folder().join("..") } else { folder() };
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The program of the terminal chat.
#[cfg(unix)]
pub(crate) fn chat() -> PathBuf {
    executable(CHAT)
}

/// Whether it was built after all the files that cargo says it is made of.
fn is_of_now(name: &str) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Some(built) = modified(&executable(name)) else { return false };
    let rule = executable(name).with_extension("d");
    let Ok(made_of) = fs::read_to_string(rule) else { return false };
    let is_older = |path: PathBuf| modified(&path).is_some_and(|modified: SystemTime| modified <= built);
    made_of.lines().all(|rule| rule.split_once(": ").is_none_or(|(_, files)| paths(files).into_iter().all(is_older)))
}

/// The files of a rule, divided by spaces; those within a path stand behind a backslash.
fn paths(rule: &str) -> Vec<PathBuf> {
    let text = rule.replace("\\ ", "\0");
    text.split_ascii_whitespace().map(|path| path.replace('\0', " ").into()).collect()
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

//! The staged crates build outside of this repository.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::packages::metadata;
use super::workspace;

/// A library that uses an item of each feature, and has only the staged crates of this repository.
const LIBRARY: &str = r#"
use codex_types::rpc::Request;

const _: () = assert!(!codex_types::CODEX_VERSION.is_empty());

pub fn method() -> &'static str {
    codex_types::request::ThreadStart::METHOD
}

#[cfg(feature = "download")]
pub fn download() -> codex_client::CodexConfig {
    use codex_kit::prelude::*;
    codex_client::CodexConfig::new().download(codex_kit::dist::Ensure::new())
}

#[cfg(feature = "tools")]
pub use codex_kit::Tool;

#[cfg(feature = "schemars")]
pub use codex_kit::RunAs;

#[cfg(all(unix, feature = "unix-socket"))]
pub async fn unix_socket() -> codex_client::Result<codex_client::transport::BoxTransport> {
    codex_kit::unix_socket("socket").await
}

#[cfg(feature = "websocket")]
pub async fn websocket() -> codex_client::Result<codex_client::transport::BoxTransport> {
    codex_kit::websocket("ws://127.0.0.1:1", None).await
}
"#;

/// A folder outside of the workspace. Its path is the same in each run, so that cargo can use its earlier results.
struct Outside {
    folder: PathBuf,
    _one_at_a_time: File,
}

impl Outside {
    fn new() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let lock = File::create(target.join("staged.lock")).expect("cannot make the lock file");
        lock.lock().expect("cannot lock the file");
        let mut hasher = DefaultHasher::new();
        target.hash(&mut hasher);
        let folder = std::env::temp_dir().join(format!("codex-staged-{:016x}", hasher.finish()));
        // A killed run leaves the folder.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("cannot make the folder");
        assert!(
            !folder.starts_with(workspace().canonicalize().expect("the workspace has no path")),
            "{} is inside the workspace",
            folder.display()
        );
        Self { folder, _one_at_a_time: lock }
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Gives unchanged files the modification times of the workspace, because cargo compares times.
fn keep_times(staged: &Path, original: &Path) {
    for entry in fs::read_dir(staged).expect("cannot read the folder") {
        let path = entry.expect("cannot read an entry of the folder").path();
        let from = original.join(path.file_name().expect("the file has no name"));
        if path.is_dir() {
            keep_times(&path, &from);
        } else if fs::read(&from).is_ok_and(|text| text == fs::read(&path).expect("cannot read the staged file")) {
            let modified =
                fs::metadata(&from).and_then(|file| file.modified()).expect("cannot read the modification time");
            File::options()
                .write(true)
                .open(&path)
                .and_then(|file| file.set_modified(modified))
                .expect("cannot set the modification time");
        }
    }
}

/// Returns the features for users: all except the feature for fuzz targets.
fn features() -> BTreeMap<String, &'static str> {
    let packages = metadata(&["--no-deps"]);
    let features = ["codex-client", "codex-kit"].into_iter().flat_map(|name| {
        let package =
            packages.iter().find(|package| package["name"] == name).expect("the workspace has no such package");
        let features = package["features"].as_object().expect("the package has no features").keys();
        features.map(move |feature| (feature.clone(), name)).collect::<Vec<_>>()
    });
    features.filter(|(feature, _)| !["default", "fuzzing"].contains(&feature.as_str())).collect()
}

/// Returns the first program of the README.
fn readme() -> String {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("cannot read the README");
    let program = readme
        .split("```rust,no_run\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the README has no program");
    assert!(program.contains("fn main()"), "{program}");
    program.to_owned()
}

fn write_program(program: &Path, features: &BTreeMap<String, &str>) {
    fs::create_dir_all(program.join("src")).expect("cannot make the folder");
    fs::write(program.join("src/lib.rs"), LIBRARY).expect("cannot write the library");
    fs::write(program.join("src/main.rs"), readme()).expect("cannot write the program");
    let features: String =
        features.iter().map(|(name, package)| format!("{name} = [\"{package}/{name}\"]\n")).collect();
    let manifest = format!(
        "[package]\nname = \"program\"\nedition = \"2024\"\n\n[workspace]\n\n[features]\n{features}\n[dependencies]\n\
         codex-types = {{ path = \"../sdk/codex-types\" }}\ncodex-client = {{ path = \"../sdk/codex-client\" }}\n\
         codex-kit = {{ path = \"../sdk/codex-kit\" }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
    );
    fs::write(program.join("Cargo.toml"), manifest).expect("cannot write the manifest");
    fs::copy(workspace().join("Cargo.lock"), program.join("Cargo.lock")).expect("cannot copy Cargo.lock");
}

fn check(program: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .current_dir(program)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("staged"))
        .envs([("CARGO_INCREMENTAL", "0"), ("CARGO_PROFILE_DEV_DEBUG", "0")])
        .args(["check", "--quiet", "--offline"])
        .args(arguments)
        .output()
        .expect("cannot start cargo");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn staged_crates_build_outside_the_workspace() {
    let outside = Outside::new();
    let (sdk, program) = (outside.folder.join("sdk"), outside.folder.join("program"));
    let staged = xtask::sdk::stage(&workspace(), &sdk).expect("cannot stage the crates");
    let names: Vec<&str> = staged.iter().map(|one| one.name.as_str()).collect();
    for name in ["codex-types", "codex-dist", "codex-client", "codex-kit"] {
        assert!(names.contains(&name), "{names:?}");
        for file in ["LICENSE", "NOTICE", "README.md", "src/lib.rs"] {
            assert!(sdk.join(name).join(file).is_file(), "{name}/{file} was not staged");
        }
    }
    for file in
        ["codex.lock.toml", "LICENSE", "NOTICE", "codex-types/src/generated/mod.rs", "codex-dist/codex.lock.toml"]
    {
        assert!(sdk.join(file).is_file(), "{file} was not staged");
    }
    keep_times(&sdk, &workspace().join("crates"));

    let features = features();
    write_program(&program, &features);
    check(&program, &[]);
    for feature in features.keys() {
        check(&program, &["--features", feature]);
    }
    check(&program, &["--all-features"]);
}

#[test]
fn only_a_staged_folder_is_replaced() {
    let folder = tempfile::tempdir().expect("cannot make a temporary folder");
    let sdk = folder.path().join("sdk");
    xtask::sdk::stage(&workspace(), &sdk).expect("cannot stage the crates");
    fs::write(sdk.join("left-over"), "").expect("cannot write the extra file");
    xtask::sdk::stage(&workspace(), &sdk).expect("cannot stage the crates");
    assert!(!sdk.join("left-over").exists());
    // Cargo takes a file that is older than its last build for a file of that build.
    let age = fs::metadata(sdk.join("codex-types/src/lib.rs"))
        .and_then(|file| file.modified())
        .expect("cannot read the modification time");
    let marked = fs::metadata(sdk.join("Cargo.toml"))
        .and_then(|file| file.modified())
        .expect("cannot read the modification time");
    assert!(
        marked.duration_since(age).is_ok_and(|between| between.as_secs() < 3600),
        "the file has the time {age:?}, and must have the time {marked:?}"
    );

    let mine = folder.path().join("mine");
    fs::create_dir(&mine).expect("cannot make the folder");
    fs::write(mine.join("lib.rs"), "").expect("cannot write the file");
    for foreign in [&mine, &mine.join("lib.rs")] {
        let error = xtask::sdk::stage(&workspace(), foreign)
            .expect_err("a folder that was not staged must not be replaced")
            .to_string();
        assert!(error.contains("hint: name a new folder"), "{error}");
    }
    assert!(mine.join("lib.rs").is_file());
}

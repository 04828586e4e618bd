//! The public API of the published crates, with signatures. A change of the API is a change of a committed file.
//!
//! `public-api` lists the items of rustdoc's JSON, whose format depends on the version of Rust. With another version of Rust, the test
//! prints a note and compares nothing, so a newcomer's compiler does not fail the tests. `.ci/run` sets `CODEX_SURFACE=required`, which
//! makes another version of Rust a failure.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use similar::TextDiff;

/// Each crate, and the file with its public API.
const CRATES: [(&str, &str); 4] = [
    ("codex-client", "surface/codex-client.txt"),
    ("codex-kit", "surface/codex-kit.txt"),
    ("codex-dist", "surface/codex-dist.txt"),
    ("codex-testkit", "surface/codex-testkit.txt"),
];

/// The format of rustdoc's JSON that the pinned `public-api` reads.
const FORMAT: u64 = 57;

#[test]
fn the_public_apis_equal_the_committed_files() {
    for (name, file) in CRATES {
        let Some(surface) = surface(name) else { return };
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if env::var_os("UPDATE_SURFACE").is_some() {
            fs::write(&committed, &surface).expect("cannot write the list of the public API");
        }
        let expected = fs::read_to_string(&committed).unwrap_or_default();
        let diff = TextDiff::from_lines(&expected, &surface);
        assert!(
            expected == surface,
            "the public API of {name} has changed:\n{}\nTo accept the change: UPDATE_SURFACE=1 cargo test -p codex-tests --test all surface::",
            diff.unified_diff().context_radius(0)
        );
    }
}

#[test]
fn signatures_are_listed_and_private_items_are_not() {
    let Some(surface) = surface("codex-client") else { return };
    for line in [
        "pub struct codex_client::Codex",
        "pub async fn codex_client::Codex::call<M: codex_types::rpc::methods::Request>(&self, <M as codex_types::rpc::methods::Request>::Params) -> \
         codex_client::Result<<M as codex_types::rpc::methods::Request>::Response>",
        "pub fn codex_client::blocking::Codex::ready(&self) -> codex_client::Result<()>",
        "pub codex_client::Error::TurnFailed(codex_client::TurnFailure)",
    ] {
        assert!(surface.lines().any(|found| found == line), "{line} is missing in:\n{surface}");
    }
    assert!(!surface.contains("codex_client::connection"), "the list names a private module");
}

/// Returns the public items of a crate with all features, one in each line, or `None` with another version of Rust.
fn surface(name: &str) -> Option<String> {
    let json = rustdoc_json(name);
    let format = serde_json::from_str::<serde_json::Value>(&fs::read_to_string(&json).expect("rustdoc wrote no JSON"))
        .expect("rustdoc wrote no JSON")["format_version"]
        .as_u64();
    if format != Some(FORMAT) {
        let note = format!("rustdoc of this version of Rust writes JSON of format {format:?}, not {FORMAT}");
        assert!(env::var("CODEX_SURFACE").as_deref() != Ok("required"), "{note}: update `public-api` and FORMAT");
        println!("LEFT OUT, because {note}: the public API of {name}");
        return None;
    }
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .expect("the JSON of rustdoc has no known form");
    Some(format!("{api}\n").lines().map(|line| public_path(line) + "\n").collect())
}

/// Returns the path without its file: `codex_types` exports every generated item at its root, so the file is not part of the API.
fn public_path(line: &str) -> String {
    const GENERATED: &str = "codex_types::generated::";
    let mut parts = line.split(GENERATED);
    let mut path = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        path.push_str("codex_types::");
        path.push_str(part.split_once("::").map_or(part, |(_, item)| item));
    }
    path
}

/// Runs rustdoc to describe a crate as JSON. `rustdoc-json.sh` enables this for a stable rustdoc. The variable that enables it must not
/// reach cargo, because cargo would build every dependency again.
fn rustdoc_json(name: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder of temporary files has no parent");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .env("RUSTDOC", tests.join("surface/rustdoc-json.sh"))
        .args(["rustdoc", "--locked", "--quiet", "--package", name, "--lib", "--all-features", "--target-dir"])
        .arg(target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .current_dir(tests)
        .output()
        .expect("cannot start cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("doc").join(format!("{}.json", name.replace('-', "_")))
}

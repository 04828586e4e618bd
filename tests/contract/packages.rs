//! The publishable packages: their files, and the metadata in their manifests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::workspace;

/// Each package, its files beside `src`, and its largest unpacked size in KiB.
const PACKAGES: [(&str, &[&str], u64); 8] = [
    ("codex-chat", &[], 500),
    ("codex-client", &[], 1000),
    ("codex-codegen", &[], 800),
    ("codex-dist", &["codex.lock.toml"], 500),
    ("codex-kit", &[], 500),
    ("codex-rehearse", &[], 500),
    ("codex-testkit", &[], 500),
    ("codex-types", &["examples/print_session.rs", "testdata/session.jsonl"], 2000),
];

/// The files that each package has. Cargo writes the last three.
const IN_EACH: [&str; 6] = ["LICENSE", "NOTICE", "README.md", "Cargo.toml", "Cargo.toml.orig", "Cargo.lock"];

/// A file that cargo writes for a git checkout only.
const OF_GIT: &str = ".cargo_vcs_info.json";

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).current_dir(workspace()).args(arguments).output().expect("cannot start cargo");
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo's output is not text")
}

pub(super) fn metadata(arguments: &[&str]) -> Vec<Value> {
    // The command is not `--offline`, because a build downloads the crates of its own platform only, and this needs all platforms.
    let arguments = [&["metadata", "--locked", "--format-version", "1"], arguments].concat();
    let metadata: Value = serde_json::from_str(&cargo(&arguments)).expect("cargo's metadata is not JSON");
    metadata["packages"].as_array().expect("cargo's metadata has no packages").clone()
}

fn folder(package: &str) -> PathBuf {
    workspace().join("crates").join(package)
}

#[test]
fn packages_have_exactly_the_expected_files() {
    for (package, beside, limit) in PACKAGES {
        let list = cargo(&["package", "--list", "--quiet", "--offline", "--allow-dirty", "--package", package]);
        let (sources, others): (BTreeSet<&str>, BTreeSet<&str>) =
            list.lines().filter(|file| *file != OF_GIT).partition(|file| file.starts_with("src/"));
        let expected: BTreeSet<&str> = IN_EACH.iter().chain(beside).copied().collect();
        assert_eq!(others, expected, "{package}");

        let stray: Vec<_> = sources.iter().filter(|file| !is_a_module(&folder(package), file)).collect();
        assert!(stray.is_empty(), "{package} has files that are not modules: {stray:?}");
        let bytes: u64 =
            list.lines().filter_map(|file| fs::metadata(folder(package).join(file)).ok()).map(|m| m.len()).sum();
        assert!(bytes <= limit * 1024, "{package} has {} KiB, and the limit is {limit} KiB", bytes / 1024);
    }
}

/// Returns whether `file` is the root of the crate, or a module that the file above it declares.
fn is_a_module(package: &Path, file: &str) -> bool {
    let Some(path) = file.strip_suffix(".rs") else { return false };
    if ["src/lib", "src/main"].contains(&path) {
        return true;
    }
    let (parent, name) = path.strip_suffix("/mod").unwrap_or(path).rsplit_once('/').expect("the file is not in src");
    let above = match parent {
        "src/bin" => return true,
        "src" => vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()],
        _ => vec![format!("{parent}.rs"), format!("{parent}/mod.rs")],
    };
    let declaration = format!("mod {name};");
    above.iter().filter_map(|file| fs::read_to_string(package.join(file)).ok()).any(|text| {
        text.lines().any(|line| {
            line == declaration || line.strip_suffix(&declaration).is_some_and(|before| before.starts_with("pub"))
        })
    })
}

#[test]
fn each_package_has_the_licence_of_the_repository() {
    for (package, ..) in PACKAGES {
        for text in ["LICENSE", "NOTICE"] {
            let (ours, copy) =
                (fs::read_to_string(workspace().join(text)), fs::read_to_string(folder(package).join(text)));
            assert!(
                matches!((&ours, &copy), (Ok(ours), Ok(copy)) if ours == copy),
                "crates/{package}/{text} is not the {text} of the repository: copy it"
            );
        }
    }
}

#[test]
fn manifests_have_the_metadata_that_a_registry_shows() {
    let packages = metadata(&["--no-deps"]);
    // `publish = false` is an empty list of registries.
    let published: Vec<&Value> = packages.iter().filter(|package| package["publish"].is_null()).collect();
    let names: BTreeSet<&str> = published.iter().filter_map(|package| package["name"].as_str()).collect();
    assert_eq!(names, PACKAGES.map(|(name, ..)| name).into());

    for package in &published {
        let name = package["name"].as_str().expect("the package has no name");
        assert_eq!(package["license"], "Apache-2.0", "{name}");
        assert_eq!(package["readme"], "README.md", "{name}");
        assert!(package["description"].as_str().is_some_and(|text| text.ends_with('.')), "{name} has no description");
        let rust = package["rust_version"].as_str().unwrap_or_else(|| panic!("{name} names no oldest Rust"));
        let readme = fs::read_to_string(folder(name).join("README.md")).expect("cannot read the README");
        assert!(
            readme.contains(&format!("Rust {rust} or newer")),
            "crates/{name}/README.md does not ask for Rust {rust}"
        );
        // The registry refuses more than five keywords, and keywords of more than twenty letters.
        let keywords = package["keywords"].as_array().expect("the package has no keywords");
        assert!((1..=5).contains(&keywords.len()), "{name}: {keywords:?}");
        assert!(keywords.iter().all(|word| word.as_str().is_some_and(|word| word.len() <= 20)), "{name}: {keywords:?}");
        assert!(package["categories"].as_array().is_some_and(|all| !all.is_empty()), "{name} has no category");

        for dependency in package["dependencies"].as_array().expect("the package has no dependencies") {
            if dependency["path"].is_null() {
                continue;
            }
            let on = dependency["name"].as_str().expect("the package has no name");
            if dependency["kind"] == "dev" {
                // Cargo leaves out a dependency of tests that has no version. With a version, the registry would have to know the
                // package before the packages that it tests.
                assert_eq!(dependency["req"], "*", "{name} names a version of {on}, which only its tests need");
                continue;
            }
            assert!(names.contains(on), "{name} needs {on}, which is not published");
            let target =
                published.iter().find(|package| package["name"] == on).expect("the dependency is not published");
            let version = target["version"].as_str().expect("the package has no version");
            assert_eq!(dependency["req"], format!("^{version}"), "{name} needs another version of {on}");
        }
    }
}

#[test]
fn release_plz_lists_the_published_packages_after_their_dependencies() {
    let text = fs::read_to_string(workspace().join("release-plz.toml")).expect("cannot read release-plz.toml");
    let listed: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), PACKAGES.map(|(name, ..)| name).into());
    let packages = metadata(&["--no-deps"]);
    for (at, name) in listed.iter().enumerate() {
        let package =
            packages.iter().find(|package| package["name"] == *name).expect("the workspace has no such package");
        for dependency in package["dependencies"].as_array().expect("the package has no dependencies") {
            if dependency["path"].is_null() || dependency["kind"] == "dev" {
                continue;
            }
            let on = dependency["name"].as_str().expect("the package has no name");
            assert!(listed[..at].contains(&on), "release-plz.toml lists {name} before {on}");
        }
    }
}

/// Returns the lines that the manifests of published packages lack: each address in `[workspace.package]` must be inherited.
fn missing_addresses(root: &str, packages: &[Value]) -> Vec<String> {
    let section = root.split("[workspace.package]").nth(1).unwrap_or_default();
    let section = section.lines().take_while(|line| !line.starts_with('['));
    let addresses = section.filter_map(|line| line.split_once(" = "));
    let addresses = addresses.filter(|(key, _)| ["repository", "homepage", "documentation"].contains(key));
    let mut missing = Vec::new();
    for (key, value) in addresses {
        for package in packages.iter().filter(|package| package["publish"].is_null()) {
            if package[key] != value.trim_matches('"') {
                let name = package["name"].as_str().expect("the package has no name");
                missing.push(format!("{key}.workspace = true   # in crates/{name}/Cargo.toml"));
            }
        }
    }
    missing
}

#[test]
fn published_packages_inherit_the_addresses_of_the_workspace() {
    let root = fs::read_to_string(workspace().join("Cargo.toml")).expect("cannot read the manifest of the workspace");
    let packages = metadata(&["--no-deps"]);
    let missing = missing_addresses(&root, &packages);
    assert!(missing.is_empty(), "add these lines:\n{}", missing.join("\n"));

    // The check finds a package that does not inherit an address.
    let filled =
        root.replace("[workspace.package]", "[workspace.package]\nrepository = \"https://example.invalid/codex\"");
    assert_eq!(missing_addresses(&filled, &packages).len(), PACKAGES.len());
}

/// The lint `clippy::incompatible_msrv` checks our own code. This test checks the dependencies.
#[test]
fn no_dependency_needs_a_newer_rust_than_we_promise() {
    let all = metadata(&["--all-features"]);
    let rust = |package: &Value| -> Option<Vec<u32>> {
        let mut parts: Vec<u32> = package["rust_version"]
            .as_str()?
            .split('.')
            .map(|part| part.parse().expect("the version of Rust has a part that is not a number"))
            .collect();
        parts.resize(3, 0);
        Some(parts)
    };
    let ours = all
        .iter()
        .find(|package| package["name"] == "codex-client")
        .and_then(rust)
        .expect("codex-client names no oldest Rust");
    let newer: Vec<String> = all
        .iter()
        .filter(|package| rust(package).is_some_and(|needed| needed > ours))
        .map(|package| format!("{} {} needs Rust {}", package["name"], package["version"], package["rust_version"]))
        .collect();
    assert!(all.len() > 100, "only {} packages", all.len());
    assert!(newer.is_empty(), "{newer:#?}");
}

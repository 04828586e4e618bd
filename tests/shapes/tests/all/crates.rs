//! Compiles generated code inside copies of codex-types, and runs the programs that read and write samples with it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use codex_codegen::Tree;
use codex_shapes::Schemars;
use serde_json::Value;

use crate::bundle::root;
use crate::changes::Changed;

/// The copy of codex-types with the changes of a bundle.
const CHANGES: &str = "shapes-changes";

/// A workspace of copies of codex-types: one for each version of schemars, or one for the changes of a bundle.
///
/// The folder is kept between runs. Files are only written when they change, so that a second run compiles nothing.
pub(crate) struct Crates {
    folder: PathBuf,
}

/// A compiler error in one of the crates.
pub(crate) struct CompileError {
    pub(crate) schemars: Schemars,
    /// The file below `src`.
    pub(crate) file: String,
    /// The line in that file, from 1.
    pub(crate) line: usize,
    /// The compiler's message.
    pub(crate) text: String,
}

fn package(schemars: Schemars) -> &'static str {
    match schemars {
        Schemars::V08 => "shapes-v08",
        Schemars::V1 => "shapes-v1",
    }
}

impl Crates {
    /// Prepares the workspace of the shapes.
    pub(crate) fn of_shapes(versions: &[Schemars]) -> Self {
        let packages: Vec<&str> = versions.iter().map(|schemars| package(*schemars)).collect();
        Self::prepare("shapes", &packages)
    }

    /// Prepares the workspace of the changes of a bundle.
    pub(crate) fn of_changes() -> Self {
        Self::prepare("changes", &[CHANGES])
    }

    /// Writes the manifest of a workspace, and the lock file of this repository, so that cargo fetches nothing.
    fn prepare(name: &str, packages: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let manifest = read_toml(&root().join("Cargo.toml"));
        let mut workspace = manifest["workspace"].as_table().expect("the workspace's manifest").clone();
        let members = packages.iter().copied().map(toml::Value::from).collect();
        workspace.insert("members".to_owned(), toml::Value::Array(members));
        if let Some(toml::Value::Table(dependencies)) = workspace.get_mut("dependencies") {
            dependencies.retain(|_, dependency| dependency.get("path").is_none());
        }
        let mut manifest = toml::Table::new();
        manifest.insert("workspace".to_owned(), workspace.into());
        // These programs are not debugged, and debug information takes a third of the build time.
        let profile = "debug = 0\nincremental = false\n".parse::<toml::Table>().expect("a profile");
        manifest.insert("profile".to_owned(), toml::Table::from_iter([("dev".to_owned(), profile.into())]).into());
        write(&folder.join("Cargo.toml"), &manifest.to_string());
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
        Self { folder }
    }

    /// Writes the copy of codex-types with the shapes, and the program that reads and writes their samples.
    pub(crate) fn write(&self, schemars: Schemars, generated: &Tree, methods: &[(String, String)]) {
        let package = package(schemars);
        let mut files = library(package, generated);
        let name = package.replace('-', "_");
        let table: String =
            methods.iter().map(|(id, method)| format!("    ({id:?}, check::<request::{method}>),\n")).collect();
        let program = include_str!("program.rs.in").replace("{library}", &name).replace("{methods}", &table);
        files.insert("src/main.rs".to_owned(), program);
        self.write_package(package, files);
    }

    /// Writes the copy of codex-types with the changes of a bundle, a module for each.
    pub(crate) fn write_changes(&self, generated: &Tree, changes: &BTreeMap<&'static str, Changed>) {
        let mut files = library(CHANGES, generated);
        // The methods of the modules are not used.
        let mut list = String::from("#![allow(dead_code)]\n");
        for (module, change) in changes {
            // A change without an effect on surfaces gives the same code without the feature.
            if !change.has_surfaces {
                list.push_str("#[cfg(feature = \"experimental\")]\n");
            }
            list.push_str(&format!("pub mod {module};\n"));
            for (path, text) in change.tree.iter() {
                let text = text.replace("crate::generated", &format!("crate::changes::{module}"));
                files.insert(format!("src/changes/{module}/{path}"), text);
            }
        }
        files.insert("src/changes/mod.rs".to_owned(), list);
        files.get_mut("src/lib.rs").expect("codex-types has a lib.rs").push_str("\npub mod changes;\n");
        self.write_package(CHANGES, files);
    }

    fn write_package(&self, package: &str, files: BTreeMap<String, String>) {
        let folder = self.folder.join(package);
        for (path, _) in read_tree(&folder) {
            if !files.contains_key(&path) {
                fs::remove_file(folder.join(path)).expect("an old file can be removed");
            }
        }
        for (path, text) in files {
            write(&folder.join(path), &text);
        }
    }

    /// Compiles the shapes, and returns the errors and warnings in generated code.
    ///
    /// # Panics
    /// If cargo fails for a reason that is not in the code.
    pub(crate) fn build(&self, versions: &[Schemars]) -> Vec<CompileError> {
        let packages = versions.iter().map(|schemars| package(*schemars));
        let features: Vec<String> = packages.clone().map(|package| format!("{package}/experimental")).collect();
        let mut arguments = vec!["build".to_owned(), "--features".to_owned(), features.join(",")];
        arguments.extend(packages.clone().flat_map(|package| ["--package".to_owned(), package.to_owned()]));
        let mut errors = Vec::new();
        for (package, problem) in self.cargo(&arguments) {
            let schemars = versions.iter().copied().find(|version| self::package(*version) == package);
            errors.extend(schemars.map(|schemars| CompileError { schemars, ..problem }));
        }
        errors
    }

    /// Checks the changes of a bundle with and without the feature `experimental`, and returns the problems.
    ///
    /// # Panics
    /// If cargo fails for a reason that is not in the code.
    pub(crate) fn check_changes(&self) -> Vec<String> {
        let arguments = ["check", "--package", CHANGES].map(str::to_owned).to_vec();
        let with_feature = [&arguments[..], &["--features".to_owned(), "experimental".to_owned()]].concat();
        let problems = [arguments, with_feature].into_iter().flat_map(|arguments| self.cargo(&arguments));
        problems.map(|(_, problem)| format!("{}:{}: {}", problem.file, problem.line, problem.text)).collect()
    }

    /// Runs cargo, and returns the errors in each package, and the warnings in its generated code.
    fn cargo(&self, arguments: &[String]) -> Vec<(String, CompileError)> {
        let output = Command::new(env!("CARGO"))
            .current_dir(&self.folder)
            .args(arguments)
            .args(["--offline", "--keep-going", "--message-format=json", "--target-dir"])
            .arg(self.folder.join("target"))
            .stderr(Stdio::piped())
            .output()
            .expect("cargo can be run");
        let mut errors = Vec::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(line) = serde_json::from_str::<Value>(line) else { continue };
            let message = &line["message"];
            let (is_error, is_warning) = (message["level"] == "error", message["level"] == "warning");
            if line["reason"] != "compiler-message" || !(is_error || is_warning) {
                continue;
            }
            let target = line["target"]["src_path"].as_str().unwrap_or_default().replace('\\', "/");
            let Some((folder, _)) = target.rsplit_once("/src/") else { continue };
            let package = folder.rsplit('/').next().unwrap_or_default().to_owned();
            let spans = message["spans"].as_array().map(Vec::as_slice).unwrap_or_default();
            // An error inside a macro points into the macro; the outermost expansion is the place in the generated code.
            let Some(mut span) = spans.iter().find(|span| span["is_primary"] == true) else { continue };
            while let Some(outer) = Some(&span["expansion"]["span"]).filter(|outer| outer.is_object()) {
                span = outer;
            }
            let file = span["file_name"].as_str().unwrap_or_default().replace('\\', "/");
            let file = file.rsplit_once("src/").map_or(file.clone(), |(_, file)| file.to_owned());
            if is_warning && !file.starts_with("generated/") && !file.starts_with("changes/") {
                continue;
            }
            let line = span["line_start"].as_u64().unwrap_or_default() as usize;
            let text = message["message"].as_str().unwrap_or_default().to_owned();
            errors.push((package, CompileError { schemars: Schemars::V08, file, line, text }));
        }
        assert!(
            output.status.success() || !errors.is_empty(),
            "cargo failed in {}:\n{}",
            self.folder.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        errors
    }

    /// Returns the file `path` below `src` of the crate for `schemars`.
    pub(crate) fn source(&self, schemars: Schemars, path: &str) -> String {
        fs::read_to_string(self.folder.join(package(schemars)).join("src").join(path)).unwrap_or_default()
    }

    /// Runs the program with samples (`[[id, text], …]`), and returns the lines of its output.
    ///
    /// The second value says how the program ended, if the program failed.
    pub(crate) fn run(&self, schemars: Schemars, samples: &[(String, String)]) -> (Vec<Value>, Option<String>) {
        let input = self.folder.join(format!("{}.samples.json", package(schemars)));
        write(&input, &serde_json::to_string(samples).expect("samples are JSON"));
        let program =
            self.folder.join("target/debug").join(format!("{}{}", package(schemars), std::env::consts::EXE_SUFFIX));
        let output = Command::new(&program).arg(&input).output().expect("the program can be run");
        let lines = String::from_utf8_lossy(&output.stdout);
        let lines = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let end = (!output.status.success())
            .then(|| format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()));
        (lines, end)
    }
}

/// Returns the files of a copy of codex-types with `generated`.
fn library(package: &str, generated: &Tree) -> BTreeMap<String, String> {
    let types = root().join("crates/codex-types");
    let mut manifest = read_toml(&types.join("Cargo.toml"));
    manifest.retain(|key, _| ["package", "dependencies", "features"].contains(&key));
    let about = manifest["package"].as_table_mut().expect("codex-types has a package");
    about.retain(|key, _| ["version", "edition", "rust-version"].contains(&key));
    about.insert("name".to_owned(), package.into());
    about.insert("publish".to_owned(), false.into());

    let mut files = BTreeMap::new();
    files.insert("Cargo.toml".to_owned(), manifest.to_string());
    for (path, text) in read_tree(&types.join("src")) {
        if !["generated/", "golden/", "golden_tests/"].iter().any(|folder| path.starts_with(folder)) {
            files.insert(format!("src/{path}"), text);
        }
    }
    for (path, text) in generated.iter() {
        files.insert(format!("src/generated/{path}"), text.to_owned());
    }
    // The README belongs to codex-types only.
    let lib = &files["src/lib.rs"];
    assert!(!lib.contains("include_str!(\"../README.md\")") || lib.contains("#[cfg(doctest)]"));
    files
}

fn read_toml(path: &Path) -> toml::Table {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
    text.parse().unwrap_or_else(|error| panic!("{} is not TOML: {error}", path.display()))
}

/// Writes a file, unless the file already has this text.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return;
    }
    let folder = path.parent().expect("a file in a folder");
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("cannot create {}: {error}", folder.display()));
    fs::write(path, text).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}

/// Returns the files below `folder`, by their path with `/`. A folder that does not exist has no files.
fn read_tree(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let entry = entry.expect("a folder can be read");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(read_tree(&entry.path()).into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            files.push((name, fs::read_to_string(entry.path()).expect("a source file is text")));
        }
    }
    files
}

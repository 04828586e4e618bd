//! The layout of a runtime's folder, and the differences that a package has.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde::Deserialize;

use crate::command::PATH_DIR;
use crate::fetch::source::Shape;
use crate::fetch::tree::{Tree, TreeEntry};
use crate::target::Target;
use crate::version::Version;
use crate::{Error, Result};

pub(crate) const METADATA: &str = "codex-package.json";

/// The content of `codex-package.json`. Unknown keys are ignored.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    layout_version: u64,
    version: String,
    target: String,
    variant: Option<String>,
    entrypoint: String,
    resources_dir: Option<String>,
    path_dir: Option<String>,
    code_mode_host: Option<String>,
}

/// Reads `codex-package.json`. A file that is larger than every real one counts as missing.
pub(crate) fn read_metadata(root: &Path) -> Option<Vec<u8>> {
    const LARGEST: u64 = 1 << 20;
    let mut text = Vec::new();
    let file = File::open(root.join(METADATA)).ok()?;
    file.take(LARGEST + 1).read_to_end(&mut text).ok()?;
    (text.len() as u64 <= LARGEST).then_some(text)
}

/// Checks a tree, and returns its differences from the known layout.
///
/// Only a failed verification of the executable, its target or its version is an error. The caller decides about a
/// newer layout, a renamed folder, and a missing or extra file: an update continues, and staging refuses the package.
pub(crate) fn check(
    package: &str,
    tree: &Tree,
    metadata: Option<&[u8]>,
    shape: Shape,
    target: Target,
    version: &Version,
) -> Result<Vec<Deviation>> {
    let mut found = Vec::new();
    let main = format!("bin/{}", target.exe_name());
    for (path, must_run) in required(shape, target) {
        let reason = match tree.0.get(&path) {
            Some(TreeEntry::File { size: 0, .. }) => "it is empty",
            Some(TreeEntry::File { executable: false, .. }) if must_run && !target.is_windows() => {
                "it is not marked executable"
            }
            Some(TreeEntry::File { .. }) => continue,
            Some(TreeEntry::Symlink { .. }) => "it is a link",
            None => "it is missing",
        };
        let deviation = Deviation { entry: path, reason: reason.to_owned() };
        if deviation.entry == main {
            return Err(deviation.into_error(package));
        }
        found.push(deviation);
    }
    if is_single(shape) {
        return Ok(found);
    }
    let mut note = |entry: &str, reason: String| found.push(Deviation { entry: entry.to_owned(), reason });
    for path in tree.0.keys().filter(|path| !is_known(path)) {
        note(path, "it is unexpected, because a runtime has no such file or folder".to_owned());
    }
    let Some(bytes) = metadata else { return Ok(found) };
    let metadata: Metadata = match serde_json::from_slice(bytes) {
        Ok(metadata) => metadata,
        Err(error) => {
            note(METADATA, format!("it cannot be read ({error})"));
            return Ok(found);
        }
    };
    if metadata.target != target.triple() {
        return Err(Error::WrongTarget {
            file: package.to_owned(),
            expected: target,
            found: format!("a package for {}", metadata.target),
        });
    }
    if metadata.version != version.to_string() {
        return Err(Error::WrongVersion { expected: version.clone(), found: metadata.version });
    }
    if metadata.layout_version != 1 {
        note(METADATA, format!("its layoutVersion is {}, and only version 1 is known", metadata.layout_version));
    }
    let host = format!("bin/{}", target.exe("codex-code-mode-host"));
    for (key, value, expected) in [
        ("entrypoint", Some(&metadata.entrypoint), &*main),
        ("variant", metadata.variant.as_ref(), "codex"),
        ("resourcesDir", metadata.resources_dir.as_ref(), "codex-resources"),
        ("pathDir", metadata.path_dir.as_ref(), PATH_DIR),
        ("codeModeHost", metadata.code_mode_host.as_ref(), &*host),
    ] {
        if let Some(value) = value.filter(|value| *value != expected) {
            note(METADATA, format!("its {key} is {value:?}, expected {expected:?}"));
        }
    }
    Ok(found)
}

/// A difference between a package and the known layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deviation {
    entry: String,
    reason: String,
}

impl Deviation {
    pub(crate) fn into_error(self, package: &str) -> Error {
        Error::Layout { package: package.to_owned(), entry: self.entry, reason: self.reason }
    }
}

impl std::fmt::Display for Deviation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.entry, self.reason)
    }
}

/// Returns the first deviation as an error.
pub(crate) fn refuse_all(package: &str, found: Vec<Deviation>) -> Result<()> {
    found.into_iter().next().map_or(Ok(()), |first| Err(first.into_error(package)))
}

/// The files and folders at the root of a runtime's folder.
const ROOT: [&str; 4] = ["bin", METADATA, PATH_DIR, "codex-resources"];

fn is_known(path: &str) -> bool {
    ROOT.contains(&path.split('/').next().unwrap_or_default())
}

pub(crate) fn is_single(shape: Shape) -> bool {
    matches!(shape, Shape::SingleTarGz | Shape::SingleZip)
}

/// Returns the files that a runtime must have, and whether each must be executable.
fn required(shape: Shape, target: Target) -> Vec<(String, bool)> {
    let mut files = vec![(format!("bin/{}", target.exe_name()), true)];
    if !is_single(shape) {
        files.push((METADATA.to_owned(), false));
        files.push((format!("bin/{}", target.exe("codex-code-mode-host")), true));
        files.push((format!("{PATH_DIR}/{}", target.exe("rg")), true));
    }
    files
}

/// Returns the files of the tree whose machine is checked.
pub(crate) fn executables(tree: &Tree, shape: Shape, target: Target) -> Vec<String> {
    required(shape, target)
        .into_iter()
        .filter(|(path, must_run)| *must_run && path.starts_with("bin/") && tree.0.contains_key(path))
        .map(|(path, _)| path)
        .collect()
}

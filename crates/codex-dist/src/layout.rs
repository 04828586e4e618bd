//! What a runtime's folder must hold.

use serde::Deserialize;

use crate::source::Shape;
use crate::target::Target;
use crate::tree::{Tree, TreeEntry};
use crate::version::Version;
use crate::{Error, Result};

pub(crate) const METADATA: &str = "codex-package.json";
pub(crate) const PATH_DIR: &str = "codex-path";

/// `codex-package.json`. Keys we do not know do no harm.
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

/// Refuses a tree that is not the layout of this version for this target.
pub(crate) fn check(
    package: &str,
    tree: &Tree,
    metadata: Option<&[u8]>,
    shape: Shape,
    target: Target,
    version: &Version,
) -> Result<()> {
    let refuse =
        |entry: &str, reason: String| Error::Layout { package: package.to_owned(), entry: entry.to_owned(), reason };
    for (path, must_run) in required(shape, target) {
        match tree.0.get(&path) {
            Some(TreeEntry::File { executable, size, .. }) => {
                if *size == 0 {
                    return Err(refuse(&path, "it is empty".into()));
                }
                if must_run && !executable && !target.is_windows() {
                    return Err(refuse(&path, "it is not marked executable".into()));
                }
            }
            Some(TreeEntry::Symlink { .. }) => {
                return Err(refuse(&path, "it is a link".into()));
            }
            None => return Err(refuse(&path, "it is missing".into())),
        }
    }
    if is_single(shape) {
        return Ok(());
    }
    let metadata: Metadata = serde_json::from_slice(metadata.unwrap_or_default())
        .map_err(|error| refuse(METADATA, format!("it cannot be read ({error})")))?;
    if metadata.layout_version != 1 {
        let reason = format!("its layoutVersion is {}, and only 1 is known", metadata.layout_version);
        return Err(refuse(METADATA, reason));
    }
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
    let entrypoint = format!("bin/{}", target.exe_name());
    let host = format!("bin/{}", target.exe("codex-code-mode-host"));
    for (key, value, expected) in [
        ("entrypoint", Some(&metadata.entrypoint), &*entrypoint),
        ("variant", metadata.variant.as_ref(), "codex"),
        ("resourcesDir", metadata.resources_dir.as_ref(), "codex-resources"),
        ("pathDir", metadata.path_dir.as_ref(), PATH_DIR),
        ("codeModeHost", metadata.code_mode_host.as_ref(), &*host),
    ] {
        if let Some(value) = value.filter(|value| *value != expected) {
            let reason = format!("its {key} is {value:?}, expected {expected:?}");
            return Err(refuse(METADATA, reason));
        }
    }
    Ok(())
}

pub(crate) fn is_single(shape: Shape) -> bool {
    matches!(shape, Shape::SingleTarGz | Shape::SingleZip)
}

/// The files that must be there, and whether they must be executable.
fn required(shape: Shape, target: Target) -> Vec<(String, bool)> {
    let mut files = vec![(format!("bin/{}", target.exe_name()), true)];
    if !is_single(shape) {
        files.push((METADATA.to_owned(), false));
        files.push((format!("bin/{}", target.exe("codex-code-mode-host")), true));
        files.push((format!("{PATH_DIR}/{}", target.exe("rg")), true));
    }
    files
}

/// The files whose machine is checked.
pub(crate) fn executables(shape: Shape, target: Target) -> Vec<String> {
    required(shape, target)
        .into_iter()
        .filter(|(path, must_run)| *must_run && path.starts_with("bin/"))
        .map(|(path, _)| path)
        .collect()
}

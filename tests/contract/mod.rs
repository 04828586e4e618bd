//! The contract between lock, schemas, code and runtime: the committed files keep the contract, and each violation is reported.

mod bindings;
mod breaks;
mod features;
mod packages;
pub(crate) mod runtime;
mod stage;

use std::fs;
use std::path::{Path, PathBuf};

use xtask::workspace::{GENERATED, LOCK_COPY, SCHEMAS, Workspace};

/// Returns the root of the workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns this checkout, with the committed files.
fn checkout() -> Workspace {
    Workspace::at(workspace())
}

/// A copy of the committed files, which a test may break.
struct Copy {
    checkout: Workspace,
    _folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("cannot make a temporary folder");
        let (from, to) = (workspace(), folder.path());
        for path in [SCHEMAS, GENERATED, "docs"] {
            copy_files(&from.join(path), &to.join(path));
        }
        for path in ["README.md", "CHANGELOG.md", LOCK_COPY, "crates/codex-types/src/since.rs"] {
            copy_file(&from.join(path), &to.join(path));
        }
        for entry in fs::read_dir(from.join("crates")).expect("cannot read the folder of the crates") {
            let readme = Path::new("crates")
                .join(entry.expect("cannot read an entry of the folder").file_name())
                .join("README.md");
            if from.join(&readme).is_file() {
                copy_file(&from.join(&readme), &to.join(&readme));
            }
        }
        Self { checkout: Workspace::at(to), _folder: folder }
    }
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("cannot read the folder") {
        let path = entry.expect("cannot read an entry of the folder").path();
        if path.is_file() {
            copy_file(&path, &to.join(path.file_name().expect("the file has no name")));
        }
    }
}

fn copy_file(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().expect("the file has no folder")).expect("cannot make the folder");
    fs::copy(from, to).unwrap_or_else(|error| panic!("cannot copy {}: {error}", from.display()));
}

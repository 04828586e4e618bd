//! The contract between lock, schemas, code and runtime: it holds, and it is shown to fail.

mod bindings;
mod breaks;
mod features;
mod packages;
pub(crate) mod runtime;
mod stage;

use std::path::{Path, PathBuf};

use xtask::contract::Artifacts;

/// The root of the workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The artifacts of a checkout, committed or copied.
struct Checkout {
    root: PathBuf,
    /// The workspace whose documents hold numbers; a copy of the artifacts has none of its own.
    documents: PathBuf,
    schemas: PathBuf,
    generated: PathBuf,
}

impl Checkout {
    fn at(root: PathBuf) -> Self {
        let (schemas, generated) = (root.join("schemas"), root.join("crates/codex-types/src/generated"));
        Self { root, documents: workspace(), schemas, generated }
    }

    fn committed() -> Self {
        Self::at(workspace())
    }

    fn artifacts(&self) -> Artifacts<'_> {
        Artifacts { root: &self.documents, schemas: &self.schemas, generated: &self.generated }
    }
}

/// A copy of the committed artifacts that a test may break.
struct Copy {
    checkout: Checkout,
    _folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (from, to) = (Checkout::committed(), Checkout::at(folder.path().to_owned()));
        copy_files(&from.schemas, &to.schemas);
        copy_files(&from.generated, &to.generated);
        Self { checkout: to, _folder: folder }
    }
}

fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("a copy");
    }
}

//! The check that the committed files agree: lock ↔ schemas ↔ code, and runtime ↔ schemas.
//!
//! Each layer is compared by itself, so that a message names the files that differ and the command that repairs them.

use std::cell::OnceCell;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{History, RecordedNames, Schemas, Tree};
use codex_dist::{EmittedSchemas, Lock};

use crate::derive::{self, Basis};
use crate::file_set::{FileSet, below, drift_below, paths, read_tree};
use crate::workspace::{GENERATED, LOCK, SCHEMAS, Workspace};

/// Files of the folder `schemas` that no runtime emits.
const BESIDE_SCHEMAS: [&str; 5] = [LOCK, "README.md", History::FILE, RecordedNames::FILE, derive::NOTES];

/// The command that writes the derived files again.
const GENERATE: &str = "cargo xtask generate-types";

/// The committed lock and the files beside it, read once.
#[derive(Debug)]
pub struct Committed {
    /// The lock.
    pub lock: Lock,
    /// All files of the folder `schemas`.
    pub folder: Tree,
    basis: OnceCell<Basis>,
}

impl Committed {
    /// Reads the lock and the folder `schemas`.
    ///
    /// # Errors
    /// Returns an error if a file is missing or cannot be read.
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let lock = Lock::read(&workspace.lock_file())?;
        let folder = read_tree(&workspace.schemas()).context("cannot read the schemas")?;
        Ok(Self { lock, folder, basis: OnceCell::new() })
    }

    /// Returns the normalised release, which the first call computes.
    ///
    /// # Errors
    /// Returns an error if the schemas cannot be read.
    pub fn basis(&self) -> Result<&Basis> {
        if let Some(basis) = self.basis.get() {
            return Ok(basis);
        }
        let basis = Basis::from_folder(&self.folder, self.lock.version.to_string())?;
        Ok(self.basis.get_or_init(|| basis))
    }

    /// Returns the files of the folder that are schemas, or look like schemas.
    #[must_use]
    pub fn schemas(&self) -> Tree {
        let is_schema = |(path, _): &(String, String)| !BESIDE_SCHEMAS.contains(&path.as_str());
        self.folder.clone().into_iter().filter(is_schema).collect()
    }
}

/// A layer of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The lock's digest and the schemas.
    LockAndSchemas,
    /// The schemas and the generated types.
    SchemasAndCode,
    /// The schemas, and the notes, tables and numbers that follow from them.
    SchemasAndDocuments,
    /// The schemas that the installed runtime emits, and the committed schemas.
    RuntimeAndSchemas,
    /// The golden inputs, and the code that is generated from them.
    Golden,
}

impl std::fmt::Display for Layer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::LockAndSchemas => "lock ↔ schemas",
            Self::SchemasAndCode => "schemas ↔ code",
            Self::SchemasAndDocuments => "schemas ↔ notes, tables and numbers",
            Self::RuntimeAndSchemas => "runtime ↔ schemas",
            Self::Golden => "golden inputs ↔ golden code",
        })
    }
}

/// A layer with two sides that differ.
#[derive(Debug, Clone)]
pub struct Mismatch {
    /// The layer.
    pub layer: Layer,
    /// The differences, file by file.
    pub report: String,
    /// The command that repairs the files.
    pub repair: String,
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} differ:", self.layer)?;
        writeln!(f, "{}", self.report.trim_end())?;
        write!(f, "to repair this, run: {}", self.repair)
    }
}

/// The function that derives files: [`derive::files`], or another function in a test.
pub type Derive<'a> = &'a dyn Fn(&Path, &Basis, &Lock) -> Result<FileSet>;

/// Compares the layers that need neither a network nor a runtime.
///
/// # Errors
/// Returns an error if a file cannot be read. A mismatch is a value, not an error.
pub fn check_offline(workspace: &Workspace, committed: &Committed, derive: Derive<'_>) -> Result<Vec<Mismatch>> {
    if let Some(report) = lock_report(committed) {
        let version = &committed.lock.version;
        // Files that follow from wrong schemas are not compared.
        return Ok(vec![Mismatch {
            layer: Layer::LockAndSchemas,
            report,
            repair: format!("git checkout -- schemas, or cargo xtask update-artifacts --codex-version {version}"),
        }]);
    }
    let expected = derive(workspace.root(), committed.basis()?, &committed.lock)?;
    let drift = expected.drift(workspace.root())?;
    let mut found = Vec::new();
    let code = drift_below(GENERATED, &drift);
    if !code.is_empty() {
        let report = code.report(GENERATED);
        found.push(Mismatch { layer: Layer::SchemasAndCode, report, repair: GENERATE.to_owned() });
    }
    let others: Vec<String> = paths(&drift)
        .into_iter()
        .filter(|path| below(GENERATED, path).is_none())
        .map(|path| format!("changed: {path}"))
        .collect();
    if !others.is_empty() {
        let report = others.join("\n");
        found.push(Mismatch { layer: Layer::SchemasAndDocuments, report, repair: GENERATE.to_owned() });
    }
    Ok(found)
}

/// Compares the schemas that the installed runtime of `version` emitted with the committed schemas.
///
/// # Errors
/// Returns an error if the emitted schemas cannot be read. A mismatch is a value, not an error.
pub fn check_runtime(committed: &Committed, emitted: &EmittedSchemas, version: &str) -> Result<Option<Mismatch>> {
    let repair = format!("cargo xtask fetch-runtime, or cargo xtask update-artifacts --codex-version {version}");
    let layer = Layer::RuntimeAndSchemas;
    if committed.lock.version.to_string() != version {
        let report = format!("changed: the lock pins {}, and the runtime is {version}", committed.lock.version);
        return Ok(Some(Mismatch { layer, report, repair }));
    }
    let schemas = Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?;
    let drift = schemas.files().drift_of(&committed.schemas());
    Ok((!drift.is_empty()).then(|| Mismatch { layer, report: drift.report(SCHEMAS), repair }))
}

/// Compares the committed golden outputs with the outputs that the generator makes from the golden inputs.
///
/// # Errors
/// Returns an error if a file cannot be read, or an input is refused. A mismatch is a value, not an error.
pub fn check_golden(workspace: &Workspace) -> Result<Option<Mismatch>> {
    use crate::golden::{OUTPUTS, files};
    let drift = drift_below(OUTPUTS, &files(workspace.root())?.drift(workspace.root())?);
    let report = drift.report(OUTPUTS);
    Ok((!drift.is_empty()).then(|| Mismatch { layer: Layer::Golden, report, repair: GENERATE.to_owned() }))
}

/// Describes how the schemas differ from the lock.
fn lock_report(committed: &Committed) -> Option<String> {
    let schemas = committed.schemas();
    let mut lines = Vec::new();
    for name in Schemas::file_names() {
        if schemas.get(name).is_none() {
            lines.push(format!("missing: {SCHEMAS}/{name}"));
        }
    }
    for (path, _) in schemas.iter() {
        if !Schemas::file_names().contains(&path) {
            lines.push(format!("stale:   {SCHEMAS}/{path} (no runtime emits this file)"));
        }
    }
    if !lines.is_empty() {
        return Some(lines.join("\n"));
    }
    let basis = match committed.basis() {
        Ok(basis) => basis,
        Err(error) => return Some(format!("changed: {error:#}")),
    };
    let (pinned, found) = (&committed.lock.schemas.digest, basis.schemas.digest());
    (*pinned != found).then(|| {
        format!(
            "changed: {SCHEMAS}/ does not have the digest that {SCHEMAS}/{LOCK} pins, or the lock was changed\n  \
             pinned: {pinned}\n  found:  {found}"
        )
    })
}

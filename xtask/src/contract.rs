//! The contract: lock ↔ schemas ↔ code, and runtime ↔ schemas.
//!
//! Each layer is compared by itself, so that the message can say which file is at fault and which command mends it.

use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{Drift, History, RecordedNames, Schemas, Tree};
use codex_dist::{EmittedSchemas, Lock};

use crate::derive::{self, FromSchemas};
use crate::files::read_tree;

/// Where the artifacts of one release lie.
#[derive(Debug, Clone, Copy)]
pub struct Artifacts<'a> {
    /// The root of the workspace, whose documents hold numbers.
    pub root: &'a Path,
    /// The folder of the schemas and the lock.
    pub schemas: &'a Path,
    /// The folder of the generated code.
    pub generated: &'a Path,
}

/// Name of the lock in the schemas folder.
pub const LOCK: &str = "codex.lock.toml";

/// Files of the schemas folder that are no schemas.
const BESIDE_SCHEMAS: [&str; 5] = [LOCK, "README.md", History::FILE, RecordedNames::FILE, derive::NOTES];

/// A layer of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The lock's digest against the schemas.
    LockAndSchemas,
    /// The schemas against the generated code.
    SchemasAndCode,
    /// The schemas against the notes, the tables and the numbers in documents that follow from them.
    SchemasAndDocuments,
    /// What the installed runtime emits against the schemas.
    RuntimeAndSchemas,
    /// The golden inputs against the code that is generated from them.
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

/// A layer that does not hold.
#[derive(Debug, Clone)]
pub struct Broken {
    /// Which one.
    pub layer: Layer,
    /// What differs, file by file.
    pub report: String,
    /// The command that mends it.
    pub mend: String,
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} does not hold:", self.layer)?;
        writeln!(f, "{}", self.report.trim_end())?;
        write!(f, "to mend it, run: {}", self.mend)
    }
}

/// How files are derived: [`derive::from_schemas`], or another function in a test.
pub type Derive<'a> = &'a dyn Fn(&Path, &Tree, &str) -> Result<FromSchemas>;

/// The layers that need neither network nor runtime.
///
/// # Errors
/// If files cannot be read. That a layer does not hold is a value, not an error.
pub fn check_offline(artifacts: Artifacts<'_>, derive: Derive<'_>) -> Result<Vec<Broken>> {
    let lock = read_lock(artifacts)?;
    let committed = committed_schemas(artifacts)?;
    let mut broken = Vec::new();
    let restore = format!("git checkout -- schemas, or cargo xtask update-artifacts --codex-version {}", lock.version);
    if let Some(report) = schemas_report(artifacts, &committed, &lock) {
        broken.push(Broken { layer: Layer::LockAndSchemas, report, mend: restore });
        // What is generated from broken schemas says nothing.
        return Ok(broken);
    }
    let folder = read_tree(artifacts.schemas).context("cannot read the schemas")?;
    let expected = derive(artifacts.root, &folder, &lock.version.to_string())?;
    let mend = || "cargo xtask generate-types".to_owned();
    let drift = expected.code.drift_of(&read_tree(artifacts.generated)?);
    if !drift.is_empty() {
        let report = drift.report("crates/codex-types/src/generated");
        broken.push(Broken { layer: Layer::SchemasAndCode, report, mend: mend() });
    }
    let mut lines = Vec::new();
    if folder.get(derive::NOTES).unwrap_or_default() != expected.notes {
        lines.push(format!("changed: schemas/{}", derive::NOTES));
    }
    for (path, text) in expected.others.iter() {
        if std::fs::read_to_string(artifacts.root.join(path)).ok().as_deref() != Some(text) {
            lines.push(format!("changed: {path}"));
        }
    }
    if !lines.is_empty() {
        broken.push(Broken { layer: Layer::SchemasAndDocuments, report: lines.join("\n"), mend: mend() });
    }
    Ok(broken)
}

/// The layer that needs the runtime: `emitted` by the installed one, whose version is `version`.
///
/// # Errors
/// If files cannot be read, or what the runtime emitted cannot.
pub fn check_runtime(artifacts: Artifacts<'_>, emitted: &EmittedSchemas, version: &str) -> Result<Option<Broken>> {
    let lock = read_lock(artifacts)?;
    let mend = format!("cargo xtask fetch-runtime, or cargo xtask update-artifacts --codex-version {version}");
    let layer = Layer::RuntimeAndSchemas;
    if lock.version.to_string() != version {
        let report = format!("changed: the lock pins {}, and the runtime is {version}", lock.version);
        return Ok(Some(Broken { layer, report, mend }));
    }
    let schemas = Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?;
    let drift: Drift = schemas.files().drift_of(&committed_schemas(artifacts)?);
    Ok((!drift.is_empty()).then(|| Broken { layer, report: drift.report("schemas"), mend }))
}

/// The lock of the artifacts.
///
/// # Errors
/// If there is none, or it cannot be read.
pub fn read_lock(artifacts: Artifacts<'_>) -> Result<Lock> {
    Ok(Lock::read(&artifacts.schemas.join(LOCK))?)
}

/// The files of the schemas folder that are schemas, or pretend to be.
fn committed_schemas(artifacts: Artifacts<'_>) -> Result<Tree> {
    let tree = read_tree(artifacts.schemas).context("cannot read the schemas")?;
    Ok(tree.into_iter().filter(|(path, _)| !BESIDE_SCHEMAS.contains(&path.as_str())).collect())
}

fn schemas_report(artifacts: Artifacts<'_>, committed: &Tree, lock: &Lock) -> Option<String> {
    let root = artifacts.schemas.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut lines = Vec::new();
    for name in Schemas::file_names() {
        if committed.get(name).is_none() {
            lines.push(format!("missing: {root}/{name}"));
        }
    }
    for (path, _) in committed.iter() {
        if !Schemas::file_names().contains(&path) {
            lines.push(format!("stale:   {root}/{path} (no runtime emits it)"));
        }
    }
    if !lines.is_empty() {
        return Some(lines.join("\n"));
    }
    match Schemas::from_files(committed.clone()) {
        Err(error) => Some(format!("changed: {error}")),
        Ok(schemas) if schemas.digest() != lock.schemas.digest => Some(format!(
            "changed: {root}/ is not what {root}/{LOCK} pins, or the lock was changed\n  \
             pinned: {}\n  found:  {}",
            lock.schemas.digest,
            schemas.digest()
        )),
        Ok(_) => None,
    }
}

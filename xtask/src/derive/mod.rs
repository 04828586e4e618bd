//! All files that follow from the schemas of one release: the types, the notes, the tables, and the numbers in
//! documents.
//!
//! The functions return values and write nothing. Files that need the previous release (changelog, version, ratchet)
//! belong to `update`.

mod notes;
mod numbers;

use std::path::Path;

use anyhow::Result;
use codex_codegen::{History, Protocol, RecordedNames, Schemas, Tree};
use codex_dist::Lock;

use crate::file_set::FileSet;
use crate::workspace::{GENERATED, LOCK_COPY, SCHEMAS};

pub use notes::{FILE as NOTES, notes_text};

/// The table of codex-types with the first release of each method and option, from the root of the workspace.
const SINCE: &str = "crates/codex-types/src/since.rs";

/// The values that all derived files follow from: one release, read and normalised once.
#[derive(Debug)]
pub struct Basis {
    /// The version of the release.
    pub version: String,
    /// The schemas, with the recorded names.
    pub schemas: Schemas,
    /// The protocol, with the notes of the generator.
    pub protocol: Protocol,
    /// The methods and options of each release, up to this release.
    pub history: History,
}

impl Basis {
    /// Normalises the schemas of a release whose names were recorded.
    ///
    /// # Errors
    /// Returns an error if the schemas are not a bundle of codex app-server.
    pub fn new(schemas: Schemas, history: History, version: impl Into<String>) -> Result<Self> {
        let version = version.into();
        let protocol = Protocol::from_schemas(&schemas, &version)?;
        Ok(Self { version, schemas, protocol, history })
    }

    /// Reads the committed schemas of `version`. `folder` has all files of the folder `schemas`.
    ///
    /// # Errors
    /// Returns an error if a file is missing or cannot be read.
    pub fn from_folder(folder: &Tree, version: impl Into<String>) -> Result<Self> {
        let history = History::parse(folder.get(History::FILE).unwrap_or_default())?;
        Self::new(Schemas::from_files(folder.clone())?, history, version)
    }
}

/// Returns the files that follow from the schemas: generated types, notes, recorded names, table of requirements, documents, copy of the
/// lock.
///
/// `root` is the workspace, whose documents have marks for numbers.
///
/// # Errors
/// Returns an error if the generator needs a type that the schemas do not have, or a document has a mark of an unknown name.
pub fn files(root: &Path, basis: &Basis, lock: &Lock) -> Result<FileSet> {
    let mut files = FileSet::default();
    let code = codex_codegen::generate_protocol(&basis.protocol, &basis.version, &basis.schemas.digest())?;
    files.own(GENERATED, &code);
    files.insert_unless_empty(&format!("{SCHEMAS}/{NOTES}"), notes_text(&basis.protocol.notes));
    files.insert_unless_empty(&format!("{SCHEMAS}/{}", RecordedNames::FILE), basis.schemas.recorded_names().to_text());
    files.insert(SINCE, basis.history.print_since());
    files.insert(LOCK_COPY, lock.to_text());
    for (path, text) in numbers::documents(root, &numbers::of(&basis.protocol, &basis.version, &basis.history))? {
        files.insert(path, text);
    }
    Ok(files)
}

/// Returns the files of the folder `schemas`, without the lock.
#[must_use]
pub fn schemas_folder(basis: &Basis) -> Tree {
    let mut folder = basis.schemas.files().clone();
    for (file, text) in [
        (History::FILE, basis.history.to_text().to_owned()),
        (RecordedNames::FILE, basis.schemas.recorded_names().to_text()),
        (NOTES, notes_text(&basis.protocol.notes)),
    ] {
        if !text.is_empty() {
            folder.insert(file, text);
        }
    }
    folder
}

//! Everything that follows from the schemas of a release, as values: the generated code, and the files beside it.
//!
//! An update writes these values, `generate-types` writes those that follow from the committed schemas alone, and the check
//! compares them.

mod changelog;
mod notes;
mod numbers;
mod ratchet;
mod versions;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use codex_codegen::{History, Note, Protocol, RecordedNames, Schemas, Tree, diff};
use codex_dist::{Derived, EmittedSchemas, Version};

pub use notes::{FILE as NOTES, notes_text};

/// Files by path.
type Files = BTreeMap<String, String>;

/// Where the table of `codex-client` is that says which release has what, from the root of the workspace.
const SINCE: &str = "crates/codex-client/src/api/requirements/since.rs";

/// What follows from the schemas folder of one release.
pub struct FromSchemas {
    /// The protocol of the release, with the generator's notes.
    pub protocol: Protocol,
    /// The files of `crates/codex-types/src/generated`.
    pub code: Tree,
    /// The text of `schemas/notes.toml`; empty without notes.
    pub notes: String,
    /// Other files, by path from the root of the workspace.
    pub others: Tree,
}

/// Derives what follows from the committed schemas of `version` alone. `root` is the workspace, whose documents hold numbers.
///
/// # Errors
/// If the schemas are none, the history cannot be read, or a document has a mark of an unknown name.
pub fn from_schemas(root: &Path, schemas_folder: &Tree, version: &str) -> Result<FromSchemas> {
    let schemas = Schemas::from_files(schemas_folder.clone())?;
    let history = History::parse(schemas_folder.get(History::FILE).unwrap_or_default())?;
    let protocol = Protocol::from_schemas(&schemas, version)?;
    let code = codex_codegen::generate_protocol(&protocol, version, &schemas.digest())?;
    let mut others = numbers::documents(root, &numbers::of(&protocol, version, &history))?;
    others.insert(SINCE, history.print_since());
    Ok(FromSchemas { notes: notes_text(&protocol.notes), protocol, code, others })
}

/// Derives everything that an update commits.
///
/// # Errors
/// As [`from_schemas`]. Old schemas that cannot be read are no error: the report says so.
pub fn for_update(
    root: &Path,
    emitted: &EmittedSchemas,
    version: &Version,
    before: Option<(&Files, &Version)>,
) -> Result<Derived> {
    let version = version.to_string();
    let old_files: Tree = before.map(|(files, _)| files.clone()).unwrap_or_default().into_iter().collect();
    let old_history = History::parse(old_files.get(History::FILE).unwrap_or_default())?;
    let old = before.and_then(|(_, version)| {
        let schemas = Schemas::from_files(old_files.clone()).ok()?;
        Some((Protocol::from_schemas(&schemas, &version.to_string()).ok()?, version.to_string()))
    });

    let schemas = Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?;
    let recorded = RecordedNames::parse(old_files.get(RecordedNames::FILE).unwrap_or_default());
    let schemas = schemas.with_recorded_names(recorded);
    let names = RecordedNames::of(&Protocol::from_schemas(&schemas, &version)?, old.as_ref().map(|(old, _)| old));
    let schemas = schemas.with_recorded_names(names.clone());
    let protocol = Protocol::from_schemas(&schemas, &version)?;
    let history = old_history.extended(&version, &protocol)?;

    let mut folder = schemas.files().clone();
    for (file, text) in [
        (History::FILE, history.to_text().to_owned()),
        (RecordedNames::FILE, names.to_text()),
        (NOTES, notes_text(&protocol.notes)),
    ] {
        if !text.is_empty() {
            folder.insert(file, text);
        }
    }
    let derived = from_schemas(root, &folder, &version)?;
    let mut others = derived.others;
    let mut report = report(&derived.protocol, old.as_ref(), &version, before.is_some());
    if let Some((old, old_version)) = old.as_ref().filter(|(_, old)| *old != version) {
        let difference = diff(old, &derived.protocol).between(old_version.as_str(), version.as_str());
        changelog::add(root, &mut others, &difference, &version)?;
        ratchet::add(root, &mut others, old_version, &version, old, &derived.protocol)?;
        if let Some(step) = versions::bump(root, &mut others, &difference)? {
            report.push_str(&format!("\n\ncodex-types: {step}"));
        }
    }
    Ok(Derived {
        schemas: folder.into_iter().collect(),
        digest: schemas.digest(),
        code: derived.code.into_iter().collect(),
        others: others.into_iter().collect(),
        report,
    })
}

/// What changed, and what a person should look at.
fn report(protocol: &Protocol, old: Option<&(Protocol, String)>, version: &str, had_schemas: bool) -> String {
    let mut parts = vec![attention(protocol, old.map(|(old, _)| old))];
    match old {
        Some((old, old_version)) => {
            let difference = diff(old, protocol);
            if old_version != version || !difference.is_empty() {
                parts.push(difference.between(old_version.as_str(), version).to_text());
            }
        }
        None if had_schemas => {
            parts.push("The schemas that were committed before cannot be read: there is no comparison.".to_owned());
        }
        None => parts.push(format!(
            "{} definitions; {} client requests, {} server requests, {} server notifications",
            protocol.definitions.len(),
            protocol.client_requests.len(),
            protocol.server_requests.len(),
            protocol.server_notifications.len()
        )),
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The places that a person may want to improve. None of them stops anything.
fn attention(protocol: &Protocol, old: Option<&Protocol>) -> String {
    let mut lines: Vec<String> = protocol.notes.iter().map(|note: &Note| note.to_string()).collect();
    let new = |of: fn(&Protocol) -> &Vec<codex_codegen::protocol::Method>| -> Vec<&str> {
        let known = |wire: &str| old.is_none_or(|old| of(old).iter().any(|method| method.wire == wire));
        of(protocol).iter().map(|method| method.wire.as_str()).filter(|wire| !known(wire)).collect()
    };
    for wire in new(|protocol| &protocol.server_requests) {
        lines.push(format!("new server request `{wire}`: without a handler the client answers it with an error"));
    }
    for wire in new(|protocol| &protocol.server_notifications) {
        lines.push(format!("new notification `{wire}`: a slow reader never loses it, as it may not be dropped"));
    }
    match lines.is_empty() {
        true => "ready: nothing needs a person".to_owned(),
        false => format!("ready; a person may want to look at:\n  {}", lines.join("\n  ")),
    }
}

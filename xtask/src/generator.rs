//! The code generator, as an update needs it.

use std::collections::BTreeMap;

use codex_codegen::{Protocol, Schemas, Tree, generate};
use codex_dist::{EmittedSchemas, Generator, GeneratorError, Lock, Places, Version, VersionedFiles};
use xtask::contract::{Artifacts, check_offline};

/// The generator of this workspace.
pub(crate) fn connected() -> Box<dyn Generator> {
    Box::new(Codegen)
}

struct Codegen;

type Files = BTreeMap<String, String>;

impl Generator for Codegen {
    fn schema_files(&self, emitted: &EmittedSchemas) -> Result<(Files, String), GeneratorError> {
        let schemas = Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?;
        let digest = schemas.digest();
        Ok((schemas.files().clone().into_iter().collect(), digest))
    }

    fn code_files(&self, schemas: &Files, version: &Version) -> Result<Files, GeneratorError> {
        Ok(generate(&read(schemas)?, &version.to_string())?.into_iter().collect())
    }

    fn report(&self, old: Option<VersionedFiles<'_>>, new: VersionedFiles<'_>) -> Result<String, GeneratorError> {
        let protocol = |(files, version): VersionedFiles<'_>| -> Result<Protocol, GeneratorError> {
            Ok(Protocol::from_schemas(&read(files)?, &version.to_string())?)
        };
        let new_protocol = protocol(new)?;
        let Some(old) = old else {
            return Ok(format!(
                "{} definitions; {} client requests, {} server requests, {} server notifications",
                new_protocol.definitions.len(),
                new_protocol.client_requests.len(),
                new_protocol.server_requests.len(),
                new_protocol.server_notifications.len()
            ));
        };
        let diff = codex_codegen::diff(&protocol(old)?, &new_protocol);
        if old.1 == new.1 && diff.is_empty() {
            return Ok(String::new());
        }
        Ok(diff.between(old.1.to_string(), new.1.to_string()).to_text())
    }

    fn is_current(&self, places: &Places, _: &Lock) -> bool {
        let artifacts = Artifacts { schemas: &places.schemas, generated: &places.generated };
        check_offline(artifacts, &generate).is_ok_and(|broken| broken.is_empty())
    }
}

fn read(files: &Files) -> Result<Schemas, GeneratorError> {
    Ok(Schemas::from_files(files.clone().into_iter().collect::<Tree>())?)
}

//! The code generator, as an update needs it.

use codex_dist::{Derived, EmittedSchemas, Generator, GeneratorError, Lock, Places, Version, VersionedFiles};
use xtask::contract::{Artifacts, check_offline};
use xtask::derive;

use crate::workspace;

/// The generator of this workspace.
pub(crate) fn connected() -> Box<dyn Generator> {
    Box::new(Codegen)
}

struct Codegen;

impl Generator for Codegen {
    fn derive(
        &self,
        emitted: &EmittedSchemas,
        version: &Version,
        before: Option<VersionedFiles<'_>>,
    ) -> Result<Derived, GeneratorError> {
        Ok(derive::for_update(&workspace::root(), emitted, version, before)?)
    }

    fn is_current(&self, places: &Places, _: &Lock) -> bool {
        let artifacts = Artifacts { root: &places.root, schemas: &places.schemas, generated: &places.generated };
        check_offline(artifacts, &derive::from_schemas).is_ok_and(|broken| broken.is_empty())
    }
}

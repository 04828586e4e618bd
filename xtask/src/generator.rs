//! The code generator, as an update needs it.

use std::collections::BTreeMap;

use codex_dist::{EmittedSchemas, Generator, GeneratorError, Lock, Places};

/// The generator of this workspace.
pub(crate) fn connected() -> Box<dyn Generator> {
    Box::new(Pending)
}

/// Stands where `codex-codegen` will be connected: it refuses, so that an update changes nothing.
struct Pending;

type Files = BTreeMap<String, String>;

impl Generator for Pending {
    fn schema_files(&self, _: &EmittedSchemas) -> Result<(Files, String), GeneratorError> {
        Err("the code generator is not connected yet".into())
    }

    fn code_files(&self, _: &Files) -> Result<Files, GeneratorError> {
        Err("the code generator is not connected yet".into())
    }

    fn report(&self, _: &Files, _: &Files) -> Result<String, GeneratorError> {
        Err("the code generator is not connected yet".into())
    }

    fn is_current(&self, _: &Places, _: &Lock) -> bool {
        false
    }
}

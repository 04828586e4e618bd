//! The second witness: the TypeScript bindings that the same runtime emits.
//!
//! The JSON schemas are silent about what the runtime writes for an absent value, and wrong about three unions' field
//! names. ts-rs derives both from the same Rust types as schemars does, by other rules, so that where the schemas are
//! silent or wrong the bindings tell.

mod parse;
mod witness;

use std::collections::BTreeMap;

pub use parse::{TsField, TsType};
pub(crate) use witness::{TsObject, body_under_key, branch_objects, literals, object_of};

use crate::error::{Error, Result};

/// Every `export type` of the bindings, by name.
#[derive(Debug, Clone, Default)]
pub struct TypeScript {
    types: BTreeMap<String, TsType>,
}

impl TypeScript {
    /// Parses the files of `codex app-server generate-ts`, joined as [`crate::Schemas`] stores them.
    ///
    /// # Errors
    /// On syntax that ts-rs has not used before.
    pub fn parse(text: &str) -> Result<Self> {
        let types = parse::declarations(text).map_err(|problem| Error::input("typescript", problem))?;
        Ok(Self { types })
    }

    /// The declared type of that name.
    pub fn get(&self, name: &str) -> Option<&TsType> {
        self.types.get(name)
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }
}

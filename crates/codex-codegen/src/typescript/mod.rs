//! The second witness: the TypeScript bindings that the same runtime emits.
//!
//! The JSON schemas are silent about what the runtime writes for an absent value, and wrong about three unions' field
//! names. ts-rs derives both from the same Rust types as schemars does, by other rules, so that where the schemas are
//! silent or wrong the bindings tell.

mod parse;
mod witness;

use std::collections::BTreeMap;

pub use parse::{TsField, TsType};
pub(crate) use witness::{TsObject, body_under_key, branch_objects, literals, without_null};

/// Every `export type` of the bindings, by name.
#[derive(Debug, Clone, Default)]
pub struct TypeScript {
    declarations: parse::Declarations,
}

impl TypeScript {
    /// Parses the files of `codex app-server generate-ts`, joined as [`crate::Schemas`] stores them.
    ///
    /// A declaration with syntax that ts-rs has not used before is left out; [`TypeScript::unreadable`] names it.
    pub fn parse(text: &str) -> Self {
        Self { declarations: parse::declarations(text) }
    }

    /// The declared type of that name.
    pub fn get(&self, name: &str) -> Option<&TsType> {
        self.declarations.types.get(name)
    }

    /// The comment before the declaration of that name.
    pub(crate) fn doc(&self, name: &str) -> Option<&str> {
        self.declarations.docs.get(name).map(String::as_str).filter(|doc| !doc.is_empty())
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.declarations.types.keys().map(String::as_str)
    }

    /// The declarations that could not be read, and why.
    pub fn unreadable(&self) -> impl Iterator<Item = (&str, &str)> {
        self.declarations.unreadable.iter().map(|(name, problem)| (name.as_str(), problem.as_str()))
    }

    /// Whether there are no declarations at all.
    pub fn is_empty(&self) -> bool {
        self.declarations.types.is_empty()
    }

    /// Whether the declaration of that name has parameters.
    pub(crate) fn is_generic(&self, name: &str) -> bool {
        self.declarations.parameters.contains_key(name)
    }

    /// Whether several folders declare different types of that name.
    pub(crate) fn is_ambiguous(&self, name: &str) -> bool {
        self.names().any(|other| other.strip_suffix(name).is_some_and(|folder| folder.ends_with('/')))
    }

    /// A declaration with its parameters replaced by `arguments`.
    pub(crate) fn instantiate(&self, name: &str, arguments: &[TsType]) -> Option<TsType> {
        let ty = self.get(name)?;
        let parameters = self.declarations.parameters.get(name)?;
        Some(ty.with(&parameters.iter().map(String::as_str).zip(arguments).collect::<BTreeMap<_, _>>()))
    }
}

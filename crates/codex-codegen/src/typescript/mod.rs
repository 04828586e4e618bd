//! The TypeScript bindings that the runtime emits, as the second source beside the JSON schemas.
//!
//! The JSON schemas do not say what the runtime writes for an absent value, and they have wrong field names in three
//! unions. ts-rs derives the bindings from the same Rust types as schemars does, but by different rules. So the
//! bindings decide where the schemas lack the information or are wrong. This module owns the parser and the queries on
//! the bindings.

mod parse;
mod tokens;
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
    /// A declaration with unknown syntax is skipped, and [`TypeScript::unreadable`] lists it.
    pub fn parse(text: &str) -> Self {
        Self { declarations: parse::declarations(text) }
    }

    /// Returns the declared type with that name.
    pub fn get(&self, name: &str) -> Option<&TsType> {
        self.declarations.types.get(name)
    }

    /// Returns the comment before the declaration with that name.
    pub(crate) fn doc(&self, name: &str) -> Option<&str> {
        self.declarations.docs.get(name).map(String::as_str).filter(|doc| !doc.is_empty())
    }

    /// Returns all names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.declarations.types.keys().map(String::as_str)
    }

    /// Returns the declarations that could not be read, each with the reason.
    pub fn unreadable(&self) -> impl Iterator<Item = (&str, &str)> {
        self.declarations.unreadable.iter().map(|(name, problem)| (name.as_str(), problem.as_str()))
    }

    /// Returns whether there are no declarations.
    pub fn is_empty(&self) -> bool {
        self.declarations.types.is_empty()
    }

    /// Returns whether the declaration with that name has type parameters.
    pub(crate) fn is_generic(&self, name: &str) -> bool {
        self.declarations.parameters.contains_key(name)
    }

    /// Returns whether several folders declare different types with that name.
    pub(crate) fn is_ambiguous(&self, name: &str) -> bool {
        self.names().any(|other| other.strip_suffix(name).is_some_and(|folder| folder.ends_with('/')))
    }

    /// Returns a declaration with its type parameters replaced by `arguments`.
    pub(crate) fn instantiate(&self, name: &str, arguments: &[TsType]) -> Option<TsType> {
        let ty = self.get(name)?;
        let parameters = self.declarations.parameters.get(name)?;
        Some(ty.with(&parameters.iter().map(String::as_str).zip(arguments).collect::<BTreeMap<_, _>>()))
    }
}

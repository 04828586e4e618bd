// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Free-form objects, maps, objects that are open beside their properties, and empty ones.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Apps {
    pub default: Option<String>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Apps {
    "_default" => default: nullable,
    .. extra: kept,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    pub model: Option<String>,
    pub sandbox_mode: Option<String>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Config {
    "model" => model: nullable,
    "sandbox_mode" => sandbox_mode: nullable,
    .. extra: kept,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub size: u64,
}

crate::object::object! { Entry {
    "size" => size: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forbidden {}

crate::object::object! { Forbidden {
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub overrides: Option<serde_json::Map<String, serde_json::Value>>,
    pub schema: Option<serde_json::Value>,
    pub extra: ThreadExtra,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(extra: ThreadExtra) -> Self {
        Self {
            overrides: Default::default(),
            schema: Default::default(),
            extra,
        }
    }
}

crate::object::object! { GoldenParams {
    "overrides" => overrides: option,
    "schema" => schema: option,
    "extra" => extra: required,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub config: Config,
    pub apps: Apps,
    pub links: Links,
    pub nothing: Nothing,
    pub forbidden: Forbidden,
    pub table: Table,
    pub files: BTreeMap<String, String>,
}

crate::object::object! { GoldenResponse {
    "config" => config: required,
    "apps" => apps: required,
    "links" => links: required,
    "nothing" => nothing: required,
    "forbidden" => forbidden: required,
    "table" => table: required,
    "files" => files: required,
} }

pub type Links = serde_json::Map<String, serde_json::Value>;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nothing {}

crate::object::object! { Nothing {
} }

pub type Table = BTreeMap<String, Entry>;

/// Extra data, by keys that nobody lists.
pub type ThreadExtra = serde_json::Map<String, serde_json::Value>;
